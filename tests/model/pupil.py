"""A pupil with a calculator, who reads a working line by line and knows nothing but what stands there."""

from __future__ import annotations

import functools
import math
import re
from dataclasses import dataclass, field
from fractions import Fraction

from tests.model.definitions import h, words
from tests.model.written_out import result

# A side in letters: h(1), a (1 - a), x_1, -θ.
LETTERS = re.compile(r"(?<![A-Za-z\\])(?:h'?\(|[a-z]_|a \(1|x$)|1 - a|(?<![A-Za-z])a \+ 1|\\theta|\\alpha|\\lambda")
SIGN = re.compile(r" (:=|\\coloneqq|=|\\approx) ")


class _Logarithm:
    """``LOG ** x`` binds as tightly as log x does, also behind a minus and in a product."""

    def __init__(self, base: float) -> None:
        self.base = base

    def __pow__(self, x: float) -> float:
        return math.log(x) / math.log(self.base) if x > 0 else -math.inf


class _None:
    def __pow__(self, x: float) -> int:
        return 0


class _E:
    def __pow__(self, x: float) -> float:
        return math.exp(x) if x < 700 else math.inf


def _sigmoid(z: float) -> float:
    return 1 / (1 + math.exp(-z)) if z > -700 else 0.0


def _cdf(z: float) -> float:
    return math.erfc(-z / math.sqrt(2)) / 2


NAMES = {
    "__builtins__": {}, "Fraction": Fraction, "NONE": _None(), "inf": math.inf,
    "sqrt": math.sqrt, "abs": abs, "max": max, "min": min, "E": _E(), "sigma": _sigmoid,
    "LOG_10": _Logarithm(10), "LOG_e": _Logarithm(math.e), "LOG_2": _Logarithm(2), "Phi": _cdf,
    "ln": lambda z: math.log(z) if z > 0 else -math.inf, "tanh": math.tanh,
    "phi": lambda z: math.exp(-z * z / 2) / math.sqrt(2 * math.pi),
    **{word: functools.partial(h, name) for word, name in words().items()},
}  # fmt: skip


def calculate(written: str) -> float:
    """What a calculation comes to, from the digits that it shows."""
    text = re.sub(r"\\textcolor\{\w+\}|\\frac", "", written)
    text = re.sub(r"(?<![\d.])0 \\cdot \\log_\{\w+\} ", r"0 \\cdot NONE ** ", text)  # 0 · log 0 counts as 0
    text = re.sub(r"\\log_\{(\w+)\} ", r"LOG_\1 ** ", text)
    text = re.sub(r"\\text\{(\w+)\}", r"\1", text)
    text = re.sub(r"\|([^|]+)\|", r"abs(\1)", text)
    text = re.sub(r"(?<![A-Za-z\\])e\^", "E**", text)
    for latex, python in (("}{", ")/("), ("{", "("), ("}", ")"), (r"\cdot", "*"), (r"\infty", "inf"), ("^", "**")):
        text = text.replace(latex, python)
    text = re.sub(r"(?<![\w.])(\d+(?:\.\d+)?)", r"Fraction('\1')", text)  # decimals as they stand
    try:
        return float(eval(re.sub(r"\\(\w+)", r"\1", text), NAMES))
    except (NameError, SyntaxError) as error:
        raise ValueError(f"NAMES and calculate of tests/model/pupil.py do not know all of {written}") from error


@dataclass
class Reading:
    """What was found while reading."""

    lines: int = 0
    sides: int = 0
    dotted: int = 0
    lost: int = 0
    faults: list[str] = field(default_factory=list)

    def counts(self) -> str:
        return f"{self.lines} lines, {self.sides} calculations, {self.dotted} with dots, {self.lost} lost in rounding"

    def read(self, lines: tuple[str, ...]) -> None:
        waiting: dict[str, list[str]] = {}
        for line in lines:
            self.lines += 1
            if re.match(r"\s*(=|\\approx)", line):
                self.faults.append(f"no left side: {line}")
            for part in re.split(r",? \\quad (?:\\to \\quad )?|: \\quad ", line):
                self._part(part, waiting)
        self.faults += [f"never ends: {name}" for name, sides in waiting.items() if sides]

    def _part(self, part: str, waiting: dict[str, list[str]]) -> None:
        name, *rest = SIGN.split(part)
        if not rest or not _is_about_numbers(rest) or all(LETTERS.search(side.strip()) for side in rest[1::2]):
            return
        signs, sides = rest[0::2], [side.strip() for side in rest[1::2]]
        if r"\approx" in signs and "=" in signs[signs.index(r"\approx") :]:
            self.faults.append(f"equal again after it was rounded: {part}")
        if re.search(r"\d e|\de[-+]?\d|nan|[^\\]inf(?!ty)", part):
            self.faults.append(f"not as a number is written: {part}")
        sides[-1] = re.sub(r"( >| <| \\le| \\ge) 0$", "", sides[-1])
        if _is_value(sides[-1]):
            ready = waiting.pop(name, []) + sides[:-1]
            for side in ready:
                self._compare(name, side, sides[-1], part)
            self._equal(signs, sides, part)
        else:
            waiting.setdefault(name, []).extend(sides)

    def _compare(self, name: str, side: str, value: str, part: str) -> None:
        if r"\cdots" in side:
            self.dotted += 1
            return
        if LETTERS.search(side):
            return  # the next side puts numbers in
        self.sides += 1
        found, (wanted, half) = calculate(side), result(f"= {value}")
        if name == r"\frac{2}{\lambda}":  # cut off, not rounded
            half = 10.0 ** (math.floor(math.log10(abs(wanted))) - 4)
        if found == wanted or abs(found - wanted) <= half * 1.00001 + 1e-15 * abs(wanted):
            return
        if abs(wanted) <= 1e-10 * _largest(side) ** 2:
            self.lost += 1
            return
        self.faults.append(f"{side} is {found}, not {value}: {part}")

    def _equal(self, signs: list[str], sides: list[str], part: str) -> None:
        """An equals sign between two sides is one."""
        for sign, one, two in zip(signs[1:], sides, sides[1:], strict=False):
            if sign != "=" or r"\cdots" in one + two or LETTERS.search(one) or LETTERS.search(two):
                continue
            left, right = calculate(one), calculate(two)
            if left != right and abs(left - right) > 1e-12 * _largest(one) ** 2:
                self.faults.append(f"{one} is not equal to {two}: {part}")


def reads(lines: tuple[str, ...]) -> Reading:
    """Read the lines of one working, and find no fault."""
    reading = Reading()
    reading.read(lines)
    assert reading.faults == [], lines
    return reading


def _largest(side: str) -> float:
    return max([1.0, *map(calculate, re.findall(r"\d+(?:\.\d+)?(?: \\cdot 10\^\{-?\d+\})?", side))])


def _is_value(side: str) -> bool:
    plain = re.sub(r"\\textcolor\{\w+\}\{(.*)\}$", r"\1", side)
    return bool(re.fullmatch(r"-?(\d+(\.\d+)?( \\cdot 10\^\{-?\d+\})?|\\infty)", plain))


def _is_about_numbers(rest: list[str]) -> bool:
    """Not a shape, a symbol, an array or a list of them."""
    sides = " ".join(rest[1::2])
    known = "|".join(words())
    letters = rf"\\text\{{(?!({known})\}})|\\times|\\ne|\?|^\(.*,.*\)$|^\[|[xwy]_\{{\d\d\}}|^y$|^t$"
    return not re.search(letters, sides) and bool(re.search(r"\d|infty", sides))
