"""How a network is painted: edges as thick as their weights, units with their numbers and fields."""

from __future__ import annotations

import functools
from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen

from dlviz.model.network.layers import Weights
from dlviz.model.network.state import Place
from dlviz.model.numbers import show
from dlviz.panels.network.field_image import FieldPicture
from dlviz.panels.network.places import NetworkPlaces, Unit
from dlviz.theme import Theme, font
from dlviz.ui.neuron_parts import fitting
from dlviz.ui.pen import line_pen


@dataclass(frozen=True, slots=True, eq=False)
class NetworkView:
    """What is drawn.

    Attributes
    ----------
    weights : of each layer.
    numbers : for each column, the inputs first, the value of each unit; ``sums`` the same before h.
    captions : two lines for each column: its name, and its function.
    chosen : the weight or bias that is looked at.
    fields : for each layer the field of each unit in small, or none.
    gates : for each layer the name of the gate that a unit is, where it is one.
    inputs_fixed : the inputs are those of the data, and not to be typed.
    """

    weights: tuple[Weights, ...]
    numbers: Sequence[Sequence[float]]
    sums: Sequence[Sequence[float]]
    captions: Sequence[tuple[str, str]]
    chosen: Place
    fields: Sequence[Sequence[FieldPicture]] = field(default_factory=tuple)
    inputs_fixed: bool = False
    gates: Sequence[Sequence[str]] = ()

    @property
    def sizes(self) -> tuple[int, ...]:
        return tuple(map(len, self.numbers))

    def number(self, place: Place) -> float:
        layer = self.weights[place.layer - 1]
        return float(layer.b[place.unit - 1] if place.source == 0 else layer.W[place.source - 1, place.unit - 1])


@functools.lru_cache(maxsize=512)
def mixed(theme: Theme, role: str, share: float) -> QColor:
    """So much of a colour over the surface, as a colour that nothing shines through."""
    over, under = theme.color(role), theme.color("surface")
    pairs = ((over.redF(), under.redF()), (over.greenF(), under.greenF()), (over.blueF(), under.blueF()))
    return QColor.fromRgbF(*(low + share * (high - low) for high, low in pairs))


class Painting:
    """One painting of the drawing."""

    def __init__(
        self, painter: QPainter, theme: Theme, view: NetworkView, places: NetworkPlaces, letter: float
    ) -> None:
        self._painter, self._theme, self._view, self._places, self._letter = painter, theme, view, places, letter
        largest = max(float(np.abs(layer.W).max()) for layer in view.weights)
        self._largest = largest if 0 < largest < np.inf else 1.0
        self._letters = {bold: font(theme, 0.85, bold=bold) for bold in (False, True)}
        self._metrics = {bold: QFontMetricsF(letter) for bold, letter in self._letters.items()}

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
            self._view.fields[column - 1][i - 1].paint(painter, QRectF(box.toAlignedRect()))
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
        first = {place: True for place in every if place in (chosen, edge) or (place.layer, place.unit) == lit}
        taken: list[QRectF] = []
        for place in first if self._crowded() else first | dict.fromkeys(every):
            text = self._text(place)
            plate = self._plate(place, text, bold=place == chosen)
            if place in first or not any(map(plate.intersects, taken)):
                taken.append(plate)
                self._number(text, plate, chosen=place == chosen)

    def _crowded(self) -> bool:
        return self._places.row < 2 * self._places.half + 1.1 * self._letter or self._places.column < 5 * self._letter

    def _text(self, place: Place) -> str:
        number = show(self._view.number(place), 3)
        if place.source:
            return number
        gate = self._view.gates[place.layer - 1][place.unit - 1] if self._view.gates else ""
        return f"{gate}  b = {number}" if gate else f"b = {number}"

    def _plate(self, place: Place, text: str, *, bold: bool) -> QRectF:
        """What the number of a weight or a bias covers."""
        metrics = self._metrics[bold]
        wide, high = metrics.horizontalAdvance(text) + 6, metrics.height() * 0.95
        if place.source == 0:
            middle = self._places.bias_box((place.layer, place.unit), self._letter).center()
        else:
            middle = self._places.number_at(place)
        return QRectF(middle.x() - wide / 2, middle.y() - high / 2, wide, high)

    def _number(self, text: str, plate: QRectF, *, chosen: bool) -> None:
        surface = self._theme.color("surface")
        if chosen:
            self._painter.setPen(QPen(self._theme.color("accent"), 1.2))
            self._painter.setBrush(surface)
            self._painter.drawRoundedRect(plate, 3, 3)
        else:
            self._painter.fillRect(plate, surface)
        self._painter.setFont(self._letters[chosen])
        self._painter.setPen(self._theme.ink("model"))
        self._painter.drawText(plate, Qt.AlignmentFlag.AlignCenter, text)

    def _focus(self, chosen: Place) -> None:
        unit = (chosen.layer, chosen.unit)
        self._painter.setPen(QPen(self._theme.color("accent"), 1.5, Qt.PenStyle.DotLine))
        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        self._painter.drawRoundedRect(self._places.node(unit).adjusted(-5, -5, 5, 5), 8, 8)
