"""A plot that answers to the mouse: drawn in the colours of meaning, with ranges that hold still during a drag."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Any

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QBrush, QColor, QGuiApplication, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import QGraphicsItem, QGraphicsPathItem, QGraphicsView, QSizePolicy, QWidget

from dlviz.marks import Axes
from dlviz.model.arrays import Array
from dlviz.theme import LIGHT, Theme, font
from dlviz.ui import accessible
from dlviz.ui.grid import grid_lines
from dlviz.ui.letters import look
from dlviz.ui.pen import line_pen
from dlviz.ui.ranges import LARGEST, plottable, widened
from dlviz.ui.sketch import Sketch
from dlviz.ui.stage_box import Grip, Ground, StageBox

Reading = tuple[float, float, str]
SNAP = 8.0  # pixels within which the mouse reads a thing itself


class Plot(pg.PlotWidget):
    """Made items keep the role of their colour; ``set_theme`` draws all of them again.

    Attributes
    ----------
    reader : what the mouse reads at a place: ``reader(x, y)`` gives a point and its text, or None.
    pointer : which of its things lies there: ``pointer(x, y)`` gives its number, or None; ``pointed`` says when the
        mouse comes upon another, and None when it leaves.
    """

    pointed = Signal(object)
    spoken_as = accessible.Plot
    stands = False  # whether the view stays as it is, whatever is shown

    def __init__(self, parent: QWidget | None = None) -> None:
        self.box = StageBox()
        super().__init__(parent, viewBox=self.box)
        self.theme = LIGHT
        self.reader: Callable[[float, float], Reading | None] | None = None
        self.pointer: Callable[[float, float], int | None] | None = None
        self._pointed: int | None = None
        self._mouse: QPointF | None = None  # where it is, in the scene, while it is inside
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
            self.getAxis(name).enableAutoSIPrefix(False)  # "cost (x1e+27)" beside 4e+10 is nobody's number
        self.setFrameShape(pg.QtWidgets.QFrame.Shape.NoFrame)
        self.scene().sigMouseMoved.connect(self._hover)
        self.sketch = Sketch(self.box)
        self.still = Sketch(self.box, still=True)
        for sketch, height in ((self.sketch, -1), (self.still, -2)):  # what the mouse reads lies over both
            sketch.setZValue(height)
            self._styles.append(sketch.set_theme)
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

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Nothing here scrolls: the keys are the panel's."""
        event.ignore()

    def become_picture(self) -> None:
        """Draw ground, axes and points anew at each painting: a kept bitmap would stay one in an SVG."""
        self.setCacheMode(QGraphicsView.CacheModeFlag.CacheNone)
        self.still.setCacheMode(QGraphicsItem.CacheMode.NoCache)
        for name in ("left", "bottom"):
            self.getAxis(name).setCacheMode(QGraphicsItem.CacheMode.NoCache)
        for item in self.scene().items():
            if isinstance(item, pg.ScatterPlotItem):
                item.opts["useCache"] = False

    def sizeHint(self) -> QSize:
        """Small, so that the layout shares the room by its stretches; pyqtgraph asks for 640 by 480."""
        return QSize(200, 140)

    # items

    def curve(self, role: str, width: float = 2.0, *, dash: bool | str = False, alpha: float = 1.0) -> pg.PlotCurveItem:
        item = pg.PlotCurveItem(antialias=True, connect="finite")
        return self._add(item, lambda theme: item.setPen(line_pen(theme, role, width, dash=dash, alpha=alpha)))

    def points(self, role: str, size: float = 10.0, symbol: Any = "o", *, hollow: bool = False) -> pg.ScatterPlotItem:
        item = pg.ScatterPlotItem(antialias=True, symbol=symbol)

        def style(theme: Theme) -> None:
            item.fragmentAtlas.clear()  # pyqtgraph keeps the points of up to 300 older themes there
            ring = line_pen(theme, role if hollow else "surface", 2.0 if hollow else 1.2)
            item.setPen(ring)
            item.setBrush(QBrush(Qt.BrushStyle.NoBrush) if hollow else QBrush(theme.color(role)))
            item.setSize(size * theme.type)

        return self._add(item, style)

    def fill(self, role: str, alpha: float = 0.25) -> QGraphicsPathItem:
        """An area: give it a QPainterPath in the plot's units."""
        item = QGraphicsPathItem()
        item.setZValue(-10)

        def style(theme: Theme) -> None:
            item.setPen(QPen(Qt.PenStyle.NoPen))
            item.setBrush(QBrush(theme.color(role, alpha)))

        self._add(item, style)
        return item

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
        """Show this part. While the mouse is down the view only grows, or stands where something is held in it.

        It settles when the mouse is let go.

        Whoever zoomed with the wheel keeps that view until a double click.
        """
        if self.stands:
            return
        self.box.home = (*widened(*x), *widened(*y))
        if self.box.zoomed:
            return
        if QGuiApplication.mouseButtons() == Qt.MouseButton.NoButton:
            self.box.go_home()
            return
        if self.box.held is None:  # or what is held would run away from the mouse
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

    @property
    def axes(self) -> Axes:
        """The part of the plane that is seen, for a picture inside the axes."""
        (left, right), (bottom, top) = self.box.viewRange()
        room = look(self.theme, float(self.box.width()), float(self.box.height()))
        return Axes(room, float(left), float(right), float(bottom), float(top))

    def pixel_ratio(self) -> float:
        """How many units of x are as long on the screen as one unit of y."""
        width, height = self.box.viewPixelSize()
        return float(width / height) if height else 1.0

    def snap(self, x: float, to: float) -> float:
        """``to`` where the mouse at ``x`` is upon it: whoever points at a ball reads the ball's own numbers."""
        return to if abs(x - to) <= SNAP * float(self.box.viewPixelSize()[0]) else x

    def tidy(self, x: float, y: float) -> tuple[float, float]:
        """A place in numbers of as few digits as a pixel is wide, so that they can be calculated with by hand."""
        across, up = self.box.viewPixelSize()
        return _rounded(x, across), _rounded(y, up)

    def set_axes(self, bottom: str, left: str) -> None:
        texts = {"bottom": bottom, "left": left}
        if texts != self._axis_texts:  # or both axes are drawn anew
            self._axis_texts = texts
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
        self._mouse = at if self.box.sceneBoundingRect().contains(at) else None
        self._point()
        self.read_again()

    def _point(self) -> None:
        """A mouse whose button is down moves something, and points at nothing."""
        found = None
        is_free = QGuiApplication.mouseButtons() == Qt.MouseButton.NoButton
        if self.pointer is not None and self._mouse is not None and is_free:
            spot = self.box.mapSceneToView(self._mouse)
            found = self.pointer(spot.x(), spot.y())
        if found != self._pointed:
            self._pointed = found
            self.pointed.emit(found)

    def leaveEvent(self, event: Any) -> None:
        self._mouse = None
        self._point()
        self.read_again()
        super().leaveEvent(event)

    def read_again(self) -> None:
        """What the mouse reads where it stands; after a change of state it reads something else."""
        if self._mouse is None or self.reader is None:
            self._show_reading(None)
        else:
            spot = self.box.mapSceneToView(self._mouse)
            self._show_reading(self.reader(spot.x(), spot.y()))

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
        tall, room = self._reading.boundingRect().height() * 1.4, (1 - up) * self.box.height()
        return side, 1.4 if room > tall or room > self.box.height() - room else -0.4


def _rounded(value: float, grain: float) -> float:
    return round(value, -math.floor(math.log10(grain))) if grain > 0 else value
