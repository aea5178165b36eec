"""A first look round: five bubbles beside what they speak of. The work goes on under them; any of them can be left."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from dlviz.marks import Look, Mark
from dlviz.theme import Theme
from dlviz.ui.accessible import announce
from dlviz.ui.button import button
from dlviz.ui.card import Surface
from dlviz.ui.dressing import dress
from dlviz.ui.labels import Text
from dlviz.ui.layouts import column, row
from dlviz.ui.panel import AnyPanel
from dlviz.ui.pictures.marked import Marked, frame
from dlviz.ui.reported import Reported

WIDTH = 340  # pixels at normal type
GAP = 14  # between a bubble and what it speaks of


class Frame(Marked, QWidget):
    """A line round what is spoken of; the mouse goes through it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def scene(self, look: Look) -> Iterator[Mark]:
        yield frame(look, "accent", 3, radius=10)


class TourBubble(Surface):
    """A title, a few sentences, how far the tour has come, and two ways on."""

    left = Signal()
    went_on = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("tour")
        self.title, self.text = Text(bold=True, size=1.1), Text(wrap=True)
        self.count = Text("quiet", 0.9)
        self.leave, self.on = button("tour.leave", self.left), button("tour.on", self.went_on)
        below = row((self.count, 1), self.leave, self.on)
        column(self.title, self.text, below, of=self, gap=8, margins=(16, 12, 16, 12))

    def scene(self, look: Look) -> Iterator[Mark]:
        yield from super().scene(look)
        yield frame(look, "accent", 2, radius=8, name="edge")


class Tour(Reported, QObject):
    """``tabs`` and ``away`` stand in the window's head, ``front`` gives the panel that is seen."""

    def __init__(self, window: QWidget, tabs: QWidget, front: Callable[[], AnyPanel], away: QWidget) -> None:
        super().__init__(window)
        self._window, self._step = window, 0
        self._places: tuple[Callable[[], QWidget], ...] = (
            lambda: tabs, lambda: front().ground, lambda: front().controls, lambda: front().working, lambda: away,
        )  # fmt: skip
        self.frame, self.bubble = Frame(window), TourBubble(window)
        self.bubble.left.connect(self.leave)
        self.bubble.went_on.connect(self.go_on)
        self._escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), window, self.leave)
        window.installEventFilter(self)
        self._show()

    def go_on(self) -> None:
        self._step += 1
        if self._step == len(self._places):
            self.leave()
        else:
            self._show()

    def leave(self) -> None:
        """Take the bubble away; the tour is over."""
        self._window.removeEventFilter(self)
        for part in (self.frame, self.bubble, self._escape):
            part.deleteLater()
        self.frame.hide()
        self.bubble.hide()
        self._escape.setEnabled(False)
        self._step = len(self._places)

    @property
    def is_over(self) -> bool:
        return self._step >= len(self._places)

    def set_theme(self, theme: Theme) -> None:
        if not self.is_over:
            self.frame.set_theme(theme)
            dress(self.bubble, theme)
            self.bubble.setFixedWidth(round(WIDTH * (0.4 + 0.6 * theme.type)))
            self._place()

    def _show(self) -> None:
        title, text = self._texts()[self._step]
        self.bubble.title.setText(title)
        self.bubble.text.setText(text)
        self.bubble.count.setText(self.tr("{0} of {1}").format(self._step + 1, len(self._places)))
        self.bubble.leave.setText(self.tr("Leave"))
        is_last = self._step == len(self._places) - 1
        self.bubble.on.setText(self.tr("Begin") if is_last else self.tr("Next"))
        self.bubble.leave.setVisible(not is_last)
        self._place()
        announce(self.bubble, f"{title}. {text}")

    def _texts(self) -> tuple[tuple[str, str], ...]:
        return (
            (
                self.tr("The lecture, panel by panel"),
                self.tr("Each tab is one topic, in the order of the lecture. Ctrl+1 to Ctrl+8 open them."),
            ),
            (
                self.tr("Take hold of it"),
                self.tr("Points, lines and balls can be dragged. Point at something to read its exact value."),
            ),
            (
                self.tr("Or say it exactly"),
                self.tr(
                    "Every number has a slider and an entry that takes 3/14 too. The presets on top are the slides'."
                ),
            ),
            (
                self.tr("Check it by hand"),
                self.tr(
                    "The formula, with the numbers of this moment put in. The digits you see give the result you see."
                ),
            ),
            (
                self.tr("Nothing is lost"),
                self.tr(
                    "Everything can be undone, and taken away as a picture, a table or NumPy code. F1 shows all keys, "
                    "and Shift+F1 says what a control is."
                ),
            ),
        )

    def _place(self) -> None:
        """Beside what is spoken of, where there is room; over it where there is none."""
        target = self._places[self._step]()
        at = QRect(target.mapTo(self._window, QPoint()), target.size()) & self._window.rect()
        self.bubble.setFixedHeight(self.bubble.heightForWidth(self.bubble.width()))
        size = self.bubble.size()
        room = self._window.rect().adjusted(8, 8, -8, -8)
        for corner in (
            QPoint(at.center().x() - size.width() // 2, at.bottom() + GAP),
            QPoint(at.left() - size.width() - GAP, at.top() + GAP),
            QPoint(at.right() + GAP, at.top() + GAP),
            QPoint(at.center().x() - size.width() // 2, at.top() - size.height() - GAP),
            QPoint(at.center().x() - size.width() // 2, at.center().y() - size.height() // 2),
        ):
            left = min(max(corner.x(), room.left()), room.right() - size.width())
            place = QRect(QPoint(left, corner.y()), size)
            if room.contains(place) and not place.intersects(at):
                break
        self.bubble.move(place.topLeft())
        self.frame.setGeometry(at.adjusted(-4, -4, 4, 4))
        for part in (self.frame, self.bubble):
            part.show()
            part.raise_()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Resize, QEvent.Type.LayoutRequest) and not self.is_over:
            self._place()
        elif event.type() == QEvent.Type.LanguageChange and not self.is_over:
            self._show()
        return super().eventFilter(watched, event)
