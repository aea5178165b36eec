"""A panel on the screen, and a mouse in its plots; the tests of the panels share them."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtCore import QPointF, Qt
from pytestqt.qtbot import QtBot

from dlviz.ui.panel import Panel
from dlviz.ui.plots.plot import Plot

P = TypeVar("P", bound=Panel)


def shown(qtbot: QtBot, kind: type[P], size: tuple[int, int] = (1366, 690)) -> P:
    """A panel that shows what it wishes for, as a window makes it do."""
    made = kind()
    qtbot.addWidget(made)
    made.changed.connect(lambda state, gesture: made.show_state(state))
    made.resize(*size)
    made.show()
    qtbot.waitExposed(made)
    return made


def drag(qtbot: QtBot, plot: Plot, start: tuple[float, float], end: tuple[float, float]) -> None:
    """Take hold at one place and let go at another, both in the plot's units."""
    places = [plot.mapFromScene(plot.box.mapViewToScene(QPointF(*place))) for place in (start, end)]
    view = plot.viewport()
    qtbot.mousePress(view, Qt.MouseButton.LeftButton, pos=places[0])
    for share in (0.3, 0.6, 1.0):
        qtbot.mouseMove(view, places[0] + (places[1] - places[0]) * share)
    qtbot.mouseRelease(view, Qt.MouseButton.LeftButton, pos=places[1])
