"""The losses as bars, one for each row, on the scale of the curve beside them: which prediction costs most."""

from __future__ import annotations

import math
from typing import Any

import numpy as np
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPainterPath

from dlviz.model import log_loss
from dlviz.model.arrays import Array
from dlviz.model.log_loss import Result, State
from dlviz.model.log_loss.binary_cross_entropy import probability_of, shares
from dlviz.model.numbers import show
from dlviz.panels.log_loss.loss_curve import EXACT, INFINITE_AT, heights, loss_range, short, tidy
from dlviz.panels.log_loss.row_plot import RowPlot
from dlviz.theme import font
from dlviz.ui.plot import Reading

SHARES = 16  # bars beyond which shares have no room over them
HALF = 0.32  # of a bar's width
MARGIN = 0.18  # of the bars' width, free at the right for the mean
ROOM = 30.0  # pixels over a bar that its share takes


class LossBars(RowPlot):
    """The top of a bar is dragged up and down; a click anywhere over a bar looks at its row."""

    def __init__(self) -> None:
        super().__init__(Qt.CursorShape.SizeVerCursor)
        self._state, self._result = log_loss.State(), log_loss.solve(log_loss.State())
        self._shares = np.zeros(0)
        self._level = self._right = 0.0
        self._ticks: tuple[tuple[float, str], ...] = ()
        self._band = self.fill("accent", 0.13)
        self._bars = self.fill("error", 0.45)
        self._bars.setZValue(-5)
        self.mean = self.curve("text", 1.6, dash=True)
        self.mean_text = self.label("text", 0.95, (1.0, 0.5), filled=True)
        self.mean_text.setZValue(5)
        self.shares = [self.label("text", 0.85, (0.5, 1.45)) for _ in range(SHARES)]
        self.box.sigResized.connect(lambda *_: self.show_rows(self._state, self._result))
        self.when_view_changes(self._write_shares)
        self.when_view_changes(self._name_bars)
        self.reader = self._read

    def show_rows(self, state: State, result: Result) -> None:
        self._state, self._result = state, result
        low, high = self._range(state, result)
        rows = len(state.rows)
        self._shares = shares(result.losses)
        self._right = rows - 0.4 + self._margin(show(float(result.mean))) * (rows + 0.2)
        self.show_range((-0.6, self._right), (low, high))
        tops = heights(result.losses, high)
        actual = [row[1] for row in state.rows]
        self._draw_bars(tops, low, high)
        self.show_spots(np.column_stack((np.arange(rows, dtype=np.float64), tops)), actual, state.row)
        self._draw_mean(high)
        self._write_shares()
        self._name_bars()

    def _range(self, state: State, result: Result) -> tuple[float, float]:
        """That of the curve, with room for the shares over the bars where the picture is low."""
        low, high = loss_range(state, result)
        peak = float(result.losses[np.isfinite(result.losses)].max(initial=0.0))
        height = float(self.box.height())
        room = min(ROOM * self.theme.type / height, 0.4) if height > 0 else 0.0
        return low, max(high, peak / (1 - room))

    def _margin(self, text: str) -> float:
        """The room for the mean, which stands at the right: letters may be large and the picture narrow."""
        width, letters = float(self.box.width()), QFontMetrics(font(self.theme, 0.95)).horizontalAdvance(text) + 12
        return max(MARGIN, letters / (width - letters)) if width > 3 * letters else MARGIN

    def probability_at(self, x: float, y: float) -> float:
        if y >= INFINITE_AT * self.box.viewRange()[1][1]:
            return 0.0
        return tidy(float(probability_of(max(y, 0.0), self._state.base)))

    def row_clicked(self, at: Any) -> int | None:
        spot = self.box.mapSceneToView(at)
        row = round(spot.x())
        inside = self.box.sceneBoundingRect().contains(at) and 0 <= row < len(self.spots)
        return row if inside else None

    def _draw_bars(self, tops: Array, low: float, high: float) -> None:
        bars, band = QPainterPath(), QPainterPath()
        for i, top in enumerate(tops.tolist()):
            bars.addRect(QRectF(i - HALF, 0.0, 2 * HALF, top))
        band.addRect(QRectF(self._state.row - 0.5, low, 1.0, high - low))
        self._bars.setPath(bars)
        self._band.setPath(band)

    def _draw_mean(self, high: float) -> None:
        mean = float(self._result.mean)
        level = self._level = float(heights(np.array([mean]), high)[0])
        self.put(self.mean, (-0.6, self._right), (level, level))
        self.mean.setVisible(bool(np.isfinite(mean)))
        self.write(self.mean_text, show(mean), (self._right, level), (1.0, 0.5))

    def _write_shares(self) -> None:
        """How much of all the loss each row is: over its bar, or over the line of the mean where that is in the way."""
        room = ROOM * self.theme.type * self.box.viewPixelSize()[1]
        for i, item in enumerate(self.shares):
            if not i < len(self.spots) <= SHARES:
                item.setVisible(False)
                continue
            x, top = self.spots[i].tolist()
            if not np.isfinite(self._result.losses[i]):
                self.write(item, "∞", (x, top), (0.5, -0.45))
            elif top < self._level < top + room:
                self.write(item, self._share_text(i), (x, self._level), (0.5, 1.0))
            else:
                self.write(item, self._share_text(i), (x, top), (0.5, 1.45))

    def _share_text(self, row: int) -> str:
        if not np.isfinite(self._result.losses[row]):
            return "∞"
        return f"{100 * self._shares[row]:.0f}%" if np.isfinite(self._shares[row]) else ""

    def _name_bars(self) -> None:
        """As many names as have room beside each other."""
        names = [short(row[0]) for row in self._state.rows]
        metrics = QFontMetrics(font(self.theme, 0.85))
        widest = max(map(metrics.horizontalAdvance, names)) + metrics.horizontalAdvance("  ")
        every = max(math.ceil(widest * float(self.box.viewPixelSize()[0])), -(-len(names) // SHARES))
        ticks = tuple((float(i), names[i]) for i in range(0, len(names), every))
        if ticks != self._ticks:
            self._ticks = ticks
            self.getAxis("bottom").setTicks([list(ticks)])

    def _read(self, x: float, y: float) -> Reading | None:
        row = round(x)
        if not 0 <= row < len(self.spots):
            return None
        share = self._share_text(row)
        text = f"{self._state.rows[row][0]}: loss = {show(float(self._result.losses[row]), EXACT)}"
        if share and share != "∞":
            text += "\n" + self.tr("{0} of the whole loss").format(share)
        return *self.spots[row].tolist(), text
