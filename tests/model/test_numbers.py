"""How a number is written: few digits, never a wrong one, and an honest sign before it."""

from __future__ import annotations

import doctest
import math
import re
from decimal import Decimal

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from dlviz.model import numbers
from dlviz.model.numbers import decimal, entered, fixed, is_kept, latex, said, said_as_typed, show
from dlviz.model.numeral import parse_number

NUMBERS = st.floats(allow_nan=False)
FINITE = st.floats(-1e300, 1e300)
DIGITS = st.integers(1, 12)
WRITTEN = re.compile(r"-?\d+(\.\d*[1-9])?(e-?\d+)?")


def test_the_examples_in_the_words_are_true() -> None:
    assert doctest.testmod(numbers).failed == 0
    assert doctest.testmod(numbers).attempted >= 3


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (0.0, "0"),
        (-0.0, "0"),
        (1.0, "1"),
        (10.0, "10"),
        (-2.5, "-2.5"),
        (14 / 3, "4.6667"),
        (0.1 + 0.2, "0.3"),
        (1e-4, "0.0001"),
        (-1.5e-9, "-1.5e-9"),
        (1e7, "1e7"),
        (1234567.891, "1234567.891"),
        (1e300, "1e300"),
        (math.inf, "∞"),
        (-math.inf, "-∞"),
        (math.nan, "NaN"),
    ],
)
def test_what_is_shown(value: float, text: str) -> None:
    assert show(value) == text


@given(FINITE, DIGITS)
def test_what_is_shown_is_a_number_without_idle_zeros(value: float, digits: int) -> None:
    assert WRITTEN.fullmatch(show(value, digits))
    assert show(value, digits) != "-0"


@given(FINITE, DIGITS)
def test_what_is_shown_is_near(value: float, digits: int) -> None:
    shown = float(show(value, digits))
    if "e" in show(value, digits):
        assert abs(shown - value) <= 0.5001 * 10.0 ** -max(digits - 1, 1) * 10 ** math.floor(math.log10(abs(value)))
    else:
        assert abs(shown - value) <= 0.5001 * 10.0**-digits


@given(FINITE)
def test_a_number_and_its_opposite_have_the_same_digits(value: float) -> None:
    assume(show(value) != "0")
    assert show(-abs(value)) == f"-{show(abs(value))}"


@given(FINITE)
def test_nothing_but_nought_is_shown_as_nought(value: float) -> None:
    assert (show(value) == "0") is (value == 0)


@given(st.decimals(-99999, 99999, places=4, allow_nan=False, allow_infinity=False))
def test_four_decimals_that_were_typed_are_shown_as_they_were(typed: Decimal) -> None:
    assert Decimal(show(float(typed))) == typed
    assert is_kept(float(typed))


@given(FINITE)
def test_fixed_is_the_same_number_with_all_its_decimals(value: float) -> None:
    assert float(fixed(value)) == float(show(value))
    if "e" not in fixed(value):
        assert re.fullmatch(r"-?\d+\.\d{4}", fixed(value))
        assert not fixed(value).startswith("-0.0000")


@given(FINITE)
def test_the_sign_says_whether_digits_were_dropped(value: float) -> None:
    """The last bits of a double are none: what comes of decimals rarely is the double that is nearest to it."""
    away = abs(float(show(value)) - value)
    assert is_kept(value) or away > 20 * math.ulp(value)
    assert not is_kept(value) or away < 100 * math.ulp(value)


def test_sums_of_decimals_are_what_they_are_on_paper() -> None:
    for value, text in ((0.1 * 3, "0.3"), (0.1 + 0.7, "0.8"), (1.1 * 1.1, "1.21")):
        assert value != float(text) == float(show(value))
        assert is_kept(value)


def test_what_has_no_end_and_what_is_no_number_are_shown_as_they_are() -> None:
    assert is_kept(math.inf)
    assert is_kept(-math.inf)
    assert is_kept(math.nan)


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (0.5, "0.5"),
        (-0.5, "(-0.5)"),
        (1.2e-9, r"1.2 \cdot 10^{-9}"),
        (-1e300, r"(-1 \cdot 10^{300})"),
        (math.inf, r"\infty"),
        (-math.inf, r"(-\infty)"),
        (-0.0, "0"),
    ],
)
def test_as_latex(value: float, text: str) -> None:
    assert latex(value, bracket=True) == text


def test_a_role_colours_the_number_and_not_its_brackets() -> None:
    assert latex(-2.0, role="model", bracket=True) == r"(\textcolor{model}{-2})"
    assert latex(-2.0, role="model") == r"\textcolor{model}{-2}"


@pytest.mark.parametrize(
    ("value", "text"),
    [(2.0, "2"), (-2.0, "(-2)"), (1e-5, r"(1 \cdot 10^{-5})"), (-1e9, r"(-1 \cdot 10^{9})"), (math.inf, r"\infty")],
)
def test_what_is_raised_to_a_power_stands_alone(value: float, text: str) -> None:
    assert latex(value, base=True) == text


@given(NUMBERS, st.booleans())
def test_latex_is_balanced(value: float, bracket: bool) -> None:
    text = latex(value, role="data", bracket=bracket)
    assert text.count("{") == text.count("}")
    assert text.count("(") == text.count(")") == int(bracket and value < 0)


@given(FINITE)
def test_a_decimal_is_what_was_typed(value: float) -> None:
    assert float(decimal(value)) == value


@given(st.integers(-(10**6), 10**6), st.integers(-(10**6), 10**6))
def test_decimals_add_up_as_on_paper(one: int, other: int) -> None:
    assert decimal(one / 1000) + decimal(other / 1000) == decimal((one + other) / 1000)


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (3 / 14, "3/14"), (3 / 7, "3/7"), (-2 / 3, "-2/3"), (1 / 1000, "0.001"), (1 / 997, "1/997"),
        (1 / 1009, "0.0009910802775024777"),
        (0.1 + 0.2, "0.30000000000000004"), (0.25, "0.25"), (2.0, "2"), (1e-9, "1e-09"),
    ],
)  # fmt: skip
def test_a_fraction_that_was_typed_is_shown_again(value, text):
    assert entered(value) == text
    assert parse_number(text) == value


@given(st.integers(-999, 999), st.integers(1, 1000))
def test_every_small_fraction_comes_back(p, q):
    assert parse_number(entered(p / q)) == p / q


def test_the_sign_before_a_value_is_true():
    assert [said(value) for value in (0.5, 1 / 3, 0.21442, 0.1 * 3, math.inf)] == [
        "= 0.5", "≈ 0.3333", "≈ 0.2144", "= 0.3", "= ∞"
    ]  # fmt: skip
    assert [said(value) for value in (-0.5, 1e-7, -2.5e9, 1e20)] == ["= −0.5", "= 10⁻⁷", "= −2.5·10⁹", "= 10²⁰"]
    assert [said_as_typed(value) for value in (0.5, 3 / 14, 0.123456)] == ["= 0.5", "= 3/14", "≈ 0.1235"]
