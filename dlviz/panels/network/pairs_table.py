"""The table of a person's own pairs to learn from: x1, x2, and a target for each output."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Signal

from dlviz.model.numeral import parse_number
from dlviz.panels.network.places import LOWERED
from dlviz.ui.columns import Column
from dlviz.ui.rows_table import RowsTable
from dlviz.ui.table import Table

INPUTS = 2


class PairsTable(RowsTable):
    """Emits ``edited(pairs)`` with all rows as a person wishes them; what is no number stays text."""

    edited = Signal(tuple)

    def __init__(self, name: str) -> None:
        super().__init__(Table(), name, "pairs")
        for button, does in ((self.add, "add_pair"), (self.remove, "remove_pair"), (self.more, "exchange_pairs")):
            button.setObjectName(f"{name}.{does}")  # beside the table of points
        self._pairs: tuple[tuple[float, ...], ...] = ()

    def retranslate(self) -> None:
        self.table.setAccessibleName(self.tr("Own pairs: x1, x2 and a target for each output"))
        self.name_buttons()

    def show_pairs(self, pairs: tuple[tuple[float, ...], ...]) -> None:
        if pairs is not self._pairs:
            self._pairs = pairs
            inputs = [Column(name, "data", typed=True, loose=True) for name in ("x₁", "x₂")]
            heads = (f"t{str(i + 1).translate(LOWERED)}" for i in range(len(pairs[0]) - INPUTS))
            self.table.set_columns(*inputs, *(Column(head, typed=True, loose=True) for head in heads))
            self.table.show_rows(pairs)
        self.remove.setEnabled(len(pairs) > 1)

    def _typed(self, row: int, column: int, text: str) -> None:
        number = parse_number(text)
        entry: list[Any] = list(self._pairs[row])
        entry[column] = text.strip() if number is None else number
        self.edited.emit((*self._pairs[:row], tuple(entry), *self._pairs[row + 1 :]))

    def _add(self) -> None:
        """A new pair stands where the last one does, a little aside."""
        x1, *rest = self._pairs[-1]
        self.edited.emit((*self._pairs, (x1 + 0.5, *rest)))

    def _remove(self) -> None:
        row = self.table.currentIndex().row()
        row = row if 0 <= row < len(self._pairs) else len(self._pairs) - 1
        self.edited.emit(self._pairs[:row] + self._pairs[row + 1 :])
