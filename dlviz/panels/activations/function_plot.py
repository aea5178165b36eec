"""One function looked at closely: its curve and slope, where it is flat, and a draggable x with the tangent there."""

from __future__ import annotations

from PySide6.QtCore import Signal

from dlviz.model.activations.state import HIGH, LOW
from dlviz.panels.activations.pictures import At, Curves, function_marks
from dlviz.ui.plots.plot import Plot


class FunctionPlot(Plot):
    """A drag anywhere inside is ``dragged(x, gesture)``; an x outside is an arrow at the edge."""

    dragged = Signal(float, object)

    def __init__(self) -> None:
        super().__init__()
        self._curves, self._at = Curves(), At()
        self.draggable_everywhere(self._drag)
        self.when_view_changes(self._draw)

    def show_function(self, curves: Curves, at: At) -> None:
        self._curves, self._at = curves, at
        self.show_range((LOW, HIGH), curves.heights)
        self._draw()

    def _draw(self) -> None:
        if len(self._curves.grid):
            self.sketch.show_marks(function_marks(self._curves, self._at, self.axes))

    def _drag(self, x: float, y: float, gesture: object) -> None:
        self.dragged.emit(min(max(x, LOW), HIGH), gesture)
