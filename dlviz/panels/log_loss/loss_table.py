"""The table of log loss: what was, what was predicted, and what follows for each row; rows to type over, add, take."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from dlviz.ui.tables.columns import Column
from dlviz.ui.tables.rows_table import RowsTable, rows_of
from dlviz.ui.tables.table import Table

CLASS_ROLES = {1: "data", 0: "quiet"}


class LossTable(RowsTable):
    """ID, class and probability are typed."""

    stands_for = "row"
    of_names, of_classes = frozenset({0}), frozenset({1})

    def __init__(self, name: str, most: int) -> None:
        super().__init__(Table(follows=True), name, "rows")
        self._rows: tuple[tuple[Any, ...], ...] = ()
        self._most = most

    def retranslate(self) -> None:
        self.table.setAccessibleName(self.tr("Predictions and their losses"))
        self.hint.setText(self.tr("ID, y, ŷ can be typed over"))
        self.name_buttons()

    def name_columns(self, predicted: str, corrected: str, logarithm: str, loss: str) -> None:
        self.table.set_columns(
            Column("ID", self._class_role, typed=True, least="ID00"),
            Column("y", self._class_role, typed=True, least="00", share=0),
            Column(predicted, "model", typed=True, least="0.00"),
            Column(corrected, least="0.0000"),
            Column(logarithm),
            Column(loss, "error"),
        )

    def show_rows(self, rows: tuple[tuple[Any, ...], ...], lit: int, *others: Iterable[float]) -> None:
        """Show the rows with the columns that follow from them."""
        self._rows = rows
        follow = zip(*([float(value) for value in column] for column in others), strict=True)
        self.table.show_rows([(*row, *more) for row, more in zip(rows, follow, strict=True)], lit)
        self.hold(rows_of(rows), most=self._most)

    def _class_role(self, row: int) -> str:
        return CLASS_ROLES[self._rows[row][1]]
