"""The cost at each step of every run, with one cursor through all of them."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import Qt

from dlviz.model.arrays import Array
from dlviz.model.descent import Result, State, Walk
from dlviz.widgets.plot import Plot
from dlviz.widgets.ranges import rounded_range
from dlviz.widgets.run_plot import Moved, seen
from dlviz.widgets.run_style import RUN_STYLES

FEW = 120  # steps up to which each has a dot


class CostsPlot(Plot):
    def __init__(self) -> None:
        super().__init__()
        self._last = 0
        self.cursor_line = self.curve("quiet", 1, dash=True)
        self.lines = [self.curve(style.role, 1.6, dash=style.dash) for style in RUN_STYLES]
        self.dots = self.points("model", 6)
        self.here = [self.points(style.role, 9 if i else 12, style.symbol) for i, style in enumerate(RUN_STYLES)]
        self.pointer = lambda x, y: self.nearest(x)

    def movable(self, moved: Moved) -> None:
        """The cursor is led from wherever the mouse is pressed."""
        self.draggable_everywhere(moved, Qt.CursorShape.SizeHorCursor)

    def nearest(self, x: float) -> int:
        return min(max(round(x), 0), self._last)

    def show_state(self, state: State, result: Result) -> None:
        self._last = max(len(walk.w) for walk in result.walks) - 1
        self._scale(state, result)
        for i, line in enumerate(self.lines):
            walk = result.walks[i] if i < len(result.walks) else None
            heights = self.heights(state, walk) if walk else np.zeros(0)
            self.put(line, np.arange(len(heights)), heights)
            at = walk.at(result.step) if walk else 0
            self.put(self.here[i], [at] if walk else [], heights[at : at + 1])
        few = len(result.w) <= FEW
        heights = self.heights(state, result)
        self.put(self.dots, np.arange(len(heights)) if few else [], heights if few else [])
        _, (low, high) = self.box.viewRange()
        self.put(self.cursor_line, [result.step] * 2, [low, high])

    def _scale(self, state: State, result: Result) -> None:
        costs = seen(result, lambda walk: self.heights(state, walk), whole=True)
        finite = costs[np.isfinite(costs)]
        low, high = (float(finite.min()), float(finite.max())) if len(finite) else (0.0, 1.0)
        low = low if state.log_scale else min(low, 0.0)
        steps = self._last
        self.getAxis("left").setLogMode(y=state.log_scale)
        self.show_range((-0.03 * (steps + 1), 1.03 * max(steps, 1)), rounded_range(low, high, 0.1))

    def heights(self, state: State, walk: Walk) -> Array:
        """What stands over each step; a cost of 0 has no power of ten."""
        if not state.log_scale:
            return np.asarray(walk.cost)
        return np.log10(np.where(walk.cost > 0, walk.cost, np.nan))
