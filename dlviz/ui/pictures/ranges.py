"""What a plot can draw, and which part of it is shown: finite numbers, and ranges whose ends are round."""

from __future__ import annotations

import math
from typing import Any

import numpy as np

from dlviz.model.arrays import Array

LARGEST = 1e100  # beyond it pyqtgraph's own arithmetic overflows


def plottable(*columns: Any) -> list[Array]:
    """Columns as what pyqtgraph can draw: float64, one-dimensional, of one length; what is not finite becomes a gap."""
    arrays = [np.asarray(column, dtype=np.float64).ravel() for column in columns]
    length = min(map(len, arrays), default=0)
    arrays = [array[:length] for array in arrays]
    if all(np.abs(array).max(initial=0.0) <= LARGEST for array in arrays):  # not of NaN
        return arrays
    fine = np.logical_and.reduce([np.abs(array) <= LARGEST for array in arrays])
    return [np.where(fine, array, np.nan) for array in arrays]


def _within(value: float) -> float:
    return 0.0 if math.isnan(value) else min(max(float(value), -LARGEST), LARGEST)


def widened(low: float, high: float) -> tuple[float, float]:
    """A range that can be drawn: finite, in order, not empty."""
    low, high = _within(low), _within(high)
    if high - low <= 1e-9 * max(abs(low), abs(high), 1e-3):
        half = max(abs(low) * 0.1, 0.5)
        return low - half, high + half
    return low, high


def rounded_range(low: float, high: float, margin: float = 0.08) -> tuple[float, float]:
    """A range round the content that stays the same while the content changes a little: its ends are round numbers."""
    low, high = widened(low, high)
    low, high = low - margin * (high - low), high + margin * (high - low)
    grain = 10.0 ** math.floor(math.log10((high - low) / 4))
    for factor in (5, 2, 1):
        if (high - low) / (grain * factor) >= 6:
            grain *= factor
            break
    return math.floor(low / grain) * grain, math.ceil(high / grain) * grain
