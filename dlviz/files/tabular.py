"""Tables in and out: a file or the clipboard as columns of numbers, and rows as text that pastes into a spreadsheet.

What is wrong is a ``Problem`` that names the row as spreadsheets count them and the column by its name or letter.
"""

from __future__ import annotations

import csv
import functools
import io
import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from dlviz.errors import DATA, Problem, file_problem
from dlviz.files.separated import SAMPLE, Separated, check_rows, decode, even, header_of, read_cell, separate, short
from dlviz.interrupt import at_once
from dlviz.model.arrays import Array
from dlviz.model.numbers import plain
from dlviz.model.numeral import decimal_number

LARGEST = 64 * 2**20  # bytes: a million rows of three numbers with all their digits
_FORMULA = tuple("=+-@＝＋－＠\t\r\n")  # what spreadsheets compute, also in full width and after a tab


@dataclass(frozen=True, eq=False)
class Grid:
    """A table as it was read; numbers are made of a column when it is asked for.

    Attributes
    ----------
    names : of the columns: from the header, else the letters of a spreadsheet.
    has_header : whether the first row held names.
    top : the row of a spreadsheet in which the first row of data stands, counted from 1.
    """

    names: tuple[str, ...]
    has_header: bool
    top: int
    _text: Separated
    _made: list[list[str]] | None  # the cells, or None where the bulk conversion may do without
    _numbers: Array | None

    def __len__(self) -> int:
        """How many rows of data there are."""
        return len(self._text.lines) - self.has_header if self._made is None else len(self._made)

    @functools.cached_property
    def rows(self) -> tuple[tuple[str, ...], ...]:
        """The cells of all rows as text, without the header."""
        return tuple(map(tuple, self._cells))

    def head(self, count: int) -> list[list[str]]:
        """The cells of the first rows."""
        return self._cells[:count] if self._made else self._text.records(count + self.has_header)[self.has_header :]

    def texts(self, index: int) -> tuple[str, ...]:
        """A column as text, without the apostrophe that guards a formula."""
        return tuple(unguarded(cells[index].strip()) for cells in self._cells)

    def column(self, index: int) -> tuple[float, ...]:
        """A column as finite numbers.

        Raises
        ------
        Problem
            ``blank_cell``, ``not_a_number``, ``thousands``, ``mixed_signs`` or ``too_large_number``, with the place.
        """
        values = self._values(index)
        if values is None:
            values = np.array([self._number(row, index) for row in range(len(self))])
        return tuple(values.tolist())

    @functools.cached_property
    def numeric(self) -> tuple[int, ...]:
        """The columns that are numbers throughout."""
        return tuple(index for index in range(len(self.names)) if self._is_numeric(index))

    @functools.cached_property
    def likely(self) -> tuple[int, ...]:
        """The columns that are meant as numbers, though a cell may be wrong: most of their first cells are numbers."""
        head = self.head(SAMPLE)
        counts = (sum(self._read(cells[index]) is not None for cells in head) for index in range(len(self.names)))
        return tuple(index for index, count in enumerate(counts) if 2 * count > len(head))

    def only_choice(self, count: int) -> tuple[int, ...] | None:
        """The columns to take where ``count`` columns of numbers are needed; None where a person has to choose.

        Raises
        ------
        Problem
            ``too_few_columns``.
        """
        if len(self.names) == count:
            return tuple(range(count))  # a wrong cell is told when the column is asked for
        if len(self.likely) < count:
            raise Problem("too_few_columns", DATA, have=len(self.likely), need=count)
        return self.likely if len(self.likely) == count else None

    # how it is done

    @functools.cached_property
    def _cells(self) -> list[list[str]]:
        return self._text.records()[self.has_header :] if self._made is None else self._made

    def _values(self, index: int) -> Array | None:
        if self._numbers is not None:
            return np.asarray(self._numbers[:, index])
        cells = [row[index] for row in self._cells]
        if self._text.decimal == ",":
            if any("." in cell for cell in cells):
                return None
            cells = [cell.replace(",", ".") for cell in cells]
        made = _bulk(cells, "\x1f")
        return None if made is None else np.asarray(made[:, 0])

    def _is_numeric(self, index: int) -> bool:
        if self._values(index) is not None:
            return True
        values = (self._read(cells[index]) for cells in self._cells)
        return all(value is not None and math.isfinite(value) for value in values)

    def _read(self, cell: str) -> float | None:
        return read_cell(cell, self._text.decimal)

    def _number(self, row: int, index: int) -> float:
        cell = self._cells[row][index]
        value = self._read(cell)
        if value is not None and math.isfinite(value):
            return value
        line, column = self.top + row, self.called(index)
        if not cell.strip():
            raise Problem("blank_cell", DATA, row=line, column=column)
        if value is not None:
            raise Problem("too_large_number", DATA, value=short(cell), row=line, column=column)
        if decimal_number(cell) is not None:
            raise Problem("mixed_signs", DATA, value=short(cell), row=line, column=column)
        grouped = self._text.decimal == "." and decimal_number(cell.replace(",", "")) is not None
        kind = "thousands" if grouped else "not_a_number"
        raise Problem(kind, DATA, value=short(cell), row=line, column=column)

    def called(self, index: int) -> str:
        """A column as a sentence names it: its name in quotation marks, or its letter."""
        return f'"{short(self.names[index])}"' if self.has_header else letter(index)


def read_file(path: Path) -> Grid:
    """Read a table from a file.

    Raises
    ------
    Problem
        ``cannot_read``, ``table_too_large``, ``workbook`` or ``not_text``, or what ``read_text`` raises.
    """
    try:
        _check_size(path.stat().st_size)
        with at_once(), path.open("rb") as file:
            content = file.read(LARGEST + 1)  # a pipe or a device has no size
    except OSError as error:
        raise file_problem("cannot_read", path, error) from error
    _check_size(len(content))
    return read_text(decode(content, path))


def read_text(text: str) -> Grid:
    """Read a table from text, as a spreadsheet puts it into the clipboard.

    Raises
    ------
    Problem
        ``table_too_large``, ``empty_table``, ``too_many_rows``, ``too_many_columns``, ``broken_quotes`` or ``ragged``.
    """
    _check_size(len(text))
    separated = separate(text)
    header = header_of(separated)
    numbers, cells = _bulk_of(separated, header), None
    if numbers is None:
        records = even(separated.records(), separated.above + 1)
        header, cells = (records[0], records[1:]) if header else ([], records)
    data: Any = numbers if cells is None else cells
    check_rows(len(data))
    names = [short(name, 80) for name in header] or [""] * len(data[0])
    called = tuple(name or letter(index) for index, name in enumerate(names))
    return Grid(called, bool(header), separated.above + 1 + bool(header), separated, cells, numbers)


def _check_size(size: int) -> None:
    if size > LARGEST:
        raise Problem("table_too_large", DATA, size=math.ceil(size / 2**20), most=LARGEST // 2**20)


def _bulk_of(separated: Separated, names: list[str]) -> Array | None:
    """All numbers at once where all cells under the names are numbers, or None."""
    lines = separated.lines[bool(names) :]
    if separated.decimal == ",":
        if any("." in line for line in lines):
            return None
        lines = [line.replace(",", ".") for line in lines]
    made = _bulk(lines, separated.separator or None)
    return made if made is None or not names or made.shape[1] == len(names) else None


def _bulk(lines: list[str], separator: str | None) -> Array | None:
    """NumPy's own reader: ten times as fast as a loop, and it says nothing of the place of a mistake."""
    if not lines[0].strip():  # NumPy skips blank lines, and warns where no other are left
        return None
    try:
        made = np.loadtxt(lines, delimiter=separator, comments=None, ndmin=2)
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


# out


def to_text(rows: Iterable[Sequence[Any]], headers: Sequence[str] = ()) -> str:
    """Rows between tabs, with all digits, as they paste into a spreadsheet."""
    return _written(rows, headers, delimiter="\t", lineterminator="\n").removesuffix("\n")


def to_csv(rows: Iterable[Sequence[Any]], headers: Sequence[str] = ()) -> bytes:
    """Rows between commas, as UTF-8 with a BOM, which is what spreadsheets need to see Hangul."""
    return _written(rows, headers, delimiter=",", lineterminator="\r\n").encode("utf-8-sig")


def _written(rows: Iterable[Sequence[Any]], headers: Sequence[str], **how: Any) -> str:
    out = io.StringIO(newline="")
    writer = csv.writer(out, **how)
    if headers:
        writer.writerow(map(cell_text, headers))
    writer.writerows(map(cell_text, row) for row in rows)
    return out.getvalue()


def cell_text(value: Any) -> Any:
    """Text that a spreadsheet would take for a formula gets an apostrophe; numbers stay numbers."""
    if isinstance(value, float):
        return plain(value)
    if isinstance(value, bool):
        return int(value)
    return f"'{value}" if isinstance(value, str) and value.lstrip("'").startswith(_FORMULA) else value


def unguarded(text: str) -> str:
    """Take back the apostrophe of ``cell_text``."""
    return text[1:] if text.startswith("'") and text.lstrip("'").startswith(_FORMULA) else text
