"""A cost over the plane as marks: bands between contour lines, and the bar that says how high each is."""

from __future__ import annotations

import functools
import itertools
from collections.abc import Iterator
from typing import Any

import numpy as np

from dlviz.marks import Area, Axes, Box, Line, Mark, label
from dlviz.model.arrays import Array
from dlviz.model.contour_lines import contour_lines
from dlviz.model.descent.trajectory import Surface
from dlviz.model.numbers import written
from dlviz.ui.pictures.ranges import LARGEST

ACROSS, UP, BANDS = 121, 91, 12
THIN = 20  # fewer corners of the grid in the lowest band are a thin one
FINE = 14  # so many more places it then has up in each column
JUMP = 5  # cells up from one column to the next that a valley has at the most
BAR = (14.0, 132.0)  # pixels of the bar of heights, across and up
LOWER = (0.75, 0.55, 0.4)  # of its height, where it would cover the path or a minimum
EDGE = 8.0  # pixels between it and the frame
SIZE = 0.85  # of its letters
View = tuple[float, float, float, float]


def grid(view: View, across: int = ACROSS, up: int = UP) -> tuple[Array, Array]:
    """W and b at the corners of a grid over (left, right, bottom, top), each of the shape (up, across)."""
    left, right, bottom, top = view
    w, b = np.meshgrid(np.linspace(left, right, across), np.linspace(bottom, top, up))
    return w, b


def levels(heights: Array) -> Array:
    """The heights of the lines, closer together towards the bottom, so that the bands are about equally wide."""
    low, high = float(heights.min()), float(heights.max())
    if not high > low:
        return np.array([low, low + 1.0])
    middle = min(max((float(np.median(heights)) - low) / (high - low), 1e-6), 0.5)
    power = min(np.log(middle) / np.log(0.5), 5.0)
    return np.asarray(low + (high - low) * np.linspace(0, 1, BANDS + 1) ** (power + 0.6))


def strength(band: int) -> float:
    """How dark a band is: higher ones are darker."""
    return 0.03 + 0.4 * band / BANDS


@functools.lru_cache(maxsize=4)
def contours(surface: Surface, view: View) -> tuple[Array, tuple[Area, ...], tuple[Line, ...]]:
    """The levels, the bands from each to the next, and the lines at all but the lowest and the highest."""
    w, b = grid(view)
    heights = _costs(surface, w, b)
    at = levels(heights)
    if np.count_nonzero(heights < at[1]) < THIN:
        w, b = _along_valley(w, b, heights)
        heights = _costs(surface, w, b)
        at[0] = heights.min()
    made = contour_lines(w, b, heights)
    bands = [
        Area(*polygons(made.filled(low, high)), role="data", alpha=strength(i), name=f"band {i}")
        for i, (low, high) in enumerate(itertools.pairwise([*at[:-1], np.inf]))
    ]
    lines = [
        Line(*_joined(made.lines(level)), role="data", width=1.0, pale=0.35, name=f"contour {i}")
        for i, level in enumerate(at[1:-1], start=1)
    ]
    return at, tuple(bands), tuple(lines)


def _costs(surface: Surface, w: Array, b: Array) -> Array:
    with np.errstate(all="ignore"):
        heights = np.nan_to_num(np.asarray(surface.cost(w, b), dtype=np.float64), nan=LARGEST)
    return np.clip(heights, -LARGEST, LARGEST)  # corners at infinity would end the program


def _along_valley(w: Array, b: Array, heights: Array) -> tuple[Array, Array]:
    """The grid with more places up and down where each of its columns is lowest, by a parabola through three places.

    A valley that is narrower than the cells of a grid would else be a row of beads. Where the lowest places of
    neighbouring columns lie in different valleys the grid stays as it is.
    """
    row, column = np.clip(heights.argmin(axis=0), 1, len(b) - 2), np.arange(b.shape[1])
    under, here, over = heights[row - 1, column], heights[row, column], heights[row + 1, column]
    bend = under - 2 * here + over
    shift = np.clip(np.divide(under - over, 2 * bend, out=np.zeros_like(bend), where=bend > 0), -1, 1)
    cell = b[1, 0] - b[0, 0]
    floor = np.clip(b[row, column] + shift * cell, b[1, 0], b[-2, 0])
    if np.abs(np.diff(floor)).max() > JUMP * cell:
        return w, b
    fine = floor + np.linspace(-0.93, 0.93, FINE)[:, None] * cell
    return np.tile(w[0], (len(b) + FINE, 1)), np.sort(np.concatenate((b, fine)), axis=0)


def polygons(filled: Any) -> tuple[Array, Array]:
    """Polygons with their holes as one list of corners, with gaps between them."""
    parts = [
        corners[start:end]
        for corners, starts in zip(*filled, strict=True)
        for start, end in itertools.pairwise(starts.tolist())
    ]
    return _joined(parts)


def _joined(parts: Any) -> tuple[Array, Array]:
    gap = np.full((1, 2), np.nan)
    whole = np.concatenate([each for part in parts for each in (part, gap)]) if parts else np.zeros((0, 2))
    return whole[:, 0], whole[:, 1]


# the bar


def bar_marks(at: Array, avoid: tuple[Array, Array], axes: Axes, first: int = 0) -> Iterator[Mark]:
    """The bands one over the other with some of their levels, in the corner that ``avoid`` (x and y) leaves free.

    Each of the ``first`` of these places counts more than all others.
    """
    look, bands = axes.look, len(at) - 1
    shown = sorted({0, bands // 2, bands - 1}) if bands > 1 else [0]
    texts = {i: written(float(at[i])) for i in shown}
    size = look.beside(SIZE)
    line = look.measure.height(size)
    wide, tallest = look.px(BAR[0]), min(look.px(BAR[1]), 0.4 * look.high)
    if tallest < 3 * line:
        return
    across = wide + 8 + max(look.measure.width(text, size) for text in texts.values())
    high, (_, x, y) = min(
        ((tall, _corner((across, tall + line), avoid, axes, first)) for tall in _heights(tallest, 3 * line)),
        key=lambda found: found[1][0],
    )
    room = across, high + line
    all_over = (room[0] + 2 * EDGE) * axes.across, (room[1] + EDGE) * axes.up
    ground = (x - EDGE * axes.across, y - (high + line / 2 + EDGE / 2) * axes.up)
    yield Box(*ground, *all_over, fill="surface", alpha=0.85, radius=4.0, name="bar ground")
    each = high / bands * axes.up
    for i in range(bands):
        under = y - high * axes.up + i * each
        yield Box(x, under, wide * axes.across, each, fill="data", alpha=strength(i), name=f"bar {i}")
    yield Box(x, y - high * axes.up, wide * axes.across, high * axes.up, role="data", width=1.0, name="bar")
    for i, text in texts.items():
        beside = x + (wide + 4) * axes.across, y - high * axes.up + i * each
        yield from label(look, *beside, text, size=SIZE, anchor=(0.0, 0.5), name=f"level {i}")


def _heights(most: float, least: float) -> list[float]:
    """Heights that the bar may have: a lower one only where the higher would cover what it is to avoid."""
    return [most, *(share * most for share in LOWER if share * most >= least)]


def _corner(room: tuple[float, float], avoid: tuple[Array, Array], axes: Axes, first: int) -> tuple[int, float, float]:
    """The corner with the fewest places, how many they are, and the upper left of the bar's own strip there."""
    wide, high = axes.look.wide, axes.look.high
    line = axes.look.measure.height(axes.look.beside(SIZE)) / 2
    px, py = (avoid[0] - axes.left) / axes.across, (axes.top - avoid[1]) / axes.up
    best: tuple[int, float, float] | None = None
    for top in (EDGE, high - room[1] - EDGE):
        for left in (wide - room[0] - 2 * EDGE, 2 * EDGE):
            inside = (px > left - 2 * EDGE) & (px < left + room[0] + 2 * EDGE)
            inside &= (py > top - 2 * EDGE) & (py < top + room[1] + 2 * EDGE)
            covered = int(inside.sum()) + len(inside) * int(inside[:first].sum())
            if best is None or covered < best[0]:
                best = covered, left, top
    assert best is not None
    return best[0], axes.left + best[1] * axes.across, axes.top - (best[2] + line) * axes.up
