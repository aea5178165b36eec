"""A question with a ?, an entry for the answer, what is to be said of it, and the way to the next one."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal

from dlviz.model.matrix.quiz import SHOWN, Question
from dlviz.ui.button import button
from dlviz.ui.card import Card
from dlviz.ui.controls.fitted import Fitted
from dlviz.ui.controls.number_edit import Taking, TextEdit
from dlviz.ui.controls.on_screen import OnScreen


class QuizCard(Card):
    """Tells ``answering`` what is answered, and emits ``wished(number)`` for another question."""

    wished = Signal(int)

    def __init__(self, name: str, answering: Taking) -> None:
        super().__init__()
        self._number = 0
        self._answer: tuple[int, ...] = ()
        self.setObjectName(f"{name}.quiz_card")
        self.question, self.verdict = Fitted(size=2.2, lines=2), Fitted(size=1.2, lines=4)
        self.question.give_way()
        self.verdict.give_way()
        self.hint, self.entry = Fitted("quiet", lines=2), TextEdit(20, answering)
        self.hint.setAlignment(Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeft)  # over the entry it speaks of
        for part, called in ((self.question, "question"), (self.verdict, "verdict"), (self.entry, "answer")):
            part.setObjectName(f"{name}.{called}")
        self.check = button(f"{name}.check", self.entry.commit_entry)
        self.solve = button(f"{name}.solve", lambda: answering(f"{SHOWN} {', '.join(map(str, self._answer))}"))
        self.before = button(f"{name}.before", lambda: self.wished.emit(self._number - 1))
        self.after = button(f"{name}.after", lambda: self.wished.emit(self._number + 1))
        self._lay_out()

    def _lay_out(self) -> None:
        self.body.addStretch(1)
        self.body.addWidget(self.question)
        self.body.addSpacing(12)
        self.help = OnScreen(self.hint)
        self.body.addWidget(self.help)
        answer = OnScreen(self.entry, self.check, self.solve)
        answer.row.addStretch(1)
        self.entry.setFixedWidth(260)
        self.body.addWidget(answer)
        self.body.addSpacing(12)
        self.body.addWidget(self.verdict)
        self.body.addStretch(1)
        self.others = OnScreen(self.before, self.after)
        self.others.row.addStretch(1)
        self.body.addWidget(self.others)

    def retranslate(self) -> None:
        self.set_title(self.tr("Exercise"))
        self.entry.setAccessibleName(self.tr("Your answer"))
        self.check.setText(self.tr("Check"))
        self.solve.setText(self.tr("Show the answer"))
        self.before.setText(self.tr("Question before"))
        self.after.setText(self.tr("Next question"))
        self.hint.setText(self.tr("Type the numbers, as in 3 or 3, 2, and press Enter."))

    def show_question(
        self, number: int, question: Question, text: str, given: tuple[int, ...] | None, right: bool | None, shown: bool
    ) -> None:
        """``text`` is the answer as it was typed, ``given`` its numbers; ``shown`` where the program gave it."""
        self._number, self._answer = number, question.answer
        self.subtitle.setText(self.tr("question {0}").format(number))
        self.question.setText(question.solved if right or shown else question.asked)
        self.entry.show_as(text)
        self.verdict.setText(self._verdict(question, given, right, shown))
        self.verdict.set_role({True: "good", False: "bad", None: "quiet"}[right])
        self.before.setEnabled(number > 0)
        self.solve.setEnabled(not (right or shown))

    def _verdict(self, question: Question, given: tuple[int, ...] | None, right: bool | None, shown: bool) -> str:
        reasons = {
            "result": self.tr("The inner sizes vanish; the rows of the first and the columns of the second stay."),
            "right_rows": self.tr("The rows of the second must be as many as the columns of the first."),
            "left_cols": self.tr("The columns of the first must be as many as the rows of the second."),
            "outer": self.tr("The rows of the result are those of the first, its columns those of the second."),
            "vector": self.tr("The inner sizes meet and vanish; with a 1-D array only the rows of the first stay."),
            "shape": self.tr("Count the entries of the outer list, then of a list inside it, and so on."),
            "ndim": self.tr("Count the brackets that open before the first number."),
            "size": self.tr("Count all numbers: the sizes of the shape multiplied."),
        }
        if given is None:
            return ""
        if shown:
            return self.tr("The answer is {0}. {1}").format(", ".join(map(str, given)), reasons[question.kind])
        if right:
            return self.tr("✓ Right. {0}").format(reasons[question.kind])
        return self.tr("✗ Not {0}. {1}").format(", ".join(map(str, given)), reasons[question.kind])
