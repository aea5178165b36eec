"""The cost over W with the ball on it, its tangent, the gradient and the step that is about to be taken."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from dlviz.model.arrays import Array
from dlviz.model.descent import Result, State, Walk, surface_of
from dlviz.model.landscapes import LANDSCAPES
from dlviz.widgets.basin_image import paint_basins
from dlviz.widgets.ranges import rounded_range
from dlviz.widgets.run_plot import Place, RunPlot, seen
from dlviz.widgets.run_style import RUN_STYLES

POINTS = 241  # of a curve


class DescentCurve(RunPlot):
    linked = False

    def draw_ground(self) -> None:
        self._state: State | None = None
        # Kept runs with the other form of the cost have a curve of their own.
        self._others = [self.curve(style.role, 1.5, dash=style.dash, alpha=0.6) for style in RUN_STYLES[1:]]
        self.profile = self.curve("data", 2.5)

    def draw_arrows(self) -> None:
        self.tangent = self.curve("gradient", 2, dash=True)
        self.gradient_arrow = self.arrow("gradient", 2.5)
        self.move_arrow = self.arrow("step", 3.5)

    def places(self, walk: Walk) -> tuple[Array, Array]:
        return walk.w, walk.cost

    def between(self, walk: Walk, w: float, b: float) -> Place:
        assert self._state is not None
        return w, float(surface_of(self._state, walk.run).cost(w, b))

    def show_state(self, state: State, result: Result) -> None:
        basins_change = self._state is None or self._basin_key(state) != self._basin_key(self._state)
        self._state = state
        (left, right), up = self._ranges(state, result)
        self.show_range((left, right), up)
        ws = np.linspace(left, right, POINTS)
        self.put(self.profile, ws, result.profile(ws))
        for i, curve in enumerate(self._others):
            differs = i < len(state.kept) and state.landscape == "data" and state.kept[i].form != state.form
            self.put(curve, ws if differs else [], surface_of(state, state.kept[i]).cost(ws, 0.0) if differs else [])
        self.show_runs(result)
        self._draw_step(result, (right - left) / 7)
        if basins_change:
            self.resetCachedContent()

    def _draw_step(self, result: Result, half: float) -> None:
        at = result.step
        w, cost, run = float(result.w[at]), float(result.cost[at]), result.run
        touch = np.array((w - half, w + half))
        self.put(self.tangent, touch, result.tangent(touch))
        self.move_arrow.show((w, cost), (w + float(result.change[at, 0]), cost))
        # Where the step is more than -alpha times the gradient, that part stands under it.
        down = 16 * float(self.box.viewPixelSize()[1])
        plain = w - run.learning_rate * float(result.gradient[at, 0]) if run.method != "gd" else w
        self.gradient_arrow.show((w, cost - down), (plain, cost - down))

    def _ranges(self, state: State, result: Result) -> tuple[tuple[float, float], tuple[float, float]]:
        ws = seen(result, lambda walk: walk.w, whole=False)
        if state.landscape != "data":
            left, right, *_ = LANDSCAPES[state.landscape].view
            left, right = min(left, float(ws.min())), max(right, float(ws.max()))
        else:
            least = float(result.minimum.w) if not state.use_bias else 0.0
            reach = max(float(np.abs(ws - least).max()), 1.0)
            left, right = rounded_range(least - reach, least + reach, 0.12)
        heights = np.asarray(result.profile(np.linspace(left, right, POINTS)), dtype=np.float64)
        costs = seen(result, lambda walk: walk.cost, whole=False)
        low, high = rounded_range(min(heights.min(), costs.min()), max(heights.max(), costs.max()), 0.04)
        return (left, right), (min(low, -0.06 * (high - low)) if low >= 0 else low, high)

    def _basin_key(self, state: State) -> object:
        return state.basins, state.landscape, state.steps, (state.run if state.basins else None)

    def drawBackground(self, painter: QPainter, rect: QRectF) -> None:
        super().drawBackground(painter, rect)
        if self._state is not None and self._state.basins and self._state.landscape != "data":
            (left, right), (bottom, top) = self.box.viewRange()
            surface = surface_of(self._state, self._state.run)
            area = self.box.sceneBoundingRect()
            paint_basins(
                painter, area, self.theme, surface, self._state.run, self._state.steps, (left, right, bottom, top)
            )
