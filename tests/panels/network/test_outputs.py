"""Several outputs in the network panel, as a person uses them: classes in the plane, own labels, own targets."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QImage, QPainter
from pytestqt.qtbot import QtBot

from dlviz.marks import Points, Regions, Shades
from dlviz.model.network import PRESETS, State
from dlviz.model.network.layers import random_layers
from dlviz.model.network.plane import Frame, borders, margins
from dlviz.panels.network import content
from dlviz.panels.network.classes import CLASSES
from dlviz.panels.network.panel import NetworkPanel
from dlviz.theme import THEMES, Theme, contrast
from dlviz.ui.pictures.shades import fill, region_bands, region_image
from tests.panels.hands import drag, shown
from tests.tables import read_text

pytestmark = pytest.mark.painted(4)

LEFT = Qt.MouseButton.LeftButton
OWN = ((-1.0, 0.0, 0), (1.0, 0.0, 1), (0.0, 1.0, 2), (0.0, -1.0, 0))


@pytest.fixture
def panel(qtbot: QtBot) -> NetworkPanel:
    made = shown(qtbot, NetworkPanel)
    made.plane.box.setMouseEnabled(False, False)
    return made


def show(panel: NetworkPanel, name: str, **fields: Any) -> None:
    panel.wish(replace(State(), **{**PRESETS[name], **fields}))


def own(panel: NetworkPanel) -> None:
    show(panel, "three classes", data="own", points=OWN, train_share=1.0)


def click(qtbot: QtBot, panel: NetworkPanel, x1: float, x2: float) -> None:
    plane = panel.plane
    qtbot.mouseClick(plane.viewport(), LEFT, pos=plane.mapFromScene(plane.box.mapViewToScene(QPointF(x1, x2))))


def still(panel: NetworkPanel) -> dict[str, Any]:
    return {mark.name: mark for sketch in panel.plane.pictures.values() for mark in sketch.marks}


# the plane


def test_the_plane_shows_a_region_for_each_class_and_its_points(panel: NetworkPanel) -> None:
    show(panel, "three classes", step=3000)
    made = still(panel)
    regions = made["regions"]
    assert isinstance(regions, Regions)
    assert regions.roles == ("quiet", "data", "class2")
    largest = panel._fields.all.values[-1].argmax(axis=0)  # type: ignore[union-attr]
    np.testing.assert_array_equal(regions.margins.argmax(axis=0), largest)
    looks = [(made[f"train {kind}"].role, made[f"train {kind}"].shape) for kind in range(3)]
    assert looks == [(look.role, look.shape) for look in CLASSES[:3]]
    data = panel.state.data_set
    for kind in range(3):
        train, test = made[f"train {kind}"], made[f"test {kind}"]
        assert isinstance(train, Points)
        assert (train.hollow, test.hollow) == (False, True)
        assert len(train.x) + len(test.x) == int((data.labels == kind).sum())
    assert legend(panel) == ["z = 0", "0", "1", "2", "training", "test", "batch", "present sample"]


def legend(panel: NetworkPanel) -> list[str]:
    return [entry.text for entry in panel.plane_card.legend._entries]


def test_a_legend_names_what_is_there(panel: NetworkPanel) -> None:
    """Where all points are learned from it named a test that nobody saw, and at the curve its loss was NaN."""
    for name, tested in (("XOR learning", False), ("circles", True), ("three classes", True)):
        show(panel, name, step=40)
        losses = [entry.text for entry in panel.training.card.legend._entries]
        assert ("test" in legend(panel), "test" in losses) == (tested, tested), name
        assert legend(panel)[-2:] == ["batch", "present sample"]
        read = panel.training.losses._read(1.0, 0.5)
        assert read is not None
        assert ("test" in read[2], "NaN" in read[2]) == (tested, False)
    panel.edit(mode="compute")
    assert legend(panel)[-2:] == ["inputs", "present sample"]


def test_an_output_that_is_pointed_at_shows_its_own_field(panel: NetworkPanel) -> None:
    show(panel, "three classes", step=300)
    panel.drawing.hovered.emit((2, 3))
    assert isinstance(still(panel)["field"], Shades)
    assert panel.plane_card.title.text() == "Decision regions of y₃"
    panel.drawing.hovered.emit(None)
    assert "regions" in still(panel)


def test_the_plane_reads_the_class_and_its_output(panel: NetworkPanel) -> None:
    show(panel, "three classes", step=7000)
    for (x1, x2), label in zip(panel.state.data_set.X[:20], panel.state.data_set.labels[:20], strict=True):
        read = panel._read_plane(x1, x2)
        assert read is not None
        assert f"class {label}: y{'₁₂₃'[label]} " in read[2]


def test_without_a_training_several_outputs_are_numbers_unless_they_are_probabilities(panel: NetworkPanel) -> None:
    show(panel, "slide")
    assert "field" in still(panel)
    show(panel, "three classes", mode="compute")
    assert "regions" in still(panel)


def test_margins_are_by_how_much_an_output_is_ahead() -> None:
    outputs = np.array([[[0.2, 0.5]], [[0.5, 0.5]], [[0.3, np.nan]]])
    np.testing.assert_allclose(margins(outputs), [[[-0.3, 0.0]], [[0.2, 0.0]], [[-0.2, -0.5]]])
    assert margins(np.array([[[9.0]], [[-9.0]]])).tolist() == [[[1.0]], [[-1.0]]]


def test_borders_lie_where_two_outputs_are_equal() -> None:
    x1, x2 = np.meshgrid(np.linspace(-1, 1, 41), np.linspace(-1, 1, 41))
    outputs = np.array([x1, -x1, x2 - 10])
    for line in borders(margins(outputs), Frame((-1.0, 1.0), (-1.0, 1.0))):
        np.testing.assert_allclose(line[:, 0], 0, atol=1e-9)


@pytest.mark.painted
@pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)
def test_drawn_regions_look_like_the_bitmap_of_them(qapp: Any, theme: Theme) -> None:
    x1, x2 = np.meshgrid(np.linspace(-1, 1, 60), np.linspace(-1, 1, 60))
    ahead, roles = margins(np.array([x1, -x1, x2])), ("quiet", "data", "class2")

    def painted(paint: Callable[[QPainter, QRectF], None]) -> QImage:
        image = QImage(120, 120, QImage.Format.Format_RGB32)
        painter = QPainter(image)
        paint(painter, painter.viewport().toRectF())
        painter.end()
        return image

    one = painted(lambda painter, box: painter.drawImage(box, region_image(ahead, roles, theme)))
    other = painted(lambda painter, box: fill(painter, box, region_bands(ahead, roles, theme)))
    for x, y in ((115, 100), (5, 100), (60, 10), (100, 90), (20, 80), (60, 30)):
        pair = one.pixelColor(x, y), other.pixelColor(x, y)
        assert max(abs(a - b) for a, b in zip(pair[0].getRgb(), pair[1].getRgb(), strict=True)) <= 16
    colours = {one.pixelColor(x, y).name() for x, y in ((115, 100), (5, 100), (60, 10))}
    assert len(colours) == 3


# A person without red or green cones, after Machado, Oliveira and Fernandes 2009: linear red, green and blue.
EYES = {
    "usual": np.eye(3),
    "no red": np.array(
        [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]]
    ),
    "no green": np.array(
        [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.01182, 0.04294, 0.968881]]
    ),
}
XYZ = np.array([[0.4124, 0.3576, 0.1805], [0.2126, 0.7152, 0.0722], [0.0193, 0.1192, 0.9505]])
APART = 14.0  # ΔE of CIE 1976; 2.3 can just be seen


def lab(theme: Theme, role: str, eye: str) -> np.ndarray:
    color = np.array(theme.stroke(role).getRgbF()[:3])
    linear = np.where(color <= 0.04045, color / 12.92, ((color + 0.055) / 1.055) ** 2.4)
    ratio = XYZ @ np.clip(EYES[eye] @ linear, 0, 1) / np.array([0.9505, 1.0, 1.089])
    f = np.where(ratio > 0.008856, np.cbrt(ratio), 7.787 * ratio + 16 / 116)
    return np.array([116 * f[1] - 16, 500 * (f[0] - f[1]), 200 * (f[1] - f[2])])


@pytest.mark.parametrize("eye", EYES)
@pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)
def test_every_eye_tells_the_classes_apart(theme: Theme, eye: str) -> None:
    roles = [look.role for look in CLASSES]
    seen = [lab(theme, role, eye) for role in roles]
    for i, one in enumerate(seen):
        assert contrast(theme.stroke(roles[i]), theme.color("surface")) >= 3
        for j, other in enumerate(seen[:i]):
            assert np.linalg.norm(one - other) >= APART, (roles[i], roles[j])
    assert len({look.shape for look in CLASSES}) == len({look.entry for look in CLASSES}) == len(CLASSES)


# own points


def test_a_click_puts_a_point_of_the_chosen_class(qtbot: QtBot, panel: NetworkPanel) -> None:
    own(panel)
    qtbot.mouseClick(panel.controls["label"].buttons[2], LEFT)
    assert panel.state.label == 2
    click(qtbot, panel, 0.5, 0.5)
    assert len(panel.state.points) == 5
    x1, x2, label = panel.state.points[-1]
    assert (x1, x2) == pytest.approx((0.5, 0.5), abs=0.02)
    assert label == 2
    assert panel.state.step == 0


def test_a_click_on_a_point_gives_it_the_class(qtbot: QtBot, panel: NetworkPanel) -> None:
    own(panel)
    panel.edit(label=3)
    click(qtbot, panel, -1.0, 0.0)
    assert panel.state.points == ((-1.0, 0.0, 3), *OWN[1:])
    assert "4 classes" in panel.training.scores.text()
    qtbot.mouseClick(panel.controls["mend"], LEFT)
    assert (panel.state.sizes[-1], panel.result.why_not) == (4, "")


def test_a_point_is_dragged_and_one_undo_takes_it_back(qtbot: QtBot, panel: NetworkPanel) -> None:
    own(panel)
    heard: list[Any] = []
    panel.changed.connect(lambda state, gesture: heard.append(gesture))
    drag(qtbot, panel.plane, (1.0, 0.0), (0.6, 0.3))
    assert panel.state.points[1][:2] == pytest.approx((0.6, 0.3), abs=0.03)
    assert panel.state.points[1][2] == 1
    assert len(set(heard)) == 1
    assert heard[0] is not None


def test_a_point_is_removed_by_the_menu_but_two_stay(panel: NetworkPanel) -> None:
    own(panel)
    for left in (3, 2):
        x1, x2, _ = panel.state.points[0]
        menu = panel.plane.menu_at(panel.plane.box.mapViewToScene(QPointF(x1, x2)))
        menu.actions()[0].trigger()
        assert len(panel.state.points) == left
    x1, x2, _ = panel.state.points[0]
    assert not panel.plane.menu_at(panel.plane.box.mapViewToScene(QPointF(x1, x2))).actions()[0].isEnabled()


def test_a_click_puts_no_point_where_the_data_are_no_own_ones(qtbot: QtBot, panel: NetworkPanel) -> None:
    show(panel, "three classes")
    before = panel.state
    click(qtbot, panel, 0.5, 0.5)
    assert panel.state == before


def test_a_new_point_is_the_last_one_again_to_be_typed_over(qtbot: QtBot, panel: NetworkPanel) -> None:
    own(panel)
    panel.controls["sections"].open("data")
    qtbot.mouseClick(panel.own.points.add, LEFT)
    assert panel.state.points[-1] == panel.state.points[-2]
    assert panel.own.points.table.currentIndex().row() == len(panel.state.points) - 1


def test_labels_are_typed_into_the_table(panel: NetworkPanel) -> None:
    own(panel)
    heard: list[Any] = []
    panel.refused.connect(heard.append)
    panel.own.points.table.taking(0, 2, "7")
    assert panel.state.points[0][2] == 7
    panel.own.points.table.taking(0, 2, "8")
    panel.own.points.table.taking(0, 2, "1.5")
    assert panel.state.points[0][2] == 7
    assert [panel.called(error.path) for error in heard] == ['row 1, column "t"'] * 2


# own targets


def test_pairs_are_typed_added_and_given_other_numbers_of_targets(qtbot: QtBot, panel: NetworkPanel) -> None:
    show(panel, "backpropagation")
    panel.controls["sections"].open("data")
    assert panel.own.pairs.isVisible()
    assert "0.298371109" in panel.training.scores.text()
    panel.own.pairs.table.taking(0, 3, "0,5")
    assert panel.state.pairs == ((0.05, 0.1, 0.01, 0.5),)
    qtbot.mouseClick(panel.own.pairs.add, LEFT)
    assert panel.state.pairs[1] == panel.state.pairs[0]
    panel.controls["targets"].taking(3, None)
    assert panel.state.pairs[0] == (0.05, 0.1, 0.01, 0.5, 0.0)
    assert "pair: 3" in panel.training.scores.text()
    qtbot.mouseClick(panel.controls["mend"], LEFT)
    assert (panel.state.sizes[-1], panel.result.why_not) == (3, "")
    qtbot.mouseClick(panel.own.pairs.remove, LEFT)
    assert len(panel.state.pairs) == 1


def test_biases_are_held_and_let_go_by_a_switch(qtbot: QtBot, panel: NetworkPanel) -> None:
    show(panel, "backpropagation", step=1)
    panel.controls["sections"].open("learning")
    switch = panel.controls["hold_biases"]
    assert switch.isVisible()
    assert switch.isChecked()
    assert "0.291027774" in panel.training.scores.text()
    qtbot.mouseClick(switch, LEFT, pos=QPoint(8, switch.height() // 2))
    assert (panel.state.hold_biases, panel.state.step) == (False, 0)
    panel.edit(step=1)
    assert "0.280471447" in panel.training.scores.text()


def test_a_target_that_is_no_number_is_refused_with_its_place(panel: NetworkPanel) -> None:
    show(panel, "backpropagation")
    heard: list[Any] = []
    panel.refused.connect(heard.append)
    panel.own.pairs.table.taking(0, 3, "much")
    assert [panel.called(error.path) for error in heard] == ['row 1, column "t₂"']


def test_pairs_are_pasted(panel: NetworkPanel) -> None:
    show(panel, "backpropagation")
    panel.intake.take(read_text("x1\tx2\tt1\tt2\n0.1\t0.2\t0.3\t0.4\n1\t2\t3\t4"))
    assert panel.state.pairs == ((0.1, 0.2, 0.3, 0.4), (1.0, 2.0, 3.0, 4.0))


# the drawing


def test_an_output_shows_its_target_and_its_delta(panel: NetworkPanel) -> None:
    show(panel, "backpropagation")
    made = {mark.name: mark for mark in panel.drawing.marks}
    texts = [made[name].text for name in ("target 1", "δ 1", "target 2", "δ 2")]  # type: ignore[attr-defined]
    assert texts == ["t 0.01", "δ 0.138", "t 0.99", "δ −0.038"]
    assert panel.drawing.reading((2, 1), None).split("\n")[3:] == ["δ⁽²⁾₁ ≈ 0.138499", "t = 0.01"]
    assert panel.drawing.reading((1, 1), None).split("\n")[3:] == ["δ⁽¹⁾₁ ≈ 0.008771"]
    panel.edit(mode="compute")
    assert "target 1" not in {mark.name for mark in panel.drawing.marks}


def test_targets_cover_nothing_where_outputs_stand_close(panel: NetworkPanel) -> None:
    names: Any = ("tanh", "softmax")
    show(panel, "three classes", layers=random_layers((2, 8, 8), names, 1))
    names_seen = {mark.name for mark in panel.drawing.marks}
    assert "target 1" in names_seen
    assert "δ 1" not in names_seen  # it is read at the mouse


def test_a_softmax_is_offered_to_the_outputs_alone(panel: NetworkPanel) -> None:
    show(panel, "three classes", layer=1)
    box = panel.controls["function"]
    item = box.model().item(box.findText("softmax"))
    assert not item.isEnabled()
    panel.edit(layer=2)
    assert item.isEnabled()


def test_names_of_the_classes(panel: NetworkPanel) -> None:
    assert content.class_names(replace(State(), **PRESETS["three classes"])) == ("0", "1", "2")
    assert content.class_names(replace(State(), **PRESETS["backpropagation"])) == ("y₁", "y₂")
