"""The entry of an exact number: what it reads, what it refuses, and that it wishes once."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent, QPalette
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from dlviz.model.fields import describe
from dlviz.model.numbers import entered, plain
from dlviz.model.numeral import parse_number
from dlviz.theme import DARK, LIGHT
from dlviz.topics import topic
from dlviz.ui.controls.number_edit import NumberEdit
from dlviz.ui.controls.number_field import NumberField

Key = Qt.Key


class Heard(list[Any]):
    """What an entry told: numbers, and texts that are none, which are not ``possible``, as 7 is not."""

    def take(self, value: Any) -> bool:
        self.append(value)
        return isinstance(value, float) and value != 7


@pytest.fixture
def heard() -> Heard:
    return Heard()


@pytest.fixture
def other(qtbot: Any) -> QLineEdit:
    made = QLineEdit()
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def edit(qtbot: Any, heard: Heard, other: QLineEdit) -> NumberEdit:
    made = NumberEdit(heard.take)
    qtbot.addWidget(made)
    made.show_value(0.1)
    made.show()
    made.activateWindow()
    made.setFocus()
    qtbot.waitUntil(made.hasFocus)
    return made


def retype(edit: NumberEdit, text: str, key: Qt.Key | None = Key.Key_Return) -> None:
    edit.selectAll()
    QTest.keyClicks(edit, text)
    if key is not None:
        QTest.keyClick(edit, key)


def leave(qtbot: Any, edit: NumberEdit, other: QLineEdit) -> None:
    other.activateWindow()
    other.setFocus()
    qtbot.waitUntil(lambda: not edit.hasFocus())


def ink(edit: NumberEdit) -> str:
    return edit.palette().color(QPalette.ColorRole.Text).name()


def test_it_says_nothing_when_it_is_told(edit: NumberEdit, heard: Heard) -> None:
    for value in (0.5, -0.0, 1e300, 1 / 3):
        edit.show_value(value)
        assert parse_number(edit.text()) == value
    edit.set_theme(DARK)
    assert heard == []


def test_enter_wishes(edit: NumberEdit, heard: Heard) -> None:
    retype(edit, "0.25")
    assert heard == [0.25]


def test_typing_alone_wishes_nothing(edit: NumberEdit, heard: Heard) -> None:
    retype(edit, "0.25", None)
    assert heard == []


def test_leaving_wishes(qtbot: Any, edit: NumberEdit, heard: Heard, other: QLineEdit) -> None:
    retype(edit, "0.25", None)
    leave(qtbot, edit, other)
    assert heard == [0.25]


def test_leaving_what_nobody_touched_wishes_nothing(
    qtbot: Any, edit: NumberEdit, heard: Heard, other: QLineEdit
) -> None:
    QTest.keyClick(edit, Key.Key_Return)
    leave(qtbot, edit, other)
    assert heard == []


def test_leaving_after_enter_is_no_second_wish(qtbot: Any, edit: NumberEdit, heard: Heard, other: QLineEdit) -> None:
    retype(edit, "0.25")
    leave(qtbot, edit, other)
    assert heard == [0.25]


def test_escape_takes_the_typing_back(edit: NumberEdit, heard: Heard) -> None:
    retype(edit, "0.25", Key.Key_Escape)
    assert edit.text() == "0.1"
    assert heard == []


def test_what_is_no_number_is_refused_once_and_stays_to_be_mended(
    qtbot: Any, edit: NumberEdit, heard: Heard, other: QLineEdit
) -> None:
    retype(edit, "0.1x")
    assert heard == ["0.1x"]
    assert edit.text() == "0.1x"
    leave(qtbot, edit, other)
    assert heard == ["0.1x"]
    assert edit.text() == "0.1"


def test_what_was_refused_can_be_mended(edit: NumberEdit, heard: Heard) -> None:
    retype(edit, "0.1x")
    assert ink(edit) == LIGHT.ink("bad").name()
    retype(edit, "0.2")
    assert heard == ["0.1x", 0.2]
    edit.show_value(0.2)
    assert ink(edit) == LIGHT.text.lower()


def test_the_same_refused_text_may_be_tried_again_after_a_change(edit: NumberEdit, heard: Heard) -> None:
    retype(edit, "7")
    assert ink(edit) == LIGHT.ink("bad").name()
    edit.show_value(0.5)
    retype(edit, "7")
    assert heard == [7.0, 7.0]


@pytest.mark.parametrize("key", [Key.Key_Return, Key.Key_Escape])
def test_what_is_typed_after_enter_takes_the_place_of_the_number(edit: NumberEdit, heard: Heard, key: Qt.Key) -> None:
    """0.6 after 0.5 was 0.60.5; and the first digits of a long number stay in sight."""
    retype(edit, "0.5", key)
    assert edit.cursorPosition() == 0
    QTest.keyClicks(edit, "0.6")
    assert edit.text() == "0.6"


@pytest.mark.parametrize("shown", ["0.5", "−1.5", "1e-7", "2.4·10⁻⁶", "3/14"])
def test_a_double_click_takes_hold_of_the_whole_number(edit: NumberEdit, heard: Heard, shown: str) -> None:
    """Of 0.5 it took the 0 alone: 2 typed after it was 2.5."""
    edit.show_as(shown)
    edit.deselect()
    at = edit.cursorRect().center()
    QTest.mouseClick(edit, Qt.MouseButton.LeftButton, pos=at)
    QTest.mouseDClick(edit, Qt.MouseButton.LeftButton, pos=at)
    assert edit.selectedText() == shown
    QTest.keyClicks(edit, "2")
    QTest.keyClick(edit, Key.Key_Return)
    assert heard == [2.0]


def test_a_screen_reader_hears_the_number(edit: NumberEdit) -> None:
    from PySide6.QtGui import QAccessible

    interface = QAccessible.queryAccessibleInterface(edit)
    assert interface.role() == QAccessible.Role.EditableText
    assert interface.text(QAccessible.Text.Value) == "0.1"
    assert not edit.accessibleName()


@pytest.mark.parametrize(
    ("value", "text"), [(-0.5, "−0.5"), (-3 / 14, "−3/14"), (1e-10, "10⁻¹⁰"), (-2.5e-9, "−2.5·10⁻⁹"), (1e16, "10¹⁶")]
)
def test_it_writes_numbers_as_the_screen_does_and_takes_them_back(
    edit: NumberEdit, heard: Heard, value: float, text: str
) -> None:
    edit.show_value(value)
    assert edit.text() == text
    edit.show_value(7)
    edit.selectAll()
    compose(edit, "", text)  # QTest has no keys for these letters
    QTest.keyClick(edit, Key.Key_Return)
    edit.show_value(7)
    retype(edit, entered(value))
    assert heard == [value, value]


# with its slider


@pytest.fixture
def field(qtbot: Any) -> NumberField:
    made = NumberField(describe(topic("descent").State)["learning_rate"], "α")
    qtbot.addWidget(made)
    made.setObjectName("descent.learning_rate")
    made.set_term("Learning rate", "학습률")
    made.show_value(0.1)
    made.show()
    return made


def test_slider_and_entry_agree(field: NumberField) -> None:
    wishes: list[Any] = []

    def take(value: Any, gesture: object) -> bool:
        wishes.append((value, gesture))
        field.show_value(value)
        return True

    field.taking = take
    QTest.keyClick(field.slider, Key.Key_Right)
    assert field.edit.text() == plain(wishes[-1][0])
    retype(field.edit, "0.25")
    assert wishes[-1] == (0.25, None)
    QTest.keyClick(field.slider, Key.Key_Right)
    assert wishes[-1][0] == pytest.approx(0.275)
    assert len(wishes) == 3


def loudest(widget: QWidget) -> int:
    """How far the darkest pixel of a light widget is from white."""
    grabbed = widget.grab().toImage()
    return max(255 - grabbed.pixelColor(x, y).value() for x in range(grabbed.width()) for y in range(grabbed.height()))


@pytest.mark.parametrize("part", ["symbol", "name", "edit"])
def test_what_waits_unused_looks_so(field: NumberField, part: str) -> None:
    """The b of a line without bias, the temperature of what are no logits."""
    for widget in (field.symbol, field.name, field.edit):
        widget.set_theme(LIGHT)
    field.slider.setFocus()  # an entry with the keyboard has a cursor
    seen = getattr(field, part)
    before = loudest(seen)
    field.setEnabled(False)
    assert loudest(seen) < 0.75 * before
    field.setEnabled(True)
    assert loudest(seen) == before


def test_both_parts_have_names(field: NumberField) -> None:
    assert field.edit.objectName() == "descent.learning_rate"
    assert field.slider.objectName() == "descent.learning_rate.slider"
    assert field.edit.accessibleName() == field.slider.accessibleName() == "Learning rate"


def compose(edit: NumberEdit, preedit: str, commit: str = "") -> None:
    """What a Korean input method sends while it composes, and when it hands over."""
    event = QInputMethodEvent(preedit, [])
    event.setCommitString(commit)
    QApplication.sendEvent(edit, event)


@pytest.mark.parametrize(("typed", "value"), [("３", 3), ("－０．５", -0.5), ("–２", -2), ("１２", 12)])
def test_full_width_letters_are_the_number_they_are(edit: NumberEdit, heard: Heard, typed: str, value: float) -> None:
    edit.selectAll()
    for letter in typed:
        compose(edit, letter)
        compose(edit, "", letter)
    QTest.keyClick(edit, Qt.Key.Key_Return)
    assert heard == [value]


def test_what_is_being_composed_is_part_of_what_was_typed(edit: NumberEdit, heard: Heard) -> None:
    edit.selectAll()
    compose(edit, "", "１")
    compose(edit, "５")
    assert edit.pending
    edit.commit_entry()
    assert heard == [15]


def test_full_width_keys_open_nothing_twice(edit: NumberEdit, heard: Heard) -> None:
    edit.selectAll()
    for letter in "７":
        QApplication.sendEvent(edit, QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, letter))
    QTest.keyClick(edit, Qt.Key.Key_Return)
    assert heard == [7]
