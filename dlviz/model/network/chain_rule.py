"""The chain rule for one weight with its numbers: from the output back to it, over the batch, and the update."""

from __future__ import annotations

import numpy as np

from dlviz.model.arrays import Array
from dlviz.model.network.layers import Pass
from dlviz.model.network.slopes import slope_line, slope_of
from dlviz.model.network.solve import Result
from dlviz.model.network.state import Place, State
from dlviz.model.network.terms import delta_name, read_all, source_name, weight_name
from dlviz.model.network.training import deltas
from dlviz.model.numbers import latex, read
from dlviz.model.topic import Working
from dlviz.model.written import Line, chain, line, long_sum, seen

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
    lines = [_output_line(state, flow.sums[-1][0, 0], flow.activations[-1][0, 0], y[0], blame[-1][0, 0])]
    if at.layer < len(result.weights):
        lines += _between_lines(state, result, flow, blame)
        lines.append(slope_line(state.activation[at.layer - 1], *_unit_at(flow, at.layer, at.unit), at.layer, at.unit))
        lines.append(_hidden_line(state, result, flow, blame, at.layer, at.unit))
    if at.source:
        lines.append(_product_line(at, float(given[0]), float(blame[at.layer - 1][0, at.unit - 1]), float(each[0])))
    return (*lines, *_mean_lines(state, result, each))


def _unit_at(flow: Pass, layer: int, unit: int) -> tuple[float, float]:
    """Sum and answer of a unit for the first sample."""
    return float(flow.sums[layer - 1][0, unit - 1]), float(flow.activations[layer - 1][0, unit - 1])


def _between_lines(state: State, result: Result, flow: Pass, blame: tuple[Array, ...]) -> list[str]:
    """The layers between the output and the one looked at, unit by unit where there are few, else a layer a line."""
    lines: list[str] = []
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

    def write(digits: int) -> str:
        return f"({', '.join(latex(value, digits, role='gradient') for value in values.tolist())})"

    return f"{delta_name(layer)} {chain([line(write, values.tolist())])[0]}"


def _output_line(state: State, z: float, a: float, y: float, delta: float) -> str:
    last = len(state.layers)

    def difference(digits: int) -> str:
        return f"{latex(a, digits, role='data')} - {latex(y)}"

    if state.loss == "cross-entropy":
        parts = line(difference, [a], delta, lambda digits: read(a, digits) - y)
    else:
        steep = slope_of(state.activation[last - 1], z, a)
        parts = line(
            lambda digits: rf"2 \cdot ({difference(digits)}) \cdot {steep.write(digits)}",
            [a, *steep.numbers],
            delta,
            lambda digits: 2 * (read(a, digits) - y) * steep.again(digits),
        )
    return f"{delta_name(last)} {' '.join(chain((parts, _shown(delta))))}"


def _hidden_line(state: State, result: Result, flow: Pass, blame: tuple[Array, ...], layer: int, unit: int) -> str:
    """What one hidden unit is to blame for, from those behind it; h' of the unit looked at has a line of its own."""
    out, after = result.weights[layer].W[unit - 1], blame[layer][0]
    delta = float(blame[layer - 1][0, unit - 1])
    steep = slope_of(state.activation[layer - 1], *_unit_at(flow, layer, unit))
    if layer == result.chosen.layer:
        steep = steep.alone()

    def write(digits: int) -> str:
        def term(k: int) -> str:
            weight = latex(float(out[k]), digits, role="model", bracket=True)
            return rf"{weight} \cdot {latex(float(after[k]), digits, role='gradient', bracket=True)}"

        return rf"{steep.write(digits)} \cdot ({long_sum(term, len(out), 70)})"

    shown = [float(part[k]) for k in seen(len(out)) for part in (out, after)]
    total = line(
        write,
        [*steep.numbers, *shown],
        delta,
        lambda digits: steep.again(digits) * float(read_all(out, digits) @ read_all(after, digits)),
    )
    return f"{delta_name(layer, unit)} {' '.join(chain((total, _shown(delta))))}"


def _product_line(at: Place, given: float, delta: float, each: float) -> str:
    def write(digits: int) -> str:
        left = latex(given, digits, role="data", bracket=True)
        return rf"{left} \cdot {latex(delta, digits, role='gradient', bracket=True)}"

    product = line(write, [given, delta], each, lambda digits: read(given, digits) * read(delta, digits))
    return rf"{source_name(at)} \, {delta_name(at.layer, at.unit)} {' '.join(chain((product, _shown(each))))}"


def _mean_lines(state: State, result: Result, each: Array) -> tuple[str, str]:
    """The mean over the batch, with L2 where it is on, and the weight after the update."""
    at, rate, count = result.chosen, state.learning_rate, len(each)
    layer = result.weights[at.layer - 1]
    now = float(layer.b[at.unit - 1] if at.source == 0 else layer.W[at.source - 1, at.unit - 1])
    shrink = state.l2 * now if at.source else 0.0
    total = float(each.mean()) + shrink
    after = now - rate * total

    def write(digits: int) -> str:
        terms = long_sum(lambda i: latex(float(each[i]), digits, role="gradient", bracket=True), count, 70)
        decay = (
            rf" + {latex(state.l2, digits)} \cdot {latex(now, digits, role='model', bracket=True)}" if shrink else ""
        )
        return rf"\frac{{{terms}}}{{{count}}}{decay}"

    def again(digits: int) -> float:
        decay = read(state.l2, digits) * read(now, digits) if shrink else 0.0
        return float(read_all(each, digits).mean()) + decay

    numbers = [*(float(each[i]) for i in seen(count)), *([state.l2, now] if shrink else [])]
    mean = chain((line(write, numbers, total, again), _shown(total)))

    def update(digits: int) -> str:
        down = rf"{latex(rate, digits)} \cdot {latex(total, digits, role='gradient', bracket=True)}"
        return f"{latex(now, digits, role='model')} - {down}"

    moved = chain(
        (
            line(
                update,
                [now, rate, total],
                after,
                lambda digits: read(now, digits) - read(rate, digits) * read(total, digits),
            ),
            line(lambda digits: latex(after, digits, role="step"), [after]),
        )
    )
    return (
        rf"\frac{{\partial L}}{{\partial {weight_name(at)}}} {' '.join(mean)}",
        rf"{weight_name(at)} \coloneqq {moved[0].partition(' ')[2]} {moved[1]}",
    )


def _shown(value: float) -> Line:
    return line(lambda digits: latex(value, digits, role="gradient"), [value])
