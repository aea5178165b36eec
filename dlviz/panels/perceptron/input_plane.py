"""The plane of the two inputs: four points, the line that divides them, both of its sides, and grips to hold it by."""

from __future__ import annotations

import math

from PySide6.QtCore import QPointF, Qt, Signal

from dlviz.model.boolean_functions import INPUTS
from dlviz.model.clipping import Point
from dlviz.model.numbers import said
from dlviz.model.perceptron import Result, decision_line
from dlviz.model.perceptron.unit import Unit
from dlviz.panels.perceptron.pictures import PlaneWords, lesson_marks, numbers_of, plane_marks, seen_line
from dlviz.ui.plots.plot import Plot
from dlviz.ui.plots.reading import Reading
from dlviz.ui.plots.stage_box import nearest


def read_plane(state: Unit, result: Result, x: float, y: float) -> Reading:
    """Near an input its row, elsewhere the sum at that place."""
    sign, symbol = ("−", "θ") if state.form == "theta" else ("+", "b")
    name = f"w₁x₁ + w₂x₂ {sign} {symbol}"
    for i, point in enumerate(INPUTS):
        if math.dist((x, y), point) < 0.15:
            head = f"x₁ = {point[0]}, x₂ = {point[1]}:  y = {result.outputs[i]}, t = {result.targets[i]}"
            return *point, f"{head}\n{name} {said(result.sums[i])}"
    total = state.w1 * x + state.w2 * y - state.theta
    return x, y, f"x₁ {said(x, 2)}, x₂ {said(y, 2)}\n{name} {said(total)}"


def read_grip(state: Unit, move: str, turn: str, x: float, y: float) -> Reading | None:
    """``move`` over the middle of the line, ``turn`` over one of its rings."""
    numbers = numbers_of(state)
    middle, rings = decision_line.foot(*numbers), decision_line.grips(*numbers)
    if middle is None or rings is None:
        return None
    for spot, text in ((middle, move), (rings[0], turn), (rings[1], turn)):
        if math.dist((x, y), spot) < 0.07:
            return *spot, text
    return None


BOTTOM, TOP = -0.55, 1.55
CLICK = 14.0  # pixels within which a click means a point
BODY = 0.6  # the part of the way to its grips by which the line is moved; beyond, it is turned
NOWHERE = [(math.nan, math.nan)]  # where nothing can be taken hold of


class InputPlane(Plot):
    """Emits ``line_wished(w1, w2, theta, gesture)`` for a drag and ``picked(row)`` for a click on an input.

    Both axes have one scale, so that w stands upright on the line.
    """

    line_wished = Signal(float, float, float, object)
    picked = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._state = Unit()
        self._result: Result | None = None
        self._held: tuple[object, Point, float, float] | None = None
        self._words = PlaneWords()
        self.draggable(lambda: self._end(0), lambda x, y, gesture: self._turn(1, (x, y), gesture), _CROSS)
        self.draggable(lambda: self._end(1), lambda x, y, gesture: self._turn(0, (x, y), gesture), _CROSS)
        self.draggable(self._body, self._move, Qt.CursorShape.SizeAllCursor)
        self.box.sigResized.connect(lambda *_: self._fit())
        self.when_view_changes(self._draw)
        self.scene().sigMouseMoved.connect(self._point_out)
        self.clicked.connect(self._click)

    def show_perceptron(self, result: Result, words: PlaneWords) -> None:
        """Of a course of learning the other lines are drawn too."""
        self._state, self._result, self._words = result.unit, result, words
        self._fit()
        self._draw()

    # what is drawn

    def _fit(self) -> None:
        width, height = self.box.width(), self.box.height()
        half = (TOP - BOTTOM) / 2
        across = half * max(width / height, 0.8) if height > 0 else half
        self.show_range((0.5 - across, 0.5 + across), (0.5 - half, 0.5 + half))

    def _draw(self) -> None:
        if self._result is not None:
            lesson = tuple(lesson_marks(self._result.lesson, self._result.step, self.axes))
            self.sketch.show_marks(plane_marks(self._state, self._result, lesson, self._words, self.axes))

    # what a person does

    def _end(self, which: int) -> list[Point]:
        """The outer part of the line on one side, by which it is turned."""
        numbers, seen = numbers_of(self._state), seen_line(self._state, self.axes)
        middle, ends = decision_line.foot(*numbers), decision_line.grips(*numbers)
        if middle is None or ends is None or seen is None:
            return NOWHERE
        inner = _between(middle, ends[which], BODY)
        outer = min(seen, key=lambda point: math.dist(point, ends[which]))
        return [inner, ends[which], outer]

    def _body(self) -> list[Point]:
        numbers = numbers_of(self._state)
        middle, ends = decision_line.foot(*numbers), decision_line.grips(*numbers)
        if middle is None or ends is None:
            return list(seen_line(self._state, self.axes) or NOWHERE)
        return [_between(middle, end, BODY) for end in ends]

    def _move(self, x: float, y: float, gesture: object) -> None:
        state = self._state
        theta = decision_line.threshold_through(state.w1, state.w2, (x, y))
        self.line_wished.emit(state.w1, state.w2, theta, gesture)

    def _turn(self, other: int, at: Point, gesture: object) -> None:
        """Turn about the other grip, as it was when the drag began: rounding must not make it wander."""
        state = self._state
        if self._held is None or self._held[0] != gesture:
            ends = decision_line.grips(*numbers_of(state))
            if ends is None:
                return
            self._held = gesture, ends[other], state.w1, state.w2
        _, pivot, w1, w2 = self._held
        steep = math.hypot(w1, w2) / math.hypot(state.w1, state.w2)
        turned = decision_line.turned(state.w1 * steep, state.w2 * steep, pivot, at)
        if turned is not None:
            self.line_wished.emit(*turned, gesture)

    def _near_point(self, at: QPointF) -> int | None:
        near = nearest(INPUTS, self.box, at)
        return near[0] if near and near[1] <= CLICK * self.theme.type else None

    def _point_out(self, at: QPointF) -> None:
        if self.box.held is None and self.box.nearest(at) is None and self._near_point(at) is not None:
            self.viewport().setCursor(Qt.CursorShape.PointingHandCursor)

    def _click(self, at: QPointF) -> None:
        row = self._near_point(at)
        if row is not None:
            self.picked.emit(row)


_CROSS = Qt.CursorShape.CrossCursor


def _between(start: Point, end: Point, share: float) -> Point:
    return start[0] + share * (end[0] - start[0]), start[1] + share * (end[1] - start[1])
