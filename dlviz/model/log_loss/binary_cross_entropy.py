"""Binary cross-entropy, row by row: what it costs that a probability was given to what came true (slide 17)."""

from __future__ import annotations

import math
from collections.abc import Iterable

import numpy as np
from numpy.typing import ArrayLike

from dlviz.model.arrays import Array
from dlviz.model.numbers import decimal

# How near to 0 and 1 a probability may come: sklearn.metrics.log_loss for float64, keras.config.epsilon().
EDGE: dict[str, float] = {"sklearn": float(np.finfo(np.float64).eps), "keras": 1e-7}

# torch.nn.BCELoss clamps each natural logarithm at this.
TORCH_FLOOR = -100.0

# log_b of something is its natural logarithm over this.
LN: dict[str, float] = {"10": math.log(10), "e": 1.0, "2": math.log(2)}

_LOG = {"10": np.log10, "e": np.log, "2": np.log2}


def correct(rows: Iterable[tuple[str, int, float]]) -> Array:
    """p where 1 came true, 1 - p where 0 did, in decimals: 1 - 0.56 is 0.44 and not 0.43999999999999995."""
    return np.array([p if actual else float(1 - decimal(p)) for _, actual, p in rows])


def log_of(p: ArrayLike, base: str = "10", clip: str = "none") -> Array:
    """Logarithm of each probability, of any shape; -inf at 0 unless the clipping prevents it, and no warning."""
    inside = clipped(np.asarray(p, dtype=np.float64), clip)
    logs = np.full(inside.shape, -np.inf)
    _LOG[base](inside, out=logs, where=inside > 0)
    return np.maximum(logs, TORCH_FLOOR / LN[base]) if clip == "torch" else logs


def loss_of(p: ArrayLike, base: str = "10", clip: str = "none") -> Array:
    """-log p: the loss where what came true was given the probability p."""
    return np.asarray(0.0 - log_of(p, base, clip))


def loss_at(base: str, p: float) -> float:
    """-log p of one probability, which is quicker by itself; infinite at 0 and below."""
    return -math.log(p) / LN[base] if p > 0 else math.inf


def probability_of(loss: ArrayLike, base: str = "10") -> Array:
    """The probability that costs so much: base to the power of -loss."""
    return np.exp(np.asarray(loss, dtype=np.float64) * -LN[base])


def shares(losses: Array) -> Array:
    """Which part of all the loss each row is, shape (N,); NaN where there is no loss at all, or an infinite one."""
    total = float(losses.sum())
    return losses / total if 0.0 < total < np.inf else np.full(len(losses), np.nan)


def clipped(p: Array, clip: str) -> Array:
    """Probabilities as scikit-learn and Keras keep them away from 0 and 1; the others leave them."""
    return np.clip(p, EDGE[clip], 1 - EDGE[clip]) if clip in EDGE else p


def is_clamped(p: float, clip: str) -> bool:
    """Whether PyTorch's clamp replaces the logarithm of ``p``."""
    return clip == "torch" and (p == 0 or math.log(p) < TORCH_FLOOR)
