"""The plane of the two inputs: what the network, and each of its units, answers everywhere in it."""

from __future__ import annotations

import functools
import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from dlviz.model.arrays import Array, frozen
from dlviz.model.network_data import DataSet
from dlviz.model.network_layers import Weights, forward

BOUNDED = {"step": (0.0, 1.0), "sigmoid": (0.0, 1.0), "tanh": (-1.0, 1.0)}
LEVEL = 0.5  # at which the answer turns from class 0 to class 1


@dataclass(frozen=True, slots=True)
class Square:
    """The part of the plane that is shown: ``low`` to ``high`` on both axes."""

    low: float
    high: float

    def ticks(self, n: int) -> Array:
        return np.linspace(self.low, self.high, n)


def square_round(inputs: Sequence[tuple[float, float]], data: DataSet) -> Square:
    """The least square with round corners in which all inputs and data lie, with a margin."""
    numbers = np.concatenate([np.ravel(inputs), data.X.ravel(), [0.0, 1.0]])
    low, high = float(numbers.min()), float(numbers.max())
    margin = 0.25 * (high - low)
    grain = 10.0 ** math.floor(math.log10(high - low)) / 2
    return Square(math.floor((low - margin) / grain) * grain, math.ceil((high + margin) / grain) * grain)


@functools.lru_cache(maxsize=8)
def _samples(square: Square, n: int) -> Array:
    x1, x2 = np.meshgrid(square.ticks(n), square.ticks(n))
    return frozen(np.column_stack([x1.ravel(), x2.ravel()]))


def fields(layers: Sequence[Weights], names: Sequence[str], square: Square, n: int) -> tuple[Array, ...]:
    """For each layer what its units answer on a grid, shape (units, n, n): rows are x2 from below, columns x1."""
    with np.errstate(over="ignore", invalid="ignore"):
        made = forward(layers, names, _samples(square, n))
    return tuple(np.moveaxis(a.reshape(n, n, -1), 2, 0) for a in made.activations)


def shares(field: Array, name: str, *, output: bool = False) -> Array:
    """Numbers of a field as parts of a colour scale, 0 to 1: between its bounds where h has some, else round 0.

    An ``output`` is read as a class, so 0 to 1 it is, whatever h may give beyond.
    """
    field = np.nan_to_num(field, nan=0.0, posinf=1e100, neginf=-1e100)
    if output or name in BOUNDED:
        low, high = (0.0, 1.0) if output else BOUNDED[name]
        return np.asarray(np.clip((field - low) / (high - low), 0.0, 1.0))
    reach = max(float(np.abs(field).max()), 1e-12)
    return np.asarray(0.5 + 0.5 * field / reach)


def boundary(field: Array, square: Square, level: float = LEVEL) -> list[Array]:
    """The lines on which a field passes a level, each of shape (points, 2)."""
    import contourpy  # 20 ms, only where a plane is drawn

    if not np.isfinite(field).all() or field.min() >= level or field.max() <= level:
        return []
    ticks = square.ticks(len(field))
    made = contourpy.contour_generator(ticks, ticks, field, name="serial").lines(level)
    return [np.asarray(line) for line in made]
