"""Where in a plot the numbers at x stand: beside the dot, or as near to it as they cover nothing."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator

import numpy as np

from dlviz.marks import Axes, Points, Words
from dlviz.marks.covered import Rect
from dlviz.model.arrays import Array

GAP = 16.0  # pixels between the dot and its numbers
LESS = 0.2  # how much less it matters to cover a line that is straight than a curve
BESIDE = 4  # places, those at the dot: of what covers nothing there, the first that lies on no axis
STEPS = 12  # places that are tried across and down, where all beside the dot cover something


class RoomForNumbers:
    """What is drawn in the plot, in pixels from its left upper corner."""

    def __init__(self, axes: Axes) -> None:
        self._axes = axes
        self._strokes: list[Array] = []  # stretch by stretch: ends across and down, upper and lower end, its weight
        self._whole: list[Rect] = []

    def keep_off(self, x: Array, y: Array, weight: float = 1.0) -> None:
        """The numbers are to cover little of a line through these places, which go to the right."""
        axes = self._axes
        x, y = (x - axes.left) / axes.across, (axes.top - y) / axes.up
        ends = x[:-1], x[1:], y[:-1], y[1:]
        upper, lower = np.minimum(*ends[2:]), np.maximum(*ends[2:])
        self._strokes.append(np.stack((*ends, upper, lower, np.full_like(lower, weight))))

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
        look, at_zero = self._axes.look, self.pixels(0.0, 0.0)
        best, least = (0.0, 0.0), math.inf
        strokes = np.concatenate(self._strokes, axis=1)
        for number, (left, top) in enumerate(_places(*self.pixels(x, y), wide, high, look.wide, look.high)):
            if not least and number >= BESIDE:
                break
            covered = self._covered(left, top, wide, high, strokes)
            is_on_axis = left < at_zero[0] < left + wide or top < at_zero[1] < top + high
            if covered < least or not (covered or is_on_axis):
                best, least = (left, top), covered
            if not (covered or is_on_axis):
                break
        return *best, least

    def _covered(self, left: float, top: float, wide: float, high: float, strokes: Array) -> float:
        """How many pixels of the strokes lie under it."""
        right, bottom = left + wide, top + high
        if any(left < x + w and x < right and top < y + h and y < bottom for x, y, w, h in self._whole):
            return math.inf
        x0, x1, y0, y1, upper, lower, weight = strokes
        under = (x1 >= left) & (x0 <= right) & (lower > top) & (upper < bottom)
        if not under.any():
            return 0.0
        x0, x1, y0, y1, *_, weight = strokes[:, under]
        across = np.minimum(x1, right) - np.maximum(x0, left)
        down = np.minimum(np.maximum(y1, top), bottom) - np.minimum(np.maximum(y0, top), bottom)
        return float(((across + np.abs(down)) * weight).sum())


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
