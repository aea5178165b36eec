"""What a line costs over the data, the curve of that over W, and the best line (slides 14 to 16, and 20)."""

from __future__ import annotations

import functools
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from dlviz.model import data_way, line_data, linear
from dlviz.model.arrays import Array, frozen
from dlviz.model.bowl import Bowl, Minimum, Parabola, bowl
from dlviz.model.cost.state import State
from dlviz.model.line_data import Data
from dlviz.model.topic import Table, named

# So many squares a person can still look at: their cost is the sum of just those.
FEW = 1000


@dataclass(frozen=True)
class Result:
    """Everything about one line.

    Attributes
    ----------
    data : the points.
    w, b : the line, b being 0 where it has none.
    predictions, residuals, squared_errors : H(x), H(x) - y, (H(x) - y)²; shape (m,), computed when asked for.
    minimum : the best line; not ``unique`` where the data leave a choice.
    parabola : the cost over W at the present b.
    """

    data: Data
    w: float
    b: float
    cost: float
    minimum: Minimum
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
    data, bowl = line_data.data(state), sums(state)
    line = state.w, state.bias
    return Result(
        data=data,
        w=line[0],
        b=line[1],
        cost=linear.cost(data.x, data.y, *line, state.form) if len(data) <= FEW else bowl.cost(*line),
        minimum=bowl.minimum,
        parabola=bowl.slice(state.bias),
    )


def approach(state: State) -> Iterator[tuple[float, State]]:
    """The way to a state of very many points, in slices."""
    return data_way.making(state, [(state.use_bias, state.form)])


def sums(state: State) -> Bowl:
    """The sums over the data, which are taken once."""
    return bowl(line_data.data(state), state.use_bias, state.form)


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
    found = named(result, "predictions", "squared_errors", "cost")
    return found | {"minimum": named(result.minimum, "w", "b", "cost")}
