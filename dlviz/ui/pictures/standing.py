"""What of a picture stands still from painting to painting, kept as a bitmap under what moves."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from dlviz.marks import Picture, Words
from dlviz.ui.pictures.bitmap import Bitmap, bitmap, dots

BEYOND = 24  # pixels by which lines and points at the edge may stand out of it
Paint = Callable[[QPainter, Picture], None]


class Standing:
    """The lowest marks of a picture as a bitmap, from the third painting on in which they are the very same.

    A bitmap of a whole plot is painted in the time of a letter. Letters end it: over nothing they have other edges.
    ``least`` is of how many marks one is made: a few of them are painted sooner than so many pixels.
    """

    def __init__(self, least: int = 1) -> None:
        self._least = least
        self._before: Picture = ()
        self._stood = 0  # how many were the same in the last two paintings
        self._kept: Picture = ()
        self._place: object = None
        self._bitmap: Bitmap | None = None

    def paint(self, painter: QPainter, marks: Picture, box: QRectF, paint: Paint) -> Picture:
        """Paint those that stand; the others are given back. ``box`` is what of the picture is seen."""
        stood, self._stood = self._stood, _alike(self._before, marks)
        self._before = marks
        place = on, _ = dots(painter), box
        if place != self._place or _alike(self._kept, marks) < len(self._kept):
            self._bitmap, self._kept, self._place = None, (), place
        if (stands := min(stood, self._stood)) >= max(self._least, len(self._kept) + 1):
            self._kept = marks[:stands]
            room, hints = box.adjusted(-BEYOND, -BEYOND, BEYOND, BEYOND), painter.renderHints()

            def painted(over: QPainter) -> None:
                over.setRenderHints(hints)
                paint(over, self._kept)

            self._bitmap = bitmap(room, on, painted)
        if self._bitmap is not None:
            painter.drawPixmap(*self._bitmap)
        return marks[len(self._kept) :]


def _alike(one: Picture, other: Picture) -> int:
    """How many of the lowest marks are the very same in both, up to the first letters."""
    for i, (mark, another) in enumerate(zip(one, other, strict=False)):
        if mark is not another or isinstance(mark, Words):
            return i
    return min(len(one), len(other))
