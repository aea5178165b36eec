"""The plane of the inputs in the colours of what a network answers, with its lines, the data and the samples."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import ArrayLike
from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtWidgets import QGraphicsItem

from dlviz.model.arrays import Array
from dlviz.model.clipping import clip_line
from dlviz.model.network.data import DataSet
from dlviz.model.network.layers import Weights
from dlviz.model.network.plane import Frame
from dlviz.panels.network.field_image import FieldBands, FieldBitmap, FieldItem
from dlviz.theme import Theme
from dlviz.ui.plot import Plot

CLASSES = {1: ("data", "o", 11.0), 0: ("quiet", "s", 9.5)}
NOWHERE = (math.nan, math.nan)  # where one line of a curve ends and the next begins
CLICK = 12.0  # pixels within which a click means a sample


@dataclass(frozen=True, slots=True, eq=False)
class Field:
    """What is shown: ``shares`` of the colour scale on a grid over ``frame``, and the lines at its level."""

    frame: Frame
    shares: Array
    lines: Sequence[Array]
    smooth: bool


class PlaneMap(Plot):
    """Emits ``reshaped`` when its sides change, ``picked(row)`` for a click on a sample and
    ``moved(row, x1, x2, gesture)`` for a drag of the one that is looked at.
    """

    reshaped = Signal()
    picked = Signal(int)
    moved = Signal(int, float, float, object)

    def __init__(self) -> None:
        super().__init__()
        self.picture_kind: type[FieldBitmap] | type[FieldBands] = FieldBitmap
        self.field = FieldItem()
        self.addItem(self.field, ignoreBounds=True)
        self._kept: Field | None = None
        self._data: DataSet | None = None
        self._inputs = np.zeros((0, 2))
        self._row = 0
        self.border = self.curve("text", 2.4)
        self.neurons = self.curve("model", 1.4, dash=True)
        self.train = {kind: self.points(*look[::2], look[1]) for kind, look in CLASSES.items()}
        self.test = {kind: self.points(look[0], look[2] * 0.8, look[1], hollow=True) for kind, look in CLASSES.items()}
        for item in self._still():
            item.setCacheMode(QGraphicsItem.CacheMode.DeviceCoordinateCache)  # a training moves everything but them
        self.samples = self.points("text", 15, hollow=True)
        self.looked_at = self.points("model", 19, hollow=True)
        self.draggable(self._sample, self._drag, Qt.CursorShape.SizeAllCursor)
        self.box.sigResized.connect(lambda *_: self.reshaped.emit())
        self.scene().sigMouseClicked.connect(self._click)

    def _still(self) -> tuple[Any, ...]:
        return *self.train.values(), *self.test.values()

    def ratio(self) -> float:
        """Width over height."""
        return float(self.box.width() / self.box.height()) if self.box.height() > 1 else 1.0

    def show_field(self, field: Field) -> None:
        self._kept = field
        self.show_range(field.frame.x, field.frame.y)
        self._paint_field()
        gap = np.array([NOWHERE])
        points = np.concatenate([part for line in field.lines for part in (line, gap)] or [gap])
        self.put(self.border, *points.T)

    def show_neurons(self, layer: Weights | None) -> None:
        """The line on which each unit of the first layer has the sum 0."""
        (left, right), (bottom, top) = self.box.viewRange()
        points: list[tuple[float, float]] = [NOWHERE]
        for w, b in zip(layer.W.T.tolist(), layer.b.tolist(), strict=True) if layer is not None else ():
            ends = clip_line(w[0], w[1], -b, min(left, bottom), max(right, top)) if any(w) else None
            points += [*ends, NOWHERE] if ends else []
        self.put(self.neurons, *np.transpose(points))

    def show_data(self, data: DataSet | None) -> None:
        """Points that are learned from filled, those for the test hollow."""
        if data is self._data:
            return
        self._data = data
        for part, items in (("train", self.train), ("test", self.test)):
            X, y = getattr(data, part) if data else (np.zeros((0, 2)), np.zeros(0))
            for kind, item in items.items():
                self.put(item, *X[y == kind].T)
                item.setVisible(bool((y == kind).any()))

    def show_samples(self, inputs: ArrayLike, row: int, *, fixed: bool) -> None:
        """Samples of shape (N, 2), and the one looked at; ``fixed`` ones are only to be seen."""
        points = np.reshape(np.asarray(inputs, dtype=np.float64), (-1, 2))
        self._inputs, self._row = points[:0] if fixed else points, row
        self.put(self.samples, *points.T)
        self.put(self.looked_at, *points[row : row + 1].T)

    def become_picture(self) -> None:
        super().become_picture()
        for item in self._still():
            item.setCacheMode(QGraphicsItem.CacheMode.NoCache)
        self.picture_kind = FieldBands
        self._paint_field()

    def set_theme(self, theme: Theme) -> None:
        super().set_theme(theme)
        self._paint_field()

    def _paint_field(self) -> None:
        if self._kept is not None:
            kept = self._kept
            picture = self.picture_kind(kept.shares, self.theme)
            self.field.show_picture(picture, kept.frame.x, kept.frame.y, smooth=kept.smooth)

    # what a person does

    def _sample(self) -> Array:
        return self._inputs[self._row : self._row + 1]

    def _drag(self, x: float, y: float, gesture: object) -> None:
        self.moved.emit(self._row, round(x, 2), round(y, 2), gesture)

    def _click(self, event: object) -> None:
        if not len(self._inputs) or event.button() != Qt.MouseButton.LeftButton:  # type: ignore[attr-defined]
            return
        at: QPointF = event.scenePos()  # type: ignore[attr-defined]
        spots = [self.box.mapViewToScene(QPointF(*place)) for place in self._inputs]
        far = [(spot - at).manhattanLength() for spot in spots]
        if min(far) <= CLICK * self.theme.type:
            self.picked.emit(int(np.argmin(far)))
