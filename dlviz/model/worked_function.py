"""A function written out at one x: ``h(1) = outer(symbols) ≈ outer(numbers) ≈ value``, and what stands at its kinks."""

from __future__ import annotations

import math
import sys
from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction

from dlviz.model import functions as f
from dlviz.model.calculation import ONE, ZERO, Calculation, Call, Number, larger
from dlviz.model.equation import Equation, Shown, Written, equation, reaches
from dlviz.model.functions import Parameters
from dlviz.model.numbers import exact, latex, show, typed


@dataclass(frozen=True, slots=True)
class Place:
    """A function at ``x``: what it has there, and its slope."""

    x: float
    parameters: Parameters
    value: float
    slope: float

    @property
    def number(self) -> Number:
        """x as it was typed."""
        return Number(self.x, "data", "x", as_typed=True)

    @property
    def plain(self) -> str:
        return typed(self.x, "data", bracket=False)

    def h(self, outer: Callable[..., Calculation], *parts: Calculation) -> Equation:
        """A line for h(x): ``outer`` of parts such as e^-x, which need a key of their own, then of their numbers."""
        return self._line("h", outer, parts, self.value, "model")

    def steep(self, outer: Callable[..., Calculation], *parts: Calculation) -> Equation:
        """The same for h'(x)."""
        return self._line("h'", outer, parts, self.slope, "gradient")

    def height(self) -> Calculation:
        """h(x) as a part of h'(x)."""
        return Call("h(@0)", (self.number,), lambda _: self.value)

    def power_of_e(self, factor: int = 1) -> Calculation:
        """e^x, e^-x, e^(2 · x) or e^(-2 · x)."""
        form = {1: "e^{@0}", -1: "e^{-@0}", 2: r"e^{2 \cdot @0}", -2: r"e^{-2 \cdot @0}"}[factor]
        return Call(form, (self.number,), lambda x: math.exp(factor * float(x)), inner=0 if factor == 1 else 3)

    def side(self, then: str) -> str:
        """On which side of 0 x lies, and what follows."""
        return rf"{self.plain} {'>' if self.x > 0 else chr(92) + 'le'} 0 \quad \to \quad {then}"

    def slope_of_side(self) -> str:
        """Of a function with a kink at 0: 1 above it, another slope below."""
        if self.x == 0:
            return self.kink("h'", self.slope)
        return self.side(equation(f"h'({self.plain})", (), exact(self.slope), "gradient").write())

    def kink(self, what: str, left: float) -> str:
        """At 0, where ``what`` is ``left`` on one side and 1 on the other, there is no h'(0); one is used."""
        if left == 1:
            return equation("h'(0)", (), exact(self.slope), "gradient").write()
        used = equation("h'(0)", (), exact(self.slope), "gradient", becomes=r"\coloneqq").write()
        return rf"{what}(0^-) = {latex(left)} \ne {what}(0^+) = 1 \quad \to \quad {used}"

    def _line(
        self, name: str, outer: Callable[..., Calculation], parts: tuple[Calculation, ...], value: float, role: str
    ) -> Equation:
        whole = self.x == 0  # e^0 and σ(0) are exact; nothing else here is
        numbers = [Number(float(part.value(18)), rounded=not whole) for part in parts]
        sides = [outer(*parts)]
        # A double that is nearly 0 has so few digits that it multiplies otherwise than the decimal that is written.
        if not 0 < abs(self.x) < sys.float_info.min and reaches(middle := outer(*numbers), value):
            sides.append(middle)
        return Equation(f"{name}({self.plain})", tuple(sides), Shown(value, role, rounded=not whole))


# parts that have names of their own


def _ln(of: Calculation) -> Calculation:
    return Call(r"\ln(@0)", (of,), lambda z: math.log(float(z)) if z > 0 else -math.inf)


def _named(name: str, of: Number, act: Callable[[float], object], *, turned: bool = False) -> Calculation:
    """``\\Phi(0.5)``; with ``turned`` of minus the number."""
    if turned:
        return Call(rf"\{name}(-@0)", (of,), lambda x: float(act(-float(x))), inner=3)  # type: ignore[arg-type]
    return Call(rf"\{name}(@0)", (of,), lambda x: float(act(float(x))))  # type: ignore[arg-type]


# the functions; with e in the form of the formula, and far from 0 in one that cannot overflow

FAR = 10.0


def step_line(at: Place) -> str:
    return at.side(f"h({at.plain}) = {latex(at.value, role='model')}")


def step_slope(at: Place) -> str:
    if at.x == 0:
        return at.kink("h", 0.0)
    return at.side(equation(f"h'({at.plain})", (), exact(at.slope), "gradient").write())


def sigmoid_line(at: Place) -> Equation:
    if at.x < -FAR:
        return at.h(lambda z: z / (ONE + z), at.power_of_e())
    return at.h(lambda z: ONE / (ONE + z), at.power_of_e(-1))


def sigmoid_slope(at: Place) -> Equation:
    return at.steep(lambda h: h * (ONE - h), at.height())


def tanh_line(at: Place) -> Equation:
    if abs(at.x) <= FAR:
        return at.h(lambda up, down: (up - down) / (up + down), at.power_of_e(), at.power_of_e(-1))
    if at.x < 0:
        return at.h(lambda z: (z - ONE) / (z + ONE), at.power_of_e(2))
    return at.h(lambda z: (ONE - z) / (ONE + z), at.power_of_e(-2))


def tanh_slope(at: Place) -> Equation:
    return at.steep(lambda h: ONE - h**2, at.height())


def _alpha(at: Place) -> Number:
    return Number(at.parameters.alpha, "model", "elu_alpha", as_typed=True)


def elu_line(at: Place) -> Written:
    if at.x > 0:
        return at.side(equation(f"h({at.plain})", (), exact(at.x), "model").write())
    return at.h(lambda z: _alpha(at) * (z - ONE), at.power_of_e())


def elu_slope(at: Place) -> Written:
    if at.x >= 0:
        return at.slope_of_side()
    return at.steep(lambda z: _alpha(at) * z, at.power_of_e())


def softplus_line(at: Place) -> Equation:
    if at.x > FAR:
        return at.h(lambda z: at.number + _ln(ONE + z), at.power_of_e(-1))
    return at.h(lambda z: _ln(ONE + z), at.power_of_e())


def softplus_slope(at: Place) -> Equation:
    if at.x < -FAR:
        return at.steep(lambda z: z / (ONE + z), at.power_of_e())
    return at.steep(lambda z: ONE / (ONE + z), at.power_of_e(-1))


def times_area_line(at: Place) -> Equation:
    return at.h(lambda area: at.number * area, _named("Phi", at.number, f.normal_cdf))


def times_area_slope(at: Place) -> Equation:
    area, height = _named("Phi", at.number, f.normal_cdf), _named("phi", at.number, f.normal_density)
    return at.steep(lambda one, other: one + at.number * other, area, height)


def times_sigmoid_line(at: Place) -> Equation:
    return at.h(lambda share: at.number * share, _named("sigma", at.number, f.sigmoid))


def times_sigmoid_slope(at: Place) -> Equation:
    here, there = (_named("sigma", at.number, f.sigmoid, turned=turned) for turned in (False, True))
    return at.steep(lambda one, other: one * (ONE + at.number * other), here, there)


# the upper of two lines: of 0 and x, of a slope's and x, or of two that have weights


def _shown(at: Place, top: Fraction) -> float | Fraction:
    """h(x) as the readout has it, where a double just misses the last digit of the exact number."""
    return top if show(float(top)) == show(at.value) else at.value


def relu_line(at: Place) -> Equation:
    return equation(f"h({at.plain})", larger(ZERO, at.number), _shown(at, max(exact(at.x), Fraction(0))), "model")


def leaky_line(at: Place) -> Equation:
    leak = Number(at.parameters.slope, "model", "leaky_slope", as_typed=True) * at.number
    shown, top = Number(leak.value(0), thing="leaky_slope"), _shown(at, max(Fraction(leak.value(0)), exact(at.x)))
    return equation(f"h({at.plain})", (larger(leak, at.number), larger(shown, at.number)), top, "model")


def maxout_lines(at: Place) -> tuple[Equation, Equation]:
    w1, b1, w2, b2 = (
        Number(value, "model", thing, as_typed=True)
        for value, thing in zip(at.parameters.lines, ("maxout_w1", "maxout_b1", "maxout_w2", "maxout_b2"), strict=True)
    )
    lines = w1 * at.number + b1, w2 * at.number + b2
    heights = [Number(line.value(0)) for line in lines]
    top, name = _shown(at, max(Fraction(line.value(0)) for line in lines)), f"h({at.plain})"
    return equation(name, larger(*lines), top, ends=False), equation(name, larger(*heights), top, "model")


def maxout_slope(at: Place) -> str:
    """At the kink, where the lines meet, the slope to the left is used, as everywhere here."""
    w1, b1, w2, b2 = map(exact, at.parameters.lines)
    first, second = w1 * exact(at.x) + b1, w2 * exact(at.x) + b2
    compared = ">" if first > second else "<" if first < second else "="
    kink = first == second and w1 != w2
    then = equation(f"h'({at.plain})", (), exact(at.slope), "gradient", becomes=r"\coloneqq" if kink else "").write()
    return rf"w_1 x + b_1 {compared} w_2 x + b_2 \quad \to \quad {then}"
