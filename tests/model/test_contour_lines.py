"""Contours are those that contourpy's own maker gives, without what it loads."""

from __future__ import annotations

import subprocess
import sys

import contourpy
import numpy as np
import pytest

from dlviz.model.contour_lines import contour_lines

HEIGHTS = np.random.default_rng(4).normal(size=(9, 14))
X, Y = np.linspace(-2, 5, 14), np.linspace(1, -3, 9)


@pytest.mark.parametrize("places", [(X, Y), np.meshgrid(X, Y)], ids=["axes", "grid"])
def test_lines_and_areas_are_contourpys(places):
    ours = contour_lines(*places, HEIGHTS)
    theirs = contourpy.contour_generator(
        X, Y, HEIGHTS, line_type=contourpy.LineType.Separate, fill_type=contourpy.FillType.OuterOffset
    )
    for level in (-1.0, 0.0, 0.7):
        for one, other in zip(ours.lines(level), theirs.lines(level), strict=True):
            np.testing.assert_array_equal(one, other)
        for mine, others in zip(ours.filled(level, 2.0), theirs.filled(level, 2.0), strict=True):
            for one, other in zip(mine, others, strict=True):
                np.testing.assert_array_equal(one, other)


def test_masked_arrays_are_not_loaded():
    script = "import sys, numpy as np; from dlviz.model.contour_lines import contour_lines; "
    script += "a = np.arange(3.0); contour_lines(a, a, np.outer(a, a)).lines(1.0); print('numpy.ma' in sys.modules)"
    told = subprocess.run([sys.executable, "-c", script], check=True, capture_output=True, text=True)
    assert told.stdout.strip() == "False"
