"""Straight lines and half planes, cut to the part of the plane that is shown."""

from __future__ import annotations

Point = tuple[float, float]
Segment = tuple[Point, Point]


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


def clip_segment(start: Point, end: Point, low: float, high: float) -> Segment | None:
    """The part of a segment inside the square low ≤ x, y ≤ high, or None; an end that lies inside stays as it is.

    Clipping after Liang and Barsky (A new concept and method for line clipping, 1984).
    """
    first, last = 0.0, 1.0
    for a, b in zip(start, end, strict=True):
        if a == b:
            if not low <= a <= high:
                return None
            continue
        enters, leaves = sorted(((low - a) / (b - a), (high - a) / (b - a)))
        first, last = max(first, enters), min(last, leaves)
    if first > last:
        return None

    def at(share: float) -> Point:
        x, y = (min(max(a + share * (b - a), low), high) for a, b in zip(start, end, strict=True))
        return x, y

    return start if first == 0 else at(first), end if last == 1 else at(last)


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
