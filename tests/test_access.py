"""What a person who does not see the screen is told of it, in every panel and mode, in both languages."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtGui import QAccessible, QAccessibleInterface

from dlviz.shell.window import Window
from tests.everywhere import scenes, settle, unpainted
from tests.share import WHOLE

Role, Text = QAccessible.Role, QAccessible.Text
# Whatever can be reached or is worth reading has to be called something.
NAMED = {
    Role.Button, Role.CheckBox, Role.RadioButton, Role.Slider, Role.ComboBox, Role.EditableText, Role.Table, Role.Chart,
    Role.Grouping, Role.SpinBox, Role.ProgressBar,
}  # fmt: skip

in_both_languages = pytest.mark.parametrize(("turn", "language"), list(enumerate(["en", "ko"])))


def told(interface: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    """Everything that is shown, as a screen reader walks through it."""
    widget: Any = interface.object()
    if interface.state().invisible or (widget is not None and not widget.isVisible()):
        return
    yield interface
    for number in range(interface.childCount()):
        child = interface.child(number)
        if child is not None and child.isValid():
            yield from told(child)


def everything(window: Window, turn: int) -> Iterator[tuple[str, QAccessibleInterface]]:
    for scene in scenes(unpainted(window), turn, 2):
        for interface in told(QAccessible.queryAccessibleInterface(window)):
            yield scene, interface


def called(interface: QAccessibleInterface) -> str:
    widget: Any = interface.object()
    return f"{interface.role().name} {widget.objectName() or type(widget).__name__ if widget else ''}"


def check_slider_or_group(scene: str, interface: QAccessibleInterface) -> bool:
    """A slider speaks its own number; choices are radio buttons in a group, which this says that it is."""
    if interface.role() == Role.Slider:
        slider: Any = interface.object()
        value = interface.valueInterface()
        spoken = value.minimumValue(), value.currentValue(), value.maximumValue()
        assert spoken == (slider.scale.low, slider.number, slider.scale.high), (scene, called(interface))
    if interface.role() != Role.Grouping:
        return False
    states = [told_of.state() for told_of in told(interface) if told_of.role() == Role.RadioButton]
    assert states, (scene, called(interface))
    assert sum(state.checked for state in states) <= 1, (scene, called(interface))
    assert all(state.checkable for state in states)
    return True


@in_both_languages
def test_all_that_can_be_reached_has_a_name_and_no_two_words_are_said_twice(
    window: Window, turn: int, language: str
) -> None:
    window.appearance.choose_language(language)
    nameless, twice, without_numbers, roles, groups = set(), set(), set(), set(), 0
    for scene, interface in everything(window, turn):
        groups += check_slider_or_group(scene, interface)
        role, name, more = interface.role(), interface.text(Text.Name), interface.text(Text.Description)
        roles.add(role)
        if not name and role != Role.Cell and (role in NAMED or interface.state().focusable):
            nameless.add((scene, called(interface)))
        if (name and name == more) or (more and more == interface.text(Text.Value)):
            twice.add((scene, called(interface), more))
        if role == Role.Chart and not any(character.isdigit() for character in more):
            without_numbers.add((scene, called(interface)))
    assert (nameless, twice, without_numbers) == (set(), set(), set())
    assert {Role.Slider, Role.RadioButton, Role.Grouping, Role.Chart, Role.Table, Role.ComboBox} <= roles
    assert groups > (40 if WHOLE else 20)


def test_a_radio_button_is_pressed_by_a_screen_reader(window: Window) -> None:
    window.store.select("network")
    for interface in told(QAccessible.queryAccessibleInterface(window)):
        if called(interface) == "RadioButton network.mode.train":
            assert not interface.state().checked
            interface.actionInterface().doAction("Press")
            assert interface.state().checked
    assert window.store.state["network"].mode == "train"


def read(window: Window, name: str) -> QAccessibleInterface:
    """What a screen reader has of the first shown thing of this name that it can write into."""
    for interface in told(QAccessible.queryAccessibleInterface(window)):
        if interface.role() == Role.EditableText and interface.object().objectName() == name:
            return interface
    raise AssertionError(name)


def test_a_text_that_a_screen_reader_sets_is_taken_as_typed(window: Window) -> None:
    entry = read(window, "descent.learning_rate").editableTextInterface()
    entry.replaceText(0, 3, "0.3")
    settle()
    assert window.store.state["descent"].learning_rate == 0.3
    entry.deleteText(0, 3)
    entry.insertText(0, "0.25")
    settle()
    assert window.store.state["descent"].learning_rate == 0.25
    window.store.undo()
    assert window.store.state["descent"].learning_rate == 0.3


def test_what_it_sets_and_cannot_be_is_refused_in_words(window: Window) -> None:
    entry = read(window, "descent.learning_rate").editableTextInterface()
    entry.replaceText(0, 3, "much")
    settle()
    assert window.store.state["descent"].learning_rate == 0.1
    assert "much" in window.notice.text()
    assert window.notice.isVisible()
