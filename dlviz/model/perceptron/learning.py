"""Rosenblatt's rule, sample by sample: w := w + α·(target − output)·x, until all four are right or for ever."""

from __future__ import annotations

import functools
import random
from dataclasses import dataclass
from typing import Literal

from dlviz.model.boolean_functions import INPUTS, is_separable
from dlviz.model.numbers import exact
from dlviz.model.perceptron.unit import Weights, step, sums_of

Order = Literal["table", "shuffled"]
Status = Literal["learned", "cycling", "endless", "unfinished"]

#: How many samples are shown at most.
MOST = 1000


@dataclass(frozen=True, slots=True)
class Lesson:
    """The whole course of learning. Sample t turns the weights t into the weights t + 1.

    Attributes
    ----------
    weights : w1, w2 and θ at each step, exactly, from the start on; one more than there are samples.
    samples : which row of ``INPUTS`` is shown at each step.
    errors : target − output at each step: 0 where the answer is right.
    status : ``learned`` where all four are right at the last step; ``cycling`` where weights and place in the order
        came back, so that all repeats; ``endless`` where no line can do it but a shuffled order never repeats;
        ``unfinished`` where ``MOST`` samples were too few.
    cycle : the two steps, first and second, that are alike; or None.
    lines : for each step the first one that has its weights, and so its line.
    """

    weights: tuple[Weights, ...]
    samples: tuple[int, ...]
    errors: tuple[int, ...]
    status: Status
    cycle: tuple[int, int] | None
    lines: tuple[int, ...]

    @property
    def last(self) -> int:
        return len(self.samples)


# Kept, because playing changes nothing but the step that is looked at.
@functools.lru_cache(maxsize=16)
def learn(
    targets: tuple[int, ...],
    start: tuple[float, float, float],
    learning_rate: float,
    at_zero: int = 0,
    order: Order = "table",
    seed: int = 0,
) -> Lesson:
    """Learn from ``start``, (w1, w2, θ), in exact decimals (Rosenblatt, The perceptron, 1958).

    With a line that can do it the rule ends after finitely many errors (Novikoff, 1962). Without one the weights stay
    within bounds (Minsky and Papert, Perceptrons, 1969, section 11.10), and in a fixed order they come back.
    """
    rows, rate = _rows(order, seed), exact(learning_rate)
    first, second, third = map(exact, start)
    weights: list[Weights] = [(first, second, third)]
    errors: list[int] = []
    been: dict[tuple[Weights, int], int] = {}
    end, cycle = MOST, None
    for t in range(MOST):
        now = weights[-1]
        outputs = [step(total, at_zero) for total in sums_of(now)]
        if t >= end or outputs == list(targets):
            break
        if cycle is None and order == "table" and (now, t % 4) in been:
            cycle = been[now, t % 4], t
            end = t + t - cycle[0]  # once more round, so that one sees it repeat
        been.setdefault((now, t % 4), t)
        row = rows[t]
        errors.append(targets[row] - outputs[row])
        x1, x2 = INPUTS[row]
        move = rate * errors[-1]
        weights.append((now[0] + move * x1, now[1] + move * x2, now[2] - move))
    status, known = _status(targets, weights, cycle, at_zero), dict[Weights, int]()
    lines = tuple(known.setdefault(one, step) for step, one in enumerate(weights))
    return Lesson(tuple(weights), rows[: len(errors)], tuple(errors), status, cycle, lines)


def _status(targets: tuple[int, ...], weights: list[Weights], cycle: object, at_zero: int) -> Status:
    if tuple(step(total, at_zero) for total in sums_of(weights[-1])) == targets:
        return "learned"
    if cycle is not None:
        return "cycling"
    return "unfinished" if is_separable(targets) else "endless"


@functools.lru_cache(maxsize=16)
def _rows(order: Order, seed: int) -> tuple[int, ...]:
    """Which sample comes at each step: pass after pass through all four, each pass shuffled anew if asked for."""
    draw, rows = random.Random(seed), []
    for _ in range(MOST // 4):
        one = list(range(4))
        if order == "shuffled":
            draw.shuffle(one)
        rows += one
    return tuple(rows)


def random_start(seed: int) -> tuple[float, float, float]:
    """Start weights and threshold from −1 to 1, with two decimals so that they can be checked by hand."""
    draw = random.Random(seed)
    first, second, third = (draw.randint(-100, 100) / 100 for _ in range(3))
    return first, second, third
