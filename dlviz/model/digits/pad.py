"""From a drawing to 8 by 8 numbers, as the data set was made: strokes, 32 by 32 bits, counts of blocks of 4 by 4."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from dlviz.model.arrays import Array
from dlviz.model.digits.data import SIDE

GRID = 32  # bits along a side
BLOCK = GRID // SIDE
PEN = 4.4  # bits that a stroke is wide: so the drawings have as much ink as the data, 311 bits on the mean
WIDEST = 24.0  # bits that a digit of the data is wide at most, but for a few; all are 32 high
Bits = NDArray[np.bool_]
Stroke = Sequence[tuple[float, float]]


def counts(bits: Bits) -> Array:
    """How many bits are on in each block of 4 by 4, row by row: shape (64,), 0 to 16."""
    blocks = bits.reshape(SIDE, BLOCK, SIDE, BLOCK)
    return np.asarray(blocks.sum(axis=(1, 3)), dtype=np.float64).ravel()


def bits_of(strokes: Sequence[Stroke], *, fit: bool) -> Bits:
    """Which of 32 by 32 bits a pen of ``PEN`` bits covers; shape (32, 32), the upper row first.

    ``strokes`` are places (x, y) from the upper left corner, 0 to 32. With ``fit`` the drawing is first put into the
    middle and made as high as the grid.
    """
    placed = fitted(strokes) if fit else [np.reshape(np.array(stroke), (-1, 2)) for stroke in strokes]
    covered = np.zeros((GRID, GRID), dtype=bool)
    for stroke in placed:
        _cover(covered, stroke)
    return covered


def fitted(strokes: Sequence[Stroke]) -> list[Array]:
    """The strokes in the middle of the grid, as high as it, and at most ``WIDEST`` wide, where they are squeezed."""
    places = [np.reshape(np.array(stroke, dtype=np.float64), (-1, 2)) for stroke in strokes]
    if not places:
        return []
    every = np.concatenate(places)
    low, high = every.min(axis=0), every.max(axis=0)
    wide, tall = np.maximum(high - low, 1e-9)
    scale = (GRID - PEN) / max(tall, wide / 4)  # a line that lies stays one, and does not become a bar
    widths = min(scale, (WIDEST - PEN) / wide) if wide > 1e-6 else scale
    return [(place - (low + high) / 2) * (widths, scale) + GRID / 2 for place in places]


def _cover(covered: Bits, stroke: Array) -> None:
    """Turn on the bits that are at most half a pen away from a stroke, which may be a single dot.

    Each piece of it looks at a square of bits round itself: all are far more than any of them covers.
    """
    start = stroke[:-1] if len(stroke) > 1 else stroke
    along = stroke[1:] - start if len(stroke) > 1 else np.zeros_like(stroke)
    low = np.clip(np.floor(np.minimum(start, start + along) - PEN / 2), 0, GRID).astype(int)
    side = np.arange(min(int(np.ceil(np.abs(along).max() + PEN)) + 2, GRID))
    columns, rows = low[:, :1] + side, low[:, 1:] + side
    u, v = (columns + 0.5 - start[:, :1])[:, None, :], (rows + 0.5 - start[:, 1:])[:, :, None]
    dx, dy = along[:, :1, None], along[:, 1:, None]
    share = np.clip((u * dx + v * dy) / np.maximum(dx**2 + dy**2, 1e-12), 0.0, 1.0)
    near = (u - share * dx) ** 2 + (v - share * dy) ** 2 <= (PEN / 2) ** 2
    piece, row, column = np.nonzero(near)
    row, column = rows[piece, row], columns[piece, column]
    inside = (row < GRID) & (column < GRID)
    covered[row[inside], column[inside]] = True


def bits_of_ink(ink: Array, *, fit: bool) -> Bits:
    """Which of 32 by 32 bits a picture covers by half or more; ``ink``, shape (rows, columns), is 1 where it is black.

    With ``fit`` what is written in it is cut out, and made as high as the grid, as a drawing is.
    """
    dark = ink > 0.5
    high, wide = float(GRID), float(GRID)
    if fit and dark.any():
        rows, columns = np.flatnonzero(dark.any(axis=1)), np.flatnonzero(dark.any(axis=0))
        dark = dark[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1]
        tall = GRID / max(dark.shape[0], dark.shape[1] / 4)
        high, wide = dark.shape[0] * tall, min(dark.shape[1] * tall, WIDEST)
    covered = _shares(dark, high, axis=0)
    return np.asarray(_shares(covered, wide, axis=1) >= 0.5)


def _shares(values: Array | Bits, length: float, axis: int) -> Array:
    """``values`` along one axis stretched to ``length`` bits in the middle of the grid: the mean over each bit."""
    n = values.shape[axis]
    edges = (np.arange(GRID + 1) - (GRID - length) / 2) * n / length
    total = np.concatenate([np.zeros_like(np.take(values, [0], axis), dtype=float), np.cumsum(values, axis)], axis)
    ends = np.clip(edges, 0, n)
    low = np.minimum(ends.astype(int), n - 1)
    shape = [1, 1]
    shape[axis] = GRID + 1
    part = np.reshape(ends - low, shape)
    summed = np.take(total, low, axis) + part * np.take(values, low, axis)
    return np.asarray(np.diff(summed, axis=axis) * length / n)
