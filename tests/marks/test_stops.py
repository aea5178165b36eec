"""Where the keyboard stops in a picture."""

from __future__ import annotations

import numpy as np

from dlviz.marks import Boxes, Points
from dlviz.marks.stops import hit_of


def test_of_many_the_one_that_is_meant_has_its_own_middle_and_reading() -> None:
    x, y, rows = np.array([0.0, 10, 40, 60]), np.array([0.0, 20, 5, 15]), (("row", 0), ("row", 1))
    points = Points(x[::2], y[::2], role="data", things=rows, readings=("first", "second"))
    boxes = Boxes(x, y, role="error", things=rows, readings=("first", "second"))
    found = [hit_of((mark,), ("row", 1)) for mark in (points, boxes)]
    assert [hit and (hit[0].reading, hit[1]) for hit in found] == [("second", (40, 5)), ("second", (50, 10))]
