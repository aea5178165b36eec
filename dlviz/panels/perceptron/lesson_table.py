"""The steps of learning as a table: the sample, its error, what it changes, and the weights before."""

from __future__ import annotations

from typing import Any

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QWidget

from dlviz.model.boolean_functions import INPUTS
from dlviz.model.numbers import written
from dlviz.model.perceptron.learning import Lesson
from dlviz.ui.table import Table

_ROLES = ("text", "data", "text", "step", "step", "step", "model", "model", "model")
ERROR = 2
DIGITS = 3


class LessonTable(Table):
    """Emits ``picked(row)``: the step that a person goes to."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent, words=(1,))
        self._in_table: Any = None
        self._lesson: Lesson | None = None
        self.set_roles(self._role)

    def name_columns(self, step: str, error: str, form: str) -> None:
        last, change = ("θ", "Δθ") if form == "theta" else ("b", "Δb")
        self.set_headers(step, "x", error, "Δw₁", "Δw₂", change, "w₁", "w₂", last)

    def show_lesson(self, lesson: Lesson, at: int, form: str) -> None:
        """Playing moves the light only."""
        if self._in_table != (lesson, form):
            self._in_table, self._lesson = (lesson, form), lesson
            self.show_rows([_row(lesson, t, 1 if form == "theta" else -1) for t in range(len(lesson.weights))])
        self.light(at)
        self.show_lit(QAbstractItemView.ScrollHint.PositionAtCenter)  # what came and what comes, both in view

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The step looked at stays in view, also when there was no room for it before."""
        super().resizeEvent(event)
        self.show_lit(QAbstractItemView.ScrollHint.PositionAtCenter)

    def _role(self, row: int, column: int) -> str:
        if column == ERROR and self._lesson is not None and row < self._lesson.last:
            return "bad" if self._lesson.errors[row] else "good"
        return _ROLES[column]


def _row(lesson: Lesson, t: int, sign: int) -> tuple[Any, ...]:
    w1, w2, theta = lesson.weights[t]
    weights = _written(float(w1), float(w2), sign * float(theta))
    if t == lesson.last:
        return (t, "", None, None, None, None, *weights)
    after = lesson.weights[t + 1]
    moves = [float(new - old) for new, old in zip(after, lesson.weights[t], strict=True)]
    moves[2] *= sign
    error = lesson.errors[t]
    sample = "{}, {}".format(*INPUTS[lesson.samples[t]])
    shown = _written(*moves) if error else (None, None, None)
    return (t, sample, f"{error:+d}".replace("-", "−") if error else "0", *shown, *weights)


def _written(*numbers: float) -> tuple[str, ...]:
    """As they would be typed: tenths keep one decimal, which a column of equal decimals would hide."""
    return tuple(written(number, DIGITS) for number in numbers)
