"""Which of very many points stand for all of them in a picture."""

from __future__ import annotations

from collections.abc import Generator, Iterator

import numpy as np
from numpy.typing import NDArray

from dlviz.model.arrays import Array
from dlviz.model.line_data import Data

MOST_DRAWN = 4000  # a screen shows no more
COLUMNS = 600  # of pixels, each of which keeps its highest and its lowest point


def representatives(data: Data) -> NDArray[np.intp]:
    """Which points a screen can show: all, or of very many a sample with the extremes of each column of pixels."""
    for _ in in_pieces(data):
        pass
    made: NDArray[np.intp] = data.kept[representatives]
    return made


def in_pieces(data: Data) -> Iterator[None]:
    """Find them, and keep them with the data, in pieces between which a window may do something else."""
    if representatives not in data.kept:
        data.kept[representatives] = yield from _representatives(data.x, data.y)


def _representatives(x: Array, y: Array) -> Generator[None, None, NDArray[np.intp]]:
    if len(x) <= MOST_DRAWN:
        return np.arange(len(x))
    low, high = float(x.min()), float(x.max())
    column = ((x - low) * ((COLUMNS - 1) / (high - low or 1.0))).astype(np.int16)
    yield
    order = np.argsort(column, kind="stable")  # of small whole numbers this is a radix sort
    yield
    starts = np.flatnonzero(np.diff(column[order], prepend=-1))
    yield
    sorted_y = y[order]
    counts = np.diff(starts, append=len(x))
    chosen = [np.array((x.argmin(), x.argmax())), np.linspace(0, len(x) - 1, MOST_DRAWN - 2 * COLUMNS - 2).astype(int)]
    for extreme in (np.minimum, np.maximum):
        yield
        hits = np.flatnonzero(sorted_y == np.repeat(extreme.reduceat(sorted_y, starts), counts))
        first = hits[np.searchsorted(hits, starts)]
        chosen.append(order[first])
    return np.unique(np.concatenate(chosen))
