"""What is long by its nature: all of it where ``DLVIZ_WHOLE`` is set, as in `.ci/long`; elsewhere a fixed part of it.

The part holds each panel, theme, language, size and format at least once: those of one are taken with those of the
others in turns, instead of each with each.
"""

from __future__ import annotations

import os
from collections.abc import Iterable
from itertools import product
from typing import Any

WHOLE = os.environ.get("DLVIZ_WHOLE", "") not in ("", "0")


def in_turns(*axes: Iterable[Any], times: int = 1, whole: bool = WHOLE) -> list[tuple[Any, ...]]:
    """Each value of the longest axis so many times, each time with others of the shorter ones.

    Whole, each with each.
    """
    rows = [list(axis) for axis in axes]
    if whole:
        return list(product(*rows))
    longest = max(map(len, rows))
    taken = []
    for round_ in range(times):
        for place in range(longest):
            taken.append(tuple(row[(place + (len(row) != longest) * round_) % len(row)] for row in rows))
    return list(dict.fromkeys(taken))


def is_due(number: int, turn: int, turns: int, *, whole: bool = WHOLE) -> bool:
    """Whether the one of many that has this number is looked at in this of several turns."""
    return whole or number % turns == turn
