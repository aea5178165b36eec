"""Where a plate on a dashed edge leaves so little of a dash beside itself that it looks like a sign."""

from __future__ import annotations

import math
from collections.abc import Iterator

from dlviz.marks.covered import Rect
from dlviz.ui.pictures.pen import PATTERNS

DASH, GAP = PATTERNS["dash"]
CAP = 0.5  # widths by which a dash is longer at each of its ends
LITTLE, LEAST = 1.5, 3.0  # widths, and pixels, that are to be left of a dash

Ends = tuple[tuple[float, float], tuple[float, float]]  # both x, both y


def crumbs(start: tuple[float, float], end: tuple[float, float], width: float, plate: Rect) -> Iterator[Ends]:
    """From the inside of the plate to the end of each crumb, along the edge, whose dashes are ``width`` thick."""
    (x, y), long = start, math.dist(start, end)
    way = (end[0] - x) / long, (end[1] - y) / long
    inside = _inside(start, way, plate)
    if inside is None or not width:
        return
    (first, last), period = inside, (DASH + GAP) * width
    little = max(LITTLE * width, LEAST)
    begins = math.floor((first + (1 + CAP) * width) / period) * period - CAP * width
    if first - begins < little:
        yield _between(start, way, (first + last) / 2, begins)
    ends = math.floor((last + CAP * width) / period) * period + (DASH + CAP) * width
    if -width < ends - last < little:  # a corner of a dash that ends under an oblique plate is seen
        yield _between(start, way, (first + last) / 2, ends)


def _between(start: tuple[float, float], way: tuple[float, float], near: float, far: float) -> Ends:
    (x, y), (right, down) = start, way
    return (x + near * right, x + far * right), (y + near * down, y + far * down)


def _inside(start: tuple[float, float], way: tuple[float, float], plate: Rect) -> tuple[float, float] | None:
    """So far along the edge it goes under the plate, and comes out again."""
    first, last = 0.0, math.inf
    for at, step, side, size in zip(start, way, plate[:2], plate[2:], strict=True):
        if step:
            near, far = sorted(((side - at) / step, (side + size - at) / step))
            first, last = max(first, near), min(last, far)
        elif not side <= at <= side + size:
            return None
    return (first, last) if first < last < math.inf else None
