"""A network written out: one unit with its numbers; in a training the chain rule for one weight."""

from __future__ import annotations

import math

import numpy as np

from dlviz.model.arrays import Array
from dlviz.model.calculation import Calculation, Call, Number, Sum
from dlviz.model.equation import equation, write_out
from dlviz.model.forward import SOFTMAX
from dlviz.model.network.chain_rule import chain_rule
from dlviz.model.network.solve import Result
from dlviz.model.network.state import Place, State
from dlviz.model.network.terms import unit_letter
from dlviz.model.topic import Working
from dlviz.model.worked_unit import fired
from dlviz.model.written import ROOM

LARGE = 20.0  # a sum whose power is longer than a line has room for


def working(state: State, result: Result) -> Working:
    """One unit computed from those before it, or one weight and what it is to blame for."""
    if state.mode == "train":
        return chain_rule(state, result)
    at = result.chosen
    here = _called(result, at.layer)
    total = rf"\sum_i {unit_letter(at.layer - 1)}_i \, w_{{ij}} + b_j"
    h = state.activation[at.layer - 1]
    formula = rf"{here}_j = h({total})" if h != "identity" else rf"{here}_j = {total}"
    if h == SOFTMAX:
        formula = rf"{here}_j = \frac{{e^{{z_j}}}}{{\sum_k e^{{z_k}}}}, \quad z_j = {total}"
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
    h, name = state.activation[at.layer - 1], rf"{_called(result, at.layer)}_{{{at.unit}}}"
    total = _sum(given, layer.W[:, j], float(layer.b[j]), at)
    if h == "identity":
        return write_out([equation(name, total, z, "step")])
    if h == SOFTMAX:
        answer = _softmax(result.flow.sums[at.layer - 1][row], at)
    else:
        answer = fired(h, Number(z, "step", f"unit:{at.layer}:{at.unit}"))
    summed = equation(rf"z^{{({at.layer})}}_{{{at.unit}}}", total, z, "step")
    return write_out([summed, equation(name, answer, a, "data")])


def _softmax(sums: Array, at: Place) -> Calculation:
    """The power of one sum over those of all; where they are large the largest is taken off all, as computers do."""
    largest = float(sums.max())

    def power(k: int) -> Calculation:
        z = Number(float(sums[k]), "step", f"unit:{at.layer}:{k + 1}")
        if abs(largest) <= LARGE:
            return Call("e^{@0}", (z,), math.exp)
        return Call("e^{@0}", (z - Number(largest, "step", f"unit:{at.layer}:{int(sums.argmax()) + 1}"),), math.exp)

    return power(at.unit - 1) / Sum(len(sums), power, ROOM - 40)


def _sum(given: Array, weights: Array, bias: float, at: Place) -> Calculation:
    """Σ a w + b with the numbers put in."""

    def term(i: int) -> Calculation:
        before = Number(float(given[i]), "data", f"unit:{at.layer - 1}:{i + 1}")
        return before * Number(float(weights[i]), "model", f"weight:{at.layer}:{i + 1}:{at.unit}")

    return Sum(len(given), term, ROOM - 40) + Number(bias, "model", f"weight:{at.layer}:0:{at.unit}")
