"""The drawing of a network: units with their numbers and fields, edges as thick as their weights, all to be typed."""

from __future__ import annotations

import functools
from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np
from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QImage, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from dlviz.model.network import Place
from dlviz.model.network_layers import Weights
from dlviz.model.numbers import show
from dlviz.theme import LIGHT, Theme, font
from dlviz.widgets.bubble import Bubble
from dlviz.widgets.cell_edit import CellEdit
from dlviz.widgets.network_places import NetworkPlaces, Unit, named, unit_name
from dlviz.widgets.neuron_parts import fitting
from dlviz.widgets.pen import line_pen

CAPTION = 2.5  # lines of letters over the drawing, for the names of the layers
Key = Qt.Key


@dataclass(frozen=True, slots=True, eq=False)
class NetworkView:
    """What is drawn.

    Attributes
    ----------
    weights : of each layer.
    numbers : for each column, the inputs first, the value of each unit; ``sums`` the same before h.
    captions : two lines for each column: its name, and its function.
    chosen : the weight or bias that is looked at.
    fields : for each layer a bitmap of each unit, or none.
    gates : for each layer the name of the gate that a unit is, where it is one.
    inputs_fixed : the inputs are those of the data, and not to be typed.
    """

    weights: tuple[Weights, ...]
    numbers: Sequence[Sequence[float]]
    sums: Sequence[Sequence[float]]
    captions: Sequence[tuple[str, str]]
    chosen: Place
    fields: Sequence[Sequence[QImage]] = field(default_factory=tuple)
    inputs_fixed: bool = False
    gates: Sequence[Sequence[str]] = ()

    @property
    def sizes(self) -> tuple[int, ...]:
        return tuple(map(len, self.numbers))

    def number(self, place: Place) -> float:
        layer = self.weights[place.layer - 1]
        return float(layer.b[place.unit - 1] if place.source == 0 else layer.W[place.source - 1, place.unit - 1])


class NetworkDrawing(QWidget):
    """Emits ``picked(place)``, ``typed(place, number or text)`` for a weight or a bias, ``input_typed(i, …)`` for an
    input, counted from 1, and ``hovered(unit or None)``.

    A click on an edge opens its weight, on a unit its bias, on an input its value. Left and Right go from layer to
    layer, Up and Down through its weights and biases; Enter, F2 or a digit opens the one looked at.
    """

    picked = Signal(object)
    typed = Signal(object, object)
    input_typed = Signal(int, object)
    hovered = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._theme = LIGHT
        self._view: NetworkView | None = None
        self._lit: Unit | None = None  # the unit that is pointed at, here or elsewhere
        self._edge: Place | None = None
        self._open: Place | int | None = None
        self._in_picture = False
        self.entry = CellEdit(self)
        self.entry.wished.connect(self._take)
        self.entry.refused.connect(self._take)
        self.entry.left.connect(lambda key: self.setFocus(Qt.FocusReason.OtherFocusReason))
        self._bubble = Bubble(self)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(240, 150)

    def setObjectName(self, name: str) -> None:
        super().setObjectName(name)
        self.entry.setObjectName(f"{name}.entry")

    # what it is told

    def show_network(self, view: NetworkView) -> None:
        if self._view is not None and self._view.sizes != view.sizes:
            self._point_at(None, None)
            self.entry.hide()
        self._view = view
        self.update()

    def light(self, unit: Unit | None) -> None:
        """A unit is pointed at elsewhere."""
        if unit != self._lit:
            self._lit = unit
            self.update()

    def refuse(self) -> None:
        self.entry.refuse()

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    def become_picture(self) -> None:
        self._in_picture = True

    def sizeHint(self) -> QSize:
        return QSize(460, 300)

    # where things are

    def _letter(self) -> float:
        return float(QFontMetricsF(font(self._theme, 0.85)).height())

    def places(self) -> NetworkPlaces:
        assert self._view is not None
        letter = self._letter()
        area = QRectF(self.rect()).adjusted(0, CAPTION * letter, 0, -2)
        return NetworkPlaces.within(self._view.sizes, area, letter)

    # what a person does

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._view is None:
            return
        at, places = event.position(), self.places()
        unit = places.unit_near(at)
        edge = None if unit else places.edge_near(at)
        self.setCursor(Qt.CursorShape.IBeamCursor if unit or edge else Qt.CursorShape.ArrowCursor)
        self._point_at(unit, edge)
        text = self.reading(unit, edge)
        if text:
            top = places.node(unit).center() - QPointF(0, places.half) if unit else at
            self._bubble.show_beside(top, text)
        else:
            self._bubble.hide()

    def leaveEvent(self, event: QEvent) -> None:
        self._bubble.hide()
        self._point_at(None, None)

    def _point_at(self, unit: Unit | None, edge: Place | None) -> None:
        if (unit, edge) != (self._lit, self._edge):
            changed, self._lit, self._edge = unit != self._lit, unit, edge
            if changed:
                self.hovered.emit(unit)
            self.update()

    def reading(self, unit: Unit | None, edge: Place | None) -> str:
        """Names and exact numbers of what is pointed at."""
        view = self._view
        if view is None or (unit is None and edge is None):
            return ""
        if edge is not None:
            ends = (edge.layer - 1, edge.source), (edge.layer, edge.unit)
            return f"{named(edge)} = {show(view.number(edge), 6)}\n{unit_name(ends[0])} → {unit_name(ends[1])}"
        assert unit is not None
        column, i = unit
        value = f"{unit_name(unit)} = {show(view.numbers[column][i - 1], 6)}"
        if column == 0:
            return value
        bias = Place(column, 0, i)
        total = f"{unit_name(unit, 'z')} = {show(view.sums[column - 1][i - 1], 6)}"
        return f"{value}\n{total}\n{named(bias)} = {show(view.number(bias), 6)}"

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton or self._view is None:
            return
        places = self.places()
        unit = places.unit_near(event.position())
        edge = None if unit else places.edge_near(event.position())
        if unit is not None and unit[0] == 0:
            if not self._view.inputs_fixed:
                self._open_entry(unit[1])
        elif unit is not None:
            self._open_entry(Place(unit[0], 0, unit[1]))
        elif edge is not None:
            self._open_entry(edge)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, text = event.key(), event.text()
        if self._view is None:
            return
        place = self._moved(key)
        if place is not None:
            self.picked.emit(place)
        elif key in (Key.Key_Return, Key.Key_Enter, Key.Key_F2):
            self._open_entry(self._view.chosen)
        elif text and text in "0123456789.,-−+":
            self._open_entry(self._view.chosen, text)
        else:
            event.ignore()

    def _moved(self, key: int) -> Place | None:
        """The place that an arrow key leads to from the one looked at."""
        assert self._view is not None
        at, sizes = self._view.chosen, self._view.sizes
        if key in (Key.Key_Left, Key.Key_Right):
            layer = min(max(at.layer + (1 if key == Key.Key_Right else -1), 1), len(sizes) - 1)
            return Place(layer, min(at.source, sizes[layer - 1]), min(at.unit, sizes[layer]))
        if key in (Key.Key_Up, Key.Key_Down):
            sources = sizes[at.layer - 1] + 1
            index = (at.unit - 1) * sources + at.source + (1 if key == Key.Key_Down else -1)
            unit, source = divmod(index % (sources * sizes[at.layer]), sources)
            return Place(at.layer, source, unit + 1)
        return None

    # typing

    def _open_entry(self, place: Place | int, text: str = "") -> None:
        assert self._view is not None
        self._open = place
        if isinstance(place, Place):
            self.picked.emit(place)
        self._bubble.hide()
        places, letter = self.places(), self._letter()
        if isinstance(place, int):
            middle, value = places.node((0, place)).center(), self._view.numbers[0][place - 1]
        elif place.source == 0:
            middle = places.bias_box((place.layer, place.unit), letter).center()
            value = self._view.number(place)
        else:
            middle, value = places.number_at(place), self._view.number(place)
        self._show_entry(middle, value, text)

    def _show_entry(self, middle: QPointF, value: float, text: str) -> None:
        made = font(self._theme)
        self.entry.setFont(made)
        wide, high = round(84 * self._theme.type), round(QFontMetricsF(made).height() + 8)
        left = min(max(round(middle.x() - wide / 2), 0), self.width() - wide)
        top = min(max(round(middle.y() - high / 2), 0), self.height() - high)
        self.entry.setGeometry(left, top, wide, high)
        self.entry.show_value(value)
        self.entry.show()
        self.entry.raise_()
        self.entry.setFocus(Qt.FocusReason.OtherFocusReason)
        if text:
            self.entry.setText(text)
        else:
            self.entry.selectAll()

    def _take(self, value: object) -> None:
        self.entry.wrong = False
        if isinstance(self._open, int):
            self.input_typed.emit(self._open, value)
        elif self._open is not None:
            self.typed.emit(self._open, value)
        if not self.entry.wrong and isinstance(value, float):
            self.entry.show_value(value)  # taken: leaving the entry must not wish for it again

    # how it looks

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._view is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        _Painting(painter, self._theme, self._view, self.places(), self._letter()).paint(
            self._lit, self._edge, focus=self.hasFocus() and not self._in_picture
        )


@functools.lru_cache(maxsize=512)
def mixed(theme: Theme, role: str, share: float) -> QColor:
    """So much of a colour over the surface, as a colour that nothing shines through."""
    over, under = theme.color(role).getRgbF(), theme.color("surface").getRgbF()
    return QColor.fromRgbF(*(low + share * (high - low) for high, low in zip(over[:3], under[:3], strict=True)))


class _Painting:
    """One painting of the drawing."""

    def __init__(
        self, painter: QPainter, theme: Theme, view: NetworkView, places: NetworkPlaces, letter: float
    ) -> None:
        self._painter, self._theme, self._view, self._places, self._letter = painter, theme, view, places, letter
        largest = max(float(np.abs(layer.W).max()) for layer in view.weights)
        self._largest = largest if 0 < largest < np.inf else 1.0

    def paint(self, lit: Unit | None, edge: Place | None, *, focus: bool) -> None:
        chosen = self._view.chosen
        for place in self._places.edges():
            near = lit in ((place.layer, place.unit), (place.layer - 1, place.source))
            self._edge(place, 1.0 if lit is None or near else 0.3, wide=place in (edge, chosen))
        for column, units in enumerate(self._view.sizes):
            self._caption(column)
            for i in range(1, units + 1):
                self._node((column, i), lit=(column, i) == lit)
        self._numbers(lit, edge)
        if focus:
            self._focus(chosen)

    def _caption(self, column: int) -> None:
        name, function = self._view.captions[column]
        places, letter = self._places, self._letter
        x = places.nodes[column][0].x() - places.column / 2
        for i, (text, role) in enumerate(((name, "text"), (function, "quiet"))):
            box = QRectF(x + 1, 2 + 1.1 * i * letter, places.column - 2, 1.1 * letter)
            self._painter.setFont(fitting(self._theme, text, 0.78 * letter, box.width(), bold=i == 0))
            self._painter.setPen(self._theme.ink(role))
            self._painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)

    def _edge(self, place: Place, alpha: float, *, wide: bool) -> None:
        """As thick as the weight is large beside the largest, dashed where it is negative."""
        weight = self._view.number(place)
        start, end = self._places.edge(place)
        size = min(abs(weight) / self._largest, 1.0) if np.isfinite(weight) else 1.0
        if wide:
            self._painter.setPen(self._pen("accent", 4.5 + 4.5 * size, share=0.28))
            self._painter.drawLine(start, end)
        role = "model" if weight else "quiet"
        share = 1.0 if wide else alpha * (0.45 + 0.55 * size)
        self._painter.setPen(self._pen(role, 0.8 + 4.2 * size, share=share, dash=weight < 0))
        self._painter.drawLine(start, end)

    def _pen(self, role: str, width: float, *, share: float, dash: bool = False) -> QPen:
        """A colour mixed with the surface: lines that the surface shines through take ten times as long to paint."""
        pen = line_pen(self._theme, role, width, dash=dash)
        pen.setColor(mixed(self._theme, role, round(share, 2)))
        return pen

    def _node(self, unit: Unit, *, lit: bool) -> None:
        column, i = unit
        box, painter, theme = self._places.node(unit), self._painter, self._theme
        pictured = bool(column and self._view.fields)
        if pictured:
            painter.drawImage(box.toAlignedRect(), self._view.fields[column - 1][i - 1])
        painter.setBrush(Qt.BrushStyle.NoBrush if pictured else theme.color("surface"))
        ring = "accent" if lit else "data" if column == 0 else "text"
        painter.setPen(line_pen(theme, ring, 2.6 if lit else 1.5))
        if column == 0:
            painter.drawEllipse(box)
        else:
            painter.drawRoundedRect(box, 2, 2)  # rounder would have to be clipped, which is slow
        self._value(box, self._view.numbers[column][i - 1], unit)

    def _value(self, box: QRectF, value: float, unit: Unit) -> None:
        """The number in the node; over a field it stands on a plate."""
        if self._places.half < 11:
            return
        text = show(value, 2 if self._places.half < 20 else 3)
        height = min(0.62 * box.height(), 1.15 * self._letter)
        made = fitting(self._theme, text, 0.75 * height, box.width() - 6, bold=True)
        wide = min(QFontMetricsF(made).horizontalAdvance(text) + 6, box.width() - 2)
        plate = QRectF(box.center().x() - wide / 2, box.center().y() - height / 2, wide, height)
        if unit[0] and self._view.fields:
            self._painter.setPen(Qt.PenStyle.NoPen)
            self._painter.setBrush(self._theme.color("surface"))
            self._painter.drawRoundedRect(plate, 3, 3)
        self._painter.setFont(made)
        self._painter.setPen(self._theme.ink("data" if unit[0] == 0 else "text"))
        self._painter.drawText(plate, Qt.AlignmentFlag.AlignCenter, text)

    def _numbers(self, lit: Unit | None, edge: Place | None) -> None:
        """Numbers of weights and biases: first of what is looked at and pointed at, the others where there is room."""
        chosen, places = self._view.chosen, self._places
        every = [
            Place(column, 0, i) for column in range(1, len(places.sizes)) for i in range(1, places.sizes[column] + 1)
        ]
        every += places.edges()
        first = [place for place in every if place in (chosen, edge) or (place.layer, place.unit) == lit]
        taken: list[QRectF] = []
        for place in first if self._crowded() else [*first, *(place for place in every if place not in first)]:
            plate = self._plate(place, bold=place == chosen)
            if place in first or not any(plate.intersects(other) for other in taken):
                taken.append(plate)
                self._number(place, plate, chosen=place == chosen)

    def _crowded(self) -> bool:
        return self._places.row < 2 * self._places.half + 1.1 * self._letter or self._places.column < 5 * self._letter

    def _text(self, place: Place) -> str:
        number = show(self._view.number(place), 3)
        if place.source:
            return number
        gate = self._view.gates[place.layer - 1][place.unit - 1] if self._view.gates else ""
        return f"{gate}  b = {number}" if gate else f"b = {number}"

    def _plate(self, place: Place, *, bold: bool) -> QRectF:
        """What the number of a weight or a bias covers."""
        metrics = QFontMetricsF(font(self._theme, 0.85, bold=bold))
        wide, high = metrics.horizontalAdvance(self._text(place)) + 6, metrics.height() * 0.95
        if place.source == 0:
            middle = self._places.bias_box((place.layer, place.unit), self._letter).center()
        else:
            middle = self._places.number_at(place)
        return QRectF(middle.x() - wide / 2, middle.y() - high / 2, wide, high)

    def _number(self, place: Place, plate: QRectF, *, chosen: bool) -> None:
        self._painter.setPen(QPen(self._theme.color("accent"), 1.2) if chosen else Qt.PenStyle.NoPen)
        self._painter.setBrush(self._theme.color("surface"))
        self._painter.drawRoundedRect(plate, 3, 3)
        self._painter.setFont(font(self._theme, 0.85, bold=chosen))
        self._painter.setPen(self._theme.ink("model"))
        self._painter.drawText(plate, Qt.AlignmentFlag.AlignCenter, self._text(place))

    def _focus(self, chosen: Place) -> None:
        unit = (chosen.layer, chosen.unit)
        self._painter.setPen(QPen(self._theme.color("accent"), 1.5, Qt.PenStyle.DotLine))
        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        self._painter.drawRoundedRect(self._places.node(unit).adjusted(-5, -5, 5, 5), 8, 8)
