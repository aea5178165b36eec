"""Each activation function at one x and over the picture: its kinks, where it saturates, what gradients keep."""

from __future__ import annotations

import functools
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

import numpy as np
from numpy.typing import NDArray

from dlviz.model.activations.expression import evaluate
from dlviz.model.activations.expression import slope as numeric_slope
from dlviz.model.activations.gradient_product import products
from dlviz.model.activations.state import HIGH, LOW, State
from dlviz.model.arrays import Array, distinct, frozen
from dlviz.model.function_table import FUNCTIONS, Activation
from dlviz.model.functions import Parameters
from dlviz.model.topic import Table

#: A function counts as saturated where its slope is at most this share of its steepest slope in the picture.
FLAT = 0.05


@dataclass(frozen=True, slots=True)
class Curve:
    """A function over the picture: samples on ``Result.grid``, kinks, and the saturated stretches at its ends."""

    value: Array
    derivative: Array
    kinks: tuple[float, ...]
    steepest: float
    saturated: tuple[tuple[float, float], ...]


@dataclass(frozen=True, slots=True)
class Point:
    """A function at x."""

    value: float
    derivative: float
    kink: bool
    saturated: bool


@dataclass(frozen=True, slots=True)
class Result:
    """Each mapping has the names of ``FUNCTIONS``; ``products`` has ``own`` too.

    Attributes
    ----------
    value, derivative : at ``state.x``.
    kink : whether the derivative jumps at ``state.x``; the one given is then the slope to the left.
    saturated : whether ``state.x`` is where the function is flat: see ``FLAT``.
    grid : the x of all curves, shape (n,). Beside each kink the next number is there too, so that a jump is drawn so.
    curves : the curves over ``grid``.
    own, own_curve : the same for the function that was typed; its derivative is a central difference.
    products : what is left of a gradient behind the layers.
    """

    value: Mapping[str, float]
    derivative: Mapping[str, float]
    kink: Mapping[str, bool]
    saturated: Mapping[str, bool]
    grid: Array
    curves: Mapping[str, Curve]
    own: Point
    own_curve: Curve
    products: Mapping[str, float]

    def at(self, name: str) -> Point:
        """Any function at x, ``own`` too."""
        if name == "own":
            return self.own
        return Point(self.value[name], self.derivative[name], self.kink[name], self.saturated[name])

    def curve(self, name: str) -> Curve:
        return self.own_curve if name == "own" else self.curves[name]


def solve(state: State) -> Result:
    p, x = state.parameters, np.float64(state.x)
    grid, curves = sample(p)
    own_curve = _own_curve(state.own, p)
    value = {name: float(function.value(x, p)) for name, function in FUNCTIONS.items()}
    slope = {name: float(function.derivative(x, p)) for name, function in FUNCTIONS.items()}
    return Result(
        value=MappingProxyType(value),
        derivative=MappingProxyType(slope),
        kink=MappingProxyType({name: state.x in curve.kinks for name, curve in curves.items()}),
        saturated=MappingProxyType({n: _is_saturated(curve, state.x, slope[n]) for n, curve in curves.items()}),
        grid=grid,
        curves=curves,
        own=_own(state, own_curve),
        own_curve=own_curve,
        products=MappingProxyType(products(state.own, p, state.x, state.layers, state.signal)),
    )


def _own(state: State, curve: Curve) -> Point:
    value, slope = float(evaluate(state.own, state.x)), float(numeric_slope(state.own, state.x))
    return Point(value, slope, False, _is_saturated(curve, state.x, slope))


@functools.lru_cache(maxsize=64)
def _own_curve(own: str, p: Parameters) -> Curve:
    """The typed function over the picture; where it has no value there is a gap."""
    grid, _ = sample(p)
    value, slope = (_seen(array) for array in (evaluate(own, grid), numeric_slope(own, grid)))
    steepest = float(np.nanmax(np.abs(slope))) if np.isfinite(slope).any() else 0.0
    flat = np.abs(slope) <= FLAT * steepest  # False where there is none
    return Curve(frozen(value), frozen(slope), (), steepest, _flat_ends(grid, flat))


def _seen(values: Array) -> Array:
    return np.where(np.isfinite(values) & (np.abs(values) < 1e12), values, np.nan)


@functools.lru_cache(maxsize=64)
def sample(p: Parameters) -> tuple[Array, Mapping[str, Curve]]:
    """All curves over the picture. Moving x does not change them, hence the cache."""
    kinks = {name: function.kinks(p) for name, function in FUNCTIONS.items()}
    places = [place for some in kinks.values() for place in some if LOW <= place <= HIGH]
    grid = frozen(distinct(np.array([*np.linspace(LOW, HIGH, 401), *places, *np.nextafter(places, np.inf)])))
    return grid, MappingProxyType({n: _curve(function, p, grid, kinks[n]) for n, function in FUNCTIONS.items()})


def _curve(function: Activation, p: Parameters, grid: Array, kinks: tuple[float, ...]) -> Curve:
    slope = function.derivative(grid, p)
    steepest = float(np.abs(slope).max())
    flat = np.abs(slope) <= FLAT * steepest
    return Curve(frozen(function.value(grid, p)), frozen(slope), kinks, steepest, _flat_ends(grid, flat))


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


def _is_saturated(curve: Curve, x: float, slope: float) -> bool:
    seen = min(max(x, LOW), HIGH)
    return abs(slope) <= FLAT * curve.steepest and any(low <= seen <= high for low, high in curve.saturated)


def table(state: State, result: Result) -> Table:
    names = (*FUNCTIONS, "own")
    points = [result.at(name) for name in names]
    return Table(
        {
            "function": list(names),
            "x": [state.x] * len(names),
            "value": [point.value for point in points],
            "derivative": [point.derivative for point in points],
            "saturated": [point.saturated for point in points],
            "gradient product": [result.products[name] for name in names],
        }
    )


def values(state: State, result: Result) -> dict[str, Any]:
    """Per function the value and the derivative at x, and the product of derivatives through the layers."""
    points = {name: result.at(name) for name in (*FUNCTIONS, "own")}
    return {
        name: {"value": point.value, "derivative": point.derivative, "product": result.products[name]}
        for name, point in points.items()
    }
