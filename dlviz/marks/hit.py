"""Which mark lies under a place: written once, for every picture. All places are pixels of the host."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Sequence

import msgspec
import numpy as np

from dlviz.marks.vocabulary import Area, Arrow, AtPlaces, Box, Boxes, InBox, Line, Mark, OfMany, Points, Thing, Words
from dlviz.model.arrays import Array

NEAR = 7.0  # pixels within which a thin thing is pointed at
FEW = 12  # places up to which it is quicker to take them one by one


class Placed(msgspec.Struct, frozen=True):
    """From the host's units to pixels: x·sx + dx, y·sy + dy. A drawing's own are pixels already."""

    sx: float = 1.0
    sy: float = 1.0
    dx: float = 0.0
    dy: float = 0.0

    def x(self, value: Array) -> Array:
        return np.asarray(value * self.sx + self.dx)

    def y(self, value: Array) -> Array:
        return np.asarray(value * self.sy + self.dy)


HERE = Placed()


class Hit(msgspec.Struct, frozen=True):
    """What is pointed at: the mark, its thing and reading (those of one of its points, where it has many)."""

    mark: Mark
    thing: Thing
    reading: str


def under(marks: Sequence[Mark], x: float, y: float, placed: Placed = HERE) -> Hit | None:
    """The topmost thing at a place; marks that stand for nothing are looked through."""
    for mark in reversed(marks):
        if (hit := _hit(mark, x, y, placed)) is not None:
            return hit
    return None


def _hit(mark: Mark, x: float, y: float, placed: Placed) -> Hit | None:
    if isinstance(mark, OfMany) and (mark.things or mark.readings):
        number = _number_under(mark, x, y, placed)
        if number is None:
            return None
        thing = mark.things[number] if number < len(mark.things) else mark.thing
        return Hit(mark, thing, mark.readings[number] if number < len(mark.readings) else mark.reading)
    if mark.thing is None and not mark.reading:
        return None
    return Hit(mark, mark.thing, mark.reading) if holds(mark, x, y, placed) else None


def holds(mark: Mark, x: float, y: float, placed: Placed = HERE) -> bool:
    """Whether the mark covers a place, or passes so near that a finger would mean it."""
    match mark:
        case InBox():
            left, top, right, bottom = bounds(mark, placed)
            return left <= x <= right and top <= y <= bottom
        case OfMany():
            return _number_under(mark, x, y, placed) is not None
        case Area():
            return _inside(placed.x(mark.x), placed.y(mark.y), x, y)
        case Line() | Arrow():
            return _away(placed.x(mark.x), placed.y(mark.y), x, y) <= max(NEAR, mark.width / 2 + 3)
    return False


def bounds(
    mark: Mark, placed: Placed = HERE, line: float = 1.0, type_: float = 1.0
) -> tuple[float, float, float, float]:
    """Left, top, right and bottom of what is painted, in pixels, with the thickness of its lines."""
    match mark:
        case Words():
            left = mark.x * placed.sx + placed.dx - mark.anchor[0] * mark.wide
            top = mark.y * placed.sy + placed.dy - mark.anchor[1] * mark.high
            return left, top, left + mark.wide, top + mark.high
        case InBox():
            xs = sorted((mark.x * placed.sx + placed.dx, (mark.x + mark.wide) * placed.sx + placed.dx))
            ys = sorted((mark.y * placed.sy + placed.dy, (mark.y + mark.high) * placed.sy + placed.dy))
            more = mark.width * line / 2 if isinstance(mark, Box) and mark.role else 0.0
            return xs[0] - more, ys[0] - more, xs[1] + more, ys[1] + more
        case AtPlaces():
            more = _beyond(mark, line, type_)
            if mark.x.size == mark.y.size <= FEW:
                return _edges_of_few(mark, placed, more)
            with np.errstate(over="ignore"):
                x, y = placed.x(mark.x), placed.y(mark.y)
            fine = np.isfinite(x) & np.isfinite(y)
            if not fine.any():
                return 0.0, 0.0, 0.0, 0.0
            x, y = x[fine], y[fine]
            return float(x.min()) - more, float(y.min()) - more, float(x.max()) + more, float(y.max()) + more
    return 0.0, 0.0, 0.0, 0.0


def _edges_of_few(mark: AtPlaces, placed: Placed, more: float) -> tuple[float, float, float, float]:
    """What lies round a few places, without arrays, since there are many such marks."""
    pixels = [
        (x * placed.sx + placed.dx, y * placed.sy + placed.dy)
        for x, y in zip(mark.x.tolist(), mark.y.tolist(), strict=True)
    ]
    fine = [(x, y) for x, y in pixels if math.isfinite(x) and math.isfinite(y)]
    if not fine:
        return 0.0, 0.0, 0.0, 0.0
    xs, ys = zip(*fine, strict=True)
    return min(xs) - more, min(ys) - more, max(xs) + more, max(ys) + more


def _beyond(mark: AtPlaces, line: float, type_: float) -> float:
    """Pixels that a mark is painted beyond its places."""
    match mark:
        case Line() | Boxes():
            return mark.width * line + 1
        case Points():
            return mark.size * type_ * 0.6 + 2 * line
        case Arrow():
            return 8 * type_ + mark.width * line
    return 1.0


def things(marks: Sequence[Mark], keep: Callable[[Mark], bool] = lambda mark: True) -> Iterator[Thing]:
    """Every thing that the marks stand for, in their order, each once."""
    seen: set[Thing] = set()
    for mark in marks:
        if not keep(mark):
            continue
        for thing in (mark.thing, *getattr(mark, "things", ())):
            if thing is not None and thing not in seen:
                seen.add(thing)
                yield thing


def _number_under(mark: OfMany, x: float, y: float, placed: Placed) -> int | None:
    """Which of the many lies there."""
    return _nearest_point(mark, x, y, placed) if isinstance(mark, Points) else _box_under(mark, x, y, placed)


def _nearest_point(mark: Points, x: float, y: float, placed: Placed) -> int | None:
    if not len(mark.x):
        return None
    away = np.hypot(placed.x(mark.x) - x, placed.y(mark.y) - y)
    if np.isnan(away).all():
        return None
    near = int(np.nanargmin(away))
    return near if away[near] <= max(NEAR, mark.size / 2 + 2) else None


def _box_under(mark: OfMany, x: float, y: float, placed: Placed) -> int | None:
    xs, ys = placed.x(mark.x).reshape(-1, 2), placed.y(mark.y).reshape(-1, 2)
    inside = (xs.min(1) <= x) & (x <= xs.max(1)) & (ys.min(1) <= y) & (y <= ys.max(1))
    found = np.flatnonzero(inside)
    if not len(found):
        return None
    size = np.abs(np.diff(xs[found])).ravel() * np.abs(np.diff(ys[found])).ravel()
    return int(found[int(size.argmin())])  # the smallest, where boxes lie in boxes


def _inside(xs: Array, ys: Array, x: float, y: float) -> bool:
    """The even-odd rule; a gap between polygons joins nothing."""
    x1, y1, x2, y2 = xs, ys, np.roll(xs, -1), np.roll(ys, -1)
    with np.errstate(all="ignore"):
        crosses = ((y1 > y) != (y2 > y)) & (x < (x2 - x1) * (y - y1) / (y2 - y1) + x1)
    return bool(np.count_nonzero(crosses) % 2)


def _away(xs: Array, ys: Array, x: float, y: float) -> float:
    """Pixels from a place to the line through some places."""
    if len(xs) == 1:
        return float(np.hypot(xs[0] - x, ys[0] - y))
    ax, ay, bx, by = xs[:-1] - x, ys[:-1] - y, np.diff(xs), np.diff(ys)
    with np.errstate(all="ignore"):
        share = np.clip(np.nan_to_num(-(ax * bx + ay * by) / (bx * bx + by * by)), 0, 1)
        away = np.hypot(ax + share * bx, ay + share * by)
    return float(np.nanmin(away)) if not np.isnan(away).all() else float("inf")
