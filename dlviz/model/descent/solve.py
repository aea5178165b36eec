"""Gradient descent computed: the steps, whether they arrive, and how large a step may be (slides 19 to 22)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from dlviz.model import data_way, line_data
from dlviz.model.arrays import Array
from dlviz.model.bowl import Bowl, Minimum, bowl
from dlviz.model.descent import batches, judgement, stability
from dlviz.model.descent.judgement import Judgement
from dlviz.model.descent.landscapes import LANDSCAPES
from dlviz.model.descent.state import Run, State
from dlviz.model.descent.trajectory import Surface, Trajectory, descend, descending, is_known, is_plain
from dlviz.model.line_data import Data
from dlviz.model.methods import METHODS
from dlviz.model.recent import Recent
from dlviz.model.slices import one_by_one, share_of
from dlviz.model.topic import Table, grown, named

AT_ONCE = 32_000  # plain steps that are gone without a slice between them; any other step takes as long as eight
SEEN = 1000  # steps that are seen while the others are gone


@dataclass(frozen=True, slots=True, eq=False)
class Walk(Trajectory, Judgement):
    """One run, walked and judged."""

    run: Run

    def at(self, step: int) -> int:
        """The step itself, or the last that there is."""
        return min(step, len(self.w) - 1)


@dataclass(frozen=True, slots=True, eq=False)
class Result(Walk):
    """The present run at the step looked at, and the others.

    Attributes
    ----------
    step : the step looked at: the state's, or the last that there is.
    surface : what is descended.
    curvatures : eigenvalues of the Hessian at the step, the largest first.
    factors : what each step multiplies the distance to the minimum by along each of those directions, with a memory in
        the long run; empty where no such number holds for each step.
    minimum : the lowest place; of several the one nearest to the end of the run.
    others : the runs that were kept.
    batch : which points the step looks at, where that is not all of them; else None.
    """

    step: int
    surface: Surface
    curvatures: tuple[float, ...]
    factors: tuple[float, ...]
    minimum: Minimum
    others: tuple[Walk, ...]
    batch: NDArray[np.intp] | None

    @property
    def walks(self) -> tuple[Walk, ...]:
        """The present run first."""
        return (self, *self.others)

    def profile(self, w: Any) -> Any:
        """The cost over W at the b of the step looked at."""
        return self.surface.cost(w, float(self.b[self.step]))

    def tangent(self, w: Array) -> Array:
        """The line that touches the profile at the step looked at; its slope is the gradient over all data."""
        here = self.step
        place = float(self.w[here]), float(self.b[here])
        return np.asarray(self.cost[here] + self.surface.gradient(*place)[0] * (w - self.w[here]))


def lasts(state: State) -> dict[str, int]:
    """Where a run overflows it ends before its time; of one that is gone in slices that is known afterwards."""
    is_walked = state.step and next(approach(state), None) is None
    return {"step": _walk(state, state.run).at(state.steps) if is_walked else state.steps}


def ends(state: State) -> tuple[tuple[str, dict[str, int]], ...]:
    """Why there is no step after the last one."""
    return (("overflow" if lasts(state)["step"] < state.steps else "steps", {}),)


def solve(state: State) -> Result:
    """Walk all the steps and judge them."""
    run = state.run
    surface = surface_of(state, run)
    walk = _walk(state, run)
    step = walk.at(state.step)
    curvatures = surface.curvatures_at(float(walk.w[step]), float(walk.b[step]))
    same_everywhere = surface.is_quadratic and not state.is_noisy(run)
    factors = (stability.factor(run, value) if same_everywhere else None for value in curvatures)
    return grown(
        Result,
        walk,
        step=step,
        surface=surface,
        curvatures=curvatures,
        factors=tuple(value for value in factors if value is not None),
        minimum=_minimum(surface, walk),
        others=tuple(_walk(state, kept) for kept in state.kept),
        batch=batches.members(line_data.data(state), run.batch_size, run.seed, step) if state.is_noisy(run) else None,
    )


def surface_of(state: State, run: Run) -> Surface:
    """What a run of this state descends."""
    if state.landscape != "data":
        return LANDSCAPES[state.landscape]
    return bowl(line_data.data(state), state.use_bias, run.form)


def _ground(state: State, run: Run) -> tuple[Surface, Run, Data | None]:
    """What a run descends, and the data where its steps see parts of them."""
    return surface_of(state, run), run, line_data.data(state) if state.is_noisy(run) else None


def _walk(state: State, run: Run) -> Walk:
    surface, _, data = _ground(state, run)
    path = descend(surface, run, state.steps, data)
    walk = _JUDGED.get((path, run))
    if walk is None:
        walk = grown(Walk, path, run=run, **vars(judgement.judge(path, surface, run, data)))
        _JUDGED.put((path, run), walk, len(path.w))
    return walk


# Kept with the path, for the same reason: it is the same whatever step is looked at.
_JUDGED: Recent[Walk] = Recent(16, 1_000_000)


def approach(state: State) -> Iterator[tuple[float, State]]:
    """The way to a state of very many points, or whose runs are too long to be walked at once, in slices: the share
    that is gone, and the state as far as can be seen meanwhile, which has a few of its points, the first of its steps.
    """
    gone = 0.0
    if state.landscape == "data":
        surfaces = {(state.use_bias, run.form) for run in (state.run, *state.kept)}
        for share, few in data_way.making(state, sorted(surfaces)):
            gone = 0.8 * share  # the walk is the rest
            yield gone, few
    grounds = (_ground(state, run) for run in (state.run, *state.kept))
    ways = [(surface, run, data) for surface, run, data in grounds if not is_known(surface, run, state.steps, data)]
    if state.steps * sum(1 if is_plain(*way) else 8 for way in ways) <= AT_ONCE:
        return
    first = replace(state, steps=SEEN // (1 + len(state.kept)))
    yield gone, first
    walks = one_by_one([descending(surface, run, state.steps, data) for surface, run, data in ways])
    for share in share_of(walks, gone, 1.0):
        yield share, first


def _minimum(surface: Surface, walk: Walk) -> Minimum:
    if isinstance(surface, Bowl):
        return surface.minimum
    end = float(walk.w[-1]), float(walk.b[-1])
    w, b = min(surface.minima, key=lambda place: abs(place[0] - end[0]) + abs(place[1] - end[1]))
    return Minimum(w, b, float(surface.cost(w, b)), len(surface.minima) == 1)


def table(state: State, result: Result) -> Table:
    """One row for each step of the present run: where it stands, and the move that it is about to make."""
    names = ("_w", "_b") if state.two_parameters else ("",)
    columns: dict[str, list[Any]] = {"step": list(range(len(result.w))), "w": result.w.tolist()}
    if state.two_parameters:
        columns["b"] = result.b.tolist()
    columns["cost"] = result.cost.tolist()
    for title, values in (("gradient", result.gradient), *memories(result), ("change", result.change)):
        columns |= {f"{title}{name}": values[:, i].tolist() for i, name in enumerate(names)}
    return Table(columns)


def memories(walk: Walk) -> tuple[tuple[str, Array], ...]:
    """What the method of a run remembers, under its letters in formulas."""
    return tuple((letter, getattr(walk, name)) for letter, name in METHODS[walk.run.method].memories)


def values(state: State, result: Result) -> dict[str, Any]:
    """What the JSON export holds. With two parameters an entry of ``gradient`` is the pair [by W, by b]."""
    return _path(result) | named(result, "one_step", "diverges_from") | {"runs": list(map(_path, result.others))}


def _path(walk: Walk) -> dict[str, Any]:
    gradient = walk.gradient if walk.gradient.shape[1] > 1 else walk.gradient[:, 0]
    return {**named(walk, "w", "b", "cost"), "gradient": gradient.tolist(), "status": walk.status}
