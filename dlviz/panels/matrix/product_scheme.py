"""A to the left, B above, C where they meet (Falk's scheme): the lit row and column cross in the entry they make."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QPointF, QSize, QSizeF
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from dlviz.panels.matrix.factor_grid import FactorGrid
from dlviz.panels.matrix.matrix_grid import BESIDE, EDGE, SIDE, Content, MatrixGrid
from dlviz.panels.matrix.mismatch import Mismatch
from dlviz.panels.matrix.result_grid import ResultGrid
from dlviz.theme import LIGHT, Theme
from dlviz.ui.pictures.bubble import Bubble
from dlviz.ui.pictures.drawing import Drawing
from dlviz.ui.quick import Quick
from dlviz.ui.tables.cell_edit import button_side

FEWEST = (2.1, 2.6)  # a small matrix is drawn as if it had so many rows and columns: no giants
NARROW = 78.0  # pixels at normal type: cells that would not be so wide are as wide as there is room for
LOW = 44.0  # pixels: in a room where cells would not be so high, the higher matrix gets more of it
MOST = 0.6  # of the height


class ProductScheme(Quick, QWidget):
    """Four fields round one point: shapes and sum, B; A, C or why there is no C.

    The point never moves, unless the room is so low that the higher matrix needs more of it than half.
    """

    def __init__(self) -> None:
        super().__init__()
        self._theme = LIGHT
        self._wide = False
        self.a = FactorGrid("a", "data", at_right=True)
        self.b = FactorGrid("b", "model", at_bottom=True)
        self.c = ResultGrid()
        self.mismatch = Mismatch()
        self.bar, self.sum = Drawing((0, 0), (320, 100)), Drawing((0, 0), (320, 80))
        for part in (self.a, self.b, self.c, self.mismatch, self.bar, self.sum):
            part.setParent(self)
        self.bubble = Bubble(self)
        for grid in (self.a, self.b, self.c):
            grid.hovered.connect(lambda at, grid=grid: self._read(grid, at))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(270, 210)

    def sizeHint(self) -> QSize:
        return QSize(900, 460)

    def show_product(self, a: Content, b: Content, c: Content | None) -> None:
        """``c`` is None where there is no product; where it is asked whether there is one, nothing shows that."""
        self._wide = bool(c and c.letters and not c.unknown)
        if self.c.is_covered:
            a, b = replace(a, alone=frozenset()), replace(b, alone=frozenset())
        self.a.show_content(a)
        self.b.show_content(b)
        if c is not None:
            self.c.show_content(c)
        is_told = c is None and not self.c.is_covered
        self.c.setVisible(not is_told)
        self.mismatch.setVisible(is_told)
        self._place()

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self._place()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def _read(self, grid: MatrixGrid, at: QPointF | None) -> None:
        if at is None:
            self.bubble.hide()
        else:
            above = QPointF(at.x(), at.y() - grid.cell.height() / 2)
            self.bubble.show_beside(grid.mapTo(self, above), grid.hover_text())

    def _place(self) -> None:
        width, height = self.width(), self.height()
        middle, level = width // 2, self._level()
        bar = round(height * 0.28)
        self.bar.setGeometry(0, 0, middle - 12, bar)
        self.sum.setGeometry(4, bar, middle - 20, level - bar - 6)
        self.b.setGeometry(middle, 0, width - middle, level)
        self.a.setGeometry(0, level, middle, height - level)
        self.c.setGeometry(middle, level, width - middle, height - level)
        self.mismatch.setGeometry(middle + 10, level + 6, width - middle - 10, height - level - 6)
        self._fit_cells()

    def _level(self) -> int:
        """Where A and C begin."""
        above, below = (max(grid.content.shape[0], FEWEST[0]) for grid in (self.b, self.a))
        edge = EDGE + 10 + button_side(self._theme)
        room = self.height() - 2 * edge
        if self.mismatch.isVisibleTo(self) or room / 2 / max(above, below) >= LOW * self._theme.type:
            return self.height() // 2
        share = (edge + room * above / (above + below)) / max(self.height(), 1)
        return round(self.height() * min(max(share, 1 - MOST), MOST))

    def _fit_cells(self) -> None:
        """All cells are equally high; those of B and C are wider where whole sums are written into them."""
        outside = button_side(self._theme)
        (rows_a, cols_a), (rows_b, cols_b) = self.a.content.shape, self.b.content.shape
        beside = BESIDE * self._theme.type
        room_x = self.width() / 2 - SIDE - 10 - beside
        tall = min(
            (room - EDGE - 10 - outside) / max(rows, FEWEST[0])
            for room, rows in ((self.a.height(), rows_a), (self.b.height(), rows_b))
        )
        narrow, cols, few = NARROW * self._theme.type, max(cols_a, cols_b), FEWEST[1]
        if room_x / max(cols, few) < narrow / 2:  # hardly a number has room there: what stands beside it gives way
            few, least = FEWEST[0], min(beside, outside + 2.0)
            room_x, beside = room_x + beside - least, least
        broad = min(room_x / max(cols, few), max(1.75 * tall, narrow))
        self.a.set_cell(QSizeF(broad, tall), beside)
        right = QSizeF(room_x / cols_b if self._wide else broad, tall)
        self.b.set_cell(right, beside)
        self.c.set_cell(right, beside)
