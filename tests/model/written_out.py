"""Reads a line of a working as a pupil with a calculator would: nothing but the digits that it shows."""

from __future__ import annotations

import re
import warnings

from dlviz.model.written import ROOM, visible

# What dlviz.formula draws, from dlviz/model/topic.py.
COMMANDS = {rf"\{name}" for name in ("frac", "text", "textcolor", "hat", "cdot", "cdots", "times", "approx", "to", ",")}
COMMANDS |= {rf"\{name}" for name in ("le", "ge", "ne", "infty", "sum", "partial", "log", "max", "exp", "tanh", "quad")}
COMMANDS |= {rf"\{name}" for name in ("alpha", "beta", "theta", "sigma", "eta")}
ROLES = {"data", "model", "gradient", "step", "error", "good", "bad", "quiet"}


def calculate(line: str) -> float:
    """The value of what stands behind the sign of a line without dots."""
    text = re.sub(r"^.*?(=|\\approx) ", "", line, count=1)
    text = re.sub(r"\\textcolor\{\w+\}|\\frac", "", text)
    for latex, python in (("}{", ")/("), ("{", "("), ("}", ")"), (r"\cdot", "*"), (r"\infty", "inf"), ("^", "**")):
        text = text.replace(latex, python)
    return float(eval(text, {"__builtins__": {}, "inf": float("inf")}))


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


def check_lines(lines: tuple[str, ...]) -> None:
    """The limits that every working keeps: few short lines, and only what can be drawn."""
    assert 1 <= len(lines) <= 6
    for line in lines:
        assert set(re.findall(r"\\[a-z]+|\\.", line)) <= COMMANDS, line
        assert set(re.findall(r"\\textcolor\{(\w+)\}", line)) <= ROLES, line
        assert line.count("{") == line.count("}")
        assert not re.search("nan|inf(?!ty)", line)


def check_formula(formula: str) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # ziamath uses an old importlib.resources call
        import ziamath
    assert formula.isascii()
    assert ziamath.Latex(formula).svg().startswith("<svg")
