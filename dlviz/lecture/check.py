"""What a page must be beyond its form: a panel that there is, fields that it takes, texts and checks that come out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from dlviz.cards import CARDS
from dlviz.errors import DATA, Problem
from dlviz.lecture import scene
from dlviz.lecture.page import ChoiceQuestion, Page
from dlviz.lecture.pictures import PICTURES
from dlviz.lecture.quantity import evaluate, number
from dlviz.lecture.texts import fill
from dlviz.lecture.things import is_there, things
from dlviz.model.fields import FieldError, describe
from dlviz.model.typed_source import NotUnderstoodError
from dlviz.system.language import LANGUAGES
from dlviz.topics import PANELS, topic


def check(page: Page) -> None:
    """Go through a page as the program will.

    Raises
    ------
    Problem
        The first mistake, with its ``place`` in the file.
    """
    if page.panel not in PANELS:
        raise Problem("unknown_panel", DATA, place="panel", panel=page.panel, panels=PANELS)
    if page.picture and page.picture not in PICTURES:
        raise Problem("no_picture", DATA, place="picture", picture=page.picture, pictures=tuple(PICTURES))
    _check_names(page)
    for place, fields in _states(page):
        _check_fields(page, place, fields)
    names = scene.names_of(page)
    for place, words in page.words().items():
        for language in LANGUAGES:
            _guarded(f"{place}.{language}", lambda text=words[language]: fill(text, names))
    _check_question(page, names)
    _check_task(page)


def _check_names(page: Page) -> None:
    """What is not there would be neither hidden nor shown, and nobody would know."""
    cards = CARDS[page.panel]
    if page.card and page.card not in cards:
        raise Problem("unknown_card", DATA, place="card", panel=page.panel, card=page.card, cards=cards)
    for card, names in page.veil.items():
        if card not in (known := (*cards, "controls", "code")):
            raise Problem("unknown_card", DATA, place=f"veil.{card}", panel=page.panel, card=card, cards=known)
        for name in names:
            _check_there(page, card, name, f"veil.{card}")
    for name in page.controls:
        _check_there(page, "controls", name, "controls")


def _check_there(page: Page, card: str, name: str, place: str) -> None:
    if not is_there(page.panel, card, name):
        there = ("*", *things(page.panel, card))
        raise Problem("lecture_nothing_there", DATA, place=place, name=name, card=card, names=there)


def _states(page: Page) -> Iterator[tuple[str, Mapping[str, Any]]]:
    yield "state", page.state
    yield "before", page.before
    for name, fields in page.others.items():
        yield f"others.{name}", fields
    yield "task.start", page.task.start
    yield "task.solution", page.task.solution


def _check_fields(page: Page, place: str, fields: Mapping[str, Any]) -> None:
    known = describe(topic(page.panel).State)
    for name in fields:
        if name not in known:
            raise Problem("unknown_field", DATA, place=f"{place}.{name}", panel=page.panel, field=name,
                          fields=tuple(known))  # fmt: skip
    try:
        scene.with_fields(page, fields)
    except FieldError as error:
        refused = FieldError("", error.value, error.rule, **error.limits)
        raise Problem("lecture_bad_state", DATA, place=f"{place}.{error.path}", error=refused) from None


def _check_question(page: Page, names: scene.Names) -> None:
    question = page.question
    if not isinstance(question, ChoiceQuestion):
        answer = _guarded("question.answer", lambda: number(question.answer, names))
        low, high = question.low, question.high
        if (low is None) != (high is None):
            raise Problem("lecture_missing", DATA, place="question", field="low" if low is None else "high")
        if low is not None and high is not None and not (low < high and low <= answer <= high):
            raise Problem("lecture_out_of_reach", DATA, place="question.answer", answer=answer)
        return
    for i, choice in enumerate(question.choices):
        _guarded(f"question.choices.{i}.right", lambda choice=choice: evaluate(choice.right, names))
    if scene.right_choice(question, names) < 0:
        raise Problem("lecture_not_one_right", DATA, place="question.choices.0")


def _check_task(page: Page) -> None:
    """It is to be done, it can be done, and what it needs has a name."""
    start = scene.with_fields(page, page.task.start)
    for place, state in (("task.check", start), ("task.solution", scene.with_fields(page, page.task.solution))):
        names = scene.names_at(page.panel, state)
        done = bool(_guarded("task.check", lambda names=names: evaluate(page.task.check, names)))
        if done and place == "task.check":
            raise Problem("lecture_done_already", DATA, place=place)
        if not done and place == "task.solution":
            raise Problem("lecture_no_solution", DATA, place=place)


def _guarded(place: str, act: Any) -> Any:
    try:
        return act()
    except NotUnderstoodError as error:
        raise Problem("lecture_quantity", DATA, place=place, part=error.part) from None
