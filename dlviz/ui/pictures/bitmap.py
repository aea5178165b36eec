"""Bitmaps: one that keeps what would else be painted anew each time, and those that are made of colours."""

from __future__ import annotations

import math
from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPaintEngine, QPainter, QPixmap

from dlviz.model.arrays import Array

Dots = tuple[float, float, float]  # so many dots a pixel, and by how much of a dot a pixel begins after one
Bitmap = tuple[QPointF, QPixmap]  # and where it lies

# Named once: Python 3.11 takes as long to look a name of Qt's up as to paint a letter.
SMOOTH, RASTER = QPainter.RenderHint.Antialiasing, QPaintEngine.Type.Raster


def dots(painter: QPainter) -> Dots:
    """How the pixels that are painted lie on the dots of the screen."""
    device = painter.deviceTransform()
    return device.m11(), device.dx() % 1, device.dy() % 1


def bitmap(box: QRectF, on: Dots, paint: Callable[[QPainter], None], *, is_clear: bool = True) -> Bitmap:
    """What is painted in a box, and where the bitmap lies: on whole dots, or it would be another than what is painted.

    It has no ground, where it ``is_clear``.
    """
    ratio, dx, dy = on
    left, top = math.floor(box.left() * ratio + dx), math.floor(box.top() * ratio + dy)
    wide, high = math.ceil(box.right() * ratio + dx) - left, math.ceil(box.bottom() * ratio + dy) - top
    place = QPointF((left - dx) / ratio, (top - dy) / ratio)
    made = QPixmap(wide, high)
    made.setDevicePixelRatio(ratio)
    if is_clear:
        made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    painter.setRenderHint(SMOOTH)
    painter.translate(-place)
    paint(painter)
    painter.end()
    return place, made


def takes_bitmaps(painter: QPainter) -> bool:
    """Whether pixels are what is painted on; a file of lines, such as an SVG, must not hold a bitmap."""
    engine = painter.paintEngine()
    return engine is not None and engine.type() is RASTER


def rgb(color: QColor) -> Array:
    return np.array([color.redF(), color.greenF(), color.blueF()])


def packed(colours: Array) -> NDArray[np.uint32]:
    """Red, green and blue, 0 to 1, along the last axis, as Qt has them in one number."""
    red, green, blue = np.moveaxis(np.round(255 * colours).astype(np.uint32), -1, 0)
    return np.ascontiguousarray(0xFF000000 | red << 16 | green << 8 | blue, dtype=np.uint32)


def image_of(pixels: NDArray[np.uint32]) -> QImage:
    """An image of packed colours, shape (rows, columns), which are its own from now on."""
    kept = np.ascontiguousarray(pixels)
    high, wide = kept.shape
    return QImage(kept.data, wide, high, 4 * wide, QImage.Format.Format_RGB32).copy()
