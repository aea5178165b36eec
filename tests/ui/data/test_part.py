"""What cost and descent share: the data in the plot, from the clipboard, from a file, generated, standardised."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from dlviz.marks import Boxes
from dlviz.model.line_data import data
from dlviz.panels.cost.panel import CostPanel
from dlviz.panels.descent.panel import DescentPanel
from dlviz.ui.data.part import FIRST
from dlviz.ui.panel import AnyPanel
from tests.everywhere import settle
from tests.panels.hands import drag, shown
from tests.share import for_all
from tests.told_marks import named

pytestmark = pytest.mark.painted(4)


@pytest.fixture(params=[CostPanel, DescentPanel])
def panel(qtbot: QtBot, request: pytest.FixtureRequest) -> AnyPanel:
    made: AnyPanel = shown(qtbot, request.param, (1200, 680))
    made.controls["sections"].open("data")
    return made


def click(qtbot: QtBot, panel: AnyPanel, name: str) -> None:
    qtbot.mouseClick(panel.controls[name], Qt.MouseButton.LeftButton)


def scene(panel: AnyPanel, x: float, y: float) -> QPointF:
    place: QPointF = panel.points.plot.box.mapViewToScene(QPointF(x, y))
    return place


def test_a_point_is_dragged(qtbot: QtBot, panel: AnyPanel) -> None:
    gestures: list[Any] = []
    panel.changed.connect(lambda _state, gesture: gestures.append(gesture))
    drag(qtbot, panel.points.plot, (2.0, 2.0), (2.5, 0.5))
    assert panel.state.x == pytest.approx((1.0, 2.5, 3.0), abs=0.05)
    assert panel.state.y == pytest.approx((1.0, 0.5, 3.0), abs=0.05)
    assert len(gestures) > 1
    assert len(set(gestures)) == 1


def test_points_come_and_go_where_the_mouse_is(panel: AnyPanel) -> None:
    add, remove = panel.points.plot.menu_at(scene(panel, 1.5, 2.5)).actions()
    assert not remove.isEnabled()
    add.trigger()
    assert (panel.state.x[-1], panel.state.y[-1]) == pytest.approx((1.5, 2.5), abs=0.01)
    _, remove = panel.points.plot.menu_at(scene(panel, 1.0, 1.0)).actions()
    remove.trigger()
    assert panel.state.x == pytest.approx((2.0, 3.0, 1.5), abs=0.01)


def test_the_last_point_stays(panel: AnyPanel) -> None:
    panel.points.edit((1.0,), (1.0,))
    _, remove = panel.points.plot.menu_at(scene(panel, 1.0, 1.0)).actions()
    assert not remove.isEnabled()


def test_data_are_generated_with_their_seed(qtbot: QtBot, panel: AnyPanel) -> None:
    click(qtbot, panel, "generate")
    assert panel.state.generated == FIRST
    first = data(panel.state).y
    assert panel.controls["other_data"].isVisible()
    qtbot.mouseClick(panel.controls["other_data"], Qt.MouseButton.LeftButton)
    assert panel.state.generated_seed == 1
    assert not np.array_equal(data(panel.state).y, first)
    click(qtbot, panel, "slide_data")
    assert panel.state == type(panel.state)(generated_seed=1)
    assert not panel.controls["generated"].isVisible()


def test_a_generated_point_that_is_dragged_becomes_one_of_many_typed(qtbot: QtBot, panel: AnyPanel) -> None:
    panel.edit(generated=5)
    points = data(panel.state)
    drag(qtbot, panel.points.plot, (points.x[0], points.y[0]), (1.0, 1.5))
    assert panel.state.generated == 0
    assert panel.state.x[1:] == pytest.approx(points.x[1:])
    assert (panel.state.x[0], panel.state.y[0]) == pytest.approx((1.0, 1.5), abs=0.05)


def test_two_columns_are_pasted(qtbot: QtBot, panel: AnyPanel) -> None:
    QGuiApplication.clipboard().setText("x\ty\n1\t2\n3\t5\n")
    click(qtbot, panel, "paste_data")
    assert (panel.state.x, panel.state.y) == ((1.0, 3.0), (2.0, 5.0))


@for_all("text", ["", "1\t2\n3\tfive\n", "1\n2\n"])
def test_a_bad_paste_changes_nothing_and_is_explained(qtbot: QtBot, panel: AnyPanel, text: str) -> None:
    heard: list[Any] = []
    panel.refused.connect(heard.append)
    before = panel.state
    QGuiApplication.clipboard().setText(text)
    click(qtbot, panel, "paste_data")
    assert len(heard) == 1
    assert panel.state == before


def test_a_file_is_opened(panel: AnyPanel, tmp_path: Path) -> None:
    path = tmp_path / "점수.csv"
    path.write_bytes("공부,점수\r\n1,10\r\n2,20\r\n4,35\r\n".encode("cp949"))
    panel.intake.open_file(path)
    assert (panel.state.x, panel.state.y) == ((1.0, 2.0, 4.0), (10.0, 20.0, 35.0))


def test_standardising_says_what_it_did_in_both_scales(qtbot: QtBot, panel: AnyPanel) -> None:
    panel.edit(x=(10.0, 20.0, 30.0))
    qtbot.mouseClick(panel.controls["standardise"], Qt.MouseButton.LeftButton)
    assert data(panel.state).x == pytest.approx((-(1.5**0.5), 0, 1.5**0.5))
    assert "x became ≈ (x − 20) / 8.165." in panel.controls["standardised"].text()
    assert panel.controls["standardised"].isVisible()
    assert panel.state.x == (10.0, 20.0, 30.0)


def test_a_point_of_standardised_data_is_dragged_in_its_own_scale(qtbot: QtBot, panel: AnyPanel) -> None:
    panel.edit(x=(10.0, 20.0, 30.0), standardise=True)
    drag(qtbot, panel.points.plot, (0.0, 2.0), (0.0, 1.0))
    assert panel.state.x == pytest.approx((10.0, 20.0, 30.0), abs=0.6)
    assert panel.state.y[1] == pytest.approx(1.0, abs=0.1)


@pytest.mark.parametrize("points", [61, 1001, 200_000])
def test_many_points_are_drawn_as_many_as_a_screen_can_show(panel: AnyPanel, points: int) -> None:
    panel.edit(generated=points)
    drawn = named(panel.points.plot.still)["points"].x
    assert len(drawn) == points if points < 4000 else 1200 < len(drawn) <= 4000
    assert "squares" not in named(panel.points.plot.sketch)
    assert data(panel.state).y.max() in named(panel.points.plot.still)["points"].y


def test_a_point_that_is_undone_while_it_is_held_stays_away(panel: AnyPanel) -> None:
    panel.points.edit((1.0, 2.0), (1.0, 2.0))
    panel.points.plot.moved.emit(3, 1.0, 1.0, 5)
    assert panel.state.x == (1.0, 2.0)


def test_in_a_room_of_another_shape_the_squares_are_seen_whole(qtbot: QtBot) -> None:
    walked = shown(qtbot, CostPanel, (1366, 640))
    fresh = shown(qtbot, CostPanel, (1100, 640))
    walked.resize(1100, 640)
    settle()
    assert walked.points.plot.box.viewRange() == fresh.points.plot.box.viewRange()
    squares = {mark.name: mark for mark in walked.points.plot.sketch.marks}["squares"]
    (left, right), _ = walked.points.plot.box.viewRange()
    assert isinstance(squares, Boxes)
    assert left <= squares.x.min()
    assert squares.x.max() <= right
