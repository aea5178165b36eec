"""An activation written out at one x: its formula, and its value and slope with the numbers put in."""

from __future__ import annotations

import math
import sys
from collections.abc import Callable

from dlviz.model import functions as f
from dlviz.model.activations.solve import Result
from dlviz.model.activations.state import State
from dlviz.model.expression import expression_latex
from dlviz.model.function_table import FUNCTIONS
from dlviz.model.numbers import equals, exact, is_exact, latex, relation, show, typed
from dlviz.model.topic import Working


def working(state: State, result: Result) -> Working:
    lines = _gradient_line(state, result) if state.view == "layers" else ()
    if state.function == "own":
        own = _own(state, result.own.value, result.own.derivative)
        return Working(own.formula, own.lines + lines)
    found = _working(state, result)
    return Working(found.formula, found.lines + lines)


def _gradient_line(state: State, result: Result) -> tuple[str, ...]:
    point = result.at(state.function)
    return (_product(state, point.derivative, result.products[state.function]),)


def _working(state: State, result: Result) -> Working:
    chosen = FUNCTIONS[state.function]
    value, slope = result.value[state.function], result.derivative[state.function]
    lines = _value_lines(state, value)
    if not state.derivative:
        return Working(chosen.latex, lines)
    return Working(rf"{chosen.latex} \qquad {chosen.latex_derivative}", lines + _derivative_lines(state, value, slope))


def _value_lines(state: State, value: float) -> tuple[str, ...]:
    """h(x) with the numbers of the state. For x < 0 the form that cannot overflow, with e^x, is written."""
    at, x = state.x, typed(state.x, "data")
    bare = typed(state.x, "data", bracket=False)
    up, down = f"e^{{{bare}}}", f"e^{{-{bare}}}"
    small, symbol = math.exp(-abs(at)), up if at < 0 else down
    match state.function:
        case "step":
            return (_condition(at, f"h(x) = {latex(value, role='model')}"),)
        case "sigmoid" if at < 0:
            return (_chain("h", at, r"\frac{@0}{1 + @0}", {symbol: small}, lambda z: z / (1 + z), value),)
        case "sigmoid":
            return (_chain("h", at, r"\frac{1}{1 + @0}", {symbol: small}, lambda z: 1 / (1 + z), value),)
        case "tanh" if at < 0:
            twice = {rf"e^{{2 \cdot {x}}}": math.exp(2 * at)}
            return (_chain("h", at, r"\frac{@0 - 1}{@0 + 1}", twice, lambda z: (z - 1) / (z + 1), value),)
        case "tanh":
            twice = {rf"e^{{-2 \cdot {x}}}": math.exp(-2 * at)}
            return (_chain("h", at, r"\frac{1 - @0}{1 + @0}", twice, lambda z: (1 - z) / (1 + z), value),)
        case "relu":
            return (rf"h({bare}) = \max(0, {bare}) {equals(max(exact(at), exact(0)), 'model')}",)
        case "leaky_relu":
            return _leaky_lines(state, bare, x)
        case "maxout":
            return _maxout_lines(state, bare, x)
        case "elu" if at > 0:
            return (_condition(at, f"h(x) = x {equals(exact(at), 'model')}"),)
        case "elu":
            outer = rf"{typed(state.elu_alpha, 'model')} \cdot (@0 - 1)"
            return (_chain("h", at, outer, {up: small}, lambda z: state.elu_alpha * (z - 1), value),)
        case "softplus" if at > 0:
            return (_chain("h", at, rf"{x} + \ln(1 + @0)", {symbol: small}, lambda z: at + math.log1p(z), value),)
        case "softplus":
            return (_chain("h", at, r"\ln(1 + @0)", {up: math.exp(at)}, math.log1p, value),)
        case "gelu":
            inner = {rf"\Phi({bare})": float(f.normal_cdf(at))}
        case "silu":
            inner = {rf"\sigma({bare})": float(f.sigmoid(at))}
        case "own":
            raise ValueError("a typed function has no form of its own to be written out")
    return (_chain("h", at, rf"{x} \cdot @0", inner, lambda share: at * share, value),)


def _derivative_lines(state: State, value: float, slope: float) -> tuple[str, ...]:
    """h'(x) with the numbers of the state."""
    at, x = state.x, typed(state.x, "data")
    bare = typed(state.x, "data", bracket=False)
    match state.function:
        case "step":
            return (f"h'({bare}) = {latex(slope, role='gradient')}",)
        case "sigmoid":
            outer, inner = r"@0 \cdot (1 - @0)", {f"h({bare})": value}
            return (_chain("h'", at, outer, inner, lambda h: h * (1 - h), slope),)
        case "tanh":
            return (_chain("h'", at, "1 - @0^2", {f"h({bare})": value}, lambda h: 1 - h * h, slope),)
        case "elu" if at <= 0:
            outer, inner = rf"{typed(state.elu_alpha, 'model')} \cdot @0", {f"e^{{{bare}}}": math.exp(at)}
            return (_chain("h'", at, outer, inner, lambda z: state.elu_alpha * z, slope),)
        case "relu" | "leaky_relu" | "elu":
            return (_condition(at, f"h'(x) {equals(exact(slope), 'gradient')}"),)
        case "maxout":
            return (_maxout_slope(state, slope),)
        case "softplus" if at < 0:
            outer, inner = r"\frac{@0}{1 + @0}", {f"e^{{{bare}}}": math.exp(at)}
            return (_chain("h'", at, outer, inner, lambda z: z / (1 + z), slope),)
        case "softplus":
            outer, inner = r"\frac{1}{1 + @0}", {f"e^{{-{bare}}}": math.exp(-at)}
            return (_chain("h'", at, outer, inner, lambda z: 1 / (1 + z), slope),)
        case "gelu":
            inner = {rf"\Phi({bare})": float(f.normal_cdf(at)), rf"\phi({bare})": float(f.normal_density(at))}
            return (_chain("h'", at, rf"@0 + {x} \cdot @1", inner, lambda area, height: area + at * height, slope),)
        case "silu":
            inner = {rf"\sigma({bare})": float(f.sigmoid(at)), rf"\sigma(-{x})": float(f.sigmoid(-at))}
            outer = rf"@0 \cdot (1 + {x} \cdot @1)"
            return (_chain("h'", at, outer, inner, lambda here, there: here * (1 + at * there), slope),)
        case "own":
            raise ValueError("a typed function has no form of its own to be written out")


def _condition(at: float, then: str) -> str:
    sign = ">" if at > 0 else r"\le"
    return rf"{typed(at, 'data', bracket=False)} {sign} 0 \quad \to \quad {then}"


def _chain(
    name: str, at: float, outer: str, inner: dict[str, float], finish: Callable[..., float], value: float
) -> str:
    """``h(1) = outer(symbols) ≈ outer(numbers) ≈ value``; @0 and @1 in ``outer`` are where the inner ones go."""
    role = "model" if name == "h" else "gradient"
    whole = at == 0  # e^0 and σ(0) are exact; nothing else here is
    # A double that is nearly 0 has so few digits that it multiplies otherwise than the decimal that is written.
    middle = () if 0 < abs(at) < sys.float_info.min else _carried(tuple(inner.values()), finish, value)
    parts = [f"{name}({typed(at, 'data', bracket=False)})", "=", _fill(outer, tuple(inner))]
    if middle:
        parts += ["=" if whole and all(map(is_exact, inner.values())) else r"\approx", _fill(outer, middle)]
    parts += ["=" if whole and is_exact(value) else r"\approx", latex(value, role=role)]
    return " ".join(parts)


def _fill(outer: str, parts: tuple[str, ...]) -> str:
    for place, part in enumerate(parts):
        outer = outer.replace(f"@{place}", part)
    return outer


def _carried(inner: tuple[float, ...], finish: Callable[..., float], value: float) -> tuple[str, ...]:
    """The inner numbers with as many digits as it takes to come out at what is shown; none where 15 are too few."""
    for digits in range(4, 16):
        rounded = [float(show(number, digits)) for number in inner]
        again = finish(*rounded)
        # Not where it would be halfway between two last digits, and floats and a hand might round it differently.
        if all(show(again * near) == show(value) for near in (1 - 1e-12, 1, 1 + 1e-12)):
            return tuple(latex(number, digits, bracket=True) for number in inner)
    return ()


def _leaky_lines(state: State, bare: str, x: str) -> tuple[str, ...]:
    leak = exact(state.leaky_slope) * exact(state.x)
    sign, _, number = equals(leak).partition(" ")
    top = equals(max(leak, exact(state.x)), "model")
    start = rf"h({bare}) = \max({typed(state.leaky_slope, 'model')} \cdot {x}, {bare})"
    return (rf"{start} {sign} \max({number}, {bare}) {top}",)


def _maxout_lines(state: State, bare: str, x: str) -> tuple[str, ...]:
    pairs = ((state.maxout_w1, state.maxout_b1), (state.maxout_w2, state.maxout_b2))
    lines = [exact(w) * exact(state.x) + exact(b) for w, b in pairs]
    terms = ", ".join(rf"{typed(w, 'model')} \cdot {x} + {typed(b, 'model')}" for w, b in pairs)
    shown = [equals(line).partition(" ") for line in lines]
    sign = "=" if all(part[0] == "=" for part in shown) else r"\approx"
    numbers = ", ".join(part[2] for part in shown)
    return rf"h({bare}) = \max({terms})", rf"{sign} \max({numbers}) {equals(max(lines), 'model')}"


def _maxout_slope(state: State, slope: float) -> str:
    first = state.maxout_w1 * state.x + state.maxout_b1
    second = state.maxout_w2 * state.x + state.maxout_b2
    sign = ">" if first > second else "<" if first < second else "="
    return rf"w_1 x + b_1 {sign} w_2 x + b_2 \quad \to \quad h'(x) {equals(exact(slope), 'gradient')}"


def _own(state: State, value: float, slope: float) -> Working:
    """A typed function as it was typed, and the central difference that gives its slope."""
    bare = typed(state.x, "data", bracket=False)
    lines = [rf"h({bare}) {relation(value)} {latex(value, role='model')}"]
    if state.derivative:
        lines.append(rf"h'({bare}) \approx {latex(slope, role='gradient')}")
    formula = rf"h(x) = {expression_latex(state.own)}"
    if not state.derivative:
        return Working(formula, tuple(lines))
    return Working(rf"{formula} \qquad h'(x) \approx \frac{{h(x + d) - h(x - d)}}{{2 d}}", tuple(lines))


def _product(state: State, slope: float, product: float) -> str:
    """``∏ h'(x) = 0.1966^10 ≈ 8.6e-8``; through the layers only the result."""
    n, result = state.layers, latex(product, role="gradient")
    if state.signal == "through":
        return rf"h'(a_{{1}}) \cdot h'(a_{{2}}) \cdot \ldots \cdot h'(a_{{{n}}}) \approx {result}"
    start = rf"h'({typed(state.x, 'data', bracket=False)})^{{{n}}}"
    whole = is_exact(slope) and is_exact(product)
    middle = _carried((slope,), lambda base: base**n, product) if math.isfinite(product) and product else ()
    if not middle:
        return rf"{start} {'=' if whole else chr(92) + 'approx'} {result}"
    base = f"({middle[0]})" if r"\cdot" in middle[0] else middle[0]
    return rf"{start} {relation(slope)} {base}^{{{n}}} {'=' if whole else chr(92) + 'approx'} {result}"
