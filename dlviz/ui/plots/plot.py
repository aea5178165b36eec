"""A plot that answers to the mouse: drawn in the colours of meaning, with ranges that hold still during a drag."""

from __future__ import annotations

import math
from collections.abc import Callable, Collection, Mapping, Sequence
from typing import Any

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QHideEvent, QKeyEvent, QPainter
from PySide6.QtWidgets import QGraphicsGridLayout, QGraphicsItem, QGraphicsView, QGraphicsWidget, QSizePolicy

from dlviz.marks import Axes, Thing
from dlviz.system.pyqtgraph_alone import pg
from dlviz.theme import LIGHT, Theme, font
from dlviz.ui import accessible
from dlviz.ui.pictures.bitmap import Bitmap, bitmap, dots
from dlviz.ui.pictures.letters import look
from dlviz.ui.pictures.pen import line_pen
from dlviz.ui.pictures.ranges import LARGEST, widened
from dlviz.ui.plots.grid import grid_lines
from dlviz.ui.plots.number_axis import NumberAxis
from dlviz.ui.plots.reading import Reading, reading_marks
from dlviz.ui.plots.sketch import Sketch
from dlviz.ui.plots.stage_box import Grip, Ground, StageBox
from dlviz.ui.quick import Quick

UPRIGHT = 64  # pixels at normal type of the left axis: numbers of other lengths must not move the plot
TALL, FLAT = 38, 22  # pixels at normal type of the lower axis with its name under its numbers, and beside them
LOW = 210  # pixels at normal type: a lower plot has its name beside them
LEAST = 120, 90  # pixels at normal type, without which a plot shows nothing
SNAP = 8.0  # pixels within which the mouse reads a thing itself


class Plot(accessible.Described, pg.GraphicsView):
    """Shows marks: ``still`` ones seldom change, those of ``sketch`` lie over them, ``read`` is what the mouse reads.

    Attributes
    ----------
    reader : what the mouse reads at a place: ``reader(x, y)`` gives a point and its text, or None.
    pointer : which of its things lies there: ``pointer(x, y)`` gives its number, or None; ``pointed`` says when the
        mouse comes upon another, and None when it leaves.
    """

    pointed = Signal(object)
    thing_pointed = Signal(object)  # what the mark under the mouse stands for, or None
    clicked = Signal(QPointF)  # where in the scene; two clicks show all again, and the second is none of its own
    spoken_as = accessible.Plot
    reads_held = False  # whether the mouse reads what it holds, too: most pictures tell that themselves
    stands = False  # whether the view stays as it is, whatever is shown

    def __init__(self) -> None:
        super().__init__()
        self.enableMouse(False)
        self.box, self.axis = StageBox(), {name: NumberAxis(name) for name in ("left", "bottom")}
        self.setCentralItem(Frame(self.box, self.axis))
        self.scene().prepareForPaint = self.box.prepareForPaint  # which pyqtgraph has a signal for at each painting
        self.theme = LIGHT
        self._is_veiled = self.is_picture = False
        self._ground: Bitmap | None = None
        self._ground_of: object = None  # the view that it shows
        self.setCacheMode(QGraphicsView.CacheModeFlag.CacheNone)
        self.reader: Callable[[float, float], Reading | None] | None = None
        self.pointer: Callable[[float, float], int | None] | None = None
        self._pointed: int | None = None
        self._thing: Thing = None
        self._mouse: QPointF | None = None  # where it is, in the scene, while it is inside
        self._settle = QTimer(self, singleShot=True, interval=60)
        self._settle.timeout.connect(self._settle_now)
        self._named: Sequence[tuple[float, str]] = ()
        self._axis_texts: dict[str, tuple[str, ...]] = {"left": ("",), "bottom": ("",)}
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.box.setLimits(xMin=-LARGEST, xMax=LARGEST, yMin=-LARGEST, yMax=LARGEST, minXRange=1e-9, minYRange=1e-9)
        self.box.disableAutoRange()
        for axis in self.axis.values():  # what moves in the plot touches the axes: their letters are not drawn again
            axis.setCacheMode(QGraphicsItem.CacheMode.DeviceCoordinateCache)
        self.setFrameShape(pg.QtWidgets.QFrame.Shape.NoFrame)
        self.scene().sigMouseMoved.connect(self._hover)
        self.scene().sigMouseClicked.connect(self._tell_click)
        self.sketch = Sketch(self.box)
        self.still = Sketch(self.box)
        self.read = Sketch(self.box)  # what the mouse reads lies over both
        self.box.sigTransformChanged.connect(self._see_anew)
        self.pictures = {"still": self.still, "moving": self.sketch}  # what is seen without a mouse
        for height, sketch in enumerate((self.still, self.sketch, self.read)):
            sketch.setZValue(height)

    def drawBackground(self, painter: QPainter, rect: QRectF) -> None:
        """Surface and grid; on the screen a bitmap of them is kept as long as it is seen and the view stays.

        Qt keeps its own while nobody sees it, too.
        """
        if self.is_picture:
            self._draw_ground(painter, rect)
            return
        room, on = self.mapToScene(self.viewport().rect()).boundingRect(), dots(painter)
        view = room, on, self.box.childGroup.sceneTransform()
        if self._ground is None or self._ground_of != view:
            beyond = room.adjusted(-1, -1, 1, 1)
            self._ground = bitmap(room, on, lambda over: self._draw_ground(over, beyond), is_clear=False)
            self._ground_of = view
        painter.drawPixmap(*self._ground)

    def _draw_ground(self, painter: QPainter, rect: QRectF) -> None:
        super().drawBackground(painter, rect)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.setPen(line_pen(self.theme, "quiet", 1.0, alpha=0.14))
        painter.drawLines(grid_lines(self.box, **self.axis))

    def veil(self, names: Collection[str], words: str = "") -> None:
        """Veil the marks that these names mean, what the mouse reads and what is said of all, until none is named."""
        self._is_veiled = bool(names)
        for sketch in self.pictures.values():
            sketch.veil(names)
        self.say_instead(words if names else None)
        self.read_again()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Nothing here scrolls: the keys are the panel's."""
        event.ignore()

    def become_picture(self) -> None:
        """Draw ground, axes and points anew at each painting: a kept bitmap would stay one in an SVG."""
        self.is_picture = True
        for sketch in self.pictures.values():
            sketch.become_picture()
        for axis in self.axis.values():
            axis.setCacheMode(QGraphicsItem.CacheMode.NoCache)

    def hideEvent(self, event: QHideEvent) -> None:
        """What is not seen keeps no bitmaps: those of all panels are 6 MB."""
        super().hideEvent(event)
        self._ground = None
        for sketch in self.pictures.values():
            sketch.forget_bitmap()

    def sizeHint(self) -> QSize:
        """Small, so that the layout shares the room by its stretches; pyqtgraph asks for 640 by 480."""
        return QSize(200, 140)

    # what follows the view, and the mouse

    def _see_anew(self) -> None:
        """Another part is seen, under a mouse that stands."""
        self.viewport().update()
        self.read_again()

    def when_view_changes(self, act: Callable[[], None]) -> None:
        """Call ``act`` after another size or range, for what is drawn by pixels."""
        self.box.sigTransformChanged.connect(lambda *_: act())
        self.box.sigResized.connect(lambda *_: act())  # the other one waits for the next painting

    def draggable(
        self,
        place: Callable[[], Any],
        moved: Callable[[float, float, object], None],
        cursor: Any,
        *,
        grows: bool = False,
    ) -> None:
        """Let the mouse take hold of what stands at ``place()`` (a point, or a polyline, in the plot's units).

        Where the view ``grows`` all that follows from what is held stays in it.
        """
        grip = Grip(place, moved, cursor)
        grip.grows = grows
        self.box.grips.append(grip)

    def draggable_everywhere(self, moved: Callable[[float, float, object], None]) -> None:
        """Let a drag that begins anywhere in the plot, and on nothing else, be a wish for another place across."""
        self.box.grips.append(Ground(lambda: (), moved, Qt.CursorShape.SizeHorCursor))

    def _tell_click(self, event: Any) -> None:
        if event.button() == Qt.MouseButton.LeftButton and not event.double():
            self.clicked.emit(event.scenePos())

    # ranges, words, colours

    def show_range(self, x: tuple[float, float], y: tuple[float, float]) -> None:
        """Show this part. While the mouse is down the view only grows, or stands where something is held in it.

        It settles when the mouse is let go.

        Whoever zoomed with the wheel keeps that view until a double click.
        """
        if self.stands:
            return
        self.box.home = (*widened(*x), *widened(*y))
        if self.box.zoomed or self.box.is_home:  # to ask for the buttons takes longer than to paint a mark
            return
        held = self.box.held
        if held is None and QGuiApplication.mouseButtons() == Qt.MouseButton.NoButton:
            self.box.go_home()
            return
        if held is None or held[0].grows:  # or what is held would run away from the mouse
            self.box.grow()
        self._settle.start()

    def _settle_now(self) -> None:
        if QGuiApplication.mouseButtons() != Qt.MouseButton.NoButton:
            self._settle.start()
        elif not self.box.zoomed:
            self.box.go_home()

    @property
    def axes(self) -> Axes:
        """The part of the plane that is seen, for a picture inside the axes."""
        (left, right), (bottom, top) = self.box.viewRange()
        room = look(self.theme, float(self.box.width()), float(self.box.height()))
        return Axes(room, float(left), float(right), float(bottom), float(top))

    def snap(self, x: float, to: float) -> float:
        """``to`` where the mouse at ``x`` is upon it: whoever points at a ball reads the ball's own numbers."""
        return to if abs(x - to) <= SNAP * float(self.box.viewPixelSize()[0]) else x

    def tidy(self, x: float, y: float) -> tuple[float, float]:
        """A place in numbers of as few digits as a pixel is wide, so that they can be calculated with by hand."""
        across, up = self.box.viewPixelSize()
        return _rounded(x, across), _rounded(y, up)

    def set_axes(self, bottom: str, left: str, *briefer: str) -> None:
        """How both are called, and the lower one from long to short where its name is wider than the plot."""
        texts = {"bottom": (bottom, *briefer), "left": (left,)}
        if texts != self._axis_texts:  # or both axes are drawn anew
            self._axis_texts = texts
            self._label_axes()

    def name_ticks(self, ticks: Sequence[tuple[float, str]]) -> None:
        """Texts at these places of the lower axis, in place of its numbers."""
        if ticks != self._named:
            self._named = ticks
            self.axis["bottom"].setTicks([ticks])
            self._lay_axes()

    def set_theme(self, theme: Theme) -> None:
        self.theme = theme
        self._ground = None
        self.setBackground(theme.color("surface"))
        self.setMinimumSize(*(round(side * theme.room) for side in LEAST))
        axis_font = font(theme, 0.85)
        line, letters = pg.mkPen(theme.color("border")), pg.mkPen(theme.color("quiet"))
        for axis in self.axis.values():
            axis.setPen(line)
            axis.setTextPen(letters)
            axis.setTickFont(axis_font)
            axis.setStyle(tickLength=0, hideOverlappingLabels=True)
        self.axis["left"].setWidth(round(UPRIGHT * theme.type))
        self._label_axes()
        for sketch in (*self.pictures.values(), self.read):
            sketch.set_theme(theme)

    def _label_axes(self) -> None:
        style = {"color": self.theme.color("quiet").name(), "font-size": f"{font(self.theme, 0.9).pointSizeF():.1f}pt"}
        for name, texts in self._axis_texts.items():
            if texts[0] or self.axis[name].labelText:
                self.axis[name].be_named(*texts, **style)
        self._lay_axes()

    def resizeEvent(self, event: Any) -> None:
        super().resizeEvent(event)
        if event is not None and not self.closed:  # pyqtgraph calls it before it is made, and after all is gone
            self._lay_axes()

    def _lay_axes(self) -> None:
        """A name that has no room is a briefer one; where a plot is low it takes no row of its own from it."""
        axis, size = self.axis["bottom"], self.theme.type
        axis.name_within(self.width() - UPRIGHT * size)
        flat = self.height() < LOW * size and axis.can_lie_flat(self.width() - UPRIGHT * size)
        axis.setHeight(round((FLAT if flat else TALL) * size))
        if flat != axis.flat:
            axis.lie_flat(flat=flat)
            self.centralWidget.layout().activate()  # what is drawn next asks for the room of the plane

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
        thing = self._thing_under() if is_free else None
        if thing != self._thing:
            self._thing = thing
            self.thing_pointed.emit(thing)

    def _thing_under(self) -> Thing:
        if self._mouse is None:
            return None
        spot = self.box.mapSceneToView(self._mouse)
        hit = self.sketch.under(spot.x(), spot.y())
        return hit.thing if hit else None

    def leaveEvent(self, event: Any) -> None:
        self._mouse = None
        self._point()
        self.read_again()
        super().leaveEvent(event)

    def read_again(self) -> None:
        """What the mouse reads where it stands; after a change of state it reads something else."""
        is_silent = self._is_veiled or (self.box.held is not None and not self.reads_held)
        if self._mouse is None or self.reader is None or is_silent:
            self._show_reading(None)
        else:
            spot = self.box.mapSceneToView(self._mouse)
            self._show_reading(self.reader(spot.x(), spot.y()))

    def _show_reading(self, reading: Reading | None) -> None:
        self.read.show_marks(reading_marks(reading, self.axes) if reading else ())


class Frame(Quick, QGraphicsWidget):
    """The box and its axes side by side. A ``pg.PlotItem`` would be that too, and beside it a menu of a hundred
    controls, two more axes and a title that nobody sees: half of the time and memory of a plot.
    """

    def __init__(self, box: StageBox, axes: Mapping[str, NumberAxis]) -> None:
        super().__init__()
        self._grid = QGraphicsGridLayout()
        self._grid.setContentsMargins(1, 1, 1, 1)
        self._grid.setSpacing(0)
        self._grid.addItem(box, 0, 1)
        for name, place in (("left", (0, 0)), ("bottom", (1, 1))):
            self._grid.addItem(axes[name], *place)
            axes[name].linkToView(box)
        self.setLayout(self._grid)


def _rounded(value: float, grain: float) -> float:
    return round(value, -math.floor(math.log10(grain))) if grain > 0 else value
