"""The slope of a function that a person types, from its values close to x; it may jump there, or have a corner."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import ArrayLike

from dlviz.model.activations.expression import evaluate
from dlviz.model.arrays import Array

NINTHS = 9  # an odd number: a jump at x itself, where there may be no value, is in the middle of one of them
PLACES = np.array((*np.linspace(-1.0, 1.0, NINTHS + 1), 0.0))  # from h before x to h behind it, and x itself
GATHERED = 0.99  # of a difference in a ninth of its way: it is of a jump, or over a pole
LOOKS, CLOSER = 4, 8.0  # for a corner, each so many times as close as the one before
KEPT, GROWN, ALIKE = 0.95, 7.0, 0.1  # the least and the largest share of a bend that a closer look has, how like others
UNITS = 8.0  # in the last place, of an expression of some operations
EPS = np.finfo(np.float64).eps
STEP = np.cbrt(EPS)  # of x where that is 1 or less


class Near(NamedTuple):
    """An expression at each x, and what its values close to x tell; ``rounding`` is the largest slope that can be of
    rounding alone: the values are a few units in the last place off.
    """

    value: Array
    slope: Array
    rounding: Array


def near(text: str, x: ArrayLike) -> Near:
    """The slope is the central difference (f(x + h) - f(x - h)) / 2h, with h = ε^(1/3)·max(1, |x|).

    That h balances what is cut off, of order h², against rounding, of order ε/h (Nocedal and Wright, Numerical
    Optimization, section 8.1). At a kink it is the mean of both slopes. There is none, and so NaN, where there is no
    value, and at a jump, whose difference is as large as h is small: all of it lies in a ninth of the way.
    """
    at = np.asarray(x, dtype=np.float64)
    step = _step(at)
    found = evaluate(text, at + PLACES.reshape(-1, *[1] * at.ndim) * step)
    along, value = found[:-1], found[-1]
    with np.errstate(all="ignore"):
        rise = along[-1] - along[0]
        slope = rise / (2 * step)
        rounding = UNITS * EPS * np.fmax(np.abs(along[0]), np.abs(along[-1])) / (2 * step)
        is_gathered = np.fmax.reduce(np.abs(along[1:] - along[:-1])) > GATHERED * np.abs(rise)
        is_jump = is_gathered & (np.abs(slope) > rounding)
    return Near(value, np.where(is_jump | ~np.isfinite(value), np.nan, slope), rounding)


def slope(text: str, x: ArrayLike) -> Array:
    return near(text, x).slope


def has_corner(text: str, x: float) -> bool:
    """Whether the slopes to both sides of x differ, however closely one looks.

    What is smooth bends less, the closer one looks. A corner bends as much, a cusp, as of sqrt(abs(x)), more: by the
    same share each time, as a corner beside x does not. The rounding of the value at x has the share ``CLOSER``.
    """
    close = np.exp2(np.round(np.log2(_step(np.asarray(x))))) / CLOSER ** np.arange(LOOKS)  # x and these add up exactly
    below, at, above = np.split(evaluate(text, np.concatenate((x - close, [x], x + close))), (LOOKS, LOOKS + 1))
    with np.errstate(all="ignore"):
        left, right = (at - below) / close, (above - at) / close
        bend = right - left
        large = np.abs(below) + np.abs(at) + np.abs(above) + abs(x) * (np.abs(left) + np.abs(right))
        is_sure = np.abs(bend) > UNITS * EPS * large / close
        shares = bend[1:] / bend[:-1]
        return bool(is_sure.all() and shares.min() > KEPT and shares.max() < GROWN and np.ptp(shares) < ALIKE)


def _step(at: Array) -> Array:
    return np.asarray(STEP * np.maximum(1.0, np.abs(at)))
