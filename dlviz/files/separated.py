"""Separated text from files and clipboards: what stands between its cells, and the cells.

``csv.Sniffer`` takes "1,5;2,5" for cells between commas, and Korean Excel writes CP949: hence rules of our own.
"""

from __future__ import annotations

import contextlib
import csv
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice

from dlviz.errors import DATA, Problem
from dlviz.files.lines import check_rows, lines_of
from dlviz.files.printed import named_rows, take_rules
from dlviz.model.numeral import decimal_number, is_thousands, tidy
from dlviz.model.slices import Slices, share_of

MOST_COLUMNS = 1_000
SAMPLE = 100  # rows that decide about separator and header
CHUNK = 1_000  # rows that are looked at in one go, a few milliseconds
_LETTERS = 2**18  # and letters, where the rows are long

_COMMAS = re.compile(r"[-+]?[0-9]*(?:,[0-9]+)+(?:[eE][-+]?[0-9]+)?")
_AFTER_QUOTES = re.compile(r'"[ \t\xa0\u3000]+(?=[,;|]|$)')
_GROUPED = re.compile(r"[+-]?[1-9]\d{0,2}(?:,\d{3})+(?:\.\d*)?", re.ASCII)


@dataclass(frozen=True, slots=True)
class Separated:
    """Text in lines, from the first that has something in it to the last.

    Attributes
    ----------
    above : how many blank lines stood before the first; a spreadsheet counts them.
    separator : tab, semicolon, bar or comma; empty for white space.
    edges : whether a bar stands at both ends of a line too, as in Markdown.
    quotes : whether there are quotation marks anywhere.
    decimal : point or comma.
    """

    lines: list[str]
    above: int
    separator: str
    edges: bool
    quotes: bool
    decimal: str

    def head(self, count: int) -> list[list[str]]:
        """The cells of the first rows.

        Raises
        ------
        Problem
            ``too_many_columns``.
        """
        lines = self.lines[:count]
        self._check_width(lines)
        made: list[list[str]] = []
        with contextlib.suppress(csv.Error):  # a cell may go on below
            for cells in self._records(lines):
                made.append(cells)
        return made

    def columns(self) -> Slices[list[list[str]]]:
        """The cells of all rows, column by column; a cell in quotation marks may hold separators and new lines.

        Blank cells at the end of a row count where other rows have something there, else not.

        Raises
        ------
        Problem
            ``too_many_columns``, ``broken_quotes`` or ``ragged``.
        """
        yield from share_of(self._check_widths(), 0.0, 0.2)
        return (yield from share_of(_columns(self._rows(), len(self.lines), self.above + 1), 0.2, 1.0))

    def _rows(self) -> Iterator[list[str]]:
        made = 0
        try:
            for made, cells in enumerate(self._records(self.lines), 1):  # noqa: B007 - counted for the mistake below
                yield cells
        except csv.Error:
            raise Problem("broken_quotes", DATA, row=self.above + made + 1) from None

    def _records(self, lines: Iterable[str]) -> Iterator[list[str]]:
        if self.edges:
            lines = (line.strip().removeprefix("|").removesuffix("|") for line in lines)
        if not self.separator and self.quotes:
            plain = (" ".join(line.split()) + "\n" for line in lines)
            return csv.reader(plain, delimiter=" ", strict=True, skipinitialspace=True)
        if not self.separator:
            return (line.split() for line in lines)
        if not self.quotes:
            return (line.split(self.separator) for line in lines)
        ended = (_AFTER_QUOTES.sub('"', line) + "\n" if '"' in line else line + "\n" for line in lines)
        return csv.reader(ended, delimiter=self.separator, strict=True, skipinitialspace=True)

    def _check_widths(self) -> Slices[None]:
        for done, part in chunks(self.lines):
            self._check_width(part)
            yield done

    def _check_width(self, lines: list[str]) -> None:
        if self.separator:
            most = max(unquoted(line).count(self.separator) for line in lines) + 1
        else:  # no more than are needed to say that there are too many
            most = max(len(line.split(maxsplit=MOST_COLUMNS)) for line in lines)
        if most > MOST_COLUMNS:
            raise Problem("too_many_columns", DATA, most=MOST_COLUMNS)


def chunks(lines: list[str]) -> Iterator[tuple[float, list[str]]]:
    """Rows in portions that take some milliseconds, long rows in smaller ones, and the share that is done then."""
    size = min(CHUNK, max(1, _LETTERS // max(1, max(map(len, lines[:SAMPLE]), default=1))))
    for at in range(0, len(lines), size):
        yield min((at + size) / len(lines), 1.0), lines[at : at + size]


def _columns(rows: Iterator[list[str]], expected: int, first: int) -> Slices[list[list[str]]]:
    columns: list[list[str]] = []
    width, least, most, done = 0, 0, MOST_COLUMNS, 0
    while portion := list(islice(rows, CHUNK)):
        width = width or len(portion[0])
        for row, cells in enumerate(portion, first + done):
            if any(cell.strip() for cell in cells):
                least, most = max(least, _filled(cells)), min(most, len(cells))
            if least > most:
                raise Problem("ragged", DATA, row=row, cells=len(cells), first=first, width=width)
        most_cells = max(map(len, portion))
        columns += [[""] * done for _ in range(most_cells - len(columns))]
        for index, column in enumerate(columns):
            column += [cells[index] if index < len(cells) else "" for cells in portion]
        done += len(portion)
        yield min(done / expected, 1.0)
    check_rows(done - 1)
    return columns[:least]


def _filled(cells: list[str]) -> int:
    """How many cells there are up to the last that has something in it."""
    return next(i for i in range(len(cells), 0, -1) if cells[i - 1].strip())


def separate(blocks: list[str]) -> Slices[Separated]:
    """Find the lines of a text, and what stands between its cells.

    Raises
    ------
    Problem
        ``empty_table``, ``too_many_rows`` or ``long_line``.
    """
    lines = yield from share_of(lines_of(blocks), 0.0, 0.6)
    if lines:
        lines[0] = lines[0].removeprefix("\ufeff")
    told = re.fullmatch(r'"?sep=(.)"?', lines[0]) if lines else None
    if told:  # Excel writes it, reads it, and does not count it as a row
        del lines[0]
    while lines and not lines[-1].strip("\t ,;|\u3000\xa0"):
        lines.pop()
    above = next((i for i, line in enumerate(lines) if line.strip()), len(lines))
    del lines[:above]
    if not lines:
        raise Problem("empty_table", DATA, rows=0)
    if is_ruled := _is_rule(lines[1:2]):
        del lines[1]
    is_ruled = is_ruled or take_rules(lines)
    separator = "|" if is_ruled else told[1] if told and told[1] in "\t;|," else separator_of(lines)
    if not separator and (named := (yield from share_of(named_rows(lines), 0.6, 0.6))):
        lines, separator = named, "\t"
    sample = [line.strip() for line in lines[:SAMPLE] if line.strip()]
    edges = separator == "|" and all(len(line) > 1 and line[0] == line[-1] == "|" for line in sample)
    quotes = yield from share_of(_has_quotes(lines), 0.6, 0.8)
    decimal = yield from share_of(_decimal_sign(lines, separator), 0.8, 1.0)
    return Separated(lines, above, separator, edges, quotes, decimal)


def _is_rule(second: list[str]) -> bool:
    """Whether the second line is what Markdown has under a head: dashes and bars, and no cell."""
    return any({"|", "-"} <= set(line) <= set("|-: \t") for line in second)


def separator_of(lines: list[str]) -> str:
    """Tab before semicolon before comma, as often in each of the first rows, or else in half of them; or white space.

    A bar comes before the comma where each row has as many, as in "1,5|2,5", and after it else: it may stand in a name.
    "1,5 2,5" is two numbers with decimal commas; a comma at either end of a word, as in "1, 5" or "1 ,5", stands
    between cells.
    """
    sample = [unquoted(line) for line in lines[:SAMPLE] if line.strip()]
    counts = {mark: [line.strip(" |").count(mark) for line in sample] for mark in "\t;|,"}
    even = [mark for mark, found in counts.items() if found[0] and len(set(found)) == 1]
    often = [mark for mark in "\t;,|" if 2 * sum(map(bool, counts[mark])) >= len(sample)]
    below = sample[1:] or sample  # a header may be of several words
    mark = next(iter(even + often), "")
    if mark == "," and all(map(_is_numbers, below)):
        return ""
    return mark or ("" if 2 * sum(len(line.split()) > 1 for line in below) >= len(below) else ",")


def unquoted(line: str) -> str:
    """Without what stands in quotation marks."""
    return re.sub(r'"[^"]*"', '""', line) if '"' in line else line


def _is_numbers(line: str) -> bool:
    """Whether white space stands between numbers with decimal commas."""
    words = line.split()
    if len(words) < 2 or any(word.startswith(",") for word in words):
        return False
    return all(_COMMAS.fullmatch(tidy(word)) or decimal_number(word) is not None for word in words)


def _has_quotes(lines: list[str]) -> Slices[bool]:
    for done, part in chunks(lines):
        if any('"' in line for line in part):
            return True
        yield done
    return False


def _decimal_sign(lines: list[str], separator: str) -> Slices[str]:
    """A comma where a cell can mean nothing else: 1,5 can, 1,000 cannot be told from a thousand."""
    for done, part in chunks(lines):
        if any(map(_is_decimal_comma, _cells_with_comma(part, separator))):
            return ","
        yield done
    return "."


def _cells_with_comma(lines: list[str], separator: str) -> Iterator[str]:
    for line in lines:
        if "," not in line or (separator == "," and '"' not in line):
            continue
        cells = re.findall(r'"([^"]*)"', line) if separator == "," else line.split(separator or None)
        yield from (cell for cell in cells if "," in cell and len(cell) < SAMPLE)


def _is_decimal_comma(cell: str) -> bool:
    cell = tidy(cell.strip(' "'))
    return bool(_COMMAS.fullmatch(cell)) and cell.count(",") == 1 and not is_thousands(cell)


def read_cell(cell: str, decimal: str) -> float | None:
    """A number as a table writes it; None for all else, a fraction too: 3/14 may be a day in March."""
    if decimal == ",":
        return None if "." in tidy(cell) else decimal_number(tidy(cell).replace(",", "."))
    return decimal_number(cell)


def is_grouped(cell: str) -> bool:
    """Whether commas stand where some put them between thousands, with a point behind or not: 1,000 or 1,234.5."""
    return "," in cell and bool(_GROUPED.fullmatch(tidy(cell)))


def short(text: str, most: int = 40) -> str:
    """A name or a cell on one line, cut where it goes on and on."""
    text = " ".join(text.split())
    return text if len(text) <= most else text[: most - 1] + "…"
