"""What becomes of a table when a block of cells is laid over it: all of it fits, or nothing is changed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from dlviz.errors import DATA, Problem


def columns_over(columns: Sequence[Sequence[Any]], block: Mapping[int, Sequence[Any]], row: int) -> list[list[Any]]:
    """Columns with others over some of them from a row on, each under the place where it goes.

    Rows of all columns may go on below the last.

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
