"""A table as it was read: columns of cells, of which numbers are made when they are asked for, in slices."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any, Literal

import numpy as np

from dlviz.errors import DATA, Problem
from dlviz.files.header import Header
from dlviz.files.separated import CHUNK, SAMPLE, Separated, is_grouped, read_cell, short
from dlviz.files.writing import unguarded
from dlviz.model.arrays import Array
from dlviz.model.numeral import decimal_number, tidy
from dlviz.model.slices import Slices, finish

Reading = Literal["", "thousands", "decimal"]
READINGS = ("two_readings", "thousands")  # what a cell is refused for until a person says what its comma means


@dataclass(frozen=True, eq=False)
class Grid:
    """A table as it was read.

    Attributes
    ----------
    first : the cells of the first row, which may be names.
    header : whether it is.
    top : the row of a spreadsheet in which the first row stands, counted from 1.
    text : the lines of the table.
    cells : all columns as text, or None where ``numbers`` holds them.
    numbers : all rows but the names, where each cell is a plain number.
    reading : what commas as in 1,000 were said to mean; empty where nobody has said it.
    """

    first: list[str]
    header: Header
    top: int
    text: Separated
    cells: list[list[str]] | None
    numbers: Array | None
    reading: Reading = ""

    def __len__(self) -> int:
        """How many rows of data there are."""
        if self.cells is not None:
            return len(self.cells[0]) - self.has_header
        assert self.numbers is not None
        return len(self.numbers)

    @property
    def width(self) -> int:
        return len(self.first)

    @property
    def has_header(self) -> bool:
        return self.header == "names"

    @cached_property
    def names(self) -> tuple[str, ...]:
        """Of the columns: from the header, else the letters of a spreadsheet."""
        return tuple(
            short(name, 80) if self.is_named(index) else letter(index) for index, name in enumerate(self.first)
        )

    def row_of(self, row: int) -> int:
        """The row of a spreadsheet in which a row of data, counted from 0, stands."""
        return self.top + self.has_header + row

    def is_named(self, index: int) -> bool:
        return self.has_header and bool(short(self.first[index], 80))

    def called(self, index: int) -> str:
        """A column as a sentence names it: its name in quotation marks, or its letter."""
        return f'"{short(self.names[index])}"' if self.is_named(index) else letter(index)

    # another reading of the same

    def with_header(self, header: Header) -> Grid:
        """The same with the first row taken as names, or as data."""
        if (header == "names") == self.has_header or self.cells is not None:
            return replace(self, header=header)
        assert self.numbers is not None
        if header == "names":
            return replace(self, header=header, numbers=self.numbers[1:])
        first = [self.read(cell) for cell in self.first]
        if None in first:
            return replace(self, header=header, numbers=None, cells=finish(self.text.columns()))
        return replace(self, header=header, numbers=np.vstack([np.array(first, dtype=np.float64), self.numbers]))

    def read_as(self, reading: Reading) -> Grid:
        """The same with commas between thousands, or with decimal commas."""
        return replace(self, reading=reading, text=replace(self.text, decimal="," if reading == "decimal" else "."))

    def beginning(self) -> Grid:
        """The same with its first rows alone."""
        names = [[name] for name in self.first] if self.has_header else [[] for _ in self.first]
        cells = [[*above, *below] for above, below in zip(names, self.sample, strict=True)]
        return replace(self, cells=cells, numbers=None)

    # cells

    def head(self, count: int) -> list[list[str]]:
        """The cells of the first rows."""
        if self.cells is not None:
            start = int(self.has_header)
            return [list(row) for row in zip(*(column[start : start + count] for column in self.cells), strict=True)]
        return self.text.head(count + self.has_header)[self.has_header :]

    def texts(self, index: int) -> Slices[tuple[str, ...]]:
        """A column as text, without the apostrophe that guards a formula."""
        cells = self.cells or (yield from self.text.columns())
        return tuple(unguarded(cell.strip()) for cell in cells[index][self.has_header :])

    # numbers

    def column(self, index: int) -> Slices[tuple[float, ...]]:
        """A column as finite numbers.

        Raises
        ------
        Problem
            ``blank_cell``, ``not_a_number``, ``thousands``, ``mixed_signs`` or ``too_large_number``, with the place.
        """
        made: list[float] = []
        for start in range(0, len(self), CHUNK):
            made += self._portion(index, start)
            yield start / len(self)
        return tuple(made)

    def _portion(self, index: int, start: int) -> list[float]:
        if self.cells is None:
            assert self.numbers is not None
            return self.numbers[start : start + CHUNK, index].tolist()  # type: ignore[no-any-return]
        begin = start + self.has_header
        cells = self.cells[index][begin : begin + CHUNK]
        plain = self._plain(cells)
        made = None if plain is None else bulk(plain, "\x1f")
        if made is not None:
            return made[:, 0].tolist()  # type: ignore[no-any-return]
        return [self._number(cell, start + row, index) for row, cell in enumerate(cells)]

    def _plain(self, cells: list[str]) -> list[str] | None:
        """With decimal points; None where a point would be a mistake."""
        if self.text.decimal != ",":
            return cells
        return None if any("." in cell for cell in cells) else [cell.replace(",", ".") for cell in cells]

    def read(self, cell: str) -> float | None:
        if self.reading == "thousands" and is_grouped(cell):
            return decimal_number(tidy(cell).replace(",", ""))
        return read_cell(cell, self.text.decimal)

    def _number(self, cell: str, row: int, index: int) -> float:
        value = self.read(cell)
        if value is not None and math.isfinite(value):
            return value
        line, column = self.row_of(row), self.called(index)
        if not cell.strip():
            raise Problem("blank_cell", DATA, row=line, column=column)
        if value is not None:
            raise Problem("too_large_number", DATA, value=short(cell), row=line, column=column)
        if decimal_number(cell) is not None:
            raise Problem("mixed_signs", DATA, value=short(cell), row=line, column=column)
        if self.text.decimal == "." and is_grouped(cell):
            raise self._thousands(cell, line, column)
        raise Problem("not_a_number", DATA, value=short(cell), row=line, column=column)

    def _thousands(self, cell: str, line: int, column: str) -> Problem:
        whole, comma = tidy(cell).replace(",", ""), tidy(cell).replace(",", ".")
        other = decimal_number(comma)  # 17,142,847 and 1,234.5 can only be thousands
        kind = "thousands" if other is None else "two_readings"
        return Problem(kind, DATA, value=short(cell), row=line, column=column, thousands=whole, decimal=comma)

    # which columns are numbers

    @cached_property
    def sample(self) -> list[list[str]]:
        """The first cells of each column."""
        rows = self.head(SAMPLE)
        return [[cells[index] for cells in rows] for index in range(self.width)]

    @cached_property
    def likely(self) -> tuple[int, ...]:
        """The columns that are meant as numbers, though a cell may be wrong: most of their first cells are numbers."""
        counts = [sum(self.read(cell) is not None or is_grouped(cell) for cell in cells) for cells in self.sample]
        return tuple(index for index, count in enumerate(counts) if 2 * count > len(self.sample[0]))


def bulk(lines: list[str], separator: str | None) -> Array | None:
    """NumPy's own reader: ten times as fast as a loop, and it says nothing of the place of a mistake."""
    if not lines or not lines[0].strip():  # NumPy skips blank lines, and warns where no other are left
        return None
    try:
        made: Any = np.loadtxt(lines, delimiter=separator, comments=None, ndmin=2)
    except ValueError:
        return None
    return made if len(made) == len(lines) and np.isfinite(made).all() else None


def letter(index: int) -> str:
    """What a spreadsheet calls a column.

    >>> letter(0), letter(25), letter(26)
    ('A', 'Z', 'AA')
    """
    over, last = divmod(index, 26)
    return (letter(over - 1) if over else "") + chr(ord("A") + last)
