"""Exercises on the screen: the numbers are typed, Enter looks at them and goes on to the next."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QTextOption
from PySide6.QtWidgets import QFrame, QGridLayout, QScrollArea, QTextEdit

from dlviz.i18n import language
from dlviz.lecture.exercises import KINDS, make
from dlviz.lecture.exercises.exercise import Exercise
from dlviz.marks.unbroken import unbroken
from dlviz.model.numeral import parse_number
from dlviz.shell.lecture.formulas import Formulas
from dlviz.theme import LIGHT, Theme
from dlviz.ui.button import button
from dlviz.ui.controls.number_edit import OwnNumber
from dlviz.ui.controls.on_screen import OnScreen
from dlviz.ui.labels import Text
from dlviz.ui.layouts import scrolled
from dlviz.ui.reworded import Reworded
from dlviz.ui.slim_bar import SlimBar
from dlviz.ui.workings.formula import to_html, unbroken_rich

MOST = 8  # numbers of one exercise


class ExerciseView(Reworded, QScrollArea):
    """The kinds of a topic take turns; ``seed`` counts on. The score is of this start of the program."""

    refused = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("lecture.exercises")
        self._theme = LIGHT
        self._topic, self._seed = 1, 1
        self._right, self._tried, self._is_over = 0, 0, False
        self._missing: list[str] = []  # where nothing stands, when Enter looked
        self._wrong: list[str] | None = None  # of what was looked at; nothing yet, or nobody but the program answered
        self._made: Exercise | None = None
        self._build()
        self.retranslate()

    def _build(self) -> None:
        self.score, self.ask = Text("quiet", name="lecture.score"), Text(wrap=True, name="lecture.exercise")
        self.formulas = Formulas()
        self._grid = QGridLayout()
        self.names = [Text() for _ in range(MOST)]
        self.entries = [OwnNumber() for _ in range(MOST)]
        for i, (name, entry) in enumerate(zip(self.names, self.entries, strict=True)):
            entry.setObjectName(f"lecture.blank.{i + 1}")
            entry.returnPressed.connect(self._enter)
            entry.textEdited.connect(self._typed)
            entry.refused.connect(self.refused)
            self._grid.addWidget(name, i, 0)
            self._grid.addWidget(entry, i, 1)
        self.verdict = Text(bold=True, wrap=True, name="lecture.exercise_verdict")
        self.check = button("lecture.exercise_check", self._enter)
        self.give_up = button("lecture.exercise_answer", self._show_answer)
        self.way = QTextEdit()
        self.way.setReadOnly(True)
        self.way.setFrameShape(QFrame.Shape.NoFrame)
        self.way.viewport().setAutoFillBackground(False)
        self.way.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.way.setTabChangesFocus(True)
        self.way.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)  # its lines are broken
        SlimBar(self.way)
        above = self.score, self.ask, self.formulas, self._grid
        scrolled(self, *above, OnScreen(self.check, self.give_up), self.verdict, (self.way, 3), 1)

    # what a person does

    def show_topic(self, topic: int) -> None:
        """Exercises of a page; the one that is open stays where it belongs to the same."""
        if self._made is None or topic != self._topic:
            self._topic = topic
            self._next()

    def _next(self) -> None:
        kinds = [kind for kind in KINDS if kind.topic == self._topic] or list(KINDS)
        self._made = make(kinds[self._seed % len(kinds)], f"screen/{self._seed}")
        self._seed += 1
        self._is_over, self._wrong, self._missing = False, None, []
        for entry in self.entries:
            entry.show_as("")
        self._show()
        if self.isVisible():
            self.entries[0].setFocus()

    def _enter(self) -> None:
        """Look at the answer; once it is over, go on."""
        if self._made is None or self._is_over:
            self._next()
            return
        answers = [parse_number(entry.text()) for entry in self.entries[: len(self._made.blanks)]]
        missing = [i for i, answer in enumerate(answers) if answer is None]
        if missing:
            self.entries[missing[0]].setFocus()
            self._missing = [self._made.blanks[i].name for i in missing if not self.entries[i].text()]
            self._wrong = None
            self._show_verdict()
            return
        given = [answer for answer in answers if answer is not None]
        wrong = [b.name for b, answer in zip(self._made.blanks, given, strict=True) if not b.takes(answer)]
        self._tried += 1
        self._right += not wrong
        self._wrong, self._missing, self._is_over = wrong, [], not wrong
        self._show()

    def _typed(self) -> None:
        """What was said of other numbers is not said of these."""
        if not self._is_over:
            self._wrong, self._missing = None, []
            self._show_verdict()

    def _show_answer(self) -> None:
        if self._made is not None and not self._is_over:
            self._tried += 1
            self._wrong, self._missing, self._is_over = None, [], True
            for entry, blank in zip(self.entries, self._made.blanks, strict=False):
                entry.show_as(blank.shown)
            self._show()
            self.entries[0].setFocus()  # the button is gone; Enter goes on, as it says

    # what is shown

    def _show(self) -> None:
        if self._made is None:
            return
        self.ask.setText(unbroken(self._made.ask[language()]))
        self.formulas.show_formulas(self._made.formula)
        for i, (name, entry) in enumerate(zip(self.names, self.entries, strict=True)):
            is_there = i < len(self._made.blanks)
            name.setVisible(is_there)
            entry.setVisible(is_there)
            name.setText(f"{self._made.blanks[i].name} =" if is_there else "")
            entry.setAccessibleName(self._made.blanks[i].name if is_there else "")
        self._show_verdict()
        self._show_way()
        self._show_score()
        self._name_check()

    def _show_verdict(self) -> None:
        if self._wrong:
            role, words = "bad", self.tr("✗ Not yet: {0}").format(", ".join(self._wrong))
        elif self._missing:
            role, words = "quiet", self.tr("Nothing stands here yet: {0}").format(", ".join(self._missing))
        elif not self._is_over:
            role, words = "quiet", ""
        elif self._wrong is None:
            role, words = "quiet", self.tr("This is the way. Enter goes on to the next.")
        else:
            role, words = "good", self.tr("✓ Right. Enter goes on to the next.")
        self.verdict.set_role(role)
        self.verdict.setText(words)
        self.verdict.setVisible(bool(words))

    def _show_way(self) -> None:
        lines = self._made.working if self._made is not None and self._is_over else ()
        self.way.setHtml("".join(f"<p>{unbroken_rich(to_html(line, self._theme))}</p>" for line in lines))
        self.way.setVisible(bool(lines))

    def _show_score(self) -> None:
        self.score.setText(self.tr("Right: {0} of {1}").format(self._right, self._tried))
        self.score.setVisible(self._tried > 0)

    def _name_check(self) -> None:
        self.check.setText(self.tr("Next (Enter)") if self._is_over else self.tr("Check (Enter)"))
        self.give_up.setVisible(not self._is_over)

    # looks and words

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self._show_way()

    def retranslate(self) -> None:
        self.give_up.setText(self.tr("Show the answer"))
        self.way.setAccessibleName(self.tr("The way to the answer"))
        self._name_check()
        self._show_score()
        self._show()
