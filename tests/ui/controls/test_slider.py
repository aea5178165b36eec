"""The slider: it wishes, and shows what it is told."""

from __future__ import annotations

import gc
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from dlviz.theme import DARK, PROJECTOR
from dlviz.ui.controls import slider as slider_module
from dlviz.ui.controls.scale import Scale
from dlviz.ui.controls.slider import KNOB, Notch, ValueSlider
from tests.share import for_all
from tests.ui.controls.test_scale import LINEAR, LOG, ODD, SCALES, WHOLE, every_scale

Key, Left = Qt.Key, Qt.MouseButton.LeftButton


class Heard(list[Any]):
    @property
    def values(self) -> list[float]:
        return [value for value, _ in self]

    @property
    def gestures(self) -> set[object]:
        return {gesture for _, gesture in self}


def make(qtbot: Any, scale: Scale, value: float, *, follow: bool = True) -> tuple[ValueSlider, Heard]:
    """A slider that is told what it wished, as a window does."""
    slider, heard = ValueSlider(scale), Heard()
    qtbot.addWidget(slider)
    slider.resize(300, 30)
    slider.show()
    slider.show_value(value)
    slider.wished.connect(lambda *wish: heard.append(wish))
    if follow:
        slider.wished.connect(lambda wish, gesture: slider.show_value(wish))
    return slider, heard


def at(slider: ValueSlider, fraction: float) -> QPoint:
    return QPoint(round(KNOB + 1 + fraction * (slider.width() - 2 * KNOB - 2)), slider.height() // 2)


def test_an_empty_scale_does_no_harm(qtbot: Any) -> None:
    slider, heard = make(qtbot, Scale(1, 1, whole=True), 1)
    slider.grab()
    assert Scale(1, 1).fraction(1) == 0
    assert heard == []


# what it is told


@every_scale
def test_it_says_nothing_when_it_is_told(qtbot: Any, scale: Scale) -> None:
    slider, heard = make(qtbot, scale, scale.low)
    for value in (scale.high, scale.low, scale.value(0.37), scale.high * 2, scale.low - 1):
        slider.show_value(value)
    for other in SCALES:
        slider.set_scale(other)
    slider.set_theme(DARK)
    slider.set_notches(Notch(scale.value(0.5), "here"))
    slider.grab()
    assert heard == []


def test_a_value_between_the_positions_is_kept(qtbot: Any) -> None:
    slider, heard = make(qtbot, LINEAR, 0.123456)
    QTest.keyClick(slider, Key.Key_Right)
    assert heard.values == [pytest.approx(0.123456 + LINEAR.grain)]


# keys


@for_all(
    ("key", "modifier", "scale", "start", "end"),
    [
        (Key.Key_Right, None, WHOLE, 10, 11),
        (Key.Key_Up, None, WHOLE, 10, 11),
        (Key.Key_Left, None, WHOLE, 10, 9),
        (Key.Key_Down, None, WHOLE, 10, 9),
        (Key.Key_Right, "Shift", WHOLE, 10, 11),
        (Key.Key_PageUp, None, WHOLE, 10, 20),
        (Key.Key_PageDown, None, WHOLE, 15, 5),
        (Key.Key_Home, None, WHOLE, 10, 0),
        (Key.Key_End, None, WHOLE, 10, 50),
        (Key.Key_Right, None, Scale(0, 10), 1, 1.05),
        (Key.Key_Right, "Shift", Scale(0, 10), 1, 1.005),
        (Key.Key_Left, "Shift", Scale(0, 10), 1, 0.995),
        (Key.Key_PageUp, None, Scale(0, 10), 1, 1.5),
        (Key.Key_Right, None, LOG, 0.1, 0.11),
        (Key.Key_Right, "Shift", LOG, 0.1, 0.101),
        (Key.Key_PageUp, None, LOG, 0.1, 0.259),
        (Key.Key_End, None, LOG, 0.1, 1),
        (Key.Key_PageUp, None, LOG, 0.9, 1),
    ],
)
def test_keys(qtbot: Any, key: Qt.Key, modifier: str | None, scale: Scale, start: float, end: float) -> None:
    slider, heard = make(qtbot, scale, start)
    shift = Qt.KeyboardModifier.ShiftModifier if modifier else Qt.KeyboardModifier.NoModifier
    QTest.keyClick(slider, key, shift)
    assert heard.values == [pytest.approx(end, rel=1e-12)]


def test_each_key_is_a_gesture_and_a_key_held_down_is_one(qtbot: Any) -> None:
    slider, heard = make(qtbot, WHOLE, 10)
    QTest.keyClick(slider, Key.Key_Right)
    QTest.keyClick(slider, Key.Key_Right)
    assert len(heard.gestures) == 2
    heard.clear()
    hold(slider, Key.Key_Right, 5)
    assert heard.values == [13, 14, 15, 16, 17]
    assert len(heard.gestures) == 1
    assert None not in heard.gestures


def hold(slider: ValueSlider, key: Qt.Key, times: int) -> None:
    """Press, and let the keyboard repeat, as X11 does: a release and a press for each."""
    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QKeyEvent

    def send(kind: QEvent.Type, repeated: bool) -> None:
        QApplication.sendEvent(slider, QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, "", repeated))

    send(QEvent.Type.KeyPress, False)
    for _ in range(times - 1):
        send(QEvent.Type.KeyRelease, True)
        send(QEvent.Type.KeyPress, True)
    send(QEvent.Type.KeyRelease, False)


def test_other_keys_are_left_to_others(qtbot: Any) -> None:
    slider, heard = make(qtbot, WHOLE, 10)
    for key in (Key.Key_A, Key.Key_Space, Key.Key_Return, Key.Key_5):
        QTest.keyClick(slider, key)
    assert heard == []


# mouse


def test_a_drag_is_one_gesture(qtbot: Any) -> None:
    slider, heard = make(qtbot, WHOLE, 10)
    QTest.mousePress(slider, Left, pos=at(slider, 0.5))
    for fraction in (0.6, 0.7, 0.2):
        QTest.mouseMove(slider, at(slider, fraction))
    QTest.mouseRelease(slider, Left, pos=at(slider, 0.2))
    assert heard.values == [25, 30, 35, 10]
    assert len(heard.gestures) == 1
    heard.clear()
    QTest.mouseMove(slider, at(slider, 0.9))
    assert heard == []


def test_two_drags_are_two_gestures(qtbot: Any) -> None:
    slider, heard = make(qtbot, WHOLE, 10)
    for fraction in (0.5, 0.8):
        QTest.mouseClick(slider, Left, pos=at(slider, fraction))
    assert len(heard.gestures) == 2


def test_a_drag_beyond_the_ends_stays_at_them(qtbot: Any) -> None:
    slider, heard = make(qtbot, ODD, 1)
    QTest.mousePress(slider, Left, pos=at(slider, 0.5))
    QTest.mouseMove(slider, QPoint(-500, 5))
    QTest.mouseMove(slider, QPoint(5000, 5))
    QTest.mouseRelease(slider, Left, pos=QPoint(5000, 5))
    assert heard.values[-2:] == [ODD.low, ODD.high]


@pytest.mark.parametrize("button", [Qt.MouseButton.RightButton, Qt.MouseButton.MiddleButton])
def test_other_buttons_change_nothing(qtbot: Any, button: Qt.MouseButton) -> None:
    slider, heard = make(qtbot, WHOLE, 10)
    QTest.mouseClick(slider, button, pos=at(slider, 0.9))
    assert heard == []


def test_the_wheel_never_changes_a_value(qtbot: Any) -> None:
    slider, heard = make(qtbot, WHOLE, 10)
    wheel = QWheelEvent(
        QPointF(9, 9), QPointF(9, 9), QPoint(), QPoint(0, 120), Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(slider, wheel)
    assert heard == []
    assert not wheel.isAccepted()


# assistive technology


@every_scale
def test_a_screen_reader_can_set_it(qtbot: Any, scale: Scale) -> None:
    slider, heard = make(qtbot, scale, scale.low)
    value = QAccessible.queryAccessibleInterface(slider).valueInterface()
    value.setCurrentValue(value.maximumValue())
    assert heard == [(scale.high, None)]
    assert value.currentValue() == value.maximumValue()


@every_scale
def test_one_step_of_a_screen_reader_is_another_value(qtbot: Any, scale: Scale) -> None:
    slider, heard = make(qtbot, scale, scale.low)
    value = QAccessible.queryAccessibleInterface(slider).valueInterface()
    for _ in range(3):
        value.setCurrentValue(value.currentValue() + value.minimumStepSize())
    assert len(set(heard.values)) == 3
    assert heard.values == sorted(heard.values)


def test_a_screen_reader_hears_whole_numbers_as_they_are(qtbot: Any) -> None:
    slider, heard = make(qtbot, WHOLE, 7)
    interface = QAccessible.queryAccessibleInterface(slider)
    assert interface.role() == QAccessible.Role.Slider
    assert interface.text(QAccessible.Text.Value) == "7"
    interface.valueInterface().setCurrentValue(31)
    assert heard == [(31, None)]


def test_a_screen_reader_hears_the_value(qtbot: Any) -> None:
    slider, _ = make(qtbot, LOG, 0.1)
    interface = QAccessible.queryAccessibleInterface(slider)
    value = interface.valueInterface()
    assert (value.minimumValue(), value.currentValue(), value.maximumValue()) == (1e-3, 0.1, 1.0)
    assert interface.text(QAccessible.Text.Value) == "0.1"
    slider.show_value(0.25)
    assert (value.currentValue(), interface.text(QAccessible.Text.Value)) == (0.25, "0.25")
    assert interface.text(QAccessible.Text.Description) == ""  # or it would be said twice


def test_what_a_screen_reader_sets_is_the_number_itself(qtbot: Any) -> None:
    slider, heard = make(qtbot, LOG, 0.1)
    value = QAccessible.queryAccessibleInterface(slider).valueInterface()
    for wish in (0.3, 7.0, 0.123456):
        value.setCurrentValue(wish)
    assert heard.values == [0.3, 1.0, 0.123456]


def test_an_interface_outlives_its_slider(qtbot: Any) -> None:
    """Qt keeps interfaces, and Python collects what it likes: neither may hold or free what the other has."""
    for _ in range(50):
        slider = ValueSlider(LOG)
        interface = QAccessible.queryAccessibleInterface(slider)
        assert interface.valueInterface().currentValue() == LOG.low
        del interface
        gc.collect(0)
        slider.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def test_a_wish_that_is_not_taken_leaves_the_knob(qtbot: Any) -> None:
    slider, heard = make(qtbot, LINEAR, 0.0, follow=False)
    before = slider.number
    QAccessible.queryAccessibleInterface(slider).valueInterface().setCurrentValue(900)
    assert len(heard) == 1
    assert slider.number == before


# how it looks


def test_the_knob_follows_the_value(qtbot: Any) -> None:
    slider, _ = make(qtbot, LINEAR, LINEAR.low)
    first = slider.grab().toImage()
    slider.show_value(LINEAR.high)
    assert slider.grab().toImage() != first


def test_marks_take_their_room_and_are_drawn(qtbot: Any) -> None:
    slider, _ = make(qtbot, LOG, 0.1)
    bare = slider.sizeHint().height()
    slider.set_notches(Notch(0.2, "one step"), Notch(0.4, "diverges from"), Notch(99.0, "far off"))
    assert slider.sizeHint().height() > bare
    slider.resize(300, slider.sizeHint().height())
    marked = slider.grab().toImage()
    slider.set_notches(Notch(0.2, "one step"), Notch(0.4, "diverges from"))
    assert slider.grab().toImage() == marked  # what is off the scale is not drawn
    slider.set_notches(Notch(0.2, "one step"))
    assert slider.grab().toImage() != marked
    slider.set_notches()
    assert slider.sizeHint().height() == bare


def test_words_of_marks_are_whole_or_not_there(qtbot: Any) -> None:
    """Where there is room for one, it is the last, the limit of what may be wished."""
    slider, _ = make(qtbot, LOG, 0.1)
    last = Notch(0.4, "diverges from 0.42857")
    slider.set_notches(Notch(0.2, ""), last)
    slider.resize(slider.fontMetrics().horizontalAdvance(last.text) + 12, slider.sizeHint().height())
    alone = slider.grab().toImage()
    slider.set_notches(Notch(0.2, "one step"), last)
    assert slider.grab().toImage() == alone


def test_letters_of_a_projector_need_more_room(qtbot: Any) -> None:
    slider, _ = make(qtbot, LOG, 0.1)
    slider.set_notches(Notch(0.2, "one step"))
    slider.set_theme(DARK)
    small = slider.sizeHint().height()
    slider.set_theme(PROJECTOR)
    assert slider.sizeHint().height() > small


def test_nothing_is_made_for_a_screen_reader_that_does_not_listen(qtbot: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[float] = []
    monkeypatch.setattr(slider_module, "QAccessibleValueChangeEvent", lambda _, value: told.append(value))
    monkeypatch.setattr(slider_module.QAccessible, "updateAccessibility", lambda event: None)
    slider, _ = make(qtbot, LINEAR, 0.25)
    for listens in (False, True):
        monkeypatch.setattr(slider_module.QAccessible, "isActive", lambda listens=listens: listens)
        told.clear()
        slider.show_value(0.5 if listens else 0.75)
        assert told == ([0.5] if listens else [])
