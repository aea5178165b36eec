"""The cost at each step of every run, with one cursor through all of them."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from PySide6.QtCore import Qt

from dlviz.marks import Line, Mark, Points
from dlviz.model.arrays import Array
from dlviz.model.descent import Result, State
from dlviz.model.descent.solve import Walk
from dlviz.model.thinning import worth_drawing
from dlviz.panels.descent.run_plot import DRAWN, Moved, seen
from dlviz.ui.plot import Plot
from dlviz.ui.ranges import LARGEST, rounded_range
from dlviz.ui.run_style import RUN_STYLES

DECADES = 300  # above and below 1 that a float has on a scale of powers
FEW = 120  # steps up to which each has a dot


class CostsPlot(Plot):
    def __init__(self) -> None:
        super().__init__()
        self._last = 0
        self.pointer = lambda x, y: self.nearest(x)

    def movable(self, moved: Moved) -> None:
        """The cursor is led from wherever the mouse is pressed."""
        self.draggable_everywhere(moved, Qt.CursorShape.SizeHorCursor)

    def nearest(self, x: float) -> int:
        return min(max(round(x), 0), self._last)

    def show_state(self, state: State, result: Result) -> None:
        self._last = max(len(walk.w) for walk in result.walks) - 1
        self._scale(state, result)
        heights = [self.heights(state, walk) for walk in result.walks]
        self.still.show_marks(self._runs(heights))
        self.sketch.show_marks(self._cursor(state, result, heights))

    def _runs(self, heights: list[Array]) -> Iterator[Mark]:
        for i, costs in enumerate(heights):
            style, drawn = RUN_STYLES[i], worth_drawing(DRAWN, costs)
            steps, costs = drawn.astype(np.float64), costs[drawn]
            yield Line(steps, costs, role=style.role, width=1.6, dash=style.dash, name=f"costs {i}")
            if i == 0 and len(steps) <= FEW:
                yield Points(steps, costs, role=style.role, size=5, name="steps")

    def _cursor(self, state: State, result: Result, heights: list[Array]) -> Iterator[Mark]:
        """A line through the step, and over it the ball of each run, the present one on top."""
        _, (low, high) = self.box.viewRange()
        yield Line(
            np.full(2, float(result.step)), np.array((low, high)), role="quiet", width=1, dash="dash", name="cursor"
        )
        for i, walk in reversed(list(enumerate(result.walks))):
            style, at = RUN_STYLES[i], walk.at(state.step)
            place = np.array((float(at),)), heights[i][at : at + 1]
            yield Points(*place, role=style.role, size=9 if i else 12, shape=style.symbol, name=f"ball {i}")

    def _scale(self, state: State, result: Result) -> None:
        if state.log_scale:  # on which a run that flies off has room too
            costs = np.concatenate([self.heights(state, walk) for walk in result.walks])
        else:
            costs = seen(state, result, lambda walk: walk.cost, whole=True)
        finite = costs[np.isfinite(costs)]
        low, high = (float(finite.min()), float(finite.max())) if len(finite) else (0.0, 1.0)
        low = low if state.log_scale else min(low, 0.0)
        if self.getAxis("left").logMode != state.log_scale:  # or the axis is drawn anew each time
            self.getAxis("left").setLogMode(y=state.log_scale)
            reach = DECADES if state.log_scale else LARGEST
            self.box.setLimits(yMin=-reach, yMax=reach)
        self.show_range((-0.03 * (self._last + 1), 1.03 * max(self._last, 1)), rounded_range(low, high, 0.1))

    def heights(self, state: State, walk: Walk) -> Array:
        """What stands over each step; a cost of 0 has no power of ten."""
        if not state.log_scale:
            return np.asarray(walk.cost)
        return np.log10(np.where(walk.cost > 0, walk.cost, np.nan))
