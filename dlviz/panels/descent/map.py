"""J(W, b) from above: contour bands, the paths, the start that can be dragged, the gradient and the step."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import numpy as np
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter

from dlviz.marks import Arrow, Mark, Points
from dlviz.model.arrays import Array
from dlviz.model.descent import Result, State
from dlviz.model.descent.landscapes import LANDSCAPES
from dlviz.model.descent.methods import METHODS
from dlviz.model.descent.solve import Walk
from dlviz.panels.descent.basin_image import basin_key, paint_basins
from dlviz.panels.descent.contours import Contours
from dlviz.panels.descent.run_plot import Moved, Place, Range, RunPlot, seen
from dlviz.ui.ranges import rounded_range

_VALUES: tuple[Callable[[Walk], Array], ...] = (lambda walk: walk.w, lambda walk: walk.b)


def _arrow(name: str, start: Array, end: Array, role: str, width: float) -> Arrow:
    x, y = np.column_stack((start, end))
    return Arrow(x, y, role=role, width=width, name=name)


class DescentMap(RunPlot):
    ball_size = 13

    def __init__(self) -> None:
        super().__init__()
        self._contours: Contours | None = None

    def places(self, walk: Walk) -> tuple[Array, Array]:
        return walk.w, walk.b

    def between(self, walk: Walk, w: float, b: float) -> Place:
        return w, b

    def movable(self, moved: Moved, cursor: Qt.CursorShape) -> None:
        super().movable(moved, cursor)
        self.draggable(self._start_place, moved, cursor)

    def _start_place(self) -> Place:
        return float(self._now.w[0]), float(self._now.b[0])

    def show_state(self, state: State, result: Result) -> None:
        before = self._result.surface if self._result else None
        if result.surface != before or basin_key(state) != basin_key(self._state):
            self.resetCachedContent()
        super().show_state(state, result)

    def ground(self, state: State, result: Result) -> Iterator[Mark]:
        lowest = np.array(result.surface.minima)
        yield Points(lowest[:, 0], lowest[:, 1], role="good", size=15, shape="x", name="minima")
        yield Points(result.w[:1], result.b[:1], role="model", size=20, shape="+", name="start")

    def arrows(self, state: State, result: Result) -> Iterator[Mark]:
        """The move, and what it is made of: -alpha times the gradient, and what is carried over from before."""
        at = result.step
        here = np.array((result.w[at], result.b[at]))
        there, plain = here + result.change[at], here - state.learning_rate * result.gradient[at]
        if METHODS[state.method].m and METHODS[state.method].recurrence:
            yield _arrow("memory", plain, there, "quiet", 2.2)
        if state.method != "gd":
            yield _arrow("gradient", here, plain, "gradient", 3)
        yield _arrow("move", here, there, "step", 3.5)

    def ranges(self, state: State, result: Result) -> tuple[Range, Range]:
        sides = []
        for i, values in enumerate(_VALUES):
            ways = seen(state, result, values, whole=True)
            if state.landscape != "data":
                low, high = LANDSCAPES[state.landscape].view[2 * i : 2 * i + 2]
                sides.append((min(low, float(ways.min())), max(high, float(ways.max()))))
            else:
                least = result.surface.minima[0][i]
                reach = max(float(np.abs(ways - least).max()), 1.0)
                sides.append(rounded_range(least - reach, least + reach, 0.15))
        return sides[0], sides[1]

    def drawBackground(self, painter: QPainter, rect: QRectF) -> None:
        """Under the paths; on the screen it is kept as a bitmap until the view changes."""
        super().drawBackground(painter, rect)
        if self._result is None:
            return
        (left, right), (bottom, top) = self.box.viewRange()
        key = (self._result.surface, (left, right, bottom, top))
        if self._contours is None or self._contours.key != key:
            self._contours = Contours(*key)
        painter.save()
        painter.setClipRect(self.box.sceneBoundingRect())
        coloured = self._state.basins and len(self._result.surface.minima) > 1
        if coloured:
            paint_basins(painter, self.box, self.theme, self._state)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setTransform(self.box.childGroup.sceneTransform(), True)
        self._contours.paint(painter, self.theme, filled=not coloured)
        painter.restore()
