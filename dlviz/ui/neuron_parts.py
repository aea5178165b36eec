"""Letters that fit into a drawing that is still painted by hand."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFont, QFontMetricsF

from dlviz.theme import Theme, font

SMALLEST = 9  # pixels of a letter


def fitting(theme: Theme, text: str, height: float, width: float, *, bold: bool = False) -> QFont:
    """A letter of some height in pixels, or less where the text would be wider than its place."""
    made = font(theme, bold=bold)
    made.setPixelSize(max(round(height), SMALLEST))
    wide = QFontMetricsF(made).horizontalAdvance(text)
    if wide > width:
        made.setPixelSize(max(int(made.pixelSize() * width / wide), SMALLEST))
    return made


def square_at(middle: QPointF, half: float) -> QRectF:
    return QRectF(middle.x() - half, middle.y() - half, 2 * half, 2 * half)
