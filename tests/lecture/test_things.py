"""The table of what a veil can name holds what the panels have, and nothing else."""

from __future__ import annotations

import pytest

from dlviz.cards import CARDS
from dlviz.lecture.things import COLUMN, THINGS, is_there
from dlviz.topics import PANELS, topic
from tests.lecture.things import found
from tests.recorder import lecture, presets

# At no preset: a bias for a threshold, a tie, a cell that is pointed at, and digits judged by a trained network.
RARE = {
    "edge b", "past", "tie #", "bits", "bits' frame", "bits' name", "cell # #", "columns are", "count # #", "row #",
    "rows are", "caption #", "digit #", "frame #", "sample",
}  # fmt: skip


@pytest.mark.parametrize("panel", PANELS)
def test_the_table_has_what_the_panel_has(qapp: object, panel: str) -> None:
    State = topic(panel).State
    states = [State(), *(state for _, state in presets(panel)), *(State(**fields) for _, fields in lecture(panel))]
    there = found(panel, states)
    assert set(THINGS[panel]) <= {*CARDS[panel], "controls"}
    for card, names in there.items():
        columns = [int(name.removeprefix(COLUMN)) for name in names if name.startswith(COLUMN)]
        assert all(is_there(panel, card, f"{COLUMN}{number}") for number in columns if number), card
        assert not {name for name in names if not name.startswith(COLUMN) and not is_there(panel, card, name)}, card
    for card, told in THINGS[panel].items():
        plain = {name.removesuffix(" …") for name in told.split(", ") if not name.startswith(COLUMN)}
        seen = there.get(card, set())
        gone = {name for name in plain if not any(f"{one} ".startswith(f"{name} ") for one in seen)}
        assert gone <= RARE, (card, gone)
