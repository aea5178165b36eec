"""States worth a look: learning rates that promise something, starts on other surfaces, runs side by side."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from dlviz.model import line_data, linear
from dlviz.model.descent.landscapes import LANDSCAPES
from dlviz.model.descent.methods import METHODS, MethodName
from dlviz.model.descent.state import RATES, Run, State
from dlviz.model.fields import describe
from dlviz.model.line_data import LineData

# Learning rates as parts of 1/lambda, lambda the largest curvature. "good" is the lecture's 0.1 on the lecture's data.
SHARES = {"too_small": 0.02, "good": 7 / 15, "one_step": 1.0, "swinging": 2.0, "diverging": 2.2}


def rates(state: State) -> dict[str, dict[str, Any]]:
    """Plain steps with the learning rate that each name promises on the data; flat costs keep their own.

    With bias, ``one_step`` is the step that lands in the steepest direction: no step lands in both.
    """
    largest = linear.bowl(line_data.data(state), state.use_bias, state.form).curvatures[0]
    if not largest:
        return {name: {} for name in SHARES}
    surface = {} if state.landscape == "data" else _surface("data")
    plain = {**surface, "landscape": "data", "method": "gd", "batch_size": 0, "step": 0}
    return {name: {**plain, "learning_rate": _rate(name, largest)} for name in SHARES}


def _rate(name: str, largest: float) -> float:
    rate = SHARES[name] / largest
    # One step and the swing need every digit, the others should look like numbers that a person chose.
    rate = rate if name in ("one_step", "swinging") else float(f"{rate:.1e}")
    return min(max(rate, RATES[0]), RATES[1])


def preset(state: State, name: str) -> State:
    """``state`` with one of the ``rates``."""
    return replace(state, **rates(state)[name])


def on_landscape(state: State, name: str) -> State:
    """``state`` on another surface, with a start and a learning rate that suit it; runs kept on the old one go."""
    return replace(state, **_surface(name))


def _surface(name: str) -> dict[str, Any]:
    fresh = State() if name == "data" else LANDSCAPES[name]
    (w0, b0), rate = fresh.start, fresh.learning_rate
    return {
        "landscape": name, "w0": w0, "b0": b0, "learning_rate": rate, "step": 0, "basins": False, "kept": (),
    }  # fmt: skip


def with_method(state: State, method: MethodName) -> State:
    """``state`` with another method and its own defaults; what a person chose, which is nobody's default, stays."""
    changed: dict[str, Any] = {
        name: value for name, value in METHODS[method].settings.items() if getattr(state, name) in _usual(name)
    }
    return replace(state, method=method, **changed)


def _usual(name: str) -> set[float]:
    return {method.settings[name] for method in METHODS.values() if name in method.settings}


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


def _whole(fields: dict[str, Any]) -> dict[str, Any]:
    """Every field of the state, but for how it is looked at; on a landscape also but for the data."""
    left = {"log_scale"} if fields.get("landscape", "data") == "data" else {"log_scale", *describe(LineData)}
    first = {name: field.default for name, field in describe(State).items() if name not in left}
    return {**first, **fields}


# The same as all that they set.
SIDE_BY_SIDE = {name: _whole(fields) for name, fields in COMPARISONS.items()}
