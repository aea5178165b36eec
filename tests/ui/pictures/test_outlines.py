"""The paths of marks: as few places as there are, since Qt's time to paint one grows with them."""

from __future__ import annotations

import numpy as np
import pytest

from dlviz.marks import Area, Line
from dlviz.marks.hit import HERE
from dlviz.theme import LIGHT
from dlviz.ui.pictures.outlines import FEW, outline

GAP = np.nan


@pytest.mark.parametrize("parts", [2, FEW])
def test_a_part_ends_once_before_a_gap(parts: int) -> None:
    """Qt knows lines of two places each, and takes five times as long where one has its end twice."""
    x, y = np.tile([3.0, 40.0, GAP], parts), np.arange(3.0 * parts)
    for mark in (Line(x, y, role="data"), Area(x, y, role="data")):
        path = outline(mark, LIGHT, HERE)
        assert path is not None
        elements = [path.elementAt(i) for i in range(path.elementCount())]
        assert [element.isMoveTo() for element in elements] == [True, False] * parts
        assert [(element.x, element.y) for element in elements] == [
            (a, b) for a, b in zip(x, y, strict=True) if np.isfinite(a)
        ]
