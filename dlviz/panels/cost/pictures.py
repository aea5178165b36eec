"""The cost over W as marks: the curve, the ball of the present W, the W of the slides, and the lowest place."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from dlviz.marks import Axes, Line, Mark, Points, label
from dlviz.model.cost import Result, State
from dlviz.model.numbers import said
from dlviz.ui.pictures.ranges import rounded_range

PINS = (0.0, 1.0, 2.0)  # the slides work the cost out for these W
SAMPLES = 241
HIGHER = (2.2, 3.0, 4.0)  # heights of a line over the ball, where nothing is free beside it
FEET = ((-0.06, 1.1), (1.06, 1.1))  # over the axis, right and left of the line down from the ball
PIN = 9.0  # pixels across one of them

Range = tuple[float, float]


def curve_range(state: State, result: Result) -> tuple[Range, Range]:
    """What is worth seeing: the ball, the lowest place and the pins."""
    least = result.parabola.bottom
    middle = sorted((state.w, least, *PINS))
    pins = result.parabola(np.array(PINS))
    top = max(result.cost, float(pins.max()), float(result.parabola(least + 1.0)))
    return rounded_range(middle[0], middle[-1], 0.5), rounded_range(0.0, top, 0.15)


def curve_marks(state: State, result: Result, axes: Axes) -> Iterator[Mark]:
    """The parabola from edge to edge; a line goes down from the ball to its W on the axis."""
    ws = np.linspace(axes.left, axes.right, SAMPLES)
    yield Line(ws, result.parabola(ws), role="data", width=2.5, name="curve")
    pins = np.array(PINS)
    yield Points(pins, result.parabola(pins), role="quiet", size=PIN, shape="d", name="pins")
    least = np.array((result.parabola.bottom,))
    yield Points(least, result.parabola(least), role="good", size=13, shape="x", name="minimum")
    here, cost = np.full(2, state.w), np.array((axes.bottom, result.cost))
    yield Line(here, cost, role="model", width=1.2, dash="dash", name="drop")
    yield Points(here[1:], cost[1:], role="model", size=15, thing="here", name="ball")
    yield from _ball_text(state, result, axes)


def _ball_text(state: State, result: Result, axes: Axes) -> Iterator[Mark]:
    """W and the cost where they cover nothing; else the cost alone, for W is read off the axis and its field.

    Where not even that is whole its number, or nothing.
    """
    cost, number, measure = f"cost {said(result.cost)}", said(result.cost), axes.look.measure
    both = f"W {said(state.w)}, {cost}"
    fitting = [text for text in (both, cost, number) if measure.width(text, 1.0) + 4 <= axes.look.wide]
    texts = fitting[:-1] or fitting  # the number alone is for where nothing else is whole
    if not texts:
        return
    tried = ((text, *_place(state, result, axes, text)) for text in texts)
    first = next(tried)
    text, x, y, anchor, _ = first if first[-1] else next((one for one in tried if one[-1]), first)
    yield from label(axes.look, x, y, text, anchor=anchor, size=1.0, role="model", ground=0.9, name="ball text")


def _place(state: State, result: Result, axes: Axes, text: str) -> tuple[float, float, Range, bool]:
    """Inside the bowl where the curve does not cross it, else outside, higher, or at the foot of the ball's line.

    Where the text hangs, and whether it is free there.
    """
    measure = axes.look.measure
    wide, high = (measure.width(text, 1.0) + 4) * axes.across, measure.height(1.0) * axes.up
    inside = _inside(state, result, axes, high)
    beside = [inside, *_outside(state, result, high), *((inside[0], down) for down in HIGHER)]
    spots = [(min(result.cost, 1e99), place) for place in beside] + [(axes.bottom, place) for place in FEET]
    kept = [(min(max(state.w, axes.left + a * wide), axes.right - (1 - a) * wide), y, (a, b)) for y, (a, b) in spots]
    free = next((place for place in kept if not _crosses(result, axes, _box(place, wide, high), state.w)), None)
    return (*(free or kept[0]), free is not None)


def _inside(state: State, result: Result, axes: Axes, high: float) -> Range:
    """Over the ball, on the side of the lowest place; under it where the frame ends."""
    away = float(np.clip(8 * (state.w - result.parabola.bottom) / (axes.right - axes.left), -1, 1))
    return 0.5 + 0.62 * away, -0.5 if result.cost + 1.5 * high > axes.top else 1.5


def _outside(state: State, result: Result, high: float) -> list[Range]:
    """Lower than the ball, on the side away from the lowest place, where the curve rises; then on the other side."""
    left = state.w <= result.parabola.bottom
    return [(1.1, -0.35), (-0.1, -0.35)][:: 1 if left else -1]


def _box(place: tuple[float, float, Range], wide: float, high: float) -> tuple[float, float, float, float]:
    """Left, right, bottom and top of a text that hangs on a place."""
    x, y, (across, down) = place
    left, top = x - across * wide, y + down * high
    return left, left + wide, top - high, top


def _crosses(result: Result, axes: Axes, box: tuple[float, float, float, float], here: float) -> bool:
    """Whether the letters would lie over the curve or a pin, over the line down from the ball, or out of the frame."""
    left, right, bottom, top = box
    curve = result.parabola(np.linspace(left, right, 25))
    over = not ((curve >= top).all() or (curve <= bottom).all())  # where it is steep, between two samples too
    outside = bottom < axes.bottom or top > axes.top
    return over or outside or _covers_pin(result, axes, box) or (left < here < right and bottom < result.cost)


def _covers_pin(result: Result, axes: Axes, box: tuple[float, float, float, float]) -> bool:
    left, right, bottom, top = box
    wide, high = PIN / 2 * axes.across, PIN / 2 * axes.up
    return any(left - wide < w < right + wide and bottom - high < result.parabola(w) < top + high for w in PINS)
