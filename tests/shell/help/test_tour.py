"""The tour: five bubbles that are left at once, over work that goes on."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication, QPoint, QRect, Qt
from pytestqt.qtbot import QtBot

from dlviz.shell.help.tour import Tour
from dlviz.shell.window import Window

pytestmark = [pytest.mark.front("matrix"), pytest.mark.painted(4)]  # which is made soonest


@pytest.fixture
def tour(window: Window) -> Tour:
    window.menus.actions["tour"].trigger()
    made = window.help.bubbles
    assert made is not None
    return made


def test_five_bubbles_each_beside_what_it_speaks_of(qtbot: QtBot, window: Window, tour: Tour) -> None:
    seen = set()
    for number in range(1, 6):
        assert tour.bubble.isVisible()
        assert tour.bubble.count.text() == f"{number} of 5"
        seen.add((tour.bubble.title.text(), tour.frame.geometry().getRect()))
        assert window.rect().contains(tour.bubble.geometry())
        assert not tour.bubble.geometry().intersects(tour.frame.geometry().adjusted(5, 5, -5, -5))
        qtbot.mouseClick(tour.bubble.on, Qt.MouseButton.LeftButton)
    assert len(seen) == 5
    assert tour.is_over
    assert not tour.bubble.isVisible()


@pytest.mark.parametrize("step", range(5))
def test_it_can_be_left_at_every_bubble(qtbot: QtBot, window: Window, tour: Tour, step: int) -> None:
    for _ in range(step):
        tour.go_on()
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert tour.is_over
    assert not tour.frame.isVisible()
    assert not window.settings.tour


def test_a_button_leaves_it_at_once(qtbot: QtBot, tour: Tour) -> None:
    qtbot.mouseClick(tour.bubble.leave, Qt.MouseButton.LeftButton)
    assert tour.is_over


def test_the_work_goes_on_under_it(qtbot: QtBot, window: Window, tour: Tour) -> None:
    window.store.select("cost")
    assert not tour.is_over
    window.menus.actions["undo"].trigger()
    qtbot.keyClick(window.front, Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    assert window.childAt(tour.frame.geometry().topLeft() + QPoint(3, 3)) is not tour.frame  # the mouse goes through


def test_it_follows_the_window_the_language_and_the_theme(window: Window, tour: Tour) -> None:
    tour.go_on()
    tour.go_on()
    before = tour.frame.geometry()
    window.resize(1100, 620)
    QCoreApplication.processEvents()
    assert tour.frame.geometry() != before
    window.appearance.choose_language("ko")
    QCoreApplication.processEvents()
    assert tour.bubble.count.text() == "5개 중 3번째"
    window.appearance.choose_theme("projector")
    QCoreApplication.processEvents()
    assert window.rect().contains(tour.bubble.geometry())


def test_a_second_tour_takes_the_place_of_the_first(window: Window, tour: Tour) -> None:
    window.show_tour()
    assert tour.is_over
    assert window.help.bubbles is not tour
    assert isinstance(window.help.bubbles, Tour)
    assert QRect(QPoint(), window.size()).contains(window.help.bubbles.bubble.geometry())
