"""The cost of a line: how far H(x) = Wx + b is from the data, and the curve over W (slides 14 to 16, and 20)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Any

import numpy as np

from dlviz.model import linear
from dlviz.model.arrays import frozen
from dlviz.model.fields import Checked, real
from dlviz.model.linear import Array, Form, Minimum, Parabola, Reals
from dlviz.model.numbers import latex
from dlviz.model.topic import Table, Working
from dlviz.model.written import enough_digits, is_whole, long_sum, read, sign, visible, ROOM

_SLIDE: dict[str, Any] = {"x": (1.0, 2.0, 3.0), "y": (1.0, 2.0, 3.0), "b": 0.0, "use_bias": False, "form": "1/m"}

# The three points that slide 15 works out.
PRESETS: dict[str, dict[str, Any]] = {
    "w_0": {**_SLIDE, "w": 0.0},
    "w_1": {**_SLIDE, "w": 1.0},
    "w_2": {**_SLIDE, "w": 2.0},
}


@dataclass(frozen=True, slots=True)
class State(Checked):
    """The data, and one line through them. Without ``use_bias`` the line is H(x) = Wx and ``b`` waits unused."""

    x: Reals = (1.0, 2.0, 3.0)
    y: Reals = (1.0, 2.0, 3.0)
    w: Annotated[float, real(-1000, 1000, slider=(-4, 4))] = 0.0
    b: Annotated[float, real(-1000, 1000, slider=(-4, 4))] = 0.0
    use_bias: bool = False
    form: Form = "1/m"

    def __post_init__(self) -> None:
        Checked.__post_init__(self)
        linear.check_same_length(self.x, self.y)

    @property
    def bias(self) -> float:
        """The b that the line has."""
        return self.b if self.use_bias else 0.0


@dataclass(frozen=True, slots=True)
class Result:
    """Everything about one line.

    Attributes
    ----------
    predictions, residuals, squared_errors : H(x), H(x) - y, (H(x) - y)²; shape (m,).
    gradient : partial derivatives by W and, with bias, by b.
    minimum : the best line; not ``unique`` where the data leave a choice.
    curvature : second derivative of the cost by W.
    parabola : the cost over W at the present b.
    """

    predictions: Array
    residuals: Array
    squared_errors: Array
    cost: float
    gradient: tuple[float, ...]
    minimum: Minimum
    curvature: float
    parabola: Parabola


def solve(state: State) -> Result:
    """Compare the line with the data."""
    bowl = _bowl(state)
    error = linear.residuals(bowl.x, bowl.y, state.w, state.bias)
    squares = error * error
    return Result(
        predictions=frozen(linear.predict(bowl.x, state.w, state.bias)),
        residuals=frozen(error),
        squared_errors=frozen(squares),
        cost=linear.scaled(float(squares.sum()), len(squares), state.form),
        gradient=bowl.gradient(state.w, state.bias),
        minimum=bowl.minimum,
        curvature=bowl.curvature,
        parabola=bowl.slice(state.bias),
    )


def curve(state: State, ws: Array) -> Array:
    """The cost at each W of ``ws`` with the b of the state, from the sums: no loop over the data."""
    return _bowl(state).slice(state.bias)(np.asarray(ws, dtype=np.float64))


def _bowl(state: State) -> linear.Bowl:
    return linear.bowl(state.x, state.y, state.use_bias, state.form)


def working(state: State, result: Result) -> Working:
    """Slide 15 for this W: each square, their sum, and the sum over m."""
    return Working(_formula(state), tuple(_lines(state, result)))


def _formula(state: State) -> str:
    share = r"\frac{1}{m}" if state.form == "1/m" else r"\frac{1}{2m}"
    name, bias = (r"\text{cost}(W, b)", " + b") if state.use_bias else (r"\text{cost}(W)", "")
    return rf"{name} = {share} \sum_{{i=1}}^{{m}} \left(W x^{{(i)}}{bias} - y^{{(i)}}\right)^2"


def _lines(state: State, result: Result) -> list[str]:
    m, squares = len(state.x), result.squared_errors.tolist()
    total, over = sum(squares), f"{m}" if state.form == "1/m" else rf"2 \cdot {m}"
    return [
        _line(_given(state), lambda digits: long_sum(lambda i: _square(state, i, digits), m), over, result.cost, lambda digits: _again(state, digits)),
    ]
