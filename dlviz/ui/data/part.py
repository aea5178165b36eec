"""What cost and descent share: data that is dragged, added and taken away in the plot, pasted, opened or generated."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, TypeVar

from dlviz.i18n import counted
from dlviz.model.line_data import FARTHEST, LineData, data
from dlviz.model.numbers import marked, said_line, written
from dlviz.model.representatives import representatives
from dlviz.ui.controls.entries import Act, Entries, Number, Readout, Row, Toggle, only
from dlviz.ui.data.picture import Straight
from dlviz.ui.data.plot import DataPlot
from dlviz.ui.panel import Panel
from dlviz.ui.part import Part

D = TypeVar("D", bound=LineData)
R = TypeVar("R")
FIRST = 100  # points that are generated when a person asks for some
SLIDE: dict[str, Any] = {"x": LineData().x, "y": LineData().y, "generated": 0, "standardise": False}


class DataPart(Part[D, R]):
    """The card with the points and the line, and the controls that say where the points come from.

    ``plot`` shows them; the panel gives ``card`` its place and says which line is drawn, and so which is scaled back.
    """

    def __init__(self, panel: Panel[D, R], line: Callable[[D, R], Straight]) -> None:
        super().__init__(panel)
        self._line = line
        self.card, self.plot = panel.stage.filled("data", DataPlot())
        self.plot.moved.connect(self._move_point)
        self.plot.added.connect(self._put_point)
        self.plot.removed.connect(self._remove_point)

    def entries(self) -> Entries[D, R]:
        return [
            Row("slide_or_generated", [
                Act("slide_data", self.tr("Slide: 1, 2, 3"), lambda: self.panel.edit(**SLIDE)),
                Act("generate", self.tr("Generate"), lambda: self.panel.edit(generated=FIRST)),
            ]),
            Row("file_or_clipboard", [
                Act("open_data", self.tr("Open CSV…"), lambda: self.panel.intake.open()),
                Act("paste_data", self.tr("Paste"), lambda: self.panel.intake.paste()),
            ]),
            Readout("data_source", self._source_text, lines=2, role="quiet"),
            *self._generated(),
            Toggle("standardise", self.tr("standardise x")),
            Readout("standardised", self._standard_text, lines=3, role="quiet", shown=lambda s, _: s.standardise),
        ]  # fmt: skip

    def _generated(self) -> Entries[D, R]:
        numbers = [
            ("", "m", self.term("number of points")),
            ("_w", "W", self.term("true weight")),
            ("_b", "b", self.term("true bias")),
            ("_noise", "σ", self.term("noise")),
            ("_seed", "", self.term("seed")),
        ]
        return only(
            lambda state, _: state.generated > 0,
            *(Number(f"generated{name}", symbol, term, compact=bool(name)) for name, symbol, term in numbers),
            Act("other_data", self.tr("Other random points"), self._other_seed),
        )

    def _other_seed(self) -> None:
        self.panel.edit(generated_seed=self.panel.state.generated_seed + 1)

    def draw(
        self, state: D, w: float, b: float, others: Sequence[Straight] = (), reach: Sequence[Straight] = ()
    ) -> None:
        """Show the points with a line."""
        self.plot.show_line(data(state), w, b, others, reach)
        self.plot.set_axes(self.tr("x, standardised") if state.standardise else "x", "y")

    def _source_text(self, state: D, _: R) -> str:
        points = data(state)
        if not state.generated:
            text = self.tr("{0} points. Drag them; right-click adds and removes.")
            return counted(text.format(f"{len(points):,}"))
        drawn = len(representatives(points))
        if drawn < len(points):
            text = self.tr("{0} generated points, {1} of them drawn: a sample, and what is highest and lowest.")
            return text.format(f"{len(points):,}", f"{drawn:,}")
        text = self.tr("{0} generated points: y {1} + noise.")
        return counted(text.format(f"{len(points):,}", said_line(state.generated_w, state.generated_b)))

    def _standard_text(self, state: D, result: R) -> str:
        points = data(state)
        about = "≈ " if "≈" in marked(points.mean) + marked(points.scale) else ""
        became = f"{about}(x − {written(points.mean)}) / {written(points.scale)}"
        text = self.tr("x became {0}. In the original scale this line is H(x) {1}.")
        return text.format(became, said_line(*points.original(*self._line(state, result))))

    # wishes

    def edit(self, x: Sequence[Any], y: Sequence[Any], gesture: object = None) -> bool:
        """Wish for other points, in the original scale of x."""
        return self.panel.edit(gesture, x=tuple(x), y=tuple(y), generated=0)

    def _points(self) -> tuple[list[float], list[float]]:
        points = data(self.panel.state)
        return points.original_x.tolist(), points.y.tolist()

    def _at(self, x: float, y: float) -> tuple[float, float]:
        """A place in the plot as a point, in numbers that can be calculated with, in the original scale of x."""
        points = data(self.panel.state)
        low, high = -FARTHEST, FARTHEST
        x, y = self.plot.tidy(x, y)
        return min(max(float(f"{x * points.scale + points.mean:.12g}"), low), high), min(max(y, low), high)

    def _move_point(self, number: int, x: float, y: float, gesture: object) -> None:
        xs, ys = self._points()
        if number < len(xs):  # it may be gone: undone while it was held
            xs[number], ys[number] = self._at(x, y)
            self.edit(xs, ys, gesture)

    def _put_point(self, x: float, y: float) -> None:
        xs, ys = self._points()
        new_x, new_y = self._at(x, y)
        self.edit([*xs, new_x], [*ys, new_y])

    def _remove_point(self, number: int) -> None:
        xs, ys = self._points()
        del xs[number], ys[number]
        self.edit(xs, ys)
