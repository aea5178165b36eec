"""The decision line w1·x1 + w2·x2 = θ as something to see and to take hold of: where it is, moved, turned."""

from __future__ import annotations

import math

from dlviz.model.clipping import Point

CENTRE = (0.5, 0.5)  # of the four inputs
RADIUS = 0.95  # of the circle round them on which the line has its two grips
LARGEST = 10.0  # what a weight and a threshold may be
NEAR = 0.02  # a line cannot be laid through two points that are as near as this

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


def _tidy(value: float, scale: float) -> float:
    """Two decimals, and more only where the weights are so small that the line would jump; never −0.

    A step of a number is at most a thirtieth of ``scale``, so that the line stays under the mouse.
    """
    digits = max(2, 1 - math.floor(math.log10(scale / 3))) if scale else 2
    return round(value, digits) + 0.0
