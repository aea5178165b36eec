"""The pictures of one digit as marks: how it is read, which pixels speak for and against, and each unit's weights."""

from __future__ import annotations

import functools
from collections.abc import Iterator

import numpy as np

from dlviz.marks import Box, Boxes, Look, Mark, Pixels, SaidOfEach, Words, fitted
from dlviz.marks.covered import Rect
from dlviz.marks.look import FIGURE
from dlviz.model.arrays import Array
from dlviz.model.digits import Result, State
from dlviz.model.digits.data import CLASSES, MOST, SIDE
from dlviz.model.numbers import lowered, written
from dlviz.panels.digits import words

GAP = 8.0
BESIDE = 8.0  # between a bar and its number
THINGS = tuple(("pixel", i) for i in range(SIDE * SIDE))
CAPTION = 0.9  # of the letters over a picture


def ink(pixels: Array, box: Rect, **how: object) -> Pixels:
    """A digit of counts 0 to 16 as squares, in a box."""
    return Pixels(*box, pixels.reshape(SIDE, SIDE) / MOST, **how)  # type: ignore[arg-type]


def signed(values: Array, most: float, box: Rect, **how: object) -> Pixels:
    """64 numbers with their signs, the largest of which has the full colour."""
    return Pixels(
        *box,
        values.reshape(SIDE, SIDE) / (most or 1.0),
        role="model",
        low="data",
        **how,  # type: ignore[arg-type]
    )


def cells(box: Rect, readings: SaidOfEach, kind: str) -> Boxes:
    """The lines between the 64 pixels of a box, and what is read at each."""
    return Boxes(*_corners(box), role="border", width=0.6, alpha=0.0, things=THINGS, readings=readings, name=kind)


@functools.lru_cache(maxsize=16)
def _corners(box: Rect) -> tuple[Array, Array]:
    left, top, wide, high = box
    each = np.arange(SIDE * SIDE)
    x, y = left + wide / SIDE * (each % SIDE), top + high / SIDE * (each // SIDE)
    return np.column_stack([x, x + wide / SIDE]).ravel(), np.column_stack([y, y + high / SIDE]).ravel()


# how one digit is read


def bar_marks(state: State, result: Result, look: Look) -> Iterator[Mark]:
    """A bar for each class, as long as its probability; the true class has a frame and a check mark."""
    high = look.high / CLASSES
    size = fitted(look, ["0"], look.wide, high / FIGURE, most=1.2) or look.least
    head = look.measure.width("✓ 0", size, bold=True) + 8
    texts = [written(p, 4) for p in result.probabilities.tolist()]
    tail = max(look.measure.width(text, size, bold=True) for text in texts) + 2
    gap = look.px(BESIDE)
    left = head + gap / 2
    room = max(look.wide - left - gap - tail, 10.0)
    for k, p in enumerate(result.probabilities.tolist()):
        top, true, read = k * high, k == result.shown.label, k == result.read
        share = p if np.isfinite(p) else 0.0
        role = words.role(result) if read else ("text" if true else "quiet")
        reading = words.bar(result, k)
        row = Box(
            0.0, top, look.wide, high, fill="accent", alpha=0.1 if k == result.asked else 0.0,
            thing=("digit", k), reading=reading, press=True, name=f"row {k}",
        )  # fmt: skip
        yield row
        name = Words(
            0.0, top, head, high, f"✓ {k}" if true else str(k), role=role, size=size, bold=true or read, align="right",
            name=f"class {k}",
        )  # fmt: skip
        yield name
        bar = (left, top + 0.18 * high, room, 0.64 * high)
        yield Box(*bar, role="text" if true else "border", width=1.6 if true else 1.0, radius=2, name=f"frame {k}")
        yield Box(*bar[:2], share * room, bar[3], fill="data" if true else "quiet", radius=2, name=f"bar {k}")
        yield Words(
            left + room + gap, top, tail, high, texts[k], role=role, size=size, bold=read, align="left",
            name=f"probability {k}",
        )  # fmt: skip


def two_squares(look: Look, captions: tuple[str, str]) -> tuple[Rect, Rect, float]:
    """Two squares side by side with a line of words over each, and how large these are written."""
    most = look.beside(CAPTION)
    line = look.measure.height(most) + 2
    side = max(min(look.high - line, (look.wide - GAP) / 2), 8.0)
    left = max((look.wide - 2 * side - GAP) / 2, 0.0)
    top = line + max((look.high - line - side) / 2, 0.0)
    size = fitted(look, captions, side, line, most=most) or 0.0
    return (left, top, side, side), (left + side + GAP, top, side, side), size


def over(box: Rect, text: str, size: float, look: Look, name: str) -> Iterator[Words]:
    """A line of words over a box, where there is room for it."""
    if size:
        line = look.measure.height(size) + 2
        yield Words(box[0], box[1] - line, box[2], line, text, role="quiet", size=size, name=name)


def slope_marks(state: State, result: Result, look: Look) -> Iterator[Mark]:
    """The digit, and beside it how the score of one class changes with each of its pixels."""
    captions = words.digit_short(result), f"∂z{lowered(result.asked)}/∂x"
    first, second, size = two_squares(look, captions)
    pixels, slopes = result.shown.pixels, result.slopes
    most = float(np.abs(slopes).max()) if np.isfinite(slopes).all() else 1.0
    yield ink(pixels, first, name="digit")
    yield signed(slopes, most, second, name="slopes")
    yield cells(first, SaidOfEach(words.pixel, tuple(pixels.tolist())), "pixels")
    yield cells(second, SaidOfEach(words.slope, tuple(slopes.tolist()), result.asked), "slope cells")
    yield from over(first, captions[0], size, look, "digit's name")
    yield from over(second, captions[1], size, look, "slope's name")


# each unit's weights


def weight_marks(state: State, result: Result, look: Look) -> Iterator[Mark]:
    """The weights from the 64 pixels into each unit of the first layer, as a picture each; a press looks at a unit."""
    W = result.weights[0].W
    units = W.shape[1]
    size = look.beside(look.least)
    line = look.measure.height(size) + 1
    side, columns = tiles(look.wide, look.high, units, line)
    labelled = side >= look.measure.width("64", size)
    line = line if labelled else 3.0
    most = float(np.abs(W).max())
    for j in range(units):
        x, y = (j % columns) * (side + 5), (j // columns) * (side + line)
        number = j + 1 if state.hidden else j  # without a hidden layer a unit is a class, counted from 0
        box = (x + 2, y + line - 1, side, side)
        w = W[:, j]
        reading = words.unit(number, float(w.min()), float(w.max()), float(result.flow.sums[0][0, j]))
        yield signed(w, most, box, thing=("unit", j), reading=reading, press=True, name=f"unit {j}")
        if j + 1 == result.unit:
            yield Box(box[0] - 2, box[1] - 2, side + 4, side + 4, role="accent", width=2, name="chosen")
        if labelled:
            role = "accent" if j + 1 == result.unit else "quiet"
            yield Words(x, y, side + 4, line - 1, str(number), role=role, size=size, name=f"number {j}")


def tiles(wide: float, high: float, n: int, line: float) -> tuple[float, int]:
    """The side of ``n`` squares, with ``line`` pixels over each, that fill the room, and how many stand in a row."""
    best, columns = 4.0, n
    for across in range(1, n + 1):
        rows = -(-n // across)
        side = min(wide / across - 5, high / rows - line)
        if side > best:
            best, columns = side, across
    return best, columns
