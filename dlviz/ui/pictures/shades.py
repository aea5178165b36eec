"""What is answered over a plane as colours: class 0 grey, class 1 blue, white between them; or a region each class."""

from __future__ import annotations

import functools
import itertools
from collections.abc import Callable, Sequence
from weakref import WeakKeyDictionary

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QPolygonF

from dlviz.marks.vocabulary import Regions, Shades
from dlviz.model.arrays import Array
from dlviz.model.contour_lines import contour_lines
from dlviz.theme import Theme
from dlviz.ui.pictures.bitmap import image_of, packed, rgb, takes_bitmaps

LEVELS = np.linspace(0.0, 1.0, 24, endpoint=False)  # at which the colour of a drawn field changes
STEPS = np.linspace(0.0, 1.0, 8, endpoint=False)  # the same within the region of a class
FAINT, FULL = 0.3, 0.72  # of a class's colour at the edge of its region, and where it is certain
Bands = Sequence[tuple[QColor, QPainterPath]]  # each lies over the one before it: no seam shows between them
STRENGTH = {"quiet": 0.5, "data": 0.72}  # how much of a class's colour lies over the surface where it is certain


def paint_shares(painter: QPainter, box: QRectF, mark: Shades, theme: Theme) -> None:
    """A field as a bitmap, many times a second, or as areas of one colour each, which stay sharp."""
    if takes_bitmaps(painter):
        painter.drawImage(box, _kept(mark, theme, lambda: field_image(mark.shares, theme)))
    else:
        fill(painter, box, field_bands(mark.shares, theme))


def paint_regions(painter: QPainter, box: QRectF, mark: Regions, theme: Theme) -> None:
    """The same of several classes, at the same pixels."""
    if takes_bitmaps(painter):
        painter.drawImage(box, _kept(mark, theme, lambda: region_image(mark.margins, mark.roles, theme)))
    else:
        fill(painter, box, region_bands(mark.margins, mark.roles, theme))


def _kept(mark: Shades | Regions, theme: Theme, make: Callable[[], QImage]) -> QImage:
    """The bitmap of a mark, as long as there is the mark: what lies over a field changes more often than the field."""
    known = _IMAGES.get(mark)
    if known is None or known[0] is not theme:
        known = _IMAGES[mark] = theme, make()
    return known[1]


_IMAGES: WeakKeyDictionary[Shades | Regions, tuple[Theme, QImage]] = WeakKeyDictionary()


def fill(painter: QPainter, box: QRectF, bands: Bands) -> None:
    """Areas of the unit square, stretched over a box."""
    painter.save()
    painter.translate(box.topLeft())
    painter.scale(box.width(), box.height())
    for color, area in bands:
        painter.fillPath(area, color)
    painter.restore()


@functools.lru_cache(maxsize=16)
def _scale(theme: Theme) -> NDArray[np.uint32]:
    """256 colours from class 0 over the surface to class 1."""
    ground = rgb(theme.color("surface"))
    low, high = (ground + share * (rgb(theme.color(role)) - ground) for role, share in STRENGTH.items())
    share = np.linspace(-1, 1, 256)[:, None]
    return packed(ground + np.abs(share) * (np.where(share < 0, low, high) - ground))


def field_image(shares: Array, theme: Theme) -> QImage:
    """A bitmap of ``shares``, 0 to 1, shape (rows from below, columns)."""
    return image_of(_scale(theme)[(shares[::-1] * 255).astype(np.uint8)])


def field_bands(shares: Array, theme: Theme) -> Bands:
    colours = _scale(theme)
    yes_or_no = bool(np.isin(shares, (0.0, 1.0)).all())  # of steps: nothing is between
    levels, shown = ((0.0, 0.5), (0.0, 1.0)) if yes_or_no else (LEVELS, LEVELS + 0.5 / len(LEVELS))
    return [
        (QColor.fromRgb(int(colours[round(255 * share)])), _area_above(shares, float(level)))
        for level, share in zip(levels, shown, strict=True)
    ]


# several classes


def _strength(margin: Array) -> Array:
    """How much of its colour lies over the surface where a class is ahead by so much."""
    return np.asarray(FAINT + (FULL - FAINT) * np.clip(margin, 0.0, 1.0))


def region_image(margins: Array, roles: Sequence[str], theme: Theme) -> QImage:
    ground = rgb(theme.color("surface"))
    inks = np.array([rgb(theme.color(role)) for role in roles])
    which, ahead = margins.argmax(axis=0), margins.max(axis=0)
    return image_of(packed(ground + _strength(ahead)[..., None] * (inks[which] - ground))[::-1])


def region_bands(margins: Array, roles: Sequence[str], theme: Theme) -> Bands:
    ground, found = rgb(theme.color("surface")), []
    for margin, role in zip(margins, roles, strict=True):
        ink = rgb(theme.color(role))
        for level in STEPS.tolist():
            strength = float(_strength(np.array(level + 0.5 / len(STEPS))))
            color = QColor.fromRgbF(*(ground + strength * (ink - ground)).tolist())
            found.append((color, _area_above(margin, level, whole=False)))
    return found


def _area_above(shares: Array, level: float, *, whole: bool = True) -> QPainterPath:
    """Where the field is at least ``level``, in the unit square with its origin at the upper left.

    At 0 that is the ``whole`` square, unless the field may be negative.
    """
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.OddEvenFill)
    if whole and level <= 0:
        path.addRect(QRectF(0, 0, 1, 1))
        return path
    ticks = np.linspace(0, 1, len(shares))
    maker = contour_lines(ticks, 1 - ticks, shares)
    for points, offsets in zip(*maker.filled(level, 2.0), strict=True):
        for start, end in itertools.pairwise(offsets.tolist()):
            path.addPolygon(QPolygonF([QPointF(x, y) for x, y in points[start:end].tolist()]))
    return path
