"""A list that opens: it asks, and shows what it is told."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QStandardItemModel, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox

from dlviz.panels import panel_class
from dlviz.theme import LIGHT, PROJECTOR, Theme
from dlviz.topics import PANELS
from dlviz.ui.controls.dropdown import Dropdown
from tests.counting import calls
from tests.everywhere import settle


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


def test_what_is_offered_again_asks_no_item(dropdown: Dropdown) -> None:
    """A tick tells each list what can be chosen, and changes it in none."""
    model = dropdown.model()
    assert isinstance(model, QStandardItemModel)

    def able() -> list[bool]:
        return [model.item(i).isEnabled() for i in range(3)]

    assert calls(lambda: dropdown.offer(["a", "c"])) > 3 * 2
    assert able() == [True, False, True]
    assert calls(lambda: dropdown.offer(["a", "c"])) < 3 * 2
    dropdown.offer(["b"])
    assert able() == [False, True, False]
    dropdown.hold({"a": "Ah", "b": "Bee", "d": "Dee"})
    dropdown.offer(["b"])
    assert able() == [False, True, False]


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


@pytest.mark.parametrize("theme", [LIGHT, PROJECTOR, LIGHT.scaled(type=1.5)])
@pytest.mark.parametrize("words", [("a", "b"), ("longer words", "y"), ("행렬의 곱", "한 층")])
def test_a_list_is_as_wide_as_its_longest_words_as_qt_has_it(qtbot: Any, theme: Theme, words: tuple[str, ...]) -> None:
    made, own = Dropdown(("first", "second")), QComboBox()
    for widget in (made, own):
        qtbot.addWidget(widget)
    made.set_theme(theme)
    made.set_texts(dict(zip(("first", "second"), words, strict=True)))
    own.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
    own.setFont(made.font())
    own.addItems(words)
    assert made.sizeHint() == own.sizeHint()


@pytest.mark.parametrize("name", PANELS)
def test_no_list_sets_its_own_size_past_its_layout(qtbot: Any, name: str) -> None:
    """By a timer of Qt's, 20 milliseconds after its words are others."""
    panel = panel_class(name)(LIGHT.scaled(type=1.5))
    qtbot.addWidget(panel)
    panel.resize(1366, 616)
    panel.show()
    settle()
    by_itself = QComboBox.SizeAdjustPolicy.AdjustToContents
    assert [made.objectName() for made in panel.findChildren(QComboBox) if made.sizeAdjustPolicy() == by_itself] == []
