"""The table of x and y that cost and descent take, for data of their line."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterator
from typing import Any, TypeVar

from dlviz.model import line_data
from dlviz.model.brought import Choices, brought
from dlviz.model.data_way import pieces
from dlviz.model.line_data import LineData
from dlviz.model.linear import Form
from dlviz.model.wanted import Columns, Wanted, WantedTable

S = TypeVar("S", bound=LineData)


def _typed(state: S, _: object) -> S:
    """Points that somebody names are those that are seen, and not generated ones in their place."""
    return dataclasses.replace(state, generated=0)


TYPED: Choices[Any] = {"x": _typed, "y": _typed}


def meant(state: S, values: dict[str, Any]) -> dict[str, Any]:
    """``values`` that a person names, with what they bring along."""
    return brought(state, values, TYPED)


def _shown(state: LineData) -> Columns:
    points = line_data.data(state)
    return points.original_x.tolist(), points.y.tolist()


def fields(state: LineData, columns: Columns, series: str) -> dict[str, Any]:
    x, y = map(tuple, columns)
    if state.generated == len(x) and (x, y) == tuple(map(tuple, _shown(state))):
        return {}  # what was generated has come back; a table cannot say how its points were made
    return {"x": x, "y": y, "generated": 0}


def points_table(*computed: str, line: Callable[[S], tuple[bool, Form]]) -> WantedTable[S]:
    """The table of x and y; ``computed`` are further columns that a panel writes beside them.

    ``line`` says whether the line of a state has a bias, and the form of its cost: for these the sums of the data are
    taken.
    """

    def ready(state: S) -> Iterator[object]:
        for column in (state.x, state.y):
            yield getattr(column, "array", None)
            yield hash(column)
        yield from pieces(state, [line(state)])

    return WantedTable(
        "x_y",
        (
            Wanted("x", ("feature", "features", "input", "입력", "특성", "독립변수")),
            Wanted("y", ("target", "label", "output", "actual", "observed", "y_true", "출력", "정답", "실제",
                         "실제값", "종속변수")),
        ),
        _shown,
        fields,
        computed=("x_standardised", "prediction", "residual", "squared_error", "h(x)", "error", "오차",
                  "squared", "제곱", *computed),
        places={"x": ("x",), "y": ("y",)},
        follows=("generated",),
        ready=ready,
    )  # fmt: skip
