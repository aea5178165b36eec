"""One step of a descent written out: the gradient, what the method makes of it, and where the step lands."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence

import numpy as np

from dlviz.model import line_data, linear, linear_text
from dlviz.model.descent.landscapes import LANDSCAPES
from dlviz.model.descent.methods import METHODS
from dlviz.model.descent.solve import Result
from dlviz.model.descent.state import State
from dlviz.model.descent.trajectory import less
from dlviz.model.numbers import latex, read, show
from dlviz.model.topic import Working
from dlviz.model.written import ROOM, chain, line, long_sum, seen

NAMES = ("W", "b")


def working(state: State, result: Result) -> Working:
    """Slide 22 for the step looked at: from W (and b) there to the next."""
    size = result.gradient.shape[1]
    if _is_slide(state):
        blocks = [_update(state, result, which) for which in range(size)]
        if size > 1:
            blocks = [(f"{name} {first}", *rest) for name, (first, *rest) in zip(NAMES, blocks, strict=True)]
    else:
        blocks = [_method_lines(state, result, which) for which in range(size)]
    return Working(_formula(state), tuple(text for block in blocks for text in block))


def _is_slide(state: State) -> bool:
    """Plain steps over the data, which the slides write out."""
    return state.method == "gd" and state.landscape == "data"


# the symbols


def _formula(state: State) -> str:
    if _is_slide(state):
        return _slide_formula(state)
    rule = METHODS[state.method].formula
    if METHODS[state.method].corrected:  # its own rule takes all the room; the gradient stands in the lines
        return rule
    if state.landscape != "data":
        return rf"{LANDSCAPES[state.landscape].formula}, \quad {rule}"
    return rf"g = {_share(state)} {_error(state)}\,x^{{(i)}}, \quad {rule}"


def _slide_formula(state: State) -> str:
    total, error = _share(state), _error(state)
    if not state.use_bias:
        return rf"W \coloneqq W - \alpha {total} {error} x^{{(i)}}"
    return rf"W \coloneqq W - \alpha {total} {error} x^{{(i)}}, \quad b \coloneqq b - \alpha {total} {error}"


def _share(state: State) -> str:
    over = "|B|" if state.is_noisy(state.run) else "m"
    share = rf"\frac{{{1 if state.form == '1/2m' else 2}}}{{{over}}}"
    return rf"{share} \sum_{{i \in B}}" if over == "|B|" else rf"{share} \sum_{{i=1}}^{{m}}"


def _error(state: State) -> str:
    return r"(W x^{(i)} + b - y^{(i)})" if state.use_bias else r"(W x^{(i)} - y^{(i)})"


# plain steps over the data


def _update(state: State, result: Result, which: int) -> tuple[str, ...]:
    """Three lines for W (``which`` 0) or b (1): the sum with the numbers put in, its value, where the step lands."""
    now, slope = _place(result)[which], float(result.gradient[result.step, which])
    after, rate = _landing(result, which), state.learning_rate

    def write(digits: int) -> str:
        return f"{_start(now, rate, digits)} {latex(slope, digits, role='gradient', bracket=True)}"

    def again(digits: int) -> float:
        return read(now, digits) - read(rate, digits) * read(slope, digits)

    def again_whole(digits: int) -> float:
        """Nothing, where the sum in these digits would not be the slope of the next line."""
        found = slope_again(digits)
        return read(now, digits) - read(rate, digits) * found if show(found) == show(slope) else math.nan

    total, numbers, slope_again = _sum(state, result, which, ROOM - 25)
    whole = line(
        lambda digits: f"{_start(now, rate, digits)} {total(digits)}",
        [now, rate, *numbers],
        after,
        again_whole,
    )
    return chain(
        (
            whole,
            line(write, [now, rate, slope], after, again),
            line(lambda digits: latex(after, digits, role="step"), [after]),
        )
    )


def _place(result: Result) -> tuple[float, float]:
    return float(result.w[result.step]), float(result.b[result.step])


def _landing(result: Result, which: int) -> float:
    """W or b after the step: the next one of the list, or beyond its end."""
    values = (result.w, result.b)[which]
    if result.step + 1 < len(values):
        return float(values[result.step + 1])
    return less(float(values[result.step]), -float(result.change[result.step, which]))


def _start(now: float, rate: float, digits: int) -> str:
    return rf"{latex(now, digits, role='model')} - {latex(rate, digits)} \cdot"


Written = tuple[Callable[[int], str], Sequence[float], Callable[[int], float]]


def _sum(state: State, result: Result, which: int, room: int) -> Written:
    """The gradient as the sum over the data: how it is written, the numbers in it, and its value from them again."""
    data, (w, b) = line_data.data(state), _place(result)
    # All the points, or those of the step's batch; of very many none but the first and the last are looked at.
    all_x, all_y = (data.x, data.y) if result.batch is None else (data.x[result.batch], data.y[result.batch])
    m = len(all_x)

    def term(i: int, digits: int) -> str:
        x, y = float(all_x[i]), float(all_y[i])
        error = linear_text.error(x, y, w, b if state.use_bias else None, digits)
        return f"({error})" if which else rf"({error}) \cdot {latex(x, digits, bracket=True)}"

    def write(digits: int) -> str:
        total = long_sum(lambda i: term(i, digits), m, room)
        total = total if state.form == "1/2m" else rf"2 \cdot ({total})"
        return rf"\frac{{{total}}}{{{m}}}"

    def again(digits: int) -> float:
        x, y = (np.array([read(value, digits) for value in values]) for values in (all_x, all_y))
        return linear.gradient(x, y, read(w, digits), read(b, digits), state.form)[which]

    shown = [float(value) for i in seen(m) for value in (all_x[i], all_y[i])]
    return write, [w, b, *shown], again


# any method, any surface


def _method_lines(state: State, result: Result, which: int) -> tuple[str, ...]:
    """The gradient, what the method remembers of it, and the update, a line each."""
    lines = [_gradient_line(state, result, which)]
    if METHODS[state.method].m:
        lines.append(_momentum_line(state, result, which))
    if METHODS[state.method].v:
        lines.append(_squares_line(state, result, which))
    return (*lines, _update_line(state, result, which))


def _equation(
    name: str, write: Callable[[int], str], numbers: Sequence[float], target: float,
    again: Callable[[int], float], role: str = "", becomes: str = "",
) -> str:  # fmt: skip
    """``name = 2 · 3 = 6``, with as many digits as it takes, and ≈ from where something is rounded.

    ``becomes`` is a sign to stand in place of the first.
    """
    one, end = line(write, numbers, target, again), line(lambda digits: latex(target, digits, role=role), [target])
    first, last = ("=" if exact else r"\approx" for exact in (one.exact, one.exact and end.exact))
    return f"{name} {becomes or first} {one.text} {last} {end.text}"


def _gradient_line(state: State, result: Result, which: int) -> str:
    name, slope = f"g_{NAMES[which]}", float(result.gradient[result.step, which])
    on_data = state.landscape == "data"
    write, numbers, again = _sum(state, result, which, ROOM - 20) if on_data else _landscape_sum(state, result, which)
    return _equation(name, write, numbers, slope, again, "gradient")


def _landscape_sum(state: State, result: Result, which: int) -> Written:
    landscape, place = LANDSCAPES[state.landscape], _place(result)

    def write(digits: int) -> str:
        text = landscape.slope_formulas[which]
        for name, value in zip(NAMES, place, strict=True):
            text = text.replace(f"{{{name}}}^", latex(value, digits, role="model", base=True) + "^")
            text = text.replace(f"{{{name}}}", latex(value, digits, role="model", bracket=True))
        return text

    def again(digits: int) -> float:
        return float(landscape.gradient(*(read(value, digits) for value in place))[which])

    return write, place, again


def _before(result: Result, memory: str, which: int) -> float:
    values = getattr(result, memory)
    return float(values[result.step - 1, which]) if result.step else 0.0


def _momentum_line(state: State, result: Result, which: int) -> str:
    before, now = _before(result, "m", which), float(result.m[result.step, which])
    slope, t = float(result.gradient[result.step, which]), result.step + 1
    keep, take = (state.beta1, 1 - state.beta1) if state.method == "adam" else (state.momentum, 1.0)

    def write(digits: int) -> str:
        share = "" if take == 1 else rf"{latex(take, digits)} \cdot "
        kept = rf"{latex(keep, digits)} \cdot {latex(before, digits, bracket=True)}"
        return f"{kept} + {share}{latex(slope, digits, role='gradient', bracket=True)}"

    def again(digits: int) -> float:
        return read(keep, digits) * read(before, digits) + read(take, digits) * read(slope, digits)

    letter = "m" if state.method == "adam" else "v"  # Adam's first moment, or a velocity
    text = _equation(f"{letter}_{NAMES[which]}", write, [keep, take, before, slope], now, again)
    return text + _corrected(r"\hat{m}", now, state.beta1, t) if state.method == "adam" else text


def _squares_line(state: State, result: Result, which: int) -> str:
    before, now = _before(result, "v", which), float(result.v[result.step, which])
    slope, t = float(result.gradient[result.step, which]), result.step + 1
    keep = {"adagrad": 1.0, "rmsprop": state.rho, "adam": state.beta2}[state.method]
    take = 1.0 if state.method == "adagrad" else 1 - keep

    def write(digits: int) -> str:
        kept = latex(before, digits) if keep == 1 else rf"{latex(keep, digits)} \cdot {latex(before, digits)}"
        share = "" if take == 1 else rf"{latex(take, digits)} \cdot "
        return f"{kept} + {share}{latex(slope, digits, role='gradient', base=True)}^{{2}}"

    def again(digits: int) -> float:
        return read(keep, digits) * read(before, digits) + read(take, digits) * read(slope, digits) ** 2

    text = _equation(f"v_{NAMES[which]}", write, [keep, take, before, slope], now, again)
    return text + _corrected(r"\hat{v}", now, state.beta2, t) if state.method == "adam" else text


def _corrected(name: str, value: float, beta: float, t: int) -> str:
    """What stands behind a running mean of Adam: the same without its pull towards 0."""
    target = value / (1 - beta**t)

    def write(digits: int) -> str:
        return rf"\frac{{{latex(value, digits)}}}{{1 - {latex(beta, digits, base=True)}^{{{t}}}}}"

    def again(digits: int) -> float:
        return read(value, digits) / (1 - read(beta, digits) ** t)

    return ", \\quad " + _equation(name, write, [value, beta], target, again)


def _update_line(state: State, result: Result, which: int) -> str:
    now, after, rate = _place(result)[which], _landing(result, which), state.learning_rate
    over, under = _fraction(state, result, which)

    def write(digits: int) -> str:
        top = latex(over, digits, role="gradient", bracket=under is None)
        if under is not None:
            root = rf"\sqrt{{{latex(under, digits)}}}"
            top = rf"\frac{{{top}}}{{{root} + {latex(state.epsilon, digits)}}}"
        return rf"{_start(now, rate, digits)} {top}"

    def again(digits: int) -> float:
        root = 1.0 if under is None else read(under, digits) ** 0.5 + read(state.epsilon, digits)
        return read(now, digits) - read(rate, digits) * read(over, digits) / root

    numbers = [now, rate, over, *([] if under is None else [under, state.epsilon])]
    return _equation(NAMES[which], write, numbers, after, again, "step", becomes=":=")


def _fraction(state: State, result: Result, which: int) -> tuple[float, float | None]:
    """What the learning rate multiplies: a number, or one over the root of another."""
    at, t = (result.step, which), result.step + 1
    g, m, v = float(result.gradient[at]), float(result.m[at]), float(result.v[at])
    return {
        "gd": (g, None),
        "momentum": (m, None),
        "nesterov": (g + state.momentum * m, None),
        "adagrad": (g, v),
        "rmsprop": (g, v),
        "adam": (m / (1 - state.beta1**t), v / (1 - state.beta2**t)),
    }[state.method]
