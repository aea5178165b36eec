"""Tables in: a file or the clipboard as columns of numbers and words, in slices.

What is wrong is a ``Problem`` that names the row as spreadsheets count them and the column by its name or letter.
"""

from __future__ import annotations

from pathlib import Path

import numpy as np

from dlviz.errors import DATA, Problem
from dlviz.files.grid import Grid, bulk
from dlviz.files.header import Header, header_of
from dlviz.files.lines import check_rows, check_size, decoded, in_blocks, read_bytes
from dlviz.files.separated import SAMPLE, Separated, chunks, separate
from dlviz.model.arrays import Array
from dlviz.model.slices import Slices, share_of


def file_in_slices(path: Path, *, pipes: bool = False) -> Slices[Grid]:
    """Read a table from a file; from a pipe or a device only where ``pipes`` are meant.

    Raises
    ------
    Problem
        ``not_a_file``, ``cannot_read``, ``table_too_large``, ``workbook`` or ``not_text``, or what
        ``text_in_slices`` raises.
    """
    content = yield from share_of(read_bytes(path, pipes=pipes), 0.0, 0.1)
    blocks = yield from share_of(decoded(content, path), 0.1, 0.2)
    return (yield from share_of(_grid(blocks), 0.2, 1.0))


def text_in_slices(text: str) -> Slices[Grid]:
    """Read a table from text, as a spreadsheet puts it into the clipboard.

    Raises
    ------
    Problem
        ``table_too_large``, ``empty_table``, ``too_many_rows``, ``long_line``, ``too_many_columns``,
        ``broken_quotes`` or ``ragged``.
    """
    check_size(len(text))
    return (yield from _grid(in_blocks(text)))


def _grid(blocks: list[str]) -> Slices[Grid]:
    text = yield from share_of(separate(blocks), 0.0, 0.3)
    first, *below = text.head(SAMPLE) or [[]]
    header = header_of(first, below, text.decimal)
    numbers = yield from share_of(_numbers(text, header), 0.3, 0.6)
    cells = None
    if numbers is None:
        cells = yield from share_of(text.columns(), 0.6, 1.0)
        if not cells:  # nothing but "" here and there
            raise Problem("empty_table", DATA, rows=0)
        first = [column[0] for column in cells]
    grid = Grid(first, header, text.above + 1, text, cells, numbers)
    check_rows(len(grid))
    return grid


def _numbers(text: Separated, header: Header) -> Slices[Array | None]:
    """All numbers at once where all cells under the names are numbers, or None."""
    skip, done = int(header == "names"), 0
    width = len(text.head(1)[0]) if text.head(1) else 0
    made = np.empty((len(text.lines) - skip, width))
    for share, lines in chunks(text.lines):
        part = lines[skip:] if not done else lines
        if text.decimal == ",":
            if any("." in line for line in part):
                return None
            part = [line.replace(",", ".") for line in part]
        found = bulk(part, text.separator or None)
        if found is None or found.shape[1] != width:
            return None
        made[max(done - skip, 0) : max(done - skip, 0) + len(found)] = found
        done += len(lines)
        yield share
    return made
