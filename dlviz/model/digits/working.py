"""A digit read by hand: the sum of one unit, the softmax and the loss, with the numbers put in."""

from __future__ import annotations

import functools
import math
import operator

import numpy as np

from dlviz.model.calculation import Calculation, Call, Minus, Number, Sum
from dlviz.model.digits.data import CLASSES, MOST
from dlviz.model.digits.solve import Result
from dlviz.model.digits.state import State
from dlviz.model.equation import Equation, Written, equation, sign, write_out
from dlviz.model.numbers import is_kept, latex
from dlviz.model.topic import Working
from dlviz.model.worked_unit import fired
from dlviz.model.written import ROOM

LARGEST = 4  # terms of a sum that are written; those of the other pixels are added up to r
OVERFLOWS = 600.0  # beyond it e^z is no number that a calculator has


def working(state: State, result: Result) -> Working:
    """The unit looked at, then what is made of the ten logits."""
    fired = r" \quad a_j = h(z_j), \quad" if state.hidden else r" \quad"
    total = r"z_j = \sum_i x_i \, w_{ij} + b_j,"
    soft = r"\hat{y}_k = \frac{e^{z_k}}{\sum_c e^{z_c}}, \quad L = -\sum_k y_k \log \hat{y}_k"
    with np.errstate(over="ignore", invalid="ignore"):
        lines = [*_unit_lines(state, result), *_class_lines(state, result)]
    return Working(f"{total}{fired} {soft}", write_out(lines))


def _unit_lines(state: State, result: Result) -> list[Written]:
    """r of the small terms, the sum with the large ones, and what h makes of it."""
    j, name = result.unit - 1, "z^{(1)}" if state.hidden else "z"
    index = result.unit if state.hidden else result.unit - 1  # classes are counted from 0
    unit_is = _unit_is(state, j)
    layer, x = result.weights[0], result.shown.pixels / MOST
    terms = x * layer.W[:, j]
    inked = np.flatnonzero(x)
    order = inked[np.argsort(-np.abs(terms[inked]), kind="stable")]
    large, rest = sorted(order[:LARGEST].tolist()), order[LARGEST:]
    lines: list[Written] = []
    summands: list[Calculation] = [_term(i, x[i], layer.W[i, j]) for i in large]
    if len(rest):
        r = float(terms[rest].sum())
        shown = sign(is_kept(r, 4))
        lines.append(rf"r = \sum_{{{len(rest)}}} x_i \, w_{{ij}} {shown} {latex(r, role='quiet')}")
        summands.append(Number(r, "quiet", rounded=True))
    summands.append(Number(float(layer.b[j]), "model", unit_is))
    z = float(result.flow.sums[0][0, j])
    lines.append(equation(f"{name}_{{{index}}}", functools.reduce(operator.add, summands), z, "step"))
    if state.hidden:
        answer = fired(state.activation, Number(z, "step", unit_is))
        lines.append(equation(f"a^{{(1)}}_{{{index}}}", answer, float(result.flow.activations[0][0, j]), "data"))
    return lines


def _term(i: int, x: float, w: float) -> Calculation:
    """x w of one pixel."""
    return Number(float(x), "data", f"pixel:{i}", as_typed=True) * Number(float(w), "model", f"pixel:{i}")


def _unit_is(state: State, j: int) -> str:
    """The picture of a unit's weights, where it is shown; without a hidden layer the unit is a class."""
    if not state.hidden:
        return f"digit:{j} unit:{j}"
    return f"unit:{j}" if state.mode == "train" else ""


def _class_lines(state: State, result: Result) -> list[Written]:
    """The softmax of the true class, and the loss."""
    label, p, z = result.shown.label, float(result.probabilities[result.shown.label]), result.logits
    lines: list[Written] = []
    if np.abs(z).max() <= OVERFLOWS:

        def power(k: int) -> Calculation:
            role = "model" if k == label else "step"
            is_of = f"digit:{k}" if state.hidden else _unit_is(state, k)
            return Call("e^{@0}", (Number(float(z[k]), role, is_of),), math.exp)

        soft = power(label) / Sum(CLASSES, power, ROOM)
        lines.append(equation(rf"\hat{{y}}_{{{label}}}", soft, p, "model"))
    return [*lines, _loss_line(p, result.loss, label)]


def _loss_line(p: float, loss: float, label: int) -> Equation | str:
    """Where the probability is 0 to the last digit, the loss comes from the logits alone."""
    if not p > 0:
        return rf"L {sign(is_kept(loss, 4))} {latex(loss, role='error')}"
    log = Call(r"\log_{e} @0", (Number(p, "model", f"digit:{label}"),), lambda v: math.log(v) if v > 0 else -math.inf)
    return equation("L", Minus(log), loss, "error")
