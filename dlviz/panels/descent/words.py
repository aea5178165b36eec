"""What the descent panel says of a state in sentences, and the marks and zones on the slider of its learning rate."""

from __future__ import annotations

from typing import get_args, get_type_hints

import numpy as np
from PySide6.QtCore import QCoreApplication

from dlviz.model.arrays import Array
from dlviz.model.descent import Result, State
from dlviz.model.descent.landscapes import LANDSCAPES
from dlviz.model.descent.methods import HAS_M, HAS_V
from dlviz.model.descent.state import RATES
from dlviz.model.fields import describe
from dlviz.model.numbers import show
from dlviz.ui.slider import Mark, Scale, Zone

BATCHES = ("all", "mini", "one")

LANDSCAPE_NAMES: tuple[str, ...] = get_args(get_type_hints(State)["landscape"])


def landscape_names() -> dict[str, str]:
    names = (
        QCoreApplication.translate("DescentWords", "cost of the data"),
        QCoreApplication.translate("DescentWords", "two valleys"),
        QCoreApplication.translate("DescentWords", "long valley"),
        "Rosenbrock",
        "Himmelblau",
        QCoreApplication.translate("DescentWords", "saddle"),
    )
    return dict(zip(LANDSCAPE_NAMES, names, strict=True))


def step_text(state: State, result: Result) -> str:
    """Where the present run stands, and on the next line how it goes on and what its method remembers."""
    translate = QCoreApplication.translate
    at, names = result.step, ("W", "b")[: result.gradient.shape[1]]
    place = ", ".join(f"{name} = {show(values[at])}" for name, values in zip(names, (result.w, result.b), strict=False))
    text = translate("DescentWords", "step {0}:  {1},  cost = {2}").format(at, place, show(result.cost[at]))
    whole = translate("DescentWords", "gradient = {0},  Δ = {1}")
    batch = translate("DescentWords", "gradient of the batch = {0},  Δ = {1}")
    move = whole if result.batch is None else batch
    parts = [move.format(_vector(result.gradient[at]), _vector(result.change[at])), *_memory_texts(state, result)]
    return f"{text}\n" + ",  ".join(parts)


def _memory_texts(state: State, result: Result) -> list[str]:
    """What the method divides and multiplies by at this step."""
    at, t = result.step, result.step + 1
    m, v = result.m[at], result.v[at]
    if state.method == "adam":
        corrected_m, corrected_v = m / (1 - state.beta1**t), v / (1 - state.beta2**t)
        return [f"m̂ = {_vector(corrected_m)}", f"√v̂ = {_vector(np.sqrt(corrected_v))}"]
    if state.method in HAS_V:
        return [f"√v = {_vector(np.sqrt(v))}"]
    return [f"v = {_vector(m)}"] if state.method in HAS_M else []


def _vector(values: Array) -> str:
    text = ", ".join(show(float(value)) for value in values)
    return text if len(values) == 1 else f"({text})"


def marks(result: Result) -> list[Mark]:
    """The learning rates that theory tells."""
    found = []
    if result.one_step is not None and np.isfinite(result.one_step):
        text = QCoreApplication.translate("DescentWords", "one step {0}")
        found.append(Mark(result.one_step, text.format(show(result.one_step, 3)), "good"))
    if result.diverges_from is not None and np.isfinite(result.diverges_from):
        text = QCoreApplication.translate("DescentWords", "diverges {0}")
        found.append(Mark(result.diverges_from, text.format(show(result.diverges_from, 3)), "bad"))
    return found


def zones(result: Result) -> list[Zone]:
    """From where each step stays on its side of the minimum, jumps across it, and flies off."""
    if result.diverges_from is None or not np.isfinite(result.diverges_from):
        return []
    limit = result.diverges_from
    turns = 1 / result.curvatures[0] if result.run.method == "gd" else limit
    return [Zone(0.0, turns, "good"), Zone(turns, limit, "error"), Zone(limit, np.inf, "bad")]


def rate_scale(state: State, result: Result) -> Scale:
    """The learning rates that a slider should reach: the usual ones, or those round what the surface can bear."""
    low, high = describe(State)["learning_rate"].slider
    bearable = result.diverges_from if state.landscape == "data" else LANDSCAPES[state.landscape].learning_rate
    if bearable is not None and np.isfinite(bearable) and not 5 * low <= bearable <= high:
        high = min(10.0 ** np.ceil(np.log10(bearable)), RATES[1])
        low = max(high / 1000, RATES[0])
    return Scale(float(low), float(high), log=True)


def overflow_text(result: Result) -> str:
    """A badge for the picture, which shows only what came before."""
    if result.overflow_at is None:
        return ""
    return QCoreApplication.translate("DescentWords", "✗ beyond 1e100 at step {0}").format(result.overflow_at)


def status_text(state: State, result: Result) -> str:
    """Whether it arrives, and why: whole sentences."""
    return " ".join(sentence for sentence in (_verdict(result), _why(state, result), _way_out(result)) if sentence)


def status_role(result: Result) -> str:
    """The colour of the status: arriving at a saddle is no success."""
    if result.status == "converged":
        return "bad" if on_saddle(result) else "good"
    return "bad" if result.status in ("diverging", "overflow") else "text"


def on_saddle(result: Result) -> bool:
    """Whether the run ends where the cost curves downwards in some direction."""
    return result.surface.curvatures_at(float(result.w[-1]), float(result.b[-1]))[-1] < 0


def _verdict(result: Result) -> str:
    translate = QCoreApplication.translate
    if result.status == "converged" and on_saddle(result):
        text = translate("DescentWords", "Stopped at step {0} on a saddle: the gradient is 0, yet this is no minimum.")
        return text.format(result.converged_at)
    if result.status == "overflow":
        return translate("DescentWords", "Diverging: stopped at step {0}, beyond 1e100.").format(result.overflow_at)
    each_time = translate("DescentWords", "Oscillating: it jumps across the minimum each time.")
    back = translate("DescentWords", "Oscillating: it goes beyond the minimum and comes back.")
    texts = {
        "converged": translate("DescentWords", "Converged at step {0}.").format(result.converged_at),
        "running": translate("DescentWords", "Not converged yet."),
        "oscillating": each_time if result.run.method == "gd" else back,
        "diverging": translate("DescentWords", "Diverging: it moves ever farther away."),
    }
    return texts[result.status]


def _way_out(result: Result) -> str:
    translate = QCoreApplication.translate
    if result.status not in ("diverging", "overflow"):
        return ""
    if result.diverges_from is None or result.run.learning_rate <= result.diverges_from:
        return translate("DescentWords", "A smaller α may arrive.")
    return translate("DescentWords", "α is above {0}; a smaller one arrives.").format(show(result.diverges_from))


def _why(state: State, result: Result) -> str:
    """How the error changes in each step, as far as it can be told."""
    translate = QCoreApplication.translate
    if state.is_noisy(state.run):
        text = translate("DescentWords", "Each step sees {0} of {1} points, so its direction is a noisy estimate.")
        return text.format(state.batch_size, f"{state.generated or len(state.x):,}")
    if state.landscape != "data":
        curvature = result.curvatures[0]
        if curvature <= 0:
            return translate("DescentWords", "Here the cost curves downwards, so no step is too long.")
        text = translate("DescentWords", "Here the curvature is {0}: plain steps diverge above α = {1}.")
        return text.format(show(curvature), show(2 / curvature))
    if not result.factors:
        return translate(
            "DescentWords", "The method divides by the size of the gradient, so α is about the length of a step."
        )
    largest = max(result.factors, key=abs)
    factor = show(largest)
    if state.method == "gd" and abs(largest) < 1e-9:
        return translate("DescentWords", "One step lands at the minimum.")
    if state.method == "gd":
        return translate("DescentWords", "Each step multiplies the error by {0}.").format(factor)
    return translate("DescentWords", "In the long run each step multiplies the error by {0}.").format(factor)
