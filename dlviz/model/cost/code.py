"""The cost of a line and of the best one, as NumPy."""

from __future__ import annotations

from dlviz.model import line_data
from dlviz.model.comments import QT_TRANSLATE_NOOP, Say, english, filled
from dlviz.model.cost.solve import solve
from dlviz.model.cost.state import State
from dlviz.model.linear import Minimum

COMMENTS = {
    **line_data.COMMENTS,
    "headline": QT_TRANSLATE_NOOP(
        "Code", "The cost of the line H(x) = {0} over the data, and the line with the least cost."
    ),
    "flat_slope": QT_TRANSLATE_NOOP("Code", "The slope of the cost is 0 where W sum(x x) = sum(x y)."),
    "any_w": QT_TRANSLATE_NOOP("Code", "every x is 0: each W is as good"),
    "best_line": QT_TRANSLATE_NOOP(
        "Code", "The best line goes through the mean of the data; its slope is covariance over variance."
    ),
    "many_lines": QT_TRANSLATE_NOOP(
        "Code", "Every x is the same, so many lines are as good: this one has the smallest W and b."
    ),
}


def code(state: State, say: Say = english) -> str:
    """NumPy of the cost of this line and of the best one."""
    return filled(_source(state), COMMENTS, say, headline=("W x + b" if state.use_bias else "W x",))


def _source(state: State) -> str:
    prediction = "W * x + b" if state.use_bias else "W * x"
    lines = [
        "# $headline",
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
        best = ["best_W = (x @ y) / (x @ x)"] if minimum.unique else ["best_W = 0.0  # $any_w"]
        return [
            "# $flat_slope",
            *best,
            f'minimum = {{"w": best_W, "b": 0.0, "cost": np.mean((best_W * x - y) ** 2){_half(state)}}}',
        ]
    return [
        "# $best_line",
        *(_UNIQUE_CODE if minimum.unique else _EQUAL_CODE),
        f'minimum = {{"w": best_W, "b": best_b, "cost": np.mean((best_W * x + best_b - y) ** 2){_half(state)}}}',
    ]


_UNIQUE_CODE = (
    "dx = x - x.mean()",
    "best_W = (dx @ (y - y.mean())) / (dx @ dx)",
    "best_b = y.mean() - best_W * x.mean()",
)
_EQUAL_CODE = (
    "# $many_lines",
    "best_b = y.mean() / (1 + x.mean() ** 2)",
    "best_W = best_b * x.mean()",
)
