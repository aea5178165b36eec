"""The column of controls: what is veiled comes back as the state has it."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from dlviz.panels import panel_class
from dlviz.topics import PANELS
from dlviz.ui.controls.note_text import NoteText
from dlviz.ui.panel import AnyPanel
from tests.everywhere import states, unpainted
from tests.share import in_turns

pytestmark = pytest.mark.painted(4)


def there(panel: AnyPanel) -> set[str]:
    return {name for name in panel.controls._widgets if not panel.controls[name].isHidden()}


@pytest.mark.parametrize(("name", "size"), in_turns(PANELS, [(1346, 640), (663, 640)]))
def test_no_veil_that_is_lifted_brings_a_control_that_the_state_lacks(
    qtbot: QtBot, name: str, size: tuple[int, int]
) -> None:
    """The rate of learning stood beside weights that are set by hand, until the next state."""
    panel = unpainted(panel_class(name)())
    qtbot.addWidget(panel)
    panel.resize(*size)
    panel.show()
    for words, state in states(name):
        panel.show_state(state)
        before = there(panel)
        panel.controls.veil(panel.controls._widgets)
        panel.controls.veil(())
        assert there(panel) == before, words


@pytest.mark.parametrize("name", PANELS)
def test_examples_that_are_veiled_take_the_line_over_them_away(qtbot: QtBot, name: str) -> None:
    """The one of rates of learning stood over the rate itself, and "From the slides" over a check box."""
    panel = unpainted(panel_class(name)())
    qtbot.addWidget(panel)
    panel.show()
    examples = {"preset", "preset_head"} & there(panel)
    panel.controls.veil(examples & {"preset"})
    assert not {"preset", "preset_head"} & there(panel)
    panel.controls.veil(())
    assert {"preset", "preset_head"} & there(panel) == examples


@pytest.mark.parametrize("name", PANELS)
def test_a_note_that_is_veiled_goes_as_a_whole(qtbot: QtBot, name: str) -> None:
    """It stood there whole, with a question mark behind it."""
    panel = unpainted(panel_class(name)())
    qtbot.addWidget(panel)
    panel.show()
    notes = {each for each in there(panel) if isinstance(panel.controls[each], NoteText)}
    panel.controls.veil(notes)
    assert not notes & there(panel)
    panel.controls.veil(())
    assert notes <= there(panel)
