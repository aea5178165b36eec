"""Controls in the stage: beside each other where all are whole, else one under the other."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from dlviz.ui.controls.on_screen import OnScreen
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
