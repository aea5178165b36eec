"""What the descent panel says of a state in sentences, and the notches and zones on the slider of its learning rate."""

from __future__ import annotations

import math

import numpy as np
from PySide6.QtCore import QCoreApplication

from dlviz.model.arrays import Array
from dlviz.model.bowl import alike
from dlviz.model.descent import Result, State, stability
from dlviz.model.descent.landscapes import LANDSCAPES
from dlviz.model.descent.state import RATES
from dlviz.model.descent.working import has_curvature
from dlviz.model.fields import describe
from dlviz.model.methods import METHODS
from dlviz.model.numbers import below, marked, pretty, said, written
from dlviz.ui.controls.scale import Scale
from dlviz.ui.controls.slider import Notch, Zone

translate = QCoreApplication.translate

BATCHES = ("all", "mini", "one")


def landscape_names() -> dict[str, str]:
    """What can be minimised, in the person's language; names of their own are the same in both."""
    names = {name: translate("DescentWords", landscape.called) for name, landscape in LANDSCAPES.items()}
    return {"data": translate("DescentWords", "cost of the data"), **names}


def step_text(state: State, result: Result, *, afar: bool) -> str:
    """Where the present run stands, how it goes on, and what its method remembers, a line each.

    From ``afar`` the working and the table have the last of these: the picture needs the room.
    """
    at, names = result.step, ("W", "b")[: result.gradient.shape[1]]
    place = ", ".join(f"{name} {said(values[at])}" for name, values in zip(names, (result.w, result.b), strict=False))
    text = translate("DescentWords", "step {0}:  {1},  cost {2}").format(at, place, said(float(result.cost[at])))
    whole = translate("DescentWords", "gradient {0},  Δ {1}")
    batch = translate("DescentWords", "gradient of the batch {0},  Δ {1}")
    move = whole if result.batch is None else batch
    lines = [text, move.format(_vector(result.gradient[at]), _vector(result.change[at]))]
    remembered = [] if afar else _memory_texts(state, result)
    return "\n".join([*lines, ",  ".join(remembered)] if remembered else lines)


def step_words(state: State, result: Result) -> str:
    """What the working is of, and what its λ is where it has one."""
    if has_curvature(state, result):
        return translate("DescentWords", "to the next step · λ: curvature")
    return translate("DescentWords", "from this step to the next")


def _memory_texts(state: State, result: Result) -> list[str]:
    """What the method divides and multiplies by at this step."""
    m, v, at = METHODS[state.method].m, METHODS[state.method].v, result.step
    texts = [f"{m.symbol} {_vector(m.taken(state, at + 1, result.m[at]))}"] if m else []
    return [*texts, f"√{v.symbol} {_vector(np.sqrt(v.taken(state, at + 1, result.v[at])))}"] if v else texts


def _vector(values: Array) -> str:
    """``= 0.5`` or ``≈ (0.1235, 1)``."""
    numbers = [float(value) for value in values]
    if len(numbers) == 1:
        return said(numbers[0])
    sign = "=" if all(said(number).startswith("=") for number in numbers) else "≈"
    return f"{sign} ({', '.join(written(number) for number in numbers)})"


def notches(result: Result) -> list[Notch]:
    """The learning rates that theory tells."""
    found = []
    if result.one_step is not None and np.isfinite(result.one_step):
        text = translate("DescentWords", "lands in one step {0}")
        found.append(Notch(result.one_step, text.format(marked(result.one_step)), "good"))
    if result.diverges_from is not None and np.isfinite(result.diverges_from):
        text = translate("DescentWords", "diverges above {0}")
        found.append(Notch(result.diverges_from, text.format(pretty(below(result.diverges_from))), "bad"))
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
    return translate("DescentWords", "✗ beyond 10¹⁰⁰ at step {0}").format(result.overflow_at)


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
    if result.status == "converged" and on_saddle(result):
        text = translate("DescentWords", "Stopped at step {0} on a saddle: the gradient is 0, yet this is no minimum.")
        return text.format(result.converged_at)
    if result.status == "overflow":
        return translate("DescentWords", "Diverging: stopped at step {0}, beyond 10¹⁰⁰.").format(result.overflow_at)
    if result.status == "oscillating":
        return _swing(result)
    texts = {
        "converged": translate("DescentWords", "Converged at step {0}.").format(result.converged_at),
        "running": translate("DescentWords", "Not converged yet."),
        "wandering": translate("DescentWords", "Wandering: it stays within bounds and does not settle."),
        "diverging": translate("DescentWords", "Diverging: in the long run it moves ever farther away."),
    }
    return texts[result.status]


def _swing(result: Result) -> str:
    """How it goes to and fro, and whether that gets less; with two weights across a valley, wherever its minimum is."""
    if result.gradient.shape[1] == 1:
        texts = {
            (True, True): translate(
                "DescentWords", "Oscillating: it jumps across the minimum each time, a little nearer."
            ),
            (True, False): translate(
                "DescentWords", "Oscillating: it jumps across the minimum each time and gets no nearer."
            ),
            (False, True): translate(
                "DescentWords", "Oscillating: it goes beyond the minimum and comes back, ever nearer."
            ),
            (False, False): translate("DescentWords", "Oscillating: it goes beyond the minimum and comes back."),
        }
    else:
        texts = {
            (True, True): translate(
                "DescentWords", "Oscillating: it jumps across the valley each time, a little nearer."
            ),
            (True, False): translate(
                "DescentWords", "Oscillating: it jumps across the valley each time and gets no nearer."
            ),
            (False, True): translate(
                "DescentWords", "Oscillating: it goes beyond the valley floor and comes back, ever nearer."
            ),
            (False, False): translate("DescentWords", "Oscillating: it goes beyond the valley floor and comes back."),
        }
    return texts[result.jumps, result.nearer]


def _way_out(result: Result) -> str:
    if result.status not in ("diverging", "overflow"):
        return ""
    if result.diverges_from is None or result.run.learning_rate <= result.diverges_from:
        return translate("DescentWords", "A smaller α may converge.")
    limit = pretty(below(result.diverges_from))
    return translate("DescentWords", "α is above {0}; a smaller one converges.").format(limit)


def _why(state: State, result: Result) -> str:
    """What each step multiplies the difference from the minimum by, as far as it can be told: it may be negative."""
    if state.is_noisy(state.run):
        n = state.generated or len(state.x)
        text = translate("DescentWords", "Each step sees {0} of {1} points, so its direction is a noisy estimate.")
        if n % state.batch_size:
            text = translate(
                "DescentWords",
                "Each step sees {0} of {1} points, the last of an epoch {2}: its direction is a noisy estimate.",
            )
        return text.format(state.batch_size, f"{n:,}", n % state.batch_size)
    if METHODS[state.method].v:
        return _length_of_steps(state, result)
    if not result.surface.is_quadratic:
        return _near_the_minimum(result)
    return _factors(result)


def _length_of_steps(state: State, result: Result) -> str:
    """What α means for a method that divides by the size of the gradient: its first moves and its last."""
    longest = METHODS[state.method].first_move(state)
    if not 0.9 * longest < np.abs(result.change[0]).max() < 1.1 * longest:
        return ""  # it starts where it is flat, or nearly so beside ε
    return translate("Methods", METHODS[state.method].lengths).format(said(longest))


def _near_the_minimum(result: Result) -> str:
    """The curvature changes from place to place; what it is where the run is to settle tells whether it can."""
    w, b = result.minimum.w, result.minimum.b
    at_limit = stability.limit(result.run, result.surface.curvatures_at(w, b)[0])
    if at_limit is None or not math.isfinite(at_limit):
        return ""
    place = f"W {said(w)}" + (f", b {said(b)}" if result.gradient.shape[1] > 1 else "")
    text = translate("DescentWords", "The minimum at {0} holds a run only if α is below {1}.")
    return text.format(place, pretty(below(at_limit)))


def _factors(result: Result) -> str:
    if not any(result.curvatures):
        return translate("DescentWords", "The cost is flat: no step moves anything.")
    if result.run.method != "gd":
        largest = max((f for f, bend in zip(result.factors, result.curvatures, strict=True) if bend), key=abs)
        text = translate("DescentWords", "In the long run each step multiplies the difference from the minimum by {0}.")
        return text.format(_factor(largest))
    steep, *other = result.factors
    if abs(steep) < 1e-9 and (not other or alike(result.curvatures)):
        return translate("DescentWords", "One step lands at the minimum.")
    if not other:
        text = translate("DescentWords", "Each step multiplies the difference from the minimum by {0}.")
        return text.format(_factor(steep))
    if not result.curvatures[1]:
        text = translate(
            "DescentWords",
            "Each step multiplies the difference from the minimum by {0} across the valley; along it the cost is flat.",
        )
        return text.format(_factor(steep))
    text = translate(
        "DescentWords",
        "Each step multiplies the difference from the minimum by {0} where it is steepest, by {1} where flattest.",
    )
    return text.format(_factor(steep), _factor(other[0]))


def _factor(value: float) -> str:
    """No step leaves all of the difference: a factor of 1 is one that rounding made."""
    return "≈1" if value == 1 else marked(value)
