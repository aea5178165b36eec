"""The network panel, as a person uses it."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from dlviz.messages import sentence
from dlviz.model.network import PRESETS, State
from dlviz.model.network.layers import Layer, random_layers
from dlviz.model.network.state import Place
from dlviz.panels.network.drawing import NetworkDrawing
from dlviz.panels.network.matrices import NetworkMatrices
from dlviz.panels.network.matrices_picture import written_number
from dlviz.panels.network.panel import NetworkPanel
from dlviz.state import AppState
from dlviz.store import Store
from dlviz.theme import LIGHT, PROJECTOR
from dlviz.topics import topic
from dlviz.ui.controls.transport import PLAYING
from tests.clock import Clock
from tests.everywhere import settle, unpainted
from tests.panels.hands import drag, shown
from tests.share import for_all
from tests.tables import read_text
from tests.told_marks import named

pytestmark = pytest.mark.painted(4)

NAMES: Any = ("tanh", "tanh", "sigmoid")
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def panel(qtbot: QtBot) -> NetworkPanel:
    return shown(qtbot, NetworkPanel)


def train(panel: NetworkPanel, **fields: Any) -> None:
    """A network that can learn, with data that it learns."""
    layers = random_layers((2, 4, 2, 1), NAMES, 7)
    start = replace(panel.state, layers=layers, activation=NAMES, mode="train", data="circles", n=100)
    panel.wish(replace(start, learning_rate=0.3, **fields))


def click(qtbot: QtBot, widget: QWidget, at: QPointF) -> None:
    qtbot.mouseClick(widget, LEFT, pos=at.toPoint())


def move(qtbot: QtBot, widget: QWidget, at: QPointF) -> None:
    qtbot.mouseMove(widget, at.toPoint() + QPoint(1, 0))
    qtbot.mouseMove(widget, at.toPoint())


def node(drawing: NetworkDrawing, column: int, unit: int) -> QPointF:
    return drawing.places().node((column, unit)).center()


def middle(drawing: NetworkDrawing, place: Place, share: float = 0.35) -> QPointF:
    start, end = drawing.places().edge(place)
    return start + (end - start) * share


def type_in(qtbot: QtBot, widget: Any, text: str) -> None:
    assert widget.entry.isVisible()
    widget.entry.selectAll()
    qtbot.keyClicks(widget.entry, text)
    qtbot.keyClick(widget.entry, Qt.Key.Key_Return)


# the drawing


def test_an_edge_is_clicked_and_typed_into(qtbot: QtBot, panel: NetworkPanel) -> None:
    place = Place(1, 1, 2)
    click(qtbot, panel.drawing, middle(panel.drawing, place, 0.3))
    assert panel.result.chosen == place
    type_in(qtbot, panel.drawing, "1.5")
    assert panel.state.layers[0].weights[0][1] == 1.5
    assert not panel.drawing.entry.isVisible()


def test_a_unit_is_clicked_and_its_bias_typed(qtbot: QtBot, panel: NetworkPanel) -> None:
    click(qtbot, panel.drawing, node(panel.drawing, 2, 1))
    assert panel.result.chosen == Place(2, 0, 1)
    type_in(qtbot, panel.drawing, "-0.25")
    assert panel.state.layers[1].biases == (-0.25,)


def test_an_input_is_clicked_and_typed(qtbot: QtBot, panel: NetworkPanel) -> None:
    click(qtbot, panel.drawing, node(panel.drawing, 0, 2))
    type_in(qtbot, panel.drawing, "0.4")
    assert panel.state.inputs[panel.result.row] == (0.0, 0.4)


@for_all("text", ["much", "1e9"])
def test_what_is_no_weight_is_refused_by_its_name(qtbot: QtBot, panel: NetworkPanel, text: str) -> None:
    heard: list[Any] = []
    panel.refused.connect(heard.append)
    click(qtbot, panel.drawing, middle(panel.drawing, Place(1, 2, 1), 0.3))
    before = panel.state.layers
    type_in(qtbot, panel.drawing, text)
    assert panel.state.layers == before
    assert panel.drawing.entry.text() == text
    assert [panel.called(error.path) for error in heard] == ["w⁽¹⁾₂₁"]


def test_the_names_of_biases_in_messages(panel: NetworkPanel) -> None:
    assert panel.called("layers[1].biases[2]") == "b⁽²⁾₃"
    assert panel.called("learning_rate") == "α learning rate"


def test_keys_go_through_the_weights(qtbot: QtBot, panel: NetworkPanel) -> None:
    panel.edit(layer=1, source=1, unit=1)
    for key, place in (
        (Qt.Key.Key_Down, Place(1, 2, 1)),
        (Qt.Key.Key_Down, Place(1, 0, 2)),
        (Qt.Key.Key_Right, Place(2, 0, 1)),
        (Qt.Key.Key_Up, Place(2, 2, 1)),
        (Qt.Key.Key_Left, Place(1, 2, 1)),
    ):
        qtbot.keyClick(panel.drawing, key)
        assert panel.result.chosen == place
    qtbot.keyClick(panel.drawing, Qt.Key.Key_Return)
    type_in(qtbot, panel.drawing, "2")
    assert Place(1, 2, 1).number(panel.result.weights) == 2.0


def test_a_digit_begins_the_number_of_the_weight_looked_at(qtbot: QtBot, panel: NetworkPanel) -> None:
    panel.edit(layer=1, source=2, unit=1)
    qtbot.keyClick(panel.drawing, Qt.Key.Key_X)
    assert not panel.drawing.entry.isVisible()
    qtbot.keyClick(panel.drawing, Qt.Key.Key_7)
    assert panel.drawing.entry.text() == "7"
    qtbot.keyClick(panel.drawing.entry, Qt.Key.Key_Return)
    assert Place(1, 2, 1).number(panel.result.weights) == 7.0


def test_pointing_names_everything(qtbot: QtBot, panel: NetworkPanel) -> None:
    drawing = panel.drawing
    assert drawing.reading((0, 2), None) == "x₂ = 1"
    assert drawing.reading((1, 1), None) == "a⁽¹⁾₁ = 1\nz⁽¹⁾₁ = 0.2\nb⁽¹⁾₁ = 0.7"
    assert drawing.reading(None, Place(1, 2, 1)) == "w⁽¹⁾₂₁ = −0.5\nx₂ → a⁽¹⁾₁"
    move(qtbot, drawing, node(drawing, 1, 1))
    assert drawing._bubble.isVisible()
    move(qtbot, drawing, QPointF(3, 3))
    assert not drawing._bubble.isVisible()


def test_a_unit_pointed_at_is_lit_as_a_column_and_its_field_is_enlarged(qtbot: QtBot, panel: NetworkPanel) -> None:
    before = panel.plane._kept.shares.copy()
    move(qtbot, panel.drawing, node(panel.drawing, 1, 2))
    assert panel.matrices._lit_unit == (1, 2)
    assert "a⁽¹⁾₂" in panel.plane_card.title.text()
    assert not np.array_equal(panel.plane._kept.shares, before)
    move(qtbot, panel.drawing, QPointF(3, 3))
    assert panel.matrices._lit_unit is None
    assert np.array_equal(panel.plane._kept.shares, before)


def test_what_the_mouse_has_left_is_lit_no_more(qtbot: QtBot, panel: NetworkPanel) -> None:
    places = {panel.drawing: node(panel.drawing, 1, 2), panel.matrices: cell(panel.matrices, "W⁽¹⁾", 0, 1)}
    for widget, at in places.items():
        pointed: list[Any] = []
        widget.pointed.connect(pointed.append)
        move(qtbot, widget, at)
        assert panel._hovered == (1, 2)
        assert widget._bubble.isVisible()
        QCoreApplication.sendEvent(widget, QEvent(QEvent.Type.Leave))
        assert panel._hovered is None
        assert not widget._bubble.isVisible()
        assert pointed[0] is not None
        assert pointed[-1] is None


# the matrices


def cell(matrices: NetworkMatrices, name: str, row: int, col: int) -> QPointF:
    block, box = next((block, box) for block, box in matrices._boxes if block.name == name)
    assert row < len(block.values)
    wide, high = matrices._cell.width(), matrices._cell.height()
    return box.topLeft() + QPointF((col + 0.5) * wide, (row + 0.5) * high)


def test_xor_is_seen_to_be_nand_and_or_into_and(panel: NetworkPanel) -> None:
    for name in ("XOR", "XOR sigmoid"):
        panel.edit(**PRESETS[name])
        assert panel.drawing._view is not None
        assert panel.drawing._view.gates == (("NAND", "OR"), ("AND",))


def test_a_column_pointed_at_lights_its_unit(qtbot: QtBot, panel: NetworkPanel) -> None:
    matrices = panel.matrices
    for name, col, unit in (("W⁽¹⁾", 1, (1, 2)), ("X", 0, (0, 1)), ("Y", 0, (2, 1)), ("b⁽¹⁾", 0, (1, 1))):
        move(qtbot, matrices, cell(matrices, name, 0, col))
        assert panel.drawing._lit_unit == unit
    move(qtbot, matrices, QPointF(1, 1))
    assert panel.drawing._lit_unit is None


def test_cells_choose_the_weight_and_the_sample(qtbot: QtBot, panel: NetworkPanel) -> None:
    matrices = panel.matrices
    click(qtbot, matrices, cell(matrices, "W⁽¹⁾", 1, 0))
    assert panel.result.chosen == Place(1, 2, 1)
    click(qtbot, matrices, cell(matrices, "b⁽²⁾", 0, 0))
    assert panel.result.chosen == Place(2, 0, 1)
    click(qtbot, matrices, cell(matrices, "Z⁽¹⁾", 3, 1))
    assert panel.result.row == 3
    assert panel.drawing._view is not None
    assert panel.drawing._view.numbers[0] == (1.0, 1.0)


def test_shapes_stand_under_the_matrices(panel: NetworkPanel) -> None:
    panel.edit(**PRESETS["slide"])
    blocks = [block for block, _ in panel.matrices._boxes]
    assert [(block.name, block.shape, block.sign) for block in blocks] == [
        ("X", (1, 2), "·"), ("W", (2, 3), "="), ("Y", (1, 3), ""),
    ]  # fmt: skip
    assert blocks[2].values.tolist() == [[5.0, 11.0, 17.0]]
    assert "(2,)" in panel.controls["slide_note"].text()
    panel.edit(**PRESETS["book"])
    names = [block.name for block, _ in panel.matrices._boxes]
    layer2, layer3 = ["A⁽¹⁾ = σ(Z⁽¹⁾)", "W⁽²⁾", "b⁽²⁾", "Z⁽²⁾"], ["A⁽²⁾ = σ(Z⁽²⁾)", "W⁽³⁾", "b⁽³⁾", "Y"]
    assert names == ["X", "W⁽¹⁾", "b⁽¹⁾", "Z⁽¹⁾", *layer2, *layer3]


# the controls


@for_all("name", PRESETS)
def test_presets_show_what_they_promise(qtbot: QtBot, panel: NetworkPanel, name: str) -> None:
    panel.show_state(State())
    panel.edit(**PRESETS["book" if name != "book" else "slide"])
    qtbot.mouseClick(panel.controls["preset"].buttons[name], LEFT)
    assert panel.state.layers == PRESETS[name]["layers"]
    panel.edit(mode="compute")  # one that trains leaves the mode that shows which one it is
    assert [key for key, button in panel.controls["preset"].buttons.items() if button.isChecked()] == [name]
    panel.edit(row=1, layer=9 % 7)
    assert panel.controls["preset"].buttons[name].isChecked()


def test_layers_units_and_functions(qtbot: QtBot, panel: NetworkPanel) -> None:
    panel.controls["hidden"].taking(3, None)
    assert panel.state.sizes == (2, 2, 2, 2, 1)
    assert "DNN" in panel.drawing_card.subtitle.text()
    qtbot.mouseClick(panel.controls["layer"].buttons[2], LEFT)
    panel.controls["units"].taking(5, None)
    assert panel.state.sizes == (2, 2, 5, 2, 1)
    index = panel.controls["function"].findText("ReLU")
    panel.controls["function"].activated.emit(index)
    assert panel.state.activation == ("step", "relu", "step", "step")
    layers = panel.controls["layer"].buttons.items()
    assert [layer for layer, button in layers if not button.isHidden()] == [1, 2, 3, 4]
    panel.controls["hidden"].taking(0, None)
    assert panel.state.sizes == (2, 1)


@for_all(("name", "typed"), [("hidden", "7"), ("units", "0"), ("units", "1.5"), ("batch", "many")])
def test_what_is_no_count_is_refused(qtbot: QtBot, panel: NetworkPanel, name: str, typed: str) -> None:
    heard: list[Any] = []
    panel.refused.connect(heard.append)
    field, before = panel.controls[name], panel.state
    field.edit.setText(typed)
    qtbot.keyClick(field.edit, Qt.Key.Key_Return)
    assert [error.path for error in heard] == [name]
    assert panel.state == before


def test_the_batch_grows_and_shrinks(panel: NetworkPanel) -> None:
    panel.controls["batch"].taking(6, None)
    assert len(panel.state.inputs) == 6
    panel.controls["sample"].taking(6, None)
    assert panel.result.row == 5
    panel.controls["batch"].taking(2, None)
    assert panel.state.inputs == ((0.0, 0.0), (0.0, 1.0))
    assert panel.result.row == 1


def test_the_weight_looked_at_has_a_slider(panel: NetworkPanel) -> None:
    panel.edit(layer=2, source=1, unit=1)
    panel.controls["weight"].slider.wished.emit(-1.25, 7)
    assert panel.state.layers[1].weights[0] == (-1.25,)
    assert panel.controls["weight"].name.text() == "w⁽²⁾₁₁"


def test_a_click_in_the_plane_looks_at_the_sample_there(qtbot: QtBot, panel: NetworkPanel) -> None:
    plane = panel.plane
    for place, row in ((panel.state.inputs[2], 2), (panel.state.inputs[1], 1), ((0.5, 0.4), 1)):
        at = plane.mapFromScene(plane.box.mapViewToScene(QPointF(*place)))
        qtbot.mouseClick(plane.viewport(), LEFT, pos=at)
        assert panel.state.row == row, place


def test_a_sample_is_dragged_in_the_plane(qtbot: QtBot, panel: NetworkPanel) -> None:
    drag(qtbot, panel.plane, (0.0, 1.0), (0.6, 0.8))
    assert panel.state.inputs[1] == pytest.approx((0.6, 0.8), abs=0.03)
    assert panel.state.inputs[0] == (0.0, 0.0)


def test_the_plane_reads_what_the_network_answers(panel: NetworkPanel) -> None:
    assert panel._read_plane(0.0, 1.0)[2].endswith("y = 1")
    assert panel._read_plane(1.0, 1.0)[2].endswith("y = 0")


# training


def test_a_film_has_steps_where_they_look_different(panel: NetworkPanel) -> None:
    steps = {}
    for mode in ("compute", "train"):
        for name in ("blank", "XOR sigmoid"):
            panel.edit(**{**PRESETS[name], "mode": mode})
            steps[mode, name] = panel.controls.steps(panel.state, panel.result)
            assert (panel.transport is None) == (steps[mode, name][0] == "")
    assert steps.pop(("compute", "blank")) == ("", 0)
    assert set(steps.values()) == {("step", 500)}


@pytest.mark.parametrize("wide", [1000, 700])
def test_what_is_said_of_a_training_is_cut_in_no_narrow_card(panel: NetworkPanel, wide: int) -> None:
    """Beside the code it was "Overfitting: good on the training"."""
    panel.wish(State(**{**PRESETS["circles"], "mode": "train", "step": 5698}))
    panel.resize(wide, 640)
    settle()
    said = panel.training.scores
    assert "Overfitting" in said.text()
    standing = said.stands()
    assert standing is not None
    room = said.rect()
    needed = QFontMetrics(standing[0]).boundingRect(
        QRect(0, 0, room.width(), 10_000), Qt.TextFlag.TextWordWrap, standing[1]
    )
    assert needed.height() <= room.height() + 1
    assert standing[1] == said.unbroken() or standing[1].endswith("…")


def test_steps_say_why_they_cannot_learn_and_the_way_out(qtbot: QtBot, panel: NetworkPanel) -> None:
    qtbot.mouseClick(panel.controls["mode"].buttons["train"], LEFT)
    assert "slope is 0" in panel.training.scores.text()
    assert not panel.controls["step"].isEnabled()
    qtbot.mouseClick(panel.controls["mend"], LEFT)
    assert panel.state.activation == ("tanh", "sigmoid")
    assert panel.controls["step"].isEnabled()
    assert not panel.controls["mend"].isVisible()
    qtbot.mouseClick(panel.controls["step"].forward, LEFT)
    assert panel.state.step == 1
    qtbot.mouseClick(panel.controls["step"].last, LEFT)
    assert "100% right" in panel.training.scores.text()


def test_the_way_out_names_what_stands_in_the_way(panel: NetworkPanel) -> None:
    texts = []
    for fields in ({}, PRESETS["book"], {"activation": ("sigmoid", "tanh")}, {"data": "three_clouds"}):
        panel.wish(replace(State(), **{**fields, "mode": "train"}))
        texts.append(panel.controls["mend"].text())
    assert texts == [
        "Turn steps into tanh and sigmoid",
        "Make the outputs a softmax",
        "Make the output a sigmoid",
        "Make it 3 outputs",
    ]


def test_a_loss_that_stalls_says_what_helps(panel: NetworkPanel) -> None:
    panel.wish(replace(State(), **{**PRESETS["blank"], "mode": "train", "data": "XOR"}))
    assert "stalls" not in panel.training.scores.text()
    panel.edit(step=200)
    assert "more units, a larger α, or a new random start" in panel.training.scores.text()


def test_a_batch_that_holds_all_samples_says_so(panel: NetworkPanel) -> None:
    panel.edit(mode="train")
    said = panel.controls["batch_size"].other
    assert said.text() == "= all 4"  # of XOR, though 10 is asked for
    panel.edit(batch_size=3)
    assert said.text() == "배치 크기"
    panel.edit(batch_size=10, data="circles")
    assert said.text() == "배치 크기"


def test_update_epoch_and_back(qtbot: QtBot, panel: NetworkPanel) -> None:
    train(panel)
    assert panel.result.per_epoch == 7
    for button, step in (
        ("forward", 1), ("epoch_on", 7), ("epoch_on", 14), ("back", 13), ("epoch_back", 7), ("epoch_back", 0),
        ("epoch_back", 0), ("last", 7 * 500), ("first", 0),
    ):  # fmt: skip
        qtbot.mouseClick(getattr(panel.controls["step"], button), LEFT)
        assert panel.state.step == step


def test_it_plays_whole_epochs_and_stops(clock: Clock, qtbot: QtBot, panel: NetworkPanel) -> None:
    train(panel, epochs=30)
    heard: list[Any] = []
    panel.changed.connect(lambda state, gesture: heard.append((state.step, gesture)))
    panel.controls["step"].speed.setCurrentIndex(3)
    panel.setFocus()
    qtbot.keyClick(panel, Qt.Key.Key_Space)
    clock.pass_until(lambda: not panel.controls["step"].player.playing)
    assert [step for step, _ in heard] == [35, 70, 105, 140, 175, 210]
    assert {gesture for _, gesture in heard} == {PLAYING}
    assert panel.result.scores[0] < panel.result.history[0, 0]


def test_the_start_is_the_same_until_a_new_one_is_asked_for(qtbot: QtBot, panel: NetworkPanel) -> None:
    train(panel, step=70)
    start = panel.state.layers
    qtbot.mouseClick(panel.controls["step"].first, LEFT)
    assert panel.state.layers == start
    weights = panel.result.weights[0].W
    np.testing.assert_array_equal(weights, np.array(start[0].weights))
    qtbot.mouseClick(panel.controls["new_start"], LEFT)
    assert panel.state.layers != start
    assert (panel.state.seed, panel.state.step) == (1, 0)
    one = panel.state.layers
    panel.edit(seed=5)
    assert panel.state.layers not in (start, one)
    panel.edit(seed=1)
    assert panel.state.layers == one


def test_other_settings_start_again(panel: NetworkPanel) -> None:
    train(panel, step=70)
    panel.edit(row=1)
    assert panel.state.step == 70
    panel.edit(learning_rate=0.1)
    assert panel.state.step == 0


def test_the_sample_that_is_drawn_is_the_first_of_the_next_batch(panel: NetworkPanel) -> None:
    train(panel, step=9)
    assert panel.drawing._view is not None
    assert panel.result.batch is not None
    np.testing.assert_array_equal(panel.drawing._view.numbers[0], panel.result.batch[0][0])
    answer = panel.drawing._view.numbers[-1][0]
    assert f"{answer:.4f}".rstrip("0") in panel.working.lines.toPlainText()


def test_there_is_no_sample_beyond_the_last(panel: NetworkPanel) -> None:
    heard: list[Any] = []
    panel.refused.connect(heard.append)
    panel.controls["sample"].taking(5, None)
    assert [(error.rule, error.limits) for error in heard] == [("whole", {"low": 1, "high": 4})]
    panel.controls["sample"].taking(4, None)
    assert panel.state.row == 3


def test_a_sample_that_is_gone_is_not_moved(panel: NetworkPanel) -> None:
    panel.controls["batch"].taking(2, None)
    before = panel.state
    panel.plane.moved.emit(2, 0.5, 0.5, 1)
    assert panel.state == before


def test_losses_are_drawn_up_to_the_step_and_dragged_back(qtbot: QtBot, panel: NetworkPanel) -> None:
    train(panel, step=140)
    line = named(panel.training.losses.sketch)["train"]
    x, y = line.x, line.y
    assert x.tolist() == [*range(21), 20]
    assert y[:-1].tolist() == panel.result.history[:, 0].tolist()
    drag(qtbot, panel.training.losses, (20.0, float(y[-1])), (10.0, 0.5))
    assert panel.state.step == pytest.approx(70, abs=4)


@pytest.mark.painted
def test_divergence_is_said(panel: NetworkPanel) -> None:
    names: Any = ("identity", "identity")
    panel.wish(replace(panel.state, layers=random_layers((2, 3, 1), names, 1), activation=names, loss="squared",
                       data="clouds", learning_rate=50.0, mode="train", step=3000))  # fmt: skip
    assert panel.result.ended_at is not None
    assert "Diverged" in panel.training.scores.text()
    assert not panel.grab().isNull()


def test_a_way_in_leaps_ends_where_the_training_diverges(clock: Clock, panel: NetworkPanel) -> None:
    names: Any = ("identity", "identity")
    panel.wish(replace(panel.state, layers=random_layers((2, 3, 1), names, 1), activation=names, loss="squared",
                       data="clouds", learning_rate=50.0, mode="train", epochs=2000))  # fmt: skip
    panel.controls["step"].timeline.taking(25_000, None)
    assert panel.controls["step"].player.playing
    clock.pass_until(lambda: not panel.controls["step"].player.playing)
    assert panel.result.step == panel.result.ended_at


def test_each_mode_has_its_own_controls(qtbot: QtBot, panel: NetworkPanel) -> None:
    assert panel.matrices_card.isVisible()
    assert not panel.training.card.isVisible()
    train(panel)
    assert panel.training.card.isVisible()
    assert not panel.matrices_card.isVisible()
    assert not panel.controls["preset"].isVisible()
    qtbot.mouseClick(panel.controls["sections"].choice.buttons["data"], LEFT)
    assert panel.controls["noise"].isVisible()
    index = panel.controls["data"].findText("XOR")
    panel.controls["data"].activated.emit(index)
    assert panel.state.data == "XOR"
    assert not panel.controls["noise"].isVisible()


def test_a_change_in_the_midst_of_a_training_goes_on_from_there(qtbot: QtBot, panel: NetworkPanel) -> None:
    train(panel, step=20)
    before = panel.result.weights
    panel._type(Place(1, 1, 1), 2.0)
    assert panel.state.step == 0
    assert panel.result.weights[0].W[0, 0] == 2.0
    np.testing.assert_array_equal(panel.result.weights[2].W, before[2].W)


def test_own_points_are_typed_pasted_and_learned_from(qtbot: QtBot, panel: NetworkPanel) -> None:
    train(panel)
    panel.controls["data"].activated.emit(panel.controls["data"].findText("Own points"))
    assert panel.own.points.isVisible()
    panel.own.points.table.taking(0, 0, "-2,5")
    assert panel.state.points[0] == (-2.5, 0.5, 0)
    panel.intake.take(read_text("0\t0\t0\n0\t1\t1\n1\t0\t1\n1\t1\t0"))
    assert panel.state.points == ((0.0, 0.0, 0), (0.0, 1.0, 1), (1.0, 0.0, 1), (1.0, 1.0, 0))
    assert sorted(map(tuple, panel.state.data_set.X)) == [(0, 0), (0, 1), (1, 0), (1, 1)]
    panel.edit(step=5)
    assert panel.result.step == 5
    qtbot.mouseClick(panel.own.points.add, LEFT)
    assert panel.state.points[-1] == (1.0, 1.0, 0)  # the last one again
    assert panel.state.step == 0
    qtbot.mouseClick(panel.own.points.remove, LEFT)
    assert len(panel.state.points) == 4


def test_a_class_that_is_none_is_refused_with_its_place(panel: NetworkPanel) -> None:
    heard: list[Any] = []
    panel.refused.connect(heard.append)
    panel.intake.take(read_text("x1\tx2\tt\n0\t0\t0\n0\t1\t0.5"), topic("network").takes[0])
    assert [sentence(error)[:22] for error in heard] == ['Row 3, column "t": 0.5']


def test_a_step_far_ahead_is_gone_to_in_leaps(clock: Clock, qtbot: QtBot, panel: NetworkPanel) -> None:
    train(panel, epochs=2000, batch_size=2, train_share=1.0)
    assert panel.result.last == 100_000
    seen: list[int] = []
    panel.changed.connect(lambda state, gesture: seen.append(state.step))
    panel.controls["step"].timeline.taking(25_000, 1)
    assert panel.controls["step"].player.playing
    clock.pass_until(lambda: not panel.controls["step"].player.playing)
    assert seen == [10_000, 20_000, 25_000]
    qtbot.mouseClick(panel.controls["step"].forward, LEFT)
    assert panel.state.step == 25_001
    qtbot.mouseClick(panel.controls["step"].last, LEFT)
    clock.pass_until(lambda: panel.state.step > 30_000)
    qtbot.mouseClick(panel.controls["step"].first, LEFT)
    assert panel.state.step == 0
    assert not panel.controls["step"].player.playing


def test_a_way_in_leaps_is_undone_in_one_step(clock: Clock, panel: NetworkPanel) -> None:
    train(panel, epochs=2000, batch_size=2, train_share=1.0)
    store = Store(AppState().with_panel("network", panel.state))
    panel.changed.connect(lambda state, gesture: store.play("network", state) if gesture == PLAYING else
                          store.edit("network", state, gesture))  # fmt: skip
    for target in (5_000.0, 28_000.0):
        panel.controls["step"].timeline.taking(round(target), None)
        clock.pass_until(lambda: not panel.controls["step"].player.playing)
        assert store.state["network"].step == target
    store.undo()
    assert store.state["network"].step == 5_000
    store.undo()
    assert store.state["network"].step == 0


def test_an_undo_on_the_way_ends_the_way(clock: Clock, qtbot: QtBot, panel: NetworkPanel) -> None:
    train(panel, epochs=2000, batch_size=2, train_share=1.0)
    before = panel.state
    panel.controls["step"].timeline.taking(90_000, None)
    clock.pass_until(lambda: panel.state.step >= 10_000)
    panel.show_state(before)
    assert not panel.controls["step"].player.playing
    clock.pass_time(1000)
    assert panel.state.step == 0


def test_the_timeline_ends_before_it_takes_minutes(panel: NetworkPanel) -> None:
    train(panel, epochs=2000, batch_size=1, train_share=1.0)
    panel.edit(n=1000)
    assert panel.result.last == 200_000


def test_a_unit_that_is_pointed_at_may_go(qtbot: QtBot, panel: NetworkPanel) -> None:
    before = panel.state
    panel.controls["units"].taking(8, None)
    move(qtbot, panel.drawing, node(panel.drawing, 1, 8))
    assert panel._hovered == (1, 8)
    panel.show_state(before)
    assert panel.plane_card.title.text() == "Decision regions of y"


def test_after_the_last_seed_comes_the_first(qtbot: QtBot, panel: NetworkPanel) -> None:
    train(panel, seed=9999)
    qtbot.mouseClick(panel.controls["new_start"], LEFT)
    assert panel.state.seed == 0


@pytest.mark.painted
def test_numbers_beyond_any_plane_break_nothing(panel: NetworkPanel) -> None:
    big = Layer(((1e6,) * 8,) * 8, (1e6,) * 8)
    first, last = Layer(((1e6,) * 8,) * 2, (0.0,) * 8), Layer(((1e6,),) * 8, (0.0,))
    panel.edit(layers=(first, *[big] * 5, last), activation=("softplus",) * 6 + ("identity",), inputs=((1e3, 1e3),))
    assert panel._read_plane(1000.0, 1000.0) is not None
    assert not panel.grab().isNull()


def test_numbers_in_large_letters_are_no_smaller_than_in_small_ones(panel: NetworkPanel) -> None:
    matrices, sizes = panel.matrices, []
    for theme in (LIGHT, PROJECTOR):
        panel.set_theme(theme)
        matrices.set_room(QSize(50, 50))  # too little for any
        room, look = matrices._cell.width() - 4, matrices.look
        made = [written_number(value, room, matrices._size, look) for value in (-0.512, 0.25, -12.5)]
        sizes.append(min(size for _, size in made) * theme.type)
        assert matrices.minimumWidth() > 50  # it is scrolled
    assert sizes[1] > 1.2 * sizes[0]


@for_all("high", [630, 633, 637, 640, 700])
def test_matrices_that_have_room_are_not_scrolled(qtbot: QtBot, high: int) -> None:
    panel = unpainted(shown(qtbot, NetworkPanel, (1346, high)))
    scroll, scrolled = panel.matrix_scroll, list[str]()
    for name in [name for name, fields in PRESETS.items() if fields["mode"] == "compute"]:
        panel.edit(**PRESETS[name])
        settle()
        beyond = scroll.verticalScrollBar().maximum() + scroll.horizontalScrollBar().maximum()
        if beyond or any(bar.isVisible() for bar in scroll.slim_bars):
            scrolled.append(name)
    assert scrolled == []


@for_all(("name", "large"), [("slide", False), ("slide", True), ("XOR", False)])
def test_matrices_are_whole_from_the_back_row(qtbot: QtBot, name: str, large: bool) -> None:
    """With letters of twice the size, and enlarged over the stage, in the window of a small laptop."""
    panel = shown(qtbot, NetworkPanel, size=(1366, 656))
    panel.edit(**PRESETS[name])
    panel.set_theme(PROJECTOR if large else PROJECTOR.scaled(type=1.5))
    if large:
        panel.stage.enlarge(panel.matrices_card)
    else:
        panel.stage.choose(panel.matrices_card)
    settle()
    scroll = panel.matrix_scroll
    assert scroll.isVisible()
    assert scroll.verticalScrollBar().maximum() == scroll.horizontalScrollBar().maximum() == 0


def test_matrices_of_many_samples_have_slim_bars(qtbot: QtBot, panel: NetworkPanel) -> None:
    panel.edit(**PRESETS["XOR"])
    panel.wish(replace(panel.state, inputs=((0.0, 1.0),) * 12))
    upright, flat = panel.matrix_scroll.slim_bars
    qtbot.waitUntil(upright.isVisible)
    assert not flat.isVisible()
    upright.setValue(upright.maximum())
    assert panel.matrix_scroll.verticalScrollBar().value() == upright.maximum() > 0


@pytest.mark.parametrize("wide", [930, 1036, 1346])
def test_the_slides_matrices_are_whole_beside_the_lecture(qtbot: QtBot, wide: int) -> None:
    """Page 8 asks for Y = XW, and shows no bar that leads nowhere."""
    panel = shown(qtbot, NetworkPanel, size=(wide, 620))
    panel.edit(**PRESETS["slide"])
    qtbot.wait(0)
    assert panel.matrix_scroll.horizontalScrollBar().maximum() == 0
    assert [mark.text for mark in panel.matrices.marks if getattr(mark, "name", "") == "cell Y"] == [
        "5",
        "11",
        "17",
    ]


def test_the_nodes_show_the_part_of_the_plane_that_is_shown_beside_them(panel: NetworkPanel) -> None:
    """After the panel has got another shape, and at its first showing."""
    for size in ((1280, 640), (900, 700)):
        panel.resize(*size)
        settle()
        told = panel.drawing.marks
        panel.show_state(panel.state)
        assert len(told) == len(panel.drawing.marks)
        assert all(before.same(now) for before, now in zip(told, panel.drawing.marks, strict=True))


def test_data_that_a_person_chooses_are_seen(panel: NetworkPanel) -> None:
    train(panel)
    sections, data = panel.controls["sections"], panel.controls["data"]
    assert not sections.choice.buttons["data"].isChecked()
    panel.edit(data="spirals")  # not by the list: a preset, an undo
    assert not sections.choice.buttons["data"].isChecked()
    data.activated.emit(data.findText("Own inputs and targets"))
    data.activated.emit(data.findText("Two clouds"))
    assert sections.choice.buttons["data"].isChecked()


def test_the_drawing_is_described_with_the_sample_that_it_shows(qtbot: QtBot) -> None:
    panel = shown(qtbot, NetworkPanel)
    state = State(activation=("sigmoid", "sigmoid"), mode="train")
    panel.show_state(state)
    said, sample = panel.drawing.accessibleDescription(), panel.result.batch[0][0]
    assert tuple(sample) != state.inputs[panel.result.row]
    assert f"For x₁ = {sample[0]:g}, x₂ = {sample[1]:g} it answers ≈0.4656." in said
