"""A page of the lecture as a file holds it: words in both languages, a state of a panel, a question and a task."""

from __future__ import annotations

from typing import Annotated, Any

import msgspec
from msgspec import Meta

LONGEST = 2000  # characters of a text
MOST_CHOICES = 6
Text = Annotated[str, Meta(min_length=1, max_length=LONGEST)]
Expression = Annotated[str, Meta(min_length=1, max_length=300)]
Count = Annotated[int, Meta(ge=1, le=999)]
Names = Annotated[tuple[Text, ...], Meta(max_length=30)]


class Part(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Base of all parts of a page: what a file holds beyond their fields is a mistake, and is told as one."""


class Words(Part, frozen=True):
    """A text in both languages; ``{cost:4}`` in it is a number of the page's state (see ``texts``)."""

    ko: Text
    en: Text

    def __getitem__(self, language: str) -> str:
        return self.ko if language == "ko" else self.en


class Choice(Words, frozen=True):
    """One of the answers; ``right`` is a condition over the page's state, so that no answer is right by being typed."""

    right: Expression


class ChoiceQuestion(Part, frozen=True, tag_field="kind", tag="choice"):
    """One of two to six answers is right."""

    ask: Words
    choices: Annotated[tuple[Choice, ...], Meta(min_length=2, max_length=MOST_CHOICES)]


class NumberQuestion(Part, frozen=True, tag_field="kind", tag="number"):
    """A number is to be written: right is what lies ``within`` so much of ``answer``.

    From ``low`` to ``high`` a room's guesses are counted.
    """

    ask: Words
    answer: Expression
    within: Annotated[float, Meta(ge=0)] = 0.0
    low: float | None = None
    high: float | None = None


class DragQuestion(Part, frozen=True, tag_field="kind", tag="drag"):
    """A slider from ``low`` to ``high`` is to be drawn to where the answer is expected."""

    ask: Words
    answer: Expression
    within: Annotated[float, Meta(gt=0)]
    low: float
    high: float
    symbol: Annotated[str, Meta(max_length=20)] = ""


Question = ChoiceQuestion | NumberQuestion | DragQuestion


class Task(Part, frozen=True):
    """Something to reach in the panel.

    Attributes
    ----------
    check : a condition over the fields and values of the panel: the task is done as soon as it holds.
    way : the way out, in words; ``solution`` has the fields that it leads to.
    start : fields that differ from the page's state while the task is worked on, for a task that starts elsewhere.
    """

    ask: Words
    check: Expression
    hint: Words
    way: Words
    solution: dict[str, Any]
    start: dict[str, Any] = {}


class Step(Words, frozen=True):
    """One line of a derivation, and why it follows from the one before."""

    formula: Text


class More(Words, frozen=True):
    """A page of another lecture that goes on from here, as a path from this page's folder; ``ko`` and ``en`` lead."""

    page: Annotated[str, Meta(pattern=r"^(\.\./)?[\w.\- ]+(/[\w.\- ]+)*\.toml$", max_length=200)]


class Page(Part, frozen=True, eq=False):
    """One page; two that were read from one file are not the same.

    Attributes
    ----------
    number : its place in the lecture, from 1.
    formula : LaTeX, as the slide has it; may be empty.
    panel, state : what is shown: fields of that panel that differ from its first state.
    before : fields that differ from the state as long as there is no answer.
    others : the same panel with other fields, each under a name: ``{before.cost:2}`` in a text.
    question : asked first. veil : what is hidden until there is an answer, because it would give it away: for each
        card names of its marks, things, labels and columns, or ``*`` for all of it; ``numbers`` of the ``working``,
        fields of the ``controls``, ``*`` of the ``code``. Without it everything is hidden.
    card : the card that a lecturer's mode enlarges; ``controls`` the fields that it leaves in sight.
    picture : a drawing of ours that belongs to the page; may be empty. ``picture_late`` where it would answer.
    steps : a derivation, line by line.
    sum_up : one line. note : where the slide is loose. more : the same on something else, after the answer.
    """

    number: Count
    title: Words
    idea: Words
    panel: Text
    question: Question
    why: Words
    task: Task
    sum_up: Words
    formula: Annotated[str, Meta(max_length=LONGEST)] = ""
    state: dict[str, Any] = {}
    before: dict[str, Any] = {}
    others: dict[str, dict[str, Any]] = {}
    note: Words | None = None
    more: More | None = None
    veil: dict[str, Names] = {}
    card: Annotated[str, Meta(max_length=60)] = ""
    controls: Names = ()
    picture: Annotated[str, Meta(max_length=60)] = ""
    picture_late: bool = False
    steps: Annotated[tuple[Step, ...], Meta(max_length=30)] = ()
    file: str = ""

    def words(self) -> dict[str, Words]:
        """All its texts by their place in the file, without those that it does not have."""
        choices = self.question.choices if isinstance(self.question, ChoiceQuestion) else ()
        found = {
            "title": self.title, "idea": self.idea, "question.ask": self.question.ask,
            **{f"question.choices.{i}": choice for i, choice in enumerate(choices)},
            "why": self.why, "task.ask": self.task.ask, "task.hint": self.task.hint, "task.way": self.task.way,
            **{f"steps.{i}": step for i, step in enumerate(self.steps)},
            "sum_up": self.sum_up,
        }  # fmt: skip
        found |= {"note": self.note} if self.note else {}
        return found | ({"more": self.more} if self.more else {})
