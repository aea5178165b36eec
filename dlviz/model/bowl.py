"""The cost of a line over fixed data as the quadratic that it is (slides 14 to 22): gradient, curvature, minimum.

The sums over the data are taken once, in a ``Bowl``; after that each point of the curve and each step of a descent
costs the same, however many data there are.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Any, overload

import msgspec
import numpy as np

from dlviz.model.arrays import Array
from dlviz.model.line_data import Data, portions
from dlviz.model.linear import EPSILON, LEAD, Form, scaled, without_rounding
from dlviz.model.slices import Pieces, finish

# Data that are added up at once.
PORTION = 8192
TOGETHER = 16  # portions between two looks at whether something else is to be done

# A sum of squares below this has lost its digits to underflow: it counts as zero.
TINY = 1e-300


class Minimum(msgspec.Struct, frozen=True):
    """Where the cost is least. If many lines are equally good, the one with the smallest W² + b², and not unique."""

    w: float
    b: float
    cost: float
    unique: bool


class Parabola(msgspec.Struct, frozen=True):
    """The cost over W alone: ``lowest + bend (W - bottom)²``. It is flat, with ``bend`` 0, if every x is 0."""

    bottom: float
    lowest: float
    bend: float

    @overload
    def __call__(self, w: float) -> float: ...
    @overload
    def __call__(self, w: Array) -> Array: ...
    def __call__(self, w: float | Array) -> float | Array:
        away = w - self.bottom
        # In this order: the bottom may be 1e150 away where the bend is 1e-300.
        return self.lowest + self.bend * away * away


class Bowl(msgspec.Struct, frozen=True):
    """The cost of a line over fixed data, as the quadratic that it is.

    Attributes
    ----------
    m : how many data.
    minimum : the best line.
    curvatures : eigenvalues of the Hessian, the largest first: one for W alone, two with bias.
    sum_abs_xy, sum_abs_y : Σ |x y| and Σ |y|, which say how far rounding can go.
    """

    m: int
    form: Form
    use_bias: bool
    minimum: Minimum
    curvatures: tuple[float, ...]
    sum_x: float
    sum_y: float
    sum_xx: float
    sum_xy: float
    sum_abs_xy: float
    sum_abs_y: float
    # The cost of the best W, with the best b for each W if there is a bias.
    trough: Parabola
    mean_x: float
    mean_y: float

    @property
    def curvature(self) -> float:
        """Second derivative of the cost by W."""
        return LEAD[self.form] * self.sum_xx / self.m

    @property
    def minima(self) -> tuple[tuple[float, float], ...]:
        """The one lowest place, (W, b)."""
        return ((self.minimum.w, self.minimum.b),)

    @property
    def is_quadratic(self) -> bool:
        return True

    @property
    def reach(self) -> float:
        return 0.0

    def curvatures_at(self, w: float, b: float) -> tuple[float, ...]:
        """Eigenvalues of the Hessian: the same everywhere."""
        return self.curvatures

    def cost(self, w: Any, b: Any) -> Any:
        """The cost of numbers or arrays, from the sums: a total of squares, never negative, accurate at the minimum."""
        if not self.use_bias:
            return self.trough(w)
        beside = self.mean_x * w + b - self.mean_y
        return self.trough(w) + LEAD[self.form] / 2 * beside * beside

    def gradient(self, w: Any, b: Any) -> tuple[Any, ...]:
        """Partial derivatives by W and, with bias, by b; of numbers or of arrays."""
        m, lead = self.m, LEAD[self.form]
        if not self.use_bias:
            return (lead * (w * self.sum_xx - self.sum_xy) / m,)
        by_w = lead * (w * self.sum_xx + b * self.sum_x - self.sum_xy) / m
        return by_w, lead * (w * self.sum_x + b * m - self.sum_y) / m

    def functions(self) -> tuple[Callable[[float, float], Any], Callable[[float, float], Any]]:
        """``cost`` and ``gradient`` of numbers, with their constants at hand: a descent calls them a thousand times."""
        if self.use_bias:
            return self.cost, self.gradient
        m, lead, xx, xy = self.m, LEAD[self.form], self.sum_xx, self.sum_xy
        bottom, lowest, bend = self.trough.bottom, self.trough.lowest, self.trough.bend

        def cost(w: float, b: float) -> float:
            return lowest + bend * (w - bottom) * (w - bottom)

        def gradient(w: float, b: float) -> tuple[float]:
            return (lead * (w * xx - xy) / m,)

        return cost, gradient

    def rounding(self, w: Array, b: Array) -> Array:
        """How large a gradient the rounding of its sums can make of nothing, for each W and b."""
        m, size_x = self.m, math.sqrt(self.sum_xx * self.m)
        by_w = np.abs(w) * self.sum_xx + np.abs(b) * size_x + self.sum_abs_xy
        by_b = np.abs(w) * size_x + np.abs(b) * m + self.sum_abs_y if self.use_bias else by_w
        return np.asarray(np.maximum(by_w, by_b) * (4 * EPSILON * LEAD[self.form] / m))

    def slice(self, b: float) -> Parabola:
        """The cost over W at one b (which a line without bias ignores)."""
        if not self.use_bias:
            return self.trough
        flat = self.sum_xx < TINY
        bottom = 0.0 if flat else (self.sum_xy - b * self.sum_x) / self.sum_xx
        return Parabola(bottom, self.cost(bottom, b), 0.0 if flat else self.curvature / 2)


def bowl(data: Data, use_bias: bool, form: Form) -> Bowl:
    """The cost of a line over these data; the sums are taken the first time and kept with the data."""
    return finish(adding(data, use_bias, form))


def adding(data: Data, use_bias: bool, form: Form) -> Pieces[Bowl]:
    """The same in pieces between which a window may do something else."""
    key = (bowl, use_bias, form)
    if key not in data.kept:
        data.kept[key] = yield from _bowl(data.x, data.y, use_bias, form)
    made: Bowl = data.kept[key]
    return made


def _bowl(x: Array, y: Array, use_bias: bool, form: Form) -> Pieces[Bowl]:
    m = len(x)
    sum_x, sum_y, sum_xx, sum_xy, sum_abs_xy, sum_abs_y = yield from _added(_plain_sums, x, y)
    about_x, mean_x = yield from _centre(x)
    about_y, mean_y = yield from _centre(y)
    if use_bias:
        trough, squares = yield from _trough(x, y, about_x, about_y, abs(mean_y), form)
        minimum = _minimum(trough, mean_x, mean_y)
        means = _two_curvatures(sum_xx / m, mean_x, squares / m)
        curvatures = tuple(LEAD[form] * value for value in means)
    else:
        trough, _ = yield from _trough(x, y, _as_it_is, _as_it_is, 0.0, form)
        minimum = Minimum(trough.bottom, 0.0, trough.lowest, bool(trough.bend))
        curvatures = (2 * trough.bend,)
    sums = (sum_x, sum_y, sum_xx, sum_xy, sum_abs_xy, sum_abs_y)
    return Bowl(m, form, use_bias, minimum, curvatures, *sums, trough, mean_x, mean_y)


def _added(terms: Callable[..., tuple[float, ...]], *columns: Array) -> Pieces[list[float]]:
    """Sums over all data, added up in portions that stay in the processor's cache: ten times as fast for a million."""
    parts = []
    for number, part in enumerate(portions(len(columns[0]), PORTION)):
        parts.append(terms(*(column[part] for column in columns)))
        if number % TOGETHER == TOGETHER - 1:
            yield
    return [math.fsum(column) for column in zip(*parts, strict=True)]


def _plain_sums(x: Array, y: Array) -> tuple[float, ...]:
    size = np.abs(y)
    return float(x.sum()), float(y.sum()), float(x @ x), float(x @ y), float(np.abs(x) @ size), float(size.sum())


Moved = Callable[[Array], Array]


def _as_it_is(values: Array) -> Array:
    return values


def _centre(values: Array) -> Pieces[tuple[Moved, float]]:
    """How to take the mean off, and the mean. First off goes one of the values: so equal values leave exactly 0."""
    first = float(values[0])
    total = yield from _added(lambda part: (float((part - first).sum()),), values)
    mean = total[0] / len(values)
    return (lambda part: (part - first) - mean), first + mean


def _trough(
    x: Array, y: Array, about_x: Moved, about_y: Moved, lift: float, form: Form
) -> Pieces[tuple[Parabola, float]]:
    """The cost of the best W through data that were moved, and their Σ x²."""

    def products(x: Array, y: Array) -> tuple[float, ...]:
        x, y = about_x(x), about_y(y)
        return float(x @ x), float(x @ y)

    squares, product = yield from _added(products, x, y)
    flat = squares < TINY
    best = 0.0 if flat else product / squares

    def rest(x: Array, y: Array) -> tuple[float, ...]:
        guess = best * about_x(x)
        error = without_rounding(guess - about_y(y), np.abs(guess) + np.abs(y) + lift)
        return (float(error @ error),)

    left = yield from _added(rest, x, y)
    lowest = scaled(left[0], len(x), form)
    return Parabola(best, lowest, 0.0 if flat else scaled(squares, len(x), form)), squares


def _minimum(trough: Parabola, mean_x: float, mean_y: float) -> Minimum:
    if trough.bend:
        return Minimum(trough.bottom, mean_y - trough.bottom * mean_x, trough.lowest, True)
    # Every x is the same, so each line through (mean x, mean y) is as good: the foot of the perpendicular from 0.
    share = mean_y / (1 + mean_x * mean_x)
    return Minimum(share * mean_x, share, trough.lowest, False)


def _two_curvatures(mean_xx: float, mean_x: float, variance: float) -> tuple[float, float]:
    """Eigenvalues of [[mean x², mean x], [mean x, 1]]; the small one from the determinant, which does not cancel."""
    large = (mean_xx + 1) / 2 + math.hypot((mean_xx - 1) / 2, mean_x)
    return large, variance / large


def alike(curvatures: tuple[float, ...]) -> bool:
    """Whether all directions that curve at all curve alike, so that one step can land at a minimum."""
    return all(value == 0 or math.isclose(value, curvatures[0], rel_tol=1e-12) for value in curvatures)
