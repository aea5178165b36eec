"""Layers of units: their weights and biases, what they compute, and how a network gets more or fewer of them."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Annotated, Literal

import numpy as np

from dlviz.model.arrays import Array, frozen
from dlviz.model.fields import Checked, FieldError, count, real
from dlviz.model.function_table import FUNCTIONS, Activation
from dlviz.model.function_table import Name as Activated
from dlviz.model.functions import Parameters

Name = Literal["identity", Activated, "softmax"]
Names = tuple[Name, ...]

INPUTS = 2  # x1 and x2, so that a plane shows what the network answers
MOST_HIDDEN, MOST_UNITS = 6, 8

#: Sums that a step unit decides on are rounded to so many decimals: 0.1 + 0.2 - 0.3 is 5.6e-17 in floats, and is 0.
STEP_DECIMALS = 12

#: Its outputs hang on all sums of their layer, and are probabilities: it ends a network, and stands nowhere else.
SOFTMAX: Name = "softmax"


def softmax(sums: Array) -> Array:
    """e^z / Σ e^z along the last axis, without a power that overflows."""
    return np.asarray(np.exp(sums - np.logaddexp.reduce(sums, axis=-1, keepdims=True)))


def own_slope(sums: Array) -> Array:
    """ŷ (1 − ŷ): what an output of a softmax does with its own sum; with the others' it is −ŷ_i ŷ_j."""
    made = softmax(sums)
    return made * (1 - made)


#: The gallery's functions, the one that leaves a sum as it is, and the one of several outputs.
ACTIVATIONS: Mapping[str, Activation] = MappingProxyType(
    {
        "identity": Activation(
            called="h(x) = x",
            value=lambda x, p: np.asarray(x, dtype=np.float64),
            derivative=lambda x, p: np.ones_like(np.asarray(x, dtype=np.float64)),
            formula="h(x) = x",
            slope_formula="h'(x) = 1",
            lines=lambda at: f"h({at.plain}) = {at.plain}",
            slope_lines=lambda at: f"h'({at.plain}) = 1",
            symbol="{0}",
            scalar=("x", "1", ""),
            array=("z", "np.ones_like(z)"),
        ),
        **FUNCTIONS,
        SOFTMAX: Activation(
            called="softmax",
            value=lambda x, p: softmax(x),
            derivative=lambda x, p: own_slope(x),
            formula=r"h(x)_k = \frac{e^{x_k}}{\sum_j e^{x_j}}",
            slope_formula=r"h'(x)_k = h(x)_k (1 - h(x)_k)",
            lines=lambda at: f"h({at.plain})",
            slope_lines=lambda at: f"h'({at.plain})",
            symbol=r"\text{{softmax}}({0})",
            scalar=("", "", ""),
            array=("np.exp(z - np.logaddexp.reduce(z, axis=1, keepdims=True))", ""),
            bounds=(0.0, 1.0),
        ),
    }
)
HIDDEN = tuple(name for name in ACTIVATIONS if name != SOFTMAX)  # what a hidden layer may have
_SHAPE = Parameters()  # the slopes and lines that the gallery starts with

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


@dataclass(frozen=True, slots=True)
class Weights:
    """A layer as arrays: ``W`` of shape (units before, units), ``b`` of shape (units,)."""

    W: Array
    b: Array


@dataclass(frozen=True, slots=True)
class Pass:
    """One forward pass of N samples: for each layer the weighted sums and what h makes of them, shape (N, units)."""

    sums: tuple[Array, ...]
    activations: tuple[Array, ...]


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


def activate(name: str, sums: Array) -> Array:
    """h of each sum."""
    return ACTIVATIONS[name].value(sums, _SHAPE)


def slope(name: str, sums: Array) -> Array:
    """h' of each sum."""
    return ACTIVATIONS[name].derivative(sums, _SHAPE)


def forward(layers: Sequence[Weights], names: Sequence[str], X: Array) -> Pass:
    """h(X·W + b), layer after layer (slides 7 and 8); ``X`` has the shape (N, 2). What overflows is infinite."""
    sums, activations, before = [], [], X
    with np.errstate(over="ignore", invalid="ignore"):
        for layer, name in zip(layers, names, strict=True):
            z = before @ layer.W + layer.b
            z = np.round(z, STEP_DECIMALS) if name == "step" else z
            before = activate(name, z)
            sums.append(z)
            activations.append(before)
    return Pass(tuple(sums), tuple(activations))


# another shape


def random_layers(shape: Sequence[int], names: Sequence[str], seed: int) -> tuple[Layer, ...]:
    """Small random weights and biases of 0, with three decimals, so that they can be read and typed again.

    Uniform in ±√(6 / (units before + units)) (Glorot and Bengio 2010), for the ReLU family in ±√(6 / units before)
    (He et al. 2015).
    """
    rng = np.random.default_rng(seed)
    return tuple(
        Layer(_random_weights(rng, shape[i], shape[i + 1], name), (0.0,) * shape[i + 1]) for i, name in enumerate(names)
    )


def _random_weights(rng: np.random.Generator, before: int, units: int, name: str) -> tuple[tuple[float, ...], ...]:
    reach = math.sqrt(6 / (before if ACTIVATIONS[name].half_line else before + units))
    return tuple(map(tuple, np.round(rng.uniform(-reach, reach, (before, units)), 3).tolist()))


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
