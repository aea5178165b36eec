"""The stage fits its size: fewer cards where there is little room, one where a person wants it large."""

from __future__ import annotations

from dataclasses import replace
from operator import itemgetter

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, QRect, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QWidget
from pytestqt.qtbot import QtBot

from dlviz.i18n import set_language
from dlviz.marks import Words
from dlviz.marks.look import LETTER
from dlviz.panels import panel_class
from dlviz.panels.descent.panel import DescentPanel
from dlviz.panels.perceptron.panel import PerceptronPanel
from dlviz.shell.window import Window
from dlviz.theme import LIGHT, PROJECTOR
from dlviz.topics import PANELS
from dlviz.ui.controls.choice import Segment
from dlviz.ui.panel import AnyPanel
from dlviz.ui.pictures.letters import narrowed
from dlviz.ui.plots.plot import Plot
from tests.everywhere import settle, unpainted
from tests.everywhere import states as every_mode
from tests.panels.hands import shown
from tests.pictures import faults, pictures
from tests.recorder import states
from tests.share import in_turns, part_of
from tests.ui.layout_requests import layout_requests, restless

pytestmark = pytest.mark.painted(4)

LAPTOP = (1346, 640)  # a panel in a window of 1366×700
HALF = (663, 640)


def seen(panel: AnyPanel) -> list[str]:
    return [card.objectName().split(".")[1] for card in panel.stage.cards if card.isVisible()]


def press(qtbot: QtBot, widget: QWidget) -> None:
    qtbot.mouseClick(widget, Qt.MouseButton.LeftButton)


def test_a_card_is_enlarged_by_its_button_and_goes_back(qtbot: QtBot) -> None:
    panel = shown(qtbot, PerceptronPanel, LAPTOP)
    before = seen(panel)
    letters = panel.table.font().pointSizeF()
    press(qtbot, panel.table_card.enlarge)
    assert seen(panel) == ["table_card"]
    assert panel.table_card.width() == panel.ground.width()
    assert panel.table.font().pointSizeF() >= 1.9 * letters
    press(qtbot, panel.table_card.enlarge)
    assert seen(panel) == before
    assert panel.table.font().pointSizeF() == letters


def test_a_double_click_on_the_head_enlarges_too(qtbot: QtBot) -> None:
    panel = shown(qtbot, PerceptronPanel, LAPTOP)
    qtbot.mouseDClick(panel.plane_card, Qt.MouseButton.LeftButton, pos=QPoint(200, 14))
    assert seen(panel) == ["plane_card"]


def test_a_bar_leads_from_a_large_card_to_the_others(qtbot: QtBot) -> None:
    panel = shown(qtbot, DescentPanel, LAPTOP)
    panel.stage.enlarge(panel.curve_card)
    assert panel.stage.bar is not None
    press(qtbot, panel.stage.bar.buttons["table_card"])
    assert seen(panel) == ["table_card"]


def test_a_large_card_that_its_mode_no_longer_has_gives_all_back(qtbot: QtBot) -> None:
    panel = shown(qtbot, PerceptronPanel, LAPTOP)
    panel.edit(mode="learn")
    panel.stage.enlarge(panel.lessons.card)
    panel.edit(mode="hand")
    assert "neuron_card" in seen(panel)
    assert len(seen(panel)) > 2
    assert not panel.room.sides.enlarged


def test_numbers_of_a_large_card_have_28_points_in_a_lecture_room(qtbot: QtBot) -> None:
    panel = PerceptronPanel(PROJECTOR)
    qtbot.addWidget(panel)
    panel.stage.enlarge(panel.table_card)
    assert panel.table.font().pointSizeF() >= 28
    panel.set_theme(LIGHT)
    assert 20 <= panel.table.font().pointSizeF() < 28


@pytest.mark.parametrize(
    ("name", "card", "plot", "foot"),
    [("activations", "large_card", "large", "defaults"), ("perceptron", "plane_card", "plane", "equation")],
)
def test_a_picture_that_is_enlarged_in_a_low_window_has_the_room_for_itself(
    qtbot: QtBot, name: str, card: str, plot: str, foot: str
) -> None:
    """At 28 points the name of an axis and the words under a plot took more of a laptop's screen than the plot."""
    panel = panel_class(name)(PROJECTOR)
    qtbot.addWidget(panel)
    panel.resize(1346, 610)
    panel.show()
    cards = {each.objectName(): each for each in panel.stage.cards}
    words = panel.findChild(QWidget, f"{name}.{foot}")
    panel.stage.choose(cards[f"{name}.{card}"])
    assert words.isVisible()
    panel.stage.enlarge(cards[f"{name}.{card}"])
    qtbot.wait(0)
    assert not words.isVisible()
    inside = panel.findChild(Plot, f"{name}.{plot}").box
    assert inside.height() > 0.5 * cards[f"{name}.{card}"].height()
    panel.resize(1900, 1400)
    qtbot.wait(0)
    assert words.isVisible()
    panel.resize(1346, 610)
    panel.stage.enlarge(None)
    qtbot.wait(0)
    assert words.isVisible()


@pytest.mark.parametrize("name", PANELS)
def test_an_enlarged_card_and_the_strip_are_both_whole_on_a_laptop(qtbot: QtBot, name: str) -> None:
    """In a lecture room, at 28 points: the page was scrolled, and the strip of controls out of sight."""
    panel = panel_class(name)(PROJECTOR)
    qtbot.addWidget(panel)
    panel.resize(1346, 598)
    panel.show()
    for words, state in every_mode(name):
        panel.show_state(state)
        for card in panel.stage.there():
            panel.stage.enlarge(card)
            QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
            assert panel.minimumSizeHint().height() <= 598, f"{words}: {card.objectName()}"
        panel.stage.enlarge(None)


def test_letters_and_pictures_grow_with_the_window(qtbot: QtBot) -> None:
    panel = shown(qtbot, PerceptronPanel, LAPTOP)
    letters, controls = panel.table.font().pointSizeF(), panel.controls["w1"].font().pointSizeF()
    panel.resize(1900, 1020)
    assert panel.table.font().pointSizeF() == 1.25 * letters
    assert panel.working.lines.font().pointSizeF() == pytest.approx(1.1 * 1.25 * letters, abs=0.3)
    assert panel.plane.theme.type == 1.25
    assert panel.controls["w1"].font().pointSizeF() == controls
    panel.set_theme(PROJECTOR)  # whose letters have no room to grow in there
    assert panel.plane.theme.type == PROJECTOR.type
    panel.set_theme(LIGHT)
    assert panel.plane.theme.type == 1.25
    panel.stage.enlarge(panel.table_card)
    assert panel.table.font().pointSizeF() == 2 * letters
    panel.stage.enlarge(None)
    assert panel.table.font().pointSizeF() == 1.25 * letters
    panel.resize(*LAPTOP)
    assert panel.table.font().pointSizeF() == letters


def test_letters_of_a_picture_are_those_of_its_theme_at_any_size(qtbot: QtBot) -> None:
    panel = PerceptronPanel(LIGHT)
    qtbot.addWidget(panel)
    panel.resize(1920, 1080)
    panel.room.become_picture()
    assert panel.plane.theme.type == 1.0


@pytest.mark.parametrize(
    ("name", "card", "numbers"),
    [
        ("perceptron", "neuron_card", {"w₁ = 0.5", "w₂ = 0.5", "θ = 0.7", "0.3", "y = 1"}),
        ("matrix", "product_card", {"5", "7", "19", "43"}),
        ("network", "drawing_card", {"0.5", "−0.5"}),
        ("cost", "data_card", {"1", "4", "9"}),
        ("descent", "data_card", {"1", "4", "9"}),
        ("log-loss", "curve_card", {"ID4"}),
        ("log-loss", "bars_card", {"2%", "21%", "0.2144"}),
        ("digits", "bars_card", {"0.9294", "0.0433"}),
    ],
)
def test_numbers_of_a_large_picture_have_28_points_in_a_lecture_room(
    qtbot: QtBot, name: str, card: str, numbers: set[str]
) -> None:
    panel = unpainted(panel_class(name)(PROJECTOR))
    qtbot.addWidget(panel)
    panel.resize(1346, 630)
    panel.show()
    panel.stage.enlarge(next(one for one in panel.stage.cards if one.objectName().endswith(card)))
    QCoreApplication.processEvents()
    read = {
        mark.text: mark.size * LETTER * shown.look.type
        for shown in pictures(panel)
        for mark in shown.marks
        if isinstance(mark, Words) and mark.text in numbers
    }
    assert set(read) == numbers
    assert min(read.values()) >= 28 * 96 / 72 - 0.5
    assert [fault for shown in pictures(panel) for fault in faults(shown)] == []


def test_half_a_screen_folds_the_controls_and_shows_fewer_cards(qtbot: QtBot) -> None:
    panel = shown(qtbot, DescentPanel, LAPTOP)
    assert len(seen(panel)) == 5
    panel.resize(*HALF)
    assert panel.width() == HALF[0]
    assert len(seen(panel)) == 2
    assert panel.controls.y() > panel.ground.geometry().bottom()
    assert panel.transport is not None
    assert panel.transport.isVisible()
    assert not panel.controls["preset"].isVisible()
    press(qtbot, panel.room.sides.turn)
    assert panel.controls["preset"].isVisible()
    press(qtbot, panel.room.sides.turn)
    assert not panel.controls["preset"].isVisible()
    panel.resize(*LAPTOP)
    assert len(seen(panel)) == 5
    assert panel.controls["preset"].isVisible()


def test_a_picture_shows_all_cards_at_any_size(qtbot: QtBot) -> None:
    panel = DescentPanel(PROJECTOR)
    qtbot.addWidget(panel)
    panel.resize(*HALF)
    panel.room.become_picture()
    panel.show()
    assert len(seen(panel)) == 5


def test_keys_enlarge_hide_and_go_back(qtbot: QtBot, window: Window) -> None:
    window.store.select("perceptron")
    window.show()
    qtbot.keyClick(window, Qt.Key.Key_F8)
    assert window.front.stage.large is not None
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert window.front.stage.large is None
    qtbot.keyClick(window, Qt.Key.Key_F9)
    assert not window.front.controls.isVisible()
    window.store.select("descent")
    assert not window.front.controls.isVisible()
    qtbot.keyClick(window, Qt.Key.Key_F9)
    assert window.front.controls.isVisible()


@pytest.mark.parametrize(("name", "language"), in_turns(PANELS, ["en", "ko"]))
def test_no_main_mode_scrolls_its_controls_on_a_laptop_and_no_word_is_cut(
    qtbot: QtBot, name: str, language: str
) -> None:
    set_language(language)
    try:
        panel = unpainted(shown(qtbot, panel_class(name), LAPTOP))
        for _ in range(3):  # parts that are shown late ask for less than they did
            QCoreApplication.processEvents()
        assert panel.controls.verticalScrollBar().maximum() == 0
        assert panel.controls.widget().width() <= panel.controls.viewport().width()
        cut = [
            button.text()
            for button in panel.controls.findChildren(QAbstractButton)
            if button.isVisible() and isinstance(button, Segment) and button.width() < button.sizeHint().width() - 12
        ]
        assert cut == []
    finally:
        set_language("en")


@pytest.mark.parametrize("name", PANELS)
def test_no_preset_and_no_page_of_the_lecture_scrolls_the_controls(qtbot: QtBot, name: str) -> None:
    panel = unpainted(shown(qtbot, panel_class(name), LAPTOP))
    scrolled = []
    for _, called, state in part_of((one for one in states(0) if one[0] == name), itemgetter(0), 0, 2):
        panel.show_state(state)
        for _ in range(3):
            QCoreApplication.processEvents()
        if panel.controls.verticalScrollBar().maximum():
            scrolled.append(called)
    assert scrolled == []


def test_what_a_training_is_set_to_has_groups_and_computing_shows_the_shape_alone(qtbot: QtBot) -> None:
    panel = shown(qtbot, panel_class("network"), LAPTOP)
    panel.edit(mode="train")
    assert panel.controls["batch_size"].isVisible()
    press(qtbot, panel.controls["sections"].choice.buttons["shape"])
    assert panel.controls["hidden"].isVisible()
    assert not panel.controls["batch_size"].isVisible()
    panel.edit(mode="compute")
    assert panel.controls["hidden"].isVisible()
    assert not panel.controls["sections"].choice.isVisible()


@pytest.mark.parametrize("size", [LAPTOP, (1000, 400)])
def test_controls_that_stand_ask_for_no_other_layout(qtbot: QtBot, size: tuple[int, int]) -> None:
    """One that asks again each time it is laid out would be laid out for ever."""
    panel = shown(qtbot, PerceptronPanel, size)
    assert layout_requests(panel.controls.widget()) == 0


@pytest.mark.parametrize(("name", "size"), in_turns(PANELS, [LAPTOP, HALF, (1900, 1020)]))
def test_a_panel_comes_to_rest_in_each_mode(qtbot: QtBot, name: str, size: tuple[int, int]) -> None:
    """The cards of arrays were laid out some thousand times a second, also behind other panels."""
    panel = unpainted(panel_class(name)(LIGHT))
    qtbot.addWidget(panel)
    panel.resize(*size)
    panel.show()
    for words, state in every_mode(name):
        panel.show_state(state)
        assert restless(panel) == set(), words
    panel.set_theme(PROJECTOR.scaled(type=1.5))
    assert restless(panel) == set()
    panel.hide()
    assert restless(panel) == set()


@pytest.mark.parametrize(
    ("mode", "card", "foot"),
    [
        ("log-loss categorical", "log-loss.library_card", "log-loss.two_classes"),
        ("perceptron hand", "perceptron.table_card", "perceptron.verdict"),
    ],
)
def test_what_stands_under_a_table_stays_in_a_low_stage_that_has_room_for_it(
    qtbot: QtBot, mode: str, card: str, foot: str
) -> None:
    set_language("en")
    name = mode.split()[0]
    panel = panel_class(name)(PROJECTOR)
    qtbot.addWidget(panel)
    panel.resize(1366, 690)
    panel.show()
    panel.show_state(dict(every_mode(name))[mode])
    (large,) = (each for each in panel.stage.cards if each.objectName() == card)
    panel.stage.enlarge(large)
    (under,) = panel.findChildren(QWidget, foot)
    assert under.isVisible()
    assert large.body.minimumSize().height() <= large.height()
    panel.resize(1366, panel.minimumSizeHint().height())
    assert not under.isVisible() or large.body.sizeHint().height() <= large.height()
    panel.resize(1366, 420)
    assert not under.isVisible()


def test_names_of_cards_are_smaller_before_they_are_a_list(qtbot: QtBot) -> None:
    """Each of them ended in dots, some with no letter before."""
    panel = shown(qtbot, DescentPanel, HALF)
    panel.set_theme(PROJECTOR)
    bar, smaller = panel.stage.bar, 0
    assert bar is not None
    for wide in range(520, 320, -20):
        panel.resize(wide, 560)
        settle()
        beside = [button for button in bar.buttons.values() if button.isVisible()]
        letters = [narrowed(button.font(), button.text(), button.room()) for button in beside]
        assert all(letters), wide
        smaller += any(made != button.font() for made, button in zip(letters, beside, strict=True))
    assert smaller
    assert beside == []
    assert bar.list is not None
    titles = [card.title.text() for card in panel.stage.there()]
    assert [bar.list.itemText(i) for i in range(bar.list.count())] == titles
    bar.list.activated.emit(titles.index(panel.table_card.title.text()))
    assert panel.stage.chosen is panel.table_card
    assert bar.list.currentText() == panel.table_card.title.text()


@pytest.mark.parametrize("name", PANELS)
def test_a_card_without_room_beside_the_working_has_the_stage_alone(qtbot: QtBot, name: str) -> None:
    """Beside the lecture on half a screen, in the largest letters: a plot was 60 pixels high."""
    panel = unpainted(panel_class(name)(PROJECTOR.scaled(type=1.5)))
    qtbot.addWidget(panel)
    panel.resize(330, 520)
    panel.show()
    low, plots = {}, 0
    for words, state in every_mode(name):
        panel.show_state(state)
        settle()
        bar = panel.stage.bar
        assert bar is not None
        for card in panel.stage.there():
            panel.stage.choose(card)
            settle()
            assert bar.isVisible()
            assert seen(panel)[0] == card.objectName().split(".")[1], words
            for plot in card.findChildren(Plot):
                if plot.isVisible():
                    plots += 1
                    if plot.box.height() < 100:
                        low[words, card.objectName()] = plot.box.height()
    assert low == {}
    assert plots or not panel.findChildren(Plot)
    panel.resize(*LAPTOP)
    panel.stage.choose(panel.stage.there()[0])
    settle()
    assert panel.working.isVisible()


@pytest.mark.parametrize("language", ["en", "ko"])
def test_the_working_does_not_come_and_go_where_a_card_needs_more_beside_it_than_alone(
    qtbot: QtBot, language: str
) -> None:
    """Beside it a row under the large function turned, and took its room; alone it turned back: at each x another."""
    set_language(language)
    panel = unpainted(panel_class("activations")(PROJECTOR.scaled(type=1.5)))
    qtbot.addWidget(panel)
    panel.resize(663, 592)
    panel.show()
    there = []
    for x in range(8):
        panel.show_state(replace(panel.state, x=x / 10))
        settle()
        there.append(seen(panel))
    assert len(set(map(tuple, there))) == 1
    panel.resize(663, 900)
    settle()
    assert "working" in seen(panel)


@pytest.mark.parametrize("name", PANELS)
def test_a_small_stage_decides_again_only_where_something_asks_for_other_room(
    qtbot: QtBot, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each state looked again at all cards, their heads and their rows: up to half of what it cost."""
    panel = unpainted(panel_class(name)())
    qtbot.addWidget(panel)
    panel.resize(663, 592)
    panel.show()
    for _ in range(3):
        panel.show_state(panel.state)
        settle()
    asked: list[object] = []
    monkeypatch.setattr("dlviz.ui.stage.can_stand", lambda *given: asked.append(given) or True)
    panel.show_state(panel.state)
    assert panel.stage.crowded
    assert asked == []
    panel.resize(640, 592)
    assert asked != []


class First(QObject):
    """Where the controls of a panel stand when they are painted first."""

    def __init__(self, panel: AnyPanel) -> None:
        super().__init__(panel)
        self._panel, self.places = panel, dict[QWidget, QRect]()
        panel.controls.widget().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QPaintEvent) and not self.places:
            self.places = places(self._panel)
        return False


def places(panel: AnyPanel) -> dict[QWidget, QRect]:
    there = (part for part in panel.controls.findChildren(QWidget) if part.isVisible())
    return {part: QRect(part.mapTo(panel, QPoint()), part.size()) for part in there}


@pytest.mark.painted
@pytest.mark.parametrize(("name", "size"), [("perceptron", (1346, 600)), ("descent", (663, 620))])
def test_the_strip_of_an_enlarged_card_stands_at_once_in_another_language(
    qtbot: QtBot, name: str, size: tuple[int, int]
) -> None:
    """It was seen first where the words before had left it its places."""
    panel = shown(qtbot, panel_class(name), size)
    panel.set_theme(PROJECTOR)
    panel.show_state(list(every_mode(name))[1][1])
    panel.stage.enlarge(panel.stage.there()[0])
    settle(6)
    try:
        for language in ("ko", "en"):
            first = First(panel)
            set_language(language)
            QCoreApplication.processEvents()
            settle(6)
            assert first.places == places(panel), language
            first.deleteLater()
    finally:
        set_language("en")
