"""The chain rule for one weight with its numbers: from the outputs back to it, over the batch, and the update."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

from dlviz.model.arrays import Array
from dlviz.model.calculation import ONE, TWO, Calculation, Number, Sum, Whole, as_entered, bracketed
from dlviz.model.equation import LEAST, Equation, Written, equation, sign, write_out
from dlviz.model.forward import SOFTMAX, Pass
from dlviz.model.network.chain_formula import formula
from dlviz.model.network.slopes import slope_line, slope_of
from dlviz.model.network.solve import Result
from dlviz.model.network.state import State
from dlviz.model.network.terms import delta_name, source_name, weight_name
from dlviz.model.network.training import FACTOR, losses
from dlviz.model.numbers import is_kept, latex
from dlviz.model.topic import Working
from dlviz.model.written import ROOM

BETWEEN = 2  # lines for the layers that the blame comes through, or for the outputs of one layer
LINES = 8  # of a working
PRINTED = 9  # decimals where own pairs are learned: worked examples are printed with so many


def chain_rule(state: State, result: Result) -> Working:
    with np.errstate(over="ignore", invalid="ignore"):  # what diverges is shown as ∞
        return Working(
            formula(state, result), _no_lines(result) if result.why_not else _Chain.of(state, result).lines()
        )


def decimals(state: State) -> int:
    """How many decimals the numbers of a training are written with."""
    return PRINTED if state.data == "pairs" else LEAST


def _no_lines(result: Result) -> tuple[str, ...]:
    """Why a network of steps does not learn, in the terms of the formula."""
    if result.why_not != "step":
        return ()
    return (rf"h'(z) = 0 \quad \to \quad \frac{{\partial L}}{{\partial {weight_name(result.chosen)}}} = 0",)


def _delta(value: float, layer: int, unit: int) -> Number:
    return Number(float(value), "gradient", f"unit:{layer}:{unit}")


@dataclass(frozen=True, slots=True)
class _Chain:
    """The first sample of the next batch from the outputs back to the weight; the mean over the batch; the update.

    Attributes
    ----------
    flow, targets : sums, answers and targets of the batch.
    blame : δ of each sample and unit, layer by layer.
    digits : that the value at the end of a line has.
    """

    state: State
    result: Result
    flow: Pass
    X: Array
    targets: Array
    blame: tuple[Array, ...]
    digits: int

    @classmethod
    def of(cls, state: State, result: Result) -> _Chain:
        assert result.batch is not None
        assert result.batch_flow is not None
        return cls(state, result, result.batch_flow, *result.batch, result.blame, decimals(state))

    def lines(self) -> tuple[str, ...]:
        at = self.result.chosen
        lines: list[Written] = [*self._output_lines()]
        if at.layer < len(self.result.weights):
            h = self.state.activation[at.layer - 1]
            lines += self._between_lines()
            lines.append(slope_line(h, *self._unit(at.layer, at.unit), at.layer, at.unit, self.digits))
            lines.append(self._hidden_line(at.layer, at.unit))
        each = self._each()
        if at.source:
            product = Number(float(self._given()[0]), "data", f"unit:{at.layer - 1}:{at.source}") * self._own_delta()
            name = rf"{source_name(at)} \, {delta_name(at.layer, at.unit)}"
            lines.append(self._equation(name, product, float(each[0]), "gradient"))
        lines += self._mean_lines(each)
        if self.state.data == "pairs" and len(lines) < LINES and self.state.loss != "cross-entropy":
            lines.insert(0, self._loss_line())
        return write_out(lines, self.digits)

    def _equation(self, name: str, sides: Calculation, value: float, role: str, **more: Any) -> Equation:
        return equation(name, sides, value, role, digits=self.digits, **more)

    # what goes forward

    def _given(self) -> Array:
        """What comes to the weight, of each sample."""
        at = self.result.chosen
        before = self.X if at.layer == 1 else self.flow.activations[at.layer - 2]
        return before[:, at.source - 1] if at.source else np.ones(len(self.X))

    def _each(self) -> Array:
        """The slope of each sample's loss by the weight."""
        at = self.result.chosen
        return self._given() * self.blame[at.layer - 1][:, at.unit - 1]

    def _unit(self, layer: int, unit: int) -> tuple[float, float]:
        """Sum and answer of a unit for the first sample."""
        return float(self.flow.sums[layer - 1][0, unit - 1]), float(self.flow.activations[layer - 1][0, unit - 1])

    def _own_delta(self) -> Number:
        at = self.result.chosen
        return _delta(self.blame[at.layer - 1][0, at.unit - 1], at.layer, at.unit)

    def _difference(self, unit: int) -> Calculation:
        """ŷ − y of one output."""
        target = Number(float(self.targets[0, unit - 1]), thing=self._output_is(unit), as_typed=True)
        return self._answer(unit) - target

    def _output_is(self, unit: int) -> str:
        return f"unit:{len(self.result.weights)}:{unit}"

    def _answer(self, unit: int) -> Number:
        """ŷ of one output."""
        return Number(self._unit(len(self.result.weights), unit)[1], "data", self._output_is(unit))

    # lines

    def _loss_line(self) -> Equation:
        """The loss of the first sample, summed over the outputs."""
        total: Calculation = Sum(self.targets.shape[1], lambda k: self._difference(k + 1) ** 2, ROOM - 60)
        if self.state.loss == "half squared":
            total = ONE / TWO * bracketed(total)
        first = self.X[:1], self.targets[:1]
        loss, _ = losses(self.result.weights, self.state.activation, self.state.loss, first)
        return self._equation("L", total, loss, "error")

    def _output_lines(self) -> list[Written]:
        """δ of the output looked at; of all outputs for a hidden layer, a line each where they are few."""
        at, last, outputs = self.result.chosen, len(self.state.layers), self.targets.shape[1]
        if at.layer == last:
            return [self._output_line(at.unit)]
        if outputs == 1 or (outputs <= BETWEEN and at.layer == last - 1):
            return [self._output_line(unit) for unit in range(1, outputs + 1)]
        return [self._layer_line(last)]

    def _output_line(self, unit: int) -> Equation:
        last, state = len(self.state.layers), self.state
        (z, a), delta = self._unit(last, unit), float(self.blame[-1][0, unit - 1])
        name = delta_name(last, unit if self.targets.shape[1] > 1 else 0)
        if state.loss == "cross-entropy":
            return self._equation(name, self._difference(unit), delta, "gradient")
        if state.activation[-1] == SOFTMAX:
            return self._equation(
                name, self._answer(unit) * bracketed(self._slope(unit) - self._shared()), delta, "gradient"
            )
        steep = slope_of(state.activation[-1], z, a, last, unit).factor
        return self._equation(name, self._slope(unit) * steep, delta, "gradient")

    def _slope(self, unit: int) -> Calculation:
        """∂L/∂ŷ of one output of a squared error."""
        difference = self._difference(unit)
        return TWO * difference if FACTOR[self.state.loss] == 2 else bracketed(difference)

    def _shared(self) -> Calculation:
        """What a softmax takes off each output's slope: Σ ŷ g over all of them."""

        def term(k: int) -> Calculation:
            return self._answer(k + 1) * self._slope(k + 1)

        return bracketed(Sum(self.targets.shape[1], term, ROOM - 90))

    def _between_lines(self) -> list[Written]:
        """The layers behind the one looked at, unit by unit where they are few, else a layer a line."""
        lines: list[Written] = []
        layers = list(range(self.result.chosen.layer + 1, len(self.result.weights)))
        for layer in reversed(layers[:BETWEEN]):
            units = self.state.sizes[layer]
            if len(layers) == 1 and units <= BETWEEN:
                lines += [self._hidden_line(layer, unit) for unit in range(1, units + 1)]
            else:
                lines.append(self._layer_line(layer))
        return lines

    def _layer_line(self, layer: int) -> str:
        """What each unit of a layer is to blame for."""
        numbers = self.blame[layer - 1][0].tolist()
        shown = ", ".join(latex(value, self.digits, role="gradient") for value in numbers)
        return f"{delta_name(layer)} {sign(all(is_kept(value, self.digits) for value in numbers))} ({shown})"

    def _hidden_line(self, layer: int, unit: int) -> Equation:
        """What one hidden unit is to blame for, from all behind it; h' of the unit looked at has a line of its own."""
        out, after = self.result.weights[layer].W[unit - 1], self.blame[layer][0]
        steep = slope_of(self.state.activation[layer - 1], *self._unit(layer, unit), layer, unit)
        if layer == self.result.chosen.layer:
            steep = steep.alone()

        def term(k: int) -> Calculation:
            weight = Number(float(out[k]), "model", f"weight:{layer + 1}:{unit}:{k + 1}")
            return weight * _delta(after[k], layer + 1, k + 1)

        behind = steep.factor * bracketed(Sum(len(out), term, ROOM - 60))
        delta = float(self.blame[layer - 1][0, unit - 1])
        return self._equation(delta_name(layer, unit), behind, delta, "gradient")

    def _mean_lines(self, each: Array) -> tuple[Equation, Written]:
        """The mean over the batch, with L2 where it is on, and the weight after the update."""
        at, state = self.result.chosen, self.state
        here = f"weight:{at.layer}:{at.source}:{at.unit}"
        weight = at.number(self.result.weights)
        now = Number(weight, "model", here)
        mean: Calculation = Sum(len(each), lambda i: Number(float(each[i]), "gradient", here), ROOM - 60) / Whole(
            len(each)
        )
        shrink = state.l2 * now.number if at.source else 0.0
        if shrink:
            mean = mean + Number(state.l2, thing="l2") * now
        total = float(each.mean()) + shrink
        mean_line = self._equation(rf"\frac{{\partial L}}{{\partial {weight_name(at)}}}", mean, total, "gradient")
        if state.hold_biases and not at.source:
            return mean_line, _stays(weight_name(at), weight, self.digits)
        moved = now - as_entered(state.learning_rate, "learning_rate") * Number(total, "gradient", here)
        after = now.number - state.learning_rate * total
        return mean_line, self._equation(weight_name(at), moved, after, "step", becomes=r"\coloneqq")


def _stays(name: str, value: float, digits: int) -> str:
    """A bias that is held."""
    return rf"{name} \coloneqq {name} {sign(is_kept(value, digits))} {latex(value, digits, role='model')}"
