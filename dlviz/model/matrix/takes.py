"""A and B, each of which takes a table of numbers."""

from __future__ import annotations

from dlviz.model.matrix.state import State
from dlviz.model.wanted import Wanted, WantedTable


def _taken(name: str) -> WantedTable[State]:
    """A or B out of all columns of numbers; our own table is of the product, which follows."""
    return WantedTable(
        name,
        (Wanted("c", ("a", "b"), series=True, least=1),),
        lambda state: list(zip(*getattr(state, name), strict=True)),
        lambda state, columns, series: {name: tuple(zip(*columns, strict=True)), "question": False},
        {"mode": "product"},
        computed=("column",),
        places={name: ("c",)},
    )


TAKES = (_taken("a"), _taken("b"))
