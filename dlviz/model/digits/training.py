"""How a network learns the digits: what the training depends on, its start, its samples and its losses."""

from __future__ import annotations

import functools
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from dlviz.model.arrays import Array
from dlviz.model.digits.data import CLASSES, MOST, PIXELS, digits, split
from dlviz.model.forward import SOFTMAX, Hidden, Names, Weights, forward, small_random
from dlviz.model.kernel import Kernel
from dlviz.model.methods import METHODS, MethodName, Usual
from dlviz.model.walk import Course, Scores, TrainingWalk

TAUGHT = 10  # times that each of one's own digits is among the samples: one of 1,437 would hardly be noticed
Sample = tuple[int, tuple[int, ...]]  # label and pixels
Labels = NDArray[np.intp]


@dataclass(frozen=True, slots=True)
class Plan:
    """All that a training depends on: equal plans walk the same way to the last bit."""

    share: float
    split_seed: int
    own: tuple[Sample, ...]
    hidden: tuple[int, ...]
    activation: Hidden
    method: MethodName
    learning_rate: float
    batch_size: int
    l2: float
    seed: int

    @property
    def functions(self) -> Names:
        """h of each layer; the last makes probabilities of its sums, the logits."""
        return (*[self.activation] * len(self.hidden), SOFTMAX)


def settings(plan: Plan) -> Usual:
    return Usual(plan.learning_rate, **METHODS[plan.method].settings)


def start(plan: Plan) -> tuple[Weights, ...]:
    """Small random weights, and biases of 0."""
    return small_random(plan.seed, (PIXELS, *plan.hidden, CLASSES), plan.functions)


def part_to_learn(plan: Plan) -> tuple[Array, Labels]:
    """The samples that are learned from, 0 to 1, shape (n, 64), and their labels; one's own come last."""
    found, (train, _) = digits(), split(plan.share, plan.split_seed)
    pixels = np.reshape(np.array([one for _, one in plan.own], dtype=np.float64), (-1, PIXELS))
    own = np.tile(pixels, (TAUGHT, 1)), np.tile(np.array([label for label, _ in plan.own], dtype=np.intp), TAUGHT)
    return np.vstack([found.pixels[train], own[0]]) / MOST, np.concatenate([found.labels[train], own[1]])


def part_to_test(plan: Plan) -> tuple[Array, Labels]:
    found, (_, test) = digits(), split(plan.share, plan.split_seed)
    return found.pixels[test] / MOST, found.labels[test]


def losses(logits: Array, labels: Labels) -> Array:
    """−log ŷ of the true class from the logits, so that no digit is lost: logsumexp(z) − z. Shape (n,)."""
    with np.errstate(over="ignore", invalid="ignore"):
        return np.asarray(np.logaddexp.reduce(logits, axis=1) - logits[np.arange(len(labels)), labels])


def scored(logits: Array, labels: Labels) -> tuple[float, float]:
    """Mean loss and accuracy."""
    return float(losses(logits, labels).mean()), float((logits.argmax(axis=1) == labels).mean())


def new_run(plan: Plan) -> TrainingWalk:
    """The training of a plan from its start."""
    (X, labels), (X_test, test_labels) = part_to_learn(plan), part_to_test(plan)

    to_logits: Names = (*plan.functions[:-1], "identity")  # all probabilities would take a fifth of an epoch

    def look(layers: tuple[Weights, ...]) -> Scores:
        train, test = (forward(layers, to_logits, part).sums[-1] for part in (X, X_test))
        return (*scored(train, labels), *scored(test, test_labels))

    kernel = Kernel(start(plan), plan.functions, "cross-entropy")
    course = Course(plan.batch_size, plan.seed, settings(plan), plan.l2, plan.method)
    return TrainingWalk(kernel, (X, np.eye(CLASSES)[:, labels]), course, look)


#: The training of a plan, kept while it is played: up to 40 MB each.
run = functools.lru_cache(maxsize=2)(new_run)
