"""The table of log loss: what was, what was predicted, and what follows for each row; rows to type over, add, take."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from PySide6.QtCore import Signal

from dlviz.model.numeral import parse_number
from dlviz.ui.columns import Column
from dlviz.ui.rows_table import RowsTable
from dlviz.ui.table import Table

CLASS_ROLES = {1: "data", 0: "quiet"}


class LossTable(RowsTable):
    """Emits ``edited(rows, row)`` with the rows as a person wishes them, and ``picked(row)``."""

    edited = Signal(tuple, int)
    picked = Signal(int)
    stands_for = "row"

    def __init__(self, name: str, most: int) -> None:
        super().__init__(Table(follows=True), name, "rows")
        self._rows: tuple[tuple[Any, ...], ...] = ()
        self._row, self._most = 0, most
        self.table.picked.connect(self.picked)

    def retranslate(self) -> None:
        self.table.setAccessibleName(self.tr("Predictions and their losses"))
        self.hint.setText(self.tr("ID, y, ŷ can be typed over"))
        self.name_buttons()

    def name_columns(self, predicted: str, corrected: str, logarithm: str, loss: str) -> None:
        self.table.set_columns(
            Column("ID", self._class_role, typed=True, least="ID00"),
            Column("y", self._class_role, typed=True, least="0", share=0),
            Column(predicted, "model", typed=True, least="0.00"),
            Column(corrected, least="0.0000"),
            Column(logarithm),
            Column(loss, "error"),
        )

    def show_rows(self, rows: tuple[tuple[Any, ...], ...], lit: int, *others: Iterable[float]) -> None:
        """Show the rows with the columns that follow from them."""
        self._rows, self._row = rows, lit
        follow = zip(*([float(value) for value in column] for column in others), strict=True)
        self.table.show_rows([(*row, *more) for row, more in zip(rows, follow, strict=True)], lit)
        self.add.setEnabled(len(rows) < self._most)
        self.remove.setEnabled(len(rows) > 1)

    def _class_role(self, row: int) -> str:
        return CLASS_ROLES[self._rows[row][1]]

    def _typed(self, row: int, column: int, text: str) -> None:
        entry = list(self._rows[row])
        number = parse_number(text) if column else None
        entry[column] = text.strip() if number is None else int(number) if column == 1 and number in (0, 1) else number
        self.edited.emit((*self._rows[:row], tuple(entry), *self._rows[row + 1 :]), row)

    def _add(self) -> None:
        names = {row[0] for row in self._rows}
        name = next(name for i in range(1, len(names) + 2) if (name := f"ID{i}") not in names)
        self.edited.emit((*self._rows, (name, 1, 0.5)), len(self._rows))

    def _remove(self) -> None:
        rows = self._rows[: self._row] + self._rows[self._row + 1 :]
        self.edited.emit(rows, min(self._row, len(rows) - 1))
