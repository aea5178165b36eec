"""What becomes of a table when a block of cells is laid over it: all of it fits, or nothing is changed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from dlviz.errors import DATA, Problem

Rows = list[tuple[Any, ...]]


def laid_over(rows: Sequence[Sequence[Any]], block: Sequence[Sequence[Any]], row: int, column: int) -> Rows:
    """The rows with a block over them from one cell on; a block of whole rows may go on below the last.

    Raises
    ------
    Problem
        ``paste_too_wide`` or ``paste_too_long``.
    """
    width, wide = len(rows[0]), len(block[0])
    if column + wide > width:
        raise Problem("paste_too_wide", DATA, columns=wide, room=max(width - column, 0))
    if row + len(block) > len(rows) and wide < width:
        raise Problem("paste_too_long", DATA, rows=len(block), room=len(rows) - row, width=width)
    over = [(*old[:column], *new, *old[column + wide :]) for old, new in zip(rows[row:], block, strict=False)]
    added = block[len(over) :]
    return [*map(tuple, rows[:row]), *over, *map(tuple, added or rows[row + len(over) :])]


def columns_over(columns: Sequence[Sequence[Any]], block: Mapping[int, Sequence[Any]], row: int) -> list[list[Any]]:
    """The same for columns, each under the place where it goes; rows of all columns may go on below the last.

    Raises
    ------
    Problem
        ``paste_too_wide`` or ``paste_too_long``.
    """
    width, height = len(columns), len(columns[0])
    rows = len(next(iter(block.values())))
    if max(block) >= width:
        raise Problem("paste_too_wide", DATA, columns=len(block), room=max(width - min(block), 0))
    if row + rows > height and len(block) < width:
        raise Problem("paste_too_long", DATA, rows=rows, room=height - row, width=width)
    return [
        [*old[:row], *block[place], *old[row + rows :]] if place in block else list(old)
        for place, old in enumerate(columns)
    ]


def padded(rows: Sequence[Sequence[Any]], height: int, width: int, fill: Any) -> Rows:
    """The rows with others below and columns beside them, where there are fewer."""
    wider = [(*row, *[fill] * (width - len(row))) for row in rows]
    return [*wider, *[(fill,) * max(width, len(rows[0]))] * (height - len(rows))]
