"""Bitmaps: one that keeps what would else be painted anew each time, and those that are made of colours."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QImage, QPaintEngine, QPainter, QPixmap

from dlviz.model.arrays import Array

# Named once: Python 3.11 takes as long to look a name of Qt's up as to paint a letter.
SMOOTH, RASTER = QPainter.RenderHint.Antialiasing, QPaintEngine.Type.Raster


def bitmap(size: QSize, ratio: float, paint: Callable[[QPainter], None]) -> QPixmap:
    """What is painted in a room of so many pixels, on no ground, as fine as a screen of this ``ratio``."""
    made = QPixmap(size * ratio)
    made.setDevicePixelRatio(ratio)
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    painter.setRenderHint(SMOOTH)
    paint(painter)
    painter.end()
    return made


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
