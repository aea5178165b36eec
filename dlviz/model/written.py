"""How long a line may be, and a sum that is longer."""

from __future__ import annotations

import functools
import re
from collections.abc import Callable

# What is still read as one line: two rows beside the plots at the smallest window.
ROOM = 210
# So many terms a person adds up by hand.
MOST_TERMS = 10
DOTS = r"\cdots"

# A double has no more decimals to show.
MOST = 18


def long_sum(term: Callable[[int], str], size: int, room: int = ROOM) -> str:
    """Join ``term(0) + term(1) + …``, with dots before the last where more than ten, or than there is room for."""
    if size <= MOST_TERMS:
        text = " + ".join(map(term, range(size)))
        if size < 3 or visible(text) <= room:
            return text
    for first in (3, 2, 1):
        text = " + ".join([*map(term, range(min(first, size - 1))), DOTS, term(size - 1)])
        if visible(text) <= room:
            break
    return text


def seen(size: int) -> list[int]:
    """Which terms ``long_sum`` may show."""
    return list(range(size)) if size <= MOST_TERMS else [0, 1, 2, size - 1]


_UNSEEN = re.compile(r"\\textcolor\{\w+\}|\\class\{[^{}]*\}|\\frac|[{}^_ ]")
_COMMAND = re.compile(r"\\[a-z]+|\\,")


@functools.lru_cache(maxsize=256)  # most lines of a working stay what they are from tick to tick
def visible(text: str) -> int:
    """About how many characters of a line of LaTeX meet the eye."""
    return len(_COMMAND.sub(".", _UNSEEN.sub("", text)))
