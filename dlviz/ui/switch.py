"""A yes or no, in a box whose border is seen in every theme: Fusion's own is black on black in the dark one."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox

from dlviz.theme import LIGHT, Theme, font
from dlviz.ui.state_button import ShowsState

TICK = ((0.22, 0.52), (0.43, 0.74), (0.8, 0.28))  # in parts of the box


class Switch(ShowsState, QCheckBox):
    """A yes or no that shows what the state says."""

    wished = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._theme = LIGHT

    def nextCheckState(self) -> None:
        """Ask for the other value and leave the mark where the state put it."""
        self.wished.emit(not self.isChecked())

    def show_value(self, value: bool) -> None:
        self.show_mark(value)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.setFont(font(theme))

    def sizeHint(self) -> QSize:
        """Room for the box as it is painted: it grows with the letters, unlike Fusion's own."""
        metrics, side = self.fontMetrics(), self._side()
        return QSize(side + 10 + metrics.horizontalAdvance(self.text()), max(metrics.height(), side) + 4)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def hitButton(self, at: QPoint) -> bool:
        return self.rect().contains(at)

    def _side(self) -> int:
        return round(self.fontMetrics().ascent() * 0.95)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = self._side()
        self._paint_box(painter, QRectF(1.5, (self.height() - side) / 2, side, side))
        painter.setPen(self._theme.color("text"))
        room = self.rect().adjusted(side + 8, 0, 0, 0)
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, self.text())

    def _paint_box(self, painter: QPainter, box: QRectF) -> None:
        on, theme = self.isChecked(), self._theme
        painter.setPen(QPen(theme.color("accent" if on else "quiet"), 1.4))
        painter.setBrush(theme.color("accent" if on else "surface"))
        painter.drawRoundedRect(box, 3, 3)
        if on:
            painter.setPen(QPen(theme.color("surface"), 2))
            painter.drawPolyline([QPointF(box.left() + x * box.width(), box.top() + y * box.height()) for x, y in TICK])
