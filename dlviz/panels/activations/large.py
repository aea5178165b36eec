"""The function looked at, large: its curve, derivative and tangent at x, another one over it, what is said under it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np
from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QBoxLayout

from dlviz.model.activations import Result, State
from dlviz.model.activations.state import HIGH, LOW
from dlviz.model.numbers import written
from dlviz.panels.activations.pictures import At, Curves, function_marks, heights_of, usual
from dlviz.panels.activations.words import FunctionWords, argument, said_at
from dlviz.ui.controls.entries import DropList, Entries, Heading
from dlviz.ui.controls.fitted import Fitted
from dlviz.ui.controls.on_screen import OnScreen, TurningRow
from dlviz.ui.controls.scale import Scale
from dlviz.ui.panel import Panel
from dlviz.ui.part import Part
from dlviz.ui.plots.plot import Plot
from dlviz.ui.plots.reading import Reading

BESIDE = 2  # lines of the sentence beside the controls
MOST = 5  # and over them


class Foot(TurningRow):
    """A sentence, and beside it or under it a row of controls.

    So that every sentence that may come is whole, and nothing moves when another one does.
    """

    def __init__(self, sentence: Fitted, controls: OnScreen) -> None:
        super().__init__((sentence, 1), controls)
        self._sentence, self._controls = sentence, controls
        sentence.give_way()  # where the card stands alone and lacks some pixels
        self._texts: Sequence[str] = ()

    def set_texts(self, texts: Sequence[str]) -> None:
        """All that the sentence may say in the present language."""
        self._texts = texts
        self.turn()

    def minimumSizeHint(self) -> QSize:
        return QSize(self._controls.minimumSizeHint().width(), super().minimumSizeHint().height())

    def fits(self, wide: int) -> bool:
        there = not self._controls.isHidden()
        across = wide - (self._controls.sizeHint().width() + self.row.spacing() if there else 0)
        return self._least(across, BESIDE) is not None

    def high_in(self, wide: int) -> int:
        there = not self._controls.isHidden()
        controls = self._controls.high_in(wide) if there else 0
        if self.fits(wide):
            return max(self._sentence.high(BESIDE), controls)
        gap = self.row.spacing() if there else 0
        return self._sentence.high(self._least(wide, MOST) or MOST) + gap + controls

    def turn(self) -> None:
        super().turn()
        is_beside = self.row.direction() == QBoxLayout.Direction.LeftToRight
        self._sentence.keep_lines(BESIDE if is_beside else self._least(self.width(), MOST) or MOST)

    def _least(self, width: int, most: int) -> int | None:
        """The fewest lines in which all sentences are whole; None where they are not in as many as there may be."""
        holds = self._sentence.holds
        return next((n for n in range(1, most + 1) if all(holds(text, width, n) for text in self._texts)), None)


class FunctionPlot(Plot):
    """A drag anywhere inside is ``dragged(x, gesture)``; an x outside is an arrow at the edge."""

    dragged = Signal(float, object)

    def __init__(self) -> None:
        super().__init__()
        self._curves, self._at = Curves(), At()
        self.draggable_everywhere(self._drag)
        self.when_view_changes(self._draw)

    def show_function(self, curves: Curves, at: At) -> None:
        self._curves, self._at = curves, at
        self.show_range((LOW, HIGH), curves.heights)
        self._draw()

    def _draw(self) -> None:
        if len(self._curves.grid):
            self.sketch.show_marks(function_marks(self._curves, self._at, self.axes))

    def _drag(self, x: float, y: float, gesture: object) -> None:
        self.dragged.emit(min(max(x, LOW), HIGH), gesture)


class LargeFunction(Part[State, Result]):
    """``height(name, x)`` gives what is read at x: the height, and a text."""

    def __init__(
        self, panel: Panel[State, Result], words: FunctionWords, height: Callable[[str, float], tuple[float, str]]
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
        x, (h, d) = argument(state.x), said_at(point)
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
