"""Whether a descent arrives, and how long a step may be: decided by theory and by the run together.

Where the curvature is the same everywhere, theory says what a step makes of the distance to the minimum, so the status
does not hang on where the list of steps happens to end. Elsewhere (landscapes, methods that divide by the gradient)
the run is looked at in windows that are long enough not to hang on one step (``rules``).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, cast

import numpy as np

from dlviz.model.arrays import Array
from dlviz.model.descent import stability
from dlviz.model.descent.rules import AT_THE_LIMIT, bounded, grows, settled_from, shrinks, turns
from dlviz.model.descent.state import Run
from dlviz.model.descent.trajectory import Surface, Trajectory
from dlviz.model.line_data import Data
from dlviz.model.methods import METHODS

Status = Literal["converged", "running", "oscillating", "wandering", "diverging", "overflow"]


@dataclass(frozen=True)
class Judgement:
    """What is said of a run. (Without slots, so that a walk can be a trajectory and its judgement.)

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
    slopes = np.stack(surface.gradient(path.w, path.b), axis=1)  # over all data, whatever the batches
    place, turned = np.column_stack([path.w, path.b]), turns(slopes)
    carried = batches_of is not None or METHODS[run.method].m is not None
    settled = settled_from(place, slopes, surface.rounding(path.w, path.b), path.change if carried else None)
    at_limit = None if curvatures is None else stability.limit(run, curvatures[0])
    status: Status
    if path.overflow_at is not None:
        status = "overflow"
    elif settled is not None:
        status = "converged"
    elif at_limit is not None:
        status = _by_theory(run, surface, slopes[0], at_limit)
    else:
        status = _by_the_run(place, slopes, surface, run, batches_of)
    return Judgement(
        settled,
        status,
        bool(len(turned)) and bool(turned.all()),
        shrinks(slopes) if at_limit is None else run.learning_rate < at_limit * (1 - AT_THE_LIMIT),
        None if curvatures is None else stability.one_step(run, curvatures),
        at_limit,
    )


def _by_theory(run: Run, surface: Surface, first: Array, at_limit: float) -> Status:
    """``first`` is the gradient at the start."""
    if run.learning_rate > at_limit * (1 + AT_THE_LIMIT):
        return "diverging"
    return "oscillating" if stability.swings(run, surface, first) else "running"


def _by_the_run(place: Array, slopes: Array, surface: Surface, run: Run, batches_of: Data | None) -> Status:
    steps, growth = len(slopes) - 1, None
    if batches_of is not None:
        growth = stability.growth_of_batches(run, batches_of, steps, surface.use_bias)
    if grows(place, surface.minima, surface.reach) if growth is None else growth > 1 + AT_THE_LIMIT:
        return "diverging"
    return cast(Status, bounded(slopes, batches_of is not None))
