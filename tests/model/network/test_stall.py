"""XOR is learned before the eyes, and a training that stalls says so."""

from __future__ import annotations

import math
from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from dlviz.model.network import PRESETS, State, solve
from dlviz.model.network.edits import random_start, trainable
from dlviz.model.network.layers import random_layers
from dlviz.model.network.stall import stalls
from dlviz.model.overfitting import is_overfitted
from tests.share import WHOLE

TARGETS = np.array([[0.0], [1.0], [1.0], [0.0]])


def learning(**fields: Any) -> State:
    return replace(State(), **{**PRESETS["XOR learning"], **fields})


def loss_by_hand(state: State, updates: int) -> tuple[float, float]:
    """Loss and accuracy of a tanh layer and a sigmoid after some updates, without the program."""
    X = np.array([[0, 0], [0, 1], [1, 0], [1, 1.0]])
    (W1, b1), (W2, b2) = ((np.array(layer.weights), np.array(layer.biases)) for layer in state.layers)
    for _ in range(updates):
        a = np.tanh(X @ W1 + b1)
        delta = (1 / (1 + np.exp(-(a @ W2 + b2))) - TARGETS) / 4
        back = delta @ W2.T * (1 - a**2)
        W2, b2 = W2 - state.learning_rate * a.T @ delta, b2 - state.learning_rate * delta.sum(axis=0)
        W1, b1 = W1 - state.learning_rate * X.T @ back, b1 - state.learning_rate * back.sum(axis=0)
    y = 1 / (1 + np.exp(-(np.tanh(X @ W1 + b1) @ W2 + b2)))
    return -float(np.log(np.where(TARGETS == 1, y, 1 - y)).mean()), float(((y > 0.5) == (TARGETS == 1)).mean())


@pytest.mark.parametrize("step", [0, 30, 150, 500])
def test_the_preset_learns_as_it_does_by_hand(step: int) -> None:
    assert solve(learning(step=step)).scores[:2] == pytest.approx(loss_by_hand(learning(), step), rel=1e-6)


def test_one_sees_the_preset_bend_and_solve() -> None:
    scores = [solve(learning(step=step)).scores[:2] for step in (0, 50, 500)]
    assert [accuracy for _, accuracy in scores] == [0.75, 0.75, 1.0]
    assert scores[1][0] > 0.5 > 0.02 > scores[2][0]
    assert solve(learning()).per_epoch == 1


def test_what_the_steps_are_turned_into_solves_xor() -> None:
    state = trainable(replace(State(), mode="train"))
    assert (state.sizes, state.activation) == ((2, 4, 1), ("tanh", "sigmoid"))
    solved = [
        solve(replace(random_start(state, seed), step=500)).scores[1] == 1.0 for seed in range(60 if WHOLE else 20)
    ]
    assert all(solved[:20])
    assert solved.count(False) <= 2


def test_what_learned_already_keeps_its_functions_and_units() -> None:
    state = replace(State(), layers=random_layers((2, 3, 2, 2), ("relu",) * 3, 0), activation=("relu", "step", "relu"))
    assert (trainable(state).sizes, trainable(state).activation) == ((2, 3, 4, 2), ("relu", "tanh", "softmax"))
    assert trainable(replace(state, loss="squared")).activation == ("relu", "tanh", "relu")


def test_two_sigmoids_stall_and_four_tanh_do_not() -> None:
    names: Any = ("sigmoid", "sigmoid")
    slow = learning(layers=random_layers((2, 2, 1), names, 6), activation=names)
    assert [solve(replace(slow, step=step)).stalled for step in (50, 99, 200, 500)] == [False, False, True, True]
    assert not any(solve(learning(step=step)).stalled for step in range(0, 501, 20))


def test_a_local_minimum_is_a_stall() -> None:
    names: Any = ("tanh", "sigmoid")
    caught = solve(learning(layers=random_layers((2, 2, 1), names, 9), step=500))
    assert caught.stalled
    assert caught.scores[0] == pytest.approx(np.log(2) / 2, rel=0.05)


@pytest.mark.parametrize("loss", ["cross-entropy", "squared"])
def test_a_small_loss_or_one_class_alone_is_no_stall(loss: str) -> None:
    flat = np.full((150, 4), 0.05)
    assert not stalls(flat, TARGETS, loss)
    assert stalls(flat + 0.5, TARGETS, loss)
    assert not stalls(flat + 0.5, np.ones((4, 1)), loss)
    assert not stalls(np.linspace(1, 0.5, 150)[:, None], TARGETS, loss)


def test_overfitting_is_that_the_test_gets_worse_again() -> None:
    falling = np.array([[0.7, 0.5, 0.7, 0.5], [0.4, 0.8, 0.5, 0.7], [0.2, 0.9, 0.45, 0.75]])
    assert is_overfitted(falling, (0.05, 1.0, 0.9, 0.7))
    assert not is_overfitted(falling, (0.1, 1.0, 0.45, 0.7))  # harder, but never better than now
    assert not is_overfitted(falling, (0.4, 0.9, 0.6, 0.8))  # not yet good on what it learns from
    assert not is_overfitted(falling, (0.05, 1.0, math.nan, math.nan))  # nothing is kept for the test
    assert not is_overfitted(falling[:0], (0.05, 1.0, 0.9, 0.7))
