"""A grid that whispers. pyqtgraph's own belongs to the axes, which then repaint, letters and all, at every tick."""

from __future__ import annotations

import math
from itertools import pairwise, product

from PySide6.QtCore import QLineF, QRectF

from dlviz.system.pyqtgraph_alone import pg

ENOUGH = 4  # lines of a coarser level, beyond which a finer one would shout
CLOSEST = 14.0  # pixels between two lines
ALIKE = 1.25  # times as far apart as those of the other axis are two lines that look as far apart

Level = tuple[float, list[float]]  # how many pixels its lines are apart, and where they are


def grid_lines(box: pg.ViewBox, left: pg.AxisItem, bottom: pg.AxisItem) -> list[QLineF]:
    """Lines at the ticks of both axes that carry numbers, in the units of the scene; their cells are nearly squares."""
    area: QRectF = box.sceneBoundingRect()
    (first, last), (low, high) = box.viewRange()
    if area.width() <= 0 or area.height() <= 0:
        return []
    across, up = area.width() / (last - first), area.height() / (high - low)
    if not (across > 0 and up > 0):  # a range that is wider than a float holds
        return []
    places, heights = _squarest(
        _levels(bottom, first, last, area.width(), across), _levels(left, low, high, area.height(), up)
    )
    xs = [area.left() + (x - first) * across for x in places]
    ys = [area.bottom() - (y - low) * up for y in heights]
    standing = [QLineF(x, area.top(), x, area.bottom()) for x in xs if area.left() <= x <= area.right()]
    return standing + [QLineF(area.left(), y, area.right(), y) for y in ys if area.top() <= y <= area.bottom()]


def _levels(axis: pg.AxisItem, low: float, high: float, length: float, scale: float) -> list[Level]:
    """The coarser ticks alone, and with the finer ones; of an axis with names only these."""
    if axis._tickLevels is not None:
        own = sorted({place for level in axis._tickLevels for place, _ in level})
        gaps = [after - before for before, after in pairwise(own)]
        return [(min(gaps, default=high - low) * scale, own)]
    found: list[Level] = []
    lines: list[float] = []
    for spacing, values in axis.tickValues(low, high, length)[:2]:
        lines = [*lines, *map(float, values)]
        between = spacing or (high - low) / max(len(lines), 1)  # None: of a decade, where they lie unevenly
        if not found or between * scale >= CLOSEST:
            found.append((between * scale, lines))
    return found or [(length, [])]


def _squarest(across: list[Level], up: list[Level]) -> tuple[list[float], list[float]]:
    """Of both axes the levels whose lines are most nearly as far apart; of these the coarsest that are enough."""

    def unlike(pair: tuple[Level, Level]) -> float:
        (wide, _), (high, _) = pair
        return abs(math.log(wide / high))

    pairs = sorted(product(across, up), key=unlike)
    near = [pair for pair in pairs if unlike(pair) <= unlike(pairs[0]) + math.log(ALIKE)]
    near.sort(key=lambda pair: pair[0][0] + pair[1][0], reverse=True)
    enough = (pair for pair in near if all(len(lines) >= ENOUGH for _, lines in pair))
    chosen = next(enough, near[-1])
    return chosen[0][1], chosen[1][1]
