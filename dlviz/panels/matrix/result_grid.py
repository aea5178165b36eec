"""C of a product: the entry that is looked at is chosen by mouse or arrow keys."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent

from dlviz.marks import Mark
from dlviz.panels.matrix.matrix_grid import MatrixGrid, Place, moved
from dlviz.ui.gesture import new_gesture


class ResultGrid(MatrixGrid):
    """C: emits ``picked(row, column, gesture)`` for a cell chosen by mouse or by arrow keys."""

    picked = Signal(int, int, object)

    def __init__(self) -> None:
        super().__init__("product", "step")
        self._gesture: int | None = None

    def is_lit(self, place: Place) -> bool:
        return place == self.content.lit

    def cursor_place(self) -> Place:
        return self.content.lit

    def pointer(self) -> Qt.CursorShape:
        return Qt.CursorShape.PointingHandCursor

    def bands(self) -> Iterator[Mark]:
        here = self.rect_of(self.content.lit)
        yield self.band("data", QRectF(0, here.top(), here.left(), here.height()), 0.08)
        yield self.band("model", QRectF(here.left(), 0, here.width(), here.top()), 0.08)
        yield self.band("step", here, 0.2)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._gesture = new_gesture()
            self._pick(self.place_at(event.position()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._pick(self.place_at(event.position()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        place = moved(self.content.lit, event.key(), self.content.shape)
        if place is None:
            event.ignore()
            return
        if not event.isAutoRepeat() or self._gesture is None:
            self._gesture = new_gesture()
        self._pick(place)

    def _pick(self, place: Place | None) -> None:
        if place is not None and place != self.content.lit and not self.content.unknown:
            self.picked.emit(*place, self._gesture)
