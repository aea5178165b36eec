"""Where a descent ends depends on where it starts: many starts walked at once, each told by the minimum it nears."""

from __future__ import annotations

import functools
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from dlviz.model.descent.state import Run
from dlviz.model.descent.trajectory import Surface
from dlviz.model.methods import METHODS

LEAST_STEPS, MOST_STEPS = 300, 1000  # of thousands of starts at once: where one nears by then, it stays
FAR = 1e6  # what has gone so far comes no more back
NOWHERE = -1


# Kept, because neither playing nor another start changes it.
@functools.lru_cache(maxsize=4)
def ends(
    surface: Surface, run: Run, steps: int, view: tuple[float, float, float, float], across: int, up: int
) -> NDArray[np.int8]:
    """Which of ``surface.minima`` is nearest to where each start of a grid over ``view`` ends, shape (up, across).

    ``view`` is (left, right, bottom, top); the first row is the bottom. ``NOWHERE`` where a descent flies off. The
    start of ``run`` has no part; from ``LEAST_STEPS`` to ``MOST_STEPS`` steps are taken. A surface
    over W alone has equal rows.
    """
    left, right, bottom, top = view
    w, b = np.meshgrid(np.linspace(left, right, across), np.linspace(bottom, top, up))
    place = [w.ravel(), b.ravel() if surface.use_bias else np.zeros(w.size)]
    memory = [(0.0, 0.0)] * len(place)
    rule = METHODS[run.method].rule
    with np.errstate(over="ignore", invalid="ignore"):
        for t in range(1, min(max(steps, LEAST_STEPS), MOST_STEPS) + 1):
            for i, slope in enumerate(surface.gradient(*place)):
                move, *kept = rule(run, t, slope, *memory[i])
                memory[i] = (kept[0], kept[1])
                place[i] = np.clip(place[i] - move, -2 * FAR, 2 * FAR)
        away = [np.hypot(place[0] - low_w, place[1] - low_b) for low_w, low_b in surface.minima]
        nearest = np.argmin(away, axis=0)
        nearest[~(np.hypot(*place) < FAR)] = NOWHERE
    return np.asarray(nearest.reshape(up, across).astype(np.int8))


def any_start(run: Run) -> Run:
    """The run with its start struck out, as a key for what does not depend on it."""
    return replace(run, w0=0.0, b0=0.0)
