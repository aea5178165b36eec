"""The tables of a person's own data to learn from: points, and pairs of inputs and targets; typed, pasted or read."""

from __future__ import annotations

from typing import Any

from dlviz.panels.network.classes import CLASSES
from dlviz.panels.network.places import LOWERED
from dlviz.ui.tables.columns import Column
from dlviz.ui.tables.rows_table import RowsTable, rows_of
from dlviz.ui.tables.table import Table

INPUTS = ("x₁", "x₂")
TARGET = 2


class PointsTable(RowsTable):
    """x1, x2 and the class."""

    stands_for = "point"
    of_classes = frozenset({TARGET})

    def __init__(self, name: str) -> None:
        super().__init__(Table(), name, "points")
        self._points: tuple[tuple[Any, ...], ...] = ()

    def retranslate(self) -> None:
        self.table.set_columns(*(Column(name, self._role, typed=True) for name in (*INPUTS, "t")))
        self.table.setAccessibleName(self.tr("Own points: x1, x2 and the class"))
        self.name_buttons()

    def _role(self, row: int) -> str:
        return CLASSES[self._points[row][TARGET]].role

    def show_points(self, points: tuple[tuple[Any, ...], ...]) -> None:
        if points is not self._points:
            self._points = points
            self.table.show_rows(points)
            self.hold(rows_of(points), least=2)


class PairsTable(RowsTable):
    """x1, x2 and a target for each output."""

    stands_for = "point"
    row = "pair"

    def __init__(self, name: str) -> None:
        super().__init__(Table(), name, "pairs")
        self.more.setObjectName(f"{name}.exchange_pairs")
        self._pairs: tuple[tuple[float, ...], ...] = ()

    def retranslate(self) -> None:
        self.table.setAccessibleName(self.tr("Own pairs: x1, x2 and a target for each output"))
        self.name_buttons()

    def show_pairs(self, pairs: tuple[tuple[float, ...], ...]) -> None:
        if pairs is not self._pairs:
            self._pairs = pairs
            inputs = [Column(name, "data", typed=True, loose=True) for name in INPUTS]
            heads = (f"t{str(i + 1).translate(LOWERED)}" for i in range(len(pairs[0]) - len(INPUTS)))
            self.table.set_columns(*inputs, *(Column(head, typed=True, loose=True) for head in heads))
            self.table.show_rows(pairs)
            self.hold(rows_of(pairs))
