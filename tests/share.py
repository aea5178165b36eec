"""What is long by its nature: all of it where ``DLVIZ_WHOLE`` is set, as in `.ci/long`; elsewhere a fixed part of it.

The part holds each panel, theme, language, size and format at least once: those of one are taken with those of the
others in turns, instead of each with each.
"""

from __future__ import annotations

import inspect
import os
from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Sequence
from itertools import combinations, product
from typing import Any, TypeVar

import pytest

Row = TypeVar("Row")
WHOLE = os.environ.get("DLVIZ_WHOLE", "") not in ("", "0")


def in_turns(*axes: Iterable[Any], times: int = 1, whole: bool = WHOLE) -> list[tuple[Any, ...]]:
    """Each value of the longest axis so many times, each time with others of the shorter ones.

    Of what can stand with it, that is taken in which the fewest pairs have met before; of several, the one whose values
    were taken least. So each value is there, and the pairs of any two axes meet early. Whole, each with each.
    """
    rows = [list(axis) for axis in axes]
    if whole:
        return list(product(*rows))
    longest = max(range(len(rows)), key=lambda axis: len(rows[axis]))
    met: set[tuple[tuple[int, int], ...]] = set()
    used: Counter[tuple[int, int]] = Counter()
    taken = []
    for place in list(range(len(rows[longest]))) * times:
        free = ([place] if axis == longest else range(len(row)) for axis, row in enumerate(rows))
        options = [tuple(enumerate(places)) for places in product(*free)]
        least = min(options, key=lambda one: (len(met.intersection(combinations(one, 2))), sum(used[at] for at in one)))
        met.update(combinations(least, 2))
        used.update(least)
        taken.append(tuple(rows[axis][at] for axis, at in least))
    return list(dict.fromkeys(taken))


def is_due(number: int, turn: int, turns: int, *, whole: bool = WHOLE) -> bool:
    """Whether the one of many that has this number is looked at in this of several turns."""
    return whole or number % turns == turn


def part_of(
    rows: Iterable[Row], kind: Callable[[Row], Hashable], turn: int, turns: int, *, whole: bool = WHOLE
) -> list[Row]:
    """What this of several turns looks at: each so many-th of those of a kind, of each kind one at least."""
    of_kind: dict[Hashable, list[Row]] = {}
    for row in rows:
        of_kind.setdefault(kind(row), []).append(row)
    return [
        row
        for alike in of_kind.values()
        for number, row in enumerate(alike)
        if is_due(number, turn % min(turns, len(alike)), turns, whole=whole)
    ]


def examples(count: int, *, whole: bool = WHOLE) -> int:
    """How many Hypothesis makes up: a third of them, others in each run, where it is not all of what is long."""
    return count if whole else -(-count // 3)


Test = Callable[..., None]
# pytest's own is no Exception; and where one for_all stands over another, the groups are none, in which such are.
FAILURES = (Exception, pytest.fail.Exception, BaseExceptionGroup)


def for_all(names: str | Sequence[str], rows: Iterable[Any]) -> Callable[[Test], Test]:
    """As pytest's ``parametrize``, in one test, which names each row that fails.

    For what is quick and needs nothing of its own: a test by itself takes 4 ms beside what it does. What else the test
    asks for (fixtures, and what a decorator above this one gives) it gets as ever. A mark stands above, too, and no row
    can be skipped.
    """
    wanted, taken = ((names,), [(row,) for row in rows]) if isinstance(names, str) else (tuple(names), list(rows))
    assert taken, f"no {', '.join(wanted)}"

    def in_one(test: Test) -> Test:
        def all_of_them(**others: Any) -> None:
            failed: list[BaseException] = []
            for row in taken:
                given = dict(zip(wanted, row, strict=True))
                try:
                    test(**others, **given)
                except FAILURES as error:
                    error.add_note(f"with {given}")
                    failed.append(error)
                except pytest.skip.Exception as skip:
                    failed.append(AssertionError(f"a row cannot be skipped: {skip}, with {given}"))
            if failed:
                raise BaseExceptionGroup(f"{len(failed)} of {len(taken)} do not hold", failed)

        asked = inspect.signature(test).parameters
        marks = [mark.name for mark in getattr(test, "pytestmark", ())]
        assert not marks, f"put {', '.join(marks)} above for_all, or it is lost"
        assert set(wanted) <= set(asked), f"{test.__name__} takes no {', '.join(wanted)}"
        all_of_them.__name__, all_of_them.__doc__, all_of_them.__module__ = test.__name__, test.__doc__, test.__module__
        all_of_them.__signature__ = inspect.Signature(  # type: ignore[attr-defined]
            [parameter for name, parameter in asked.items() if name not in wanted]
        )
        return all_of_them

    return in_one
