"""The plane of starts as marks, coloured by the minimum that each ends in; starts that fly off are left bare."""

from __future__ import annotations

import functools
from collections.abc import Iterator
from typing import Any

import numpy as np

from dlviz.marks import Area, Axes, Mark, Points, label
from dlviz.marks.axes import Anchor
from dlviz.model.arrays import Array, distinct
from dlviz.model.contour_lines import contour_lines
from dlviz.model.descent import State, basins
from dlviz.model.descent.basins import Starts
from dlviz.model.descent.solve import surface_of
from dlviz.panels.descent.contours import View, grid, polygons

CELLS = (110, 72)  # across and up
MOST = 4e7  # numbers that are worked out at once for a first look, such as each picture of a drag: some 10 ms
COARSEST = 0.25  # of the cells, across and up: where a region begins can still be seen
# A colour for each minimum; two that lie side by side differ in lightness too.
ROLES = ("step", "error", "gradient", "data")
AWAY, HALF = 12, 8  # pixels from a minimum to its number, and half of a ball
SIDES = ((-1, 0), (1, 0), (0, -1), (0, 1))  # to the right and down
NO_PLACES = np.zeros(0), np.zeros(0)


def has_basins(state: State) -> bool:
    """Whether starts are told apart: asked for, on a surface with more than one minimum."""
    return state.basins and len(surface_of(state, state.run).minima) > 1


def starts(state: State, view: View, *, is_coarse: bool) -> Starts:
    """All that the colours of a view depend on; ``is_coarse`` as far as all of it is too much work for one tick."""
    run, steps = state.run, _first_steps(state) if is_coarse else state.steps
    return basins.starts(surface_of(state, run), run, steps, view, *cells(state, is_coarse=is_coarse))


def _first_steps(state: State) -> int:
    return min(state.steps, basins.FIRST_STEPS)


def basin_marks(state: State, view: View, *, is_coarse: bool = False) -> tuple[Mark, ...]:
    """The regions; ``is_coarse`` at first look."""
    return _basins(starts(state, view, is_coarse=is_coarse))


def cells(state: State, *, is_coarse: bool) -> tuple[int, int]:
    """How many starts are walked, across and up: by the work that they are, which is counted, not timed."""
    surface = surface_of(state, state.run)
    across, up = CELLS if surface.use_bias else (4 * CELLS[0], 1)
    if not is_coarse:
        return across, up
    share = basins.starts_for(surface, state.run, _first_steps(state), MOST) / (across * up)
    size = min(max(share**0.5, COARSEST), 1.0)
    return round(size * across), max(round(size * up), 1)


@functools.lru_cache(maxsize=4)
def _basins(given: Starts) -> tuple[Mark, ...]:
    ends = basins.ends(given)
    corners = _regions(ends, given.view) if given.surface.use_bias else _stripes(ends[0], given.view)
    return tuple(Area(*each, role=ROLES[i], alpha=0.31, thing=("minimum", i), name=f"basin {i}") for i, each in corners)


def _regions(ends: Any, view: View) -> Iterator[tuple[int, tuple[Array, Array]]]:
    w, b = grid(view, *reversed(ends.shape))
    for i in distinct(ends[ends >= 0]).tolist():
        made = contour_lines(w, b, (ends == i).astype(np.float64))
        yield i, polygons(made.filled(0.5, np.inf))


def _stripes(ends: Any, view: View) -> Iterator[tuple[int, tuple[Array, Array]]]:
    """Over W alone: from where the end changes to where it changes again, as high as the view."""
    left, right, bottom, top = view
    turns = np.flatnonzero(np.diff(ends)) + 1
    edges = np.concatenate(([0.0], turns - 0.5, [len(ends) - 1.0])) * (right - left) / (len(ends) - 1) + left
    firsts = np.concatenate(([0], turns))
    for i in distinct(ends[ends >= 0]).tolist():
        mine = np.flatnonzero(ends[firsts] == i)
        low, high, gap = edges[mine], edges[mine + 1], np.full(len(mine), np.nan)
        x = np.column_stack((low, high, high, low, low, gap)).ravel()
        yield i, (x, np.tile((bottom, bottom, top, top, bottom, np.nan), len(mine)))


def minima_marks(state: State, places: Array, axes: Axes, avoid: tuple[Array, Array] = NO_PLACES) -> Iterator[Mark]:
    """The lowest places, shape (n, 2); where starts are coloured, each in the colour of its own, with its number.

    A number stands on the side that covers the fewest of the other places and of those to ``avoid`` (x and y).
    """
    if not has_basins(state):
        yield Points(places[:, 0], places[:, 1], role="good", size=15, shape="x", name="minima")
        return
    for i, place in enumerate(places):
        at = place[:1], place[1:]
        yield Points(*at, role=ROLES[i], size=17, shape="d", thing=("minimum", i), name=f"minimum {i}")
        others = np.delete(places, i, axis=0)
        covered = np.append(others[:, 0], avoid[0]), np.append(others[:, 1], avoid[1])
        how: dict[str, Any] = {"size": 1.0, "bold": True, "role": ROLES[i], "ground": 0.85, "align": "center"}
        x, y, anchor = _side(str(i + 1), at, covered, axes)
        yield from label(axes.look, x, y, str(i + 1), anchor=anchor, name=f"number {i}", **how)


def _side(text: str, at: tuple[Array, Array], avoid: tuple[Array, Array], axes: Axes) -> tuple[float, float, Anchor]:
    """Where the number of a minimum hangs and with what of itself: to its left, to its right, above or below."""
    (words,) = label(axes.look, 0.0, 0.0, text, size=1.0, bold=True)
    away, half = axes.look.px(AWAY), axes.look.px(HALF)
    with np.errstate(over="ignore"):  # pixels from the minimum
        across, down = (avoid[0] - at[0]) / axes.across, (at[1] - avoid[1]) / axes.up
    x, y = float(at[0][0] - axes.left) / axes.across, float(axes.top - at[1][0]) / axes.up
    least, best = len(across) + 2, SIDES[0]
    for side in SIDES:
        left, top = side[0] * away + (side[0] - 1) / 2 * words.wide, side[1] * away + (side[1] - 1) / 2 * words.high
        inside = 0 <= x + left <= axes.look.wide - words.wide and 0 <= y + top <= axes.look.high - words.high
        near = np.abs(across - left - words.wide / 2) < words.wide / 2 + half
        near &= np.abs(down - top - words.high / 2) < words.high / 2 + half
        worth = int(near.sum()) if inside else len(across) + 1
        if worth < least:
            least, best = worth, side
    hung = best[0] * away * axes.across, -best[1] * away * axes.up
    return float(at[0][0]) + hung[0], float(at[1][0]) + hung[1], ((1 - best[0]) / 2, (1 - best[1]) / 2)
