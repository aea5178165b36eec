"""Reading in slices: whatever the file, the window has its turn between small parts of it.

Counted in parts, not in seconds: how long the longest takes is a matter of ``python -m tests.benchmarks``.
"""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from dlviz.errors import Problem
from dlviz.files import taking
from dlviz.files.choosing import best
from dlviz.files.tabular import file_in_slices
from dlviz.model.descent.state import State
from dlviz.model.slices import Slices
from dlviz.topics import first_state, topic
from tests.counting import calls
from tests.share import WHOLE
from tests.tables import read_text

LETTERS = 2**18  # of a file, that stand for a part at most
ROWS = 1_000  # of a column, likewise
LONG = 200_000 if WHOLE else 50_000  # rows of a file

FILES = {
    "quoted rows": lambda: '"x","y"\n' + '"1.25","2.5"\n' * LONG,
    "a bad cell in the last row": lambda: "x,y\n" + "1.25,2.5\n" * (LONG - 1) + "1,oops\n",
    "quotation marks": lambda: '"' * (60 * LONG),
    "lines of quotation marks": lambda: ('"' * 99 + "\n") * (3 * LONG // 5),
    "pairs of quotation marks": lambda: ('""' * 50 + "\n") * (3 * LONG // 5),
    "blank lines": lambda: "\n" * (60 * LONG),
    "one line": lambda: "1," * (60 * LONG),
    "wide rows": lambda: ("1.5," * 999 + "2\n") * (LONG // 40),
}


def parts_of(work: Slices[Any]) -> tuple[list[float], Any]:
    """What each part said to be done, and what came of all, or why nothing did."""
    done = []
    while True:
        try:
            done.append(next(work))
        except StopIteration as end:
            return done, end.value
        except Problem as problem:
            return done, problem


def assert_goes_on(done: list[float]) -> None:
    """What is said to be done never falls: a bar that shows it would jump back."""
    assert all(0 <= share <= later <= 1 for share, later in pairwise([*done, 1.0]))


@pytest.mark.parametrize("name", FILES)
def test_no_part_is_large(tmp_path: Path, name: str) -> None:
    path = tmp_path / "some.csv"
    path.write_text(FILES[name](), encoding="utf-8")
    done, made = parts_of(file_in_slices(path))
    assert len(done) >= path.stat().st_size / LETTERS
    assert_goes_on(done)
    if isinstance(made, Problem):
        return
    done, end = parts_of(made.column(made.width - 1))
    assert_goes_on(done)
    rows = end.details["row"] - 2 if isinstance(end, Problem) else len(made)
    assert len(done) >= rows // ROWS


@pytest.mark.parametrize(("panel", "heights"), [("cost", 97), ("descent", 89)])
def test_what_a_result_stands_on_is_made_before_its_state_is_wished_for(panel: str, heights: int) -> None:
    """A state is wished for and solved in one piece: of more rows that piece has no more to do."""
    topic(panel).solve(first_state(panel))
    few, many = (taken(panel, heights, rows) for rows in (150_000, 300_000))
    assert (few[0] >= 300, many[0] >= 600) == (True, True)  # parts
    assert few[1] == many[1]


def taken(panel: str, heights: int, rows: int) -> tuple[int, int]:
    """In how many parts so many rows are taken, and how much is called when the state with them is solved."""
    grid = read_text("x,y\n" + "".join(f"{i / 8},{i % heights}\n" for i in range(rows)))
    done, made = parts_of(taking.whole(best(grid, topic(panel).takes), lambda: first_state(panel)))
    assert_goes_on(done)
    return len(done), calls(lambda: topic(panel).solve(made))


def test_letters_that_are_no_utf_8_are_read_again(tmp_path: Path) -> None:
    path = tmp_path / "some.csv"
    path.write_bytes(b"x,y\n" + b"1.25,2.5\n" * 199_999 + "3,가\n".encode("cp949"))
    assert_goes_on(parts_of(file_in_slices(path))[0])


def test_the_way_to_a_state_of_many_points_goes_on_to_its_walk() -> None:
    state = State(landscape="data", generated=300_000, steps=30_000, batch_size=8, learning_rate=1e-6)
    assert_goes_on([share for share, _ in topic("descent").approach(state)])
