"""A sentence that is read from afar: written as large as its place allows, and never cut."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPaintEvent

from dlviz.ui.card import Steady

SMALLEST = 0.7  # of the size that the theme gives


class Fitted(Steady):
    """A readout of several lines whose letters become smaller where the text would not fit."""

    def letters(self) -> QFont:
        return fitting(self.font(), self.unbroken(), QRectF(self.rect()))

    def paintEvent(self, event: QPaintEvent) -> None:
        self._write()


def fitting(letter: QFont, text: str, box: QRectF, smallest: float = SMALLEST) -> QFont:
    """The letters at the largest size, down to ``smallest`` of what it is, at which the wrapped text fits."""
    made, full = QFont(letter), letter.pointSizeF()
    for tenths in range(10, round(10 * smallest) - 1, -1):
        made.setPointSizeF(full * tenths / 10)
        size = QFontMetricsF(made).boundingRect(box, WRAPPED, text)
        if size.height() <= box.height() and size.width() <= box.width():
            break
    return made


WRAPPED = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft
