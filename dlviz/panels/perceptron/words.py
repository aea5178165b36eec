"""What the perceptron panel says: which answers are right and why, and how functions and the line are called."""

from __future__ import annotations

from dlviz.model.boolean_functions import INPUTS, NAMES, is_separable
from dlviz.model.numbers import written
from dlviz.model.perceptron import Result, State
from dlviz.model.perceptron.unit import Unit
from dlviz.panels.perceptron.lesson import Lessons
from dlviz.ui.panel import Panel
from dlviz.ui.part import Part


class PerceptronWords(Part[State, Result]):
    def __init__(self, panel: Panel[State, Result], lessons: Lessons) -> None:
        super().__init__(panel)
        self._lessons = lessons

    def verdict(self, state: State, result: Result) -> str:
        if result.lesson is not None:
            return self._lessons.progress(result.lesson, result.step, result)
        if not result.separable:
            return self._verdict_on_diagonals(result)
        if result.n_correct == len(INPUTS):
            return self.tr("All four are right: every input with target 1 gives 1, every other gives 0.")
        wrong = ", ".join(str(INPUTS[i]) for i, right in enumerate(result.correct) if not right)
        if not result.unit.has_line:
            return self.tr("Wrong: {0}. Without a line all inputs give the same: change w₁ or w₂.").format(wrong)
        return self.tr("Wrong: {0}. One line can get all four right: move it or turn it.").format(wrong)

    def neuron(self, result: Result) -> str:
        """The sum with its numbers, for who does not see it."""
        unit = result.unit
        x1, x2 = INPUTS[unit.row]
        numbers = {name: written(getattr(unit, name)) for name in ("w1", "w2", "theta")}
        total, output = written(result.sums[unit.row]), result.outputs[unit.row]
        sentence = self.tr("x1 = {x1}, x2 = {x2}; w1 = {w1}, w2 = {w2}, θ = {theta}; the sum is {sum}, the output {y}.")
        return sentence.format(x1=x1, x2=x2, sum=total, y=output, **numbers)

    def plane(self, result: Result) -> str:
        fires = [str(point) for point, output in zip(INPUTS, result.outputs, strict=True) if output]
        unit, listed = result.unit, ", ".join(fires) or self.tr("none")
        text = self.tr("The line {0} among the four inputs. Output 1: {1}. {2} of 4 are right.")
        if not unit.has_line:
            text = self.tr(
                "No line, since w₁ = w₂ = 0: all four inputs are on one side. Output 1: {1}. {2} of 4 are right."
            )
        return text.format(_equation(unit), listed, result.n_correct)

    def line(self, result: Result) -> str:
        """The line as the form of the state writes it, or that there is none."""
        if result.unit.has_line:
            return _equation(result.unit)
        return self.tr("w₁ = w₂ = 0: no line, always y = {0}").format(result.outputs[0])

    def _verdict_on_diagonals(self, result: Result) -> str:
        return self.tr(
            "{0} of 4 are right, and one line gets at most 3 of 4 right: the two classes lie on crossing diagonals, "
            "so every line leaves a corner on the wrong side."
        ).format(result.n_correct)

    def ties(self, state: State, result: Result) -> str:
        on_line = [str(point) for point, total in zip(INPUTS, result.sums, strict=True) if total == 0]
        if not on_line:
            return ""
        return self.tr("At {0} the sum is exactly 0, which gives {1}.").format(", ".join(on_line), state.at_zero)

    def function(self, targets: tuple[int, ...]) -> str:
        name = {"0": self.tr("always 0"), "1": self.tr("always 1")}.get(NAMES[targets], NAMES[targets])
        return name if is_separable(targets) else self.tr("{0} · no line can do it").format(name)


def _equation(state: Unit) -> str:
    left = f"{_number(state.w1)}·x₁ {_signed(state.w2)}·x₂"
    if state.form == "theta":
        return f"{left} = {_number(state.theta)}"
    return f"{left} {_signed(state.bias)} = 0"


def _number(value: float) -> str:
    return written(value)


def _signed(value: float) -> str:
    return f"{'−' if value < 0 else '+'} {_number(abs(value))}"
