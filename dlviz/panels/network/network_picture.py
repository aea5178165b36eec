"""The drawing of a network as marks: edges as thick as their weights, units with their numbers and fields."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial

import numpy as np
from PySide6.QtCore import QRectF

from dlviz.marks import Box, Line, Look, Mark, Shades, Words, fitted
from dlviz.marks.covered import Covered, Rect
from dlviz.marks.kept import Kept
from dlviz.model.arrays import Array
from dlviz.model.forward import Weights
from dlviz.model.network.state import Place
from dlviz.model.numbers import said, written
from dlviz.panels.network.places import NEAR_SOURCE, NetworkPlaces, Unit, column_width, named, thing_of, unit_name
from dlviz.ui.pictures.drawing import edges

FEW, SMALLER = 12, (0.85, 0.72, 0.6, 0.52)  # numbers of which all are to be seen, and in which sizes of letters
BESIDE = 16.0  # pixels between the name of a layer and its function
WIDER = 3.0  # of a node: what its number may be wide where the node is small
# Of the way along an edge where its number may stand, in the order in which they are tried.
SHARES = (NEAR_SOURCE, 0.32, 0.45, 0.58, 0.71, 0.25, 0.65, 0.14, 0.38, 0.52, 0.77)

# A number, where its plate may stand, the first free one of which it takes, and where it stands if none is.
Try = tuple[Place, Sequence[Rect], Rect | None]


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
    targets, blame : in a training what each output is to answer, and δ of each unit, layer by layer.
    """

    weights: tuple[Weights, ...]
    numbers: Sequence[Sequence[float]]
    sums: Sequence[Sequence[float]]
    captions: Sequence[tuple[str, str]]
    chosen: Place
    fields: Sequence[Sequence[Array]] = field(default_factory=tuple)
    inputs_fixed: bool = False
    gates: Sequence[Sequence[str]] = ()
    targets: Sequence[float] = ()
    blame: Sequence[Sequence[float]] = ()

    @property
    def sizes(self) -> tuple[int, ...]:
        return tuple(map(len, self.numbers))

    def number(self, place: Place) -> float:
        layer = self.weights[place.layer - 1]
        return float(layer.b[place.unit - 1] if place.source == 0 else layer.W[place.source - 1, place.unit - 1])


@dataclass(frozen=True, slots=True)
class Pointed:
    """A unit and an edge that are pointed at, here or elsewhere, and whether the keys are here."""

    unit: Unit | None = None
    edge: Place | None = None
    focus: bool = False


def network_picture(
    view: NetworkView, places: NetworkPlaces, pointed: Pointed, look: Look, kept: Kept | None = None
) -> Iterator[Mark]:
    """Its marks; what does not follow from what has changed is ``kept`` from the telling before."""
    yield from _Telling(view, places, pointed, look, kept or Kept()).marks()


def caption_lines(view: NetworkView, look: Look) -> int:
    """Name and function of a layer under each other; beside each other where the back row reads them, and they fit."""
    if not look.is_afar:
        return 2
    widest = max(look.measure.width(name, bold=True) + look.measure.width(function) for name, function in view.captions)
    return 1 if widest + BESIDE + 4 <= column_width(view.sizes, look.wide) else 2


class _Telling:
    """One telling of the drawing."""

    def __init__(self, view: NetworkView, places: NetworkPlaces, pointed: Pointed, look: Look, kept: Kept) -> None:
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
        weights = tuple((layer.W.tobytes(), layer.b.tobytes()) for layer in self.view.weights)
        same = self.kept.made("weights", (self.room, self.pointed, weights, self.view.gates), object)
        covered = [edges(value[2]) for value in self.values.values() if value]
        plates, size = self.kept.made("plates", (same, covered), lambda: self._all_plates(same, covered))
        for place, plate in plates.items():
            about = (plate, size, self._text(place), self.view.number(place), place == self.view.chosen)
            yield from self.kept.part(place, about, partial(self._number, place, *about))

    def _all_plates(self, same: object, covered: Sequence[Rect]) -> tuple[dict[Place, Rect], float]:
        """Where the numbers stand, and how large their letters are."""
        few = sum(layer.W.size + layer.b.size for layer in self.view.weights) <= FEW
        smaller = (size for size in SMALLER if self.look.least <= size < self.size)
        plates, shown = dict[Place, Rect](), self.size
        for size in (self.size, *(smaller if few else ())):
            tries = self.kept.made(("tries", size), same, partial(self._tries, size))
            found = self._plates(tries, covered)
            if len(found) > len(plates):
                plates, shown = found, size
            if len(plates) == len(tries):
                break
        return plates, shown

    def _plates(self, tries: Sequence[Try], covered: Sequence[Rect]) -> dict[Place, Rect]:
        """Each takes the first of its places in which it covers no value and no number before it."""
        taken = Covered(4 * self.letter, 2 * self.letter, covered)
        found: dict[Place, Rect] = {}
        for place, free, otherwise in tries:
            plate = next(filter(taken.is_free, free), otherwise)
            if plate is not None:
                found[place] = plate
                taken.take(plate)
        return found

    def _tries(self, size: float) -> list[Try]:
        """Where the plates of the numbers may stand in letters of a size: over no unit, unless it must be seen."""
        places, wanted = self.places, (self.view.chosen, self.pointed.edge)
        biases = [
            Place(column, 0, i) for column in range(1, len(places.sizes)) for i in range(1, places.sizes[column] + 1)
        ]
        every = [*biases, *places.edges()]
        first = [place for place in every if place in wanted or (place.layer, place.unit) == self.pointed.unit]
        rest = [] if self._crowded() else [place for place in every if place not in first]
        nodes = Covered(4 * self.letter, 2 * self.letter, (edges(places.node(unit)) for unit in self.values))
        tries: list[Try] = []
        for place in (*first, *rest):
            text = self._text(place)
            spots = self.kept.made(("spots", place), (self.room, size, text), partial(self._spots, place, size, text))
            tries.append((place, tuple(filter(nodes.is_free, spots)), spots[0] if place in first else None))
        return tries

    def _crowded(self) -> bool:
        return self.places.row < 14 + 1.1 * self.letter or self.places.column < 5 * self.letter

    def _spots(self, place: Place, size: float, text: str) -> tuple[Rect, ...]:
        """The plates of a number along its edge, the usual place first."""
        bold = place == self.view.chosen
        wide = self.look.measure.width(text, size, bold=bold) + 6
        high = self.look.measure.height(size, bold=bold) * 0.92
        return tuple(_round(x, y, wide, high, self.look) for x, y in self._middles(place, size))

    def _middles(self, place: Place, size: float) -> Iterator[tuple[float, float]]:
        if place.source == 0:
            box = self.places.bias_box((place.layer, place.unit), self.look.measure.height(size))
            yield box.center().toTuple()
        else:
            yield from self.places.along(place, SHARES)

    def _text(self, place: Place) -> str:
        number = self.view.number(place)
        if place.source:
            return written(number, 3)
        gate = self.view.gates[place.layer - 1][place.unit - 1] if self.view.gates else ""
        return f"{gate}  b {said(number, 3)}" if gate else f"b {said(number, 3)}"

    def _number(self, place: Place, plate: Rect, size: float, text: str, value: float, chosen: bool) -> Iterator[Mark]:
        role = "accent" if chosen else ""
        yield Box(*plate, role=role, width=1.2, fill="surface", radius=3 if chosen else 0)
        yield Words(
            *plate, text, role="model", size=size, bold=chosen, thing=thing_of(place),
            reading=f"{named(place)} {said(value, 6)}", name=f"number {named(place)}",
        )  # fmt: skip


def _round(x: float, y: float, wide: float, high: float, look: Look) -> Rect:
    """A plate round a point, moved where it would leave the picture."""
    left = min(max(x - wide / 2, 1.0), max(look.wide - wide - 1, 1.0))
    return left, min(y - high / 2, look.high - high - 1), wide, high
