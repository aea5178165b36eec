"""What stands in a cell of a matrix fits into it, and what it says is true."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dlviz.model.numbers import read_pretty
from dlviz.panels.matrix.cell_letters import CellLetters
from dlviz.theme import LIGHT, PROJECTOR
from dlviz.ui.pictures.letters import look
from dlviz.ui.room import large
from dlviz.ui.tables.cell_text import candidates, exact, indexed, is_fair, is_same
from tests.share import for_all

SMALL = (46.0, 24.0)  # a cell of 6×6 in the smallest window
HARD = (-123456.789, 1e6, -999999.5, 0.001234, -1e-7, 5.999994e12, -1.23456e-12, 0.1 + 0.2, 123456.0)


def number(text: str) -> float:
    return read_pretty(text)


@given(st.floats(-1e13, 1e13))
def test_what_is_not_marked_is_the_whole_number(value: float) -> None:
    for text in candidates(value):
        assert text.startswith("≈") or number(text) == pytest.approx(value, rel=1e-12, abs=0)


def test_candidates_become_shorter() -> None:
    assert list(dict.fromkeys(candidates(-12.3456))) == [
        "−12.3456", "≈−12.346", "≈−12.35", "≈−12.3", "≈−12",
    ]  # fmt: skip
    assert "10⁶" in list(candidates(1e6))


@for_all("theme", [LIGHT, PROJECTOR])
@for_all("value", HARD)
def test_long_numbers_fit_narrow_cells(qapp: Any, theme: Any, value: float) -> None:
    room = look(theme, 400, 300)
    text, size = CellLetters(room, *SMALL).fit(value)
    assert room.measure.width(text, size, bold=True) <= SMALL[0]
    assert size >= room.least


def test_a_wide_cell_shows_the_whole_number(qapp: Any) -> None:
    assert CellLetters(look(LIGHT, 400, 300), 160, 60).fit(-123456.789)[0] == "−123456.789"


def test_a_short_number_is_not_made_smaller(qapp: Any) -> None:
    letters = CellLetters(look(LIGHT, 400, 300), *SMALL)
    assert letters.fit(7.0) == ("7", letters.normal)
    assert letters.fit(7.0) is letters.fit(7.0)


def test_a_sum_gives_way_to_its_letter(qapp: Any) -> None:
    ways = ("x₁₁w₁₁ + x₁₂w₂₁", "x₁₁w₁₁\n+ x₁₂w₂₁", "y₁₁")
    assert CellLetters(look(LIGHT, 400, 300), 300, 40).fit(ways)[0] == ways[0]
    assert CellLetters(look(LIGHT, 400, 300), 80, 60).fit(ways)[0] == ways[1]
    assert CellLetters(look(LIGHT, 400, 300), *SMALL).fit(ways)[0] == ways[2]


def test_texts() -> None:
    assert indexed("w", 2, 0) == "w₃₁"
    assert exact(-2.0) == "−2"
    assert exact(0.001234) == "0.001234"
    assert (exact(-1e-7), exact(1e-7), exact(1.5e300)) == ("−10⁻⁷", "10⁻⁷", "1.5·10³⁰⁰")
    assert is_same("0.3", 0.1 + 0.2)
    assert not is_same("0.3333", 1 / 3)
    assert is_fair("≈0.333", 1 / 3)
    assert not is_fair("≈0.3", 1 / 3)


def test_a_sum_is_as_large_as_its_cell_allows(qapp: Any) -> None:
    """In a larger cell it never is smaller: on 1920×1080 it was, in letters of 10 points for the back row."""
    ways = ("x₁₁w₁₁ + x₁₂w₂₁ + x₁₃w₃₁", "x₁₁w₁₁\n+ x₁₂w₂₁\n+ x₁₃w₃₁", "y₁₁")
    room = look(large(PROJECTOR), 400, 300)
    small, wide = (CellLetters(room, *cell).fit(ways) for cell in ((271, 73), (410, 134)))
    assert small[0] == ways[0]
    assert wide[1] > 1.2 * small[1] > 0.6
