"""The hill of a blind descent: feet and slopes in the fog, and the curve once it is lifted."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from dlviz.lecture.blind import HIGH, LOW, Game
from dlviz.lecture.pictures.parts import words
from dlviz.marks import Area, Line, Look, Mark, Points
from dlviz.model.numbers import said, written

REACH = 0.45  # of W: how far a slope is drawn


def fog(look: Look, game: Game) -> Iterator[Mark]:
    """W to the right, the cost upwards; what nobody has felt is not drawn."""
    foot = look.measure.height(0.9) + 4
    highest = max(each.cost for each in game.feet)
    top, low = 12.0, look.high - foot - 8
    left, right = look.px(14), look.wide - look.px(14)

    def x(w: float) -> float:
        return left + (w - LOW) / (HIGH - LOW) * (right - left)

    def y(cost: float) -> float:
        return low - min(cost / (highest or 1.0), 1.25) * (low - top)

    if not game.is_lifted:
        yield Area(np.array([0, look.wide, look.wide, 0.0]), np.array([0, 0, low, low]), role="quiet", alpha=0.13,
                   name="fog")  # fmt: skip
    else:
        ws, costs = np.array(game.curve()).T
        seen = costs <= highest * 1.2
        yield Line(np.array([x(w) for w in ws[seen]]), np.array([y(c) for c in costs[seen]]), role="data", width=2.0,
                   name="curve")  # fmt: skip
        yield Points(np.array([x(game.least)]), np.array([low]), role="good", size=9.0, name="least")
    yield Line(np.array([left, right]), np.array([low, low]), role="border", width=1.0)
    for w in range(int(LOW), int(HIGH) + 1, 3):
        yield words(look, x(w), look.high - foot / 2, written(float(w)), role="quiet", size=0.85)
    for i, each in enumerate(game.feet):
        is_here = i == len(game.feet) - 1
        ends = np.array([each.w - REACH, each.w + REACH])
        heights = each.cost + each.slope * (ends - each.w)
        yield Line(np.array([x(w) for w in ends]), np.array([y(h) for h in heights]), role="gradient",
                   width=2.4 if is_here else 1.2, alpha=1.0 if is_here else 0.5, name=f"slope {i}")  # fmt: skip
        yield Points(np.array([x(each.w)]), np.array([y(each.cost)]), role="model", size=12.0 if is_here else 7.0,
                     alpha=1.0 if is_here else 0.6, thing=("foot", i), name=f"foot {i}",
                     reading=f"W {said(each.w)}, cost {said(each.cost)}, {written(each.slope)}")  # fmt: skip
