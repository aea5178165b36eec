"""What stands in a cell of a matrix: a number in the room that there is, or a letter with its two indices."""

from __future__ import annotations

from collections.abc import Iterator

from dlviz.model.numbers import lowered, plain, pretty, read_pretty, show

MOST_DIGITS = 6


def indexed(letter: str, row: int, col: int) -> str:
    """``x₁₂`` for row 0 and column 1: formulas count from 1.

    >>> indexed("x", 0, 1)
    'x₁₂'
    """
    return f"{letter}{lowered(row + 1)}{lowered(col + 1)}"


def exact(value: float) -> str:
    """The whole number, for whoever asks."""
    return pretty(plain(value))


def candidates(value: float) -> Iterator[str]:
    """Ways to write ``value``, from the most digits on, each with ≈ before it where digits were dropped.

    >>> list(candidates(-2.0))[0], list(candidates(3.14159))[3]
    ('−2', '≈3.142')
    """
    for digits in range(MOST_DIGITS, -1, -1):
        yield _marked(show(value, digits), value)
    for digits in (2, 1, 0):
        mantissa, _, exponent = f"{value:.{digits}e}".partition("e")
        if -4 < int(exponent) < 4:  # a power of ten would be no shorter
            return
        mantissa = mantissa.rstrip("0").rstrip(".") if digits else mantissa
        yield _marked(f"{mantissa}e{int(exponent)}", value)


def is_same(text: str, value: float) -> bool:
    """Whether ``text`` is the whole number; binary digits far behind the point, that nobody typed, do not count."""
    return abs(read_pretty(text) - value) <= 1e-12 * abs(value)


def is_fair(text: str, value: float) -> bool:
    """Whether enough digits are left for a calculation in the head: about three."""
    return abs(read_pretty(text) - value) <= 0.005 * abs(value)


def _marked(text: str, value: float) -> str:
    return ("" if is_same(pretty(text), value) else "≈") + pretty(text)
