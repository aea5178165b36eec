"""A and B, each of which takes a table of numbers."""

from __future__ import annotations

from typing import Any

from dlviz.model.matrix.state import State
from dlviz.model.wanted import Columns, Wanted, WantedTable


def _fields(name: str, state: State, columns: Columns) -> dict[str, Any]:
    """A matrix of another shape is no longer that which the slide's question asks about."""
    rows, before = tuple(zip(*columns, strict=True)), getattr(state, name)
    same = (len(rows), len(rows[0])) == (len(before), len(before[0]))
    return {name: rows} if same else {name: rows, "question": False}


def _taken(name: str) -> WantedTable[State]:
    """A or B out of all columns of numbers; our own table is of the product, with which one goes on."""
    return WantedTable(
        name,
        (Wanted("c", ("a", "b", "column"), series=True, least=1),),
        lambda state: list(zip(*getattr(state, name), strict=True)),
        lambda state, columns, series: _fields(name, state, columns),
        {"mode": "product"},
        places={name: ("c",)},
        grows=6,
    )


TAKES = (_taken("a"), _taken("b"))
