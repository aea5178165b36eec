"""Where the numbers of weights and biases stand in the drawing of a network, each on a plate that covers nothing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from itertools import chain
from typing import NamedTuple

from dlviz.marks import Look
from dlviz.marks.covered import Covered, Rect, Spot
from dlviz.marks.last_told import LastTold
from dlviz.model.network.state import Place
from dlviz.panels.network.network_view import NetworkView, Pointed
from dlviz.panels.network.places import NEAR_SOURCE, NetworkPlaces

FEW, SMALLER = 12, (0.85, 0.72, 0.6, 0.52)  # numbers of which all are to be seen, and in which sizes of letters
# Of the way along an edge where its number may stand, in the order in which they are tried.
SHARES = (NEAR_SOURCE, 0.32, 0.45, 0.58, 0.71, 0.25, 0.65, 0.14, 0.38, 0.52, 0.77)
# The same where none of them is free, and the number must be seen.
FINER = tuple(share / 100 for share in range(2, 99, 4))
# Of a column, from its unit: where a bias stands that must be seen, and has no room under it.
ASIDE = (-0.2, -0.3, -0.4, -0.5, 0.2, 0.3, 0.4, 0.5)
BLANK = 0.15  # of the room of a value, over its digits and under them


Point = tuple[float, float]
Plate = tuple[Rect, str, float]  # where it is, what is written on it, and the number
Plates = dict[Place, Plate]


class Spots:
    """Where a plate may stand beside all units, in order. Each is found when it is first come to, and most never."""

    def __init__(self, every: Iterator[Spot], nodes: Covered) -> None:
        self._more, self._known = filter(nodes.is_free, every), list[Spot]()

    def __iter__(self) -> Iterator[Spot]:
        return chain(self._known, self._others())

    def _others(self) -> Iterator[Spot]:
        for spot in self._more:  # nobody goes through it twice at a time
            self._known.append(spot)
            yield spot


class Try(NamedTuple):
    """A number: where its plate may stand, the first free one of which it takes, and whether it must be seen."""

    place: Place
    text: str
    value: float
    free: Spots
    must: bool


class NumberPlates:
    """What follows from the weights alone is ``kept``: the places that are tried, which is most of the work.

    ``room`` is the very same object as long as all that a number hangs on beside its own weight stays the same.
    """

    def __init__(
        self, view: NetworkView, places: NetworkPlaces, pointed: Pointed, look: Look, kept: LastTold, room: object
    ) -> None:
        self.view, self.places, self.pointed, self.look, self.kept, self.room = view, places, pointed, look, kept, room
        self.letter = look.measure.height(look.label)
        weights = tuple((layer.W.tobytes(), layer.b.tobytes()) for layer in view.weights)
        self.same = kept.made("weights", (room, pointed, weights, view.gates), object)

    def beside(self, covered: Sequence[Rect]) -> tuple[Plates, float]:
        """Where they stand if the values of the units lie there already, and how large their letters are."""
        return self.kept.made("plates", (self.same, covered), lambda: self._found(covered))

    def _found(self, covered: Sequence[Rect]) -> tuple[Plates, float]:
        few = sum(layer.W.size + layer.b.size for layer in self.view.weights) <= FEW
        smaller = (size for size in SMALLER if self.look.least <= size < self.look.label)
        plates, shown = Plates(), self.look.label
        for size in (self.look.label, *(smaller if few else ())):
            tries = self.kept.made(("tries", size), self.same, partial(self._tries, size))
            found = self._plates(tries, covered, size)
            if len(found) > len(plates):
                plates, shown = found, size
            if len(plates) == len(tries):
                break
        return plates, shown

    def _plates(self, tries: Sequence[Try], covered: Sequence[Rect], size: float) -> Plates:
        """Each takes the first of its places in which it covers no value and no number before it.

        One that must be seen covers a value last of all: rather another number, or part of a unit.
        """
        taken = self._covered(covered)
        values = self._covered((x, y + BLANK * high, wide, (1 - 2 * BLANK) * high) for x, y, wide, high in covered)
        found: Plates = {}
        for place, text, value, free, must in tries:
            spot = next(filter(taken.is_free, free), None)
            if spot is None and must:
                otherwise = self.kept.made(
                    ("otherwise", place), (self.same, size), partial(self._otherwise, place, size, text)
                )
                spot = min(otherwise, key=lambda spot: (values.under(spot), taken.under(spot)))
            if spot is not None:
                found[place] = spot.rect, text, value
                taken.take(spot)
        return found

    def _covered(self, taken: Iterable[Rect]) -> Covered:
        return Covered(4 * self.letter, 2 * self.letter, taken)

    def _tries(self, size: float) -> list[Try]:
        """Where the plates of the numbers may stand in letters of a size: over no unit, unless it must be seen."""
        places, wanted = self.places, (self.view.chosen, self.pointed.edge)
        biases = [
            Place(column, 0, i) for column in range(1, len(places.sizes)) for i in range(1, places.sizes[column] + 1)
        ]
        every = [*biases, *places.edges()]
        first = [place for place in every if place in wanted or (place.layer, place.unit) == self.pointed.unit]
        rest = [] if self._crowded() else [place for place in every if place not in first]
        tries: list[Try] = []
        for place in (*first, *rest):
            text = self.view.text(place)
            free = self.kept.made(("spots", place), (self.room, size, text), partial(self._free, place, size, text))
            tries.append(Try(place, text, place.number(self.view.weights), free, place in first))
        return tries

    @property
    def _nodes(self) -> Covered:
        """All units."""
        places = self.places
        units = ((column, i) for column, many in enumerate(places.sizes) for i in range(1, many + 1))
        return self.kept.made("nodes", self.room, lambda: self._covered(map(places.square, units)))

    def _crowded(self) -> bool:
        return self.places.row < 14 + 1.1 * self.letter or self.places.column < 5 * self.letter

    def _free(self, place: Place, size: float, text: str) -> Spots:
        """The plates of a number along its edge, the usual place first."""
        return Spots(self._plated(place, size, text, self._middles(place, size)), self._nodes)

    def _otherwise(self, place: Place, size: float, text: str) -> list[Spot]:
        """Those of a number that must be seen, in order of how much of the units they cover."""
        return sorted(self._plated(place, size, text, self._beside(place, size)), key=self._nodes.under)

    def _plated(self, place: Place, size: float, text: str, middles: Iterable[Point]) -> Iterator[Spot]:
        bold = place == self.view.chosen
        wide = self.look.measure.width(text, size, bold=bold) + 6
        high = self.look.measure.height(size, bold=bold) * 0.92
        return _spots_round(middles, wide, high, self.look, self._nodes)

    def _middles(self, place: Place, size: float) -> Iterator[Point]:
        if place.source == 0:
            box = self.places.bias_box((place.layer, place.unit), self.look.measure.height(size))
            return iter([box.center().toTuple()])
        return self.places.along(place, SHARES)

    def _beside(self, place: Place, size: float) -> Iterator[Point]:
        """More places for one that must be seen: all along its edge, over and under it; between units, beside one."""
        yield from self._middles(place, size)
        if place.source == 0:
            x, y = self.places.nodes[place.layer][place.unit - 1].toTuple()
            yield x, y + self.places.row / 2
            yield from ((x + share * self.places.column, y) for share in ASIDE)
            return
        high = self.look.measure.height(size)
        for x, y in self.places.along(place, FINER):
            yield from ((x, y), (x, y - high / 2), (x, y + high / 2))


def _round(x: float, y: float, wide: float, high: float, look: Look) -> Rect:
    """A plate round a point, moved where it would leave the picture."""
    left = min(max(x - wide / 2, 1.0), max(look.wide - wide - 1, 1.0))
    return left, min(y - high / 2, look.high - high - 1), wide, high


def _spots_round(middles: Iterable[Point], wide: float, high: float, look: Look, nodes: Covered) -> Iterator[Spot]:
    """Kept as long as the room is the same: so it must not hold the network of a telling."""
    return (nodes.spot(_round(x, y, wide, high, look)) for x, y in middles)
