"""A veil over a whole card says in its marks that something is asked, and what to do."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from dlviz.marks import Words
from dlviz.marks.hit import HERE
from dlviz.theme import THEMES
from dlviz.ui.veil import Veil
from tests.pictures import Shown, faults


@pytest.mark.parametrize("size", [(400, 300), (240, 160)])
@pytest.mark.parametrize("theme", THEMES)
def test_a_veil_shows_a_question_mark_and_its_words(qtbot: QtBot, theme: str, size: tuple[int, int]) -> None:
    veil = Veil()
    qtbot.addWidget(veil)
    veil.set_theme(THEMES[theme])
    veil.resize(*size)
    veil.show_words("Answer first", "Cost at each step")
    assert [mark.text for mark in veil.marks if isinstance(mark, Words)] == ["?", "Cost at each step", "Answer first"]
    assert veil.accessibleName() == "Cost at each step: Answer first"
    assert list(faults(Shown("veil", veil.marks, veil.look, HERE))) == []
    before = veil.grab().toImage()
    veil.show_words("Predict it first")
    assert veil.grab().toImage() != before
