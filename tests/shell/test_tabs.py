"""The tabs give up the ends of their names before they run off the window."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QTabWidget, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from dlviz.shell.tabs import Tabs
from dlviz.shell.window import Window
from dlviz.theme import LIGHT, PROJECTOR
from tests.everywhere import settle

NAMES = ("1 Perceptron", "2 Activation functions", "3 Neural network", "4 Log loss")


@pytest.fixture
def tabs(qtbot: QtBot) -> QTabWidget:
    made, bar = QTabWidget(), Tabs()
    made.setTabBar(bar)
    made.setDocumentMode(True)
    bar.fit_into(made)
    bar.set_theme(LIGHT)
    for name in NAMES:
        made.addTab(QWidget(), name)
    qtbot.addWidget(made)
    made.resize(900, 200)
    made.show()
    qtbot.waitExposed(made)
    return made


def bar(tabs: QTabWidget) -> Tabs:
    made = tabs.tabBar()
    assert isinstance(made, Tabs)
    return made


def shown(tabs: QTabWidget) -> list[str]:
    return [bar(tabs).shown(index) for index in range(tabs.count())]


def is_whole(tabs: QTabWidget) -> bool:
    """No tab runs off, and no buttons scroll them."""
    arrows = [button for button in bar(tabs).findChildren(QToolButton) if button.isVisible()]
    return not arrows and bar(tabs).tabRect(tabs.count() - 1).right() < bar(tabs).width()


def test_whole_names_where_there_is_room(tabs: QTabWidget) -> None:
    assert shown(tabs) == list(NAMES)
    assert is_whole(tabs)
    assert not bar(tabs).tabToolTip(1)


def test_as_many_whole_names_as_there_is_room_for_and_back(qtbot: QtBot, tabs: QTabWidget) -> None:
    wide = bar(tabs).tabRect(1).width()
    tabs.resize(bar(tabs).tabRect(3).right() - 10, 200)
    qtbot.waitUntil(lambda: is_whole(tabs))
    assert bar(tabs).tabRect(1).width() < wide
    assert shown(tabs) == ["1 Perceptron", "2 Activation", "3 Neural network", "4 Log loss"]
    tabs.setCurrentIndex(1)
    assert shown(tabs)[1:] == ["2 Activation", "3 Neural network", "4 Log loss"]  # nothing moves
    assert [bar(tabs).tabToolTip(index) for index in range(4)] == ["", NAMES[1], "", ""]
    assert tabs.tabText(1) == NAMES[1]  # for whoever hears it
    tabs.resize(900, 200)
    qtbot.waitUntil(lambda: shown(tabs) == list(NAMES) and is_whole(tabs))
    assert bar(tabs).tabRect(1).width() == wide


def test_larger_letters_and_longer_names_are_counted(qtbot: QtBot, tabs: QTabWidget) -> None:
    needed = bar(tabs).tabRect(3).right() + 10
    tabs.resize(needed, 200)
    qtbot.waitUntil(lambda: is_whole(tabs))
    assert shown(tabs) == list(NAMES)
    bar(tabs).set_theme(PROJECTOR)
    qtbot.waitUntil(lambda: is_whole(tabs))
    assert shown(tabs)[1] == "2 Activation"
    bar(tabs).set_theme(LIGHT)
    tabs.setTabText(3, "4 Log loss of many classes")
    qtbot.waitUntil(lambda: shown(tabs)[1:] == ["2 Activation functions", "3 Neural network", "4 Log"])
    assert is_whole(tabs)


def test_the_tab_in_front_has_its_first_word_where_its_name_has_no_room(qtbot: QtBot, tabs: QTabWidget) -> None:
    tabs.setCurrentIndex(1)
    tabs.resize(220, 200)
    qtbot.waitUntil(lambda: is_whole(tabs))
    assert shown(tabs) == ["1", "2 Activation", "3", "4"]


def test_in_a_very_narrow_window_the_others_are_numbers_and_none_is_scrolled_to(qtbot: QtBot, tabs: QTabWidget) -> None:
    tabs.resize(bar(tabs).tabRect(3).right() // 2, 200)
    qtbot.waitUntil(lambda: is_whole(tabs))
    assert shown(tabs) == ["1 Perceptron", "2", "3", "4"]
    assert bar(tabs).tabToolTip(2) == NAMES[2]
    tabs.setCurrentIndex(2)
    qtbot.waitUntil(lambda: is_whole(tabs))
    assert shown(tabs) == ["1", "2", "3 Neural network", "4"]
    assert bar(tabs).tabRect(2).width() > 2 * bar(tabs).tabRect(1).width()
    tabs.resize(900, 200)
    qtbot.waitUntil(lambda: shown(tabs) == list(NAMES))


def test_nothing_is_drawn_under_what_stands_in_the_corner(window: Window) -> None:
    """Qt would draw a line there, and nowhere else."""
    bar, corner = window.tab_bar, window.tabs.cornerWidget()
    assert corner is not None
    image = window.tabs.grab().toImage()
    under = range(corner.geometry().bottom() - 1, bar.geometry().bottom() + 4)
    edge = corner.x() - 4  # between the tabs and the corner
    for y in under:
        seen = {image.pixelColor(x, y).name() for x in range(edge, window.tabs.width() - 1)}
        assert len(seen) == 1, y


def test_buttons_in_the_corner_leave_before_the_numbers_of_the_panels(window: Window) -> None:
    """The menus have them too; the first stays."""
    buttons = [window.menus.buttons[name] for name in ("undo", "redo", "reset")]
    window.resize(1366, 700)
    settle()
    assert all(button.isVisible() for button in buttons)
    window.appearance.choose_theme("projector")
    window.appearance.choose_type_size(1.5)
    window.resize(640, 700)
    settle()
    assert [button.isVisible() for button in buttons] == [True, True, False]
    assert is_whole(window.tabs)
    window.resize(1366, 700)
    settle()
    assert all(button.isVisible() for button in buttons)
