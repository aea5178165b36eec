"""The table of points that descent takes; its own table is of the steps, all of which follows."""

from dlviz.model.descent.solve import surface_of
from dlviz.model.descent.state import State
from dlviz.model.descent.trajectory import Surface
from dlviz.model.points_table import points_table


def _bowl(state: State) -> Surface:
    return surface_of(state, state.run)


TAKES = (
    points_table(
        "step", "단계", "w", "b", "cost", "비용", "gradient", "gradient_w", "gradient_b", "change", "change_w",
        "change_b", "ΔW", "Δb", "J", "기울기",
        *(f"{letter}{end}" for letter in ("v", "h", "m") for end in ("", "_w", "_b")),
        bowl=_bowl,
    ),
)  # fmt: skip
