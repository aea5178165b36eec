"""Worksheets on paper: pages in order, nothing beyond their edge, the key with what the sheet asks for."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter, QPicture
from PySide6.QtWidgets import QLabel

from dlviz.cards import name_of
from dlviz.export import paper, picture, worksheet
from dlviz.export.paper import FOOT, INSIDE, TOP, Gaps, Letters, Paper, Space
from dlviz.export.sheets import sheet_files
from dlviz.i18n import set_language
from dlviz.interrupt import Interrupted
from dlviz.lecture.exercises import KINDS, make
from dlviz.lecture.exercises.exercise import Kind
from dlviz.lecture.sheet import make_sheets
from dlviz.marks.veiled import UNKNOWN
from dlviz.model.slices import finish
from dlviz.theme import LIGHT, font
from dlviz.ui.card import Card
from dlviz.ui.pictures.drawing import Drawing
from dlviz.ui.plots.plot import Plot
from dlviz.ui.veil import veil_inside
from tests.told_marks import texts

SHEETS = make_sheets((1, 10, 14, 19), seed=7, count=8)


def pages(pdf: bytes) -> int:
    return len(re.findall(rb"/Type\s*/Page\b", pdf))


@pytest.mark.parametrize("language", ["ko", "en"])
def test_a_sheet_and_its_key_are_pdf(qapp: Any, language: str) -> None:
    set_language(language)
    for made in (finish(worksheet.sheet_pdf(SHEETS, 7)), finish(worksheet.key_pdf(SHEETS, 7))):
        assert made.startswith(b"%PDF")
        assert 1 < pages(made) < 8


def test_it_is_made_an_exercise_at_a_time_and_ends_where_it_is_told_to(qapp: Any) -> None:
    """The sheets of a class took minutes in which the window stood still and Ctrl+C was not heard."""
    sheets = make_sheets((5, 13), count=2, names=("A", "B"))
    making = sheet_files(sheets, Path("sheet.pdf"), Path("key.pdf"), 0, "en")
    assert [next(making) for _ in range(5)] == [0.125, 0.25, 0.375, 0.5, 0.625]
    making.close()
    *rest, last = sheet_files(sheets, Path("sheet.gift"), Path("key.pdf"), 0, "en")
    assert (len(rest), last) == (3, 1.0)


def test_ctrl_c_ends_it_between_two_exercises(qapp: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    def ended() -> None:
        raise Interrupted(2)

    monkeypatch.setattr("dlviz.export.worksheet.check", ended)
    with pytest.raises(Interrupted):
        finish(worksheet.sheet_pdf(make_sheets((5,), count=1), 0))


def test_each_student_begins_a_page(qapp: Any) -> None:
    one = pages(finish(worksheet.sheet_pdf(make_sheets((5,), count=1), 0)))
    three = pages(finish(worksheet.sheet_pdf(make_sheets((5,), count=1, names=("가", "나", "다")), 0)))
    assert (one, three) == (1, 3)


def test_the_same_seed_prints_the_same(qapp: Any) -> None:
    def content(pdf: bytes) -> bytes:
        return re.sub(rb"/(CreationDate|ID|ModDate)[^\n]*\n|uuid:[0-9a-f-]+|<xmp:\w+Date>[^<]*", b"", pdf)

    sheets = make_sheets((5, 13), seed=7, count=4)
    streams = [
        re.findall(rb"stream\r?\n(.*?)endstream", content(finish(worksheet.sheet_pdf(sheets, 7))), re.DOTALL)
        for _ in "12"
    ]
    assert [s for s in streams[0] if b"xmp" not in s] == [s for s in streams[1] if b"xmp" not in s]


class Turns:
    """Counts the pages, and where each piece was put."""

    def __init__(self) -> None:
        self.count = 0

    def __call__(self) -> None:
        self.count += 1


class Probe:
    """A piece that remembers its place."""

    def __init__(self, height: float) -> None:
        self.height, self.at = height, QPointF()

    def draw(self, painter: QPainter, at: QPointF) -> None:
        self.at = at


@pytest.fixture
def page(qapp: Any) -> Any:
    picture = QPicture()
    painter = QPainter(picture)
    turns = Turns()
    yield Paper(painter, turns, "foot"), turns
    painter.end()


def test_a_group_is_not_torn_apart(page: tuple[Paper, Turns]) -> None:
    sheet, turns = page
    sheet.put([Space(FOOT - TOP - 50)])
    group = [Probe(40), Probe(40)]
    sheet.put(group)
    assert turns.count == 1
    assert [piece.at.y() for piece in group] == [TOP, TOP + 40]


def test_a_group_that_is_longer_than_a_page_goes_on_over_it(page: tuple[Paper, Turns]) -> None:
    sheet, turns = page
    group = [Probe(300) for _ in range(8)]
    sheet.put(group)
    assert turns.count == 2
    assert all(piece.at.y() + piece.height <= FOOT for piece in group)


def test_text_is_broken_within_the_page_and_gaps_stay_in_it(qapp: Any) -> None:
    long = Letters("말 " * 400, font(LIGHT), indent=24)
    assert long.height > 100
    gaps = Gaps(tuple("abcdefghi"), font(LIGHT), 120)
    assert gaps.height == 34 * 2
    assert 24 + gaps._columns * gaps.each <= INSIDE + 24


def test_a_key_has_the_way_and_the_answer_of_every_exercise(qapp: Any) -> None:
    """Read off the pieces, before they are drawn."""
    for exercise in SHEETS[0].exercises:
        asked = worksheet._exercise(1, exercise, is_key=False)
        answered = worksheet._exercise(1, exercise, is_key=True)
        assert any(isinstance(piece, Gaps) for piece in asked)
        assert not any(isinstance(piece, Gaps) for piece in answered)
        texts = [piece.text for piece in answered if isinstance(piece, Letters)]
        for blank in exercise.blanks:
            assert f"{blank.name} = {blank.shown}" in texts[-1] or f"{blank.name} ≈ {blank.shown}" in texts[-1]


def test_a_formula_that_cannot_be_typeset_is_still_written(qapp: Any) -> None:
    assert paper.formula(r"\nonsense{").height > 0


@pytest.mark.parametrize("kind", [kind for kind in KINDS if make(kind, 0).veil], ids=lambda kind: kind.name)
def test_the_picture_of_a_sheet_gives_nothing_away_that_the_key_shows(qapp: Any, kind: Kind) -> None:
    asked = 0
    for seed in range(4):
        made = make(kind, seed)
        figure = picture.Figure(f"{made.panel}.{made.card}", made.state, LIGHT, (420, 250))
        card = next(c for c in figure.findChildren(Card) if name_of(c.objectName()) == made.card)
        whole = _texts(card)
        veil_inside(card, made.veil, "")
        told = _texts(card)
        hidden = (Counter(whole) - Counter(told)).total()  # an area is written where it touches nothing
        assert (_unknown(told) > _unknown(whole)) == (hidden > 0), seed
        asked += hidden
        assert not [text for text in told if re.search(r"\d → \d", text) or re.match("y = ", text)]
        for blank in made.blanks:
            if len(blank.shown) > 2 and blank.shown not in made.ask.en:  # a digit stands at the axes
                assert not [text for text in told if blank.shown in text], (made.ask.en, blank)
    assert asked > 0


def _unknown(texts: list[str]) -> int:
    """How many question marks stand there, also behind a word that says what they are of."""
    return sum(text.endswith(UNKNOWN) for text in texts)


def _texts(figure: Card) -> list[str]:
    marks = [mark for drawing in figure.findChildren(Drawing) for mark in drawing.marks]
    sketches = [sketch for plot in figure.findChildren(Plot) for sketch in plot.pictures.values()]
    marks += [mark for sketch in sketches for mark in sketch.marks]
    labels = [label.text() for label in figure.findChildren(QLabel) if label.isVisibleTo(figure)]
    return [text for mark in marks for text in texts(mark)] + labels
