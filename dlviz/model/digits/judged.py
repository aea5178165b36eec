"""How the digits of the test are read: the confusion matrix, and which are judged worst."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from dlviz.model.arrays import Array, sealed
from dlviz.model.digits.data import CLASSES, split
from dlviz.model.digits.training import Labels, Plan, losses, part_to_test
from dlviz.model.forward import Weights, forward

WORST = 24  # digits that are listed at most


@dataclass(frozen=True, slots=True, eq=False)
class Test:
    """How the digits of the test are read.

    Attributes
    ----------
    numbers, labels, read, losses : of each digit its number in the data, which it is, what it is taken for, its loss.
    logits : shape (n, 10).
    confusion : how many of each digit (row) are taken for which (column), shape (10, 10).
    worst : places in the arrays above, the largest loss first.
    """

    numbers: NDArray[np.intp]
    labels: Labels
    read: Labels
    losses: Array
    logits: Array
    confusion: NDArray[np.intp]
    worst: NDArray[np.intp]

    def cell(self, true: int, read: int) -> NDArray[np.intp]:
        """The places of the digits of one cell of the confusion matrix, the largest loss first."""
        return np.asarray(self.worst[(self.labels[self.worst] == true) & (self.read[self.worst] == read)])


def tested(plan: Plan, weights: tuple[Weights, ...]) -> Test:
    X, labels = part_to_test(plan)
    logits = forward(weights, plan.functions, X).sums[-1]
    read, each = logits.argmax(axis=1), losses(logits, labels)
    confusion = np.zeros((CLASSES, CLASSES), dtype=np.intp)
    np.add.at(confusion, (labels, read), 1)
    worst = np.argsort(-each, kind="stable")
    arrays = split(plan.share, plan.split_seed)[1], labels, read, each, logits, confusion, worst
    return Test(*map(sealed, arrays))
