"""Time as something to hold."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from dlviz.model.fields import describe
from dlviz.shell.window import Window
from dlviz.topics import topic
from dlviz.ui.controls.player import INTERVAL
from dlviz.ui.controls.transport import SPEEDS, Transport
from tests.clock import Clock

Left = Qt.MouseButton.LeftButton
LAST = 20


class Heard(list[Any]):
    @property
    def steps(self) -> list[int]:
        return [step for step, _ in self]


@pytest.fixture
def transport(qtbot: Any) -> Transport:
    made = Transport(describe(topic("descent").State)["step"])
    qtbot.addWidget(made)
    made.setObjectName("descent.step")
    made.retranslate("Step", "단계")
    made.show_step(5, LAST)
    made.show()
    return made


@pytest.fixture
def went(transport: Transport) -> Heard:
    """What it wished; it is told so, as a window does."""
    heard = Heard()
    transport.went.connect(lambda *wish: heard.append(wish))
    transport.went.connect(lambda step, gesture: transport.show_step(step, LAST))
    return heard


@pytest.fixture
def played(transport: Transport) -> list[int]:
    heard: list[int] = []
    transport.played.connect(heard.append)
    transport.played.connect(lambda step: transport.show_step(step, LAST))
    return heard


def retype(transport: Transport, text: str) -> None:
    edit = transport.timeline.edit
    edit.selectAll()
    QTest.keyClicks(edit, text)
    QTest.keyClick(edit, Qt.Key.Key_Return)


def test_it_says_nothing_when_it_is_told(transport: Transport, went: Heard, played: list[int]) -> None:
    for step, last in ((0, 20), (20, 20), (3, 5), (0, 0), (0, 1), (499, 500)):
        transport.show_step(step, last)
        assert transport.timeline.edit.text() == str(step)
    assert (went, played) == ([], [])


@pytest.mark.parametrize(("button", "step"), [("first", 0), ("back", 4), ("forward", 6), ("last", LAST)])
def test_buttons(transport: Transport, went: Heard, button: str, step: int) -> None:
    QTest.mouseClick(getattr(transport, button), Left)
    assert went == [(step, None)]


@pytest.mark.parametrize(("button", "at"), [("first", 0), ("back", 0), ("forward", LAST), ("last", LAST)])
def test_there_is_nothing_beyond_the_ends(transport: Transport, went: Heard, button: str, at: int) -> None:
    transport.show_step(at, LAST)
    QTest.mouseClick(getattr(transport, button), Left)
    assert went == [(at, None)]


@pytest.mark.parametrize(
    ("text", "step"),
    [("7", 7), ("0", 0), ("99", LAST)],
)
def test_a_step_is_typed(transport: Transport, went: Heard, text: str, step: int) -> None:
    retype(transport, text)
    assert went == [(step, None)]
    assert transport.timeline.edit.text() == str(step)


def test_what_changes_nothing_is_not_left_standing(transport: Transport, went: Heard) -> None:
    transport.show_step(LAST, LAST)
    retype(transport, "99")
    assert transport.timeline.edit.text() == str(LAST)


@pytest.mark.parametrize(("text", "said"), [("99", True), (str(LAST), False), ("0", False)])
def test_a_step_beyond_the_last_one_is_told(transport: Transport, text: str, said: bool) -> None:
    told: list[str] = []
    transport.cut_short.connect(lambda words: told.append(words()))
    retype(transport, text)
    assert [("99" in words, str(LAST) in words) for words in told] == [(True, True)] * said


def test_the_notice_of_a_step_beyond_the_last_one_looks_like_no_success(window: Window) -> None:
    transport = window.front.transport
    assert transport is not None
    retype(transport, "99999")
    assert "no step 99999" in window.notice.text()
    assert window.notice.role == "bad"


@pytest.mark.parametrize("text", ["five", "6.4", "-3", "1e300", "1e400", "-1e400"])
def test_what_is_no_step_is_refused(transport: Transport, went: Heard, text: str) -> None:
    refused: list[str] = []
    transport.no_step = lambda text: bool(refused.append(text))
    retype(transport, text)
    assert len(refused) == 1
    assert went == []


def test_dragging_the_timeline_is_one_gesture(transport: Transport, went: Heard) -> None:
    slider = transport.timeline.slider
    middle = slider.rect().center()
    QTest.mousePress(slider, Left, pos=middle)
    for share in (0.6, 0.8, 1.0):
        middle.setX(round(slider.width() * share))
        QTest.mouseMove(slider, middle)
    QTest.mouseRelease(slider, Left, pos=middle)
    assert went.steps == sorted(went.steps)
    assert went.steps[-1] == LAST
    assert len({gesture for _, gesture in went}) == 1
    assert None not in {gesture for _, gesture in went}


def test_keys_on_the_timeline(transport: Transport, went: Heard) -> None:
    for key in (Qt.Key.Key_Right, Qt.Key.Key_PageUp, Qt.Key.Key_Left, Qt.Key.Key_Home, Qt.Key.Key_End):
        QTest.keyClick(transport.timeline.slider, key)
    assert went.steps == [6, 16, 15, 0, LAST]


def test_playing_goes_on_by_one_and_stops_at_the_end(clock: Clock, transport: Transport, played: list[int]) -> None:
    transport.player.set_speed(400)
    transport.show_step(LAST - 3, LAST)
    QTest.mouseClick(transport.play, Left)
    assert transport.player.playing
    assert transport.play.sign == "pause"
    clock.pass_until(lambda: not transport.player.playing)
    assert played == [LAST - 2, LAST - 1, LAST]
    assert transport.play.sign == "play"


def test_playing_from_the_end_begins_again(transport: Transport, played: list[int]) -> None:
    transport.show_step(LAST, LAST)
    transport.toggle()
    assert played == [0]
    assert transport.player.playing


def test_where_there_are_no_steps_playing_ends_at_once(clock: Clock, transport: Transport, played: list[int]) -> None:
    transport.player.set_speed(400)
    transport.show_step(0, 0)
    transport.played.disconnect()
    transport.toggle()
    clock.pass_until(lambda: not transport.player.playing)


@pytest.mark.parametrize("button", ["first", "back", "forward", "last", "play"])
def test_a_persons_move_stops_playing(transport: Transport, went: Heard, button: str) -> None:
    transport.toggle()
    QTest.mouseClick(getattr(transport, button), Left)
    assert not transport.player.playing


def test_what_is_hidden_does_not_play(transport: Transport) -> None:
    transport.toggle()
    transport.hide()
    assert not transport.player.playing


def test_it_plays_again_and_again_where_that_is_asked_for(transport: Transport, played: list[int]) -> None:
    QTest.mouseClick(transport.loop, Left)
    assert transport.loop.isChecked()
    transport.show_step(LAST - 1, LAST)
    transport.player.play()
    for _ in range(3):
        transport.player.tick.emit()
    assert played == [LAST, 0, 1]
    assert transport.player.playing
    QTest.mouseClick(transport.loop, Left)
    assert not transport.loop.isChecked()


def test_nothing_glides_beyond_the_last_step(transport: Transport) -> None:
    shares: list[float] = []
    transport.glided.connect(shares.append)
    transport.player.moved.emit(0.5)
    transport.show_step(LAST, LAST)
    transport.player.moved.emit(0.7)
    assert shares == [0.5]


@pytest.mark.parametrize(("key", "steps", "taken", "step"), [
    (Qt.Key.Key_Right, True, True, 6), (Qt.Key.Key_Left, True, True, 4), (Qt.Key.Key_Right, False, False, None),
    (Qt.Key.Key_A, True, False, None),
])  # fmt: skip
def test_keys_of_the_stage(
    transport: Transport, went: Heard, key: Qt.Key, steps: bool, taken: bool, step: int | None
) -> None:
    assert transport.take_key(key, steps=steps) is taken
    assert went.steps == ([step] if taken else [])


@pytest.mark.parametrize("index", range(len(SPEEDS)))
def test_speeds(transport: Transport, index: int) -> None:
    transport.speed.setCurrentIndex(index)
    assert transport.player.interval == round(INTERVAL / SPEEDS[index])


def test_parts_have_names(transport: Transport) -> None:
    assert transport.objectName() == "descent.step.transport"
    assert transport.timeline.edit.objectName() == "descent.step"
    for part in ("first", "back", "play", "forward", "last", "loop", "speed"):
        widget = getattr(transport, part)
        assert widget.objectName() == f"descent.step.{part}"
        assert widget.accessibleName()


def test_a_screen_reader_presses(qtbot: Any, transport: Transport, went: Heard) -> None:
    interface = QAccessible.queryAccessibleInterface(transport.forward)
    assert interface.role() == QAccessible.Role.Button
    interface.actionInterface().doAction("Press")
    qtbot.waitUntil(lambda: went == [(6, None)])


def test_each_sign_is_another_picture(transport: Transport) -> None:
    pictures = []
    for sign in ("first", "back", "play", "pause", "forward", "last"):
        transport.play.show_sign(sign)
        pictures.append(transport.play.grab().toImage())
    assert all(one != other for i, one in enumerate(pictures) for other in pictures[i + 1 :])


def test_the_wheel_over_the_speed_changes_nothing(transport: Transport) -> None:
    before = transport.speed.currentIndex()
    event = QWheelEvent(
        QPointF(5, 5), QPointF(5, 5), QPoint(), QPoint(0, -240), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(transport.speed, event)
    assert transport.speed.currentIndex() == before
