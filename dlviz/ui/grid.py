"""A grid that whispers. pyqtgraph's own belongs to the axes, which then repaint, letters and all, at every tick."""

from __future__ import annotations

import pyqtgraph as pg
from PySide6.QtCore import QLineF, QRectF

ENOUGH = 4  # lines of the coarsest level, beyond which a finer one would shout


def grid_lines(plot: pg.PlotItem) -> list[QLineF]:
    """Lines at the ticks of both axes that carry numbers, in the units of the scene."""
    box: pg.ViewBox = plot.getViewBox()
    area: QRectF = box.sceneBoundingRect()
    (left, right), (low, high) = box.viewRange()
    across, up = area.width() / (right - left), area.height() / (high - low)
    xs = [area.left() + (x - left) * across for x in _ticks(plot.getAxis("bottom"), left, right, area.width())]
    ys = [area.bottom() - (y - low) * up for y in _ticks(plot.getAxis("left"), low, high, area.height())]
    standing = [QLineF(x, area.top(), x, area.bottom()) for x in xs if area.left() <= x <= area.right()]
    return standing + [QLineF(area.left(), y, area.right(), y) for y in ys if area.top() <= y <= area.bottom()]


def _ticks(axis: pg.AxisItem, low: float, high: float, length: float) -> list[float]:
    if length <= 0:
        return []
    levels = axis.tickValues(low, high, length)[:2]
    if levels and len(levels[0][1]) >= ENOUGH:
        levels = levels[:1]
    return [float(value) for _, values in levels for value in values]
