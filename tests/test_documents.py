"""The pages of the documentation that stand in two languages say the same things in the same order."""

from __future__ import annotations

import re

import pytest

from dlviz.resources import document

HANGUL = re.compile("[가-힣]")
NUMBER = re.compile(r"\d[\d.,e−-]*\d|\d")


def page(name: str) -> str:
    return document(name).read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def pages() -> tuple[str, str]:
    return page("teachers.md"), page("teachers.ko.md")


def rows(text: str) -> list[str]:
    return [line for line in text.splitlines() if line.startswith("|") and not set(line) <= set("|-")]


def test_the_teachers_pages_have_the_same_parts(pages: tuple[str, str]) -> None:
    english, korean = pages
    assert english.count("\n## ") == korean.count("\n## ")
    assert len(rows(english)) == len(rows(korean))
    assert [row.count("|") for row in rows(english)] == [row.count("|") for row in rows(korean)]


def test_every_row_has_the_same_numbers_and_code(pages: tuple[str, str]) -> None:
    """So a number that is changed in one language is missed in the other."""
    for english, korean in zip(rows(pages[0]), rows(pages[1]), strict=True):
        assert set(re.findall("`[^`]+`", english)) == set(re.findall("`[^`]+`", korean)), korean
        assert set(NUMBER.findall(english)) <= set(NUMBER.findall(korean)) | {"2", "1", "3"}, korean


def test_each_is_in_its_language(pages: tuple[str, str]) -> None:
    english, korean = pages
    assert not HANGUL.search(english.replace("행렬의 내적", ""))
    assert all(HANGUL.search(row) for row in rows(korean) if re.search("[a-z]{5}", row.replace("np.dot", "")))
