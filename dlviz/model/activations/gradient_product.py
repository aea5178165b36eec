"""What is left of a gradient behind n layers: the product of the derivatives that it passes (vanishing gradient)."""

from __future__ import annotations

import functools
from collections.abc import Callable, Mapping
from typing import Literal

import numpy as np

from dlviz.model.activations.expression import evaluate
from dlviz.model.activations.expression_slope import slope
from dlviz.model.function_table import FUNCTIONS
from dlviz.model.functions import Parameters

Signal = Literal["same", "through"]

#: How many layers there may be.
MOST = 100


def gradient_product(name: str, own: str, p: Parameters, x: float, layers: int, signal: Signal) -> float:
    """∏ h′(a) over the layers, all weights being 1 (Bengio, Simard and Frasconi, 1994; Hochreiter, 1991).

    ``name`` may be ``own``, the typed function. With ``signal`` same each layer sees the same x, so that it is h′(x)ⁿ;
    through, each sees what the layer before it gives.
    """
    value, derivative = with_slope(name, own, p)
    product, at = 1.0, float(x)
    with np.errstate(all="ignore"):
        if signal == "same":
            return _power(derivative(at), layers)
        for _ in range(layers):
            product *= derivative(at)
            at = value(at)
    return product


Scalar = Callable[[float], float]


def with_slope(name: str, own: str, p: Parameters) -> tuple[Scalar, Scalar]:
    """A function and its derivative, at numbers."""
    if name == "own":
        return lambda x: float(evaluate(own, x)), lambda x: float(slope(own, x))
    function = FUNCTIONS[name]
    return lambda x: float(function.value(x, p)), lambda x: float(function.derivative(x, p))


def products(
    own: str, p: Parameters, x: float, layers: int, signal: Signal, slopes: Mapping[str, float]
) -> Mapping[str, float]:
    """For every function, and the typed one under ``own``; ``slopes`` are theirs at x."""
    if signal == "through":
        return _through(own, p, x, layers)
    with np.errstate(all="ignore"):
        return {name: _power(slope, layers) for name, slope in slopes.items()}


def _power(slope: float, layers: int) -> float:
    return float(np.float64(slope) ** layers)


# Kept, because hovering, other fields and playing change nothing here.
@functools.lru_cache(maxsize=64)
def _through(own: str, p: Parameters, x: float, layers: int) -> Mapping[str, float]:
    return {name: gradient_product(name, own, p, x, layers, "through") for name in (*FUNCTIONS, "own")}
