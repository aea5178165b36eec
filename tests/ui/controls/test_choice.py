"""A row of buttons, of which the state says which is the present one."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget

from dlviz.theme import DARK
from dlviz.ui.controls.choice import Choice
from dlviz.ui.controls.giving_way import LISTS

Key = Qt.Key
VALUES = ("AND", "OR", "XOR", 4)


@pytest.fixture
def choice(qtbot: Any) -> Iterator[Choice]:
    """Between two entries, so that the focus could be lost to either."""
    window = QWidget()
    qtbot.addWidget(window)
    made, column = Choice(VALUES), QVBoxLayout(window)
    for widget in (QLineEdit(), made, QLineEdit()):
        column.addWidget(widget)
    made.setObjectName("perceptron.gate")
    made.show_value("OR")
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    made.buttons["OR"].setFocus()
    yield made
    window.close()


@pytest.fixture
def heard(choice: Choice) -> list[Any]:
    wishes: list[Any] = []
    choice.wished.connect(wishes.append)
    return wishes


def shown(choice: Choice) -> list[Any]:
    return [value for value, button in choice.buttons.items() if button.isChecked()]


def press(key: Qt.Key) -> None:
    QTest.keyClick(QApplication.focusWidget(), key)


def focused(choice: Choice) -> Any:
    return next((value for value, button in choice.buttons.items() if button.hasFocus()), None)


def test_it_says_nothing_when_it_is_told(choice: Choice, heard: list[Any]) -> None:
    for value in (*VALUES, "none of them", None):
        choice.show_value(value)
        assert shown(choice) == [value for known in VALUES if known == value]
    choice.buttons["OR"].set_theme(DARK)
    choice.set_texts({"AND": "그리고"})
    assert choice.buttons["AND"].text() == "그리고"
    assert heard == []


def test_a_click_wishes_and_leaves_the_mark(choice: Choice, heard: list[Any]) -> None:
    QTest.mouseClick(choice.buttons["XOR"], Qt.MouseButton.LeftButton)
    assert heard == ["XOR"]
    assert shown(choice) == ["OR"]


@pytest.mark.parametrize("key", [Key.Key_Space, Key.Key_Return, Key.Key_Enter])
def test_a_key_chooses(choice: Choice, heard: list[Any], key: Qt.Key) -> None:
    choice.buttons["XOR"].setFocus()
    press(key)
    assert heard == ["XOR"]


@pytest.mark.parametrize(("key", "way"), [(Key.Key_Right, 1), (Key.Key_Down, 1), (Key.Key_Left, -1), (Key.Key_Up, -1)])
def test_arrows_go_round_and_choose_nothing(choice: Choice, heard: list[Any], key: Qt.Key, way: int) -> None:
    for step in range(1, 6):
        press(key)
        assert focused(choice) == VALUES[(1 + way * step) % len(VALUES)]
    assert heard == []


def test_arrows_pass_what_cannot_be_chosen(choice: Choice) -> None:
    choice.buttons["XOR"].setEnabled(False)
    press(Key.Key_Right)
    assert focused(choice) == 4


def test_a_screen_reader_sees_and_chooses(choice: Choice, heard: list[Any]) -> None:
    for value, button in choice.buttons.items():
        interface = QAccessible.queryAccessibleInterface(button)
        assert interface.text(QAccessible.Text.Name) == str(value)
        assert bool(interface.state().checked) is (value == "OR")
    actions = QAccessible.queryAccessibleInterface(choice.buttons["XOR"]).actionInterface()
    actions.doAction("Toggle")
    assert heard == ["XOR"]
    assert shown(choice) == ["OR"]
    choice.show_value("XOR")
    assert (shown(choice), heard) == (["XOR"], ["XOR"])


def test_names(choice: Choice) -> None:
    assert choice.buttons["AND"].objectName() == "perceptron.gate.AND"


def test_columns(qtbot: Any) -> None:
    made = Choice(VALUES, columns=2)
    qtbot.addWidget(made)
    made.show()
    rows = {button.y() for button in made.buttons.values()}
    assert len(rows) == 2


def test_the_chosen_one_looks_different(choice: Choice) -> None:
    button = choice.buttons["AND"]
    before = button.grab().toImage()
    choice.show_value("AND")
    assert button.grab().toImage() != before


def test_tab_stops_once(choice: Choice) -> None:
    press(Key.Key_Tab)
    assert focused(choice) is None
    press(Key.Key_Backtab)
    assert focused(choice) == "OR"
    choice.show_value(None)
    press(Key.Key_Tab)
    press(Key.Key_Backtab)
    assert focused(choice) == "AND"
    press(Key.Key_Right)
    assert focused(choice) == "OR"


def test_buttons_that_were_a_list_are_as_wide_as_before(qtbot: Any) -> None:
    made = Choice(VALUES, columns=2)
    qtbot.addWidget(made)
    made.resize(300, 120)
    made.show()
    QApplication.sendPostedEvents()
    before = [button.geometry() for button in made.buttons.values()]
    for room in (40, 2000):
        made.make_room(LISTS, room)
        QApplication.sendPostedEvents()
        made.make_room(0, 300)
        QApplication.sendPostedEvents()
        assert [button.geometry() for button in made.buttons.values()] == before
    made.make_room(LISTS, 40)
    QApplication.sendPostedEvents()
    assert made.list is not None
    assert made.list.width() == made.width()


def test_a_tick_that_moves_no_button_sets_none(choice: Choice, monkeypatch: pytest.MonkeyPatch) -> None:
    marked: list[bool] = []
    for button in choice.buttons.values():
        mark = button.setChecked
        monkeypatch.setattr(button, "setChecked", lambda on, mark=mark: (marked.append(on), mark(on))[1])
    for _ in range(3):
        choice.show_value("OR")
    assert not marked
    choice.show_value("XOR")
    assert sorted(marked) == [False, True]
    assert [value for value, button in choice.buttons.items() if button.isChecked()] == ["XOR"]
