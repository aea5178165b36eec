"""``--data FILE --columns x=…,y=…`` on the command line: a table in a state, or a sentence that says why not."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from dlviz.errors import DATA, USAGE, Problem
from dlviz.files.choosing import Choice, decide, in_order, names_it
from dlviz.files.grid import READINGS, Reading, letter
from dlviz.files.tabular import file_in_slices
from dlviz.files.taking import whole
from dlviz.model.fields import Checked
from dlviz.model.slices import finish
from dlviz.model.wanted import WantedTable
from dlviz.topics import PANELS, topic


def with_data(
    panel: str, state: Checked, path: Path, columns: list[str], given: Mapping[str, Any], comma: Reading
) -> tuple[Checked, Choice]:
    """The state with a table in it, and what was taken; ``given`` are the fields that --set names.

    ``comma`` says what commas as in 1,000 mean.

    Raises
    ------
    Problem
        ``takes_no_table`` or ``takes_no_table_now``, ``bad_columns``, ``in_doubt``, ``two_readings_option``,
        ``thousands_option``, or what reading and taking may raise, with the path.
    """
    table = wanted_table(panel, state, given)
    named = _named(columns)
    try:
        grid = finish(file_in_slices(path, pipes=True))
        choice = decide(grid.read_as(comma) if comma else grid, table, named)
        if choice.doubt:
            raise _in_doubt(choice)
        return finish(whole(choice, lambda: state)), choice
    except Problem as problem:
        if problem.kind in READINGS and not comma:
            problem = _with_option(problem.kind, **problem.details)
        problem.details.setdefault("path", str(path))
        raise problem from None


def wanted_table(panel: str, state: Checked, given: Mapping[str, Any]) -> WantedTable[Checked]:
    """The table of the mode that the fields name, else of the mode that the state is in, else the panel's first."""
    takes = topic(panel).takes
    tables = [table for table in takes if all(given.get(name, value) == value for name, value in table.mode.items())]
    if not tables:
        others = tuple(name for name in PANELS if name != panel and topic(name).takes)
        raise Problem("takes_no_table_now" if takes else "takes_no_table", USAGE, panel=panel, panels=others)
    return in_order(tables, state)[0]


def _named(texts: list[str]) -> dict[str, str]:
    """``x=소득,y=지출`` as names by key; a comma belongs to a name where no other key follows."""
    named: dict[str, str] = {}
    for text in texts:
        for part in re.split(r",(?=\s*[a-z]+\d*\s*=)", text):
            key, sign, name = part.partition("=")
            if not sign or not key.strip() or not name.strip() or key.strip() in named:
                raise Problem("bad_columns", USAGE, text=part)
            named[key.strip()] = name.strip()
    return named


def _in_doubt(choice: Choice) -> Problem:
    grid = choice.grid
    example = ",".join(f"{key}={names_it(grid, index)}" for key, index in choice.columns.items())
    if choice.doubt == "header":
        letters = ",".join(f"{key}={letter(index)}" for key, index in choice.columns.items())
        names = tuple(cell.strip() or "—" for cell in grid.first)
        return Problem("header_in_doubt", DATA, row=grid.top, names=names, example=example, letters=letters)
    return Problem("in_doubt", DATA, names=grid.names, example=example)


def _with_option(kind: str, row: int, column: str, value: str, thousands: str, decimal: str) -> Problem:
    """What a comma can mean, and what says it on the command line."""
    said = "thousands_option" if kind == "thousands" else "two_readings_option"
    return Problem(said, DATA, row=row, column=column, value=value, thousands=thousands, decimal=decimal)
