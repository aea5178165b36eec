"""A block laid over a table: every cell of it is there afterwards, every other cell is as it was."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dlviz.errors import Problem
from dlviz.files.pasting import columns_over

SIDE = st.integers(1, 4)
COLUMNS = [(1, 3, 5), (2, 4, 6)]


@pytest.mark.parametrize(
    ("block", "row", "expected"),
    [
        ({1: (9,)}, 1, [[1, 3, 5], [2, 9, 6]]),
        ({0: (7,), 1: (8,)}, 0, [[7, 3, 5], [8, 4, 6]]),
        ({0: (7, 8)}, 1, [[1, 7, 8], [2, 4, 6]]),
        ({1: (8, 10), 0: (7, 9)}, 2, [[1, 3, 7, 9], [2, 4, 8, 10]]),
        ({0: (7,) * 5, 1: (8,) * 5}, 0, [[7] * 5, [8] * 5]),
    ],
)
def test_a_block_over_a_table(block: dict[int, tuple[int, ...]], row: int, expected: object) -> None:
    assert columns_over(COLUMNS, block, row) == expected


@pytest.mark.parametrize(
    ("block", "row", "kind", "details"),
    [
        ({0: (1,), 1: (2,), 2: (3,)}, 0, "paste_too_wide", {"columns": 3, "room": 2}),
        ({1: (1,), 2: (2,)}, 0, "paste_too_wide", {"columns": 2, "room": 1}),
        ({4: (1,)}, 0, "paste_too_wide", {"columns": 1, "room": 0}),
        ({0: (1, 1, 1)}, 1, "paste_too_long", {"rows": 3, "room": 2, "width": 2}),
    ],
)
def test_a_block_that_does_not_fit(block: dict[int, tuple[int, ...]], row: int, kind: str, details: object) -> None:
    with pytest.raises(Problem) as caught:
        columns_over(COLUMNS, block, row)
    assert (caught.value.kind, caught.value.details) == (kind, details)


@given(
    st.integers(1, 4), st.integers(1, 4), st.integers(1, 4), st.sets(st.integers(0, 3), min_size=1), st.integers(0, 3)
)
def test_every_cell_is_where_it_belongs(height: int, width: int, rows: int, places: set[int], row: int) -> None:
    row, places = min(row, height - 1), {place % width for place in places}
    if len(places) < width:
        rows = min(rows, height - row)
    columns = [[("old", i, j) for i in range(height)] for j in range(width)]
    made = columns_over(columns, {j: [("new", i, j) for i in range(rows)] for j in places}, row)
    assert {len(column) for column in made} == {max(height, row + rows)}
    for j, column in enumerate(made):
        for i, cell in enumerate(column):
            assert cell == (("new", i - row, j) if j in places and row <= i < row + rows else ("old", i, j))
