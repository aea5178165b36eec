"""Every activation once more, from its definition: what all tests of activations, and the pupil's calculator, go by."""

from __future__ import annotations

import math
import re
from collections.abc import Callable
from typing import Any

import mpmath as mp

from dlviz.model.function_table import FUNCTIONS

# Of x and of a module that calculates, ``math`` or mpmath. Leaky ReLU, ELU and Maxout have the numbers of the slide.
DEFINED: dict[str, Callable[[Any, Any], Any]] = {
    "identity": lambda x, by: x,
    "step": lambda x, by: x / x if x > 0 else 0 * x,
    "sigmoid": lambda x, by: 1 / (1 + by.exp(-x)),
    "tanh": lambda x, by: by.tanh(x),
    "relu": lambda x, by: x if x > 0 else 0 * x,
    "leaky_relu": lambda x, by: x if x > 0 else x / 10,
    "maxout": lambda x, by: max(x, -x / 2),
    "elu": lambda x, by: x if x > 0 else by.expm1(x),
    "softplus": lambda x, by: by.log1p(by.exp(x)),
    "gelu": lambda x, by: x * by.erfc(-x / by.sqrt(2)) / 2,
    "silu": lambda x, by: x / (1 + by.exp(-x)),
}


def h(name: str, x: float) -> float:
    """The activation at x."""
    try:
        return float(DEFINED[name](float(x), math))
    except OverflowError:
        return float(exactly(name)(mp.mpf(x)))


def exactly(name: str) -> Callable[[mp.mpf], mp.mpf]:
    """The activation as mpmath has it, to as many digits as it is told."""
    return lambda x: DEFINED[name](x, mp)


def words() -> dict[str, str]:
    """The activations that a working writes as a word, ``\\text{ELU}(0.5)``, by that word."""
    found = {name: re.match(r"\\text\{(\w+)\}\(", each.of("z")) for name, each in FUNCTIONS.items()}
    return {word[1]: name for name, word in found.items() if word}
