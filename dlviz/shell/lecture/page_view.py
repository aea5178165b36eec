"""One page in the dock: the idea, the question, why, the task, the sum-up, the note, in their order."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer, Signal, SignalInstance
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QPushButton, QScrollArea, QSizePolicy, QWidget

from dlviz.i18n import language
from dlviz.lecture import scene
from dlviz.lecture.page import ChoiceQuestion
from dlviz.lecture.pictures import picture
from dlviz.model.numbers import marked
from dlviz.panels import title
from dlviz.shell.lecture.answers import Answers, ChoiceRow
from dlviz.shell.lecture.formulas import Formulas
from dlviz.shell.lecture.lesson import Lesson
from dlviz.ui.button import button
from dlviz.ui.labels import Text
from dlviz.ui.layouts import row, scrolled
from dlviz.ui.pictures.drawing import Drawing
from dlviz.ui.reworded import Reworded


class PageView(Reworded, QScrollArea):
    """Shows where the lesson is, and tells it what a person does; ``led_on`` to the page that this one leads to."""

    led_on = Signal()

    def __init__(self, lesson: Lesson) -> None:
        super().__init__()
        self.setObjectName("lecture.page")
        self._lesson = lesson
        self._steps, self._help = 1, ""  # or hint, or way
        self._build()
        lesson.turned.connect(self._turned)
        lesson.changed.connect(self.show_page)
        self._turned()
        self.retranslate()

    # what it is made of

    def _build(self) -> None:
        self._column = scrolled(self)
        self.back = self._button("return", self.led_on)
        self.where = self._text("where", role="quiet", size=0.9)
        self.heading = self._text("title", size=1.35, bold=True)
        self.idea = self._text("idea")
        self.picture = Drawing((160, 150), (300, 165))
        self.picture.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.picture.setObjectName("lecture.picture")
        self._column.addWidget(self.picture)
        self.formulas = Formulas()
        self._column.addWidget(self.formulas)
        self.ask_head, self.ask = self._text("ask_head", bold=True), self._text("ask")
        self.answers = Answers()
        self._column.addWidget(self.answers)
        self.check = self._button("check", self._give)
        self.verdict = self._text("verdict", bold=True)
        self.why = self._text("why")
        self.derivation, self.step = Formulas(), self._text("step")
        self._column.insertWidget(self._column.indexOf(self.step), self.derivation)
        self.next_step = self._button("next_step", self._on)
        self._build_task()
        self.sum_up, self.note = self._text("sum_up", bold=True), self._text("note", role="quiet", size=0.92)
        self.more = self._button("more", self.led_on)
        self.again = self._button("again", self._ask_again)
        self._column.addStretch(1)
        self.answers.given.connect(self._give)
        self.answers.touched.connect(lambda: self.check.setEnabled(self.answers.answer is not None))

    def _build_task(self) -> None:
        self.task_head, self.task = self._text("task_head", bold=True), self._text("task")
        self.done = self._text("done", bold=True)
        beside = row(gap=6)
        self._column.addLayout(beside)
        acts = {"start": self._lesson.start_task, "hint": self._hint, "way": self._show_way}
        self.task_buttons = {name: self._button(name, act) for name, act in acts.items()}
        for made in self.task_buttons.values():
            beside.addWidget(made)
        self.hint = self._text("hint_text", role="quiet")

    def _text(self, name: str, role: str = "text", size: float = 1.0, *, bold: bool = False) -> Text:
        made = Text(role, size, bold=bold, wrap=True, name=f"lecture.{name}")
        made.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._column.addWidget(made)
        return made

    def _button(self, name: str, act: Callable[[], object] | SignalInstance) -> QPushButton:
        made = button(f"lecture.{name}", act)
        self._column.addWidget(made)
        return made

    # what a person does

    def _give(self) -> None:
        answer = self.answers.answer
        if answer is not None and self._lesson.is_asking:
            is_here = self._has_focus()
            self._lesson.give(answer)
            if is_here:
                self._go_on()
            QTimer.singleShot(0, self, lambda: self.ensureWidgetVisible(self.why))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter chooses where nothing is chosen yet, and gives the answer wherever in the page the focus is."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._lesson.is_asking:
            focus = self.focusWidget()
            if self.answers.answer is None and isinstance(focus, ChoiceRow):
                focus.click()
            else:
                self._give()
        else:
            super().keyPressEvent(event)

    def focus_answer(self) -> None:
        """Where the question is answered, with the page at its title; once it is, the keyboard stays where it is."""
        if self._lesson.is_asking:
            ways: tuple[QWidget, ...] = (self.answers.rows[0], self.answers.number, self.answers.slider)
            next(way for way in ways if way.isVisibleTo(self)).setFocus()
            QTimer.singleShot(0, self, lambda: self.verticalScrollBar().setValue(0))  # the focus has scrolled

    def _has_focus(self) -> bool:
        focus = QApplication.focusWidget()
        return focus is not None and self.isAncestorOf(focus)

    def _go_on(self) -> None:
        """Where the keyboard goes when what it was at is over, or it would be nowhere."""
        on = self.next_step if self.next_step.isVisibleTo(self) else self.task_buttons["start"]
        on.setFocus(Qt.FocusReason.OtherFocusReason)

    def _ask_again(self) -> None:
        self._lesson.ask_again()
        self.focus_answer()

    def _on(self) -> None:
        is_here = self._has_focus()
        self._steps += 1
        self._show_steps()
        if is_here:
            self._go_on()
            QTimer.singleShot(0, self, lambda: self.ensureWidgetVisible(self.focusWidget() or self.step))

    def _hint(self) -> None:
        self._help = "hint"
        self._show_help()

    def _show_way(self) -> None:
        """The way out, in words and on the screen; whoever is shown it has done nothing."""
        self._help = "way"
        self._lesson.show_way()
        self._show_help()

    def _show_help(self) -> None:
        """Below the buttons, where the page may end."""
        self._show_task()
        QTimer.singleShot(0, self, lambda: self.ensureWidgetVisible(self.hint))

    # what is shown

    def _turned(self) -> None:
        self._steps, self._help = 1, ""
        if self._lesson.is_open:
            self.answers.show_question(self._lesson.page.question, self._lesson.choices())
            self.check.setEnabled(False)
        self.verticalScrollBar().setValue(0)

    def show_page(self) -> None:
        """Everything anew, from the lesson."""
        if not self._lesson.is_open:
            return
        lesson, page = self._lesson, self._lesson.page
        self.where.setText(self.tr("Lecture · {0}").format(title(page.panel)))
        self.heading.setText(page.title[language()])
        self.idea.setText(self._said("idea"))
        self.formulas.show_formulas(page.formula)
        self.ask.setText(self._said("question.ask"))
        answered = lesson.answer is not None
        drawn = picture(page.picture, language()) if answered or not page.picture_late else None
        self.picture.setVisible(drawn is not None)
        if drawn is not None:
            self.picture.show_scene(drawn)
        self.check.setVisible(not answered)
        if lesson.answer is not None:
            self._show_answer(lesson.answer)
        elif not self.answers.isEnabled():  # asked again
            self._turned()
        for part in (self.verdict, self.why, self.task_head, self.task, self.sum_up, self.again):
            part.setVisible(answered)
        self.note.setVisible(answered and page.note is not None)
        self.why.setText(self._said("why") if answered else "")
        self.sum_up.setText(self._said("sum_up") if answered else "")
        self.note.setText(self._said("note") if answered and page.note else "")
        self._show_ways()
        self._show_steps()
        self._show_task()

    def _show_ways(self) -> None:
        """To the page that this one leads to, and back to the one that led here."""
        lesson = self._lesson
        more, origin = lesson.page.more, lesson.origin
        self.more.setVisible(lesson.answer is not None and more is not None and origin is None)
        self.more.setText(more[language()] if more is not None else "")
        self.back.setVisible(origin is not None)
        self.back.setText(self.tr("◀ Back to page {0}").format(origin.number) if origin is not None else "")

    def _show_answer(self, answer: float) -> None:
        lesson, question = self._lesson, self._lesson.page.question
        right = scene.right_answer(lesson.page)
        self.answers.show_answer(answer, right, is_right=lesson.is_right)
        self.verdict.set_role("good" if lesson.is_right else "bad")
        if isinstance(question, ChoiceQuestion):
            missed = self.tr("✗ Not this time. The right answer is marked with ✓.")
        else:
            missed = self.tr("✗ Not this time. It is {0}.").format(marked(right))
        self.verdict.setText(self.tr("✓ Right, as you predicted.") if lesson.is_right else missed)

    def _show_steps(self) -> None:
        """The derivation, as far as it was asked for."""
        steps = self._lesson.page.steps if self._lesson.answer is not None else ()
        shown = steps[: self._steps]
        self.derivation.show_lines(tuple(step.formula for step in shown))
        self.step.setVisible(bool(shown))
        self.next_step.setVisible(len(shown) < len(steps))
        if shown:
            self.step.setText(f"{len(shown)} / {len(steps)}  {self._lesson.said(shown[-1])}")

    def _show_task(self) -> None:
        lesson, answered = self._lesson, self._lesson.answer is not None
        self.task.setText(self._said("task.ask") if answered else "")
        self.done.setVisible(answered)
        self.done.set_role("good" if lesson.is_done else "quiet")
        led = self.tr("○ This is the solution. Press Begin and do it yourself.")
        waiting = led if lesson.is_led else self.tr("○ Not yet.")
        self.done.setText(self.tr("✓ Done.") if lesson.is_done else waiting)
        for made in self.task_buttons.values():
            made.setVisible(answered)
        self.hint.setVisible(answered and bool(self._help))
        self.hint.setText(self._said(f"task.{self._help}") if answered and self._help else "")

    def _said(self, place: str) -> str:
        return self._lesson.said(self._lesson.page.words()[place])

    # words

    def retranslate(self) -> None:
        self.ask_head.setText(self.tr("Predict first"))
        self.check.setText(self.tr("Check my prediction"))
        self.next_step.setText(self.tr("Next line"))
        self.task_head.setText(self.tr("Task"))
        self.task_buttons["start"].setText(self.tr("Begin"))
        self.task_buttons["hint"].setText(self.tr("Hint"))
        self.task_buttons["way"].setText(self.tr("Solution"))
        self.again.setText(self.tr("Ask me again"))
        self.answers.number.setAccessibleName(self.tr("Your answer"))
        self.answers.slider.setAccessibleName(self.tr("Your answer"))
        if self._lesson.is_open:
            self.answers.say_choices(self._lesson.choices())
            self.show_page()
