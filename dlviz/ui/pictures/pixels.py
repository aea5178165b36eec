"""Numbers as squares of colour: a bitmap on the screen, rectangles where a picture must stay sharp."""

from __future__ import annotations

import functools

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from dlviz.marks import Pixels
from dlviz.marks.hit import Placed, bounds
from dlviz.theme import Theme
from dlviz.ui.pictures.bitmap import packed, rgb, takes_bitmaps

LEVELS = 255  # to each side of 0


def paint_pixels(painter: QPainter, mark: Pixels, theme: Theme, placed: Placed) -> None:
    left, top, right, bottom = bounds(mark, placed)
    levels = np.rint(LEVELS * np.minimum(np.maximum(mark.values, -1.0), 1.0)) + LEVELS
    levels[np.isnan(levels)] = LEVELS  # what is no number is 0
    colours = np.ascontiguousarray(_scale(theme, mark.role, mark.low)[levels.astype(np.intp)])
    rows, columns = colours.shape
    if takes_bitmaps(painter):
        _paint_bitmap(painter, colours, QRectF(left, top, right - left, bottom - top))
        return
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)  # or seams show between neighbours
    wide, high = (right - left) / columns, (bottom - top) / rows
    for row in range(rows):
        for column in range(columns):
            box = QRectF(left + column * wide, top + row * high, wide, high)
            painter.fillRect(box, QColor.fromRgb(int(colours[row, column])))
    painter.restore()


def _paint_bitmap(painter: QPainter, colours: NDArray[np.uint32], box: QRectF) -> None:
    """Enlarged to the pixels of the screen before it is painted: to have Qt enlarge it takes a millisecond."""
    ratio = painter.deviceTransform().m11()
    (rows, columns), wide, high = colours.shape, round(box.width() * ratio), round(box.height() * ratio)
    if wide < 1 or high < 1:
        return
    down, across = np.arange(high) * rows // high, np.arange(wide) * columns // wide
    large = colours.take(across, axis=1).take(down, axis=0)
    image = QImage(large.data, wide, high, 4 * wide, QImage.Format.Format_RGB32)
    left, top = round(box.left() * ratio) / ratio, round(box.top() * ratio) / ratio
    image.setDevicePixelRatio(ratio)
    painter.drawImage(QPointF(left, top), image)


@functools.lru_cache(maxsize=32)
def _scale(theme: Theme, role: str, low: str) -> NDArray[np.uint32]:
    """511 colours, from that of ``low`` over the surface to that of ``role``."""
    ground, below, above = (rgb(theme.color(name)) for name in ("surface", low, role))
    share = np.linspace(-1, 1, 2 * LEVELS + 1)[:, None]
    return packed(ground + np.abs(share) * (np.where(share < 0, below, above) - ground))
