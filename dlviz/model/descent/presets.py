"""States worth a look: learning rates that promise something, starts on other surfaces, runs side by side."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from dlviz.model import line_data, linear
from dlviz.model.descent.landscapes import LANDSCAPES
from dlviz.model.descent.methods import DEFAULTS, Method
from dlviz.model.descent.state import RATES, Run, State
from dlviz.model.fields import describe
from dlviz.model.line_data import LineData

# Learning rates as parts of 1/lambda, lambda the largest curvature. "good" is the lecture's 0.1 on the lecture's data.
SHARES = {"too_small": 0.02, "good": 7 / 15, "one_step": 1.0, "swinging": 2.0, "diverging": 2.2}


def preset(state: State, name: str) -> State:
    """``state`` with plain steps and the learning rate that ``name`` promises on its data; flat costs keep their own.

    With bias, ``one_step`` is the step that lands in the steepest direction: no step lands in both.
    """
    rate = _preset_rate(state, name)
    if rate is None:
        return state
    state = state if state.landscape == "data" else on_landscape(state, "data")
    return replace(state, learning_rate=rate, method="gd", batch_size=0, step=0)


def _preset_rate(state: State, name: str) -> float | None:
    largest = linear.bowl(line_data.data(state), state.use_bias, state.form).curvatures[0]
    if not largest:
        return None
    rate = SHARES[name] / largest
    # One step and the swing need every digit, the others should look like numbers that a person chose.
    rate = rate if name in ("one_step", "swinging") else float(f"{rate:.1e}")
    return min(max(rate, RATES[0]), RATES[1])


def preset_of(state: State) -> str | None:
    """The preset that the state stands on, if it is one."""
    if state.method != "gd" or state.batch_size or state.landscape != "data":
        return None
    return next((name for name in SHARES if _preset_rate(state, name) == state.learning_rate), None)


def on_landscape(state: State, name: str) -> State:
    """``state`` on another surface, with a start and a learning rate that suit it; runs kept on the old one go."""
    fresh = State() if name == "data" else LANDSCAPES[name]
    (w0, b0), rate = fresh.start, fresh.learning_rate
    surface: Any = name
    return replace(state, landscape=surface, w0=w0, b0=b0, learning_rate=rate, step=0, basins=False, kept=())


def with_method(state: State, method: Method) -> State:
    """``state`` with another method and its own defaults; what a person chose, which is nobody's default, stays."""
    changed: dict[str, Any] = {
        name: value for name, value in DEFAULTS[method].items() if getattr(state, name) in _usual(name)
    }
    return replace(state, method=method, **changed)


def _usual(name: str) -> set[float]:
    return {defaults[name] for defaults in DEFAULTS.values() if name in defaults}


PRESETS: dict[str, dict[str, Any]] = {
    name: {"learning_rate": preset(State(), name).learning_rate, "step": 0} for name in SHARES
}

_LONG: dict[str, Any] = {"w0": -9.0, "b0": 1.0}
_SWING: dict[str, Any] = {"learning_rate": PRESETS["one_step"]["learning_rate"]}  # 3/14 on the slides' data

# Runs worth seeing side by side; each is a whole state.
COMPARISONS: dict[str, dict[str, Any]] = {
    "rates": {"learning_rate": 0.1, "kept": tuple(Run(learning_rate=rate) for rate in (0.02, 3 / 14, 0.42))},
    "forms": {**_SWING, "form": "1/2m", "kept": (Run(**_SWING, form="1/m"),)},
    "momentum": {
        **_LONG, "landscape": "long_valley", "method": "momentum", "learning_rate": 0.13, "momentum": 0.4,
        "kept": (Run(**_LONG, learning_rate=0.03), Run(**_LONG, learning_rate=0.095)),
    },
    "methods": {
        "landscape": "rosenbrock", "w0": -1.2, "b0": 1.0, "method": "adam", "learning_rate": 0.1, "steps": 300,
        "kept": (
            Run(w0=-1.2, b0=1.0, learning_rate=0.001),
            Run(w0=-1.2, b0=1.0, learning_rate=0.001, method="momentum"),
            Run(w0=-1.2, b0=1.0, learning_rate=0.01, method="rmsprop"),
        ),
    },
    "batches": {
        "generated": 60, "generated_noise": 0.8, "learning_rate": 0.05, "batch_size": 1, "steps": 120,
        "use_bias": True, "w0": -2.0, "b0": 3.0,
        "kept": (Run(w0=-2.0, b0=3.0, learning_rate=0.05), Run(w0=-2.0, b0=3.0, learning_rate=0.05, batch_size=8)),
    },
}  # fmt: skip


def comparison(state: State, name: str) -> State:
    """The runs of a comparison, looked at as ``state`` is; one on a landscape leaves the data as they are."""
    fields = COMPARISONS[name]
    data = {} if fields.get("landscape", "data") == "data" else {n: getattr(state, n) for n in describe(LineData)}
    return replace(State(log_scale=state.log_scale, **data), **fields)


def comparison_of(state: State) -> str | None:
    """The comparison that the state shows, if it is one."""
    same = (name for name, fields in COMPARISONS.items() if fields["kept"] == state.kept)
    return next((name for name in same if comparison(state, name) == replace(state, step=0)), None)
