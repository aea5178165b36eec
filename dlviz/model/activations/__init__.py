"""The activation functions in one named table, each with its derivative, its kinks and where it saturates."""

from __future__ import annotations

import functools
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Annotated, Any, Literal

import numpy as np
from numpy.typing import NDArray

from dlviz.model.activations.gradient_product import MOST, Signal, products
from dlviz.model.activations.working import SCRIPT, derivative_lines, own_working, product_line, value_lines
from dlviz.model.arrays import Array, frozen
from dlviz.model.expression import check_expression, evaluate, numpy_source
from dlviz.model.expression import slope as numeric_slope
from dlviz.model.fields import Checked, real, text, whole
from dlviz.model.function_table import FUNCTIONS, Activation, Parameters
from dlviz.model.topic import Table, Working

Name = Literal["step", "sigmoid", "tanh", "relu", "leaky_relu", "maxout", "elu", "softplus", "gelu", "silu", "own"]
Other = Literal[
    "none", "step", "sigmoid", "tanh", "relu", "leaky_relu", "maxout", "elu", "softplus", "gelu", "silu", "own"
]  # fmt: skip

#: The part of the x axis that curves are sampled over.
LOW, HIGH = -6.0, 6.0
#: A function counts as saturated where its slope is at most this share of its steepest slope in the picture.
FLAT = 0.05

#: Where ``code`` puts the numbers of ``values``.
CODE_RESULT = "results"

PRESETS: dict[str, dict[str, Any]] = {
    "h(1)": {"function": "sigmoid", "x": 1.0},
    "h(2)": {"function": "sigmoid", "x": 2.0},
    "h(0)": {"function": "sigmoid", "x": 0.0},
    "vanishing": {"function": "sigmoid", "x": 1.0, "view": "layers", "layers": 10, "signal": "same", "other": "none"},
    "compare": {"function": "sigmoid", "x": 1.0, "other": "tanh", "view": "values"},
    "own": {"function": "own", "own": "x*sigmoid(x)", "other": "relu", "view": "values"},
}

_maxout_number = real(-100, 100, slider=(-2, 2))


@dataclass(frozen=True, slots=True)
class State(Checked):
    """``function`` is the one looked at. The two lines of maxout start as x and −x/2, so that its kink is seen.

    ``own`` is a function that was typed, ``other`` one that is laid over the one looked at. ``view`` says whether the
    values at x are listed, or what is left of a gradient behind so many ``layers``; ``signal`` is what each of them
    sees: the same x, or what the layer before it gives.
    """

    function: Name = "sigmoid"
    x: Annotated[float, real(-1000, 1000, slider=(LOW, HIGH))] = 1.0
    leaky_slope: Annotated[float, real(0, 1)] = 0.1
    elu_alpha: Annotated[float, real(0, 10, slider=(0, 3))] = 1.0
    maxout_w1: Annotated[float, _maxout_number] = 1.0
    maxout_b1: Annotated[float, _maxout_number] = 0.0
    maxout_w2: Annotated[float, _maxout_number] = -0.5
    maxout_b2: Annotated[float, _maxout_number] = 0.0
    derivative: bool = True
    other: Other = "none"
    own: Annotated[str, text(200)] = "x*sigmoid(x)"
    view: Literal["values", "layers"] = "values"
    layers: Annotated[int, whole(1, MOST, slider=(1, 30))] = 10
    signal: Signal = "same"

    def __post_init__(self) -> None:
        Checked.__post_init__(self)
        object.__setattr__(self, "own", self.own.strip())
        check_expression("own", self.own)

    @property
    def parameters(self) -> Parameters:
        lines = (self.maxout_w1, self.maxout_b1, self.maxout_w2, self.maxout_b2)
        return Parameters(self.leaky_slope, self.elu_alpha, lines)


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
    grid = frozen(np.unique([*np.linspace(LOW, HIGH, 401), *places, *np.nextafter(places, np.inf)]))
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


def working(state: State, result: Result) -> Working:
    lines = _gradient_line(state, result) if state.view == "layers" else ()
    if state.function == "own":
        own = own_working(state, result.own.value, result.own.derivative)
        return Working(own.formula, own.lines + lines)
    found = _working(state, result)
    return Working(found.formula, found.lines + lines)


def _gradient_line(state: State, result: Result) -> tuple[str, ...]:
    point = result.at(state.function)
    return (product_line(state, point.derivative, result.products[state.function]),)


def _working(state: State, result: Result) -> Working:
    chosen = FUNCTIONS[state.function]
    value, slope = result.value[state.function], result.derivative[state.function]
    lines = value_lines(state, value)
    if not state.derivative:
        return Working(chosen.latex, lines)
    return Working(rf"{chosen.latex} \qquad {chosen.latex_derivative}", lines + derivative_lines(state, value, slope))


def code(state: State) -> str:
    return SCRIPT.format(
        x=state.x,
        slope=state.leaky_slope,
        alpha=state.elu_alpha,
        w1=state.maxout_w1,
        b1=state.maxout_b1,
        w2=state.maxout_w2,
        b2=state.maxout_b2,
        own=numpy_source(state.own),
        layers=state.layers,
        step="" if state.signal == "same" else "\n        a = h  # what the next layer sees",
        signal="each layer sees the same x" if state.signal == "same" else "each layer sees what the one before gives",
    )


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
