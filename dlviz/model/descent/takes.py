"""The table of points that descent takes; its own table is of the steps, all of which follows."""

from dlviz.model.line_data import points_table

TAKES = (
    points_table(
        "step", "단계", "w", "b", "cost", "비용", "gradient", "gradient_w", "gradient_b", "change", "change_w",
        "change_b", "ΔW", "Δb", "J", "기울기",
        *(f"{letter}{end}" for letter in ("v", "h", "m") for end in ("", "_w", "_b")),
    ),
)  # fmt: skip
