"""The perceptron panel's lesson: its steps, its time and its start, and what is said while it learns."""

from __future__ import annotations

from dataclasses import replace

from dlviz.by_fields import recognised
from dlviz.i18n import counted
from dlviz.model.boolean_functions import INPUTS
from dlviz.model.perceptron import Result, State
from dlviz.model.perceptron.edits import ZERO_START, new_start
from dlviz.model.perceptron.learning import Lesson
from dlviz.panels.perceptron.lesson_table import LessonTable
from dlviz.topics import PANELS, presets
from dlviz.ui.controls.entries import Entries, Number, Pick, Timeline, only
from dlviz.ui.panel import Panel
from dlviz.ui.part import Part

NETWORK, XOR_NETWORK = "network", "XOR"  # the panel, and its preset, that do what one line cannot
STARTS = {"zero": ZERO_START}


class Lessons(Part[State, Result]):
    """A card with the course of learning, and the controls of its time and of its start."""

    def __init__(self, panel: Panel[State, Result]) -> None:
        super().__init__(panel)
        self.card = panel.stage.card("steps_card", 1, 0)
        self.table = panel.stage.put(self.card, "steps_table", LessonTable())
        self.table.picked.connect(lambda row: panel.edit(step=row))

    def time(self) -> Entries[State, Result]:
        return only(
            learning,
            Timeline("step", self.term("samples learned from"), _reach, symbol="k"),  # t is the target in t − y
            Number("learning_rate", "α", self.term("learning rate")),
        )

    def start(self) -> Entries[State, Result]:
        starts = {"zero": self.tr("start at 0"), "random": self.tr("new random start")}
        orders = {"table": self.tr("in order"), "shuffled": self.tr("shuffled")}
        return only(
            learning,
            Pick(
                "start",
                starts,
                value=lambda state, _: recognised(state, STARTS),
                becomes=_started,
                about=self.tr("Start"),
            ),
            Pick("order", orders, about=self.tr("Order of the samples")),
            Number("seed", "s", self.term("seed"), enabled=lambda state, _: state.order == "shuffled"),
        )

    def retranslate(self) -> None:
        self.card.set_title(self.tr("Steps"), hint=self.tr("click a row to go there"))
        self.table.setAccessibleName(self.tr("Steps of learning"))

    def draw(self, state: State, lesson: Lesson, at: int) -> None:
        self.table.name_columns(self.tr("step"), "t − y", state.form)
        self.table.show_lesson(lesson, at, state.form)
        if at == lesson.last:
            self.panel.working.subtitle.setText(self.tr("all four inputs"))

    def ask_for_network(self) -> None:
        """What one line cannot do, several units can."""
        self.panel.asked.emit(NETWORK, presets(NETWORK)[XOR_NETWORK])

    def progress(self, lesson: Lesson, at: int, result: Result) -> str:
        """What the sample does, and how the lesson ends."""
        return f"{self._sample_text(lesson, at, result)} {self._ending(lesson, at)}".strip()

    def _sample_text(self, lesson: Lesson, at: int, result: Result) -> str:
        if at == lesson.last:
            return ""
        row, error = lesson.samples[at], lesson.errors[at]
        before, after = (any(weights[:2]) for weights in lesson.weights[at : at + 2])
        if not error:
            text = self.tr("{0} is right: nothing changes.")
        elif not after:
            text = self.tr("{0} gives {1} and should give {2}: then w₁ = w₂ = 0, and there is no line.")
        elif not before:
            text = self.tr("{0} gives {1} and should give {2}: now there is a line.")
        else:
            text = self.tr("{0} gives {1} and should give {2}: the line moves.")
        return text.format(INPUTS[row], result.outputs[row], result.targets[row])

    def _ending(self, lesson: Lesson, at: int) -> str:
        if lesson.cycle is not None:
            first, again = lesson.cycle
            return self.tr(
                "No line can do this, so it never ends: step {0} has the weights of step {1} again, and {2} steps "
                "repeat for ever."
            ).format(again, first, again - first)
        if lesson.status == "endless":
            return self.tr("No line can do this, so the rule never ends; {0} samples are shown.").format(lesson.last)
        if at < lesson.last:
            return ""
        if lesson.status == "learned" and lesson.last == 0:
            return self.tr(
                "All four are right at the start, so there is nothing to learn: press “{0}”, or choose another gate."
            ).format(self.tr("start at 0"))
        if lesson.status == "learned":
            text = self.tr("All four are right after {0} samples, so the rule stops by itself.")
            return counted(text.format(lesson.last))
        return self.tr(
            "Not done after {0} samples: α is small beside the initial weights. A larger one gets there sooner."
        ).format(lesson.last)


def _started(state: State, start: str) -> State:
    return new_start(state) if start == "random" else replace(state, **STARTS[start], step=0)


def learning(_: State, result: Result) -> bool:
    return result.lesson is not None


def _reach(_: State, result: Result) -> tuple[int, int]:
    return result.step, result.lesson.last if result.lesson else 0


def can_build() -> bool:
    """Whether there is a panel that builds the function of several units."""
    return NETWORK in PANELS and XOR_NETWORK in presets(NETWORK)
