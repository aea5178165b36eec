"""The pictures of descent as marks: paths and balls, the cost over W, the map, the costs of the steps, the runs."""

from __future__ import annotations

import functools
import re
from collections.abc import Callable, Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from dlviz.marks import Arrow, Axes, Line, Look, Mark, Points, Words, shortened
from dlviz.model.arrays import Array, frozen, sealed
from dlviz.model.descent import Result, State
from dlviz.model.descent.solve import Walk, surface_of
from dlviz.model.descent.thinning import worth_drawing
from dlviz.model.descent.trajectory import Surface
from dlviz.model.methods import METHODS
from dlviz.panels.descent.basin_picture import NO_PLACES, basin_marks, has_basins, minima_marks
from dlviz.panels.descent.contours import bar_marks, contours
from dlviz.ui.data.run_style import RUN_STYLES

DRAWN = 2000  # steps of a run: more only cost time
POINTS = 241  # of a curve
UNDER = 16  # pixels between the step and the gradient's part of it
ASIDE = 40  # steps whose arrows of the gradient are kept in sight
FEW = 120  # steps up to which each has a dot

Place = tuple[float, float]
Places = Callable[[Walk], tuple[Array, Array]]


def _view(axes: Axes) -> tuple[float, float, float, float]:
    return axes.left, axes.right, axes.bottom, axes.top


# runs


def path_marks(state: State, walks: Sequence[Walk], places: Places) -> Iterator[Mark]:
    """What each run has come by, joined so that it is seen how it swings; the step looked at is its ball."""
    for i, walk in enumerate(walks):
        style, at = RUN_STYLES[i], walk.at(state.step)
        x, y = places(walk)
        drawn = worth_drawing(DRAWN, x, y)
        drawn = drawn[: int(np.searchsorted(drawn, at))]  # before the step itself
        way = np.append(drawn, at)
        yield Line(x[way], y[way], role=style.role, width=1.5, dash=style.dash, pale=0.75, name=f"path {i}")
        size = 7.0 if i == 0 else 6.0
        yield Points(x[drawn], y[drawn], role=style.role, size=size, shape=style.symbol, name=f"steps {i}")


def ball_mark(i: int, place: Place, size: float) -> Points:
    style = RUN_STYLES[i]
    x, y = np.reshape(place, (2, 1)).astype(np.float64)
    return Points(x, y, role=style.role, size=size, shape=style.symbol, thing=None if i else "here", name=f"ball {i}")


def _arrow(name: str, start: Array, end: Array, role: str, width: float) -> Arrow:
    x, y = np.column_stack((start, end))
    return Arrow(x, y, role=role, width=width, thing="gradient" if role == "gradient" else name, name=name)


def move_role(state: State) -> str:
    """The colour of the next move: where it is -alpha times the gradient it is that of the gradient, in all views."""
    return "gradient" if state.method == "gd" else "step"


# the cost over W


@functools.lru_cache(maxsize=8)
def profile(surface: Surface, b: float, left: float, right: float) -> tuple[Array, Array]:
    """Places from left to right, and the cost over each: the same for every step of a run whose b stays."""
    ws = np.linspace(left, right, POINTS)
    return sealed(ws), frozen(surface.cost(ws, b))


def _seen_profile(result: Result, axes: Axes) -> tuple[Array, Array]:
    return profile(result.surface, float(result.b[result.step]), axes.left, axes.right)


def curve_ground(state: State, result: Result, axes: Axes, *, is_coarse: bool = False) -> Iterator[Mark]:
    """The curve, that of kept runs with the other form of the cost, and where each start ends."""
    ws, costs = _seen_profile(result, axes)
    if has_basins(state):
        yield from basin_marks(state, _view(axes), is_coarse=is_coarse)
    for i, run in enumerate(state.kept, start=1):
        if state.landscape == "data" and run.form != state.form:
            heights, style = surface_of(state, run).cost(ws, 0.0), RUN_STYLES[i]
            yield Line(ws, heights, role=style.role, width=1.5, dash=style.dash, pale=0.6, name=f"curve {i}")
    yield Line(ws, costs, role="data", width=2.5, name="curve 0")


def curve_minima(state: State, result: Result, axes: Axes) -> Iterator[Mark]:
    """The lowest places, where starts are coloured by them; their numbers keep off the curve, on which all runs are."""
    if has_basins(state):
        lowest = np.array([low for low, _ in result.surface.minima])
        places = np.column_stack((lowest, np.asarray(result.profile(lowest), dtype=np.float64)))
        yield from minima_marks(state, places, axes, _seen_profile(result, axes))


def curve_arrows(state: State, result: Result, axes: Axes) -> Iterator[Mark]:
    """The tangent where the ball is, and the move that is about to be taken."""
    at, half = result.step, (axes.right - axes.left) / 7
    w, cost = float(result.w[at]), float(result.cost[at])
    touch = np.array((w - half, w + half))
    yield Line(touch, result.tangent(touch), role="gradient", width=2, dash="dash", thing="gradient", name="tangent")
    move = np.array((w, cost)), np.array((w + float(result.change[at, 0]), cost))
    yield _arrow("move", *move, move_role(state), 3.5)
    if state.method != "gd":  # the step is more than -alpha times the gradient: that part stands under it
        low = cost - UNDER * axes.up
        plain = w - state.learning_rate * float(result.gradient[at, 0])
        yield _arrow("gradient", np.array((w, low)), np.array((plain, low)), "gradient", 2.5)


# the map


def map_ground(state: State, result: Result, axes: Axes, *, is_coarse: bool = False) -> Iterator[Mark]:
    """Bands between contour lines, or the colours of where each start ends."""
    _, bands, lines = contours(result.surface, _view(axes))
    yield from basin_marks(state, _view(axes), is_coarse=is_coarse) if has_basins(state) else bands
    yield from lines


def map_start(state: State, result: Result, axes: Axes) -> Iterator[Mark]:
    """How high the bands are, the lowest places, and where the descent begins."""
    low = np.array(result.surface.minima)
    if has_basins(state):
        yield from minima_marks(state, low, axes, _ways(result))
    else:
        drawn = worth_drawing(DRAWN, result.w, result.b)
        aside = _aside(state, result, drawn[:: 1 + len(drawn) // ASIDE])
        avoid = [np.concatenate(each) for each in zip(low.T, (result.w[drawn], result.b[drawn]), aside, strict=True)]
        yield from bar_marks(contours(result.surface, _view(axes))[0], (avoid[0], avoid[1]), axes, len(low))
        yield from minima_marks(state, low, axes)
    yield Points(result.w[:1], result.b[:1], role="model", size=20, shape="+", name="start")


def _aside(state: State, result: Result, steps: NDArray[np.intp]) -> tuple[Array, Array]:
    """Where the arrows of the gradient go that are seen beside those of the moves, of these steps."""
    if state.method == "gd":
        return NO_PLACES
    part, way = np.linspace(0.1, 1.0, 10)[:, None] * -state.learning_rate, result.gradient[steps]
    with np.errstate(all="ignore"):
        w, b = result.w[steps] + part * way[:, 0], result.b[steps] + part * way[:, 1]
        seen = np.isfinite(w) & np.isfinite(b)
    return w[seen], b[seen]


def _ways(result: Result) -> tuple[Array, Array]:
    """All that the runs come by, as many places of each as are drawn."""
    ways = [(walk.w[drawn], walk.b[drawn]) for walk in result.walks for drawn in [worth_drawing(DRAWN, walk.w, walk.b)]]
    return np.concatenate([w for w, _ in ways]), np.concatenate([b for _, b in ways])


def map_arrows(state: State, result: Result) -> Iterator[Mark]:
    """The move, and what it is made of: -alpha times the gradient, and what is carried over from before."""
    at = result.step
    here = np.array((result.w[at], result.b[at]))
    there, plain = here + result.change[at], here - state.learning_rate * result.gradient[at]
    if METHODS[state.method].m and METHODS[state.method].recurrence:
        yield _arrow("memory", plain, there, "quiet", 2.2)
    if state.method != "gd":
        yield _arrow("gradient", here, plain, "gradient", 3)
    yield _arrow("move", here, there, move_role(state), 3.5)


# the costs of the steps


def cost_height(state: State, walk: Walk) -> Array:
    """What stands over each step; a cost of 0 has no power of ten."""
    if not state.log_scale:
        return np.asarray(walk.cost)
    return np.log10(np.where(walk.cost > 0, walk.cost, np.nan))


def costs_marks(state: State, result: Result) -> Iterator[Mark]:
    """The cost over the steps of each run."""
    for i, walk in enumerate(result.walks):
        costs = cost_height(state, walk)
        style, drawn = RUN_STYLES[i], worth_drawing(DRAWN, costs)
        steps, costs = drawn.astype(np.float64), costs[drawn]
        yield Line(steps, costs, role=style.role, width=1.6, dash=style.dash, name=f"costs {i}")
        if i == 0 and len(steps) <= FEW:
            yield Points(steps, costs, role=style.role, size=5, name="steps")


def cursor_marks(state: State, result: Result, axes: Axes) -> Iterator[Mark]:
    """A line through the step, and over it the ball of each run, the present one on top."""
    ends = np.array((axes.bottom, axes.top))
    yield Line(np.full(2, float(result.step)), ends, role="quiet", width=1, dash="dash", name="cursor")
    for i, walk in reversed(list(enumerate(result.walks))):
        at = walk.at(state.step)
        yield ball_mark(i, (float(at), float(cost_height(state, walk)[at])), 9 if i else 12)


# the runs by their settings

STROKE = 26.0  # pixels
BRACKETED = re.compile(r" ?\([^)]*\)")  # as in "gradient descent (plain)"
SIZE = 0.85


def _widest(texts: Sequence[str], look: Look, size: float) -> float:
    return max((look.px(STROKE) + look.measure.width(text, size) + 18 for text in texts), default=1.0)


def _written(texts: Sequence[str], look: Look) -> tuple[Sequence[str], float, int]:
    """Them, the size of their letters and how many stand beside each other: two at the least where all are whole so.

    Rather without what stands in brackets than small in a large room, and rather under each other than cut.
    """
    short = [BRACKETED.sub("", text) for text in texts]
    large = look.beside(SIZE)
    for beside, size, way in (
        (2, large, texts),
        (2, large, short),
        (2, SIZE, texts),
        (2, SIZE, short),
        (1, SIZE, texts),
    ):
        widest = _widest(way, look, size)
        if beside * widest <= look.wide:
            return way, size, min(int(look.wide // widest) if beside > 1 else 1, max(len(texts), 1))
    return short, SIZE, 1


def _whole_settings(text: str, look: Look, room: float, size: float) -> str:
    """The text, or the settings of it that are whole: half a number would be another."""
    parts = text.split(", ")
    for said in range(len(parts), 0, -1):
        words = text if said == len(parts) else ", ".join((*parts[:said], "…"))
        if look.measure.width(words, size) <= room:
            return words
    return shortened(look, text, room, size)


def runs_height(texts: Sequence[str], look: Look) -> float:
    _, size, columns = _written(texts, look)
    return -(-len(texts) // columns) * (look.measure.height(size) + 3)


def runs_marks(texts: Sequence[str], look: Look) -> Iterator[Mark]:
    """One line for each run: its stroke, and what it is; what is cut is read where the mouse points."""
    (written, size, columns), stroke = _written(texts, look), look.px(STROKE)
    tall = look.measure.height(size) + 3
    wide = look.wide / columns
    for i, text in enumerate(texts):
        row, column = divmod(i, columns)
        x, y, style = column * wide, row * tall, RUN_STYLES[i]
        ends = np.array((x + 1, x + stroke)), np.full(2, y + tall / 2)
        yield Line(*ends, role=style.role, width=2.2, dash=style.dash, thing=("run", i), name=f"stroke {i}")
        room = wide - stroke - 14
        shown = _whole_settings(written[i], look, room, size)
        at = (x + stroke + 6, y, room, tall)
        yield Words(*at, shown, size=size, align="left", thing=("run", i), reading=text, name=f"run {i}")
