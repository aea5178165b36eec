"""What the mouse reads in the plane of the inputs: the row of an input, the sum at any place, what can be dragged."""

from __future__ import annotations

import math

from dlviz.model.boolean_functions import INPUTS
from dlviz.model.numbers import said
from dlviz.model.perceptron import Result, decision_line
from dlviz.model.perceptron.unit import Unit
from dlviz.ui.plots.reading import Reading


def read_plane(state: Unit, result: Result, x: float, y: float) -> Reading:
    """Near an input its row, elsewhere the sum at that place."""
    sign, symbol = ("−", "θ") if state.form == "theta" else ("+", "b")
    name = f"w₁x₁ + w₂x₂ {sign} {symbol}"
    for i, point in enumerate(INPUTS):
        if math.dist((x, y), point) < 0.15:
            head = f"x₁ = {point[0]}, x₂ = {point[1]}:  y = {result.outputs[i]}, t = {result.targets[i]}"
            return *point, f"{head}\n{name} {said(result.sums[i])}"
    total = state.w1 * x + state.w2 * y - state.theta
    return x, y, f"x₁ {said(x, 2)}, x₂ {said(y, 2)}\n{name} {said(total)}"


def read_grip(state: Unit, move: str, turn: str, x: float, y: float) -> Reading | None:
    """``move`` over the middle of the line, ``turn`` over one of its rings."""
    numbers = state.w1, state.w2, state.theta
    middle, rings = decision_line.foot(*numbers), decision_line.grips(*numbers)
    if middle is None or rings is None:
        return None
    for spot, text in ((middle, move), (rings[0], turn), (rings[1], turn)):
        if math.dist((x, y), spot) < 0.07:
            return *spot, text
    return None
