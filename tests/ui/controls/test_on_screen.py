"""Controls in the stage: beside each other where all are whole, else one under the other."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from dlviz.ui.controls.on_screen import OnScreen
from dlviz.ui.layouts import row
from tests.everywhere import settle


@pytest.mark.parametrize(("wide", "beside"), [(700, True), (460, True), (380, False), (250, False)])
def test_none_is_cut(qtbot: QtBot, wide: int, beside: bool) -> None:
    buttons = [QPushButton("one"), QPushButton("two")]
    for button in buttons:
        button.setMinimumWidth(200)
    host, made = QWidget(), OnScreen(*buttons)  # a window would be as wide as they need
    qtbot.addWidget(host)
    made.setParent(host)
    made.resize(wide, 100)
    host.show()
    settle()
    first, second = (button.geometry() for button in buttons)
    assert (first.top() == second.top()) == beside
    assert all(made.rect().contains(button.geometry()) for button in buttons)
    buttons[1].setMinimumWidth(240)  # other words
    settle()
    assert made.rect().contains(buttons[1].geometry())
    made.resize(800, 100)
    settle()
    assert buttons[0].geometry().top() == buttons[1].geometry().top()


@pytest.mark.parametrize("wide", [380, 520, 640])
def test_how_they_stand_follows_from_the_room_alone(qtbot: QtBot, wide: int) -> None:
    """Beside what stretches, a row that stood side by side once kept the room for it, and one that did not got none."""
    hosts = [beside(qtbot, before, wide) for before in (300, 900)]
    first, second = ([part.geometry() for part in host.findChildren(QPushButton)] for host in hosts)
    assert first == second


def beside(qtbot: QtBot, before: int, wide: int) -> QWidget:
    """A row beside something else, which was so wide before."""
    buttons = [QPushButton("one"), QPushButton("two")]
    for button in buttons:
        button.setMinimumWidth(150)
    host, made = QWidget(), OnScreen(*buttons)
    qtbot.addWidget(host)
    inside = QWidget(host)  # a window would be as wide as they need
    row((QPushButton("other"), 1), (made, 1), of=inside)
    host.show()
    for across in (before, wide):
        inside.resize(across, 200)
        settle()
    return host


def test_it_asks_for_the_room_of_its_widest_control_only(qtbot: QtBot) -> None:
    """Who gives it all that it needs beside each other would scroll in a narrow window."""
    host, made = QWidget(), OnScreen(QPushButton("one"), QPushButton("Show the answer"))
    qtbot.addWidget(host)
    made.setParent(host)
    made.resize(700, 100)
    host.show()
    settle()
    widest = max(button.minimumSizeHint().width() for button in made.findChildren(QPushButton))
    assert made.minimumSizeHint().width() == widest
