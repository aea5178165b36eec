"""A note of the controls, at any width."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetricsF
from pytestqt.qtbot import QtBot

from dlviz.theme import LIGHT
from dlviz.ui.controls.note_text import NoteText
from dlviz.ui.labels import line_height

TEXT = "다른 책은 편향 b를 더합니다. b = −θ이면 같은 뉴런이고, w₁ = 0.5, θ ≈ −0.5에서 (0, 1)은 0입니다."


@pytest.mark.parametrize("width", range(120, 420, 20))
def test_no_line_ends_within_an_equation(qtbot: QtBot, width: int) -> None:
    note = NoteText("quiet", 0.9)
    qtbot.addWidget(note)
    note.set_theme(LIGHT)
    note.setText(TEXT)
    note.resize(width, 200)
    lines = [line.strip(" \u00a0") for line in note._lines()]
    assert "".join(note._lines()).replace("\u00a0", " ") == TEXT
    assert not [line for line in lines if line.endswith(("=", "≈", "−", "(0,")) or line.startswith(("=", "≈", "−"))]
    assert note.text() == TEXT  # who copies or hears it has plain blanks


@pytest.mark.parametrize("width", range(120, 420, 60))
def test_what_is_left_out_is_offered_in_words(qtbot: QtBot, width: int) -> None:
    note = NoteText("quiet", 0.9)
    qtbot.addWidget(note)
    note.set_theme(LIGHT)
    note.setText(TEXT * 3)
    note.resize(width, 2 * line_height(note.font()))
    first, last, way = note.shown()
    assert way == "more"
    assert last.endswith("…")
    measure = QFontMetricsF(note.font())
    assert measure.horizontalAdvance(last) + measure.horizontalAdvance(f" {way}") <= width
    image = note.grab().toImage()
    ink = LIGHT.ink("accent").rgb()
    high = range(round(note.pitch), image.height())  # in the last line
    assert any(image.pixel(x, y) == ink for y in high for x in range(image.width()))
    assert TEXT.startswith(first.replace("\u00a0", " ").strip())
    note.resize(width, 2000)
    assert "…" not in note.shown()[-1]
    assert "more" not in note.shown()


def test_lines_stand_closer_before_one_is_left_out(qtbot: QtBot) -> None:
    note = NoteText("quiet", 0.9)
    qtbot.addWidget(note)
    note.set_theme(LIGHT)
    note.setText(TEXT * 3)
    note.resize(200, 2000)
    high, lines = line_height(note.font()), len(note._lines())
    least = round(QFontMetricsF(note.font()).tightBoundingRect("(각gjp)").height())  # what letters take
    note.resize(200, lines * high - high // 2)
    assert note.shown() == note._lines()
    assert least < note.pitch < high
    assert note.pitch * lines <= note.height()
    note.resize(200, lines * least)
    assert note.shown()[-1] == "more"
    assert note.pitch == high
    note.resize(200, 2000)
    assert note.pitch == high


def test_the_word_is_a_way_to_the_rest(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    said: list[str] = []
    monkeypatch.setattr("dlviz.ui.controls.note_text.QToolTip.showText", lambda _, text, *__: said.append(text))
    note = NoteText("quiet", 0.9)
    qtbot.addWidget(note)
    note.set_theme(LIGHT)
    note.setText(TEXT * 3)
    note.resize(200, 2 * line_height(note.font()))
    note.show()
    qtbot.mouseClick(note, Qt.MouseButton.LeftButton)
    note.setFocus()
    qtbot.keyClick(note, Qt.Key.Key_Return)
    assert said == [TEXT * 3] * 2
