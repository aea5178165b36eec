"""What each function leaves of a gradient, as bars on a scale of powers of ten and as numbers."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from dlviz.marks import Look, Mark, Thing
from dlviz.model.linked_line import meets
from dlviz.model.numbers import written
from dlviz.panels.activations.pictures import bar_picture
from dlviz.panels.activations.words import NAMES
from dlviz.theme import Theme
from dlviz.ui.pictures.marked import MarkedCell
from dlviz.ui.tables.table import Table

BAR = 1


class FunctionsTable(Table):
    """Each row is a function, in the order of the gallery."""

    stands_for = "function"

    def things_of(self, row: int) -> tuple[Thing, ...]:
        return ((self.stands_for, NAMES[row]),)

    def rows_for(self, lit: Collection[Thing]) -> Collection[int]:
        return [row for row, name in enumerate(NAMES) if meets((self.stands_for, name), lit)]


class LayersTable(FunctionsTable):
    """Emits ``picked(row)``; ``show_products`` takes (name, product) of each function."""

    def __init__(self) -> None:
        super().__init__()
        self.bars = _Bars(self)
        self.setItemDelegateForColumn(BAR, self.bars)

    def show_products(self, rows: list[tuple[str, float]], lit: int) -> None:
        self.show_rows([(name, repr(float(product)), written(product)) for name, product in rows], lit)

    def set_theme(self, theme: Theme) -> None:
        self.bars.theme = theme
        super().set_theme(theme)


class _Bars(MarkedCell):
    """From the left end, which is 1e-12 and less, to the product; a line stands at 1, where nothing is lost."""

    def scene(self, look: Look, column: int, text: str, *, over: bool) -> Iterator[Mark]:
        return bar_picture(float(text), look.wide, look.high)
