"""The cost at each step of every run, with one cursor through all of them."""

from __future__ import annotations

import numpy as np

from dlviz.model.descent import Result, State
from dlviz.panels.descent.pictures import cost_height, costs_marks, cursor_marks
from dlviz.panels.descent.run_plot import seen
from dlviz.ui.pictures.ranges import LARGEST, rounded_range
from dlviz.ui.plots.plot import Plot

DECADES = 300  # above and below 1 that a float has on a scale of powers


class CostsPlot(Plot):
    def __init__(self) -> None:
        super().__init__()
        self._last = 0
        self.pointer = lambda x, y: self.nearest(x)

    def nearest(self, x: float) -> int:
        return min(max(round(x), 0), self._last)

    def show_state(self, state: State, result: Result) -> None:
        self._last = max(len(walk.w) for walk in result.walks) - 1
        self._scale(state, result)
        self.still.show_marks(costs_marks(state, result))
        self.sketch.show_marks(cursor_marks(state, result, self.axes))

    def _scale(self, state: State, result: Result) -> None:
        if state.log_scale:  # on which a run that flies off has room too
            costs = np.concatenate([cost_height(state, walk) for walk in result.walks])
        else:
            costs = seen(state, result, lambda walk: walk.cost, whole=True)
        finite = costs[np.isfinite(costs)]
        low, high = (float(finite.min()), float(finite.max())) if len(finite) else (0.0, 1.0)
        low = low if state.log_scale else min(low, 0.0)
        if self.axis["left"].logMode != state.log_scale:  # or the axis is drawn anew each time
            self.axis["left"].setLogMode(y=state.log_scale)
            reach = DECADES if state.log_scale else LARGEST
            self.box.setLimits(yMin=-reach, yMax=reach)
        self.show_range((-0.03 * (self._last + 1), 1.03 * max(self._last, 1)), rounded_range(low, high, 0.1))
