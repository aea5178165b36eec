"""A hundred thousand steps: gone in slices, the same as at once, and looked at as quickly as a few."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from dlviz.model import line_data
from dlviz.model.descent import State, approach, batches, solve, trajectory
from dlviz.model.descent.solve import _JUDGED
from dlviz.model.descent.state import Run
from dlviz.model.line_data import LineData
from dlviz.model.methods import METHODS
from tests.share import WHOLE, in_turns

# 97 points as a first exercise has them: one feature from 5 to 22, the target a line with much noise.
RNG = np.random.default_rng(5)
X = np.round(5 + RNG.gamma(1.3, 2.6, 97), 4)
Y = np.round(1.2 * X - 4 + 3 * RNG.standard_normal(97), 4)
EXERCISE = State(
    x=tuple(X.tolist()), y=tuple(Y.tolist()), use_bias=True, form="1/2m", learning_rate=0.01, steps=1500, step=1500
)


@pytest.fixture(autouse=True)
def nothing_kept():
    trajectory.KEPT.clear()


def test_the_first_exercise_of_many_courses_runs_its_1500_steps():
    """97 points, 1/2m, with bias, α = 0.01: as its solution writes it, with a column of ones."""
    features, theta = np.column_stack((np.ones_like(X), X)), np.zeros(2)
    costs = [((features @ theta - Y) ** 2).sum() / (2 * 97)]
    for _ in range(1500):
        theta = theta - 0.01 / 97 * features.T @ (features @ theta - Y)
        costs.append(((features @ theta - Y) ** 2).sum() / (2 * 97))
    result = solve(EXERCISE)
    assert result.step == 1500
    np.testing.assert_allclose((result.b[-1], result.w[-1]), theta, rtol=1e-10)
    np.testing.assert_allclose(result.cost, costs, rtol=1e-9)


@pytest.mark.parametrize(("method", "batch_size"), in_turns(METHODS, (0, 1)))
def test_every_method_goes_many_steps_in_slices(method, batch_size):
    many = 100_000 if WHOLE else 40_000
    state = State(method=method, learning_rate=1e-4, steps=many, batch_size=batch_size, use_bias=True)
    way = list(approach(state))
    assert len(way) >= many // 1000 - 1  # a thousand steps each, some milliseconds
    shares = [share for share, _ in way]
    assert shares == sorted(shares)
    assert 0 <= shares[0] <= shares[-1] <= 1
    assert list(approach(way[0][1])) == []  # what is shown meanwhile is known at once
    assert list(approach(state)) == []  # it is known now
    assert list(approach(replace(state, step=many * 7 // 9))) == []
    assert len(solve(state).w) == many + 1


@pytest.mark.parametrize("batch_size", [0, 2])
@pytest.mark.parametrize("method", ["gd", "nesterov", "adam"])
def test_slices_change_no_digit(method, batch_size, monkeypatch):
    state = State(method=method, steps=900, learning_rate=0.01, batch_size=batch_size, use_bias=True)
    at_once = solve(state)
    trajectory.KEPT.clear()
    monkeypatch.setattr(trajectory, "SLICE", 7)
    line_data.data(state).kept.clear()
    sliced = solve(state)
    assert sliced.w is not at_once.w
    for name in ("w", "b", "cost", "gradient", "change", "m", "v"):
        np.testing.assert_array_equal(getattr(sliced, name), getattr(at_once, name))


def test_a_run_that_flies_off_ends_where_it_did():
    state = State(learning_rate=3.0, method="momentum", steps=100_000)
    short = solve(replace(state, steps=1000))
    assert short.status == "overflow"
    np.testing.assert_array_equal(solve(state).w, short.w)


def test_a_short_run_is_gone_at_once():
    assert list(approach(State(steps=1000, method="adam"))) == []
    assert list(approach(State(steps=10_000))) == []


def test_all_runs_of_a_comparison_are_walked_on_the_way():
    kept = tuple(Run(method="adam", learning_rate=rate) for rate in (1e-4, 2e-4))
    state = State(steps=20_000, kept=kept)
    shares = [share for share, _ in approach(state)]
    assert shares == sorted(shares)
    assert list(approach(state)) == []


def test_the_walks_that_are_kept_have_a_limit():
    for i in range(15):
        solve(State(steps=100_000, learning_rate=0.001 * (i + 1)))
    for kept in (trajectory.KEPT, _JUDGED):
        assert kept._steps <= 1_000_000


def test_a_late_epoch_is_no_long_way(monkeypatch):
    """Each order is the one that a single generator gives, from whichever side one comes."""
    orders, rng = batches.Orders(3, 5), np.random.default_rng(5)
    expected = [rng.permutation(3) for _ in range(400)]
    for epoch in (0, 399, 17, 18, 130, 64, 63, 398):
        np.testing.assert_array_equal(orders(epoch), expected[epoch])
    shuffled = []
    shuffle = batches.Orders._shuffle
    monkeypatch.setattr(batches.Orders, "_shuffle", lambda self: shuffled.append(1) or shuffle(self))
    orders(200)
    assert len(shuffled) <= batches.Orders.EVERY


def test_the_sums_of_a_long_run_are_those_of_a_short_one():
    points = line_data.data(LineData(x=(1.0, 2.0, 4.0, 7.0), y=(1.0, 0.0, 2.0, 5.0)))
    short = batches._sums(points, 3, 2, 30).copy()
    points.kept.clear()
    np.testing.assert_array_equal(batches._sums(points, 3, 2, 50_000)[:31], short)
