"""A perceptron as it stands: its weights, its threshold, and the four sums, without rounding."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from dlviz.model.boolean_functions import Bit
from dlviz.model.numbers import exact

Weights = tuple[Fraction, Fraction, Fraction]  # w1, w2, theta


@dataclass(frozen=True, slots=True)
class Unit:
    """What is drawn: typed or learned weights, how the sum is written, and the row of ``INPUTS`` looked at."""

    w1: float = 0.5
    w2: float = 0.5
    theta: float = 0.7
    form: Literal["theta", "bias"] = "theta"
    at_zero: Bit = 0
    row: int = 3

    @property
    def bias(self) -> float:
        """b = −θ, and never −0."""
        return 0.0 - self.theta

    @property
    def has_line(self) -> bool:
        """Whether there is a line between two sides: with weights of 0 the sum is the same everywhere."""
        return bool(self.w1 or self.w2)


def exact_sums(w1: float, w2: float, theta: float) -> tuple[Fraction, ...]:
    """The weighted sums w1·x1 + w2·x2 − θ of the four inputs, without rounding (slide topic 1).

    Each number counts as the decimal that was typed, so that 0.1 + 0.2 − 0.3 is 0 and not 5.6e-17.
    """
    return sums_of((exact(w1), exact(w2), exact(theta)))


def sums_of(weights: Weights) -> tuple[Fraction, ...]:
    """The same for weights that are fractions already."""
    first, second, threshold = weights
    return -threshold, second - threshold, first - threshold, first + second - threshold


def step(total: Fraction | float, at_zero: int = 0) -> int:
    """The step function: 1 above 0, 0 below, ``at_zero`` at exactly 0 (the lecture: 0; some books: 1)."""
    return at_zero if total == 0 else int(total > 0)
