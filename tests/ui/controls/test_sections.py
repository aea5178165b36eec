"""Groups of controls in one place: what is under a low one is lent to the note, and only then laid out anew."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from dlviz.theme import LIGHT
from dlviz.ui.controls.note_text import NoteText
from dlviz.ui.controls.sections import Leaves
from dlviz.ui.labels import Text
from dlviz.ui.layouts import column
from tests.ui.layout_requests import layout_requests


def test_a_group_that_is_shown_again_lays_nothing_out(qtbot: QtBot) -> None:
    room, leaves, note = QWidget(), Leaves(("low", "high")), NoteText("quiet", 0.9)
    qtbot.addWidget(room)
    for name, lines in (("low", 1), ("high", 4)):
        for _ in range(lines):
            line = Text()
            line.set_theme(LIGHT)
            line.setText("a line")
            leaves.layouts[name].addWidget(line)
    column(leaves, note, of=room)
    note.set_theme(LIGHT)
    note.setText("a sentence of several lines " * 4)
    leaves.leave_to(note)
    room.resize(200, 300)
    room.show()
    leaves.show_value("high")
    assert layout_requests(room, act=lambda: leaves.show_value("high")) == 0
    assert note.borrowed == 0
    assert layout_requests(room, act=lambda: leaves.show_value("low")) > 0
    assert note.borrowed > 0
    assert layout_requests(room, act=lambda: leaves.show_value("low")) == 0
