"""The descent panel, as a person uses it."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from dlviz.model import descent
from dlviz.panel import PLAYING
from dlviz.panels.descent import DescentPanel
from tests.panels.hands import drag, shown


@pytest.fixture
def panel(qtbot: QtBot) -> DescentPanel:
    return shown(qtbot, DescentPanel, (1200, 680))


def test_the_ball_is_dragged_to_another_start(qtbot: QtBot, panel: DescentPanel) -> None:
    panel.edit(step=2)
    drag(qtbot, panel.curve, panel._ball_place(), (1.9, 1.0))
    assert panel.state.w0 == pytest.approx(1.9, abs=0.05)
    assert panel.state.step == 0


def test_the_timeline_is_dragged(qtbot: QtBot, panel: DescentPanel) -> None:
    slider = panel.time.timeline.slider
    heard: list[Any] = []
    panel.changed.connect(lambda state, gesture: heard.append((state.step, gesture)))
    middle = slider.rect().center()
    qtbot.mousePress(slider, Qt.MouseButton.LeftButton, pos=middle)
    for x in range(middle.x(), slider.width(), 20):
        qtbot.mouseMove(slider, pos=type(middle)(x, middle.y()))
    qtbot.mouseRelease(slider, Qt.MouseButton.LeftButton, pos=middle)
    steps = [step for step, _ in heard]
    assert len(steps) > 3
    assert steps == sorted(steps)
    assert len({gesture for _, gesture in heard}) == 1
    assert panel.ball.getData()[0] == pytest.approx(panel.result.w[panel.state.step])


def test_step_buttons(qtbot: QtBot, panel: DescentPanel) -> None:
    for button, step in (("forward", 1), ("forward", 2), ("back", 1), ("last", 50), ("forward", 50), ("first", 0)):
        qtbot.mouseClick(getattr(panel.time, button), Qt.MouseButton.LeftButton)
        assert panel.state.step == step


def test_space_plays_and_pauses(qtbot: QtBot, panel: DescentPanel) -> None:
    gestures: list[Any] = []
    panel.changed.connect(lambda _state, gesture: gestures.append(gesture))
    panel.setFocus()
    panel.time.player.set_speed(16)
    qtbot.keyClick(panel, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: panel.state.step >= 2)
    qtbot.keyClick(panel, Qt.Key.Key_Space)
    assert not panel.time.player.playing
    assert set(gestures) == {PLAYING}


def test_play_at_the_end_begins_again(panel: DescentPanel) -> None:
    panel.edit(step=50)
    panel.time.toggle()
    assert panel.state.step == 0
    panel.time.toggle()


def test_playing_stops_at_the_end(qtbot: QtBot, panel: DescentPanel) -> None:
    panel.edit(steps=3)
    panel.time.player.set_speed(16)
    panel.time.toggle()
    qtbot.waitUntil(lambda: not panel.time.player.playing)
    assert panel.state.step == 3


@pytest.mark.parametrize(
    ("name", "status"),
    [("too_small", "running"), ("good", "converged"), ("one_step", "converged"), ("swinging", "oscillating"),
     ("diverging", "diverging")],
)  # fmt: skip
def test_presets_do_what_they_say(qtbot: QtBot, panel: DescentPanel, name: str, status: str) -> None:
    qtbot.mouseClick(panel.preset.buttons[name], Qt.MouseButton.LeftButton)
    assert panel.result.status == status
    assert panel.preset.buttons[name].isChecked()


def test_the_marks_are_computed_from_the_data(panel: DescentPanel) -> None:
    marks = {mark.role: mark.value for mark in panel.learning_rate.slider._marks}
    assert marks == {"good": pytest.approx(3 / 14), "bad": pytest.approx(3 / 7)}
    panel.edit(form="1/m")
    marks = {mark.role: mark.value for mark in panel.learning_rate.slider._marks}
    assert marks == {"good": pytest.approx(3 / 28), "bad": pytest.approx(3 / 14)}


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({}, "multiplies the error by 0.5333"),
        ({"learning_rate": 3 / 7}, "Swinging"),
        ({"learning_rate": 0.45}, "-1.1"),
        ({"learning_rate": 100, "steps": 1000}, "beyond 1e100"),
        ({"learning_rate": 0.001}, "On its way"),
    ],
)
def test_the_status_in_words(panel: DescentPanel, fields: dict[str, Any], words: str) -> None:
    panel.edit(**fields)
    assert words in panel.status.text()


def test_overflow_breaks_no_picture(panel: DescentPanel) -> None:
    panel.edit(learning_rate=100.0, steps=1000, step=1000)
    assert panel.result.overflow_at is not None
    assert panel.state.step == 1000
    assert np.isfinite(panel.ball.getData()[1]).all()
    (left, right), (low, high) = panel.curve.box.viewRange()
    assert np.isfinite([left, right, low, high]).all()
    assert not panel.grab().isNull()


def test_the_table_goes_to_a_step(qtbot: QtBot, panel: DescentPanel) -> None:
    model = panel.table.model()
    row = panel.table.visualRect(model.index(3, 1)).center()
    qtbot.mouseClick(panel.table.viewport(), Qt.MouseButton.LeftButton, pos=row)
    assert panel.state.step == 3
    assert model.index(3, 1).data() == f"{panel.result.w[3]:.4f}"


def test_the_table_has_columns_for_the_bias(panel: DescentPanel) -> None:
    assert panel.table.model().columnCount() == 5
    panel.edit(use_bias=True)
    assert panel.table.model().columnCount() == 8
    panel.edit(use_bias=False)
    assert panel.table.model().columnCount() == 5


def test_the_cost_of_each_step_is_dragged(qtbot: QtBot, panel: DescentPanel) -> None:
    drag(qtbot, panel.costs, panel._costs_place(), (20.0, 1.0))
    assert panel.state.step == pytest.approx(20, abs=1)


def test_powers_of_ten_make_a_straight_line(panel: DescentPanel) -> None:
    panel.edit(log_scale=True)
    _, heights = panel.costs_line.getData()
    np.testing.assert_allclose(np.diff(heights[:12]), 2 * np.log10(8 / 15), rtol=1e-9)


def test_a_cost_of_nothing_has_no_power_of_ten(panel: DescentPanel) -> None:
    panel.edit(log_scale=True, w0=1.0)
    assert not np.isfinite(panel.costs_line.getData()[1]).any()
    assert not panel.grab().isNull()


def test_the_arrow_and_the_tangent_follow_the_gradient(panel: DescentPanel) -> None:
    panel.edit(w0=3.0)
    x, y = panel.tangent.getData()
    assert (y[1] - y[0]) / (x[1] - x[0]) == pytest.approx(panel.result.gradient[0, 0])
    head, _ = panel.move_arrow._head.getData()
    assert head[0] == pytest.approx(panel.result.w[1])


def test_it_is_the_state_that_presets_make(panel: DescentPanel) -> None:
    wished = descent.preset(panel.state, "one_step")
    panel.wish(wished)
    assert panel.result.w[1] == pytest.approx(1.0)


@pytest.mark.parametrize("typed", ["3.7", "-1", "9999", "two"])
def test_what_is_no_step_is_refused(qtbot: QtBot, panel: DescentPanel, typed: str) -> None:
    heard: list[Any] = []
    panel.refused.connect(heard.append)
    panel.time.timeline.edit.setText(typed)
    qtbot.keyClick(panel.time.timeline.edit, Qt.Key.Key_Return)
    assert [error.path for error in heard] == ["step"]
    assert panel.state.step == 0
