"""The columns of a table that are called as one of ours wants them."""

from __future__ import annotations

from collections.abc import Iterable

from dlviz.files.grid import Grid
from dlviz.model.fields import Checked
from dlviz.model.wanted import Wanted, WantedTable, canonical, is_in_series

Chosen = dict[str, int]  # a column of the table for each key; those of a series are p0, p1, …


def by_name(grid: Grid, table: WantedTable[Checked], told: Chosen) -> tuple[Chosen, bool]:
    """The columns that are called as the table wants them, and whether two would do for one."""
    found, doubt = dict(told), False
    free = [index for index in range(grid.width) if index not in told.values()]
    for wanted in table.columns:
        if wanted.series:
            found |= {key: index for key, index in _series(grid, wanted, free).items() if key not in found}
        elif wanted.key not in found:
            for names in (wanted.before, (wanted.key,), wanted.names):
                wished = set(map(canonical, names))
                called = [index for index in free if canonical(grid.names[index]) in wished]
                if called:
                    found[wanted.key], doubt = called[0], doubt or len(called) > 1
                    break
    for other, key in (*table.instead.items(), *table.one_hot.items()):
        found = _of_two(found, other, key)
    return found, doubt


def _of_two(found: Chosen, other: str, key: str) -> Chosen:
    """Logits before probabilities, and a class before its one-hot row: only one of the two is taken."""
    has_other = any(is_in_series(name, other) for name in found)
    drop = other if key in found else key if has_other else None
    return found if drop is None else {n: i for n, i in found.items() if n != drop and not is_in_series(n, drop)}


def _series(grid: Grid, wanted: Wanted, free: Iterable[int]) -> Chosen:
    """Its columns by their numbers, which go on from 0 or from 1 without a gap; else none."""
    places: dict[int, int] = {}
    for index in free:
        place = wanted.place_of(canonical(grid.names[index]))
        if place is not None:
            places.setdefault(place, index)
    start = min(places, default=0)
    if len(places) < 2 or start > 1 or sorted(places) != list(range(start, start + len(places))):
        return {}
    return {f"{wanted.key}{place - start}": index for place, index in sorted(places.items())}
