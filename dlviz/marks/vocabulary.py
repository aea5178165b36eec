"""The marks of which every picture is made, frozen and comparable; none of them knows how it is painted.

Places are in the units of the host: pixels from the upper left corner in a drawing, the units of the axes in a plot.
Widths of lines, sizes of points and letters are in pixels at normal type in both, and grow with the theme.
"""

from __future__ import annotations

import functools
from collections.abc import Callable, Hashable, Sequence
from operator import attrgetter
from typing import Any, Literal

import msgspec
import numpy as np
from numpy.typing import NDArray

from dlviz.model.arrays import Array

# What a mark stands for, such as ("weight", 0, 1, 2), ("step", 5) or ("row", 3): equal in every card that shows it.
Thing = Hashable
Difference = Literal[0, 1, 2]
SAME: Difference = 0
READS: Difference = 1
LOOKS: Difference = 2
Align = Literal["left", "center", "right"]


class Mark(msgspec.Struct, frozen=True, eq=False, kw_only=True):
    """Base of all marks.

    Attributes
    ----------
    thing : what it stands for; None where it stands for nothing that could be pointed at.
    reading : what is read when the mouse or the keyboard points at it, and what a screen reader says.
    name : by which a test finds it, such as ``tangent``.
    press : whether pressing it is a wish, and the keyboard stops at it.
    """

    thing: Thing = None
    reading: str = ""
    name: str = ""
    press: bool = False

    def same(self, other: Mark) -> bool:
        """Whether both look and read the same."""
        return self.differs(other) == SAME

    def differs(self, other: Mark) -> Difference:
        """Not at all, in what is read alone, or in what is seen."""
        kind = type(self)
        if kind is not type(other):
            return LOOKS
        seen, read = _fields(kind)
        if _are_same(seen(self), seen(other), may_be_arrays=kind not in PLAIN):
            return SAME if read(self) == read(other) else READS
        return LOOKS


class AtPlaces(Mark, frozen=True, eq=False):
    """Base of what goes through places x and y or stands at them, in the colour of a role."""

    x: Array
    y: Array
    role: str


class SaidOfEach(Sequence[str]):
    """What is read of each of many values, made where somebody reads it: ``say(*about, number, value)``."""

    __slots__ = ("_all",)

    def __init__(self, say: Callable[..., str], values: tuple[float, ...], *about: Any) -> None:
        self._all = say, values, about

    def __len__(self) -> int:
        return len(self._all[1])

    def __getitem__(self, number: Any) -> Any:
        say, values, about = self._all
        return say(*about, number, values[number])

    def __eq__(self, other: object) -> bool:
        return isinstance(other, SaidOfEach) and self._all == other._all

    def __hash__(self) -> int:
        return hash(self._all)


class OfMany(AtPlaces, frozen=True, eq=False, kw_only=True):
    """Base of what is many in one: ``things`` and ``readings``, where given, are one for each, as a row of the data."""

    things: tuple[Thing, ...] = ()
    readings: Sequence[str] = ()


class InBox(Mark, frozen=True, eq=False):
    """Base of what has a box for its room: its upper left corner and its sides."""

    x: float
    y: float
    wide: float
    high: float


class Line(AtPlaces, frozen=True, eq=False):
    """A line through places x and y, shape (n,) each; it breaks where one of them is no number.

    ``alpha`` lets shine through what lies below, for a glow; ``pale`` mixes so much of the colour with the surface
    instead, but never so little that the line would not be seen, and paints ten times as fast.
    """

    width: float = 1.5
    dash: str = ""
    alpha: float = 1.0
    pale: float = 1.0


class Area(AtPlaces, frozen=True, eq=False):
    """A filled polygon with corners x and y, shape (n,) each, without an outline; no-numbers divide it into several."""

    alpha: float = 0.25


class Points(OfMany, frozen=True, eq=False):
    """A sign of ``size`` pixels across at each place; ``hollow`` ones have an outline in place of a ground."""

    size: float = 10.0
    shape: str = "o"
    hollow: bool = False
    alpha: float = 1.0


class Arrow(AtPlaces, frozen=True, eq=False):
    """From the first place to the second: x and y of shape (2,), with a head of the same size on every screen."""

    width: float = 3.0
    alpha: float = 1.0


class Box(InBox, frozen=True, eq=False):
    """A rectangle: border in ``role`` (none where empty), ground in ``fill``, so much as ``edge`` and ``alpha`` say.

    ``radius`` in pixels rounds its corners; half its side makes a circle of it.
    """

    role: str = ""
    width: float = 1.0
    edge: float = 1.0
    dash: str = ""
    fill: str = ""
    alpha: float = 1.0
    radius: float = 0.0


class Boxes(OfMany, frozen=True, eq=False):
    """Rectangles between each two places that follow each other, outlined and filled alike: x, y of shape (2n,)."""

    width: float = 1.5
    alpha: float = 0.2


class Words(InBox, frozen=True, eq=False):
    """A text in a box of ``wide`` by ``high`` pixels that hangs with ``anchor`` of itself on the place (x, y).

    The anchor (0, 0) is the box's upper left corner, (0.5, 1) the middle of its lower edge. ``size`` is in letters of
    the theme: whoever tells the picture has made it fit (``dlviz.marks.fitted``); ``ground`` paints the surface below
    it so far, ``bold`` and ``slanted`` are as in print, ``code`` is the letter of programs; ``alpha`` is less than 1 on
    what cannot be pressed now.
    """

    text: str
    role: str = "text"
    size: float = 1.0
    bold: bool = False
    slanted: bool = False
    code: bool = False
    align: Align = "center"
    wrap: bool = False
    anchor: tuple[float, float] = (0.0, 0.0)
    ground: float = 0.0
    alpha: float = 1.0


class Image(InBox, frozen=True, eq=False):
    """Pixels of shape (rows, columns, 4), uint8 (red, green, blue, opaque), over the box; the first row is on top."""

    pixels: NDArray[np.uint8]
    smooth: bool = False


class Shades(InBox, frozen=True, eq=False, weakref=True):
    """What is answered over the box as colours: ``shares`` of class 1, 0 to 1, shape (rows from below, columns)."""

    shares: Array
    smooth: bool = True


class Pixels(InBox, frozen=True, eq=False):
    """Numbers as squares over the box: ``values``, shape (rows, columns), −1 to 1, the first row on top.

    0 is the surface, 1 the colour of ``role``, −1 that of ``low``.
    """

    values: Array
    role: str = "text"
    low: str = "surface"


class Regions(InBox, frozen=True, eq=False, weakref=True):
    """Which of several classes is answered over the box, each in the colour of its role, and paler where it is less so.

    ``margins`` are by how much each class is above the largest of the others, −1 to 1, shape (classes, rows from
    below, columns): the class is where its margin is positive.
    """

    margins: Array
    roles: tuple[str, ...]


Picture = tuple[Mark, ...]


PLAIN = (Box, Words)  # none of their fields is an array


@functools.cache
def _fields(kind: type[Mark]) -> tuple[Callable[[Mark], tuple[Any, ...]], Callable[[Mark], Any]]:
    """What gives the values of all fields of a mark that are seen, and of those that are read."""
    read = [name for name in kind.__struct_fields__ if name in ("reading", "readings")]
    return attrgetter(*(name for name in kind.__struct_fields__ if name not in read)), attrgetter(*read)


def _are_same(one: tuple[Any, ...], other: tuple[Any, ...], *, may_be_arrays: bool) -> bool:
    if not may_be_arrays:
        return one == other
    # A loop of its own: this is asked of each mark at each tick.
    for value, another in zip(one, other, strict=True):
        if value is not another and not _equal(value, another):
            return False
    return True


def _equal(one: Any, other: Any) -> bool:
    if one is other:
        return True
    if isinstance(one, np.ndarray):
        if isinstance(other, np.ndarray) and one.dtype == other.dtype:  # byte for byte takes a tenth of the time
            return one.shape == other.shape and one.tobytes() == other.tobytes()
        return bool(np.array_equal(one, other))
    return bool(one == other)
