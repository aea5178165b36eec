"""A walk goes on as its method says, and the same way from wherever it is begun at again."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from dlviz.model import walk as walks
from dlviz.model.descent.state import Run
from dlviz.model.forward import Weights
from dlviz.model.kernel import Kernel, flat, unflat, with_ones
from dlviz.model.methods import METHODS
from dlviz.model.walk import Course, TrainingWalk
from dlviz.topics import first_state, topic

SHAPE, NAMES = (3, 4, 2), ("tanh", "softmax")


def data() -> tuple[Any, Any]:
    rng = np.random.default_rng(1)
    return rng.normal(size=(10, 3)), np.eye(2)[:, rng.integers(0, 2, 10)]


def start() -> tuple[Weights, ...]:
    return unflat(np.random.default_rng(2).normal(size=4 * 4 + 5 * 2), SHAPE)


def walk(method: Any, l2: float = 0.01, rate: float = 0.05) -> TrainingWalk:
    course = Course(4, 7, Run(learning_rate=rate, method=method), l2, method)
    return TrainingWalk(Kernel(start(), NAMES, "cross-entropy"), data(), course, lambda layers: (0.0, 0.0, 0.0, 0.0))


@pytest.mark.parametrize("method", METHODS)
def test_each_update_is_the_methods_rule_on_the_mean_gradient_of_its_batch(method: Any) -> None:
    made, kernel, settings = (
        walk(method),
        Kernel(start(), NAMES, "cross-entropy"),
        Run(learning_rate=0.05, method=method),
    )
    theta, m, v = flat(start()), 0.0, 0.0
    for step in range(1, 9):
        X, y = made.batch(step - 1)
        kernel.theta = theta
        kernel.add_gradient(with_ones(X), y)
        g = kernel.gradient / len(X) + 0.01 * kernel.decayed * theta
        move, m, v = METHODS[method].rule(settings, step, g, m, v)
        theta = theta - move
        np.testing.assert_allclose(made.at(step), theta, rtol=1e-9, atol=1e-12)


@pytest.mark.parametrize("method", ["momentum", "adam"])
def test_what_is_remembered_comes_back_with_the_weights(method: Any) -> None:
    """Back into an epoch that was left, and on from there: the same as if it had never been left."""
    whole, other = walk(method), walk(method)
    there = whole.at(14)
    other.at(20)
    other.at(4)
    np.testing.assert_array_equal(other.at(14), there)


def test_a_walk_that_grows_without_end_stops_at_what_can_be_shown() -> None:
    made = walk("momentum", l2=1.0, rate=100.0)
    end = made.at(5000)
    assert made.ended_at is not None
    assert np.abs(end).max() <= 1e100
    np.testing.assert_array_equal(made.at(made.ended_at), end)


def test_an_epoch_that_begins_is_scored_once_and_shuffled_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """It is come to, its scores and its first batch are looked at, and then it is walked."""
    looked, shuffled = list[int](), list[int]()
    course = Course(4, 7, Run(learning_rate=0.05), 0.01, "gd")

    def look(layers: tuple[Weights, ...]) -> tuple[float, float, float, float]:
        looked.append(1)
        return float(layers[0].W.sum()), 0.0, float("nan"), 0.0

    made = TrainingWalk(Kernel(start(), NAMES, "cross-entropy"), data(), course, look)
    draw = walks.generator
    monkeypatch.setattr(walks, "generator", lambda seed: [shuffled.append(seed[1]), draw(seed)][1])
    for epoch in range(1, 4):
        weights = made.layers_at(epoch * made.per_epoch)
        assert made.scores(epoch * made.per_epoch)[0] == float(weights[0].W.sum())
        made.batch(epoch * made.per_epoch)
    assert len(looked) == 4
    assert shuffled == [0, 1, 2, 3]
    within = made.scores(3 * made.per_epoch + 1)  # in the middle of an epoch nothing is kept
    assert within[0] == float(made.layers_at(3 * made.per_epoch + 1)[0].W.sum())
    assert len(looked) == 5


@pytest.mark.parametrize("name", ["network", "digits"])
def test_what_was_trained_is_the_same_where_it_is_the_very_one(name: str) -> None:
    """As a key, and beside another one: to compare arrays has no answer."""
    first, again = (topic(name).solve(first_state(name)) for _ in range(2))
    assert first != again
    assert len({first, again}) == 2
