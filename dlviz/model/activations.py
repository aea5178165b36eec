"""The activation functions in one named table, each with its derivative, its kinks and where it saturates."""

from __future__ import annotations

import functools
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Annotated, Any, Literal

import numpy as np
from numpy.typing import NDArray

from dlviz.model.activation_table import FUNCTIONS, Activation, Parameters
from dlviz.model.activation_text import SCRIPT, derivative_lines, value_lines
from dlviz.model.arrays import Array, frozen
from dlviz.model.fields import Checked, real
from dlviz.model.topic import Table, Working

Name = Literal["step", "sigmoid", "tanh", "relu", "leaky_relu", "maxout", "elu", "softplus", "gelu", "silu"]

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
}

_maxout_number = real(-100, 100, slider=(-2, 2))


@dataclass(frozen=True, slots=True)
class State(Checked):
    """``function`` is the one looked at. The two lines of maxout start as x and −x/2, so that its kink is seen."""

    function: Name = "sigmoid"
    x: Annotated[float, real(-1000, 1000, slider=(LOW, HIGH))] = 1.0
    leaky_slope: Annotated[float, real(0, 1)] = 0.1
    elu_alpha: Annotated[float, real(0, 10, slider=(0, 3))] = 1.0
    maxout_w1: Annotated[float, _maxout_number] = 1.0
    maxout_b1: Annotated[float, _maxout_number] = 0.0
    maxout_w2: Annotated[float, _maxout_number] = -0.5
    maxout_b2: Annotated[float, _maxout_number] = 0.0
    derivative: bool = True

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
class Result:
    """Each mapping has the names of ``FUNCTIONS``.

    Attributes
    ----------
    value, derivative : at ``state.x``.
    kink : whether the derivative jumps at ``state.x``; the one given is then the slope to the left.
    saturated : whether ``state.x`` is where the function is flat: see ``FLAT``.
    grid : the x of all curves, shape (n,). Beside each kink the next number is there too, so that a jump is drawn so.
    curves : the curves over ``grid``.
    """

    value: Mapping[str, float]
    derivative: Mapping[str, float]
    kink: Mapping[str, bool]
    saturated: Mapping[str, bool]
    grid: Array
    curves: Mapping[str, Curve]


def solve(state: State) -> Result:
    p, x = state.parameters, np.float64(state.x)
    grid, curves = sample(p)
    value = {name: float(function.value(x, p)) for name, function in FUNCTIONS.items()}
    slope = {name: float(function.derivative(x, p)) for name, function in FUNCTIONS.items()}
    return Result(
        value=MappingProxyType(value),
        derivative=MappingProxyType(slope),
        kink=MappingProxyType({name: state.x in curve.kinks for name, curve in curves.items()}),
        saturated=MappingProxyType({n: _is_saturated(curve, state.x, slope[n]) for n, curve in curves.items()}),
        grid=grid,
        curves=curves,
    )


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
    )


def table(state: State, result: Result) -> Table:
    return Table(
        {
            "function": list(FUNCTIONS),
            "x": [state.x] * len(FUNCTIONS),
            "value": list(result.value.values()),
            "derivative": list(result.derivative.values()),
            "saturated": list(result.saturated.values()),
        }
    )


def values(state: State, result: Result) -> dict[str, Any]:
    return {name: {"value": result.value[name], "derivative": result.derivative[name]} for name in FUNCTIONS}
