"""What the network has learned up to a step, how it reads a digit, and how well it reads those of the test."""

from __future__ import annotations

import functools
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from dlviz.model.arrays import Array, sealed
from dlviz.model.digits.data import CLASSES, MOST
from dlviz.model.digits.judged import WORST, Test, tested
from dlviz.model.digits.shown import Shown, shown_digit
from dlviz.model.digits.state import State
from dlviz.model.digits.training import Labels, Plan, losses, run
from dlviz.model.forward import SOFTMAX, Pass, Weights, activate, forward, slope
from dlviz.model.overfitting import is_overfitted
from dlviz.model.topic import Table, grown, named
from dlviz.model.walk import Trained

AT_ONCE = 450  # updates that are made at once: a tenth of a second for the widest network
GAP = 0.02  # of the digits that the test reads less often rightly than the training, where that is overfitting


@dataclass(frozen=True, slots=True, eq=False)
class Learned(Trained):
    """What a training has come to (``Trained``), which no drawing changes.

    Attributes
    ----------
    n_train : how many digits are learned from, one's own with their repetitions.
    test : how those of the test are read.
    overfitted : whether that gets worse while the training goes on, and so much that fewer are read rightly.
    """

    n_train: int
    test: Test
    overfitted: bool

    @property
    def n_test(self) -> int:
        return len(self.test.labels)


@dataclass(frozen=True, slots=True, eq=False)
class Result(Learned):
    """What the network has learned up to ``step``, and how it reads.

    Attributes
    ----------
    shown, flow : the digit looked at, and the sums and outputs of each layer for it, shape (1, units); the last sums
        are the logits.
    probabilities, read, loss : of the digit looked at: of each class, the largest one, −ln of that of the true one.
    asked : the digit whose slopes are shown. ``slopes`` are ∂z/∂x of it by each input x, 0 to 1, shape (64,).
    unit : of the first layer, counted from 1; without a hidden layer that of the digit asked.
    """

    shown: Shown
    flow: Pass
    probabilities: Array
    read: int
    loss: float
    asked: int
    slopes: Array
    unit: int

    @property
    def logits(self) -> Array:
        return np.asarray(self.flow.sums[-1][0])

    @property
    def right(self) -> bool:
        return self.read == self.shown.label


@functools.lru_cache(maxsize=4)
def _learned(plan: Plan, step: int, last: int) -> Learned:
    walk = run(plan)
    found = walk.trained(step, last)
    falls = is_overfitted(found.history, found.scores) and found.scores[1] - found.scores[3] > GAP
    return grown(Learned, found, n_train=walk.samples, test=tested(plan, found.weights), overfitted=falls)


def solve(state: State) -> Result:
    plan = state.plan
    last = state.epochs * run(plan).per_epoch
    learned = _learned(plan, min(state.step, last), last)
    weights, shown = learned.weights, shown_digit(state)
    flow = forward(weights, plan.functions, shown.pixels[None, :] / MOST)
    chances = flow.activations[-1][0]
    read = int(chances.argmax())
    asked = read if state.asked < 0 else state.asked
    return grown(
        Result,
        learned,
        shown=shown,
        flow=flow,
        probabilities=chances,
        read=read,
        loss=float(losses(flow.sums[-1], np.array([shown.label]))[0]),
        asked=asked,
        slopes=slopes(weights, state.activation, flow)[asked],
        unit=min(state.unit, len(weights[0].b)) if state.hidden else asked + 1,
    )


def lasts(state: State) -> dict[str, int]:
    there = {"step": state.epochs * run(state.plan).per_epoch, "own_row": max(len(state.own) - 1, 0)}
    return there | ({"unit": state.hidden[0]} if state.hidden else {})


def ends(state: State) -> tuple[tuple[str, dict[str, int]], ...]:
    """Why there is no step after the last one."""
    return (("epochs", {}),)


def approach(state: State) -> Iterator[tuple[float, State]]:
    """The way to the step of a state, epoch by epoch, where it is too long to be gone at once."""
    walk = run(state.plan)
    step = min(state.step, state.epochs * walk.per_epoch)
    if walk.ended_at is not None or step - walk.reached <= max(AT_ONCE, walk.per_epoch - 1):
        return
    yield walk.reached / step, replace(state, step=walk.reached)
    while walk.reached + walk.per_epoch <= step and walk.ended_at is None:
        walk.at(walk.reached + walk.per_epoch)
        yield walk.reached / step, replace(state, step=walk.reached)


def slopes(weights: tuple[Weights, ...], activation: str, flow: Pass) -> Array:
    """∂z/∂x of each class by each input at one digit, shape (10, 64): W·h'(z)·W, layer after layer, exactly."""
    with np.errstate(over="ignore", invalid="ignore"):
        found = weights[-1].W.T
        for layer, z in zip(weights[-2::-1], flow.sums[-2::-1], strict=True):
            found = (found * slope(activation, z[0])) @ layer.W.T
    return sealed(np.asarray(found))


def table(state: State, result: Result) -> Table:
    """A row for each digit of the test, or of one's own where one of those is looked at, and how it is read."""
    if result.shown.part == "own":
        labels, pixels = zip(*state.own, strict=True)
        logits = forward(result.weights, state.plan.functions, np.array(pixels, dtype=np.float64) / MOST).sums[-1]
        given: dict[str, Any] = {"label": list(labels)}
        given |= {f"pixel{i}": list(column) for i, column in enumerate(zip(*pixels, strict=True))}
        return Table(given | _read(logits, np.array(labels)))
    test = result.test
    return Table({"number": test.numbers.tolist(), "true": test.labels.tolist()} | _read(test.logits, test.labels))


def _read(logits: Array, labels: Labels) -> dict[str, Any]:
    """What each digit is taken for, its probabilities, its loss."""
    with np.errstate(over="ignore", invalid="ignore"):
        chances = activate(SOFTMAX, logits)
    return {
        "read": logits.argmax(axis=1).tolist(),
        **{f"p{k}": chances[:, k].tolist() for k in range(CLASSES)},
        "loss": losses(logits, labels).tolist(),
    }


def values(state: State, result: Result) -> dict[str, Any]:
    """What the JSON export holds: the digit looked at and how it is read, and the training up to ``updates``."""
    test = result.test
    names = ("loss", "accuracy", "test_loss", "test_accuracy")
    worst = test.worst[:WORST]
    return {
        "pixels": result.shown.pixels.astype(int).tolist(),
        "true": result.shown.label,
        **named(result, "probabilities", "read"),
        "digit_loss": result.loss,
        "distance": result.shown.distance,
        "asked_digit": result.asked,
        "slopes": result.slopes.tolist(),
        "updates": result.step,
        **dict(zip(names, result.scores, strict=True)),
        "losses": result.history[:, 0].tolist(),
        "test_losses": result.history[:, 2].tolist(),
        "weights": [layer.W.tolist() for layer in result.weights],
        "biases": [layer.b.tolist() for layer in result.weights],
        "confusion": test.confusion.tolist(),
        "worst_losses": test.losses[worst].tolist(),
    }
