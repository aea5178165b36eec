"""The cost curve, read by its marks."""

from __future__ import annotations

import numpy as np
import pytest

from dlviz.marks import Axes, Line, Mark, Points, Words
from dlviz.marks.hit import Placed, bounds
from dlviz.model.cost import State, solve
from dlviz.panels.cost.pictures import PINS, curve_marks, curve_range
from tests.marks.ruler import room
from tests.share import for_all


def drawn(state: State, wide: float = 400) -> tuple[dict[str, Mark], Axes]:
    result = solve(state)
    (left, right), (low, high) = curve_range(state, result)
    axes = Axes(room(wide, 300), left, right, low, high)
    return {mark.name: mark for mark in curve_marks(state, result, axes)}, axes


def test_the_curve_is_the_cost_from_edge_to_edge() -> None:
    made, axes = drawn(State())
    curve = made["curve"]
    assert isinstance(curve, Line)
    assert (curve.x[0], curve.x[-1]) == (axes.left, axes.right)
    np.testing.assert_allclose(curve.y, [np.mean((w * np.array((1, 2, 3)) - (1, 2, 3)) ** 2) for w in curve.x])


@pytest.mark.parametrize("w", [-1.0, 0.5, 2.0])
def test_a_line_goes_from_the_ball_down_to_its_w(w: float) -> None:
    made, axes = drawn(State(w=w))
    drop, ball = made["drop"], made["ball"]
    assert isinstance(drop, Line)
    assert isinstance(ball, Points)
    assert drop.x.tolist() == [w, w]
    assert drop.y.tolist() == pytest.approx([axes.bottom, 14 / 3 * (w - 1) ** 2])
    assert (drop.width, drop.alpha, drop.role) == (1.2, 1.0, "model")
    assert (ball.x[0], ball.y[0]) == (drop.x[1], drop.y[1])


def test_the_pins_and_the_lowest_place_lie_on_the_curve() -> None:
    made, _ = drawn(State(x=(1.0, 2.0), y=(3.0, 1.0)))
    pins, least = made["pins"], made["minimum"]
    assert isinstance(pins, Points)
    assert isinstance(least, Points)
    assert tuple(pins.x) == PINS
    np.testing.assert_allclose(pins.y, [(9 + 1) / 2, (4 + 1) / 2, (1 + 9) / 2])
    assert (least.x[0], least.y[0]) == pytest.approx((1.0, 2.5))


@for_all("w", [-100.0, -1.0, 0.0, 1.0, 1.1, 1.5, 2.0, 100.0])
@for_all("wide", [180, 240, 400])
def test_the_numbers_of_the_ball_stand_beside_it_inside_the_frame(w: float, wide: int) -> None:
    made, axes = drawn(State(w=w), wide)
    text = made["ball text"]
    assert isinstance(text, Words)
    assert text.text.startswith((f"W = {w:g}, cost".replace("-", "−"), "cost") if wide < 400 else "W = ")
    placed = Placed(1 / axes.across, -1 / axes.up, -axes.left / axes.across, axes.top / axes.up)
    left, top, right, bottom = bounds(text, placed)
    assert -1 <= left < right <= axes.look.wide + 1
    assert -1 <= top < bottom <= axes.look.high + 1


@for_all("w", [0.0, 1.5, 2.0, 1.23456])
@for_all("wide", [30, 50, 65, 90])
def test_no_digit_of_the_cost_is_cut_in_a_narrow_plot(w: float, wide: int) -> None:
    """Beside the lecture on half a screen, in large letters: the number alone is left, and then nothing."""
    made, axes = drawn(State(w=w), wide)
    if (text := made.get("ball text")) is None:
        assert wide < 65
        return
    assert isinstance(text, Words)
    placed = Placed(1 / axes.across, -1 / axes.up, -axes.left / axes.across, axes.top / axes.up)
    left, _, right, _ = bounds(text, placed)
    assert -0.5 <= left < right <= axes.look.wide + 0.5, text.text


def test_a_flat_cost_is_drawn_too() -> None:
    made, _ = drawn(State(x=(0.0, 0.0), y=(1.0, 2.0)))
    curve = made["curve"]
    assert isinstance(curve, Line)
    assert set(curve.y.tolist()) == {2.5}


@for_all("w", [-3.0, -0.5, 0.0, 0.4, 0.5, 0.8, 1.0, 1.2, 1.5, 2.0, 3.0, 4.5])
@for_all("b", [0.0, 0.5])
@for_all("wide", [240, 280, 420])
def test_the_numbers_of_the_ball_lie_neither_over_the_curve_nor_over_its_line(w: float, b: float, wide: int) -> None:
    made, axes = drawn(State(w=w, b=b, use_bias=b != 0), wide)
    text, curve = made["ball text"], made["curve"]
    assert isinstance(text, Words)
    assert isinstance(curve, Line)
    placed = Placed(1 / axes.across, -1 / axes.up, -axes.left / axes.across, axes.top / axes.up)
    left, top, right, bottom = bounds(text, placed)
    x, y = placed.x(curve.x), placed.y(curve.y)
    assert not ((x > left + 2) & (x < right - 2) & (y > top + 3) & (y < bottom - 3)).any()
    assert not (left < placed.x(np.array(w)) < right and bottom > placed.y(np.array(text.y)) + 3)
