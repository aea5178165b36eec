"""What is answered over a plane as colours: class 0 grey, class 1 blue, white between them; or a region each class."""

from __future__ import annotations

import functools
import itertools
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QPolygonF

from dlviz.model.arrays import Array
from dlviz.theme import Theme

LEVELS = np.linspace(0.0, 1.0, 24, endpoint=False)  # at which the colour of a drawn field changes
STEPS = np.linspace(0.0, 1.0, 8, endpoint=False)  # the same within the region of a class
FAINT, FULL = 0.3, 0.72  # of a class's colour at the edge of its region, and where it is certain
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
        _fill(painter, box, self._bands)


def _fill(painter: QPainter, box: QRectF, bands: Sequence[tuple[QColor, QPainterPath]]) -> None:
    """Areas of the unit square, stretched over a box."""
    painter.save()
    painter.translate(box.topLeft())
    painter.scale(box.width(), box.height())
    for color, area in bands:
        painter.fillPath(area, color)
    painter.restore()


# several classes


def _strength(margin: Array) -> Array:
    """How much of its colour lies over the surface where a class is ahead by so much."""
    return np.asarray(FAINT + (FULL - FAINT) * np.clip(margin, 0.0, 1.0))


class RegionBitmap:
    """Regions as the screen shows them; at the same pixels as a field."""

    def __init__(self, margins: Array, roles: Sequence[str], theme: Theme) -> None:
        ground = _rgb(theme.color("surface"))
        inks = np.array([_rgb(theme.color(role)) for role in roles])
        which, ahead = margins.argmax(axis=0), margins.max(axis=0)
        mixed = ground + _strength(ahead)[..., None] * (inks[which] - ground)
        red, green, blue = np.moveaxis(np.round(255 * mixed[::-1]).astype(np.uint32), -1, 0)
        pixels = np.ascontiguousarray(0xFF000000 | red << 16 | green << 8 | blue, dtype=np.uint32)
        rows, cols = pixels.shape
        self._image = QImage(pixels.data, cols, rows, 4 * cols, QImage.Format.Format_RGB32).copy()

    def paint(self, painter: QPainter, box: QRectF) -> None:
        painter.drawImage(box, self._image)


class RegionBands:
    """Regions drawn as areas of one colour each, for pictures."""

    def __init__(self, margins: Array, roles: Sequence[str], theme: Theme) -> None:
        ground = _rgb(theme.color("surface"))
        self._bands: list[tuple[QColor, QPainterPath]] = []
        for margin, role in zip(margins, roles, strict=True):
            ink = _rgb(theme.color(role))
            for level in STEPS.tolist():
                strength = float(_strength(np.array(level + 0.5 / len(STEPS))))
                color = QColor.fromRgbF(*(ground + strength * (ink - ground)).tolist())
                self._bands.append((color, _area_above(margin, level, whole=False)))

    def paint(self, painter: QPainter, box: QRectF) -> None:
        _fill(painter, box, self._bands)


def _area_above(shares: Array, level: float, *, whole: bool = True) -> QPainterPath:
    """Where the field is at least ``level``, in the unit square with its origin at the upper left.

    At 0 that is the ``whole`` square, unless the field may be negative.
    """
    import contourpy

    path = QPainterPath()
    path.setFillRule(Qt.FillRule.OddEvenFill)
    if whole and level <= 0:
        path.addRect(QRectF(0, 0, 1, 1))
        return path
    ticks = np.linspace(0, 1, len(shares))
    maker = contourpy.contour_generator(ticks, 1 - ticks, shares, name="serial", fill_type="OuterOffset")
    for points, offsets in zip(*maker.filled(level, 2.0), strict=True):
        for start, end in itertools.pairwise(offsets.tolist()):
            path.addPolygon(QPolygonF([QPointF(x, y) for x, y in points[start:end].tolist()]))
    return path
