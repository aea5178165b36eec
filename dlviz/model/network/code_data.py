"""The data that a network learns from as NumPy code: made anew from their seed, or written down."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from dlviz.model.arrays import INSIDE, WIDTH, rows_code, wrapped
from dlviz.model.comments import source_of
from dlviz.model.network.data import MAKERS, Pair
from dlviz.model.network.state import State


def data_lines(state: State) -> list[str]:
    data, outputs = state.data_set, state.sizes[-1]
    has_test = bool(len(data.test[0]))
    one_hot: list[str] = []
    if outputs > 1 and data.has_labels:
        both = ["y_test = np.eye(b[-1].size)[y_test]"] if has_test or state.data in MAKERS else []
        one_hot = ["y = np.eye(b[-1].size)[y]  # $one_hot", *both]
    if state.data in MAKERS:
        return [*_made(state), *one_hot, ""]
    return [
        *_points("", data.train, outputs),
        *(_points("_test", data.test, outputs) if has_test else []),
        *one_hot,
        "",
    ]


def _made(state: State) -> list[str]:
    train = state.data_set.n_train
    return [
        "",
        *source_of(MAKERS[state.data]),
        "",
        "",
        f"rng = np.random.default_rng({state.data_seed})",
        f"x, y = {state.data}({state.n}, {state.noise!r}, rng)",
        "order = rng.permutation(len(x))",
        f"train, test = order[:{train}], order[{train}:]",
        "x_test, y_test = x[test], y[test]",
        "x, y = x[train], y[train]",
    ]


def _points(which: str, points: Pair, outputs: int) -> list[str]:
    """Points with their labels, or with a target for each output."""
    X, y = points
    x, t = f"x{which} = ", f"y{which} = "
    made = f"{x}{array(X.tolist(), len(x))}"
    if y.ndim == 1:
        return [made, *vector(t, y.astype(int).tolist())]
    return [made, *(vector(t, y[:, 0].tolist()) if outputs == 1 else [f"{t}{array(y.tolist(), len(t))}"])]


def vector(before: str, values: Sequence[Any], close: str = "])") -> list[str]:
    """An array of one dimension as code."""
    return wrapped(f"{before}np.array([", list(map(repr, values)), close, WIDTH - INSIDE)


def array(rows: Sequence[Sequence[Any]], before: int = 0) -> str:
    """An array as code, a row a line; ``before`` is how much stands in front of it."""
    return rows_code([list(map(repr, row)) for row in rows], before)
