"""A network written out: one unit with its numbers, and the chain rule for one weight."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from dlviz.model.arrays import Array
from dlviz.model.network_layers import activate, slope
from dlviz.model.network_training import deltas
from dlviz.model.numbers import latex, read
from dlviz.model.topic import Working
from dlviz.model.written import Line, chain, line, long_sum, seen

if TYPE_CHECKING:
    from dlviz.model.network import Place, Result, State

_FUNCTION = {
    "identity": "{0}", "step": r"\text{{step}}({0})", "sigmoid": r"\sigma({0})", "tanh": r"\tanh({0})",
    "relu": r"\max(0, {0})", "leaky_relu": r"\text{{LeakyReLU}}({0})", "maxout": r"\text{{maxout}}({0})",
    "elu": r"\text{{ELU}}({0})", "softplus": r"\ln(1 + e^{{{0}}})", "gelu": r"\text{{GELU}}({0})",
    "silu": r"\text{{SiLU}}({0})",
}  # fmt: skip


def working(state: State, result: Result) -> Working:
    """One unit computed from those before it, or one weight and what it is to blame for."""
    if state.mode == "train":
        return _chain_rule(state, result)
    at = result.chosen
    here = _called(result, at.layer)
    total = rf"\sum_i {_unit(at.layer - 1)}_i \, w_{{ij}} + b_j"
    h = state.activation[at.layer - 1]
    formula = rf"{here}_j = h({total})" if h != "identity" else rf"{here}_j = {total}"
    return Working(formula, _unit_lines(state, result))


def _unit(layer: int) -> str:
    """What the units of a layer are called: x for the inputs, else a with the number of the layer."""
    return "x" if layer == 0 else rf"a^{{({layer})}}"


def _called(result: Result, layer: int) -> str:
    """The same, and y for the units of the last layer."""
    return "y" if layer == len(result.weights) else _unit(layer)


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
        return float(_read(given, digits) @ _read(weights, digits)) + read(bias, digits)

    shown = [float(part[i]) for i in seen(size) for part in (given, weights)]
    return line(write, [*shown, bias], z, again), line(lambda digits: latex(z, digits, role="step"), [z])


def _fired(h: str, z: float, a: float) -> str:
    """``h(z) = a`` with as many digits of z as it takes."""

    def write(digits: int) -> str:
        return _FUNCTION[h].format(latex(z, digits, role="step"))

    first, second = chain(
        (
            line(write, [z], a, lambda digits: float(activate(h, np.array(read(z, digits))))),
            line(lambda digits: latex(a, digits, role="data"), [a]),
        )
    )
    return f"{first.partition(' ')[2]} {second}"


def _read(values: Array, digits: int) -> Array:
    return np.array([read(value, digits) for value in values.tolist()])


# what one weight is to blame for


def _chain_rule(state: State, result: Result) -> Working:
    at, last = result.chosen, len(result.weights)
    l2 = rf" + \lambda \, {_weight(at)}" if state.l2 and at.source else ""
    back = rf"\delta^{{({at.layer})}}_{{{at.unit}}}"
    blame = rf"{_source(at)} \, {back}" if at.source else back
    shared = {
        "cross-entropy": r"\delta^{(" + str(last) + r")} = \hat{y} - y",
        "squared": r"\delta^{(" + str(last) + r")} = 2 (\hat{y} - y) \, h'(z)",
    }[state.loss]
    hidden = r", \quad \delta^{(l)}_j = h'(z_j) \sum_k w_{jk} \, \delta^{(l+1)}_k" if at.layer < last else ""
    formula = (
        rf"\frac{{\partial L}}{{\partial {_weight(at)}}} = \frac{{1}}{{m}} \sum {blame}{l2}, \quad {shared}{hidden}"
    )
    with np.errstate(over="ignore", invalid="ignore"):  # what diverges is shown as ∞
        return Working(formula, _no_lines(result) if result.why_not else _blame_lines(state, result))


def _no_lines(result: Result) -> tuple[str, ...]:
    """Why a network of steps does not learn, in the terms of the formula."""
    if result.why_not != "step":
        return ()
    return (rf"h'(z) = 0 \quad \to \quad \frac{{\partial L}}{{\partial {_weight(result.chosen)}}} = 0",)


def _weight(at: Place) -> str:
    if at.source == 0:
        return rf"b^{{({at.layer})}}_{{{at.unit}}}"
    return rf"w^{{({at.layer})}}_{{{at.source}{at.unit}}}"


def _source(at: Place) -> str:
    return rf"{_unit(at.layer - 1)}_{{{at.source}}}"


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
        lines.append(_hidden_line(state, result, at, float(flow.sums[at.layer - 1][0, at.unit - 1]), blame))
    if at.source:
        lines.append(_product_line(at, float(given[0]), float(blame[at.layer - 1][0, at.unit - 1]), float(each[0])))
    return (*lines, *_mean_lines(state, result, each))


def _output_line(state: State, z: float, a: float, y: float, delta: float) -> str:
    name, last = rf"\delta^{{({len(state.layers)})}}", len(state.layers)

    def difference(digits: int) -> str:
        return f"{latex(a, digits, role='data')} - {latex(y)}"

    if state.loss == "cross-entropy":
        parts = line(difference, [a], delta, lambda digits: read(a, digits) - y)
    else:
        steep = float(slope(state.activation[last - 1], np.array(z)))
        parts = line(
            lambda digits: rf"2 \cdot ({difference(digits)}) \cdot {latex(steep, digits, role='gradient')}",
            [a, steep],
            delta,
            lambda digits: 2 * (read(a, digits) - y) * read(steep, digits),
        )
    return f"{name} {' '.join(chain((parts, _shown(delta))))}"


def _hidden_line(state: State, result: Result, at: Place, z: float, blame: tuple[Array, ...]) -> str:
    out, after = result.weights[at.layer].W[at.unit - 1], blame[at.layer][0]
    delta, steep = (
        float(blame[at.layer - 1][0, at.unit - 1]),
        float(slope(state.activation[at.layer - 1], np.array(z))),
    )

    def write(digits: int) -> str:
        def term(k: int) -> str:
            weight = latex(float(out[k]), digits, role="model", bracket=True)
            return rf"{weight} \cdot {latex(float(after[k]), digits, role='gradient', bracket=True)}"

        return rf"{latex(steep, digits, role='gradient', bracket=True)} \cdot ({long_sum(term, len(out), 70)})"

    shown = [float(part[k]) for k in seen(len(out)) for part in (out, after)]
    total = line(
        write,
        [steep, *shown],
        delta,
        lambda digits: read(steep, digits) * float(_read(out, digits) @ _read(after, digits)),
    )
    return rf"\delta^{{({at.layer})}}_{{{at.unit}}} {' '.join(chain((total, _shown(delta))))}"


def _product_line(at: Place, given: float, delta: float, each: float) -> str:
    def write(digits: int) -> str:
        left = latex(given, digits, role="data", bracket=True)
        return rf"{left} \cdot {latex(delta, digits, role='gradient', bracket=True)}"

    product = line(write, [given, delta], each, lambda digits: read(given, digits) * read(delta, digits))
    return rf"{_source(at)} \, \delta^{{({at.layer})}}_{{{at.unit}}} {' '.join(chain((product, _shown(each))))}"


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
        return float(_read(each, digits).mean()) + decay

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
        rf"\frac{{\partial L}}{{\partial {_weight(at)}}} {' '.join(mean)}",
        rf"{_weight(at)} \coloneqq {moved[0].partition(' ')[2]} {moved[1]}",
    )


def _shown(value: float) -> Line:
    return line(lambda digits: latex(value, digits, role="gradient"), [value])
