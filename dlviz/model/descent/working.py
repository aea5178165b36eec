"""One step of a descent written out: the gradient, what the method makes of it, and where the step lands."""

from __future__ import annotations

import functools
import math
import re

from dlviz.model import line_data, linear, worked_line
from dlviz.model.bowl import bowl
from dlviz.model.calculation import ONE, TWO, Calculation, Number, Sum, Whole, as_entered, bracketed, given, root
from dlviz.model.descent.landscapes import LANDSCAPES
from dlviz.model.descent.solve import Result
from dlviz.model.descent.state import State
from dlviz.model.descent.trajectory import less
from dlviz.model.equation import Equation, Written, equation, write_out
from dlviz.model.methods import METHODS
from dlviz.model.topic import Working
from dlviz.model.worked_line import row_of
from dlviz.model.written import ROOM

NAMES = ("W", "b")


def working(state: State, result: Result) -> Working:
    """Slide 22 for the step looked at: from W (and b) there to the next, and how long a step may be."""
    size = result.gradient.shape[1]
    write = _update if _is_slide(state) else _method_lines
    blocks = [write(state, result, which) for which in range(size)]
    if has_curvature(state, result):
        blocks.append(_limit_lines(state, result))
    return Working(_formula(state), write_out(line for block in blocks for line in block))


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


def _update(state: State, result: Result, which: int) -> tuple[Written, ...]:
    """The step of W (``which`` 0) or b (1): with the sum over the data, then with its value, which is the slope."""
    name, now, after = NAMES[which], _now(result, which), _landing(result, which)
    rate, slope = as_entered(state.learning_rate, "learning_rate"), _slope(result, which)
    whole = equation(name, now - rate * _gradient(state, result, which), after, "step", becomes=":=", ends=False)
    return whole, equation(name, now - rate * slope, after, "step", becomes=":=")


def _now(result: Result, which: int) -> Number:
    return Number(_place(result)[which], "model", _names(result)[which])


def _names(result: Result) -> tuple[str, str]:
    """What W and b of the step looked at stand for: its ball and its row, at the start also their own fields."""
    here = f"here+step:{result.step}"
    return (f"w0 {here}", f"b0 {here}") if result.step == 0 else (here, here)


def _slope(result: Result, which: int) -> Number:
    return Number(float(result.gradient[result.step, which]), "gradient", f"gradient+step:{result.step}")


def _place(result: Result) -> tuple[float, float]:
    return float(result.w[result.step]), float(result.b[result.step])


def _landing(result: Result, which: int) -> float:
    """W or b after the step: the next one of the list, or beyond its end."""
    values = (result.w, result.b)[which]
    if result.step + 1 < len(values):
        return float(values[result.step + 1])
    return less(float(values[result.step]), -float(result.change[result.step, which]))


def _gradient(state: State, result: Result, which: int) -> Calculation:
    """The gradient as the sum over the data, or over those of the step's batch."""
    data, (w, b) = line_data.data(state), _place(result)
    # Of very many points none but the first and the last are looked at.
    all_x, all_y = (data.x, data.y) if result.batch is None else (data.x[result.batch], data.y[result.batch])

    w_is, b_is = _names(result)

    @functools.cache  # asked again for each number of digits
    def term(i: int) -> Calculation:
        x, y = float(all_x[i]), float(all_y[i])
        row = row_of(i if result.batch is None else int(result.batch[i]), len(data))
        error = worked_line.error(x, y, w, b if state.use_bias else None, row, w_is=w_is, b_is=b_is)
        return bracketed(error) if which else error * Number(x, thing=row)

    def added() -> float:
        residuals = linear.residuals(all_x, all_y, w, b if state.use_bias else 0.0)
        return float(residuals.sum() if which else residuals @ all_x)

    total = Sum(len(all_x), term, ROOM - 40, given(len(all_x), added))
    return (total if state.form == "1/2m" else TWO * total) / Whole(len(all_x))


# how long a step may be


def has_curvature(state: State, result: Result) -> bool:
    """Whether the working ends with λ and the limit that follows from it."""
    return _is_slide(state) and result.diverges_from is not None and bool(result.curvatures[0])


def _limit_lines(state: State, result: Result) -> tuple[Written, ...]:
    """Why the limit is where it is: λ from the data, what a step makes of the distance, and 2/λ."""
    bend, rate = Number(result.curvatures[0]), as_entered(state.learning_rate, "learning_rate")
    lines: list[Written] = [
        equation(r"\lambda", _curvature(state), bend.number),
        equation(r"1 - \alpha \lambda", ONE - rate * bend, result.factors[0]),
    ]
    limit = result.diverges_from
    if limit is not None and math.isfinite(limit):
        lines.append(equation(r"\frac{2}{\lambda}", TWO / bend, limit, limit=True))
    return tuple(lines)


def _curvature(state: State) -> Calculation:
    """The second derivative of the cost; with bias the largest eigenvalue of [[mean x², mean x], [mean x, 1]]."""
    data = line_data.data(state)
    m = Whole(len(data))
    known = given(len(data), lambda: float(data.x @ data.x))
    squares = Sum(len(data), lambda i: Number(float(data.x[i]), thing=row_of(i, len(data))) ** 2, ROOM - 40, known)
    lead = ONE if state.form == "1/2m" else TWO
    if not state.use_bias:
        return (squares if state.form == "1/2m" else TWO * squares) / m
    sums = bowl(data, state.use_bias, state.form)
    mean_xx, mean_x = Number(sums.sum_xx / sums.m), Number(sums.mean_x)
    large = (mean_xx + ONE) / TWO + root(((mean_xx - ONE) / TWO) ** 2 + mean_x**2)
    return large if lead is ONE else TWO * large


# any method, any surface


def _method_lines(state: State, result: Result, which: int) -> tuple[Written, ...]:
    """The gradient, what the method remembers of it, and the update, a line each."""
    kept = (_memory_line(state, result, which, name) for _, name in METHODS[state.method].memories)
    return (_gradient_line(state, result, which), *kept, _update_line(state, result, which))


def _gradient_line(state: State, result: Result, which: int) -> Equation:
    if state.landscape == "data":
        calculation = _gradient(state, result, which)
    else:
        calculation = _LandscapeSlope(state.landscape, which, (_now(result, 0), _now(result, 1)))
    return equation(f"g_{NAMES[which]}", calculation, _slope(result, which).number, "gradient")


class _LandscapeSlope(Calculation, frozen=True):
    """A derivative of a landscape, as its formula has it."""

    landscape: str
    which: int
    place: tuple[Number, ...]

    def write(self, digits: int, first: bool = True) -> str:
        text = LANDSCAPES[self.landscape].slope_formulas[self.which]
        place = dict(zip(NAMES, self.place, strict=True))

        def put_in(found: re.Match[str]) -> str:
            number = place[found[1]]
            return f"{number.shown(digits, base=True)}^" if found[2] else number.shown(digits, bracket=True)

        return re.sub(rf"\{{({'|'.join(NAMES)})\}}(\^?)", put_in, text)

    def value(self, digits: int) -> float:
        return float(LANDSCAPES[self.landscape].gradient(*(number.value(digits) for number in self.place))[self.which])

    def parts(self) -> tuple[Calculation, ...]:
        return self.place[: 1 + LANDSCAPES[self.landscape].use_bias]


def _before(result: Result, memory: str, which: int) -> Number:
    values = getattr(result, memory)
    if not result.step:
        return Number(0.0)
    return Number(float(values[result.step - 1, which]), thing=f"step:{result.step - 1}")


def _memory_line(state: State, result: Result, which: int, name: str) -> Written:
    """What is kept of before, and what the step adds to it: of m the slope, of v its square."""
    method, before, slope = METHODS[state.method], _before(result, name, which), _slope(result, which)
    memory, new = (method.m, slope) if name == "m" else (method.v, slope**2)
    assert memory is not None
    now = float(getattr(result, name)[result.step, which])
    if not memory.decay:
        return equation(f"{memory.letter}_{NAMES[which]}", before + new, now)
    keep = Number(getattr(state, memory.decay), thing=memory.decay)
    added = Number(1 - keep.number, thing=memory.decay) * new if memory.mean else new
    line = equation(f"{memory.letter}_{NAMES[which]}", keep * before + added, now)
    if not memory.corrected:
        return line
    t = result.step + 1  # behind a running mean stands the same without its pull towards 0
    freed = Number(now, thing=f"step:{result.step}") / (ONE - keep**t)
    return line, equation(rf"\hat{{{memory.letter}}}", freed, memory.taken(state, t, now))


def _update_line(state: State, result: Result, which: int) -> Equation:
    rate = as_entered(state.learning_rate, "learning_rate")
    after, calculation = _landing(result, which), _now(result, which) - rate * _direction(state, result, which)
    return equation(NAMES[which], calculation, after, "step", becomes=":=")


def _direction(state: State, result: Result, which: int) -> Calculation:
    """What the learning rate multiplies: the slope or what is kept of slopes, over the root of what is of squares."""
    method, at, t = METHODS[state.method], (result.step, which), result.step + 1
    here = f"step:{result.step}"
    direction: Calculation = _slope(result, which)
    if method.m:
        kept = Number(method.m.taken(state, t, float(result.m[at])), "gradient", here)
        mu = Number(getattr(state, method.m.decay), thing=method.m.decay)
        direction = direction + mu * kept if method.looks_ahead else kept
    if method.v:
        size = root(Number(method.v.taken(state, t, float(result.v[at])), thing=here))
        direction = direction / (size + Number(state.epsilon, thing="epsilon"))
    return direction
