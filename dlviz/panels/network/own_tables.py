"""The table of a person's own points to learn from: x1, x2 and the class, typed, pasted or read from a file."""

from __future__ import annotations

from typing import Any

from dlviz.panels.network.classes import CLASSES
from dlviz.ui.tables.columns import Column
from dlviz.ui.tables.rows_table import RowsTable, rows_of
from dlviz.ui.tables.table import Table

TARGET = 2
NAMES = ("x₁", "x₂", "t")


class PointsTable(RowsTable):
    """All columns are typed."""

    stands_for = "point"
    of_classes = frozenset({TARGET})

    def __init__(self, name: str) -> None:
        super().__init__(Table(), name, "points")
        self._points: tuple[tuple[Any, ...], ...] = ()

    def retranslate(self) -> None:
        self.table.set_columns(*(Column(name, self._role, typed=True) for name in NAMES))
        self.table.setAccessibleName(self.tr("Own points: x1, x2 and the class"))
        self.name_buttons()

    def _role(self, row: int) -> str:
        return CLASSES[self._points[row][TARGET]].role

    def show_points(self, points: tuple[tuple[Any, ...], ...]) -> None:
        if points is not self._points:
            self._points = points
            self.table.show_rows(points)
            self.hold(rows_of(points), least=2)
