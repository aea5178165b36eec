"""The cost panel: a line through the data on the left, the cost of that line on the curve over W on the right."""

from __future__ import annotations

from PySide6.QtCore import Qt

from dlviz.i18n import counted
from dlviz.model import cost, linear
from dlviz.model.arrays import Array
from dlviz.model.cost import Result, State
from dlviz.model.numbers import entered, marked, pretty, said, said_line
from dlviz.panels.cost.data_table import DataTable
from dlviz.panels.cost.pictures import curve_marks, curve_range
from dlviz.ui.controls.entries import Entries, Groups, Heading, Note, Number, Pick, Presets, Readout, Toggle
from dlviz.ui.data.part import DataPart
from dlviz.ui.data.picture import FEW, SQUARED
from dlviz.ui.panel import Panel
from dlviz.ui.plots.plot import Plot
from dlviz.ui.plots.reading import Reading
from dlviz.ui.tables.rows import Columns

FIRST_ROWS = 10_000


class CostPanel(Panel[State, Result]):
    NAME = "cost"

    def build(self) -> None:
        self.points = DataPart(self, lambda state, _: (state.w, state.bias))
        self.stage.addWidget(self.points.card, 0, 0)
        plot = self.points.plot
        plot.draggable(plot.line_ends, self._drag_line, Qt.CursorShape.SizeVerCursor, grows=True)
        self._build_curve()
        self.stage.addWidget(self.working, 1, 0)
        self.table_card = self.stage.card("table_card", 1, 1)
        self.table = DataTable("cost")
        self.table_card.body.addWidget(self.table)
        self.table.taking = lambda columns, _: self.points.edit(*columns)
        self.stage.share(rows=lambda *_: (5, 3), columns=lambda *_: (1, 1))

    def _build_curve(self) -> None:
        self.curve_card, self.curve = self.stage.filled("curve", Plot(), 0, 1)
        self.curve.when_view_changes(self._show_marks)
        place, drag = lambda: (self.state.w, self.result.cost), lambda x, _, gesture: self._wish_w(x, gesture)
        self.curve.draggable(place, drag, Qt.CursorShape.SizeHorCursor)
        self.curve.reader = self._read_curve

    def entries(self) -> Entries[State, Result]:
        return [
            Heading("preset_head", self.tr("From the slides")),
            Presets("preset", {"w_0": "W = 0", "w_1": "W = 1", "w_2": "W = 2"}, presets=cost.PRESETS),
            Number("w", "W", self.term("weight")),
            Groups(
                "sections", {"line": (self.tr("Line"), self._line()), "data": (self.tr("Data"), self.points.entries())}
            ),
            Note(
                "slide_note",
                self.tr(
                    "From here on y is the target and H(x) the prediction; until here y was the output. The slides "
                    "write cost(W, b), though H(x) = Wx has no b. They call 1/m and 1/2m the same: the best W is the "
                    "same, the cost is halved. They take 1/m here, and 1/2m from gradient descent on: so do the panels."
                ),
            ),
        ]

    def _line(self) -> Entries[State, Result]:
        return [
            Toggle("use_bias", self.tr("with bias b (struck out on the slide)")),
            Number("b", "b", self.term("bias"), enabled=lambda state, _: state.use_bias),
            Heading("form_head", self.tr("Form of the cost")),
            Pick("form", {}),
            Heading("cost_head", self.tr("Cost of this line")),
            Readout("value", lambda _, result: f"cost {said(result.cost)}", role="error", size=1.5),
            Readout("minimum", self._best_text, lines=2, role="quiet", about=self.tr("minimum")),
        ]

    def retranslate(self) -> None:
        self.points.card.set_title(self.tr("Data and the line H(x)"))
        self.curve.set_axes("W", "cost(W)")
        self.curve_card.set_legend(
            ("line", "data", "cost(W)"),
            ("dot", "model", self.tr("present W")),
            ("cross", "good", self.tr("minimum")),
            ("diamond", "quiet", "W = 0, 1, 2"),
        )
        self.table.retranslate("H(x)", self.tr("error"), self.tr("loss = error²"))

    def draw(self, state: State, result: Result) -> None:
        self._draw_data(state, result)
        self._draw_curve(state, result)
        self._draw_table(state, result)

    def _draw_table(self, state: State, result: Result) -> None:
        """Of very many points the first, which is said: nobody scrolls through the others."""
        typed = (state.x, state.y) if not state.generated else _columns(result, FIRST_ROWS)[:2]
        rows, whole = len(result.data.x), state.generated <= FIRST_ROWS
        self.table.show_data(*typed, *_columns(result, FIRST_ROWS)[2:], rows=rows, whole=whole)
        self.table.table.every = (lambda: Columns(*_arrays(result, None))) if rows > FIRST_ROWS else None
        some = self.table.table.rows_of(0, FIRST_ROWS)
        self.table_card.set_title(self.tr("Table"), hint=some or self.tr("x and y can be typed over"))

    def _best_text(self, state: State, result: Result) -> str:
        """Of all lines; with a bias the curve has its own, at this b."""
        least, w = result.minimum, f"W {said(result.minimum.w)}"
        if state.use_bias:
            text = self.tr("Minimum over W and b: cost {0} at {1}")
            return text.format(said(least.cost), f"{w}, b {said(least.b)}")
        return self.tr("Minimum: cost {0} at {1}").format(said(least.cost), w)

    # the data and the line

    def _draw_data(self, state: State, result: Result) -> None:
        self.points.draw(state, state.w, state.bias)
        few = len(result.data)
        errors = [("area", "error", "(H(x) − y)²")] if few <= SQUARED else [("line", "error", "H(x) − y")]
        self.points.card.set_legend(
            ("dot", "data", self.tr("data")), ("line", "model", "H(x)"), *(errors if few <= FEW else ())
        )
        self.points.plot.describe(
            lambda: counted(
                self.tr("{0} data points and the line H(x) {1}; the cost is {2}.").format(
                    len(result.data), said_line(state.w, state.b if state.use_bias else None), marked(result.cost)
                )
            )
        )

    def _drag_line(self, x: float, y: float, gesture: object) -> None:
        """Turn the line so that it goes through the mouse; near x = 0 it would turn too fast to hold."""
        (left, right), _ = self.points.plot.box.viewRange()
        if abs(x) > 0.05 * (right - left):
            self._wish_w((y - self.state.bias) / x, gesture)

    # the cost and the ball

    def _draw_curve(self, state: State, result: Result) -> None:
        at = self.tr("Cost curve at b = {0}").format(pretty(entered(state.b)))
        self.curve_card.set_title(at if state.use_bias else self.tr("Cost curve"))
        self.curve.show_range(*curve_range(state, result))
        self._show_marks()
        self.curve.describe(
            lambda: self.tr(
                "The cost over W, a parabola with its lowest point at W {0}. At W = {1} the cost is {2}."
            ).format(said(result.parabola.bottom), pretty(entered(state.w)), marked(result.cost))
        )

    def _show_marks(self) -> None:
        self.curve.sketch.show_marks(curve_marks(self.state, self.result, self.curve.axes))

    def _wish_w(self, w: float, gesture: object) -> None:
        low, high = self.fields["w"].limits
        self.edit(gesture, w=min(max(self.curve.tidy(w, 0.0)[0], low), high))

    def _read_curve(self, x: float, y: float) -> Reading | None:
        if self.curve.snap(x, self.state.w) == self.state.w:
            return None  # the ball has its numbers beside it already
        cost_there = float(self.result.parabola(x))
        return x, cost_there, f"W {said(x)}, cost {said(cost_there)}"


def _columns(result: Result, most: int) -> tuple[list[float], ...]:
    """Of the table, so many rows at most."""
    return tuple(column.tolist() for column in _arrays(result, most))


def _arrays(result: Result, most: int | None) -> tuple[Array, ...]:
    x, y = result.data.x[:most], result.data.y[:most]
    error = linear.residuals(x, y, result.w, result.b)
    of_line = linear.predict(x, result.w, result.b)
    return result.data.original_x[:most], y, of_line, error, error**2
