"""The slope h' of a unit written out, from what the unit gives: a (1 - a) of a sigmoid, 1 - a² of tanh."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from dlviz.model.network.layers import slope
from dlviz.model.numbers import latex, read
from dlviz.model.written import chain, line

LEAST = 1e-3  # a slope below it is the difference of numbers that look alike


@dataclass(frozen=True, slots=True)
class Slope:
    """h' of one unit as a factor of a calculation.

    Attributes
    ----------
    rule : how it comes from a, the answer of the unit; empty where there is no such way.
    numbers : what ``write`` shows.
    write, again : the factor at so many digits, and what a reader gets from it.
    value : h'.
    """

    rule: str
    numbers: tuple[float, ...]
    write: Callable[[int], str]
    again: Callable[[int], float]
    value: float

    def alone(self) -> Slope:
        """h' as a number, where a line before has told where it comes from."""
        return _number(self.value)


def _number(value: float) -> Slope:
    return Slope(
        "",
        (value,),
        lambda digits: latex(value, digits, role="gradient", bracket=True),
        lambda digits: read(value, digits),
        value,
    )


def slope_of(name: str, z: float, a: float) -> Slope:
    """h'(z) of a unit whose sum is ``z`` and whose answer is ``a``."""
    value = float(slope(name, np.array(z)))
    if value >= LEAST and name == "sigmoid":
        return Slope(
            "a (1 - a)",
            (a,),
            lambda digits: rf"{_answer(a, digits)} \cdot (1 - {_answer(a, digits)})",
            lambda digits: read(a, digits) * (1 - read(a, digits)),
            value,
        )
    if value >= LEAST and name == "tanh":
        return Slope(
            "1 - a^2",
            (a,),
            lambda digits: rf"(1 - {_squared(a, digits)})",
            lambda digits: 1 - read(a, digits) ** 2,
            value,
        )
    if name == "elu" and z <= 0 and value >= LEAST:
        return Slope(
            "a + 1", (a,), lambda digits: rf"({_answer(a, digits)} + 1)", lambda digits: read(a, digits) + 1, value
        )
    return _number(value)


def slope_line(name: str, z: float, a: float, layer: int, unit: int) -> str:
    """A line of a working: h' of one unit, and where it comes from."""
    here = rf"z^{{({layer})}}_{{{unit}}}"
    steep, found = rf"h'({here})", slope_of(name, z, a)
    end = line(lambda digits: latex(found.value, digits, role="gradient"), [found.value])
    if found.rule:
        calculation = line(found.write, found.numbers, found.value, found.again)
        return rf"{steep} = {found.rule} {' '.join(chain((calculation, end)))}"
    if name in ("relu", "leaky_relu", "maxout", "elu"):
        side = "> 0" if z > 0 else r"\le 0"
        sum_ = chain([line(lambda digits: latex(z, digits, role="step"), [z])])[0]
        return rf"{here} {sum_} {side} \to {steep} {chain([end])[0]}"
    return f"{steep} {chain([end])[0]}"


def _answer(a: float, digits: int) -> str:
    return latex(a, digits, role="data")


def _squared(a: float, digits: int) -> str:
    shown = latex(a, digits, role="data")
    return rf"({shown})^{{2}}" if a < 0 or "10^" in shown else f"{shown}^{{2}}"
