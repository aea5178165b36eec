"""Numbers in a working: every digit of what was typed, and an honest sign before what was computed."""

from __future__ import annotations

from decimal import Context, Decimal
from fractions import Fraction

from dlviz.model.numbers import decimal, latex, show

# A product of two doubles' decimals has at most 34 digits.
_DIGITS = Context(prec=60)


def exact(value: float) -> Fraction:
    """The decimal that was typed, as a fraction, so that sums and products of it are not rounded."""
    return Fraction(decimal(value))


def typed(value: float, role: str = "", *, bracket: bool = True) -> str:
    """A number with every digit that was typed, so that what follows can be checked by hand."""
    return whole(exact(value), role, bracket=bracket)


def whole(number: Fraction, role: str = "", *, bracket: bool = True) -> str:
    """A sum or product of typed decimals with all its digits, as LaTeX."""
    digits = _DIGITS.normalize(_DIGITS.divide(Decimal(number.numerator), Decimal(number.denominator)))
    plain = not number or Fraction(1, 10_000) <= abs(number) < 10_000_000
    mantissa, _, exponent = f"{digits:e}".partition("e")
    text = f"{digits:f}" if plain else rf"{mantissa} \cdot 10^{{{int(exponent)}}}"
    text = rf"\textcolor{{{role}}}{{{text}}}" if role else text
    return f"({text})" if bracket and number < 0 else text


def equals(number: Fraction, role: str = "") -> str:
    """``= 0.3`` or ``\\approx 0.3333``: the sign, and the number with few digits."""
    value = float(number)
    sign = "=" if Fraction(show(value)) == number else r"\approx"
    return f"{sign} {latex(value, role=role)}"
