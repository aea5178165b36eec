"""Where a descent ends depends on where it starts: many starts walked at once, each told by the minimum it nears."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from dlviz.model.arrays import Array
from dlviz.model.descent.state import Run
from dlviz.model.descent.trajectory import Surface
from dlviz.model.methods import METHODS
from dlviz.model.recent import Recent
from dlviz.model.slices import Slices, finish

LEAST_STEPS, MOST_STEPS = 300, 1000  # of thousands of starts at once: where one nears by then, it stays
FIRST_STEPS = 500  # for a first look: of the surfaces here at most 4 % of the starts come to another minimum after it
FAR = 1e6  # what has gone so far comes no more back
NOWHERE = -1
FEW = 4000  # starts: the numbers of more would not stay near the processor, W and b together
SLICE = 50  # steps of some thousand starts, which take some milliseconds
CALL = 2000  # numbers that are worked out in the time that a call of NumPy takes by itself


View = tuple[float, float, float, float]
Ends = NDArray[np.int8]
KEPT: Recent[Ends] = Recent(8, 100_000)  # starts: neither playing nor another start of the run changes where they end


class Starts(NamedTuple):
    """A grid of starts over ``view``, which is (left, right, bottom, top), and how they go down: see ``starts``."""

    surface: Surface
    run: Run
    steps: int
    view: View
    across: int
    up: int


def starts(surface: Surface, run: Run, steps: int, view: View, across: int, up: int) -> Starts:
    """Starts that go as a run does, whose own start has no part; from ``LEAST_STEPS`` to ``MOST_STEPS`` are taken."""
    return Starts(surface, replace(run, w0=0.0, b0=0.0), _taken(steps), view, across, up)


def ends(given: Starts) -> Ends:
    """Which of ``surface.minima`` is nearest to where each start ends, shape (up, across); the first row is the bottom.

    ``NOWHERE`` where a descent flies off. A surface over W alone has equal rows.
    """
    return finish(in_slices(given))


def in_slices(given: Starts) -> Slices[Ends]:
    """The same, with a stop after every few steps."""
    found = KEPT.get(given)
    if found is not None:
        return found
    surface, run, steps, (left, right, bottom, top), across, up = given
    w, b = np.meshgrid(np.linspace(left, right, across), np.linspace(bottom, top, up))
    place = np.array([w.ravel(), b.ravel() if surface.use_bias else np.zeros(w.size)])
    walk = _Walk(surface, run, place)
    while walk.done < steps:
        walk.go(min(SLICE, steps - walk.done))
        yield walk.done / steps
    return KEPT.put(given, _nearest(surface, place).reshape(up, across), place.shape[1])


def is_known(given: Starts) -> bool:
    """Whether the starts have been walked already; those that are asked for stay known longest."""
    return KEPT.get(given) is not None


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
            np.subtract(part, move, out=part)
            np.minimum(np.maximum(part, -2 * FAR, out=part), 2 * FAR, out=part)  # np.clip, in half of the time


def _nearest(surface: Surface, place: Array) -> Ends:
    with np.errstate(over="ignore", invalid="ignore"):
        away = [np.hypot(place[0] - low_w, place[1] - low_b) for low_w, low_b in surface.minima]
        nearest = np.argmin(away, axis=0)
        nearest[~(np.hypot(*place) < FAR)] = NOWHERE
    return np.asarray(nearest.astype(np.int8))


def _taken(steps: int) -> int:
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
    return max(most / _taken(steps) - calls * CALL, 0.0) / numbers


class Tally:
    """Stands in a formula for an array, and counts what is done with it."""

    def __init__(self) -> None:
        self.count = 0

    def _done(self, _: object) -> Tally:
        self.count += 1
        return self

    __add__ = __radd__ = __sub__ = __rsub__ = __mul__ = __rmul__ = _done
    __truediv__ = __rtruediv__ = __pow__ = _done
