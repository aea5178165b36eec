"""The cost of a line and of the best one, as NumPy."""

from __future__ import annotations

from dlviz.model import line_data
from dlviz.model.comments import QT_TRANSLATE_NOOP, Say, english, filled
from dlviz.model.cost.solve import solve
from dlviz.model.cost.state import State
from dlviz.model.linked_code import Links

COMMENTS = {
    **line_data.COMMENTS,
    "headline": QT_TRANSLATE_NOOP(
        "Code", "The cost of the line H(x) = {0} over the data, and the line with the least cost."
    ),
    "flat_slope": QT_TRANSLATE_NOOP("Code", "The slope of the cost is 0 where W sum(x x) = sum(x y)."),
    "any_w": QT_TRANSLATE_NOOP("Code", "every x is 0: each W is as good"),
    "through_the_mean": QT_TRANSLATE_NOOP(
        "Code", "The best line goes through the mean of the data; its slope is covariance over variance."
    ),
    "many_lines": QT_TRANSLATE_NOOP(
        "Code", "Every x is the same, so many lines are as good: this one has the smallest W and b."
    ),
}


def code(state: State, say: Say = english) -> str:
    """NumPy of the cost of this line and of the best one."""
    line, best = ("W * x + b", "best_W * x + best_b") if state.use_bias else ("W * x", "best_W * x")
    return filled(
        _PROGRAM,
        COMMENTS,
        say,
        headline=("W x + b" if state.use_bias else "W x",),
        data=line_data.data_code(state),
        W=repr(state.w),
        bias=[f"b = {state.b!r}"] if state.use_bias else [],
        line=line,
        half="" if state.form == "1/m" else " / 2",
        best=_best(state, unique=solve(state).minimum.unique),
        best_line=best,
        best_b="best_b" if state.use_bias else "0.0",
    )


def links(state: State) -> Links:
    data, each = line_data.links(state), "row:*"
    made = {"predictions": each, "squared_errors": each, "cost": "here"}
    return Links({**data.given, "W": "w here", "b": "b"}, {**data.made, **made})


_PROGRAM = """\
# $headline
import numpy as np

$data
W = $W
$bias

predictions = $line
squared_errors = (predictions - y) ** 2
cost = np.mean(squared_errors)$half

$best
minimum = {"w": best_W, "b": $best_b, "cost": np.mean(($best_line - y) ** 2)$half}

print("predictions:", predictions)
print("squared errors:", squared_errors)
print("cost:", cost)
print("minimum:", {name: float(value) for name, value in minimum.items()})
"""


def _best(state: State, *, unique: bool) -> list[str]:
    if not state.use_bias:
        return ["# $flat_slope", "best_W = (x @ y) / (x @ x)" if unique else "best_W = 0.0  # $any_w"]
    if unique:
        deviations = ["dx = x - x.mean()", "best_W = (dx @ (y - y.mean())) / (dx @ dx)"]
        return ["# $through_the_mean", *deviations, "best_b = y.mean() - best_W * x.mean()"]
    smallest = ["best_b = y.mean() / (1 + x.mean() ** 2)", "best_W = best_b * x.mean()"]
    return ["# $through_the_mean", "# $many_lines", *smallest]
