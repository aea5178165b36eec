"""Layers of units as arrays: what they compute of their inputs, and small random weights to begin with."""

from __future__ import annotations

import itertools
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal, get_args

import numpy as np

from dlviz.model.arrays import Array, sealed
from dlviz.model.chance import generator
from dlviz.model.function_table import FUNCTIONS, Activation
from dlviz.model.function_table import Name as Activated
from dlviz.model.functions import Parameters

Hidden = Literal["identity", Activated]  # what a hidden layer may have
Name = Literal[Hidden, "softmax"]
Names = tuple[Name, ...]

#: Sums that a step unit decides on are rounded to so many decimals: 0.1 + 0.2 - 0.3 is 5.6e-17 in floats, and is 0.
STEP_DECIMALS = 12

#: Its outputs hang on all sums of their layer, and are probabilities: it ends a network, and stands nowhere else.
SOFTMAX: Name = "softmax"


def _softmax(sums: Array) -> Array:
    """e^z / Σ e^z along the last axis, without a power that overflows; of infinite sums no number."""
    return np.asarray(np.exp(sums - np.logaddexp.reduce(sums, axis=-1, keepdims=True)))


def _own_slope(sums: Array) -> Array:
    """ŷ (1 − ŷ): what an output of a softmax does with its own sum; with the others' it is −ŷ_i ŷ_j."""
    made = _softmax(sums)
    return made * (1 - made)


#: The gallery's functions, the one that leaves a sum as it is, and the one of several outputs.
ACTIVATIONS: Mapping[str, Activation] = MappingProxyType(
    {
        "identity": Activation(
            called="h(x) = x",
            pair=(lambda x: np.asarray(x, dtype=np.float64), lambda x: np.ones_like(np.asarray(x, dtype=np.float64))),
            symbol="{0}",
            array=("z", "np.ones_like(z)"),
        ),
        **FUNCTIONS,
        SOFTMAX: Activation(
            called="softmax",
            pair=(_softmax, _own_slope),
            array=("np.exp(z - np.logaddexp.reduce(z, axis=1, keepdims=True))", ""),
            bounds=(0.0, 1.0),
        ),
    }
)
HIDDEN: tuple[Hidden, ...] = get_args(Hidden)
_SHAPE = Parameters()  # the slopes and lines that the gallery starts with


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


def activate(name: str, sums: Array) -> Array:
    """h of each sum."""
    return ACTIVATIONS[name].value(sums, _SHAPE)


def slope(name: str, sums: Array) -> Array:
    """h' of each sum."""
    return ACTIVATIONS[name].derivative(sums, _SHAPE)


def forward(layers: Sequence[Weights], names: Sequence[str], X: Array) -> Pass:
    """h(X·W + b), layer after layer (slides 7 and 8); ``X`` has a row for each sample. What overflows is infinite."""
    sums, activations, before = [], [], X
    with np.errstate(over="ignore", invalid="ignore"):
        for layer, name in zip(layers, names, strict=True):
            z = before @ layer.W + layer.b
            z = np.round(z, STEP_DECIMALS) if name == "step" else z
            before = activate(name, z)
            sums.append(z)
            activations.append(before)
    return Pass(tuple(map(sealed, sums)), tuple(map(sealed, activations)))


def small_random(seed: int, shape: Sequence[int], names: Sequence[str]) -> tuple[Weights, ...]:
    """Small random weights with three decimals, so that they can be read and typed again, and biases of 0.

    ``shape`` are the units of each layer, the inputs first. Uniform in ±√(6 / (units before + units)) (Glorot and
    Bengio 2010), for the ReLU family in ±√(6 / units before) (He et al. 2015).
    """
    rng, made = generator(seed), []
    for (before, units), name in zip(itertools.pairwise(shape), names, strict=True):
        reach = math.sqrt(6 / (before if ACTIVATIONS[name].half_line else before + units))
        made.append(Weights(np.round(rng.uniform(-reach, reach, (before, units)), 3), np.zeros(units)))
    return tuple(made)
