"""The two views of the runs: the cost over W with the tangent, and J(W, b) from above with contour bands."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QPointF, Qt

from dlviz.marks import Mark
from dlviz.model.arrays import Array
from dlviz.model.descent import Result, State
from dlviz.model.descent.solve import Walk, surface_of
from dlviz.panels.descent.basin_picture import has_basins
from dlviz.panels.descent.pictures import (
    Place,
    curve_arrows,
    curve_ground,
    curve_minima,
    map_arrows,
    map_ground,
    map_start,
    profile,
)
from dlviz.panels.descent.run_plot import Moved, Range, RunPlot, around, seen
from dlviz.ui.pictures.ranges import rounded_range

ROOM = 0.1  # of the heights, under the lowest minimum for its sign


class DescentCurve(RunPlot):
    def places(self, walk: Walk) -> tuple[Array, Array]:
        return walk.w, walk.cost

    def between(self, walk: Walk, w: float, b: float) -> Place:
        return w, float(surface_of(self._state, walk.run).cost(w, b))

    def ground(self, state: State, result: Result) -> Iterator[Mark]:
        return curve_ground(state, result, self.axes, is_coarse=self.is_coarse)

    def under(self, state: State, result: Result) -> Iterator[Mark]:
        return curve_minima(state, result, self.axes)

    def arrows(self, state: State, result: Result) -> Iterator[Mark]:
        return curve_arrows(state, result, self.axes)

    def ranges(self, state: State, result: Result) -> tuple[Range, Range]:
        left, right = around(state, result, 0, whole=False, margin=0.12)
        _, heights = profile(result.surface, float(result.b[result.step]), left, right)
        costs = seen(state, result, lambda walk: walk.cost, whole=False)
        low, high = rounded_range(min(heights.min(), costs.min()), max(heights.max(), costs.max()), 0.04)
        low -= ROOM * (high - low) * has_basins(state)
        return (left, right), (min(low, -0.06 * (high - low)) if low >= 0 else low, high)


class DescentMap(RunPlot):
    ball_size = 13

    def places(self, walk: Walk) -> tuple[Array, Array]:
        return walk.w, walk.b

    def between(self, walk: Walk, w: float, b: float) -> Place:
        return w, b

    def movable(self, moved: Moved, cursor: Qt.CursorShape) -> None:
        super().movable(moved, cursor)
        self.draggable(lambda: (float(self._now.w[0]), float(self._now.b[0])), moved, cursor)
        self.clicked.connect(lambda at: self._start_at(at, moved))

    def _start_at(self, at: QPointF, moved: Moved) -> None:
        """A click is a start."""
        if self.box.sceneBoundingRect().contains(at):
            spot = self.box.mapSceneToView(at)
            moved(spot.x(), spot.y(), None)

    def ground(self, state: State, result: Result) -> Iterator[Mark]:
        return map_ground(state, result, self.axes, is_coarse=self.is_coarse)

    def under(self, state: State, result: Result) -> Iterator[Mark]:
        return map_start(state, result, self.axes)

    def arrows(self, state: State, result: Result) -> Iterator[Mark]:
        return map_arrows(state, result)

    def ranges(self, state: State, result: Result) -> tuple[Range, Range]:
        return around(state, result, 0, whole=True, margin=0.15), around(state, result, 1, whole=True, margin=0.15)
