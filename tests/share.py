"""What is long by its nature: all of it where ``DLVIZ_WHOLE`` is set, as in `.ci/long`; elsewhere a fixed part of it.

The part holds each panel, theme, language, size and format at least once: those of one are taken with those of the
others in turns, instead of each with each.
"""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterable
from itertools import combinations, product
from typing import Any

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


def examples(count: int, *, whole: bool = WHOLE) -> int:
    """How many Hypothesis makes up: half of them, others in each run, where it is not all of what is long."""
    return count if whole else -(-count // 2)
