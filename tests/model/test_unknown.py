"""A working with a question open keeps the numbers that were given, and those only."""

from __future__ import annotations

import pytest

from dlviz.model.unknown import numbers_in, unknown
from dlviz.topics import topic


@pytest.mark.parametrize(
    ("line", "given", "left"),
    [
        (r"z = 0.5 \cdot 1 - 0.7 = 0.3", {0.5, 1, 0.7}, r"z = 0.5 \cdot 1 - 0.7 = ?"),
        (r"W := 3 - 0.1 \cdot \textcolor{gradient}{9.33333} \approx 2.0667", {3, 0.1},
         r"W := 3 - 0.1 \cdot ? \approx ?"),
        (r"z = 0.3 > 0 \quad \to \quad y = 1, \quad \textcolor{good}{y = t}", {0, 1}, "z = ?"),
        (r"\textcolor{data}{0} \le 0 \quad \to \quad h(x) = \textcolor{model}{0}", {0},
         r"\textcolor{data}{0} \le 0 \quad \to \quad h(x) = ?"),
        (r"cost = \frac{\textcolor{error}{0} + \textcolor{error}{1}}{3}", {0, 1, 3}, "cost = ?"),
        (r"cost = \frac{(\textcolor{model}{0.5} \cdot 1 - 1)^{2}}{3}", {0.5, 1, 3},
         r"cost = \frac{(\textcolor{model}{0.5} \cdot 1 - 1)^{2}}{3}"),
        (r"\frac{2}{\lambda} \approx \frac{2}{4.66667} \approx 0.42857", {2},
         r"\frac{2}{\lambda} \approx \frac{2}{?} \approx ?"),
        (r"W := 1 - 0.21429 \cdot 5 = 3", {1, 3 / 14}, r"W := 1 - 0.21429 \cdot ? = ?"),
        (r"y_{11} = 5 + 18 = 23", {5}, "y_{11} = 5 + ? = ?"),
        (r"L = \infty", {1}, "L = ?"),
    ],
)  # fmt: skip
def test_what_follows_is_a_question_mark(line: str, given: set[float], left: str) -> None:
    assert unknown(line, given) == left


def test_the_numbers_of_a_state_are_given() -> None:
    state = topic("cost").State(x=(1, 2), y=(5, 6.5), w=0.25)
    assert {1.0, 2.0, 5.0, 6.5, 0.25} <= numbers_in(state)


def test_of_a_number_that_is_written_as_a_fraction_both_parts_are_given() -> None:
    """The learning rate 3/14 stood as 3 / (?) in the working, and the line of the numbers put in was gone."""
    state = topic("descent").State(learning_rate=3 / 14)
    line = r"1 - \alpha \lambda \approx 1 - \frac{3}{14} \cdot 4.66667 \approx 0"
    assert unknown(line, numbers_in(state)) == r"1 - \alpha \lambda \approx 1 - \frac{3}{14} \cdot ? \approx ?"
