"""J(W, b) from above: contour bands, the paths, the start that can be dragged, the gradient and the step."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QPointF, Qt

from dlviz.marks import Mark
from dlviz.model.arrays import Array
from dlviz.model.descent import Result, State
from dlviz.model.descent.solve import Walk
from dlviz.panels.descent.pictures import Place, map_arrows, map_ground, map_start
from dlviz.panels.descent.run_plot import Moved, Range, RunPlot, around


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
        return (around(state, result, 0, whole=True, margin=0.15), around(state, result, 1, whole=True, margin=0.15))
