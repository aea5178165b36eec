"""The slider: what it is told, what a person wishes, and nothing else."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from dlviz.widgets.slider import Mark, Scale, ValueSlider

LINEAR, LOG, WHOLE = Scale(-2, 2), Scale(1e-3, 1, log=True), Scale(0, 50, whole=True)


@pytest.fixture
def slider(qtbot: QtBot) -> ValueSlider:
    made = ValueSlider(LINEAR)
    qtbot.addWidget(made)
    made.resize(300, 30)
    made.show()
    made.show_value(0.5)
    made.heard = []  # type: ignore[attr-defined]
    made.wished.connect(lambda value, gesture: made.heard.append((value, gesture)))  # type: ignore[attr-defined]
    return made


def heard(slider: Any) -> list[tuple[float, Any]]:
    return list(slider.heard)


@pytest.mark.parametrize(
    ("key", "modifier", "wish"),
    [
        (Qt.Key.Key_Right, Qt.KeyboardModifier.NoModifier, 0.51),
        (Qt.Key.Key_Up, Qt.KeyboardModifier.NoModifier, 0.51),
        (Qt.Key.Key_Left, Qt.KeyboardModifier.NoModifier, 0.49),
        (Qt.Key.Key_Down, Qt.KeyboardModifier.NoModifier, 0.49),
        (Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier, 0.501),
        (Qt.Key.Key_Left, Qt.KeyboardModifier.ShiftModifier, 0.499),
        (Qt.Key.Key_PageUp, Qt.KeyboardModifier.NoModifier, 0.6),
        (Qt.Key.Key_PageDown, Qt.KeyboardModifier.NoModifier, 0.4),
        (Qt.Key.Key_Home, Qt.KeyboardModifier.NoModifier, -2.0),
        (Qt.Key.Key_End, Qt.KeyboardModifier.NoModifier, 2.0),
    ],
)
def test_keys(qtbot: QtBot, slider: ValueSlider, key: Qt.Key, modifier: Qt.KeyboardModifier, wish: float) -> None:
    qtbot.keyClick(slider, key, modifier)
    assert [value for value, _ in heard(slider)] == [wish]


def test_other_keys_are_left_to_others(qtbot: QtBot, slider: ValueSlider) -> None:
    qtbot.keyClick(slider, Qt.Key.Key_A)
    assert heard(slider) == []


def test_being_told_a_value_is_no_wish(slider: ValueSlider) -> None:
    for value in (-2.0, 0.0, 1.2345, 5.0, -7.0):
        slider.show_value(value)
    slider.set_scale(Scale(0, 10))
    slider.set_marks(Mark(3.0, "three"))
    assert heard(slider) == []


def test_a_drag_is_one_gesture(qtbot: QtBot, slider: ValueSlider) -> None:
    for _ in range(2):
        qtbot.mousePress(slider, Qt.MouseButton.LeftButton, pos=QPoint(60, 8))
        for x in (90, 130, 220):
            qtbot.mouseMove(slider, QPoint(x, 8))
        qtbot.mouseRelease(slider, Qt.MouseButton.LeftButton, pos=QPoint(220, 8))
    gestures = [gesture for _, gesture in heard(slider)]
    assert len(gestures) == 8
    assert len(set(gestures[:4])) == len(set(gestures[4:])) == 1
    assert gestures[0] != gestures[4]
    values = [value for value, _ in heard(slider)[:4]]
    assert values == sorted(values)


def test_a_wheel_changes_nothing(slider: ValueSlider) -> None:
    nowhere = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False
    event = QWheelEvent(QPointF(50, 8), QPointF(50, 8), QPoint(0, 120), QPoint(0, 120), *nowhere)
    QApplication.sendEvent(slider, event)
    assert heard(slider) == []


def test_assistive_technology_reads_and_sets_it(slider: ValueSlider) -> None:
    interface = QAccessible.queryAccessibleInterface(slider).valueInterface()
    assert interface.currentValue() == 625
    interface.setCurrentValue(750)
    assert [value for value, _ in heard(slider)] == [1.0]


@given(st.integers(0, 1000))
def test_every_position_of_every_scale_sticks(position: int) -> None:
    """A slider that truncates loses 182 of its 1,001 places."""
    for scale in (LINEAR, LOG, WHOLE):
        value = scale.value(position / 1000)
        assert scale.low <= value <= scale.high
        assert scale.value(scale.fraction(value)) == value


@given(st.floats(-2, 2))
def test_a_drag_leaves_few_digits_behind(value: float) -> None:
    assert len(repr(LINEAR.tidy(value)).lstrip("-0.")) <= 4


@given(st.sampled_from([LINEAR, LOG, WHOLE]), st.floats(0, 1), st.sampled_from([-10.0, -1.0, -0.1, 0.1, 1.0, 10.0]))
def test_an_arrow_moves_and_stays_inside(scale: Scale, share: float, steps: float) -> None:
    value = scale.value(share)
    moved = scale.moved(value, steps)
    assert scale.low <= moved <= scale.high
    inside = scale.low < value < scale.high
    assert not inside or (moved > value) == (steps > 0)
