"""Where a descent ends depends on where it starts: many starts walked at once, each told by the minimum it nears."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from dlviz.model.arrays import Array
from dlviz.model.descent.state import Run
from dlviz.model.descent.trajectory import Surface
from dlviz.model.methods import METHODS
from dlviz.model.recent import Recent
from dlviz.model.slices import Slices, finish

LEAST_STEPS, MOST_STEPS = 300, 1000  # of thousands of starts at once: where one nears by then, it stays
FAR = 1e6  # what has gone so far comes no more back
NOWHERE = -1
FEW = 4000  # starts: the numbers of more would not stay near the processor, W and b together
SLICE = 50  # steps of some thousand starts, which take some milliseconds
CALL = 2000  # numbers that are worked out in the time that a call of NumPy takes by itself


View = tuple[float, float, float, float]
Ends = NDArray[np.int8]
KEPT: Recent[Ends] = Recent(8, 100_000)  # starts: neither playing nor another start of the run changes where they end


def ends(surface: Surface, run: Run, steps: int, view: View, across: int, up: int) -> Ends:
    """Which of ``surface.minima`` is nearest to where each start of a grid over ``view`` ends, shape (up, across).

    ``view`` is (left, right, bottom, top); the first row is the bottom. ``NOWHERE`` where a descent flies off. The
    start of ``run`` has no part; from ``LEAST_STEPS`` to ``MOST_STEPS`` steps are taken. A surface
    over W alone has equal rows.
    """
    return finish(in_slices(surface, run, steps, view, across, up))


def in_slices(surface: Surface, run: Run, steps: int, view: View, across: int, up: int) -> Slices[Ends]:
    """The same, with a stop after every few steps."""
    key = _key(surface, run, steps, view, across, up)
    found = KEPT.get(key)
    if found is not None:
        return found
    left, right, bottom, top = view
    w, b = np.meshgrid(np.linspace(left, right, across), np.linspace(bottom, top, up))
    place = np.array([w.ravel(), b.ravel() if surface.use_bias else np.zeros(w.size)])
    walk = _Walk(surface, run, place)
    while walk.done < taken(steps):
        walk.go(min(SLICE, taken(steps) - walk.done))
        yield walk.done / taken(steps)
    return KEPT.put(key, _nearest(surface, place).reshape(up, across), place.shape[1])


def is_known(surface: Surface, run: Run, steps: int, view: View, across: int, up: int) -> bool:
    """Whether the starts have been walked already; those that are asked for stay known longest."""
    return KEPT.get(_key(surface, run, steps, view, across, up)) is not None


def _key(surface: Surface, run: Run, steps: int, view: View, across: int, up: int) -> Hashable:
    return surface, run, taken(steps), view, across, up


class _Walk:
    """Takes starts, shape (2, n), in place to where they end; where they are few, W and b by the same calls."""

    def __init__(self, surface: Surface, run: Run, place: Array) -> None:
        d = 1 + surface.use_bias
        self._surface, self._run, self._place, self.done = surface, run, place, 0
        self._is_few = place.shape[1] < FEW
        self._parts = [place[:d]] if self._is_few else [place[i] for i in range(d)]
        self._memory: list[tuple[Any, Any]] = [(0.0, 0.0)] * len(self._parts)

    def go(self, steps: int) -> None:
        with np.errstate(over="ignore", invalid="ignore"):
            for t in range(self.done + 1, self.done + steps + 1):
                self._step(t)
        self.done += steps

    def _step(self, t: int) -> None:
        rule, slopes = METHODS[self._run.method].rule, self._surface.gradient(*self._place)
        given = [np.array(slopes)] if self._is_few else slopes
        done = [rule(self._run, t, slope, *kept) for slope, kept in zip(given, self._memory, strict=True)]
        self._memory = [(m, v) for _, m, v in done]
        for part, (move, *_) in zip(self._parts, done, strict=True):  # after all slopes, which may be W or b themselves
            np.clip(np.subtract(part, move, out=part), -2 * FAR, 2 * FAR, out=part)


def _nearest(surface: Surface, place: Array) -> Ends:
    with np.errstate(over="ignore", invalid="ignore"):
        away = [np.hypot(place[0] - low_w, place[1] - low_b) for low_w, low_b in surface.minima]
        nearest = np.argmin(away, axis=0)
        nearest[~(np.hypot(*place) < FAR)] = NOWHERE
    return np.asarray(nearest.astype(np.int8))


def taken(steps: int) -> int:
    """How many steps each start takes where a run takes ``steps``."""
    return min(max(steps, LEAST_STEPS), MOST_STEPS)


def starts_for(surface: Surface, run: Run, steps: int, most: float) -> float:
    """How many starts can be walked with at most so many numbers worked out, by the operations of surface and method.

    What the calls themselves take is a part of ``most``; where that is all of it, no start is left.
    """
    d, slopes, moves = 1 + surface.use_bias, Tally(), Tally()
    surface.gradient(slopes, slopes)
    METHODS[run.method].rule(run, 1, moves, moves, moves)
    of_moves = moves.count + 2  # taken away, held in bounds
    calls, numbers = slopes.count + of_moves, slopes.count + d * of_moves
    return max(most / taken(steps) - calls * CALL, 0.0) / numbers


class Tally:
    """Stands in a formula for an array, and counts what is done with it."""

    def __init__(self) -> None:
        self.count = 0

    def _done(self, _: object) -> Tally:
        self.count += 1
        return self

    __add__ = __radd__ = __sub__ = __rsub__ = __mul__ = __rmul__ = _done
    __truediv__ = __rtruediv__ = __pow__ = _done


def any_start(run: Run) -> Run:
    """The run with its start struck out, as a key for what does not depend on it."""
    return replace(run, w0=0.0, b0=0.0)
