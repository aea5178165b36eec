"""One sentence for the person, over the lower edge of the window; it never stops the work and goes by itself."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLabel, QLineEdit, QWidget

from dlviz.errors import Problem
from dlviz.marks import Look, Mark
from dlviz.messages import sentence
from dlviz.messages.particles import fitting
from dlviz.theme import Theme
from dlviz.ui.accessible import announce
from dlviz.ui.controls.slider import ValueSlider
from dlviz.ui.pictures.marked import Marked, frame
from dlviz.ui.reworded import Reworded

Words = Callable[[], str]

SHOWN_FOR = 9000  # milliseconds
AWAY, WIDEST, STEP = 24, 760, 4  # pixels from the edges; across; of the looks for a free place
PRESSED = QAbstractButton, QComboBox, QLineEdit, ValueSlider


def say_problem(say: Callable[[Words], None], error: Exception) -> None:
    """Say what a file or a person can do wrong; a fault is reported as any other."""
    if not isinstance(error, Problem):
        raise error
    say(partial(sentence, error))


class Notice(Reworded, Marked, QLabel):
    """What it says is a function, since the language may change meanwhile, or a text that is the same in each."""

    marks_lie = "under"
    letters = 1.05

    def __init__(self, parent: QWidget, over: Callable[[], QRect] | None = None) -> None:
        super().__init__(parent)
        self._over = over or parent.rect  # what it lies over the lower edge of
        self._good = False
        self._words: Words | str = ""
        self.lift = 0  # pixels that are taken below it
        self.setObjectName("notice")
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setContentsMargins(16, 10, 16, 10)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()
        self._until = QTimer(self, singleShot=True, interval=SHOWN_FOR)
        self._until.timeout.connect(self.clear)
        parent.installEventFilter(self)

    @property
    def role(self) -> str:
        """What the colour of the frame means."""
        return "good" if self._good else "bad"

    def say(self, words: Words | str, *, good: bool = False) -> None:
        self._good, self._words = good, words
        self.setText(self._told())
        self.place()
        self.update()  # the whole frame has another colour, and a label paints its letters alone
        self.show()
        self.raise_()
        self._until.start()
        announce(self, self.text(), urgent=not good)

    def clear(self) -> None:
        self._words = ""  # which hold on to what they speak of: a table, or a file that could not be read
        self.hide()

    def take_back(self, words: Words) -> None:
        """What this spoke of is no more; what was said since then stays."""
        if words == self._words:
            self.clear()

    def _told(self) -> str:
        return fitting(self._words if isinstance(self._words, str) else self._words())

    def retranslate(self) -> None:
        if self.isVisible():
            self.setText(self._told())
            self.place()

    def set_theme(self, theme: Theme) -> None:
        super().set_theme(theme)
        palette = self.palette()
        palette.setColor(self.foregroundRole(), theme.color("text"))
        self.setPalette(palette)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QResizeEvent) and self.isVisible():
            self.place()
        return False

    def place(self) -> None:
        """As wide as its words need, and over nothing that can be pressed."""
        room, margins = self._over(), self.contentsMargins()
        needs = self.fontMetrics().size(0, self.text()).width() + margins.left() + margins.right() + 2
        width = min(room.width() - 2 * AWAY, WIDEST, needs)
        height = self.heightForWidth(width)
        bottom = room.bottom() - AWAY - self.lift
        lowest = QRect(room.center().x() - width // 2, bottom - height, width, height)
        self.setGeometry(free_place(self, lowest, room))

    def scene(self, look: Look) -> Iterator[Mark]:
        yield frame(look, self.role, 2, radius=8, fill="surface")


def free_place(widget: QWidget, lowest: QRect, room: QRect) -> QRect:
    """The lowest place of a widget over no button and no entry of its window; where there is none, the lowest."""
    window = widget.window()
    pressed = [
        QRect(each.mapTo(window, QPoint(0, 0)), each.size())
        for kind in PRESSED
        for each in window.findChildren(kind)
        if each.isVisible() and each.window() is window and not widget.isAncestorOf(each)
    ]
    for up in range(0, lowest.top() - room.top(), STEP):
        place = lowest.translated(0, -up)
        if not any(place.intersects(each) for each in pressed):
            return place
    return lowest
