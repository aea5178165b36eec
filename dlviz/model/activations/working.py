"""An activation written out at one x: the lines of its working, and the script of all of them."""

from __future__ import annotations

import math
import sys
from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING

from dlviz.model import functions as f
from dlviz.model.calculation import (
    ONE,
    ZERO,
    Calculation,
    Call,
    Equation,
    Number,
    Shown,
    Written,
    equation,
    reaches,
    write_out,
)  # fmt: skip
from dlviz.model.expression_text import expression_latex
from dlviz.model.numbers import exact, is_exact, latex, typed
from dlviz.model.topic import Working

if TYPE_CHECKING:
    from dlviz.model.activations import State


@dataclass(frozen=True, slots=True)
class Form:
    """A function written out: ``outer`` of parts that no calculator's four keys give, such as e^-x."""

    outer: Callable[..., Calculation]
    parts: tuple[Calculation, ...]


def value_lines(state: State, value: float) -> tuple[str, ...]:
    """h(x) with the numbers of the state. For x < 0 the form that cannot overflow, with e^x, is written."""
    if state.function == "step":
        return (_condition(state.x, f"h(x) = {latex(value, role='model')}"),)
    if state.function == "elu" and state.x > 0:
        return (_condition(state.x, equation("h(x) = x", (), exact(state.x), "model").write()),)
    if state.function in ("relu", "leaky_relu", "maxout"):
        return write_out(_upper_lines(state))
    return write_out([_line("h", state, _VALUES[state.function](state), value, "model")])


def derivative_lines(state: State, value: float, slope: float) -> tuple[str, ...]:
    """h'(x) with the numbers of the state."""
    name = state.function
    if name == "maxout":
        return (_maxout_slope(state, slope),)
    if name in ("step", "relu", "leaky_relu", "elu") and state.x == 0:
        return (_kink(state, slope),)
    if name in ("step", "relu", "leaky_relu") or (name == "elu" and state.x > 0):
        return (_condition(state.x, equation("h'(x)", (), exact(slope), "gradient").write()),)
    return write_out([_line("h'", state, _SLOPES[name](state, value), slope, "gradient")])


def _x(state: State) -> Number:
    return Number(state.x, "data", "x", as_typed=True)


def _power_of_e(state: State, factor: int = 1) -> Calculation:
    """e^x, e^-x, e^(2 · x) or e^(-2 · x)."""
    form = {1: "e^{@0}", -1: "e^{-@0}", 2: r"e^{2 \cdot @0}", -2: r"e^{-2 \cdot @0}"}[factor]
    return Call(form, (_x(state),), lambda x: math.exp(factor * float(x)), inner=0 if factor == 1 else 3)


def _ln(of: Calculation) -> Calculation:
    return Call(r"\ln(@0)", (of,), lambda z: math.log(float(z)) if z > 0 else -math.inf)


def _cdf(state: State) -> Calculation:
    return Call(r"\Phi(@0)", (_x(state),), lambda x: float(f.normal_cdf(float(x))))


def _density(state: State) -> Calculation:
    return Call(r"\phi(@0)", (_x(state),), lambda x: float(f.normal_density(float(x))))


def _sigmoid(state: State, *, turned: bool = False) -> Calculation:
    if turned:
        return Call(r"\sigma(-@0)", (_x(state),), lambda x: float(f.sigmoid(-float(x))), inner=3)
    return Call(r"\sigma(@0)", (_x(state),), lambda x: float(f.sigmoid(float(x))))


def _alpha(state: State) -> Number:
    return Number(state.elu_alpha, "model", "elu_alpha", as_typed=True)


def _sigmoid_form(state: State) -> Form:
    if state.x < 0:
        return Form(lambda z: z / (ONE + z), (_power_of_e(state),))
    return Form(lambda z: ONE / (ONE + z), (_power_of_e(state, -1),))


def _tanh_form(state: State) -> Form:
    if state.x < 0:
        return Form(lambda z: (z - ONE) / (z + ONE), (_power_of_e(state, 2),))
    return Form(lambda z: (ONE - z) / (ONE + z), (_power_of_e(state, -2),))


def _softplus_form(state: State) -> Form:
    if state.x > 0:
        return Form(lambda z: _x(state) + _ln(ONE + z), (_power_of_e(state, -1),))
    return Form(lambda z: _ln(ONE + z), (_power_of_e(state),))


_VALUES: dict[str, Callable[[State], Form]] = {
    "sigmoid": _sigmoid_form,
    "tanh": _tanh_form,
    "softplus": _softplus_form,
    "elu": lambda state: Form(lambda z: _alpha(state) * (z - ONE), (_power_of_e(state),)),
    "gelu": lambda state: Form(lambda share: _x(state) * share, (_cdf(state),)),
    "silu": lambda state: Form(lambda share: _x(state) * share, (_sigmoid(state),)),
}


def _height(state: State, value: float) -> Calculation:
    return Call("h(@0)", (_x(state),), lambda _: value)


_SLOPES: dict[str, Callable[[State, float], Form]] = {
    "sigmoid": lambda state, value: Form(lambda h: h * (ONE - h), (_height(state, value),)),
    "tanh": lambda state, value: Form(lambda h: ONE - h**2, (_height(state, value),)),
    "elu": lambda state, value: Form(lambda z: _alpha(state) * z, (_power_of_e(state),)),
    "softplus": lambda state, value: _sigmoid_form(state),
    "gelu": lambda state, value: Form(lambda p, q: p + _x(state) * q, (_cdf(state), _density(state))),
    "silu": lambda state, value: Form(
        lambda p, q: p * (ONE + _x(state) * q), (_sigmoid(state), _sigmoid(state, turned=True))
    ),
}


def _line(name: str, state: State, form: Form, value: float, role: str) -> Equation:
    """``h(1) = outer(symbols) ≈ outer(numbers) ≈ value``."""
    whole = state.x == 0  # e^0 and σ(0) are exact; nothing else here is
    numbers = [Number(float(part.value(18)), thing=name, rounded=not whole) for part in form.parts]
    sides = [form.outer(*form.parts)]
    # A double that is nearly 0 has so few digits that it multiplies otherwise than the decimal that is written.
    if not 0 < abs(state.x) < sys.float_info.min and reaches(middle := form.outer(*numbers), value):
        sides.append(middle)
    called = f"{name}({typed(state.x, 'data', bracket=False)})"
    return Equation(called, tuple(sides), Shown(value, role, rounded=not whole))


def _condition(at: float, then: str) -> str:
    return rf"{typed(at, 'data', bracket=False)} {'>' if at > 0 else chr(92) + 'le'} 0 \quad \to \quad {then}"


def _kink(state: State, slope: float) -> str:
    """At 0 itself, where the slopes (or the values of a step) to both sides differ: there is no h'(0), one is used."""
    used = equation(r"h'(0)", (), exact(slope), "gradient", becomes=r"\coloneqq").write()
    what, left = ("h", 0.0) if state.function == "step" else ("h'", slope)
    if left == 1:
        return equation("h'(0)", (), exact(slope), "gradient").write()
    return rf"{what}(0^-) = {latex(left)} \ne {what}(0^+) = 1 \quad \to \quad {used}"


def _upper_lines(state: State) -> list[Written]:
    """The upper of two lines: of 0 and x, of a slope's and x, or of two that have weights."""
    x, name = _x(state), f"h({typed(state.x, 'data', bracket=False)})"
    if state.function == "relu":
        return [equation(name, _upper(ZERO, x), max(exact(state.x), Fraction(0)), "model")]
    if state.function == "leaky_relu":
        leak = Number(state.leaky_slope, "model", "leaky_slope", as_typed=True) * x
        shown = Number(leak.value(0), thing="leaky_slope")
        return [equation(name, (_upper(leak, x), _upper(shown, x)), max(leak.value(0), exact(state.x)), "model")]
    pairs = ((state.maxout_w1, state.maxout_b1), (state.maxout_w2, state.maxout_b2))
    lines = [
        Number(w, "model", f"maxout_w{i}", as_typed=True) * x + Number(b, "model", f"maxout_b{i}", as_typed=True)
        for i, (w, b) in enumerate(pairs, start=1)
    ]
    heights = [Number(line.value(0), thing="maxout") for line in lines]
    top = max(line.value(0) for line in lines)
    return [equation(name, _upper(*lines), top, ends=False), equation(name, _upper(*heights), top, "model")]


def _upper(one: Calculation, other: Calculation) -> Calculation:
    return Call(r"\max(@0, @1)", (one, other), max)


def _maxout_slope(state: State, slope: float) -> str:
    """At the kink, where the lines meet, the lower slope is used, as everywhere here the one to the left."""
    first = exact(state.maxout_w1) * exact(state.x) + exact(state.maxout_b1)
    second = exact(state.maxout_w2) * exact(state.x) + exact(state.maxout_b2)
    compared = ">" if first > second else "<" if first < second else "="
    kink = compared == "=" and state.maxout_w1 != state.maxout_w2
    then = equation("h'(x)", (), exact(slope), "gradient", becomes=r"\coloneqq" if kink else "").write()
    return rf"w_1 x + b_1 {compared} w_2 x + b_2 \quad \to \quad {then}"


def own_working(state: State, value: float, slope: float) -> Working:
    """A typed function as it was typed, and the central difference that gives its slope."""
    bare = typed(state.x, "data", bracket=False)
    lines: list[Written] = [equation(f"h({bare})", (), value, "model")]
    if state.derivative:
        lines.append(Equation(f"h'({bare})", (), Shown(slope, "gradient", rounded=True)))
    formula = rf"h(x) = {expression_latex(state.own)}"
    if not state.derivative:
        return Working(formula, write_out(lines))
    return Working(rf"{formula} \qquad h'(x) \approx \frac{{h(x + d) - h(x - d)}}{{2 d}}", write_out(lines))


def product_line(state: State, slope: float, product: float) -> str:
    """``h'(1)^10 ≈ 0.1966^10 ≈ 8.6e-8``; through the layers only the result."""
    n = state.layers
    if state.signal == "through":
        name = rf"h'(a_{{1}}) \cdot h'(a_{{2}}) \cdot \ldots \cdot h'(a_{{{n}}})"
        return Equation(name, (), Shown(product, "gradient", rounded=True)).write()
    name = rf"h'({typed(state.x, 'data', bracket=False)})^{{{n}}}"
    power = Number(slope, thing="derivative", rounded=not is_exact(slope)) ** n
    sides = (power,) if math.isfinite(product) and product and reaches(power, product) else ()
    return Equation(
        name, sides, Shown(product, "gradient", rounded=not (is_exact(slope) and is_exact(product)))
    ).write()


SCRIPT = """\
# The activation functions and their slopes at one x, and what is left of a gradient behind some layers.
from math import erfc, pi, sqrt

import numpy as np

x = {x!r}
slope, alpha = {slope!r}, {alpha!r}  # of Leaky ReLU and of ELU
w1, b1, w2, b2 = {w1!r}, {b1!r}, {w2!r}, {b2!r}  # the two lines of maxout
layers = {layers}  # {signal}


def sigmoid(x):
    z = np.exp(-abs(x))  # never overflows
    return (1 if x >= 0 else z) / (1 + z)


def relu(x):
    return np.maximum(x, 0)


def softplus(x):
    return np.maximum(x, 0) + np.log1p(np.exp(-abs(x)))


def own(x):
    return {own}


def slope_of_own(x):
    d = np.cbrt(np.finfo(float).eps) * max(1, abs(x))
    return (own(x + d) - own(x - d)) / (2 * d)


def slope_of_sigmoid(x):
    return sigmoid(x) * sigmoid(-x)  # h(x) * (1 - h(x))


def functions(x):
    x = np.float64(x)
    area = erfc(-x / sqrt(2)) / 2  # of the normal distribution, left of x
    height = np.exp(-x * x / 2) / sqrt(2 * pi)  # of its bell curve
    line1, line2 = w1 * x + b1, w2 * x + b2
    low = min(x, 0)
    return {{
        # name: (h(x), h'(x)); at a kink the slope to the left of it
        "step": (x > 0, 0),
        "sigmoid": (sigmoid(x), slope_of_sigmoid(x)),
        "tanh": (np.tanh(x), 4 * slope_of_sigmoid(2 * x)),  # 1 - tanh(x)**2 without losing digits
        "relu": (max(x, 0), x > 0),
        "leaky_relu": (max(slope * x, x), 1 if x > 0 else slope),
        "maxout": (max(line1, line2), w1 if line1 > line2 else w2 if line1 < line2 else min(w1, w2)),
        "elu": (x if x > 0 else alpha * np.expm1(low), 1 if x > 0 else alpha * np.exp(low)),
        "softplus": (softplus(x), sigmoid(x)),
        "gelu": (x * area, area + x * height),
        "silu": (x * sigmoid(x), sigmoid(x) + x * slope_of_sigmoid(x)),
        "own": (own(x), slope_of_own(x)),
    }}


def product(name):
    a, found = x, 1.0
    for _ in range(layers):
        h, slope = functions(a)[name]
        found *= np.float64(slope){step}
    return found


with np.errstate(all="ignore"):  # a typed function may have no value
    results = {{
        name: {{"value": float(h), "derivative": float(d), "product": float(product(name))}}
        for name, (h, d) in functions(x).items()
    }}

for name, at in results.items():
    print(f"{{name:10}}  h({{x:g}}) = {{at['value']:.6g}}   h'({{x:g}}) = {{at['derivative']:.6g}}", end="")
    print(f"   product through {{layers}} layers = {{at['product']:.6g}}")
"""
