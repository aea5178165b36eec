"""The pictures of log loss as marks: the curve −log p with every row on it, and the losses as bars."""

from __future__ import annotations

import functools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

import numpy as np

from dlviz.marks import Axes, Box, Boxes, Line, Mark, Points, Words, label
from dlviz.marks.tags import CURVE, GROUND, Spot, Tags
from dlviz.model.arrays import Array
from dlviz.model.log_loss import Result, State
from dlviz.model.log_loss.binary_cross_entropy import correct, loss_at, loss_of, probability_of, shares
from dlviz.model.numbers import is_kept, said, said_whole, written
from dlviz.panels.log_loss.over_bars import Over, middle, standing
from dlviz.ui.pictures.ranges import rounded_range

LOG = {"10": "log₁₀", "e": "ln", "2": "log₂"}
CLASSES = {1: ("dot", "data", "o", 12.0), 0: ("square", "quiet", "s", 9.5)}  # legend, colour, shape, size
INFINITE_AT = 0.93  # of the height: there stands what is infinite
LONGEST, BEGINNING = 6, 3  # characters of a name in the picture, and how many of them are its first
NAMES = 12  # rows beyond which names at the points only cover each other
CROWDED = 0.075  # of the width: nearer points share one label
WIDEST = 0.26  # of the width: what such a label may take
SHARES = 16  # bars beyond which shares have no room over them
READINGS = (1.05, 0.95, 0.85, 0.75, 0.65, 0.55)  # sizes of what is worked out beside the curve
INSET = 6.0  # pixels between the left axis and what stands in the corner beside it
POINT, LIT, KEYS = 12.0, 21.0, 27.0  # pixels across a point, across the ring round the one looked at, and the keys'
HALF = 0.32  # of a bar's width
BAR = 0.3  # the same of a class
CLEAR = 2.0  # pixels between a number and the line of the mean
AWAY = 4.0  # pixels between the curve and what is infinite
ROOM = 30.0  # pixels over a bar that its share takes


@dataclass(frozen=True, slots=True)
class Rows:
    """The rows of a table as points: their places, shape (m, 2), their classes, and which one is looked at."""

    spots: Array
    actual: Sequence[int]
    lit: int
    focus: bool = False


def loss_range(state: State, result: Result) -> tuple[float, float]:
    """The losses that both pictures show, so that a bar is as high as its point on the curve."""
    return _range_of(result.losses.tobytes(), state.base)


@functools.lru_cache(maxsize=8)  # both pictures ask, several times a tick
def _range_of(losses: bytes, base: str) -> tuple[float, float]:
    every = np.frombuffer(losses)
    finite = every[np.isfinite(every)]
    usual = float(loss_of(0.1, base))
    high = rounded_range(0.0, max(usual, float(finite.max(initial=0.0))) * 1.14, 0.0)[1]
    return -0.05 * high, high


def with_rings(span: tuple[float, float], first: float, last: float, share: float) -> tuple[float, float]:
    """The span, wider where the rings of a point at the first or last are cut: half of one is such a share of it."""
    low, high = min(span[0], (first - share * span[1]) / (1 - share)), span[1]
    if last <= high - share * (high - low):
        return low, high
    low = min(low, first - share * (last - first) / (1 - 2 * share))  # that much where both sides are too near
    return low, (last - share * low) / (1 - share)


def heights(losses: Array, high: float) -> Array:
    """Where the losses are drawn: an infinite one at the upper edge."""
    return np.where(np.isfinite(losses), losses, INFINITE_AT * high)


def short(name: str) -> str:
    """A row's name where there is little room, with its end, which is a number more often than not."""
    return name if len(name) <= LONGEST else f"{name[:BEGINNING].rstrip()}…{name[BEGINNING + 1 - LONGEST :].lstrip()}"


def row_points(rows: Rows) -> Iterator[Mark]:
    """A point for every row, by its class; one with a ring is looked at, the outer ring says where the keys are."""
    kinds = np.asarray(rows.actual)
    for kind, (_, role, shape, size) in CLASSES.items():
        which = np.flatnonzero(kinds == kind).tolist()
        x, y = rows.spots[which].T if which else (np.zeros(0), np.zeros(0))
        things = tuple(("row", i) for i in which)
        yield Points(x, y, role=role, size=size, shape=shape, things=things, name=f"class {kind}")
    x, y = rows.spots[rows.lit : rows.lit + 1].T
    yield Points(x, y, role="text", size=LIT, hollow=True, name="looked at")
    if rows.focus:
        yield Points(x, y, role="accent", size=KEYS, hollow=True, name="keys")


# the curve


def curve_marks(state: State, result: Result, rows: Rows, sampled: tuple[Array, Array], axes: Axes) -> Iterator[Mark]:
    """−log p with every row on it: the row looked at is worked out in the upper corner on the right."""
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


# the bars


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


# several classes


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
