"""The descent panel, as a person uses it."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QFontInfo, QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from dlviz.export.picture import paint
from dlviz.model.descent import State, basins, edits, solve, working
from dlviz.model.descent import presets as descent_presets
from dlviz.model.descent.landscapes import LANDSCAPES
from dlviz.panels.descent import basin_picture, run_plot
from dlviz.panels.descent.basin_picture import CELLS
from dlviz.panels.descent.panel import DescentPanel
from dlviz.panels.descent.run_list import Swatch
from dlviz.theme import LIGHT, PROJECTOR, Theme
from dlviz.ui import work
from dlviz.ui.controls.transport import PLAYING
from tests.clock import Clock
from tests.everywhere import settle
from tests.panels.hands import drag, shown
from tests.share import for_all
from tests.told_marks import named

pytestmark = pytest.mark.painted(4)


@pytest.fixture
def panel(qtbot: QtBot) -> DescentPanel:
    return shown(qtbot, DescentPanel, (1200, 680))


def test_the_ball_is_dragged_to_another_start(qtbot: QtBot, panel: DescentPanel) -> None:
    panel.edit(step=2)
    drag(qtbot, panel.curve, panel.curve.ball(), (1.9, 1.0))
    assert panel.state.w0 == pytest.approx(1.9, abs=0.05)
    assert panel.state.step == 0


def test_the_timeline_is_dragged(qtbot: QtBot, panel: DescentPanel) -> None:
    slider = panel.controls["step"].timeline.slider
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
    assert named(panel.curve.sketch)["ball 0"].x == pytest.approx(panel.result.w[panel.state.step])


def test_step_buttons(qtbot: QtBot, panel: DescentPanel) -> None:
    for button, step in (("forward", 1), ("forward", 2), ("back", 1), ("last", 50), ("forward", 50), ("first", 0)):
        qtbot.mouseClick(getattr(panel.controls["step"], button), Qt.MouseButton.LeftButton)
        assert panel.state.step == step


def test_space_plays_and_pauses(clock: Clock, qtbot: QtBot, panel: DescentPanel) -> None:
    gestures: list[Any] = []
    panel.changed.connect(lambda _state, gesture: gestures.append(gesture))
    panel.setFocus()
    panel.controls["step"].player.set_speed(16)
    qtbot.keyClick(panel, Qt.Key.Key_Space)
    clock.pass_until(lambda: panel.state.step >= 2)
    qtbot.keyClick(panel, Qt.Key.Key_Space)
    assert not panel.controls["step"].player.playing
    assert set(gestures) == {PLAYING}


def test_play_at_the_end_begins_again(panel: DescentPanel) -> None:
    panel.edit(step=50)
    panel.controls["step"].toggle()
    assert panel.state.step == 0
    panel.controls["step"].toggle()


def test_playing_stops_at_the_end(clock: Clock, panel: DescentPanel) -> None:
    panel.edit(steps=3)
    panel.controls["step"].player.set_speed(16)
    panel.controls["step"].toggle()
    clock.pass_until(lambda: not panel.controls["step"].player.playing)
    assert panel.state.step == 3


@for_all(
    ("name", "status"),
    [("too_small", "running"), ("good", "converged"), ("one_step", "converged"), ("swinging", "oscillating"),
     ("diverging", "diverging")],
)  # fmt: skip
def test_presets_do_what_they_say(qtbot: QtBot, panel: DescentPanel, name: str, status: str) -> None:
    panel.show_state(State())
    qtbot.mouseClick(panel.controls["preset"].buttons[name], Qt.MouseButton.LeftButton)
    assert panel.result.status == status
    assert panel.controls["preset"].buttons[name].isChecked()


def test_the_marks_are_computed_from_the_data(panel: DescentPanel) -> None:
    marks = {mark.role: mark.value for mark in panel.controls["learning_rate"].slider._notches}
    assert marks == {"good": pytest.approx(3 / 14), "bad": pytest.approx(3 / 7)}
    panel.edit(form="1/m")
    marks = {mark.role: mark.value for mark in panel.controls["learning_rate"].slider._notches}
    assert marks == {"good": pytest.approx(3 / 28), "bad": pytest.approx(3 / 14)}


def test_a_mark_is_rounded_and_a_limit_stays_on_its_near_side(panel: DescentPanel) -> None:
    """3/14 is 0.21428571…; 0.42858 would diverge."""
    words = [mark.text for mark in panel.controls["learning_rate"].slider._notches]
    assert words == ["lands in one step ≈0.2143", "diverges above 0.42857"]
    panel.edit(**descent_presets.COMPARISONS["momentum"])  # 2(1 + 0.4)/20 is 0.13999999999999999 in binary numbers
    assert [mark.text for mark in panel.controls["learning_rate"].slider._notches] == ["diverges above 0.14"]


@for_all(
    ("fields", "words"),
    [
        ({}, "multiplies the difference from the minimum by ≈0.5333"),
        ({"x": (2.0, 2.0), "y": (1.0, 2.0), "use_bias": True}, "across the valley; along it the cost is flat"),
        ({"learning_rate": 3 / 7}, "Oscillating: it jumps across the minimum each time"),
        ({"landscape": "rosenbrock", "method": "adam"}, "beyond the valley floor"),  # 0.78 is not beyond the minimum, 1
        ({"learning_rate": 0.45}, "−1.1"),
        ({"learning_rate": 100, "steps": 1000}, "beyond 10¹⁰⁰"),
        ({"learning_rate": 0.001}, "Not converged"),
    ],
)
def test_the_status_in_words(panel: DescentPanel, fields: dict[str, Any], words: str) -> None:
    panel.show_state(State())
    panel.edit(**fields)
    assert words in panel.controls["status"].text()


@for_all(
    ("fields", "words"),
    [
        ({"batch_size": 2}, "Each step sees 2 of 3 points, the last of an epoch 1:"),
        ({"batch_size": 1}, "Each step sees 1 of 3 points, so"),
        ({"method": "adagrad"}, "AdaGrad's first move is about α long"),
        ({"learning_rate": 1e-27}, "from the minimum by ≈1."),
    ],
)
def test_the_status_at_the_edges(panel: DescentPanel, fields: dict[str, Any], words: str) -> None:
    panel.show_state(State())
    panel.edit(**fields)
    assert words in panel.controls["status"].text()


@for_all("method", ["adagrad", "rmsprop", "adam"])
def test_where_there_is_no_slope_no_length_of_a_move_is_told(panel: DescentPanel, method: str) -> None:
    for start in ({"w0": 1.0}, {"epsilon": 1.0, "w0": 0.999}):
        panel.show_state(State(method=method, **start))
        assert "move" not in panel.controls["status"].text()


def test_descriptions_say_what_is_seen(panel: DescentPanel) -> None:
    panel.show_state(State(x=(2.0,), y=(4.0,)))
    assert panel.points.plot.accessibleDescription() == "1 data point and the line of step 0: H(x) = 0x."
    assert panel.costs.accessibleDescription().count("0: 8,") == 1
    panel.show_state(State(batch_size=1))
    assert "gradient of the batch = −9" in panel.curve.accessibleDescription()
    panel.show_state(State(use_bias=True, w0=1.0, b0=-2.0))
    assert "W = 1, b = −2, cost = 2, gradient = (−4, −2)" in panel.map.accessibleDescription()
    assert panel.points.plot.accessibleDescription().endswith("H(x) = 1x − 2.")


@pytest.mark.painted
def test_overflow_breaks_no_picture(panel: DescentPanel) -> None:
    panel.edit(learning_rate=100.0, steps=1000, step=1000)
    assert panel.result.overflow_at is not None
    assert panel.state.step == 1000
    assert str(panel.result.overflow_at) in panel.badge.text()
    assert np.isfinite(named(panel.curve.sketch)["ball 0"].y).all()
    (left, right), (low, high) = panel.curve.box.viewRange()
    assert np.isfinite([left, right, low, high]).all()
    assert not panel.grab().isNull()


def test_the_table_goes_to_a_step(qtbot: QtBot, panel: DescentPanel) -> None:
    model = panel.table.model()
    row = panel.table.visualRect(model.index(3, 1)).center()
    qtbot.mouseClick(panel.table.viewport(), Qt.MouseButton.LeftButton, pos=row)
    assert panel.state.step == 3
    assert model.index(3, 1).data() == f"{panel.result.w[3]:.4f}"


def test_the_present_cell_of_the_table_goes_along_with_the_step_and_not_with_a_look(
    qtbot: QtBot, panel: DescentPanel
) -> None:
    """The timeline left it where it was, beside the row that is lit."""
    table = panel.table
    panel.edit(step=3)
    table.setCurrentIndex(table.model().index(3, 1))
    panel.edit(step=5)
    assert table.place() == (5, 1)
    panel.edit(step=7, learning_rate=0.2)  # with other rows, as an undo may bring it
    assert table.place() == (7, 1)
    qtbot.mouseMove(table.viewport(), table.visualRect(table.model().index(6, 1)).center())
    assert (table.lit, table.place()) == (6, (7, 1))
    panel.table.leaveEvent(QEvent(QEvent.Type.Leave))
    assert (table.lit, table.place()) == (7, (7, 1))
    table.setCurrentIndex(table.model().index(6, 1))
    qtbot.mouseMove(table.viewport(), table.visualRect(table.model().index(6, 2)).center())
    panel.table.leaveEvent(QEvent(QEvent.Type.Leave))
    assert (table.lit, table.place()) == (7, (6, 1))


def test_the_table_has_columns_for_the_bias(panel: DescentPanel) -> None:
    assert panel.table.model().columnCount() == 5
    panel.edit(use_bias=True)
    assert panel.table.model().columnCount() == 8
    panel.edit(use_bias=False)
    assert panel.table.model().columnCount() == 5


def test_the_cost_of_each_step_is_dragged(qtbot: QtBot, panel: DescentPanel) -> None:
    drag(qtbot, panel.costs, (0.0, float(panel.result.cost[0])), (20.0, 1.0))
    assert panel.state.step == pytest.approx(20, abs=1)


def test_powers_of_ten_make_a_straight_line(panel: DescentPanel) -> None:
    panel.edit(log_scale=True)
    heights = named(panel.costs.still)["costs 0"].y
    np.testing.assert_allclose(np.diff(heights[:12]), 2 * np.log10(8 / 15), rtol=1e-9)


@pytest.mark.painted
def test_a_cost_of_nothing_has_no_power_of_ten(panel: DescentPanel) -> None:
    panel.edit(log_scale=True, w0=1.0)
    assert not np.isfinite(named(panel.costs.still)["costs 0"].y).any()
    assert not panel.grab().isNull()


def test_the_arrow_and_the_tangent_follow_the_gradient(panel: DescentPanel) -> None:
    panel.edit(w0=3.0)
    tangent = named(panel.curve.sketch)["tangent"]
    x, y = tangent.x, tangent.y
    assert (y[1] - y[0]) / (x[1] - x[0]) == pytest.approx(panel.result.gradient[0, 0])
    assert named(panel.curve.sketch)["move"].x == pytest.approx(panel.result.w[:2])


def test_it_is_the_state_that_presets_make(panel: DescentPanel) -> None:
    wished = replace(panel.state, **descent_presets.rates(panel.state)["one_step"])
    panel.wish(wished)
    assert panel.result.w[1] == pytest.approx(1.0)


@for_all("typed", ["3.7", "-1", "999999", "two"])
def test_what_is_no_step_is_refused(qtbot: QtBot, panel: DescentPanel, typed: str) -> None:
    heard: list[Any] = []
    panel.refused.connect(heard.append)
    panel.controls["step"].timeline.edit.setText(typed)
    qtbot.keyClick(panel.controls["step"].timeline.edit, Qt.Key.Key_Return)
    assert [error.path for error in heard] == ["step"]
    assert panel.state.step == 0


# one cursor through all views


@for_all("theme", [LIGHT, PROJECTOR, PROJECTOR.scaled(type=1.5)])
@for_all(("method", "letters"), [("momentum", "\nv "), ("adam", "√v̂ ")])
def test_what_a_method_remembers_is_read_whole_or_left_to_the_working(
    panel: DescentPanel, method: str, letters: str, theme: Theme
) -> None:
    panel.show_state(State())
    panel.window().resize(1366, 700)
    panel.set_theme(theme)
    panel.edit(method=method, use_bias=True, step=3)
    QApplication.processEvents()
    assert panel.here.shown() == panel.here.unbroken()
    assert (letters in panel.here.text()) == (theme.type < 2)
    assert QFontInfo(panel.here.letters()).pixelSize() >= (11 if theme is LIGHT else 14)


@for_all("fields", [{}, {"use_bias": True, "b0": 2.0}])
def test_pointing_at_a_step_shows_it_everywhere_and_leaving_goes_back(panel: DescentPanel, fields: Any) -> None:
    panel.edit(**fields, step=4)
    heard: list[Any] = []
    panel.changed.connect(lambda *wish: heard.append(wish))
    picture = panel._picture(panel.state)
    for view in (picture, panel.costs, panel.table):
        view.pointed.emit(2)
        assert panel.result.step == 2
        assert "step 2:" in panel.here.text()
        assert panel.controls["step"].timeline.edit.text() == "4"
        assert named(panel.costs.sketch)["ball 0"].x == pytest.approx([2])
        view.pointed.emit(None)
        assert panel.result.step == 4
    assert heard == []
    assert panel.state.step == 4


def test_the_mouse_points_at_steps(qtbot: QtBot, panel: DescentPanel) -> None:
    def spot(step: int) -> Any:
        place = QPointF(float(panel.result.w[step]), float(panel.result.cost[step]))
        return panel.curve.mapFromScene(panel.curve.box.mapViewToScene(place))

    panel.edit(learning_rate=0.4, step=6)
    heard: list[Any] = []
    panel.curve.pointed.connect(heard.append)
    qtbot.mouseMove(panel.curve.viewport(), spot(1))
    qtbot.mouseMove(panel.curve.viewport(), panel.curve.viewport().rect().center())
    assert heard == [1, None]


def test_a_row_of_the_table_is_pointed_at(qtbot: QtBot, panel: DescentPanel) -> None:
    row = panel.table.visualRect(panel.table.model().index(3, 1)).center()
    qtbot.mouseMove(panel.table.viewport(), row)
    qtbot.waitUntil(lambda: panel.result.step == 3)
    assert panel.state.step == 0
    panel.edit(step=30)  # rows that scroll under a mouse that rests are not pointed at
    assert panel.result.step == 30


def test_arrows_step_where_the_stage_has_the_focus(qtbot: QtBot, panel: DescentPanel) -> None:
    panel.curve.setFocus()
    for key, step in ((Qt.Key.Key_Right, 1), (Qt.Key.Key_Right, 2), (Qt.Key.Key_Left, 1)):
        qtbot.keyClick(panel.curve, key)
        assert panel.state.step == step
    panel.controls["learning_rate"].slider.setFocus()
    before = panel.state.learning_rate
    qtbot.keyClick(panel.controls["learning_rate"].slider, Qt.Key.Key_Right)
    assert panel.state.step == 1
    assert panel.state.learning_rate > before


# the map


def test_the_start_is_dragged_over_the_map(qtbot: QtBot, panel: DescentPanel) -> None:
    panel.edit(use_bias=True, w0=-1.0, b0=2.0, step=3)
    assert panel.pictures.currentWidget() is panel.map
    drag(qtbot, panel.map, (-1.0, 2.0), (0.5, 2.5))
    assert (panel.state.w0, panel.state.b0) == pytest.approx((0.5, 2.5), abs=0.06)
    assert panel.state.step == 0


def test_the_move_on_the_map_is_the_gradient_and_what_was_carried_over(panel: DescentPanel) -> None:
    panel.edit(use_bias=True, w0=-1.0, b0=2.0, method="momentum", learning_rate=0.05, step=2)

    def tip(name: str) -> list[float]:
        arrow = named(panel.map.sketch)[name]
        return [float(arrow.x[1]), float(arrow.y[1])]

    here = np.array((panel.result.w[2], panel.result.b[2]))
    assert tip("gradient") == pytest.approx(here - 0.05 * panel.result.gradient[2])
    carried = -0.05 * 0.9 * panel.result.m[1]
    assert tip("memory") == pytest.approx(here - 0.05 * panel.result.gradient[2] + carried)
    assert tip("move") == pytest.approx((panel.result.w[3], panel.result.b[3]))


@pytest.mark.painted
def test_the_bands_of_the_map_are_kept_while_the_step_moves(panel: DescentPanel) -> None:
    panel.edit(use_bias=True, w0=-1.0, b0=2.0)
    panel.grab()
    kept = named(panel.map.still)["band 3"]
    panel.edit(step=5)
    panel.grab()
    assert named(panel.map.still)["band 3"] is kept
    panel.edit(x=(1.0, 2.0, 4.0))
    panel.grab()
    assert named(panel.map.still)["band 3"] is not kept


def test_a_click_on_the_map_starts_there_and_two_show_all(qtbot: QtBot, panel: DescentPanel) -> None:
    panel.edit(use_bias=True, w0=-1.0, b0=2.0, step=3)
    at = panel.map.mapFromScene(panel.map.box.mapViewToScene(QPointF(1.5, 1.0)))
    qtbot.mouseClick(panel.map.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert (panel.state.w0, panel.state.b0) == pytest.approx((1.5, 1.0), abs=0.06)
    assert panel.state.step == 0
    before = panel.state
    qtbot.mouseClick(panel.map.viewport(), Qt.MouseButton.RightButton, pos=at + QPoint(20, 20))
    assert panel.state == before


# other surfaces


@for_all("name", LANDSCAPES)
def test_every_landscape_is_chosen_from_the_list(qtbot: QtBot, panel: DescentPanel, name: str) -> None:
    panel.show_state(State())
    panel.edit(kept=(panel.state.run,))
    panel.controls["landscape"].activated.emit(panel.controls["landscape"]._values.index(name))
    assert panel.state.landscape == name
    assert panel.controls["landscape"].currentIndex() == panel.controls["landscape"]._values.index(name)
    assert panel.state.kept == ()
    assert panel.result.status in ("running", "converged")
    assert panel.result.cost[-1] < panel.result.cost[0]
    assert not panel.points.card.isVisible()
    assert panel.pictures.currentWidget() is (panel.map if LANDSCAPES[name].use_bias else panel.curve)
    assert panel.controls["basins"].isVisibleTo(panel.controls["sections"]) is (len(LANDSCAPES[name].minima) > 1)


@pytest.mark.painted
def test_starts_are_coloured_by_their_end_on_request(qtbot: QtBot, panel: DescentPanel) -> None:
    panel.wish(edits.on_landscape(panel.state, "himmelblau"))
    plain = panel.map.grab().toImage()
    qtbot.mouseClick(panel.controls["basins"], Qt.MouseButton.LeftButton)
    assert panel.state.basins
    assert panel.map.grab().toImage() != plain


def forget_basins() -> None:
    """No start has been walked yet, and none drawn."""
    basins.KEPT.clear()
    basin_picture._basins.cache_clear()


def become_fine(panel: DescentPanel) -> None:
    """Wait, by turns of the loop, until all starts are told apart."""
    for _ in range(10_000):
        if named(panel.map.still)["basin 0"].x.size > 200:
            return
        QCoreApplication.processEvents()
    pytest.fail("it stays coarse")


@pytest.mark.painted
def test_starts_are_coloured_coarsely_in_a_drag_and_finely_after_it(
    clock: Clock, qtbot: QtBot, panel: DescentPanel, monkeypatch: pytest.MonkeyPatch
) -> None:
    forget_basins()
    walked: list[tuple[int, int]] = []
    in_slices = basins.in_slices

    def counted(given: basins.Starts) -> Any:
        walked.append((given.across, given.up))
        return in_slices(given)

    monkeypatch.setattr(basins, "in_slices", counted)
    panel.edit(landscape="himmelblau", basins=True, method="adam", steps=1000)
    become_fine(panel)
    slider = panel.controls["learning_rate"].slider
    middle = slider.rect().center()
    walked.clear()
    hold(panel, monkeypatch, down=True)
    qtbot.mousePress(slider, Qt.MouseButton.LeftButton, pos=middle)
    for x in (4, 8, 12):
        qtbot.mouseMove(slider, middle + QPoint(x, 0))
    assert walked
    assert max(across * up for across, up in walked) < CELLS[0] * CELLS[1] / 4
    coarse = len(walked)
    clock.pass_time(1000)
    assert len(walked) == coarse  # a hand that rests goes on
    qtbot.mouseRelease(slider, Qt.MouseButton.LeftButton, pos=middle + QPoint(12, 0))
    hold(panel, monkeypatch, down=False)
    clock.pass_time(1000)
    assert walked[coarse:] == [CELLS]
    assert panel.map.is_coarse  # until all of it is known, in turns of its own
    become_fine(panel)
    walked.clear()
    panel.edit(7, step=3)  # a drag that changes no end
    panel.edit(PLAYING, step=4)
    assert not walked


def test_starts_that_are_chosen_without_a_drag_are_told_apart_in_turns_of_their_own(
    panel: DescentPanel, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Counted in starts that are walked, since seconds depend on the machine."""
    steps: list[int] = []
    go = basins._Walk.go

    def counted(walk: Any, taken: int) -> None:
        steps.append(taken * walk._place.shape[1])
        go(walk, taken)

    monkeypatch.setattr(basins._Walk, "go", counted)
    monkeypatch.setattr(work, "SLICE", 1)
    forget_basins()
    panel.edit(landscape="himmelblau", basins=True, method="adam", steps=1000)
    few = sum(steps)
    assert 0 < few < CELLS[0] * CELLS[1] * 1000 / 4
    assert panel.map.is_coarse
    panel.edit(PLAYING, step=4)  # goes on
    QCoreApplication.processEvents()
    panel.edit(PLAYING, step=5)
    become_fine(panel)
    assert sum(steps) == few + CELLS[0] * CELLS[1] * 1000  # once


@pytest.mark.painted
def test_starts_in_a_picture_are_told_apart_in_full(qapp: Any) -> None:
    forget_basins()
    state = State(landscape="himmelblau", basins=True, method="adam", steps=1000)
    area = paint("descent.curve", state, LIGHT, (640, 480), lambda figure: named(figure.panel.map.still)["basin 0"])
    assert area.x.size > 200


def hold(panel: DescentPanel, monkeypatch: pytest.MonkeyPatch, *, down: bool) -> None:
    """What Qt says of the mouse's buttons, which events of a test do not press."""
    held = Qt.MouseButton.LeftButton if down else Qt.MouseButton.NoButton
    monkeypatch.setattr(run_plot.QGuiApplication, "mouseButtons", lambda: held)


def test_a_saddle_is_called_one(panel: DescentPanel) -> None:
    panel.edit(landscape="saddle", w0=1.0, b0=0.0, learning_rate=0.3, steps=100)
    assert "no minimum" in panel.controls["status"].text()
    panel.edit(b0=0.01, step=8)  # passing by a saddle is not stopping on it
    assert panel.result.curvatures[-1] < 0
    assert "Converged" in panel.controls["status"].text()


# methods and batches


def test_a_method_brings_its_own_defaults(qtbot: QtBot, panel: DescentPanel) -> None:
    panel.controls["sections"].open("method")
    for method, epsilon in (("adagrad", 1e-10), ("adam", 1e-8), ("adagrad", 1e-10), ("gd", 1e-10), ("rmsprop", 1e-8)):
        qtbot.mouseClick(panel.controls["method"].buttons[method], Qt.MouseButton.LeftButton)
        assert (panel.state.method, panel.state.epsilon) == (method, epsilon)
    panel.edit(epsilon=0.01)  # what a person chose stays
    qtbot.mouseClick(panel.controls["method"].buttons["adagrad"], Qt.MouseButton.LeftButton)
    assert panel.state.epsilon == 0.01


@for_all(
    ("method", "visible"),
    [
        ("gd", ()),
        ("momentum", ("momentum",)),
        ("adam", ("beta1", "beta2", "epsilon")),
        ("rmsprop", ("rho", "epsilon")),
    ],
)
def test_a_method_shows_its_own_settings(
    qtbot: QtBot, panel: DescentPanel, method: str, visible: tuple[str, ...]
) -> None:
    panel.show_state(State())
    panel.controls["sections"].open("method")
    qtbot.mouseClick(panel.controls["method"].buttons[method], Qt.MouseButton.LeftButton)
    assert panel.state.method == method
    assert (
        tuple(name for name in ("momentum", "rho", "beta1", "beta2", "epsilon") if panel.controls[name].isVisible())
        == visible
    )


def test_batches(qtbot: QtBot, panel: DescentPanel) -> None:
    panel.controls["sections"].open("method")
    assert not panel.controls["seed"].isEnabled()
    qtbot.mouseClick(panel.controls["batch"].buttons["one"], Qt.MouseButton.LeftButton)
    assert panel.state.batch_size == 1
    assert panel.controls["seed"].isEnabled()
    assert "1 of 3 points" in panel.controls["status"].text()


# runs side by side


def test_runs_are_kept_compared_and_taken_away(qtbot: QtBot, panel: DescentPanel) -> None:
    panel.controls["sections"].open("runs")
    for rate in (0.2, 0.3, 0.4):
        assert panel.controls["keep"].isEnabled()
        qtbot.mouseClick(panel.controls["keep"], Qt.MouseButton.LeftButton)
        panel.edit(learning_rate=rate)
    assert not panel.controls["keep"].isEnabled()
    assert [run.learning_rate for run in panel.state.kept] == [0.1, 0.2, 0.3]
    assert len(panel.result.walks) == 4
    panel.edit(step=5)
    for i, walk in enumerate(panel.result.walks):
        assert named(panel.curve.sketch)[f"ball {i}"].x == pytest.approx([walk.w[5]])
        assert named(panel.costs.still)[f"costs {i}"].y == pytest.approx(walk.cost)
    assert panel.legend.texts == [f"α = {rate}" for rate in (0.4, 0.1, 0.2, 0.3)]
    swatches = panel.settings.run_list.findChildren(Swatch)
    assert len(swatches) == 3
    for i, one in enumerate(swatches, start=1):
        assert {stroke.fill for stroke in one.marks} == {named(panel.curve.sketch)[f"ball {i}"].role}
    qtbot.waitUntil(lambda: panel.legend.height() > 10)
    qtbot.mouseClick(panel.settings.run_list.buttons[1], Qt.MouseButton.LeftButton)
    assert [run.learning_rate for run in panel.state.kept] == [0.1, 0.3]


@pytest.mark.painted
@for_all("name", descent_presets.COMPARISONS)
def test_comparisons_are_shown_as_chosen(qtbot: QtBot, panel: DescentPanel, name: str) -> None:
    panel.show_state(State())
    panel.controls["sections"].open("runs")
    qtbot.mouseClick(panel.controls["comparison"].buttons[name], Qt.MouseButton.LeftButton)
    panel.edit(step=7)
    assert panel.controls["comparison"].buttons[name].isChecked()
    assert not panel.grab().isNull()


def test_both_forms_have_their_curve(panel: DescentPanel) -> None:
    panel.edit(**descent_presets.SIDE_BY_SIDE["forms"])
    other = named(panel.curve.still)["curve 1"]
    np.testing.assert_allclose(other.y, 2 * panel.result.profile(other.x), atol=1e-12)


# motion


def test_the_ball_glides_along_the_curve(panel: DescentPanel) -> None:
    panel.edit(w0=3.0)
    panel.glide(0.5)
    ball = named(panel.curve.sketch)["ball 0"]
    (w,), (cost,) = ball.x, ball.y
    assert w == pytest.approx((panel.result.w[0] + panel.result.w[1]) / 2)
    assert cost == pytest.approx(panel.result.profile(w))
    assert "step 0:" in panel.here.text()


def test_zones_of_the_learning_rate(panel: DescentPanel) -> None:
    zones = panel.controls["learning_rate"].slider._zones
    assert [(zone.low, zone.high) for zone in zones] == [
        (0.0, pytest.approx(3 / 14)), (pytest.approx(3 / 14), pytest.approx(3 / 7)), (pytest.approx(3 / 7), np.inf),
    ]  # fmt: skip
    panel.edit(method="adam")
    assert panel.controls["learning_rate"].slider._zones == ()


@for_all(
    ("fields", "low", "high"),
    [({}, 1e-3, 1), ({"x": (100.0, 200.0, 300.0)}, 1e-7, 1e-4), ({"landscape": "rosenbrock"}, 1e-6, 1e-3)],
)
def test_the_slider_reaches_the_rates_that_matter(panel: DescentPanel, fields: Any, low: float, high: float) -> None:
    panel.edit(**fields)
    scale = panel.controls["learning_rate"].slider.scale
    assert (scale.low, scale.high) == pytest.approx((low, high))
    panel.edit(x=(1.0, 2.0, 3.0), landscape="data")
    assert panel.controls["learning_rate"].slider.scale.low == 1e-3


def test_a_look_at_a_step_moves_no_timeline(qtbot: QtBot, panel: DescentPanel) -> None:
    panel.edit(step=4)
    panel.costs.pointed.emit(30)
    panel.curve.setFocus()
    qtbot.keyClick(panel.curve, Qt.Key.Key_Right)
    assert panel.state.step == 5


def test_views_stand_still_while_something_is_pointed_at(panel: DescentPanel) -> None:
    panel.edit(learning_rate=0.45, w0=-3.0, step=12)
    before = panel.curve.box.viewRange()
    panel.curve.pointed.emit(4)
    assert panel.curve.box.viewRange() == before
    panel.curve.pointed.emit(None)
    assert panel.curve.box.viewRange() == before
    panel.edit(step=4)
    assert panel.curve.box.viewRange() != before


def test_a_pause_leaves_no_ball_on_its_way(panel: DescentPanel) -> None:
    panel.controls["step"].toggle()
    panel.controls["step"].player.moved.emit(0.8)
    step = panel.state.step
    assert named(panel.curve.sketch)["ball 0"].x != pytest.approx(panel.result.w[step])
    panel.controls["step"].toggle()
    assert named(panel.curve.sketch)["ball 0"].x == pytest.approx(panel.result.w[panel.state.step])


@pytest.mark.painted
@for_all("name", LANDSCAPES)
def test_a_wheel_that_spins_on_breaks_no_landscape(qtbot: QtBot, panel: DescentPanel, name: str) -> None:
    panel.wish(edits.on_landscape(panel.state, name))
    picture = panel._picture(panel.state)
    center = picture.viewport().rect().center()
    for _ in range(120):
        event = QWheelEvent(
            QPointF(center), QPointF(picture.mapToGlobal(center)), QPoint(), QPoint(0, -240),
            Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
        )  # fmt: skip
        QApplication.sendEvent(picture.viewport(), event)
    (left, right), _ = picture.box.viewRange()
    assert 10 < right - left < 1e5
    assert picture.reader is not None
    assert picture.reader(right, 1.0) is not None
    assert not picture.grab().isNull()


@for_all("landscape", LANDSCAPES)
def test_a_preset_of_the_rate_keeps_the_landscape_and_holds_there(
    qtbot: QtBot, panel: DescentPanel, landscape: str
) -> None:
    panel.show_state(State())
    panel.wish(edits.on_landscape(panel.state, landscape))
    panel.edit(kept=(panel.state.run,), steps=300)
    before = panel.state
    buttons = panel.controls["preset"].buttons
    for name, statuses in (("good", ("converged", "running")), ("diverging", ("diverging", "overflow"))):
        qtbot.mouseClick(buttons[name], Qt.MouseButton.LeftButton)
        kept = ("landscape", "w0", "b0", "kept", "steps")
        assert all(getattr(panel.state, each) == getattr(before, each) for each in kept)
        assert panel.result.status in statuses
        assert buttons[name].isChecked()
        if name == "good":
            assert panel.result.cost[-1] < panel.result.cost[0]
    assert buttons["one_step"].isEnabled() == buttons["swinging"].isEnabled() == LANDSCAPES[landscape].is_quadratic
    panel.wish(edits.on_landscape(panel.state, "data"))
    assert buttons["one_step"].isEnabled()


def test_a_comparison_on_a_landscape_leaves_the_data(panel: DescentPanel) -> None:
    panel.edit(x=(1.0, 5.0), y=(2.0, 3.0))
    panel.edit(**descent_presets.SIDE_BY_SIDE["methods"])
    assert panel.state.x == (1.0, 5.0)
    assert panel.controls["comparison"].buttons["methods"].isChecked()


@for_all(("points", "batch"), [(2, 2), (3, 2), (10, 5), (100, 8)])
def test_a_mini_batch_is_a_part_of_the_data(qtbot: QtBot, panel: DescentPanel, points: int, batch: int) -> None:
    panel.show_state(State())
    panel.edit(generated=points)
    panel.controls["sections"].open("method")
    qtbot.mouseClick(panel.controls["batch"].buttons["mini"], Qt.MouseButton.LeftButton)
    assert panel.state.batch_size == batch


def test_runs_that_differ_in_their_seed_are_told_apart(panel: DescentPanel) -> None:
    panel.edit(batch_size=1, kept=(replace(panel.state.run, batch_size=1),))
    panel.edit(seed=7)
    assert panel.legend.texts == ["α = 0.1, batch 1, seed 7", "α = 0.1, batch 1, seed 0"]


def test_a_drag_is_as_fine_as_the_picture(qtbot: QtBot, panel: DescentPanel) -> None:
    panel.edit(x=(1000.0, 2000.0), y=(0.001, 0.002))
    panel.edit(x=(0.001, 0.002, 0.003), y=(0.001, 0.002, 0.003))
    drag(qtbot, panel.points.plot, (0.001, 0.001), (0.0015, 0.0012))
    assert panel.state.x[0] == pytest.approx(0.0015, rel=0.1)
    assert panel.state.y[0] == pytest.approx(0.0012, rel=0.1)


@pytest.mark.painted
def test_a_curve_goes_from_edge_to_edge_of_another_view(panel: DescentPanel) -> None:
    panel.curve.box.setRange(xRange=(-40, 60), yRange=(-10, 9000), padding=0)
    panel.grab()  # the view is settled when it is painted
    curve = named(panel.curve.still)["curve 0"]
    assert (curve.x[0], curve.x[-1]) == pytest.approx((-40, 60))
    np.testing.assert_allclose(curve.y, 7 / 3 * (curve.x - 1) ** 2)


def test_the_points_of_a_batch_are_ringed(panel: DescentPanel) -> None:
    panel.edit(batch_size=2)
    assert panel.result.batch is not None
    assert sorted(named(panel.points.plot.sketch)["batch"].x) == sorted(panel.result.batch + 1.0)
    panel.edit(batch_size=0)
    assert "batch" not in named(panel.points.plot.sketch)


@for_all(
    ("fields", "words", "role"),
    [
        ({"landscape": "two_valleys", "w0": 0.3}, "holds a run only if α is below 0.58085", "good"),
        ({"learning_rate": 3 / 14}, "One step lands", "good"),
        ({"method": "adam"}, "comes back", "text"),
        ({"landscape": "saddle", "w0": 1.0, "steps": 100, "learning_rate": 0.3}, "saddle", "bad"),
    ],
)
def test_what_is_said_is_true(panel: DescentPanel, fields: Any, words: str, role: str) -> None:
    panel.show_state(State())
    panel.edit(**fields)
    assert words in panel.controls["status"].text()
    assert panel.controls["status"]._role == role


def test_marks_that_come_and_go_move_nothing(qtbot: QtBot, panel: DescentPanel) -> None:
    places = []
    panel.resize(1200, 900)  # room for the numbers of any method: none of them closes the column up
    settle()
    for method in ("gd", "adam"):
        panel.edit(method=method)
        QApplication.processEvents()
        places.append(panel.controls["step"].mapTo(panel, QPoint(0, 0)))
    assert places[0] == places[1]


def test_the_data_stand_still_while_a_run_that_arrives_is_played(panel: DescentPanel) -> None:
    panel.edit(w0=3.4)
    views = []
    for step in (0, 3, 50):
        panel.edit(step=step)
        views.append(panel.points.plot.box.viewRange())
    assert views[0] == views[1] == views[2]


def test_a_hundred_thousand_steps_are_drawn_as_a_few_with_their_extremes(panel):
    """What is drawn and listed at a tick must not grow with the steps."""
    panel.edit(steps=100_000, learning_rate=0.42, step=99_999)
    assert panel.result.step == 99_999
    assert panel.table.model().rowCount() == 100_001
    assert panel.table.model().index(99_999, 0).data() == "99999"
    drawn = {mark.name: mark for plot in (panel.costs, panel.curve) for mark in (*plot.still.marks, *plot.sketch.marks)}
    for name in ("costs 0", "steps 0"):
        assert len(drawn[name].x) <= 2000
    assert max(drawn["costs 0"].y) == panel.result.cost.max()
    assert float(drawn["ball 0"].x[0]) == panel.result.w[99_999]


@for_all("fields", [{}, {"use_bias": True}, {"method": "adam"}, {"landscape": "himmelblau"}, {"batch_size": 1}])
def test_the_working_says_what_lambda_is_where_it_has_one(qtbot: QtBot, fields: dict[str, Any]) -> None:
    panel = DescentPanel()
    qtbot.addWidget(panel)
    state = State(**fields)
    panel.show_state(state)
    told = working(state, solve(state)).linked
    assert ("λ: curvature" in panel.working.subtitle.text()) == any(r"\lambda" in line for line in told)


def test_a_landscape_has_no_data_to_act_on(panel: DescentPanel) -> None:
    """What is said of the line through the data would be said of the valley's W and b."""
    panel.edit(standardise=True, generated=20)
    panel.controls["sections"].open("data")
    about = ["slide_data", "generate", "open_data", "paste_data", "data_source", "standardise", "standardised"]
    about += ["generated", "generated_w", "generated_b", "generated_noise", "generated_seed", "other_data"]
    assert [name for name in about if not panel.controls[name].isVisible()] == []
    assert not panel.controls["no_data"].isVisible()
    panel.edit(**descent_presets.COMPARISONS["momentum"])
    assert [name for name in about if panel.controls[name].isVisible()] == []
    assert panel.controls["no_data"].isVisible()
    assert panel.controls["no_data"].text() == (
        "This function has no data. For those, choose “cost of the data” as the function to minimise under “Start”."
    )
    panel.edit(landscape="data")
    assert panel.controls["standardised"].isVisible()
    assert not panel.controls["no_data"].isVisible()


@for_all("method", ["adam", "momentum", "rmsprop"])
def test_what_a_method_remembers_gives_way_after_the_slopes_and_the_moves(
    qtbot: QtBot, panel: DescentPanel, method: str
) -> None:
    """It is what the method is chosen for."""
    panel.resize(1366, 680)
    panel.edit(landscape="rosenbrock", method=method, learning_rate=0.001)
    settle()
    table = panel.table
    away = {head for i, head in enumerate(table.heads()) if table.isColumnHidden(i)}
    assert away
    assert away <= {"ΔW", "Δb", "∂/∂W", "∂/∂b"}
