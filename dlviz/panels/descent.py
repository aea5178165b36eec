"""The descent panel: the ball on the cost curve, the line it stands for, the cost step by step, and one step cursor."""

from __future__ import annotations

from typing import Any

import numpy as np
from PySide6.QtCore import Qt

from dlviz.model import descent
from dlviz.model.arrays import Array
from dlviz.model.numbers import show
from dlviz.panel import Panel
from dlviz.widgets.data_plot import DataPlot
from dlviz.widgets.plot import Reading
from dlviz.widgets.ranges import rounded_range
from dlviz.widgets.slider import Mark
from dlviz.widgets.switch import Switch
from dlviz.widgets.table import Table


class DescentPanel(Panel):
    NAME = "descent"

    def build(self) -> None:
        self._build_curve()
        self._build_data()
        self._build_costs()
        self.stage.addWidget(self.working, 2, 0)
        self._build_table()
        for row, stretch in enumerate((4, 4, 5)):
            self.stage.setRowStretch(row, stretch)
        self.stage.setColumnStretch(0, 6)
        self.stage.setColumnStretch(1, 5)
        self._build_controls()

    def _build_curve(self) -> None:
        self.curve_card = self.card("curve_card", 0, 0, 2, 1)
        self.here = self.readout("here", lines=2, role="model")
        self.curve_card.body.addWidget(self.here)
        self.curve = self.plot(self.curve_card, "curve")
        self.parabola = self.curve.curve("data", 2.5)
        self.trail = self.curve.points("quiet", 7)
        self.tangent = self.curve.curve("gradient", 2, dash=True)
        self.move_arrow = self.curve.arrow("step", 3.5)
        self.ball = self.curve.points("model", 16)
        self.curve.draggable(self._ball_place, self._drag_ball, Qt.CursorShape.SizeHorCursor)
        self.curve.reader = self._read_curve

    def _build_data(self) -> None:
        self.data_card = self.card("data_card", 0, 1)
        self.data = self.place(self.data_card, "data", DataPlot())

    def _build_costs(self) -> None:
        self.costs_card = self.card("costs_card", 1, 1)
        self.log_scale = Switch()
        self.log_scale.wished.connect(lambda value: self.edit(log_scale=value))
        self._bind("log_scale", self.log_scale)
        self.costs_card.head.addWidget(self.log_scale)
        self.costs = self.plot(self.costs_card, "costs")
        self.costs_line = self.costs.curve("data", 1.2, alpha=0.6)
        self.costs_dots = self.costs.points("data", 6)
        self.costs_here = self.costs.points("model", 12)
        self.costs.draggable(self._costs_place, self._drag_step, Qt.CursorShape.SizeHorCursor)
        self.costs.reader = self._read_costs

    def _build_table(self) -> None:
        self.table_card = self.card("table_card", 2, 1)
        self.table = Table(least="-00.0000")
        self.table.setObjectName("descent.steps_table")
        self.table_card.body.addWidget(self.table)
        self.table.picked.connect(lambda row: self.edit(step=row))
        self._in_table: Array | None = None

    def _build_controls(self) -> None:
        self.preset_head = self.heading()
        self.preset = self.presets(tuple(descent.PRESETS), columns=3)
        self.preset.wished.connect(lambda name: self.wish(descent.preset(self.state, name)))
        self.learning_rate = self.number("learning_rate", "α")
        self.w0 = self.number("w0", "W₀")
        self.use_bias = self.switch("use_bias")
        self.b0 = self.number("b0", "b₀")
        self.time = self.timeline("step")
        self.steps = self.number("steps", "n")
        self.form_head = self.heading()
        self.form = self.choice("form")
        self.status_head = self.heading()
        self.status = self.readout("status", lines=4)
        self.controls.addWidget(self.status)
        self.slide_note = self.note()

    def retranslate(self) -> None:
        self.curve_card.set_title(self.tr("Cost curve"))
        self.curve_card.set_legend(
            ("line", "data", "cost(W)"),
            ("dot", "model", self.tr("here")),
            ("dash", "gradient", self.tr("slope")),
            ("line", "step", "−α · " + self.tr("gradient")),
        )
        self.curve.set_axes("W", "cost(W)")
        self.data_card.set_title(self.tr("Data and H(x)"))
        self.data_card.set_legend(("dot", "data", self.tr("data")), ("line", "model", "H(x)"))
        self.data.set_axes("x", "y")
        self.costs_card.set_title(self.tr("Cost at each step"))
        self.costs.set_axes(self.tr("step"), "cost")
        self.log_scale.setText(self.tr("powers of ten"))
        self.table_card.set_title(self.tr("Steps"), hint=self.tr("click a row to go there"))
        self._in_table = None
        self._retranslate_controls()

    def _retranslate_controls(self) -> None:
        self.preset_head.setText(self.tr("Learning rates worth a look"))
        self.preset.set_texts(
            {
                "too_small": self.tr("too small"),
                "good": self.tr("good"),
                "one_step": self.tr("one step"),
                "swinging": self.tr("swinging"),
                "diverging": self.tr("diverging"),
            }
        )
        self.learning_rate.set_term(*self.term("learning rate"))
        self.w0.set_term(*self.term("start weight"))
        self.b0.set_term(*self.term("start bias"))
        self.time.retranslate(*self.term("step shown"))
        self.steps.set_term(*self.term("number of steps"))
        self.use_bias.setText(self.tr("with bias b"))
        self.form_head.setText(self.tr("Form of the cost"))
        self.status_head.setText(self.tr("Does it arrive?"))
        self.slide_note.setText(
            self.tr(
                "Slide: 1/m and 1/2m mean the same. Exactly: the same minimum, but 1/m makes each step twice as long. "
                "The derivation must read 2(Wx − y)x."
            )
        )

    def working_title(self) -> tuple[str, str]:
        return self.tr("Working"), self.tr("from this step to the next")

    def draw(self, state: Any, result: Any) -> None:
        self._draw_curve(state, result)
        self._draw_data(state, result)
        self._draw_costs(state, result)
        self._draw_table(state, result)
        self._draw_controls(state, result)

    def _draw_controls(self, state: Any, result: Any) -> None:
        self.time.show_step(result.step, len(result.w) - 1)
        self.b0.setEnabled(state.use_bias)
        self.learning_rate.slider.set_marks(*self._marks(result))
        rates = {name: descent.preset(state, name).learning_rate for name in descent.PRESETS}
        self.preset.show_value(next((name for name in rates if rates[name] == state.learning_rate), None))
        self.status.setText(self._status_text(state, result))
        self.status.set_role({"converged": "good", "diverging": "bad", "overflow": "bad"}.get(result.status, "text"))

    def _marks(self, result: Any) -> list[Mark]:
        marks = []
        if result.one_step is not None and np.isfinite(result.one_step):
            marks.append(Mark(result.one_step, self.tr("one step {0}").format(show(result.one_step, 3)), "good"))
        if np.isfinite(result.diverges_from):
            marks.append(
                Mark(result.diverges_from, self.tr("diverges {0}").format(show(result.diverges_from, 3)), "bad")
            )
        return marks

    def _status_text(self, state: Any, result: Any) -> str:
        factor = show(max(result.factors, key=abs))
        limit = show(result.diverges_from)
        texts = {
            "converged": self.tr("Converged at step {step}. Each step multiplies the error by {factor}."),
            "running": self.tr("On its way: each step multiplies the error by {factor}."),
            "oscillating": self.tr(
                "Swinging: each step multiplies the error by {factor}, so W jumps across the minimum each time."
            ),
            "diverging": self.tr(
                "Diverging: each step multiplies the error by {factor}. α is above {limit}; a smaller one arrives."
            ),
            "overflow": self.tr(
                "Diverging: stopped at step {overflow}, beyond 1e100. Each step multiplies the error by {factor}. "
                "α is above {limit}; a smaller one arrives."
            ),
        }
        return texts[result.status].format(
            step=result.converged_at, factor=factor, limit=limit, overflow=result.overflow_at
        )

    # the curve and the ball

    def _draw_curve(self, state: Any, result: Any) -> None:
        w, cost, slope = self._here(result)
        least = result.parabola.bottom
        seen = np.abs(result.w[: result.step + 1] - least)
        reach = max(float(seen.max()), 1.0)
        left, right = rounded_range(least - reach, least + reach, 0.12)
        ws = np.linspace(left, right, 241)
        costs = result.parabola(ws)
        top = max(float(costs.max()), cost)
        low, high = rounded_range(result.parabola.lowest, top, 0.04)
        self.curve.show_range((left, right), (min(low, -0.06 * (high - low)), high))
        self.curve.put(self.parabola, ws, costs)
        self.curve.put(self.trail, result.w[: result.step], result.cost[: result.step])
        half = (right - left) / 7
        touch = np.array((w - half, w + half))
        self.curve.put(self.tangent, touch, result.tangent(touch))
        self.move_arrow.show((w, cost), (w + float(result.change[result.step, 0]), cost))
        self.curve.put(self.ball, [w], [cost])
        self._describe_curve(result, w, cost, slope)

    def _describe_curve(self, result: Any, w: float, cost: float, slope: float) -> None:
        change = float(result.change[result.step, 0])
        self.here.setText(
            self.tr("step {0}:  W = {1},  cost = {2},  gradient = {3},  ΔW = −α · gradient = {4}").format(
                result.step, show(w), show(cost), show(slope), show(change)
            )
        )
        self.curve.setAccessibleDescription(
            self.tr(
                "The cost over W is least at W = {0}. At step {1} W is {2}, the cost {3}, the gradient {4}."
            ).format(show(result.parabola.bottom), result.step, show(w), show(cost), show(slope))
        )

    def _here(self, result: Any) -> tuple[float, float, float]:
        at = result.step
        return float(result.w[at]), float(result.cost[at]), float(result.gradient[at, 0])

    def _ball_place(self) -> tuple[float, float]:
        return self._here(self.result)[:2]

    def _drag_ball(self, x: float, y: float, gesture: object) -> None:
        """A ball that is moved starts again from there."""
        low, high = self.fields["w0"].limits
        self.edit(gesture, w0=min(max(round(x, 2), low), high), step=0)

    def _read_curve(self, x: float, y: float) -> Reading | None:
        x = self.curve.snap(x, self._here(self.result)[0])
        cost = float(self.result.parabola(x))
        slope = 2 * self.result.parabola.bend * (x - self.result.parabola.bottom)
        return x, cost, self.tr("W = {0}, cost = {1}, slope = {2}").format(show(x), show(cost), show(slope))

    # the line, the costs, the table

    def _draw_data(self, state: Any, result: Any) -> None:
        w, b = float(result.w[result.step]), float(result.b[result.step])
        self.data.show_line(np.array(state.x), np.array(state.y), w, b)
        self.data.setAccessibleDescription(
            self.tr("{0} data points and the line of step {1}: H(x) = {2}x + {3}.").format(
                len(state.x), result.step, show(w), show(b)
            )
        )

    def _draw_costs(self, state: Any, result: Any) -> None:
        steps, heights = np.arange(len(result.cost)), self._heights(state, result)
        finite = heights[np.isfinite(heights)]
        low, high = (float(finite.min()), float(finite.max())) if len(finite) else (0.0, 1.0)
        low = low if state.log_scale else 0.0
        self.costs.getAxis("left").setLogMode(y=state.log_scale)
        self.costs.show_range((-0.03 * len(steps), 1.03 * max(len(steps) - 1, 1)), rounded_range(low, high, 0.1))
        self.costs.put(self.costs_line, steps, heights)
        self.costs.put(self.costs_dots, steps, heights)
        self.costs.put(self.costs_here, [result.step], [heights[result.step]])
        self.costs.setAccessibleDescription(
            self.tr("The cost over the steps: {0} at step 0, {1} at step {2}, {3} at the last.").format(
                show(result.cost[0]), show(result.cost[result.step]), result.step, show(result.cost[-1])
            )
        )

    def _heights(self, state: Any, result: Any) -> Array:
        """What stands over each step; a cost of 0 has no power of ten."""
        if not state.log_scale:
            return np.asarray(result.cost)
        return np.log10(np.where(result.cost > 0, result.cost, np.nan))

    def _costs_place(self) -> tuple[float, float]:
        return self.result.step, float(self._heights(self.state, self.result)[self.result.step])

    def _drag_step(self, x: float, y: float, gesture: object) -> None:
        self.edit(gesture, step=min(max(round(x), 0), len(self.result.w) - 1))

    def _read_costs(self, x: float, y: float) -> Reading | None:
        step = min(max(round(x), 0), len(self.result.w) - 1)
        height = float(self._heights(self.state, self.result)[step])
        text = self.tr("step {0}: W = {1}, cost = {2}")
        return step, height, text.format(step, show(self.result.w[step]), show(self.result.cost[step]))

    def _draw_table(self, state: Any, result: Any) -> None:
        if self._in_table is not result.w:  # playing moves the step only
            self._in_table = result.w
            self._fill_table(state, result)
        self.table.light(result.step)

    def _fill_table(self, state: Any, result: Any) -> None:
        bias = state.use_bias
        heads = ("W", "b", "cost", "∂/∂W", "∂/∂b", "ΔW", "Δb") if bias else ("W", "cost", self.tr("gradient"), "ΔW")
        self.table.set_headers(self.tr("step"), *heads)
        columns = [result.w, *([result.b] if bias else []), result.cost, *result.gradient.T, *result.change.T]
        numbers = zip(*(column.tolist() for column in columns), strict=True)
        self.table.show_rows([(step, *row) for step, row in enumerate(numbers)])
