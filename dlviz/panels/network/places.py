"""Where the nodes of a network stand in its drawing, and what is near a point of it."""

from __future__ import annotations

import functools
import math
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF

from dlviz.marks.covered import Rect
from dlviz.model.network.state import Place
from dlviz.model.numbers import lowered, raised

Unit = tuple[int, int]  # a column, 0 for the inputs, and a unit of it, counted from 1
REACH = 7.0  # pixels within which the mouse is on an edge
LEGIBLE = 13.0  # half of a node's side from which on the back row sees its number or field
NEAR_SOURCE = 0.19  # of a column
GAP = 5.0  # pixels between two nodes at least


@functools.lru_cache(maxsize=4096)
def named(place: Place) -> str:
    """A weight or a bias as formulas have it: ``w⁽¹⁾₁₂`` from unit 1 to unit 2 of layer 1."""
    letter, source = ("w", lowered(place.source)) if place.source else ("b", "")
    return f"{letter}⁽{raised(place.layer)}⁾{source}{lowered(place.unit)}"


@functools.lru_cache(maxsize=4096)
def thing_of(place: Place) -> tuple[str, int, int, int]:
    """What a mark or a cell of a weight or a bias stands for."""
    return ("weight", place.layer, place.source, place.unit)


@functools.lru_cache(maxsize=4096)
def unit_name(unit: Unit, letter: str = "a") -> str:
    """``x₁`` for an input, ``a⁽²⁾₁`` for the first unit of layer 2."""
    column, number = unit
    return f"x{lowered(number)}" if column == 0 else f"{letter}⁽{raised(column)}⁾{lowered(number)}"


NUMBERS = 4.6  # heights of a letter between two columns
VALUE = 1.15  # heights of a letter that half of a node is, so that its number keeps three digits
HELD = 1.35  # the same, so that the largest number with three digits stands within the edges, in a low drawing too


def column_width(sizes: tuple[int, ...], wide: float) -> float:
    """From one column of units to the next."""
    return wide / (len(sizes) - 1 + 0.9)


@dataclass(frozen=True, slots=True)
class NetworkPlaces:
    """Places of the nodes: ``nodes[column][unit - 1]``, with ``half`` the half of a node's side."""

    sizes: tuple[int, ...]
    nodes: tuple[tuple[QPointF, ...], ...]
    half: float
    row: float
    column: float

    @classmethod
    def within(cls, sizes: tuple[int, ...], area: QRectF, letter: float) -> NetworkPlaces:
        """Columns from left to right. A node leaves room for what is written under it, ``letter`` pixels high, unless
        it would be too small to be read.
        """
        most = max(sizes)
        column = column_width(sizes, area.width())
        row = min(area.height() / most, area.height() / 2.2)
        # Two weights that cross are written beside each other, unless the number of the node would lose its digits.
        numbers = max((column - NUMBERS * letter) / 2, VALUE * letter)
        enough = max(0.11 * area.height(), HELD * letter)
        usual = min((row - 1.3 * letter) / 2, 0.3 * column, numbers, enough, max(34.0, 2 * letter))
        half = max(usual, min(LEGIBLE, (row - GAP) / 2, 0.3 * column), 7.0)
        under = 0.5 * letter if half == usual else 0.0
        left = area.left() + 0.45 * column
        nodes = []
        for i, units in enumerate(sizes):
            top = area.center().y() - (units - 1) / 2 * row - under
            nodes.append(tuple(QPointF(left + i * column, top + j * row) for j in range(units)))
        return cls(sizes, tuple(nodes), half, row, column)

    def node(self, unit: Unit) -> QRectF:
        return QRectF(*self.square(unit))

    def square(self, unit: Unit) -> Rect:
        """The same as numbers."""
        middle, half = self.nodes[unit[0]][unit[1] - 1], self.half
        return middle.x() - half, middle.y() - half, 2 * half, 2 * half

    def edge(self, place: Place) -> tuple[QPointF, QPointF]:
        return self.nodes[place.layer - 1][place.source - 1], self.nodes[place.layer][place.unit - 1]

    def bias_box(self, unit: Unit, letter: float) -> QRectF:
        """Under a node."""
        node = self.node(unit)
        return QRectF(node.center().x() - 0.48 * self.column, node.bottom() + 1, 0.96 * self.column, 1.25 * letter)

    def number_at(self, place: Place) -> QPointF:
        """Where the number of an edge stands: near its source, before edges cross, unless that is not free."""
        return QPointF(*next(self.along(place, (NEAR_SOURCE,))))

    def along(self, place: Place, shares: Iterable[float]) -> Iterator[tuple[float, float]]:
        """Places on an edge, so many of a column from the edge of its source on."""
        (x, y), (to_x, to_y) = (end.toTuple() for end in self.edge(place))
        for share in shares:
            way = self.half + share * self.column
            yield x + (to_x - x) * way / self.column, y + (to_y - y) * way / self.column

    def unit_near(self, at: QPointF) -> Unit | None:
        for column, nodes in enumerate(self.nodes):
            for i in range(len(nodes)):
                if self.node((column, i + 1)).adjusted(-3, -3, 3, 3).contains(at):
                    return column, i + 1
        return None

    def edge_near(self, at: QPointF) -> Place | None:
        """The nearest edge within reach."""
        far = [(_distance(at, *self.edge(place)), place) for place in self.edges()]
        nearest, place = min(far, key=lambda entry: entry[0])
        return place if nearest <= REACH else None

    def edges(self) -> tuple[Place, ...]:
        return _edges(self.sizes)


@functools.lru_cache(maxsize=16)
def _edges(sizes: tuple[int, ...]) -> tuple[Place, ...]:
    return tuple(
        Place(layer, source, unit)
        for layer in range(1, len(sizes))
        for source in range(1, sizes[layer - 1] + 1)
        for unit in range(1, sizes[layer] + 1)
    )


def _distance(at: QPointF, start: QPointF, end: QPointF) -> float:
    along, to = end - start, at - start
    length = QPointF.dotProduct(along, along)
    share = min(max(QPointF.dotProduct(to, along) / length, 0.0), 1.0) if length else 0.0
    off = to - along * share
    return math.hypot(off.x(), off.y())
