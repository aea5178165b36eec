"""The cost of a line written out: the squares with the numbers put in, their sum, the cost (slide 15)."""

from __future__ import annotations

import numpy as np

from dlviz.model import linear, linear_text
from dlviz.model.cost.solve import Result
from dlviz.model.cost.state import State
from dlviz.model.numbers import latex, read
from dlviz.model.topic import Working
from dlviz.model.written import Line, chain, line, long_sum, seen


def working(state: State, result: Result) -> Working:
    """Slide 15 for this W: the squares with the numbers put in, their values, their sum over m, the cost."""
    return Working(_formula(state), chain((_put_in(state, result), *_added_up(state, result))))


def _formula(state: State) -> str:
    share = r"\frac{1}{m}" if state.form == "1/m" else r"\frac{1}{2m}"
    name, bias = (r"\text{cost}(W, b)", " + b") if state.use_bias else (r"\text{cost}(W)", "")
    return rf"{name} = {share} \sum_{{i=1}}^{{m}} (W x^{{(i)}}{bias} - y^{{(i)}})^2"


def _over(state: State, m: int) -> str:
    return f"{m}" if state.form == "1/m" else rf"2 \cdot {m}"


def _put_in(state: State, result: Result) -> Line:
    data, m = result.data, len(result.data)
    shown = [float(value) for i in seen(m) for value in (data.x[i], data.y[i])]

    def square(i: int, digits: int) -> str:
        b = state.b if state.use_bias else None
        return f"({linear_text.error(float(data.x[i]), float(data.y[i]), state.w, b, digits)})^2"

    def write(digits: int) -> str:
        return rf"\frac{{{long_sum(lambda i: square(i, digits), m)}}}{{{_over(state, m)}}}"

    def again(digits: int) -> float:
        x, y = ([read(value, digits) for value in values] for values in (data.x, data.y))
        w, b = read(state.w, digits), read(state.bias, digits)
        return linear.cost(np.array(x), np.array(y), w, b, state.form)

    return line(write, [state.w, state.bias, *shown], result.cost, again)


def _added_up(state: State, result: Result) -> tuple[Line, Line, Line]:
    m, form = len(result.data), state.form
    total = result.cost * 2 * m / linear.LEAD[form]

    def square(i: int) -> float:
        x, y = result.data.x[i : i + 1], result.data.y[i : i + 1]
        return float(linear.residuals(x, y, result.w, result.b)[0]) ** 2

    def write(digits: int) -> str:
        terms = long_sum(lambda i: latex(square(i), digits, role="error"), m)
        return rf"\frac{{{terms}}}{{{_over(state, m)}}}"

    def again(digits: int) -> float:
        return linear.scaled(sum(read(square(i), digits) for i in range(m)), m, form)

    def write_total(digits: int) -> str:
        return rf"\frac{{{latex(total, digits, role='error')}}}{{{_over(state, m)}}}"

    def again_total(digits: int) -> float:
        return linear.scaled(read(total, digits), m, form)

    return (
        line(write, [square(i) for i in seen(m)], result.cost, again),
        line(write_total, [total], result.cost, again_total),
        line(lambda digits: latex(result.cost, digits), [result.cost]),
    )
