"""What a picture inside axes is told: the part of the plane that is seen, and how large a pixel is in its units."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

import msgspec
import numpy as np

from dlviz.marks.look import Look
from dlviz.marks.vocabulary import Words
from dlviz.model.arrays import Array

Anchor = tuple[float, float]


class Axes(msgspec.Struct, frozen=True):
    """The inside of a plot: x from left to right and y from bottom to top, in ``look.wide`` by ``look.high`` pixels."""

    look: Look
    left: float
    right: float
    bottom: float
    top: float

    @property
    def across(self) -> float:
        """Units of x in a pixel."""
        return (self.right - self.left) / max(self.look.wide, 1.0)

    @property
    def up(self) -> float:
        """Units of y in a pixel."""
        return (self.top - self.bottom) / max(self.look.high, 1.0)


def columns(points: Sequence[tuple[float, float]]) -> tuple[Array, Array]:
    """Places (x, y) as the two columns that a mark takes, shape (n,) each."""
    places = np.asarray(points, dtype=np.float64).reshape(-1, 2)
    return places[:, 0], places[:, 1]


def label(
    look: Look, x: float, y: float, text: str, *, size: float = 0.9, anchor: Anchor = (0.5, 0.5), **how: Any
) -> Iterator[Words]:
    """A text of one or several lines that hangs with ``anchor`` of its whole on a place.

    ``how`` is for each line; the ``name`` of several lines is followed by their number.
    """
    lines, size = text.split("\n") if text else [], look.beside(size)
    high = look.measure.height(size, bold=bool(how.get("bold")))
    wide = max((look.measure.width(line, size, bold=bool(how.get("bold"))) for line in lines), default=0.0) + 4
    how.setdefault("align", "left")
    for number, line in enumerate(lines):
        hung = (anchor[0], anchor[1] * len(lines) - number)
        named = {"name": f"{how['name']} {number}"} if len(lines) > 1 and how.get("name") else {}
        yield Words(x, y, wide, high, line, size=size, anchor=hung, **(how | named))
