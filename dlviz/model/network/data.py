"""Data to learn from: the gates, circles, spirals and clouds, or a person's own points."""

from __future__ import annotations

import functools
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Annotated, Literal

import numpy as np

from dlviz.model.arrays import Array, frozen
from dlviz.model.boolean_functions import GATES, INPUTS
from dlviz.model.fields import real

Coordinate = Annotated[float, real(-1000, 1000, slider=(-2, 2))]
Point = tuple[Coordinate, Coordinate, Literal[0, 1]]
DataName = Literal["AND", "NAND", "OR", "XOR", "circles", "spirals", "clouds", "xor_clouds", "own"]
Pair = tuple[Array, Array]


# Each maker gives points of shape (n, 2), and targets 0 and 1 in turn. The code view shows them as they stand here.


def circles(n, noise, rng):  # type: ignore[no-untyped-def]
    """A disc of class 1 in a ring of class 0."""
    y = np.arange(n) % 2
    radius = np.where(y == 1, rng.uniform(0, 1, n), rng.uniform(1.4, 2, n))
    angle = rng.uniform(0, 2 * np.pi, n)
    X = np.column_stack([radius * np.cos(angle), radius * np.sin(angle)])
    return X + noise * rng.standard_normal((n, 2)), y


def spirals(n, noise, rng):  # type: ignore[no-untyped-def]
    """Two arms that wind round each other."""
    y = np.arange(n) % 2
    along = np.arange(n) // 2 / max(n // 2 - 1, 1)
    angle = 3.5 * np.pi * along + np.pi * y
    radius = 0.1 + 1.9 * along
    X = np.column_stack([radius * np.sin(angle), radius * np.cos(angle)])
    return X + noise * rng.standard_normal((n, 2)), y


def clouds(n, noise, rng):  # type: ignore[no-untyped-def]
    """A round cloud for each class."""
    y = np.arange(n) % 2
    middle = np.where(y == 1, 1.0, -1.0)[:, None]
    return middle + (0.3 + noise) * rng.standard_normal((n, 2)), y


def xor_clouds(n, noise, rng):  # type: ignore[no-untyped-def]
    """Four clouds; class 1 is where the signs of x1 and x2 differ."""
    y = np.arange(n) % 2
    x1 = np.where(np.arange(n) // 2 % 2 == 1, 1.0, -1.0)
    middle = np.column_stack([x1, np.where(y == 1, -x1, x1)])
    return middle + (0.25 + noise) * rng.standard_normal((n, 2)), y


MAKERS: Mapping[str, Callable[..., Pair]] = MappingProxyType(
    {"circles": circles, "spirals": spirals, "clouds": clouds, "xor_clouds": xor_clouds}
)


@dataclass(frozen=True, slots=True, eq=False)
class DataSet:
    """Points of shape (n, 2) with targets of shape (n,); the first ``n_train`` of them are learned from."""

    X: Array
    y: Array
    n_train: int

    @property
    def train(self) -> Pair:
        return self.X[: self.n_train], self.y[: self.n_train]

    @property
    def test(self) -> Pair:
        return self.X[self.n_train :], self.y[self.n_train :]


@functools.lru_cache(maxsize=16)
def data_set(
    name: str, n: int, noise: float, seed: int, share: float, points: tuple[Point, ...] | None = None
) -> DataSet:
    """The data of this name; ``points`` are a person's own. A gate has four points, and learns from all of them."""
    if name in GATES:
        return DataSet(frozen(INPUTS), frozen(GATES[name]), len(INPUTS))
    rng = np.random.default_rng(seed)
    if points is None:
        X, y = MAKERS[name](n, noise, rng)
    else:
        X, y = np.array([point[:2] for point in points]), np.array([point[2] for point in points])
    order = rng.permutation(len(X))
    return DataSet(frozen(X[order]), frozen(y[order]), n_train(len(X), share))


def n_train(n: int, share: float) -> int:
    """How many of ``n`` points are learned from: at least one."""
    return max(1, round(share * n))
