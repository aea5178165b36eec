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
from dlviz.panels.network.crumbs import crumbs
from dlviz.panels.network.network_view import NetworkView, Pointed
from dlviz.panels.network.number_plates import NumberPlates, Plate, Plates
from dlviz.panels.network.places import NetworkPlaces, Unit, column_width, named, thing_of, unit_name
from dlviz.ui.pictures.drawing import edges

BESIDE = 16.0  # pixels between the name of a layer and its function
AFAR = 0.45  # of a column: what it may be wide at least where the back row reads it
CLEAR = 1.5  # pixels by which what takes a crumb away is wider than its dash
WIDER = 3.0  # of a node: what its number may be wide where the node is small
ROUGH = 0.1  # of a number: what rounding may take from it so that it fits into its node
Way = tuple[int, float, float, float, float]


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
        self.ways = kept.made("ways", (places, look), self._ways)
        self.values = {
            (column, i): self._fitting((column, i), value)
            for column, numbers in enumerate(view.numbers)
            for i, value in enumerate(numbers, start=1)
        }
        # The very same as long as all that a number, or an edge, hangs on beside its own weight stays the same.
        self.room = kept.made("room", (places, look, view.chosen), object)
        self.thick = kept.made("thick", (self.room, pointed, self.largest), object)

    def marks(self) -> Iterator[Mark]:
        lit, chosen = self.pointed.unit, self.view.chosen
        plates, size = self._plates()
        for number, layer in enumerate(self.view.weights, start=1):
            follows = (self.thick, layer.W.tobytes())
            yield from self.kept.part(("edges", number), follows, partial(self._edges, number))
        names = self.room, tuple(self.view.captions)
        for column in range(len(self.view.sizes)):
            yield from self.kept.part(("caption", column), names, partial(self._caption, column))
        # After letters, which end what is kept as a bitmap: plates move from sample to sample, the edges stand.
        yield from self._crumbs(plates)
        for column, units in enumerate(self.view.sizes):
            for i in range(1, units + 1):
                yield from self._unit((column, i), lit=(column, i) == lit)
        yield from self._numbers(plates, size)
        for i, target in enumerate(self.view.targets):
            yield from self._aim((len(self.view.sizes) - 1, i + 1), target)
        if self.pointed.focus:
            box = self._whole((chosen.layer, chosen.unit)).adjusted(-5, -5, 5, 5)
            yield Box(*edges(box), role="accent", width=2, dash="dots", radius=8, name="focus")

    def _edges(self, layer: int) -> Iterator[Mark]:
        for place in self.places.edges():
            if place.layer == layer:
                yield from self._edge(place)

    def _caption(self, column: int) -> Iterator[Mark]:
        """The name of a layer and its function, over it; a function that has no room is read in the controls."""
        middle = self.places.nodes[column][0].x()
        if caption_lines(self.view, self.look) == 1:
            yield from self._one_caption(column, middle)
            return
        for i, (text, role) in enumerate(zip(self.view.captions[column], ("text", "quiet"), strict=True)):
            room = min(self.places.column, 2 * middle, 2 * (self.look.wide - middle)) - 2
            size = fitted(self.look, [text], room, 1.3 * self.letter, most=self.look.beside(0.92), bold=i == 0)
            if size is not None:
                at = (middle - room / 2, 2 + 1.1 * i * self.letter, room, 1.1 * self.letter)
                yield Words(*at, text, role=role, size=size, bold=i == 0, name=f"caption {column}.{i}")

    def _one_caption(self, column: int, middle: float) -> Iterator[Mark]:
        """Both beside each other, in the middle; the first and the last column reach to the edge of the picture."""
        name, function = self.view.captions[column]
        wide = [self.look.measure.width(name, bold=True) + BESIDE, self.look.measure.width(function) + 2]
        x = min(max(middle - sum(wide) / 2, 2.0), self.look.wide - sum(wide) - 1)
        yield Words(x, 2, wide[0], self.letter, name, bold=True, align="left", name=f"caption {column}.0")
        at = (x + wide[0], 2, wide[1], self.letter)
        yield Words(*at, function, role="quiet", align="left", name=f"caption {column}.1")

    def _edge(self, place: Place) -> Iterator[Mark]:
        """As thick as the weight is large beside the largest, dashed where it is negative; thin if another is lit."""
        weight = place.number(self.view.weights)
        start, end = self.places.edge(place)
        ends = np.array((start.x(), end.x())), np.array((start.y(), end.y()))
        size, wide = self._size(place), self._is_wide(place)
        if wide:
            yield Line(*ends, role="accent", width=4.5 + 4.5 * size, alpha=0.28, name="glow")
        width = self._width(place)
        share = 1.0 if wide else 0.45 + 0.55 * size
        reading = f"{named(place)} {said(weight, 6)}"
        yield Line(
            *ends, role="model" if weight else "quiet", width=width, pale=share,
            dash="dash" if weight < 0 else "", thing=thing_of(place), reading=reading, name=f"edge {named(place)}",
        )  # fmt: skip

    def _size(self, place: Place) -> float:
        """Of a weight beside the largest."""
        weight = place.number(self.view.weights)
        return min(abs(weight) / self.largest, 1.0) if np.isfinite(weight) else 1.0

    def _is_wide(self, place: Place) -> bool:
        return place in (self.pointed.edge, self.view.chosen)

    def _width(self, place: Place) -> float:
        lit = self.pointed.unit
        near = lit in (None, (place.layer, place.unit), (place.layer - 1, place.source))
        return 0.8 + 4.2 * self._size(place) * (1.0 if near or self._is_wide(place) else 0.35)

    def _crumbs(self, plates: Plates) -> Iterator[Mark]:
        """What a plate leaves of a dash is taken away where it is no longer than wide: it looks like a sign."""
        for place, (rect, _, weight) in plates.items():
            if place.source and weight < 0 and not self._is_wide(place):
                follows = self.thick, rect, weight
                yield from self.kept.part(("crumbs", place), follows, partial(self._crumbs_at, place, rect))

    def _crumbs_at(self, place: Place, plate: Rect) -> Iterator[Mark]:
        start, end = (point.toTuple() for point in self.places.edge(place))
        width = self._width(place)
        for xs, ys in crumbs(start, end, width * self.look.line, plate):
            yield Line(np.array(xs), np.array(ys), role="surface", width=width + CLEAR)  # nothing to point at

    def _unit(self, unit: Unit, *, lit: bool) -> Iterator[Mark]:
        column, i = unit
        box = self.places.square(unit)
        pictured = bool(column and self.view.fields)
        if pictured:
            yield Shades(*box, self.view.fields[column - 1][i - 1], name=f"field {column}.{i}")
        ring, width = "accent" if lit else "data" if column == 0 else "text", 2.6 if lit else 1.5
        radius = box[2] / 2 if column == 0 else 2.0
        value = self.view.numbers[column][i - 1]
        yield Box(
            *box, role=ring, width=width, fill="" if pictured else "surface", radius=radius,
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
        if _covers(at, self.places.square(unit)):  # then the plate is what is seen of it
            radius = at[3] / 2 if unit[0] == 0 else 3.0
            yield Box(*at, role=role, width=1.2, fill="surface", radius=radius, name="plate")
        elif plate or at[2] > 2 * self.places.half - 2:
            yield Box(*at, fill="surface", radius=3)
        yield Words(*at, text, role=role, size=size, bold=True, name=f"value {unit[0]}.{unit[1]}")

    def _whole(self, unit: Unit) -> QRectF:
        """A node with the number on it, which may be wider."""
        box, value = self.places.node(unit), self.values[unit]
        return box if value is None else box.united(QRectF(*value[2]))

    def _ways(self) -> tuple[float, list[Way]]:
        """How high the number of a node may be; its digits, what they may take from it, its room and its sizes."""
        side, look = 2 * self.places.half, self.look
        widest = 0.7 * self.places.column
        inside, beyond = side - min(6.0, 0.1 * side), min(WIDER * side, widest)
        most, least = max(min(1.15, look.letter(0.42 * side)), look.least), look.least
        ways = [(3, 1.0, inside, least), (2, 1.0, inside, least), (2, 1.0, beyond, least), (1, 1.0, inside, least)]
        high = max(side, 0.95 * self.places.row)
        if look.is_afar:  # rather on a plate than small; all are as large as the row has room for
            most = plate = fitted(look, (), high, high, most=max(most, 1.0), bold=True) or least
            beyond = max(beyond, AFAR * self.places.column)
            ways = [(3, 1.0, inside, most), (3, 1.0, beyond, most), (2, 1.0, beyond, most), *ways]
        else:
            ways.insert(2, (1, ROUGH, inside, least))
            ways.append((3, 1.0, widest, least))  # 0.998 of a unit that has learned
            # On a wider plate than the node it is no larger than in the node, or −0.995 stands out among the others.
            plate = fitted(look, ["−0.88"], inside, high, most=most, least=least, bold=True) or least
        return high, [(digits, loss, at, plate if at > inside else most, down) for digits, loss, at, down in ways]

    def _fitting(self, unit: Unit, value: float) -> tuple[str, float, Rect] | None:
        """The number with as many digits as can be read in the node, else on a plate that is wider than it is."""
        (most_high, ways), whole = self.ways, written(value, 3)
        for digits, loss, room, most, least in ways:
            if abs(round(float(value), digits) - value) > loss * abs(value):
                continue
            text = written(value, digits)
            if digits < 3 and (("." not in text and text != whole) or len(text) > len(whole)):
                continue  # 0.95 is not 1, and 4.8·10⁻³ is wider than 0.005
            size = fitted(self.look, [text], room, most_high, most=most, least=least, bold=True)
            if size is not None:
                left, top, side, _ = self.places.square(unit)
                wide = min(self.look.measure.width(text, size, bold=True) + 6, max(side - 2, room))
                high = self.look.measure.height(size, bold=True) * 0.9
                return text, size, (left + side / 2 - wide / 2, top + side / 2 - high / 2, wide, high)
        return None

    def _aim(self, unit: Unit, target: float) -> Iterator[Mark]:
        """Beside an output its target, and what its sum is to blame for; what has no room is read at the mouse."""
        box, high = self._whole(unit), 1.15 * self.letter
        rows = min(int(2 * self.places.half / high + 0.2), 2)  # under the node stands its bias
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

    def _plates(self) -> tuple[Plates, float]:
        """First of what is looked at and pointed at, then of all, at the place along the edge that is free."""
        covered = [value[2] for value in self.values.values() if value]
        made = NumberPlates(self.view, self.places, self.pointed, self.look, self.kept, self.room)
        return made.beside(covered)

    def _numbers(self, plates: Plates, size: float) -> Iterator[Mark]:
        for place, plate in plates.items():
            about = plate, size, place == self.view.chosen
            yield from self.kept.part(place, about, partial(self._number, place, *about))

    def _number(self, place: Place, plate: Plate, size: float, chosen: bool) -> Iterator[Mark]:
        at, text, value = plate
        role = "accent" if chosen else ""
        yield Box(*at, role=role, width=1.2, fill="surface", radius=3 if chosen else 0)
        yield Words(
            *at, text, role="model", size=size, bold=chosen, thing=thing_of(place),
            reading=f"{named(place)} {said(value, 6)}", name=f"number {named(place)}",
        )  # fmt: skip


def _covers(plate: Rect, node: Rect) -> bool:
    """Whether nothing of a node is seen beside its plate, or no more than its edge."""
    (left, top, wide, high), (x, y, across, down) = plate, node
    beside = left - 2 <= x and x + across <= (left - 2) + (wide + 4)
    return beside and top - 2 <= y and y + down <= (top - 2) + (high + 4)
