"""The cost of a line written out: the squares with the numbers put in, their sum, the cost (slide 15)."""

from __future__ import annotations

import functools

from dlviz.model import linear, worked_line
from dlviz.model.calculation import TWO, Calculation, Number, Sum, Whole, given
from dlviz.model.cost.solve import Result
from dlviz.model.cost.state import State
from dlviz.model.equation import equation, write_out
from dlviz.model.topic import Working
from dlviz.model.worked_line import row_of
from dlviz.model.written import ROOM


def working(state: State, result: Result) -> Working:
    """Slide 15 for this W: the squares with the numbers put in, their values over m, their sum over m and the cost."""
    m = len(result.data)
    over = Whole(m) if state.form == "1/m" else TWO * Whole(m)
    added_up = result.cost * 2 * m / linear.LEAD[state.form]

    @functools.cache  # asked again for each number of digits
    def put_in(i: int) -> Calculation:
        x, y = float(result.data.x[i]), float(result.data.y[i])
        return worked_line.error(x, y, state.w, state.b if state.use_bias else None, row_of(i, m)) ** 2

    @functools.cache
    def square(i: int) -> Calculation:
        x, y = result.data.x[i : i + 1], result.data.y[i : i + 1]
        return Number(float(linear.residuals(x, y, result.w, result.b)[0]) ** 2, "error", row_of(i, m))

    known, total = given(m, lambda: added_up), Number(added_up, "error")
    sides = (Sum(m, put_in, ROOM - 20, known), Sum(m, square, ROOM - 20, known), total)
    lines = [equation(r"\text{cost}", side / over, result.cost, ends=side is total) for side in sides]
    return Working(_formula(state), write_out(lines))


def _formula(state: State) -> str:
    share = r"\frac{1}{m}" if state.form == "1/m" else r"\frac{1}{2m}"
    of, bias = ("W, b", " + b") if state.use_bias else ("W", "")
    return rf"\text{{cost}}({of}) = {share} \sum_{{i=1}}^{{m}} (W x^{{(i)}}{bias} - y^{{(i)}})^2"
