"""What each function leaves of a gradient, as bars on a scale of powers of ten and as numbers."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QResizeEvent
from PySide6.QtWidgets import QHeaderView, QStyleOptionViewItem, QWidget

from dlviz.marks.hit import HERE
from dlviz.model.numbers import show
from dlviz.panels.activations.pictures import bar_picture
from dlviz.theme import Theme
from dlviz.ui.brush import paint
from dlviz.ui.painted import PaintedCell
from dlviz.ui.table import Table

NAME, BAR, NUMBER = range(3)


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
        area = option.rect
        for mark in bar_picture(float(text), area.left(), area.top(), area.width(), area.height()):
            paint(painter, mark, self.theme, HERE)
