"""What a network makes of its inputs, and of its weights while it learns (slides 2, 7 and 8)."""

from __future__ import annotations

import functools
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any, Literal

import numpy as np

from dlviz.model.arrays import Array, sealed
from dlviz.model.forward import SOFTMAX, Pass, forward
from dlviz.model.network.data import DataSet, Pair, are_probabilities, as_targets
from dlviz.model.network.layers import as_weights
from dlviz.model.network.stall import stalls
from dlviz.model.network.state import MOST_UPDATES, Place, State
from dlviz.model.network.training import Plan, deltas, run
from dlviz.model.topic import Table, grown
from dlviz.model.walk import Trained, TrainingWalk

AT_ONCE = 10_000  # updates of a layer, which take a tenth of a second
PIECE = 1_000  # updates of a layer between two looks at what else is to be done
WhyNot = Literal["", "outputs", "targets", "step", "alone", "cross-entropy", "softmax", "probabilities"]


@dataclass(frozen=True, slots=True, eq=False)
class Learned(Trained):
    """What a training has come to (``Trained``), whichever sample is looked at.

    Attributes
    ----------
    batch : the points, shape (n, 2), and targets, shape (n, outputs), that the next update looks at; without a
        training nothing.
    batch_flow, blame : sums and activations of the batch; δ of each sample and unit, layer by layer.
    stalled : whether the loss is far from 0 and has hardly fallen for a hundred epochs.
    """

    batch: Pair | None
    batch_flow: Pass | None
    blame: tuple[Array, ...]
    stalled: bool


@dataclass(frozen=True, slots=True, eq=False)
class Result(Learned):
    """The network at the step looked at, and what it makes of the inputs.

    Attributes
    ----------
    flow : sums and activations of the N inputs, layer by layer, shape (N, units).
    row, chosen : the sample and the weight looked at, moved to where there are such.
    why_not : why this network cannot be trained: fewer ``outputs`` than classes, another number than ``targets``,
        ``step`` units, whose slope is 0 everywhere, a softmax ``alone``, which is always 1; ``cross-entropy`` without a
        sigmoid, or without a ``softmax`` of several outputs, or of targets that are no ``probabilities``; else empty.
    """

    flow: Pass
    row: int
    chosen: Place
    why_not: WhyNot

    @property
    def outputs(self) -> Array:
        return self.flow.activations[-1]


@functools.lru_cache(maxsize=4)
def _learned(plan: Plan, step: int, last: int) -> Learned:
    walk = run(plan)
    found = walk.trained(step, last)
    X, targets = walk.batch(found.step)
    batch = X, targets.T  # a row for each sample
    flow = forward(found.weights, plan.names, X)
    with np.errstate(over="ignore", invalid="ignore"):  # what diverges is infinite
        blame = tuple(map(sealed, deltas(found.weights, plan.names, plan.loss, flow, batch[1])))
    aims = as_targets(plan.data_set.train[1], len(found.weights[-1].b))
    stalled = found.ended_at is None and stalls(found.history, aims, plan.loss)
    return grown(Learned, found, batch=batch, batch_flow=flow, blame=blame, stalled=stalled)


def _unlearned(state: State) -> Learned:
    """Where there is no training."""
    nothing = sealed(np.zeros((0, 4)))
    return Learned(as_weights(state.layers), 0, 0, 1, None, nothing, (np.nan,) * 4, None, None, (), stalled=False)


def solve(state: State) -> Result:
    why_not, plan = _why_not(state), state.plan
    walk = run(plan) if not why_not else None
    last = _last(state, walk)
    learned = _learned(plan, min(state.step, last), last) if walk else _unlearned(state)
    return grown(
        Result,
        learned,
        flow=forward(learned.weights, state.activation, np.array(state.inputs)),
        row=min(state.row, len(state.inputs) - 1),
        chosen=looked_at(state),
        why_not=why_not,
    )


def lasts(state: State) -> dict[str, int]:
    layer, walk = looked_at(state).layer, None if _why_not(state) else run(state.plan)
    return {
        "row": len(state.inputs) - 1, "layer": len(state.layers),
        "source": state.sizes[layer - 1], "unit": state.sizes[layer],
        "step": _last(state, walk),
    }  # fmt: skip


def ends(state: State) -> tuple[tuple[str, dict[str, int]], ...]:
    """Why there is no step after the last one; where nothing is trained, what lets it be."""
    why = _why_not(state)
    said = why or "epochs", {"classes": state.data_set.outputs, "outputs": state.sizes[-1]}
    return (said, ("no_step", {})) if why == "step" else (said,)


def approach(state: State) -> Iterator[tuple[float, State]]:
    """The way to the step of a state, where it is too long to be gone at once, in pieces of some milliseconds.

    Gives the share of the way that is gone, and the state as far as it has come, which ``solve`` knows quickly.
    """
    if _why_not(state):
        return
    walk = run(state.plan)
    step = min(state.step, _last(state, walk))
    here = walk.start(step)
    if walk.ended_at is not None or (step - here) * len(state.layers) <= AT_ONCE:
        return
    yield here / step, replace(state, step=here)
    piece = max(PIECE // len(state.layers), 1)
    while here < step and walk.ended_at is None:
        here = min(here + piece, step)
        walk.at(here)
        yield here / step, replace(state, step=here)


def _last(state: State, walk: TrainingWalk | None) -> int:
    """The last step of the timeline, which is 0 where there is no learning."""
    return min(state.epochs * walk.per_epoch, MOST_UPDATES) if walk else 0


def _why_not(state: State) -> WhyNot:
    data, outputs, last = state.data_set, state.sizes[-1], state.activation[-1]
    if data.has_labels and outputs < data.outputs:
        return "outputs"
    if not data.has_labels and outputs != data.outputs:
        return "targets"
    if "step" in state.activation:
        return "step"
    if outputs == 1 and last == SOFTMAX:
        return "alone"
    return _no_cross_entropy(data, outputs, last) if state.loss == "cross-entropy" else ""


def _no_cross_entropy(data: DataSet, outputs: int, last: str) -> WhyNot:
    if last != ("sigmoid" if outputs == 1 else SOFTMAX):
        return "cross-entropy" if outputs == 1 else "softmax"
    return "" if are_probabilities(as_targets(data.y, outputs)) else "probabilities"


def looked_at(state: State) -> Place:
    """The weight that is looked at: of a layer that has fewer units, that of the last."""
    layer = min(state.layer, len(state.layers))
    return Place(layer, min(state.source, state.sizes[layer - 1]), min(state.unit, state.sizes[layer]))


def table(state: State, result: Result) -> Table:
    """One row for each input: x1, x2, then sums and activations of each unit."""
    columns: dict[str, list[Any]] = {f"x{i + 1}": [sample[i] for sample in state.inputs] for i in range(2)}
    for number, (z, a) in enumerate(zip(result.flow.sums, result.flow.activations, strict=True), start=1):
        for unit in range(z.shape[1]):
            columns[f"z{number}_{unit + 1}"] = z[:, unit].tolist()
            columns[f"a{number}_{unit + 1}"] = a[:, unit].tolist()
    return Table(columns)


def values(state: State, result: Result) -> dict[str, Any]:
    """What the JSON export holds: ``shapes`` are those of X, W, A, W, A …; loss and accuracy are those at ``step``."""
    n = len(state.inputs)
    shapes: list[list[int]] = [[n, 2]]
    for layer in result.weights:
        shapes += [list(layer.W.shape), [n, len(layer.b)]]
    found: dict[str, Any] = {
        "shapes": shapes,
        "weights": [layer.W.tolist() for layer in result.weights],
        "biases": [layer.b.tolist() for layer in result.weights],
        "activations": [a.tolist() for a in result.flow.activations],
        "outputs": result.outputs.tolist(),
        "updates": result.step,
        "trainable": not result.why_not,
    }
    if not result.why_not:
        names = ("loss", "accuracy", "test_loss", "test_accuracy")
        found |= dict(zip(names, result.scores, strict=True)) | {"losses": result.history[:, 0].tolist()}
    return found
