"""The straight line H(x) = Wx + b under the squared error: predictions, residuals, cost."""

from __future__ import annotations

from typing import Literal

import numpy as np

from dlviz.model.arrays import Array

Form = Literal["1/m", "1/2m"]

# What the derivative of the squares leaves in front of 1/m: 2 for the cost 1/m, 1 for the cost 1/2m.
LEAD: dict[str, float] = {"1/m": 2.0, "1/2m": 1.0}

EPSILON = float(np.finfo(np.float64).eps)


def predict(x: Array, w: float, b: float = 0.0) -> Array:
    """H(x) = Wx + b for each of the m entries of ``x`` (slide 14)."""
    return w * x + b


def residuals(x: Array, y: Array, w: float, b: float = 0.0) -> Array:
    """H(x) - y, shape (m,); exactly 0 where the difference is nothing but rounding (0.1·3 - 0.3)."""
    return without_rounding(predict(x, w, b) - y, np.abs(w * x) + abs(b) + np.abs(y))


def cost(x: Array, y: Array, w: float, b: float = 0.0, form: Form = "1/m") -> float:
    """Squared error of the line: 1/m Σ (Wx + b - y)², or half of that (slides 14 and 20)."""
    return scaled(float(np.sum(residuals(x, y, w, b) ** 2)), len(x), form)


def scaled(total: float, m: int, form: Form) -> float:
    """A sum of m squares as a cost: over m, or over 2m."""
    return total * LEAD[form] / (2 * m)


def without_rounding(difference: Array, size: Array) -> Array:
    """0 where a difference of numbers of such a size is nothing but rounding."""
    return np.where(np.abs(difference) <= 4 * EPSILON * size, 0.0, difference)
