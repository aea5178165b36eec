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


def test_a_long_line_goes_through_no_more_places_than_it_takes() -> None:
    """What Qt takes to draw it grows with them; what is left out lies less than a tenth of a pixel beside it."""
    x = np.linspace(0.0, 400.0, 801)
    y = 100 + 80 * np.sin(x / 60)
    y[[300, 500]] = GAP
    path = outline(Line(x, y, role="data"), LIGHT, HERE)
    assert path is not None
    parts = [np.array([place.toTuple() for place in part]) for part in path.toSubpathPolygons()]
    assert [part[[0, -1]].tolist() for part in parts] == [
        [[x[i], y[i]], [x[j], y[j]]] for i, j in ((0, 299), (301, 499), (501, 800))
    ]
    assert path.elementCount() < 120
    for part in parts:
        among = (x >= part[0, 0]) & (x <= part[-1, 0])
        above = np.interp(x[among], *part.T) - y[among]
        assert np.abs(above / np.hypot(1, 80 / 60 * np.cos(x[among] / 60))).max() < 0.1  # straight from the line


def test_a_line_that_comes_back_on_itself_reaches_its_tips() -> None:
    x = np.tile([0.0, 50.0, 100.0, 50.0], 30)
    path = outline(Line(x, np.full(120, 7.0), role="data"), LIGHT, HERE)
    assert path is not None
    assert path.elementCount() <= 61
    assert [path.elementAt(i).x for i in range(4)] == [0, 100, 0, 100]
