"""The table of a person's own pairs to learn from: x1, x2, and a target for each output."""

from __future__ import annotations

from dlviz.panels.network.places import LOWERED
from dlviz.ui.tables.columns import Column
from dlviz.ui.tables.rows_table import RowsTable, rows_of
from dlviz.ui.tables.table import Table

INPUTS = 2


class PairsTable(RowsTable):
    """All columns are typed; it stands beside the table of points."""

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
            inputs = [Column(name, "data", typed=True, loose=True) for name in ("x₁", "x₂")]
            heads = (f"t{str(i + 1).translate(LOWERED)}" for i in range(len(pairs[0]) - INPUTS))
            self.table.set_columns(*inputs, *(Column(head, typed=True, loose=True) for head in heads))
            self.table.show_rows(pairs)
            self.hold(rows_of(pairs))
