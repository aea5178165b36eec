"""The tables that the network takes: own points and pairs to learn from, and samples that flow through."""

from __future__ import annotations

from dlviz.model.network.data import MOST_CLASSES
from dlviz.model.network.layers import MOST_HIDDEN
from dlviz.model.network.state import State
from dlviz.model.wanted import Wanted, WantedTable, rows_of

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
TAKES: tuple[WantedTable[State], ...] = (
    rows_of("points", (*COORDINATES, TARGET), mode={"mode": "train", "data": "own"}),
    rows_of("pairs", (*COORDINATES, TARGETS), mode={"mode": "train", "data": "pairs"}),
    rows_of("inputs", COORDINATES, computed=UNITS),
)
