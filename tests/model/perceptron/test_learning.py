"""Rosenblatt's rule against the rule done by hand, Novikoff's bound, and what is known of XOR."""

from __future__ import annotations

import itertools
from decimal import Decimal
from fractions import Fraction
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from sklearn.linear_model import Perceptron

from dlviz.model import perceptron
from dlviz.model.boolean_functions import GATES, INPUTS, NAMES
from dlviz.model.fields import describe
from dlviz.model.perceptron import State, solve, table, values
from dlviz.model.perceptron.edits import new_start, with_mode
from dlviz.model.perceptron.learning import MOST, learn, random_start
from tests.share import for_all
from tests.test_contracts import compare, run

ALL = [tuple(bits) for bits in itertools.product((0, 1), repeat=4)]
LEARNABLE = [bits for bits in ALL if bits not in ((0, 1, 1, 0), (1, 0, 0, 1))]
tenths = st.integers(-20, 20).map(lambda tenth: tenth / 10)


def by_hand(targets: tuple[int, ...], start: tuple[float, ...], rate: str, most: int) -> list[tuple[Decimal, ...]]:
    """The rule as a textbook has it, with x₀ = −1 for the threshold, in decimals."""
    w = [Decimal(str(number)) for number in start]
    course = [tuple(w)]
    for t in range(most):
        if all((w[0] * a + w[1] * b - w[2] > 0) == target for (a, b), target in zip(INPUTS, targets, strict=True)):
            break
        x = (*INPUTS[t % 4], -1)
        output = int(sum(weight * value for weight, value in zip(w, x, strict=True)) > 0)
        w = [weight + Decimal(rate) * (targets[t % 4] - output) * value for weight, value in zip(w, x, strict=True)]
        course.append(tuple(w))
    return course


@for_all("targets", ALL)
@for_all("start", [(0.0, 0.0, 0.0), (0.5, -0.3, 0.7), (-1.0, 1.0, 0.1)])
def test_the_course_is_the_one_done_by_hand(targets: tuple[int, ...], start: tuple[float, float, float]) -> None:
    lesson = learn(targets, start, 0.1)
    wanted = by_hand(targets, start, "0.1", lesson.last)
    assert [tuple(map(Decimal, map(str, map(float, one)))) for one in lesson.weights] == wanted


@for_all("targets", LEARNABLE)
@for_all("order", ["table", "shuffled"])
def test_what_a_line_can_do_is_learned(targets: tuple[int, ...], order: Any) -> None:
    lesson = learn(targets, (0.0, 0.0, 0.0), 0.1, 0, order, 7)
    assert lesson.status == "learned"
    w1, w2, theta = map(float, lesson.weights[-1])
    assert tuple(int(w1 * a + w2 * b - theta > 1e-12) for a, b in INPUTS) == targets


@pytest.mark.parametrize("targets", LEARNABLE)
def test_no_more_errors_than_novikoff_allows(targets: tuple[int, ...]) -> None:
    """From 0 there are at most (R/γ)² errors, γ the margin of the best line through the lifted inputs."""
    x = np.array([(a, b, -1) for a, b in INPUTS], dtype=float)
    signs = np.where(np.array(targets) == 1, 1.0, -1.0)[:, None]
    lines = np.array(list(itertools.product(np.linspace(-2, 2, 9), repeat=3)))
    margins = ((signs * x) @ lines.T).min(axis=0) / np.maximum(np.linalg.norm(lines, axis=1), 1e-9)
    # A sum of 0 answers 0: it is an error only for target 1, which keeps the bound.
    bound = (np.linalg.norm(x, axis=1).max() / margins.max()) ** 2
    assert np.count_nonzero(learn(targets, (0.0, 0.0, 0.0), 1.0).errors) <= bound


@pytest.mark.parametrize("gate", ["AND", "OR", "NAND"])
def test_scikit_learn_finds_a_line_where_the_rule_does(gate: str) -> None:
    found = Perceptron(shuffle=False, tol=None, max_iter=100).fit(INPUTS, GATES[gate])
    assert (found.predict(INPUTS) == GATES[gate]).all()
    assert solve(State(gate=gate, mode="learn", w1=0.0, w2=0.0, theta=0.0, step=MOST)).n_correct == 4


@pytest.mark.parametrize("targets", [(0, 1, 1, 0), (1, 0, 0, 1)])
@given(start=st.tuples(tenths, tenths, tenths))
def test_what_no_line_can_do_comes_back_to_where_it_was(
    targets: tuple[int, ...], start: tuple[float, float, float]
) -> None:
    lesson = learn(targets, start, 0.1)
    assert lesson.status == "cycling"
    assert lesson.cycle is not None
    first, again = lesson.cycle
    period = again - first
    assert period % 4 == 0
    assert lesson.last == again + period
    assert lesson.weights[first : again + 1] == lesson.weights[again:]
    assert len(set(lesson.weights[first:again])) > 1 or any(lesson.errors[first:again])


def test_a_shuffled_order_never_ends_either() -> None:
    lesson = learn((0, 1, 1, 0), (0.0, 0.0, 0.0), 0.1, 0, "shuffled", 3)
    assert (lesson.status, lesson.cycle, lesson.last) == ("endless", None, MOST)
    passes = [lesson.samples[t : t + 4] for t in range(0, MOST, 4)]
    assert all(sorted(one) == [0, 1, 2, 3] for one in passes)
    assert len(set(passes)) > 10
    assert learn((0, 1, 1, 0), (0.0, 0.0, 0.0), 0.1, 0, "shuffled", 4).samples != lesson.samples


def test_a_tiny_learning_rate_is_not_done() -> None:
    lesson = learn(GATES["AND"], (10.0, 10.0, -10.0), 0.001)
    assert (lesson.status, lesson.last) == ("unfinished", MOST)


def test_decimals_do_not_drift() -> None:
    """Ten tenths are 1: with floats the sum would miss 0 and answer otherwise."""
    lesson = learn((1, 1, 1, 1), (0.0, 0.0, 1.0), 0.1)
    assert lesson.weights[-1][2] == Fraction(-1, 10)
    assert all((10 * number).denominator == 1 for weights in lesson.weights for number in weights)


def test_at_zero_counts() -> None:
    assert learn((1, 1, 1, 1), (0.0, 0.0, 0.0), 0.1, 1).last == 0
    assert learn((1, 1, 1, 1), (0.0, 0.0, 0.0), 0.1, 0).last > 0


# the state


def test_a_step_is_one_of_learning() -> None:
    assert State(step=3).mode == "learn"
    assert State().mode == "hand"


def test_the_step_looked_at_shows_its_weights_and_sample() -> None:
    state = State(mode="learn", w1=0.0, w2=0.0, theta=0.0, step=4)
    result = solve(state)
    assert result.unit.row == 0
    assert (result.unit.w1, result.unit.w2, result.unit.theta) == (0.1, 0.1, -0.1)
    assert result.sums == pytest.approx((0.1, 0.2, 0.2, 0.3))


def test_beyond_the_end_is_the_end() -> None:
    result = solve(State(w1=0.0, w2=0.0, theta=0.0, step=1000))
    assert result.step == result.lesson.last
    assert result.n_correct == 4


def test_into_learning_and_back() -> None:
    learning = with_mode(State(), "learn")
    assert (learning.w1, learning.w2, learning.theta) == (0, 0, 0)
    wrong = with_mode(State(gate="OR", theta=0.7), "learn")
    assert wrong.theta == 0.7
    end = solve(learning).lesson.last
    back = with_mode(State(**{**{n: getattr(learning, n) for n in ("w1", "w2", "theta")}, "step": end}), "hand")
    assert (back.mode, back.step) == ("hand", 0)
    assert solve(back).n_correct == 4
    assert with_mode(back, "hand") is back


def test_after_the_last_seed_comes_the_first() -> None:
    state = new_start(State(mode="learn", seed=int(describe(State)["seed"].limits[1])))
    assert (state.seed, (state.w1, state.w2, state.theta)) == (0, random_start(0))


def test_a_new_start_is_that_of_the_next_seed() -> None:
    state = new_start(State(mode="learn", step=9))
    assert (state.seed, state.step) == (1, 0)
    assert (state.w1, state.w2, state.theta) == random_start(1)
    assert random_start(1) != random_start(2)
    assert all(abs(number) <= 1 and number == round(number, 2) for seed in range(50) for number in random_start(seed))


@pytest.mark.parametrize("form", ["theta", "bias"])
@pytest.mark.parametrize("order", ["table", "shuffled"])
@pytest.mark.parametrize("gate", ["OR", "XOR"])
def test_the_code_gives_the_whole_course(form: Any, order: Any, gate: Any) -> None:
    state = State(gate=gate, form=form, order=order, seed=5, w1=0.1, w2=-0.2, theta=0.3, learning_rate=0.1, step=2)
    names, wanted = run(perceptron.code(state)), values(state, solve(state))
    for key in ("w1", "w2", "theta", "samples", "errors", "sums", "outputs", "correct"):
        assert compare(names[key], wanted[key]), key


def test_the_table_has_a_row_for_each_step() -> None:
    state = State(mode="learn", w1=0.0, w2=0.0, theta=0.0)
    rows = table(state, solve(state)).rows()
    assert rows[3] == (3, 1, 1, 1, 1, 0.0, 0.0, 0.0)
    assert rows[-1][1:5] == (None, None, None, None)


def test_the_working_has_the_rule_with_its_numbers() -> None:
    state = State(w1=0.5, w2=0.5, theta=0.2, targets=GATES["AND"], gate="AND", step=1)
    lines = perceptron.working(state, solve(state)).lines
    assert r"\textcolor{bad}{-1}" in lines[1]
    assert r"= \textcolor{step}{-0.1}" in lines[3]
    assert r"\theta \coloneqq \textcolor{model}{0.2} + \textcolor{step}{0.1} = \textcolor{model}{0.3}" in lines[4]


# the sixteen functions


def test_all_sixteen_are_named_once_and_rightly() -> None:
    assert list(NAMES) == ALL
    assert len(set(NAMES.values())) == 16
    for bits, name in NAMES.items():
        python = name.replace("x₁", "a").replace("x₂", "b")
        words = {"AND": "and", "OR": "or", "NOT": "not"}
        if python in ("AND", "OR", "XOR", "NAND", "NOR", "XNOR"):
            core = python.removeprefix("N") if python in ("NAND", "NOR") else python.replace("XNOR", "XOR")
            python = {"AND": "a and b", "OR": "a or b", "XOR": "a != b"}[core]
            python = f"not ({python})" if name in ("NAND", "NOR", "XNOR") else python
        for word, operator in words.items():
            python = python.replace(word, operator)
        assert tuple(int(bool(eval(python, {"a": a, "b": b}))) for a, b in INPUTS) == bits, name
