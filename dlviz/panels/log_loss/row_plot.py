"""A plot in which every row of a table has its point: click one to look at it, drag one to change it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np
from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent

from dlviz.marks import Mark
from dlviz.model.arrays import Array
from dlviz.panels.log_loss.pictures import KEYS, Rows, with_rings
from dlviz.ui.plots.plot import Plot
from dlviz.ui.plots.stage_box import REACH, Grip, around

SAME_PLACE = 2.0  # pixels


class _Rows(Grip):
    """All points as one thing to take hold of; it remembers which one the mouse was nearest to."""

    def __init__(self, plot: RowPlot, cursor: Qt.CursorShape) -> None:
        super().__init__(lambda: (), self._move, cursor)
        self._plot, self._row = plot, -1

    def distance(self, box: object, at: QPointF) -> float:
        near = self._plot.rows_near(at)
        if near:
            self._row = self._plot.lit if self._plot.lit in near else near[0]
        return 0.0 if near else np.inf

    def _move(self, x: float, y: float, gesture: object) -> None:
        self._plot.wished.emit(self._row, self._plot.probability_at(x, y), gesture)


class RowPlot(Plot):
    """Emits ``picked(row)``, and ``wished(row, probability, gesture)`` for a drag.

    Left and Right go to the row beside, Home and End to the first and the last.
    """

    picked = Signal(int)
    wished = Signal(int, float, object)

    def __init__(self, cursor: Qt.CursorShape) -> None:
        super().__init__()
        self.spots = np.zeros((0, 2))
        self.lit = 0
        self._actual: Sequence[int] = ()
        self.sketch.setZValue(1)  # its letters stand over the axes' ends
        self.when_view_changes(self.tell)
        self.box.grips.append(_Rows(self, cursor))

    def probability_at(self, x: float, y: float) -> float:
        """The probability that a drag to this place wishes for."""
        raise NotImplementedError

    def marks(self, rows: Rows) -> Iterator[Mark]:
        """The picture in the axes as they are."""
        raise NotImplementedError

    def show_all(self, x: tuple[float, float], y: tuple[float, float], ends: tuple[float, float], top: float) -> None:
        """These ranges, or as much wider as the rings round a point need to be whole wherever in them one stands.

        ``ends`` are the first and the last place of a point, ``top`` the highest; the lowest is a loss of 0.
        """
        half = KEYS * self.theme.type / 2 + 1
        across, up = (half / max(side, 2.5 * half) for side in (self.box.width(), self.box.height()))
        self.show_range(with_rings(x, *ends, across), with_rings(y, 0.0, top, up))

    def show_spots(self, spots: Array, actual: Sequence[int], lit: int) -> None:
        """The points of all rows, shape (m, 2), marked by their class; one of them is looked at."""
        self.spots, self._actual, self.lit = spots, actual, lit
        self.tell()

    def tell(self) -> None:
        """Ask for the picture anew: the rows, the view or the focus are others."""
        if len(self.spots):
            self.sketch.show_marks(self.marks(Rows(self.spots, self._actual, self.lit, self.hasFocus())))

    def rows_near(self, at: QPointF) -> list[int]:
        """The row nearest to a place on the screen, with those that lie on the same spot; empty where none is near."""
        if not len(self.spots):
            return []
        away = np.hypot(*around(self.spots, self.box, at).T)
        least = float(away.min())
        return np.flatnonzero(away <= least + SAME_PLACE).tolist() if least <= REACH * self.theme.type else []

    def row_clicked(self, at: QPointF) -> int | None:
        """Which row a click means. Of points that lie on each other, a second click takes the next one."""
        near = self.rows_near(at)
        if not near:
            return None
        return next((row for row in near if row > self.lit), near[0]) if self.lit in near else near[0]

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        dragged = self.box.held is not None
        super().mouseReleaseEvent(event)
        if event.button() == Qt.MouseButton.LeftButton and not dragged:
            row = self.row_clicked(self.mapToScene(event.position().toPoint()))
            if row is not None:
                self.picked.emit(row)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        last = len(self.spots) - 1
        goals = {
            Qt.Key.Key_Left: self.lit - 1,
            Qt.Key.Key_Right: self.lit + 1,
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: last,
        }
        if event.key() in goals:
            self.picked.emit(min(max(goals[Qt.Key(event.key())], 0), last))
        else:
            event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.tell()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.tell()


class BarPlot(RowPlot):
    """Each row has a bar beside the others: dragged up and down, and clicked anywhere over it."""

    def __init__(self) -> None:
        super().__init__(Qt.CursorShape.SizeVerCursor)

    def row_at(self, x: float) -> int | None:
        row = round(x)
        return row if 0 <= row < len(self.spots) else None

    def row_clicked(self, at: QPointF) -> int | None:
        inside = self.box.sceneBoundingRect().contains(at)
        return self.row_at(self.box.mapSceneToView(at).x()) if inside else None
