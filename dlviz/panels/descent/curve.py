"""The cost over W with the ball on it, its tangent, the gradient and the step that is about to be taken."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from dlviz.marks import Arrow, Line, Mark
from dlviz.model.arrays import Array
from dlviz.model.descent import Result, State
from dlviz.model.descent.landscapes import LANDSCAPES
from dlviz.model.descent.solve import Walk, surface_of
from dlviz.panels.descent.basin_image import basin_key, paint_basins
from dlviz.panels.descent.run_plot import Place, Range, RunPlot, seen
from dlviz.ui.ranges import rounded_range
from dlviz.ui.run_style import RUN_STYLES

POINTS = 241  # of a curve
UNDER = 16  # pixels between the step and the gradient's part of it


class DescentCurve(RunPlot):
    linked = False

    def places(self, walk: Walk) -> tuple[Array, Array]:
        return walk.w, walk.cost

    def between(self, walk: Walk, w: float, b: float) -> Place:
        return w, float(surface_of(self._state, walk.run).cost(w, b))

    def show_state(self, state: State, result: Result) -> None:
        if basin_key(state) != basin_key(self._state):
            self.resetCachedContent()
        super().show_state(state, result)

    def ground(self, state: State, result: Result) -> Iterator[Mark]:
        """The curve, and that of kept runs with the other form of the cost."""
        (left, right), _ = self.box.viewRange()
        ws = np.linspace(left, right, POINTS)
        for i, run in enumerate(state.kept, start=1):
            if state.landscape == "data" and run.form != state.form:
                heights, style = surface_of(state, run).cost(ws, 0.0), RUN_STYLES[i]
                yield Line(ws, heights, role=style.role, width=1.5, dash=style.dash, alpha=0.6, name=f"curve {i}")
        yield Line(ws, result.profile(ws), role="data", width=2.5, name="curve 0")

    def arrows(self, state: State, result: Result) -> Iterator[Mark]:
        at, half = result.step, self._width() / 7
        w, cost = float(result.w[at]), float(result.cost[at])
        touch = np.array((w - half, w + half))
        yield Line(touch, result.tangent(touch), role="gradient", width=2, dash="dash", name="tangent")
        yield Arrow(np.array((w, w + result.change[at, 0])), np.full(2, cost), role="step", width=3.5, name="move")
        if state.method != "gd":  # the step is more than -alpha times the gradient: that part stands under it
            low = np.full(2, cost - UNDER * float(self.box.viewPixelSize()[1]))
            plain = w - state.learning_rate * float(result.gradient[at, 0])
            yield Arrow(np.array((w, plain)), low, role="gradient", width=2.5, name="gradient")

    def _width(self) -> float:
        (left, right), _ = self.box.viewRange()
        return float(right - left)

    def ranges(self, state: State, result: Result) -> tuple[Range, Range]:
        ws = seen(state, result, lambda walk: walk.w, whole=False)
        if state.landscape != "data":
            left, right, *_ = LANDSCAPES[state.landscape].view
            left, right = min(left, float(ws.min())), max(right, float(ws.max()))
        else:
            least = result.minimum.w
            reach = max(float(np.abs(ws - least).max()), 1.0)
            left, right = rounded_range(least - reach, least + reach, 0.12)
        heights = np.asarray(result.profile(np.linspace(left, right, POINTS)), dtype=np.float64)
        costs = seen(state, result, lambda walk: walk.cost, whole=False)
        low, high = rounded_range(min(heights.min(), costs.min()), max(heights.max(), costs.max()), 0.04)
        return (left, right), (min(low, -0.06 * (high - low)) if low >= 0 else low, high)

    def drawBackground(self, painter: QPainter, rect: QRectF) -> None:
        super().drawBackground(painter, rect)
        if self._state.basins and self._state.landscape != "data":
            paint_basins(painter, self.box, self.theme, self._state)
