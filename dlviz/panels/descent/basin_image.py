"""The plane of starts, coloured by the minimum that each ends in."""

from __future__ import annotations

import numpy as np
import pyqtgraph as pg
from PySide6.QtGui import QImage, QPainter

from dlviz.model.descent import State, basins
from dlviz.model.descent.solve import surface_of
from dlviz.theme import Theme

CELLS = (110, 72)  # across and up
# A colour for each minimum; two that lie side by side differ in lightness too.
ROLES = ("step", "error", "gradient", "data")


def basin_key(state: State) -> object:
    """What the colours of a state depend on."""
    return (state.landscape, state.steps, basins.any_start(state.run)) if state.basins else None


def paint_basins(painter: QPainter, box: pg.ViewBox, theme: Theme, state: State) -> None:
    """Fill the inside of a plot; starts that fly off are left bare."""
    (left, right), (bottom, top) = box.viewRange()
    surface = surface_of(state, state.run)
    across, up = CELLS if surface.use_bias else (4 * CELLS[0], 1)
    ends = basins.ends(surface, basins.any_start(state.run), state.steps, (left, right, bottom, top), across, up)
    colors = np.zeros((len(ROLES) + 1, 4), dtype=np.uint8)  # the last is for NOWHERE, -1
    for i, role in enumerate(ROLES):
        color = theme.color(role)
        colors[i] = (color.red(), color.green(), color.blue(), 80)
    pixels = np.ascontiguousarray(colors[ends[::-1]])
    image = QImage(pixels.data, across, up, 4 * across, QImage.Format.Format_RGBA8888)
    painter.drawImage(box.sceneBoundingRect(), image)
