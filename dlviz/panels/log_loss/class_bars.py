"""What one row says of its classes: ŷ as bars beside the one-hot target, to be dragged up and down."""

from __future__ import annotations

from typing import Any

import numpy as np
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainterPath

from dlviz.model.arrays import Array
from dlviz.model.numbers import show
from dlviz.panels.log_loss.row_plot import RowPlot
from dlviz.ui.plot import Reading

HALF = 0.3  # of a bar's width
TOP = 1.16


class ClassBars(RowPlot):
    """Emits ``wished(class, probability, gesture)`` for a drag and ``picked(class)`` for a click on a bar's top.

    The true class has its own colour and a dashed frame up to 1, which is its target.
    """

    def __init__(self) -> None:
        super().__init__(Qt.CursorShape.SizeVerCursor)
        self._size = 0
        self._label = 0
        self._p = np.zeros(0)
        self._target = self.curve("data", 1.6, dash=True)
        self._true = self.fill("data", 0.5)
        self._others = self.fill("quiet", 0.35)
        self.texts = [self.label("text", 0.85, (0.5, 1.1)) for _ in range(10)]
        self.corner = self.label("text", 0.95, (1.0, 0.0), filled=True)
        self.reader = self._read

    def show_classes(self, p: Array, label: int, text: str) -> None:
        """One row: the probabilities of its classes, shape (C,), the class that was, and what is said of its loss."""
        self._p, self._label = p, label
        if len(p) != self._size:
            self._size = len(p)
            self.getAxis("bottom").setTicks([[(float(c), str(c)) for c in range(len(p))]])
        self.show_range((-0.6, len(p) - 0.4), (-0.02, TOP))
        true, others = QPainterPath(), QPainterPath()
        for c, height in enumerate(p.tolist()):
            (true if c == label else others).addRect(QRectF(c - HALF, 0.0, 2 * HALF, height))
        self._true.setPath(true)
        self._others.setPath(others)
        frame = np.array((label - HALF, label - HALF, label + HALF, label + HALF))
        self.put(self._target, frame, (0.0, 1.0, 1.0, 0.0))
        spots = np.column_stack((np.arange(len(p), dtype=np.float64), p))
        self.show_spots(spots, [int(c == label) for c in range(len(p))], label)
        for c, item in enumerate(self.texts):
            seen = c < len(p)
            self.write(item, show(float(p[c]), 3) if seen else "", (float(c), float(p[c]) if seen else 0.0), (0.5, 1.4))
        self.write(self.corner, text, (len(p) - 0.45, TOP - 0.01), (1.0, 0.0))

    def probability_at(self, x: float, y: float) -> float:
        return round(min(max(y, 0.0), 1.0), 2)

    def _read(self, x: float, y: float) -> Reading | None:
        c = round(x)
        if not 0 <= c < len(self._p):
            return None
        p, target = float(self._p[c]), int(c == self._label)
        return c, p, f"y = {target}\nŷ = {show(p, 6)}"

    def row_clicked(self, at: Any) -> int | None:
        """A click on a bar makes its class the true one: anywhere over it."""
        spot = self.box.mapSceneToView(at)
        inside = self.box.sceneBoundingRect().contains(at) and 0 <= round(spot.x()) < len(self._p)
        return round(spot.x()) if inside else None
