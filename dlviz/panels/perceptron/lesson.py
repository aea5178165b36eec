"""The perceptron panel's lesson: its steps, its time and its start, and what is said while it learns."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, cast

from dlviz.model.boolean_functions import INPUTS
from dlviz.model.perceptron import Result, State
from dlviz.model.perceptron.edits import ZERO_START, new_start
from dlviz.model.perceptron.learning import Lesson
from dlviz.panels.perceptron.lesson_table import LessonTable
from dlviz.topics import PANELS, topic
from dlviz.ui.panel import Panel

NETWORK, XOR_NETWORK = "network", "XOR"  # the panel, and its preset, that do what one line cannot
STARTS = {"zero": ZERO_START}


class LessonPanel(Panel[State, Result]):
    """A subclass has the neuron, the plane and the weights."""

    def _build_steps(self) -> None:
        """The course of learning; by hand the neuron has its room."""
        self.steps_card = self.card("steps_card", 1, 0)
        self.steps_table = LessonTable()
        self.steps_table.setObjectName("perceptron.steps_table")
        self.steps_table.picked.connect(lambda row: self.edit(step=row))
        self.steps_card.body.addWidget(self.steps_table, 1)

    def _build_lesson(self) -> None:
        self.time = self.timeline("step")
        self.time.timeline.symbol.setText("k")  # t is the target in t − y
        self.learning_rate = self.number("learning_rate", "α")

    def _build_start(self) -> None:
        self.start = self.presets((*STARTS, "random"), name="start")
        self.start.wished.connect(self._take_start)
        self.order = self.choice("order")
        self.seed = self.number("seed", "s")

    def _retranslate_lesson(self) -> None:
        self.steps_card.set_title(self.tr("Steps"), hint=self.tr("click a row to go there"))
        self.steps_table.setAccessibleName(self.tr("Steps of learning"))
        self.time.retranslate(*self.term("samples seen"))
        self.learning_rate.set_term(*self.term("learning rate"))
        self.start.set_texts({"zero": self.tr("start at 0"), "random": self.tr("new random start")})
        self.order.set_texts({"table": self.tr("in order"), "shuffled": self.tr("shuffled")})
        self.seed.set_term(*self.term("seed"))

    def _draw_lesson(self, state: State, lesson: Lesson, at: int) -> None:
        self.time.show_step(at, lesson.last)
        self.steps_table.name_columns(self.tr("step"), "t − y", state.form)
        self.steps_table.show_lesson(lesson, at, state.form)
        if at == lesson.last:
            self.working.subtitle.setText(self.tr("all four inputs"))

    def _take_start(self, start: str) -> None:
        self.wish(new_start(self.state) if start == "random" else replace(self.state, **STARTS[start], step=0))

    def _ask_for_network(self) -> None:
        """What one line cannot do, several units can."""
        self.asked.emit(NETWORK, presets_of(NETWORK)[XOR_NETWORK])

    def _progress(self, lesson: Lesson, at: int, result: Result) -> str:
        """What the sample does, and how the lesson ends."""
        return f"{self._sample_text(lesson, at, result)} {self._ending(lesson, at)}".strip()

    def _sample_text(self, lesson: Lesson, at: int, result: Result) -> str:
        if at == lesson.last:
            return ""
        row, error = lesson.samples[at], lesson.errors[at]
        text = self.tr("{0} is right: nothing changes.")
        if error:
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
        if lesson.status == "learned":
            return self.tr("All four are right after {0} samples, so the rule stops by itself.").format(lesson.last)
        return self.tr("Not done after {0} samples: α is small beside the start weights. A larger one arrives.").format(
            lesson.last
        )


def can_build() -> bool:
    """Whether there is a panel that builds the function of several units."""
    return NETWORK in PANELS and XOR_NETWORK in presets_of(NETWORK)


def presets_of(panel: str) -> dict[str, Any]:
    return cast("dict[str, Any]", getattr(topic(panel), "PRESETS", {}))
