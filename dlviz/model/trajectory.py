"""Gradient descent on the cost of a line, computed whole: W := W - alpha · gradient (slides 19 to 22)."""

from __future__ import annotations

import functools
from dataclasses import dataclass

import numpy as np

from dlviz.model import linear
from dlviz.model.arrays import Array, frozen
from dlviz.model.linear import Form

# A descent stops before anything in it is larger: what is drawn must fit a plot, whose arithmetic overflows sooner.
BIGGEST = 1e100


@dataclass(frozen=True, slots=True)
class Trajectory:
    """Where a descent came by, steps 0 to n - 1.

    Attributes
    ----------
    w, b, cost : shape (n,).
    gradient : shape (n, 1), or (n, 2) with bias: the partial derivatives by W and by b.
    overflow_at : the first step that would have left ±1e100, at which the lists stop; or None.
    """

    w: Array
    b: Array
    cost: Array
    gradient: Array
    overflow_at: int | None


# Kept, because playing changes nothing but the step that is looked at.
@functools.lru_cache(maxsize=8)
def descend(
    x: tuple[float, ...],
    y: tuple[float, ...],
    use_bias: bool,
    form: Form,
    start: tuple[float, float],
    learning_rate: float,
    steps: int,
) -> Trajectory:
    """Walk down from ``start``, (W, b); without bias b stays where it is, and has no part."""
    bowl = linear.bowl(x, y, use_bias, form)
    (w, b), rows, slopes = start, [], []
    for _ in range(steps + 1):
        cost, slope = bowl.cost(w, b), bowl.gradient(w, b)
        if not max(abs(w), abs(b), cost, *map(abs, slope)) <= BIGGEST:
            break
        rows.append((w, b, cost))
        slopes.append(slope)
        w = less(w, learning_rate * slope[0])
        if use_bias:
            b = less(b, learning_rate * slope[1])
    all_w, all_b, costs = map(frozen, np.array(rows).T)
    return Trajectory(all_w, all_b, costs, frozen(slopes), len(rows) if len(rows) <= steps else None)


def less(value: float, move: float) -> float:
    """``value - move``; 0 where only the rounding of the two is left, so that a step can land on 0."""
    rest = value - move
    return rest if abs(rest) > 4 * linear.EPSILON * abs(value) else 0.0
