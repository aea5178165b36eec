"""One function looked at closely: its curve and slope, where it is flat, and a draggable x with the tangent there."""

from __future__ import annotations

from typing import Any

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QPainterPath, QPolygonF
from PySide6.QtWidgets import QWidget

from dlviz.model.arrays import Array
from dlviz.ui.plot import Plot
from dlviz.ui.ranges import rounded_range

REACH = 1.6  # units of x that a tangent goes to either side
GAP = 16.0  # pixels between the dot and its numbers
SIDES = ((True, True), (False, False), (False, True), (True, False))  # (left, above), the likeliest first

Line = tuple[tuple[float, float], tuple[float, float]]


class FunctionPlot(Plot):
    """Draws a function over ``low`` to ``high``; a drag anywhere inside is ``dragged(x, gesture)``."""

    dragged = Signal(float, object)

    def __init__(self, low: float, high: float, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.low, self.high = low, high
        self._heights, self._spot = (0.0, 1.0), (0.0, 0.0)
        self._grid: Array = np.empty(0)
        self._seen: list[Array] = []
        self._flat = self.fill("quiet", 0.16)
        self._zero = self.curve("quiet", 1, alpha=0.6)
        self._lines = [self.curve("quiet", 1.6, dash=True) for _ in range(2)]
        self._slope = self.curve("gradient", 2)
        self._other = self.curve("text", 2, alpha=0.75)
        self._value = self.curve("model", 2.8)
        self._at = self.curve("data", 1.6)
        self._tangent = self.curve("gradient", 2, dash=True)
        self._slope_dot = self.points("gradient", 12, "d")
        self._other_dot = self.points("text", 10)
        self._value_dot = self.points("model", 14)
        self._handle = self.points("data", 24, _grip())
        self._beyond = [self.points("data", 16, symbol) for symbol in ("t3", "t2")]
        self._names = [self.label("quiet", 0.9) for _ in self._lines]
        self._text = self.label("text", 1.0, filled=True)
        self.draggable_everywhere(self._drag, Qt.CursorShape.SizeHorCursor)
        self.when_view_changes(self._place_text)

    # what it is told

    def show_function(
        self,
        grid: Array,
        value: Array,
        slope: Array | None,
        flats: Any,
        lines: tuple[Line, ...] = (),
        other: Array | None = None,
    ) -> None:
        """The curves, the flat stretches, two lines that the function is made of, where it is, and one laid over."""
        self._grid = grid
        self._seen = [curve for curve in (value, slope, other) if curve is not None]
        parts = np.concatenate([*self._seen, np.zeros(1), *(np.array(line[1]) for line in lines)])
        finite = parts[np.isfinite(parts)]
        self._heights = rounded_range(float(finite.min()), float(finite.max()), 0.06)
        self.put(self._other, *(((), ()) if other is None else (grid, other)))
        low, high = self._heights
        self.show_range((self.low, self.high), self._heights)
        self.put(self._zero, (self.low, self.high, np.nan, 0, 0), (0, 0, np.nan, low, high))
        self.put(self._value, grid, value)
        self.put(self._slope, *(((), ()) if slope is None else (grid, slope)))
        path = QPainterPath()
        for left, right in flats:
            path.addRect(QRectF(left, low, right - left, high - low))
        self._flat.setPath(path)
        self._show_lines(lines)

    def show_at(
        self, x: float, value: float, slope: float | None, tangent: float, text: str, other: float | None = None
    ) -> None:
        """The line at x with its handle, the dots, the tangent; an arrow at the edge for an x outside.

        ``slope`` is None where the derivative is not shown; ``tangent`` is the slope in any case.
        """
        inside, (low, high) = self.low <= x <= self.high, self._heights
        middle, spot = (low + high) / 2, [x] if inside else []
        self.put(self._at, [x, x] if inside else [], self._heights)
        self.put(self._handle, spot, [low + 0.035 * (high - low)])
        self.put(self._value_dot, spot, [value])
        self.put(self._other_dot, spot if other is not None else [], [other or 0.0])
        self.put(self._slope_dot, spot if slope is not None else [], [slope or 0.0])
        ends = np.array((-REACH, REACH))
        self.put(self._tangent, x + ends if inside else [], value + tangent * ends)
        for item, edge, there in zip(self._beyond, (self.low, self.high), (x < self.low, x > self.high), strict=True):
            self.put(item, [edge - 0.15 * np.sign(edge)] if there else [], [middle])
        self._spot = (min(max(x, self.low), self.high), value if inside and np.isfinite(value) else middle)
        self._text.setText(text)
        self._place_text()

    def name_lines(self, *names: str) -> None:
        for item, name in zip(self._names, names, strict=True):
            item.setText(name)

    def _show_lines(self, lines: tuple[Line, ...]) -> None:
        """Each line has its name at one end, on the side that is free."""
        for number, (item, name) in enumerate(zip(self._lines, self._names, strict=True)):
            name.setVisible(bool(lines))
            if not lines:
                self.put(item, (), ())
                continue
            x, y = lines[number]
            falls, at_left = y[1] < y[0], number == 0
            self.put(item, x, y)
            name.setAnchor((-0.1 if at_left else 1.1, 1.1 if falls == at_left else -0.1))
            name.setPos(x[number], y[number])

    # where the numbers stand

    def _place_text(self) -> None:
        """The numbers go to that side of the dot where they cover least of the curves."""
        box = self._text.boundingRect()
        left, above = min(SIDES, key=lambda side: self._covered(side, box.width(), box.height()))
        aside, off = GAP / max(box.width(), 1), GAP / max(box.height(), 1)
        self._text.setAnchor((1 + aside if left else -aside, 1 + off if above else -off))
        self._text.setPos(*self._spot)

    def _covered(self, side: tuple[bool, bool], wide: float, tall: float) -> float:
        """How much a text of that many pixels would cover there; very much where it would be cut off."""
        left, above = side
        (x, y), (low, high), (per_x, per_y) = self._spot, self._heights, self.box.viewPixelSize()
        start = x - (GAP + wide) * per_x if left else x + GAP * per_x
        foot = y + GAP * per_y if above else y - (GAP + tall) * per_y
        end, head = start + wide * per_x, foot + tall * per_y
        outside = start < self.low or end > self.high or foot < low or head > high
        return (1e6 if outside else 0.0) + self._points_inside(start, end, foot, head)

    def _points_inside(self, left: float, right: float, low: float, high: float) -> float:
        part = slice(*np.searchsorted(self._grid, (left, right)))
        return float(sum(np.count_nonzero((y[part] > low) & (y[part] < high)) for y in self._seen))

    def _drag(self, x: float, y: float, gesture: object) -> None:
        self.dragged.emit(min(max(x, self.low), self.high), gesture)


def _grip() -> QPainterPath:
    """Two points away from each other, as on a thing that slides: a symbol of unit size."""
    path = QPainterPath()
    for way in (-0.5, 0.5):
        path.addPolygon(QPolygonF([QPointF(way, 0), QPointF(0.2 * way, -0.36), QPointF(0.2 * way, 0.36)]))
        path.closeSubpath()
    return path
