"""The steps of learning as a table: the sample, its error, what it changes, and the weights before."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView

from dlviz.marks import Thing
from dlviz.model.boolean_functions import INPUTS
from dlviz.model.perceptron.learning import Lesson
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
            self.show_rows([_row(lesson, t, 1 if form == "theta" else -1) for t in range(len(lesson.weights))])
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
