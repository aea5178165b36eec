"""How far a person has come: answers, tasks that are done, and the states that were left behind. A value, and JSON."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import Any

import msgspec

from dlviz.by_fields import as_fields
from dlviz.lecture.page import Page
from dlviz.lecture.scene import is_right
from dlviz.model.fields import Checked, FieldError, describe
from dlviz.topics import topic

LONGEST = 20_000  # characters of one state that is kept; a million points are no attempt at a task
EMPTY: Mapping[str, Any] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Progress:
    """What is kept of a lecture; pages go by their keys, so that two lectures do not mix.

    Attributes
    ----------
    answers : the answer to each question: the place of a choice, or a number.
    done : the pages whose task was done.
    attempts : the fields of the panel as each page was left.
    """

    answers: Mapping[str, float] = field(default_factory=lambda: EMPTY)
    done: frozenset[str] = frozenset()
    attempts: Mapping[str, Mapping[str, Any]] = field(default_factory=lambda: EMPTY)

    def answered(self, key: str, answer: float) -> Progress:
        return replace(self, answers=MappingProxyType({**self.answers, key: answer}))

    def asked_again(self, key: str) -> Progress:
        """The question anew; what was done and tried stays."""
        return replace(self, answers=MappingProxyType({k: v for k, v in self.answers.items() if k != key}))

    def did(self, key: str) -> Progress:
        return replace(self, done=self.done | {key})

    def left(self, key: str, state: Checked) -> Progress:
        """The state in which a page was left."""
        fields = msgspec.to_builtins(as_fields(state))
        if len(json.dumps(fields)) > LONGEST:
            return self
        return replace(self, attempts=MappingProxyType({**self.attempts, key: fields}))

    def attempt(self, key: str, panel: str) -> Any:
        """The state in which a page was left, or None."""
        fields = self.attempts.get(key)
        if not isinstance(fields, Mapping):
            return None
        state_type = topic(panel).State
        try:
            return state_type(**{name: value for name, value in fields.items() if name in describe(state_type)})
        except FieldError:  # of another version of the program
            return None

    def dumps(self) -> str:
        kept = {"answers": dict(self.answers), "done": sorted(self.done), "attempts": dict(self.attempts)}
        return json.dumps(kept, ensure_ascii=False)


def loads(text: str) -> Progress:
    """Read what ``dumps`` wrote; what cannot be understood counts as nothing."""
    try:
        found = json.loads(text)
    except (ValueError, RecursionError):
        return Progress()
    if not isinstance(found, dict):
        return Progress()
    answers = {key: float(value) for key, value in _entries(found, "answers") if isinstance(value, int | float)}
    attempts = {key: value for key, value in _entries(found, "attempts") if isinstance(value, dict)}
    done = found.get("done")
    return Progress(
        MappingProxyType(answers),
        frozenset(key for key in done if isinstance(key, str)) if isinstance(done, list) else frozenset(),
        MappingProxyType(attempts),
    )


def _entries(found: dict[str, Any], name: str) -> list[tuple[str, Any]]:
    entries = found.get(name)
    return list(entries.items()) if isinstance(entries, dict) else []


def score(progress: Progress, pages: tuple[Page, ...], lecture: str = "") -> tuple[int, int, int]:
    """How many questions were answered, how many of them rightly, and how many tasks were done."""
    answered = [page for page in pages if key_of(page, lecture) in progress.answers]
    right = sum(is_right(page, progress.answers[key_of(page, lecture)]) for page in answered)
    return len(answered), right, sum(key_of(page, lecture) in progress.done for page in pages)


def key_of(page: Page, lecture: str = "") -> str:
    return f"{lecture}:{page.number}"
