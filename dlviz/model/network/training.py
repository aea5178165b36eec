"""A training of the network: what it depends on, its losses, and its gradient."""

from __future__ import annotations

import functools
from dataclasses import dataclass
from typing import Literal

import numpy as np

from dlviz.model.arrays import Array
from dlviz.model.forward import Names, Pass, Weights, forward, slope
from dlviz.model.functions import softplus
from dlviz.model.kernel import Kernel, unflat, with_ones
from dlviz.model.network.data import DataSet, Pair, Point, data_set
from dlviz.model.network.layers import Layer, as_weights
from dlviz.model.walk import Course, Scores, Walk

Loss = Literal["cross-entropy", "squared"]


@dataclass(frozen=True, slots=True)
class Plan:
    """All that a training depends on: equal plans walk the same way to the last bit."""

    layers: tuple[Layer, ...]
    names: Names
    data: str
    n: int
    noise: float
    data_seed: int
    share: float
    points: tuple[Point, ...] | None
    loss: Loss
    learning_rate: float
    batch_size: int
    l2: float
    seed: int

    @property
    def data_set(self) -> DataSet:
        return data_set(self.data, self.n, self.noise, self.data_seed, self.share, self.points)


def losses(layers: tuple[Weights, ...], names: Names, loss: str, data: Pair) -> tuple[float, float]:
    """The mean loss over some data, and the share of points that are on the right side of 0.5; NaN without data.

    Binary cross-entropy is taken from the sum before the sigmoid: −log σ(z) = softplus(−z), and no digit is lost.
    """
    X, y = data
    if not len(X):
        return float("nan"), float("nan")
    with np.errstate(over="ignore", invalid="ignore"):
        made = forward(layers, names, X)
        out, z = made.activations[-1][:, 0], made.sums[-1][:, 0]
        each = softplus(np.where(y == 1, -z, z)) if loss == "cross-entropy" else (out - y) ** 2
        return float(each.mean()), float(((out > 0.5) == (y == 1)).mean())


def new_run(plan: Plan) -> Walk:
    """The walk of a plan from its start."""
    data = plan.data_set

    def look(layers: tuple[Weights, ...]) -> Scores:
        scores = (losses(layers, plan.names, plan.loss, part) for part in (data.train, data.test))
        return (*next(scores), *next(scores))

    course = Course(plan.batch_size, plan.seed, plan.learning_rate, plan.l2)
    return Walk(Kernel(as_weights(plan.layers), plan.names, plan.loss), data.train, course, look)


#: The walk of a plan, kept while it is played.
run = functools.lru_cache(maxsize=4)(new_run)


def gradient(
    layers: tuple[Weights, ...], names: Names, loss: str, X: Array, y: Array, l2: float = 0.0
) -> tuple[Weights, ...]:
    """∂(mean loss + λ/2 Σ w²)/∂ each weight and bias, by backpropagation."""
    kernel = Kernel(layers, names, loss)
    kernel.add_gradient(with_ones(X), y)
    total = kernel.gradient / len(X) + l2 * kernel.decayed * kernel.theta
    return unflat(total, kernel.shape)


def deltas(layers: tuple[Weights, ...], names: Names, loss: str, flow: Pass, y: Array) -> tuple[Array, ...]:
    """∂L/∂z of each sample and unit, from the last layer back: what each sum is to blame for, shape (N, units)."""
    delta = flow.activations[-1] - y[:, None]
    if loss == "squared":
        delta = 2 * delta * slope(names[-1], flow.sums[-1])
    found = [delta]
    for layer, name, z in zip(layers[:0:-1], names[-2::-1], flow.sums[-2::-1], strict=True):
        found.append(found[-1] @ layer.W.T * slope(name, z))
    return tuple(reversed(found))
