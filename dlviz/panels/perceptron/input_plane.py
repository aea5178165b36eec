"""The plane of the two inputs: four points, the line that divides them, both of its sides, and grips to hold it by."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Any

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QPainterPath, QPolygonF
from PySide6.QtWidgets import QWidget

from dlviz.marks import Arrow
from dlviz.model.boolean_functions import INPUTS
from dlviz.model.clipping import Point, clip_line, half_plane
from dlviz.model.perceptron import Result, decision_line
from dlviz.model.perceptron.unit import Unit
from dlviz.theme import Theme
from dlviz.ui.plot import Plot

BOTTOM, TOP = -0.55, 1.55
CLICK = 14.0  # pixels within which a click means a point
BODY = 0.6  # the part of the way to its grips by which the line is moved; beyond, it is turned
ARROW = 0.25  # length of the arrow of w, whose direction alone counts here
NOWHERE = [(math.nan, math.nan)]  # where nothing can be taken hold of

#: The colour and the shape of each class: 1 fires, 0 is silent.
CLASSES = {1: ("data", "o"), 0: ("quiet", "s")}


class InputPlane(Plot):
    """Emits ``line_wished(w1, w2, theta, gesture)`` for a drag and ``picked(row)`` for a click on an input.

    Both axes have one scale, so that w stands upright on the line.
    """

    line_wished = Signal(float, float, float, object)
    picked = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = Unit()
        self._texts: dict[Any, str] = {}
        self._held: tuple[object, Point, float, float] | None = None
        self._none_text, self._outside_text = "", ""
        self._make_line()
        self._make_points()
        self.draggable(lambda: self._end(0), lambda x, y, gesture: self._turn(1, (x, y), gesture), _CROSS)
        self.draggable(lambda: self._end(1), lambda x, y, gesture: self._turn(0, (x, y), gesture), _CROSS)
        self.draggable(self._body, self._move, Qt.CursorShape.SizeAllCursor)
        self.box.sigResized.connect(lambda *_: self._fit())
        self.when_view_changes(self._draw_line)
        self.scene().sigMouseMoved.connect(self._point_out)
        self.scene().sigMouseClicked.connect(self._click)

    def _make_line(self) -> None:
        self.sketch.setZValue(1)  # over both sides, which are filled
        self.sides = {1: self.fill("data", 0.17), 0: self.fill("quiet", 0.13)}
        self.line = self.curve("model", 2.8)
        self.middle = self.points("model", 11)
        self.rings = self.points("model", 17)
        self.holes = self.points("surface", 10)
        self.names = {1: self.label("data", 1.15), 0: self.label("quiet", 1.15)}
        self.w_name = self.label("model", 1.0)
        self.words = self.label("text", 1.0, filled=True)

    def _make_points(self) -> None:
        self.classes = {bit: self.points(role, 19, symbol) for bit, (role, symbol) in CLASSES.items()}
        self.selected = self.points("text", 29, hollow=True)
        self.marks = [self.label("bad", 1.25, (-0.35, 1.15)) for _ in INPUTS]
        self.ties = [self.label("model", 0.95, (1.35, 0.5), filled=True) for _ in INPUTS]

    def set_words(self, none: str, outside: str) -> None:
        """What is said in the plane where w1 = w2 = 0 leaves no line, and where the line is out of the picture."""
        self._none_text, self._outside_text = none, outside

    def show_perceptron(self, state: Unit, result: Result) -> None:
        self._state = state
        self._fit()
        self._draw_points(state, result)
        self._draw_line()

    def set_theme(self, theme: Theme) -> None:
        super().set_theme(theme)
        self._draw_line()

    # what is drawn

    def _fit(self) -> None:
        width, height = self.box.width(), self.box.height()
        half = (TOP - BOTTOM) / 2
        across = half * max(width / height, 0.8) if height > 0 else half
        self.show_range((0.5 - across, 0.5 + across), (0.5 - half, 0.5 + half))

    def _draw_points(self, state: Unit, result: Result) -> None:
        for bit, item in self.classes.items():
            here = [point for point, target in zip(INPUTS, result.targets, strict=True) if target == bit]
            self.put(item, [x for x, _ in here], [y for _, y in here])
        x, y = INPUTS[state.row]
        self.put(self.selected, [x], [y])
        columns = (INPUTS, self.marks, self.ties, result.correct, result.sums, result.outputs)
        for (x, y), mark, tie, correct, total, output in zip(*columns, strict=True):
            mark.setPos(x, y)
            tie.setPos(x, y)
            self._say(mark, "" if correct else "✗")
            self._say(tie, "" if total else f"0 → {output}")

    def _draw_line(self) -> None:
        state = self._state
        numbers = state.w1, state.w2, state.theta
        self._draw_sides(numbers)
        ends = self._seen_line()
        self.put(self.line, *_columns(ends or ()))
        self._draw_grips(numbers)
        none = state.w1 == state.w2 == 0
        (left, right), (bottom, top) = self.box.viewRange()
        self.words.setPos((left + right) / 2, (bottom + top) / 2)
        self._say(self.words, self._none_text if none else "" if self._in_sight(ends) else self._outside_text)

    def _draw_sides(self, numbers: tuple[float, float, float]) -> None:
        (left, right), (bottom, top) = self.box.viewRange()
        corners = [(left, bottom), (right, bottom), (right, top), (left, top)]
        side = {1: 1, 0: -1}
        if numbers == (0, 0, 0):  # no side at all: the sum is 0 everywhere
            side[1 - self._state.at_zero] = 0
        for bit, sign in side.items():
            area = half_plane(*numbers, corners, sign) if sign else []
            area = corners if numbers == (0, 0, 0) and sign else area
            path = QPainterPath()
            if len(area) > 2:
                path.addPolygon(QPolygonF([QPointF(x, y) for x, y in area]))
            self.sides[bit].setPath(path)
            self._name_side(bit, sign, numbers, len(area) > 2)

    def _name_side(self, bit: int, sign: int, numbers: tuple[float, float, float], seen: bool) -> None:
        """ "y = 1" stands in the corner that is deepest in its side."""
        (left, right), (bottom, top) = self.box.viewRange()
        inset = 20 * self.theme.type * float(self.box.viewPixelSize()[1])
        spots = [(x, y) for y in (top - inset, bottom + inset) for x in (right - 1.7 * inset, left + 1.7 * inset)]
        depth, spot = max((sign * _sum(numbers, spot), spot) for spot in spots)
        length = math.hypot(*numbers[:2])
        fits = seen and (length == 0 or depth / length > 0.5 * inset)
        self._say(self.names[bit], f"y = {bit}" if fits else "")
        self.names[bit].setPos(*spot)

    def _draw_grips(self, numbers: tuple[float, float, float]) -> None:
        middle, ends = decision_line.foot(*numbers), decision_line.grips(*numbers) or ()
        for item in (self.rings, self.holes):
            self.put(item, *_columns(ends))
        self.put(self.middle, *_columns([middle] if middle and ends else ()))
        length = math.hypot(*numbers[:2])
        tip = middle and (middle[0] + ARROW * numbers[0] / length, middle[1] + ARROW * numbers[1] / length)
        self.sketch.show_marks([_arrow(middle, tip)] if middle and tip and ends else [])
        self._say(self.w_name, "w" if ends else "")
        if middle and tip:
            across, up = (tip[0] - middle[0]) / ARROW, (tip[1] - middle[1]) / ARROW
            beside = 14 * self.theme.type * float(self.box.viewPixelSize()[1])
            self.w_name.setPos(middle[0] + 0.15 * across + beside * up, middle[1] + 0.15 * up - beside * across)

    def _say(self, item: pg.TextItem, text: str) -> None:
        """Laying a text out is slow: only where it changes."""
        if self._texts.get(item) != text:
            self._texts[item] = text
            item.setText(text)
            item.setVisible(bool(text))

    def _seen_line(self) -> tuple[Point, Point] | None:
        (left, right), (bottom, top) = self.box.viewRange()
        state = self._state
        return clip_line(state.w1, state.w2, state.theta, min(left, bottom), max(right, top))

    def _in_sight(self, ends: tuple[Point, Point] | None) -> bool:
        (left, right), (bottom, top) = self.box.viewRange()
        state = self._state
        corners = [(x, y) for x in (left, right) for y in (bottom, top)]
        sums = [_sum((state.w1, state.w2, state.theta), corner) for corner in corners]
        return ends is not None and min(sums) < 0 < max(sums)

    # what a person does

    def _end(self, which: int) -> list[Point]:
        """The outer part of the line on one side, by which it is turned."""
        state = self._state
        numbers = state.w1, state.w2, state.theta
        middle, ends, seen = decision_line.foot(*numbers), decision_line.grips(*numbers), self._seen_line()
        if middle is None or ends is None or seen is None:
            return NOWHERE
        inner = _between(middle, ends[which], BODY)
        outer = min(seen, key=lambda point: math.dist(point, ends[which]))
        return [inner, ends[which], outer]

    def _body(self) -> list[Point]:
        state = self._state
        numbers = state.w1, state.w2, state.theta
        middle, ends = decision_line.foot(*numbers), decision_line.grips(*numbers)
        if middle is None or ends is None:
            return list(self._seen_line() or NOWHERE)
        return [_between(middle, end, BODY) for end in ends]

    def _move(self, x: float, y: float, gesture: object) -> None:
        state = self._state
        theta = decision_line.threshold_through(state.w1, state.w2, (x, y))
        self.line_wished.emit(state.w1, state.w2, theta, gesture)

    def _turn(self, other: int, at: Point, gesture: object) -> None:
        """Turn about the other grip, as it was when the drag began: rounding must not make it wander."""
        state = self._state
        if self._held is None or self._held[0] != gesture:
            ends = decision_line.grips(state.w1, state.w2, state.theta)
            if ends is None:
                return
            self._held = gesture, ends[other], state.w1, state.w2
        _, pivot, w1, w2 = self._held
        steep = math.hypot(w1, w2) / math.hypot(state.w1, state.w2)
        turned = decision_line.turned(state.w1 * steep, state.w2 * steep, pivot, at)
        if turned is not None:
            self.line_wished.emit(*turned, gesture)

    def _near_point(self, at: QPointF) -> int | None:
        spots = [self.box.mapViewToScene(QPointF(x, y)) for x, y in INPUTS]
        far = [math.hypot(spot.x() - at.x(), spot.y() - at.y()) for spot in spots]
        nearest = int(np.argmin(far))
        return nearest if far[nearest] <= CLICK * self.theme.type else None

    def _point_out(self, at: QPointF) -> None:
        if self.box.held is None and self.box.nearest(at) is None and self._near_point(at) is not None:
            self.viewport().setCursor(Qt.CursorShape.PointingHandCursor)

    def _click(self, event: Any) -> None:
        row = self._near_point(event.scenePos()) if event.button() == Qt.MouseButton.LeftButton else None
        if row is not None:
            self.picked.emit(row)


_CROSS = Qt.CursorShape.CrossCursor


def _sum(numbers: Sequence[float], at: Point) -> float:
    return numbers[0] * at[0] + numbers[1] * at[1] - numbers[2]


def _between(start: Point, end: Point, share: float) -> Point:
    return start[0] + share * (end[0] - start[0]), start[1] + share * (end[1] - start[1])


def _arrow(start: Point, end: Point) -> Arrow:
    x, y = np.transpose((start, end))
    return Arrow(x, y, role="model", width=2.2, name="w")


def _columns(points: Sequence[Point]) -> tuple[list[float], list[float]]:
    return [x for x, _ in points], [y for _, y in points]
