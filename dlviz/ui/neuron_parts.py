"""Pieces of the drawing of a neuron: its nodes, where they stand, letters that fit, and an input to be pressed."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from dlviz.theme import LIGHT, Theme, font
from dlviz.ui.pen import line_pen

SMALLEST = 9  # pixels of a letter


class InputButton(QAbstractButton):
    """An input as a node that can be pressed: 0 becomes 1, 1 becomes 0."""

    def __init__(self, symbol: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.symbol, self.value, self._theme = symbol, 0, LIGHT
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def show_value(self, value: int) -> None:
        self.value = value
        self.setText(f"{self.symbol} = {value}")
        self.update()

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        node = QRectF(self.rect()).adjusted(4, 4, -4, -4)
        if self.hasFocus() or self.underMouse():
            painter.setPen(line_pen(self._theme, "accent", 1.5, dash=self.hasFocus()))
            painter.drawEllipse(node.adjusted(-3, -3, 3, 3))
        paint_node(
            painter, self._theme, node, str(self.value), "data" if self.value else "quiet", filled=self.value == 1
        )


@dataclass(frozen=True, slots=True)
class Places:
    """Where everything stands in a drawing of some width and height; ``unit`` is the radius of an input."""

    unit: float
    inputs: tuple[QPointF, ...]
    total: QPointF
    step: QPointF
    output: QPointF
    threshold: QPointF

    @classmethod
    def within(cls, width: float, height: float, bias: bool) -> Places:
        unit = min(width / 18.5, height / 10.5, 42.0)
        middle = height / 2 - (0.2 if bias else 0.5) * unit
        spread = min(0.31 * height, 4.6 * unit) if bias else min(0.25 * height, 3.7 * unit)
        rows = (-spread, 0.0, spread) if bias else (-spread, spread)
        output = width - 2.0 * unit
        return cls(
            unit,
            tuple(QPointF(1.7 * unit, middle + row) for row in rows),
            QPointF(output - 7.3 * unit, middle),
            QPointF(output - 3.3 * unit, middle),
            QPointF(output, middle),
            QPointF(output - 7.3 * unit, middle + 4.3 * unit),
        )


def paint_node(
    painter: QPainter, theme: Theme, box: QRectF, text: str, role: str, *, filled: bool = True, square: bool = False
) -> None:
    """A circle or a square with a number in it."""
    painter.setPen(line_pen(theme, role, 1.8))
    painter.setBrush(theme.color(role if filled else "surface"))
    if square:
        painter.drawRoundedRect(box, 4, 4)
    else:
        painter.drawEllipse(box)
    painter.setPen(theme.color("surface") if filled else theme.ink(role))
    painter.setFont(fitting(theme, text, 0.52 * box.height(), box.width(), bold=True))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)


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
