"""Numbers in a working: every digit of what was typed, and an honest sign before what was computed."""

from __future__ import annotations

from fractions import Fraction

from dlviz.model.numbers import decimal, is_exact, latex, show


def exact(value: float) -> Fraction:
    """The decimal that was typed, as a fraction, so that sums and products of it are not rounded."""
    return Fraction(decimal(value))


def typed(value: float, role: str = "", *, bracket: bool = True) -> str:
    """A number with every digit that was typed, so that what follows can be checked by hand."""
    digits = next((digits for digits in range(4, 22) if is_exact(value, digits)), 21)
    return latex(value, digits, role=role, bracket=bracket)


def equals(number: Fraction, role: str = "") -> str:
    """``= 0.3`` or ``\\approx 0.3333``: the sign, and the number with few digits."""
    value = float(number)
    sign = "=" if Fraction(show(value)) == number else r"\approx"
    return f"{sign} {latex(value, role=role)}"
