"""A list that opens: it asks, and shows what it is told."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from dlviz.widgets.dropdown import Dropdown


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


def test_the_wheel_changes_nothing(dropdown: Dropdown) -> None:
    heard: list[Any] = []
    dropdown.wished.connect(heard.append)
    from PySide6.QtCore import QPoint, QPointF
    from PySide6.QtGui import QWheelEvent

    event = QWheelEvent(
        QPointF(5, 5), QPointF(5, 5), QPoint(), QPoint(0, -120), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    dropdown.wheelEvent(event)
    assert heard == []
    assert not event.isAccepted()
