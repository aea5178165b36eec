"""The table of points that descent takes; its own table is of the steps, all of which follows."""

from dlviz.model.descent.state import State
from dlviz.model.points_table import points_table
from dlviz.model.wanted import WantedTable

TAKES: tuple[WantedTable[State], ...] = (
    points_table(
        "step", "단계", "w", "b", "cost", "비용", "gradient", "gradient_w", "gradient_b", "change", "change_w",
        "change_b", "ΔW", "Δb", "J", "기울기",
        *(f"{letter}{end}" for letter in ("v", "h", "m") for end in ("", "_w", "_b")),
        line=lambda state: (state.use_bias, state.form),
    ),
)  # fmt: skip
