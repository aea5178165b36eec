"""What one row says of its classes: ŷ as bars beside the one-hot target, to be dragged up and down."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from dlviz.marks import Mark
from dlviz.model.arrays import Array
from dlviz.model.numbers import said
from dlviz.panels.log_loss.class_picture import class_marks
from dlviz.panels.log_loss.pictures import Rows
from dlviz.panels.log_loss.row_plot import BarPlot
from dlviz.ui.plots.reading import Reading

TOP = 1.16


class ClassBars(BarPlot):
    """Emits ``wished(class, probability, gesture)`` for a drag and ``picked(class)`` for a click over a bar.

    The true class has its own colour and a dashed frame up to 1, which is its target.
    """

    def __init__(self) -> None:
        super().__init__()
        self._label = 0
        self._p = np.zeros(0)
        self._text = ""
        self.reader = self._read

    def show_classes(self, p: Array, label: int, text: str) -> None:
        """One row: the probabilities of its classes, shape (C,), the class that was, and what is said of its loss."""
        self._p, self._label = p, label
        self.show_range((-0.6, len(p) - 0.4), (-0.02, TOP))
        self.name_ticks([(float(c), str(c)) for c in range(len(p))])
        self._text = text
        spots = np.column_stack((np.arange(len(p), dtype=np.float64), p))
        self.show_spots(spots, [int(c == label) for c in range(len(p))], label)

    def marks(self, rows: Rows) -> Iterator[Mark]:
        return class_marks(self._p, self._label, self._text, rows, self.axes)

    def probability_at(self, x: float, y: float) -> float:
        return round(min(max(y, 0.0), 1.0), 2)

    def _read(self, x: float, y: float) -> Reading | None:
        c = self.row_at(x)
        if c is None:
            return None
        p, target = float(self._p[c]), int(c == self._label)
        return c, p, f"y = {target}\nŷ {said(p, 6)}"
