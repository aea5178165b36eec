"""What of a picture is covered already, found by where it lies: of hundreds of rectangles few are near another."""

from __future__ import annotations

import functools
from collections.abc import Iterable

Rect = tuple[float, float, float, float]  # left, top, width and height


class Covered:
    """Rectangles that are ``taken``; ``across`` and ``down`` are about as large as most of them."""

    def __init__(self, across: float, down: float, taken: Iterable[Rect] = ()) -> None:
        self._across, self._down = across, down
        self._near: dict[tuple[int, int], list[Rect]] = {}  # left, top, right and bottom of what reaches into a square
        for rect in taken:
            self.take(rect)

    def take(self, rect: Rect) -> None:
        edges, squares = _reach(rect, self._across, self._down)
        for square in squares:
            self._near.setdefault(square, []).append(edges)

    def is_free(self, rect: Rect) -> bool:
        """Whether nothing that is taken lies under any of it; what touches it does not."""
        (left, top, right, bottom), squares = _reach(rect, self._across, self._down)
        for square in squares:
            for start, head, end, foot in self._near.get(square, ()):
                if left < end and start < right and top < foot and head < bottom:
                    return False
        return True


@functools.lru_cache(maxsize=8192)
def _reach(rect: Rect, across: float, down: float) -> tuple[Rect, tuple[tuple[int, int], ...]]:
    """Left, top, right and bottom, and the squares that it reaches into: at each tick the same places are tried."""
    left, top, wide, high = rect
    right, bottom = left + wide, top + high
    columns = range(int(left // across), int(right // across) + 1)
    rows = range(int(top // down), int(bottom // down) + 1)
    return (left, top, right, bottom), tuple((column, row) for column in columns for row in rows)
