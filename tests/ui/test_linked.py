"""What stands for one thing lights up together, wherever it is pointed at."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from pytestqt.qtbot import QtBot

from dlviz.model.network import PRESETS
from dlviz.panels.log_loss.panel import LogLossPanel
from dlviz.panels.matrix.panel import MatrixPanel
from dlviz.panels.network.panel import NetworkPanel
from dlviz.panels.perceptron.panel import PerceptronPanel
from dlviz.ui.drawing import Drawing
from dlviz.ui.plot import Plot
from tests.panels.hands import shown


def at(plot: Plot, x: float, y: float) -> QPoint:
    return plot.mapFromScene(plot.box.mapViewToScene(QPointF(x, y)))


def lit(view: Drawing | Plot) -> set[object]:
    return set(view._lit if isinstance(view, Drawing) else view.sketch._lit)


def test_a_row_lights_in_both_pictures_of_the_log_loss(qtbot: QtBot) -> None:
    panel = shown(qtbot, LogLossPanel)
    curve, bars = panel.curve, panel.bars
    qtbot.mouseMove(curve.viewport(), at(curve, *curve.spots[6]))
    assert lit(bars) == lit(curve) == {("row", 6)}
    before = bars.grab().toImage()
    qtbot.mouseMove(curve.viewport(), at(curve, 0.6, 0.9))
    assert lit(bars) == set()
    assert bars.grab().toImage() != before


def test_an_input_lights_in_the_truth_table_and_the_other_way_round(qtbot: QtBot) -> None:
    panel = shown(qtbot, PerceptronPanel)
    table, plane = panel.table, panel.plane
    qtbot.mouseMove(plane.viewport(), at(plane, 0, 0))
    index = table.model().index(0, 0)
    assert index.data(Qt.ItemDataRole.BackgroundRole) is not None
    qtbot.mouseMove(plane.viewport(), at(plane, 0.5, 0.2))
    assert index.data(Qt.ItemDataRole.BackgroundRole) is None
    place = table.visualRect(table.model().index(1, 0)).center()
    qtbot.mouseMove(table.viewport(), place)
    assert lit(plane) == {("row", 1)}


def test_a_cell_lights_as_the_factor_that_it_is(qtbot: QtBot) -> None:
    panel = shown(qtbot, MatrixPanel)
    scheme = panel.scheme
    qtbot.mouseMove(scheme.b, scheme.b.rect_of((1, 0)).center().toPoint())
    assert lit(scheme.sum) == {("cell", "b", 1, 0)}
    (factor,) = [mark for mark in scheme.sum.marks if mark.thing == ("cell", "b", 1, 0)]
    assert factor.text == "7"  # type: ignore[attr-defined]


@pytest.mark.parametrize("name", ["XOR", "book"])
def test_a_weight_of_the_matrices_lights_in_the_drawing(qtbot: QtBot, name: str) -> None:
    panel = shown(qtbot, NetworkPanel)
    panel.edit(**PRESETS[name])
    matrices = panel.matrices.matrices
    box = next(box for block, box in matrices._boxes if block.kind == "weight")
    qtbot.mouseMove(matrices, matrices._cell_box(box, 1, 0).center().toPoint())
    assert lit(panel.drawing) == {("weight", 1, 2, 1)}
    assert any(mark.thing == ("weight", 1, 2, 1) for mark in panel.drawing.marks)
