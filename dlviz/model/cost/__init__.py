"""The cost of a line: how far H(x) = Wx + b is from the data, and the curve over W (slides 14 to 16, and 20)."""

from __future__ import annotations

import functools
from dataclasses import dataclass
from typing import Annotated, Any

import numpy as np

from dlviz.model import line_data, linear, linear_text
from dlviz.model.arrays import Array, frozen
from dlviz.model.fields import real
from dlviz.model.line_data import Data, LineData
from dlviz.model.linear import Form, Minimum, Parabola
from dlviz.model.numbers import latex, read
from dlviz.model.topic import Table, Working
from dlviz.model.written import Line, chain, line, long_sum, seen

_SLIDE: dict[str, Any] = {
    "x": (1.0, 2.0, 3.0), "y": (1.0, 2.0, 3.0), "generated": 0, "standardise": False,
    "b": 0.0, "use_bias": False, "form": "1/m",
}  # fmt: skip

# So many squares a person can still look at: their cost is the sum of just those.
FEW = 1000

TAKES = (line_data.points_table(),)

# The three points that slide 15 works out.
PRESETS: dict[str, dict[str, Any]] = {
    "w_0": {**_SLIDE, "w": 0.0},
    "w_1": {**_SLIDE, "w": 1.0},
    "w_2": {**_SLIDE, "w": 2.0},
}


@dataclass(frozen=True, slots=True)
class State(LineData):
    """The data, and one line through them. Without ``use_bias`` the line is H(x) = Wx and ``b`` waits unused."""

    w: Annotated[float, real(-1000, 1000, slider=(-4, 4))] = 0.0
    b: Annotated[float, real(-1000, 1000, slider=(-4, 4))] = 0.0
    use_bias: bool = False
    form: Form = "1/m"

    @property
    def bias(self) -> float:
        """The b that the line has."""
        return self.b if self.use_bias else 0.0


@dataclass(frozen=True)
class Result:
    """Everything about one line.

    Attributes
    ----------
    data : the points.
    w, b : the line, b being 0 where it has none.
    predictions, residuals, squared_errors : H(x), H(x) - y, (H(x) - y)²; shape (m,), computed when asked for.
    gradient : partial derivatives by W and, with bias, by b.
    minimum : the best line; not ``unique`` where the data leave a choice.
    curvature : second derivative of the cost by W.
    parabola : the cost over W at the present b.
    """

    data: Data
    w: float
    b: float
    cost: float
    gradient: tuple[float, ...]
    minimum: Minimum
    curvature: float
    parabola: Parabola

    @functools.cached_property
    def predictions(self) -> Array:
        return frozen(linear.predict(self.data.x, self.w, self.b))

    @functools.cached_property
    def residuals(self) -> Array:
        return frozen(linear.residuals(self.data.x, self.data.y, self.w, self.b))

    @functools.cached_property
    def squared_errors(self) -> Array:
        return frozen(self.residuals**2)


def solve(state: State) -> Result:
    """Compare the line with the data. Where they are many, from the sums, so that any number of them costs the same."""
    data, bowl = line_data.data(state), _bowl(state)
    line = state.w, state.bias
    return Result(
        data=data,
        w=line[0],
        b=line[1],
        cost=linear.cost(data.x, data.y, *line, state.form) if len(data) <= FEW else bowl.cost(*line),
        gradient=bowl.gradient(*line),
        minimum=bowl.minimum,
        curvature=bowl.curvature,
        parabola=bowl.slice(state.bias),
    )


def curve(state: State, ws: Array) -> Array:
    """The cost at each W of ``ws`` with the b of the state, from the sums: no loop over the data."""
    return _bowl(state).slice(state.bias)(np.asarray(ws, dtype=np.float64))


def _bowl(state: State) -> linear.Bowl:
    return linear.bowl(line_data.data(state), state.use_bias, state.form)


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


def code(state: State) -> str:
    """NumPy of the cost of this line and of the best one."""
    prediction, name = ("W * x + b", "W x + b") if state.use_bias else ("W * x", "W x")
    lines = [
        f"# The cost of the line H(x) = {name} over the data, and the line with the least cost.",
        "import numpy as np",
        "",
        *line_data.data_code(state),
        f"W = {state.w!r}",
        *([f"b = {state.b!r}"] if state.use_bias else []),
        "",
        f"predictions = {prediction}",
        "squared_errors = (predictions - y) ** 2",
        f"cost = np.mean(squared_errors){_half(state)}",
        "",
        *_best_code(state, solve(state).minimum),
        "",
        'print("predictions:", predictions)',
        'print("squared errors:", squared_errors)',
        'print("cost:", cost)',
        'print("minimum:", {name: float(value) for name, value in minimum.items()})',
    ]
    return "\n".join(lines) + "\n"


def _half(state: State) -> str:
    return "" if state.form == "1/m" else " / 2"


def _best_code(state: State, minimum: Minimum) -> list[str]:
    if not state.use_bias:
        best = ["best_W = (x @ y) / (x @ x)"] if minimum.unique else ["best_W = 0.0  # every x is 0: each W is as good"]
        return [
            "# The slope of the cost is 0 where W sum(x x) = sum(x y).",
            *best,
            f'minimum = {{"w": best_W, "b": 0.0, "cost": np.mean((best_W * x - y) ** 2){_half(state)}}}',
        ]
    return [
        "# The best line goes through the mean of the data; its slope is covariance over variance.",
        *(_UNIQUE_CODE if minimum.unique else _EQUAL_CODE),
        f'minimum = {{"w": best_W, "b": best_b, "cost": np.mean((best_W * x + best_b - y) ** 2){_half(state)}}}',
    ]


_UNIQUE_CODE = (
    "dx = x - x.mean()",
    "best_W = (dx @ (y - y.mean())) / (dx @ dx)",
    "best_b = y.mean() - best_W * x.mean()",
)
_EQUAL_CODE = (
    "# Every x is the same, so many lines are as good: this one has the smallest W and b.",
    "best_b = y.mean() / (1 + x.mean() ** 2)",
    "best_W = best_b * x.mean()",
)


def table(state: State, result: Result) -> Table:
    """One row for each example."""
    x, as_given = result.data.x.tolist(), result.data.original_x.tolist()
    return Table(
        {
            **({"x": as_given, "x_standardised": x} if state.standardise else {"x": x}),
            "y": result.data.y.tolist(),
            "prediction": result.predictions.tolist(),
            "residual": result.residuals.tolist(),
            "squared_error": result.squared_errors.tolist(),
        }
    )


def values(state: State, result: Result) -> dict[str, Any]:
    """What the JSON export holds."""
    minimum = result.minimum
    return {
        "predictions": result.predictions.tolist(),
        "squared_errors": result.squared_errors.tolist(),
        "cost": result.cost,
        "minimum": {"w": minimum.w, "b": minimum.b, "cost": minimum.cost},
    }
