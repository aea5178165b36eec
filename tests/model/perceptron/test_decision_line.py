"""The decision line: where its grips are, and what moving and turning it makes of the weights."""

from __future__ import annotations

import math

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from dlviz.model.clipping import half_plane
from dlviz.model.perceptron.decision_line import CENTRE, LARGEST, RADIUS, foot, grips, threshold_through, turned

weight = st.floats(-10, 10).map(lambda value: round(value, 2))
place = st.tuples(st.floats(-1, 2), st.floats(-1, 2))
SQUARE = [(0.0, 0.0), (1.0, 0.0), (1.0, 1.0), (0.0, 1.0)]


def height(w1: float, w2: float, theta: float, at: tuple[float, float]) -> float:
    return w1 * at[0] + w2 * at[1] - theta


def test_the_line_of_and() -> None:
    assert foot(0.5, 0.5, 0.7) == pytest.approx((0.7, 0.7))
    ends = grips(0.5, 0.5, 0.7)
    assert ends is not None
    for end in ends:
        assert math.dist(end, CENTRE) == pytest.approx(RADIUS)
        assert height(0.5, 0.5, 0.7, end) == pytest.approx(0)


def test_without_weights_there_is_no_line() -> None:
    assert foot(0, 0, 0.7) is None
    assert grips(0, 0, 0.7) is None


def test_a_line_far_out_has_no_grips() -> None:
    assert foot(1, 0, 5) == (5, 0.5)
    assert grips(1, 0, 5) is None


@given(weight, weight, place)
def test_a_moved_line_goes_through_the_mouse(w1: float, w2: float, at: tuple[float, float]) -> None:
    theta = threshold_through(w1, w2, at)
    assert abs(theta) <= LARGEST
    if abs(theta) < LARGEST:
        assert height(w1, w2, theta, at) == pytest.approx(0, abs=0.006)


def test_moving_gives_two_decimals_and_more_for_small_weights() -> None:
    assert threshold_through(0.5, 0.5, (0.333333, 0.4)) == 0.37
    assert threshold_through(0.005, 0.005, (0.333333, 0.4)) == 0.0037
    assert str(threshold_through(0.5, 0.5, (-0.0001, 0))) == "0.0"


@given(weight, weight, place, place)
@example(0.06, 0.08, (0.0, 0.0), (1.0, 2.0))  # a length at which two decimals were a twentieth of it
def test_a_turned_line_goes_through_both_points(
    w1: float, w2: float, pivot: tuple[float, float], at: tuple[float, float]
) -> None:
    assume(math.hypot(w1, w2) >= 0.05 and math.dist(pivot, at) > 0.1)
    made = turned(w1, w2, pivot, at)
    assert made is not None
    assert max(map(abs, made)) <= LARGEST
    steep = math.hypot(*made[:2])
    for point in (pivot, at):
        assert height(*made, point) / steep == pytest.approx(0, abs=0.1)
    assert made[0] * w1 + made[1] * w2 >= -0.02 * steep * math.hypot(w1, w2)


def test_turning_keeps_the_length_of_w() -> None:
    assert turned(0.5, 0.5, (1.0, 0.0), (1.0, 1.0)) == (0.71, 0.0, 0.71)
    assert turned(-0.5, -0.5, (1.0, 0.0), (1.0, 1.0)) == (-0.71, 0.0, -0.71)


def test_turning_shortens_w_where_the_limits_ask_for_it() -> None:
    assert turned(10, 10, (1.0, 0.0), (1.0, 1.0)) == (10, 0, 10)


def test_a_line_cannot_be_laid_through_one_point() -> None:
    assert turned(0.5, 0.5, (1.0, 0.0), (1.0, 0.001)) is None


def test_half_of_a_square() -> None:
    assert half_plane(1, 0, 0.5, SQUARE, 1) == [(0.5, 0), (1, 0), (1, 1), (0.5, 1)]
    assert half_plane(1, 0, 0.5, SQUARE, -1) == [(0, 0), (0.5, 0), (0.5, 1), (0, 1)]
    assert half_plane(1, 0, 2, SQUARE, 1) == []
    assert half_plane(0, 0, -1, SQUARE, 1) == SQUARE


@given(weight, weight, weight)
def test_the_two_sides_make_the_whole(w1: float, w2: float, theta: float) -> None:
    assume(w1 or w2)
    assert sum(area(half_plane(w1, w2, theta, SQUARE, sign)) for sign in (1, -1)) == pytest.approx(1)


def area(corners: list[tuple[float, float]]) -> float:
    pairs = zip(corners, corners[1:] + corners[:1], strict=True)
    return abs(sum(x0 * y1 - x1 * y0 for (x0, y0), (x1, y1) in pairs)) / 2
