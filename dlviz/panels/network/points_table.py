"""The table of a person's own points to learn from: x1, x2 and the class, typed, pasted or read from a file."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Signal

from dlviz.model.numeral import parse_number
from dlviz.panels.network.classes import CLASSES
from dlviz.ui.columns import Column
from dlviz.ui.rows_table import RowsTable
from dlviz.ui.table import Table

TARGET = 2
NAMES = ("x₁", "x₂", "t")


def _as_class(value: Any) -> Any:
    """1.0 as 1; anything else stays, to be refused with its place."""
    return int(value) if isinstance(value, float) and value.is_integer() else value


class PointsTable(RowsTable):
    """Emits ``edited(points)`` with all rows as a person wishes them; what is no number stays text."""

    edited = Signal(tuple)

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
            self.table.show_rows([(float(x1), float(x2), int(target)) for x1, x2, target in points])
        self.remove.setEnabled(len(points) > 2)

    def _typed(self, row: int, column: int, text: str) -> None:
        number = parse_number(text)
        entry = list(self._points[row])
        entry[column] = text.strip() if number is None else number
        entry[TARGET] = _as_class(entry[TARGET])
        self.edited.emit((*self._points[:row], tuple(entry), *self._points[row + 1 :]))

    def _add(self) -> None:
        """A new point stands where the last one does, a little aside, and has the class after its class."""
        x1, x2, target = self._points[-1]
        classes = max(2, *(point[TARGET] + 1 for point in self._points))
        self.edited.emit((*self._points, (x1 + 0.5, x2, (target + 1) % classes)))

    def _remove(self) -> None:
        row = self.table.currentIndex().row()
        row = row if 0 <= row < len(self._points) else len(self._points) - 1
        self.edited.emit(self._points[:row] + self._points[row + 1 :])
