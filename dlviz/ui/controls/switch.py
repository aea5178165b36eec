"""A yes or no, in a box whose border is seen in every theme: Fusion's own is black on black in the dark one."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from PySide6.QtCore import QPoint, QSize, Signal
from PySide6.QtWidgets import QCheckBox

from dlviz.marks import Box, Line, Look, Mark, Words
from dlviz.ui.controls.state_button import ShowsState
from dlviz.ui.pictures.marked import Marked

TICK = ((0.22, 0.52), (0.43, 0.74), (0.8, 0.28))  # in parts of the box


class Switch(Marked, ShowsState, QCheckBox):
    """A yes or no that shows what the state says."""

    wished = Signal(object)
    letters = 1.0

    def nextCheckState(self) -> None:
        """Ask for the other value and leave the mark where the state put it."""
        self.wished.emit(not self.isChecked())

    def sizeHint(self) -> QSize:
        """Room for the box as it is painted: it grows with the letters, unlike Fusion's own."""
        metrics, side = self.fontMetrics(), self._side()
        return QSize(side + 10 + metrics.horizontalAdvance(self.text()), max(metrics.height(), side) + 4)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def hitButton(self, at: QPoint) -> bool:
        return self.rect().contains(at)

    def _side(self) -> int:
        return round(self.fontMetrics().ascent() * 0.95)

    def scene(self, look: Look) -> Iterator[Mark]:
        side, on = self._side(), self.isChecked()
        left, top = 1.5, (look.high - side) / 2
        ground = "accent" if on else "surface"
        yield Box(left, top, side, side, role="accent" if on else "quiet", width=1.4, fill=ground, radius=3, name="box")
        if on:
            x, y = np.transpose(TICK)
            yield Line(left + x * side, top + y * side, role="surface", width=2, name="tick")
        yield Words(side + 8, 0, look.wide - side - 8, look.high, self.text(), align="left", name="words")
