"""The drawing of a network: units with their numbers and fields, edges as thick as their weights, all to be typed."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QMouseEvent

from dlviz.marks import Look, Mark
from dlviz.marks.last_told import LastTold
from dlviz.model.network.state import Place
from dlviz.model.numbers import said
from dlviz.model.numeral import begins_number
from dlviz.panels.network.network_picture import caption_lines, network_picture
from dlviz.panels.network.network_view import NetworkView, Pointed
from dlviz.panels.network.places import NetworkPlaces, Unit, named, thing_of, unit_name
from dlviz.theme import font
from dlviz.ui.pictures.drawing import Drawing
from dlviz.ui.tables.cell_edit import CellEdit

CAPTION, ONE_CAPTION = 2.5, 1.4  # lines of letters over the drawing, for the names of the layers
Key = Qt.Key


class NetworkDrawing(Drawing):
    """Emits ``picked(place)`` and ``hovered(unit or None)``; what is typed is told to ``taking``, with the place of a
    weight or a bias, or with an input, counted from 1.

    A click on an edge opens its weight, on a unit its bias, on an input its value. Left and Right go from layer to
    layer, Up and Down through its weights and biases; Enter, F2 or a digit opens the one looked at.
    """

    picked = Signal(object)
    hovered = Signal(object)

    def __init__(self) -> None:
        super().__init__((240, 150), (460, 300))
        self._view: NetworkView | None = None
        self._parts = LastTold()
        self._lit_unit: Unit | None = None  # the unit that is pointed at, here or elsewhere
        self._edge: Place | None = None
        self._open: Place | int | None = None
        self.taking: Callable[[Place | int, Any], bool] = lambda place, value: False
        self.entry = CellEdit(self._take, self)
        self.entry.left.connect(lambda key: self.setFocus(Qt.FocusReason.OtherFocusReason))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def setObjectName(self, name: str) -> None:
        super().setObjectName(name)
        self.entry.setObjectName(f"{name}.entry")

    # what it is told

    def show_network(self, view: NetworkView) -> None:
        if self._view is not None and self._view.sizes != view.sizes:
            self._point_at(None, None)
            self.entry.hide()
        self._view = view
        self.tell()

    def light_unit(self, unit: Unit | None) -> None:
        """A unit is pointed at elsewhere."""
        if unit != self._lit_unit:
            self._lit_unit = unit
            self.tell()

    # where things are

    def _letter(self) -> float:
        return self.look.measure.height(self.look.label)

    def places(self) -> NetworkPlaces:
        assert self._view is not None
        letter = self._letter()
        lines = CAPTION if caption_lines(self._view, self.look) > 1 else ONE_CAPTION
        area = QRectF(self.rect()).adjusted(0, lines * letter, 0, -2)
        room = self._view.sizes, area, letter
        return self._parts.made("places", room, lambda: NetworkPlaces.within(*room))

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
        if (unit, edge) != (self._lit_unit, self._edge):
            changed, self._lit_unit, self._edge = unit != self._lit_unit, unit, edge
            if changed:
                self.hovered.emit(unit)
            thing = thing_of(edge) if edge else ("unit", *unit) if unit else None
            self.pointed.emit(thing)
            self.tell()

    def reading(self, unit: Unit | None, edge: Place | None) -> str:
        """Names and exact numbers of what is pointed at."""
        view = self._view
        if view is None or (unit is None and edge is None):
            return ""
        if edge is not None:
            ends = (edge.layer - 1, edge.source), (edge.layer, edge.unit)
            return f"{named(edge)} {said(edge.number(view.weights), 6)}\n{unit_name(ends[0])} → {unit_name(ends[1])}"
        assert unit is not None
        column, i = unit
        value = f"{unit_name(unit)} {said(view.numbers[column][i - 1], 6)}"
        if column == 0:
            return value
        bias = Place(column, 0, i)
        total = f"{unit_name(unit, 'z')} {said(view.sums[column - 1][i - 1], 6)}"
        lines = [value, total, f"{named(bias)} {said(bias.number(view.weights), 6)}"]
        if view.blame:
            lines.append(f"{unit_name(unit, 'δ')} {said(view.blame[column - 1][i - 1], 6)}")
        if view.targets and column == len(view.sizes) - 1:
            lines.append(f"t {said(view.targets[i - 1], 6)}")
        return "\n".join(lines)

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
        elif begins_number(text):
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
            value = place.number(self._view.weights)
        else:
            middle, value = places.number_at(place), place.number(self._view.weights)
        self._show_entry(middle, value, text)

    def _show_entry(self, middle: QPointF, value: float, text: str) -> None:
        made = font(self.theme)
        self.entry.setFont(made)
        wide, high = round(84 * self.theme.type), round(QFontMetricsF(made).height() + 8)
        left = min(max(round(middle.x() - wide / 2), 0), self.width() - wide)
        top = min(max(round(middle.y() - high / 2), 0), self.height() - high)
        self.entry.open_over(QRect(left, top, wide, high), value, text)

    def _take(self, value: Any) -> bool:
        return self._open is not None and self.taking(self._open, value)

    # how it looks

    def scene(self, look: Look) -> Iterable[Mark]:
        if self._view is None:
            return ()
        pointed = Pointed(self._lit_unit, self._edge, self.hasFocus() and not self.is_picture)
        return network_picture(self._view, self.places(), pointed, look, self._parts)
