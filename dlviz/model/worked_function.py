"""A function written out at one x: ``h(1) = outer(symbols) ≈ outer(numbers) ≈ value``, and what stands at its kinks."""

from __future__ import annotations

import math
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from dlviz.model.functions import Parameters
from dlviz.model.numbers import equals, exact, is_exact, latex, show, typed


@dataclass(frozen=True, slots=True)
class Place:
    """A function at ``x``: what it has there, its slope, and how both are written.

    Attributes
    ----------
    factor, plain : x in LaTeX, in brackets where it is negative, and without.
    """

    x: float
    parameters: Parameters
    value: float
    slope: float
    factor: str
    plain: str

    def h(self, outer: str, inner: Mapping[str, float], finish: Callable[..., float]) -> str:
        """A line for h(x): @0 and @1 in ``outer`` are where the inner ones go, and ``finish`` computes it of them."""
        return self._chain("h", outer, inner, finish, self.value)

    def steep(self, outer: str, inner: Mapping[str, float], finish: Callable[..., float]) -> str:
        """The same for h'(x)."""
        return self._chain("h'", outer, inner, finish, self.slope)

    def side(self, then: str) -> str:
        """On which side of 0 x lies, and what follows."""
        sign = ">" if self.x > 0 else r"\le"
        return rf"{self.plain} {sign} 0 \quad \to \quad {then}"

    def slope_of_side(self) -> str:
        return self.side(f"h'(x) {equals(exact(self.slope), 'gradient')}")

    def power(self) -> dict[str, float]:
        """e^−|x|, which cannot overflow."""
        return {f"e^{{{self.plain}}}" if self.x < 0 else f"e^{{-{self.plain}}}": math.exp(-abs(self.x))}

    def _chain(
        self, name: str, outer: str, inner: Mapping[str, float], finish: Callable[..., float], value: float
    ) -> str:
        role = "model" if name == "h" else "gradient"
        whole = self.x == 0  # e^0 and σ(0) are exact; nothing else here is
        # A double that is nearly 0 has so few digits that it multiplies otherwise than the decimal that is written.
        middle = () if 0 < abs(self.x) < sys.float_info.min else carried(tuple(inner.values()), finish, value)
        parts = [f"{name}({self.plain})", "=", _fill(outer, tuple(inner))]
        if middle:
            parts += ["=" if whole and all(map(is_exact, inner.values())) else r"\approx", _fill(outer, middle)]
        parts += ["=" if whole and is_exact(value) else r"\approx", latex(value, role=role)]
        return " ".join(parts)


def place(x: float, parameters: Parameters, value: float, slope: float) -> Place:
    return Place(x, parameters, value, slope, typed(x, "data"), typed(x, "data", bracket=False))


def _fill(outer: str, parts: tuple[str, ...]) -> str:
    for number, part in enumerate(parts):
        outer = outer.replace(f"@{number}", part)
    return outer


def carried(inner: tuple[float, ...], finish: Callable[..., float], value: float) -> tuple[str, ...]:
    """The inner numbers with as many digits as it takes to come out at what is shown; none where 15 are too few."""
    for digits in range(4, 16):
        rounded = [float(show(number, digits)) for number in inner]
        again = finish(*rounded)
        # Not where it would be halfway between two last digits, and floats and a hand might round it differently.
        if all(show(again * near) == show(value) for near in (1 - 1e-12, 1, 1 + 1e-12)):
            return tuple(latex(number, digits, bracket=True) for number in inner)
    return ()


# those whose form depends on where x lies, or that have several lines


def sigmoid_line(at: Place) -> str:
    if at.x < 0:
        return at.h(r"\frac{@0}{1 + @0}", at.power(), lambda z: z / (1 + z))
    return at.h(r"\frac{1}{1 + @0}", at.power(), lambda z: 1 / (1 + z))


def tanh_line(at: Place) -> str:
    if at.x < 0:
        twice = {rf"e^{{2 \cdot {at.factor}}}": math.exp(2 * at.x)}
        return at.h(r"\frac{@0 - 1}{@0 + 1}", twice, lambda z: (z - 1) / (z + 1))
    twice = {rf"e^{{-2 \cdot {at.factor}}}": math.exp(-2 * at.x)}
    return at.h(r"\frac{1 - @0}{1 + @0}", twice, lambda z: (1 - z) / (1 + z))


def elu_line(at: Place) -> str:
    if at.x > 0:
        return at.side(f"h(x) = x {equals(exact(at.x), 'model')}")
    alpha = at.parameters.alpha
    return at.h(rf"{typed(alpha, 'model')} \cdot (@0 - 1)", _power_below(at), lambda z: alpha * (z - 1))


def elu_slope(at: Place) -> str:
    if at.x > 0:
        return at.slope_of_side()
    alpha = at.parameters.alpha
    return at.steep(rf"{typed(alpha, 'model')} \cdot @0", {f"e^{{{at.plain}}}": math.exp(at.x)}, lambda z: alpha * z)


def _power_below(at: Place) -> dict[str, float]:
    return {f"e^{{{at.plain}}}": math.exp(-abs(at.x))}


def softplus_line(at: Place) -> str:
    if at.x > 0:
        return at.h(rf"{at.factor} + \ln(1 + @0)", at.power(), lambda z: at.x + math.log1p(z))
    return at.h(r"\ln(1 + @0)", {f"e^{{{at.plain}}}": math.exp(at.x)}, math.log1p)


def softplus_slope(at: Place) -> str:
    if at.x < 0:
        return at.steep(r"\frac{@0}{1 + @0}", {f"e^{{{at.plain}}}": math.exp(at.x)}, lambda z: z / (1 + z))
    return at.steep(r"\frac{1}{1 + @0}", {f"e^{{-{at.plain}}}": math.exp(-at.x)}, lambda z: 1 / (1 + z))


def leaky_line(at: Place) -> str:
    leak = exact(at.parameters.slope) * exact(at.x)
    sign, _, number = equals(leak).partition(" ")
    top = equals(max(leak, exact(at.x)), "model")
    start = rf"h({at.plain}) = \max({typed(at.parameters.slope, 'model')} \cdot {at.factor}, {at.plain})"
    return rf"{start} {sign} \max({number}, {at.plain}) {top}"


def maxout_lines(at: Place) -> tuple[str, str]:
    w1, b1, w2, b2 = at.parameters.lines
    lines = [exact(w) * exact(at.x) + exact(b) for w, b in ((w1, b1), (w2, b2))]
    terms = ", ".join(rf"{typed(w, 'model')} \cdot {at.factor} + {typed(b, 'model')}" for w, b in ((w1, b1), (w2, b2)))
    shown = [equals(line).partition(" ") for line in lines]
    sign = "=" if all(part[0] == "=" for part in shown) else r"\approx"
    numbers = ", ".join(part[2] for part in shown)
    return rf"h({at.plain}) = \max({terms})", rf"{sign} \max({numbers}) {equals(max(lines), 'model')}"


def maxout_slope(at: Place) -> str:
    w1, b1, w2, b2 = at.parameters.lines
    first, second = w1 * at.x + b1, w2 * at.x + b2
    sign = ">" if first > second else "<" if first < second else "="
    return rf"w_1 x + b_1 {sign} w_2 x + b_2 \quad \to \quad h'(x) {equals(exact(at.slope), 'gradient')}"
