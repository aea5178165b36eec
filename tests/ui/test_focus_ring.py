"""The ring round what has the focus: there for the keys, not for the mouse, and at its place."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QScrollArea, QVBoxLayout, QWidget

from dlviz.ui.focus_ring import FocusRing
from tests.everywhere import settle

Key, Reason = Qt.Key, Qt.FocusReason


@pytest.fixture
def page(qtbot: Any) -> QScrollArea:
    """Ten buttons in a place for three."""
    area, inside = QScrollArea(), QWidget()
    column = QVBoxLayout(inside)
    for number in range(10):
        button = QPushButton(f"{number}")
        button.setMinimumHeight(30)
        column.addWidget(button)
    area.setWidget(inside)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    qtbot.addWidget(area)
    area.resize(200, 120)
    area.show()
    area.activateWindow()
    qtbot.waitUntil(area.isActiveWindow)
    return area


def rings(page: QWidget) -> list[FocusRing]:
    settle()
    return [ring for ring in page.findChildren(FocusRing) if ring.isVisible()]


def buttons(page: QWidget) -> list[QPushButton]:
    return page.findChildren(QPushButton)


def test_it_goes_with_the_keyboard_and_is_one(page: QScrollArea) -> None:
    for button in (buttons(page)[0], buttons(page)[1]):
        button.setFocus(Reason.TabFocusReason)
        (ring,) = rings(page)
        middle = button.mapTo(page, button.rect().center())
        assert (ring.mapTo(page, ring.rect().center()) - middle).manhattanLength() <= 1
        assert ring.width() == button.width() + 6


def test_a_click_shows_none_until_a_key_is_pressed(page: QScrollArea) -> None:
    QTest.mousePress(buttons(page)[1], Qt.MouseButton.LeftButton)
    assert rings(page) == []
    QTest.mouseRelease(buttons(page)[1], Qt.MouseButton.LeftButton)
    assert rings(page) == []
    QTest.keyClick(buttons(page)[1], Key.Key_Shift)
    assert len(rings(page)) == 1


def test_what_the_keyboard_comes_to_is_scrolled_into_sight_and_so_is_its_ring(page: QScrollArea) -> None:
    last = buttons(page)[-1]
    last.setFocus(Reason.OtherFocusReason)
    (ring,) = rings(page)
    assert page.viewport().rect().contains(last.mapTo(page.viewport(), last.rect().center()))
    page.verticalScrollBar().setValue(page.verticalScrollBar().value() - 7)
    assert ring.mapTo(page, QPoint()).y() == last.mapTo(page, QPoint()).y() - 3


def test_a_window_that_comes_back_is_not_scrolled(qtbot: Any, page: QScrollArea) -> None:
    """Whoever read on, looked something up elsewhere and came back is where he was."""
    buttons(page)[-1].setFocus(Reason.OtherFocusReason)
    settle()
    page.verticalScrollBar().setValue(0)
    other = QWidget()
    qtbot.addWidget(other)
    other.show()
    other.activateWindow()
    qtbot.waitUntil(other.isActiveWindow)
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    settle()
    assert buttons(page)[-1].hasFocus()
    assert page.verticalScrollBar().value() == 0


def test_it_lets_the_mouse_through(page: QScrollArea) -> None:
    button = buttons(page)[0]
    button.setFocus(Reason.TabFocusReason)
    (ring,) = rings(page)
    assert ring.geometry().contains(button.mapTo(page.viewport(), QPoint(5, 5)))
    assert page.childAt(button.mapTo(page, QPoint(5, 5))) is button


def test_it_goes_when_what_it_is_round_goes(page: QScrollArea) -> None:
    first, second = buttons(page)[:2]
    first.setFocus(Reason.TabFocusReason)
    first.clearFocus()
    assert rings(page) == []
    first.setFocus(Reason.TabFocusReason)
    first.hide()  # Qt gives the focus to the next one
    (ring,) = rings(page)
    assert ring.mapTo(page, ring.rect().center()) == second.mapTo(page, second.rect().center())


def test_round_what_is_scrolled_out_of_sight_there_is_nothing(page: QScrollArea) -> None:
    """Not the two pixels of a ring that reach in over the edge."""
    fifth, view, bar = buttons(page)[4], page.viewport(), page.verticalScrollBar()
    fifth.setFocus(Reason.TabFocusReason)
    (ring,) = rings(page)
    top = fifth.mapTo(view, QPoint()).y() + bar.value()
    bar.setValue(top - view.height() - 1)  # its first pixel is the second one under the view
    settle()
    assert fifth.mapTo(view, QPoint()).y() == view.height() + 1
    assert ring.size().isEmpty()
    bar.setValue(bar.value() + 4)  # some pixels of the button are in sight, and a ring round these is a bar
    settle()
    assert ring.size().isEmpty()
    bar.setValue(bar.value() + 8)
    settle()
    assert ring.height() > 10
