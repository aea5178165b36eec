"""A grid that whispers. pyqtgraph's own belongs to the axes, which then repaint, letters and all, at every tick."""

from __future__ import annotations

import pyqtgraph as pg
from PySide6.QtCore import QLineF, QRectF

ENOUGH = 4  # lines of the coarsest level, beyond which a finer one would shout


def grid_lines(box: pg.ViewBox, left: pg.AxisItem, bottom: pg.AxisItem) -> list[QLineF]:
    """Lines at the ticks of both axes that carry numbers, in the units of the scene."""
    area: QRectF = box.sceneBoundingRect()
    (first, last), (low, high) = box.viewRange()
    across, up = area.width() / (last - first), area.height() / (high - low)
    xs = [area.left() + (x - first) * across for x in _ticks(bottom, first, last, area.width())]
    ys = [area.bottom() - (y - low) * up for y in _ticks(left, low, high, area.height())]
    standing = [QLineF(x, area.top(), x, area.bottom()) for x in xs if area.left() <= x <= area.right()]
    return standing + [QLineF(area.left(), y, area.right(), y) for y in ys if area.top() <= y <= area.bottom()]


def _ticks(axis: pg.AxisItem, low: float, high: float, length: float) -> list[float]:
    if length <= 0:
        return []
    levels = axis.tickValues(low, high, length)[:2]
    if levels and len(levels[0][1]) >= ENOUGH:
        levels = levels[:1]
    return [float(value) for _, values in levels for value in values]
