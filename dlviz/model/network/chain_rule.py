"""The chain rule for one weight with its numbers: from the output back to it, over the batch, and the update."""

from __future__ import annotations

import numpy as np

from dlviz.model.arrays import Array
from dlviz.model.calculation import (
    TWO,
    Bracketed,
    Calculation,
    Equation,
    Number,
    Sum,
    Whole,
    Written,
    equation,
    sign,
    write_out,
)  # fmt: skip
from dlviz.model.forward import Pass
from dlviz.model.network.slopes import slope_line, slope_of
from dlviz.model.network.solve import Result
from dlviz.model.network.state import State
from dlviz.model.network.terms import delta_name, source_name, weight_name
from dlviz.model.network.training import deltas
from dlviz.model.numbers import latex
from dlviz.model.topic import Working
from dlviz.model.written import ROOM, kept

BETWEEN = 2  # lines for the layers that the blame comes through: with the others there are eight


def chain_rule(state: State, result: Result) -> Working:
    at, last = result.chosen, len(result.weights)
    l2 = rf" + \lambda \, {weight_name(at)}" if state.l2 and at.source else ""
    back = delta_name(at.layer, at.unit)
    blame = rf"{source_name(at)} \, {back}" if at.source else back
    shared = {
        "cross-entropy": r"\delta^{(" + str(last) + r")} = \hat{y} - y",
        "squared": r"\delta^{(" + str(last) + r")} = 2 (\hat{y} - y) \, h'(z)",
    }[state.loss]
    hidden = r", \quad \delta^{(l)}_j = h'(z_j) \sum_k w_{jk} \, \delta^{(l+1)}_k" if at.layer < last else ""
    formula = (
        rf"\frac{{\partial L}}{{\partial {weight_name(at)}}} = \frac{{1}}{{B}} \sum {blame}{l2}, \quad {shared}{hidden}"
    )
    with np.errstate(over="ignore", invalid="ignore"):  # what diverges is shown as ∞
        return Working(formula, _no_lines(result) if result.why_not else _blame_lines(state, result))


def _no_lines(result: Result) -> tuple[str, ...]:
    """Why a network of steps does not learn, in the terms of the formula."""
    if result.why_not != "step":
        return ()
    return (rf"h'(z) = 0 \quad \to \quad \frac{{\partial L}}{{\partial {weight_name(result.chosen)}}} = 0",)


def _blame_lines(state: State, result: Result) -> tuple[str, ...]:
    """The first sample of the next batch from the output back to the weight; the mean over the batch; the update."""
    at, flow = result.chosen, result.batch_flow
    assert result.batch is not None
    assert flow is not None
    X, y = result.batch
    blame = deltas(result.weights, state.activation, state.loss, flow, y)
    before = X if at.layer == 1 else flow.activations[at.layer - 2]
    given = before[:, at.source - 1] if at.source else np.ones(len(X))
    each = given * blame[at.layer - 1][:, at.unit - 1]
    lines: list[Written] = [_output_line(state, *_unit_at(flow, len(result.weights), 1), y[0], blame[-1][0, 0])]
    if at.layer < len(result.weights):
        lines += _between_lines(state, result, flow, blame)
        lines.append(slope_line(state.activation[at.layer - 1], *_unit_at(flow, at.layer, at.unit), at.layer, at.unit))
        lines.append(_hidden_line(state, result, flow, blame, at.layer, at.unit))
    if at.source:
        product = Number(float(given[0]), "data", f"unit:{at.layer - 1}:{at.source}") * _delta(
            blame[at.layer - 1][0, at.unit - 1], at.layer, at.unit
        )
        name = rf"{source_name(at)} \, {delta_name(at.layer, at.unit)}"
        lines.append(equation(name, product, float(each[0]), "gradient"))
    return write_out((*lines, *_mean_lines(state, result, each)))


def _unit_at(flow: Pass, layer: int, unit: int) -> tuple[float, float]:
    """Sum and answer of a unit for the first sample."""
    return float(flow.sums[layer - 1][0, unit - 1]), float(flow.activations[layer - 1][0, unit - 1])


def _delta(value: float, layer: int, unit: int) -> Number:
    return Number(float(value), "gradient", f"unit:{layer}:{unit}")


def _between_lines(state: State, result: Result, flow: Pass, blame: tuple[Array, ...]) -> list[Written]:
    """The layers between the output and the one looked at, unit by unit where there are few, else a layer a line."""
    lines: list[Written] = []
    layers = list(range(result.chosen.layer + 1, len(result.weights)))
    for layer in reversed(layers[:BETWEEN]):
        units = state.sizes[layer]
        if len(layers) == 1 and units <= BETWEEN:
            lines += [_hidden_line(state, result, flow, blame, layer, unit) for unit in range(1, units + 1)]
        else:
            lines.append(_layer_line(layer, blame[layer - 1][0]))
    return lines


def _layer_line(layer: int, values: Array) -> str:
    """What each unit of a layer is to blame for."""
    numbers = values.tolist()
    shown = ", ".join(latex(value, role="gradient") for value in numbers)
    return f"{delta_name(layer)} {sign(all(kept(value, 4) for value in numbers))} ({shown})"


def _output_line(state: State, z: float, a: float, y: float, delta: float) -> Equation:
    last = len(state.layers)
    difference = Number(a, "data", f"unit:{last}:1") - Number(float(y), thing=f"unit:{last}:1", as_typed=True)
    if state.loss == "cross-entropy":
        return equation(delta_name(last), difference, float(delta), "gradient")
    product = TWO * difference * slope_of(state.activation[last - 1], z, a, last, 1).factor
    return equation(delta_name(last), product, float(delta), "gradient")


def _hidden_line(state: State, result: Result, flow: Pass, blame: tuple[Array, ...], layer: int, unit: int) -> Equation:
    """What one hidden unit is to blame for, from those behind it; h' of the unit looked at has a line of its own."""
    out, after = result.weights[layer].W[unit - 1], blame[layer][0]
    steep = slope_of(state.activation[layer - 1], *_unit_at(flow, layer, unit), layer, unit)
    if layer == result.chosen.layer:
        steep = steep.alone()

    def term(k: int) -> Calculation:
        weight = Number(float(out[k]), "model", f"weight:{layer + 1}:{unit}:{k + 1}")
        return weight * _delta(after[k], layer + 1, k + 1)

    behind = steep.factor * Bracketed(Sum(len(out), term, ROOM - 60))
    return equation(delta_name(layer, unit), behind, float(blame[layer - 1][0, unit - 1]), "gradient")


def _mean_lines(state: State, result: Result, each: Array) -> tuple[Equation, Equation]:
    """The mean over the batch, with L2 where it is on, and the weight after the update."""
    at, layer = result.chosen, result.weights[result.chosen.layer - 1]
    here = f"weight:{at.layer}:{at.source}:{at.unit}"
    now = Number(float(layer.b[at.unit - 1] if at.source == 0 else layer.W[at.source - 1, at.unit - 1]), "model", here)
    mean: Calculation = Sum(len(each), lambda i: Number(float(each[i]), "gradient", here), ROOM - 60) / Whole(len(each))
    shrink = state.l2 * now.number if at.source else 0.0
    if shrink:
        mean = mean + Number(state.l2, thing="l2") * now
    total = float(each.mean()) + shrink
    moved = now - Number(state.learning_rate, thing="learning_rate") * Number(total, "gradient", here)
    after = now.number - state.learning_rate * total
    return (
        equation(rf"\frac{{\partial L}}{{\partial {weight_name(at)}}}", mean, total, "gradient"),
        equation(weight_name(at), moved, after, "step", becomes=r"\coloneqq"),
    )
