"""A plot that answers to the mouse: drawn in the colours of meaning, with ranges that hold still during a drag."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Any

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QBrush, QColor, QGuiApplication, QPainter, QPen
from PySide6.QtWidgets import QGraphicsItem, QGraphicsPathItem, QGraphicsView, QSizePolicy, QWidget

from dlviz.model.arrays import Array
from dlviz.theme import LIGHT, Theme, font
from dlviz.widgets.gesture import new_gesture
from dlviz.widgets.grid import grid_lines
from dlviz.widgets.pen import line_pen

LARGEST = 1e100  # beyond it pyqtgraph's own arithmetic overflows
HEAD = 14.0  # pixels from the point of an arrow to the back of its head
REACH = 16.0  # pixels within which the mouse takes hold of something

Reading = tuple[float, float, str]


def plottable(*columns: Any) -> list[Array]:
    """Columns as what pyqtgraph can draw: float64, one-dimensional, of one length; what is not finite becomes a gap."""
    arrays = [np.asarray(column, dtype=np.float64).ravel() for column in columns]
    length = min(map(len, arrays), default=0)
    arrays = [array[:length] for array in arrays]
    fine = np.logical_and.reduce([np.isfinite(array) & (np.abs(array) <= LARGEST) for array in arrays])
    return arrays if fine.all() else [np.where(fine, array, np.nan) for array in arrays]


class Grip:
    """Something to take hold of: ``place()`` gives its points now, ``moved(x, y, gesture)`` takes the wish."""

    def __init__(self, place: Callable[[], Any], moved: Callable[[float, float, object], None], cursor: Any) -> None:
        self.place, self.moved, self.cursor = place, moved, cursor

    def distance(self, box: pg.ViewBox, at: QPointF) -> float:
        """How far the mouse is away, in pixels, from the nearest point or stretch of it."""
        places = np.asarray(self.place(), dtype=np.float64).reshape(-1, 2)
        points = [box.mapViewToScene(QPointF(x, y)) for x, y in places if np.isfinite(x + y)]
        spots = np.array([[point.x() - at.x(), point.y() - at.y()] for point in points])
        if not len(spots):
            return np.inf
        return float(min(np.hypot(*spots.T).min(), _to_segments(spots)))


class Ground(Grip):
    """The whole inside of a plot; whatever else is near comes first."""

    def distance(self, box: pg.ViewBox, at: QPointF) -> float:
        return REACH if box.sceneBoundingRect().contains(at) else np.inf


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


class StageBox(pg.ViewBox):
    """The inside of a plot: drags go to what is taken hold of, the wheel zooms, a double click shows all again."""

    def __init__(self) -> None:
        super().__init__(enableMenu=False)
        self.grips: list[Grip] = []
        self.held: tuple[Grip, int] | None = None
        self.zoomed = False
        self.home: tuple[float, float, float, float] | None = None

    def nearest(self, at: QPointF) -> Grip | None:
        near = [(grip.distance(self, at), i) for i, grip in enumerate(self.grips)]
        near = [entry for entry in near if entry[0] <= REACH]
        return self.grips[min(near)[1]] if near else None

    def mouseDragEvent(self, event: Any, axis: int | None = None) -> None:
        if event.button() == Qt.MouseButton.MiddleButton:
            self.zoomed = True
            super().mouseDragEvent(event, axis)
            return
        if event.isStart():
            grip = self.nearest(event.buttonDownScenePos()) if event.button() == Qt.MouseButton.LeftButton else None
            self.held = (grip, new_gesture()) if grip else None
        if self.held is None:
            event.ignore()
            return
        event.accept()
        (grip, gesture), at = self.held, self.mapSceneToView(event.scenePos())
        if event.isFinish():
            self.held = None  # before the last wish, so that the ranges follow it
        grip.moved(at.x(), at.y(), gesture)

    def mouseDoubleClickEvent(self, event: Any) -> None:
        self.zoomed = False
        self.go_home()
        event.accept()

    def wheelEvent(self, event: Any, axis: int | None = None) -> None:
        self.zoomed = True
        super().wheelEvent(event, axis)

    def go_home(self) -> None:
        if self.home is not None:
            self._show(self.home)

    def grow(self) -> None:
        """Show home and what is shown already."""
        if self.home is not None:
            (left, right), (bottom, top) = self.viewRange()
            x0, x1, y0, y1 = self.home
            self._show((min(left, x0), max(right, x1), min(bottom, y0), max(top, y1)))

    def _show(self, view: tuple[float, float, float, float]) -> None:
        left, right, bottom, top = view
        if [[left, right], [bottom, top]] != self.viewRange():
            self.setRange(xRange=(left, right), yRange=(bottom, top), padding=0)


class Plot(pg.PlotWidget):
    """Made items keep the role of their colour; ``set_theme`` draws all of them again.

    Attributes
    ----------
    reader : what the mouse reads at a place: ``reader(x, y)`` gives a point and its text, or None.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        self.box = StageBox()
        super().__init__(parent, viewBox=self.box)
        self.theme = LIGHT
        self.reader: Callable[[float, float], Reading | None] | None = None
        self._styles: list[Callable[[Theme], None]] = []
        self._shown: dict[Any, tuple[Array, Array]] = {}
        self._settle = QTimer(self, singleShot=True, interval=60)
        self._settle.timeout.connect(self._settle_now)
        self._axis_texts = {"left": "", "bottom": ""}
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(120, 90)
        self.hideButtons()
        self.setMenuEnabled(False)
        self.box.setLimits(xMin=-LARGEST, xMax=LARGEST, yMin=-LARGEST, yMax=LARGEST, minXRange=1e-9, minYRange=1e-9)
        self.box.disableAutoRange()
        self.box.sigTransformChanged.connect(lambda *_: self.resetCachedContent())
        for name in ("left", "bottom"):  # what moves in the plot touches the axes: their letters are not drawn again
            self.getAxis(name).setCacheMode(QGraphicsItem.CacheMode.DeviceCoordinateCache)
        self.setFrameShape(pg.QtWidgets.QFrame.Shape.NoFrame)
        self.scene().sigMouseMoved.connect(self._hover)
        self._ring = self.points(role="text", size=12, hollow=True)
        self._reading = self.label(role="text", anchor=(0.5, 1.25), filled=True)
        for item in (self._ring, self._reading):
            item.setZValue(1000)
            item.setVisible(False)

    def drawBackground(self, painter: QPainter, rect: QRectF) -> None:
        """Surface and grid; on the screen Qt keeps them as a bitmap until the view changes."""
        super().drawBackground(painter, rect)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.setPen(line_pen(self.theme, "quiet", 1.0, alpha=0.14))
        painter.drawLines(grid_lines(self.getPlotItem()))

    def become_picture(self) -> None:
        """Draw ground, axes and points anew at each painting: a kept bitmap would stay one in an SVG."""
        self.setCacheMode(QGraphicsView.CacheModeFlag.CacheNone)
        for name in ("left", "bottom"):
            self.getAxis(name).setCacheMode(QGraphicsItem.CacheMode.NoCache)
        for item in self.scene().items():
            if isinstance(item, pg.ScatterPlotItem):
                item.opts["useCache"] = False

    def sizeHint(self) -> QSize:
        """Small, so that the layout shares the room by its stretches; pyqtgraph asks for 640 by 480."""
        return QSize(200, 140)

    # items

    def curve(self, role: str, width: float = 2.0, *, dash: bool = False, alpha: float = 1.0) -> pg.PlotCurveItem:
        item = pg.PlotCurveItem(antialias=True, connect="finite")
        return self._add(item, lambda theme: item.setPen(line_pen(theme, role, width, dash=dash, alpha=alpha)))

    def points(self, role: str, size: float = 10.0, symbol: Any = "o", *, hollow: bool = False) -> pg.ScatterPlotItem:
        item = pg.ScatterPlotItem(antialias=True, symbol=symbol)

        def style(theme: Theme) -> None:
            ring = line_pen(theme, role if hollow else "surface", 2.0 if hollow else 1.2)
            item.setPen(ring)
            item.setBrush(QBrush(Qt.BrushStyle.NoBrush) if hollow else QBrush(theme.color(role)))
            item.setSize(size * theme.type)

        return self._add(item, style)

    def fill(self, role: str, alpha: float = 0.25, *, outline: bool = False) -> QGraphicsPathItem:
        """An area: give it a QPainterPath in the plot's units."""
        item = QGraphicsPathItem()
        item.setZValue(-10)

        def style(theme: Theme) -> None:
            item.setPen(line_pen(theme, role, 1.0, alpha=0.8) if outline else QPen(Qt.PenStyle.NoPen))
            item.setBrush(QBrush(theme.color(role, alpha)))

        self._add(item, style)
        return item

    def level(self, role: str, angle: float, width: float = 1.0, *, dash: bool = False) -> pg.InfiniteLine:
        """A line across the whole plot at one x (``angle`` 90) or one y (0)."""
        item = pg.InfiniteLine(angle=angle, movable=False)
        return self._add(item, lambda theme: item.setPen(line_pen(theme, role, width, dash=dash)))

    def label(
        self, role: str, size: float = 0.9, anchor: tuple[float, float] = (0.5, 0.5), *, filled: bool = False
    ) -> pg.TextItem:
        item = pg.TextItem(anchor=anchor)

        def style(theme: Theme) -> None:
            item.setFont(font(theme, size))
            item.setColor(theme.ink(role))
            item.fill = pg.mkBrush(theme.color("surface", 0.9) if filled else QColor(0, 0, 0, 0))
            item.border = pg.mkPen(theme.color("border")) if filled else pg.mkPen(None)

        return self._add(item, style)

    def arrow(self, role: str, width: float = 3.0) -> Arrow:
        shaft, head = self.curve(role, width), self.points(role, 1)
        return Arrow(self, shaft, head)

    def _add(self, item: Any, style: Callable[[Theme], None]) -> Any:
        self._styles.append(style)
        style(self.theme)
        self.addItem(item, ignoreBounds=True)
        return item

    def when_view_changes(self, act: Callable[[], None]) -> None:
        """Call ``act`` after another size or range, for what is drawn by pixels."""
        self.box.sigTransformChanged.connect(lambda *_: act())

    def draggable(self, place: Callable[[], Any], moved: Callable[[float, float, object], None], cursor: Any) -> None:
        """Let the mouse take hold of what stands at ``place()`` (a point, or a polyline, in the plot's units)."""
        self.box.grips.append(Grip(place, moved, cursor))

    def draggable_everywhere(self, moved: Callable[[float, float, object], None], cursor: Any) -> None:
        """Let a drag that begins anywhere in the plot, and on nothing else, be a wish."""
        self.box.grips.append(Ground(lambda: (), moved, cursor))

    # ranges, words, colours

    def show_range(self, x: tuple[float, float], y: tuple[float, float]) -> None:
        """Show this part. While the mouse is down the view only grows, and settles when it is let go.

        Whoever zoomed with the wheel keeps that view until a double click.
        """
        self.box.home = (*_widened(*x), *_widened(*y))
        if self.box.zoomed:
            return
        if QGuiApplication.mouseButtons() == Qt.MouseButton.NoButton:
            self.box.go_home()
        else:
            self.box.grow()
            self._settle.start()

    def _settle_now(self) -> None:
        if QGuiApplication.mouseButtons() != Qt.MouseButton.NoButton:
            self._settle.start()
        elif not self.box.zoomed:
            self.box.go_home()

    def put(self, item: Any, x: Any, y: Any) -> None:
        """Give a curve or points their data; what is there already is not drawn again."""
        x, y = plottable(x, y)
        if isinstance(item, pg.ScatterPlotItem):
            fine = np.isfinite(x) & np.isfinite(y)
            x, y = x[fine], y[fine]
        old = self._shown.get(item)
        if old is None or not (np.array_equal(old[0], x, True) and np.array_equal(old[1], y, True)):
            self._shown[item] = (x, y)
            item.setData(x, y)

    def pixel_ratio(self) -> float:
        """How many units of x are as long on the screen as one unit of y."""
        width, height = self.box.viewPixelSize()
        return float(width / height) if height else 1.0

    def set_axes(self, bottom: str, left: str) -> None:
        self._axis_texts = {"bottom": bottom, "left": left}
        self._label_axes()

    def set_theme(self, theme: Theme) -> None:
        self.theme = theme
        self.setBackground(theme.color("surface"))
        axis_font = font(theme, 0.85)
        for name in ("left", "bottom"):
            axis = self.getAxis(name)
            axis.setPen(pg.mkPen(theme.color("border")))
            axis.setTextPen(pg.mkPen(theme.color("quiet")))
            axis.setTickFont(axis_font)
            axis.setStyle(tickLength=0, hideOverlappingLabels=True)
        self.getAxis("left").setWidth(round(64 * theme.type))  # fixed: numbers of other lengths must not move the plot
        self.getAxis("bottom").setHeight(round(38 * theme.type))
        self._label_axes()
        for style in self._styles:
            style(theme)

    def _label_axes(self) -> None:
        style = {"color": self.theme.color("quiet").name(), "font-size": f"{font(self.theme, 0.9).pointSizeF():.1f}pt"}
        for name, text in self._axis_texts.items():
            self.getAxis(name).setLabel(text, **style)

    # reading

    def _hover(self, at: QPointF) -> None:
        grip = self.box.held[0] if self.box.held else self.box.nearest(at)
        self.viewport().setCursor(grip.cursor if grip else Qt.CursorShape.ArrowCursor)
        inside = self.reader is not None and self.box.sceneBoundingRect().contains(at)
        spot = self.box.mapSceneToView(at)
        self._show_reading(self.reader(spot.x(), spot.y()) if inside and self.reader else None)

    def leaveEvent(self, event: Any) -> None:
        self._show_reading(None)
        super().leaveEvent(event)

    def _show_reading(self, reading: Reading | None) -> None:
        shown = reading is not None and bool(np.isfinite(reading[:2]).all())
        self._ring.setVisible(shown)
        self._reading.setVisible(shown)
        if reading is not None and shown:
            x, y, text = reading
            self._ring.setData([x], [y])
            self._reading.setText(text)
            self._reading.setAnchor(self._inward(x, y))
            self._reading.setPos(x, y)

    def _inward(self, x: float, y: float) -> tuple[float, float]:
        """Where the text hangs on its point, so that it stays inside the plot."""
        (left, right), (bottom, top) = self.box.viewRange()
        across, up = (x - left) / (right - left), (y - bottom) / (top - bottom)
        side = 0.0 if across < 0.25 else 1.0 if across > 0.75 else 0.5
        return side, (-0.4 if up > 0.8 else 1.4)


class Arrow:
    """A straight arrow in a plot's units, its head always the same size on the screen."""

    def __init__(self, plot: Plot, shaft: pg.PlotCurveItem, head: pg.ScatterPlotItem) -> None:
        self._plot, self._shaft, self._head = plot, shaft, head
        head.opts["useCache"] = False  # a sprite is cut to the square round its origin, which is the arrow's point

    def show(self, start: tuple[float, float], end: tuple[float, float]) -> None:
        x, y = plottable([start[0], end[0]], [start[1], end[1]])
        if not np.isfinite([*x, *y]).all() or start == end:
            self._shaft.setData([], [])
            self._head.setData([], [])
            return
        box, size = self._plot.box, HEAD * self._plot.theme.type
        a, b = (box.mapViewToScene(QPointF(px, py)) for px, py in zip(x, y, strict=True))
        across, down = b.x() - a.x(), b.y() - a.y()
        length = float(np.hypot(across, down))
        share = max(1 - 0.8 * size / length, 0.0) if length else 0.0  # the shaft ends inside the head
        self._shaft.setData(x[0] + np.array((0, share)) * (x[1] - x[0]), y[0] + np.array((0, share)) * (y[1] - y[0]))
        symbol = _head_symbol(float(np.degrees(np.arctan2(down, across))))
        self._head.setData([x[1]], [y[1]], symbol=symbol, size=size, pen=pg.mkPen(None))


def _head_symbol(angle: float) -> Any:
    """A triangle of unit size whose point is at the origin, turned to ``angle`` degrees (y down, as on the screen)."""
    path = pg.QtGui.QPainterPath()
    path.addPolygon(pg.QtGui.QPolygonF([QPointF(0, 0), QPointF(-1, -0.45), QPointF(-1, 0.45), QPointF(0, 0)]))
    return pg.QtGui.QTransform().rotate(angle).map(path)


def _within(value: float) -> float:
    return 0.0 if math.isnan(value) else min(max(float(value), -LARGEST), LARGEST)


def _widened(low: float, high: float) -> tuple[float, float]:
    """A range that can be drawn: finite, in order, not empty."""
    low, high = _within(low), _within(high)
    if high - low <= 1e-9 * max(abs(low), abs(high), 1e-3):
        half = max(abs(low) * 0.1, 0.5)
        return low - half, high + half
    return low, high


def rounded_range(low: float, high: float, margin: float = 0.08) -> tuple[float, float]:
    """A range round the content that stays the same while the content changes a little: its ends are round numbers."""
    low, high = _widened(low, high)
    low, high = low - margin * (high - low), high + margin * (high - low)
    grain = 10.0 ** math.floor(math.log10((high - low) / 4))
    for factor in (5, 2, 1):
        if (high - low) / (grain * factor) >= 6:
            grain *= factor
            break
    return math.floor(low / grain) * grain, math.ceil(high / grain) * grain
