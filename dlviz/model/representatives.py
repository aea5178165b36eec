"""Which of very many points stand for all of them in a picture."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from dlviz.model.arrays import Array, distinct
from dlviz.model.line_data import Data, portions
from dlviz.model.slices import Pieces, finish

MOST_DRAWN = 4000  # a screen shows no more
COLUMNS = 600  # of pixels, each of which keeps its highest and its lowest point
CELLS = 256  # along each side of the picture, of which as many as are drawn keep their first point


def representatives(data: Data) -> NDArray[np.intp]:
    """Which points a screen can show: all, or of very many some from everywhere, and the extremes of each column.

    They cover what all would cover: of 600,000 points, each two hundredth one and the extremes stood in three bands.
    """
    return finish(finding(data))


def finding(data: Data) -> Pieces[NDArray[np.intp]]:
    """Find them, and keep them with the data, in pieces between which a window may do something else."""
    if representatives not in data.kept:
        data.kept[representatives] = yield from _found(data.x, data.y)
    made: NDArray[np.intp] = data.kept[representatives]
    return made


def _found(x: Array, y: Array) -> Pieces[NDArray[np.intp]]:
    if len(x) <= MOST_DRAWN:
        return np.arange(len(x))
    low, high = float(x.min()), float(x.max())
    scale = (COLUMNS - 1) / (high - low or 1.0)
    highest, lowest = Extremes(1.0), Extremes(-1.0)
    cells, bottom, top = np.full(CELLS * CELLS, -1), float(y.min()), float(y.max())
    ends: list[NDArray[np.intp]] = []
    for part in portions(len(x)):
        column = ((x[part] - low) * scale).astype(np.int16)
        order = np.argsort(column, kind="stable")  # of small whole numbers this is a radix sort
        for extremes in (highest, lowest):
            extremes.look(column[order], order, y[part], part.start)
        cell = _parts(x[part], low, high) * CELLS + _parts(y[part], bottom, top)
        first_of = np.full(CELLS * CELLS, -1)
        first_of[cell[::-1]] = np.arange(part.start + len(cell) - 1, part.start - 1, -1)  # the last that is set stays
        cells = np.where(cells < 0, first_of, cells)
        ends += [np.flatnonzero(x[part] == end)[:1] + part.start for end in (low, high)]
        yield
    everywhere = cells[cells >= 0]
    some = np.linspace(0, len(everywhere) - 1, min(MOST_DRAWN - 2 * COLUMNS - 2, len(everywhere)))
    sample = everywhere[some.astype(int)]
    first = [next(found for found in ends[side::2] if len(found)) for side in (0, 1)]
    return distinct(np.concatenate((*first, sample, highest.places(), lowest.places())))


def _parts(values: Array, low: float, high: float) -> NDArray[np.int32]:
    """In which of the cells along a side they lie."""
    return ((values - low) / (high - low or 1.0) * (CELLS - 1)).astype(np.int32)


class Extremes:
    """The first of the largest points of each column, or with the sign −1 of the smallest, found portion by portion."""

    def __init__(self, sign: float) -> None:
        self._sign = sign
        self._best = np.full(COLUMNS, -np.inf)
        self._where = np.full(COLUMNS, -1)

    def look(self, columns: NDArray[np.int16], order: NDArray[np.intp], y: Array, start: int) -> None:
        """``columns`` are those of the points, sorted, ``order`` the points in that order; y begins at ``start``."""
        values = self._sign * y[order]
        starts = np.flatnonzero(np.diff(columns, prepend=-1))
        best = np.maximum.reduceat(values, starts)
        hits = np.flatnonzero(values == np.repeat(best, np.diff(starts, append=len(columns))))
        first = order[hits[np.searchsorted(hits, starts)]] + start
        seen = columns[starts]
        better = best > self._best[seen]
        self._best[seen[better]], self._where[seen[better]] = best[better], first[better]

    def places(self) -> NDArray[np.intp]:
        return self._where[self._where >= 0]
