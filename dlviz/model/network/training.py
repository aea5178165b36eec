"""A training of the network: what it depends on, its losses, and its gradient."""

from __future__ import annotations

import functools
from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

import numpy as np

from dlviz.model.arrays import Array
from dlviz.model.forward import SOFTMAX, Names, Pass, Weights, forward, slope
from dlviz.model.functions import softplus
from dlviz.model.kernel import Kernel
from dlviz.model.methods import Usual
from dlviz.model.network.data import DataSet, Pair, as_targets, classes_of, data_set
from dlviz.model.network.layers import Layer, as_weights
from dlviz.model.walk import Course, Scores, TrainingWalk

Loss = Literal["cross-entropy", "squared", "half squared"]
FACTOR = {"squared": 2.0, "half squared": 1.0}  # of ŷ − y in the slope of a squared error


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
    own: tuple[tuple[float, ...], ...] | None
    loss: Loss
    learning_rate: float
    batch_size: int
    l2: float
    seed: int
    hold_biases: bool = False

    @property
    def data_set(self) -> DataSet:
        return data_set(self.data, self.n, self.noise, self.data_seed, self.share, self.own)


Judge = Callable[[tuple[Weights, ...]], tuple[float, float]]


def losses(layers: tuple[Weights, ...], names: Names, loss: str, data: Pair) -> tuple[float, float]:
    """The mean loss over some data, and the share of points whose class is answered; NaN without data.

    Of several outputs the errors are added up, and the class is the largest one; a single one answers above 0.5.
    """
    return judge(names, loss, data, len(layers[-1].b))(layers)


def judge(names: Names, loss: str, data: Pair, outputs: int) -> Judge:
    """The ``losses`` of any weights over these data: what of them follows from the data alone is found once."""
    X, y = data
    if not len(X):
        return lambda layers: (float("nan"), float("nan"))
    targets = as_targets(y, outputs)
    errors, classes = _errors(loss, targets), classes_of(targets)

    def judged(layers: tuple[Weights, ...]) -> tuple[float, float]:
        with np.errstate(over="ignore", invalid="ignore"):
            made = forward(layers, names, X)
            each = errors(made.sums[-1], made.activations[-1])
            right = np.count_nonzero(classes_of(made.activations[-1]) == classes)
            return float(each.sum(axis=1).mean()), right / len(X)

    return judged


def _errors(loss: str, targets: Array) -> Callable[[Array, Array], Array]:
    """Of sums and answers, shape (n, k), the error of each; those of the cross-entropy are −y log ŷ.

    From the sums before the sigmoid or the softmax, so that no digit is lost: −log σ(z) = softplus(−z).
    """
    if loss != "cross-entropy":
        return lambda _, answers: FACTOR[loss] / 2 * (answers - targets) ** 2
    if targets.shape[1] > 1:
        return lambda sums, _: targets * (np.logaddexp.reduce(sums, axis=1, keepdims=True) - sums)
    if ((targets == 0) | (targets == 1)).all():
        signs = np.where(targets == 1, -1.0, 1.0)
        return lambda sums, _: softplus(signs * sums)
    return lambda sums, _: targets * softplus(-sums) + (1 - targets) * softplus(sums)


def new_run(plan: Plan) -> TrainingWalk:
    """The walk of a plan from its start; its targets have the shape (outputs, n)."""
    data, outputs = plan.data_set, len(plan.layers[-1].biases)
    train, test = (judge(plan.names, plan.loss, part, outputs) for part in (data.train, data.test))

    def look(layers: tuple[Weights, ...]) -> Scores:
        return (*train(layers), *test(layers))

    X, y = data.train
    targets = as_targets(y, outputs).T
    course = Course(plan.batch_size, plan.seed, Usual(plan.learning_rate), plan.l2)
    kernel = Kernel(as_weights(plan.layers), plan.names, plan.loss, hold_biases=plan.hold_biases)
    return TrainingWalk(kernel, (X, targets), course, look)


#: The walk of a plan, kept while it is played.
run = functools.lru_cache(maxsize=4)(new_run)


@functools.lru_cache(maxsize=4)
def stands_still(plan: Plan) -> bool:
    """Whether no update changes anything: each looks at all samples, and the first leaves all weights as they were."""
    walk = run(plan)
    return walk.per_epoch == 1 and np.array_equal(walk.at(0), walk.at(1))


def deltas(layers: tuple[Weights, ...], names: Names, loss: str, flow: Pass, y: Array) -> tuple[Array, ...]:
    """∂L/∂z of each sample and unit, from the last layer back: what each sum is to blame for, shape (N, units)."""
    out = flow.activations[-1]
    delta = out - as_targets(y, out.shape[1])
    if loss != "cross-entropy":
        delta = FACTOR[loss] * delta
        if names[-1] == SOFTMAX:  # each output hangs on all sums
            delta = out * (delta - (out * delta).sum(axis=1, keepdims=True))
        else:
            delta = delta * slope(names[-1], flow.sums[-1])
    found = [delta]
    for layer, name, z in zip(layers[:0:-1], names[-2::-1], flow.sums[-2::-1], strict=True):
        found.append(found[-1] @ layer.W.T * slope(name, z))
    return tuple(reversed(found))
