"""The controls of the descent panel: learning rate and time, and in groups the start, method, comparison and data."""

from __future__ import annotations

from dlviz.model.descent import Result, State
from dlviz.model.descent import presets as descent_presets
from dlviz.model.descent.methods import SETTINGS, Method
from dlviz.model.descent.state import MOST_RUNS
from dlviz.panels.descent.run_list import RunList, method_names
from dlviz.panels.descent.words import (
    BATCHES,
    landscape_names,
    marks,
    rate_scale,
    status_role,
    status_text,
    zones,
)
from dlviz.ui.data_panel import DataPanel


class DescentControls(DataPanel[State, Result]):
    """A subclass calls ``build_controls``, ``retranslate_controls`` and ``draw_controls``."""

    def build_controls(self) -> None:
        self.preset_head = self.heading()
        self.preset = self.presets(tuple(descent_presets.PRESETS), columns=3)
        self.preset.wished.connect(lambda name: self.wish(descent_presets.preset(self.state, name)))
        self.learning_rate = self.number("learning_rate", "α")
        self.learning_rate.slider.keep_room_for_marks()
        self.time = self.timeline("step")
        self.status = self.readout("status", lines=3)
        self.controls.addWidget(self.status)
        self.groups = self.sections("start", "method", "runs", "data")
        for name, build in (
            ("start", self._build_start),
            ("method", self._build_method),
            ("runs", self._build_runs),
            ("data", self.build_data_controls),
        ):
            with self.section(self.groups, name):
                build()
        self.slide_note = self.note()

    def _build_start(self) -> None:
        self.landscape_head = self.heading()
        self.landscape = self.dropdown("landscape", self._descend_on)
        self.w0 = self.number("w0", "W₀")
        self.use_bias = self.switch("use_bias")
        self.b0 = self.number("b0", "b₀")
        self.steps = self.number("steps", "n", compact=True)
        self.form_head = self.heading()
        self.form = self.choice("form")
        self.basins = self.switch("basins")

    def _build_method(self) -> None:
        self.method = self.choice("method", columns=3, wish=self._take_method)
        self.settings = {
            name: self.number(name, symbol)
            for name, symbol in (
                ("momentum", "μ"), ("rho", "ρ"), ("beta1", "β₁"), ("beta2", "β₂"), ("epsilon", "ε"),
            )
        }  # fmt: skip
        self.batch_head = self.heading()
        self.batch = self.presets(BATCHES, name="batch")
        self.batch.wished.connect(self._take_batches)
        self.batch_size = self.number("batch_size", "B", compact=True)
        self.seed = self.number("seed", "", compact=True)

    def _build_runs(self) -> None:
        self.keep = self.button("keep")
        self.keep.clicked.connect(lambda: self.edit(kept=(*self.state.kept, self.state.run)))
        self.comparison_head = self.heading()
        self.comparison = self.presets(tuple(descent_presets.COMPARISONS), columns=2, name="comparison")
        self.comparison.wished.connect(lambda name: self.wish(descent_presets.comparison(self.state, name)))
        self.run_list = RunList()
        self.run_list.setObjectName("descent.kept")
        self.run_list.removed.connect(self._take_away)
        self.controls.addWidget(self.run_list)

    def retranslate_controls(self) -> None:
        self.preset_head.setText(self.tr("Learning rates worth a look"))
        self.preset.set_texts(
            {
                "too_small": self.tr("too small"),
                "good": self.tr("good"),
                "one_step": self.tr("one step"),
                "swinging": self.tr("oscillating"),
                "diverging": self.tr("diverging"),
            }
        )
        self.learning_rate.set_term(*self.term("learning rate"))
        self.time.retranslate(*self.term("step shown"))
        self.groups.choice.set_texts(
            {
                "start": self.tr("Start"),
                "method": self.tr("Method"),
                "runs": self.tr("Compare"),
                "data": self.tr("Data"),
            }
        )
        self._retranslate_start()
        self._retranslate_method()
        self.slide_note.setText(
            self.tr(
                "Slide: 1/m and 1/2m mean the same. Exactly: the same minimum, but 1/m makes each step twice as long. "
                "The derivation must read 2(Wx − y)x."
            )
        )

    def _retranslate_start(self) -> None:
        self.landscape_head.setText(self.tr("Function to minimise"))
        self.landscape.set_texts(landscape_names())
        self.w0.set_term(*self.term("start weight"))
        self.b0.set_term(*self.term("start bias"))
        self.steps.set_term(*self.term("number of steps"))
        self.use_bias.setText(self.tr("with bias b: the map of J(W, b)"))
        self.form_head.setText(self.tr("Form of the cost"))
        self.basins.setText(self.tr("colour each start by where it ends"))

    def _retranslate_method(self) -> None:
        self.method.set_texts(method_names())
        for name, words in (
            ("momentum", self.term("momentum")),
            ("rho", self.term("decay of squares")),
            ("beta1", self.term("decay of gradients")),
            ("beta2", self.term("decay of squares")),
            ("epsilon", self.term("against division by 0")),
        ):
            self.settings[name].set_term(*words)
        self.batch_head.setText(self.tr("Data in each step"))
        self.batch.set_texts({"all": self.tr("all"), "mini": self.tr("mini-batch"), "one": self.tr("one")})
        self.batch_size.set_term(*self.term("batch size"))
        self.seed.set_term(*self.term("seed"))
        self.keep.setText(self.tr("Keep this run"))
        self.run_list.retranslate()
        self.comparison_head.setText(self.tr("Worth comparing"))
        self.comparison.set_texts(
            {
                "rates": self.tr("four rates"),
                "forms": "1/m, 1/2m",
                "momentum": self.tr("momentum in a valley"),
                "methods": self.tr("four methods"),
                "batches": self.tr("batches"),
            }
        )

    def draw_controls(self, state: State, result: Result) -> None:
        on_data = state.landscape == "data"
        # The state's own step: a look at another one moves no timeline.
        last = max(len(walk.w) for walk in result.walks) - 1
        self.time.show_step(min(self.state.step, last), last)
        self.learning_rate.slider.set_scale(rate_scale(state, result))
        self.learning_rate.slider.set_marks(*marks(result))
        self.learning_rate.slider.set_zones(*zones(result))
        self.preset.show_value(descent_presets.preset_of(state))
        self.comparison.show_value(descent_presets.comparison_of(state))
        self.status.setText(status_text(state, result))
        self.status.set_role(status_role(result))
        self.b0.setVisible(state.two_parameters)
        for widget in (self.use_bias, self.form_head, self.form, self.slide_note):
            widget.setVisible(on_data)
        self.basins.setVisible(len(result.surface.minima) > 1)
        for name, field in self.settings.items():
            field.setVisible(name in SETTINGS[state.method])
        self._draw_batches(state, on_data=on_data)
        self.keep.setEnabled(len(state.kept) < MOST_RUNS - 1)

    def _draw_batches(self, state: State, *, on_data: bool) -> None:
        self.batch.show_value("one" if state.batch_size == 1 else "mini" if state.batch_size else "all")
        for widget in (self.batch_head, self.batch, self.batch_size, self.seed):
            widget.setVisible(on_data)
        for field in (self.batch_size, self.seed):
            field.setEnabled(state.batch_size > 0)

    def _descend_on(self, landscape: str) -> None:
        self.wish(descent_presets.on_landscape(self.state, landscape))

    def _take_method(self, method: Method) -> None:
        self.wish(descent_presets.with_method(self.state, method))

    def _take_batches(self, name: str) -> None:
        m = self.state.generated or len(self.state.x)
        self.edit(batch_size={"all": 0, "mini": min(8, max(2, m // 2)), "one": 1}[name])

    def _take_away(self, number: int) -> None:
        self.edit(kept=self.state.kept[:number] + self.state.kept[number + 1 :])
