"""The inside of a plot: what the mouse takes hold of there, and which part of the plane is in view."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QTransform
from PySide6.QtWidgets import QGraphicsItem

from dlviz.model.arrays import Array
from dlviz.system.pyqtgraph_alone import pg
from dlviz.ui.gesture import new_gesture
from dlviz.ui.quick import Quick

FAR_OUT = 100.0  # times what there is to see, beyond which the wheel does not zoom out
REACH = 16.0  # pixels within which the mouse takes hold of something


class Grip:
    """Something to take hold of: ``place()`` gives its points now, ``moved(x, y, gesture)`` takes the wish.

    ``favour`` is how many pixels nearer than it is it counts, where something else lies there too. The view ``grows``
    with what is held by a long thing, of which some part stays under the mouse; else it stands.
    """

    favour = 0.0
    grows = False

    def __init__(self, place: Callable[[], Any], moved: Callable[[float, float, object], None], cursor: Any) -> None:
        self.place, self.moved, self.cursor = place, moved, cursor

    def distance(self, box: pg.ViewBox, at: QPointF) -> float:
        """How far the mouse is away, in pixels, from the nearest point or stretch of it."""
        spots = around(self.place(), box, at)
        spots = spots[np.isfinite(spots).all(axis=1)]
        if not len(spots):
            return np.inf
        return float(min(np.hypot(*spots.T).min(), _to_segments(spots)))

    def take(self, box: pg.ViewBox, at: QPointF) -> None:
        """A drag begins here."""


class Spots(Grip):
    """Points of which each is held alone: ``moved(number, x, y, gesture)`` says which.

    A line that goes through a point is held beside it: there is enough of it.
    """

    favour = 10.0

    def __init__(self, place: Callable[[], Any], moved: Callable[[int, float, float, object], None]) -> None:
        super().__init__(place, lambda x, y, gesture: moved(self.held, x, y, gesture), Qt.CursorShape.SizeAllCursor)
        self.held = 0

    def distance(self, box: pg.ViewBox, at: QPointF) -> float:
        near = self.nearest(box, at)
        return near[1] if near else np.inf

    def nearest(self, box: pg.ViewBox, at: QPointF) -> tuple[int, float] | None:
        """The number of the point next to a place in the scene, and how many pixels lie between."""
        return nearest(self.place(), box, at)

    def take(self, box: pg.ViewBox, at: QPointF) -> None:
        near = self.nearest(box, at)
        self.held = near[0] if near else 0


class Ground(Grip):
    """The whole inside of a plot; whatever else is near comes first."""

    def distance(self, box: pg.ViewBox, at: QPointF) -> float:
        return REACH if box.sceneBoundingRect().contains(at) else np.inf


def nearest(places: Any, box: pg.ViewBox, at: QPointF) -> tuple[int, float] | None:
    """Which of some places of the plane is next to a place in the scene, and how many pixels lie between."""
    away = np.hypot(*around(places, box, at).T)
    return (int(away.argmin()), float(away.min())) if len(away) else None


def around(places: Any, box: pg.ViewBox, at: QPointF) -> Array:
    """Places of the plane, shape (n, 2), as pixels from a place in the scene."""
    places = np.asarray(places, dtype=np.float64).reshape(-1, 2)
    box.updateMatrix()  # or it waits for the next painting
    to_scene = box.childGroup.sceneTransform()
    scale = np.array((to_scene.m11(), to_scene.m22()))  # axes are neither turned nor sheared
    shift = np.array((to_scene.dx() - at.x(), to_scene.dy() - at.y()))
    return np.asarray(places * scale + shift)


def _to_segments(spots: Array) -> float:
    """The distance from the origin to the polyline through ``spots``."""
    start, along = spots[:-1], np.diff(spots, axis=0)
    length = (along**2).sum(axis=1)
    use = length > 0
    if not use.any():
        return np.inf
    start, along, length = start[use], along[use], length[use]
    share = np.clip(-(start * along).sum(axis=1) / length, 0, 1)
    return float(np.hypot(*(start + along * share[:, None]).T).min())


class StageBox(Quick, pg.ViewBox):
    """The inside of a plot: drags go to what is taken hold of, the wheel zooms, a double click shows all again."""

    def __init__(self) -> None:
        super().__init__(enableMenu=False)
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemHasNoContents)  # but for what lies in it: it has no border
        self.grips: list[Grip] = []
        self.held: tuple[Grip, int] | None = None
        self.zoomed = False
        self.home = (0.0, 1.0, 0.0, 1.0)  # left, right, bottom and top of what there is to see
        self._as_taken = QTransform()  # from the scene to the plane, when the drag began

    def nearest(self, at: QPointF) -> Grip | None:
        near = [(grip.distance(self, at), i) for i, grip in enumerate(self.grips)]
        near = [(away - self.grips[i].favour, i) for away, i in near if away <= REACH]
        return self.grips[min(near)[1]] if near else None

    def mouseDragEvent(self, event: Any, axis: int | None = None) -> None:
        if event.button() == Qt.MouseButton.MiddleButton:
            self.zoomed = True
            super().mouseDragEvent(event, axis)
            return
        if event.isStart():
            grip = self.nearest(event.buttonDownScenePos()) if event.button() == Qt.MouseButton.LeftButton else None
            self.held = (grip, new_gesture()) if grip else None
            if grip:
                grip.take(self, event.buttonDownScenePos())
                # A view that grows under the mouse would carry what is held farther and farther away.
                self._as_taken = self.childGroup.sceneTransform().inverted()[0]
        if self.held is None:
            event.ignore()
            return
        event.accept()
        (grip, gesture), at = self.held, self._as_taken.map(event.scenePos())
        if event.isFinish():
            self.held = None  # before the last wish, so that the ranges follow it
        grip.moved(at.x(), at.y(), gesture)

    def mouseDoubleClickEvent(self, event: Any) -> None:
        self.zoomed = False
        self.go_home()
        event.accept()

    def wheelEvent(self, event: Any, axis: int | None = None) -> None:
        """A wheel that spins on does not leave for where nothing is."""
        event.accept()
        if event.orientation() == Qt.Orientation.Horizontal:
            self._pan(-event.delta() / 1200)
        elif event.delta() > 0 or not self._is_far_out():
            self.zoomed = True
            super().wheelEvent(event, axis)

    def _pan(self, share: float) -> None:
        """Go sideways by a share of what is seen, as far as there is something to see."""
        (left, right), (bottom, top) = self.viewRange()
        room = min(self.home[0] - left, 0.0), max(self.home[1] - right, 0.0)
        across = min(max(share * (right - left), room[0]), room[1])
        if across:
            self.zoomed = True
            self._show((left + across, right + across, bottom, top))

    def _is_far_out(self) -> bool:
        x0, x1, y0, y1 = self.home
        (left, right), (bottom, top) = self.viewRange()
        return bool(right - left > FAR_OUT * (x1 - x0) or top - bottom > FAR_OUT * (y1 - y0))

    @property
    def is_home(self) -> bool:
        """Whether just what there is to see is seen."""
        left, right, bottom, top = self.home
        return bool([[left, right], [bottom, top]] == self.viewRange())

    def go_home(self) -> None:
        self._show(self.home)

    def grow(self) -> None:
        """Show home and what is shown already."""
        (left, right), (bottom, top) = self.viewRange()
        x0, x1, y0, y1 = self.home
        self._show((min(left, x0), max(right, x1), min(bottom, y0), max(top, y1)))

    def _show(self, view: tuple[float, float, float, float]) -> None:
        left, right, bottom, top = view
        if [[left, right], [bottom, top]] != self.viewRange():
            self.setRange(xRange=(left, right), yRange=(bottom, top), padding=0)
