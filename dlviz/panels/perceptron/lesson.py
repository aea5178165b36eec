"""The perceptron panel's lesson: its steps, also as a table, its time and start, and what is said while it learns."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from typing import Any

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView

from dlviz.by_fields import recognised
from dlviz.i18n import counted
from dlviz.marks import Thing
from dlviz.model.boolean_functions import INPUTS
from dlviz.model.perceptron import Result, State
from dlviz.model.perceptron.edits import ZERO_START, new_start
from dlviz.model.perceptron.learning import Lesson
from dlviz.topics import PANELS, topic
from dlviz.ui.controls.entries import Entries, Number, Pick, Timeline, only
from dlviz.ui.panel import Panel
from dlviz.ui.part import Part
from dlviz.ui.tables.columns import Column
from dlviz.ui.tables.table import Table

WEIGHT = "−0.00"


class LessonTable(Table):
    """Emits ``picked(row)``: the step that a person goes to.

    A row is of its step, of the line that its weights draw, and of the sample that is learned from.
    """

    stands_for = "step"

    def __init__(self) -> None:
        super().__init__()
        self._in_table: Any = None
        self._lesson: Lesson | None = None

    def name_columns(self, step: str, error: str, form: str) -> None:
        last, change = ("θ", "Δθ") if form == "theta" else ("b", "Δb")
        self.set_columns(
            Column(step, least="000"),
            Column("x", "data", words=True, least="0, 0"),
            Column(error, self._error_role, least="−1", thing="output"),
            *(Column(head, "step", loose=True, least=WEIGHT, thing=self._leads_to) for head in ("Δw₁", "Δw₂", change)),
            *(Column(head, "model", loose=True, least=WEIGHT, thing=("weight", head)) for head in ("w₁", "w₂", last)),
        )

    def show_lesson(self, lesson: Lesson, at: int, form: str) -> None:
        """Playing moves the light only."""
        if self._in_table != (lesson, form):
            self._in_table, self._lesson = (lesson, form), lesson
            self.show_rows([_row(lesson, t, 1 if form == "theta" else -1) for t in range(len(lesson.weights))], at)
        self.light(at)
        self.show_lit(QAbstractItemView.ScrollHint.PositionAtCenter)  # what came and what comes, both in view

    def things_of(self, row: int) -> tuple[Thing, ...]:
        lesson = self._lesson
        if lesson is None:
            return super().things_of(row)
        sample = (("row", lesson.samples[row]),) if row < lesson.last else ()
        return (*super().things_of(row), ("line", lesson.lines[row]), *sample)

    def _leads_to(self, row: int) -> Thing:
        """The line after what the step changes."""
        lesson = self._lesson
        return None if lesson is None or row >= lesson.last else ("line", lesson.lines[row + 1])

    def rows_for(self, lit: Collection[Thing]) -> Collection[int]:
        """A step that is pointed at is one row; a line or a sample is of many."""
        own, lesson = super().rows_for(lit), self._lesson
        if own or not lit or lesson is None:
            return own
        return [row for row in range(len(lesson.lines)) if any(thing in lit for thing in self.things_of(row))]

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The step looked at stays in view, also when there was no room for it before."""
        super().resizeEvent(event)
        self.show_lit(QAbstractItemView.ScrollHint.PositionAtCenter)

    def _error_role(self, row: int) -> str:
        if self._lesson is None or row >= self._lesson.last:
            return "text"
        return "bad" if self._lesson.errors[row] else "good"


def _row(lesson: Lesson, t: int, sign: int) -> tuple[Any, ...]:
    w1, w2, theta = lesson.weights[t]
    weights = (float(w1), float(w2), sign * float(theta))
    if t == lesson.last:
        return (t, "", None, None, None, None, *weights)
    after = lesson.weights[t + 1]
    moves = [float(new - old) for new, old in zip(after, lesson.weights[t], strict=True)]
    moves[2] *= sign
    error = lesson.errors[t]
    sample = "{}, {}".format(*INPUTS[lesson.samples[t]])
    shown = moves if error else (None, None, None)
    return (t, sample, f"{error:+d}".replace("-", "−") if error else "0", *shown, *weights)


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
        self.panel.asked.emit(NETWORK, topic(NETWORK).presets[XOR_NETWORK])

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
    return NETWORK in PANELS and XOR_NETWORK in topic(NETWORK).presets
