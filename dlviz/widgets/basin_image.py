"""The plane of starts, coloured by the minimum that each ends in."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter

from dlviz.model import basins
from dlviz.model.run import Run
from dlviz.model.trajectory import Surface
from dlviz.theme import Theme
from dlviz.widgets.contours import View

CELLS = (110, 72)  # across and up
# A colour for each minimum; two that lie side by side differ in lightness too.
ROLES = ("step", "error", "gradient", "data")


def paint_basins(
    painter: QPainter, area: QRectF, theme: Theme, surface: Surface, run: Run, steps: int, view: View
) -> None:
    """Fill ``area``, which shows ``view``; starts that fly off are left bare."""
    across, up = CELLS if surface.use_bias else (4 * CELLS[0], 1)
    ends = basins.ends(surface, basins.any_start(run), steps, view, across, up)
    colors = np.zeros((len(ROLES) + 1, 4), dtype=np.uint8)  # the last is for NOWHERE, -1
    for i, role in enumerate(ROLES):
        color = theme.color(role)
        colors[i] = (color.red(), color.green(), color.blue(), 80)
    pixels = np.ascontiguousarray(colors[ends[::-1]])
    image = QImage(pixels.data, across, up, 4 * across, QImage.Format.Format_RGBA8888)
    painter.drawImage(area, image)
