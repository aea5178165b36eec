"""The table of x and y, with columns that follow from them and rows to add and take."""

from __future__ import annotations

from collections.abc import Sequence

from dlviz.ui.tables.columns import Column
from dlviz.ui.tables.rows import Columns
from dlviz.ui.tables.rows_table import RowsTable
from dlviz.ui.tables.table import Table

Floats = Sequence[float]
TYPING = Table.EditTrigger.DoubleClicked | Table.EditTrigger.EditKeyPressed | Table.EditTrigger.AnyKeyPressed
ROLES = ("model", "error", "error")  # of the columns that follow: H(x), error, squared


class DataTable(RowsTable):
    """x and y are typed."""

    stands_for = "row"

    def __init__(self, name: str) -> None:
        super().__init__(Table(), name, "x_y")

    def retranslate(self, *others: str) -> None:
        typed = (Column(name, "data", typed=True) for name in ("x", "y"))
        self.table.set_columns(*typed, *map(Column, others, ROLES))
        self.table.setAccessibleName(self.tr("Data"))
        self.name_buttons()

    def show_data(self, x: Floats, y: Floats, *others: Floats, rows: int | None = None, whole: bool = True) -> None:
        """As many of all ``rows`` as the ``others`` have; where x and y are not ``whole`` nothing can be typed over."""
        shown = slice(min(map(len, others), default=len(x)))
        self.table.beyond = (len(x) if rows is None else rows) - shown.stop
        self.table.show_rows(Columns(x[shown], y[shown], *others))
        self.table.exchange.takes = whole
        self.table.setEditTriggers(TYPING if whole else Table.EditTrigger.NoEditTriggers)
        self.hold((x, y), least=1 if whole else len(x), most=None if whole else 0)
