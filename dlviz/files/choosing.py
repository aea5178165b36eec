"""Which columns of a table that people bring a table of ours takes: surely, with a doubt, or not at all.

Names count wherever there is a header; how many columns there are never decides by itself. Where names and numbers
leave a doubt a person is asked, and where they do not it is said what was taken. Knows nothing of Qt.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from dlviz.errors import DATA, USAGE, Problem
from dlviz.files.by_name import Chosen, belongs, by_name, is_in_series
from dlviz.files.grid import Grid, letter
from dlviz.files.header import is_rising
from dlviz.model.fields import Checked
from dlviz.model.wanted import Wanted, WantedTable, canonical

Doubt = Literal["", "columns", "header", "thousands"]

MOST_NAMED = 8  # columns that a sentence names one by one
_INDEX = ("", "index", "unnamed0", "id", "no", "nr", "row", "rowid", "번호", "순번", "행")


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
            named = [index for key, index in self.columns.items() if belongs(key, wanted)]
            if wanted.series and wanted.key not in self.table.one_hot and named:
                told = canonical(self.grid.names[named[0]]) if self.grid.has_header else ""
                return "" if told.isdigit() else wanted.key if wanted.place_of(told) is not None else ""
        return ""


def decide(grid: Grid, table: WantedTable[Checked], named: Mapping[str, str] | None = None) -> Choice:
    """Choose the columns of a table; ``named`` are those that a person has named on the command line.

    Raises
    ------
    Problem
        ``names_only``, ``only_computed``, ``too_few_columns``, ``unknown_key`` or ``unknown_column``.
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


def is_plausible(choice: Choice) -> bool:
    """Whether what would be taken for a class are classes, as far as one sees at first."""
    return all(
        _holds(choice.grid, choice.columns[wanted.key], wanted)
        for wanted in choice.table.columns
        if wanted.only is not None and wanted.key in choice.columns
    )


def is_names_only(grid: Grid) -> bool:
    """Whether there is nothing but one row of words, of which no cell is a number."""
    words = (any(map(str.isalpha, cell)) and grid.read(cell) is None for cell in grid.first)
    return not grid.has_header and len(grid) == 1 and grid.width > 1 and all(words)


def _settled(grid: Grid, named: Mapping[str, str]) -> Grid:
    """Whoever names a column by what stands in the first row says that names stand there; by a letter, that none do."""
    if grid.header != "doubt" or not named:
        return grid
    by_name = all(any(canonical(name) == canonical(cell) for cell in grid.first) for name in named.values())
    return grid.with_header("names" if by_name else "data")


def _told(grid: Grid, table: WantedTable[Checked], named: Mapping[str, str]) -> Chosen:
    keys = {wanted.key for wanted in table.columns}
    for key in named:
        base = key.rstrip("0123456789")
        if key not in keys and not any(wanted.key == base and wanted.series for wanted in table.columns):
            allowed = tuple(f"{w.key}0" if w.series else w.key for w in table.columns)
            raise Problem("unknown_key", USAGE, key=key, keys=allowed)
    return {key: _called(grid, name) for key, name in named.items()}


def _called(grid: Grid, name: str) -> int:
    """The column of this name, or of this letter."""
    for compare in (str, canonical):
        found = [index for index, own in enumerate(grid.names) if compare(own) == compare(name)]
        if len(found) == 1:
            return found[0]
    letters = [letter(index) for index in range(grid.width)]
    if name.upper() in letters:
        return letters.index(name.upper())
    raise Problem("unknown_column", DATA, name=name, names=grid.names)


def _chosen(grid: Grid, table: WantedTable[Checked], told: Chosen) -> Choice:
    found, doubt = (told, False) if told else ({}, False)
    if grid.has_header:
        found, doubt = by_name(grid, table, told)
    missing = [wanted for wanted in table.layout if not _is_found(wanted, found, table)]
    if not any(wanted.required for wanted in missing):
        return Choice(grid, table, _ordered(found, table), "columns" if doubt else "", by_name=True)
    return _by_order(grid, table, found, missing, doubt=doubt)


# what is there


def _is_found(wanted: Wanted, found: Chosen, table: WantedTable[Checked]) -> bool:
    """Whether its column is there, or as many of a series as it has at least: x1 and x2 are no picture of 64 pixels."""
    others = [other for pairs in (table.one_hot, table.instead) for other, key in pairs.items() if key == wanted.key]
    named = [key for key in found if belongs(key, wanted) or any(is_in_series(key, other) for other in others)]
    return len(named) >= (wanted.least if wanted.series else 1)


def _ordered(found: Chosen, table: WantedTable[Checked]) -> Chosen:
    return {key: found[key] for wanted in table.columns for key in found if belongs(key, wanted)}


# by their order


def _by_order(grid: Grid, table: WantedTable[Checked], found: Chosen, missing: list[Wanted], *, doubt: bool) -> Choice:
    """The columns that are left, in their order, where they are as many as are missing."""
    free, words = _free(grid, table, found)
    needed = [wanted for wanted in missing if wanted.kind != "word"]
    named_word = next((wanted for wanted in missing if wanted.kind == "word"), None)
    has_series = any(wanted.series for wanted in needed)
    least = sum(wanted.least if wanted.series else 1 for wanted in needed)
    if named_word and not grid.has_header and len(words) == 1:
        found = {**found, named_word.key: words[0]}
    elif len(free) > len(needed) and not has_series and _is_index(grid, free[0]):
        found, free = ({**found, named_word.key: free[0]} if named_word else found), free[1:]
    rest = [index for index in range(grid.width) if index not in found.values()]
    if 0 < len(free) < least == len(rest) and not grid.has_header:
        free = rest  # a cell is wrong, and told with its place
    if len(free) < least:
        raise _too_few(grid, table, found, free)
    taken = _handed_out(grid, needed, free)
    exact = len(free) == len(needed) or has_series
    sure = exact and not doubt and _fits(grid, needed, free, taken)
    return Choice(grid, table, _ordered({**found, **taken}, table), "" if sure else "columns")


def _free(grid: Grid, table: WantedTable[Checked], found: Chosen) -> tuple[list[int], list[int]]:
    """The columns of numbers, and of words, that nothing has been said of: no index, and nothing that we computed."""
    names = [canonical(name) if grid.has_header else "" for name in grid.names]
    rest = [i for i in range(grid.width) if i not in found.values() and not (names[i] and table.is_computed(names[i]))]
    numbers = [i for i in rest if i in grid.likely and not (grid.has_header and _is_index(grid, i))]
    if grid.has_header and not numbers and len(rest) < grid.width - len(found):
        raise Problem("only_computed", DATA, names=tuple(w.key for w in table.layout if w.required))
    return numbers, [i for i in rest if i not in grid.likely]


def _is_index(grid: Grid, index: int) -> bool:
    """Whether a column counts the rows: 0, 1, 2, … without a name, or under one that says so."""
    named = not grid.has_header or canonical(grid.first[index]) in _INDEX
    return named and len(grid) > 1 and is_rising([grid.read(cell) for cell in grid.sample[index]])


def _handed_out(grid: Grid, needed: list[Wanted], free: list[int]) -> Chosen:
    """A column for each that is missing, in order; one that may hold few numbers gets the first with only such."""
    for at, wanted in enumerate(needed):
        fitting = [index for index in free if wanted.only and _holds(grid, index, wanted)]
        if fitting and free[at] not in fitting:
            rest = [index for index in free if index != fitting[0]]
            free = [*rest[:at], fitting[0], *rest[at:]]
    taken: Chosen = {}
    for at, wanted in enumerate(needed):
        if wanted.series:
            taken |= {f"{wanted.key}{place}": index for place, index in enumerate(free[at:])}
        else:
            taken[wanted.key] = free[at]
    return taken


def _fits(grid: Grid, needed: list[Wanted], free: list[int], taken: Chosen) -> bool:
    """Whether the numbers bear out the order: a class where a class is meant, and under foreign names nowhere else."""
    in_order = list(taken.values()) == sorted(taken.values())
    for wanted in needed:
        if wanted.only is None:
            continue
        others = [index for index in free if index != taken[wanted.key]]
        if not _holds(grid, taken[wanted.key], wanted):
            return not any(_holds(grid, index, wanted) for index in others)  # a wrong cell is told with its place
        if grid.has_header and any(_holds(grid, index, wanted) for index in others):
            return False
    return in_order


def _holds(grid: Grid, index: int, wanted: Wanted) -> bool:
    assert wanted.only is not None
    return all(grid.read(cell) in wanted.only for cell in grid.sample[index])


def _too_few(grid: Grid, table: WantedTable[Checked], found: Chosen, free: list[int]) -> Problem:
    have = tuple(grid.called(index) for index in (*found.values(), *free))
    required = [w for w in table.layout if w.required and (w.kind != "word" or w.key in found)]
    need = sum(w.least if w.series else 1 for w in required)
    needed = tuple(f"{w.key}0, {w.key}1, …" if w.series else w.key for w in table.layout if w.required)
    kind = "too_few_columns" if have else "no_columns"
    return Problem(kind, DATA, have=len(have), need=need, names=_few(have), needed=needed)


def _few(names: tuple[str, ...]) -> tuple[str, ...]:
    """The first and the last of very many."""
    return names if len(names) <= MOST_NAMED else (*names[:3], "…", names[-1])
