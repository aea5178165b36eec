"""The network as matrices, told as marks: each with its name, its shape, and its numbers as its cells have room."""

from __future__ import annotations

from collections.abc import Hashable, Iterator
from dataclasses import dataclass
from functools import partial

import numpy as np

from dlviz.marks import Box, Line, Look, Mark, Picture, Thing, Words
from dlviz.marks.covered import Rect
from dlviz.marks.last_told import LastTold
from dlviz.model.arrays import Array
from dlviz.model.network.state import Place
from dlviz.model.numbers import pretty, written
from dlviz.panels.network.places import Unit, named, thing_of
from dlviz.ui.tables.cell_text import exact

MARGIN = 4.0  # pixels of a cell of a matrix that its number leaves free


@dataclass(frozen=True, slots=True, eq=False)
class Block:
    """One matrix of a line.

    Attributes
    ----------
    name, values, role : X, W, b, Z or A, its numbers of shape (rows, columns), the colour of its letters.
    shape : its shape as NumPy gives it.
    sign : what stands after it: ``·``, ``+``, ``=``, the name of h with an arrow, or nothing.
    kind : ``unit`` where a column is a unit and a row a sample, ``weight`` where they are weights, ``bias``.
    column : of the drawing: the layer whose units the columns are.
    """

    name: str
    values: Array
    role: str
    shape: tuple[int, ...]
    sign: str
    kind: str
    column: int

    @property
    def about(self) -> tuple[Hashable, ...]:
        """All of it but its numbers."""
        return self.name, self.role, self.shape, self.sign, self.kind, self.column

    def unit(self, col: int) -> Unit:
        return self.column, col + 1

    def weight(self, row: int, col: int) -> Place:
        return Place(self.column, 0 if self.kind == "bias" else row + 1, col + 1)

    def thing(self, row: int, col: int) -> Thing:
        """What a cell stands for, as in the drawing."""
        if self.kind == "unit":
            return ("unit", *self.unit(col))
        return thing_of(self.weight(row, col))


BELOW = 0.44  # of the height of letters, from their middle down to the foot of a bracket
CLEAR = 3.0  # from the end of a bracket to a name between the two
SMALLER = (1.0, 0.9, 0.8, 0.7, 0.6)  # of the letters that the numbers of a matrix would rather have


@dataclass(frozen=True, slots=True)
class Sizes:
    """How large the matrices are written: a cell in pixels, letters, a line, a pixel of normal type and size, the
    blank after a matrix as a part of what it would like, and whether there is a line for their shapes.
    """

    cell: tuple[float, float]
    size: float
    line: float
    scale: float = 1.0
    gap: float = 1.0
    has_shapes: bool = True

    def after(self, block: Block) -> float:
        """Blank gives way, and no letter of the sign does."""
        return (18.0 * self.gap + (max(20.0 * self.gap, 8.0 * len(block.sign)) if block.sign else 0.0)) * self.scale


def block_marks(
    block: Block,
    box: Rect,
    sizes: Sizes,
    row: int,
    lit: Unit | None,
    chosen: Place,
    look: Look,
    kept: LastTold | None = None,
    number: int = 0,
) -> Iterator[Mark]:
    """One matrix: the sample looked at, the unit pointed at and the weight looked at are lit.

    ``kept`` has the rows of each ``number`` of a matrix that stay as they were told before.
    """
    left, top, wide, high = box
    cell_wide, cell_high = sizes.cell
    if block.kind == "unit":
        yield Box(left, top + row * cell_high, wide, cell_high, fill="accent", alpha=0.1, name="sample")
    for col in range(block.values.shape[1]):
        if block.unit(col) == lit:
            yield Box(left + col * cell_wide, top, cell_wide, high, fill=block.role, alpha=0.2, name="unit")
    if block.kind == ("bias" if chosen.source == 0 else "weight") and block.column == chosen.layer:
        x, y = left + (chosen.unit - 1) * cell_wide, top + max(chosen.source - 1, 0) * cell_high
        yield Box(x + 1.5, y + 1.5, cell_wide - 3, cell_high - 3, role="accent", width=1.6, radius=3, name="chosen")
    kept = kept or LastTold()
    about = (block.about, box, sizes, lit, look)
    frame = kept.made(("frame", number), about, lambda: tuple(_frame(block, box, sizes, look)))
    yield from frame[:2]
    told = frame, block.values.tobytes()
    yield from kept.part(("cells", number), told, lambda: _cells(block, box, sizes, lit, look, kept, number, frame))
    yield from frame[2:]


def _cells(
    block: Block, box: Rect, sizes: Sizes, lit: Unit | None, look: Look, kept: LastTold, number: int, frame: Picture
) -> Iterator[Mark]:
    """Row by row, all numbers in letters of one size: a smaller one would look like another kind of number."""
    room, rows = sizes.cell[0] - MARGIN, [(i, values.tobytes()) for i, values in enumerate(block.values)]
    letters = min(
        kept.made(("size", number, i), (frame, told), partial(_letters, block.values[i], room, sizes.size, look))
        for i, told in rows
    )
    for i, told in rows:
        row = partial(_row, block, i, box, sizes.cell, letters, lit, look)
        yield from kept.part(("row", number, i), (frame, letters, told), row)


def _letters(values: Array, room: float, size: float, look: Look) -> float:
    """The size in which the longest of some numbers is written."""
    return min(written_number(value, room, size, look)[1] for value in (values + 0.0).tolist())


def _row(
    block: Block, row: int, box: Rect, cell: tuple[float, float], letters: float, lit: Unit | None, look: Look
) -> Iterator[Words]:
    wide, high = cell
    for col, value in enumerate((block.values[row] + 0.0).tolist()):  # of −0 as of 0
        where = f"{block.name}[{row}, {col}]" if block.kind == "unit" else named(block.weight(row, col))
        text = _fitting(value, wide - MARGIN, letters, look) or "…"
        yield Words(
            box[0] + col * wide, box[1] + row * high, wide, high, text, role=block.role, size=letters,
            bold=block.unit(col) == lit, thing=block.thing(row, col), reading=f"{where} = {exact(value)}",
            name=f"cell {block.name}",
        )  # fmt: skip


def _ways(value: float) -> tuple[str, ...]:
    """How a number can be written, the best way first."""
    texts = [written(value, digits) for digits in (3, 2, 1)] + ([pretty(f"{value:.0f}")] if abs(value) >= 1 else [])
    mantissa, _, power = f"{value:.0e}".partition("e")
    return *texts, pretty(f"{mantissa}e{power}" if power else mantissa)


def _fitting(value: float, room: float, letters: float, look: Look) -> str:
    """The best way to write a number that has room; nothing where none has."""
    return next((text for text in _ways(value) if look.measure.width(text, letters, bold=True) <= room), "")


def written_number(value: float, room: float, size: float, look: Look) -> tuple[str, float]:
    """A number with three decimals, or with fewer, or smaller, or in powers of ten; dots before it would be cut."""
    most = max(look.beside(0.95 * size), look.least)
    for letters in dict.fromkeys((*(max(share * most, look.least) for share in SMALLER), look.least)):
        if text := _fitting(value, room, letters, look):
            return text, letters
    return "…", look.least


def _frame(block: Block, box: Rect, sizes: Sizes, look: Look) -> Iterator[Mark]:
    """The brackets of a matrix, the name over it, its shape under it, its sign behind it."""
    left, top, wide, high = box
    ys = np.array((top - 1, top - 1, top + high + 1, top + high + 1))
    for x, inward in ((left - 3, 5.0), (left + wide + 3, -5.0)):
        yield Line(np.array((x + inward, x, x, x + inward)), ys, role="text", width=1.5)
    middle, line = left + wide / 2, sizes.line
    name_size, shape_size = (max(look.beside(share * sizes.size), look.least) for share in (0.95, 0.8))
    name_wide, name_high = (
        look.measure.width(block.name, name_size, bold=True),
        look.measure.height(name_size, bold=True),
    )
    title, y = max(wide, name_wide) + 4, top - line
    if name_wide > wide - 2 * (2 + CLEAR):  # over the brackets, whose ends its letters do not touch
        y -= max(BELOW * name_high - line / 2 + 2, 0.0)
    at = (max(middle - title / 2, 2.0), y, title, line)
    yield Words(*at, block.name, role=block.role, size=name_size, bold=True, name="name")
    shape = f"({', '.join(map(str, block.shape))}{',' if len(block.shape) == 1 else ''})"
    room = max(wide + 4, look.measure.width(shape, shape_size) + 4)
    if sizes.has_shapes:
        yield Words(middle - room / 2, top + high + 1, room, line, shape, role="quiet", size=shape_size, name="shape")
    if block.sign:
        sign = (left + wide, top + high / 2 - line / 2, sizes.after(block), line)
        yield Words(*sign, block.sign, size=max(sizes.size, look.least), name="sign")
