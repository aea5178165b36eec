"""The part of a straight line that is seen inside a square."""

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
