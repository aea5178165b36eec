"""Where the numbers of weights and biases stand in the drawing of a network, each on a plate that covers nothing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import partial
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


class Try(NamedTuple):
    """A number: where its plate may stand, the first free one of which it takes, and where else if none of them is.

    Those are in order of how much of the units they cover.
    """

    place: Place
    text: str
    value: float
    free: tuple[Spot, ...]
    otherwise: tuple[Spot, ...]


Point = tuple[float, float]
Plate = tuple[Rect, str, float]  # where it is, what is written on it, and the number


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

    def beside(self, covered: Sequence[Rect]) -> tuple[dict[Place, Plate], float]:
        """Where they stand if the values of the units lie there already, and how large their letters are."""
        return self.kept.made("plates", (self.same, covered), lambda: self._found(covered))

    def _found(self, covered: Sequence[Rect]) -> tuple[dict[Place, Plate], float]:
        few = sum(layer.W.size + layer.b.size for layer in self.view.weights) <= FEW
        smaller = (size for size in SMALLER if self.look.least <= size < self.look.label)
        plates, shown = dict[Place, Plate](), self.look.label
        for size in (self.look.label, *(smaller if few else ())):
            tries = self.kept.made(("tries", size), self.same, partial(self._tries, size))
            found = self._plates(tries, covered)
            if len(found) > len(plates):
                plates, shown = found, size
            if len(plates) == len(tries):
                break
        return plates, shown

    def _plates(self, tries: Sequence[Try], covered: Sequence[Rect]) -> dict[Place, Plate]:
        """Each takes the first of its places in which it covers no value and no number before it.

        One that must be seen covers a value last of all: rather another number, or part of a unit.
        """
        taken = self._covered(covered)
        values = self._covered((x, y + BLANK * high, wide, (1 - 2 * BLANK) * high) for x, y, wide, high in covered)
        found: dict[Place, Plate] = {}
        for place, text, value, free, otherwise in tries:
            spot = next(filter(taken.is_free, free), None)
            spot = spot or min(otherwise, key=lambda spot: (values.under(spot), taken.under(spot)), default=None)
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
        units = [(column, i) for column, many in enumerate(places.sizes) for i in range(1, many + 1)]
        nodes = self._covered(map(places.square, units))
        tries: list[Try] = []
        for place in (*first, *rest):
            text = self.view.text(place)
            spots = self.kept.made(("spots", place), (self.room, size, text), partial(self._spots, place, size, text))
            free = tuple(filter(nodes.is_free, spots))
            more = self._plated(place, size, text, self._beside(place, size)) if place in first else ()
            otherwise = tuple(sorted(more, key=nodes.under))
            tries.append(Try(place, text, place.number(self.view.weights), free, otherwise))
        return tries

    def _crowded(self) -> bool:
        return self.places.row < 14 + 1.1 * self.letter or self.places.column < 5 * self.letter

    def _spots(self, place: Place, size: float, text: str) -> tuple[Spot, ...]:
        """The plates of a number along its edge, the usual place first."""
        return self._plated(place, size, text, self._middles(place, size))

    def _plated(self, place: Place, size: float, text: str, middles: Iterable[Point]) -> tuple[Spot, ...]:
        bold = place == self.view.chosen
        wide = self.look.measure.width(text, size, bold=bold) + 6
        high = self.look.measure.height(size, bold=bold) * 0.92
        spot = self._covered(()).spot
        return tuple(spot(_round(x, y, wide, high, self.look)) for x, y in middles)

    def _middles(self, place: Place, size: float) -> Iterator[Point]:
        if place.source == 0:
            box = self.places.bias_box((place.layer, place.unit), self.look.measure.height(size))
            yield box.center().toTuple()
        else:
            yield from self.places.along(place, SHARES)

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
