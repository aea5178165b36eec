"""An arrow in a plot."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QPointF

from dlviz.widgets.ranges import plottable

if TYPE_CHECKING:
    from dlviz.widgets.plot import Plot

HEAD = 14.0  # pixels from the point of an arrow to the back of its head


class Arrow:
    """A straight arrow in a plot's units, its head always the same size on the screen."""

    def __init__(self, plot: Plot, shaft: pg.PlotCurveItem, head: pg.ScatterPlotItem) -> None:
        self._plot, self._shaft, self._head = plot, shaft, head
        head.opts["useCache"] = False  # a sprite is cut to the square round its origin, which is the arrow's point

    def show(self, start: tuple[float, float], end: tuple[float, float]) -> None:
        x, y = plottable([start[0], end[0]], [start[1], end[1]])
        if not np.isfinite([*x, *y]).all() or start == end:
            self._shaft.setData([], [])
            self._head.setData([], [])
            return
        box, size = self._plot.box, HEAD * self._plot.theme.type
        a, b = (box.mapViewToScene(QPointF(px, py)) for px, py in zip(x, y, strict=True))
        across, down = b.x() - a.x(), b.y() - a.y()
        length = float(np.hypot(across, down))
        size = min(size, max(0.75 * length, 3.0))  # a head longer than its arrow would point from elsewhere
        share = max(1 - 0.8 * size / length, 0.0) if length else 0.0  # the shaft ends inside the head
        self._shaft.setData(x[0] + np.array((0, share)) * (x[1] - x[0]), y[0] + np.array((0, share)) * (y[1] - y[0]))
        symbol = _head_symbol(float(np.degrees(np.arctan2(down, across))))
        self._head.setData([x[1]], [y[1]], symbol=symbol, size=2 * size, pen=pg.mkPen(None))


def _head_symbol(angle: float) -> Any:
    """A triangle half a unit long, its point at the origin, turned to ``angle`` degrees (y down, as on the screen).

    pyqtgraph paints again only the circle round the unit square: what reached beyond it would leave a trail.
    """
    path = pg.QtGui.QPainterPath()
    corners = [QPointF(0, 0), QPointF(-0.5, -0.225), QPointF(-0.5, 0.225), QPointF(0, 0)]
    path.addPolygon(pg.QtGui.QPolygonF(corners))
    return pg.QtGui.QTransform().rotate(angle).map(path)
