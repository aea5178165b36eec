"""The descent panel: runs on the cost curve or map, the line they stand for, the cost step by step, one step cursor."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStackedWidget

from dlviz.i18n import counted
from dlviz.marks.look import AFAR
from dlviz.model.arrays import Array
from dlviz.model.descent import Result, State
from dlviz.model.descent.solve import memories
from dlviz.model.numbers import marked, said, said_line
from dlviz.panels.descent.basin_picture import has_basins
from dlviz.panels.descent.controls import DescentControls
from dlviz.panels.descent.costs_plot import CostsPlot
from dlviz.panels.descent.pictures import cost_height, move_role
from dlviz.panels.descent.run_list import RunLegend, describe_runs
from dlviz.panels.descent.views import DescentCurve, DescentMap
from dlviz.panels.descent.words import overflow_text, step_text, step_words
from dlviz.ui.controls.entries import Entries, Toggle
from dlviz.ui.controls.fitted import Fitted
from dlviz.ui.controls.transport import PLAYING
from dlviz.ui.data.part import DataPart
from dlviz.ui.labels import Text
from dlviz.ui.panel import Panel
from dlviz.ui.plots.reading import Reading
from dlviz.ui.tables.columns import NUMBER, Column
from dlviz.ui.tables.rows import Columns
from dlviz.ui.tables.table import Table


class DescentPanel(Panel[State, Result]):
    NAME = "descent"

    # made once

    def build(self) -> None:
        self._build_curve()
        self.points = DataPart(self, lambda _, at: (float(at.w[at.step]), float(at.b[at.step])))  # the line of the step
        self.settings = DescentControls(self, self.points)
        self._build_costs()
        self.stage.column(0, 1, 2, self.points.card, self.costs_card)
        self.stage.addWidget(self.working, 2, 0)
        self._build_table()
        self.stage.share(rows=lambda *_: (4, 4, 5), columns=lambda *_: (6, 5))
        self.stage.only(lambda state, _: state.landscape == "data", self.points.card)

    def entries(self) -> Entries[State, Result]:
        return [Toggle("log_scale", self.tr("log scale"), place=self.costs_card.head), *self.settings.entries()]

    def _build_curve(self) -> None:
        self.curve_card = self.stage.card("curve_card", 0, 0, 2)
        self.badge = Text("bad", bold=True, name="descent.badge")
        self.curve_card.head.insertWidget(1, self.badge)
        self.here = self.stage.put(self.curve_card, "reading", Fitted("model", lines=2), 0)
        self.curve, self.map = DescentCurve(), DescentMap()
        self.pictures = QStackedWidget()
        self.curve_card.body.addWidget(self.pictures, 1)
        for name, plot in (("curve", self.curve), ("map", self.map)):
            plot.setObjectName(f"descent.{name}")
            self.pictures.addWidget(plot)
            plot.pointed.connect(self._look_at)
        self.curve.movable(self._start_at, Qt.CursorShape.SizeHorCursor)
        self.map.movable(self._start_at, Qt.CursorShape.SizeAllCursor)
        self.curve.reader, self.map.reader = self._read_curve, self._read_map

    def _build_costs(self) -> None:
        self.costs_card = self.stage.card("costs_card")
        self.legend = RunLegend()
        self.costs_card.body.addWidget(self.legend)
        self.costs = self.stage.put(self.costs_card, "costs", CostsPlot())
        self.costs.draggable_everywhere(self._drag_step)
        self.costs.pointed.connect(self._look_at)
        self.costs.reader = self._read_costs

    def _build_table(self) -> None:
        self.table_card = self.stage.card("table_card", 2, 1)
        self.table = self.stage.put(self.table_card, "steps_table", Table())
        self.table.stands_for = "step"
        self.table.picked.connect(lambda row: self.edit(step=row))
        self.table.pointed.connect(self._look_at)
        self._in_table: Array | None = None

    # words

    def retranslate(self) -> None:
        self.here.about = self.tr("present place")
        self.points.card.set_title(self.tr("Data and H(x)"))
        self.points.card.set_legend(("dot", "data", self.tr("data")), ("line", "model", "H(x)"))
        self.costs_card.set_title(self.tr("Cost at each step"))
        self.costs.set_axes(self.tr("step"), "cost")
        self.legend.setAccessibleName(self.tr("Runs compared"))
        self.table_card.set_title(self.tr("Steps"), hint=self.tr("click a row to go there"))
        self.table.setAccessibleName(self.tr("Steps"))
        self._in_table = None

    # at every change

    def draw(self, state: State, result: Result) -> None:
        self._draw_picture(state, result)
        self._draw_data(state, result)
        self._draw_costs(state, result)
        self._draw_table(state, result)
        self.working.set_title(self.tr("Working"), step_words(state, result))

    def _picture(self, state: State) -> DescentCurve | DescentMap:
        return self.map if state.two_parameters else self.curve

    def _draw_picture(self, state: State, result: Result) -> None:
        picture = self._picture(state)
        if self.pictures.currentWidget() is not picture:
            self.pictures.setCurrentWidget(picture)
        on_map = picture is self.map
        self.curve_card.set_title(self.tr("Cost map") if on_map else self.tr("Cost curve"))
        self.curve_card.set_legend(*self._legend(state, on_map=on_map))
        self.map.set_axes("W", "b")
        self.curve.set_axes("W", "J(W)" if state.landscape != "data" else "cost(W)")
        picture.show_state(state, result, moves=self.moving not in (None, PLAYING))
        text = step_text(state, result, afar=self.theme.type >= AFAR)
        self.here.keep_lines(text.count("\n") + 1)
        self.here.setText(text)
        self.badge.setText(overflow_text(result))
        self.badge.setVisible(bool(self.badge.text()))  # empty it would take room from the legend
        picture.describe(lambda: self._picture_says(state, result))

    def _legend(self, state: State, *, on_map: bool) -> list[tuple[str, str, str]]:
        entries = [("dot", "model", self.tr("here"))]
        if not on_map:
            entries = [("line", "data", "cost(W)"), *entries, ("dash", "gradient", self.tr("slope"))]
        plain = "−α · " + self.tr("gradient")
        if state.method != "gd":
            entries.append(("line", "gradient", plain))
        change = "ΔW, Δb" if on_map else "ΔW"
        entries.append(("line", move_role(state), f"{change} = {plain}" if state.method == "gd" else change))
        if has_basins(state):
            entries.append(("diamond", "step", self.tr("minimum of each colour")))
        elif on_map:
            entries.append(("cross", "good", self.tr("minimum")))
        return entries

    def _picture_says(self, state: State, result: Result) -> str:
        least = result.minimum
        place = f"W {said(least.w)}" + (f", b {said(least.b)}" if state.two_parameters else "")
        here = step_text(state, result, afar=True).replace("\n", ", ").replace("  ", " ")
        return self.tr("The cost is least at {0}. Here: {1}.").format(place, here)

    def _draw_data(self, state: State, result: Result) -> None:
        if state.landscape != "data":
            return
        lines = [(float(walk.w[walk.at(state.step)]), float(walk.b[walk.at(state.step)])) for walk in result.walks]
        (w, b), *others = lines
        ends = (0, -1) if result.status not in ("diverging", "overflow") else ()  # so that nothing moves while it plays
        self.points.draw(state, w, b, others, [(float(result.w[at]), float(result.b[at])) for at in ends])
        self.points.plot.ring(result.batch)
        self.points.plot.describe(
            lambda: counted(
                self.tr("{0} data points and the line of step {1}: H(x) {2}.").format(
                    state.generated or len(state.x), result.step, said_line(w, b if state.use_bias else None)
                )
            )
        )

    def _draw_costs(self, state: State, result: Result) -> None:
        texts = describe_runs([walk.run for walk in result.walks])
        self.legend.show_runs(texts)
        self.settings.run_list.show_runs(texts[1:])
        self.costs.show_state(state, result)
        seen = sorted({0, result.step, len(result.cost) - 1})
        self.costs.describe(
            lambda: self.tr("The cost at each step: {0}.").format(
                ", ".join(f"{at}: {marked(result.cost[at])}" for at in seen)
            )
        )

    def _draw_table(self, state: State, result: Result) -> None:
        if self._in_table is not result.w:  # playing moves the step only
            self._in_table = result.w
            self._fill_table(state, result)
        self.table.light(result.step, look=state is not self.state)

    def _fill_table(self, state: State, result: Result) -> None:
        both = state.two_parameters
        names = ("_W", "_b") if both else ("",)
        kept, move = memories(result), "gradient" if state.method == "gd" else "move"
        slopes = ["∂/∂W", "∂/∂b"] if both else [self.tr("gradient")]
        # What a method remembers is why it is chosen: it stays where the cost, the slopes and the moves give way.
        cost, slope, last = (2, 3, 4) if kept else (0, 0, 1)
        least = "−0.000" if kept and both else NUMBER
        self.table.set_columns(
            Column(self.tr("step"), least="0" * len(str(len(result.w) - 1)), share=0),
            *(Column(head, least=least, thing="here") for head in (["W", "b"] if both else ["W"])),
            *(Column(head, least=least, gives_way=last, thing=move) for head in (["ΔW", "Δb"] if both else ["ΔW"])),
            Column("cost" if state.landscape == "data" else "J", least=least, gives_way=cost, thing="here"),
            *(Column(head, least=least, gives_way=slope, thing="gradient") for head in slopes),
            *(Column(f"{letter}{name}", least=least, gives_way=1) for letter, _ in kept for name in names),
        )
        remembered = [column for _, values in kept for column in values.T]
        place = [result.w, *([result.b] if both else [])]
        columns = [*place, *result.change.T, result.cost, *result.gradient.T, *remembered]
        self.table.show_rows(Columns(range(len(result.w)), *columns), result.step)

    # wishes

    def _look_at(self, step: int | None) -> None:
        """Every view shows the step that the mouse points at, in whichever of them, until it leaves."""
        if self.transport is None or not self.transport.player.playing:
            self.peek() if step is None else self.peek(step=step)

    def _start_at(self, x: float, y: float, gesture: object) -> None:
        """A ball that is moved starts again from there."""
        picture = self._picture(self.state)
        names = ("w0", "b0") if picture is self.map else ("w0",)
        limits = {name: self.fields[name].limits for name in names}
        held: dict[str, Any] = {
            name: min(max(value, limits[name][0]), limits[name][1])
            for name, value in zip(names, picture.tidy(x, y), strict=False)
        }
        self.edit(gesture, step=0, **held)

    def _drag_step(self, x: float, y: float, gesture: object) -> None:
        self.edit(gesture, step=self.costs.nearest(x))

    def glide(self, share: float) -> None:
        self._picture(self.state).glide(share)

    # readings

    def _read_curve(self, x: float, y: float) -> Reading | None:
        x = self.curve.snap(x, self.curve.ball()[0])
        cost = float(self.result.profile(x))
        slope = float(self.result.surface.gradient(x, float(self.result.b[self.result.step]))[0])
        return x, cost, self.tr("W {0}, cost {1}, slope {2}").format(said(x), said(cost), said(slope))

    def _read_map(self, x: float, y: float) -> Reading | None:
        surface = self.result.surface
        slopes = ", ".join(marked(float(slope)) for slope in surface.gradient(x, y))
        text = self.tr("W {0}, b {1}\ncost {2}, gradient ({3})")
        return x, y, text.format(said(x), said(y), said(float(surface.cost(x, y))), slopes)

    def _read_costs(self, x: float, y: float) -> Reading | None:
        step = min(self.costs.nearest(x), len(self.result.w) - 1)
        height = float(cost_height(self.state, self.result)[step])
        text = self.tr("step {0}: W {1}, cost {2}")
        return step, height, text.format(step, said(float(self.result.w[step])), said(float(self.result.cost[step])))
