"""Whether a training has stopped getting anywhere while it is still far from done."""

from __future__ import annotations

import numpy as np

from dlviz.model.arrays import Array
from dlviz.model.network.training import FACTOR

EPOCHS = 100  # that one looks back
LEAST_FALL = 0.1  # of the loss over these epochs: less than it is hardly any
FAR = 1 / 3  # of the loss of whoever always answers the share of class 1


def stalls(history: Array, targets: Array, loss: str) -> bool:
    """Whether the loss is far from 0 and has hardly fallen in the last 100 epochs.

    ``history`` holds the training loss at the start of each epoch in its first column; the targets have the shape
    (n, outputs). Far is more than a third of what the best constant answer loses: log 2 / 3 of cross-entropy where two
    classes are even. XOR has a local minimum at half of it, and two units stay near all of it for hundreds of epochs.
    """
    if len(history) <= EPOCHS:
        return False
    before, now = history[-1 - EPOCHS, 0], history[-1, 0]
    constant = _constant_loss(targets, loss)
    return bool(constant > 0 and now > FAR * constant and now > (1 - LEAST_FALL) * before)


def _constant_loss(targets: Array, loss: str) -> float:
    """The mean loss of the mean target, which is the best answer where x is not looked at."""
    shares = targets.mean(axis=0)
    if loss != "cross-entropy":
        return FACTOR[loss] / 2 * float(((targets - shares) ** 2).mean(axis=0).sum())
    parts = np.append(shares, 1 - shares) if len(shares) == 1 else shares
    return float(-sum(part * np.log(part) for part in parts.tolist() if part > 0))
