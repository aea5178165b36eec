"""GIFT and Moodle XML, read back as a learning platform reads them."""

from __future__ import annotations

import html
import re
from xml.etree import ElementTree

import pytest

from dlviz.lecture.platforms import gift, moodle
from dlviz.lecture.sheet import make_sheets

SHEETS = make_sheets(seed=7, count=46)
BLANKS = [blank for exercise in SHEETS[0].exercises for blank in exercise.blanks]


@pytest.mark.parametrize("language", ["ko", "en"])
def test_gift_has_a_question_for_each_number(language: str) -> None:
    questions = gift(SHEETS, language).decode().strip().split("\n\n")
    assert len(questions) == len(BLANKS)
    for text, blank in zip(questions, BLANKS, strict=True):
        # what is left once all that is escaped is gone: a title, and one answer in braces
        bare = re.sub(r"\\[\\~=#{}:]", "", text)
        found = re.fullmatch(r"::[^:]*::\[html\][^{}~=#]*\{#(-?[\d.]+):([\d.]+)\}", bare, re.DOTALL)
        assert found, text
        assert float(found[1]) == pytest.approx(blank.value, abs=1e-9)
        assert blank.takes(float(found[1]))


@pytest.mark.parametrize("language", ["ko", "en"])
def test_moodle_has_a_gap_for_each_number(language: str) -> None:
    quiz = ElementTree.fromstring(moodle(SHEETS, language))
    gaps = []
    for question, exercise in zip(quiz, SHEETS[0].exercises, strict=True):
        assert question.get("type") == "cloze"
        text = question.findtext("questiontext/text") or ""
        assert html.escape(exercise.ask[language])[:12] in text
        gaps += re.findall(r"\{1:NUMERICAL:=(-?[\d.]+):([\d.]+)\}", text)
        assert len(re.findall(r"\{\d*:", text)) == len(exercise.blanks)
    assert [float(value) for value, _ in gaps] == pytest.approx([blank.value for blank in BLANKS], abs=1e-9)


def test_a_name_that_is_markup_stays_text() -> None:
    sheets = make_sheets((5,), names=("<b>&]]>", "{#1:0} ~=x"))
    names = [text.text or "" for text in ElementTree.fromstring(moodle(sheets, "en")).iterfind("question/name/text")]
    assert names[0].startswith("<b>&]]>")
    assert r"\{\#1\:0\} \~\=x" in gift(sheets, "en").decode()


def test_the_same_seed_gives_the_same_bytes() -> None:
    assert gift(SHEETS, "ko") == gift(make_sheets(seed=7, count=46), "ko")
    assert moodle(SHEETS, "ko") == moodle(make_sheets(seed=7, count=46), "ko")
