"""What is shown less often than it changes: once, then after a rest, and in the end what is true."""

from __future__ import annotations

import itertools
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from msgspec import structs
from PySide6.QtCore import QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from dlviz.model.digits import State as DigitsState
from dlviz.model.network import State
from dlviz.model.network.layers import random_layers
from dlviz.panels.digits.panel import DigitsPanel
from dlviz.panels.network.panel import NetworkPanel
from dlviz.store import Store
from dlviz.ui.controls.transport import PLAYING
from dlviz.ui.panel import AnyPanel
from dlviz.ui.seldom import Seldom
from tests.clock import Clock
from tests.told_marks import texts


@pytest.fixture
def done() -> list[int]:
    return []


def test_the_first_is_done_at_once_and_of_those_in_a_rest_the_last(clock: Clock, done: list[int]) -> None:
    parent = QObject()
    seldom = Seldom(parent, 50)
    for number in range(5):
        seldom.do(lambda number=number: done.append(number), rests=True)
    assert done == [0]
    clock.pass_time(49)
    assert done == [0]
    clock.pass_time(1)
    assert done == [0, 4]
    clock.pass_time(1000)
    assert done == [0, 4]


def test_what_does_not_rest_is_done_now_and_what_waited_is_past(clock: Clock, done: list[int]) -> None:
    parent = QObject()
    seldom = Seldom(parent, 50)
    seldom.do(lambda: done.append(0), rests=True)
    seldom.do(lambda: done.append(1), rests=True)
    seldom.do(lambda: done.append(2), rests=False)
    clock.pass_time(1000)
    assert done == [0, 2]


def test_on_a_slow_machine_some_are_passed_over_all_the_same(clock: Clock, done: list[int]) -> None:
    parent = QObject()
    seldom = Seldom(parent, 50, 3)
    for number in range(9):
        seldom.do(lambda number=number: done.append(number), rests=True)
        clock.pass_time(30)
    assert done == [0, 3, 6]
    clock.pass_time(200)
    assert done == [0, 3, 6, 8]


def test_a_training_that_plays_draws_its_plane_each_time_and_its_numbers_now_and_then(
    qtbot: QtBot, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    panel = _training(qtbot)
    counts = {"plane": 0, "drawing": 0, "curves": 0, "working": 0}
    _count(monkeypatch, counts, "plane", panel.plane, "show_field")
    _count(monkeypatch, counts, "curves", panel.training.losses, "show_history")
    _count(monkeypatch, counts, "drawing", panel.drawing, "show_network")
    _count(monkeypatch, counts, "working", panel.working, "show_working")
    for step in range(1, 21):
        panel.edit(PLAYING, step=step)
        QApplication.processEvents()
    assert counts == {"plane": 20, "drawing": 1, "curves": 1, "working": 1}
    clock.pass_time(150)
    assert counts == {"plane": 20, "drawing": 2, "curves": 1, "working": 1}  # each has a turn of its own
    for _ in range(7):
        QApplication.processEvents()
    assert counts == {"plane": 20, "drawing": 2, "curves": 2, "working": 2}
    played = _shown(panel)
    panel.show_state(panel.state)
    assert _shown(panel) == played


def test_no_turn_of_a_training_that_plays_does_more_than_one_of_what_is_shown_seldom(
    qtbot: QtBot, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    """And none does any in the turn after another, in which is painted what was told in that one."""
    panel = _training(qtbot)
    done = {"drawn": 0, "curved": 0, "numbered": 0, "made": 0, "written": 0}
    _count(monkeypatch, done, "drawn", panel.drawing, "show_network")
    _count(monkeypatch, done, "curved", panel.training.losses, "show_history")
    assert panel.transport is not None
    _count(monkeypatch, done, "numbered", panel.transport.timeline, "show_value")
    made_here = structs.replace(panel.topic, working=_counted(done, "made", panel.topic.working))
    monkeypatch.setattr(panel, "topic", made_here)
    _count(monkeypatch, done, "written", panel.working, "show_working")
    turns: list[list[str]] = []
    for step in range(1, 150):
        before = dict(done)
        panel.edit(PLAYING, step=step)
        QApplication.processEvents()
        clock.pass_time(10)
        turns.append([what for what in done for _ in range(done[what] - before[what]) if what != "numbered"])
    assert max(map(len, turns)) == 1
    assert not any(
        one and other for one, other in itertools.pairwise(turns[1:])
    )  # the first is told and painted in one
    assert done["drawn"] > 20
    assert done["curved"] > 20
    assert 20 < done["numbered"] <= 1.5 * done["curved"]  # the step is read about as often as its losses
    assert done["made"] > 9
    assert done["made"] - done["written"] in (0, 1)
    played = [what for turn in turns for what in turn if what in ("made", "written")]
    assert played[::2] == ["made"] * done["made"]


@pytest.mark.parametrize("mode", ["read", "train", "judge"])
def test_the_step_of_a_training_goes_on_in_each_mode_while_it_plays_and_stands_right(
    qtbot: QtBot, clock: Clock, mode: Any
) -> None:
    """Where no losses are in sight too."""
    panel = DigitsPanel(state=DigitsState(mode=mode, step=0, epochs=20))
    _connect(qtbot, panel)
    assert panel.transport is not None
    slider, player = panel.transport.timeline.slider, panel.transport.player
    player.play()
    panel.edit(PLAYING, step=1)
    seen = [slider.number]
    for step in (2, 3, 4):
        panel.edit(PLAYING, step=step)
        seen.append(slider.number)
    assert seen == [1, 1, 1, 1]
    clock.pass_time(60)
    assert slider.number == panel.state.step
    panel.edit(PLAYING, step=panel.state.step + 1)
    player.pause()
    assert slider.number == panel.state.step


def test_a_step_of_a_person_is_shown_whole_and_at_once(qtbot: QtBot) -> None:
    panel = _training(qtbot)
    panel.edit(PLAYING, step=3)
    before = _shown(panel)
    panel.edit(step=4)
    after = _shown(panel)
    assert after != before
    panel.show_state(panel.state)
    assert _shown(panel) == after


def test_what_is_shown_after_a_step_that_played_does_not_wait(qtbot: QtBot) -> None:
    """An undo, a page of the lecture: nobody wished for it here, and it is shown whole."""
    panel = _training(qtbot)
    for step in (3, 4):
        panel.edit(PLAYING, step=step)
    panel.show_state(replace(panel.state, step=9))
    after = _shown(panel)
    panel.show_state(panel.state)
    assert _shown(panel) == after
    panel.show_state(replace(panel.state, step=0))
    assert _shown(panel) != after


def _training(qtbot: QtBot) -> NetworkPanel:
    names: Any = ("tanh", "sigmoid")
    layers = random_layers((2, 3, 1), names, 1)
    panel = NetworkPanel(state=State(layers=layers, activation=names, mode="train", data="circles"))
    _connect(qtbot, panel)
    return panel


def _connect(qtbot: QtBot, panel: AnyPanel) -> None:
    """Show a panel, which plays in a store of its own."""
    qtbot.addWidget(panel)
    panel.resize(1200, 680)
    panel.show()
    store = Store()
    store.edit(panel.NAME, panel.state)
    panel.changed.connect(lambda state, gesture: store.play(panel.NAME, state))
    store.changed.connect(lambda old, new: panel.show_state(new[panel.NAME]))
    QApplication.processEvents()


def _shown(panel: NetworkPanel) -> tuple[list[str], str, str, str, str]:
    numbers = [text for mark in panel.drawing.marks for text in texts(mark)]
    curves = repr(panel.training.losses.sketch.marks)
    assert panel.transport is not None
    step = panel.transport.timeline.edit.text()
    return numbers, str(panel.working.lines.toPlainText()), panel.training.scores.text(), curves, step


def _count(monkeypatch: pytest.MonkeyPatch, counts: dict[str, int], what: str, owner: Any, method: str) -> None:
    monkeypatch.setattr(owner, method, _counted(counts, what, getattr(owner, method)))


def _counted(counts: dict[str, int], what: str, act: Callable[..., Any]) -> Callable[..., Any]:
    def counted(*given: Any, **more: Any) -> Any:
        counts[what] += 1
        return act(*given, **more)

    return counted


def test_what_waits_is_done_when_it_is_called_for_and_only_once(clock: Clock, done: list[int]) -> None:
    parent = QObject()
    seldom = Seldom(parent, 50)
    for number in range(3):
        seldom.do(lambda number=number: done.append(number), rests=True)
    seldom.flush()
    seldom.flush()
    assert done == [0, 2]
    clock.pass_time(1000)
    assert done == [0, 2]


@pytest.mark.parametrize("stop", ["pause", "hide"])
def test_where_playing_stops_all_that_is_shown_is_true_at_once(qtbot: QtBot, clock: Clock, stop: str) -> None:
    panel = _training(qtbot)
    transport = panel.transport
    assert transport is not None
    QTest.mouseClick(transport.play, Qt.MouseButton.LeftButton)
    before = _shown(panel)
    clock.pass_until(lambda: panel.state.step >= transport.stride * 4)  # in the middle of a rest
    transport.play.click() if stop == "pause" else transport.hide()
    after = _shown(panel)
    assert after != before
    panel.show_state(panel.state)
    assert _shown(panel) == after


def test_the_working_of_digits_says_what_its_bars_say_when_playing_stops(qtbot: QtBot, clock: Clock) -> None:
    panel = DigitsPanel(state=DigitsState(mode="train", step=0))
    _connect(qtbot, panel)
    transport = panel.transport
    assert transport is not None
    before = str(panel.working.lines.toPlainText())
    transport.play.click()
    clock.pass_until(lambda: panel.state.step >= transport.stride * 4)
    transport.play.click()
    after = str(panel.working.lines.toPlainText())
    assert after != before
    panel.show_state(panel.state)
    assert str(panel.working.lines.toPlainText()) == after
