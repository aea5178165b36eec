"""The cost over W as marks: the curve, the ball of the present W, the W of the slides, and the lowest place."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import numpy as np

from dlviz.marks import Axes, Line, Mark, Points, label
from dlviz.model.cost import Result, State
from dlviz.model.numbers import said
from dlviz.ui.ranges import rounded_range

PINS = (0.0, 1.0, 2.0)  # the slides work the cost out for these W
SAMPLES = 241

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
    yield Points(pins, result.parabola(pins), role="quiet", size=9, shape="d", name="pins")
    least = np.array((result.parabola.bottom,))
    yield Points(least, result.parabola(least), role="good", size=13, shape="x", name="minimum")
    here, cost = np.full(2, state.w), np.array((axes.bottom, result.cost))
    yield Line(here, cost, role="model", width=1.2, dash="dash", name="drop")
    yield Points(here[1:], cost[1:], role="model", size=15, thing="here", name="ball")
    yield from _ball_text(state, result, axes)


def _ball_text(state: State, result: Result, axes: Axes) -> Iterator[Mark]:
    """Inside the bowl, where the curve does not cross it, and inside the frame."""
    least = result.parabola.bottom
    away = float(np.clip(8 * (state.w - least) / (axes.right - axes.left), -1, 1))
    cost, measure = f"cost {said(result.cost)}", axes.look.measure
    text = f"W {said(state.w)}, {cost}"
    if measure.width(text, 1.0) + 4 > axes.look.wide:
        text = cost  # W is read off the axis, and stands in its field
    how: dict[str, Any] = {"size": 1.0, "role": "model", "ground": 0.9, "name": "ball text"}
    room = 1.5 * measure.height(1.0) * axes.up
    under = result.cost + room > axes.top
    anchor = (0.5 + 0.62 * away, -0.5 if under else 1.5)
    wide = (measure.width(text, 1.0) + 4) * axes.across
    x = min(max(state.w, axes.left + anchor[0] * wide), axes.right - (1 - anchor[0]) * wide)
    yield from label(axes.look, x, min(result.cost, 1e99), text, anchor=anchor, **how)
