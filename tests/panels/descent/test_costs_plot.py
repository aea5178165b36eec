"""The costs of the runs, on both scales."""

from __future__ import annotations

import warnings

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from dlviz.model import descent
from dlviz.panels.descent.costs_plot import DECADES, CostsPlot


@pytest.fixture
def plot(qtbot: QtBot) -> CostsPlot:
    made = CostsPlot()
    qtbot.addWidget(made)
    made.resize(400, 300)
    made.show()
    return made


def show(plot: CostsPlot, **fields: object) -> None:
    state = descent.State(**fields)  # type: ignore[arg-type]
    plot.show_state(state, descent.solve(state))


def test_powers_of_ten_end_where_floats_do(plot: CostsPlot) -> None:
    """pyqtgraph writes 10 to the number on the axis: beyond 308 it overflows."""
    show(plot, log_scale=True, learning_rate=100.0)
    at = QPointF(plot.viewport().rect().center())
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        for _ in range(200):
            turn = QPoint(0, -1200)
            nothing = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False
            QApplication.sendEvent(plot.viewport(), QWheelEvent(at, at, turn, turn, *nothing))
            plot.grab()
    low, high = plot.box.viewRange()[1]
    assert -DECADES <= low < high <= DECADES


def test_a_linear_scale_has_its_own_limits_again(plot: CostsPlot) -> None:
    show(plot, log_scale=True)
    show(plot, log_scale=False, w0=1000.0)
    assert plot.box.viewRange()[1][1] > DECADES
