"""The pictures of the activation functions, read by their marks."""

from __future__ import annotations

import itertools
import math
from collections.abc import Iterable
from dataclasses import replace

import numpy as np
import pytest

from dlviz.marks import Axes, Box, Line, Mark, Points, Words
from dlviz.marks.hit import Placed
from dlviz.model.arrays import Array
from dlviz.panels.activations.pictures import (
    LINES,
    REACH,
    At,
    Curves,
    bar_picture,
    function_marks,
)
from dlviz.panels.activations.small_pictures import BESIDE_NAME, Small, frame_picture, small_at, small_picture
from tests.marks.ruler import room
from tests.pictures import Shown, faults, inked
from tests.share import for_all

GRID = np.linspace(-6, 6, 121)
SIGMOID = 1 / (1 + np.exp(-GRID))
CURVES = Curves(GRID, SIGMOID, SIGMOID * (1 - SIGMOID), ((-6, -4), (4, 6)), heights=(-0.1, 1.1))
AXES = Axes(room(500, 300), -6, 6, -0.1, 1.1)


def drawn(at: At, curves: Curves = CURVES) -> dict[str, Mark]:
    return {mark.name: mark for mark in function_marks(curves, at, AXES)}


@pytest.mark.parametrize("x", [-3.0, 0.0, 2.5])
def test_the_tangent_goes_through_the_dot_with_the_slope_of_the_curve(x: float) -> None:
    value = 1 / (1 + np.exp(-x))
    slope = value * (1 - value)
    made = drawn(At(x, value, slope, slope, "h"))
    tangent = made["tangent"]
    assert isinstance(tangent, Line)
    assert np.diff(tangent.y)[0] / np.diff(tangent.x)[0] == pytest.approx(slope)
    assert tangent.y.mean() == pytest.approx(value)
    assert tangent.x.tolist() == pytest.approx([x - REACH, x + REACH])
    dot, other = made["value dot"], made["slope dot"]
    assert isinstance(dot, Points)
    assert isinstance(other, Points)
    assert (dot.x[0], dot.y[0], other.y[0]) == pytest.approx((x, value, slope))


def test_the_curves_are_what_was_computed_and_the_flat_stretches_are_under_them() -> None:
    made = drawn(At(0.0, 0.5, 0.25, 0.25, "h"))
    assert made["value"].y is CURVES.value  # type: ignore[attr-defined]
    assert made["slope"].y is CURVES.slope  # type: ignore[attr-defined]
    assert [(made[f"flat {i}"].x, made[f"flat {i}"].wide) for i in (0, 1)] == [(-6, 2), (4, 2)]  # type: ignore[attr-defined]
    names = list(made)
    assert names.index("flat 1") < names.index("value")


def test_without_the_derivative_nothing_of_it_is_drawn() -> None:
    made = drawn(At(0.0, 0.5, None, 0.25, "h"), replace(CURVES, slope=None))
    assert "slope" not in made
    assert "slope dot" not in made
    assert "tangent" in made


@pytest.mark.parametrize(("x", "shape"), [(-9.0, "left"), (9.0, "right")])
def test_an_x_outside_is_pointed_at_from_the_edge(x: float, shape: str) -> None:
    made = drawn(At(x, 0.5, 0.1, 0.1, "h"))
    assert made["beyond"].shape == shape  # type: ignore[attr-defined]
    assert "tangent" not in made


def test_the_numbers_stand_inside_and_off_the_curves() -> None:
    for x in np.linspace(-6, 6, 25).tolist():
        value = float(1 / (1 + np.exp(-x)))
        marks = function_marks(CURVES, At(x, value, 0.1, 0.1, "h(x) = 0.5\nh′(x) = 0.25"), AXES)
        lines = [mark for mark in marks if isinstance(mark, Words)]
        assert [mark.text for mark in lines] == ["h(x) = 0.5", "h′(x) = 0.25"]
        for mark in lines:
            left = mark.x / AXES.across + 250 - mark.anchor[0] * mark.wide
            assert -1 <= left <= 500 - mark.wide + 1


def test_the_two_lines_of_maxout_have_their_names() -> None:
    lines = (((-6.0, 6.0), (-1.0, 1.0)), ((-6.0, 6.0), (1.0, -1.0)))
    maxout = replace(CURVES, lines=lines)
    axes = Axes(room(500, 300), -6, 6, -1.3, 1.3)
    made = {mark.name: mark for mark in function_marks(maxout, At(0.0, 0.5, 0.25, 0.25, "h"), axes)}
    assert [made[f"name {i}"].text for i in (0, 1)] == list(LINES)  # type: ignore[attr-defined]
    assert made["line 1"].y.tolist() == [1.0, -1.0]  # type: ignore[attr-defined]


@for_all("x", np.arange(-6, 6.1, 0.5).tolist())
def test_the_numbers_lie_beside_the_curves(x: float) -> None:
    """In the card of a small laptop, wherever x is."""
    value = float(1 / (1 + np.exp(-x)))
    axes = Axes(room(478, 320), -6, 6, *CURVES.heights)
    slope = value * (1 - value)
    assert_free_of(CURVES, At(x, value, slope, slope), axes, GRID, (SIGMOID, np.asarray(CURVES.slope)))


def assert_free_of(curves: Curves, at: At, axes: Axes, x: Array, lines: Iterable[Array]) -> None:
    """The numbers of h and h′ are both there, and no place of a drawn curve lies under their letters."""
    at = replace(at, text=f"h({at.x}) ≈ 0.9759\nh′({at.x}) ≈ 0.0235")
    words = [mark for mark in function_marks(curves, at, axes) if isinstance(mark, Words)]
    assert len(words) == 2
    placed = Placed(1 / axes.across, -1 / axes.up, -axes.left / axes.across, axes.top / axes.up)
    for mark, curve in itertools.product(words, lines):
        left, top, right, bottom = inked(mark, axes.look, placed)
        px, py = placed.x(x), placed.y(curve)
        assert not ((px > left) & (px < right) & (py > top) & (py < bottom)).any(), mark.text


@for_all("x", np.arange(-6, 6.1, 0.5).tolist())
def test_the_numbers_lie_beside_a_steep_curve_in_a_narrow_card(x: float) -> None:
    """Beside the dock of the lecture, where tanh rises past them from one sample of the curve to the next."""
    value, slope, fine = float(np.tanh(x)), 1 - float(np.tanh(x)) ** 2, np.linspace(-6, 6, 20001)
    curves = replace(CURVES, value=np.tanh(GRID), slope=1 - np.tanh(GRID) ** 2, heights=(-1.2, 1.2), flats=())
    axes = Axes(room(300, 320), -6, 6, *curves.heights)
    assert_free_of(curves, At(x, value, slope, slope), axes, fine, (np.tanh(fine), 1 - np.tanh(fine) ** 2))


@for_all("x", np.arange(-6, 6.1, 0.25).tolist())
def test_the_numbers_lie_beside_the_curves_the_lines_and_the_names_of_maxout(x: float) -> None:
    """In half a screen they lay over the name of a line, and at the right edge over a curve."""
    value, slope = np.maximum(GRID, -0.5 * GRID), np.where(GRID > 0, 1.0, -0.5)
    lines = (((-6.0, 6.0), (-6.0, 6.0)), ((-6.0, 6.0), (3.0, -3.0)))
    maxout = Curves(GRID, value, slope, (), lines, heights=(-8.0, 8.0))
    axes = Axes(room(360, 300, kind=1.5), -6, 6, -8.0, 8.0)
    at = At(x, max(x, -0.5 * x), 1.0, 1.0, f"h({x}) = {max(x, -x / 2)}\nh′({x}) = 1")
    words = [mark for mark in function_marks(maxout, at, axes) if isinstance(mark, Words)]
    numbers, names = ([mark for mark in words if mark.name.startswith(name)] for name in ("numbers", "name "))
    assert (len(numbers), len(names)) == (2, 2)
    placed = Placed(1 / axes.across, -1 / axes.up, -axes.left / axes.across, axes.top / axes.up)
    px, fine = placed.x(GRID), (value, slope, GRID, -0.5 * GRID)
    for mark in numbers:
        left, top, right, bottom = inked(mark, axes.look, placed)
        for curve in fine:
            py = placed.y(curve)
            assert not ((px > left) & (px < right) & (py > top) & (py < bottom)).any(), mark.text
        for other in names:
            start, head, end, foot = inked(other, axes.look, placed)
            assert right <= start or end <= left or bottom <= head or foot <= top, (mark.text, other.text)


def test_where_a_plot_is_low_numbers_rather_give_way_than_cover_a_curve() -> None:
    value = np.maximum(GRID, -0.5 * GRID)
    lines = (((-6.0, 6.0), (-6.0, 6.0)), ((-6.0, 6.0), (3.0, -3.0)))
    maxout = Curves(GRID, value, np.where(GRID > 0, 1.0, -0.5), (), lines, heights=(-8.0, 8.0))
    at = At(1.0, 1.0, 1.0, 1.0, "h(1) = 1\nh′(1) = 1")
    for high, texts in ((400, [*LINES, "h(1) = 1", "h′(1) = 1"]), (90, ["h(1) = 1"])):
        axes = Axes(room(500, high, kind=2.1), -6, 6, -8.0, 8.0)
        words = [mark for mark in function_marks(maxout, at, axes) if isinstance(mark, Words)]
        assert [mark.text for mark in words] == texts
        for mark in words:
            top = (axes.top - mark.y) / axes.up - mark.anchor[1] * mark.high
            assert -1 <= top <= high - mark.high + 1, mark.text


@for_all("x", [*np.arange(-6, 6.1, 0.5).tolist(), -9.0, 9.0])
def test_the_numbers_lie_over_no_sign_of_a_point_and_no_name(x: float) -> None:
    """Enlarged on a small laptop h′ lay over the handle of x, and over the name of a line where x is outside."""
    value, lines = max(x, -0.5 * x), (((-6.0, 6.0), (-6.0, 6.0)), ((-6.0, 6.0), (3.0, -3.0)))
    maxout = Curves(GRID, np.maximum(GRID, -0.5 * GRID), np.where(GRID > 0, 1.0, -0.5), (), lines, heights=(-8.0, 8.0))
    text = f"h({x}) ≈ 0.7616\nh′({x}) ≈ 0.42\ntanh ≈ 0.7616"
    cases = ((CURVES, 1 / (1 + math.exp(-x))), (replace(CURVES, other=np.tanh(GRID)), 0.7), (maxout, value))
    for (curves, height), (wide, high, kind) in itertools.product(
        cases, ((1200, 300, 2.8), (420, 150, 1.4), (360, 90, 1))
    ):
        axes = Axes(room(wide, high, kind=kind), -6, 6, *curves.heights)
        made = tuple(function_marks(curves, At(x, height, 0.42, 0.42, text, height), axes))
        placed = Placed(1 / axes.across, -1 / axes.up, -axes.left / axes.across, axes.top / axes.up)
        assert list(faults(Shown("large", made, axes.look, placed))) == [], (wide, high)


# the gallery

SMALL = Small(CURVES, 5, 20, 120, 70)


def test_a_small_picture_is_the_same_curve_in_pixels() -> None:
    made = {mark.name: mark for mark in small_picture(SMALL)}
    curve = made["model"]
    assert isinstance(curve, Line)
    assert (curve.x[0], curve.x[-1]) == (5, 125)
    heights = -0.1 + (90 - curve.y) / 70 * 1.2
    np.testing.assert_allclose(heights, np.interp(-6 + (curve.x - 5) / 10, GRID, SIGMOID), atol=1e-6)
    large = drawn(At(0.0, 0.5, 0.25, 0.25, "h"))  # a line that is dashed there must not be another one here
    assert made["gradient"].dash == large["slope"].dash == ""  # type: ignore[attr-defined]
    assert large["tangent"].dash == "dash"  # type: ignore[attr-defined]
    assert made["one"].y[0] < made["x axis"].y[0]  # type: ignore[attr-defined]


def test_the_shared_x_is_a_line_with_a_dot_on_the_curve() -> None:
    made = {mark.name: mark for mark in small_at(SMALL, 3.0, 0.95, 1.0)}
    assert made["x"].x.tolist() == [95, 95]  # type: ignore[attr-defined]
    assert (made["dot"].x[0], made["dot"].y[0]) == pytest.approx(SMALL.place(3.0, 0.95))  # type: ignore[attr-defined]
    (beyond,) = small_at(SMALL, 7.0, 0.95, 1.0)
    assert isinstance(beyond, Points)
    assert beyond.shape == "right"


@pytest.mark.parametrize("wide", [60, 90, 200])
def test_a_name_in_the_gallery_fits_or_ends_in_dots(wide: int) -> None:
    look = room(wide, 80)
    marks = list(frame_picture("leaky ReLU", look, chosen=True, over=False, focus=True))
    name = next(mark for mark in marks if mark.name == "name")
    assert isinstance(name, Words)
    assert look.measure.width(name.text, name.size, bold=True) <= wide - BESIDE_NAME
    assert name.text == "leaky ReLU" or name.text.endswith("…")
    assert {mark.name for mark in marks} == {"frame", "focus", "name"}


@pytest.mark.parametrize(("product", "length"), [(1.0, 12 / 14), (1e-12, 0.0), (1e-6, 6 / 14), (1e9, 1.0)])
def test_a_bar_is_as_long_as_its_power_of_ten(product: float, length: float) -> None:
    bar, one = bar_picture(product, 152, 20)
    assert isinstance(bar, Box)
    assert isinstance(one, Line)
    assert bar.wide == pytest.approx(max(140 * length, 1.5))
    assert one.x[0] == pytest.approx(4 + 140 * 12 / 14)


def test_a_product_of_nothing_has_no_bar() -> None:
    assert [mark.name for mark in bar_picture(0.0, 152, 20)] == ["one"]
