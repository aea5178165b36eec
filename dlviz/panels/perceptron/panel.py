"""The perceptron panel: the neuron, the plane that its line divides, the truth table, and how the line is learned."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, cast

from dlviz.model.boolean_functions import GATES, INPUTS, NAMES, Bits, is_separable
from dlviz.model.numbers import show
from dlviz.model.perceptron import Result, State
from dlviz.model.perceptron.edits import with_gate, with_mode, with_targets
from dlviz.model.perceptron.unit import Unit
from dlviz.panels.perceptron.function_strip import FunctionStrip
from dlviz.panels.perceptron.input_plane import InputPlane
from dlviz.panels.perceptron.lesson import STARTS, LessonPanel, can_build
from dlviz.panels.perceptron.neuron import NeuronView
from dlviz.panels.perceptron.plane_reading import read_grip, read_plane
from dlviz.panels.perceptron.truth_table import TARGET, TruthTable
from dlviz.ui.fitted import Fitted
from dlviz.ui.number_field import NumberField, add_number
from dlviz.ui.plot import Reading


class PerceptronPanel(LessonPanel):
    NAME = "perceptron"

    def build(self) -> None:
        self._build_neuron()
        self._build_steps()
        self._build_plane()
        self.stage.addWidget(self.working, 2, 0)
        self._build_table()
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
        self.plane_card = self.card("plane_card", 0, 1, 2)
        self.plane = InputPlane()
        self.plane.setObjectName("perceptron.plane")
        self.plane_card.body.addWidget(self.plane, 1)
        self.plane.reader = self._read_plane
        self.plane.picked.connect(lambda row: self.edit(row=row))
        self.plane.line_wished.connect(self._take_line)
        self.equation = self.readout("equation", role="model")
        self.plane_card.body.addWidget(self.equation)

    def _build_table(self) -> None:
        self.table_card = self.card("table_card", 2, 1)
        self.table = TruthTable()
        self.table.setObjectName("perceptron.truth_table")
        self.table_card.body.addWidget(self.table)
        self.table.chosen.connect(self._choose)
        self.verdict = Fitted(lines=3)
        self.verdict.setObjectName("perceptron.verdict")
        self.table_card.body.addWidget(self.verdict)
        self.table_card.body.addStretch(1)

    def _build_controls(self) -> None:
        self.mode = self.presets(self.fields["mode"].choices, name="mode")
        self.mode.wished.connect(lambda mode: self.wish(with_mode(self.state, mode)))
        self.gate_head = self.heading()
        self.gate = self.presets(self.fields["gate"].choices, name="gate")
        self.gate.wished.connect(self._choose_gate)
        self.functions = FunctionStrip()
        self.functions.setObjectName("perceptron.functions")
        self.functions.wished.connect(self._take_targets)
        self.below.addWidget(self.functions)
        self._build_lesson()
        self.w1 = self.number("w1", "w₁")
        self.w2 = self.number("w2", "w₂")
        self.theta = self.number("theta", "θ")
        self.bias = self._bias_field()
        self._build_start()
        self._build_by_hand()
        self.build_network = self.button("build_network")
        self.build_network.clicked.connect(self._ask_for_network)
        self.slide_note = self.note()

    def _build_by_hand(self) -> None:
        self.form_head = self.heading()
        self.form = self.choice("form")
        self.zero_head = self.heading()
        self.at_zero = self.choice("at_zero")
        self.right_head = self.heading()
        self.right = self.readout("right", size=1.5)
        self.below.addWidget(self.right)
        self.ties = self.readout("ties", lines=2, role="quiet")
        self.below.addWidget(self.ties)

    def _bias_field(self) -> NumberField:
        """The same number the other way round: b = −θ. It stands where θ stood."""
        widget = add_number(self.below, "perceptron.bias", NumberField(self.fields["theta"], "b"))
        widget.wished.connect(lambda value, gesture: self._take_number("theta", widget, 0.0 - value, gesture))
        widget.refused.connect(lambda text: self._take_number("theta", widget, text, None))
        return widget

    def retranslate(self) -> None:
        self.neuron.set_words(self.tr("target"))
        self.neuron.setAccessibleName(self.tr("Neuron"))
        self.plane_card.set_title(self.tr("Input plane"))
        self.plane.setAccessibleName(self.tr("Input plane"))
        self.plane.set_axes("x₁", "x₂")
        self.table_card.set_title(self.tr("Truth table"), hint=self.tr("press a target to change it"))
        self.table.setAccessibleName(self.tr("Truth table"))
        self.mode.set_texts({"hand": self.tr("set by hand"), "learn": self.tr("it learns")})
        self.functions.set_texts({targets: self._function_name(targets) for targets in NAMES})
        self._retranslate_lesson()
        self.gate.set_texts({"custom": self.tr("custom")})
        self.form_head.setText(self.tr("The sum is written"))
        self.form.set_texts({"theta": "w·x − θ", "bias": "w·x + b"})
        self.zero_head.setText(self.tr("A sum of exactly 0 gives"))
        self.at_zero.set_texts({0: self.tr("0 (slides)"), 1: self.tr("1 (some books)")})
        self.right_head.setText(self.tr("Right answers"))
        self.build_network.setText(self.tr("Build it from NAND, OR and AND"))
        self.slide_note.setText(
            self.tr(
                "The slides subtract a threshold θ, other books add a bias b: b = −θ gives the same neuron. "
                "At a sum of exactly 0 the step gives 0 here and 1 in some books."
            )
        )

    def _name_weights(self, learning: bool) -> None:
        """While learning the numbers in the column are those that it starts from."""
        weight = self.term("start weight") if learning else self.term("weight")
        self.w1.set_term(*weight)
        self.w2.set_term(*weight)
        self.theta.set_term(*(self.term("start threshold") if learning else self.term("threshold")))
        self.bias.set_term(self.tr("start bias = −θ") if learning else self.tr("bias = −θ"), self.term("bias")[1])

    def _function_name(self, targets: tuple[int, ...]) -> str:
        name = {"0": self.tr("always 0"), "1": self.tr("always 1")}.get(NAMES[targets], NAMES[targets])
        return name if is_separable(targets) else self.tr("{0} · no line can do it").format(name)

    def draw(self, state: State, result: Result) -> None:
        learning = result.lesson is not None
        self.neuron.show_perceptron(result.unit, result)
        self._arrange(learning)
        self._draw_plane(state, result)
        self._draw_table(state, result)
        self._draw_controls(state, result, learning)
        x1, x2 = INPUTS[result.unit.row]
        self.working.subtitle.setText(self.tr("for x₁ = {0}, x₂ = {1}").format(x1, x2))
        if result.lesson is not None:
            self._draw_lesson(state, result.lesson, result.step)
        self._describe(state, result)

    def _arrange(self, learning: bool) -> None:
        """Learning asks for its steps in the stage, and for other controls."""
        for row, stretch in enumerate((5, 7, 7) if learning else (2, 0, 1)):
            self.stage.setRowStretch(row, stretch)
        if self.steps_card.isHidden() == learning:
            self.steps_card.setVisible(learning)
            self.stage.activate()  # what is drawn next asks for its size
        for name in ("time", "learning_rate", "start", "order", "seed"):
            getattr(self, name).setVisible(learning)
        for name in ("form_head", "form", "zero_head", "at_zero", "right_head", "right", "ties", "slide_note"):
            getattr(self, name).setVisible(not learning)
        for button in self.neuron.buttons:
            button.setEnabled(not learning)
        self.neuron_card.set_title(self.tr("Neuron"), hint="" if learning else self.tr("press x₁ or x₂ to switch it"))
        ahead = (("dash", "step", self.tr("after this sample")),) if learning else ()
        self.plane_card.set_legend(
            ("dot", "data", self.tr("target 1")),
            ("square", "quiet", self.tr("target 0")),
            ("cross", "bad", self.tr("wrong")),
            *ahead,
        )

    def _draw_controls(self, state: State, result: Result, learning: bool) -> None:
        self.mode.show_value(state.mode)
        self._name_weights(learning)
        self.gate_head.setText(self.tr("Gate: {0}").format(self._function_name(state.targets)))
        self.gate.show_value(state.gate)
        self.functions.show_value(state.targets)
        self.bias.show_value(state.bias)
        self.theta.setVisible(state.form == "theta")
        self.bias.setVisible(state.form == "bias")
        self.start.show_value(self.preset_on(STARTS))
        self.seed.setEnabled(state.order == "shuffled")
        self.build_network.setVisible(not result.separable and can_build())
        whole = result.n_correct == len(INPUTS)
        self.right.set_role("good" if whole else "bad")
        self.right.setText(self.tr("{0} of 4 {1}").format(result.n_correct, "✓" if whole else "✗"))

    def _draw_table(self, state: State, result: Result) -> None:
        total = "w·x − θ" if state.form == "theta" else "w·x + b"
        self.table.name_columns("x₁", "x₂", total, self.tr("output"), self.tr("target"), "")
        self.table.show_perceptron(result)
        self.verdict.setText(self._verdict(state, result))
        self.ties.setText(self._ties(state, result))

    # the plane

    def _draw_plane(self, state: State, result: Result) -> None:
        everywhere = f"{'−θ' if state.form == 'theta' else 'b'} = {show(result.unit.bias)}"
        self.plane.set_words(
            self.tr("w₁ = w₂ = 0: there is no line.\nThe sum is {0} everywhere.").format(everywhere),
            self.tr("The line lies outside this picture:\nchange {0}, w₁ or w₂.").format(
                "θ" if state.form == "theta" else "b"
            ),
        )
        self.plane.show_perceptron(result.unit, result, result.lesson, result.step)
        self.equation.setText(equation(result.unit))

    def _read_plane(self, x: float, y: float) -> Reading:
        unit = self.result.unit
        move, turn = self.tr("drag: move the line"), self.tr("drag: turn the line")
        return read_grip(unit, move, turn, x, y) or read_plane(unit, self.result, x, y)

    def _take_line(self, w1: float, w2: float, theta: float, gesture: object) -> None:
        """A line that is moved while it learns starts again from there."""
        self.edit(gesture, w1=w1, w2=w2, theta=theta, step=0)

    # the table and the start

    def _choose(self, row: int, column: int) -> None:
        """A target that is pressed changes; whatever is pressed, its row is the one looked at."""
        state = replace(self.state, row=row)
        if column == TARGET:
            bits = tuple(bit ^ (i == row) for i, bit in enumerate(state.targets))
            state = with_targets(replace(state, step=0), cast(Bits, bits))
        self.wish(state)

    def _choose_gate(self, gate: Any) -> None:
        """By hand a gate brings its textbook weights; learning goes on from the start weights it has."""
        if self.state.mode == "hand" or gate == "custom":
            self.wish(with_gate(self.state, gate))
        else:
            self._take_targets(GATES[gate])

    def _take_targets(self, targets: Any) -> None:
        self.wish(with_targets(replace(self.state, step=0), targets))

    # words

    def _verdict(self, state: State, result: Result) -> str:
        if result.lesson is not None:
            return self._progress(result.lesson, result.step, result)
        if not result.separable:
            return self._verdict_on_diagonals(result)
        if result.n_correct == len(INPUTS):
            return self.tr("All four are right: every input with target 1 gives 1, every other gives 0.")
        wrong = ", ".join(str(INPUTS[i]) for i, right in enumerate(result.correct) if not right)
        if state.w1 == state.w2 == 0:
            return self.tr("Wrong: {0}. Without a line all inputs give the same: change w₁ or w₂.").format(wrong)
        return self.tr("Wrong: {0}. One line can get all four right: move it or turn it.").format(wrong)

    def _verdict_on_diagonals(self, result: Result) -> str:
        return self.tr(
            "{0} of 4 are right, and one line gets at most 3 of 4 right: the two classes lie on crossing diagonals, "
            "so every line leaves a corner on the wrong side."
        ).format(result.n_correct)

    def _ties(self, state: State, result: Result) -> str:
        on_line = [str(point) for point, total in zip(INPUTS, result.sums, strict=True) if total == 0]
        if not on_line:
            return ""
        return self.tr("At {0} the sum is exactly 0, which gives {1}.").format(", ".join(on_line), state.at_zero)

    def _describe(self, state: State, result: Result) -> None:
        sentence = self.tr("x1 = {x1}, x2 = {x2}; w1 = {w1}, w2 = {w2}, θ = {theta}; the sum is {sum}, the output {y}.")
        unit = result.unit
        x1, x2 = INPUTS[unit.row]
        total, output = show(result.sums[unit.row]), result.outputs[unit.row]
        numbers = {name: show(getattr(unit, name)) for name in ("w1", "w2", "theta")}
        self.neuron.describe(sentence.format(x1=x1, x2=x2, sum=total, y=output, **numbers))
        fires = [str(point) for point, output in zip(INPUTS, result.outputs, strict=True) if output]
        self.plane.setAccessibleDescription(
            self.tr("The line {0} among the four inputs. Output 1: {1}. {2} of 4 are right.").format(
                equation(unit), ", ".join(fires) or self.tr("none"), result.n_correct
            )
        )


def equation(state: Unit) -> str:
    """The line as the form of the state writes it."""
    left = f"{_number(state.w1)}·x₁ {_signed(state.w2)}·x₂"
    if state.form == "theta":
        return f"{left} = {_number(state.theta)}"
    return f"{left} {_signed(state.bias)} = 0"


def _number(value: float) -> str:
    return show(value).replace("-", "−")


def _signed(value: float) -> str:
    return f"{'−' if value < 0 else '+'} {_number(abs(value))}"
