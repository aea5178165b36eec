"""What a page stands on: the states of its panel, and the names that its texts and checks may use."""

from __future__ import annotations

import functools
from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Any

from dlviz.by_fields import as_fields
from dlviz.lecture.page import ChoiceQuestion, Page, Words
from dlviz.lecture.quantity import evaluate, holds
from dlviz.lecture.texts import fill
from dlviz.model.fields import Checked
from dlviz.topics import first_state, meant, topic

Names = Mapping[str, Any]


def shown(page: Page) -> Checked:
    """The state that the panel takes for a page.

    Raises
    ------
    FieldError
        A field does not take its value.
    """
    return topic(page.panel).State(**meant(page.panel, first_state(page.panel), page.state))


def asked(page: Page) -> Checked:
    """The state that the panel takes until there is an answer."""
    return with_fields(page, page.before)


def with_fields(page: Page, fields: Mapping[str, Any]) -> Checked:
    """The page's state with some fields otherwise."""
    state = shown(page)
    return replace(state, **meant(page.panel, state, fields))


def names_at(panel: str, state: Checked) -> dict[str, Any]:
    """The fields and the values of a panel by name; a value comes before a field of the same name."""
    module = topic(panel)
    fields = as_fields(state)
    return fields | module.values(state, module.solve(state)) | {"state": fields}


@functools.lru_cache(maxsize=100)  # a lecture and more; its score asks for all pages that were answered
def names_of(page: Page) -> Names:
    """The names of the page's state, and under the name of each other state its own."""
    others = {name: names_at(page.panel, with_fields(page, fields)) for name, fields in page.others.items()}
    return MappingProxyType(names_at(page.panel, shown(page)) | others)


def said(words: Words, language: str, names: Names) -> str:
    """A text in one language with its numbers."""
    return fill(words[language], names)


def right_choice(question: ChoiceQuestion, names: Names) -> int:
    """Which answer is right, counted from 0; -1 where not exactly one is."""
    right = [i for i, choice in enumerate(question.choices) if holds(choice.right, names)]
    return right[0] if len(right) == 1 else -1


def right_answer(page: Page) -> Any:
    """The place of the right choice, or the number that is asked for."""
    question, names = page.question, names_of(page)
    return right_choice(question, names) if isinstance(question, ChoiceQuestion) else evaluate(question.answer, names)


def is_right(page: Page, answer: float) -> bool:
    """Whether an answer is right: the place of a choice, or a number."""
    right = right_answer(page)
    if isinstance(page.question, ChoiceQuestion):
        return bool(answer == right)
    # A decimal that was typed is as near as its letters say: 1.17 lies within 0.01 of 1.16.
    return abs(answer - float(right)) <= page.question.within + 1e-9


def is_done(page: Page, state: Checked) -> bool:
    """Whether the page's task is done at this state of its panel."""
    return holds(page.task.check, names_at(page.panel, state))
