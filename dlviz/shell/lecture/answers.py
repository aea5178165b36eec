"""The ways to answer a question: one of several choices, a number that is typed, a slider that is drawn."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QRadioButton, QSizePolicy, QWidget

from dlviz.lecture.page import MOST_CHOICES, ChoiceQuestion, DragQuestion, NumberQuestion, Question
from dlviz.lecture.texts import written
from dlviz.marks import Box, Look, Mark, Words
from dlviz.model.numeral import parse_number
from dlviz.ui.controls.number_edit import OwnNumber
from dlviz.ui.controls.scale import Scale
from dlviz.ui.controls.slider import ValueSlider
from dlviz.ui.labels import Text
from dlviz.ui.layouts import BARE, column, row
from dlviz.ui.pictures.marked import Marked, frame

SIDE, TOP = 34, 9  # pixels beside and above the words of a choice


class ChoiceRow(Marked, QRadioButton):
    """One choice: words that are broken into lines in a box, which all of it can be clicked."""

    letters = 1.0

    def __init__(self) -> None:
        super().__init__()
        self._mark = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_mark(self, mark: str) -> None:
        """``good`` or ``bad`` once the answer is known, else nothing."""
        self._mark = mark
        self.update()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        room = max(width - SIDE - 26, 40)
        box = self.fontMetrics().boundingRect(0, 0, room, 10_000, int(Qt.TextFlag.TextWordWrap), self.text())
        return box.height() + 2 * TOP

    def sizeHint(self) -> QSize:
        return QSize(200, self.heightForWidth(max(self.width(), 200)))

    def minimumSizeHint(self) -> QSize:
        return QSize(120, 2 * TOP + self.fontMetrics().height())

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def scene(self, look: Look) -> Iterator[Mark]:
        chosen, here = self.isChecked(), self.isChecked() or self.hasFocus()
        border, width = self._mark or ("accent" if here else "border"), 2.0 if here or self._mark else 1.0
        yield frame(look, border, width, radius=6, fill="lit" if chosen else "surface")
        y = look.high / 2 - 6
        yield Box(12, y, 12, 12, role="accent" if chosen else "quiet", width=1.5, radius=6, name="ring")
        if chosen:
            yield Box(15, y + 3, 6, 6, fill="accent", radius=3, name="dot")
        room = look.wide - SIDE - 26
        high = self.heightForWidth(self.width()) - 2 * TOP
        role = "text" if self.isEnabled() or chosen or self._mark else "quiet"
        at = SIDE, (look.high - high) / 2, room, high + 1
        yield Words(*at, self.text(), role=role, align="left", wrap=True, name="words")
        if self._mark:
            sign = "✓" if self._mark == "good" else "✗"
            yield Words(look.wide - 26, 0, 20, look.high, sign, role=self._mark, align="left", name="verdict")


class Answers(QWidget):
    """Shows the way to answer that a question wants, and emits ``given(answer)`` when Enter is pressed in it.

    ``answer`` is what stands there, or None where nothing does.
    """

    given = Signal()
    touched = Signal()
    refused = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._question: Question | None = None
        self._drawn: float | None = None
        self.rows = [ChoiceRow() for _ in range(MOST_CHOICES)]
        self._group = QButtonGroup(self)
        for i, choice in enumerate(self.rows):
            choice.setObjectName(f"lecture.choice.{i + 1}")
            self._group.addButton(choice, i)
        self._group.idToggled.connect(lambda *_: self.touched.emit())  # a screen reader toggles without a click
        self.number = OwnNumber()
        self.number.setObjectName("lecture.number")
        self.number.textChanged.connect(lambda _: self.touched.emit())  # and sets a text without typing
        self.number.returnPressed.connect(self.given)
        self.number.refused.connect(self.refused)
        self.drag = QWidget()
        self.value = Text(bold=True)
        self.slider = ValueSlider(Scale(0.0, 1.0))
        self.slider.setObjectName("lecture.drag")
        row((self.slider, 1), self.value, of=self.drag, margins=BARE)
        column(*self.rows, self.number, self.drag, of=self, gap=6, margins=BARE)
        self.slider.wished.connect(self._draw)

    def show_question(self, question: Question, texts: list[str]) -> None:
        """``texts`` are the choices in the person's language; what was typed or drawn before is gone."""
        self._question, self._drawn = question, None
        self._group.setExclusive(False)
        for i, choice in enumerate(self.rows):
            choice.setVisible(i < len(texts))
            choice.setChecked(False)
            choice.show_mark("")
        self._group.setExclusive(True)
        self.say_choices(texts)
        self.number.setVisible(isinstance(question, NumberQuestion))
        self.number.show_as("")
        self.drag.setVisible(isinstance(question, DragQuestion))
        if isinstance(question, DragQuestion):
            self.slider.set_scale(Scale(question.low, question.high))
            self._show_drawn(question, question.low, "?")
        self.setEnabled(True)

    def say_choices(self, texts: list[str]) -> None:
        """The choices in another language; what is chosen, typed or drawn stays."""
        for i, choice in enumerate(self.rows):
            choice.setText(texts[i] if i < len(texts) else "")

    def show_answer(self, answer: float, right: float, *, is_right: bool) -> None:
        """What was answered, and what is ``right``."""
        question = self._question
        if isinstance(question, ChoiceQuestion):
            chosen = self._group.button(int(answer))
            if chosen is not None:
                chosen.setChecked(True)
            for i, choice in enumerate(self.rows):
                choice.show_mark("good" if i == right else "bad" if i == int(answer) and not is_right else "")
        elif isinstance(question, NumberQuestion):
            self.number.show_as(written(answer))
        elif question is not None:
            self._show_drawn(question, answer, written(answer))
        self.setEnabled(False)

    @property
    def answer(self) -> float | None:
        if isinstance(self._question, ChoiceQuestion):
            chosen = self._group.checkedId()
            return None if chosen < 0 else float(chosen)
        if isinstance(self._question, NumberQuestion):
            return parse_number(self.number.text())
        return self._drawn

    def _draw(self, value: float, gesture: object) -> None:
        if isinstance(self._question, DragQuestion):
            self._drawn = value
            self._show_drawn(self._question, value, written(value))
            self.touched.emit()

    def _show_drawn(self, question: DragQuestion, value: float, told: str) -> None:
        self.slider.show_value(value)
        self.value.setText(f"{question.symbol} = {told}")
