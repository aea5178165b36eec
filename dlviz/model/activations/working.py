"""An activation written out at one x: its formula, and its value and slope with the numbers put in."""

from __future__ import annotations

import math

from dlviz.model.activations.expression import expression_latex
from dlviz.model.activations.solve import Point, Result
from dlviz.model.activations.state import State
from dlviz.model.calculation import Number
from dlviz.model.equation import Equation, Shown, Written, equation, reaches, write_out
from dlviz.model.function_table import FUNCTIONS
from dlviz.model.numbers import is_kept, typed
from dlviz.model.topic import Working
from dlviz.model.worked_function import Place


def working(state: State, result: Result) -> Working:
    found = _own(state, result.points["own"]) if state.function == "own" else _working(state, result)
    if state.view != "layers":
        return found
    product = _product(state, result.points[state.function].derivative, result.products[state.function])
    return Working(found.formula, (*found.linked, product))


def _working(state: State, result: Result) -> Working:
    """h(x) with the numbers of the state. For x < 0 the form that cannot overflow, with e^x, is written."""
    chosen, point = FUNCTIONS[state.function], result.points[state.function]
    at = Place(state.x, state.parameters, point.value, point.derivative)
    count = 2 if state.derivative else 1
    lines = (line for write in chosen.lines[:count] for line in _as_lines(write(at)))
    return Working(r" \qquad ".join(chosen.formulas[:count]), write_out(lines))


def _as_lines(written: Written) -> tuple[Written, ...]:
    return written if isinstance(written, tuple) else (written,)


def _own(state: State, point: Point) -> Working:
    """A typed function as it was typed, and the central difference that gives its slope, or stands for it at a kink."""
    bare = typed(state.x, "data", bracket=False)
    lines: list[Written] = [equation(f"h({bare})", (), point.value, "model")]
    if state.derivative:
        stands = r"\coloneqq" if point.kink else ""
        lines.append(Equation(f"h'({bare})", (), Shown(point.derivative, "gradient", rounded=True), becomes=stands))
    formula = rf"h(x) = {expression_latex(state.own)}"
    if not state.derivative:
        return Working(formula, write_out(lines))
    return Working(rf"{formula} \qquad h'(x) \approx \frac{{h(x + d) - h(x - d)}}{{2 d}}", write_out(lines))


def _product(state: State, slope: float, product: float) -> str:
    """``h'(1)^10 ≈ 0.1966^10 ≈ 8.6e-8``; through the layers only the result."""
    n = state.layers
    if state.signal == "through":
        name = rf"h'(a_{{1}}) \cdot h'(a_{{2}}) \cdot \ldots \cdot h'(a_{{{n}}})"
        return Equation(name, (), Shown(product, "gradient", rounded=True)).write()
    name = rf"h'({typed(state.x, 'data', bracket=False)})^{{{n}}}"
    power = Number(slope, thing="slope", rounded=not is_kept(slope)) ** n
    sides = (power,) if math.isfinite(product) and product and reaches(power, product) else ()
    return Equation(name, sides, Shown(product, "gradient", rounded=not (is_kept(slope) and is_kept(product)))).write()
