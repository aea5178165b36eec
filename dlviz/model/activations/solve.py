"""Each activation function at one x and over the picture: its kinks, where it saturates, what gradients keep."""

from __future__ import annotations

import functools
import math
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

from dlviz.model.activations.expression_slope import Near, has_corner, near
from dlviz.model.activations.gradient_product import products
from dlviz.model.activations.state import HIGH, LOW, State
from dlviz.model.arrays import Array, distinct, frozen
from dlviz.model.function_table import FUNCTIONS
from dlviz.model.functions import Parameters
from dlviz.model.topic import Table

#: A function counts as saturated where its slope is at most this share of its steepest slope in the picture.
FLAT = 0.05
SAMPLES = 401  # of a curve
CLOSER = 32  # looks to either side of the steepest place, once more as closely each time
GROWS = 3.0  # times as steep at the last look: there the slope has no bound, as at a pole


@dataclass(frozen=True, slots=True)
class Curve:
    """A function over the picture: samples on ``Result.grid``, kinks, and the saturated stretches at its ends.

    ``steepest`` is ∞ where the slope grows without bound; nothing is saturated beside that.
    """

    value: Array
    derivative: Array
    kinks: tuple[float, ...]
    steepest: float
    saturated: tuple[tuple[float, float], ...]


@dataclass(frozen=True, slots=True)
class Point:
    """A function at x.

    Attributes
    ----------
    derivative : NaN where a typed function has none: at a jump, or without a value.
    kink : whether the derivative jumps there; the one given is then the slope to the left, and of a typed function the
        central difference.
    saturated : whether the function is flat there: see ``FLAT``.
    rounded : whether value and derivative are no decimals, however near they come to one.
    """

    value: float
    derivative: float
    kink: bool
    saturated: bool
    rounded: bool


@dataclass(frozen=True, slots=True)
class Result:
    """Each mapping has the names of ``FUNCTIONS``, and ``own``, whose derivative is a central difference.

    Attributes
    ----------
    points : the functions at ``state.x``.
    grid : the x of all curves, shape (n,). Beside each kink the next number is there too, so that a jump is drawn so.
    curves : the curves over ``grid``.
    products : what is left of a gradient behind the layers.
    """

    points: Mapping[str, Point]
    grid: Array
    curves: Mapping[str, Curve]
    products: Mapping[str, float]


def solve(state: State) -> Result:
    p, x = state.parameters, state.x
    grid, curves = sample(p)
    curves = {**curves, "own": _own_curve(state.own, p)}
    own = near(state.own, x)
    found = {name: (h.value(x, p), h.derivative(x, p)) for name, h in FUNCTIONS.items()} | {"own": own[:2]}
    noise = {"own": float(own.rounding)}
    kinks = {name: x in curve.kinks for name, curve in curves.items()} | {"own": has_corner(state.own, x)}
    points = {
        name: _point(
            curves[name], x, float(value), float(slope), noise.get(name, 0.0),
            kink=kinks[name], rounded=is_rounded(name, x, p),
        )
        for name, (value, slope) in found.items()
    }  # fmt: skip
    slopes = {name: point.derivative for name, point in points.items()}
    return Result(
        points=MappingProxyType(points),
        grid=grid,
        curves=MappingProxyType(curves),
        products=MappingProxyType(products(state.own, p, x, state.layers, state.signal, slopes)),
    )


def is_rounded(name: str, x: float, p: Parameters) -> bool:
    """Whether h and h' of x are no decimals; of a typed function nobody knows."""
    return name in FUNCTIONS and FUNCTIONS[name].curved(x, p)


def _point(curve: Curve, x: float, value: float, slope: float, noise: float, *, kink: bool, rounded: bool) -> Point:
    seen = min(max(x, LOW), HIGH)
    saturated = abs(slope) <= max(FLAT * curve.steepest, noise) and any(
        low <= seen <= high for low, high in curve.saturated
    )
    return Point(value, slope, kink, saturated, rounded)


@functools.lru_cache(maxsize=64)
def _own_curve(own: str, p: Parameters) -> Curve:
    """The typed function over the picture; where it has no value there is a gap."""
    grid, _ = sample(p)
    value, slope, rounding = _own_at(own, grid)
    return _curve(grid, value, slope, steepest=_steepest(own), rounding=rounding)


def _own_at(own: str, x: Array) -> Near:
    """Without a value there is no slope, though beside it there may be values to take one from."""
    found = near(own, x)
    value = _seen(found.value)
    return Near(value, np.where(np.isnan(value), np.nan, _seen(found.slope)), found.rounding)


def _seen(values: Array) -> Array:
    return np.where(np.isfinite(values) & (np.abs(values) < 1e12), values, np.nan)


def _steepest(own: str) -> float:
    """As steep as the picture shows, or ∞ where it is ever steeper the closer one looks; no jump and no rounding."""
    x, found = np.linspace(LOW, HIGH, SAMPLES), []
    for _ in range(3):
        own_at = _own_at(own, x)
        steep = np.nan_to_num(np.abs(own_at.slope))
        steep[steep <= own_at.rounding] = 0.0
        at, step = float(x[np.argmax(steep)]), x[1] - x[0]
        found.append(float(steep.max()))
        x = np.linspace(max(at - step, LOW), min(at + step, HIGH), 2 * CLOSER + 1)
    return math.inf if found[-1] > GROWS * found[-2] else found[0]


@functools.lru_cache(maxsize=64)
def sample(p: Parameters) -> tuple[Array, Mapping[str, Curve]]:
    """All curves over the picture. Moving x does not change them, hence the cache."""
    kinks = {name: function.kinks(p) for name, function in FUNCTIONS.items()}
    places = [place for some in kinks.values() for place in some if LOW <= place <= HIGH]
    grid = frozen(distinct(np.array([*np.linspace(LOW, HIGH, SAMPLES), *places, *np.nextafter(places, np.inf)])))
    curves = {n: _curve(grid, h.value(grid, p), h.derivative(grid, p), kinks[n]) for n, h in FUNCTIONS.items()}
    return grid, MappingProxyType(curves)


def _curve(
    grid: Array,
    value: Array,
    slope: Array,
    kinks: tuple[float, ...] = (),
    steepest: float | None = None,
    rounding: ArrayLike = 0.0,
) -> Curve:
    steepest = float(np.nanmax(np.abs(slope))) if steepest is None else steepest
    level = np.maximum(FLAT * steepest, rounding)
    flat = (np.abs(slope) <= level) & math.isfinite(steepest)  # False where there is none
    return Curve(frozen(value), frozen(slope), kinks, steepest, _flat_ends(grid, flat))


def _flat_ends(grid: Array, flat: NDArray[np.bool_]) -> tuple[tuple[float, float], ...]:
    """The flat stretches that reach an end of the picture; a flat place between two slopes is no saturation."""
    if flat.all():
        return ((LOW, HIGH),)
    left, right = int(np.argmin(flat)), int(np.argmin(flat[::-1]))
    ends = []
    if left > 0:
        ends.append((LOW, float(grid[left - 1])))
    if right > 0:
        ends.append((float(grid[-right]), HIGH))
    return tuple(ends)


def table(state: State, result: Result) -> Table:
    points = list(result.points.values())
    return Table(
        {
            "function": list(result.points),
            "x": [state.x] * len(points),
            "value": [point.value for point in points],
            "derivative": [point.derivative for point in points],
            "saturated": [point.saturated for point in points],
            "gradient product": [result.products[name] for name in result.points],
        }
    )


def values(state: State, result: Result) -> dict[str, Any]:
    """Per function the value and the derivative at x, and the product of derivatives through the layers."""
    return {
        name: {"value": point.value, "derivative": point.derivative, "product": result.products[name]}
        for name, point in result.points.items()
    }
