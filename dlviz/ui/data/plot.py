"""The data, the line H(x) = Wx + b, and each squared error as a real square; cost and descent both show it."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QMenu

from dlviz.model.arrays import Array
from dlviz.model.line_data import Data
from dlviz.model.numbers import said
from dlviz.model.representatives import representatives
from dlviz.ui.data.picture import FEW, SQUARED, Fit, Straight, fit_marks, frame_of, many_marks
from dlviz.ui.plots.plot import Plot
from dlviz.ui.plots.reading import Reading
from dlviz.ui.plots.stage_box import REACH, Spots

MOST_HELD = 1000  # points up to which each can be taken hold of


class DataPlot(Plot):
    """Emits what a person wishes of the points: ``moved(number, x, y, gesture)``, ``added(x, y)``, ``removed(number)``.

    The numbers count the points of the data.
    """

    moved = Signal(int, float, float, object)
    added = Signal(float, float)
    removed = Signal(int)
    reads_held = True  # nothing else says where a point is put

    def __init__(self) -> None:
        super().__init__()
        self._data: Data | None = None
        self._x = self._y = self._h = np.zeros(0)
        self.w = self.b = 0.0
        self._things: tuple[tuple[str, int], ...] = ()
        self._others: tuple[Straight, ...] = ()
        self._reach: Sequence[Straight] = ()
        self._ringed: NDArray[np.intp] | None = None
        self.spots = Spots(self._places, self.moved.emit)
        self.box.grips.append(self.spots)
        self.box.sigResized.connect(lambda *_: self._fit())  # in a room of another shape other squares are seen whole
        self.when_view_changes(self._draw)
        self.reader = self._read

    def show_line(self, data: Data, w: float, b: float, others: Sequence[Straight], reach: Sequence[Straight]) -> None:
        """Show the data with the line and its errors, and the lines of other runs; leave room for ``reach``."""
        if data is not self._data:
            self._data = data
            drawn = representatives(data)
            self._x, self._y = data.x[drawn], data.y[drawn]
            self._things = tuple(("row", i) for i in drawn.tolist()) if len(data) <= FEW else ()
            self.still.show_marks(() if len(data) <= FEW else many_marks(self._x, self._y))
        self._h, self.w, self.b, self._others = w * self._x + b, w, b, tuple(others)
        self._reach = reach
        self._fit()
        self._draw()

    def ring(self, points: NDArray[np.intp] | None) -> None:
        """Mark the points of a batch, by their numbers; None for no mark."""
        if points is not self._ringed:  # or all would be drawn twice at each tick
            self._ringed = points
            self._draw()

    def _holds(self) -> bool:
        """Whether the points are few enough to be held one by one."""
        return self._data is not None and len(self._data) <= MOST_HELD

    def _fit(self) -> None:
        if self._data is None:
            return
        x, y = self._x, self._y
        heights = np.stack([self._h, *(slope * x + lift for slope, lift in self._reach)])
        is_shown = np.abs(heights) < 20 * (1 + np.abs(y).max())  # a diverging line must not flatten the data
        both = np.concatenate((y, heights[is_shown], [0.0]))
        sides = np.where(is_shown, np.abs(heights - y), 0.0).max(axis=0) if len(x) <= SQUARED else np.zeros(len(x))
        self.show_range(*frame_of(x, (both.min(), both.max()), sides, self.box.width(), self.box.height()))

    def line_ends(self) -> list[tuple[float, float]]:
        (left, right), _ = self.box.viewRange()
        return [(x, self.w * x + self.b) for x in (left, right)]

    def _draw(self) -> None:
        data, ringed = self._data, self._ringed
        if data is None:
            return
        batch = None
        if ringed is not None and ringed.max() < len(data):
            batch = data.x[ringed], data.y[ringed]
        fit = Fit(self._x, self._y, self.w, self.b, self._others, batch, self._things)
        self.sketch.show_marks(fit_marks(fit, self.axes))

    # points

    def _places(self) -> Array:
        return np.column_stack((self._x, self._y)) if self._holds() else np.zeros((0, 2))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Points come and go where the mouse is."""
        scene = self.mapToScene(event.pos())
        if self._holds() and self.box.sceneBoundingRect().contains(scene):
            self.menu_at(scene).exec(event.globalPos())

    def menu_at(self, scene: QPointF) -> QMenu:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        at, near = self.box.mapSceneToView(scene), self.spots.nearest(self.box, scene)
        add = menu.addAction(self.tr("Add a point here"))
        add.triggered.connect(lambda: self.added.emit(at.x(), at.y()))
        remove = menu.addAction(self.tr("Remove this point"))
        remove.setEnabled(near is not None and near[1] <= REACH and len(self._x) > 1)
        remove.triggered.connect(lambda: self.removed.emit(near[0] if near else -1))
        return menu

    def _read(self, x: float, y: float) -> Reading | None:
        if not len(self._x):
            return None
        near = int(np.argmin(np.abs(self._x - x)))
        px, py, h = float(self._x[near]), float(self._y[near]), float(self._h[near])
        return px, py, f"x {said(px)}, y {said(py)}\nH(x) {said(h)}, (H(x) − y)² {said((h - py) ** 2)}"
