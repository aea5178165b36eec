"""The decision line w1·x1 + w2·x2 = θ as something to see and to take hold of: where it is, moved, turned."""

from __future__ import annotations

import math

CENTRE = (0.5, 0.5)  # of the four inputs
RADIUS = 0.95  # of the circle round them on which the line has its two grips
LARGEST = 10.0  # what a weight and a threshold may be
NEAR = 0.02  # a line cannot be laid through two points that are as near as this

Point = tuple[float, float]
Segment = tuple[Point, Point]
Weights = tuple[float, float, float]


def foot(w1: float, w2: float, theta: float) -> Point | None:
    """The point of the line that is nearest to the middle of the inputs; None where w1 = w2 = 0."""
    length = math.hypot(w1, w2)
    if length == 0:
        return None
    u, v = w1 / length, w2 / length
    distance = theta / length - u * CENTRE[0] - v * CENTRE[1]
    return CENTRE[0] + distance * u, CENTRE[1] + distance * v


def grips(w1: float, w2: float, theta: float) -> tuple[Point, Point] | None:
    """Where the line meets the circle round the inputs; None where it passes so far out that it could not be turned."""
    middle = foot(w1, w2, theta)
    if middle is None:
        return None
    distance = math.dist(middle, CENTRE)
    if distance > 0.9 * RADIUS:
        return None
    half, length = math.sqrt(RADIUS**2 - distance**2), math.hypot(w1, w2)
    along = -w2 / length * half, w1 / length * half
    return (middle[0] - along[0], middle[1] - along[1]), (middle[0] + along[0], middle[1] + along[1])


def threshold_through(w1: float, w2: float, at: Point) -> float:
    """θ of the parallel line through a point, in steps small enough beside the weights."""
    theta = w1 * at[0] + w2 * at[1]
    return _tidy(min(max(theta, -LARGEST), LARGEST), math.hypot(w1, w2))


def turned(w1: float, w2: float, pivot: Point, at: Point) -> Weights | None:
    """Weights and θ of the line through ``pivot`` and ``at``, on the same sides and, if the limits allow, as steep.

    The length of (w1, w2) stays, so that only the direction of the line changes. None where the points are too near.
    """
    across, up = at[0] - pivot[0], at[1] - pivot[1]
    distance = math.hypot(across, up)
    if distance < NEAR:
        return None
    length = math.hypot(w1, w2)
    u, v = -up / distance, across / distance
    if u * w1 + v * w2 < 0:
        u, v = -u, -v
    theta = u * pivot[0] + v * pivot[1]
    length = min(length, LARGEST / max(abs(u), abs(v), abs(theta)))
    first, second, third = (_tidy(number * length, length) for number in (u, v, theta))
    return first, second, third


def clip_line(a: float, b: float, c: float, low: float, high: float) -> Segment | None:
    """Where the line a·u + b·v = c crosses the square low ≤ u, v ≤ high.

    Returns
    -------
    The two end points, or None where nothing is to be seen: the line passes outside, or a = b = 0 and there is none.
    """
    if a == b == 0:
        return None
    if abs(a) <= abs(b):
        return _clip(c / b, a / b, low, high)
    ends = _clip(c / a, b / a, low, high)
    return ends and (ends[0][::-1], ends[1][::-1])


def _clip(offset: float, slope: float, low: float, high: float) -> Segment | None:
    """The part of v = offset − slope·u inside the square. |slope| ≤ 1, so that nothing here grows large."""
    start, end = low, high
    if slope:
        edges = sorted(((offset - low) / slope, (offset - high) / slope))
        start, end = max(low, edges[0]), min(high, edges[1])
    if start >= end or not (slope or low <= offset <= high):
        return None
    # Rounding may put an end a hair outside.
    first, last = (min(max(offset - slope * u, low), high) for u in (start, end))
    return (start, first), (end, last)


def half_plane(w1: float, w2: float, theta: float, corners: list[Point], sign: int) -> list[Point]:
    """The part of a convex area where ``sign`` · (w1·x1 + w2·x2 − θ) ≥ 0, as corners in order; empty where none is.

    Clipping after Sutherland and Hodgman (Reentrant polygon clipping, 1974).
    """
    heights = [sign * (w1 * x + w2 * y - theta) for x, y in corners]
    kept: list[Point] = []
    for i, (corner, height) in enumerate(zip(corners, heights, strict=True)):
        (x0, y0), before = corners[i - 1], heights[i - 1]
        if before * height < 0:
            share = before / (before - height)
            kept.append((x0 + share * (corner[0] - x0), y0 + share * (corner[1] - y0)))
        if height >= 0:
            kept.append(corner)
    return kept


def _tidy(value: float, scale: float) -> float:
    """Two decimals, and more only where the weights are so small that the line would jump; never −0."""
    digits = max(2, 1 - math.floor(math.log10(scale))) if scale else 2
    return round(value, digits) + 0.0
