"""A cost over the plane as bands between contour lines, painted under a plot."""

from __future__ import annotations

import itertools
from typing import Any

import contourpy
import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen

from dlviz.model.arrays import Array
from dlviz.model.descent.trajectory import Surface
from dlviz.theme import Theme
from dlviz.ui.pen import line_pen
from dlviz.ui.ranges import LARGEST

ACROSS, UP, BANDS = 121, 91, 12
View = tuple[float, float, float, float]


def grid(view: View, across: int = ACROSS, up: int = UP) -> tuple[Array, Array]:
    """W and b at the corners of a grid over (left, right, bottom, top), each of the shape (up, across)."""
    left, right, bottom, top = view
    w, b = np.meshgrid(np.linspace(left, right, across), np.linspace(bottom, top, up))
    return w, b


def levels(heights: Array) -> Array:
    """The heights of the lines, closer together towards the bottom, so that the bands are about equally wide."""
    low, high = float(heights.min()), float(heights.max())
    if not high > low:
        return np.array([low, low + 1.0])
    middle = min(max((float(np.median(heights)) - low) / (high - low), 1e-6), 0.5)
    power = min(np.log(middle) / np.log(0.5), 5.0)
    return np.asarray(low + (high - low) * np.linspace(0, 1, BANDS + 1) ** (power + 0.6))


class Contours:
    """The bands of one surface in one view, as paths in the units of the plot."""

    def __init__(self, surface: Surface, view: View) -> None:
        self.key = surface, view
        w, b = grid(view)
        with np.errstate(all="ignore"):
            heights = np.nan_to_num(np.asarray(surface.cost(w, b), dtype=np.float64), nan=LARGEST)
        heights = np.clip(heights, -LARGEST, LARGEST)  # corners at infinity would end the program
        made = contourpy.contour_generator(
            w, b, heights, fill_type=contourpy.FillType.OuterOffset, line_type=contourpy.LineType.Separate
        )
        self.levels = levels(heights)
        edges = [*self.levels[:-1], np.inf]
        self.bands = [_area(made.filled(low, high)) for low, high in itertools.pairwise(edges)]
        self.lines = [_lines(made.lines(level)) for level in self.levels[1:-1]]

    def paint(self, painter: QPainter, theme: Theme, *, filled: bool = True) -> None:
        """Higher bands are darker; without ``filled`` the lines alone."""
        if filled:
            painter.setPen(Qt.PenStyle.NoPen)
            for i, band in enumerate(self.bands):
                painter.setBrush(theme.color("data", 0.03 + 0.4 * i / BANDS))
                painter.drawPath(band)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        pen: QPen = line_pen(theme, "data", 1.0, alpha=0.35)
        painter.setPen(pen)
        for line in self.lines:
            painter.drawPath(line)


def _area(filled: Any) -> QPainterPath:
    """Polygons with their holes, as one path."""
    points, offsets = filled
    path = QPainterPath()
    for corners, starts in zip(points, offsets, strict=True):
        connect = np.ones(len(corners), dtype=np.int32)
        connect[np.asarray(starts[1:], dtype=np.int64) - 1] = 0
        path.addPath(pg.arrayToQPath(corners[:, 0], corners[:, 1], connect=connect))
    path.setFillRule(Qt.FillRule.OddEvenFill)
    return path


def _lines(lines: Any) -> QPainterPath:
    path = QPainterPath()
    for points in lines:
        path.addPath(pg.arrayToQPath(points[:, 0], points[:, 1]))
    return path
