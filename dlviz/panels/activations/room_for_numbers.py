"""Where in a plot the numbers at x stand: beside the dot, or as near to it as they cover nothing."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator
from typing import NamedTuple

import numpy as np

from dlviz.marks import Axes, Points, Words
from dlviz.marks.covered import Rect
from dlviz.model.arrays import Array

GAP = 16.0  # pixels between the dot and its numbers
LESS = 0.2  # how much less it matters to cover a line that is straight than a curve
STEPS = 12  # places that are tried across and down, where all beside the dot cover something


class Stroke(NamedTuple):
    """A line through places in pixels, shape (n,) each: the upper and the lower end of each stretch, shape (n − 1,),
    and how much it matters to cover it.
    """

    x: Array
    y: Array
    upper: Array
    lower: Array
    weight: float


class RoomForNumbers:
    """What is drawn in the plot, in pixels from its left upper corner."""

    def __init__(self, axes: Axes) -> None:
        self._axes = axes
        self._strokes: list[Stroke] = []
        self._whole: list[Rect] = []

    def keep_off(self, x: Array, y: Array, weight: float = 1.0) -> None:
        """The numbers are to cover little of a line through these places."""
        axes = self._axes
        x, y = (x - axes.left) / axes.across, (axes.top - y) / axes.up
        self._strokes.append(Stroke(x, y, np.minimum(y[:-1], y[1:]), np.maximum(y[:-1], y[1:]), weight))

    def keep_whole(self, marks: Iterable[Words | Points]) -> None:
        """The numbers are to cover nothing of a text and of the sign of a point."""
        for mark in marks:
            if isinstance(mark, Words):
                x, y = self.pixels(mark.x, mark.y)
                wide, high, anchor = mark.wide, mark.high, mark.anchor
            else:
                x, y = self.pixels(mark.x[0], mark.y[0])
                wide, high, anchor = (side := self._axes.look.px(mark.size)), side, (0.5, 0.5)
            self._whole.append((x - anchor[0] * wide, y - anchor[1] * high, wide, high))

    def pixels(self, x: float, y: float) -> tuple[float, float]:
        return (x - self._axes.left) / self._axes.across, (self._axes.top - y) / self._axes.up

    def best(self, x: float, y: float, wide: float, high: float) -> tuple[float, float, float]:
        """The left and the top of so many pixels for what is said of a place (x, y), and how much they cover:
        infinitely much where they have no room beside what is to be whole.
        """
        look = self._axes.look
        best, least = (0.0, 0.0), math.inf
        for left, top in _places(*self.pixels(x, y), wide, high, look.wide, look.high):
            covered = self._covered(left, top, wide, high)
            if covered < least:
                best, least = (left, top), covered
            if not covered:
                break
        return *best, least

    def _covered(self, left: float, top: float, wide: float, high: float) -> float:
        """How many pixels of the strokes lie under it."""
        right, bottom = left + wide, top + high
        if any(left < x + w and x < right and top < y + h and y < bottom for x, y, w, h in self._whole):
            return math.inf
        covered = 0.0
        for xs, ys, upper, lower, weight in self._strokes:
            under = (xs[1:] >= left) & (xs[:-1] <= right) & (lower > top) & (upper < bottom)
            if under.any():
                across, down = np.clip(xs, left, right), np.clip(ys, top, bottom)
                covered += weight * float((np.abs(np.diff(across)) + np.abs(np.diff(down)))[under].sum())
        return covered


def _places(x: float, y: float, wide: float, high: float, across: float, down: float) -> Iterator[tuple[float, float]]:
    """Left upper corners inside the picture, the likeliest first: at the dot, over or under it, then the nearest."""
    most = max(across - wide, 0.0), max(down - high, 0.0)
    for away in (0.0, 0.7, 1.4, 2.1, 2.8, 3.5):
        far = GAP + away * high
        for left, above in ((True, True), (False, False), (False, True), (True, False)):
            wished, top = x - GAP - wide if left else x + GAP, y - far - high if above else y + far
            start = min(max(wished, 0.0), most[0])
            if 0 <= top <= most[1] and (away or start == wished):
                yield start, top
    lattice = [(most[0] * i / STEPS, most[1] * j / STEPS) for i in range(STEPS + 1) for j in range(STEPS + 1)]
    yield from sorted(lattice, key=lambda place: math.hypot(place[0] + wide / 2 - x, place[1] + high / 2 - y))
