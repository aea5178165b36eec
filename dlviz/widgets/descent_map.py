"""J(W, b) from above: contour bands, the paths, the start that can be dragged, the gradient and the step."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter

from dlviz.model.arrays import Array
from dlviz.model.descent import Result, State, Walk
from dlviz.model.landscapes import LANDSCAPES
from dlviz.widgets.basin_image import paint_basins
from dlviz.widgets.contours import Contours
from dlviz.widgets.ranges import rounded_range
from dlviz.widgets.run_plot import Moved, Place, RunPlot, seen


class DescentMap(RunPlot):
    ball_size = 13

    def draw_ground(self) -> None:
        self._state: State | None = None
        self._result: Result | None = None
        self._contours: Contours | None = None
        self.minima = self.points("good", 15, "x")
        self.start = self.points("model", 20, "+")

    def draw_arrows(self) -> None:
        self.memory_arrow = self.arrow("quiet", 2.2)
        self.gradient_arrow = self.arrow("gradient", 3)
        self.move_arrow = self.arrow("step", 3.5)

    def places(self, walk: Walk) -> tuple[Array, Array]:
        return walk.w, walk.b

    def between(self, walk: Walk, w: float, b: float) -> Place:
        return w, b

    def movable(self, moved: Moved, cursor: Qt.CursorShape) -> None:
        super().movable(moved, cursor)
        self.draggable(self._start_place, moved, cursor)

    def _start_place(self) -> Place:
        x, y = self.places(self._walks[0])
        return float(x[0]), float(y[0])

    def show_state(self, state: State, result: Result) -> None:
        other_ground = self._ground_key() != self._ground_key(state, result)
        self._state, self._result = state, result
        self.show_range(*self._ranges(state, result))
        self.put(self.minima, *zip(*result.surface.minima, strict=True))
        self.put(self.start, result.w[:1], result.b[:1])
        self.show_runs(result)
        self._draw_step(result)
        if other_ground:
            self.resetCachedContent()

    def _draw_step(self, result: Result) -> None:
        """The move, and what it is made of: -alpha times the gradient, and what is carried over from before."""
        at, run = result.step, result.run
        here = np.array((result.w[at], result.b[at]))
        there = here + result.change[at]
        plain = here - run.learning_rate * result.gradient[at]
        self.move_arrow.show(tuple(here), tuple(there))
        composed = run.method in ("momentum", "nesterov")
        self.gradient_arrow.show(tuple(here), tuple(plain))
        self.memory_arrow.show(tuple(plain), tuple(there) if composed else tuple(plain))

    def _ranges(self, state: State, result: Result) -> tuple[tuple[float, float], tuple[float, float]]:
        sides = []
        for i, values in enumerate(_VALUES):
            ways = seen(result, values, whole=True)
            if state.landscape != "data":
                view = LANDSCAPES[state.landscape].view[2 * i : 2 * i + 2]
                sides.append((min(view[0], float(ways.min())), max(view[1], float(ways.max()))))
            else:
                least = result.surface.minima[0][i]
                reach = max(float(np.abs(ways - least).max()), 1.0)
                sides.append(rounded_range(least - reach, least + reach, 0.15))
        return sides[0], sides[1]

    def _ground_key(self, state: State | None = None, result: Result | None = None) -> object:
        state, result = state or self._state, result or self._result
        if state is None or result is None:
            return None
        basins = (state.basins, result.surface, state.steps, state.run) if state.basins else None
        return result.surface, basins

    def drawBackground(self, painter: QPainter, rect: QRectF) -> None:
        """Under the axes' grid and the paths; on the screen it is kept as a bitmap until the view changes."""
        super().drawBackground(painter, rect)
        if self._result is None or self._state is None:
            return
        surface, state, area = self._result.surface, self._state, self.box.sceneBoundingRect()
        (left, right), (bottom, top) = self.box.viewRange()
        view = (left, right, bottom, top)
        if self._contours is None or self._contours.key != (surface, view):
            self._contours = Contours(surface, view)
        painter.save()
        painter.setClipRect(area)
        coloured = state.basins and len(surface.minima) > 1
        if coloured:
            paint_basins(painter, area, self.theme, surface, state.run, state.steps, view)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setTransform(self.box.childGroup.sceneTransform(), True)
        self._contours.paint(painter, self.theme, filled=not coloured)
        painter.restore()


_VALUES: tuple[Callable[[Walk], Array], ...] = (lambda walk: walk.w, lambda walk: walk.b)
