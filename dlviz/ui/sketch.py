"""What moves in a plot, drawn in one go: strokes, marks, arrows and areas, told anew at each change.

A plot item of pyqtgraph costs a fifth of a millisecond at each painting whether it has one point or a hundred; four
runs in three plots would be sixty of them. Here a picture is a list of shapes in the units of the plot.
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
import pyqtgraph as pg
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QPainter, QPainterPath, QPen, QPolygonF
from PySide6.QtWidgets import QGraphicsItem, QGraphicsObject, QStyleOptionGraphicsItem, QWidget

from dlviz.model.arrays import Array
from dlviz.theme import LIGHT, Theme
from dlviz.ui.pen import line_pen
from dlviz.ui.ranges import plottable

HEAD = 14.0  # pixels from the point of an arrow to the back of its head
SMALL = 8.0  # pixels up to which a mark has no rim
FAR = 1e5  # pixels: what lies farther off the screen is drawn there, since Qt's own arithmetic ends


@dataclass(frozen=True, eq=False)
class Shape:
    """Something at places x and y, in the units of the plot and in the colour of ``role``.

    Attributes
    ----------
    name : by which it can be found again.
    size : pixels: the width of a line, the diameter of a mark.
    style : a pattern of ``dlviz.ui.pen`` for a line, a shape of ``MARKS`` for a mark.
    """

    name: str
    x: Array
    y: Array
    role: str
    size: float
    style: str = ""
    alpha: float = 1.0

    def same(self, other: Shape) -> bool:
        """Whether both look the same."""
        plain = ("name", "role", "size", "style", "alpha")
        return (
            type(self) is type(other)
            and all(getattr(self, name) == getattr(other, name) for name in plain)
            and np.array_equal(self.x, other.x, equal_nan=True)
            and np.array_equal(self.y, other.y, equal_nan=True)
        )

    def path(self, x: Array, y: Array, theme: Theme) -> QPainterPath:
        """Its outline, where ``x`` and ``y`` are pixels."""
        raise NotImplementedError

    def pen(self, theme: Theme) -> QPen:
        return QPen(Qt.PenStyle.NoPen)

    def brush(self, theme: Theme) -> QBrush:
        return QBrush(theme.color(self.role, self.alpha))


class Stroke(Shape):
    """A line through all the places; it breaks where one of them is no number."""

    def path(self, x: Array, y: Array, theme: Theme) -> QPainterPath:
        made: QPainterPath = pg.arrayToQPath(x, y, connect="finite")
        return made

    def pen(self, theme: Theme) -> QPen:
        return line_pen(theme, self.role, self.size, dash=self.style, alpha=self.alpha)

    def brush(self, theme: Theme) -> QBrush:
        return QBrush(Qt.BrushStyle.NoBrush)


class Marks(Shape):
    """A mark at each place, all of them one path: a loop over a hundred marks would take longer than their painting."""

    def path(self, x: Array, y: Array, theme: Theme) -> QPainterPath:
        corners, joined = DOT if self.size <= SMALL and self.style in ("", "o") else MARKS[self.style or "o"]
        half, seen = self.size * theme.type / 2, np.isfinite(x + y)
        px = (x[seen, None] + half * corners[:, 0]).ravel()
        py = (y[seen, None] + half * corners[:, 1]).ravel()
        made: QPainterPath = pg.arrayToQPath(px, py, connect=np.tile(joined, int(seen.sum())))
        made.setFillRule(Qt.FillRule.WindingFill)
        return made

    def pen(self, theme: Theme) -> QPen:
        if self.style in CROSSES:
            return line_pen(theme, self.role, 2.6)
        return line_pen(theme, "surface", 1.2) if self.size > SMALL else QPen(Qt.PenStyle.NoPen)

    def brush(self, theme: Theme) -> QBrush:
        return QBrush(Qt.BrushStyle.NoBrush) if self.style in CROSSES else super().brush(theme)


class Arrow(Shape):
    """From the first place to the second, with a head of the same size on the screen unless the arrow is shorter."""

    def path(self, x: Array, y: Array, theme: Theme) -> QPainterPath:
        start, end = np.column_stack((x, y))
        length = float(np.hypot(*(end - start)))
        if not 0 < length < np.inf:
            return QPainterPath()
        along = (end - start) / length
        side = np.array((-along[1], along[0]))
        head, half = min(HEAD * theme.type, max(0.75 * length, 3.0)), side * (self.size * theme.line / 2)
        back, neck = end - along * head, end - along * (0.8 * head)
        wing = side * (0.45 * head)
        made = QPainterPath()
        made.setFillRule(Qt.FillRule.WindingFill)
        # Shaft and head go round the same way: where they overlap, opposite ways would make a hole.
        for corners in ((start + half, neck + half, neck - half, start - half), (end, back - wing, back + wing)):
            made.addPolygon(QPolygonF([QPointF(*corner) for corner in (*corners, corners[0])]))
        return made


class Boxes(Shape):
    """Rectangles between each two places that follow each other, outlined."""

    def path(self, x: Array, y: Array, theme: Theme) -> QPainterPath:
        made = QPainterPath()
        made.setFillRule(Qt.FillRule.WindingFill)
        for i in range(0, len(x) - 1, 2):
            made.addRect(QRectF(QPointF(x[i], y[i]), QPointF(x[i + 1], y[i + 1])).normalized())
        return made

    def pen(self, theme: Theme) -> QPen:
        return line_pen(theme, self.role, self.size, alpha=0.8)


Mark = tuple[Array, NDArray[np.int32]]


def _polygon(*corners: tuple[float, float]) -> Mark:
    """Its corners, and whether each is joined to the one that follows."""
    joined = np.ones(len(corners) + 1, dtype=np.int32)
    joined[-1] = 0
    return np.array((*corners, corners[0]), dtype=np.float64), joined


def _crossed(*ends: tuple[float, float]) -> Mark:
    """Two lines, from the first place to the second and from the third to the fourth."""
    return np.array(ends, dtype=np.float64), np.array((1, 0, 1, 0), dtype=np.int32)


def _circle(corners: int) -> Mark:
    turns = np.linspace(0, 2 * math.pi, corners, endpoint=False)
    return _polygon(*zip(np.cos(turns).tolist(), np.sin(turns).tolist(), strict=True))


DOT = _circle(12)  # round enough for a small one

# Each within about the circle of radius 1.
MARKS: dict[str, Mark] = {
    "o": _circle(28),
    "s": _polygon((-0.8, -0.8), (0.8, -0.8), (0.8, 0.8), (-0.8, 0.8)),
    "t1": _polygon((0, -1), (0.95, 0.75), (-0.95, 0.75)),
    "d": _polygon((0, -1.1), (0.9, 0), (0, 1.1), (-0.9, 0)),
    "ring": _circle(28),
    "+": _crossed((-1, 0), (1, 0), (0, -1), (0, 1)),
    "x": _crossed((-0.75, -0.75), (0.75, 0.75), (-0.75, 0.75), (0.75, -0.75)),
}


CROSSES = ("+", "x", "ring")  # marks of lines alone


class Sketch(QGraphicsObject):
    """The shapes of one plot, over its box; ``show_shapes`` takes new ones, and paints only if something differs.

    ``still`` shapes seldom change: on the screen they are kept as a bitmap, which moving ones do not paint again.
    """

    def __init__(self, box: pg.ViewBox, *, still: bool = False) -> None:
        super().__init__(box)
        if still:
            self.setCacheMode(QGraphicsItem.CacheMode.DeviceCoordinateCache)
        self._box, self._theme = box, LIGHT
        self._shapes: dict[str, Shape] = {}
        self._paths: dict[str, QPainterPath] = {}  # of shapes that stay as they are, in the view as it is
        box.sigTransformChanged.connect(lambda *_: self._forget())
        box.sigResized.connect(lambda *_: self.prepareGeometryChange())

    def show_shapes(self, shapes: Iterable[Shape]) -> None:
        new = {shape.name: shape for shape in shapes}
        stay = {name for name, shape in new.items() if name in self._shapes and shape.same(self._shapes[name])}
        if len(stay) < len(new) or list(new) != list(self._shapes):
            self._shapes = new
            self._paths = {name: path for name, path in self._paths.items() if name in stay}
            self.update()

    def __getitem__(self, name: str) -> Shape:
        return self._shapes[name]

    def __contains__(self, name: object) -> bool:
        return name in self._shapes

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self._forget()

    def _forget(self) -> None:
        self._paths = {}
        self.update()

    def boundingRect(self) -> QRectF:
        rect: QRectF = self._box.rect()
        return rect

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for name, shape in self._shapes.items():
            if name not in self._paths:
                self._paths[name] = self._path(shape)
            painter.setPen(shape.pen(self._theme))
            painter.setBrush(shape.brush(self._theme))
            painter.drawPath(self._paths[name])

    def _path(self, shape: Shape) -> QPainterPath:
        x, y = plottable(shape.x, shape.y)
        if not len(x):
            return QPainterPath()
        to_box = self._box.childGroup.transform()  # neither turned nor sheared
        return shape.path(
            np.clip(x * to_box.m11() + to_box.dx(), -FAR, FAR),
            np.clip(y * to_box.m22() + to_box.dy(), -FAR, FAR),
            self._theme,
        )
