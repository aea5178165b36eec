"""A block laid over a table: every cell of it is there afterwards, every other cell is as it was."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dlviz.errors import Problem
from dlviz.files.pasting import laid_over, padded

ROWS = [(1, 2), (3, 4), (5, 6)]


@pytest.mark.parametrize(
    ("block", "row", "column", "expected"),
    [
        ([(9,)], 1, 1, [(1, 2), (3, 9), (5, 6)]),
        ([(7, 8)], 0, 0, [(7, 8), (3, 4), (5, 6)]),
        ([(7,), (8,)], 1, 0, [(1, 2), (7, 4), (8, 6)]),
        ([(7, 8), (9, 10)], 2, 0, [(1, 2), (3, 4), (7, 8), (9, 10)]),
        ([(7, 8)] * 5, 0, 0, [(7, 8)] * 5),
    ],
)
def test_a_block_over_a_table(block: list[tuple[int, ...]], row: int, column: int, expected: object) -> None:
    assert laid_over(ROWS, block, row, column) == expected


@pytest.mark.parametrize(
    ("block", "row", "column", "kind", "details"),
    [
        ([(1, 2, 3)], 0, 0, "paste_too_wide", {"columns": 3, "room": 2}),
        ([(1, 2)], 0, 1, "paste_too_wide", {"columns": 2, "room": 1}),
        ([(1,)], 0, 4, "paste_too_wide", {"columns": 1, "room": 0}),
        ([(1,)] * 3, 1, 0, "paste_too_long", {"rows": 3, "room": 2, "width": 2}),
    ],
)
def test_a_block_that_does_not_fit(
    block: list[tuple[int, ...]], row: int, column: int, kind: str, details: object
) -> None:
    with pytest.raises(Problem) as caught:
        laid_over(ROWS, block, row, column)
    assert (caught.value.kind, caught.value.details) == (kind, details)


@given(st.integers(1, 4), st.integers(1, 4), st.integers(1, 4), st.integers(1, 4), st.integers(0, 3), st.integers(0, 3))
def test_every_cell_is_where_it_belongs(h: int, w: int, bh: int, bw: int, row: int, column: int) -> None:
    row, column = min(row, h - 1), min(column, w - 1)
    rows = [tuple(("old", i, j) for j in range(w)) for i in range(h)]
    block = [tuple(("new", i, j) for j in range(bw)) for i in range(bh)]
    wide = padded(rows, row + bh, column + bw, None)
    made = laid_over(wide, block, row, column)
    assert {(len(cells)) for cells in made} == {max(w, column + bw)}
    assert len(made) == max(h, row + bh)
    for i, cells in enumerate(made):
        for j, cell in enumerate(cells):
            inside = row <= i < row + bh and column <= j < column + bw
            old = ("old", i, j) if i < h and j < w else None
            assert cell == (("new", i - row, j - column) if inside else old)
