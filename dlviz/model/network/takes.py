"""The tables that the network takes: own points and pairs to learn from, and samples that flow through."""

from __future__ import annotations

from typing import Any

from dlviz.model.network.data import MOST_CLASSES
from dlviz.model.network.layers import MOST_HIDDEN
from dlviz.model.network.state import State
from dlviz.model.wanted import Columns, Wanted, WantedTable


def _points(state: State) -> Columns:
    return list(zip(*state.points, strict=True))


def _inputs(state: State) -> Columns:
    return list(zip(*state.inputs, strict=True))


def _pairs(state: State) -> Columns:
    return list(zip(*state.pairs, strict=True))


def _as_pairs(state: State, columns: Columns, series: str) -> dict[str, Any]:
    return {"pairs": tuple(zip(*columns, strict=True))}


def _as_points(state: State, columns: Columns, series: str) -> dict[str, Any]:
    return {"points": tuple(zip(*columns, strict=True))}


def _as_inputs(state: State, columns: Columns, series: str) -> dict[str, Any]:
    return {"inputs": tuple(zip(*columns, strict=True))}


COORDINATES = (Wanted("x1", ("x", "feature1", "input1", "입력1", "특성1")),
               Wanted("x2", ("feature2", "input2", "입력2", "특성2")))  # fmt: skip
TARGET = Wanted(
    "t", ("target", "class", "label", "y", "y_true", "정답", "레이블", "실제", "클래스", "타깃", "목표"), "whole",
    only=frozenset(map(float, range(MOST_CLASSES))),
)  # fmt: skip
# What is written beside samples: the sum and the answer of each unit of each layer.
UNITS = tuple(f"{letter}{layer}_" for layer in range(1, MOST_HIDDEN + 2) for letter in "za")
TARGETS = Wanted("t", ("target", "y", "정답", "목푯값", "목표"), series=True, least=1)

# A person's own points; inputs with a target for each output; and the samples that flow through, beside which each
# unit's sum and output are written.
TAKES = (
    WantedTable("points", (*COORDINATES, TARGET), _points, _as_points, {"mode": "train", "data": "own"},
                places={"points": ("x1", "x2", "t")}),
    WantedTable("pairs", (*COORDINATES, TARGETS), _pairs, _as_pairs, {"mode": "train", "data": "pairs"},
                places={"pairs": ("x1", "x2", "t")}),
    WantedTable("inputs", COORDINATES, _inputs, _as_inputs, computed=UNITS,
                places={"inputs": ("x1", "x2")}),
)  # fmt: skip
