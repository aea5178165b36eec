"""What of a picture is covered already, found by where it lies: of hundreds of rectangles few are near another."""

from __future__ import annotations

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
        left, top, wide, high = rect
        edges = left, top, left + wide, top + high
        for column in range(int(left // self._across), int(edges[2] // self._across) + 1):
            for row in range(int(top // self._down), int(edges[3] // self._down) + 1):
                self._near.setdefault((column, row), []).append(edges)

    def is_free(self, rect: Rect) -> bool:
        """Whether nothing that is taken lies under any of it; what touches it does not."""
        left, top, wide, high = rect
        right, bottom = left + wide, top + high
        rows = range(int(top // self._down), int(bottom // self._down) + 1)
        for column in range(int(left // self._across), int(right // self._across) + 1):
            for row in rows:
                for start, head, end, foot in self._near.get((column, row), ()):
                    if left < end and start < right and top < foot and head < bottom:
                        return False
        return True
