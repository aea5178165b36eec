"""A field over the plane as a picture: class 0 grey, class 1 blue, white where it is undecided."""

from __future__ import annotations

import functools

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from dlviz.model.arrays import Array
from dlviz.theme import Theme

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


class FieldItem(QGraphicsItem):
    """A bitmap laid over a part of a plot, smooth between its pixels."""

    def __init__(self) -> None:
        super().__init__()
        self._box, self._image, self._smooth = QRectF(), QImage(), True
        self.setZValue(-100)

    def show_image(self, image: QImage, x: tuple[float, float], y: tuple[float, float], *, smooth: bool = True) -> None:
        """``x`` and ``y`` are where the middles of the outer pixels stand; the first row is the lowest one."""
        n = max(image.width() - 1, 1)
        half = (x[1] - x[0]) / n / 2, (y[1] - y[0]) / n / 2
        box = QRectF(x[0], y[0], x[1] - x[0], y[1] - y[0]).adjusted(-half[0], -half[1], half[0], half[1])
        if box != self._box:
            self.prepareGeometryChange()
            self._box = box
        self._image, self._smooth = image, smooth
        self.update()

    def boundingRect(self) -> QRectF:
        return self._box

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, self._smooth)
        painter.drawImage(self._box, self._image)
