"""The outlines of marks in pixels, as paths: lines, areas, points with their signs, arrows and boxes."""

from __future__ import annotations

import functools
import itertools
import math
from collections.abc import Callable, Sequence
from typing import TypeGuard

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainterPath, QPolygonF

from dlviz.marks.hit import Placed
from dlviz.marks.vocabulary import Area, Arrow, AtPlaces, Boxes, Line, Mark, Points
from dlviz.model.arrays import Array
from dlviz.system.pyqtgraph_alone import pg
from dlviz.theme import Theme
from dlviz.ui.pictures.ranges import LARGEST, plottable

HEAD = 14.0  # pixels from the point of an arrow to the back of its head
SMALL = 8.0  # pixels up to which a point has no rim
TOGETHER = 16  # points that are painted as one path
FEW = 12  # places up to which a line is made of them one by one
MANY, ASIDE = 48, 0.05  # places from which on a line is thinned; pixels by which it may pass one that is left out
THINNER = 0.8  # of its places are left after a round that was worth it
FAR = 1e5  # pixels: what lies farther off the screen is drawn there, since Qt's own arithmetic ends

WINDING = Qt.FillRule.WindingFill

Sign = tuple[Array, NDArray[np.int32]]


def _polygon(*corners: tuple[float, float]) -> Sign:
    """Its corners, and whether each is joined to the one that follows."""
    joined = np.ones(len(corners) + 1, dtype=np.int32)
    joined[-1] = 0
    return np.array((*corners, corners[0]), dtype=np.float64), joined


def _crossed(*ends: tuple[float, float]) -> Sign:
    """Two lines, from the first place to the second and from the third to the fourth."""
    return np.array(ends, dtype=np.float64), np.array((1, 0, 1, 0), dtype=np.int32)


def _pair(*parts: tuple[tuple[float, float], ...]) -> Sign:
    """Polygons beside each other, as on a thing that slides."""
    corners, joined = zip(*(_polygon(*part) for part in parts), strict=True)
    return np.concatenate(corners), np.concatenate(joined)


def _circle(corners: int) -> Sign:
    turns = np.linspace(0, 2 * np.pi, corners, endpoint=False)
    return _polygon(*zip(np.cos(turns).tolist(), np.sin(turns).tolist(), strict=True))


DOT = _circle(12)  # round enough for a small one


# Each within about the circle of radius 1; y grows downwards.
SIGNS: dict[str, Sign] = {
    "o": _circle(28),
    "s": _polygon((-0.8, -0.8), (0.8, -0.8), (0.8, 0.8), (-0.8, 0.8)),
    "t1": _polygon((0, -1), (0.95, 0.75), (-0.95, 0.75)),
    "d": _polygon((0, -1.1), (0.9, 0), (0, 1.1), (-0.9, 0)),
    "left": _polygon((-1, 0), (0.75, -0.95), (0.75, 0.95)),
    "right": _polygon((1, 0), (-0.75, -0.95), (-0.75, 0.95)),
    "grip": _pair(((-1, 0), (-0.2, -0.72), (-0.2, 0.72)), ((1, 0), (0.2, -0.72), (0.2, 0.72))),
    "ring": _circle(28),
    "+": _crossed((-1, 0), (1, 0), (0, -1), (0, 1)),
    "x": _crossed((-0.75, -0.75), (0.75, 0.75), (-0.75, 0.75), (0.75, -0.75)),
}


def outline(mark: Mark, theme: Theme, placed: Placed) -> QPainterPath | None:
    """The path of a mark in pixels; None where it is none (words, images), or too many to be painted as one."""
    made = None if are_many(mark) else _OUTLINES.get(type(mark))
    return made(mark, theme, placed) if made else None


def are_many(mark: Mark) -> TypeGuard[Points]:
    """Whether these are more points than are painted together."""
    return isinstance(mark, Points) and len(mark.x) > 2 * TOGETHER


def _places(mark: Line | Area, placed: Placed) -> tuple[Array, Array]:
    x, y = plottable(mark.x, mark.y)
    return _near(placed.x(x)), _near(placed.y(y))


def _near(pixels: Array) -> Array:
    """As ``np.clip`` has it, in a third of the time."""
    return np.asarray(np.minimum(np.maximum(pixels, -FAR), FAR))


def places_of(mark: AtPlaces, placed: Placed) -> list[tuple[float, float] | None]:
    """Pixels one by one, without arrays, which for a few places takes a third of the time; None for a gap."""
    return [
        (_within(x * placed.sx + placed.dx), _within(y * placed.sy + placed.dy))
        if abs(x) <= LARGEST and abs(y) <= LARGEST  # not of NaN
        else None
        for x, y in zip(mark.x.tolist(), mark.y.tolist(), strict=False)
    ]


def _within(value: float) -> float:
    return value if -FAR <= value <= FAR else math.copysign(FAR, value)


def line_path(mark: Line, theme: Theme, placed: Placed) -> QPainterPath:
    if mark.x.size == mark.y.size == 2:
        return _segment(mark, placed)
    if 2 < mark.x.size == mark.y.size <= FEW and (places := places_of(mark, placed))[0]:
        return _short(places)
    return _through(mark, theme, placed)


def _segment(mark: Line, placed: Placed) -> QPainterPath:
    """A line of two places: a network has hundreds of them."""
    made, (start, end) = QPainterPath(), places_of(mark, placed)
    if start and end:
        made.moveTo(*start)
        made.lineTo(*end)
    return made


def _short(places: Sequence[tuple[float, float] | None]) -> QPainterPath:
    """A line of a few places, the first of which is no gap."""
    made = QPainterPath()
    for is_gap, part in itertools.groupby(places, key=lambda place: place is None):
        if not is_gap:
            made.addPolygon(QPolygonF([QPointF(*place) for place in part if place]))
    return made


def _through(mark: Line | Area, theme: Theme, placed: Placed) -> QPainterPath:
    """All of a line, or of the polygons of an area, in one path; to be filled they need not be closed.

    A part that ends before a gap ends once: pyqtgraph's own ends there twice, and Qt, which knows lines of two places,
    takes five times as long for them.
    """
    x, y = _places(mark, placed)
    if isinstance(mark, Line):
        x, y = _thinned(x, y)
    there, joined = np.isfinite(x), np.zeros(len(x), dtype=bool)
    joined[:-1] = there[1:]
    how = "all" if there.all() else joined[there]
    made: QPainterPath = pg.arrayToQPath(x[there], y[there], connect=how, finiteCheck=False)
    return made


def _thinned(x: Array, y: Array) -> tuple[Array, Array]:
    """Without places that the line between their neighbours passes anyway: each costs as long to draw as a short line.

    Every second one is asked, in rounds, as long as that leaves out many.
    """
    before = 2 * len(x)
    while MANY < len(x) < THINNER * before:
        before, stays = len(x), np.ones(len(x), dtype=bool)
        to_x, to_y = x[1:-1:2] - x[:-2:2], y[1:-1:2] - y[:-2:2]
        on_x, on_y = x[2::2] - x[1:-1:2], y[2::2] - y[1:-1:2]
        aside, along = to_x * on_y - to_y * on_x, to_x * on_x + to_y * on_y  # not of a gap, which stays
        stays[1:-1:2] = ~((np.abs(aside) <= ASIDE * np.hypot(to_x + on_x, to_y + on_y)) & (along >= 0))
        x, y = x[stays], y[stays]
    return x, y


def points_path(mark: Points, theme: Theme, placed: Placed) -> QPainterPath:
    """All of them one path."""
    half = mark.size * theme.type / 2
    return _at_places(_sign(mark.shape, half, _is_dot(mark)), mark, placed)


def rings_path(mark: Points, theme: Theme, placed: Placed, width: float) -> QPainterPath:
    """What a pen of this width draws round each of them, which are circles, to be filled."""
    half = mark.size * theme.type / 2
    return _at_places(_ring(half, width * theme.line / 2, _is_dot(mark)), mark, placed)


def _is_dot(mark: Points) -> bool:
    return mark.size <= SMALL and mark.shape == "o"


def _at_places(sign: QPainterPath, mark: Points, placed: Placed) -> QPainterPath:
    first, *others = [sign.translated(*place) for place in places_of(mark, placed) if place] or [QPainterPath()]
    for other in others:
        first.addPath(other)
    return first


@functools.lru_cache(maxsize=512)
def _sign(shape: str, half: float, is_dot: bool) -> QPainterPath:
    """A sign round (0, 0), ``half`` of its size: to move it takes less than to make it."""
    corners, joined = DOT if is_dot else SIGNS[shape]
    made: QPainterPath = pg.arrayToQPath(half * corners[:, 0], half * corners[:, 1], connect=joined)
    made.setFillRule(WINDING)
    return made


@functools.lru_cache(maxsize=512)
def _ring(half: float, reach: float, is_dot: bool) -> QPainterPath:
    """So far to both sides of a circle; the inner edge goes round the other way, so that it is a hole."""
    made = QPainterPath(_sign("o", half + reach, is_dot))
    made.addPath(_sign("o", max(half - reach, 0.0), is_dot).toReversed())
    return made


def _arrow(mark: Arrow, theme: Theme, placed: Placed) -> QPainterPath:
    made, places = QPainterPath(), places_of(mark, placed)
    if None in places or not (length := math.dist(*filter(None, places))):
        return made
    start, end = (QPointF(*place) for place in places if place)
    along = (end - start) / length
    side = QPointF(-along.y(), along.x())
    head, half = min(HEAD * theme.type, max(0.75 * length, 3.0)), side * (mark.width * theme.line / 2)
    back, neck = end - along * head, end - along * (0.8 * head)
    wing = side * (0.45 * head)
    made.setFillRule(WINDING)
    # Shaft and head go round the same way: where they overlap, opposite ways would make a hole.
    for corners in ((start + half, neck + half, neck - half, start - half), (end, back - wing, back + wing)):
        made.addPolygon(QPolygonF([*corners, corners[0]]))
    return made


def _boxes(mark: Boxes, theme: Theme, placed: Placed) -> QPainterPath:
    """Of two opposite corners each."""
    made, places = QPainterPath(), places_of(mark, placed)
    made.setFillRule(WINDING)
    for corner, other in zip(places[::2], places[1::2], strict=False):
        if corner and other:
            left, top = min(corner[0], other[0]), min(corner[1], other[1])
            made.addRect(left, top, max(corner[0], other[0]) - left, max(corner[1], other[1]) - top)
    return made


_OUTLINES: dict[type, Callable[..., QPainterPath]] = {
    Line: line_path, Area: _through, Points: points_path, Arrow: _arrow, Boxes: _boxes,
}  # fmt: skip
