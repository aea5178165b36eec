"""Bands between contour lines: they cover the view, each once, and lie where the cost is."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import QPointF

from dlviz.model import linear
from dlviz.model.descent.landscapes import LANDSCAPES
from dlviz.model.descent.trajectory import Surface
from dlviz.model.line_data import LineData, data
from dlviz.panels.descent.contours import Contours, View, levels

SURFACES: list[tuple[Surface, View]] = [
    (linear.bowl(data(LineData()), True, "1/m"), (-3.0, 5.0, -4.0, 4.0)),
    *((each, each.view) for each in LANDSCAPES.values() if each.use_bias),
]


@pytest.mark.parametrize(("surface", "view"), SURFACES)
def test_each_place_lies_in_the_band_of_its_cost(qapp: Any, surface: Surface, view: View) -> None:
    made = Contours(surface, view)
    rng = np.random.default_rng(1)
    left, right, bottom, top = view
    right_ones = 0
    for w, b in zip(rng.uniform(left, right, 200), rng.uniform(bottom, top, 200), strict=True):
        inside = [i for i, band in enumerate(made.bands) if band.contains(QPointF(w, b))]
        wanted = int(np.searchsorted(made.levels, surface.cost(w, b), side="right")) - 1
        assert len(inside) <= 1
        right_ones += inside == [min(wanted, len(made.bands) - 1)]
    assert right_ones >= 185  # beside a line the polygon and the exact cost may differ


def test_levels_rise_and_span_the_heights() -> None:
    heights = np.linspace(-3, 400, 1000) ** 2
    made = levels(heights)
    assert made[0] == heights.min()
    assert made[-1] == pytest.approx(heights.max())
    assert (np.diff(made) > 0).all()


def test_a_flat_cost_has_a_level_too() -> None:
    assert list(levels(np.zeros((3, 3)))) == [0.0, 1.0]
