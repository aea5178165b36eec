"""A measure without Qt: each letter is half as wide as it is high, so that a test can count."""

from __future__ import annotations

from dlviz.marks import Look
from dlviz.marks.look import LETTER


class Ruler:
    def __init__(self, kind: float = 1.0) -> None:
        self.letter = LETTER * kind

    def width(self, text: str, size: float = 1.0, *, bold: bool = False, slanted: bool = False) -> float:
        return len(text) * size * self.letter * (0.6 if bold else 0.5)

    def height(self, size: float = 1.0, *, bold: bool = False) -> float:
        return size * self.letter * 1.4


def room(wide: float = 400.0, high: float = 200.0, kind: float = 1.0) -> Look:
    """A picture of so many pixels; ``kind`` is the size of the type."""
    return Look(wide, high, Ruler(kind), kind)
