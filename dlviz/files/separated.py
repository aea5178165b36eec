"""Separated text from files and clipboards: its letters, its lines, what stands between cells, its header.

``csv.Sniffer`` takes "1,5;2,5" for cells between commas, and Korean Excel writes CP949: hence rules of our own.
"""

from __future__ import annotations

import codecs
import csv
import re
from dataclasses import dataclass
from typing import Any

from dlviz.errors import DATA, Problem
from dlviz.model.numeral import decimal_number, is_thousands, tidy

MOST_ROWS = 1_000_000
MOST_COLUMNS = 1_000
SAMPLE = 100  # rows that decide about separator and header

_BOMS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
_WORKBOOKS = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")  # .xlsx and .ods are zip files, .xls is older
_UNKNOWN = {"nan", "inf", "infinity", "na", "n/a", "null", "none", "#n/a", "#div/0!", "#value!", "#ref!", "#num!"}
_COMMAS = re.compile(r"[-+]?[0-9]*(?:,[0-9]+)+(?:[eE][-+]?[0-9]+)?")
_AFTER_QUOTES = re.compile(r'"[ \t\xa0\u3000]+(?=[,;\t]|$)')


@dataclass(frozen=True, slots=True)
class Separated:
    """Text in lines, from the first that has something in it to the last.

    Attributes
    ----------
    above : how many blank lines stood before the first; a spreadsheet counts them.
    separator : tab, semicolon or comma; empty for white space.
    decimal : point or comma.
    """

    lines: list[str]
    above: int
    separator: str
    decimal: str

    def records(self, stop: int | None = None) -> list[list[str]]:
        """The cells of each row; a cell in quotation marks may hold separators and new lines.

        Raises
        ------
        Problem
            ``too_many_columns`` or ``broken_quotes``.
        """
        lines = self.lines[:stop]
        if self.separator:
            most = max(_unquoted(line).count(self.separator) for line in lines) + 1
        else:  # no more than are needed to say that there are too many
            made = [line.split(maxsplit=MOST_COLUMNS) for line in lines]
            most = max(map(len, made))
        if most > MOST_COLUMNS:
            raise Problem("too_many_columns", DATA, most=MOST_COLUMNS)
        return self._quoted(lines, whole=stop is None) if self.separator else made

    def _quoted(self, lines: list[str], *, whole: bool) -> list[list[str]]:
        if not any('"' in line for line in lines):
            return [line.split(self.separator) for line in lines]
        made: list[list[str]] = []
        try:
            for cells in csv.reader((f"{line}\n" for line in lines), delimiter=self.separator, strict=True):
                made.append(cells)
        except csv.Error:
            if whole:  # else the cell may go on below
                raise Problem("broken_quotes", DATA, row=self.above + len(made) + 1) from None
        return made


def decode(content: bytes, path: object) -> str:
    """Letters from bytes: what a byte order mark says, else UTF-8, else CP949.

    Raises
    ------
    Problem
        ``workbook`` or ``not_text``.
    """
    if content.startswith(_WORKBOOKS):
        raise Problem("workbook", DATA, path=str(path))
    marked = [(mark, name) for mark, name in _BOMS if content.startswith(mark)]
    for mark, name in marked or ((b"", "utf-8"), (b"", "cp949")):
        try:
            text = content[len(mark) :].decode(name)
        except UnicodeDecodeError:
            continue
        if "\0" not in text:
            return text
    raise Problem("not_text", DATA, path=str(path))


def separate(text: str) -> Separated:
    """Find the lines of a text, and what stands between its cells.

    Raises
    ------
    Problem
        ``empty_table`` or ``too_many_rows``.
    """
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    lines = _without_end(text).split("\n")
    told = re.fullmatch(r'"?sep=(.)"?', lines[0])  # Excel writes it, reads it, and does not count it as a row
    if told:
        del lines[0]
    while lines and not lines[-1].strip("\t ,;\u3000\xa0"):
        lines.pop()
    above = next((i for i, line in enumerate(lines) if line.strip()), len(lines))
    del lines[:above]
    if not lines:
        raise Problem("empty_table", DATA, rows=0)
    separator = told[1] if told and told[1] in "\t;," else separator_of(lines)
    return Separated(lines, above, separator, _decimal_sign(lines, separator))


def _without_end(text: str) -> str:
    """Without the blank lines at the end; more lines than a table may have are not even split."""
    last = text.find("\n", len(text.rstrip()))
    text = text if last < 0 else text[:last]
    check_rows(text.count("\n"))  # one line less than there are: the first may be a header
    return text


def check_rows(count: int) -> None:
    if count > MOST_ROWS:
        raise Problem("too_many_rows", DATA, rows=count, most=MOST_ROWS)


def separator_of(lines: list[str]) -> str:
    """Tab before semicolon before comma, as often in each of the first rows, or else in half of them; or white space.

    "1,5 2,5" is two numbers with decimal commas; a comma at the end of a word, as in "1, 5", stands between cells.
    """
    sample = [_unquoted(line) for line in lines[:SAMPLE] if line.strip()]
    counts = {mark: [line.count(mark) for line in sample] for mark in "\t;,"}
    even = [mark for mark, found in counts.items() if found[0] and len(set(found)) == 1]
    often = [mark for mark, found in counts.items() if 2 * sum(map(bool, found)) >= len(found)]
    below = sample[1:] or sample  # a header may be of several words
    mark = next(iter(even + often), "")
    if mark == "," and all(map(_is_numbers, below)):
        return ""
    return mark or ("" if 2 * sum(len(line.split()) > 1 for line in below) >= len(below) else ",")


def _unquoted(line: str) -> str:
    """Without what stands in quotation marks."""
    return re.sub(r'"[^"]*"', '""', line) if '"' in line else line


def _is_numbers(line: str) -> bool:
    """Whether white space stands between numbers with decimal commas."""
    words = line.split()
    if len(words) < 2 or any(word.startswith(",") for word in words):  # "1 ,20": a comma begins a cell
        return False
    return all(_COMMAS.fullmatch(tidy(word)) or decimal_number(word) is not None for word in words)


def _decimal_sign(lines: list[str], separator: str) -> str:
    """A comma where a cell can mean nothing else: 1,5 can, 1,000 cannot be told from a thousand."""
    if separator == ",":
        cells = (cell for line in lines if '"' in line for cell in re.findall(r'"([^"]*)"', line))
    else:
        cells = (cell for line in lines if "," in line for cell in line.split(separator or None))
    sure = (cell for cell in cells if "," in cell and _is_decimal_comma(cell.strip(' "')))
    return "," if next(sure, None) else "."


def _is_decimal_comma(cell: str) -> bool:
    return bool(_COMMAS.fullmatch(tidy(cell))) and cell.count(",") == 1 and not is_thousands(cell)


def header_of(separated: Separated) -> list[str]:
    """The first row where it names the columns: words and no number, with words over numbers."""
    first, *below = separated.records(SAMPLE) or [[]]
    if any(_may_be_number(cell, separated.decimal) for cell in first) or not any(map(_is_word, first)):
        return []

    def stands_over_numbers(index: int) -> bool:
        cells = [cells[index] for cells in below if index < len(cells) and cells[index].strip()]
        return 2 * sum(read_cell(cell, separated.decimal) is not None for cell in cells) > len(cells)

    lettered = (index for index, cell in enumerate(first) if any(map(str.isalpha, cell)))
    return first if any(map(stands_over_numbers, lettered)) else []  # in "Seoul,-" over "Busan,3" none does


def _may_be_number(cell: str, decimal: str) -> bool:
    """Also what is written like one and refused as one: 1_000, full-width digits, nan."""
    digits, letters = any(map(str.isdigit, cell)), any(map(str.isalpha, cell))
    return (digits and not letters) or cell.strip().lower() in _UNKNOWN or read_cell(cell, decimal) is not None


def _is_word(cell: str) -> bool:
    """Whether it cannot be a number with a slip in it, as "12kg" or "1O" may be."""
    return any(map(str.isalpha, cell)) and not cell.lstrip(" +-−.")[:1].isdigit()


def even(records: list[list[str]], first: int) -> list[list[str]]:
    """Rows of equal length: blank cells at the end of a row count where other rows have something there, else not."""
    if len(set(map(len, records))) == 1 and all(cells[-1].strip() for cells in records):
        return records
    least, most = 0, MOST_COLUMNS
    for row, cells in enumerate(records, first):
        if is_blank(cells):
            continue
        filled = next(i for i in range(len(cells), 0, -1) if cells[i - 1].strip())
        least, most = max(least, filled), min(most, len(cells))
        if least > most:
            raise Problem("ragged", DATA, row=row, cells=len(cells), first=first, width=len(records[0]))
    return [[*cells[:least], *[""] * (least - len(cells))] for cells in records]


def read_cell(cell: str, decimal: str = ".") -> float | None:
    """A number as a table writes it; None for all else, a fraction too: 3/14 may be a day in March."""
    if decimal == ",":
        return None if "." in cell else decimal_number(cell.replace(",", "."))
    return decimal_number(cell)


def short(text: str, most: int = 40) -> str:
    """A name or a cell on one line, cut where it goes on and on."""
    text = " ".join(text.split())
    return text if len(text) <= most else text[: most - 1] + "…"


def is_blank(cells: list[Any]) -> bool:
    return not any(cell.strip() for cell in cells)
