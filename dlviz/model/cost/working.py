"""The cost of a line written out: the squares with the numbers put in, their sum, the cost (slide 15)."""

from __future__ import annotations

from dlviz.model import linear, worked_line
from dlviz.model.calculation import TWO, Calculation, Number, Sum, Whole, given
from dlviz.model.cost.solve import Result
from dlviz.model.cost.state import State
from dlviz.model.equation import Equation, equation, write_out
from dlviz.model.topic import Working
from dlviz.model.worked_line import row_of
from dlviz.model.written import ROOM


def working(state: State, result: Result) -> Working:
    """Slide 15 for this W: the squares with the numbers put in, their values over m, their sum over m and the cost."""
    m = len(result.data)
    total = Number(result.cost * 2 * m / linear.LEAD[state.form], "error")

    def put_in(i: int) -> Calculation:
        x, y = float(result.data.x[i]), float(result.data.y[i])
        return worked_line.error(x, y, state.w, state.b if state.use_bias else None, row_of(i, m)) ** 2

    def square(i: int) -> Calculation:
        x, y = result.data.x[i : i + 1], result.data.y[i : i + 1]
        return Number(float(linear.residuals(x, y, result.w, result.b)[0]) ** 2, "error", row_of(i, m))

    known = given(m, lambda: result.cost * 2 * m / linear.LEAD[state.form])
    sides = (Sum(m, put_in, ROOM - 20, known), Sum(m, square, ROOM - 20, known), total)
    lines = [_line(state, side / _over(state, m), result.cost, ends=side is total) for side in sides]
    return Working(_formula(state), write_out(lines))


def _formula(state: State) -> str:
    share = r"\frac{1}{m}" if state.form == "1/m" else r"\frac{1}{2m}"
    bias = " + b" if state.use_bias else ""
    return rf"{_name(state)} = {share} \sum_{{i=1}}^{{m}} (W x^{{(i)}}{bias} - y^{{(i)}})^2"


def _name(state: State) -> str:
    return r"\text{cost}(W, b)" if state.use_bias else r"\text{cost}(W)"


def _over(state: State, m: int) -> Calculation:
    return Whole(m) if state.form == "1/m" else TWO * Whole(m)


def _line(state: State, side: Calculation, cost: float, *, ends: bool) -> Equation:
    return equation(r"\text{cost}", side, cost, ends=ends)
