"""The pages as a list, for people and for programs."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from dlviz.by_fields import as_fields
from dlviz.lecture.page import Page
from dlviz.lecture.scene import names_of, right_answer, said
from dlviz.system.language import LANGUAGES
from dlviz.topics import topic


def as_list(pages: Iterable[Page]) -> list[dict[str, Any]]:
    """Each page under the number of its topic, with its texts in both languages and its panel's state."""
    return [_as_entry(page) for page in pages]


def line(page: Page, language: str) -> str:
    """``21  descent      Why the minus?``"""
    return f"{page.number:>3}  {page.panel:<12} {page.title[language]}"


def _as_entry(page: Page) -> dict[str, Any]:
    names = names_of(page)
    texts = {place: {code: said(words, code, names) for code in LANGUAGES} for place, words in page.words().items()}
    return {
        "topic": page.number, "panel": page.panel, "state": page.state, "fields": _whole(page), "formula": page.formula,
        "answer": right_answer(page), "task": {"check": page.task.check, "solution": page.task.solution},
        "texts": texts,
    }  # fmt: skip


def _whole(page: Page) -> dict[str, Any]:
    """All fields of the state, also those that stand as they do at first."""
    return as_fields(topic(page.panel).State(**page.state))
