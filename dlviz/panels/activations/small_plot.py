"""One small plot of a gallery: a button that shows a curve, its slope, where it is flat, and one x shared by all."""

from __future__ import annotations

import math
from collections.abc import Hashable, Iterator
from typing import Any

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from dlviz.marks import Look, Mark
from dlviz.model.activations.solve import Curve
from dlviz.model.activations.state import HIGH, LOW
from dlviz.model.arrays import Array
from dlviz.panels.activations.pictures import Curves, usual
from dlviz.panels.activations.small_pictures import Small, frame_picture, small_at, small_picture
from dlviz.ui import accessible
from dlviz.ui.controls.state_button import StateButton
from dlviz.ui.gesture import new_gesture
from dlviz.ui.pictures.marked import Marked

SLACK = 4  # pixels that a click may wander before it is a drag
BESIDE = 12  # pixels at normal type beside x in which all lies that moves with it


class SmallPlot(accessible.Described, Marked, StateButton):
    """Click or Enter chooses it; a drag inside wishes for another x with ``dragged(share of the width, gesture)``.

    Curves come in through ``show_curve``; the height follows them, and always holds 0 and 1.
    """

    fills = teaches = True
    dragged = Signal(float, object)
    hovered = Signal(object)  # the share of the width under the mouse, or None
    letters = 0.85

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._x = self._y = 0.0
        self._key: Hashable = None
        self._curves = Curves()
        self._small: tuple[Look, int, Small] | None = None
        self._pressed: QPointF | None = None
        self._gesture: int | None = None
        self.setCheckable(True)
        self.setMouseTracking(True)
        self.setCursor(Qt.CursorShape.SizeHorCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    # what it is told

    def show_curve(self, key: Hashable, x: Array, curve: Curve, derivative: Array | None) -> None:
        """``key`` is what the curve follows from: the same key is the same picture."""
        if key == self._key:
            return
        self._key = key
        heights = [usual(values, curve) for values in (curve.value, derivative)]
        finite = np.concatenate([values[np.isfinite(values)] for values in heights if values is not None])
        low, high = float(finite.min(initial=0.0)), float(finite.max(initial=1.0))
        seen = low - 0.08 * (high - low), high + 0.08 * (high - low)
        self._curves = Curves(x, curve.value, derivative, curve.saturated, heights=seen)
        self.update()

    def show_x(self, x: float, y: float) -> None:
        if (x, y) != (self._x, self._y):
            before, now = sorted((self._across(self._x), self._across(x)))
            self._x, self._y = x, y
            beside = BESIDE * max(self.look.type, self.look.line)
            left = math.floor(before - beside)
            self.update(left, 0, math.ceil(now + beside) - left, self.height())

    # what a person does

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._pressed, self._gesture = event.position(), None
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        at = event.position()
        if self._pressed is not None and self._gesture is None and (at - self._pressed).manhattanLength() > SLACK:
            self._gesture = new_gesture()
            self.setDown(False)
        if self._gesture is not None:
            self.dragged.emit(self.share(at.x()), self._gesture)
        self.hovered.emit(self.share(at.x()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._gesture is not None:
            event.accept()
        else:
            super().mouseReleaseEvent(event)
        self._pressed = self._gesture = None

    def leaveEvent(self, event: Any) -> None:
        self.hovered.emit(None)
        super().leaveEvent(event)

    # where things are

    def share(self, pixel: float) -> float:
        box = self.box()
        return min(max((pixel - box.left()) / box.width(), 0.0), 1.0)

    def box(self) -> QRectF:
        """Where the curve is drawn: all but a margin and the line with the name."""
        return QRectF(self.rect()).adjusted(5, self.fontMetrics().height() + 5, -5, -5)

    def small(self) -> Small:
        """The picture in the room that there is now; the very same as before where that stays."""
        look, high, kept = self.look, self.fontMetrics().height(), self._small
        if kept is None or kept[0] is not look or kept[1] != high or kept[2].curves is not self._curves:
            box = self.box()
            small = Small(self._curves, box.left(), box.top(), box.width(), box.height())
            kept = self._small = look, high, small
        return kept[2]

    def _across(self, x: float) -> float:
        """The pixel at which x is shown: what lies beside the picture is at its edge."""
        return self.small().place(min(max(x, LOW), HIGH), 0.0)[0]

    def pixel(self, x: float, y: float) -> QPointF:
        return QPointF(*self.small().place(x, y))

    def sizeHint(self) -> QSize:
        return QSize(130, 96)

    def minimumSizeHint(self) -> QSize:
        return QSize(48, 40)

    # how it looks

    def still(self, look: Look) -> Iterator[Mark]:
        """All but x, so that a tick of x costs next to nothing."""
        states = {"chosen": self.isChecked(), "over": self.underMouse(), "focus": self.hasFocus()}
        yield from frame_picture(self.text(), look, **states)
        yield from small_picture(self.small())

    def still_from(self) -> Hashable:
        return self._key, self.text(), self.isChecked(), self.underMouse(), self.hasFocus()

    def scene(self, look: Look) -> Iterator[Mark]:
        return small_at(self.small(), self._x, self._y, look.type)
