"""Tags beside points: each takes the first of its places in which it covers nothing that was there before it."""

from __future__ import annotations

import math
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from dlviz.marks.axes import Anchor, Axes, label
from dlviz.marks.vocabulary import Words

INK = 0.68  # of a line's height, which letters cover
ROUGH = 2.0  # pixels by which two may touch

Spot = tuple[float, float, Anchor]  # a place in the plane, and where on the tag it lies
Rect = tuple[float, float, float, float]  # left, top, right and bottom in pixels


@dataclass(slots=True)
class Tags:
    """``taken`` is what is covered already, ``signs`` the middles of the points among it."""

    axes: Axes
    taken: list[Rect] = field(default_factory=list)
    signs: list[tuple[float, float]] = field(default_factory=list)

    def keep_off(self, x: float, y: float, half: float) -> None:
        """Nothing may lie over the sign at a place, which reaches ``half`` pixels at normal type from its middle."""
        px, py = self._pixels(x, y)
        half *= self.axes.look.type
        self.signs.append((px, py))
        self.taken.append((px - half, py - half, px + half, py + half))

    def keep_off_words(self, text: str, x: float, y: float, *, anchor: Anchor, size: float, **_: Any) -> None:
        """Nothing may lie over a text that stands somewhere else."""
        self.taken.append(self._covered(text, x, y, anchor, size))

    def place(
        self, text: str, spots: Iterable[Spot], *, of: Collection[int] = (), size: float = 0.9, **how: Any
    ) -> Iterator[Words]:
        """The tag at the first of the spots that is free and in the picture; nothing where none is.

        ``of`` are the signs, in the order of ``keep_off``, that it names: beside another one it would name that.
        """
        for x, y, anchor in spots:
            rect = self._covered(text, x, y, anchor, size)
            if self._is_free(rect) and (not of or self._nearest(rect) in of):
                self.taken.append(rect)
                yield from label(self.axes.look, x, y, text, size=size, anchor=anchor, **how)
                return

    def _pixels(self, x: float, y: float) -> tuple[float, float]:
        return (x - self.axes.left) / self.axes.across, (self.axes.top - y) / self.axes.up

    def _covered(self, text: str, x: float, y: float, anchor: Anchor, size: float) -> Rect:
        px, py = self._pixels(x, y)
        high, lines = self.axes.look.measure.height(size), text.split("\n")
        wide = max(self.axes.look.measure.width(line, size) for line in lines) + 4
        left, top = px - anchor[0] * wide, py - anchor[1] * high * len(lines)
        edge = (1 - INK) / 2 * high
        return left, top + edge, left + wide, top + high * len(lines) - edge

    def _nearest(self, rect: Rect) -> int:
        """The sign that a reader would take a tag for."""
        left, top, right, bottom = rect
        far = [math.hypot(max(left - x, x - right, 0.0), max(top - y, y - bottom, 0.0)) for x, y in self.signs]
        return far.index(min(far))

    def _is_free(self, rect: Rect) -> bool:
        left, top, right, bottom = rect
        look = self.axes.look
        if left < -ROUGH or top < -ROUGH or right > look.wide + ROUGH or bottom > look.high + ROUGH:
            return False
        return not any(
            min(right, other[2]) - max(left, other[0]) > ROUGH and min(bottom, other[3]) - max(top, other[1]) > ROUGH
            for other in self.taken
        )
