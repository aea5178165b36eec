"""The table of x and y that cost and descent share, with columns that follow from them and rows to add and take."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Signal

from dlviz.model.numeral import parse_number
from dlviz.ui.columns import Column
from dlviz.ui.rows_table import RowsTable
from dlviz.ui.table import Table
from dlviz.ui.table_rows import Columns

Floats = Sequence[float]
TYPING = Table.EditTrigger.DoubleClicked | Table.EditTrigger.EditKeyPressed | Table.EditTrigger.AnyKeyPressed
ROLES = ("model", "error", "error")  # of the columns that follow: H(x), error, squared


class DataTable(RowsTable):
    """Emits ``edited(x, y)`` with the whole columns as a person wishes them; what is no number stays text."""

    edited = Signal(tuple, tuple)
    stands_for = "row"

    def __init__(self, name: str) -> None:
        super().__init__(Table(), name, "x_y")
        self._x: Sequence[Any] = ()
        self._y: Sequence[Any] = ()

    def retranslate(self, *others: str) -> None:
        typed = (Column(name, "data", typed=True) for name in ("x", "y"))
        self.table.set_columns(*typed, *map(Column, others, ROLES))
        self.table.setAccessibleName(self.tr("Data"))
        self.name_buttons()

    def show_data(self, x: Floats, y: Floats, *others: Floats, whole: bool = True) -> None:
        """As many rows as the ``others`` have; unless these are the ``whole`` data nothing can be typed over."""
        self._x, self._y = x, y
        shown = slice(min(map(len, others), default=len(x)))
        self.table.show_rows(Columns(x[shown], y[shown], *others))
        self.table.exchange.takes = whole
        self.table.setEditTriggers(TYPING if whole else Table.EditTrigger.NoEditTriggers)
        self.add.setEnabled(whole)
        self.remove.setEnabled(whole and len(x) > 1)

    def _typed(self, row: int, column: int, text: str) -> None:
        columns: list[list[Any]] = [list(self._x), list(self._y)]
        number = parse_number(text)
        columns[column][row] = text if number is None else number
        self.edited.emit(tuple(columns[0]), tuple(columns[1]))

    def _add(self) -> None:
        """A new point goes on where the last two point to."""
        x, y = self._x, self._y
        step = (x[-1] - x[-2], y[-1] - y[-2]) if len(x) > 1 else (1.0, 1.0)
        self.edited.emit((*x, x[-1] + step[0]), (*y, y[-1] + step[1]))

    def _remove(self) -> None:
        row = self.table.currentIndex().row()
        row = row if 0 <= row < len(self._x) else len(self._x) - 1
        x, y = ((*column[:row], *column[row + 1 :]) for column in (self._x, self._y))
        self.edited.emit(x, y)
