"""Numbers as squares: the right colour in each, sharp on the screen, and rectangles where a picture is one of lines."""

from __future__ import annotations

import re
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import QBuffer, QIODevice, QSize
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtSvg import QSvgGenerator

from dlviz.marks import Pixels
from dlviz.marks.hit import HERE
from dlviz.theme import DARK, LIGHT
from dlviz.ui.pictures.pixels import paint_pixels

VALUES = np.array([[1.0, 0.0, -1.0], [0.5, np.nan, 3.0]])
MARK = Pixels(10.0, 20.0, 60.0, 40.0, VALUES, role="model", low="data")


def painted(theme: Any, ratio: float = 1.0) -> QImage:
    image = QImage(QSize(100, 80) * ratio, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(ratio)
    image.fill(QColor(1, 2, 3))
    painter = QPainter(image)
    paint_pixels(painter, MARK, theme, HERE)
    painter.end()
    return image


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("ratio", [1.0, 1.5, 2.0])
def test_each_square_has_the_colour_of_its_number(qapp: Any, theme: Any, ratio: float) -> None:
    image, ends = painted(theme, ratio), {1.0: "model", 0.0: "surface", -1.0: "data"}

    def colour(row: int, column: int, x: float = 0.5, y: float = 0.5) -> QColor:
        return image.pixelColor(int((10 + 20 * (column + x)) * ratio), int((20 + 20 * (row + y)) * ratio))

    for column in range(3):
        wanted = theme.color(ends[VALUES[0, column]])
        for x, y in ((0.5, 0.5), (0.1, 0.1), (0.9, 0.9)):  # sharp up to the edges
            assert colour(0, column, x, y).rgb() == wanted.rgb()
    assert colour(1, 2).rgb() == theme.color("model").rgb()  # more than 1 is 1
    assert colour(1, 1).rgb() == theme.color("surface").rgb()  # what is no number is nothing
    half = [(a + b) / 2 for a, b in zip(theme.color("model").getRgb(), theme.color("surface").getRgb(), strict=True)]
    assert all(abs(a - b) <= 2 for a, b in zip(colour(1, 0).getRgb(), half, strict=True))
    assert image.pixelColor(2, 2) == QColor(1, 2, 3)


def test_an_svg_holds_no_bitmap(qapp: Any) -> None:
    buffer, made = QBuffer(), QSvgGenerator()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    made.setOutputDevice(buffer)
    painter = QPainter(made)
    paint_pixels(painter, MARK, LIGHT, HERE)
    painter.end()
    text = bytes(buffer.data().data()).decode()
    assert "<image" not in text
    assert len(re.findall("<rect", text)) >= 6
