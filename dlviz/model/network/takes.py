"""The tables that the network takes: own points to learn from, and samples that flow through."""

from __future__ import annotations

from typing import Any

from dlviz.model.network.state import State
from dlviz.model.wanted import Columns, Wanted, WantedTable


def _points(state: State) -> Columns:
    return list(zip(*state.points, strict=True))


def _inputs(state: State) -> Columns:
    return list(zip(*state.inputs, strict=True))


def _as_points(state: State, columns: Columns, series: str) -> dict[str, Any]:
    return {"points": tuple(zip(*columns, strict=True))}


def _as_inputs(state: State, columns: Columns, series: str) -> dict[str, Any]:
    return {"inputs": tuple(zip(*columns, strict=True))}


COORDINATES = (Wanted("x1", ("x", "feature1", "input1", "입력1", "특성1")),
               Wanted("x2", ("feature2", "input2", "입력2", "특성2")))  # fmt: skip
TARGET = Wanted(
    "t", ("target", "class", "label", "y", "y_true", "정답", "레이블", "실제", "클래스", "타깃", "목표"), "whole",
    only=frozenset({0.0, 1.0}),
)  # fmt: skip

# A person's own points; and the samples that flow through, beside which each unit's sum and output are written.
TAKES = (
    WantedTable("points", (*COORDINATES, TARGET), _points, _as_points, {"mode": "train", "data": "own"},
                places={"points": ("x1", "x2", "t")}),
    WantedTable("inputs", COORDINATES, _inputs, _as_inputs, computed=("z1_", "a1_", "z2_", "a2_", "z3_", "a3_"),
                places={"inputs": ("x1", "x2")}),
)  # fmt: skip
