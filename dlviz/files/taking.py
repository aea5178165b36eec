"""A state with the columns of a table in it: a whole table in place of what there is, or cells over some of it.

A value that the state does not take is told by the file's row, column and name.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

from dlviz.errors import DATA, Problem
from dlviz.files.by_name import by_name
from dlviz.files.by_order import holds
from dlviz.files.choosing import Choice, is_names_only
from dlviz.files.grid import READINGS, Grid, Reading
from dlviz.files.pasting import columns_over
from dlviz.model.fields import Checked, FieldError, checked, describe
from dlviz.model.slices import Slices, finish, one_by_one, share_of
from dlviz.model.wanted import Columns, S, Wanted, WantedTable, is_in_series

COMMAS: tuple[Reading, ...] = ("thousands", "decimal")  # what they may be said to mean
LONG = 2_000  # rows, of which the first are tried before all are
Sources = dict[int, list[int]]  # for each column of the table that takes them: that of the file, or those one-hot


def whole(choice: Choice, state: Callable[[], S]) -> Slices[S]:
    """The state with the columns that were chosen in place of its own, in the mode that shows them.

    It is asked for when all is read: a person may have changed it in the meantime.

    Raises
    ------
    Problem
        What a cell may be refused for, ``bad_cell``, ``not_one_hot``, ``too_many_for`` or ``matrix_too_large``.
    """
    grid, table = choice.grid, choice.table
    _check_side(table, len(grid), _width(choice))
    sources = _sources(choice, _width(choice))
    block = yield from share_of(_block(grid, table, sources), 0.0, 0.9)
    ids = [f"ID{row + 1}" for row in range(len(grid))] if len(block) < _width(choice) else []
    columns = [block.get(place, ids) for place in range(_width(choice))]
    now = state()
    fields = {**table.mode, **table.fields(now, columns, choice.series)}
    return (yield from share_of(_changed(now, fields, choice, sources, 0), 0.9, 1.0))


def is_taken(choice: Choice, state: Checked) -> bool:
    """Whether a state takes it, or a person is asked something first; of a long table as far as its beginning says."""
    grid, table = choice.grid, choice.table
    if any(len(grid) > (describe(type(state))[name].most or 0) for name in table.places):
        return False
    if choice.doubt:  # which columns they are is said later; of what may be few numbers the best was found
        return _holds_few(choice)
    try:
        finish(whole(replace(choice, grid=grid.beginning() if len(grid) > LONG else grid), lambda: state))
    except Problem as problem:
        readings = [replace(choice, grid=grid.read_as(comma)) for comma in COMMAS if problem.kind in READINGS]
        return any(is_taken(reading, state) for reading in readings)
    except FieldError:
        return False
    return True


def is_meant(choice: Choice) -> bool:
    """Whether it is surely for this table, as far as one sees at first, though it may have too much of all."""
    return not choice.doubt and not choice.table.is_matrix and _holds_few(choice)


def _holds_few(choice: Choice) -> bool:
    """Whether what may be few numbers is, in the first rows."""
    few = [wanted for wanted in choice.table.columns if wanted.only is not None and wanted.key in choice.columns]
    return all(holds(choice.grid, choice.columns[wanted.key], wanted) for wanted in few)


def pasted(
    grid: Grid, table: WantedTable[Checked], state: Callable[[], S], row: int, column: int, width: int
) -> Slices[S]:
    """The state with a block of cells from one cell on; under names they go to the columns of these names.

    A whole table, as it was copied here, is as wide as the table that shows it (``width``): it goes over what can be
    typed, and what follows from it is left out.

    Raises
    ------
    Problem
        What a cell may be refused for, ``names_only``, ``paste_too_wide``, ``paste_too_long``, ``bad_cell`` or
        ``matrix_too_large``.
    """
    wide = len(table.shown(state()))
    if is_names_only(grid) and any(wanted.kind != "word" for wanted in table.layout[: grid.width]):
        raise Problem("names_only", DATA, names=tuple(cell.strip() for cell in grid.first))
    choice = Choice(grid, table, by_name(grid, table, {})[0] if grid.has_header else {})
    sources = {} if table.grows else _sources(choice, wide)
    if not sources:
        is_all = grid.width == width
        at, count = (0, wide) if is_all else (column, grid.width)
        sources = {at + index: [index] for index in range(count)}
    _check_side(table, row + len(grid), max(sources) + 1)
    block = yield from share_of(_block(grid, table, sources), 0.0, 0.9)
    now = state()
    shown = table.shown(now)
    if table.grows:
        shown = _grown(shown, row + len(grid), max(sources) + 1)
    fields = table.fields(now, columns_over(shown, block, row), "")
    return (yield from share_of(_changed(now, fields, choice, sources, row), 0.9, 1.0))


def _check_side(table: WantedTable[Checked], rows: int, columns: int) -> None:
    if table.grows and max(rows, columns) > table.grows:
        raise Problem("matrix_too_large", DATA, rows=rows, columns=columns, most=table.grows)


def _grown(columns: Columns, rows: int, width: int) -> list[list[Any]]:
    """With zeros below and beside, where something is pasted beyond the edges."""
    height = max(rows, len(columns[0]))
    longer = [[*column, *[0.0] * (height - len(column))] for column in columns]
    return [*longer, *[[0.0] * height for _ in range(width - len(columns))]]


# which columns of the file go where


def _width(choice: Choice) -> int:
    """How many columns the table that takes them has then."""
    series = [key for key in choice.columns if any(w.has(key) for w in _values(choice.table))]
    return sum(not wanted.series for wanted in choice.table.layout) + len(series)


def _values(table: WantedTable[Checked]) -> list[Wanted]:
    """The series that hold numbers for each class: probabilities, or logits."""
    return [wanted for wanted in table.columns if wanted.series and wanted.key not in table.one_hot]


def _sources(choice: Choice, width: int) -> Sources:
    made: Sources = {}
    for key, index in choice.columns.items():
        place = _place(key, choice.table)
        if place < width:
            made.setdefault(place, []).append(index)
    return dict(sorted(made.items()))


def _place(key: str, table: WantedTable[Checked]) -> int:
    """Where the values of a key stand in the table that takes them."""
    for place, wanted in enumerate(table.layout):
        others = table.others_of(wanted.key)
        if key == wanted.key or any(is_in_series(key, other) for other in others if other in table.one_hot):
            return place
        if wanted.series and any(is_in_series(key, own) for own in (wanted.key, *others)):
            return place + int(re.sub(r"^.*?(\d+)$", r"\1", key))
    raise KeyError(key)


def _at(table: WantedTable[Checked], place: int) -> Wanted:
    return table.layout[min(place, len(table.layout) - 1)]


# what stands there


def _block(grid: Grid, table: WantedTable[Checked], sources: Sources) -> Slices[dict[int, Sequence[Any]]]:
    """What stands in the file for each column of the table that takes them."""
    made = yield from one_by_one([_column(grid, indexes, _at(table, place)) for place, indexes in sources.items()])
    return dict(zip(sources, made, strict=True))


def _column(grid: Grid, indexes: list[int], wanted: Wanted) -> Slices[Sequence[Any]]:
    if len(indexes) > 1:
        return (yield from _classes(grid, indexes))
    if wanted.kind == "word":
        return (yield from grid.texts(indexes[0]))
    numbers = yield from grid.column(indexes[0])
    if wanted.kind == "whole":
        return [int(number) if number.is_integer() else number for number in numbers]
    return numbers


def _classes(grid: Grid, indexes: list[int]) -> Slices[list[int]]:
    """The class of each one-hot row: the column in which its 1 stands."""
    columns = yield from one_by_one([grid.column(index) for index in indexes])
    made = []
    for row, cells in enumerate(zip(*columns, strict=True)):
        if sorted(cells) != [0.0] * (len(cells) - 1) + [1.0]:
            names = tuple(grid.called(index) for index in indexes)
            raise Problem("not_one_hot", DATA, row=grid.row_of(row), names=names)
        made.append(cells.index(1.0))
    return made


# what the state makes of it


def _changed(state: S, fields: dict[str, Any], choice: Choice, sources: Sources, row: int) -> Slices[S]:
    """The state with these fields; what it refuses is told with the place in the file, whose rows begin at ``row``.

    A million numbers are looked at field by field, and what follows from them is made before anybody waits for it.
    """
    try:
        for name, value in fields.items():
            fields[name] = checked(state, name, value)
            yield 1.0
        made = replace(state, **fields)
    except FieldError as error:
        raise _placed(error, choice, sources, row) from None
    for _ in choice.table.ready(made):
        yield 1.0
    return made


def _placed(error: FieldError, choice: Choice, sources: Sources, first: int) -> Exception:
    grid, table = choice.grid, choice.table
    cell = table.cell(error.path)
    if cell is None:
        if error.rule == "list" and error.path in table.places:
            return Problem("too_many_for", DATA, rows=len(grid), most=error.limits["high"], low=error.limits["low"])
        return error
    row, place = cell[0] - first, cell[1]
    if place not in sources or not 0 <= row < len(grid):
        return error
    why = FieldError("", error.value, error.rule, **error.limits)
    return Problem("bad_cell", DATA, row=grid.row_of(row), column=grid.called(sources[place][0]), error=why)
