"""A button has its name and does what it was given: a function, or a signal that it emits."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QPushButton

from dlviz.panels import panel_class
from dlviz.theme import LIGHT
from dlviz.topics import PANELS, topic
from dlviz.ui.button import button
from tests.everywhere import states


class Bell(QObject):
    rang = Signal()


def test_a_button_does_what_it_was_given(qtbot: Any) -> None:
    bell, done = Bell(), []
    bell.rang.connect(lambda: done.append("rang"))
    plain, acting, ringing = button("a"), button("b", lambda: done.append("acted")), button("c", bell.rang)
    for made in (plain, acting, ringing):
        qtbot.addWidget(made)
        made.click()
    assert [made.objectName() for made in (plain, acting, ringing)] == ["a", "b", "c"]
    assert done == ["acted", "rang"]


@pytest.mark.parametrize("name", PANELS)
def test_enter_presses_each_button_that_takes_the_keyboard(qtbot: Any, name: str) -> None:
    panel = panel_class(name)(LIGHT, topic(name).State())
    qtbot.addWidget(panel)
    for _, state in states(name):
        panel.show_state(state)
    there = [made for made in panel.findChildren(QPushButton) if made.focusPolicy() != Qt.FocusPolicy.NoFocus]
    assert [made.objectName() for made in there if not made.autoDefault()] == []
