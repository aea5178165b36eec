"""One small plot of a gallery: a button that shows a curve, its slope, where it is flat, and one x shared by all."""

from __future__ import annotations

from collections.abc import Hashable
from typing import Any

import numpy as np
import pyqtgraph as pg
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QMouseEvent,
    QPaintEngine,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QPixmap,
    QPolygonF,
    QTransform,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from dlviz.model.arrays import Array
from dlviz.theme import LIGHT, Theme, font
from dlviz.ui.gesture import new_gesture
from dlviz.ui.pen import line_pen
from dlviz.ui.state_button import StateButton

SLACK = 4  # pixels that a click may wander before it is a drag

Stretches = tuple[tuple[float, float], ...]


class SmallPlot(StateButton):
    """Click or Enter chooses it; a drag inside wishes for another x with ``dragged(share of the width, gesture)``.

    Curves come in through ``show_curve`` over ``low`` to ``high``; the height follows them, and always holds 0 and 1.
    """

    dragged = Signal(float, object)
    hovered = Signal(object)  # the share of the width under the mouse, or None

    def __init__(self, low: float, high: float, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.low, self.high = low, high
        self._theme = LIGHT
        self._x = self._y = 0.0
        self._bottom, self._top = 0.0, 1.0
        self._key: Hashable = None
        self._data: tuple[Any, ...] = (None, None, None)
        self._flats: Stretches = ()
        self._look: tuple[Any, ...] = ()
        self._picture: QPixmap | None = None
        self._pressed: QPointF | None = None
        self._gesture: int | None = None
        self.setCheckable(True)
        self.setMouseTracking(True)
        self.setCursor(Qt.CursorShape.SizeHorCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    # what it is told

    def show_curve(self, key: Hashable, x: Array, value: Array, derivative: Array | None, flats: Stretches) -> None:
        """``key`` is what the curve follows from: the same key is the same picture."""
        if key == self._key:
            return
        self._key, self._data, self._flats, self._picture = key, (x, value, derivative), flats, None
        heights = [value] if derivative is None else [value, derivative]
        finite = np.concatenate([array[np.isfinite(array)] for array in heights])
        low, high = float(finite.min(initial=0.0)), float(finite.max(initial=1.0))
        self._bottom, self._top = low - 0.08 * (high - low), high + 0.08 * (high - low)
        self.update()

    def show_x(self, x: float, y: float) -> None:
        if (x, y) != (self._x, self._y):
            self._x, self._y = x, y
            self.update()

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.setFont(font(theme, 0.85))

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

    def pixel(self, x: float, y: float) -> QPointF:
        box = self.box()
        y = min(max(y, self._bottom), self._top)
        return QPointF(
            box.left() + (x - self.low) / (self.high - self.low) * box.width(),
            box.bottom() - (y - self._bottom) / (self._top - self._bottom) * box.height(),
        )

    def sizeHint(self) -> QSize:
        return QSize(130, 96)

    def minimumSizeHint(self) -> QSize:
        return QSize(48, 40)

    # how it looks

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        engine = painter.paintEngine()
        if engine is not None and engine.type() == QPaintEngine.Type.Raster:
            painter.drawPixmap(0, 0, self._still(painter.deviceTransform().m11()))
        else:
            self._paint_still(painter)  # a file of lines must not hold a bitmap
        self._paint_x(painter)

    def _still(self, scale: float) -> QPixmap:
        """All but x as a bitmap: a tick of x then paints a gallery in well under a millisecond."""
        look = (scale, self.size(), self._theme, self.text(), self.isChecked(), self.underMouse(), self.hasFocus())
        if self._picture is None or self._look != look:
            made = QPixmap(self.size() * scale)
            made.setDevicePixelRatio(scale)
            made.fill(Qt.GlobalColor.transparent)
            painter = QPainter(made)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._paint_still(painter)
            painter.end()
            self._look, self._picture = look, made
        return self._picture

    def _paint_still(self, painter: QPainter) -> None:
        self._paint_frame(painter)
        self._paint_ground(painter)
        pens = (line_pen(self._theme, "model", 1.6), line_pen(self._theme, "gradient", 1.2, dash=True))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for curve, pen in reversed(list(zip(self._data[1:], pens, strict=False))):
            if curve is not None:
                painter.setPen(pen)
                painter.drawPath(self._path(curve))

    def _paint_frame(self, painter: QPainter) -> None:
        theme, chosen = self._theme, self.isChecked()
        width = 2.0 if chosen else 1.0
        painter.setPen(QPen(theme.color("accent" if chosen or self.underMouse() else "border"), width))
        painter.setBrush(theme.color("accent", 0.08) if chosen else theme.color("surface"))
        half = width / 2
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(half, half, -half, -half), 5, 5)
        if self.hasFocus():
            painter.setPen(QPen(theme.color("accent"), 1, Qt.PenStyle.DotLine))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(3.5, 3.5, -3.5, -3.5), 3, 3)
        painter.setFont(font(theme, 0.85, bold=True) if chosen else self.font())
        painter.setPen(theme.color("text"))
        metrics, room = painter.fontMetrics(), self.width() - 14
        text = metrics.elidedText(self.text(), Qt.TextElideMode.ElideRight, room)
        painter.drawText(QPointF(7, 4 + metrics.ascent()), text)

    def _paint_ground(self, painter: QPainter) -> None:
        """The flat stretches, the axes, and the height 1, which tells how tall this picture is."""
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.color("quiet", 0.16))
        for left, right in self._flats:
            painter.drawRect(QRectF(self.pixel(left, self._top), self.pixel(right, self._bottom)))
        painter.setPen(line_pen(self._theme, "border", 1.0))
        painter.drawLine(self.pixel(self.low, 0), self.pixel(self.high, 0))
        painter.drawLine(self.pixel(0, self._bottom), self.pixel(0, self._top))
        one = self.pixel(self.low, 1)
        if self.pixel(0, 0).y() - one.y() > 6:
            pen = line_pen(self._theme, "border", 1.0)
            pen.setDashPattern([1, 3])
            painter.setPen(pen)
            painter.drawLine(one, self.pixel(self.high, 1))

    def _path(self, y: Array) -> QPainterPath:
        x = self._data[0]
        origin, end = self.pixel(self.low, self._bottom), self.pixel(self.high, self._top)
        across = origin.x() + (x - self.low) / (self.high - self.low) * (end.x() - origin.x())
        up = origin.y() + (y - self._bottom) / (self._top - self._bottom) * (end.y() - origin.y())
        kept = _thinned(across)
        return pg.arrayToQPath(across[kept], up[kept], connect="finite")  # type: ignore[no-any-return]

    def _paint_x(self, painter: QPainter) -> None:
        theme, size = self._theme, self._theme.type
        if not self.low <= self._x <= self.high:
            self._paint_edge(painter)
            return
        painter.setPen(line_pen(theme, "data", 1.2))
        painter.drawLine(self.pixel(self._x, self._bottom), self.pixel(self._x, self._top))
        if not np.isfinite(self._y):
            return
        painter.setPen(QPen(theme.color("surface"), 1))
        painter.setBrush(theme.color("model"))
        painter.drawEllipse(self.pixel(self._x, self._y), 4 * size, 4 * size)

    def _paint_edge(self, painter: QPainter) -> None:
        """A small triangle that points to where x is, outside of the picture."""
        right, size = self._x > self.high, 6 * self._theme.type
        tip = self.pixel(self.high if right else self.low, (self._bottom + self._top) / 2)
        shape = QPolygonF([QPointF(0, 0), QPointF(-size, -0.7 * size), QPointF(-size, 0.7 * size)])
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.color("data"))
        turned = QTransform().translate(tip.x(), tip.y()).scale(1 if right else -1, 1)
        painter.drawPolygon(turned.map(shape))


def _thinned(pixels: Array) -> NDArray[np.bool_]:
    """Which points a small picture needs: one in a pixel and a half, both ends, and both sides of every jump."""
    column = np.floor(pixels / 1.5)
    kept = np.ones(len(pixels), dtype=bool)
    kept[1:-1] = np.diff(column)[:-1] > 0
    jump = np.flatnonzero(np.diff(pixels) < 1e-6)
    kept[jump] = kept[jump + 1] = True
    return kept
