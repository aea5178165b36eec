"""A note of the controls, at any width."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from dlviz.theme import LIGHT
from dlviz.ui.note_text import NoteText

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
