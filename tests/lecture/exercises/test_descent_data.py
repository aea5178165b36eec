"""The data of the exercises on descent are points that differ: the same one twice looks like a mistake."""

from __future__ import annotations

import pytest

from dlviz.lecture.exercises.descent import DATA


@pytest.mark.parametrize("curvature", DATA)
def test_no_point_stands_twice_and_the_mean_of_the_squares_is_right(curvature: int) -> None:
    x = DATA[curvature]
    assert len(set(x)) == len(x)
    assert sum(value * value for value in x) / len(x) == curvature
