"""What people write as a number: taken where it can mean one thing, else not."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dlviz.model.numbers import plain
from dlviz.model.numeral import decimal_number, is_thousands, parse_number
from tests.counting import calls
from tests.share import for_all


@for_all(
    ("text", "value"),
    [
        ("0.1", 0.1),
        ("-2", -2.0),
        ("+3", 3.0),
        ("−2.5", -2.5),
        (".5", 0.5),
        ("5.", 5.0),
        ("0,5", 0.5),
        ("12,5", 12.5),
        ("0,125", 0.125),
        ("1e-3", 1e-3),
        ("2E+4", 2e4),
        ("3/14", 3 / 14),
        (" 1 / 4 ", 0.25),
        ("-1/2", -0.5),
        ("  7  ", 7.0),
        ("1e400", math.inf),
        ("１２", 12.0),
        ("－０．５", -0.5),
        ("–2.5", -2.5),
        ("＋３ｅ－２", 0.03),
        ("０，５", 0.5),
        ("３／１４", 3 / 14),
        ("\u20117", -7.0),
        ("10⁻⁷", 1e-7),
        ("−2.5·10⁻⁹", -2.5e-9),
        ("3 × 10⁴", 3e4),
    ],
)
def test_what_is_a_number(text: str, value: float) -> None:
    assert parse_number(text) == value


@for_all(
    "text",
    ["", " ", "abc", "nan", "inf", "-Infinity", "1_000", "٣", "१२", "¹", "2³", "10⁻", "·10²", "–", "１，０００",
     "1–2", "0x10", "1 000", "1,2,3", "1.2.3", "--1",
     "1e", "e5", "1/0", "1/0.0", "1/", "/2", "1/2/3", "1e99999", "True", "½", "1+1", "."],
)  # fmt: skip
def test_what_is_no_number(text: str) -> None:
    assert parse_number(text) is None


@pytest.mark.parametrize("text", ["1,000", "-12,345", "999,999"])
def test_a_comma_that_may_mean_thousands_is_not_guessed_at(text: str) -> None:
    assert parse_number(text) is None


@given(st.text(max_size=12))
def test_any_text_is_a_number_or_is_not(text: str) -> None:
    value = parse_number(text)
    assert value is None or not math.isnan(value)


@given(st.floats(allow_nan=False, allow_infinity=False))
def test_what_is_written_reads_back(value: float) -> None:
    assert parse_number(plain(value)) == value
    assert not plain(value).endswith(".0")


@pytest.mark.parametrize("text", ["3/14", "0,5", "1,000", "nan", "", "1 000", "٣"])
def test_a_table_takes_less_than_an_entry(text: str) -> None:
    assert decimal_number(text) is None
    assert decimal_number(" −2.5e1 ") == -25.0
    assert is_thousands(text) == (text == "1,000")


def test_a_cell_of_a_table_is_read_in_few_steps() -> None:
    """A table has a million of them: no pattern is looked for anew, nor one tried that has no sign in it."""
    assert decimal_number("12.345") == 12.345
    assert calls(lambda: decimal_number("12.345")) <= 20
