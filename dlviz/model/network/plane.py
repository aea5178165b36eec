"""The plane of the two inputs: what the network, and each of its units, answers everywhere in it."""

from __future__ import annotations

import functools
import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from dlviz.model.arrays import Array, frozen
from dlviz.model.contour_lines import contour_lines
from dlviz.model.forward import ACTIVATIONS, Weights, forward
from dlviz.model.network.data import DataSet

LEVEL = 0.5  # at which the answer turns from class 0 to class 1
HALVINGS = 5  # of an edge of the grid, in which a step lies: then it is known to a thirtieth of it


@dataclass(frozen=True, slots=True)
class Frame:
    """The part of the plane that is shown."""

    x: tuple[float, float]
    y: tuple[float, float]

    def ticks(self, n: int) -> tuple[Array, Array]:
        return np.linspace(*self.x, n), np.linspace(*self.y, n)


@functools.lru_cache(maxsize=4)  # of the plane and of the nodes; the same at each step of a training
def frame_round(inputs: tuple[tuple[float, float], ...], data: DataSet | None, ratio: float = 1.0) -> Frame:
    """A frame ``ratio`` times as wide as high, both axes in one scale, in which all inputs and data lie.

    Its height is a round number, so that it stands still while a point is dragged a little.
    """
    numbers = np.concatenate([np.ravel(inputs), data.X.ravel() if data else [], [0.0, 1.0]])
    low, high = float(numbers.min()), float(numbers.max())
    margin = (0.1 if data else 0.25) * (high - low)
    grain = 10.0 ** math.floor(math.log10(high - low)) / 2
    low, high = math.floor((low - margin) / grain) * grain, math.ceil((high + margin) / grain) * grain
    middle, half = (low + high) / 2, (high - low) / 2
    across, up = (half * ratio, half) if ratio >= 1 else (half, half / ratio)
    return Frame((middle - across, middle + across), (middle - up, middle + up))


@functools.lru_cache(maxsize=2)  # as large as a picture; and what nodes show, which is small
def _samples(frame: Frame, n: int) -> Array:
    x1, x2 = np.meshgrid(*frame.ticks(n))
    return frozen(np.column_stack([x1.ravel(), x2.ravel()]))


@dataclass(frozen=True, slots=True, eq=False, weakref_slot=True)
class Fields:
    """What each unit of each layer gives on a grid, ``values`` of shape (units, n, n): rows are x2 from below, columns
    x1. They look into what the forward pass has made, which is as large as several pictures.
    """

    frame: Frame
    layers: Sequence[Weights]
    names: Sequence[str]
    values: tuple[Array, ...]

    def sums(self, layer: int, unit: int) -> Array:
        """What a unit adds up, on the same grid: taken again, since one is looked at at a time."""
        n = self.values[0].shape[1]
        before = self.values[layer - 1].reshape(-1, n * n).T if layer else _samples(self.frame, n)
        made = forward(self.layers[layer : layer + 1], self.names[layer : layer + 1], before)
        return made.sums[0][:, unit].reshape(n, n)

    def turns(self, layer: int, unit: int) -> list[Array]:
        """The lines at which a unit turns, each of shape (points, 2): at 0.5 for an output, at z = 0 for a hidden one.

        Between two places of the grid a line is where the heights say, and a step, which has none, where it is found.
        """
        is_output = layer == len(self.layers) - 1
        level = LEVEL if is_output else 0.0
        lines = boundary(self.values[layer][unit] if is_output else self.sums(layer, unit), self.frame, level)
        if not lines or "step" not in self.names[: layer + is_output]:
            return lines

        def is_above(places: Array) -> NDArray[np.bool_]:
            made = forward(self.layers[: layer + 1], self.names[: layer + 1], places)
            return np.asarray((made.activations if is_output else made.sums)[-1][:, unit] > level)

        found = _where_it_steps(np.concatenate(lines), self.frame, self.values[0].shape[1], is_above)
        return np.split(found, np.cumsum([len(line) for line in lines[:-1]]))


def fields(layers: Sequence[Weights], names: Sequence[str], frame: Frame, n: int) -> Fields:
    made = forward(layers, names, _samples(frame, n))
    return Fields(frame, layers, names, tuple(a.T.reshape(-1, n, n) for a in made.activations))


def _where_it_steps(places: Array, frame: Frame, n: int, is_above: Callable[[Array], NDArray[np.bool_]]) -> Array:
    """Places on edges of the grid, each moved along its edge to where the answer is another on either side."""
    corner = np.array([frame.x[0], frame.y[0]])
    cell = (np.array([frame.x[1], frame.y[1]]) - corner) / (n - 1)
    cells = (places - corner) / cell
    here, there = corner + cell * np.floor(cells + 1e-6), corner + cell * np.ceil(cells - 1e-6)
    side = is_above(here)
    for _ in range(HALVINGS):
        middle = (here + there) / 2
        is_here = (is_above(middle) == side)[:, None]
        here, there = np.where(is_here, middle, here), np.where(is_here, there, middle)
    return np.asarray((here + there) / 2)


def shares(field: Array, name: str, *, output: bool = False) -> Array:
    """Numbers of a field as parts of a colour scale, 0 to 1: between its bounds where h has some, else round 0.

    An ``output`` is read as a class, so 0 to 1 it is, whatever h may give beyond.
    """
    field = np.nan_to_num(field, nan=0.0, posinf=1e100, neginf=-1e100)
    bounds = (0.0, 1.0) if output else ACTIVATIONS[name].bounds
    if bounds is not None:
        low, high = bounds
        return np.asarray(np.clip((field - low) / (high - low), 0.0, 1.0))
    reach = max(float(np.abs(field).max()), 1e-12)
    return np.asarray(0.5 + 0.5 * field / reach)


def margins(outputs: Array) -> Array:
    """By how much each output is above the largest of the others, −1 to 1: shape (k, n, n), as ``outputs``."""
    field = np.nan_to_num(outputs, nan=0.0, posinf=1e100, neginf=-1e100)
    second, first = np.partition(field, -2, axis=0)[-2:]
    return np.asarray(np.clip(field - np.where(field == first, second, first), -1.0, 1.0))


def borders(ahead: Array, frame: Frame) -> list[Array]:
    """The lines between the regions of classes whose ``margins`` these are."""
    return [line for margin in ahead for line in boundary(margin, frame, 0.0)]


def boundary(field: Array, frame: Frame, level: float = LEVEL) -> list[Array]:
    """The lines on which a field passes a level, each of shape (points, 2)."""
    if not np.isfinite(field).all() or field.min() >= level or field.max() <= level:
        return []
    made = contour_lines(*frame.ticks(len(field)), field).lines(level)
    return [np.asarray(line) for line in made]
