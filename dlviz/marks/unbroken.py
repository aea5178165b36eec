"""Where a line of plain text may end: not within an equation, a pair or a list."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_SIGN = "[=≈≠<>≤≥+−·/×:→∈]+|:="
_AROUND = re.compile(rf"(?<=\S) (?=(?:{_SIGN}) )|(?<= )(?:{_SIGN}) ")
_PAIR = re.compile(r"(?<=[\d.…\]]), (?=[−\d.\[][^()\[\]]*[)\]])|(?<=[(\[]\w), (?=\w[)\]])")
_NAMED = re.compile(r"(?<=\w): (?=[≈−]?\d)")
_FRACTION = re.compile(r"(?<=\d/)(?=[a-z])")  # Qt ends no line in 1/2, but one in 1/m
_ANOTHER = re.compile(r"\u00a0(?=·\u00a0[^\W\d]\S*\u00a0[=≈])")  # equation beside the one before
_EQUALS = re.compile(r"(?<!:)\u00a0(?=[=≈≤≥<>→])")
_BETWEEN = re.compile(r"\u00a0(?=[+·])")
LONGEST = 24  # characters that stay on a line, whatever room there is


@lru_cache(maxsize=256)  # a panel asks again at each width that its notes are offered
def unbroken(text: str) -> str:
    """The text with signs at which no line ends in an equation, a pair, a list, 1/m; a long one ends before signs.

    >>> unbroken("for θ = −0.5, (0, 1) and cost(W, b)").replace("\u00a0", "_")
    'for θ_=_−0.5, (0,_1) and cost(W,_b)'
    """
    joined = _AROUND.sub(lambda found: found[0].replace(" ", "\u00a0"), text)
    joined = _FRACTION.sub("\u2060", _NAMED.sub(":\u00a0", _PAIR.sub(",\u00a0", joined)))
    return " ".join([_loosened(run) if _is_long(run) else run for run in joined.split(" ")])


def _loosened(run: str) -> str:
    """A long run ends lines between its equations; where that is not enough, before an equals sign, a plus or a dot."""
    for ends in (_ANOTHER, _EQUALS, _BETWEEN):
        run = " ".join(ends.sub(" ", part) if _is_long(part) else part for part in run.split(" "))
    return run


def _is_long(run: str) -> bool:
    """Of what is seen: the hat of v̂ stands over its letter."""
    return len(run) > LONGEST < sum(not unicodedata.combining(letter) for letter in run)
