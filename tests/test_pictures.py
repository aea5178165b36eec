"""Contracts of every picture of every panel: it is the one that is kept, and it can be read at each size and theme."""

from __future__ import annotations

import random
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from msgspec.structs import replace
from PySide6.QtCore import QCoreApplication

from dlviz.i18n import set_language
from dlviz.marks import Arrow, Box, Boxes, Line, Words
from dlviz.marks.hit import HERE
from dlviz.theme import LIGHT, THEMES
from dlviz.topics import PANELS
from tests.marks.ruler import room
from tests.pictures import Shown, controls, faults, kept, kept_states, kept_text, kinds, pictures, shown_panel, told
from tests.random_states import random_state
from tests.share import WHOLE, in_turns
from tests.test_contracts import in_every_mode

STATES = list(kept_states())
NAMES = [f"{panel} {name}" for panel, name, _ in STATES]
ANEW = "python -m tests.pictures writes it anew"
SOME = 60 if WHOLE else 4  # random states of a panel


@pytest.mark.parametrize(("panel", "name", "state"), STATES, ids=NAMES)
def test_each_picture_is_the_one_that_is_kept(qapp: Any, panel: str, name: str, state: Any) -> None:
    shown = shown_panel(panel, LIGHT, state)
    try:
        now, before = told(shown), kept(panel).get(name, {})
        assert {key: marks for key, marks in now.items() if marks != before.get(key)} == {}, ANEW
        assert list(now) == list(before), ANEW
    finally:
        shown.close()


@pytest.mark.parametrize("panel", PANELS)
def test_each_kind_of_mark_is_in_a_kept_picture(qapp: Any, panel: str) -> None:
    """Else it could be told wrongly, and no difference would be read: ``MORE`` has states that no preset is."""
    before = {kind for state in kept(panel).values() for marks in state.values() for kind in kinds(marks)}
    every = in_every_mode(panel, 2 if panel == "digits" else 2 * SOME if WHOLE else SOME)
    shown, found = shown_panel(panel, LIGHT, every[0]), set[str]()
    try:
        for state in every:
            shown.show_state(state)
            QCoreApplication.processEvents()
            found |= {kind for marks in told(shown).values() for kind in kinds(marks)}
    finally:
        shown.close()
    # What a legend has no room for is a matter of the room.
    assert found - before - {"left out"} == set(), "a state of MORE in tests/pictures.py that shows it, then: " + ANEW


def test_a_picture_that_stays_is_written_once_and_read_in_each_state(tmp_path: Path, monkeypatch: Any) -> None:
    one, two, three = ["line x=1"], ["line x=2"], ["box x=3"]
    states = {
        "first": {("p.a", 0): one, ("p.a", 1): two, ("p.b", 0): three},
        "second": {("p.a", 0): two, ("p.a", 1): two, ("p.b", 0): three},
        "third": {("p.b", 0): three, ("p.a", 0): one},
    }
    text = kept_text(states)
    assert text.count("box x=3") == 1
    (tmp_path / "p.txt").write_text(text, encoding="utf-8")
    monkeypatch.setattr("tests.pictures.KEPT", tmp_path)
    assert kept("p") == states
    assert kept("q") == {}


@pytest.mark.parametrize(("panel", "theme", "language"), in_turns(PANELS, THEMES, ("en", "ko")))
def test_every_letter_of_every_picture_can_be_read(qapp: Any, panel: str, theme: str, language: str) -> None:
    set_language(language)
    chosen = [state for name, _, state in STATES if name == panel][:: 1 if WHOLE else 3]
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


@pytest.mark.parametrize(("panel", "theme", "language"), in_turns(PANELS, THEMES, ("en", "ko")))
def test_every_letter_of_every_control_can_be_read(qapp: Any, panel: str, theme: str, language: str) -> None:
    set_language(language)
    shown, seen, found = None, set[str](), list[str]()
    for state in [state for name, _, state in STATES if name == panel][:: 1 if WHOLE else 4]:
        shown = shown or shown_panel(panel, THEMES[theme], state)
        shown.show_state(state)
        QCoreApplication.processEvents()
        for control in controls(shown):
            seen |= {type(mark).__name__ for mark in control.marks}
            found += faults(control)
    assert shown is not None
    shown.close()
    assert found == []
    assert seen >= {"Box", "Words"}


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


ACROSS = Line(np.array((0.0, 80.0)), np.array((2.0, 38.0)), role="model", width=2, name="curve")
BESIDE = Line(np.array((0.0, 80.0)), np.array((60.0, 90.0)), role="model", width=2, name="curve")


def test_the_contract_sees_letters_on_a_line() -> None:
    words = Words(10, 10, 60, 20, "8")
    on_a_ground, hidden = replace(words, ground=0.9), Box(8, 8, 64, 24, fill="surface")
    arrow = Arrow(ACROSS.x, ACROSS.y, role="model", width=2, name="curve")
    frame = Boxes(np.array((30.0, 40.0)), np.array((0.0, 40.0)), role="model", name="curve")
    pale = replace(ACROSS, pale=0.3)
    for marks in (
        (ACROSS, words),
        (words, ACROSS),
        (arrow, words),
        (frame, words),
        (ACROSS, on_a_ground),
        (pale, words),
    ):
        assert any("touches curve" in fault for fault in faults(Shown("p", marks, room(), HERE))), marks
    assert any("touches curve" in fault for fault in faults(Shown("p", (words,), room(), HERE, (ACROSS,))))
    for marks in ((BESIDE, words), (pale, on_a_ground), (ACROSS, hidden, words)):
        assert list(faults(Shown("p", marks, room(), HERE))) == []
