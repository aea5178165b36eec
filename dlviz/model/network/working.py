"""A network written out: one unit with its numbers; in a training the chain rule for one weight."""

from __future__ import annotations

import numpy as np

from dlviz.model.arrays import Array
from dlviz.model.network.chain_rule import chain_rule
from dlviz.model.network.layers import ACTIVATIONS, activate
from dlviz.model.network.solve import Result
from dlviz.model.network.state import State
from dlviz.model.network.terms import read_all, unit_letter
from dlviz.model.numbers import latex, read
from dlviz.model.topic import Working
from dlviz.model.written import Line, chain, line, long_sum, seen


def working(state: State, result: Result) -> Working:
    """One unit computed from those before it, or one weight and what it is to blame for."""
    if state.mode == "train":
        return chain_rule(state, result)
    at = result.chosen
    here = _called(result, at.layer)
    total = rf"\sum_i {unit_letter(at.layer - 1)}_i \, w_{{ij}} + b_j"
    h = state.activation[at.layer - 1]
    formula = rf"{here}_j = h({total})" if h != "identity" else rf"{here}_j = {total}"
    return Working(formula, _unit_lines(state, result))


def _called(result: Result, layer: int) -> str:
    """What the units of a layer are called, and y for those of the last one."""
    return "y" if layer == len(result.weights) else unit_letter(layer)


# what one unit computes


def _unit_lines(state: State, result: Result) -> tuple[str, ...]:
    at, row = result.chosen, result.row
    layer, j = result.weights[at.layer - 1], at.unit - 1
    given = np.array(state.inputs)[row] if at.layer == 1 else result.flow.activations[at.layer - 2][row]
    z, a = (float(made[at.layer - 1][row, j]) for made in (result.flow.sums, result.flow.activations))
    total = " ".join(chain(_sum(given, layer.W[:, j], float(layer.b[j]), z)))
    h = state.activation[at.layer - 1]
    if h == "identity":
        return (rf"{_called(result, at.layer)}_{{{at.unit}}} {total}",)
    return (
        rf"z^{{({at.layer})}}_{{{at.unit}}} {total}",
        rf"{_called(result, at.layer)}_{{{at.unit}}} = {_fired(h, z, a)}",
    )


def _sum(given: Array, weights: Array, bias: float, z: float) -> tuple[Line, Line]:
    """Σ a w + b with the numbers put in, and what it comes to."""
    size = len(given)

    def write(digits: int) -> str:
        def term(i: int) -> str:
            left = latex(float(given[i]), digits, role="data", bracket=True)
            return rf"{left} \cdot {latex(float(weights[i]), digits, role='model', bracket=True)}"

        return f"{long_sum(term, size, 80)} + {latex(bias, digits, role='model', bracket=True)}"

    def again(digits: int) -> float:
        return float(read_all(given, digits) @ read_all(weights, digits)) + read(bias, digits)

    shown = [float(part[i]) for i in seen(size) for part in (given, weights)]
    return line(write, [*shown, bias], z, again), line(lambda digits: latex(z, digits, role="step"), [z])


def _fired(h: str, z: float, a: float) -> str:
    """``h(z) = a`` with as many digits of z as it takes."""

    def write(digits: int) -> str:
        return ACTIVATIONS[h].symbol.format(latex(z, digits, role="step"))

    first, second = chain(
        (
            line(write, [z], a, lambda digits: float(activate(h, np.array(read(z, digits))))),
            line(lambda digits: latex(a, digits, role="data"), [a]),
        )
    )
    return f"{first.partition(' ')[2]} {second}"
