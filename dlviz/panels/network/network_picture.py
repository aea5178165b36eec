"""The drawing of a network as marks: edges as thick as their weights, units with their numbers and fields."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

import numpy as np
from PySide6.QtCore import QRectF

from dlviz.marks import Box, Line, Look, Mark, Shades, Words, fitted
from dlviz.marks.covered import Rect
from dlviz.marks.last_told import LastTold
from dlviz.model.network.state import Place
from dlviz.model.numbers import said, written
from dlviz.panels.network.network_view import NetworkView, Pointed
from dlviz.panels.network.number_plates import NumberPlates
from dlviz.panels.network.places import NetworkPlaces, Unit, column_width, named, thing_of, unit_name
from dlviz.ui.pictures.drawing import edges

BESIDE = 16.0  # pixels between the name of a layer and its function
WIDER = 3.0  # of a node: what its number may be wide where the node is small


def network_picture(
    view: NetworkView, places: NetworkPlaces, pointed: Pointed, look: Look, kept: LastTold | None = None
) -> Iterator[Mark]:
    """Its marks; what does not follow from what has changed is ``kept`` from the telling before."""
    yield from _Telling(view, places, pointed, look, kept or LastTold()).marks()


def caption_lines(view: NetworkView, look: Look) -> int:
    """Name and function of a layer under each other; beside each other where the back row reads them, and they fit."""
    if not look.is_afar:
        return 2
    widest = max(look.measure.width(name, bold=True) + look.measure.width(function) for name, function in view.captions)
    return 1 if widest + BESIDE + 4 <= column_width(view.sizes, look.wide) else 2


class _Telling:
    """One telling of the drawing."""

    def __init__(self, view: NetworkView, places: NetworkPlaces, pointed: Pointed, look: Look, kept: LastTold) -> None:
        self.view, self.places, self.pointed, self.look, self.kept = view, places, pointed, look, kept
        self.size = look.label
        self.letter = look.measure.height(self.size)
        largest = max(float(np.abs(layer.W).max()) for layer in view.weights)
        self.largest = largest if 0 < largest < np.inf else 1.0
        every = ((c, i) for c, units in enumerate(view.sizes) for i in range(1, units + 1))
        self.values = {unit: self._fitting(unit) for unit in every}
        # The very same as long as all that a number, or an edge, hangs on beside its own weight stays the same.
        self.room = kept.made("room", (places, look, view.chosen), object)
        self.thick = kept.made("thick", (self.room, pointed, self.largest), object)

    def marks(self) -> Iterator[Mark]:
        lit, chosen = self.pointed.unit, self.view.chosen
        for number, layer in enumerate(self.view.weights, start=1):
            follows = (self.thick, layer.W.tobytes())
            yield from self.kept.part(("edges", number), follows, partial(self._edges, number))
        for column, units in enumerate(self.view.sizes):
            yield from self._caption(column)
            for i in range(1, units + 1):
                yield from self._unit((column, i), lit=(column, i) == lit)
        yield from self._numbers()
        for i, target in enumerate(self.view.targets):
            yield from self._aim((len(self.view.sizes) - 1, i + 1), target)
        if self.pointed.focus:
            box = self.places.node((chosen.layer, chosen.unit)).adjusted(-5, -5, 5, 5)
            yield Box(*edges(box), role="accent", width=2, dash="dots", radius=8, name="focus")

    def _edges(self, layer: int) -> Iterator[Mark]:
        lit, wide = self.pointed.unit, (self.pointed.edge, self.view.chosen)
        for place in self.places.edges():
            if place.layer == layer:
                near = lit in (None, (place.layer, place.unit), (place.layer - 1, place.source))
                yield from self._edge(place, near=near, wide=place in wide)

    def _caption(self, column: int) -> Iterator[Mark]:
        """The name of a layer and its function, over it; a function that has no room is read in the controls."""
        x = self.places.nodes[column][0].x() - self.places.column / 2
        if caption_lines(self.view, self.look) == 1:
            yield from self._one_caption(column, x)
            return
        for i, (text, role) in enumerate(zip(self.view.captions[column], ("text", "quiet"), strict=True)):
            room = self.places.column - 2
            size = fitted(self.look, [text], room, 1.3 * self.letter, most=self.look.beside(0.92), bold=i == 0)
            if size is not None:
                at = (x + 1, 2 + 1.1 * i * self.letter, room, 1.1 * self.letter)
                yield Words(*at, text, role=role, size=size, bold=i == 0, name=f"caption {column}.{i}")

    def _one_caption(self, column: int, x: float) -> Iterator[Mark]:
        """Both beside each other, in the middle."""
        name, function = self.view.captions[column]
        wide = [self.look.measure.width(name, bold=True) + BESIDE, self.look.measure.width(function) + 2]
        x += (self.places.column - sum(wide)) / 2
        yield Words(x, 2, wide[0], self.letter, name, bold=True, align="left", name=f"caption {column}.0")
        at = (x + wide[0], 2, wide[1], self.letter)
        yield Words(*at, function, role="quiet", align="left", name=f"caption {column}.1")

    def _edge(self, place: Place, *, near: bool, wide: bool) -> Iterator[Mark]:
        """As thick as the weight is large beside the largest, dashed where it is negative; thin if another is lit."""
        weight = self.view.number(place)
        start, end = self.places.edge(place)
        ends = np.array((start.x(), end.x())), np.array((start.y(), end.y()))
        size = min(abs(weight) / self.largest, 1.0) if np.isfinite(weight) else 1.0
        if wide:
            yield Line(*ends, role="accent", width=4.5 + 4.5 * size, alpha=0.28, name="glow")
        width = 0.8 + 4.2 * size * (1.0 if near or wide else 0.35)
        share = 1.0 if wide else 0.45 + 0.55 * size
        reading = f"{named(place)} {said(weight, 6)}"
        yield Line(
            *ends, role="model" if weight else "quiet", width=width, pale=share,
            dash="dash" if weight < 0 else "", thing=thing_of(place), reading=reading, name=f"edge {named(place)}",
        )  # fmt: skip

    def _unit(self, unit: Unit, *, lit: bool) -> Iterator[Mark]:
        column, i = unit
        box = self.places.node(unit)
        pictured = bool(column and self.view.fields)
        if pictured:
            yield Shades(*edges(box), self.view.fields[column - 1][i - 1], name=f"field {column}.{i}")
        ring, width = "accent" if lit else "data" if column == 0 else "text", 2.6 if lit else 1.5
        radius = box.width() / 2 if column == 0 else 2.0
        value = self.view.numbers[column][i - 1]
        yield Box(
            *edges(box), role=ring, width=width, fill="" if pictured else "surface", radius=radius,
            thing=("unit", column, i), reading=f"{unit_name(unit)} {said(value, 6)}", name=f"unit {column}.{i}",
        )  # fmt: skip
        yield from self._value(unit, plate=pictured)

    def _value(self, unit: Unit, *, plate: bool) -> Iterator[Mark]:
        """The number in the node; over a field, or where it is wider than the node, it stands on a plate."""
        found = self.values[unit]
        if found is None:
            return
        text, size, at = found
        role = "data" if unit[0] == 0 else "text"
        node = self.places.node(unit)
        if at.adjusted(-2, -2, 2, 2).contains(node):  # then the plate is what is seen of it
            radius = at.height() / 2 if unit[0] == 0 else 3.0
            yield Box(*edges(at), role=role, width=1.2, fill="surface", radius=radius, name="plate")
        elif plate or at.width() > node.width() - 2:
            yield Box(*edges(at), fill="surface", radius=3)
        yield Words(*edges(at), text, role=role, size=size, bold=True, name=f"value {unit[0]}.{unit[1]}")

    def _fitting(self, unit: Unit) -> tuple[str, float, QRectF] | None:
        """The number with as many digits as can be read in the node, else on a plate that is wider than it is."""
        box, value = self.places.node(unit), self.view.numbers[unit[0]][unit[1] - 1]
        inside, beyond = box.width() - min(6.0, 0.1 * box.width()), min(WIDER * box.width(), 0.7 * self.places.column)
        most = max(min(1.15, self.look.letter(0.42 * box.height())), self.look.least)
        least = self.look.least
        ways = [(3, inside, least), (2, inside, least), (2, beyond, least), (1, inside, least)]
        if self.look.is_afar:  # rather on a plate than small
            most = max(most, min(1.0, self.look.letter(0.9 * box.height())))
            ways = [(3, inside, most), (3, beyond, most), (2, beyond, most), *ways]
        for digits, room, least in ways:
            text = written(value, digits)
            if digits < 3 and "." not in text and text != written(value, 3):
                continue  # 0.95 is not 1
            high = max(box.height(), 0.95 * self.places.row)
            size = fitted(self.look, [text], room, high, most=most, least=least, bold=True)
            if size is not None:
                wide = self.look.measure.width(text, size, bold=True) + 6
                wide = min(wide, max(box.width() - 2, room))
                high = self.look.measure.height(size, bold=True) * 0.9
                return text, size, QRectF(box.center().x() - wide / 2, box.center().y() - high / 2, wide, high)
        return None

    def _aim(self, unit: Unit, target: float) -> Iterator[Mark]:
        """Beside an output its target, and what its sum is to blame for; what has no room is read at the mouse."""
        box, high = self.places.node(unit), 1.15 * self.letter
        rows = min(int(box.height() / high + 0.2), 2)  # under the node stands its bias
        left = box.right() + 9  # beside the ring of the keyboard
        room, top = self.look.wide - left - 2, box.center().y() - rows * high / 2
        texts = [[f"t {written(target, 3)}"], [f"δ {written(self.view.blame[-1][unit[1] - 1], d)}" for d in (3, 2)]]
        for line, (choices, role) in enumerate(zip(texts[:rows], ("text", "gradient"), strict=False)):
            for text in choices:
                size = fitted(self.look, [text], room, high, most=self.size)
                if size is not None:
                    at = (left, top + line * high, room, high)
                    name = f"{'δ' if line else 'target'} {unit[1]}"
                    yield Words(*at, text, role=role, size=size, align="left", name=name)
                    break

    # weights and biases

    def _numbers(self) -> Iterator[Mark]:
        """First of what is looked at and pointed at, then of all, at the place along the edge that is free."""
        covered = [edges(value[2]) for value in self.values.values() if value]
        made = NumberPlates(self.view, self.places, self.pointed, self.look, self.kept, self.room)
        plates, size = made.beside(covered)
        for place, plate in plates.items():
            about = (plate, size, self.view.text(place), self.view.number(place), place == self.view.chosen)
            yield from self.kept.part(place, about, partial(self._number, place, *about))

    def _number(self, place: Place, plate: Rect, size: float, text: str, value: float, chosen: bool) -> Iterator[Mark]:
        role = "accent" if chosen else ""
        yield Box(*plate, role=role, width=1.2, fill="surface", radius=3 if chosen else 0)
        yield Words(
            *plate, text, role="model", size=size, bold=chosen, thing=thing_of(place),
            reading=f"{named(place)} {said(value, 6)}", name=f"number {named(place)}",
        )  # fmt: skip
