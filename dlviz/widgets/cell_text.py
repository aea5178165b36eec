"""What stands in a cell of a matrix: a number in the room that there is, or a letter with its two indices."""

from __future__ import annotations

from collections.abc import Callable

from dlviz.model.numbers import show

_SUBSCRIPTS = str.maketrans("0123456789", "₀₁₂₃₄₅₆₇₈₉")
MOST_DIGITS = 6


def indexed(letter: str, row: int, col: int) -> str:
    """``x₁₂`` for row 0 and column 1: formulas count from 1.

    >>> indexed("x", 0, 1)
    'x₁₂'
    """
    return f"{letter}{row + 1}{col + 1}".translate(_SUBSCRIPTS)


def exact(value: float) -> str:
    """The whole number, for whoever asks."""
    return repr(value).removesuffix(".0").replace("-", "−", 1)


def fitted(value: float, fits: Callable[[str], bool]) -> str:
    """The most digits of ``value`` for which ``fits`` holds, with ≈ before it where some were dropped.

    >>> fitted(3.14159, lambda text: len(text) <= 5), fitted(-2.0, lambda text: len(text) <= 5)
    ('≈3.14', '−2')
    """
    for digits in range(MOST_DIGITS, -1, -1):
        text = _marked(show(value, digits), value)
        if fits(text):
            return text
    return _marked(f"{value:.0e}".replace("e+0", "e").replace("e+", "e").replace("e-0", "e-"), value)


def _marked(text: str, value: float) -> str:
    """Binary digits far behind the point that nobody typed are no reason for a ≈."""
    dropped = abs(float(text.replace("∞", "inf")) - value) > 1e-12 * abs(value)
    return ("≈" if dropped else "") + text.replace("-", "−", 1)
