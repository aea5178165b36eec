"""Reading in slices: whatever the file, the window never waits for long."""

from __future__ import annotations

import time
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from dlviz.errors import Problem
from dlviz.files import taking
from dlviz.files.choosing import best
from dlviz.files.tabular import file_in_slices
from dlviz.topics import first_state, takes, topic
from tests.tables import read_text

LONGEST = 0.05  # seconds: three frames of a screen


def longest() -> float:
    """So long, or longer where the memory is slow just now: by what one call of NumPy over a million numbers takes."""
    numbers = [float(i) for i in range(1_000_000)]
    start = time.thread_time()
    np.array(numbers)
    return max(LONGEST, 1.5 * (time.thread_time() - start))


FILES = {
    "quoted rows": lambda: '"x","y"\n' + '"1.25","2.5"\n' * 200_000,
    "a bad cell in the last row": lambda: "x,y\n" + "1.25,2.5\n" * 199_999 + "1,oops\n",
    "quotation marks": lambda: '"' * 12_000_000,
    "lines of quotation marks": lambda: ('"' * 99 + "\n") * 120_000,
    "pairs of quotation marks": lambda: ('""' * 50 + "\n") * 120_000,
    "blank lines": lambda: "\n" * 12_000_000,
    "one line": lambda: "1," * 12_000_000,
    "wide rows": lambda: ("1.5," * 999 + "2\n") * 5_000,
}


def slices(path: Path) -> tuple[list[float], list[float], Any]:
    """How long each slice took, what it said to be done, and what came of it."""
    work, took, done = file_in_slices(path), [], []
    while True:
        start = time.thread_time()  # not the clock on the wall: others use the machine too
        try:
            done.append(next(work))
        except StopIteration as end:
            return took, done, end.value
        except Problem as problem:
            return took, done, problem
        finally:
            took.append(time.thread_time() - start)


@pytest.mark.parametrize("name", FILES)
def test_no_slice_is_long(tmp_path: Path, name: str) -> None:
    path = tmp_path / "some.csv"
    path.write_text(FILES[name](), encoding="utf-8")
    took, done, made = slices(path)
    assert sorted(took)[-2] < LONGEST  # but for one, that a sweep for garbage may fall into
    assert max(took) < 4 * LONGEST
    assert all(0 <= share <= 1 for share in done)
    if isinstance(made, Problem):
        return
    column, slowest = made.column(made.width - 1), 0.0
    while True:
        start = time.thread_time()
        try:
            next(column)
        except (StopIteration, Problem):
            break
        slowest = max(slowest, time.thread_time() - start)
    assert slowest < LONGEST


@pytest.mark.parametrize(("panel", "heights"), [("cost", 97), ("descent", 89)])
def test_no_piece_of_taking_a_million_rows_is_long(panel: str, heights: int) -> None:
    """What the result of a new state stands on is made before the state is wished for, which is done in one piece."""
    grid = read_text("x,y\n" + "".join(f"{i / 8},{i % heights}\n" for i in range(1_000_000)))
    first = first_state(panel)
    topic(panel).solve(first)
    work, took, made = taking.whole(best(grid, takes(panel)), lambda: first), [], first
    while made is first:
        start = time.thread_time()
        try:
            next(work)
        except StopIteration as end:
            made = end.value
            topic(panel).solve(made)
        took.append(time.thread_time() - start)
    limit = longest()
    assert sorted(took)[-2] < limit
    assert max(took) < 2 * limit
    assert took[-1] < limit  # with the whole solution
