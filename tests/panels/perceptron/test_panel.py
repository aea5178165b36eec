"""The perceptron panel, driven as a person drives it."""

from __future__ import annotations

from dataclasses import replace
from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import QCoreApplication, QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLineEdit

from dlviz.i18n import set_language
from dlviz.model.boolean_functions import GATES, INPUTS
from dlviz.model.perceptron import PRESETS, State, solve
from dlviz.model.perceptron.decision_line import grips
from dlviz.panels.perceptron.panel import PerceptronPanel
from dlviz.panels.perceptron.truth_table import TARGET
from dlviz.theme import DARK, PROJECTOR
from dlviz.ui.controls.slider import ValueSlider
from tests.clock import Clock
from tests.panels.hands import shown
from tests.share import for_all
from tests.told_marks import named, texts

pytestmark = pytest.mark.painted(4)


@pytest.fixture
def panel(qtbot: Any) -> PerceptronPanel:
    return shown(qtbot, PerceptronPanel)


def press(panel: PerceptronPanel, name: str) -> None:
    QTest.mouseClick(panel.findChild(QAbstractButton, f"perceptron.{name}"), Qt.MouseButton.LeftButton)


def enter(panel: PerceptronPanel, name: str, text: str) -> QLineEdit:
    entry = panel.findChild(QLineEdit, f"perceptron.{name}")
    entry.setFocus()
    entry.setText(text)
    QTest.keyClick(entry, Qt.Key.Key_Return)
    return entry


def pixel(panel: PerceptronPanel, x: float, y: float) -> QPoint:
    return panel.plane.mapFromScene(panel.plane.box.mapViewToScene(QPointF(x, y)))


def drag(panel: PerceptronPanel, start: tuple[float, float], end: tuple[float, float]) -> list[object]:
    """Drag from one place of the plane to another; the gestures of the wishes on the way."""
    gestures: list[object] = []
    panel.changed.connect(lambda state, gesture: gestures.append(gesture))
    widget, first, last = panel.plane.viewport(), pixel(panel, *start), pixel(panel, *end)
    QTest.mouseMove(widget, first)
    QTest.mousePress(widget, Qt.MouseButton.LeftButton, pos=first)
    for share in (0.25, 0.5, 0.75, 1.0):
        QTest.mouseMove(widget, first + (last - first) * share)
    QTest.mouseRelease(widget, Qt.MouseButton.LeftButton, pos=last)
    return gestures


def say(panel: PerceptronPanel, name: str) -> str:
    """What the marks of a name say in the plane, line by line; nothing where there are none."""
    found = [mark for mark in panel.plane.sketch.marks if mark.name == name or mark.name[:-2] == name]
    return " ".join(text for mark in found for text in texts(mark))


# gates and numbers


@for_all("gate", ["NAND", "OR", "XOR", "AND"])
def test_a_gate_brings_its_weights(panel: PerceptronPanel, gate: str) -> None:
    panel.show_state(State(w1=2, gate="custom"))
    press(panel, f"gate.{gate}")
    assert {name: getattr(panel.state, name) for name in PRESETS[gate]} == PRESETS[gate]
    assert panel.controls["gate"].buttons[gate].isChecked()


def test_custom_keeps_targets_and_weights(panel: PerceptronPanel) -> None:
    press(panel, "gate.custom")
    assert panel.state == State(gate="custom")


@for_all("name", ["w1", "w2", "theta"])
def test_the_sliders_move_by_keys(panel: PerceptronPanel, name: str) -> None:
    slider = panel.findChild(ValueSlider, f"perceptron.{name}.slider")
    before = getattr(panel.state, name)
    QTest.keyClick(slider, Qt.Key.Key_Right)
    assert getattr(panel.state, name) == pytest.approx(before + 0.01)
    QTest.keyClick(slider, Qt.Key.Key_Home)
    assert getattr(panel.state, name) == -2


def test_typed_decimals_stay(panel: PerceptronPanel) -> None:
    for name, text in (("w1", "0.1"), ("w2", "0,2"), ("theta", "0.3")):
        enter(panel, name, text)
    assert (panel.state.w1, panel.state.w2, panel.state.theta) == (0.1, 0.2, 0.3)
    assert panel.result.sums[3] == 0
    assert "(1, 1)" in panel.controls["ties"].text()


@pytest.mark.parametrize("name", ["w1", "theta"])
@pytest.mark.parametrize("bad", ["abc", "11", "nan", ""])
def test_what_cannot_be_is_refused(panel: PerceptronPanel, qtbot: Any, name: str, bad: str) -> None:
    with qtbot.waitSignal(panel.refused):
        enter(panel, name, bad)
    assert panel.state == State()


def test_the_bias_is_minus_theta(panel: PerceptronPanel, qtbot: Any) -> None:
    press(panel, "form.bias")
    assert panel.state.form == "bias"
    assert panel.controls["bias"].isVisible()
    assert not panel.controls["theta"].isVisible()
    assert panel.findChild(QLineEdit, "perceptron.bias").text() == "−0.7"
    enter(panel, "bias", "-0.25")
    assert panel.state.theta == 0.25
    QTest.keyClick(panel.findChild(ValueSlider, "perceptron.bias.slider"), Qt.Key.Key_End)
    assert panel.state.theta == -2
    with qtbot.waitSignal(panel.refused):
        enter(panel, "bias", "b")
    assert panel.state.theta == -2
    assert panel.equation.text() == "0.5·x₁ + 0.5·x₂ + 2 = 0"


def test_at_zero(panel: PerceptronPanel) -> None:
    panel.show_state(State(theta=1.0))
    assert panel.result.outputs == (0, 0, 0, 0)
    assert say(panel, "tie 3") == "0 → 0"
    press(panel, "at_zero.1")
    assert panel.result.outputs == (0, 0, 0, 1)
    assert say(panel, "tie 3") == "0 → 1"
    assert "which gives 1" in panel.controls["ties"].text()


# the neuron


def test_the_inputs_are_switched_by_mouse_and_keys(panel: PerceptronPanel) -> None:
    press(panel, "x1")
    assert panel.state.row == 1
    button = panel.findChild(QAbstractButton, "perceptron.x2")
    button.setFocus()
    QTest.keyClick(button, Qt.Key.Key_Space)
    assert panel.state.row == 0
    assert button.text() == "x₂ = 0"


def test_resting_on_a_number_reads_it_exactly(panel: PerceptronPanel) -> None:
    panel.show_state(State(w1=0.123456789))
    hits = [panel.neuron.under(x, y) for x in range(0, 480, 10) for y in range(0, 400, 10)]
    assert {"w₁ = 0.123456789", "w₂ = 0.5", "θ = 0.7"} <= {hit.reading for hit in hits if hit}


# the plane


def test_dragging_the_middle_of_the_line_changes_theta_alone(panel: PerceptronPanel) -> None:
    gestures = drag(panel, (0.7, 0.7), (0.25, 0.25))
    assert (panel.state.w1, panel.state.w2) == (0.5, 0.5)
    assert panel.state.theta == pytest.approx(0.25, abs=0.02)
    assert panel.state.theta == round(panel.state.theta, 2)
    assert len(set(gestures)) == 1


def test_dragging_a_ring_turns_the_line_about_the_other(panel: PerceptronPanel) -> None:
    ends = grips(0.5, 0.5, 0.7)
    assert ends is not None
    gestures = drag(panel, ends[1], (0.6, 1.4))
    state = panel.state
    for x, y in (ends[0], (0.6, 1.4)):
        assert state.w1 * x + state.w2 * y == pytest.approx(state.theta, abs=0.03)
    assert state.w1 > state.w2
    assert state.w1 == round(state.w1, 2)
    assert len(set(gestures)) == 1


def test_xor_turned_to_three_right(panel: PerceptronPanel) -> None:
    press(panel, "gate.XOR")
    assert panel.result.n_correct == 3
    drag(panel, (0.2, 0.2), (0.5, 0.5))
    assert panel.state.theta == pytest.approx(0.5, abs=0.02)
    assert panel.result.n_correct <= 3


def test_a_drag_beside_the_line_does_nothing(panel: PerceptronPanel) -> None:
    assert drag(panel, (0.3, 0.3), (0.9, 0.9)) == []


def test_a_click_on_an_input_selects_its_row(panel: PerceptronPanel) -> None:
    for row, point in enumerate(((0, 0), (0, 1), (1, 0), (1, 1))):
        QTest.mouseClick(panel.plane.viewport(), Qt.MouseButton.LeftButton, pos=pixel(panel, *point))
        assert panel.state.row == row


def test_wrong_points_carry_a_cross(panel: PerceptronPanel) -> None:
    panel.show_state(State(gate="XOR", theta=0.2))
    assert [say(panel, f"wrong {row}") for row in range(4)] == ["", "", "", "✗"]


def test_without_weights_the_plane_says_that_there_is_no_line(panel: PerceptronPanel) -> None:
    panel.show_state(State(w1=0, w2=0))
    assert "no line" in say(panel, "words")
    assert drag(panel, (0.7, 0.7), (0.2, 0.2)) == []
    panel.show_state(State(w1=0.1, w2=0, theta=10))
    assert "outside" in say(panel, "words")
    panel.show_state(State())
    assert say(panel, "words") == ""
    panel.show_state(State(w1=0.0, w2=-0.1, theta=10, mode="learn"))
    assert "before the update" in say(panel, "words")
    assert "change" not in say(panel, "words")  # the rule changes it, and no hand


@pytest.mark.parametrize("at_zero", [0, 1])
def test_where_the_sum_is_zero_everywhere_one_side_has_it_all(panel: PerceptronPanel, at_zero: int) -> None:
    panel.show_state(State(w1=0, w2=0, theta=0, at_zero=at_zero))
    assert f"side {at_zero}" in named(panel.plane.sketch)
    assert f"side {1 - at_zero}" not in named(panel.plane.sketch)


def test_hover_reads_exact_values(panel: PerceptronPanel) -> None:
    reader = panel.plane.reader
    assert reader is not None
    assert reader(0.02, 0.97) == (0, 1, "x₁ = 0, x₂ = 1:  y = 0, t = 0\nw₁x₁ + w₂x₂ − θ = −0.2")
    assert reader(0.5, 0.25) == (0.5, 0.25, "x₁ = 0.5, x₂ = 0.25\nw₁x₁ + w₂x₂ − θ = −0.325")
    hint = reader(0.7, 0.7)
    assert hint is not None
    assert hint[2] == "drag: move the line"


def test_w_stands_upright_on_the_line(panel: PerceptronPanel) -> None:
    """Both axes have one scale at every size of the window."""
    for size in ((1366, 690), (1024, 560)):
        panel.resize(*size)
        QTest.qWait(10)
        width, height = panel.plane.box.viewPixelSize()
        assert width == pytest.approx(height, rel=0.01)


@for_all(("w1", "w2"), [(0.5, 0.5), (-1.0, 0.25), (0.0, 2.0)])
def test_the_arrow_of_w_starts_at_the_line_and_has_its_direction(panel: PerceptronPanel, w1: float, w2: float) -> None:
    panel.edit(w1=w1, w2=w2, theta=0.3)
    arrow = named(panel.plane.sketch)["w"]
    assert w1 * arrow.x[0] + w2 * arrow.y[0] == pytest.approx(0.3)
    assert np.hypot(*np.diff((arrow.x, arrow.y)).ravel()) == pytest.approx(0.25)
    assert np.diff(arrow.x)[0] * w2 == pytest.approx(np.diff(arrow.y)[0] * w1)
    assert np.sign(np.diff(arrow.x)[0]) == np.sign(w1)


@pytest.mark.painted
def test_the_arrow_of_w_has_the_colour_of_the_line(panel: PerceptronPanel) -> None:
    """The sides of the plane, which are filled, lie under it."""
    plane, arrow = panel.plane, named(panel.plane.sketch)["w"]
    middle = QPointF(float(np.mean(arrow.x)), float(np.mean(arrow.y)))
    seen = plane.grab().toImage().pixelColor(plane.mapFromScene(plane.box.mapViewToScene(middle)))
    assert seen == plane.theme.color("model")


def test_without_weights_there_is_no_arrow(panel: PerceptronPanel) -> None:
    panel.edit(w1=0.0, w2=0.0)
    assert "w" not in named(panel.plane.sketch)


# the truth table


def click_cell(panel: PerceptronPanel, row: int, column: int) -> None:
    table = panel.table
    QTest.mouseClick(
        table.viewport(),
        Qt.MouseButton.LeftButton,
        pos=table.visualRect(table.model().index(row, column)).center(),
    )


def test_a_click_on_a_row_selects_it(panel: PerceptronPanel) -> None:
    click_cell(panel, 1, 2)
    assert panel.state == replace(State(), row=1)


def test_a_click_on_a_target_changes_it(panel: PerceptronPanel) -> None:
    click_cell(panel, 1, TARGET)
    assert panel.state == State(gate="custom", targets=(0, 1, 0, 1), row=1)
    click_cell(panel, 2, TARGET)
    assert panel.state.gate == "OR"
    assert panel.state.targets == GATES["OR"]
    assert (panel.state.w1, panel.state.theta) == (0.5, 0.7)


def test_a_target_is_changed_by_keys(panel: PerceptronPanel) -> None:
    panel.table.setFocus()
    panel.table.setCurrentIndex(panel.table.model().index(0, TARGET))
    QTest.keyClick(panel.table, Qt.Key.Key_Space)
    assert panel.state.targets == (1, 0, 0, 1)
    QTest.keyClick(panel.table, Qt.Key.Key_Return)
    assert panel.state.targets == GATES["AND"]


@pytest.mark.parametrize("theme", [DARK, PROJECTOR])
def test_the_table_shows_all_its_rows(panel: PerceptronPanel, theme: Any) -> None:
    panel.set_theme(theme)
    for size in ((1366, 690), (1024, 560)):
        panel.resize(*size)
        QTest.qWait(10)
        last = panel.table.visualRect(panel.table.model().index(3, 5))
        assert panel.table.viewport().rect().contains(last)


# words


@for_all(
    ("fields", "words"),
    [
        ({}, "All four are right"),
        ({"theta": 0.2}, "Wrong: (0, 1), (1, 0)."),
        (
            {"gate": "XOR", "theta": 0.2},
            "3 of 4 are right, and one line gets at most 3 of 4 right: the two classes lie",
        ),
        ({"gate": "custom", "targets": (1, 0, 0, 1)}, "at most 3 of 4"),
        ({"w1": 0, "w2": 0}, "Without a line"),
    ],
)
def test_the_verdict(panel: PerceptronPanel, fields: dict[str, Any], words: str) -> None:
    panel.show_state(replace(State(), **fields))
    assert words in panel.verdict.text()


def test_descriptions_follow_the_state(panel: PerceptronPanel) -> None:
    def description(widget: Any) -> str:
        return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Description)

    assert "0.5·x₁ + 0.5·x₂ = 0.7" in description(panel.plane)
    assert "Output 1: (1, 1). 4 of 4" in description(panel.plane)
    assert "the sum is 0.3, the output 1" in description(panel.neuron)
    panel.show_state(State(w1=-1, row=2))
    assert "Output 1: none" in description(panel.plane)
    assert "the sum is −1.7, the output 0" in description(panel.neuron)
    panel.show_state(State(w1=0.0, w2=0.0))
    assert description(panel.plane).startswith("No line, since w₁ = w₂ = 0: all four inputs are on one side.")


@pytest.mark.parametrize(("fields", "output"), [({}, 0), ({"theta": -0.5, "form": "bias"}, 1), ({"theta": 0.0}, 0)])
@pytest.mark.parametrize("mode", ["hand", "learn"])
def test_weights_of_0_make_no_line(panel: PerceptronPanel, fields: dict[str, Any], output: int, mode: str) -> None:
    """0 = 0 is no line, and everything is on one side of none."""
    panel.show_state(replace(State(w1=0.0, w2=-0.0, mode=mode), **fields))
    assert panel.equation.text() == f"w₁ = w₂ = 0: no line, always y = {output}"
    assert named(panel.plane.sketch)["words 1"].text.endswith(f"everywhere, so y = {output}.")


@for_all(
    ("start", "row", "words"),
    [
        ({"w1": 0.0, "w2": 0.0, "theta": 0.0}, (1, 1), "now there is a line"),
        ({"w1": 0.0, "w2": 0.0, "theta": -0.1}, (0, 0), "then w₁ = w₂ = 0, and there is no line"),
        ({"w1": 0.0, "w2": 0.1, "theta": 0.0}, (0, 1), "then w₁ = w₂ = 0, and there is no line"),
    ],
)
def test_a_line_that_comes_or_goes_does_not_move(
    panel: PerceptronPanel, start: dict[str, float], row: tuple[int, int], words: str
) -> None:
    state = State(mode="learn", **start)
    lesson = solve(state).lesson
    at = next(at for at, error in enumerate(lesson.errors) if error)
    assert INPUTS[lesson.samples[at]] == row
    panel.show_state(replace(state, step=at))
    assert words in panel.verdict.text()


def test_drawing_emits_nothing(panel: PerceptronPanel, qtbot: Any) -> None:
    with qtbot.assertNotEmitted(panel.changed), qtbot.assertNotEmitted(panel.refused):
        for row in range(4):
            panel.show_state(State(gate="XOR", form="bias", row=row, w1=row - 2.0, w2=0))
        panel.set_theme(DARK)


@pytest.mark.painted
def test_the_language_changes_every_word(panel: PerceptronPanel, qtbot: Any) -> None:
    english = panel.verdict.grab().toImage()
    set_language("ko")
    qtbot.waitUntil(lambda: panel.table_card.title.text() == "진리표")
    assert panel.controls["w1"].name.text() == "가중치"
    assert panel.controls["w1"].other.text() == "weight"
    assert "네 개가 모두 맞습니다" in panel.verdict.text()
    assert panel.controls["right"].text() == "4개 중 4개 ✓"
    assert panel.verdict.grab().toImage() != english


# learning


def learning(panel: PerceptronPanel, **fields: Any) -> PerceptronPanel:
    start = {"mode": "learn", "w1": 0.0, "w2": 0.0, "theta": 0.0}
    panel.show_state(replace(State(), **{**start, **fields}))
    return panel


def test_it_learns_shows_the_steps_and_what_they_need(panel: PerceptronPanel) -> None:
    assert not panel.lessons.card.isVisible()
    press(panel, "mode.learn")
    assert panel.controls["step"].timeline.symbol.text() == "k"  # t is the target
    assert panel.state == State(mode="learn", w1=0.0, w2=0.0, theta=0.0)
    assert panel.lessons.card.isVisible()
    assert panel.controls["step"].isVisible()
    assert panel.controls["w1"].name.text() == "initial weight"
    press(panel, "mode.hand")
    assert not panel.lessons.card.isVisible()
    assert panel.controls["w1"].name.text() == "weight"


def test_step_back_and_to_the_end(panel: PerceptronPanel) -> None:
    learning(panel)
    press(panel, "step.forward")
    press(panel, "step.forward")
    assert panel.state.step == 2
    press(panel, "step.back")
    assert panel.state.step == 1
    press(panel, "step.last")
    assert panel.state.step == panel.result.lesson.last
    assert "stops by itself" in panel.verdict.text()
    press(panel, "step.first")
    assert panel.state.step == 0


def test_a_start_that_is_right_already_says_how_to_see_something_learned(qtbot: Any, panel: PerceptronPanel) -> None:
    """Whoever has set the weights by hand and lets it learn sees nothing move."""
    panel.edit(mode="learn")
    assert panel.result.lesson is not None
    assert panel.result.lesson.last == 0
    assert "press “start at 0”" in panel.verdict.text()
    qtbot.mouseClick(panel.controls["start"].buttons["zero"], Qt.MouseButton.LeftButton)
    assert panel.result.lesson.last > 0
    assert "start at 0" not in panel.verdict.text()


def test_playing_stops_by_itself_when_all_four_are_right(clock: Clock, panel: PerceptronPanel) -> None:
    learning(panel, gate="OR", targets=GATES["OR"])
    panel.controls["step"].player.set_speed(100)
    panel.controls["step"].toggle()
    clock.pass_until(lambda: not panel.controls["step"].player.playing)
    assert panel.state.step == panel.result.lesson.last
    assert panel.result.n_correct == 4


def test_a_step_is_gone_to_in_the_table(panel: PerceptronPanel) -> None:
    learning(panel)
    table = panel.lessons.table
    place = table.visualRect(table.model().index(2, 0)).center()
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert panel.state.step == 2


def test_a_wrong_sample_shows_the_line_that_it_makes(panel: PerceptronPanel) -> None:
    learning(panel, step=9)
    assert panel.result.lesson.errors[9] != 0
    assert named(panel.plane.sketch)["next"].thing == ("line", 10)
    assert "the line moves" in panel.verdict.text()
    learning(panel, step=6)
    assert panel.result.lesson.errors[6] == 0
    assert "next" not in named(panel.plane.sketch)
    assert "nothing changes" in panel.verdict.text()


def test_xor_says_that_it_never_ends(panel: PerceptronPanel) -> None:
    learning(panel, gate="XOR", targets=GATES["XOR"])
    assert "step 9 has the weights of step 5 again, and 4 steps repeat" in panel.verdict.text()
    press(panel, "order.shuffled")
    assert "never ends; 1000 samples" in panel.verdict.text()


def test_the_button_to_the_network_is_there_only_with_such_a_panel(
    panel: PerceptronPanel, monkeypatch: pytest.MonkeyPatch, qtbot: Any
) -> None:
    from dlviz.panels.perceptron import lesson as module

    monkeypatch.setattr(module, "PANELS", ("perceptron",))
    learning(panel, gate="XOR", targets=GATES["XOR"])
    assert not panel.controls["build_network"].isVisible()
    monkeypatch.setattr(module, "PANELS", ("perceptron", "network"))
    monkeypatch.setattr(module, "topic", lambda name: SimpleNamespace(presets={"XOR": {"w": 2.0}}))
    panel.show_state(panel.state)
    assert panel.controls["build_network"].isVisible()
    with qtbot.waitSignal(panel.asked) as asked:
        press(panel, "build_network")
    assert asked.args == ["network", {"w": 2.0}]
    learning(panel)
    assert not panel.controls["build_network"].isVisible()


def test_start_weights(panel: PerceptronPanel) -> None:
    learning(panel, step=5)
    press(panel, "start.random")
    assert (panel.state.seed, panel.state.step) == (1, 0)
    first = panel.state
    press(panel, "start.random")
    assert panel.state.w1 != first.w1
    press(panel, "start.zero")
    assert (panel.state.w1, panel.state.w2, panel.state.theta) == (0, 0, 0)


def test_a_line_that_is_moved_starts_again_from_there(panel: PerceptronPanel) -> None:
    learning(panel, step=1000)
    before = panel.result.unit
    drag(panel, (before.theta / (before.w1 + before.w2),) * 2, (0.2, 0.2))
    assert panel.state.step == 0
    assert panel.state.w1 == before.w1
    assert panel.state.mode == "learn"


def test_one_of_sixteen_functions(panel: PerceptronPanel) -> None:
    learning(panel, step=3)
    press(panel, "functions.0010")
    assert panel.state.targets == (0, 0, 1, 0)
    assert (panel.state.gate, panel.state.step) == ("custom", 0)
    assert panel.controls["gate_head"].text() == "Gate: x₁ AND NOT x₂"
    press(panel, "functions.1001")
    assert panel.controls["gate_head"].text() == "Gate: XNOR · no line can do it"
    assert panel.functions.tiles[(1, 0, 0, 1)].isChecked()
    click_cell(panel, 0, TARGET)
    assert panel.state.targets == (0, 0, 0, 1)
    assert panel.state.gate == "AND"


def test_a_gate_keeps_the_start_weights_while_learning(panel: PerceptronPanel) -> None:
    learning(panel, step=3)
    press(panel, "gate.OR")
    assert (panel.state.gate, panel.state.w1, panel.state.step) == ("OR", 0, 0)


def test_the_last_row_of_the_sixteen_is_reached_by_keys(panel: PerceptronPanel) -> None:
    tile = panel.functions.tiles[(1, 1, 1, 1)]
    tile.setFocus()
    QTest.keyClick(tile, Qt.Key.Key_Space)
    assert panel.state.targets == (1, 1, 1, 1)
    assert panel.controls["gate_head"].text() == "Gate: always 1"


def test_the_legend_tells_the_line_before_a_sample_and_after_it(panel: PerceptronPanel) -> None:
    panel.edit(mode="learn")
    QCoreApplication.processEvents()  # the head of the card is laid out anew
    legend = panel.plane_card.legend
    assert "before, after" in legend.accessibleName()
    assert {"before", "after"} <= {entry.text for entry in legend.shown()}
    panel.edit(mode="hand")
    assert "before" not in legend.accessibleName()
