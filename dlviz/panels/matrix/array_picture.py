"""An array of up to three axes as cells, each axis an arrow with its size; ragged rows show what is missing."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from dlviz.marks import Arrow, Box, Look, Mark, Words, fitted
from dlviz.marks.look import FIGURE
from dlviz.model.numbers import marked
from dlviz.ui.tables.cell_text import candidates, is_fair

AXES = ("data", "model", "step")  # the colours of axis 0, 1 and 2
BETWEEN = 0.7  # of a cell, between the layers of a 3-D array
LARGEST = 52.0  # pixels of a cell at normal type; one of a long number is wider
NAME = 1.4  # the size of the letters of its name
SIZE = 0.9  # of the letters at an axis
GAP = 10.0  # pixels between the cells and an arrow
LEFT_OUT = "…"
BESIDE = 5.0  # pixels at either side of a number

Ways = tuple[str, ...]  # to write a number, from the most digits on
Cell = tuple[float, float, Ways, bool]  # place in cells, what is written in it, whether it is missing
Axis = tuple[float, float, int, int]  # from, to, axis, size


@dataclass(slots=True)
class Plan:
    """What is drawn, in units of a cell; an arrow has its axis and its size."""

    cells: list[Cell] = field(default_factory=list)
    above: list[Axis] = field(default_factory=list)
    below: list[Axis] = field(default_factory=list)
    down: list[Axis] = field(default_factory=list)
    layers: list[tuple[float, str]] = field(default_factory=list)
    name: str = ""
    wide: float = 1.0
    tall: float = 1.0


def array_plan(nested: Any, shape: tuple[int, ...] | None, name: str) -> Plan:
    """One axis to the right, two down and right, three as layers beside each other; of more the outer two, whose cells
    are lists. ``shape`` None: ragged rows.
    """
    if shape is None:
        return _ragged(nested, name)
    layers = nested if len(shape) == 3 else [nested]
    outer = shape[:2] if len(shape) > 3 else shape
    rows, cols = (*(1, 1), *outer)[-2:]
    plan = Plan(name=name, wide=cols * len(layers) + BETWEEN * (len(layers) - 1), tall=rows)
    last = len(outer) - 1
    for i, layer in enumerate(layers):
        left = i * (cols + BETWEEN)
        plan.cells += list(_cells(_as_rows(layer), left))
        if len(shape) == 3:
            plan.layers.append((left, f"{name}[{i}]"))
    if len(shape) == 3:
        plan.above.append((0, plan.wide, 0, shape[0]))
        plan.below.append((0, cols, last, cols))
    elif shape:
        plan.above.append((0, cols, last, cols))
    if len(shape) >= 2:
        plan.down.append((0, rows, last - 1, rows))
    return plan


def array_picture(plan: Plan, axis: str, look: Look) -> Iterator[Mark]:
    """``axis`` is how an axis is called. A cell is as wide as its longest number, where there is room.

    Then letters become smaller, then digits are dropped. A number that cannot be written to be read becomes dots; where
    most cannot, all become one.
    """
    small = look.beside(SIZE)
    line = look.measure.height(small)
    high, named = look.measure.height(NAME, bold=True), look.measure.width(plan.name, NAME, bold=True, slanted=True) + 8
    words = max((look.measure.width(_called(axis, each), small) for each in plan.down), default=-GAP) + 2 * GAP
    left = max(words, named + GAP)
    across = max((look.measure.width(_called(axis, each), small) for each in plan.above), default=0.0) + 2
    lift = (line + 6) * bool(plan.layers)
    words_above = line + GAP + 4
    if left + across > look.wide:  # no room beside the words: the name has a line of its own
        raised, top = lift + words_above, lift + words_above + high
    else:
        raised, top = lift, max(words_above * bool(plan.above) + lift, high + 4)
    bottom = (line + GAP + 4) * bool(plan.below) + 8
    room_x, room_y = look.wide - left - 12, look.high - top - bottom
    cell = max(min(room_x / plan.wide, room_y / plan.tall, look.px(LARGEST)), 6.0)
    wide = max(min(_longest(plan, cell, look) + 2 * BESIDE, room_x / plan.wide), cell)
    x = left + max((room_x - wide * plan.wide) / 2, 0)
    y = top + max((room_y - cell * plan.tall) / 2, 0)
    if not plan.cells:
        return
    corner = (x - GAP / 2 - named, y - 2 - raised - high, named, high)  # where the arrows begin
    yield Words(*corner, plan.name, size=NAME, bold=True, slanted=True, align="right", name="name")
    yield from _boxes(plan, x, y, wide, cell, look)
    for at, name in plan.layers:
        yield Words(x + at * wide, y - 4 - line, 200, line, name, role="quiet", size=small, align="left")
    above = y - GAP - lift
    for each in plan.above:
        yield from _across(each, axis, x, above, wide, above - line - 4, look)
    for each in plan.below:
        under = y + plan.tall * cell + GAP
        yield from _across(each, axis, x, under, wide, under + 4, look)
    for each in plan.down:
        start, end, number, _ = each
        ends = np.array((y + start * cell, y + end * cell))
        yield Arrow(np.full(2, x - GAP), ends, role=AXES[number], width=2, name=f"axis {number}")
        text, middle = _called(axis, each), float(ends.mean())
        wide = look.measure.width(text, small) + 2
        beside = (x - 2 * GAP - wide + 2, middle - line / 2, wide, line)
        yield Words(*beside, text, role=AXES[number], size=small, align="right", name=f"axis {number} size")


def _called(axis: str, each: Axis) -> str:
    return f"{axis} {each[2]}: {each[3]}"


def _across(each: Axis, axis: str, x: float, y: float, cell: float, words_at: float, look: Look) -> Iterator[Mark]:
    start, end, number, _ = each
    xs = np.array((x + start * cell, x + end * cell))
    yield Arrow(xs, np.full(2, y), role=AXES[number], width=2, name=f"axis {number}")
    size, text = look.beside(SIZE), _called(axis, each)
    wide = look.measure.width(text, size) + 2
    start_at = max(float(xs.mean()) - wide / 2, x - 2)  # before it stands the name of the array
    at = (min(start_at, look.wide - wide), words_at, wide, look.measure.height(size))
    yield Words(*at, text, role=AXES[number], size=size, name=f"axis {number} size")


def _most(cell: float, look: Look) -> float:
    return max(look.letter(cell * 0.4), look.beside(look.least))


def _longest(plan: Plan, cell: float, look: Look) -> float:
    """How wide the longest number is, in the largest letters of a cell."""
    return max((look.measure.width(ways[0], _most(cell, look)) for *_, ways, _ in plan.cells), default=0.0)


def _boxes(plan: Plan, x: float, y: float, wide: float, cell: float, look: Look) -> Iterator[Mark]:
    texts = _texts([ways for *_, ways, _ in plan.cells], wide - 6, look)
    few = 2 * texts.count(LEFT_OUT) > len(texts)
    size = None if few else fitted(look, texts, wide - 6, (cell - 4) / FIGURE, most=_most(cell, look))
    for (column, row, ways, missing), text in zip(plan.cells, texts, strict=True):
        role = "bad" if missing else "border"
        at = (x + column * wide + 1.5, y + row * cell + 1.5, wide - 3, cell - 3)
        width, dash = (1.6, "dash") if missing else (1.2, "")
        yield Box(*at, role=role, width=width, dash=dash, fill="" if missing else "surface", radius=4, reading=ways[0])
        ink = "bad" if missing else "text"
        yield Words(*at, text if size else "·", role=ink, size=size or look.least)


def _texts(every: Sequence[Ways], room: float, look: Look) -> list[str]:
    """Of the ways to write each number the first that the least letters have room for."""
    return [next((text for text in ways if look.measure.width(text, look.least) <= room), LEFT_OUT) for ways in every]


def _as_rows(nested: Any) -> list[list[Any]]:
    if not isinstance(nested, list):
        return [[nested]]
    return nested if isinstance(nested[0], list) else [nested]


def _cells(rows: list[list[Any]], left: float) -> Iterator[Cell]:
    for y, row in enumerate(rows):
        for x, value in enumerate(row):
            yield left + x, y, number_ways(value), False


def _ragged(nested: Any, name: str) -> Plan:
    """The outermost list row by row, and the cells that the shorter ones lack."""
    rows = [part if isinstance(part, list) else [part] for part in nested]
    longest = max(map(len, rows))
    plan = Plan(name=name, wide=longest, tall=len(rows), down=[(0, len(rows), 0, len(rows))])
    for y, row in enumerate(rows):
        for x in range(longest):
            ways = number_ways(row[x]) if x < len(row) else ("?",)
            plan.cells.append((x, y, ways, x >= len(row)))
    return plan


def number_ways(value: Any) -> Ways:
    """With four decimals, then with fewer; those first that are good for a calculation in the head."""
    if isinstance(value, bool | list):
        return (str(value).replace(" ", ""),)
    number = float(value)
    if not math.isfinite(number):
        return (marked(number),)
    ways = dict.fromkeys((marked(number), *candidates(number)))
    first = next((text for text in ways if is_fair(text, number)), marked(number))
    shorter = [text for text in ways if len(text) < len(first)]
    return first, *sorted(shorter, key=lambda text: not is_fair(text, number))
