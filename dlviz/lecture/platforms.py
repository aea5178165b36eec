"""Exercises for learning platforms: GIFT, which has one number a question, and Moodle XML, which has gaps in a text."""

from __future__ import annotations

import html
import re
from collections.abc import Sequence
from xml.sax.saxutils import escape

from dlviz.lecture.exercises.exercise import Blank, Exercise
from dlviz.lecture.loader import title_of
from dlviz.lecture.sheet import Sheet

_COLOUR = re.compile(r"\\textcolor\{\w+\}\{((?:[^{}]|\{[^{}]*\})*)\}")


def gift(sheets: Sequence[Sheet], language: str) -> bytes:
    """The sheets in Moodle's GIFT format, a question for each number that is to be found."""
    parts = [
        _gift_question(exercise, blank, f"{_place(sheet, i)}{f'.{j}' if len(exercise.blanks) > 1 else ''}", language)
        for sheet in sheets
        for i, exercise in enumerate(sheet.exercises, start=1)
        for j, blank in enumerate(exercise.blanks, start=1)
    ]
    return "\n".join(parts).encode()


def _place(sheet: Sheet, number: int) -> str:
    return f"{sheet.name} {number}".strip()


def _gift_question(exercise: Exercise, blank: Blank, place: str, language: str) -> str:
    asked = f"{exercise.ask[language]}{_between(exercise.formula)}  {blank.name} = ?"
    answer = f"{_number(blank.value)}:{_number(_margin(blank))}"
    name = f"{place} {title_of(exercise.topic, language)}"
    return f"::{_gift(name)}::[html]{_gift(html.escape(asked))} {{#{answer}}}\n"


def _gift(text: str) -> str:
    """What has a meaning in GIFT is taken as it is written."""
    return re.sub(r"([\\~=#{}:])", r"\\\1", text)


def moodle(sheets: Sequence[Sheet], language: str) -> bytes:
    """The sheets as Moodle XML: a question of the kind *cloze* for each exercise, with its working as feedback."""
    parts = ['<?xml version="1.0" encoding="UTF-8"?>', "<quiz>"]
    for sheet in sheets:
        for number, exercise in enumerate(sheet.exercises, start=1):
            parts.append(_cloze(exercise, f"{_place(sheet, number)} {title_of(exercise.topic, language)}", language))
    return "\n".join([*parts, "</quiz>", ""]).encode()


def _cloze(exercise: Exercise, name: str, language: str) -> str:
    gaps = " ".join(f"<br>{html.escape(_cloze_text(blank.name))} = {_gap(blank)}" for blank in exercise.blanks)
    asked = f"<p>{html.escape(_cloze_text(exercise.ask[language] + _between(exercise.formula)))}</p><p>{gaps}</p>"
    way = "".join(f"<p>{html.escape(_between(line).strip())}</p>" for line in exercise.working)
    return (
        f'<question type="cloze"><name><text>{escape(name)}</text></name>'
        f'<questiontext format="html"><text>{escape(asked)}</text></questiontext>'
        f'<generalfeedback format="html"><text>{escape(way)}</text></generalfeedback></question>'
    )


def _gap(blank: Blank) -> str:
    return f"{{1:NUMERICAL:={_number(blank.value)}:{_number(_margin(blank))}}}"


def _cloze_text(text: str) -> str:
    """A brace that is no gap: only those before a number and a kind of question are, so a space makes it none."""
    return re.sub(r"\{(?=\d*:)", "{ ", text)


def _between(latex: str) -> str:
    """A formula between the signs that MathJax, which these platforms have, looks for."""
    while (plain := _COLOUR.sub(r"\1", latex)) != latex:
        latex = plain
    return rf" \({latex}\)" if latex else ""


def _margin(blank: Blank) -> float:
    return max(blank.within, 0.0 if float(blank.value).is_integer() else 5e-5)


def _number(value: float) -> str:
    text = f"{value:.10f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text
