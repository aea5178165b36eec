"""The strip to which the controls are folded: what matters most is there, whole, and can be used."""

from __future__ import annotations

from functools import partial
from typing import Any

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from dlviz.i18n import set_language
from dlviz.model import matrix
from dlviz.panels import panel_class
from dlviz.theme import LIGHT, PROJECTOR, Theme
from dlviz.topics import PANELS
from dlviz.ui.controls.number_edit import NumberEdit
from dlviz.ui.controls.strip import GAP, LEAST, NAMED
from dlviz.ui.controls.transport import IconButton
from dlviz.ui.panel import AnyPanel
from tests.everywhere import settle, states, unpainted
from tests.panels.hands import shown
from tests.share import WHOLE, in_turns
from tests.ui.layout_requests import layout_requests

pytestmark = pytest.mark.painted(4)

HALF = (663, 640)  # a panel in half a screen
BESIDE_CODE = (350, 635)  # and beside the code there
NARROWEST = (312, 635)  # beside the lecture there, whose letters are as large as they can be


def strip(
    qtbot: QtBot, name: str, state: Any, size: tuple[int, int], letters: float = 1.0, theme: Theme = LIGHT
) -> AnyPanel:
    panel = unpainted(panel_class(name)(theme.scaled(type=letters)))
    qtbot.addWidget(panel)
    panel.resize(*size)
    panel.show()
    panel.show_state(state)
    settle()
    assert panel.room.sides.folded
    return panel


def fields(panel: AnyPanel) -> list[str]:
    return [name for name, number in panel.controls.numbers.items() if number.isVisible()]


@pytest.mark.parametrize(("name", "language"), in_turns(PANELS, ["ko", "en"]))
@pytest.mark.parametrize(("size", "letters"), [(BESIDE_CODE, 1.0), (NARROWEST, 1.5)])
def test_beside_a_dock_in_half_a_screen_no_entry_and_no_button_is_cut(
    qtbot: QtBot, name: str, language: str, size: tuple[int, int], letters: float
) -> None:
    """Beside the lecture in large letters the entry of the step was cut, with the number that stood in it."""
    set_language(language)
    for words, state in states(name):
        panel = strip(qtbot, name, state, size, letters)
        assert panel.minimumSizeHint().width() <= panel.width() or letters > 1, words
        parts: list[QWidget] = [*panel.controls.findChildren(NumberEdit), *panel.controls.findChildren(IconButton)]
        seen = panel.controls.viewport().rect()
        for part in parts:
            if part.isVisible():
                place = QRect(part.mapTo(panel.controls.viewport(), QPoint(0, 0)), part.size())
                assert seen.contains(place), (words, part.objectName())
                assert place.width() >= part.minimumSizeHint().width(), (words, part.objectName())
                around = part.parentWidget()
                assert around is not None
                assert around.rect().contains(part.geometry()), (words, part.objectName())
        panel.close()
        panel.deleteLater()


@pytest.mark.parametrize(
    ("language", "letters", "theme"), in_turns(["ko", "en"], [1.0, 1.25, 1.5], [LIGHT, PROJECTOR], times=2)
)
def test_half_a_screen_has_both_weights_and_the_threshold(
    qtbot: QtBot, language: str, letters: float, theme: Theme
) -> None:
    """Without its name a number needs no column for its symbol either: at large type that column cost the threshold.

    In a lecture room a strip is as large as its own letters, which are smaller than those of the stage.
    """
    set_language(language)
    (_, state), *_ = states("perceptron")
    panel = strip(qtbot, "perceptron", state, HALF, letters, theme)
    assert fields(panel) == ["w1", "w2", "theta"]
    for number in (panel.controls.numbers[name] for name in fields(panel)):
        assert number.symbol.width() >= number.symbol.fontMetrics().horizontalAdvance(number.symbol.text())
        assert number.width() >= number.minimumSizeHint().width()


@pytest.mark.parametrize("name", PANELS)
def test_what_a_strip_has_is_what_its_width_has_room_for(qtbot: QtBot, name: str) -> None:
    """The slider under a number was forgotten where the number still had its name: it stood beyond the edge, or none.

    What stood there depended on whether the window had been wider or narrower before.
    """
    (_, state), *_ = states(name)
    panel, seen = strip(qtbot, name, state, HALF), dict[int, list[tuple[str, bool]]]()
    widths = range(480, 800, 24 if WHOLE else 48)
    for width in (*widths, *reversed(widths)):
        panel.resize(width, 420)
        settle()
        if panel.room.sides.folded:
            inside = panel.controls.widget()
            assert inside is not None
            assert inside.minimumSizeHint().width() <= panel.controls.viewport().width(), width
            numbers = panel.controls.numbers
            named = [(each, numbers[each].name.isVisible()) for each in fields(panel)]
            assert seen.setdefault(width, named) == named, width


def test_what_can_be_used_comes_before_what_cannot(qtbot: QtBot) -> None:
    state = dict(states("log-loss"))["log-loss categorical"]
    panel = strip(qtbot, "log-loss", state, BESIDE_CODE)
    assert not panel.controls["temperature"].isEnabled()
    assert not panel.controls["temperature"].isVisible()
    assert fields(panel) == ["row"]


def test_a_field_that_is_hidden_needs_as_much_in_a_strip_as_when_it_is_seen(qtbot: QtBot) -> None:
    """Else it would be left out for want of pixels that it does not take."""
    panel = shown(qtbot, panel_class("perceptron"), (1366, 640))
    settle()
    number = panel.controls.numbers["theta"]
    before = number.whole_width()
    number.hide()
    number.lie_in_strip(lies=True)
    hidden = number.whole_width()
    number.show()
    settle()
    assert hidden == number.whole_width() < before


def test_a_field_that_was_called_otherwise_while_it_was_hidden_needs_what_it_needs_now(qtbot: QtBot) -> None:
    """A weight was left out of the strip that had been called ``start w₂`` while the strip had no room for it."""
    panel = shown(qtbot, panel_class("perceptron"), (1366, 640))
    settle()
    number = panel.controls.numbers["theta"]
    before = number.whole_width(), number.brief_width()
    name, other = number.name.text(), number.other.text()
    number.hide()
    number.set_term("a name that is much longer", other)
    long = number.whole_width(), number.brief_width()
    number.set_term(name, other)
    assert (number.whole_width(), number.brief_width()) == before
    assert long[0] > before[0]
    assert long[1] == before[1]


@pytest.mark.parametrize("language", ["ko", "en"])
def test_numbers_that_belong_together_are_without_names_before_one_of_them_is_left_out(
    qtbot: QtBot, language: str
) -> None:
    set_language(language)
    large = PROJECTOR.scaled(type=1.5)
    panel = unpainted(panel_class("perceptron")(large))
    qtbot.addWidget(panel)
    panel.resize(1346, 660)
    panel.show()
    panel.show_state(dict(states("perceptron"))["perceptron learn"])
    settle()
    assert panel.room.sides.folded
    assert fields(panel) == ["learning_rate", "w1", "w2", "theta"]
    assert not panel.controls.numbers["w2"].name.isVisible()
    panel.set_theme(LIGHT)
    panel.resize(*HALF)
    settle()
    assert fields(panel) == ["learning_rate"]  # and not the seed, which is shorter, and cannot be used


@pytest.mark.parametrize("name", PANELS)
def test_a_state_that_changes_nothing_of_the_strip_lays_nothing_out_anew(qtbot: QtBot, name: str) -> None:
    """While a training plays each tick measured every control without its name and with it, by taking it away."""
    for words, state in states(name):
        panel = strip(qtbot, name, state, HALF)
        show = partial(panel.show_state, state)
        assert layout_requests(panel.controls.widget(), act=show) == 0, words
        for number in panel.controls.numbers.values():
            assert layout_requests(number, 1, act=show) == 0, (words, number.objectName())
        panel.close()
        panel.deleteLater()


@pytest.mark.parametrize("language", ["ko", "en"])
def test_without_its_name_a_number_has_no_word_of_the_other_language_either(qtbot: QtBot, language: str) -> None:
    set_language(language)
    panel = unpainted(panel_class("log-loss")(LIGHT.scaled(type=1.5)))
    qtbot.addWidget(panel)
    panel.resize(*HALF)
    panel.show()
    panel.show_state(dict(states("log-loss"))["log-loss binary"])
    predicted, names = panel.controls.numbers["predicted"], set()
    for wide in range(620, 900, 20):
        panel.resize(wide, 640)
        settle()
        names.add(predicted.name.isVisible())
        assert predicted.name.isVisible() or not predicted.other.isVisible(), wide
    assert names == {False, True}
    panel.set_theme(LIGHT)
    panel.resize(1366, 640)
    settle()
    assert predicted.other.stands() is not None


@pytest.mark.parametrize("language", ["ko", "en"])
def test_a_text_to_type_is_named_by_its_heading(qtbot: QtBot, language: str) -> None:
    """Two boxes of brackets beside each other did not say which of them is A."""
    set_language(language)
    for mode, named in (
        ("array", {"literal": "literal_head", "literal_b": "literal_b_head"}),
        ("chain", {"chain": "chain_shapes_head"}),
    ):
        panel = strip(qtbot, "matrix", matrix.State(mode=mode), HALF)
        for field, name in named.items():
            entry, head = panel.controls[field], panel.controls[name]
            assert (entry.isVisible(), head.isVisible()) == (True, True), field
            assert entry.x() - 2 * GAP <= head.geometry().right() < entry.x()
            assert head.width() >= head.sizeHint().width()
            assert entry.width() >= NAMED * LEAST
        assert not panel.controls["chain_head"].isVisible()
