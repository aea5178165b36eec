"""Something to decide or to wait for, over the lower edge of the window: it stops no work and moves nothing."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QRect, Qt
from PySide6.QtGui import QMoveEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QProgressBar, QPushButton, QWidget
from shiboken6 import isValid

from dlviz.messages.particles import fitting
from dlviz.shell.maker import Making
from dlviz.shell.notice import AWAY, Notice, Words, free_place
from dlviz.theme import LIGHT, Theme
from dlviz.ui.accessible import announce
from dlviz.ui.button import button
from dlviz.ui.card import Surface
from dlviz.ui.dressing import dress
from dlviz.ui.labels import Text
from dlviz.ui.layouts import BARE, column, row
from dlviz.ui.reported import Reported
from dlviz.ui.reworded import Reworded
from dlviz.ui.work import Work

WIDEST = 860  # pixels


class Strip(Reworded, Surface):
    """A sentence with buttons: each is (name, words, what it does), and any of them takes the strip away.

    The last button is the answer that changes nothing; Escape gives it too.

    The words are functions, since the language may change while it stands. ``before`` is what had the
    keyboard before a strip did.
    """

    def __init__(self, name: str, words: Words, *choices: tuple[str, Words, Callable[[], None]]) -> None:
        super().__init__()
        self.setObjectName(f"strip.{name}")
        self._words = words
        self.before: QWidget | None = None
        self.text = Text(wrap=True)
        self.text.setAlignment(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
        self.progress = QProgressBar()
        self.progress.setRange(0, 1000)
        self.progress.hide()
        self._row = row((self.text, 1), (self.progress, 1), of=self, gap=8, margins=(16, 8, 10, 8))
        self._buttons: list[tuple[QPushButton, Words]] = []
        for choice in choices:
            self._add(*choice)
        self.retranslate()

    def _add(self, name: str, words: Words, act: Callable[[], None]) -> None:
        made = button(f"{self.objectName()}.{name}", self.go)
        made.clicked.connect(lambda: act())
        self._row.addWidget(made)
        self._buttons.append((made, words))

    def show_progress(self, share: float) -> None:
        """How much of the work is done, 0 to 1."""
        # Or Qt would paint it now, and with it all else that waits to be painted.
        self.progress.setUpdatesEnabled(False)
        self.progress.setValue(round(1000 * share))
        self.progress.setUpdatesEnabled(True)
        self.progress.show()

    def decline(self) -> None:
        """Give the answer that changes nothing."""
        self._buttons[-1][0].click()

    def go(self) -> None:
        """Take the strip away; the keyboard goes back to where it was."""
        now, before = QApplication.focusWidget(), self.before
        if now is not None and self.isAncestorOf(now) and before is not None and isValid(before):
            before.setFocus()
        self.hide()
        self.deleteLater()

    def retranslate(self) -> None:
        told = fitting(self._words())
        self.text.setText(told)
        self.progress.setAccessibleName(told)
        for made, words in self._buttons:
            made.setText(words())


class Board(Reported, QWidget):
    """Where the strips stand, one above the other, ``over`` a lower edge; a notice is lifted above them.

    They stand higher where a button or an entry of the window is.
    """

    def __init__(self, window: QWidget, over: Callable[[], QRect], notice: Notice) -> None:
        super().__init__(window)
        self._over, self._notice = over, notice
        self.setObjectName("strips")
        self._theme = LIGHT
        self._column = column(of=self, gap=8, margins=BARE)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._follow)
        self.hide()

    def watch(self, place: QWidget) -> None:
        """Stay over its lower edge."""
        place.installEventFilter(self)

    def add(self, strip: Strip) -> Strip:
        dress(strip, self._theme)
        strip.before = next((other.before for other in self.strips()), None)  # one of them may have the keyboard
        strip.destroyed.connect(self._place)
        self._column.addWidget(strip)
        strip.show()
        self._place()
        announce(strip, strip.text.text())
        return strip

    def _follow(self, old: QWidget | None, new: QWidget | None) -> None:
        """Each strip knows what had the keyboard before it came into one of them."""
        if old is not None and new is not None and self.isAncestorOf(new) and not self.isAncestorOf(old):
            for strip in self.strips():
                strip.before = old

    def follow(self, work: Work | Making, strip: Strip) -> None:
        """Show a strip that says how far a work is, as long as it goes on."""
        strip.show_progress(0.0)
        work.progressed.connect(strip.show_progress)
        work.ended.connect(strip.go)
        self.add(strip)

    def strips(self) -> list[Strip]:
        return [strip for strip in self.findChildren(Strip) if not strip.isHidden()]

    def take_away(self, name: str) -> None:
        """Take away what stands under this name."""
        for strip in self.strips():
            if strip.objectName() == f"strip.{name}":
                strip.go()

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        dress(self, theme)
        self._place()

    def _place(self) -> None:
        """As high as what stands on it."""
        self.setVisible(bool(self.strips()))
        room = self._over()
        width = min(room.width() - 2 * AWAY, WIDEST)
        height = max(self._column.heightForWidth(width), self._column.minimumSize().height())
        lowest = QRect(room.center().x() - width // 2, room.bottom() - height - AWAY, width, height)
        place = free_place(self, lowest, room)
        self._notice.lift = room.bottom() - AWAY - place.top() + 8 if self.strips() else 0
        self.setGeometry(place)
        self.raise_()
        if self._notice.isVisible():
            self._notice.place()

    def event(self, event: QEvent) -> bool:
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self._place()
        return done

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        is_placed = isinstance(event, QResizeEvent | QMoveEvent | QShowEvent)
        if is_placed and (self.isVisible() or self._notice.isVisible()):
            self._place()
        return False
