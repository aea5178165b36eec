"""What a person chose: a network, what it is given, and how it is to learn."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Annotated, Literal

from dlviz.model.fields import Checked, FieldError, count, real, whole
from dlviz.model.forward import Name, Weights
from dlviz.model.network.data import Aimed, Coordinate, DataName, DataSet, Label, Point, data_set
from dlviz.model.network.layers import MOST_HIDDEN, MOST_UNITS, Layer, check_chain, check_functions, sizes
from dlviz.model.network.presets import PRESETS
from dlviz.model.network.training import Loss, Plan

SEEDS = 10_000
MOST_POINTS = 2_000  # that are made: so many are painted anew while another frame would be due
MOST_UPDATES = 200_000  # of a training: some seconds of work for the widest network


@dataclass(frozen=True, slots=True)
class State(Checked):
    """A network, what it is given, and how it is to learn.

    Attributes
    ----------
    layers, activation : where learning starts, and h of each layer; one name alone is meant for every layer.
    inputs : the samples that flow through, one row each; ``row``, counted from 0, is the one looked at.
    layer, source, unit : the weight looked at, counted from 1; source 0 is the bias.
    data : what is learned from. ``points`` are a person's own: x1, x2 and the class, which for a new one is ``label``.
        ``pairs`` are inputs and targets: x1, x2 and a target for each output. ``n``, ``noise`` and ``data_seed`` make
        circles, spirals and clouds; ``train_share`` of the points is learned from, never less than all of a gate.
    hold_biases : whether the biases stay what they are while the weights learn.
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
    label: Label = 1
    pairs: Annotated[tuple[Aimed, ...], count(1, 1000)] = PRESETS["backpropagation"]["pairs"]
    n: Annotated[int, whole(10, MOST_POINTS, slider=(20, 500))] = 200
    noise: Annotated[float, real(0, 1, slider=(0, 0.5))] = 0.1
    data_seed: Annotated[int, whole(0, SEEDS - 1)] = 0
    train_share: Annotated[float, real(0.1, 1)] = 0.7
    loss: Loss = "cross-entropy"
    learning_rate: Annotated[float, real(1e-5, 100, slider=(1e-3, 10), log=True)] = 0.5
    batch_size: Annotated[int, whole(1, MOST_POINTS, slider=(1, 100))] = 10
    l2: Annotated[float, real(0, 1, slider=(0, 0.1))] = 0.0
    hold_biases: bool = False
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
        check_functions(self.activation)
        for i, pair in enumerate(self.pairs):
            if len(pair) != len(self.pairs[0]):
                exactly = len(self.pairs[0])
                raise FieldError(f"pairs[{i}]", pair, "list", low=exactly, high=exactly)

    @property
    def sizes(self) -> tuple[int, ...]:
        return sizes(self.layers)

    @property
    def network(self) -> tuple[tuple[Layer, ...], tuple[Name, ...]]:
        """The weights with which it starts, and the function of each layer."""
        return self.layers, self.activation

    @property
    def own(self) -> tuple[tuple[float, ...], ...] | None:
        """The rows that a person gives, where it is those that are learned from."""
        return {"own": self.points, "pairs": self.pairs}.get(self.data)

    @property
    def data_set(self) -> DataSet:
        return data_set(self.data, self.n, self.noise, self.data_seed, self.train_share, self.own)

    @property
    def plan(self) -> Plan:
        """The training that this state means; where learning stands in it is ``step``."""
        return Plan(
            self.layers, self.activation, self.data, self.n, self.noise, self.data_seed, self.train_share,
            self.own, self.loss, self.learning_rate, self.batch_size, self.l2, self.seed,
            self.hold_biases,
        )  # fmt: skip


@dataclass(frozen=True, slots=True)
class Place:
    """A weight: from unit ``source`` (0: the bias) to ``unit`` of ``layer``, each counted from 1."""

    layer: int
    source: int
    unit: int

    def number(self, weights: Sequence[Weights]) -> float:
        """The weight or the bias that stands there."""
        layer = weights[self.layer - 1]
        return float(layer.b[self.unit - 1] if self.source == 0 else layer.W[self.source - 1, self.unit - 1])
