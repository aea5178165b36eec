"""A calculation written out so that the digits shown give the result shown."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from dlviz.model.numbers import read, show

# What is still read as one line: two rows beside the plots at the smallest window.
ROOM = 210
# So many terms a person adds up by hand.
MOST_TERMS = 10
DOTS = r"\cdots"

# A double has no more decimals to show.
MOST = 18


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a calculation, and whether it still is what stood before it, with nothing rounded."""

    text: str
    exact: bool


def line(
    write: Callable[[int], str],
    numbers: Iterable[float],
    target: float | None = None,
    again: Callable[[int], float] | None = None,
) -> Line:
    """Write a line with as many digits as it takes, four or more, to come out at ``target`` as that will be shown.

    ``write`` gives the line with its ``numbers`` shown to so many digits, ``again`` does the calculation over with
    the numbers read off at so many digits.
    """
    digits = 4 if again is None or target is None else _enough_digits(target, again, write)
    return Line(write(digits), all(kept(value, digits) for value in numbers))


def _enough_digits(target: float, again: Callable[[int], float], write: Callable[[int], str]) -> int:
    wanted = show(target)
    for digits in range(4, MOST):
        text = write(digits)
        if visible(text) > ROOM or DOTS in text:
            break
        found = again(digits)
        # Numbers with endless decimals never come out at 0; to four decimals they do. And where the fifth decimal is a
        # 5 that ends the number, the last place of a double rounds it up here and down there.
        if show(found) == wanted or (target == 0 and abs(found) < 5e-5) or math.isclose(found, target, rel_tol=1e-14):
            return digits
    return 4


def kept(value: float, digits: int) -> bool:
    """Whether showing loses nothing, or only what binary numbers add: 0.1 times 3 is shown as 0.3."""
    shown = read(value, digits)
    return shown == value or abs(shown - value) <= 1e-14 * abs(value)


def chain(lines: Iterable[Line], exact: bool = True) -> tuple[str, ...]:
    """Put ``=`` before each line, and ``\\approx`` from the first that is rounded: it holds for all that follow."""
    signed = []
    for one in lines:
        exact = exact and one.exact
        signed.append(f"{'=' if exact else chr(92) + 'approx'} {one.text}")
    return tuple(signed)


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


def visible(text: str) -> int:
    """About how many characters of a line of LaTeX meet the eye."""
    text = re.sub(r"\\textcolor\{\w+\}", "", text)
    text = re.sub(r"\\frac|[{}^_ ]", "", text)
    return len(re.sub(r"\\[a-z]+|\\,", ".", text))
