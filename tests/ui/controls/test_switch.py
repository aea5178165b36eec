"""The switch: its words have room in every theme."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from pytestqt.qtbot import QtBot

from dlviz.theme import PROJECTOR
from dlviz.ui.controls.switch import Switch


def test_box_and_words_have_room_and_take_the_click(qtbot: QtBot) -> None:
    switch = Switch()
    qtbot.addWidget(switch)
    switch.set_theme(PROJECTOR)
    switch.setText("powers of ten")
    switch.adjustSize()
    assert switch.width() >= switch.fontMetrics().horizontalAdvance("powers of ten") + switch.fontMetrics().ascent()
    switch.show()
    with qtbot.waitSignal(switch.wished):
        qtbot.mouseClick(switch, Qt.MouseButton.LeftButton, pos=QPoint(switch.width() - 2, switch.height() // 2))


def test_a_screen_reader_asks_and_the_state_answers(qtbot: QtBot) -> None:
    switch = Switch()
    qtbot.addWidget(switch)
    heard: list[Any] = []
    switch.wished.connect(heard.append)
    QAccessible.queryAccessibleInterface(switch).actionInterface().doAction("Toggle")
    assert (heard, switch.isChecked()) == ([True], False)
    switch.show_value(True)
    assert (heard, switch.isChecked()) == ([True], True)
