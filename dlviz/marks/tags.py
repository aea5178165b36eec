"""Tags beside points: each takes the first of its places in which it covers nothing that was there before it.

Where pale lines cross all of them, it stands over such a line on a ground of its own.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any

from dlviz.marks.axes import Anchor, Axes, label
from dlviz.marks.vocabulary import Arrow, Line, Words

INK = 0.68  # of a line's height, which letters cover
ROUGH = 2.0  # pixels by which two may touch
CLEAR = 1.0  # pixels between letters and a line
CURVE = 2.5  # pixels that a curve is wide at normal type
GROUND = 0.9  # under letters that stand over a line

Spot = tuple[float, float, Anchor]  # a place in the plane, and where on the tag it lies
Rect = tuple[float, float, float, float]  # left, top, right and bottom in pixels
# The middle of a straight line in pixels, how far it goes across and down, and how far it reaches with its width.
Stroke = tuple[float, float, float, float, float, float, float]


@dataclass(slots=True)
class Tags:
    """``taken`` is what is covered already, ``signs`` the middles of the points among it; ``strokes`` are straight,
    ``pale`` those of them that a tag may stand over where there is no other place.
    """

    axes: Axes
    taken: list[Rect] = field(default_factory=list)
    signs: list[tuple[float, float]] = field(default_factory=list)
    strokes: list[Stroke] = field(default_factory=list)
    pale: list[Stroke] = field(default_factory=list)
    falling: Callable[[float], float] | None = None

    def keep_off(self, x: float, y: float, half: float) -> None:
        """Nothing may lie over the sign at a place, which reaches ``half`` pixels at normal type from its middle."""
        px, py = self._pixels(x, y)
        half *= self.axes.look.type
        self.signs.append((px, py))
        self.taken.append((px - half, py - half, px + half, py + half))

    def keep_off_words(self, text: str, x: float, y: float, *, anchor: Anchor, size: float, **_: Any) -> None:
        """Nothing may lie over a text that stands somewhere else."""
        self.taken.append(self._covered(text, x, y, anchor, size))

    def keep_off_line(self, mark: Line | Arrow) -> None:
        """No letters may touch what goes straight from one place to the next."""
        beside = mark.width * self.axes.look.line / 2 + CLEAR
        strokes = self.pale if isinstance(mark, Line) and mark.pale < 1 else self.strokes
        places = [self._pixels(x, y) for x, y in zip(mark.x.tolist(), mark.y.tolist(), strict=True)]
        for (x0, y0), (x1, y1) in pairwise(places):
            across, down = x1 - x0, y1 - y0
            to_side, up_or_down = abs(across) / 2 + beside, abs(down) / 2 + beside
            far = beside * math.hypot(across, down)
            strokes.append(((x0 + x1) / 2, (y0 + y1) / 2, across, down, to_side, up_or_down, far))

    def keep_off_curve(self, falling: Callable[[float], float]) -> None:
        """No letters may touch a curve that falls all along, given by its height: there is one such at the most."""
        self.falling = falling

    def place(
        self, text: str, spots: Iterable[Spot], *, of: Collection[int] = (), size: float = 0.9, **how: Any
    ) -> Iterator[Words]:
        """The tag at the first of the spots that is free and in the picture; nothing where none is.

        ``of`` are the signs, in the order of ``keep_off``, that it names: beside another one it would name that.
        """
        crossed: tuple[Spot, Rect] | None = None
        for spot in spots:
            rect = self._covered(text, *spot, size)
            if not self._is_free(rect) or (of and self._nearest(rect) not in of):
                continue
            if _crossed(rect, self.strokes) or self._is_on_curve(rect):
                continue
            if not _crossed(rect, self.pale):
                break
            crossed = crossed or (spot, rect)
        else:
            if crossed is None:
                return
            (spot, rect), how["ground"] = crossed, GROUND
        self.taken.append(rect)
        yield from label(self.axes.look, spot[0], spot[1], text, size=size, anchor=spot[2], **how)

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

    def _is_on_curve(self, rect: Rect) -> bool:
        if self.falling is None:
            return False
        axes, beside = self.axes, CURVE * self.axes.look.line / 2 + CLEAR
        left, right = axes.left + (rect[0] - beside) * axes.across, axes.left + (rect[2] + beside) * axes.across
        low, high = axes.top - (rect[3] + beside) * axes.up, axes.top - (rect[1] - beside) * axes.up
        return self.falling(left) > low and self.falling(right) < high

    def _is_free(self, rect: Rect) -> bool:
        left, top, right, bottom = rect
        look = self.axes.look
        if left < -ROUGH or top < -ROUGH or right > look.wide + ROUGH or bottom > look.high + ROUGH:
            return False
        return not any(
            min(right, other[2]) - max(left, other[0]) > ROUGH and min(bottom, other[3]) - max(top, other[1]) > ROUGH
            for other in self.taken
        )


def _crossed(rect: Rect, strokes: Iterable[Stroke]) -> bool:
    """Whether one of them touches it: no side of it, nor of the line, lies between them."""
    left, top, right, bottom = rect
    x, y, wide, high = (left + right) / 2, (top + bottom) / 2, (right - left) / 2, (bottom - top) / 2
    for middle, level, across, down, to_side, up_or_down, far in strokes:
        beyond, below = x - middle, y - level
        if (
            abs(beyond) < wide + to_side
            and abs(below) < high + up_or_down
            and abs(down * beyond - across * below) < abs(down) * wide + abs(across) * high + far
        ):
            return True
    return False
