"""A handwritten digit as the network is given it: the count of dark bits in each of its 64 cells."""

from __future__ import annotations

from collections.abc import Iterator

from dlviz.lecture.pictures.parts import words
from dlviz.marks import Box, Look, Mark, Pixels, fitted
from dlviz.model.digits.data import MOST, SIDE, digits

NUMBER = 191  # of the data: a 7 that is easily taken for another digit


def seven(look: Look, _language: str) -> Iterator[Mark]:
    """The digit, and beside it its numbers."""
    side = max(min(look.high - 8, (look.wide - 3 * 8) / 2), 8.0)
    counts = digits().pixels[NUMBER].reshape(SIDE, SIDE)
    left, top, cell = (look.wide - 2 * side - 8) / 2, (look.high - side) / 2, side / SIDE
    yield Pixels(left, top, side, side, counts / MOST, name="digit")
    yield Box(left, top, side, side, role="border")
    size = fitted(look, ["16"], 0.82 * cell, cell, most=1.2) or fitted(look, ["16"], cell, 1.25 * cell, most=look.least)
    if size is None:
        return
    for row in range(SIDE):
        for column in range(SIDE):
            x, y = left + side + 8 + (column + 0.5) * cell, top + (row + 0.5) * cell
            yield words(look, x, y, str(int(counts[row, column])), role="data", size=size)
