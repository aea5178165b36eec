"""The curve −log p with every row on it: how steeply the loss rises where the truth was held to be improbable."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from PySide6.QtCore import QPointF, Qt

from dlviz.marks import Mark
from dlviz.model import log_loss
from dlviz.model.log_loss import Result, State
from dlviz.model.log_loss.binary_cross_entropy import loss_of
from dlviz.model.numbers import said
from dlviz.panels.log_loss.curve_picture import curve_marks, curve_points
from dlviz.panels.log_loss.pictures import LOG, Rows, heights, loss_range
from dlviz.panels.log_loss.row_plot import RowPlot
from dlviz.ui.plots.reading import Reading

EXACT = 10  # decimals of the slide's logarithms


def tidy(p: float) -> float:
    """A probability with few digits, finer where the loss is steep. Only the very edges give 0 and 1."""
    if p <= 0.0 or p >= 1.0:
        return min(max(p, 0.0), 1.0)
    digits = 2 if p >= 0.02 else 3
    return min(max(round(p, digits), 0.001), 1.0)


class LossCurve(RowPlot):
    """Points move along the curve: the mouse takes the nearest place on it, and beyond the left edge p is 0."""

    def __init__(self) -> None:
        super().__init__(Qt.CursorShape.SizeAllCursor)
        self._state, self._result = log_loss.State(), log_loss.solve(log_loss.State())
        self.box.sigResized.connect(lambda *_: self.show_rows(self._state, self._result))
        self.reader = self._read

    def show_rows(self, state: State, result: Result) -> None:
        self._state, self._result = state, result
        low, high = loss_range(state, result)
        spots = np.column_stack((result.corrected, heights(result.losses, high)))
        self.show_all((-0.04, 1.04), (low, high), (0.0, 1.0), float(spots[:, 1].max()))
        self.show_spots(spots, [row[1] for row in state.rows], state.row)

    def marks(self, rows: Rows) -> Iterator[Mark]:
        return curve_marks(self._state, self._result, rows, self.axes)

    def probability_at(self, x: float, y: float) -> float:
        if x <= 0.0:
            return 0.0
        if x >= 1.0:
            return 1.0
        ps, losses = curve_points(self._state, self._result)
        width, height = self.box.viewPixelSize()
        away = np.hypot((ps - x) / width, (losses - y) / height)
        return tidy(max(float(ps[np.nanargmin(away)]), 1e-9))

    def _read(self, x: float, y: float) -> Reading | None:
        near = self.rows_near(self.box.mapViewToScene(QPointF(x, y)))
        if near:
            row = near[0]
            names = ", ".join(self._state.rows[i][0] for i in near)
            p, loss = float(self._result.corrected[row]), float(self._result.losses[row])
            return *self.spots[row].tolist(), f"{names}\np {said(p)}\n−{LOG[self._state.base]} p {said(loss, EXACT)}"
        p = min(max(x, 0.0), 1.0)
        loss = float(loss_of(p, self._state.base, self._state.clip))
        return p, loss, f"p {said(p)}\n−{LOG[self._state.base]} p {said(loss)}"
