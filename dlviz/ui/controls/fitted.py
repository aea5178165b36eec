"""A sentence that is read from afar: written as large as its place allows, and never cut."""

from __future__ import annotations

import math

from PySide6.QtCore import QEvent, QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontInfo, QFontMetricsF, QHelpEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip

from dlviz.marks.look import LETTER
from dlviz.marks.unbroken import unbroken
from dlviz.theme import Theme
from dlviz.ui.controls.giving_way import WORDS
from dlviz.ui.labels import Steady
from dlviz.ui.pictures.letters import look

SMALLEST = 0.7  # of the size that the theme gives, and of normal letters where the text has larger ones
KEPT = 256  # sentences of which it is known in which letters they stand
HAIR = 1.0  # pixels by which Qt lets a line that it wraps be wider than its place, and which nobody sees


class Fitted(Steady):
    """A readout of several lines whose letters become smaller where the text would not fit.

    What does not fit then ends in dots, and the tip says it whole.
    """

    _gives_way = False
    _fits: dict[tuple[str, int, int], tuple[QFont, bool]]  # in its letters, what it said lately

    def __init__(self, role: str = "text", size: float = 1.0, *, lines: int = 1, large: int = 0) -> None:
        self._fits = {}
        super().__init__(role, size, lines=lines)
        self._usual, self._large = lines, large or lines  # lines, and those in a large card, which is wide

    def keep_lines(self, lines: int) -> None:
        self._usual = self._large = lines
        super().keep_lines(lines)

    def make_room(self, step: int, room: int) -> None:
        self.give_way(gives=step >= WORDS)

    def give_way(self, *, gives: bool = True) -> None:
        """From now on, as high as its lines where there is room, and lower where all must be."""
        self._gives_way = gives
        self._have_room()

    def set_theme(self, theme: Theme) -> None:
        self._lines = self._large if theme.least else self._usual
        self._fits = {}
        super().set_theme(theme)
        self._have_room()

    def _have_room(self) -> None:
        """Smaller letters need less across and less down; in a large card they leave the numbers their room."""
        gives = self._gives_way or bool(self._theme.least)
        down = QSizePolicy.Policy.Maximum if gives else QSizePolicy.Policy.Fixed
        self.setSizePolicy(QSizePolicy.Policy.Ignored, down)
        self.setMinimumHeight(round((SMALLEST**2 if gives else 1) * self.maximumHeight()))

    def sizeHint(self) -> QSize:
        """The same whatever it says."""
        return QSize(100, self.maximumHeight())

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.minimumHeight())

    def hasHeightForWidth(self) -> bool:
        return False

    def letters(self) -> QFont:
        return self._fitting()[0]

    def holds(self, text: str, width: int, lines: int) -> bool:
        """Whether a text would be whole in a room of this width and so many lines."""
        room = QRectF(0, 0, width, self.high(lines))
        return width > 0 and fitting(self.font(), unbroken(text), room, self._least(), self._smallest())[1]

    def _least(self) -> float:
        """Pixels of the smallest letters that can be read."""
        return look(self._theme, 0.0, 0.0).least * LETTER * self._theme.type

    def _smallest(self) -> float:
        return SMALLEST / max(1.0, self._size)

    def _fitting(self) -> tuple[QFont, bool]:
        """The letters, and whether the text is whole in them: a drag forth and back says the same again."""
        about = self.text(), self.width(), self.height()
        if (found := self._fits.get(about)) is None:
            found = fitting(self.font(), self.unbroken(), QRectF(self.rect()), self._least(), self._smallest())
            if len(self._fits) >= KEPT:
                self._fits.clear()
            self._fits[about] = found
        return found

    def shown(self) -> str:
        return self.stands()[1]

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip and self.shown() != self.unbroken():
            QToolTip.showText(self.mapToGlobal(QPoint(0, 0)), self.text(), self)
            return True
        return super().event(event)

    def stands(self) -> tuple[QFont, str]:
        """The letters, and as much of the text as stands there."""
        (letters, is_whole), text = self._fitting(), self.unbroken()
        return letters, text if is_whole else shortened(letters, text, QRectF(self.rect()))


def fitting(letter: QFont, text: str, box: QRectF, lowest: float, smallest: float = SMALLEST) -> tuple[QFont, bool]:
    """The letters at the largest size at which the wrapped text fits, or the least that can be read; does it fit?"""
    if fits(letter, text, box):
        return letter, True
    made, full = QFont(letter), letter.pointSizeF()
    least = max(smallest, min(1.0, lowest / max(QFontInfo(letter).pixelSize(), 1)))
    for tenths in range(9, math.ceil(10 * smallest) - 1, -1):
        made.setPointSizeF(full * max(tenths / 10, least))
        if fits(made, text, box):
            return made, True
    return made, False


def fits(letter: QFont, text: str, box: QRectF) -> bool:
    size = QFontMetricsF(letter).boundingRect(box, WRAPPED, text)
    return size.height() <= box.height() and size.width() <= box.width() + HAIR


def shortened(letter: QFont, text: str, box: QRectF) -> str:
    """As many words of a text that does not fit as do, and dots."""
    words = text.split(" ")
    known = (" ".join(words[:count]) + "…" for count in range(len(words) - 1, 0, -1))
    return next((some for some in known if fits(letter, some, box)), "…")


WRAPPED = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft
