"""A column of controls that needs more height than it has gives way, and takes nothing away."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontInfo
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from dlviz.i18n import set_language
from dlviz.panels import panel_class
from dlviz.panels.descent.panel import DescentPanel
from dlviz.panels.digits.panel import DigitsPanel
from dlviz.panels.network.panel import NetworkPanel
from dlviz.theme import DARK, LIGHT, PROJECTOR, Theme, font
from dlviz.topics import PANELS
from dlviz.ui.controls.choice import Choice
from dlviz.ui.controls.dropdown import Dropdown
from dlviz.ui.controls.giving_way import GivingWay
from dlviz.ui.labels import Text
from dlviz.ui.layouts import column
from dlviz.ui.panel import AnyPanel
from tests.cut import cut_texts
from tests.everywhere import settle, states, unpainted
from tests.share import in_turns
from tests.ui.layout_requests import layout_requests

pytestmark = pytest.mark.painted(4)

RING = "focus_ring"
LAPTOP = (1366, 616)  # a panel in a window of 1366×700 whose letters are half as large again
LETTERS = {
    "light": LIGHT,
    "dark": DARK,
    "projector": PROJECTOR,
    "large": LIGHT.scaled(type=1.5),
    "dark, large": DARK.scaled(type=1.5),
}


def made(qtbot: QtBot, name: str, theme: Theme, size: tuple[int, int] = LAPTOP) -> AnyPanel:
    panel = unpainted(panel_class(name)(theme))
    qtbot.addWidget(panel)
    panel.changed.connect(lambda state, gesture: panel.show_state(state))
    panel.resize(*size)
    panel.show()
    settle()
    return panel


# Each panel stands in large letters, which need the most room, and in others in turns.
@pytest.mark.parametrize(
    ("name", "letters", "language"),
    dict.fromkeys((*in_turns(PANELS, ("large",), ("en", "ko")), *in_turns(PANELS, LETTERS, ("en", "ko")))),
)
def test_no_mode_scrolls_its_controls_on_a_laptop(qtbot: QtBot, name: str, letters: str, language: str) -> None:
    set_language(language)
    panel = made(qtbot, name, LETTERS[letters])
    assert not panel.room.sides.folded
    for words, state in states(name):
        panel.show_state(state)
        settle()
        assert panel.controls.verticalScrollBar().maximum() == 0, words
        assert panel.controls.widget().width() <= panel.controls.viewport().width()
        cut, _ = cut_texts(panel.controls)
        assert cut == set()
        over = [part.objectName() for part in _parts(panel) if _bottom(part, panel) > panel.controls.height()]
        assert over == [], words


@pytest.mark.parametrize("name", PANELS)
def test_controls_that_were_folded_are_whole_for_who_unfolds_them(qtbot: QtBot, name: str) -> None:
    """In a window of 1366×768 with the largest letters: as large as a person chose, the stage's larger still."""
    panel = made(qtbot, name, PROJECTOR.scaled(type=1.5), (1366, 660))
    assert panel.room.sides.folded
    panel.room.sides.turn.click()
    for words, state in states(name):
        panel.show_state(state)
        settle()
        assert panel.controls.verticalScrollBar().maximum() == 0, words
    letters = QFontInfo(panel.room.sides.turn.font()).pixelSize()
    assert letters >= QFontInfo(font(LIGHT.scaled(type=1.5))).pixelSize()


def _parts(panel: AnyPanel) -> list[QWidget]:
    return [part for part in panel.controls.findChildren(QWidget) if part.isVisible() and part.objectName()]


def _bottom(part: QWidget, panel: AnyPanel) -> int:
    return part.mapTo(panel.controls, part.rect().bottomLeft()).y()


def test_with_usual_letters_everything_stands_as_it_was_made(qtbot: QtBot) -> None:
    panel = made(qtbot, "descent", LIGHT)
    choice = panel.controls["preset"]
    assert isinstance(choice, Choice)
    assert choice.list is None
    assert panel.controls["w0"].slider.y() > panel.controls["w0"].edit.y()
    assert panel.controls["form_head"].y() < panel.controls["form"].y()


def test_a_heading_stands_beside_what_it_is_over_and_a_slider_before_its_number(qtbot: QtBot) -> None:
    panel = made(qtbot, "descent", LETTERS["large"])
    head, form = panel.controls["form_head"], panel.controls["form"]
    assert abs(head.geometry().center().y() - form.geometry().center().y()) <= 1
    assert head.geometry().right() < form.x()
    weight = panel.controls["w0"]
    assert weight.slider.geometry().right() < weight.edit.x()
    assert weight.slider.width() >= 60
    rate = panel.controls["learning_rate"]
    assert rate.slider.y() > rate.edit.y()  # there are words under its marks
    panel.set_theme(LIGHT)
    settle()
    assert head.y() < form.y()
    assert weight.slider.y() > weight.edit.y()


def test_a_choice_of_several_rows_becomes_a_list_that_says_and_wishes_the_same(qtbot: QtBot) -> None:
    panel = made(qtbot, "descent", LETTERS["large"])
    choice = panel.controls["preset"]
    made_list = choice.list
    assert isinstance(made_list, Dropdown)
    assert made_list.isVisible()
    assert not any(button.isVisible() for button in choice.buttons.values())
    assert made_list.currentText() == "good"
    assert made_list.accessibleName() == "Example learning rates"
    QTest.keyClick(made_list, Qt.Key.Key_Up)
    assert panel.state.learning_rate < 0.1
    assert made_list.currentText() == "too small"
    panel.edit(learning_rate=0.123)
    assert made_list.currentText() == ""
    panel.edit(landscape="saddle")
    item = made_list.model().index(made_list.findText("one step"), 0)
    assert not item.flags() & Qt.ItemFlag.ItemIsEnabled


def test_a_list_speaks_the_language_of_the_day(qtbot: QtBot) -> None:
    panel = made(qtbot, "network", LETTERS["large"])
    set_language("ko")
    settle()
    made_list = panel.controls["preset"].list
    assert made_list.isVisible()
    assert made_list.currentText() == "XOR, 계단"
    assert made_list.accessibleName() == "예제 신경망"


def test_short_words_stand_in_one_row_where_there_were_two(qtbot: QtBot) -> None:
    panel = made(qtbot, "digits", LETTERS["large"])
    buttons = panel.controls["label"].buttons.values()
    assert len({button.y() for button in buttons}) == 1
    panel.set_theme(LIGHT)
    settle()
    assert len({button.y() for button in buttons}) == 2


def test_another_language_and_another_size_are_fitted_anew(qtbot: QtBot) -> None:
    panel = made(qtbot, "descent", LETTERS["large"])
    set_language("ko")
    settle()
    assert panel.controls.verticalScrollBar().maximum() == 0
    panel.resize(1366, 1400)
    settle()
    assert panel.controls["preset"].buttons["good"].isVisible()
    panel.resize(*LAPTOP)
    settle()
    assert panel.controls.verticalScrollBar().maximum() == 0


@pytest.mark.parametrize("kind", [DescentPanel, NetworkPanel, DigitsPanel])
def test_what_gave_way_asks_for_no_other_layout(qtbot: QtBot, kind: type[AnyPanel]) -> None:
    """One that asks again each time it is laid out would be laid out for ever."""
    panel = made(qtbot, kind.NAME, LETTERS["large"])
    assert layout_requests(panel.controls.widget()) == 0


def test_a_number_that_changes_moves_nothing(qtbot: QtBot) -> None:
    panel = made(qtbot, "descent", LETTERS["large"])
    places = {part: part.geometry() for part in _parts(panel)}
    for rate in (0.1, 0.123456, 5.0):
        panel.edit(learning_rate=rate)
        settle()
        assert {part: part.geometry() for part in places} == places


def test_with_little_room_the_note_gives_way_before_a_readout_does(qtbot: QtBot) -> None:
    panel = made(qtbot, "digits", LETTERS["large"])
    panel.edit(mode="train")
    settle()
    read = panel.controls["read"]
    assert read.shown() == read.unbroken()


def test_a_heading_stays_over_several_rows(qtbot: QtBot) -> None:
    panel = made(qtbot, "descent", PROJECTOR)
    assert panel.controls["form_head"].y() == panel.controls["form"].y()  # what needs one row is beside its own
    buttons = panel.controls["preset"].buttons.values()
    assert len({button.y() for button in buttons if button.isVisible()}) == 2
    assert panel.controls["preset_head"].geometry().bottom() < panel.controls["preset"].y()


def test_a_mode_that_needs_less_height_has_back_what_gave_way(qtbot: QtBot) -> None:
    def places(panel: AnyPanel) -> dict[str, tuple[int, ...]]:
        return {part.objectName(): part.geometry().getRect() for part in _parts(panel) if part.objectName() != RING}

    panel, fresh = (made(qtbot, "descent", LETTERS["large"]) for _ in range(2))
    panel.edit(use_bias=True)
    settle()
    crowded = places(panel)
    for each in (panel, fresh):
        each.show_state(replace(each.topic.State(), landscape="saddle"))
        settle()
    assert places(panel) == places(fresh) != crowded


def test_no_heading_stands_beside_several_rows(qtbot: QtBot) -> None:
    """Where nothing but the heading's own line is wanting the rows become one first."""
    holder, choice, head = QWidget(), Choice(("one", "two", "three", "four"), 2), Text()
    qtbot.addWidget(holder)
    head.setText("Four")
    pair, inside = QBoxLayout(QBoxLayout.Direction.TopToBottom), column(of=holder, gap=2, margins=(14, 9, 14, 9))
    pair.addWidget(head)
    pair.addWidget(choice)
    inside.addLayout(pair)
    holder.show()
    giving_way = GivingWay(holder, inside)
    giving_way.pairs = [(pair, inside)]
    giving_way.know([head, choice])
    whole = inside.minimumSize().height()
    for high in range(whole, whole - 60, -1):
        giving_way.fit(320, high)
        assert choice.rows == 1 or pair.direction() is QBoxLayout.Direction.TopToBottom, high
    assert (choice.rows, pair.direction()) == (1, QBoxLayout.Direction.LeftToRight)


@pytest.mark.parametrize("name", PANELS)
def test_a_column_stands_alike_whatever_was_shown_before(qtbot: QtBot, name: str) -> None:
    """Headings of other modes, hidden before the panel was ever seen, took room that nothing stood in."""
    walked = made(qtbot, name, LIGHT, (1280, 640))
    for words, state in states(name):
        walked.show_state(state)
        fresh = unpainted(panel_class(name)(LIGHT, state))
        qtbot.addWidget(fresh)
        fresh.resize(1280, 640)
        fresh.show()
        settle()
        assert places(fresh) == places(walked), words


def places(panel: AnyPanel) -> dict[str, tuple[int, int, int, int]]:
    """Where the controls that are seen stand in their column."""
    column = panel.controls.widget()
    parts = column.findChildren(QWidget)
    seen = [part for part in parts if part.isVisible() and part.objectName() and part.objectName() != RING]
    return {part.objectName(): part.geometry().getRect() for part in seen}
