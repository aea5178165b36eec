"""The pictures of the matrix panel as marks: the shapes of a product, and a chain of matrices."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from dlviz.marks import Box, Line, Look, Mark, Words, fitted
from dlviz.marks.look import FIGURE
from dlviz.model.matrix.chain import Chain
from dlviz.model.numbers import lowered
from dlviz.ui.tables.cell_text import candidates, exact, is_fair

GAP = 1.1  # units of a cell between two boxes of a chain
LARGEST = 54.0  # pixels of a cell at normal type
SMALLEST = 6.0  # pixels of a cell, below which a matrix is seen no more

Sizes = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Shapes:
    """Sizes as texts, "?" for what is asked, "" for what there is not.

    ``inner`` says whether the inner sizes are equal, ``outer`` whether the columns of the result come out as ``asked``;
    None: not to be told yet.
    """

    left: Sizes
    right: Sizes
    result: Sizes
    names: tuple[str, str, str] = ("A", "B", "C")
    inner: bool | None = True
    outer: bool | None = None
    asked: bool = False


# Widths of the parts of the bar in units: size × size · size × size → size × size.
SIZE, TIMES, DOT, ARROW = 1.15, 0.9, 1.2, 1.6
TOTAL = 6 * SIZE + 3 * TIMES + DOT + ARROW
TALL = 3.75
WIDER = 1.45  # times as wide, where it is read from the back row: letters and signs need it
ROLES: dict[bool | None, str] = {True: "good", False: "bad", None: "quiet"}
SIGNS = {True: "=", False: "≠", None: "?"}


def shape_bar(shapes: Shapes, look: Look) -> Iterator[Mark]:
    """The shapes of a product side by side, 3×2 · 2×4 → 3×4, the inner sizes tied together by = or ≠."""
    unit = min(look.wide / TOTAL, look.high / TALL, max(look.px(36), look.wide / 16))
    across = min(look.wide / TOTAL, WIDER * unit) if look.is_afar else unit
    unit = max(unit, min(look.high / TALL, look.measure.height(look.least)))  # narrow as it is, no line lies on another
    bar = _Bar(look, unit, across, (look.wide - across * TOTAL) / 2, (look.high - unit * TALL) / 2)
    inner, outer = ROLES[shapes.inner], ROLES[shapes.outer]
    last = outer if shapes.asked else "model"
    pair = 2 * SIZE + TIMES
    starts = (0.0, pair + DOT, 2 * pair + DOT + ARROW)
    yield from bar.factor(starts[0], shapes.left, ("data", inner), shapes.names[0], "data", (False, True))
    yield bar.words(pair, DOT, "·", "quiet", 0.9)
    yield from bar.factor(starts[1], shapes.right, (inner, last), shapes.names[1], "model", (True, shapes.asked))
    yield bar.words(starts[1] + pair, ARROW, "→", "quiet", 0.9)
    yield from bar.factor(starts[2], shapes.result, ("data", last), shapes.names[2], "step", (False, shapes.asked))
    yield from bar.tie(pair - SIZE / 2, starts[1] + SIZE / 2, shapes.inner, "inner")
    if shapes.asked:
        yield from bar.tie(starts[1] + pair - SIZE / 2, starts[2] + pair - SIZE / 2, shapes.outer, "outer")


@dataclass(frozen=True, slots=True)
class _Bar:
    """Where the parts of a bar are: ``at`` and widths count in units from its left edge, ``across`` pixels each."""

    look: Look
    unit: float
    across: float
    left: float
    top: float

    def words(
        self, at: float, wide: float, text: str, role: str, size: float, *, bold: bool = False, slanted: bool = False,
        row: tuple[float, float] = (1.0, 1.4),
    ) -> Words:  # fmt: skip
        y, high = self.top + row[0] * self.unit, row[1] * self.unit
        unit = min(self.unit, self.across)
        letters = max(size * unit / self.look.measure.height(), self.look.least)
        if self.look.is_afar:  # then as large as its place takes
            room = wide * self.across / max(self.look.measure.width(text, bold=bold), 1.0)
            letters = max(letters, min(row[1] * unit / (FIGURE * self.look.measure.height()), room, 1.0))
        return Words(
            self.left + at * self.across, y, wide * self.across, high, text, role=role, size=letters, bold=bold,
            slanted=slanted,
        )  # fmt: skip

    def factor(
        self, at: float, sizes: Sizes, roles: Sizes, name: str, role: str, boxed: tuple[bool, bool]
    ) -> Iterator[Mark]:
        for start, text, of, is_boxed in zip((at, at + SIZE + TIMES), sizes, roles, boxed, strict=True):
            if is_boxed and text:
                yield self._frame(start, of)
            yield self.words(start, SIZE, text, of, 1.0, bold=is_boxed)
        wide = 2 * SIZE + TIMES
        if sizes[0]:
            yield self.words(at + SIZE, TIMES, "×", "quiet", 0.9)
        else:
            yield self.words(at, wide, "✗", "bad", 1.0, bold=True)
        yield self.words(
            at, wide, name, role, 0.72, bold=True, slanted=True, row=(0.0, 1.2 if self.look.is_afar else 1.0)
        )

    def _frame(self, at: float, role: str) -> Box:
        unit = self.unit
        x, y = self.left + (at + 0.13) * self.across, self.top + 1.1 * unit
        return Box(
            x, y, (SIZE - 0.26) * self.across, 1.2 * unit, role=role, width=1.6, fill=role, alpha=0.14, radius=4
        )  # fmt: skip

    def tie(self, left: float, right: float, equal: bool | None, name: str) -> Iterator[Mark]:
        """A bracket from one size to the other, with the sign between them."""
        unit = self.unit
        xs = np.array((left, left, right, right)) * self.across + self.left
        ys = np.array((2.38, 2.95, 2.95, 2.38)) * unit + self.top
        yield Line(xs, ys, role=ROLES[equal], width=1.6, name=f"{name} tie")
        middle, low = (xs[1] + xs[2]) / 2, ys[1]
        yield Box(middle - 0.55 * self.across, low - 0.6 * unit, 1.1 * self.across, 1.2 * unit, fill="surface")
        yield self.words(
            (middle - self.left) / self.across - 0.55, 1.1, SIGNS[equal], ROLES[equal], 1.0, bold=True, row=(2.35, 1.2)
        )


def chain_picture(chain: Chain, numbers: bool, look: Look) -> Iterator[Mark]:
    """Matrices as boxes to scale, tied together by · or ≠, and what comes out at the right."""
    whole, middle = chain.broken is None, look.high / 2
    shapes = [*chain.shapes, *([chain.made[-1]] if whole else [])]
    line = look.measure.height(1.1, bold=True)
    unit, slots, gap = _chain_room(shapes, look, look.high - 3 * line - 12)
    x = (look.wide - sum(slots) - gap * (len(shapes) - 1)) / 2
    for i, ((rows, cols), slot) in enumerate(zip(shapes, slots, strict=True)):
        is_result = i == len(chain.shapes)
        role = "step" if is_result else "bad" if i == chain.broken else "data"
        box = (x + (slot - cols * unit) / 2, middle - rows * unit / 2, cols * unit, rows * unit)
        name = "C" if is_result else f"A{lowered(i + 1)}"
        shape = f"{rows}×{cols}"
        yield Box(
            *box, role=role, width=1.8, dash="dash" if i == chain.broken else "", fill=role, alpha=0.1,
            thing=("matrix", i), reading=f"{name}: {shape}", name=f"matrix {i}",
        )  # fmt: skip
        yield from _cells(box, (rows, cols), (chain.product if is_result else chain.matrices[i]), look, numbers)
        for text, top in ((name, box[1] - line - 6), (shape, box[1] + box[3] + 6)):
            yield Words(x + slot / 2 - 80, top, 160, line, text, role=role, size=1.1, bold=True)
        x += slot + gap
        sign, role = _sign_after(chain, i) if i + 1 < len(shapes) or not whole else ("", "quiet")
        if sign:
            yield Words(x - gap / 2 - 30, middle - 20, 60, 40, sign, role=role, size=1.6, bold=True)


def _chain_room(shapes: Sequence[tuple[int, int]], look: Look, high: float) -> tuple[float, list[float], float]:
    """The side of a cell, what each matrix takes across with the shape under it, and the room of a sign between."""
    words = [look.measure.width(f"{rows}×{cols}", 1.1, bold=True) + look.px(8) for rows, cols in shapes]
    sign = max(look.measure.width(text, 1.6, bold=True) for text in "·=≠") + look.px(8)
    unit = min(high / max(rows for rows, _ in shapes), look.px(LARGEST))
    while True:
        slots = [max(cols * unit, wide) for (_, cols), wide in zip(shapes, words, strict=True)]
        gap = max(GAP * unit, sign)
        if sum(slots) + gap * (len(shapes) - 1) <= look.wide - 24 or unit < SMALLEST:
            return unit, slots, gap
        unit *= 0.96


def _cells(
    box: tuple[float, float, float, float], shape: tuple[int, int], matrix: NDArray[np.float64] | None, look: Look,
    numbers: bool,
) -> Iterator[Mark]:  # fmt: skip
    """The lines between the cells, and the numbers where they can be read; where not, the shape alone tells."""
    (left, top, wide, high), (rows, cols) = box, shape
    unit = wide / cols
    for row in range(1, rows):
        yield Line(np.array((left, left + wide)), np.full(2, top + row * unit), role="border", width=1)
    for col in range(1, cols):
        yield Line(np.full(2, left + col * unit), np.array((top, top + high)), role="border", width=1)
    if not numbers or matrix is None:
        return
    values = [[float(value) for value in line] for line in matrix.tolist()]
    texts = [[cell_text(value, unit - 4, look) for value in line] for line in values]
    if any(text is None for line in texts for text in line):
        return
    most = look.letter(max(unit / 3, 11))
    if look.is_afar:  # then as large as the other numbers
        most = max(most, 1.0)
    size = fitted(look, (str(t) for line in texts for t in line), unit - 4, unit, most=most)
    for row, line in enumerate(texts):
        for col, text in enumerate(line):
            at = (left + col * unit, top + row * unit, unit, unit)
            yield Words(*at, str(text), size=size or look.least, reading=exact(values[row][col]))


def cell_text(value: float, wide: float, look: Look) -> str | None:
    """A number in so many pixels: all its digits, then fewer with ≈, then powers of ten; None where none fits."""
    for text in candidates(value):
        if is_fair(text, value) and look.measure.width(text, look.least) <= wide:
            return text
    return None


def _sign_after(chain: Chain, i: int) -> tuple[str, str]:
    """Between two matrices · or ≠, before the product =; nothing where the chain broke before."""
    last = i + 1 == len(chain.shapes)
    if chain.broken is not None and (last or i + 1 > chain.broken):
        return "", "quiet"
    return ("=", "step") if last else ("·", "good") if chain.broken != i + 1 else ("≠", "bad")
