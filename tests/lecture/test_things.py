"""The table of what a veil can name holds what the panels have, and nothing else."""

from __future__ import annotations

import pytest

from dlviz.cards import CARDS
from dlviz.lecture.things import COLUMN, THINGS, is_there
from dlviz.topics import PANELS
from tests.lecture.things import found
from tests.pictures import kept_states

pytestmark = pytest.mark.painted(4)


def lacking(panel: str, card: str, names: set[str]) -> set[str]:
    """What the table lacks; of columns the highest, and a table that has none yet begins with it."""
    if panel not in THINGS:
        return names
    return {name for name in names if name != f"{COLUMN}0" and not is_there(panel, card, name)}


@pytest.mark.parametrize("panel", PANELS)
def test_the_table_has_what_the_panel_has(qapp: object, panel: str) -> None:
    there = found(panel, [state for name, _, state in kept_states() if name == panel])
    lacks = {card: ", ".join(sorted(lacking(panel, card, names))) for card, names in there.items()}
    lacks = {card: names for card, names in lacks.items() if names}
    assert not lacks, f"to be added to {panel} in dlviz/lecture/things.py: {lacks}"
    assert set(THINGS[panel]) <= {*CARDS[panel], "controls"}
    for card, told in THINGS[panel].items():
        plain = {name.removesuffix(" …") for name in told.split(", ") if not name.startswith(COLUMN)}
        seen = there.get(card, set())
        gone = {name for name in plain if not any(f"{one} ".startswith(f"{name} ") for one in seen)}
        assert gone == set(), card
