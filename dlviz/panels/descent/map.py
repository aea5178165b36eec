"""J(W, b) from above: contour bands, the paths, the start that can be dragged, the gradient and the step."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import numpy as np
from PySide6.QtCore import Qt

from dlviz.marks import Mark
from dlviz.model.arrays import Array
from dlviz.model.descent import Result, State
from dlviz.model.descent.landscapes import LANDSCAPES
from dlviz.model.descent.solve import Walk
from dlviz.panels.descent.pictures import Place, map_arrows, map_ground, map_start
from dlviz.panels.descent.run_plot import Moved, Range, RunPlot, seen
from dlviz.ui.pictures.ranges import rounded_range

_VALUES: tuple[Callable[[Walk], Array], ...] = (lambda walk: walk.w, lambda walk: walk.b)


class DescentMap(RunPlot):
    ball_size = 13

    def places(self, walk: Walk) -> tuple[Array, Array]:
        return walk.w, walk.b

    def between(self, walk: Walk, w: float, b: float) -> Place:
        return w, b

    def movable(self, moved: Moved, cursor: Qt.CursorShape) -> None:
        super().movable(moved, cursor)
        self.draggable(lambda: (float(self._now.w[0]), float(self._now.b[0])), moved, cursor)
        self.scene().sigMouseClicked.connect(lambda event: self._click(event, moved))

    def _click(self, event: Any, moved: Moved) -> None:
        """A click is a start; two of them show all again, as in every plot."""
        at = event.scenePos()
        if (
            event.button() == Qt.MouseButton.LeftButton
            and not event.double()
            and self.box.sceneBoundingRect().contains(at)
        ):
            spot = self.box.mapSceneToView(at)
            moved(spot.x(), spot.y(), None)

    def ground(self, state: State, result: Result) -> Iterator[Mark]:
        return map_ground(state, result, self.axes, is_coarse=self.is_coarse)

    def under(self, state: State, result: Result) -> Iterator[Mark]:
        return map_start(state, result, self.axes)

    def arrows(self, state: State, result: Result) -> Iterator[Mark]:
        return map_arrows(state, result)

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
