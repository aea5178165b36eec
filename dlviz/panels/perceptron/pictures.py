"""The plane of the two inputs as marks, its line and sides; the course of learning in it; a function as a tile."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Any

import numpy as np
from msgspec import structs

from dlviz.marks import Area, Arrow, Axes, Box, Line, Look, Mark, Points, Words, columns
from dlviz.marks.tags import Spot, Tags
from dlviz.model.boolean_functions import INPUTS, is_separable
from dlviz.model.clipping import Point, clip_line, half_plane
from dlviz.model.perceptron import Result, decision_line
from dlviz.model.perceptron.learning import Lesson
from dlviz.model.perceptron.unit import Unit, Weights

ARROW = 0.25  # length of the arrow of w, whose direction alone counts here
POINT, LOOKED_AT, GRIP = 19.0, 29.0, 17.0  # pixels across
SEEN = 8  # lines of the past that are drawn
STROKES = (Line, Arrow)
Sides = tuple[tuple[int, int], ...]
CORNERS: Sides = (1, 1), (-1, 1), (1, -1), (-1, -1)  # the upper right one first
ASIDE = 1.0, -1.0, 1.5, -1.5, 2.0, -2.0  # how far a name may stand beside what it names, the nearest first
EDGES: Sides = (-1, 0), (1, 0), (0, -1), (0, 1)

#: The colour and the shape of each class: 1 fires, 0 is silent.
CLASSES = {1: ("data", "o"), 0: ("quiet", "s")}

Numbers = tuple[float, float, float]


@dataclass(frozen=True, slots=True)
class PlaneWords:
    """What is said in the plane where w1 = w2 = 0 leaves no line, and where the line is out of the picture."""

    none: str = ""
    outside: str = ""


def numbers_of(state: Unit) -> Numbers:
    return state.w1, state.w2, state.theta


def seen_line(state: Unit, axes: Axes) -> tuple[Point, Point] | None:
    return clip_line(*numbers_of(state), min(axes.left, axes.bottom), max(axes.right, axes.top))


# the plane


def plane_marks(state: Unit, result: Result, lesson: Sequence[Mark], words: PlaneWords, axes: Axes) -> Iterator[Mark]:
    """Four points by their targets, the line between the two sides, and w upright on it."""
    numbers = numbers_of(state)
    yield from _sides(state, axes)
    lines = [*lesson]
    ends = seen_line(state, axes)
    if ends:
        thing = ("line", result.lesson.lines[result.step]) if result.lesson else None
        lines.append(Line(*columns(ends), role="model", width=2.8, name="line", thing=thing))
    yield from lines
    yield from (grips := list(_grips(numbers, axes)))
    yield from _points(state, result)
    tags = Tags(axes)
    for mark in (*lines, *grips[-1:]):  # the last of those is the arrow
        if isinstance(mark, STROKES):
            tags.keep_off_line(mark)
    yield from _tags(state, result, words, tags)


def _tags(state: Unit, result: Result, words: PlaneWords, tags: Tags) -> Iterator[Mark]:
    """What is written in the plane; nothing of it lies over a point or over another."""
    axes, numbers = tags.axes, numbers_of(state)
    reach = [LOOKED_AT / 2 + 1 if row == state.row else POINT / 2 + 1 for row in range(len(INPUTS))]
    for point, half in zip(INPUTS, reach, strict=True):
        tags.keep_off(*point, half)
    for end in decision_line.grips(*numbers) or ():
        tags.keep_off(*end, GRIP / 2)
    for row, point in enumerate(INPUTS):
        beside = reach[row] * axes.look.type
        if not result.correct[row]:
            how: dict[str, Any] = {"size": 1.25, "role": "bad", "name": f"wrong {row}"}
            yield from tags.place("✗", _all_round((CORNERS, EDGES), *point, beside, axes), **how)
        if not result.sums[row]:
            how = {"size": 0.95, "role": "model", "ground": 0.9, "name": f"tie {row}"}
            spots = _all_round((EDGES, CORNERS), *point, beside, axes)
            yield from tags.place(f"0 → {result.outputs[row]}", spots, **how)
    for bit, sign in _signs(state).items():
        yield from _side_name(bit, sign, numbers, tags)
    yield from _arrow_name(numbers, tags)
    ends = seen_line(state, axes)
    text = words.none if not state.has_line else "" if _in_sight(state, ends, axes) else words.outside
    x, y, line = (axes.left + axes.right) / 2, (axes.bottom + axes.top) / 2, 24 * axes.look.type * axes.up
    middle: list[Spot] = [(x, y + lines * line, (0.5, 0.5)) for lines in (0, 1, -1, 2, -2)]
    yield from tags.place(text, middle, size=1.0, align="center", ground=0.9, name="words")


def _all_round(all_sides: tuple[Sides, Sides], x: float, y: float, away: float, axes: Axes) -> Iterator[Spot]:
    """Places on all sides of a point, then farther off: two thick lines may go by it, and each tag must be seen."""
    return chain.from_iterable(
        _round_at(sides, x, y, times * away, axes) for times in (1.0, 2.0) for sides in all_sides
    )


def _round_at(sides: Sides, x: float, y: float, away: float, axes: Axes) -> Iterator[Spot]:
    """Places on some sides of a point, the first of them first; at its corners they are less far up or down."""
    across, up = away * axes.across, (0.3 if sides is CORNERS else 1.0) * away * axes.up
    return ((x + i * across, y + j * up, ((1 - i) / 2, (1 + j) / 2)) for i, j in sides)


def _sides(state: Unit, axes: Axes) -> Iterator[Mark]:
    """The areas in which the output is 1 and 0."""
    numbers = numbers_of(state)
    corners = [(axes.left, axes.bottom), (axes.right, axes.bottom), (axes.right, axes.top), (axes.left, axes.top)]
    for (bit, sign), alpha in zip(_signs(state).items(), (0.17, 0.13), strict=True):
        area = half_plane(*numbers, corners, sign) if sign else []
        area = corners if numbers == (0, 0, 0) and sign else area
        if len(area) > 2:
            yield Area(*columns(area), role=CLASSES[bit][0], alpha=alpha, name=f"side {bit}")


def _signs(state: Unit) -> dict[int, int]:
    """The sign that the sum has on the side of each output; 0 where an output has no side."""
    signs = {1: 1, 0: -1}
    if numbers_of(state) == (0, 0, 0):  # the sum is 0 everywhere
        signs[1 - state.at_zero] = 0
    return signs


def _side_name(bit: int, sign: int, numbers: Numbers, tags: Tags) -> Iterator[Mark]:
    """ "y = 1" stands in the corner that is deepest in its side, or in the next one, or between two at an edge."""
    if sign:
        deep = _deep(sign, numbers, tags.axes)
        yield from tags.place(f"y = {bit}", deep, size=1.15, role=CLASSES[bit][0], name=f"name {bit}")


def _deep(sign: int, numbers: Numbers, axes: Axes) -> Iterator[Spot]:
    """Places in a side near the corners of the plane, then near its edges, the deepest of each first."""
    inset, length = 20 * axes.look.type * axes.up, math.hypot(*numbers[:2])
    least = 0.5 * inset * length if any(numbers) else -1.0
    x, y = (axes.left + axes.right) / 2, (axes.bottom + axes.top) / 2
    across, up = axes.right - 1.7 * inset - x, axes.top - inset - y
    for sides in CORNERS, EDGES:
        spots = [(x + i * across, y + j * up) for i, j in sides]
        for depth, *at in sorted(((sign * weighted(numbers, at), *at) for at in spots), reverse=True):
            if depth > least:
                yield at[0], at[1], (0.5, 0.5)


def _grips(numbers: Numbers, axes: Axes) -> Iterator[Mark]:
    """By which the line is moved and turned, and the arrow of w from its middle."""
    middle, ends = decision_line.foot(*numbers), decision_line.grips(*numbers)
    if middle is None or not ends:
        return
    yield Points(*columns([middle]), role="model", size=11, name="middle")
    yield Points(*columns(ends), role="model", size=GRIP, name="rings")
    yield Points(*columns(ends), role="surface", size=10, name="holes")
    length = math.hypot(*numbers[:2])
    across, up = numbers[0] / length, numbers[1] / length
    tip = middle[0] + ARROW * across, middle[1] + ARROW * up
    yield Arrow(*columns([middle, tip]), role="model", width=2.2, name="w")


def _arrow_name(numbers: Numbers, tags: Tags) -> Iterator[Mark]:
    """On the one side of the arrow or the other, else beyond its tip, else farther off."""
    middle, length = decision_line.foot(*numbers), math.hypot(*numbers[:2])
    if middle is None or not decision_line.grips(*numbers):
        return
    across, up = numbers[0] / length, numbers[1] / length
    step = 14 * tags.axes.look.type * tags.axes.up
    tip = ARROW + step
    spots = (
        (middle[0] + along * across + side * step * up, middle[1] + along * up - side * step * across, (0.5, 0.5))
        for along, sides in ((0.15, ASIDE), (tip, (0.0, *ASIDE)))
        for side in sides
    )
    yield from tags.place("w", spots, size=1.0, role="model", name="w name")


def _points(state: Unit, result: Result) -> Iterator[Mark]:
    for bit, (role, shape) in CLASSES.items():
        rows = [row for row, target in enumerate(result.targets) if target == bit]
        x, y = columns([INPUTS[row] for row in rows])
        things = tuple(("row", row) for row in rows)
        yield Points(x, y, role=role, size=POINT, shape=shape, things=things, name=f"class {bit}")
    yield Points(*columns([INPUTS[state.row]]), role="text", size=LOOKED_AT, hollow=True, name="looked at")


def _in_sight(state: Unit, ends: tuple[Point, Point] | None, axes: Axes) -> bool:
    corners = [(x, y) for x in (axes.left, axes.right) for y in (axes.bottom, axes.top)]
    sums = [weighted(numbers_of(state), corner) for corner in corners]
    return ends is not None and min(sums) < 0 < max(sums)


def weighted(numbers: Sequence[float], at: Point) -> float:
    """w1·x1 + w2·x2 − θ at a place."""
    return numbers[0] * at[0] + numbers[1] * at[1] - numbers[2]


# learning


def lesson_marks(lesson: Lesson | None, at: int, axes: Axes) -> Iterator[Mark]:
    """The lines that learning came by, and the one that the next sample makes; not the present one."""
    if lesson is None:
        return
    now, lines = lesson.lines[at], lesson.lines
    for number, past in enumerate([one for one in dict.fromkeys(reversed(lines[:at])) if one != now][:SEEN]):
        ends = _ends(lesson.weights[past], axes)
        yield Line(*ends, role="model", width=1.0, pale=0.3, name=f"past {number}", thing=("line", past))
    if at < lesson.last and lines[at + 1] != now:
        ends = _ends(lesson.weights[at + 1], axes)
        yield Line(*ends, role="step", width=2.4, dash="dash", name="next", thing=("line", lines[at + 1]))


def _ends(weights: Weights, axes: Axes) -> tuple[np.ndarray, np.ndarray]:
    """Of the part of a line that is seen; none where none is."""
    ends = clip_line(*_floats(weights), min(axes.left, axes.bottom), max(axes.right, axes.top))
    return columns(ends or [])


def _floats(weights: Sequence[object]) -> Numbers:
    first, second, third = (float(number) for number in weights)  # type: ignore[arg-type]
    return first, second, third


# classes and functions


def class_mark(x: float, y: float, bit: int, half: float) -> Box:
    """A class as its shape: a circle for 1, a square for 0."""
    half = half if bit else half - 0.5
    return Box(x - half, y - half, 2 * half, 2 * half, fill=CLASSES[bit][0], radius=half if bit else 0.0)


def bit_picture(bit: int, look: Look, *, pressed: bool, over: bool) -> Iterator[Mark]:
    """A class in a cell, as its shape and its number; one that can be pressed has the frame of a button."""
    wide, half = look.measure.width("0") + look.px(24), look.px(4.5)  # the back row sees the shape, too
    left, middle = look.wide - wide - 3, look.high / 2
    if pressed:
        box = left, 2.5, wide, look.high - 5
        yield Box(*box, role="accent" if over else "border", width=1.2, fill="surface", radius=5, name="frame")
    yield structs.replace(class_mark(left + look.px(10), middle, bit, half), name="class")
    yield Words(left, 0, wide - look.px(6), look.high, str(bit), align="right", name="bit")


def tile_picture(
    targets: tuple[int, ...], wide: float, high: float, *, chosen: bool = False, over: bool = False
) -> Iterator[Mark]:
    """The four targets of a function where their inputs lie, x₁ to the right, x₂ upward; two are crossed."""
    border, width = "accent" if chosen or over else "border", 2.0 if chosen else 1.0
    fill = "lit" if chosen else "surface"
    yield Box(1, 1, wide - 2, high - 2, role=border, width=width, fill=fill, radius=4, name="frame")
    reach = min(wide, high) * 0.23
    for row, ((x1, x2), target) in enumerate(zip(INPUTS, targets, strict=True)):
        mark = class_mark(wide / 2 + (2 * x1 - 1) * reach, high / 2 - (2 * x2 - 1) * reach, target, 0.52 * reach)
        yield Box(mark.x, mark.y, mark.wide, mark.high, fill=mark.fill, radius=mark.radius, thing=("row", row))
    if not is_separable(targets):
        for name, ys in (("falls", (5.0, high - 5)), ("rises", (high - 5, 5.0))):
            yield Line(np.array((5.0, wide - 5)), np.array(ys), role="bad", width=1.6, name=name)
