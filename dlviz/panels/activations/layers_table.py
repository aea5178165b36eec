"""What each function leaves of a gradient, as bars on a scale of powers of ten and as numbers."""

from __future__ import annotations

import math

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QResizeEvent
from PySide6.QtWidgets import QHeaderView, QStyleOptionViewItem, QWidget

from dlviz.model.numbers import show
from dlviz.theme import Theme
from dlviz.ui.painted import PaintedCell
from dlviz.ui.pen import line_pen
from dlviz.ui.table import Table

NAME, BAR, NUMBER = range(3)
LEAST, MOST = -12.0, 2.0  # powers of ten at the ends of the bars


class LayersTable(Table):
    """Emits ``picked(row)``; ``show_products`` takes (name, product) of each function."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent, words=(NAME,))
        self.bars = _Bars(self)
        self.setItemDelegateForColumn(BAR, self.bars)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.set_roles(lambda row, column: ("text", "text", "gradient")[column])

    def show_products(self, rows: list[tuple[str, float]], lit: int) -> None:
        self.show_rows([(name, repr(float(product)), show(product)) for name, product in rows], lit)

    def set_theme(self, theme: Theme) -> None:
        self.bars.theme = theme
        super().set_theme(theme)
        self._share_out()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_out()

    def become_picture(self) -> None:
        super().become_picture()
        self._share_out()

    def _share_out(self) -> None:
        header = self.horizontalHeader()
        if header.count() <= NUMBER:
            return
        metrics = self.fontMetrics()
        for column, longest in ((NAME, "step function 0"), (NUMBER, "0.000e-000")):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Fixed)
            header.resizeSection(column, metrics.horizontalAdvance(longest) + 12)


class _Bars(PaintedCell):
    """From the left end, which is 1e-12 and less, to the product; a line stands at 1, where nothing is lost."""

    def paint_text(self, painter: QPainter, option: QStyleOptionViewItem, column: int, text: str) -> None:
        product, area = float(text), QRectF(option.rect).adjusted(4, 3, -8, -3)
        end = share(product)
        if end is not None:
            bar = QRectF(area.left(), area.top(), max(end * area.width(), 1.5), area.height())
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self.theme.color("gradient", 0.65))
            painter.drawRoundedRect(bar, 2, 2)
        one = area.left() + (0 - LEAST) / (MOST - LEAST) * area.width()
        painter.setPen(line_pen(self.theme, "quiet", 1.2, dash=True))
        painter.drawLine(QPointF(one, option.rect.top()), QPointF(one, option.rect.bottom()))


def share(product: float) -> float | None:
    """How much of the bar's way a product goes; None for 0 and what is no number."""
    if product == 0 or math.isnan(product):
        return None
    power = math.log10(abs(product)) if math.isfinite(product) else MOST
    return (min(max(power, LEAST), MOST) - LEAST) / (MOST - LEAST)
