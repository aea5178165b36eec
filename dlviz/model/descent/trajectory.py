"""A descent, computed whole: from a start, along the gradients of a surface, by a method."""

from __future__ import annotations

import itertools
import weakref
from collections.abc import Callable, Hashable
from dataclasses import dataclass
from typing import Any, Protocol, cast

import numpy as np

from dlviz.model import linear
from dlviz.model.arrays import Array, frozen
from dlviz.model.bowl import Bowl
from dlviz.model.descent import batches
from dlviz.model.descent.state import Run
from dlviz.model.line_data import Data
from dlviz.model.methods import METHODS
from dlviz.model.recent import Recent
from dlviz.model.slices import Slices, finish, share_of

# A descent stops before anything in it is larger: what is drawn must fit a plot, whose arithmetic overflows sooner.
BIGGEST = 1e100

SLICE = 1000  # steps, which take some milliseconds: between two slices the window may do something else


Function = Callable[[float, float], Any]


class Surface(Hashable, Protocol):
    """A cost over W and b, or over W alone: ``Bowl`` from data, or a ``Landscape``."""

    @property
    def use_bias(self) -> bool: ...
    @property
    def minima(self) -> tuple[tuple[float, float], ...]: ...
    @property
    def is_quadratic(self) -> bool:
        """Whether the curvature is the same everywhere, so that theory tells how a descent goes on."""

    @property
    def reach(self) -> float:
        """How far from a minimum the surface still is what it is about; 0 where that is told by no size."""

    def cost(self, w: Any, b: Any, /) -> Any: ...
    def gradient(self, w: Any, b: Any, /) -> tuple[Any, ...]: ...
    def functions(self) -> tuple[Function, Function]:
        """``cost`` and ``gradient`` of numbers, ready to be called a thousand times."""

    def curvatures_at(self, w: float, b: float) -> tuple[float, ...]: ...
    def rounding(self, w: Array, b: Array) -> Array: ...


@dataclass(frozen=True, slots=True, eq=False)
class Trajectory:
    """Where a descent came by, steps 0 to n - 1, in d = 1 or 2 parameters.

    Attributes
    ----------
    w, b, cost : shape (n,); the cost over all data.
    gradient : shape (n, d): the partial derivatives, by W and by b, that the step goes by (those of its batch).
    change : shape (n, d): the move that the step is about to make.
    m, v : shape (n, d): the running gradients and squared gradients of the method, this step's included.
    overflow_at : the first step that would have left ±1e100, at which the lists stop; or None.
    """

    w: Array
    b: Array
    cost: Array
    gradient: Array
    change: Array
    m: Array
    v: Array
    overflow_at: int | None


def descend(surface: Surface, run: Run, steps: int, data: Data | None = None) -> Trajectory:
    """Walk down from the run's start; where there is no b in the surface it stays 0, and has no part.

    ``data`` is given where the run takes batches of it, and only there.
    """
    return finish(descending(surface, run, steps, data))


def descending(surface: Surface, run: Run, steps: int, data: Data | None = None) -> Slices[Trajectory]:
    """The same in slices: yields the share of the way that is gone, and returns the trajectory."""
    key = _key(surface, run, steps, data)
    path = KEPT.get(key)
    if path is None:
        path = yield from _walking(surface, run, steps, data)
        KEPT.put(key, path, len(path.w))
    return path


def is_known(surface: Surface, run: Run, steps: int, data: Data | None = None) -> bool:
    """Whether this way has been gone already."""
    return _key(surface, run, steps, data) in KEPT


def is_plain(surface: Surface, run: Run, data: Data | None) -> bool:
    """Whether its steps are the quick ones: plain, over all data."""
    return data is None and run.method == "gd" and isinstance(surface, Bowl)


# Kept, because playing changes nothing but the step that is looked at; but not with the data, which may be large.
KEPT: Recent[Trajectory] = Recent(16, 1_000_000)


def _key(surface: Surface, run: Run, steps: int, data: Data | None) -> Hashable:
    return surface, run, steps, None if data is None else weakref.ref(data)


def _walking(surface: Surface, run: Run, steps: int, data: Data | None) -> Slices[Trajectory]:
    if is_plain(surface, run, data):
        return (yield from _plain(cast(Bowl, surface), run, steps))
    if data is None:
        return (yield from _remembering(surface, run, steps, None))
    yield from share_of(batches.adding_up(data, run.batch_size, run.seed, steps), 0.0, 0.5)
    slope = batches.slope(data, surface.use_bias, run.form, run.batch_size, run.seed, steps)
    return (yield from share_of(_remembering(surface, run, steps, slope), 0.5, 1.0))


def _plain(surface: Bowl, run: Run, steps: int) -> Slices[Trajectory]:
    """Plain steps over data remember nothing: the places are walked, and all else is computed of them at once.

    Not on landscapes, since NumPy's powers and Python's may differ in the last place.
    """
    gradient, rate = surface.functions()[1], run.learning_rate
    w, b = run.w0, run.b0 if surface.use_bias else 0.0
    places = [(w, b)]
    for done in range(0, steps, SLICE):
        for _ in range(min(SLICE, steps - done)):
            g = gradient(w, b)
            w = less(w, rate * g[0])
            b = less(b, rate * g[1]) if len(g) > 1 else b
            places.append((w, b))
        yield done / steps
    with np.errstate(all="ignore"):  # what is too large is cut off below
        all_w, all_b = np.array(places).T
        cost, slopes = surface.cost(all_w, all_b), np.stack(surface.gradient(all_w, all_b), axis=1)
        largest = np.abs(np.column_stack((all_w, all_b, cost, slopes))).max(axis=1)
        fine = largest <= BIGGEST
    n = len(fine) if fine.all() else int(fine.argmin())
    w_there, b_there, heights, slopes = map(frozen, (all_w[:n], all_b[:n], cost[:n], slopes[:n]))
    nothing = frozen(np.zeros_like(slopes))
    change = frozen(0.0 - rate * slopes)
    return Trajectory(w_there, b_there, heights, slopes, change, nothing, nothing, n if n <= steps else None)


def _remembering(surface: Surface, run: Run, steps: int, batch_slope: batches.Slope | None) -> Slices[Trajectory]:
    """A method with a memory, or over batches, step by step."""
    (cost, gradient), rule = surface.functions(), METHODS[run.method].rule
    slope = batch_slope or (lambda _step, w, b: gradient(w, b))
    w, b = run.w0, run.b0 if surface.use_bias else 0.0
    memory = [(0.0, 0.0)] * (2 if surface.use_bias else 1)
    rows: list[tuple[float, ...]] = []
    parts: list[Array] = []
    for step in range(steps + 1):
        if step % SLICE == 0 and step:
            parts.append(np.array(rows))
            rows = []
            yield step / steps
        try:
            height, g = cost(w, b), slope(step, w, b)
            moved = [rule(run, step + 1, one, m, v) for one, (m, v) in zip(g, memory, strict=True)]
        except OverflowError:  # Python's powers raise it, its products become infinite
            break
        if not max(map(abs, (w, b, height, *g))) <= BIGGEST:
            break
        rows.append((w, b, height, *g, *itertools.chain(*moved)))
        memory = [(m, v) for _, m, v in moved]
        w = less(w, moved[0][0])
        b = less(b, moved[1][0]) if len(g) > 1 else b
    way = np.concatenate([*parts, np.array(rows)] if rows else parts)
    return _trajectory(way, len(memory), len(way) if len(way) <= steps else None)


def _trajectory(rows: Array, size: int, overflow_at: int | None) -> Trajectory:
    """Rows of w, b, cost, the gradient and, for each of the ``size`` parameters, its move, m and v."""
    w, b, cost = map(frozen, rows[:, :3].T)
    moved = rows[:, 3 + size :].reshape(len(rows), size, 3)
    change, m, v = (frozen(part) for part in (0.0 - moved[:, :, 0], moved[:, :, 1], moved[:, :, 2]))
    return Trajectory(w, b, cost, frozen(rows[:, 3 : 3 + size]), change, m, v, overflow_at)


def less(value: float, move: float) -> float:
    """``value - move``; 0 where only the rounding of the two is left, so that a step can land on 0."""
    rest = value - move
    return rest if abs(rest) > 4 * linear.EPSILON * abs(value) else 0.0
