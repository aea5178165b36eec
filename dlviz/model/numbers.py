"""How numbers are written so that a person can check them by hand.

What was typed keeps all its digits; what was computed has few, and ≈ wherever digits were dropped.
"""

from __future__ import annotations

import functools
import math
from decimal import ROUND_DOWN, Context, Decimal
from fractions import Fraction

from dlviz.model.numeral import decimal_number

# A decimal of so many characters is short; a fraction has a denominator up to this.
SHORT, LARGEST_DENOMINATOR = 12, 1000

# A product of two doubles' decimals has at most 34 digits.
_DIGITS = Context(prec=60)


def show(value: float, digits: int = 4) -> str:
    """Write ``value`` with at most ``digits`` decimals, or in powers of ten where that would hide it.

    >>> show(2.0), show(4.666666666666667), show(1e-9), show(float("inf"))
    ('2', '4.6667', '1e-9', '∞')
    """
    return _shown(value, digits)


@functools.lru_cache(maxsize=8192)
def _shown(value: float, digits: int) -> str:
    """Kept, since most numbers of a panel stay what they are from tick to tick."""
    if math.isnan(value):
        return "NaN"
    if math.isinf(value):
        return "∞" if value > 0 else "-∞"
    if value and not 10.0**-digits <= abs(value) < 1e7:
        return _scientific(value, digits)
    text = f"{value:.{digits}f}"
    text = text.rstrip("0").rstrip(".") if "." in text else text
    return "0" if text == "-0" else text


def below(value: float) -> str:
    """``value`` with five digits, cut off and not rounded up: a limit that is shown so is still on its near side.

    >>> below(3 / 7), below(0.1), below(2e-12)
    ('0.42857', '0.1', '2e-12')
    >>> below(2 * (1 + 0.4) / 20)  # 0.13999999999999999
    '0.14'
    """
    if not value or not math.isfinite(value):
        return show(value)
    cut = Context(prec=5, rounding=ROUND_DOWN).plus(decimal(meant(value)))
    return plain(float(cut)).replace("e-0", "e-")


def fixed(value: float, digits: int = 4) -> str:
    """``show`` with all its decimals, for columns whose points stand under each other.

    >>> fixed(3.4), fixed(1e9)
    ('3.4000', '1e9')
    """
    plain = not value or 10.0**-digits <= abs(value) < 1e7
    return f"{value + 0.0:.{digits}f}" if plain else show(value, digits)  # + 0.0: no "-0.0000"


def _scientific(value: float, digits: int) -> str:
    mantissa, _, exponent = f"{value:.{max(digits - 1, 1)}e}".partition("e")
    mantissa = mantissa.rstrip("0").rstrip(".")
    return f"{mantissa}e{int(exponent)}"


def plain(value: float) -> str:
    """The shortest text that reads back as the value, without a trailing ``.0``.

    >>> plain(3.0), plain(0.1)
    ('3', '0.1')
    """
    return repr(float(value)).removesuffix(".0")  # float(): NumPy's own writes itself as np.float64(0.5)


def as_fraction(value: float) -> str:
    """``3/14`` for what only a fraction says in short: p/q with q up to 1000 that is this very double; else nothing.

    >>> as_fraction(3 / 14), as_fraction(0.25), as_fraction(1 / 3), as_fraction(0.123456789)
    ('3/14', '', '1/3', '')
    """
    if not math.isfinite(value) or len(plain(abs(value))) <= SHORT or not 1e-6 < abs(value) < 1e6:
        return ""
    found = _fraction(value)
    return f"{found.numerator}/{found.denominator}" if float(found) == value else ""


def entered(value: float) -> str:
    """A number as a person would type it: a fraction where no short decimal says it, else every digit.

    >>> entered(3 / 7), entered(0.1), entered(-2.0)
    ('3/7', '0.1', '-2')
    """
    return as_fraction(value) or plain(value)


def meant(value: float) -> float:
    """The short decimal or fraction that a calculation missed by its last bits; else the value itself.

    >>> meant(2.0000000000000004), meant(0.13999999999999999), meant(3 / 14) == 3 / 14
    (2.0, 0.14, True)
    """
    if not math.isfinite(value):
        return value
    if math.isclose(short := float(f"{value:.12g}"), value, rel_tol=1e-14):
        return short
    found = float(_fraction(value))
    return found if math.isclose(found, value, rel_tol=1e-14) else value


@functools.lru_cache(maxsize=256)  # asked for the same limits and rates at each change, and by all that write them
def _fraction(value: float) -> Fraction:
    """The nearest fraction of small whole numbers."""
    return Fraction(value).limit_denominator(LARGEST_DENOMINATOR)


_RAISED = str.maketrans("-0123456789", "⁻⁰¹²³⁴⁵⁶⁷⁸⁹")
_LOWERED = str.maketrans("0123456789", "₀₁₂₃₄₅₆₇₈₉")


def raised(number: int) -> str:
    """As an exponent or the number of a layer: ``⁻⁷``."""
    return str(number).translate(_RAISED)


def lowered(number: int) -> str:
    """As an index: ``₁₂``."""
    return str(number).translate(_LOWERED)


def pretty(text: str) -> str:
    """What ``show`` writes, as a sentence has it: a true minus sign, and powers of ten.

    >>> pretty("-0.5"), pretty("1e-7"), pretty("-2.5e9")
    ('−0.5', '10⁻⁷', '−2.5·10⁹')
    """
    mantissa, e, exponent = text.partition("e")
    if e:
        power = f"10{raised(int(exponent))}"
        mantissa = power if mantissa == "1" else f"-{power}" if mantissa == "-1" else f"{mantissa}·{power}"
    return mantissa.replace("-", "−")


def read_pretty(text: str) -> float:
    """The number that ``pretty`` wrote, with or without ≈ before it.

    >>> read_pretty("≈−2.5·10⁹"), read_pretty("10⁻⁷"), read_pretty("−0.5")
    (-2500000000.0, 1e-07, -0.5)
    """
    found = decimal_number(text.lstrip("≈"))
    return float(text.replace("−", "-").replace("∞", "inf")) if found is None else found


def written(value: float, digits: int = 4) -> str:
    """A number in a picture or a table, where no sign stands before it.

    >>> written(-0.5), written(2e-9)
    ('−0.5', '2·10⁻⁹')
    """
    return pretty(show(value, digits))


def marked(value: float, digits: int = 4) -> str:
    """The same with ≈ before it where digits were dropped.

    >>> marked(0.5), marked(-1 / 3)
    ('0.5', '≈−0.3333')
    """
    return ("" if is_kept(value, digits) else "≈") + written(value, digits)


def said_line(w: float, b: float | None, digits: int = 4) -> str:
    """``= 0.5x − 1`` or ``≈ 0.3333x + 2``: a line behind its name; without a bias ``b`` is None.

    >>> said_line(0.5, -1.0), said_line(1 / 3, 2.0), said_line(0.5, None)
    ('= 0.5x − 1', '≈ 0.3333x + 2', '= 0.5x')
    """
    same = all(is_kept(value, digits) for value in (w, b or 0.0))
    rest = "" if b is None else f" {'−' if b < 0 else '+'} {written(abs(b), digits)}"
    return f"{'=' if same else '≈'} {written(w, digits)}x{rest}"


def said_whole(value: float) -> str:
    """``= 0.123456789``: every digit, behind a name."""
    return f"= {pretty(plain(value))}"


def said_as_typed(value: float) -> str:
    """``= 3/14``: what a person typed, behind its name."""
    return f"= {pretty(as_fraction(value))}" if as_fraction(value) else said(value)


def said(value: float, digits: int = 4, *, rounded: bool = False) -> str:
    """``= 0.5`` or ``≈ 0.2144``: a value behind its name, with the sign that is true.

    ``rounded``: it is known to be no decimal, however near it is to one.

    >>> said(0.5), said(0.21442), said(1.0, rounded=True)
    ('= 0.5', '≈ 0.2144', '≈ 1')
    """
    return f"{'=' if is_kept(value, digits) and not rounded else '≈'} {pretty(show(value, digits))}"


def is_kept(value: float | Fraction, digits: int = 4) -> bool:
    """Whether "=" may stand before what is shown: the digits give the number, but for what binary numbers add to it.

    >>> is_kept(0.25), is_kept(0.1 * 3), is_kept(1 / 3), is_kept(math.nan)
    (True, True, False, True)
    """
    if isinstance(value, Fraction):
        return Fraction(show(float(value), digits)) == value
    return math.isnan(value) or math.isclose(read(value, digits), value, rel_tol=1e-14)


def read(value: float, digits: int = 4) -> float:
    """The number that a reader sees where ``value`` is shown."""
    return float(show(value, digits).replace("∞", "inf"))


def latex(value: float, digits: int = 4, *, role: str = "", bracket: bool = False, base: bool = False) -> str:
    """``show`` as LaTeX: ∞ as a command, powers of ten typeset, a colour role, brackets round a negative number.

    A ``base``, which is raised to a power, has brackets round a power of ten as well.
    """
    text = show(value, digits).replace("∞", r"\infty")
    bracketed = ((bracket or base) and value < 0) or (base and "e" in text)
    if "e" in text:
        mantissa, _, exponent = text.partition("e")
        text = rf"{mantissa} \cdot 10^{{{exponent}}}"
    if role:
        text = rf"\textcolor{{{role}}}{{{text}}}"
    return f"({text})" if bracketed else text


def decimal(value: float) -> Decimal:
    """The decimal that a person typed: the shortest one that reads back as ``value``.

    >>> decimal(0.1) + decimal(0.2) - decimal(0.3)
    Decimal('0.0')
    """
    return Decimal(repr(float(value)))


@functools.lru_cache(maxsize=4096)
def exact(value: float) -> Fraction:
    """The decimal that was typed, as a fraction, so that sums and products of it are not rounded."""
    return Fraction(decimal(value))


def typed(value: float, role: str = "", *, bracket: bool = True) -> str:
    """A number with every digit that was typed, so that what follows can be checked by hand."""
    return whole(exact(value), role, bracket=bracket)


@functools.lru_cache(maxsize=4096)
def whole(number: Fraction, role: str = "", *, bracket: bool = True) -> str:
    """A sum or product of typed decimals with all its digits, as LaTeX."""
    digits = _DIGITS.normalize(_DIGITS.divide(Decimal(number.numerator), Decimal(number.denominator)))
    plain = not number or Fraction(1, 10_000) <= abs(number) < 10_000_000
    mantissa, _, exponent = f"{digits:e}".partition("e")
    text = f"{digits:f}" if plain else rf"{mantissa} \cdot 10^{{{int(exponent)}}}"
    text = rf"\textcolor{{{role}}}{{{text}}}" if role else text
    return f"({text})" if bracket and number < 0 else text
