"""The losses of the rows as bars, with their shares of the whole loss, and the mean as a line."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import numpy as np

from dlviz.marks import Axes, Box, Boxes, Line, Mark, label
from dlviz.marks.tags import GROUND
from dlviz.model.log_loss import Result, State
from dlviz.model.log_loss.binary_cross_entropy import shares
from dlviz.model.numbers import written
from dlviz.panels.log_loss.over_bars import Over, middle, standing
from dlviz.panels.log_loss.pictures import CLEAR, KEYS, LIT, POINT, ROOM, Rows, heights, loss_range, row_points

SHARES = 16  # bars beyond which shares have no room over them
HALF = 0.32  # of a bar's width, on either side of its middle


def bar_marks(state: State, result: Result, rows: Rows, axes: Axes) -> Iterator[Mark]:
    """One bar a row as high as its loss, its share of all the loss over it, and the mean as a line."""
    count, tops = len(rows.spots), rows.spots[:, 1]
    centres = np.arange(count, dtype=np.float64)
    yield Box(state.row - 0.5, axes.bottom, 1.0, axes.top - axes.bottom, fill="accent", alpha=0.13, name="band")
    x = np.column_stack((centres - HALF, centres + HALF)).ravel()
    y = np.column_stack((np.zeros(count), tops)).ravel()
    things = tuple(("row", i) for i in range(count))
    yield Boxes(x, y, role="error", width=0.8, alpha=0.45, name="bars", things=things)
    mean = float(result.mean)
    level = float(heights(np.array([mean]), loss_range(state, result)[1])[0])
    how: dict[str, Any] = {"size": max(0.95, axes.look.label), "anchor": (1.0, 0.5), "ground": 0.9, "name": "mean text"}
    said_there = tuple(label(axes.look, axes.right, level, written(mean), **how))
    if np.isfinite(mean):
        ends = np.array((axes.left, axes.right - (max(line.wide for line in said_there) + 4) * axes.across))
        yield Line(ends, np.full(2, level), role="text", width=1.6, dash="dash", name="mean")
    yield from row_points(rows)
    if count <= SHARES:
        yield from _shares(result, rows, level, axes)
    yield from said_there


def share_text(loss: float, share: float) -> str:
    if not np.isfinite(loss):
        return "∞"
    return f"{100 * share:.0f}%" if np.isfinite(share) else ""


def _shares(result: Result, rows: Rows, level: float, axes: Axes) -> Iterator[Mark]:
    """How much of all the loss each row is: over its bar, and never on the line of the mean."""
    pixel, line = axes.look.type * axes.up, axes.look.measure.height(axes.look.label) * axes.up
    texts = [
        share_text(float(loss), float(share)) for loss, share in zip(result.losses, shares(result.losses), strict=True)
    ]
    wide = [axes.look.measure.width(text, axes.look.label) * axes.across for text in texts]
    mean = level - CLEAR * pixel, level + CLEAR * pixel
    over: dict[int, Over] = {}
    reached = []
    how: dict[str, Any] = {"size": axes.look.label, "align": "center"}
    for i, text in enumerate(texts):
        top = float(rows.spots[i][1])
        sign = POINT if i != rows.lit else KEYS if rows.focus else LIT
        away = max(0.45 * line, sign / 2 * pixel)
        reached.append(top + away)
        if text == "∞" or top + ROOM * pixel > axes.top:
            head = min(top - away, mean[0]) if mean[0] < top - away and top - away - line < mean[1] else top - away
            if wide[i] <= 1 and head - line >= axes.bottom:
                ground = GROUND if wide[i] > 2 * HALF - 6 * axes.across else 0.0  # over the edges of its bar
                yield from label(axes.look, i, head, text, anchor=(0.5, 0.0), name=f"share {i}", ground=ground, **how)
            continue
        at = mean[1] if mean[0] < top + away + line and top + away < mean[1] else top + away
        over[i] = Over(middle(i, wide[i], axes), wide[i], at)
    for i, at in standing(over, reached, axes, mean).items():
        if axes.bottom <= at and at + line <= axes.top:
            yield from label(axes.look, over[i].x, at, texts[i], anchor=(0.5, 1.0), name=f"share {i}", **how)
