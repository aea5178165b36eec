"""The pictures of the activation functions as marks: one looked at closely, and what is left of a gradient as a bar."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from msgspec import structs

from dlviz.marks import Axes, Box, Line, Mark, Points, Words, label
from dlviz.model.activations.solve import Curve
from dlviz.model.activations.state import HIGH, LOW
from dlviz.model.arrays import Array
from dlviz.panels.activations.room_for_numbers import LESS, RoomForNumbers
from dlviz.ui.pictures.ranges import rounded_range

REACH = 1.6  # units of x that a tangent goes to either side
DOT = 14.0  # pixels
TALL = 0.4  # of the height of a plot: numbers that take more of it give way before they cover a curve
LINES = "w₁x + b₁", "w₂x + b₂"  # the two that Maxout is made of
LEAST, MOST = -12.0, 2.0  # powers of ten at the ends of the bars

Ends = tuple[tuple[float, float], tuple[float, float]]
Stretches = tuple[tuple[float, float], ...]
EMPTY: Array = np.empty(0)


@dataclass(frozen=True, slots=True)
class Curves:
    """A function over ``LOW`` to ``HIGH``: its heights and slopes on a grid, shape (n,) each.

    ``flats`` are stretches where it saturates, ``lines`` the two that Maxout is made of, ``other`` one laid over it,
    ``heights`` what part of y is seen; ``function`` is its name, and ``over`` that of the one laid over it.
    """

    grid: Array = field(default_factory=lambda: EMPTY)
    value: Array = field(default_factory=lambda: EMPTY)
    slope: Array | None = None
    flats: Stretches = ()
    lines: tuple[Ends, ...] = ()
    other: Array | None = None
    heights: tuple[float, float] = (0.0, 1.0)
    function: str = ""
    over: str = ""


@dataclass(frozen=True, slots=True)
class At:
    """One x with what the function is there; ``slope`` is None where the derivative is not shown."""

    x: float = 0.0
    value: float = 0.0
    slope: float | None = None
    tangent: float = 0.0
    text: str = ""
    other: float | None = None


def usual(values: Array | None, curve: Curve) -> Array | None:
    """The heights or slopes of a curve that are to be seen: all, or without the reach of a pole."""
    if values is None or math.isfinite(curve.steepest):
        return values
    low, high = np.nanquantile(values, (0.1, 0.9))
    return np.clip(values, low - (high - low), high + (high - low))


def heights_of(*parts: Array | None) -> tuple[float, float]:
    """What part of y these curves need, with the axis."""
    seen = np.concatenate([np.zeros(1), *(part for part in parts if part is not None)])
    finite = seen[np.isfinite(seen)]
    return rounded_range(float(finite.min()), float(finite.max()), 0.06)


def function_marks(curves: Curves, at: At, axes: Axes) -> Iterator[Mark]:
    """The curve and its slope, where it is flat, and x with its handle, the dots, the tangent and the numbers."""
    yield from _ground(curves)
    own = ("function", curves.function)
    if curves.slope is not None:
        yield Line(curves.grid, curves.slope, role="gradient", width=2, name="slope", thing=own)
    if curves.other is not None:
        over = ("function", curves.over)
        yield Line(curves.grid, curves.other, role="text", width=2, pale=0.75, name="other", thing=over)
    yield Line(curves.grid, curves.value, role="model", width=2.8, name="value", thing=own)
    yield from (there := list(_at(curves, at)) if LOW <= at.x <= HIGH else [_beyond(curves, at.x)])
    yield from (names := list(_line_names(curves, axes)))
    signs = (mark for mark in there if isinstance(mark, Points) and np.isfinite(mark.y).all())
    yield from _numbers(curves, at, [*names, *signs], axes)


def _ground(curves: Curves) -> Iterator[Mark]:
    low, high = curves.heights
    for number, (left, right) in enumerate(curves.flats):
        yield Box(left, low, right - left, high - low, fill="quiet", alpha=0.16, name=f"flat {number}")
    x = np.array((LOW, HIGH, np.nan, 0, 0))
    yield Line(x, np.array((0, 0, np.nan, low, high)), role="quiet", width=1, pale=0.6, name="zero")
    for number, (xs, ys) in enumerate(curves.lines):
        yield Line(np.array(xs), np.array(ys), role="quiet", width=1.6, dash="dash", name=f"line {number}")


def _at(curves: Curves, at: At) -> Iterator[Mark]:
    low, high = curves.heights
    yield Line(np.full(2, at.x), np.array(curves.heights), role="data", width=1.6, thing="x", name="x")
    if np.isfinite(at.tangent):
        yield Line(*_tangent(at), role="gradient", width=2, dash="dash", thing="slope", name="tangent")
    slope = at.slope if at.slope is not None and np.isfinite(at.slope) else None
    dots = ((slope, "gradient", 12.0, "d", "slope dot"), (at.other, "text", 10.0, "o", "other dot"))
    for height, role, size, shape, name in (*dots, (at.value, "model", DOT, "o", "value dot")):
        if height is not None:
            yield Points(np.array((at.x,)), np.array((height,)), role=role, size=size, shape=shape, name=name)
    handle = np.array((at.x,)), np.array((low + 0.035 * (high - low),))
    yield Points(*handle, role="data", size=24, shape="grip", name="handle")


def _tangent(at: At, parts: int = 1) -> tuple[Array, Array]:
    ends = np.linspace(-REACH, REACH, parts + 1)
    return at.x + ends, at.value + at.tangent * ends


def _beyond(curves: Curves, x: float) -> Mark:
    """An arrow at the edge towards an x that is outside of the picture."""
    right, middle = x > HIGH, sum(curves.heights) / 2
    place = HIGH - 0.15 if right else LOW + 0.15
    shape = "right" if right else "left"
    return Points(np.array((place,)), np.array((middle,)), role="data", size=16, shape=shape, name="beyond")


def _line_names(curves: Curves, axes: Axes) -> Iterator[Words]:
    """Each line has its name at one end, on the side that is free."""
    for number, ((x, y), name) in enumerate(zip(curves.lines, LINES, strict=False)):
        falls, at_left = y[1] < y[0], number == 0
        anchor = (-0.1 if at_left else 1.1, 1.1 if falls == at_left else -0.1)
        how: dict[str, Any] = {"role": "quiet", "ground": 0.9, "name": f"name {number}"}  # the line of x goes by
        told = list(label(axes.look, x[number], y[number], name, anchor=anchor, **how))
        down = (axes.top - float(y[number])) / axes.up  # pixels from the upper edge
        if all(0 <= down - line.anchor[1] * line.high <= axes.look.high - line.high for line in told):
            yield from told  # whole, or not at all: the formula has it too


# where the numbers stand


def _numbers(curves: Curves, at: At, whole: Sequence[Words | Points], axes: Axes) -> Iterator[Mark]:
    """They go to that side of the dot where they cover least of the curves, and nothing of what is to be ``whole``."""
    lines = list(label(axes.look, 0, 0, at.text, size=1.0, role="text", ground=0.9, name="numbers"))
    inside = LOW <= at.x <= HIGH and np.isfinite(at.value)
    spot = min(max(at.x, LOW), HIGH), at.value if inside else sum(curves.heights) / 2
    room = _room(curves, at, whole, axes)
    while lines:
        wide, high = max(line.wide for line in lines), sum(line.high for line in lines)
        x, y, covered = room.best(*spot, wide, high)
        spare = len(lines) == 1 or high <= TALL * axes.look.high
        if high <= axes.look.high and covered < math.inf and (spare or not covered):
            break
        lines.pop()  # the working, the table and the controls have them all
    if not lines or wide > axes.look.wide:
        return
    right, down = room.pixels(*spot)
    for number, line in enumerate(lines):
        hung = (right - x) / wide, (down - y) / line.high - number
        yield structs.replace(line, x=spot[0], y=spot[1], anchor=hung, wide=wide)


def _room(curves: Curves, at: At, whole: Sequence[Words | Points], axes: Axes) -> RoomForNumbers:
    """What the numbers are to leave uncovered."""
    room = RoomForNumbers(axes)
    room.keep_whole(whole)
    for curve in (curves.value, curves.slope, curves.other):
        if curve is not None:
            room.keep_off(curves.grid, curve)
    x = min(max(at.x, LOW), HIGH)
    if LOW <= at.x <= HIGH and np.isfinite(at.tangent):
        room.keep_off(*_tangent(at, 16))  # stretch by stretch, as the curves
    for xs, ys in (*curves.lines, ((x, x), curves.heights)):
        room.keep_off(np.array(xs), np.array(ys), LESS)
    return room


# the product of the slopes


def bar_picture(product: float, wide: float, high: float) -> Iterator[Mark]:
    """From the left end, which is 1e-12 and less, to the product; a line stands at 1, where nothing is lost."""
    end = share(product)
    if end is not None:
        length = max(end * (wide - 12), 1.5)
        box = (4.0, 3.0, length, high - 6)
        yield Box(*box, fill="gradient", alpha=0.65, radius=2, thing="product", name="bar")
    one = 4 + (0 - LEAST) / (MOST - LEAST) * (wide - 12)
    yield Line(np.full(2, one), np.array((0.0, high)), role="quiet", width=1.2, dash="dash", name="one")


def share(product: float) -> float | None:
    """How much of the bar's way a product goes; None for 0 and what is no number."""
    if product == 0 or math.isnan(product):
        return None
    power = math.log10(abs(product)) if math.isfinite(product) else MOST
    return (min(max(power, LEAST), MOST) - LEAST) / (MOST - LEAST)
