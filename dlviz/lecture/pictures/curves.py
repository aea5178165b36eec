"""Curves of pages: six activation functions, a parabola with a tangent, squares that are losses and their mean."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator

import numpy as np

from dlviz.lecture.pictures.parts import arrow, words
from dlviz.marks import Box, Line, Look, Mark, Points
from dlviz.model import cost, functions
from dlviz.model.arrays import Array

#: The six of the slide, with the lines of Maxout that the panel begins with.
SIX: dict[str, Callable[[Array], Array]] = {
    "sigmoid": functions.sigmoid, "tanh": functions.tanh, "ReLU": functions.relu, "Leaky ReLU": functions.leaky_relu,
    "Maxout": lambda x: functions.maxout(x, 1.0, 0.0, -0.5, 0.0), "ELU": functions.elu,
}  # fmt: skip
REACH = 3.0  # of x
SLOPE, MOVE = {"ko": "기울기", "en": "slope"}, {"ko": "W의 이동", "en": "move of W"}
SIGMOID = {"ko": "시그모이드", "en": "sigmoid"}
LOSSES, COST = {"ko": "손실", "en": "losses"}, {"ko": "비용 = 평균", "en": "cost = their mean"}


def activations(look: Look, language: str) -> Iterator[Mark]:
    """Two rows of three, each in its own axes."""
    xs = np.linspace(-REACH, REACH, 25)
    for i, (name, function) in enumerate(SIX.items()):
        wide, high = look.wide / 3, look.high / 2
        left, top = wide * (i % 3), high * (i // 3)
        head = look.measure.height(0.85)
        middle, half = top + head + (high - head) / 2, (high - head) / 2 - 3
        unit = half / REACH
        centre = left + wide / 2
        across = min(wide / 2 - 6, half * 1.6) / REACH
        yield Line(np.array([centre - across * REACH, centre + across * REACH]), np.array([middle] * 2), role="border",
                   width=1.0)  # fmt: skip
        yield Line(np.array([centre] * 2), np.array([middle - half, middle + half]), role="border", width=1.0)
        yield Line(centre + across * xs, middle - unit * function(xs), role="model", width=2.0, name=name)
        shown = SIGMOID[language] if name == "sigmoid" else name
        yield words(look, centre, top + head / 2, shown, role="quiet", size=0.85)


def tangent(look: Look, language: str) -> Iterator[Mark]:
    """The cost of the slide's data, the slope where W is too large, and the way that W goes."""
    ws = np.linspace(-1.4, 3.4, 61)
    least, curvature, at = 1.0, 14 / 3, 2.4

    def height(w: float) -> float:
        return curvature / 2 * (w - least) ** 2

    low, head = look.high - look.measure.height(0.9) - 8, 10.0
    wide = min(look.wide - look.px(24), 2.2 * look.high)  # or no slope is seen in a flat curve
    x = (look.wide - wide) / 2 + (ws - ws[0]) / (ws[-1] - ws[0]) * wide
    scale = (low - head) / height(3.4)

    def place(w: float) -> tuple[float, float]:
        return float(np.interp(w, ws, x)), low - scale * height(w)

    yield Line(x, low - scale * curvature / 2 * (ws - least) ** 2, role="data", width=2.2, name="cost")
    px, py = place(at)
    slope = -scale * curvature * (at - least) / ((x[-1] - x[0]) / (ws[-1] - ws[0]))
    reach = look.px(46) / math.hypot(1, slope)
    yield Line(np.array([px - reach, px + reach]), np.array([py - slope * reach, py + slope * reach]), role="gradient",
               width=2.2, dash="dash", name="tangent")  # fmt: skip
    yield arrow(px, py, px - look.px(52), py, role="step", width=3.0)
    yield Points(np.array([px]), np.array([py]), role="model", size=12.0)
    yield Points(np.array([place(least)[0]]), np.array([low]), role="quiet", size=7.0)
    yield words(look, px + look.px(34), py + look.px(6), SLOPE[language], role="gradient", align="left")
    yield words(look, px - look.px(56), py, MOVE[language], role="step", align="right")
    yield words(look, place(least)[0], look.high - look.measure.height(0.9) / 2, "W = 1", role="quiet", size=0.9)


def loss(look: Look, language: str) -> Iterator[Mark]:
    """The squares of three errors, and the square of their mean: areas are true to each other."""
    state = cost.State(w=0.5)
    found = cost.values(state, cost.solve(state))
    sides = [math.sqrt(area) for area in found["squared_errors"]]
    foot = look.measure.height(0.95) + 4
    unit = min((look.high - foot - 6) / max(sides), look.wide * 0.8 / (sum(sides) + math.sqrt(found["cost"]) + 2))
    x, base = look.wide * 0.04, (look.high - foot + unit * max(sides)) / 2
    starts = []
    for i, side in enumerate(sides):
        yield Box(x, base - unit * side, unit * side, unit * side, role="error", fill="error", alpha=0.3, width=1.5,
                  name=f"loss {i}")  # fmt: skip
        starts.append(x + unit * side / 2)
        x += unit * (side + 0.35)
    yield words(look, sum(starts) / 3, base + foot / 2, LOSSES[language], role="error", size=0.95)
    yield arrow(x, base - unit * 0.5, x + unit * 0.7, base - unit * 0.5)
    x += unit * 1.0
    side = math.sqrt(found["cost"])
    yield Box(x, base - unit * side, unit * side, unit * side, role="model", fill="model", alpha=0.3, width=2.0,
              name="cost")  # fmt: skip
    yield words(look, x + unit * side / 2, base + foot / 2, COST[language], role="model", size=0.95)
