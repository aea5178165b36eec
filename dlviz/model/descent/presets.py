"""States worth a look: learning rates that promise something, runs side by side."""

from __future__ import annotations

import functools
import math
from typing import Any

from dlviz.model.descent.solve import surface_of
from dlviz.model.descent.state import RATES, Run, State
from dlviz.model.descent.trajectory import Surface
from dlviz.model.fields import describe
from dlviz.model.line_data import LineData
from dlviz.model.numbers import meant

TRIED, GONE = 40, 1e9  # steps after which a run that has not gone so far is not taken to fly off
# Learning rates as parts of 1/lambda, lambda the largest curvature. "good" is the lecture's 0.1 on the lecture's data.
SHARES = {"too_small": 0.02, "good": 7 / 15, "one_step": 1.0, "swinging": 2.0, "diverging": 2.2}


def rates(state: State) -> dict[str, dict[str, Any]]:
    """Plain steps with the learning rate that each name promises where the state descends; flat costs keep their own.

    The curvature is that of the data's cost, or of another surface at its minimum nearest to the start. With bias,
    ``one_step`` is the step that lands in the steepest direction: no step lands in both. Where the curvature changes
    from place to place no rate lands in one step or swings for ever: nothing is promised, and the fields are empty.
    """
    surface = surface_of(state, state.run)
    largest = surface.curvatures_at(*_nearest(surface, state))[0]
    if not largest:
        return {name: {} for name in SHARES}
    plain: dict[str, Any] = {"method": "gd", "batch_size": 0, "step": 0}
    made: dict[str, dict[str, Any]] = {name: {**plain, "learning_rate": _rate(name, largest)} for name in SHARES}
    if not surface.is_quadratic:
        made |= {"one_step": {}, "swinging": {}}
        made["diverging"] = {
            **plain,
            "learning_rate": _leaving(surface, _rate("diverging", largest), _start(surface, state)),
        }
    return made


def _start(surface: Surface, state: State) -> tuple[float, float]:
    return state.w0, state.b0 if surface.use_bias else 0.0


def _nearest(surface: Surface, state: State) -> tuple[float, float]:
    return min(surface.minima, key=lambda low: math.dist(low, _start(surface, state)))


@functools.lru_cache(maxsize=64)  # asked at each change of the state
def _leaving(surface: Surface, rate: float, start: tuple[float, float]) -> float:
    """The first of ``rate`` and its multiples with which plain steps from the start fly off."""
    while (rate := float(f"{rate:.1e}")) < RATES[1]:
        place = list(start)
        for _ in range(TRIED):
            slopes = surface.gradient(*place)
            place[: len(slopes)] = [value - rate * slope for value, slope in zip(place, slopes, strict=False)]
            if max(map(abs, place)) > GONE:
                return rate
        rate *= 1.5
    return RATES[1]


@functools.lru_cache(maxsize=64)  # asked at each step that is looked at
def _rate(name: str, largest: float) -> float:
    rate = SHARES[name] / largest
    # One step and the swing need every digit, the others should look like numbers that a person chose.
    rate = meant(rate) if name in ("one_step", "swinging") else float(f"{rate:.1e}")
    return min(max(rate, RATES[0]), RATES[1])


PRESETS: dict[str, dict[str, Any]] = {
    name: {"learning_rate": fields["learning_rate"], "step": 0} for name, fields in rates(State()).items()
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
