"""What a network makes of its inputs, and of its weights while it learns (slides 2, 7 and 8)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any, Literal

import numpy as np

from dlviz.model.arrays import Array
from dlviz.model.forward import SOFTMAX, Pass, Weights, forward
from dlviz.model.network.data import DataSet, Pair, are_probabilities, as_targets
from dlviz.model.network.layers import as_weights
from dlviz.model.network.stall import stalls
from dlviz.model.network.state import MOST_UPDATES, Place, State
from dlviz.model.network.training import deltas, run
from dlviz.model.topic import Table
from dlviz.model.walk import Trained, TrainingWalk

AT_ONCE = 10_000  # updates of a layer, which take a tenth of a second
PIECE = 1_000  # updates of a layer between two looks at what else is to be done
WhyNot = Literal["", "outputs", "targets", "step", "alone", "cross-entropy", "softmax", "probabilities"]


@dataclass(frozen=True, slots=True, eq=False)
class Result(Trained):
    """The network at the step looked at (``Trained``), and what it makes of the inputs.

    Attributes
    ----------
    flow : sums and activations of the N inputs, layer by layer, shape (N, units).
    row, chosen : the sample and the weight looked at, moved to where there are such.
    why_not : why this network cannot be trained: fewer ``outputs`` than classes, another number than ``targets``,
        ``step`` units, whose slope is 0 everywhere, a softmax ``alone``, which is always 1; ``cross-entropy`` without a
        sigmoid, or without a ``softmax`` of several outputs, or of targets that are no ``probabilities``; else empty.
    batch : the points, shape (n, 2), and targets, shape (n, outputs), that the next update looks at; without a
        training nothing.
    batch_flow, blame : sums and activations of the batch; δ of each sample and unit, layer by layer.
    stalled : whether the loss is far from 0 and has hardly fallen for a hundred epochs.
    """

    flow: Pass
    row: int
    chosen: Place
    why_not: WhyNot
    batch: Pair | None
    batch_flow: Pass | None
    blame: tuple[Array, ...]
    stalled: bool

    @property
    def outputs(self) -> Array:
        return self.flow.activations[-1]


def solve(state: State) -> Result:
    why_not = _why_not(state)
    walk = run(state.plan) if not why_not else None
    last = _last(state, walk)
    weights = walk.layers_at(min(state.step, last)) if walk else as_weights(state.layers)
    ended = walk.end_before(min(state.step, last)) if walk else None
    step = min(state.step, last) if ended is None else ended
    batch = _batch(walk, step) if walk else None
    flow = forward(weights, state.activation, np.array(state.inputs))
    batch_flow = forward(weights, state.activation, batch[0]) if batch else None
    history = walk.history(step) if walk else np.zeros((0, 4))
    return Result(
        weights=weights,
        flow=flow,
        row=_row(state),
        chosen=_chosen(state),
        why_not=why_not,
        step=step,
        last=last if ended is None else ended,
        per_epoch=walk.per_epoch if walk else 1,
        ended_at=ended,
        batch=batch,
        batch_flow=batch_flow,
        blame=_blame(state, weights, batch_flow, batch),
        history=history,
        scores=walk.look(weights) if walk else (np.nan,) * 4,
        stalled=walk is not None and ended is None and stalls(history, _targets(state), state.loss),
    )


def lasts(state: State) -> dict[str, int]:
    layer, walk = _chosen(state).layer, None if _why_not(state) else run(state.plan)
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


def _row(state: State) -> int:
    return min(state.row, len(state.inputs) - 1)


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


def _batch(walk: TrainingWalk, step: int) -> Pair:
    """The points and targets of the update after ``step``, a row for each sample."""
    X, targets = walk.batch(step)
    return X, targets.T


def _targets(state: State) -> Array:
    return as_targets(state.data_set.train[1], state.sizes[-1])


def _blame(state: State, weights: tuple[Weights, ...], flow: Pass | None, batch: Pair | None) -> tuple[Array, ...]:
    if flow is None or batch is None:
        return ()
    with np.errstate(over="ignore", invalid="ignore"):  # what diverges is infinite
        return deltas(weights, state.activation, state.loss, flow, batch[1])


def _chosen(state: State) -> Place:
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
