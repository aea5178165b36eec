"""The perceptron panel: the neuron, the plane that its line divides, the truth table and what it says."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, cast

from dlviz.model.numbers import show
from dlviz.model.perceptron import Bits, with_gate, with_targets
from dlviz.model.separable import INPUTS
from dlviz.panel import Panel
from dlviz.widgets.fitted import Fitted
from dlviz.widgets.input_plane import InputPlane
from dlviz.widgets.neuron import NeuronView
from dlviz.widgets.number_field import NumberField
from dlviz.widgets.plane_reading import read_grip, read_plane
from dlviz.widgets.plot import Reading
from dlviz.widgets.truth_table import TARGET, TruthTable


class PerceptronPanel(Panel):
    NAME = "perceptron"

    def build(self) -> None:
        self._build_neuron()
        self._build_plane()
        self.stage.addWidget(self.working, 1, 0)
        self._build_table()
        self.stage.setRowStretch(0, 2)
        self.stage.setRowStretch(1, 1)
        self.stage.setColumnStretch(0, 1)
        self.stage.setColumnStretch(1, 1)
        self._build_controls()

    def _build_neuron(self) -> None:
        self.neuron_card = self.card("neuron_card", 0, 0)
        self.neuron = NeuronView(self.NAME)
        self.neuron.setObjectName("perceptron.neuron")
        self.neuron_card.body.addWidget(self.neuron, 1)
        self.neuron.toggled.connect(lambda i: self.edit(row=self.state.row ^ (2, 1)[i]))

    def _build_plane(self) -> None:
        self.plane_card = self.card("plane_card", 0, 1)
        self.plane = InputPlane()
        self.plane.setObjectName("perceptron.plane")
        self.plane_card.body.addWidget(self.plane, 1)
        self.plane.reader = self._read_plane
        self.plane.picked.connect(lambda row: self.edit(row=row))
        self.plane.line_wished.connect(self._take_line)
        self.equation = self.readout("equation", role="model")
        self.plane_card.body.addWidget(self.equation)

    def _build_table(self) -> None:
        self.table_card = self.card("table_card", 1, 1)
        self.table = TruthTable()
        self.table.setObjectName("perceptron.truth_table")
        self.table_card.body.addWidget(self.table)
        self.table.chosen.connect(self._choose)
        self.verdict = Fitted(lines=3)
        self.verdict.setObjectName("perceptron.verdict")
        self.table_card.body.addWidget(self.verdict)
        self.table_card.body.addStretch(1)

    def _build_controls(self) -> None:
        self.gate_head = self.heading()
        self.gate = self.presets(self.fields["gate"].choices, name="gate")
        self.gate.wished.connect(lambda gate: self.wish(with_gate(self.state, gate)))
        self.w1 = self.number("w1", "w₁")
        self.w2 = self.number("w2", "w₂")
        self.theta = self.number("theta", "θ")
        self.bias = self._bias_field()
        self.form_head = self.heading()
        self.form = self.choice("form")
        self.zero_head = self.heading()
        self.at_zero = self.choice("at_zero")
        self.right_head = self.heading()
        self.right = self.readout("right", size=1.5)
        self.controls.addWidget(self.right)
        self.ties = self.readout("ties", lines=2, role="quiet")
        self.controls.addWidget(self.ties)
        self.slide_note = self.note()

    def _bias_field(self) -> NumberField:
        """The same number the other way round: b = −θ. It stands where θ stood."""
        widget = NumberField(self.fields["theta"], "b")
        widget.setObjectName("perceptron.bias")
        widget.wished.connect(lambda value, gesture: self._take_number("theta", widget, 0.0 - value, gesture))
        widget.refused.connect(lambda text: self._take_number("theta", widget, text, None))
        self.controls.addWidget(widget)
        return widget

    def retranslate(self) -> None:
        self.neuron_card.set_title(self.tr("Neuron"), hint=self.tr("press x₁ or x₂ to switch it"))
        self.neuron.set_words(self.tr("target"))
        self.neuron.setAccessibleName(self.tr("Neuron"))
        self.plane_card.set_title(self.tr("Input plane"))
        self.plane.setAccessibleName(self.tr("Input plane"))
        self.plane_card.set_legend(
            ("dot", "data", self.tr("target 1")),
            ("square", "quiet", self.tr("target 0")),
            ("cross", "bad", self.tr("wrong")),
        )
        self.plane.set_axes("x₁", "x₂")
        self.table_card.set_title(self.tr("Truth table"), hint=self.tr("press a target to change it"))
        self.table.setAccessibleName(self.tr("Truth table"))
        self.gate_head.setText(self.tr("Gate"))
        self.gate.set_texts({"custom": self.tr("custom")})
        self.w1.set_term(*self.term("weight"))
        self.w2.set_term(*self.term("weight"))
        self.theta.set_term(*self.term("threshold"))
        self.bias.set_term(self.tr("bias = −θ"), self.term("bias")[1])
        self.form_head.setText(self.tr("The sum is written"))
        self.form.set_texts({"theta": "w·x − θ", "bias": "w·x + b"})
        self.zero_head.setText(self.tr("A sum of exactly 0 gives"))
        self.at_zero.set_texts({0: self.tr("0 (slides)"), 1: self.tr("1 (some books)")})
        self.right_head.setText(self.tr("Right answers"))
        self.slide_note.setText(
            self.tr(
                "The slides subtract a threshold θ, other books add a bias b: b = −θ gives the same neuron. "
                "At a sum of exactly 0 the step gives 0 here and 1 in some books."
            )
        )

    def draw(self, state: Any, result: Any) -> None:
        self.neuron.show_perceptron(state, result)
        self._draw_plane(state, result)
        self._draw_table(state, result)
        self.gate.show_value(state.gate)
        self.bias.show_value(state.bias)
        self.theta.setVisible(state.form == "theta")
        self.bias.setVisible(state.form == "bias")
        whole = result.n_correct == len(INPUTS)
        self.right.set_role("good" if whole else "bad")
        self.right.setText(self.tr("{0} of 4 {1}").format(result.n_correct, "✓" if whole else "✗"))
        x1, x2 = INPUTS[state.row]
        self.working.subtitle.setText(self.tr("for x₁ = {0}, x₂ = {1}").format(x1, x2))
        self._describe(state, result)

    def _draw_table(self, state: Any, result: Any) -> None:
        total = "w·x − θ" if state.form == "theta" else "w·x + b"
        self.table.name_columns("x₁", "x₂", total, self.tr("output"), self.tr("target"), "")
        self.table.show_perceptron(state, result)
        self.verdict.setText(self._verdict(state, result))
        self.ties.setText(self._ties(state, result))

    # the plane

    def _draw_plane(self, state: Any, result: Any) -> None:
        everywhere = f"{'−θ' if state.form == 'theta' else 'b'} = {show(state.bias)}"
        self.plane.set_words(
            self.tr("w₁ = w₂ = 0: there is no line.\nThe sum is {0} everywhere.").format(everywhere),
            self.tr("The line lies outside this picture:\nchange {0}, w₁ or w₂.").format(
                "θ" if state.form == "theta" else "b"
            ),
        )
        self.plane.show_perceptron(state, result)
        self.equation.setText(equation(state))

    def _read_plane(self, x: float, y: float) -> Reading:
        move, turn = self.tr("drag: move the line"), self.tr("drag: turn the line")
        return read_grip(self.state, move, turn, x, y) or read_plane(self.state, self.result, x, y)

    def _take_line(self, w1: float, w2: float, theta: float, gesture: object) -> None:
        self.edit(gesture, w1=w1, w2=w2, theta=theta)

    # the table

    def _choose(self, row: int, column: int) -> None:
        """A target that is pressed changes; whatever is pressed, its row is the one looked at."""
        state = self.state
        if column == TARGET:
            bits = list(state.targets)
            bits[row] = 1 - bits[row]
            state = with_targets(state, cast(Bits, tuple(bits)))
        self.wish(replace(state, row=row))

    # words

    def _verdict(self, state: Any, result: Any) -> str:
        if not result.separable:
            return self._verdict_on_diagonals(result)
        if result.n_correct == len(INPUTS):
            return self.tr("All four are right: every input with target 1 gives 1, every other gives 0.")
        wrong = ", ".join(str(INPUTS[i]) for i, right in enumerate(result.correct) if not right)
        if state.w1 == state.w2 == 0:
            return self.tr("Wrong: {0}. Without a line all inputs give the same: change w₁ or w₂.").format(wrong)
        return self.tr("Wrong: {0}. One line can get all four right: move it or turn it.").format(wrong)

    def _verdict_on_diagonals(self, result: Any) -> str:
        return self.tr(
            "{0} of 4 are right, and one line gets at most 3 of 4 right: the two classes lie on crossing diagonals, "
            "so every line leaves a corner on the wrong side."
        ).format(result.n_correct)

    def _ties(self, state: Any, result: Any) -> str:
        on_line = [str(point) for point, total in zip(INPUTS, result.sums, strict=True) if total == 0]
        if not on_line:
            return ""
        return self.tr("At {0} the sum is exactly 0, which gives {1}.").format(", ".join(on_line), state.at_zero)

    def _describe(self, state: Any, result: Any) -> None:
        sentence = self.tr("x1 = {x1}, x2 = {x2}; w1 = {w1}, w2 = {w2}, θ = {theta}; the sum is {sum}, the output {y}.")
        x1, x2 = INPUTS[state.row]
        total, output = show(result.sums[state.row]), result.outputs[state.row]
        numbers = {name: show(getattr(state, name)) for name in ("w1", "w2", "theta")}
        self.neuron.setAccessibleDescription(sentence.format(x1=x1, x2=x2, sum=total, y=output, **numbers))
        fires = [str(point) for point, output in zip(INPUTS, result.outputs, strict=True) if output]
        self.plane.setAccessibleDescription(
            self.tr("The line {0} among the four inputs. Output 1: {1}. {2} of 4 are right.").format(
                equation(state), ", ".join(fires) or self.tr("none"), result.n_correct
            )
        )


def equation(state: Any) -> str:
    """The line as the form of the state writes it."""
    left = f"{_number(state.w1)}·x₁ {_signed(state.w2)}·x₂"
    if state.form == "theta":
        return f"{left} = {_number(state.theta)}"
    return f"{left} {_signed(state.bias)} = 0"


def _number(value: float) -> str:
    return show(value).replace("-", "−")


def _signed(value: float) -> str:
    return f"{'−' if value < 0 else '+'} {_number(abs(value))}"
