"""Whether a descent arrives, and how long a step may be: decided by theory and by the run together.

Where the curvature is the same everywhere, theory says what a step makes of the distance to the minimum, so the status
does not hang on where the list of steps happens to end. Elsewhere (landscapes, methods that divide by the gradient)
the run is looked at in windows that are long enough not to hang on one step.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from dlviz.model import linear
from dlviz.model.arrays import Array
from dlviz.model.descent import stability
from dlviz.model.descent.stability import limit
from dlviz.model.descent.state import Run
from dlviz.model.descent.trajectory import Surface, Trajectory
from dlviz.model.line_data import Data
from dlviz.model.methods import METHODS, MethodName

Status = Literal["converged", "running", "oscillating", "wandering", "diverging", "overflow"]

# Arrived: the gradient is a millionth of what it was, so W is right to all the digits that are shown.
ARRIVED = 1e-6

# A learning rate that is 2/lambda but for rounding swings for ever; it does not diverge.
AT_THE_LIMIT = 1e-9

# A run of fewer steps says nothing of growth, nor of what stays within bounds.
ENOUGH = 8


@dataclass(frozen=True, slots=True)
class Judgement:
    """What is said of a run.

    Attributes
    ----------
    converged_at : the first step from which on the run rests; or None.
    status : see ``judge``.
    jumps : whether it crosses the valley in each step of its last half.
    nearer : whether it gets nearer to rest.
    one_step : the learning rate that arrives in one step; None where there is none.
    diverges_from : at this learning rate the descent swings for ever, above it the error grows; inf on a flat cost,
        None where no single number decides (most landscapes, batches, methods that scale their steps).
    """

    converged_at: int | None
    status: Status
    jumps: bool
    nearer: bool
    one_step: float | None
    diverges_from: float | None


def judge(path: Trajectory, surface: Surface, run: Run, batches_of: Data | None) -> Judgement:
    """``overflow`` beyond 1e100; else ``converged`` if the run rests at its end; else by theory, where it tells:
    ``diverging`` if the distance grows in the long run, ``oscillating`` if what is left of it longest changes its sign,
    ``running`` otherwise; else by the run: ``diverging`` if its cost goes on growing, ``oscillating`` if it turns back
    and forth, ``wandering`` if it does so within bounds without getting nearer, ``running`` otherwise.

    ``batches_of`` is the data where a step sees a part of them only.
    """
    curvatures = surface.curvatures_at(run.w0, run.b0) if surface.is_quadratic and batches_of is None else None
    slopes = _slopes(path, surface)
    settled = settled_from(path, surface, slopes, noisy=batches_of is not None, method=run.method)
    at_limit = None if curvatures is None else limit(run, curvatures[0])
    return Judgement(
        settled,
        _status(path, surface, run, batches_of, slopes, settled, at_limit),
        _jumps(slopes),
        _shrinks(slopes) if at_limit is None else run.learning_rate < at_limit * (1 - AT_THE_LIMIT),
        None if curvatures is None else stability.one_step(run, curvatures),
        at_limit,
    )


def _slopes(path: Trajectory, surface: Surface) -> Array:
    """The gradient over all data at each step, shape (n, d), whatever the batches."""
    return np.stack(surface.gradient(path.w, path.b), axis=1)


def settled_from(path: Trajectory, surface: Surface, slopes: Array, *, noisy: bool, method: MethodName) -> int | None:
    """The first step from which on the gradient stays small, and what could carry the run away again: its move.

    Small is a millionth of the first one, or no more than the rounding of its own sums. A method with a memory may
    pass the minimum at full speed, and a batch may push away from it, so there the move has to be small as well: a
    millionth of the range that the run went over.
    """
    size = np.abs(slopes).max(axis=1)
    rests = size <= np.maximum(ARRIVED * size[0], surface.rounding(path.w, path.b))
    if noisy or METHODS[method].m:
        move, span = np.abs(path.change).max(axis=1), max(np.ptp(path.w), np.ptp(path.b))
        rests &= move <= np.maximum(ARRIVED * span, 4 * linear.EPSILON * np.hypot(path.w, path.b))
    unrest = np.flatnonzero(~rests)
    first = int(unrest[-1]) + 1 if len(unrest) else 0
    return first if first < len(size) else None


def _status(
    path: Trajectory, surface: Surface, run: Run, batches_of: Data | None, slopes: Array,
    settled: int | None, at_limit: float | None,
) -> Status:  # fmt: skip
    if path.overflow_at is not None:
        return "overflow"
    if settled is not None:
        return "converged"
    if at_limit is not None:
        if run.learning_rate > at_limit * (1 + AT_THE_LIMIT):
            return "diverging"
        return "oscillating" if stability.swings(run, surface, slopes[0]) else "running"
    growth = (
        None if batches_of is None else stability.growth_of_batches(run, batches_of, len(slopes) - 1, surface.use_bias)
    )
    if _grows(path, surface) if growth is None else growth > 1 + AT_THE_LIMIT:
        return "diverging"
    return _bounded(slopes, noisy=batches_of is not None)


def _grows(path: Trajectory, surface: Surface) -> bool:
    """Whether it goes ever farther out: beyond where it started and what the surface is about, and by half more in the
    last quarter than in the third, and there than in the first half.
    """
    n = len(path.w)
    if n < ENOUGH:
        return False
    away = np.min([np.hypot(path.w - w, path.b - b) for w, b in surface.minima], axis=0)
    first, third, last = (float(part.max()) for part in np.split(away, [n // 2, 3 * n // 4]))
    return last > 1.5 * third > 2.25 * first and last > 2 * max(float(away[0]), surface.reach)


def _bounded(slopes: Array, *, noisy: bool) -> Status:
    """How a run goes on that neither rests nor grows, from its last half."""
    turns = _turns(slopes)
    if not turns.any():
        return "running"
    if len(slopes) < ENOUGH:
        return "running" if noisy or not turns.all() else "oscillating"
    if _shrinks(slopes):
        return "running" if noisy else "oscillating"
    return "oscillating" if not noisy and turns.all() and _repeats(slopes) else "wandering"


def _shrinks(slopes: Array) -> bool:
    """Whether the largest gradient gets smaller from quarter to quarter; the first may hold the start's own way."""
    n, size = len(slopes), np.abs(slopes).max(axis=1)
    if n < ENOUGH:
        return bool(size[-1] < size[0])
    second, third, last = (float(part.max()) for part in np.split(size, [n // 4, n // 2, 3 * n // 4])[1:])
    return last < 0.95 * third < 0.95**2 * second


def _repeats(slopes: Array) -> bool:
    """Whether the last quarter goes to and fro between the same two gradients."""
    late = slopes[3 * len(slopes) // 4 - 2 :]
    return bool(np.abs(late[2:] - late[:-2]).max() <= 0.05 * np.abs(late).max())


def _turns(slopes: Array) -> NDArray[np.bool_]:
    """For each move of the last half, whether the gradients before and after it point against each other."""
    late = slopes[len(slopes) // 2 :] if len(slopes) >= ENOUGH else slopes
    with np.errstate(all="ignore"):  # 1e100 times 1e100 is no overflow, but what is next to 0 may underflow
        return np.asarray((late[:-1] * late[1:]).sum(axis=1) < 0)


def _jumps(slopes: Array) -> bool:
    turns = _turns(slopes)
    return bool(len(turns)) and bool(turns.all())
