"""The controls of the descent panel: learning rate and time, and in groups the start, method, comparison and data."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from dlviz.model.descent import Result, State, edits
from dlviz.model.descent import presets as descent_presets
from dlviz.model.descent.state import MOST_RUNS
from dlviz.model.fields import describe
from dlviz.model.methods import METHODS, SYMBOLS
from dlviz.panels.descent.run_list import RunList
from dlviz.panels.descent.words import BATCHES, landscape_names, notches, rate_scale, status_role, status_text, zones
from dlviz.ui.controls.entries import (
    Act,
    Control,
    DropList,
    Entries,
    Groups,
    Heading,
    Note,
    Number,
    Own,
    Pick,
    Presets,
    Readout,
    Timeline,
    Toggle,
    only,
)
from dlviz.ui.controls.slider import ValueSlider
from dlviz.ui.data.part import DataPart
from dlviz.ui.panel import Panel
from dlviz.ui.part import Part
from dlviz.ui.training.words import method_names

RATE = ("learning_rate", "method", "batch_size")  # by which a preset of the rate is known
ALL_BUT_STEP = frozenset(describe(State)) - {"step"}


class DescentControls(Part[State, Result]):
    """``entries`` are the table; ``draw`` shows on the slider what each learning rate would do."""

    def __init__(self, panel: Panel[State, Result], points: DataPart[State, Result]) -> None:
        super().__init__(panel)
        self._points = points
        self.run_list = RunList()
        self.run_list.removed.connect(self._take_away)

    def entries(self) -> Entries[State, Result]:
        return [
            Heading("preset_head", self.tr("Example learning rates")),
            Presets("preset", self._rates(), 3, presets=descent_presets.rates, by=RATE),
            Number("learning_rate", "α", self.term("learning rate"), notched=True, slides=_slide_rates),
            Timeline("step", self.term("present step"), self._reach),
            Readout(
                "status",
                status_text,
                lines=3,
                role=lambda _, result: status_role(result),
                fitted=True,
                about=self.tr("whether it arrives"),
            ),
            Groups(
                "sections",
                {
                    "start": (self.tr("Start"), self._start()),
                    "method": (self.tr("Method"), self._method()),
                    "runs": (self.tr("Compare"), self._runs()),
                    "data": (self.tr("Data"), self._data()),
                },
            ),
            Note(
                "slide_note",
                self.tr(
                    "The cost panel opens with 1/m and this one with 1/2m, as the slides do: the 2 of the derivative "
                    "cancels, and the cost is half as high. Slide: 1/m and 1/2m mean the same. Exactly: the same "
                    "minimum, but 1/m makes each step twice as long. The derivation must read 2(Wx − y)x, where y is "
                    "the target. “When it no longer falls it is the minimum” holds for a convex cost, not always with "
                    "several valleys."
                ),
                shown=_on_data,
            ),
        ]

    def _rates(self) -> dict[str, str]:
        return {
            "too_small": self.tr("too small"),
            "good": self.tr("good"),
            "one_step": self.tr("one step"),
            "swinging": self.tr("oscillating"),
            "diverging": self.tr("diverging"),
        }

    def _start(self) -> Entries[State, Result]:
        return [
            Heading("landscape_head", self.tr("Function to minimise")),
            DropList("landscape", landscape_names(), becomes=edits.on_landscape),
            Number("w0", "W₀", self.term("initial weight")),
            Toggle("use_bias", self.tr("with bias b: contours of cost(W, b)"), shown=_on_data),
            Number("b0", "b₀", self.term("initial bias"), shown=lambda state, _: state.two_parameters),
            Number("steps", "n", self.term("number of steps"), compact=True),
            Heading("form_head", self.tr("Form of the cost"), shown=_on_data),
            Pick("form", {}, shown=_on_data),
            Toggle(
                "basins",
                self.tr("colour each start by where it ends"),
                shown=lambda _, result: len(result.surface.minima) > 1,
            ),
        ]

    def _method(self) -> Entries[State, Result]:
        settings = {
            "momentum": self.term("momentum"),
            "rho": self.term("decay of the average of g²"),
            "beta1": self.term("decay of the average of g"),
            "beta2": self.term("decay of the average of g²"),
            "epsilon": self.term("small ε, avoids division by 0"),
        }
        numbers: list[Control[State, Result]] = [
            Number(name, SYMBOLS[name], term, shown=_takes(name)) for name, term in settings.items()
        ]
        batches = {"all": self.tr("all"), "mini": self.tr("mini-batch"), "one": self.tr("one")}
        return [
            Pick("method", method_names(), 3, becomes=edits.with_method, about=self.tr("Method")),
            *numbers,
            *only(
                _on_data,
                Heading("batch_head", self.tr("Data in each step")),
                Pick("batch", batches, values=BATCHES, value=_batches, becomes=_in_such_batches),
                Number("batch_size", "B", self.term("batch size"), compact=True, enabled=_in_batches),
                Number("seed", "", self.term("seed"), compact=True, enabled=_in_batches),
            ),
        ]

    def _runs(self) -> Entries[State, Result]:
        comparisons = {
            "rates": self.tr("four rates"),
            "forms": "1/m, 1/2m",
            "momentum": self.tr("momentum in a valley"),
            "methods": self.tr("four methods"),
            "batches": self.tr("batches"),
        }
        return [
            Act("keep", self.tr("Keep this run"), self._keep, enabled=lambda state, _: len(state.kept) < MOST_RUNS - 1),
            Heading("comparison_head", self.tr("Example comparisons")),
            Presets("comparison", comparisons, 2, presets=descent_presets.SIDE_BY_SIDE, by=ALL_BUT_STEP),
            Own("kept", self.run_list, self.run_list.retranslate),
        ]

    def _data(self) -> Entries[State, Result]:
        """Nothing that would be done, or said, of a line through points where there are none."""
        back = self.tr(
            "This function has no data. For those, choose “{0}” as the function to minimise under “{1}”."
        ).format(landscape_names()["data"], self.tr("Start"))
        return [
            Heading("no_data", back, wrap=True, shown=lambda state, _: state.landscape != "data"),
            *only(_on_data, *self._points.entries()),
        ]

    def _reach(self, state: State, result: Result) -> tuple[int, int]:
        """The state's own step: a look at another one moves no timeline."""
        last = max(len(walk.w) for walk in result.walks) - 1
        return min(self.panel.state.step, last), last

    # wishes

    def _keep(self) -> None:
        self.panel.edit(kept=(*self.panel.state.kept, self.panel.state.run))

    def _take_away(self, number: int) -> None:
        kept = self.panel.state.kept
        self.panel.edit(kept=kept[:number] + kept[number + 1 :])


def _slide_rates(slider: ValueSlider, state: State, result: Result) -> None:
    slider.set_scale(rate_scale(state, result))
    slider.set_notches(*notches(result))
    slider.set_zones(*zones(result))


def _on_data(state: State, _: Result) -> bool:
    return state.landscape == "data"


def _in_batches(state: State, _: Result) -> bool:
    return state.batch_size > 0


def _batches(state: State, _: Result) -> str:
    return "one" if state.batch_size == 1 else "mini" if state.batch_size else "all"


def _in_such_batches(state: State, name: str) -> State:
    m = state.generated or len(state.x)
    return replace(state, batch_size={"all": 0, "mini": min(8, max(2, m // 2)), "one": 1}[name])


def _takes(setting: str) -> Callable[[State, Result], bool]:
    return lambda state, _: setting in METHODS[state.method].settings
