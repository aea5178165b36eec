"""Which columns of a table that people bring a table of ours takes: surely, with a doubt, or not at all.

Names count wherever there is a header; how many columns there are never decides by itself. Where names and numbers
leave a doubt a person is asked, and where they do not it is said what was taken. Knows nothing of Qt.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from dlviz.errors import DATA, USAGE, Problem
from dlviz.files.by_name import Chosen, by_name
from dlviz.files.by_order import by_order
from dlviz.files.grid import Grid, letter
from dlviz.model.fields import Checked
from dlviz.model.wanted import S, Wanted, WantedTable, canonical, is_in_series

Doubt = Literal["", "columns", "header", "thousands"]


@dataclass(frozen=True, slots=True)
class Choice:
    """What of a table would be taken.

    Attributes
    ----------
    columns : by key, in the order of the table that takes them.
    doubt : what a person has to say first; empty where nothing is in doubt.
    by_name : whether all that is needed was found by its name.
    """

    grid: Grid
    table: WantedTable[Checked]
    columns: Chosen
    doubt: Doubt = ""
    by_name: bool = False

    @property
    def left_out(self) -> tuple[int, ...]:
        return tuple(index for index in range(self.grid.width) if index not in self.columns.values())

    @property
    def series(self) -> str:
        """The key of the series that was taken by its name, or empty."""
        for wanted in self.table.columns:
            named = [index for key, index in self.columns.items() if wanted.has(key)]
            if wanted.series and wanted.key not in self.table.one_hot and named:
                told = canonical(self.grid.names[named[0]]) if self.grid.has_header else ""
                return "" if told.isdigit() else wanted.key if wanted.place_of(told) is not None else ""
        return ""


def decide(grid: Grid, table: WantedTable[Checked], named: Mapping[str, str] | None = None) -> Choice:
    """Choose the columns of a table; ``named`` are those that a person has named on the command line.

    Raises
    ------
    Problem
        ``names_only``, ``only_computed``, ``too_few_columns``, ``unknown_key``,
        ``unknown_column``, ``columns_alike`` or ``columns_alike_so``.
    """
    grid = _settled(grid, named or {})
    if is_names_only(grid):
        raise Problem("names_only", DATA, names=tuple(cell.strip() for cell in grid.first))
    if grid.header == "doubt":
        read = _chosen(grid.with_header("names"), table, {})
        return replace(read, doubt="header")
    return _chosen(grid, table, _told(grid, table, named or {}))


def best(grid: Grid, tables: Sequence[WantedTable[Checked]]) -> Choice:
    """The first of these tables, unless it would be in doubt or takes nothing and another finds all by its names.

    Raises
    ------
    Problem
        What the first is refused for, where none takes it.
    """
    choices: list[Choice | None] = []
    first = None
    for table in tables:
        try:
            choices.append(decide(grid, table))
        except Problem as problem:
            first = first or problem
            choices.append(None)
    if choices[0] is not None and not choices[0].doubt:
        return choices[0]
    named = (choice for choice in choices[1:] if choice is not None and choice.by_name and not choice.doubt)
    found = next(named, choices[0])
    if found is None:
        assert first is not None
        raise first
    return found


def in_order(tables: Sequence[WantedTable[S]], state: S) -> list[WantedTable[S]]:
    """Those first that a state shows now."""

    def is_shown(table: WantedTable[S]) -> bool:
        return bool(table.mode) and all(getattr(state, name) == value for name, value in table.mode.items())

    return sorted(tables, key=is_shown, reverse=True)


def is_names_only(grid: Grid) -> bool:
    """Whether there is nothing but one row of words, of which no cell is a number."""
    words = (any(map(str.isalpha, cell)) and grid.read(cell) is None for cell in grid.first)
    return not grid.has_header and len(grid) == 1 and grid.width > 1 and all(words)


def _settled(grid: Grid, named: Mapping[str, str]) -> Grid:
    """Whoever names a column by what stands in the first row says that names stand there; by a letter, that none do."""
    if grid.header != "doubt" or not named:
        return grid
    cells = set(map(canonical, grid.first))
    return grid.with_header("names" if all(canonical(name) in cells for name in named.values()) else "data")


def _told(grid: Grid, table: WantedTable[Checked], named: Mapping[str, str]) -> Chosen:
    keys = {wanted.key for wanted in table.columns}
    for key in named:
        base = key.rstrip("0123456789")
        if key not in keys and not any(wanted.key == base and wanted.series for wanted in table.columns):
            allowed = tuple(f"{w.key}0" if w.series else w.key for w in table.columns)
            raise Problem("unknown_key", USAGE, key=key, keys=allowed)
    return {key: _called(grid, name) for key, name in named.items()}


def names_it(grid: Grid, index: int) -> str:
    """What a person can write for a column in any shell: its name, or its letter where that is not enough.

    Raises
    ------
    Problem
        ``columns_alike`` where neither means this one.
    """
    name = grid.names[index]
    alike = _named_so(grid, name)
    if alike == [index] and re.fullmatch(r"[\w.%-]+", name):
        return name
    if _has_letter(grid, index):
        return letter(index)
    raise _alike(grid, name, alike)


def _called(grid: Grid, name: str) -> int:
    """The column of this name or, where none is called so, of this letter."""
    if found := _named_so(grid, name):
        if len(found) > 1:
            raise _alike(grid, name, found)
        return found[0]
    letters = [letter(index) for index in range(grid.width)]
    if name.upper() in letters:
        return letters.index(name.upper())
    raise Problem("unknown_column", DATA, name=name, names=grid.names)


def _named_so(grid: Grid, name: str) -> list[int]:
    """The columns that the header calls so; written in another way only where none is called exactly so."""
    named = list(filter(grid.is_named, range(grid.width)))
    exact = [index for index in named if grid.names[index] == name]
    return exact or [index for index in named if canonical(grid.names[index]) == canonical(name)]


def _has_letter(grid: Grid, index: int) -> bool:
    """Whether its letter means it, and is no name."""
    return not _named_so(grid, letter(index))


def _alike(grid: Grid, name: str, alike: Sequence[int]) -> Problem:
    letters = tuple(letter(index) for index in alike if _has_letter(grid, index))
    kind = "columns_alike" if len(letters) == len(alike) else "columns_alike_so"
    return Problem(kind, DATA, name=name, letters=letters)


def _chosen(grid: Grid, table: WantedTable[Checked], told: Chosen) -> Choice:
    found, doubt = by_name(grid, table, told) if grid.has_header else (told, False)
    missing = [wanted for wanted in table.layout if not _is_found(wanted, found, table)]
    if not any(wanted.required for wanted in missing):
        return Choice(grid, table, _ordered(found, table), "columns" if doubt else "", by_name=True)
    found, is_unsure = by_order(grid, table, found, missing)
    return Choice(grid, table, _ordered(found, table), "columns" if doubt or is_unsure else "")


# what is there


def _is_found(wanted: Wanted, found: Chosen, table: WantedTable[Checked]) -> bool:
    """Whether its column is there, or as many of a series as it has at least: x1 and x2 are no picture of 64 pixels."""
    others = table.others_of(wanted.key)
    named = [key for key in found if wanted.has(key) or any(is_in_series(key, other) for other in others)]
    return len(named) >= (wanted.least if wanted.series else 1)


def _ordered(found: Chosen, table: WantedTable[Checked]) -> Chosen:
    return {key: found[key] for wanted in table.columns for key in found if wanted.has(key)}
