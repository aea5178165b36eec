"""The table of points that descent takes; its own table is of the steps, all of which follows."""

from typing import Any

from msgspec.structs import replace

from dlviz.model.descent.edits import begun_on
from dlviz.model.descent.state import State
from dlviz.model.points_table import fields, points_table
from dlviz.model.wanted import Columns, WantedTable


def _seen(state: State, columns: Columns, series: str) -> dict[str, Any]:
    """No data are seen on a landscape: who is there leaves it, and its start and rate, which would not suit them."""
    left = {} if state.landscape == "data" else begun_on("data")
    return {**left, **fields(state, columns, series)}


POINTS: WantedTable[State] = points_table(
    "step", "단계", "w", "b", "cost", "비용", "gradient", "gradient_w", "gradient_b", "change", "change_w",
    "change_b", "ΔW", "Δb", "J", "기울기",
    *(f"{letter}{end}" for letter in ("v", "h", "m") for end in ("", "_w", "_b")),
    line=lambda state: (state.use_bias, state.form),
)  # fmt: skip
TAKES: tuple[WantedTable[State], ...] = (replace(POINTS, fields=_seen, mode={"landscape": "data"}),)
