"""Softmax and categorical cross-entropy: scores of several classes as probabilities, and how wrong they are."""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike

from dlviz.model.arrays import Array


def softmax(logits: ArrayLike, temperature: float = 1.0) -> Array:
    """exp(z / T) over the sum of them, along the last axis (Goodfellow et al., Deep Learning, section 6.2.2.3).

    Scores have the shape (..., classes); a class with -inf gets probability 0. A temperature above 1 evens the
    probabilities out, near 0 it leaves the largest alone.
    """
    powers = np.exp(_below_largest(logits, temperature))
    return np.asarray(powers / powers.sum(axis=-1, keepdims=True))


def categorical_cross_entropy(targets: ArrayLike, probabilities: ArrayLike) -> Array:
    """-Σ y ln ŷ over the classes, one loss for each sample (slide 18).

    Targets of shape (..., classes) are one-hot or any probabilities. Where one is 0 its class has no part:
    0 · log 0 = 0. A probability 0 for a class that did occur costs inf.
    """
    p = np.asarray(probabilities, dtype=np.float64)
    logs = np.full(p.shape, -np.inf)
    np.log(p, out=logs, where=p > 0)
    return _weighted(targets, logs)


def categorical_cross_entropy_from_logits(targets: ArrayLike, logits: ArrayLike) -> Array:
    """The same from scores, without the detour over probabilities that may round to 0: logsumexp."""
    below = _below_largest(logits, 1.0)
    return _weighted(targets, below - np.log(np.exp(below).sum(axis=-1, keepdims=True)))


def _below_largest(logits: ArrayLike, temperature: float) -> Array:
    """(z - max z) / T: nothing above 0, so no power overflows, and the softmax is the same."""
    z = np.asarray(logits, dtype=np.float64)
    with np.errstate(over="ignore"):  # -inf is what is meant
        return np.asarray((z - z.max(axis=-1, keepdims=True)) / temperature)


def _weighted(targets: ArrayLike, logs: Array) -> Array:
    # By mask, and 0 less the sum, so that neither 0 · -inf nor -0 comes out.
    y = np.asarray(targets, dtype=np.float64)
    terms = np.multiply(y, logs, out=np.zeros(y.shape), where=y > 0)
    return np.asarray(0.0 - terms.sum(axis=-1))
