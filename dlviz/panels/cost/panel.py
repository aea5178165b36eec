"""The cost panel: a line through the data on the left, the cost of that line on the curve over W on the right."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import Qt

from dlviz.model import cost, linear
from dlviz.model.cost import Result, State
from dlviz.model.numbers import show
from dlviz.ui.data_panel import DataPanel
from dlviz.ui.data_table import DataTable
from dlviz.ui.plot import Reading
from dlviz.ui.ranges import rounded_range

FIRST_ROWS = 10_000
PINS = (0.0, 1.0, 2.0)  # the slides work the cost out for these W


class CostPanel(DataPanel[State, Result]):
    NAME = "cost"

    def build(self) -> None:
        self.build_data()
        self.stage.addWidget(self.data_card, 0, 0)
        self.data.draggable(self.data.line_ends, self._drag_line, Qt.CursorShape.SizeVerCursor)
        self._build_curve()
        self.stage.addWidget(self.working, 1, 0)
        self.table_card = self.card("table_card", 1, 1)
        self.table = DataTable("cost")
        self.table_card.body.addWidget(self.table)
        self.table.edited.connect(self.edit_data)
        self.stage.setRowStretch(0, 5)
        self.stage.setRowStretch(1, 3)
        self.stage.setColumnStretch(0, 1)
        self.stage.setColumnStretch(1, 1)
        self._build_controls()

    def _build_curve(self) -> None:
        self.curve_card = self.card("curve_card", 0, 1)
        self.curve = self.plot(self.curve_card, "curve")
        self.parabola = self.curve.curve("data", 2.5)
        self.pins = self.curve.points("quiet", 9, "d")
        self.drop = self.curve.curve("model", 1, dash=True)
        self.ball = self.curve.points("model", 15)
        self.ball_text = self.curve.label("model", 1.0, filled=True)
        self.curve.draggable(self._ball_place, self._drag_ball, Qt.CursorShape.SizeHorCursor)
        self.curve.reader = self._read_curve

    def _build_controls(self) -> None:
        self.preset_head = self.heading()
        self.preset = self.presets(tuple(cost.PRESETS))
        self.preset.wished.connect(lambda name: self.edit(**cost.PRESETS[name]))
        self.groups = self.sections("line", "data")
        with self.section(self.groups, "line"):
            self._build_line()
        with self.section(self.groups, "data"):
            self.build_data_controls()
        self.slide_note = self.note()

    def _build_line(self) -> None:
        self.w = self.number("w", "W")
        self.use_bias = self.switch("use_bias")
        self.b = self.number("b", "b")
        self.form_head = self.heading()
        self.form = self.choice("form")
        self.cost_head = self.heading()
        self.cost_value = self.readout("value", role="error", size=1.5)
        self.controls.addWidget(self.cost_value)
        self.best = self.readout("minimum", lines=2, role="quiet")
        self.controls.addWidget(self.best)

    def retranslate(self) -> None:
        self.retranslate_data()
        self.groups.choice.set_texts({"line": self.tr("Line"), "data": self.tr("Data")})
        self.data_card.set_title(self.tr("Data and the line H(x)"))
        self.data_card.set_legend(
            ("dot", "data", self.tr("data")), ("line", "model", "H(x)"), ("area", "error", "(H(x) − y)²")
        )
        self.curve.set_axes("W", "cost(W)")
        self.curve_card.set_legend(
            ("line", "data", "cost(W)"), ("dot", "model", self.tr("present W")), ("diamond", "quiet", "W = 0, 1, 2")
        )
        self.table_card.set_title(self.tr("Table"), hint=self.tr("x and y can be typed over"))
        self.table.retranslate("H(x)", self.tr("error"), self.tr("squared"))
        self.preset_head.setText(self.tr("From the slides"))
        self.preset.set_texts({"w_0": "W = 0", "w_1": "W = 1", "w_2": "W = 2"})
        self.w.set_term(*self.term("weight"))
        self.b.set_term(*self.term("bias"))
        self.use_bias.setText(self.tr("with bias b (struck out on the slide)"))
        self.form_head.setText(self.tr("Form of the cost"))
        self.cost_head.setText(self.tr("Cost of this line"))
        self.slide_note.setText(
            self.tr(
                "The slides write cost(W, b), though H(x) = Wx has no b. They call 1/m and 1/2m the same: the best W "
                "is the same, the cost is halved."
            )
        )

    def draw(self, state: State, result: Result) -> None:
        self._draw_data(state, result)
        self._draw_curve(state, result)
        self._draw_table(state, result)
        self.b.setEnabled(state.use_bias)
        self.preset.show_value(self.preset_on(cost.PRESETS))
        self.cost_value.setText(f"cost = {show(result.cost)}")
        self.best.setText(self._best_text(state, result))

    def _draw_table(self, state: State, result: Result) -> None:
        """Of very many points the first: nobody scrolls through the others."""
        first = slice(FIRST_ROWS)
        x, y = result.data.x[first], result.data.y[first]
        error = linear.residuals(x, y, result.w, result.b)
        columns = (linear.predict(x, result.w, result.b), error, error**2)
        typed = (state.x, state.y) if not state.generated else (result.data.original_x[first].tolist(), y.tolist())
        whole = state.generated <= FIRST_ROWS
        self.table.show_data(*typed, *(column.tolist() for column in columns), whole=whole)

    def _best_text(self, state: State, result: Result) -> str:
        least = result.minimum
        where = f"W = {show(least.w)}" + (f", b = {show(least.b)}" if state.use_bias else "")
        return self.tr("Least possible: cost = {0} at {1}").format(show(least.cost), where)

    # the data and the line

    def _draw_data(self, state: State, result: Result) -> None:
        self.draw_data(state, state.w, state.bias)
        self.data.setAccessibleDescription(
            self.tr("{0} data points and the line H(x) = {1}x{2}; the cost is {3}.").format(
                len(result.data), show(state.w), f" + {show(state.b)}" if state.use_bias else "", show(result.cost)
            )
        )

    def _drag_line(self, x: float, y: float, gesture: object) -> None:
        """Turn the line so that it goes through the mouse; near x = 0 it would turn too fast to hold."""
        (left, right), _ = self.data.box.viewRange()
        if abs(x) > 0.05 * (right - left):
            self._wish_w((y - self.state.bias) / x, gesture)

    # the cost and the ball

    def _draw_curve(self, state: State, result: Result) -> None:
        at = self.tr("Cost curve at b = {0}").format(show(state.b))
        self.curve_card.set_title(at if state.use_bias else self.tr("Cost curve"))
        least = result.parabola.bottom
        middle = sorted((state.w, least, *PINS))
        left, right = rounded_range(middle[0], middle[-1], 0.5)
        ws = np.linspace(left, right, 241)
        costs = result.parabola(ws)
        pins = result.parabola(np.array(PINS))
        top = max(result.cost, float(pins.max()), float(result.parabola(least + 1.0)))
        low, high = rounded_range(0.0, top, 0.15)
        self.curve.show_range((left, right), (low, high))
        self.curve.put(self.parabola, ws, costs)
        self.curve.put(self.pins, PINS, pins)
        self.curve.put(self.drop, (state.w, state.w), (low, result.cost))
        self.curve.put(self.ball, [state.w], [result.cost])
        self.ball_text.setText(f"W = {show(state.w)}, cost = {show(result.cost)}")
        away = float(np.clip(8 * (state.w - least) / (right - left), -1, 1))
        self.ball_text.setAnchor((0.5 + 0.62 * away, 1.5))  # inside the bowl, where the curve does not cross it
        self.ball_text.setPos(state.w, min(result.cost, 1e99))
        self.curve.setAccessibleDescription(
            self.tr("The cost over W, a parabola with its lowest point at W = {0}. At W = {1} the cost is {2}.").format(
                show(least), show(state.w), show(result.cost)
            )
        )

    def _ball_place(self) -> tuple[float, float]:
        return self.state.w, self.result.cost

    def _drag_ball(self, x: float, y: float, gesture: object) -> None:
        self._wish_w(x, gesture)

    def _wish_w(self, w: float, gesture: object) -> None:
        low, high = self.fields["w"].limits
        self.edit(gesture, w=min(max(self.curve.tidy(w, 0.0)[0], low), high))

    def _read_curve(self, x: float, y: float) -> Reading | None:
        if self.curve.snap(x, self.state.w) == self.state.w:
            return None  # the ball has its numbers beside it already
        cost_there = float(self.result.parabola(x))
        return x, cost_there, f"W = {show(x)}, cost = {show(cost_there)}"
