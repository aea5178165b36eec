"""Tables read at once, which the program reads in slices."""

from __future__ import annotations

from pathlib import Path

from dlviz.files.grid import Grid
from dlviz.files.tabular import file_in_slices, text_in_slices
from dlviz.model.slices import finish


def read_file(path: Path, *, pipes: bool = False) -> Grid:
    return finish(file_in_slices(path, pipes=pipes))


def read_text(text: str) -> Grid:
    return finish(text_in_slices(text))


def numbers_of(grid: Grid, index: int) -> tuple[float, ...]:
    return finish(grid.column(index))


def texts_of(grid: Grid, index: int) -> tuple[str, ...]:
    return finish(grid.texts(index))


def rows_of(grid: Grid) -> tuple[tuple[str, ...], ...]:
    """The cells of all rows as text, without the header."""
    return tuple(map(tuple, grid.head(len(grid))))
