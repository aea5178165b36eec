"""A card's head says what it holds, also where it has not the room for all of it."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from dlviz.theme import LIGHT
from dlviz.ui.card import Card
from tests.everywhere import settle


@pytest.mark.parametrize("words", ["All functions at x", "x에서 모든 함수의 값"])
def test_no_letter_of_a_title_is_cut(qtbot: QtBot, words: str) -> None:
    """It ends in dots where its smallest letters are too wide: half a screen with large type has no more room."""
    card = Card()
    qtbot.addWidget(card)
    title = card.title
    title.set_theme(LIGHT.scaled(type=1.5))
    card.set_title(words)
    for wide in range(40, 260, 4):
        title.setFixedWidth(wide)
        picture = title.grab().toImage()
        at_edge = min(picture.pixelColor(wide - 1, y).lightness() for y in range(picture.height()))
        assert at_edge > 150, wide  # at most the rim of a letter


def test_a_head_is_as_high_as_its_letters_whatever_was_said_before(qtbot: QtBot) -> None:
    """A letter with an accent over it is higher: a card that said another word before stood a pixel lower."""
    heights = {}
    for words in (("mean",), ("ŷ",), ("mean", "ŷ")):
        card = Card()
        qtbot.addWidget(card)
        for part in (card, card.subtitle):
            part.set_theme(LIGHT.scaled(type=1.5))
        for part in (card.enlarge, card.legend):
            part.hide()
        for each in words:
            card.set_title("Loss", each)
            card.show()
            settle()
        heights[words] = card.sizeHint().height()
    assert heights["mean", "ŷ"] == heights["ŷ",] != heights["mean",]
