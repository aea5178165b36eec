"""The rotation of films and pages takes every card, and finds what is wrong."""

from __future__ import annotations

from typing import Any

import pytest

from dlviz.cards import CARDS
from dlviz.i18n import set_language
from dlviz.topics import PANELS
from tests.export import moving


def test_every_card_has_its_turn_as_a_film_and_as_a_page() -> None:
    made = moving.turns(14)
    every = {panel if not card else f"{panel}.{card}" for panel in PANELS for card in ("", *CARDS[panel])}
    for is_page in (True, False):
        assert {what for what, ending, _, _ in made if (ending == ".html") is is_page} == every
    assert {theme for _, _, theme, _ in made} == {"light", "dark", "projector"}
    assert made == moving.turns(14) != moving.turns(15)


@pytest.mark.parametrize("ending", [".gif", ".mp4", ".html"])
def test_what_is_wrong_is_found(qapp: Any, monkeypatch: pytest.MonkeyPatch, ending: str) -> None:
    turn = ("descent.curve", ending, "light", "en")
    assert list(moving.faults(turn)) == []
    monkeypatch.setattr(moving, "chosen", lambda last: list(range(last)))  # one step is not shown
    assert list(moving.faults(turn)) != []
    set_language("en")
