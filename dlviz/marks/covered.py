"""What of a picture is covered already, found by where it lies: of hundreds of rectangles few are near another."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

Rect = tuple[float, float, float, float]  # left, top, width and height
ACROSS = 1 << 20  # squares beside each other are numbered, one row after the other


class Spot(NamedTuple):
    """A rectangle, its left, top, right and bottom, and the numbers of the squares that it reaches into."""

    rect: Rect
    edges: Rect
    squares: tuple[int, ...]


class Covered:
    """Rectangles that are ``taken``; ``across`` and ``down`` are about as large as most of them.

    Where the same rectangles are tried again and again, each is made a ``spot`` once.
    """

    def __init__(self, across: float, down: float, taken: Iterable[Rect] = ()) -> None:
        self._across, self._down = across, down
        self._near: dict[int, list[Rect]] = {}  # left, top, right and bottom of what reaches into a square
        for rect in taken:
            self.take(self.spot(rect))

    def spot(self, rect: Rect) -> Spot:
        left, top, wide, high = rect
        right, bottom = left + wide, top + high
        columns = range(int(left // self._across), int(right // self._across) + 1)
        rows = range(int(top // self._down), int(bottom // self._down) + 1)
        squares = tuple(column + ACROSS * row for column in columns for row in rows)
        return Spot(rect, (left, top, right, bottom), squares)

    def take(self, spot: Spot) -> None:
        for square in spot.squares:
            self._near.setdefault(square, []).append(spot.edges)

    def is_free(self, spot: Spot) -> bool:
        """Whether nothing that is taken lies under any of it; what touches it does not."""
        _, (left, top, right, bottom), squares = spot
        near = self._near
        for square in squares:
            if square in near:
                for start, head, end, foot in near[square]:
                    if left < end and start < right and top < foot and head < bottom:
                        return False
        return True

    def under(self, spot: Spot) -> float:
        """How much of what is taken lies under it, in square pixels."""
        _, (left, top, right, bottom), squares = spot
        near = {edges for square in squares for edges in self._near.get(square, ())}
        return sum(
            max(min(right, end) - max(left, start), 0.0) * max(min(bottom, foot) - max(top, head), 0.0)
            for start, head, end, foot in near
        )
