"""At every size of window and type: formulas are read, lines of a working are whole, and a strip crushes nothing."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QFontInfo
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from dlviz.i18n import set_language
from dlviz.marks import Words
from dlviz.panels import panel_class
from dlviz.theme import LIGHT, PROJECTOR, Theme
from dlviz.topics import PANELS, topic
from dlviz.ui.controls.fitted import fits
from dlviz.ui.panel import AnyPanel
from dlviz.ui.workings.formula_view import LETTERS
from dlviz.ui.workings.worked_lines import WorkedLines
from tests.cut import cut_texts
from tests.everywhere import settle, states, unpainted
from tests.panels.hands import shown
from tests.pictures import faults, pictures
from tests.share import in_turns

pytestmark = pytest.mark.painted(4)

# What a window leaves a panel: half a screen, a small laptop, a usual one, one that is read from the back row.
ROOMS = {
    "half a screen": (LIGHT, (683, 632)),
    "1024": (LIGHT, (1024, 700)),
    "large type": (LIGHT.scaled(type=1.5), (1366, 610)),
    "projector": (PROJECTOR, (1366, 690)),
    "projector with large type": (PROJECTOR.scaled(type=1.5), (1366, 660)),
}
EACH_ROOM = pytest.mark.parametrize(("theme", "size"), ROOMS.values(), ids=ROOMS)
EACH_PANEL = pytest.mark.parametrize(("name", "room"), in_turns(PANELS, ROOMS))


def scenes(qtbot: QtBot, name: str, room: str) -> Iterator[tuple[str, AnyPanel]]:
    """A panel in each of its modes."""
    theme, size = ROOMS[room]
    panel = unpainted(panel_class(name)(theme))
    qtbot.addWidget(panel)
    panel.resize(*size)
    panel.show()
    for words, state in states(name):
        panel.show_state(state)
        settle()
        yield words, panel


@EACH_PANEL
def test_a_working_has_a_formula_that_can_be_read_and_whole_lines_and_says_that_there_are_more(
    qtbot: QtBot, name: str, room: str
) -> None:
    theme, _ = ROOMS[room]
    least = 11 * theme.type
    small = {}
    for words, panel in scenes(qtbot, name, room):
        check_lines(panel.working.lines, name)
        formula = panel.working.formula
        formula.typeset_at_once()
        settle()
        pixels = formula.share * LETTERS * theme.type
        if pixels < least - 0.1:
            small[words] = pixels
    assert small == {}


def check_lines(lines: WorkedLines, name: str) -> None:
    """They are whole wherever they are scrolled to."""
    bar = lines.verticalScrollBar()
    for value in {0, bar.maximum() // 2, bar.maximum()}:
        bar.setValue(value)
        shown = lines.whole()
        spans = [(top - value, bottom - value) for top, bottom in lines.spans()]
        if not any(top >= -1.5 and bottom <= lines.viewport().height() + 1.5 for top, bottom in spans):
            assert shown == lines.viewport().rect()  # between two lines, where the view has room for one
            continue
        for top, bottom in spans:
            inside = shown.top() <= top + 2 and bottom <= shown.bottom() + 3
            assert inside or bottom <= shown.top() + 2 or top >= shown.bottom() - 2, (name, value)
        assert lines.more() == any(top >= shown.bottom() - 2 for top, _ in spans)


@EACH_PANEL
def test_a_strip_of_controls_crushes_nothing(qtbot: QtBot, name: str, room: str) -> None:
    """Where there is room for less, less is there."""
    set_language("ko")
    for words, panel in scenes(qtbot, name, room):
        if not panel.room.sides.folded:
            continue
        crushed = [
            (words, part.objectName(), part.width(), part.minimumSizeHint().width())
            for part in panel.controls.findChildren(QWidget)
            if part.isVisible() and part.width() < part.minimumSizeHint().width() and not isinstance(part, QLabel)
        ]
        assert crushed == []
        assert panel.controls.verticalScrollBar().maximum() == 0, words
        cut, _ = cut_texts(panel.controls)
        assert cut == set()
        over = panel.controls.geometry().bottom() - panel.rect().bottom()
        assert over <= 0


def test_a_strip_has_fewer_buttons_of_a_timeline_where_there_is_little_room(qtbot: QtBot) -> None:
    panel = shown(qtbot, panel_class("digits"), (683, 632))
    settle()
    transport = panel.transport
    assert transport is not None
    assert transport.play.isVisible()
    assert transport.play.width() >= transport.play.height() - 2
    assert not transport.loop.isVisible()
    panel.resize(1366, 632)
    settle()
    assert transport.loop.isVisible()
    assert transport.epoch_on.isVisible()


@EACH_ROOM
def test_what_a_gallery_says_of_itself_can_be_read(qtbot: QtBot, theme: Theme, size: tuple[int, int]) -> None:
    panel = panel_class("activations")(theme)
    qtbot.addWidget(panel)
    panel.resize(*size)
    panel.show()
    panel.stage.choose(next(card for card in panel.stage.cards if card.objectName().endswith("gallery_card")))
    settle()
    hint = panel.gallery.hint
    assert hint.isVisible()
    assert QFontInfo(hint.letters()).pixelSize() >= 11
    assert fits(hint.letters(), hint.shown(), QRectF(hint.rect()))


@pytest.mark.parametrize("name", PANELS)
def test_a_stage_needs_no_more_than_a_projector_with_large_type_has(qtbot: QtBot, name: str) -> None:
    _, size = ROOMS["projector with large type"]
    for words, panel in scenes(qtbot, name, "projector with large type"):
        assert panel.room.sides.least().height() <= size[1], words


@EACH_ROOM
def test_the_numbers_of_an_array_are_seen(qtbot: QtBot, theme: Theme, size: tuple[int, int]) -> None:
    """The facts about it leave it room."""
    panel = panel_class("matrix")(theme, topic("matrix").State(mode="array"))
    qtbot.addWidget(panel)
    panel.resize(*size)
    panel.show()
    settle()
    view = panel.arrays.array_card.view
    words = {mark.text for mark in view.marks if isinstance(mark, Words)}
    assert words >= {"1", "2", "3", "4", "5", "6"}


@pytest.mark.parametrize(("room", "language"), in_turns(ROOMS, ["en", "ko"]))
def test_xor_shows_all_six_weights(qtbot: QtBot, room: str, language: str) -> None:
    set_language(language)
    theme, size = ROOMS[room]
    panel = panel_class("network")(theme)
    qtbot.addWidget(panel)
    panel.resize(*size)
    panel.show()
    settle()
    names = [mark.name for mark in panel.drawing.marks if isinstance(mark, Words) and mark.name.startswith("number w")]
    assert len(names) == 6, names


@pytest.mark.parametrize(("name", "room", "language"), in_turns(PANELS, ROOMS, ("en", "ko")))
def test_every_letter_of_every_picture_can_be_read_in_every_room(
    qtbot: QtBot, name: str, room: str, language: str
) -> None:
    set_language(language)
    found = []
    for words, panel in scenes(qtbot, name, room):
        for card in panel.stage.there():
            if panel.stage.crowded:
                panel.stage.choose(card)
                settle()
            found += [(words, fault) for shown in pictures(panel) for fault in faults(shown)]
    assert found == []
