"""A calculation written out so that the digits shown give the result shown."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from dlviz.model.numbers import relation, show

# What fits beside the plots at the smallest window.
ROOM = 105


def read(value: float, digits: int = 4) -> float:
    """The number that a reader sees where ``value`` is shown."""
    return float(show(value, digits).replace("∞", "inf"))


def enough_digits(target: float, again: Callable[[int], float], fits: Callable[[int], bool] = lambda _: True) -> int:
    """How many digits to show of the numbers that go in, so that what comes out is ``target`` as shown.

    Parameters
    ----------
    again : does the calculation over with numbers shown to that many digits.
    fits : whether there is room for so many; where there is none, four must do.
    """
    for digits in range(4, 13):
        if not fits(digits):
            break
        if show(again(digits)) == show(target):
            return digits
    return 4


def exact(values: Iterable[float], digits: int = 4) -> bool:
    """Whether showing lost nothing but the rounding of binary numbers (0.1·3 is 0.3)."""
    return all(_near(read(value, digits), value) for value in values)


def _near(shown: float, value: float) -> bool:
    return shown == value or abs(shown - value) <= 1e-14 * abs(value)


def sign(values: Iterable[float], digits: int = 4) -> str:
    """``=`` or ``\\approx`` before a line that shows ``values`` in so many digits."""
    return "=" if exact(values, digits) else r"\approx"


def long_sum(term: Callable[[int], str], size: int, room: int = ROOM) -> str:
    """Join ``term(0) + term(1) + …``, with dots before the last where more than six, or than there is room for."""
    if size <= 6:
        text = " + ".join(map(term, range(size)))
        if size < 3 or visible(text) <= room:
            return text
    for first in (3, 2, 1):
        text = " + ".join([*map(term, range(min(first, size - 1))), r"\cdots", term(size - 1)])
        if visible(text) <= room:
            break
    return text


def is_whole(text: str) -> bool:
    """Whether a sum shows each of its terms."""
    return r"\cdots" not in text


def visible(text: str) -> int:
    """About how many characters of a line of LaTeX meet the eye."""
    text = re.sub(r"\\textcolor\{\w+\}", "", text)
    text = re.sub(r"\\frac|[{}^_ ]", "", text)
    return len(re.sub(r"\\[a-z]+|\\,", ".", text))


__all__ = ["ROOM", "enough_digits", "exact", "is_whole", "long_sum", "read", "relation", "sign", "visible"]
