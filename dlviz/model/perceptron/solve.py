"""The four sums of a perceptron, its answers, and which of them are right."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, SupportsFloat

from dlviz.model.boolean_functions import INPUTS, is_separable
from dlviz.model.perceptron.learning import Lesson, learn
from dlviz.model.perceptron.state import State
from dlviz.model.perceptron.unit import Unit, exact_sums, step, sums_of
from dlviz.model.topic import Table, named


@dataclass(frozen=True, slots=True)
class Result:
    """The four inputs in the order of ``INPUTS``, for the weights as typed or as learned up to the step looked at.

    Attributes
    ----------
    unit : those weights, and the row looked at: while learning the sample that is shown.
    sums : w1·x1 + w2·x2 − θ, computed with the decimals that were typed.
    outputs : 1 above the threshold, 0 below; at exactly 0 as ``at_zero`` says.
    targets : what the gate asks for.
    correct : where the output is the target.
    n_correct : how many are.
    separable : whether any line can have all four right.
    lesson : the whole course of learning, or None by hand.
    step : the step of it that is looked at, at most its last.
    """

    unit: Unit
    sums: tuple[float, ...]
    outputs: tuple[int, ...]
    targets: tuple[int, ...]
    correct: tuple[bool, ...]
    n_correct: int
    separable: bool
    lesson: Lesson | None
    step: int


def solve(state: State) -> Result:
    lesson, at = lesson_of(state), 0
    sums, unit = exact_sums(state.w1, state.w2, state.theta), _unit(state, (state.w1, state.w2, state.theta), state.row)
    if lesson is not None:
        at = min(state.step, lesson.last)
        sums, unit = sums_of(lesson.weights[at]), _unit(state, lesson.weights[at], _sample(state, lesson))
    outputs = tuple(step(total, state.at_zero) for total in sums)
    correct = tuple(output == target for output, target in zip(outputs, state.targets, strict=True))
    return Result(
        unit=unit,
        sums=tuple(float(total) for total in sums),
        outputs=outputs,
        targets=state.targets,
        correct=correct,
        n_correct=sum(correct),
        separable=is_separable(state.targets),
        lesson=lesson,
        step=at,
    )


def lasts(state: State) -> dict[str, int]:
    lesson = lesson_of(state)
    return {"step": lesson.last} if lesson is not None else {}


def ends(state: State) -> tuple[tuple[str, dict[str, int]], ...]:
    """Why there is no step after the last one."""
    lesson = lesson_of(state)
    known = {"learned": "learned", "cycling": "cycling"}
    return ((known.get(lesson.status, "most"), {}),) if lesson is not None else ()


def lesson_of(state: State) -> Lesson | None:
    if state.mode == "hand":
        return None
    start = state.w1, state.w2, state.theta
    return learn(state.targets, start, state.learning_rate, state.at_zero, state.order, state.seed)


def _sample(state: State, lesson: Lesson) -> int:
    """The sample that is shown at the step looked at; at the end, where there is none, the row looked at by hand."""
    return lesson.samples[state.step] if state.step < lesson.last else state.row


def _unit(state: State, weights: tuple[SupportsFloat, ...], row: int) -> Unit:
    w1, w2, theta = map(float, weights)
    return Unit(w1, w2, theta, state.form, state.at_zero, row)


def table(state: State, result: Result) -> Table:
    """One row for each input; while learning, one for each step: where it stands and what the sample changes."""
    if result.lesson is not None:
        return Table(_steps(state, result.lesson))
    return Table(
        {
            "x1": [x1 for x1, _ in INPUTS],
            "x2": [x2 for _, x2 in INPUTS],
            "sum": result.sums,
            "output": result.outputs,
            "target": result.targets,
            "correct": result.correct,
        }
    )


def _steps(state: State, lesson: Lesson) -> dict[str, list[Any]]:
    """The last step shows no sample: its cells are empty."""
    shown = [*lesson.samples, None]
    errors = [*lesson.errors, None]
    x1, x2 = ([None if row is None else INPUTS[row][i] for row in shown] for i in (0, 1))
    columns: dict[str, list[Any]] = {"step": list(range(len(shown))), "x1": x1, "x2": x2}
    columns["target"] = [None if row is None else state.targets[row] for row in shown]
    columns["error"] = errors
    for i, name in enumerate(("w1", "w2", "theta")):
        columns[name] = [float(weights[i]) for weights in lesson.weights]
    return columns


def values(state: State, result: Result) -> dict[str, Any]:
    """What the JSON export holds; while learning, the weights over all steps too."""
    found = named(result, "sums", "outputs", "targets", "correct", "separable")
    if result.lesson is not None:
        steps = _steps(state, result.lesson)
        found |= {name: steps[name] for name in ("w1", "w2", "theta")}
        found |= named(result.lesson, "samples", "errors", "status") | {"cycle": result.lesson.cycle}
    return found
