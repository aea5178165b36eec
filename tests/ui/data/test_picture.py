"""The data and their squared errors, read by their marks."""

from __future__ import annotations

import numpy as np
import pytest

from dlviz.marks import Axes, Boxes, Mark, Points, Words
from dlviz.ui.data.picture import FEW, SQUARED, Fit, fit_marks, frame_of, side_of
from tests.marks.ruler import room

X = np.array((1.0, 2.0, 3.0))


def drawn(
    w: float, b: float = 0.0, x: np.ndarray = X, y: np.ndarray = X, size: tuple[int, int] = (500, 300)
) -> tuple[dict[str, Mark], Axes]:
    fit, look = Fit(x, y, w, b), room(*size)
    h = w * x + b
    heights = min(0.0, float(y.min()), float(h.min())), max(float(y.max()), float(h.max()))
    across, up = frame_of(x, heights, np.abs(h - y), *size)
    axes = Axes(look, *across, *up)
    return {mark.name: mark for mark in fit_marks(fit, axes)}, axes


@pytest.mark.parametrize(("w", "areas"), [(0.0, ["1", "4", "9"]), (2.0, ["1", "4", "9"]), (3.0, ["4", "16", "36"])])
def test_each_square_has_its_area_in_it(w: float, areas: list[str]) -> None:
    made, axes = drawn(w)
    squares = made["squares"]
    assert isinstance(squares, Boxes)
    for i, area in enumerate(areas):
        text = made[f"area {i}"]
        assert isinstance(text, Words)
        assert text.text == area
        (left, right), (low, high) = sorted(squares.x[2 * i : 2 * i + 2]), sorted(squares.y[2 * i : 2 * i + 2])
        assert left <= text.x <= right
        assert low <= text.y <= high
        assert (right - left) / axes.across == pytest.approx((high - low) / axes.up)
        assert high - low == pytest.approx(np.sqrt(float(area)))


@pytest.mark.parametrize("x", [X, -X, np.array((-1.0, 5.0)), np.array((-5.0, 1.0)), np.array((0.0, 0.0))])
def test_all_squares_stand_on_one_side_inside_the_frame(x: np.ndarray) -> None:
    for w in (-1.0, 0.0, 2.5):
        made, axes = drawn(w, 0.5, x, x)
        squares = made["squares"]
        assert isinstance(squares, Boxes)
        sides = np.diff(squares.x.reshape(-1, 2)).ravel()
        assert (sides * side_of(x) >= 0).all()
        assert axes.left - 1e-9 <= squares.x.min() <= squares.x.max() <= axes.right + 1e-9


def test_an_error_of_nothing_has_no_area() -> None:
    made, _ = drawn(1.0)
    assert not [name for name in made if name.startswith("area")]


@pytest.mark.parametrize("size", [(500, 240), (410, 345), (300, 300), (300, 500)])
def test_no_area_stands_on_an_edge_a_point_or_the_line(size: tuple[int, int]) -> None:
    """Squares that begin under each other cross: an area stood on the edge of the next square."""
    found = 0
    for w in np.linspace(-1, 3, 41):
        made, axes = drawn(float(w), size=size)
        squares = made["squares"]
        assert isinstance(squares, Boxes)
        xs = (squares.x.reshape(-1, 2) - axes.left) / axes.across
        ys = (axes.top - squares.y.reshape(-1, 2)) / axes.up
        for mark in made.values():
            if not isinstance(mark, Words):
                continue
            found += 1
            left = (mark.x - axes.left) / axes.across - mark.anchor[0] * mark.wide + (4 if mark.align == "right" else 0)
            right, middle = left + mark.wide - 4, (axes.top - mark.y) / axes.up + (0.5 - mark.anchor[1]) * mark.high
            head, foot = middle - 0.3 * mark.high, middle + 0.3 * mark.high
            for x, y in zip(xs, ys, strict=True):
                is_level = y.min() < foot and head < y.max()
                assert not (is_level and any(left < edge < right for edge in x)), (w, mark.name)
                is_over = x.min() < right and left < x.max()
                assert not (is_over and any(head < edge < foot for edge in y)), (w, mark.name)
                assert not (left - 5 < x[0] < right + 5 and head - 5 < y[0] < foot + 5), (w, mark.name)
            line = [(axes.top - w * (axes.left + end * axes.across)) / axes.up for end in (left, right)]
            assert max(line) < head or min(line) > foot, (w, mark.name)
    assert found > 80


def test_areas_never_lie_over_each_other() -> None:
    rng = np.random.default_rng(3)
    x, y = rng.uniform(0, 4, SQUARED), rng.uniform(0, 4, SQUARED)
    made, axes = drawn(0.2, 1.0, x, y)
    rects = []
    for mark in made.values():
        if isinstance(mark, Words):
            left = (mark.x - axes.left) / axes.across - mark.anchor[0] * mark.wide
            top = (axes.top - mark.y) / axes.up - mark.anchor[1] * mark.high
            rects.append((left, top, left + mark.wide - 4, top + mark.high))
    assert len(rects) > 3
    for i, (left, top, right, bottom) in enumerate(rects):
        for other in rects[:i]:
            assert left >= other[2] or other[0] >= right or top >= other[3] or other[1] >= bottom


def test_the_points_lie_over_the_line_and_stand_for_their_rows() -> None:
    fit = Fit(X, X, 1.0, 0.0, things=(("row", 0), ("row", 1), ("row", 2)))
    marks = list(fit_marks(fit, Axes(room(), 0, 4, 0, 4)))
    points = marks[-1]
    assert isinstance(points, Points)
    assert points.things[2] == ("row", 2)
    assert [mark.name for mark in marks].index("line 0") < len(marks) - 1


def test_many_points_have_no_squares() -> None:
    x = np.linspace(0, 1, FEW + 1)
    made, _ = drawn(1.0, 1.0, x, x)
    assert set(made) == {"line 0"}


def test_more_points_than_a_handful_have_lines_for_their_errors_and_no_squares() -> None:
    x = np.linspace(0, 1, SQUARED + 1)
    made, _ = drawn(0.5, 0.0, x, x)
    assert {"errors", "points"} <= set(made)
    assert not {name for name in made if name.startswith(("squares", "area"))}
