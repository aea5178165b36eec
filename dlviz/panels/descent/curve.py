"""The cost over W with the ball on it, its tangent, the gradient and the step that is about to be taken."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from dlviz.marks import Mark
from dlviz.model.arrays import Array
from dlviz.model.descent import Result, State
from dlviz.model.descent.solve import Walk, surface_of
from dlviz.panels.descent.basin_picture import has_basins
from dlviz.panels.descent.pictures import POINTS, Place, curve_arrows, curve_ground, curve_minima
from dlviz.panels.descent.run_plot import Range, RunPlot, around, seen
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
        heights = np.asarray(result.profile(np.linspace(left, right, POINTS)), dtype=np.float64)
        costs = seen(state, result, lambda walk: walk.cost, whole=False)
        low, high = rounded_range(min(heights.min(), costs.min()), max(heights.max(), costs.max()), 0.04)
        low -= ROOM * (high - low) * has_basins(state)
        return (left, right), (min(low, -0.06 * (high - low)) if low >= 0 else low, high)
