"""The tabs of the panels: quiet words on the ground, the one in front bold on the surface with a line under it."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QTabBar

from dlviz.theme import LIGHT, Theme, font


class Tabs(QTabBar):
    def __init__(self) -> None:
        super().__init__()
        self._theme = LIGHT
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setUsesScrollButtons(True)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.setFont(font(theme))
        self.update()

    def tabSizeHint(self, index: int) -> QSize:
        """As wide as the bold text, so that nothing moves when another tab comes to the front."""
        metrics = QFontMetrics(font(self._theme, bold=True))
        return QSize(metrics.horizontalAdvance(self.tabText(index)) + 26, metrics.height() + 16)

    def minimumTabSizeHint(self, index: int) -> QSize:
        return self.tabSizeHint(index)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for index in range(self.count()):
            self._paint_tab(painter, index, QRectF(self.tabRect(index)))

    def _paint_tab(self, painter: QPainter, index: int, box: QRectF) -> None:
        chosen, theme = index == self.currentIndex(), self._theme
        if chosen:
            painter.setPen(QPen(theme.color("border"), 1))
            painter.setBrush(theme.color("surface"))
            painter.drawRoundedRect(box.adjusted(2.5, 3.5, -2.5, 8), 6, 6)
            painter.setPen(QPen(theme.color("accent"), 2.5))
            painter.drawLine(box.bottomLeft() + QPointF(3, -1), box.bottomRight() + QPointF(-3, -1))
        if chosen and self.hasFocus():
            painter.setPen(QPen(theme.color("accent"), 1, Qt.PenStyle.DotLine))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box.adjusted(6, 7, -6, -6), 4, 4)
        painter.setFont(font(theme, bold=chosen))
        painter.setPen(theme.color("text" if chosen else "quiet"))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self.tabText(index))
