"""The plane of the two inputs as marks, its line and sides; the course of learning in it; a function as a tile."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from dlviz.marks import Area, Arrow, Axes, Box, Line, Mark, Points, columns, label
from dlviz.model.boolean_functions import INPUTS, is_separable
from dlviz.model.clipping import Point, clip_line, half_plane
from dlviz.model.perceptron import Result, decision_line
from dlviz.model.perceptron.learning import Lesson
from dlviz.model.perceptron.unit import Unit

ARROW = 0.25  # length of the arrow of w, whose direction alone counts here
SEEN = 8  # lines of the past that are drawn

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
    yield from lesson
    ends = seen_line(state, axes)
    if ends:
        yield Line(*columns(ends), role="model", width=2.8, name="line")
    yield from _grips(numbers, axes)
    yield from _points(state, result)
    for row, (point, correct, total, output) in enumerate(
        zip(INPUTS, result.correct, result.sums, result.outputs, strict=True)
    ):
        if not correct:
            yield from label(axes.look, *point, "✗", size=1.25, anchor=(-0.35, 1.15), role="bad", name=f"wrong {row}")
        if not total:
            tie = f"0 → {output}"
            yield from label(
                axes.look, *point, tie, size=0.95, anchor=(1.35, 0.5), role="model", ground=0.9, name=f"tie {row}"
            )
    text = words.none if state.w1 == state.w2 == 0 else "" if _in_sight(state, ends, axes) else words.outside
    middle = (axes.left + axes.right) / 2, (axes.bottom + axes.top) / 2
    yield from label(axes.look, *middle, text, size=1.0, align="center", ground=0.9, name="words")


def _sides(state: Unit, axes: Axes) -> Iterator[Mark]:
    numbers = numbers_of(state)
    corners = [(axes.left, axes.bottom), (axes.right, axes.bottom), (axes.right, axes.top), (axes.left, axes.top)]
    side = {1: 1, 0: -1}
    if numbers == (0, 0, 0):  # no side at all: the sum is 0 everywhere
        side[1 - state.at_zero] = 0
    for bit, alpha in ((1, 0.17), (0, 0.13)):
        sign = side[bit]
        area = half_plane(*numbers, corners, sign) if sign else []
        area = corners if numbers == (0, 0, 0) and sign else area
        if len(area) > 2:
            yield Area(*columns(area), role=CLASSES[bit][0], alpha=alpha, name=f"side {bit}")
            yield from _side_name(bit, sign, numbers, axes)


def _side_name(bit: int, sign: int, numbers: Numbers, axes: Axes) -> Iterator[Mark]:
    """ "y = 1" stands in the corner that is deepest in its side."""
    inset = 20 * axes.look.type * axes.up
    spots = [
        (x, y)
        for y in (axes.top - inset, axes.bottom + inset)
        for x in (axes.right - 1.7 * inset, axes.left + 1.7 * inset)
    ]
    depth, spot = max((sign * weighted(numbers, spot), spot) for spot in spots)
    length = math.hypot(*numbers[:2])
    if length == 0 or depth / length > 0.5 * inset:
        yield from label(axes.look, *spot, f"y = {bit}", size=1.15, role=CLASSES[bit][0], name=f"name {bit}")


def _grips(numbers: Numbers, axes: Axes) -> Iterator[Mark]:
    """By which the line is moved and turned, and the arrow of w from its middle."""
    middle, ends = decision_line.foot(*numbers), decision_line.grips(*numbers)
    if middle is None or not ends:
        return
    yield Points(*columns([middle]), role="model", size=11, name="middle")
    yield Points(*columns(ends), role="model", size=17, name="rings")
    yield Points(*columns(ends), role="surface", size=10, name="holes")
    length = math.hypot(*numbers[:2])
    across, up = numbers[0] / length, numbers[1] / length
    tip = middle[0] + ARROW * across, middle[1] + ARROW * up
    yield Arrow(*columns([middle, tip]), role="model", width=2.2, name="w")
    beside = 14 * axes.look.type * axes.up
    at = middle[0] + 0.15 * across + beside * up, middle[1] + 0.15 * up - beside * across
    yield from label(axes.look, *at, "w", size=1.0, role="model", name="w name")


def _points(state: Unit, result: Result) -> Iterator[Mark]:
    for bit, (role, shape) in CLASSES.items():
        rows = [row for row, target in enumerate(result.targets) if target == bit]
        x, y = columns([INPUTS[row] for row in rows])
        things = tuple(("row", row) for row in rows)
        yield Points(x, y, role=role, size=19, shape=shape, things=things, name=f"class {bit}")
    yield Points(*columns([INPUTS[state.row]]), role="text", size=29, hollow=True, name="looked at")


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
    now, weights = lesson.weights[at], lesson.weights
    before = [_floats(one) for one in dict.fromkeys(reversed(weights[:at])) if one != now][:SEEN]
    if before:
        yield Line(*_lines(before, axes), role="model", width=1.4, alpha=0.3, name="past")
    if at < lesson.last and weights[at + 1] != now:
        yield Line(*_lines([_floats(weights[at + 1])], axes), role="step", width=2.4, dash="dash", name="next")


def _lines(lines: Sequence[Numbers], axes: Axes) -> tuple[np.ndarray, np.ndarray]:
    """All lines in one: a gap stands between them."""
    places: list[Point] = []
    for line in lines:
        ends = clip_line(*line, min(axes.left, axes.bottom), max(axes.right, axes.top))
        if ends is not None:
            places += [*ends, (math.nan, math.nan)]
    return columns(places)


def _floats(weights: Sequence[object]) -> Numbers:
    first, second, third = (float(number) for number in weights)  # type: ignore[arg-type]
    return first, second, third


# classes and functions


def class_mark(x: float, y: float, bit: int, half: float) -> Box:
    """A class as its shape: a circle for 1, a square for 0."""
    half = half if bit else half - 0.5
    return Box(x - half, y - half, 2 * half, 2 * half, fill=CLASSES[bit][0], radius=half if bit else 0.0)


def tile_picture(targets: tuple[int, ...], wide: float, high: float) -> Iterator[Mark]:
    """The four targets of a function where their inputs lie, x₁ to the right, x₂ upward; two are crossed."""
    reach = min(wide, high) * 0.23
    for row, ((x1, x2), target) in enumerate(zip(INPUTS, targets, strict=True)):
        mark = class_mark(wide / 2 + (2 * x1 - 1) * reach, high / 2 - (2 * x2 - 1) * reach, target, 0.52 * reach)
        yield Box(mark.x, mark.y, mark.wide, mark.high, fill=mark.fill, radius=mark.radius, thing=("row", row))
    if not is_separable(targets):
        for name, ys in (("falls", (5.0, high - 5)), ("rises", (high - 5, 5.0))):
            yield Line(np.array((5.0, wide - 5)), np.array(ys), role="bad", width=1.6, name=name)
