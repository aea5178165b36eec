"""A sentence that is read from afar: written as large as its place allows, and never cut."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontInfo, QFontMetricsF, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip

from dlviz.marks.look import LETTER
from dlviz.theme import Theme
from dlviz.ui.controls.giving_way import WORDS
from dlviz.ui.labels import Steady, line_height
from dlviz.ui.pictures.letters import look

SMALLEST = 0.7  # of the size that the theme gives
MOST_MORE = 4  # lines more than usual, of a sentence in a narrow place


class Fitted(Steady):
    """A readout of several lines whose letters become smaller where the text would not fit.

    What does not fit then ends in dots, and the tip says it whole. A sentence that is ``whole`` has more lines instead
    where its place is narrow: nothing of it is left out, unless its place gives way.
    """

    _gives_way = False

    def __init__(self, role: str = "text", size: float = 1.0, *, lines: int = 1, whole: bool = False) -> None:
        super().__init__(role, size, lines=lines)
        self._usual, self._whole = lines, whole

    def setText(self, text: str) -> None:
        super().setText(text)
        self._be_whole()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._be_whole()

    def _be_whole(self) -> None:
        """In so many lines as it has there in the smallest letters that can be read."""
        if not self._whole:
            return
        wide, high = float(self.width()), float(line_height(self.font()))
        lines = range(self._usual, self._usual + MOST_MORE)
        boxes = ((count, QRectF(0, 0, wide, high * count)) for count in lines)
        found = (
            n
            for n, box in boxes
            if fits(fitting(self.font(), self.unbroken(), box, self._least()), self.unbroken(), box)
        )
        self.keep_lines(next(found, self._usual + MOST_MORE))

    def make_room(self, step: int, room: int) -> None:
        self.give_way(gives=step >= WORDS)

    def give_way(self, *, gives: bool = True) -> None:
        """From now on, as high as its lines where there is room, and lower where all must be."""
        self._gives_way = gives
        self._have_room()

    def set_theme(self, theme: Theme) -> None:
        super().set_theme(theme)
        self._have_room()
        self._be_whole()

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
        return fitting(self.font(), self.unbroken(), QRectF(self.rect()), self._least())

    def _least(self) -> float:
        """Pixels of the smallest letters that can be read."""
        return look(self._theme, 0.0, 0.0).least * LETTER * self._theme.type

    def shown(self) -> str:
        return self.stands()[1]

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and self.shown() != self.unbroken():
            QToolTip.showText(self.mapToGlobal(QPoint(0, 0)), self.text(), self)
            return True
        return super().event(event)

    def stands(self) -> tuple[QFont, str]:
        """The letters, and as much of the text as stands there."""
        letters = self.letters()
        return letters, shortened(letters, self.unbroken(), QRectF(self.rect()))


def fitting(letter: QFont, text: str, box: QRectF, lowest: float) -> QFont:
    """The letters at the largest size at which the wrapped text fits, and none of fewer pixels than can be read."""
    made, full = QFont(letter), letter.pointSizeF()
    least = max(SMALLEST, min(1.0, lowest / max(QFontInfo(letter).pixelSize(), 1)))
    for tenths in range(10, 6, -1):
        made.setPointSizeF(full * max(tenths / 10, least))
        if fits(made, text, box):
            break
    return made


def fits(letter: QFont, text: str, box: QRectF) -> bool:
    size = QFontMetricsF(letter).boundingRect(box, WRAPPED, text)
    return size.height() <= box.height() and size.width() <= box.width()


def shortened(letter: QFont, text: str, box: QRectF) -> str:
    """The text, or as many of its words as fit, and dots."""
    if fits(letter, text, box):
        return text
    words = text.split(" ")
    known = (" ".join(words[:count]) + "…" for count in range(len(words) - 1, 0, -1))
    return next((some for some in known if fits(letter, some, box)), "…")


WRAPPED = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft
