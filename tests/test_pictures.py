"""Contracts of every picture of every panel: it is the one that is kept, and it can be read at each size and theme."""

from __future__ import annotations

import random
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication

from dlviz.i18n import set_language
from dlviz.marks import Words
from dlviz.marks.hit import HERE
from dlviz.theme import LIGHT, THEMES
from dlviz.topics import PANELS
from tests.marks.ruler import room
from tests.pictures import KEPT, Shown, faults, kept_lines, pictures, shown_panel
from tests.random_states import random_state
from tests.recorder import states
from tests.share import WHOLE, in_turns

STATES = [(panel, name, state) for panel, name, state in states(0)]
NAMES = [f"{panel} {name}" for panel, name, _ in STATES]
SOME = 60 if WHOLE else 6  # random states of a panel


def kept(panel: str, name: str) -> list[str]:
    if not (KEPT / f"{panel}.txt").exists():  # a new panel
        return []
    sections = (KEPT / f"{panel}.txt").read_text(encoding="utf-8").split("\n# ")
    found = next(each for each in sections if each.removeprefix("# ").splitlines()[0] == name)
    return [line for line in found.splitlines()[1:] if line]


@pytest.mark.parametrize(("panel", "name", "state"), STATES, ids=NAMES)
def test_each_picture_is_the_one_that_is_kept(qapp: Any, panel: str, name: str, state: Any) -> None:
    shown = shown_panel(panel, LIGHT, state)
    try:
        assert list(kept_lines(shown)) == kept(panel, name), "python -m tests.pictures writes it anew"
    finally:
        shown.close()


@pytest.mark.parametrize(("panel", "theme", "language"), in_turns(PANELS, THEMES, ("en", "ko")))
def test_every_letter_of_every_picture_can_be_read(qapp: Any, panel: str, theme: str, language: str) -> None:
    set_language(language)
    chosen = [state for name, _, state in STATES if name == panel]
    chosen += [random_state(panel, random.Random(f"{panel} {seed}")) for seed in range(SOME)]
    shown = shown_panel(panel, THEMES[theme], chosen[0])
    found: list[str] = []
    try:
        for state in chosen:
            shown.show_state(state)
            QCoreApplication.processEvents()  # another mode has other cards, which the layout gives their room
            found += [fault for picture in pictures(shown) for fault in faults(picture)]
    finally:
        shown.close()
    assert found == []


@pytest.mark.parametrize(
    ("words", "fault"),
    [
        (Words(10, 10, 60, 20, "12", size=0.5), "of the least letter"),
        (Words(10, 10, 10, 20, "12345"), "wider than its box"),
        (Words(380, 10, 60, 20, "12345", align="right"), "leaves the picture"),
        (Words(12, 12, 60, 20, "7"), "lies over"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_the_contract_sees_what_cannot_be_read(words: Words, fault: str) -> None:
    below = Words(10, 10, 60, 20, "8")
    assert list(faults(Shown("p", (below,), room(), HERE))) == []
    found = list(faults(Shown("p", (below, words), room(), HERE)))
    assert any(fault in each for each in found)
