"""What one row says of several classes, as bars with their numbers and the target as a frame."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import numpy as np

from dlviz.marks import Axes, Box, Line, Mark, Words, label
from dlviz.marks.tags import GROUND
from dlviz.model.arrays import Array
from dlviz.model.numbers import written
from dlviz.panels.log_loss.over_bars import Over, middle, standing
from dlviz.panels.log_loss.pictures import INSET, KEYS, LIT, POINT, ROOM, Rows, row_points

BAR = 0.3  # of a class's width, on either side of its middle


def class_marks(p: Array, labelled: int, text: str, rows: Rows, axes: Axes) -> Iterator[Mark]:
    """What one row says of its classes: ŷ as bars, the true class in its own colour with its target as a frame."""
    for c, height in enumerate(p.tolist()):
        role, alpha = ("data", 0.5) if c == labelled else ("quiet", 0.35)
        yield Box(c - BAR, 0.0, 2 * BAR, height, fill=role, alpha=alpha, thing=("class", c), name=f"bar {c}")
    frame = np.array((-BAR, -BAR, BAR, BAR)) + labelled
    yield Line(frame, np.array((0.0, 1.0, 1.0, 0.0)), role="data", width=1.6, dash="dash", name="target")
    yield from row_points(rows)
    corner, start, end, low = _free_corner(text, labelled, p, axes)
    texts = [written(value, 3) for value in p.tolist()]
    away = [(KEYS if rows.focus else LIT) if c == rows.lit else POINT for c in range(len(p))]
    tops = [value + sign / 2 * axes.look.type * axes.up for value, sign in zip(p.tolist(), away, strict=True)]
    wide = [axes.look.measure.width(shown, axes.look.label) * axes.across for shown in texts]
    over = [Over(middle(c, w, axes), w, top) for c, (w, top) in enumerate(zip(wide, tops, strict=True))]
    below = [
        one.x + one.wide / 2 > start and one.x - one.wide / 2 < end and v + ROOM * axes.look.type * axes.up > low
        for one, v in zip(over, p.tolist(), strict=True)
    ]
    places = standing({c: one for c, one in enumerate(over) if not below[c]}, tops, axes)
    line = axes.look.measure.height(axes.look.label) * axes.up
    highest = axes.top - line
    for c, value in enumerate(p.tolist()):
        how: dict[str, Any] = {"size": axes.look.label, "align": "center", "name": f"text {c}"}
        is_under = below[c] or places.get(c, axes.bottom) > highest  # the corner stands over it, or it has no room
        if is_under and wide[c] <= 1:
            yield from label(axes.look, c, 2 * value - tops[c], texts[c], anchor=(0.5, 0.0), **how)
        elif c in places and not is_under:
            x, half_wide = over[c].x, wide[c] / 2
            if x + half_wide <= start or x - half_wide >= end or places[c] + line <= low:
                ground = GROUND if abs(x - labelled) < half_wide + BAR else 0.0  # on the frame of the target
                yield from label(axes.look, x, places[c], texts[c], anchor=(0.5, 1.0), ground=ground, **how)
    yield from corner


def _free_corner(text: str, labelled: int, p: Array, axes: Axes) -> tuple[list[Words], float, float, float]:
    """What is worked out, on the right, or on the left where it covers less there; and what it covers."""
    how: dict[str, Any] = {"size": max(0.95, axes.look.label), "ground": 0.9, "name": "corner"}
    lines = list(label(axes.look, axes.right, axes.top, text, anchor=(1.0, 0.0), **how))
    wide = max((line.wide for line in lines), default=0.0) * axes.across
    low = axes.top - sum(line.high for line in lines) * axes.up
    rings = np.full(len(p), POINT / 2 * axes.look.type)
    rings[labelled] = LIT / 2 * axes.look.type
    is_high = p + rings * axes.up > low

    def covered(start: float, end: float) -> tuple[bool, bool, bool]:
        """The point of the true class, that of another, the frame of the target: each is worse than the next."""
        centres = np.arange(len(p))
        over = is_high & (centres + rings * axes.across > start) & (centres - rings * axes.across < end)
        is_framed = low < 1 and labelled + BAR > start and labelled - BAR < end
        return bool(over[labelled]), bool(over.any()), is_framed

    right, left = (axes.right - wide, axes.right), (axes.left, axes.left + INSET * axes.across + wide)
    if covered(*left) < covered(*right):
        lines = list(label(axes.look, left[0] + INSET * axes.across, axes.top, text, anchor=(0.0, 0.0), **how))
        return lines, *left, low
    return lines, *right, low
