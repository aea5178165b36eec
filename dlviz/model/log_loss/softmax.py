"""Softmax and categorical cross-entropy: scores of several classes as probabilities, and how wrong they are."""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike

from dlviz.model.arrays import Array


def softmax(logits: ArrayLike, temperature: float = 1.0) -> Array:
    """exp(z / T) over the sum of them, along the last axis (Goodfellow et al., Deep Learning, section 6.2.2.3).

    Parameters
    ----------
    logits
        Scores of shape (..., classes). A class with -inf gets probability 0.
    temperature
        Above 1 evens the probabilities out, near 0 leaves the largest alone.

    Raises
    ------
    ValueError
        If the temperature is not positive, or a row has no finite largest score.
    """
    powers = np.exp(_below_largest(logits, temperature))
    return np.asarray(powers / powers.sum(axis=-1, keepdims=True))


def categorical_cross_entropy(targets: ArrayLike, probabilities: ArrayLike) -> Array:
    """-Σ y ln ŷ over the classes, one loss for each sample (slide 18).

    Parameters
    ----------
    targets
        Shape (..., classes), one-hot or any probabilities. Where one is 0 its class has no part: 0 · log 0 = 0.
    probabilities
        The same shape. A probability 0 for a class that did occur costs inf.

    Raises
    ------
    ValueError
        If the shapes differ.
    """
    y, p = _same_shape(targets, probabilities)
    logs = np.full(p.shape, -np.inf)
    np.log(p, out=logs, where=p > 0)
    return _weighted(y, logs)


def categorical_cross_entropy_from_logits(targets: ArrayLike, logits: ArrayLike) -> Array:
    """The same from scores, without the detour over probabilities that may round to 0: logsumexp.

    Raises
    ------
    ValueError
        If the shapes differ, or a row of logits has no finite largest score.
    """
    y, z = _same_shape(targets, logits)
    below = _below_largest(z, 1.0)
    return _weighted(y, below - np.log(np.exp(below).sum(axis=-1, keepdims=True)))


def _below_largest(logits: ArrayLike, temperature: float) -> Array:
    """(z - max z) / T: nothing above 0, so no power overflows, and the softmax is the same."""
    if not temperature > 0:
        raise ValueError(f"temperature must be positive, not {temperature!r}")
    z = np.asarray(logits, dtype=np.float64)
    largest = z.max(axis=-1, keepdims=True)
    if not np.isfinite(largest).all():
        raise ValueError("each row of logits needs a finite largest score")
    with np.errstate(over="ignore"):  # -inf is what is meant
        return np.asarray((z - largest) / temperature)


def _same_shape(targets: ArrayLike, others: ArrayLike) -> tuple[Array, Array]:
    y, other = np.asarray(targets, dtype=np.float64), np.asarray(others, dtype=np.float64)
    if y.shape != other.shape:
        raise ValueError(f"targets have shape {y.shape}, but there is {other.shape} beside them")
    return y, other


def _weighted(y: Array, logs: Array) -> Array:
    # By mask, and 0 less the sum, so that neither 0 · -inf nor -0 comes out.
    terms = np.multiply(y, logs, out=np.zeros(y.shape), where=y > 0)
    return np.asarray(0.0 - terms.sum(axis=-1))
