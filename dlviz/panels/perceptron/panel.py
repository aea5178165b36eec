"""The perceptron panel: the neuron, the plane that its line divides, the truth table, and how the line is learned."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from dlviz.model.boolean_functions import INPUTS, NAMES
from dlviz.model.numbers import said
from dlviz.model.perceptron import Result, State
from dlviz.model.perceptron.edits import with_gate, with_mode, with_targets
from dlviz.panels.perceptron.function_strip import FunctionStrip
from dlviz.panels.perceptron.input_plane import InputPlane, read_grip, read_plane
from dlviz.panels.perceptron.lesson import Lessons, can_build, learning
from dlviz.panels.perceptron.neuron import NeuronView
from dlviz.panels.perceptron.pictures import PlaneWords
from dlviz.panels.perceptron.truth_table import TARGET, TruthTable
from dlviz.panels.perceptron.words import PerceptronWords
from dlviz.ui.controls.entries import Act, Entries, Heading, Note, Number, Own, Pick, Readout, only
from dlviz.ui.controls.fitted import Fitted
from dlviz.ui.labels import Steady
from dlviz.ui.panel import Panel
from dlviz.ui.plots.reading import Reading


class PerceptronPanel(Panel[State, Result]):
    NAME = "perceptron"

    def build(self) -> None:
        self._build_neuron()
        self.lessons = Lessons(self)
        self.words = PerceptronWords(self, self.lessons)
        self._build_plane()
        self.stage.addWidget(self.working, 2, 0)
        self._build_table()
        self.functions = FunctionStrip()
        self.functions.wished.connect(lambda targets: self.attempt(lambda state: with_targets(state, targets)))
        self.stage.only(learning, self.lessons.card)
        self.stage.share(
            rows=lambda state, result: (5, 7, 7) if learning(state, result) else (2, 0, 1),
            columns=lambda *_: (1, 1),
        )

    def _build_neuron(self) -> None:
        self.neuron_card, self.neuron = self.stage.filled("neuron", NeuronView(self.NAME), 0, 0)
        self.neuron.toggled.connect(lambda i: self.edit(row=self.state.row ^ (2, 1)[i]))

    def _build_plane(self) -> None:
        self.plane_card, self.plane = self.stage.filled("plane", InputPlane(), 0, 1, 2)
        self.plane.reader = self._read_plane
        self.plane.picked.connect(lambda row: self.edit(row=row))
        self.plane.line_wished.connect(self._take_line)
        self.equation = self.stage.put(self.plane_card, "equation", Steady("model"), 0)
        self.stage.foot(self.plane_card, self.equation)

    def _build_table(self) -> None:
        self.table_card = self.stage.card("table_card", 2, 1)
        self.table = self.stage.put(self.table_card, "truth_table", TruthTable(), 0)
        self.table.chosen.connect(self._choose)
        self.verdict = self.stage.put(self.table_card, "verdict", Fitted(lines=3), 0)
        self.stage.foot(self.table_card, self.verdict)
        self.table_card.body.addStretch(1)

    def entries(self) -> Entries[State, Result]:
        modes = {"hand": self.tr("set by hand"), "learn": self.tr("it learns")}
        return [
            Pick("mode", modes, about=self.tr("Where the weights come from"), becomes=with_mode),
            Heading("gate_head", lambda state, _: self.tr("Gate: {0}").format(self.words.function(state.targets))),
            Pick("gate", {"custom": self.tr("custom")}, becomes=with_gate),
            Own("functions", self.functions, self._name_functions, value=lambda state, _: state.targets),
            *self.lessons.time(),
            *self._weights(),
            *self.lessons.start(),
            *self._by_hand(),
            Act(
                "build_network",
                self.tr("Build it from NAND, OR and AND"),
                self.lessons.ask_for_network,
                shown=lambda _, result: not result.separable and can_build(),
            ),
            Note(
                "slide_note",
                self.tr(
                    "The slides subtract a threshold θ, other books add a bias b: b = −θ gives the same neuron. "
                    "At a sum of exactly 0 the step gives 0 here and 1 in some books. Here y is the output, as on the "
                    "slides; from the cost on it is the target."
                ),
                shown=_by_hand,
            ),
        ]

    def _weights(self) -> Entries[State, Result]:
        """While learning the numbers in the column are those that it starts from."""
        start, weight = self.term("initial weight"), self.term("weight")
        thresholds = self.term("initial threshold"), self.term("threshold")
        biases, other = (self.tr("initial bias = −θ"), self.tr("bias = −θ")), self.term("bias")[1]
        return [
            Number("w1", "w₁", lambda *at: start if learning(*at) else weight),
            Number("w2", "w₂", lambda *at: start if learning(*at) else weight),
            Number(
                "theta",
                "θ",
                lambda *at: thresholds[not learning(*at)],
                shown=lambda state, _: state.form == "theta",
            ),
            Number(  # the same number the other way round: b = −θ; it stands where θ stood
                "bias",
                "b",
                lambda *at: (biases[not learning(*at)], other),
                over=self.fields["theta"],
                becomes=lambda state, b: replace(state, theta=0.0 - b if isinstance(b, float) else b),
                shown=lambda state, _: state.form == "bias",
            ),
        ]

    def _by_hand(self) -> Entries[State, Result]:
        return only(
            _by_hand,
            Heading("form_head", self.tr("The sum is written")),
            Pick("form", {"theta": "w·x − θ", "bias": "w·x + b"}),
            Heading("zero_head", self.tr("A sum of exactly 0 gives")),
            Pick("at_zero", {0: self.tr("0 (slides)"), 1: self.tr("1 (some books)")}),
            Heading("right_head", self.tr("Right answers")),
            Readout(
                "right",
                self._right,
                size=1.5,
                role=lambda _, result: "good" if result.n_correct == len(INPUTS) else "bad",
            ),
            Readout("ties", self.words.ties, lines=2, role="quiet", about=self.tr("A sum of exactly 0")),
        )

    def _right(self, _: State, result: Result) -> str:
        sign = "✓" if result.n_correct == len(INPUTS) else "✗"
        return self.tr("{0} of 4 {1}").format(result.n_correct, sign)

    def _name_functions(self) -> None:
        self.functions.setAccessibleName(self.tr("The sixteen functions of two inputs"))
        self.functions.set_texts({targets: self.words.function(targets) for targets in NAMES})

    def retranslate(self) -> None:
        self.plane_card.set_title(self.tr("Input plane"))
        self.plane.set_axes("x₁", "x₂")
        self.verdict.about = self.tr("right answers")
        self.table_card.set_title(self.tr("Truth table"), hint=self.tr("press a target to change it"))
        self.table.setAccessibleName(self.tr("Truth table"))
        self.lessons.retranslate()

    def draw(self, state: State, result: Result) -> None:
        learned = result.lesson is not None
        self.neuron.show_perceptron(result.unit, result)
        self._lay_hands_on(learned)
        self._draw_plane(state, result)
        self._draw_table(state, result)
        x1, x2 = INPUTS[result.unit.row]
        self.working.subtitle.setText(self.tr("for x₁ = {0}, x₂ = {1}").format(x1, x2))
        if result.lesson is not None:
            self.lessons.draw(state, result.lesson, result.step)
        self.neuron.describe(partial(self.words.neuron, result))
        self.plane.describe(partial(self.words.plane, result))

    def _lay_hands_on(self, learned: bool) -> None:
        """What is learned is not set by hand."""
        for button in self.neuron.buttons:
            button.setEnabled(not learned)
        self.neuron_card.set_title(self.tr("Neuron"), hint="" if learned else self.tr("press x₁ or x₂ to switch it"))
        before, after = self.tr("before"), self.tr("after")
        ahead = (("line", "model", before), ("dash", "step", after)) if learned else ()
        self.plane_card.set_legend(
            ("dot", "data", self.tr("target 1")),
            ("square", "quiet", self.tr("target 0")),
            ("cross", "bad", self.tr("wrong")),
            *ahead,
            ("ring", "text", self.tr("present row")),
        )

    def _draw_table(self, state: State, result: Result) -> None:
        total = "w·x − θ" if state.form == "theta" else "w·x + b"
        self.table.name_columns("x₁", "x₂", total, self.tr("output"), self.tr("target"), "")
        self.table.show_perceptron(result)
        self.verdict.setText(self.words.verdict(state, result))

    # the plane

    def _draw_plane(self, state: State, result: Result) -> None:
        everywhere = f"{'−θ' if state.form == 'theta' else 'b'} {said(result.unit.bias)}"
        words = PlaneWords(
            self.tr("w₁ = w₂ = 0: there is no line.\nThe sum is {0} everywhere, so y = {1}.").format(
                everywhere, result.outputs[0]
            ),
            self._outside(state, result),
        )
        self.plane.show_perceptron(result, words)
        self.equation.setText(self.words.line(result))

    def _outside(self, state: State, result: Result) -> str:
        if result.lesson is not None:  # the rule changes them, and no hand
            return self.tr("The line before the update\nlies outside this picture.")
        threshold = "θ" if state.form == "theta" else "b"
        return self.tr("The line lies outside this picture:\nchange {0}, w₁ or w₂.").format(threshold)

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
            state = with_targets(state, tuple(bit ^ (i == row) for i, bit in enumerate(state.targets)))
        self.wish(state)


def _by_hand(_: State, result: Result) -> bool:
    return result.lesson is None
