"""One step of gradient descent written out, and the whole descent as NumPy."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from dlviz.model import linear, linear_text
from dlviz.model.numbers import latex, read
from dlviz.model.topic import Working
from dlviz.model.trajectory import less
from dlviz.model.written import ROOM, Line, chain, line, long_sum, seen

if TYPE_CHECKING:
    from dlviz.model.descent import Result, State


def working(state: State, result: Result) -> Working:
    """Slide 22 for the step looked at: from W (and b) there to the next."""
    lines = _update(state, result, 0)
    if state.use_bias:
        by_w, by_b = lines, _update(state, result, 1)
        lines = (f"W {by_w[0]}", *by_w[1:], f"b {by_b[0]}", *by_b[1:])
    return Working(_formula(state), lines)


def _formula(state: State) -> str:
    share = r"\frac{1}{m}" if state.form == "1/2m" else r"\frac{2}{m}"
    total = rf"{share} \sum_{{i=1}}^{{m}}"
    if not state.use_bias:
        return rf"W \coloneqq W - \alpha {total} (W x^{{(i)}} - y^{{(i)}}) x^{{(i)}}"
    error = r"(W x^{(i)} + b - y^{(i)})"
    return rf"W \coloneqq W - \alpha {total} {error} x^{{(i)}}, \quad b \coloneqq b - \alpha {total} {error}"


def _update(state: State, result: Result, which: int) -> tuple[str, ...]:
    """Three lines for W (``which`` 0) or b (1): the sum with the numbers put in, its value, where the step lands."""
    now = float((result.w, result.b)[which][result.step])
    slope = float(result.gradient[result.step, which])
    after, rate = _landing(state, result, which), state.learning_rate

    def write(digits: int) -> str:
        return f"{_start(now, rate, digits)} {latex(slope, digits, role='gradient', bracket=True)}"

    def again(digits: int) -> float:
        return read(now, digits) - read(rate, digits) * read(slope, digits)

    return chain(
        (
            _put_in(state, result, which, after),
            line(write, [now, rate, slope], after, again),
            line(lambda digits: latex(after, digits, role="step"), [after]),
        )
    )


def _landing(state: State, result: Result, which: int) -> float:
    """W or b after the step: the next one of the list, or beyond its end."""
    values = (result.w, result.b)[which]
    if result.step + 1 < len(values):
        return float(values[result.step + 1])
    return less(float(values[result.step]), -float(result.change[result.step, which]))


def _start(now: float, rate: float, digits: int) -> str:
    return rf"{latex(now, digits, role='model')} - {latex(rate, digits)} \cdot"


def _put_in(state: State, result: Result, which: int, after: float) -> Line:
    w, b, m = float(result.w[result.step]), float(result.b[result.step]), len(state.x)
    now, rate = (w, b)[which], state.learning_rate

    def term(i: int, digits: int) -> str:
        error = linear_text.error(state.x[i], state.y[i], w, b if state.use_bias else None, digits)
        return f"({error})" if which else rf"({error}) \cdot {latex(state.x[i], digits, bracket=True)}"

    def write(digits: int) -> str:
        total = long_sum(lambda i: term(i, digits), m, ROOM - 25)
        total = total if state.form == "1/2m" else rf"2 \cdot ({total})"
        return rf"{_start(now, rate, digits)} \frac{{{total}}}{{{m}}}"

    def again(digits: int) -> float:
        x, y = (np.array([read(value, digits) for value in values]) for values in (state.x, state.y))
        slope = linear.gradient(x, y, read(w, digits), read(b, digits), state.form)[which]
        return read(now, digits) - read(rate, digits) * slope

    shown = [value for i in seen(m) for value in (state.x[i], state.y[i])]
    return line(write, [w, b, rate, *shown], after, again)


def code(state: State) -> str:
    """NumPy of this descent: the sums over the data anew in each step, as the slides have them."""
    name = "W x + b" if state.use_bias else "W x"
    lines = [
        f"# Gradient descent on the cost of the line H(x) = {name}.",
        "import numpy as np",
        "",
        *linear_text.data_code(state.x, state.y),
        "m = len(x)",
        f"learning_rate = {state.learning_rate!r}",
        "",
        *(_loop_with_bias(state) if state.use_bias else _loop(state)),
        "",
        *_limits(state),
        "",
        'print("last step:", len(w) - 1, "W:", w[-1], "b:", b[-1], "cost:", cost[-1])',
        'print("one step:", one_step, "diverges from:", diverges_from)',
    ]
    return "\n".join(lines) + "\n"


def _loop(state: State) -> list[str]:
    lead, half = ("", "(2 * m)") if state.form == "1/2m" else ("2 * ", "m")
    return [
        f"W = {state.w0!r}",
        "w, cost, gradient = [], [], []",
        f"for step in range({state.steps} + 1):",
        "    error = W * x - y",
        f"    J = (error @ error) / {half}",
        f"    slope = {lead}(error @ x) / m",
        "    if max(abs(W), J, abs(slope)) > 1e100:",
        "        break  # it diverges: stop before the numbers overflow",
        "    w.append(W)",
        "    cost.append(J)",
        "    gradient.append(slope)",
        "    W = W - learning_rate * slope",
        "b = [0.0] * len(w)  # H(x) = W x has none",
    ]


def _loop_with_bias(state: State) -> list[str]:
    lead, half = ("", "(2 * m)") if state.form == "1/2m" else ("2 * ", "m")
    return [
        f"W, B = {state.w0!r}, {state.b0!r}",
        "w, b, cost, gradient = [], [], [], []",
        f"for step in range({state.steps} + 1):",
        "    error = W * x + B - y",
        f"    J = (error @ error) / {half}",
        f"    slope = {lead}np.array([error @ x, error.sum()]) / m  # by W and by b",
        "    if max(abs(W), abs(B), J, *abs(slope)) > 1e100:",
        "        break  # it diverges: stop before the numbers overflow",
        "    w.append(W)",
        "    b.append(B)",
        "    cost.append(J)",
        "    gradient.append(slope)",
        "    W, B = W - learning_rate * slope[0], B - learning_rate * slope[1]",
    ]


def _limits(state: State) -> list[str]:
    lead = "" if state.form == "1/2m" else "2 * "
    bowl = linear.bowl(state.x, state.y, state.use_bias, state.form)
    if not bowl.curvatures[0]:
        return [
            "# Every x is 0: the cost is flat, and no learning rate is too large.",
            "one_step = diverges_from = np.inf",
        ]
    if not state.use_bias:
        lines = ["# The second derivative of the cost says how long a step may be.", f"curvature = {lead}(x @ x) / m"]
        return [*lines, "one_step = 1 / curvature", "diverges_from = 2 / curvature"]
    return [
        "# The second derivatives of the cost say how long a step may be.",
        f"hessian = {lead}np.array([[x @ x, x.sum()], [x.sum(), m]]) / m",
        "curvature = np.linalg.eigvalsh(hessian).max()",
        _one_step_code(bowl.curvatures),
        "diverges_from = 2 / curvature",
    ]


def _one_step_code(curvatures: tuple[float, ...]) -> str:
    if linear.alike(curvatures):
        return "one_step = 1 / curvature  # it curves alike in each direction that matters"
    return "one_step = None  # the two directions curve differently: no step lands in both"
