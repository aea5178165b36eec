"""The function looked at, large: its curve and derivative, its tangent at x, and another one laid over it."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from PySide6.QtCore import Qt

from dlviz.model.activations import Result, State
from dlviz.model.activations.state import HIGH, LOW
from dlviz.model.numbers import written
from dlviz.panels.activations.foot import Foot
from dlviz.panels.activations.function_plot import FunctionPlot
from dlviz.panels.activations.pictures import At, Curves, heights_of, usual
from dlviz.panels.activations.words import FunctionWords, said_at
from dlviz.ui.controls.entries import DropList, Entries, Heading
from dlviz.ui.controls.fitted import Fitted
from dlviz.ui.controls.on_screen import OnScreen
from dlviz.ui.controls.scale import Scale
from dlviz.ui.panel import Panel
from dlviz.ui.part import Part
from dlviz.ui.plots.reading import Reading


class LargeFunction(Part[State, Result]):
    """``height(name, x)`` gives what is read at x: the height, and a text."""

    def __init__(
        self,
        panel: Panel[State, Result],
        words: FunctionWords,
        height: Callable[[str, float], tuple[float, str]],
    ) -> None:
        super().__init__(panel)
        self._words, self._height = words, height
        self.card, self.plot = panel.stage.filled("large", FunctionPlot(), 0, 0, rows=2)
        self.plot.dragged.connect(lambda x, gesture: panel.edit(gesture, x=Scale(LOW, HIGH).tidy(x)))
        self.plot.reader = self._read
        self.defaults = Fitted("quiet", 0.9, lines=2)
        self.defaults.setObjectName("activations.defaults")
        self.defaults.setAlignment(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
        self._compared = OnScreen()
        self._foot = Foot(self.defaults, self._compared)
        self.card.body.addWidget(self._foot)
        panel.stage.foot(self.card, self._foot)

    def retranslate(self) -> None:
        self._foot.set_texts([self._words.defaults(name) for name in self._words.names])

    def entries(self) -> Entries[State, Result]:
        words = {name: word for name, (word, _) in self._words.names.items()}
        with_what = self.tr("compared with")
        return [
            Heading("compare_head", with_what, place=self._compared.row),
            DropList("other", {"none": self.tr("nothing"), **words}, about=with_what, place=self._compared.row),
        ]

    def draw(self, state: State, result: Result) -> None:
        name, curve, point = state.function, result.curves[state.function], result.points[state.function]
        x, (h, d) = written(state.x), said_at(point)
        other = None if state.other in ("none", name) else state.other
        on = state.derivative
        lines = (_line(state, 1), _line(state, 2)) if name == "maxout" else ()
        over = None if other is None else result.curves[other].value
        rise = curve.derivative if on else None
        laid = None if other is None else usual(over, result.curves[other])
        heights = heights_of(
            usual(curve.value, curve), usual(rise, curve), laid, *(np.array(line[1]) for line in lines)
        )
        curves = Curves(result.grid, curve.value, rise, curve.saturated, lines, over, heights, name, other or "")
        text = f"h({x}) {h}" + (f"\nh′({x}) {d}" if on else "")
        if other is not None:
            text += f"\n{self._words.names[other][0]} {said_at(result.points[other])[0]}"
        beside = None if other is None else result.points[other].value
        slope = point.derivative
        self.plot.set_axes("x", "h(x),  h′(x)" if on else "h(x)")
        self.plot.show_function(curves, At(state.x, point.value, slope if on else None, slope, text, beside))
        word, translated = self._words.names[name]
        self.card.set_title(word, translated if translated != word else "")
        self._draw_legend(on, other)
        self.defaults.setText(self._words.defaults(name))

        def says() -> str:
            sentence = self.tr("{0} over x from {1} to {2}. At x = {3}: h(x) {4}, h′(x) {5}.")
            is_saturated = self._words.remark(name, result) == "saturated"
            saturated = " " + self.tr("It is saturated there.") if is_saturated else ""
            return sentence.format(word, written(LOW), written(HIGH), x, h, d) + saturated

        self.plot.describe(says)

    def _draw_legend(self, derivative: bool, other: str | None) -> None:
        slope = (("line", "gradient", "h′(x)"),) if derivative else ()
        tangent, flat = ("dash", "gradient", self.tr("tangent")), ("area", "quiet", self.tr("saturated"))
        last = flat if other is None else ("line", "text", self._words.names[other][0])
        self.card.set_legend(("line", "model", "h(x)"), *slope, tangent, last)

    def _read(self, x: float, y: float) -> Reading | None:
        x = min(max(x, LOW), HIGH)
        height, text = self._height(self.panel.state.function, x)
        return x, height, text


def _line(state: State, number: int) -> tuple[tuple[float, float], tuple[float, float]]:
    """One of maxout's lines, from end to end of the picture."""
    w, b = (getattr(state, f"maxout_{letter}{number}") for letter in "wb")
    return (LOW, HIGH), (w * LOW + b, w * HIGH + b)
