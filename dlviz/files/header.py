"""Whether the first row of a table names its columns: surely, surely not, or so that a person has to say.

Names are words over numbers, or anything under a blank corner beside an index. Numbers may be names too: years, or
0, 1, 2 as pandas writes them. Where that is likely and not sure, nothing is taken in silence.
"""

from __future__ import annotations

import itertools
from typing import Literal

from dlviz.files.separated import is_grouped, read_cell

Header = Literal["names", "data", "doubt"]
_UNKNOWN = {"nan", "inf", "infinity", "na", "n/a", "null", "none", "#n/a", "#div/0!", "#value!", "#ref!", "#num!"}
YEARS = (1800, 2200)


def header_of(first: list[str], below: list[list[str]], decimal: str) -> Header:
    """What the first row is, judged by itself and the rows below."""
    if not any(cell.strip() for cell in first) or not below:
        return "data"
    columns = [[cells[i] if i < len(cells) else "" for cells in below] for i in range(len(first))]
    if not any(_may_be_number(cell, decimal) for cell in first):
        return "names" if _words_over_numbers(first, columns, decimal) else "data"
    numbers = [read_cell(cell, decimal) for cell in first]
    if not _are_numbered([number for number in numbers if number is not None]):
        return "data"
    if not first[0].strip() and is_rising(_values(columns[0], decimal)):
        return "names"  # a blank corner over an index
    rest = [i for i, number in enumerate(numbers) if number is None]
    if any(_may_be_number(first[i], decimal) for i in rest):
        return "data"
    if rest:
        sure = sum(_is_word(first[i]) and _mostly_numbers(columns[i], decimal) for i in rest)
        over = all(_is_over_words(first[i], columns[i], decimal) for i in rest)
        return "names" if sure else "doubt" if over else "data"
    return "doubt" if _differ([n for n in numbers if n is not None], columns, decimal) else "data"


def is_rising(values: list[float | None]) -> bool:
    """Whether these are whole numbers in steps of one, as the rows of a table are counted."""
    known = [value for value in values if value is not None]
    return len(known) == len(values) > 0 and known[0] in (0, 1) and _in_steps(known)


def _in_steps(values: list[float]) -> bool:
    return values[0].is_integer() and all(after - before == 1 for before, after in itertools.pairwise(values))


def _are_numbered(numbers: list[float]) -> bool:
    """Whether numbers may be names: two or more in steps of one, or years."""
    if not numbers:
        return False
    years = all(number.is_integer() and YEARS[0] <= number <= YEARS[1] for number in numbers)
    return years or (len(numbers) > 1 and _in_steps(numbers))


def _differ(numbers: list[float], columns: list[list[str]], decimal: str) -> bool:
    """Whether a row of nothing but numbers is unlike what stands below: whole over fractions, years over no years."""
    if len(numbers) < 2:
        return False
    values = [[value for value in _values(column, decimal) if value is not None] for column in columns]
    if YEARS[0] <= numbers[0] <= YEARS[1]:
        return all(column and not any(YEARS[0] <= value <= YEARS[1] for value in column) for column in values)
    fractions = (sum(not value.is_integer() for value in column) * 2 > len(column) for column in values)
    return numbers[0] == 0 or (numbers[0] == 1 and len(numbers) > 2) if all(fractions) else False


def _values(cells: list[str], decimal: str) -> list[float | None]:
    return [read_cell(cell, decimal) for cell in cells]


def _words_over_numbers(first: list[str], columns: list[list[str]], decimal: str) -> bool:
    lettered = (i for i, cell in enumerate(first) if any(map(str.isalpha, cell)))
    return any(map(_is_word, first)) and any(_mostly_numbers(columns[i], decimal) for i in lettered)


def _mostly_numbers(cells: list[str], decimal: str) -> bool:
    filled = [cell for cell in cells if cell.strip()]
    read = sum(read_cell(cell, decimal) is not None or (decimal == "." and is_grouped(cell)) for cell in filled)
    return 2 * read > len(filled)


def _is_over_words(cell: str, below: list[str], decimal: str) -> bool:
    """A word over words, or a blank corner over words."""
    return (not cell.strip() or _is_word(cell)) and not _mostly_numbers(below, decimal)


def _may_be_number(cell: str, decimal: str) -> bool:
    """Also what is written like one and refused as one: 1_000, nan."""
    digits, letters = any(map(str.isdigit, cell)), any(map(str.isalpha, cell))
    return (digits and not letters) or cell.strip().lower() in _UNKNOWN or read_cell(cell, decimal) is not None


def _is_word(cell: str) -> bool:
    """Whether it cannot be a number with a slip in it, as "12kg" or "1O" may be."""
    return any(map(str.isalpha, cell)) and not cell.lstrip(" +-−.")[:1].isdigit()
