"""The slope h' of a unit written out, from what the unit gives: a (1 - a) of a sigmoid, 1 - a² of tanh."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from dlviz.model.calculation import ONE, Calculation, Number, bracketed
from dlviz.model.equation import LEAST as LEAST_DIGITS
from dlviz.model.equation import Equation, equation, sign
from dlviz.model.forward import slope
from dlviz.model.numbers import is_kept, latex

LEAST = 1e-3  # a slope below it is the difference of numbers that look alike


@dataclass(frozen=True, slots=True)
class Slope:
    """h' of one unit as a factor of a calculation.

    Attributes
    ----------
    rule : how it comes from a, the answer of the unit; empty where there is no such way.
    factor : the same with the numbers put in, or the number itself.
    value : h'.
    """

    rule: str
    factor: Calculation
    value: float

    def alone(self) -> Slope:
        """h' as a number, where a line before has told where it comes from."""
        return _number(self.value, next(number.thing for number in self.factor.numbers()))


def _number(value: float, unit_is: str) -> Slope:
    return Slope("", Number(value, "gradient", unit_is), value)


def slope_of(name: str, z: float, a: float, layer: int, unit: int) -> Slope:
    """h'(z) of a unit whose sum is ``z`` and whose answer is ``a``."""
    unit_is = f"unit:{layer}:{unit}"
    value, answer = float(slope(name, np.array(z))), Number(a, "data", unit_is)
    if value >= LEAST and name == "sigmoid":
        return Slope("a (1 - a)", answer * (ONE - answer), value)
    if value >= LEAST and name == "tanh":
        return Slope("1 - a^2", bracketed(ONE - answer**2), value)
    if name == "elu" and z <= 0 and value >= LEAST:
        return Slope("a + 1", bracketed(answer + ONE), value)
    return _number(value, unit_is)


def slope_line(name: str, z: float, a: float, layer: int, unit: int, digits: int = LEAST_DIGITS) -> Equation:
    """A line of a working: h' of one unit, and where it comes from."""
    here = rf"z^{{({layer})}}_{{{unit}}}"
    steep, found = rf"h'({here})", slope_of(name, z, a, layer, unit)
    if found.rule:
        return equation(rf"{steep} = {found.rule}", found.factor, found.value, "gradient", digits=digits)
    condition = ""
    if name in ("relu", "leaky_relu", "maxout", "elu"):
        side = "> 0" if z > 0 else r"\le 0"
        condition = rf"{here} {sign(is_kept(z, digits))} {latex(z, digits, role='step')} {side} \quad \to \quad "
    return equation(steep, (), found.value, "gradient", before=condition, digits=digits)
