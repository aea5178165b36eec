"""The curve −log p as marks, with every row on it: the row looked at is worked out, the others have their names."""

from __future__ import annotations

import functools
from collections.abc import Iterator, Sequence
from functools import partial
from typing import Any

import numpy as np

from dlviz.marks import Axes, Line, Mark, Words, label
from dlviz.marks.tags import CURVE, Spot, Tags
from dlviz.model.arrays import Array
from dlviz.model.log_loss import Result, State
from dlviz.model.log_loss.binary_cross_entropy import correct, loss_at, loss_of, probability_of
from dlviz.model.numbers import is_kept, said, said_whole, written
from dlviz.panels.log_loss.pictures import (
    CLEAR,
    INFINITE_AT,
    INSET,
    KEYS,
    LIT,
    LOG,
    POINT,
    Rows,
    loss_range,
    row_points,
    short,
)

NAMES = 12  # rows beyond which names at the points only cover each other
CROWDED = 0.075  # of the width: nearer points share one label
WIDEST = 0.26  # of the width: what such a label may take
READINGS = (1.05, 0.95, 0.85, 0.75, 0.65, 0.55)  # sizes of what is worked out beside the curve
AWAY = 4.0  # pixels between the curve and what is infinite


def curve_points(state: State, result: Result) -> tuple[Array, Array]:
    """Points of the curve, close together on the screen both where it is flat and where it is steep."""
    return _points_of(state.base, state.clip, loss_range(state, result)[1])


@functools.lru_cache(maxsize=8)  # the picture asks, and each place that a point is dragged to
def _points_of(base: str, clip: str, high: float) -> tuple[Array, Array]:
    steep = probability_of(np.linspace(0.0, high, 160), base)
    ps = np.sort(np.concatenate(([0.0], steep, np.linspace(0.01, 0.99, 99))))
    return ps, loss_of(ps, base, clip)


def curve_marks(state: State, result: Result, rows: Rows, axes: Axes) -> Iterator[Mark]:
    """−log p with every row on it: the row looked at is worked out in the upper corner on the right."""
    sampled = curve_points(state, result)
    p, loss = rows.spots[state.row]
    finite = np.isfinite(result.losses[state.row])  # beside an axis, ∞ would be read as a number
    ends = np.array((p, p, axes.left if finite else p)), np.array((axes.bottom, loss, loss))
    yield Line(*sampled, role="error", width=CURVE, name="curve")  # stands still, and so comes first
    yield (drop := Line(*ends, role="text", width=1.2, dash="dash", name="drop"))
    yield from row_points(rows)
    infinite = list(_infinite(state, result, axes))
    worked, corner = _beside_the_curve(worked_out(state, result), rows, sampled, axes, infinite)
    yield from label(axes.look, axes.right, axes.top, worked, **corner)
    if len(rows.spots) <= NAMES:
        tags = Tags(axes)
        tags.keep_off_curve(partial(loss_at, state.base))
        tags.keep_off_line(drop)
        tags.keep_off_words(worked, axes.right, axes.top, **corner)
        crowds = _crowds(rows.spots, np.isfinite(result.losses))
        yield from _crowd_names(rows, crowds, [short(row[0]) for row in state.rows], tags)
    yield from infinite


def _beside_the_curve(
    text: str, rows: Rows, sampled: tuple[Array, Array], axes: Axes, infinite: Sequence[Words]
) -> tuple[str, dict[str, Any]]:
    """What is worked out and how it stands in its corner, where it covers neither the curve, nor a point, nor what is
    infinite.

    Where it has no room so, it is smaller, then its first lines go, which the working says too, and in the end only the
    number is left.
    """
    lines = text.split("\n")
    across, up = axes.look.type * axes.across, axes.look.type * axes.up
    halves = np.full(len(rows.spots), POINT / 2)
    halves[rows.lit] = LIT / 2
    number = lines[-1][lines[-1].rindex(" p ") + 3 :]
    begins = max((one.x + (one.wide + INSET) * axes.across for one in infinite), default=axes.left)
    for kept in ("\n".join(lines), "\n".join(lines[1:]), lines[-1], number):
        for size in (size for size in READINGS if size >= axes.look.least or size == READINGS[0]):
            how: dict[str, Any] = {"size": size, "anchor": (1.0, 0.0), "name": "worked out"}
            if "\n" not in kept:
                how["name"] += f" {len(lines) - 1}"
            made = list(label(axes.look, axes.right, axes.top, kept, **how))
            left, low = axes.right - made[0].wide * axes.across, axes.top - sum(line.high for line in made) * axes.up
            is_over = (rows.spots[:, 0] > left - halves * across) & (rows.spots[:, 1] > low - halves * up)
            if left >= begins and not is_over.any() and np.interp(left, *sampled) < low - CLEAR * up:
                return kept, how
    return "", how


def _infinite(state: State, result: Result, axes: Axes) -> Iterator[Words]:
    rows = np.flatnonzero(~np.isfinite(result.losses)).tolist()
    if not rows:
        return
    names = ", ".join(short(state.rows[row][0]) for row in rows[:3]) + (" …" if len(rows) > 3 else "")
    at = INFINITE_AT * loss_range(state, result)[1]
    how: dict[str, Any] = {"size": 1.05, "anchor": (0.0, 0.5), "role": "bad", "name": "infinite"}
    foot = at - axes.look.measure.height(how["size"]) / 2 * axes.up  # there the curve is nearest, on the left
    beside = float(probability_of(foot, state.base)) + axes.look.px(AWAY) * axes.across
    yield from label(axes.look, beside, at, f"← ∞  {names}", **how)


def _crowd_names(rows: Rows, crowds: list[list[int]], names: list[str], tags: Tags) -> Iterator[Mark]:
    """The rows that share a place, by name; what has no room there is read where the mouse points."""
    axes = tags.axes
    for row, (x, y) in enumerate(rows.spots.tolist()):
        tags.keep_off(x, y, POINT / 2 if row != rows.lit else KEYS / 2 if rows.focus else LIT / 2)
    for crowd in reversed(crowds):  # those at the right edge have the fewest places
        text = "  ".join(names[row] for row in crowd)
        if len(crowd) > 1 and axes.look.measure.width(text, axes.look.label) > WIDEST * axes.look.wide:
            text = f"{names[crowd[0]]} +{len(crowd) - 1}"
        how: dict[str, Any] = {"size": axes.look.label, "role": "quiet", "name": f"name {text}"}
        yield from tags.place(text, _beside(rows.spots[crowd], axes), of=crowd, **how)


def _beside(spots: Array, axes: Axes) -> list[Spot]:
    """Right of the points, above them, or below the curve on their left."""
    (x, y), first, last = spots.mean(axis=0).tolist(), float(spots[:, 0].min()), float(spots[:, 0].max())
    away = 14 * axes.look.type
    across, up = away * axes.across, away * axes.up
    right, above = (x + across, y, (0.0, 1.1)), (x, y, (0.5, 1.9))
    edge = min(last + 0.07, 1.03)
    usual = [right, above] if x < 0.6 else [(edge, y, (1.0, 1.9))] if last > 0.85 else [above, right]
    higher = [(min(edge, x + across), y + lines * up, (1.0 if last > 0.85 else 0.0, 1.1)) for lines in (1, 2, 3)]
    below = [(first - across / 2, y - lines * up, (1.0, 0.0)) for lines in (0.3, 1.2)]
    return [*usual, *higher, *below]


def _crowds(spots: Array, finite: Array) -> list[list[int]]:
    """Rows whose points are too near each other for a name each, from the left."""
    crowds: list[list[int]] = []
    for row in np.argsort(spots[:, 0], kind="stable").tolist():
        if not finite[row]:
            continue
        if crowds and spots[row, 0] - spots[crowds[-1][-1], 0] < CROWDED:
            crowds[-1].append(row)
        else:
            crowds.append([row])
    return crowds


def worked_out(state: State, result: Result) -> str:
    """What the point looked at is, calculated."""
    row = state.row
    name, actual, predicted = state.rows[row]
    p, loss = float(result.corrected[row]), float(result.losses[row])
    before = float(correct(state.rows[row : row + 1])[0])
    rule = f"p = {'ŷ' if actual else '1 − ŷ'} {said(before)}" + ("" if before == p else f" → {written(p)}")
    sign = "→" if p == 0.0 and np.isfinite(loss) else "=" if is_kept(loss) else "≈"
    given = f"{short(name)}: y = {actual}, ŷ {said_whole(predicted)}"
    return f"{given}\n{rule}\n−{LOG[state.base]} p {sign} {written(loss)}"
