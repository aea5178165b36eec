"""Functions of two binary inputs: the gates, the name of each of the sixteen, and which of them one line can do."""

from __future__ import annotations

import functools
import itertools
from typing import Literal

Bit = Literal[0, 1]
Bits = tuple[Bit, Bit, Bit, Bit]

#: The four inputs (x1, x2), in the order of every table.
INPUTS = ((0, 0), (0, 1), (1, 0), (1, 1))

#: What each gate answers to the four inputs.
GATES: dict[str, Bits] = {"AND": (0, 0, 0, 1), "NAND": (1, 1, 1, 0), "OR": (0, 1, 1, 1), "XOR": (0, 1, 1, 0)}

#: What each function answers to the inputs 00, 01, 10, 11, in the order of those answers read as a binary number.
#: The two constants are named by their number: how they are called depends on the language.
NAMES: dict[tuple[int, ...], str] = dict(
    zip(
        itertools.product((0, 1), repeat=4),
        ("0", "AND", "x₁ AND NOT x₂", "x₁", "NOT x₁ AND x₂", "x₂", "XOR", "OR",
         "NOR", "XNOR", "NOT x₂", "x₁ OR NOT x₂", "NOT x₁", "NOT x₁ OR x₂", "NAND", "1"),
        strict=True,
    )
)  # fmt: skip


@functools.cache
def linear_functions() -> frozenset[tuple[int, ...]]:
    """The truth tables that one line can produce: 14 of the 16.

    Each one here has its line, with weights −1, 0, 1. The two that are missing, XOR and its opposite, have none: XOR
    asks for 0 ≤ θ, w1 > θ and w2 > θ, hence w1 + w2 > 2θ ≥ θ, and yet for w1 + w2 ≤ θ; turned round, its opposite
    asks the same of −w and −θ (Minsky and Papert, Perceptrons, 1969).
    """
    thresholds = [half / 2 for half in range(-5, 6, 2)]
    lines = itertools.product((-1, 0, 1), (-1, 0, 1), thresholds)
    return frozenset(tuple(int(a * x1 + b * x2 > t) for x1, x2 in INPUTS) for a, b, t in lines)


def is_separable(targets: tuple[int, ...]) -> bool:
    """Whether a line can divide the inputs with target 1 from those with target 0."""
    return targets in linear_functions()
