"""The losses as bars, one for each row, on the scale of the curve beside them: which prediction costs most."""

from __future__ import annotations

import functools
import math
from collections.abc import Iterator

import numpy as np
from PySide6.QtGui import QFontMetrics

from dlviz.marks import Mark
from dlviz.model import log_loss
from dlviz.model.log_loss import Result, State
from dlviz.model.log_loss.binary_cross_entropy import probability_of, shares
from dlviz.model.numbers import said, written
from dlviz.panels.log_loss.bar_picture import SHARES, bar_marks, share_text
from dlviz.panels.log_loss.loss_curve import EXACT, tidy
from dlviz.panels.log_loss.pictures import INFINITE_AT, ROOM, Rows, heights, loss_range, short
from dlviz.panels.log_loss.row_plot import BarPlot
from dlviz.theme import Theme, font
from dlviz.ui.plots.reading import Reading

MARGIN = 0.18  # of the bars' width, free at the right for the mean


class LossBars(BarPlot):
    """The top of a bar is dragged up and down; a click anywhere over a bar looks at its row."""

    def __init__(self) -> None:
        super().__init__()
        self._state, self._result = log_loss.State(), log_loss.solve(log_loss.State())
        self._shares = np.zeros(0)
        self.box.sigResized.connect(lambda *_: self.show_rows(self._state, self._result))
        self.when_view_changes(self._name_bars)
        self.reader = self._read

    def show_rows(self, state: State, result: Result) -> None:
        self._state, self._result = state, result
        low, high = self._range(state, result)
        rows = len(state.rows)
        self._shares = shares(result.losses)
        right = rows - 0.4 + self._margin(written(float(result.mean))) * (rows + 0.2)
        spots = np.column_stack((np.arange(rows, dtype=np.float64), heights(result.losses, high)))
        self.show_all((-0.6, right), (low, high), (0.0, rows - 1.0), float(spots[:, 1].max()))
        self.show_spots(spots, [row[1] for row in state.rows], state.row)
        self._name_bars()

    def marks(self, rows: Rows) -> Iterator[Mark]:
        return bar_marks(self._state, self._result, rows, self.axes)

    def _range(self, state: State, result: Result) -> tuple[float, float]:
        """That of the curve, with room for the shares over the bars where the picture is low."""
        low, high = loss_range(state, result)
        peak = float(result.losses[np.isfinite(result.losses)].max(initial=0.0))
        height = float(self.box.height())
        room = min(ROOM * self.theme.type / height, 0.4) if height > 0 else 0.0
        return low, max(high, peak / (1 - room))

    def _margin(self, text: str) -> float:
        """The room for the mean, which stands at the right: letters may be large and the picture narrow."""
        width, letters = float(self.box.width()), _letters(self.theme, 0.95).horizontalAdvance(text) + 12
        return max(MARGIN, letters / (width - letters)) if width > 3 * letters else MARGIN

    def probability_at(self, x: float, y: float) -> float:
        if y >= INFINITE_AT * self.box.viewRange()[1][1]:
            return 0.0
        return tidy(float(probability_of(max(y, 0.0), self._state.base)))

    def _name_bars(self) -> None:
        """As many names as have room beside each other."""
        names = [short(row[0]) for row in self._state.rows]
        metrics = _letters(self.theme, 0.85)
        widest = max(map(metrics.horizontalAdvance, names)) + metrics.horizontalAdvance("  ")
        every = max(math.ceil(widest * float(self.box.viewPixelSize()[0])), -(-len(names) // SHARES))
        self.name_ticks([(float(i), names[i]) for i in range(0, len(names), every)])

    def _read(self, x: float, y: float) -> Reading | None:
        row = self.row_at(x)
        if row is None:
            return None
        loss = float(self._result.losses[row])
        share = share_text(loss, float(self._shares[row]))
        named = self.tr("loss")
        text = f"{self._state.rows[row][0]}: {named} {said(loss, EXACT)}"
        if share and share != "∞":
            text += "\n" + self.tr("{0} of the whole loss").format(share)
        return *self.spots[row].tolist(), text


@functools.lru_cache(maxsize=16)
def _letters(theme: Theme, size: float) -> QFontMetrics:
    return QFontMetrics(font(theme, size))
