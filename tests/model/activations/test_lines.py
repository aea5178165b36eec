"""Numbers are put into the formula that stands above them, on both sides of 0."""

from __future__ import annotations

import random
import re

import pytest

from dlviz.model.activations import State, solve, working
from dlviz.model.linked_line import plain


def lines(function: str, x: float) -> list[str]:
    state = State(function=function, x=x)  # type: ignore[arg-type]
    told = [plain(line) for line in working(state, solve(state)).linked]
    return [re.sub(r"\\textcolor\{\w+\}\{([^{}]*)\}", r"\1", line) for line in told]


@pytest.mark.parametrize(
    ("function", "x", "line"),
    [
        ("sigmoid", -1.0, r"h(-1) = \frac{1}{1 + e^{-(-1)}} \approx \frac{1}{1 + 2.7183} \approx 0.2689"),
        ("sigmoid", 2.0, r"h(2) = \frac{1}{1 + e^{-2}} \approx \frac{1}{1 + 0.1353} \approx 0.8808"),
        ("softplus", 1.0, r"h(1) = \ln(1 + e^{1}) \approx \ln(1 + 2.71828) \approx 1.3133"),
        ("tanh", 0.0, r"h(0) = \frac{e^{0} - e^{-0}}{e^{0} + e^{-0}} = \frac{1 - 1}{1 + 1} = 0"),
    ],
)
def test_the_form_is_that_of_the_formula(function: str, x: float, line: str) -> None:
    assert line in lines(function, x)


@pytest.mark.parametrize("x", [-2.0, 1.0, 0.01, 7.5])
def test_tanh_is_written_with_both_powers(x: float) -> None:
    line = lines("tanh", x)[0]
    assert line.count("e^{") == 4, line
    assert line.count(r"\approx") == 2, line


def test_what_would_overflow_is_written_in_the_form_that_does_not() -> None:
    rng = random.Random(3)
    for function in ("sigmoid", "tanh", "softplus"):
        for x in (-1000.0, -800.0, 800.0, 1000.0, *(rng.uniform(-60, 60) for _ in range(20))):
            assert not re.search("inf|nan", lines(function, x)[0])


@pytest.mark.parametrize(("own", "x"), [("abs(x)/x", 0.0), ("log(x)", -1.0)])
def test_what_has_no_value_is_not_said_to_be_about_it(own: str, x: float) -> None:
    """≈ NaN promises a number that was rounded."""
    state = State(function="own", own=own, x=x, view="layers")
    told = working(state, solve(state)).lines
    assert sum("NaN" in line for line in told) == 3
    assert [line for line in told if re.search(r"\\approx (\\textcolor\{\w+\}\{)?NaN", line)] == []


@pytest.mark.parametrize(("x", "sign"), [(0.0, r"\coloneqq 0"), (2.0, r"\approx 1")])
def test_the_central_difference_of_a_typed_function_stands_for_the_slope_at_a_kink(x: float, sign: str) -> None:
    state = State(function="own", own="abs(x)", x=x)
    last = re.sub(r"\\textcolor\{\w+\}\{([^{}]*)\}", r"\1", plain(working(state, solve(state)).linked[-1]))
    assert last == f"h'({x:g}) {sign}"
