"""A network of layers: what it computes, how it learns, and every number on the way (slides 2, 7 and 8)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Any, Literal

import numpy as np

from dlviz.model.arrays import Array
from dlviz.model.fields import Checked, FieldError, count, real, whole
from dlviz.model.network.code import script
from dlviz.model.network.data import Coordinate, DataName, DataSet, Pair, Point, data_set
from dlviz.model.network.layers import (
    MOST_HIDDEN,
    MOST_UNITS,
    Layer,
    Name,
    Pass,
    Weights,
    as_weights,
    check_chain,
    forward,
    sizes,
)
from dlviz.model.network.presets import PRESETS
from dlviz.model.network.stall import stalls
from dlviz.model.network.takes import TAKES
from dlviz.model.network.training import Loss, Plan, Run, run
from dlviz.model.network.working import working
from dlviz.model.topic import Table

__all__ = ["PRESETS", "TAKES", "Place", "Result", "State", "code", "solve", "table", "values", "working"]

SEEDS = 10_000
MOST_UPDATES = 200_000  # of a training: some seconds of work for the widest network

WhyNot = Literal["", "outputs", "cross-entropy", "step"]


@dataclass(frozen=True, slots=True)
class State(Checked):
    """A network, what it is given, and how it is to learn.

    Attributes
    ----------
    layers, activation : where learning starts, and h of each layer; one name alone is meant for every layer.
    inputs : the samples that flow through, one row each; ``row``, counted from 0, is the one looked at.
    layer, source, unit : the weight looked at, counted from 1; source 0 is the bias.
    data : what is learned from. ``points`` are a person's own: x1, x2 and the target. ``n``, ``noise`` and
        ``data_seed`` make circles, spirals and clouds; ``train_share`` of the points is learned from, never less than
        all of a gate.
    seed : of a random start and of the order of the samples.
    epochs : how far the timeline goes, at most ``MOST_UPDATES``; ``step`` counts updates.
    """

    layers: Annotated[tuple[Layer, ...], count(1, MOST_HIDDEN + 1)] = PRESETS["XOR"]["layers"]
    activation: Annotated[tuple[Name, ...], count(1, MOST_HIDDEN + 1)] = PRESETS["XOR"]["activation"]
    inputs: Annotated[tuple[tuple[Coordinate, Coordinate], ...], count(1, 12)] = PRESETS["XOR"]["inputs"]
    row: Annotated[int, whole(0, 11)] = 1
    layer: Annotated[int, whole(1, MOST_HIDDEN + 1)] = 1
    source: Annotated[int, whole(0, MOST_UNITS)] = 1
    unit: Annotated[int, whole(1, MOST_UNITS)] = 1
    mode: Literal["compute", "train"] = "compute"
    data: DataName = "XOR"
    points: Annotated[tuple[Point, ...], count(2, 1000)] = (
        (-1.0, 0.5, 0), (-0.5, -1.0, 0), (0.0, 1.5, 0), (0.5, -0.5, 1), (1.0, 0.5, 1), (1.5, 1.5, 1),
    )  # fmt: skip
    n: Annotated[int, whole(10, 1000, slider=(20, 500))] = 200
    noise: Annotated[float, real(0, 1, slider=(0, 0.5))] = 0.1
    data_seed: Annotated[int, whole(0, SEEDS - 1)] = 0
    train_share: Annotated[float, real(0.1, 1)] = 0.7
    loss: Loss = "cross-entropy"
    learning_rate: Annotated[float, real(1e-5, 100, slider=(1e-3, 10), log=True)] = 0.5
    batch_size: Annotated[int, whole(1, 1000, slider=(1, 100))] = 10
    l2: Annotated[float, real(0, 1, slider=(0, 0.1))] = 0.0
    seed: Annotated[int, whole(0, SEEDS - 1)] = 0
    epochs: Annotated[int, whole(1, 2000, slider=(1, 1000))] = 500
    step: Annotated[int, whole(0, MOST_UPDATES, slider=(0, 200))] = 0

    def __post_init__(self) -> None:
        if isinstance(self.activation, str):
            object.__setattr__(self, "activation", (self.activation,) * len(self.layers))
        Checked.__post_init__(self)
        check_chain(self.layers)
        if len(self.activation) != len(self.layers):
            raise FieldError("activation", self.activation, "same_length", other="layers")

    @property
    def sizes(self) -> tuple[int, ...]:
        return sizes(self.layers)

    @property
    def own_points(self) -> tuple[Point, ...] | None:
        return self.points if self.data == "own" else None

    @property
    def data_set(self) -> DataSet:
        return data_set(self.data, self.n, self.noise, self.data_seed, self.train_share, self.own_points)

    @property
    def plan(self) -> Plan:
        """The training that this state means; where learning stands in it is ``step``."""
        return Plan(
            self.layers, self.activation, self.data, self.n, self.noise, self.data_seed, self.train_share,
            self.own_points, self.loss, self.learning_rate, self.batch_size, self.l2, self.seed,
        )  # fmt: skip


@dataclass(frozen=True, slots=True)
class Place:
    """A weight: from unit ``source`` (0: the bias) to ``unit`` of ``layer``, each counted from 1."""

    layer: int
    source: int
    unit: int


@dataclass(frozen=True, slots=True)
class Result:
    """The network at the step looked at, and what it makes of the inputs.

    Attributes
    ----------
    weights : of each layer, after ``step`` updates.
    flow : sums and activations of the N inputs, layer by layer, shape (N, units).
    row, chosen : the sample and the weight looked at, moved to where there are such.
    why_not : why this network cannot be trained: ``outputs`` more than one output for one target, ``cross-entropy``
        without a sigmoid to give probabilities, ``step`` units, whose slope is 0 everywhere; else empty.
    step, last, per_epoch : the update looked at, the last of the timeline, updates in an epoch.
    ended_at : the last step before the numbers became too large; None if they have not up to here.
    batch : the points, shape (n, 2), and targets that the next update looks at; without a training nothing.
    batch_flow : sums and activations of the batch.
    history : loss and accuracy on training and on test data at the start of each epoch so far, shape (epochs, 4).
    scores : the same four at ``step``. Without test data the last two are NaN.
    stalled : whether the loss is far from 0 and has hardly fallen for a hundred epochs.
    """

    weights: tuple[Weights, ...]
    flow: Pass
    row: int
    chosen: Place
    why_not: WhyNot
    step: int
    last: int
    per_epoch: int
    ended_at: int | None
    batch: Pair | None
    batch_flow: Pass | None
    history: Array
    scores: tuple[float, float, float, float]
    stalled: bool

    @property
    def outputs(self) -> Array:
        return self.flow.activations[-1]

    @property
    def epoch(self) -> int:
        return self.step // self.per_epoch


def solve(state: State) -> Result:
    why_not = _why_not(state)
    walk = run(state.plan) if not why_not else None
    last = min(state.epochs * walk.per_epoch, MOST_UPDATES) if walk else 0
    weights, step = _walked(walk, min(state.step, last)) if walk else (as_weights(state.layers), 0)
    batch = walk.batch(step) if walk else None
    flow = forward(weights, state.activation, np.array(state.inputs))
    batch_flow = forward(weights, state.activation, batch[0]) if batch else None
    history = walk.history(step) if walk else np.zeros((0, 4))
    ended = walk.ended_at if walk and walk.ended_at is not None and walk.ended_at <= state.step else None
    return Result(
        weights=weights,
        flow=flow,
        row=min(state.row, len(state.inputs) - 1),
        chosen=_chosen(state),
        why_not=why_not,
        step=step,
        last=last if ended is None else ended,
        per_epoch=walk.per_epoch if walk else 1,
        ended_at=ended,
        batch=batch,
        batch_flow=batch_flow,
        history=history,
        scores=walk.look(weights) if walk else (np.nan,) * 4,
        stalled=ended is None and stalls(history, state.data_set.train[1], state.loss),
    )


def _walked(walk: Run, step: int) -> tuple[tuple[Weights, ...], int]:
    weights = walk.layers_at(step)
    return weights, step if walk.ended_at is None else min(step, walk.ended_at)


def _why_not(state: State) -> WhyNot:
    if state.sizes[-1] != 1:
        return "outputs"
    if "step" in state.activation:
        return "step"
    return "cross-entropy" if state.loss == "cross-entropy" and state.activation[-1] != "sigmoid" else ""


def _chosen(state: State) -> Place:
    layer = min(state.layer, len(state.layers))
    return Place(layer, min(state.source, state.sizes[layer - 1]), min(state.unit, state.sizes[layer]))


def code(state: State) -> str:
    return script(state, solve(state))


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
