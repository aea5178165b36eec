"""An activation written out at one x: its formula, and its value and slope with the numbers put in."""

from __future__ import annotations

import math

from dlviz.model.activations.solve import Result
from dlviz.model.activations.state import State
from dlviz.model.expression import expression_latex
from dlviz.model.function_table import FUNCTIONS
from dlviz.model.numbers import is_exact, latex, relation, typed
from dlviz.model.topic import Working
from dlviz.model.worked_function import carried, place


def working(state: State, result: Result) -> Working:
    lines = _gradient_line(state, result) if state.view == "layers" else ()
    if state.function == "own":
        own = _own(state, result.own.value, result.own.derivative)
        return Working(own.formula, own.lines + lines)
    found = _working(state, result)
    return Working(found.formula, found.lines + lines)


def _gradient_line(state: State, result: Result) -> tuple[str, ...]:
    point = result.at(state.function)
    return (_product(state, point.derivative, result.products[state.function]),)


def _working(state: State, result: Result) -> Working:
    """h(x) with the numbers of the state. For x < 0 the form that cannot overflow, with e^x, is written."""
    chosen, point = FUNCTIONS[state.function], result.at(state.function)
    at = place(state.x, state.parameters, point.value, point.derivative)
    lines = _as_lines(chosen.lines(at))
    if not state.derivative:
        return Working(chosen.formula, lines)
    return Working(rf"{chosen.formula} \qquad {chosen.slope_formula}", lines + _as_lines(chosen.slope_lines(at)))


def _as_lines(written: str | tuple[str, ...]) -> tuple[str, ...]:
    return (written,) if isinstance(written, str) else written


def _own(state: State, value: float, slope: float) -> Working:
    """A typed function as it was typed, and the central difference that gives its slope."""
    bare = typed(state.x, "data", bracket=False)
    lines = [rf"h({bare}) {relation(value)} {latex(value, role='model')}"]
    if state.derivative:
        lines.append(rf"h'({bare}) \approx {latex(slope, role='gradient')}")
    formula = rf"h(x) = {expression_latex(state.own)}"
    if not state.derivative:
        return Working(formula, tuple(lines))
    return Working(rf"{formula} \qquad h'(x) \approx \frac{{h(x + d) - h(x - d)}}{{2 d}}", tuple(lines))


def _product(state: State, slope: float, product: float) -> str:
    """``∏ h'(x) = 0.1966^10 ≈ 8.6e-8``; through the layers only the result."""
    n, result = state.layers, latex(product, role="gradient")
    if state.signal == "through":
        return rf"h'(a_{{1}}) \cdot h'(a_{{2}}) \cdot \ldots \cdot h'(a_{{{n}}}) \approx {result}"
    start = rf"h'({typed(state.x, 'data', bracket=False)})^{{{n}}}"
    whole = is_exact(slope) and is_exact(product)
    middle = carried((slope,), lambda base: base**n, product) if math.isfinite(product) and product else ()
    if not middle:
        return rf"{start} {'=' if whole else chr(92) + 'approx'} {result}"
    base = f"({middle[0]})" if r"\cdot" in middle[0] else middle[0]
    return rf"{start} {relation(slope)} {base}^{{{n}}} {'=' if whole else chr(92) + 'approx'} {result}"
