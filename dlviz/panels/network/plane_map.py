"""The plane of the inputs in the colours of what a network answers, with its lines, the data and the samples."""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike
from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QMenu

from dlviz.model.arrays import Array
from dlviz.model.forward import Weights
from dlviz.model.network.data import DataSet, Point
from dlviz.panels.network.pictures import Field, data_marks, field_marks, sample_marks
from dlviz.ui.plots.plot import Plot
from dlviz.ui.plots.sketch import Sketch
from dlviz.ui.plots.stage_box import REACH, Spots, nearest

CLICK = 12.0  # pixels within which a click means a sample
LEAST_POINTS = 2  # of a person's own


class PlaneMap(Plot):
    """Emits ``reshaped`` when its sides change, ``picked(row)`` for a click on a sample and
    ``moved(row, x1, x2, gesture)`` for a drag of the one that is looked at.

    Own points are ``placed(x1, x2)`` and ``labelled(number)`` by a click, ``shifted(number, x1, x2, gesture)`` by a
    drag, and ``removed(number)`` by the menu.
    """

    reshaped = Signal()
    picked = Signal(int)
    moved = Signal(int, float, float, object)
    placed = Signal(float, float)
    labelled = Signal(int)
    shifted = Signal(int, float, float, object)
    removed = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        # What is answered changes with each update, and the data do not: they are kept as a bitmap over it.
        self.below = Sketch(self.box)
        self.below.setZValue(-1)
        self.pictures = {"field": self.below, **self.pictures}
        self._kept: Field | None = None
        self._layer: Weights | None = None
        self._data: DataSet | None = None
        self._told: DataSet | None = None  # those that are shown
        self._inputs = np.zeros((0, 2))
        self._row = 0
        self._own: tuple[Point, ...] | None = None
        self.spots = Spots(self._own_places, self._shift)
        self.box.grips.append(self.spots)
        self.draggable(lambda: self._inputs[self._row : self._row + 1], self._drag, Qt.CursorShape.SizeAllCursor)
        self.when_view_changes(self._draw)
        self.box.sigResized.connect(lambda *_: self.reshaped.emit())
        self.clicked.connect(self._click)

    def ratio(self) -> float:
        """Width over height."""
        width, height = self.box.width(), self.box.height()
        return float(width / height) if min(width, height) > 1 else 1.0

    def show_field(self, field: Field, layer: Weights | None, data: DataSet | None) -> None:
        """``layer`` is the first, each of whose units has a line where its sum is 0; ``data`` is what is learned."""
        self._kept, self._layer, self._data = field, layer, data
        self.show_range(field.frame.x, field.frame.y)
        self._draw()

    def show_samples(self, inputs: ArrayLike, row: int, *, fixed: bool) -> None:
        """Samples of shape (N, 2), and the one looked at; ``fixed`` ones are only to be seen."""
        points = np.reshape(np.asarray(inputs, dtype=np.float64), (-1, 2))
        self._inputs, self._row = points[:0] if fixed else points, row
        self.sketch.show_marks(sample_marks(points, row))

    def show_own(self, points: tuple[Point, ...] | None) -> None:
        """Points that can be put, moved and taken away; None where the data are no own ones."""
        self._own = points

    def _draw(self) -> None:
        if self._kept is not None:
            self.below.show_marks(field_marks(self._kept, self._layer, self.axes))
            if self._data is not self._told:
                self._told = self._data
                self.still.show_marks(data_marks(self._data))

    # what a person does

    def _drag(self, x: float, y: float, gesture: object) -> None:
        self.moved.emit(self._row, round(x, 2), round(y, 2), gesture)

    def _own_places(self) -> Array:
        return np.array([point[:2] for point in self._own or ()], dtype=np.float64).reshape(-1, 2)

    def _shift(self, which: int, x: float, y: float, gesture: object) -> None:
        self.shifted.emit(which, *self.tidy(x, y), gesture)

    def _place(self, scene: QPointF) -> None:
        """A click on a point gives it the class of new ones; beside all of them it makes a new one."""
        near = self.spots.nearest(self.box, scene)
        if near is not None and near[1] <= REACH:
            self.labelled.emit(near[0])
        elif self.box.sceneBoundingRect().contains(scene):
            at = self.box.mapSceneToView(scene)
            self.placed.emit(*self.tidy(at.x(), at.y()))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        scene = self.mapToScene(event.pos())
        if self._own is not None and self.box.sceneBoundingRect().contains(scene):
            self.menu_at(scene).exec(event.globalPos())

    def menu_at(self, scene: QPointF) -> QMenu:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        near = self.spots.nearest(self.box, scene)
        remove = menu.addAction(self.tr("Remove this point"))
        remove.setEnabled(near is not None and near[1] <= REACH and len(self._own or ()) > LEAST_POINTS)
        remove.triggered.connect(lambda: self.removed.emit(near[0] if near else -1))
        return menu

    def _click(self, at: QPointF) -> None:
        if self._own is not None:
            self._place(at)
        elif (near := nearest(self._inputs, self.box, at)) and near[1] <= CLICK * self.theme.type:
            self.picked.emit(near[0])
