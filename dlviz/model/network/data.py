"""Data to learn from: the gates, made points of two classes or three, a person's own points, or own targets."""

from __future__ import annotations

import functools
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Annotated, Literal

import numpy as np
from numpy.typing import NDArray

from dlviz.model.arrays import Array, frozen
from dlviz.model.boolean_functions import GATES, INPUTS
from dlviz.model.chance import generator
from dlviz.model.fields import count, real, whole

MOST_CLASSES = 8  # as many as can be told apart by colour and shape

Coordinate = Annotated[float, real(-1000, 1000, slider=(-2, 2))]
Label = Annotated[int, whole(0, MOST_CLASSES - 1)]
Point = tuple[Coordinate, Coordinate, Label]
Aimed = Annotated[tuple[Coordinate, ...], count(3, 2 + MOST_CLASSES)]  # x1, x2, and a target for each output
DataName = Literal[
    "AND", "NAND", "OR", "XOR", "circles", "spirals", "clouds", "xor_clouds", "three_clouds", "three_spirals",
    "own", "pairs",
]  # fmt: skip
Pair = tuple[Array, Array]


# Each maker gives points of shape (n, 2), and labels 0, 1, … in turn. The code view shows them as they stand here.


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


def three_clouds(n, noise, rng):  # type: ignore[no-untyped-def]
    """Three round clouds, a class each, at the corners of a triangle."""
    y = np.arange(n) % 3
    angle = 2 * np.pi * y / 3
    middle = 1.2 * np.column_stack([np.sin(angle), np.cos(angle)])
    return middle + (0.3 + noise) * rng.standard_normal((n, 2)), y


def three_spirals(n, noise, rng):  # type: ignore[no-untyped-def]
    """Three arms that wind round each other."""
    y = np.arange(n) % 3
    along = np.arange(n) // 3 / max((n - 1) // 3, 1)
    angle = 1.6 * np.pi * along + 2 * np.pi * y / 3
    radius = 0.15 + 1.85 * along
    X = np.column_stack([radius * np.sin(angle), radius * np.cos(angle)])
    return X + noise * rng.standard_normal((n, 2)), y


_MAKERS = (circles, spirals, clouds, xor_clouds, three_clouds, three_spirals)
MAKERS: Mapping[str, Callable[..., Pair]] = MappingProxyType({maker.__name__: maker for maker in _MAKERS})


@dataclass(frozen=True, slots=True, eq=False)
class DataSet:
    """Points of shape (n, 2); ``y`` are their labels, shape (n,), or targets of k outputs, shape (n, k).

    The first ``n_train`` of them are learned from. ``order`` are the numbers that a person's own points have in the
    table, where these are mixed.
    """

    X: Array
    y: Array
    n_train: int
    order: tuple[int, ...] = ()

    @property
    def train(self) -> Pair:
        return self.X[: self.n_train], self.y[: self.n_train]

    @property
    def test(self) -> Pair:
        return self.X[self.n_train :], self.y[self.n_train :]

    @property
    def has_labels(self) -> bool:
        return self.y.ndim == 1

    @property
    def labels(self) -> NDArray[np.int64]:
        """The class of each point, shape (n,)."""
        return self.y.astype(np.int64) if self.has_labels else classes_of(self.y)

    @property
    def outputs(self) -> int:
        """How many outputs it asks for: one for two classes, else one for each class or target."""
        if not self.has_labels:
            return int(self.y.shape[1])
        classes = int(self.y.max()) + 1
        return classes if classes > 2 else 1


def as_targets(y: Array, outputs: int) -> Array:
    """What each output is to answer, shape (n, outputs): one answers the label itself, of several each has a class."""
    if y.ndim == 2:
        return y
    return y[:, None] if outputs == 1 else np.eye(outputs)[y.astype(int)]


def are_probabilities(targets: Array) -> bool:
    """Whether targets, shape (n, outputs), lie between 0 and 1, and those of several outputs make 1 together."""
    between = bool(((targets >= 0) & (targets <= 1)).all())
    return between and (targets.shape[1] == 1 or bool(np.allclose(targets.sum(axis=1), 1.0, rtol=0, atol=1e-9)))


def classes_of(answers: Array) -> NDArray[np.int64]:
    """The class that answers or targets, shape (n, outputs), stand for: above 0.5, or the largest of several."""
    if answers.shape[1] == 1:
        return (answers[:, 0] > 0.5).astype(np.int64)
    return np.asarray(answers.argmax(axis=1))


@functools.lru_cache(maxsize=16)
def data_set(
    name: str, n: int, noise: float, seed: int, share: float, own: tuple[tuple[float, ...], ...] | None = None
) -> DataSet:
    """The data of this name; ``own`` are a person's points, or pairs. A gate has four points, and learns from all."""
    if name in GATES:
        return DataSet(frozen(INPUTS), frozen(GATES[name]), len(INPUTS))
    rng = generator(seed)
    if own is None:
        X, y = MAKERS[name](n, noise, rng)
    else:
        rows = np.array(own, dtype=np.float64)
        X, y = rows[:, :2], rows[:, 2:] if name == "pairs" else rows[:, 2]
    order = rng.permutation(len(X))
    numbers = () if own is None else tuple(order.tolist())
    return DataSet(frozen(X[order]), frozen(y[order]), n_train(len(X), share), numbers)


def n_train(n: int, share: float) -> int:
    """How many of ``n`` points are learned from: at least one."""
    return max(1, round(share * n))
