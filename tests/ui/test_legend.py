"""The legend of a card."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter

from dlviz.theme import LIGHT
from dlviz.ui.legend import Entry, Legend
from dlviz.ui.pen import line_pen


def test_a_dashed_swatch_leaves_the_lines_of_the_picture_as_they_are(qapp: Any) -> None:
    """Pens are made once and shared: the second picture had dashes where the first had lines."""
    image = QImage(60, 20, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    Legend.paint_swatch(painter, LIGHT, Entry("dash", "model", "weight < 0"), QRectF(0, 0, 40, 20))
    painter.end()
    assert line_pen(LIGHT, "model", 2.2).style() == Qt.PenStyle.SolidLine
