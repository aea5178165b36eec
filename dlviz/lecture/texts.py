"""Texts with the numbers of a state in them, so that none is typed.

``{cost}`` is the number with at most four decimals, ``{cost:2}`` with two, and ``{cost:=4}`` has the sign before it
that is true: "= 2.25" or "≈ 1.1667". ``{{`` is a brace.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from dlviz.lecture.quantity import QuantityError, evaluate
from dlviz.model.numbers import pretty, read, show

DIGITS = 4
_PLACE = re.compile(r"\{\{|\}\}|\{([^{}]*)\}|[{}]")
_FORM = re.compile(r"(.*?)(?::(=?)(\d))?", re.DOTALL)


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
    return " ".join(_loosened(run) for run in joined.split(" "))


def _loosened(run: str) -> str:
    """A long run ends lines between its equations; where that is not enough, before an equals sign, a plus or a dot."""
    for ends in (_ANOTHER, _EQUALS, _BETWEEN):
        run = " ".join(ends.sub(" ", part) if _is_long(part) else part for part in run.split(" "))
    return run


def _is_long(run: str) -> bool:
    """Of what is seen: the hat of v̂ stands over its letter."""
    return len(run) > LONGEST < sum(not unicodedata.combining(letter) for letter in run)


def fill(text: str, names: Mapping[str, Any]) -> str:
    """Put the numbers into a text.

    Raises
    ------
    QuantityError
        A place names what is not there, or a brace has no partner.
    """
    return _PLACE.sub(lambda found: _filled(found, names), text)


def _filled(found: re.Match[str], names: Mapping[str, Any]) -> str:
    if found[0] in ("{{", "}}"):
        return found[0][0]
    if found[1] is None:
        raise QuantityError(found[0])
    form = _FORM.fullmatch(found[1])
    assert form is not None
    expression, sign, digits = form.groups()
    value = evaluate(expression, names)
    return written(value, int(digits or DIGITS), signed=bool(sign))


def written(value: Any, digits: int = DIGITS, *, signed: bool = False) -> str:
    """A value as people write it: a true minus, brackets round a list."""
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return str(int(value))
    if hasattr(value, "__len__"):
        return f"[{', '.join(written(entry, digits) for entry in value)}]"
    text = pretty(show(float(value), digits))
    if not signed:
        return text
    return f"{'=' if read(float(value), digits) == value else '≈'} {text}"
