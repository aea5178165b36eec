"""Shares of two classes over a plane as colours: class 0 grey, class 1 blue, white where it is undecided."""

from __future__ import annotations

import functools
import itertools

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QPolygonF

from dlviz.model.arrays import Array
from dlviz.theme import Theme

LEVELS = np.linspace(0.0, 1.0, 24, endpoint=False)  # at which the colour of a drawn field changes
STRENGTH = {"quiet": 0.5, "data": 0.72}  # how much of a class's colour lies over the surface where it is certain


@functools.lru_cache(maxsize=16)
def _scale(theme: Theme) -> NDArray[np.uint32]:
    """256 colours from class 0 over the surface to class 1."""
    ground = _rgb(theme.color("surface"))
    low = ground + STRENGTH["quiet"] * (_rgb(theme.color("quiet")) - ground)
    high = ground + STRENGTH["data"] * (_rgb(theme.color("data")) - ground)
    share = np.linspace(-1, 1, 256)[:, None]
    mixed = ground + np.abs(share) * (np.where(share < 0, low, high) - ground)
    red, green, blue = np.round(255 * mixed).astype(np.uint32).T
    return np.asarray(0xFF000000 | red << 16 | green << 8 | blue, dtype=np.uint32)


def _rgb(color: QColor) -> Array:
    return np.array([color.redF(), color.greenF(), color.blueF()])


def field_image(shares: Array, theme: Theme) -> QImage:
    """A bitmap of ``shares``, 0 to 1, shape (rows from below, columns)."""
    pixels = np.ascontiguousarray(_scale(theme)[(shares[::-1] * 255).astype(np.uint8)])
    rows, cols = pixels.shape
    return QImage(pixels.data, cols, rows, 4 * cols, QImage.Format.Format_RGB32).copy()


class FieldBitmap:
    """A field as the screen shows it, many times a second."""

    def __init__(self, shares: Array, theme: Theme) -> None:
        self._image = field_image(shares, theme)

    def paint(self, painter: QPainter, box: QRectF) -> None:
        painter.drawImage(box, self._image)


class FieldBands:
    """A field drawn as areas of one colour each, for pictures: they stay sharp, and an SVG holds no bitmap."""

    def __init__(self, shares: Array, theme: Theme) -> None:
        colours = _scale(theme)
        yes_or_no = bool(np.isin(shares, (0.0, 1.0)).all())  # of steps: nothing is between
        levels, shown = ((0.0, 0.5), (0.0, 1.0)) if yes_or_no else (LEVELS, LEVELS + 0.5 / len(LEVELS))
        self._bands = [
            (QColor.fromRgb(int(colours[round(255 * share)])), _area_above(shares, float(level)))
            for level, share in zip(levels, shown, strict=True)
        ]

    def paint(self, painter: QPainter, box: QRectF) -> None:
        """Each area lies over the one below it, so that no seam shows between them."""
        painter.save()
        painter.translate(box.topLeft())
        painter.scale(box.width(), box.height())
        for color, area in self._bands:
            painter.fillPath(area, color)
        painter.restore()


def _area_above(shares: Array, level: float) -> QPainterPath:
    """Where the field is at least ``level``, in the unit square with its origin at the upper left."""
    import contourpy

    path = QPainterPath()
    path.setFillRule(Qt.FillRule.OddEvenFill)
    if level <= 0:
        path.addRect(QRectF(0, 0, 1, 1))
        return path
    ticks = np.linspace(0, 1, len(shares))
    maker = contourpy.contour_generator(ticks, 1 - ticks, shares, name="serial", fill_type="OuterOffset")
    for points, offsets in zip(*maker.filled(level, 2.0), strict=True):
        for start, end in itertools.pairwise(offsets.tolist()):
            path.addPolygon(QPolygonF([QPointF(x, y) for x, y in points[start:end].tolist()]))
    return path
