"""Layers of units: their weights and biases as a state holds them, and how a network gets more or fewer of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Annotated

from dlviz.model.arrays import frozen
from dlviz.model.fields import Checked, FieldError, count, real
from dlviz.model.forward import HIDDEN, SOFTMAX, Names, Weights, small_random

INPUTS = 2  # x1 and x2, so that a plane shows what the network answers
MOST_HIDDEN, MOST_UNITS = 6, 8

Number = Annotated[float, real(-1e6, 1e6, slider=(-10, 10))]
Numbers = Annotated[tuple[Number, ...], count(1, MOST_UNITS)]


@dataclass(frozen=True, slots=True)
class Layer(Checked):
    """The weights into a layer, one row for each unit before it and one column for each of its own, and its biases."""

    weights: Annotated[tuple[Numbers, ...], count(1, MOST_UNITS)] = ((0.0,), (0.0,))
    biases: Numbers = (0.0,)

    def __post_init__(self) -> None:
        Checked.__post_init__(self)
        for i, row in enumerate(self.weights):
            if len(row) != len(self.biases):
                exactly = len(self.biases)
                raise FieldError(f"weights[{i}]", row, "list", low=exactly, high=exactly)


def check_chain(layers: Sequence[Layer]) -> None:
    """Each layer takes what the one before it gives.

    Raises
    ------
    FieldError
        ``list``, where the number of rows of some weights is another one.
    """
    before = INPUTS
    for i, layer in enumerate(layers):
        if len(layer.weights) != before:
            raise FieldError(f"layers[{i}].weights", layer.weights, "list", low=before, high=before)
        before = len(layer.biases)


def check_functions(names: Sequence[str]) -> None:
    """A softmax makes outputs of the last sums.

    Raises
    ------
    FieldError
        ``choice``, where a hidden layer has one.
    """
    for i, name in enumerate(names[:-1]):
        if name == SOFTMAX:
            raise FieldError(f"activation[{i}]", name, "choice", options=HIDDEN)


def sizes(layers: Sequence[Layer]) -> tuple[int, ...]:
    """Units of each layer, the inputs first."""
    return (INPUTS, *(len(layer.biases) for layer in layers))


def as_weights(layers: Sequence[Layer]) -> tuple[Weights, ...]:
    return tuple(Weights(frozen(layer.weights), frozen(layer.biases)) for layer in layers)


def as_layers(weights: Sequence[Weights]) -> tuple[Layer, ...]:
    return tuple(Layer(tuple(map(tuple, one.W.tolist())), tuple(one.b.tolist())) for one in weights)


# another shape


def random_layers(shape: Sequence[int], names: Sequence[str], seed: int) -> tuple[Layer, ...]:
    """Small random weights and biases of 0."""
    return as_layers(small_random(seed, shape, names))


def with_units(layers: Sequence[Layer], names: Sequence[str], which: int, units: int, seed: int) -> tuple[Layer, ...]:
    """The same with so many units in layer ``which``, counted from 0; weights of new ones are random."""
    shape = list(sizes(layers))
    shape[which + 1] = units
    fresh = random_layers(shape, names, seed)
    return tuple(_keep(new, old) for new, old in zip(fresh, layers, strict=True))


def _keep(new: Layer, old: Layer) -> Layer:
    """``new`` with the numbers of ``old`` wherever both have a place for them."""
    weights = tuple(
        (*old.weights[i][: len(row)], *row[len(old.biases) :]) if i < len(old.weights) else row
        for i, row in enumerate(new.weights)
    )
    return Layer(weights, (*old.biases[: len(new.biases)], *new.biases[len(old.biases) :]))


def with_hidden(layers: Sequence[Layer], names: Names, hidden: int, seed: int) -> tuple[tuple[Layer, ...], Names]:
    """The same with so many hidden layers: the last ones go, or copies of the last one's size and function come."""
    have = len(layers) - 1
    if hidden == have:
        return tuple(layers), names
    kept, shape = min(have, hidden), sizes(layers)
    units, name = (shape[kept], names[kept - 1]) if kept else (2, "sigmoid")
    new_names = (*names[:kept], *[name] * (hidden - kept), names[-1])
    new_shape = (*shape[: kept + 1], *[units] * (hidden - kept), shape[-1])
    fresh = random_layers(new_shape, new_names, seed)
    return (*layers[:kept], *fresh[kept:]), new_names
