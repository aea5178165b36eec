"""A line that is kept free is tall enough for either language."""

from __future__ import annotations

from typing import Any

import pytest

from dlviz.theme import LIGHT, PROJECTOR, Theme
from dlviz.ui.card import Steady, Text


@pytest.mark.parametrize("theme", [LIGHT, PROJECTOR])
@pytest.mark.parametrize("words", ["Saturated", "포화되지 않았습니다"])
def test_a_steady_line_has_the_room_that_its_words_need(qtbot: Any, theme: Theme, words: str) -> None:
    steady, free = Steady(), Text()
    for label in (steady, free):
        qtbot.addWidget(label)
        label.set_theme(theme)
        label.setText(words)
    assert steady.height() >= free.sizeHint().height()
