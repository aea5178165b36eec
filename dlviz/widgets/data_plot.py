"""The data, the line H(x) = Wx + b, and each squared error as a real square; cost and descent both show it."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainterPath

from dlviz.model.arrays import Array
from dlviz.model.numbers import show
from dlviz.widgets.plot import Plot, Reading
from dlviz.widgets.ranges import rounded_range

MOST_SQUARES = 60  # beyond it squares only hide the data


class DataPlot(Plot):
    def __init__(self) -> None:
        super().__init__()
        self._x = self._y = self._h = np.zeros(0)
        self.w = self.b = 0.0
        self.squares = self.fill("error", 0.25, outline=True)
        self.residuals = self.curve("error", 2)
        self.line = self.curve("model", 2.5)
        self.data = self.points("data", 11)
        self.when_view_changes(self._draw_squares)
        self.reader = self._read

    def show_line(self, x: Array, y: Array, w: float, b: float) -> None:
        """Show the data (shape (m,) each) with the line and its errors."""
        self._x, self._y, self._h, self.w, self.b = x, y, w * x + b, w, b
        across = rounded_range(min(0.0, x.min()), max(0.0, x.max()), 0.2)
        shown = self._h[np.abs(self._h) < 20 * (1 + np.abs(y).max())]  # a diverging line must not flatten the data
        both = np.concatenate((y, shown, [0.0]))
        self.show_range(across, rounded_range(both.min(), both.max()))
        self.put(self.data, x, y)
        self.put(self.line, *np.transpose(self.line_ends()))
        gaps = np.full_like(y, np.nan)
        self.put(self.residuals, np.repeat(x, 3), np.column_stack((y, self._h, gaps)).ravel())
        self._draw_squares()

    def line_ends(self) -> list[tuple[float, float]]:
        (left, right), _ = self.box.viewRange()
        return [(x, self.w * x + self.b) for x in (left, right)]

    def _draw_squares(self) -> None:
        """A square has equal sides on the screen, whatever the units of the axes."""
        path, ratio = QPainterPath(), self.pixel_ratio()
        path.setFillRule(Qt.FillRule.WindingFill)
        (_, right), (bottom, top) = self.box.viewRange()
        far = 10 * (top - bottom)
        for x, y, h in zip(self._x[:MOST_SQUARES], self._y, self._h, strict=False):
            side = min(abs(h - y), far)
            start = x if x + side * ratio <= right else x - side * ratio  # to the left where the plot ends
            path.addRect(QRectF(start, y if h > y else y - side, side * ratio, side))
        self.squares.setPath(path)

    def _read(self, x: float, y: float) -> Reading | None:
        if not len(self._x):
            return None
        near = int(np.argmin(np.abs(self._x - x)))
        px, py, h = float(self._x[near]), float(self._y[near]), float(self._h[near])
        return px, py, f"x = {show(px)}, y = {show(py)}\nH(x) = {show(h)}, (H(x) − y)² = {show((h - py) ** 2)}"
