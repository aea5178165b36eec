"""An axis whose numbers are written as all others are: −0.5 with a true minus sign, 10⁻⁵ as a power."""

from __future__ import annotations

from collections.abc import Sequence

import pyqtgraph as pg

from dlviz.model.numbers import pretty


class NumberAxis(pg.AxisItem):  # type: ignore[misc]
    def __init__(self, orientation: str) -> None:
        super().__init__(orientation)
        self.enableAutoSIPrefix(False)  # "cost (x1e+27)" beside 4e+10 is nobody's number

    def tickStrings(self, values: Sequence[float], scale: float, spacing: float) -> list[str]:
        return [pretty(text) for text in super().tickStrings(values, scale, spacing)]
