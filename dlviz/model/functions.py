"""The activation functions of the lecture and their derivatives, in NumPy.

All take a number or an array of any shape and return float64 of that shape. None of them overflows or warns. At a kink
the derivative is the slope to its left, as in PyTorch: ReLU'(0) = 0.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from dlviz.model.arrays import Array

# The C library's error function, good to about one unit in the last place; NumPy has none of its own.
_erfc = np.frompyfunc(math.erfc, 1, 1)
_SQRT_HALF = math.sqrt(0.5)


@dataclass(frozen=True, slots=True)
class Parameters:
    """What shapes the curves: ``slope`` of Leaky ReLU, ``alpha`` of ELU, and w1, b1, w2, b2 of maxout."""

    slope: float = 0.1
    alpha: float = 1.0
    lines: tuple[float, float, float, float] = (1.0, 0.0, -0.5, 0.0)


def _array(x: ArrayLike) -> Array:
    return np.asarray(x, dtype=np.float64)


def _exp_half_line(x: Array) -> Array:
    """exp(−|x|), which lies between 0 and 1 and cannot overflow."""
    return _array(np.exp(-np.abs(x)))


def step(x: ArrayLike) -> Array:
    """1 above 0, else 0 (slide topic 4)."""
    return np.where(_array(x) > 0, 1.0, 0.0)


def step_derivative(x: ArrayLike) -> Array:
    """0 everywhere; at 0 there is none, and 0 is given."""
    return np.zeros_like(_array(x))


def sigmoid(x: ArrayLike) -> Array:
    """1 / (1 + e^−x) (slide topic 5)."""
    x = _array(x)
    z = _exp_half_line(x)
    return _array(np.where(x >= 0, 1.0, z) / (1.0 + z))


def sigmoid_derivative(x: ArrayLike) -> Array:
    """σ(x)·(1 − σ(x)), as e^−|x| / (1 + e^−|x|)², which keeps its digits where σ is near 1."""
    z = _exp_half_line(_array(x))
    return _array(z / (1.0 + z) ** 2)


def tanh(x: ArrayLike) -> Array:
    """(e^x − e^−x) / (e^x + e^−x) (slide topic 6)."""
    return np.tanh(_array(x))


def tanh_derivative(x: ArrayLike) -> Array:
    """1 − tanh²(x), as 4·σ'(2x), which keeps its digits where tanh is near 1."""
    return _array(4.0 * sigmoid_derivative(2.0 * _array(x)))


def relu(x: ArrayLike) -> Array:
    """max(0, x) (slide topic 6)."""
    return np.maximum(_array(x), 0.0)


def relu_derivative(x: ArrayLike) -> Array:
    """1 above 0, else 0."""
    return step(x)


def leaky_relu(x: ArrayLike, slope: float = 0.1) -> Array:
    """max(slope·x, x) for a slope of 0 to 1 (slide topic 6; Maas, Hannun and Ng 2013)."""
    x = _array(x)
    return np.maximum(slope * x, x)


def leaky_relu_derivative(x: ArrayLike, slope: float = 0.1) -> Array:
    """1 above 0, else ``slope``."""
    return np.where(_array(x) > 0, 1.0, slope)


def maxout(x: ArrayLike, w1: float, b1: float, w2: float, b2: float) -> Array:
    """max(w1·x + b1, w2·x + b2), a maxout unit of one input (slide topic 6; Goodfellow et al. 2013)."""
    x = _array(x)
    return np.maximum(w1 * x + b1, w2 * x + b2)


def maxout_derivative(x: ArrayLike, w1: float, b1: float, w2: float, b2: float) -> Array:
    """The slope of the upper line; where they meet, the smaller, which is the one to the left."""
    x = _array(x)
    first, second = w1 * x + b1, w2 * x + b2
    return np.where(first > second, w1, np.where(first < second, w2, min(w1, w2)))


def elu(x: ArrayLike, alpha: float = 1.0) -> Array:
    """The identity above 0, else α·(e^x − 1) (slide topic 6; Clevert et al., arXiv:1511.07289)."""
    x = _array(x)
    return np.where(x > 0, x, alpha * np.expm1(np.minimum(x, 0.0)))


def elu_derivative(x: ArrayLike, alpha: float = 1.0) -> Array:
    """1 above 0, else α·e^x."""
    x = _array(x)
    return np.where(x > 0, 1.0, alpha * np.exp(np.minimum(x, 0.0)))


def softplus(x: ArrayLike) -> Array:
    """log(1 + e^x), a smooth ReLU (Dugas et al. 2001)."""
    x = _array(x)
    return _array(np.maximum(x, 0.0) + np.log1p(_exp_half_line(x)))


def softplus_derivative(x: ArrayLike) -> Array:
    """σ(x)."""
    return sigmoid(x)


def normal_cdf(x: ArrayLike) -> Array:
    """Φ(x) = (1 + erf(x/√2)) / 2, as erfc(−x/√2) / 2, which keeps its digits far to the left."""
    return _array(0.5 * _array(_erfc(-_SQRT_HALF * _array(x))))


def normal_density(x: ArrayLike) -> Array:
    """φ(x) = e^(−x²/2) / √(2π)."""
    x = _array(x)
    return _array(np.exp(-0.5 * x * x) / math.sqrt(2.0 * math.pi))


def gelu(x: ArrayLike) -> Array:
    """x·Φ(x), the exact form (Hendrycks and Gimpel, arXiv:1606.08415).

    Its relative error grows like x²/2 units in the last place far to the left, where rounding x/√2 is magnified.
    """
    x = _array(x)
    return x * normal_cdf(x)


def gelu_derivative(x: ArrayLike) -> Array:
    """Φ(x) + x·φ(x)."""
    x = _array(x)
    return normal_cdf(x) + x * normal_density(x)


def silu(x: ArrayLike) -> Array:
    """x·σ(x) (Elfwing, Uchibe and Doya, arXiv:1702.03118)."""
    x = _array(x)
    # Far to the left σ is subnormal and has lost its digits: multiply before it gets there.
    half = np.exp(0.5 * np.minimum(x, 0.0))
    return np.where(x < -700, x * half * half, x * sigmoid(x))


def silu_derivative(x: ArrayLike) -> Array:
    """σ(x)·(1 + x·σ(−x))."""
    x = _array(x)
    return sigmoid(x) + x * sigmoid_derivative(x)
