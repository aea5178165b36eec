"""One function looked at closely: its curve and slope, where it is flat, and a draggable x with the tangent there."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from PySide6.QtCore import Qt, Signal

from dlviz.model.arrays import Array
from dlviz.panels.activations.pictures import At, Curves, Ends, Stretches, function_marks
from dlviz.ui.pictures.ranges import rounded_range
from dlviz.ui.plots.plot import Plot


class FunctionPlot(Plot):
    """Draws a function over ``low`` to ``high``; a drag anywhere inside is ``dragged(x, gesture)``."""

    dragged = Signal(float, object)

    def __init__(self, low: float, high: float) -> None:
        super().__init__()
        self.low, self.high = low, high
        self._curves, self._at = Curves(low, high), At()
        self._names: tuple[str, ...] = ()
        self.draggable_everywhere(self._drag, Qt.CursorShape.SizeHorCursor)
        self.when_view_changes(self._draw)

    def show_function(
        self,
        grid: Array,
        value: Array,
        slope: Array | None,
        flats: Stretches,
        lines: tuple[Ends, ...] = (),
        other: Array | None = None,
        names: tuple[str, str] = ("", ""),
    ) -> None:
        """The curves, the flat stretches, two lines that the function is made of, where it is, and one laid over.

        ``names`` are those of the function and of the one laid over.
        """
        seen = [curve for curve in (value, slope, other) if curve is not None]
        parts = np.concatenate([*seen, np.zeros(1), *(np.array(line[1]) for line in lines)])
        finite = parts[np.isfinite(parts)]
        heights = rounded_range(float(finite.min()), float(finite.max()), 0.06)
        self._curves = Curves(
            self.low, self.high, grid, value, slope, tuple(flats), lines, self._names, other, heights, *names
        )  # fmt: skip
        self.show_range((self.low, self.high), heights)

    def show_at(self, at: At) -> None:
        """The line at x with its handle, the dots, the tangent; an arrow at the edge for an x outside."""
        self._at = at
        self._draw()

    def name_lines(self, *names: str) -> None:
        self._names = names
        self._curves = replace(self._curves, names=names)

    def _draw(self) -> None:
        if len(self._curves.grid):
            self.sketch.show_marks(function_marks(self._curves, self._at, self.axes))

    def _drag(self, x: float, y: float, gesture: object) -> None:
        self.dragged.emit(min(max(x, self.low), self.high), gesture)
