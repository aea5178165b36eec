"""Where each mark of a picture is painted, and its outline: found once, and anew only for the marks that changed.

Of a mark that is slow to paint a bitmap is kept as well, from the second painting on: to draw round each of 64 boxes
takes as long as all else of a picture, and of a small box with its lines twenty times as long as its bitmap.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable

import numpy as np
from PySide6.QtCore import QPointF, QRect, QRectF
from PySide6.QtGui import QPainterPath, QRegion

from dlviz.marks import Box, Boxes, Mark, Picture, Shades
from dlviz.marks.hit import HERE, Placed, bounds
from dlviz.theme import LIGHT, Theme
from dlviz.ui.pictures.bitmap import Bitmap, Dots, bitmap
from dlviz.ui.pictures.brush import paint
from dlviz.ui.pictures.outlines import outline

NEAR = 3  # pixels by which what is painted may stand out of its edges
BESIDE = 6  # the same, where it is told what is to be painted again
MANY = 200  # marks that changed, from which on all is painted
MOST = 0.5  # of the rectangle round what changed, from which on it is painted as one: many parts are painted slowly
STAMPED = 16  # boxes in one mark, from which on a bitmap is kept of it
STAMP = 128.0  # pixels of a side of a box or a field, up to which one is kept of it
Edges = tuple[float, float, float, float]  # left, top, right and bottom


class Extents:
    """Of the marks that ``meeting`` was given last, in their order."""

    def __init__(self, theme: Theme = LIGHT, placed: Placed = HERE) -> None:
        self._theme, self.placed = theme, placed
        self._known: dict[Mark, tuple[Edges, QPainterPath | None]] = {}
        self._on: Dots | None = None  # on which the stamps lie
        self._stamps: dict[Mark, Bitmap | None] = {}  # none yet of what was painted once
        self._marks: Picture = ()
        self._edges = np.zeros((0, 4))

    def forget(self, marks: Iterable[Mark]) -> None:
        """They are shown no more."""
        for mark in marks:
            self._known.pop(mark, None)
            self._stamps.pop(mark, None)

    def rename(self, pairs: Iterable[tuple[Mark, Mark]]) -> None:
        """In place of each of these marks another is shown that looks the same."""
        for before, now in pairs:
            if before in self._known:
                self._known[now] = self._known.pop(before)
            if before in self._stamps:
                self._stamps[now] = self._stamps.pop(before)

    def path(self, mark: Mark) -> QPainterPath | None:
        return self._found(mark)[1]

    def stamp(self, mark: Mark, on: Dots) -> Bitmap | None:
        """A mark that is slow to paint as a bitmap on such dots, and where it lies; None of any other."""
        slow = _SLOW.get(type(mark))
        if slow is None or not slow(mark):
            return None
        if mark not in self._stamps:  # it may be another already when all is painted again
            self._stamps[mark] = None
            return None
        if on != self._on:  # all of them are of other dots
            self._stamps, self._on = dict.fromkeys(self._stamps), on
        if (kept := self._stamps[mark]) is None:
            (left, top, right, bottom), path = self._found(mark)
            box = QRectF(QPointF(left - 1, top - 1), QPointF(right + 1, bottom + 1))  # lines pass its edges
            kept = bitmap(box, on, lambda over: paint(over, mark, self._theme, self.placed, path))
            self._stamps[mark] = kept
        return kept

    def meeting(self, marks: Picture, room: QRegion) -> Picture:
        """Those of the marks that are painted in a room, in the same order."""
        self._follow(marks)
        if room.isEmpty():
            return ()
        left, top, right, bottom = self._edges.T
        meets = np.zeros(len(marks), dtype=bool)
        for part in room:  # type: ignore[attr-defined]
            start, head, end, foot = part.getCoords()
            across = (left <= end + NEAR) & (right >= start - NEAR)
            meets |= across & (top <= foot + NEAR) & (bottom >= head - NEAR)
        return tuple([marks[i] for i in meets.nonzero()[0].tolist()])

    def near(self, marks: Iterable[Mark], room: QRectF, beside: float = NEAR) -> Picture:
        """Those of a few marks that are painted in a room, or so near to it."""
        start, head = room.left() - beside, room.top() - beside
        end, foot = room.right() + beside, room.bottom() + beside
        every = ((mark, self._found(mark)[0]) for mark in marks)
        return tuple(
            [
                mark
                for mark, (left, top, right, bottom) in every
                if left <= end and start <= right and top <= foot and head <= bottom
            ]
        )

    def region(self, marks: Iterable[Mark], whole: QRect) -> QRegion:
        """What is to be painted where these marks come or go."""
        marks = list(marks)
        if len(marks) > MANY:  # the union of so many parts would take longer than the painting
            return QRegion(whole)
        parts = {self._found(mark)[0] for mark in marks}  # often one comes where one went
        box = _round(parts)
        if sum(map(_area, parts)) > MOST * _area(box):
            return QRegion(_painted(box, whole))
        region = QRegion()
        for part in parts:
            region += _painted(part, whole)
        return region

    def room(self, marks: Iterable[Mark], whole: QRect) -> QRect:
        """One rectangle round the same: to put a region together takes longer than to paint a mark."""
        seen = [self._found(mark)[0] for mark in self.near(marks, QRectF(whole), BESIDE)]
        return _painted(_round(seen), whole) if seen else QRect()

    def _found(self, mark: Mark) -> tuple[Edges, QPainterPath | None]:
        if (known := self._known.get(mark)) is None:
            edges = bounds(mark, self.placed, self._theme.line, self._theme.type)
            known = self._known[mark] = edges, outline(mark, self._theme, self.placed)
        return known

    def _follow(self, marks: Picture) -> None:
        """A loop of its own where as many marks are there as before: of hundreds a tick changes few."""
        if len(marks) != len(self._marks):
            self._edges = np.array([self._found(mark)[0] for mark in marks]).reshape(-1, 4)
        elif others := [i for i, (before, now) in enumerate(zip(self._marks, marks, strict=True)) if before is not now]:
            self._edges[others] = [self._found(marks[i])[0] for i in others]
        self._marks = marks


def _is_small(mark: Box | Shades) -> bool:
    return max(abs(mark.wide), abs(mark.high)) <= STAMP


_SLOW: dict[type[Mark], Callable[..., bool]] = {
    Boxes: lambda mark: len(mark.x) >= 2 * STAMPED,
    Box: lambda mark: bool(mark.role) and _is_small(mark),
    Shades: _is_small,
}


def _round(parts: Collection[Edges]) -> Edges:
    """What holds all of them."""
    if not parts:
        return 0.0, 0.0, 0.0, 0.0
    lefts, tops, rights, bottoms = zip(*parts, strict=True)
    return min(lefts), min(tops), max(rights), max(bottoms)


def _area(edges: Edges) -> float:
    left, top, right, bottom = edges
    return (right - left) * (bottom - top)


def _painted(edges: Edges, whole: QRect) -> QRect:
    """What of the whole lies within them, edge by edge: one that is very far away is lost in a width."""
    left, top, right, bottom = edges
    left, top = max(left - BESIDE, whole.left()), max(top - BESIDE, whole.top())
    right, bottom = min(right + BESIDE, whole.right() + 1), min(bottom + BESIDE, whole.bottom() + 1)
    if left >= right or top >= bottom:
        return QRect()
    return QRectF(left, top, right - left, bottom - top).toAlignedRect()
