"""A list that opens: it asks, and shows what it is told."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox

from dlviz.panels import panel_class
from dlviz.topics import PANELS
from dlviz.ui.controls.dropdown import Dropdown


@pytest.fixture
def dropdown(qtbot: Any) -> Dropdown:
    made = Dropdown(("a", "b", "c"))
    qtbot.addWidget(made)
    made.set_texts({"a": "Ah", "b": "Bee", "c": "Sea"})
    made.show()
    return made


def test_a_key_makes_a_wish_and_the_list_shows_what_it_is_told(dropdown: Dropdown) -> None:
    heard: list[Any] = []
    dropdown.wished.connect(heard.append)
    QTest.keyClick(dropdown, Qt.Key.Key_Down)
    assert heard == ["b"]
    assert dropdown.currentText() == "Ah"
    dropdown.show_value("b")
    assert dropdown.currentText() == "Bee"
    assert heard == ["b"]


def turned() -> QWheelEvent:
    return QWheelEvent(
        QPointF(5, 5), QPointF(5, 5), QPoint(), QPoint(0, -120), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip


def test_the_wheel_changes_nothing(dropdown: Dropdown) -> None:
    heard: list[Any] = []
    dropdown.wished.connect(heard.append)
    event = turned()
    dropdown.wheelEvent(event)
    assert heard == []
    assert not event.isAccepted()


def test_a_value_without_a_text_stands_for_itself(qtbot: Any) -> None:
    made = Dropdown(("AND", "own"))
    qtbot.addWidget(made)
    made.set_texts({"own": "Own points"})
    assert [made.itemText(i) for i in (0, 1)] == ["AND", "Own points"]


@pytest.mark.parametrize("name", PANELS)
def test_the_wheel_over_any_list_changes_no_state(qtbot: Any, name: str) -> None:
    panel = panel_class(name)()
    qtbot.addWidget(panel)
    heard: list[Any] = []
    panel.changed.connect(lambda state, gesture: heard.append(state))
    for box in panel.findChildren(QComboBox):
        QApplication.sendEvent(box, turned())
    assert heard == []
