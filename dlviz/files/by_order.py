"""The columns of a table that no name says anything of, taken in their order."""

from __future__ import annotations

from dlviz.errors import DATA, Problem
from dlviz.files.by_name import Chosen
from dlviz.files.grid import Grid
from dlviz.files.header import is_rising
from dlviz.model.fields import Checked
from dlviz.model.wanted import Wanted, WantedTable, canonical

MOST_NAMED = 8  # columns that a sentence names one by one
_INDEX = ("", "index", "unnamed0", "id", "no", "nr", "row", "rowid", "번호", "순번", "행")


def by_order(grid: Grid, table: WantedTable[Checked], found: Chosen, missing: list[Wanted]) -> tuple[Chosen, bool]:
    """What was found, with the columns that are left for what is missing, and whether that is in doubt.

    Raises
    ------
    Problem
        ``too_few_columns``, ``no_columns`` or ``only_computed``.
    """
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
    is_sure = (len(free) == len(needed) or has_series) and _fits(grid, needed, free, taken)
    may_name = grid.has_header and 0 in taken.values() and not grid.is_named(0)  # the rows, by numbers of their own
    return {**found, **taken}, not is_sure or may_name


def _free(grid: Grid, table: WantedTable[Checked], found: Chosen) -> tuple[list[int], list[int]]:
    """The columns of numbers, and of words, that nothing has been said of: no index, and nothing that we computed."""
    names = [canonical(name) if grid.has_header else "" for name in grid.names]
    rest = [i for i in range(grid.width) if i not in found.values() and not (names[i] and table.is_computed(names[i]))]
    numbers = [i for i in rest if i in grid.likely and not (grid.has_header and _is_index(grid, i))]
    left_out = grid.width - len(found) - len(rest)
    if grid.has_header and left_out and not _of_numbers(table, found) and all(_is_index(grid, i) for i in rest):
        raise Problem("only_computed", DATA, names=_needed(table))
    return numbers, [i for i in rest if i not in grid.likely]


def _is_index(grid: Grid, index: int) -> bool:
    """Whether a column counts the rows: 0, 1, 2, … without a name, or under one that says so."""
    named = not grid.has_header or canonical(grid.first[index]) in _INDEX
    return named and len(grid) > 1 and is_rising([grid.read(cell) for cell in grid.sample[index]])


def _handed_out(grid: Grid, needed: list[Wanted], free: list[int]) -> Chosen:
    """A column for each that is missing, in order; one that may hold few numbers gets the first with only such."""
    for at, wanted in enumerate(needed):
        fitting = [index for index in free if wanted.only and holds(grid, index, wanted)]
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
        if not holds(grid, taken[wanted.key], wanted):
            return not any(holds(grid, index, wanted) for index in others)  # a wrong cell is told with its place
        if grid.has_header and any(holds(grid, index, wanted) for index in others):
            return False
    return in_order


def holds(grid: Grid, index: int, wanted: Wanted) -> bool:
    """Whether a column holds only what there may be, as far as one sees at first."""
    assert wanted.only is not None
    return all(grid.read(cell) in wanted.only for cell in grid.sample[index])


def _too_few(grid: Grid, table: WantedTable[Checked], found: Chosen, free: list[int]) -> Problem:
    have = tuple(grid.called(index) for index in sorted((*_of_numbers(table, found), *free)))
    required = [w for w in table.layout if w.required and (w.kind != "word" or w.key in found)]
    need = sum(w.least if w.series else 1 for w in required)
    kind = "too_few_columns" if have else "no_columns"
    return Problem(kind, DATA, have=len(have), need=need, names=_few(have), needed=_needed(table))


def _of_numbers(table: WantedTable[Checked], found: Chosen) -> list[int]:
    """The columns that were found for numbers, and not for the names of rows."""
    words = {wanted.key for wanted in table.columns if wanted.kind == "word"}
    return [index for key, index in found.items() if key not in words]


def _needed(table: WantedTable[Checked]) -> tuple[str, ...]:
    return tuple(f"{w.key}0, {w.key}1, …" if w.series else w.key for w in table.layout if w.required)


def _few(names: tuple[str, ...]) -> tuple[str, ...]:
    """The first and the last of very many."""
    return names if len(names) <= MOST_NAMED else (*names[:3], "…", names[-1])
