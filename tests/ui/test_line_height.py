"""A line that is kept free is tall enough for either language, and ends within no equation."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtGui import QFontMetrics

from dlviz.theme import LIGHT, PROJECTOR, Theme, font
from dlviz.ui.card import Steady, Text
from dlviz.ui.controls.fitted import Fitted


@pytest.mark.parametrize("theme", [LIGHT, PROJECTOR])
@pytest.mark.parametrize("words", ["Saturated", "포화되지 않았습니다"])
def test_a_steady_line_has_the_room_that_its_words_need(qtbot: Any, theme: Theme, words: str) -> None:
    steady, free = Steady(), Text()
    for label in (steady, free):
        qtbot.addWidget(label)
        label.set_theme(theme)
        label.setText(words)
    assert steady.height() >= free.sizeHint().height()


@pytest.mark.parametrize("kind", [Steady, Fitted])
def test_no_line_of_a_readout_ends_within_an_equation(qtbot: Any, kind: type[Steady]) -> None:
    def painted(words: str, width: int) -> Any:
        label = kind(lines=2)
        qtbot.addWidget(label)
        label.set_theme(LIGHT)
        label.setText(words)
        label.resize(width, label.height())
        assert label.text() == words
        return label.grab().toImage()

    room = QFontMetrics(font(LIGHT)).horizontalAdvance("Minimum: cost 0 at W =") + 4
    assert painted("Minimum: cost 0 at W = 1", room) == painted("Minimum: cost 0 at\nW = 1", room)
