"""Reads a line of a working as a pupil with a calculator would: nothing but the digits that it shows."""

from __future__ import annotations

import functools
import math
import re
import warnings
from dataclasses import dataclass

from dlviz.model.written import ROOM, visible

# What dlviz.ui.workings.formula draws, from dlviz/model/topic.py.
COMMANDS = {rf"\{name}" for name in ("frac", "text", "textcolor", "hat", "cdot", "cdots", "times", "approx", "to", ",")}
COMMANDS |= {rf"\{name}" for name in ("le", "ge", "ne", "infty", "sum", "partial", "log", "max", "exp", "tanh", "quad")}
COMMANDS |= {rf"\{name}" for name in ("alpha", "beta", "theta", "sigma", "eta", "sqrt", ";", "lambda", "min")}
ROLES = {"data", "model", "gradient", "step", "error", "good", "bad", "quiet"}


def calculate(line: str) -> float:
    """The value of what stands behind the sign of a line without dots."""
    return evaluate(re.sub(r"^.*?(=|\\approx) ", "", line, count=1))


def evaluate(text: str) -> float:
    """The value of a calculation: numbers, signs, brackets, powers, roots and fractions."""
    text = re.sub(r"\\textcolor\{\w+\}|\\frac", "", text)
    for latex, python in (("}{", ")/("), ("{", "("), ("}", ")"), (r"\cdot", "*"), (r"\infty", "inf"), ("^", "**")):
        text = text.replace(latex, python)
    names = {"__builtins__": {}, "inf": math.inf, "sqrt": math.sqrt}
    return float(eval(text.replace(r"\sqrt", "sqrt"), names))


@dataclass(frozen=True)
class Equation:
    """``name = calculation \\approx value``; where nothing is calculated, the calculation is the value."""

    name: str
    first: str
    calculation: str
    last: str
    value: str

    @property
    def agrees(self) -> bool:
        """Whether the digits of the calculation come out at the value."""
        return agrees(f"= {self.calculation}", f"= {self.value}")

    @property
    def is_lost_in_rounding(self) -> bool:
        """Whether the value is what is left where numbers a 10,000,000,000 times as large cancel.

        Its four digits are then those of the last places of doubles, which hold 16: a gradient next to the minimum.
        No number of digits of the calculation gives them back.
        """
        return abs(evaluate(self.value)) <= 1e-10 * self._largest**2

    @property
    def _largest(self) -> float:
        numbers = re.findall(r"\d+(?:\.\d+)?(?: \\cdot 10\^\{-?\d+\})?", self.calculation)
        return max(1.0, *map(evaluate, numbers))

    @property
    def tells_rounding(self) -> bool:
        """Whether an equals sign before the value is one: the digits of the calculation give all of the value's.

        What was typed as 0.1 is a double a little beside it, so the last places of the largest products do not count.
        """
        if (self.first, self.last) == (r"\approx", "="):
            return False  # what was rounded stays rounded
        if self.last != "=":
            return True
        return abs(evaluate(self.calculation) - evaluate(self.value)) <= 1e-12 * self._largest**2


def equations(line: str) -> list[Equation]:
    """Reads ``name = calculation \\approx value, \\quad name2 = ...``; the update of a step begins with ``:=``."""
    return [_equation(part) for part in re.split(r", \\quad ", line)]


def _equation(text: str) -> Equation:
    name, first, *rest = re.split(r" (:=|=|\\approx) ", text)
    assert len(rest) in (1, 3), text
    calculation, last, value = rest if len(rest) == 3 else (rest[0], first, rest[0])
    return Equation(name, first, calculation, last, value)


def result(line: str) -> tuple[float, float]:
    """The number at the end of a line, and half a unit of the last digit that it could have."""
    text = re.sub(r"\\textcolor\{\w+\}\{(.*)\}", r"\1", re.sub(r"^.*(=|\\approx) ", "", line))
    mantissa, _, power = text.partition(r" \cdot 10^")
    scale = 10.0 ** float(power.strip("{}") or 0)
    return float(mantissa.replace(r"\infty", "inf")) * scale, 0.5e-3 * scale if power else 0.5e-4


def agrees(line: str, last: str) -> bool:
    """Whether the digits of ``line`` come out at the number that ``last`` ends in."""
    value, half = result(last)
    return abs(calculate(line) - value) <= half * 1.000001 + 1e-15 * abs(value)


def is_roomy(line: str) -> bool:
    """Whether there was room for more digits of each number of ``line``, had the calculation wanted them."""
    rounded = len(re.findall(r"\.\d{3,}|10\^", line))
    return r"\cdots" not in line and visible(line) + 14 * rounded <= ROOM


def check_lines(lines: tuple[str, ...], most: int = 6) -> None:
    """The limits that every working keeps: few short lines, and only what can be drawn."""
    assert 1 <= len(lines) <= most
    for line in lines:
        assert set(re.findall(r"\\[a-z]+|\\.", line)) <= COMMANDS, line
        assert set(re.findall(r"\\textcolor\{(\w+)\}", line)) <= ROLES, line
        assert line.count("{") == line.count("}")
        assert not re.search("nan|inf(?!ty)", line)


def check_formula(formula: str) -> None:
    assert formula.isascii()
    assert typeset(formula).startswith("<svg")


@functools.cache  # many states are told in the same formula
def typeset(formula: str) -> str:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # ziamath uses an old importlib.resources call
        import ziamath
    return str(ziamath.Latex(formula).svg())
