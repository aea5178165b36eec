"""The perceptron of two binary inputs: weighted sum, step, and which gates one line can do."""

from __future__ import annotations

import dataclasses
import math
from dataclasses import dataclass
from typing import Annotated, Any, Literal, SupportsFloat, cast

from dlviz.model.fields import Checked, real, whole
from dlviz.model.numbers import equals, latex, typed
from dlviz.model.perceptron.learning import MOST, Lesson, Order, learn, random_start
from dlviz.model.perceptron.learning_working import learning_code, learning_working
from dlviz.model.perceptron.unit import Bit, Unit, exact_sums, step, sums_of
from dlviz.model.separable import INPUTS, best_possible, is_separable
from dlviz.model.topic import Table, Working

__all__ = ["GATES", "PRESETS", "Result", "State", "code", "exact_sums", "solve", "step", "table", "values", "working"]

Mode = Literal["hand", "learn"]
Bits = tuple[Bit, Bit, Bit, Bit]
Gate = Literal["AND", "NAND", "OR", "XOR", "custom"]

#: What each gate answers to the four inputs.
GATES: dict[str, Bits] = {
    "AND": (0, 0, 0, 1),
    "NAND": (1, 1, 1, 0),
    "OR": (0, 1, 1, 1),
    "XOR": (0, 1, 1, 0),
}

#: The usual textbook weights (Saito, Deep Learning from Scratch, 2.3). XOR has none: it starts from those of OR.
PRESETS: dict[str, dict[str, Any]] = {
    "AND": {"gate": "AND", "targets": GATES["AND"], "w1": 0.5, "w2": 0.5, "theta": 0.7},
    "NAND": {"gate": "NAND", "targets": GATES["NAND"], "w1": -0.5, "w2": -0.5, "theta": -0.7},
    "OR": {"gate": "OR", "targets": GATES["OR"], "w1": 0.5, "w2": 0.5, "theta": 0.2},
    "XOR": {"gate": "XOR", "targets": GATES["XOR"], "w1": 0.5, "w2": 0.5, "theta": 0.2},
}

LAST_SEED = 1_000_000


@dataclass(frozen=True, slots=True)
class State(Checked):
    """``targets`` belong to ``gate``, so the two can never disagree: targets of no named gate make it ``custom``.

    ``mode`` says whether the weights are set by hand or learned. Learning starts from ``w1``, ``w2`` and ``theta``;
    ``step`` is how many samples it has seen, and any step but the first is one of ``learn``. ``seed`` is that of the
    shuffled order.
    """

    gate: Gate = "AND"
    w1: Annotated[float, real(-10, 10, slider=(-2, 2))] = 0.5
    w2: Annotated[float, real(-10, 10, slider=(-2, 2))] = 0.5
    theta: Annotated[float, real(-10, 10, slider=(-2, 2))] = 0.7
    form: Literal["theta", "bias"] = "theta"
    at_zero: Bit = 0
    targets: Bits = (0, 0, 0, 1)
    row: Annotated[int, whole(0, 3)] = 3
    mode: Mode = "hand"
    step: Annotated[int, whole(0, MOST)] = 0
    learning_rate: Annotated[float, real(0.001, 10, slider=(0.01, 1), log=True)] = 0.1
    order: Order = "table"
    seed: Annotated[int, whole(0, LAST_SEED, slider=(0, 20))] = 0

    def __post_init__(self) -> None:
        Checked.__post_init__(self)
        if self.targets not in GATES.values():
            object.__setattr__(self, "gate", "custom")
        object.__setattr__(self, "targets", GATES.get(self.gate, self.targets))
        if self.step:
            object.__setattr__(self, "mode", "learn")

    @staticmethod
    def completed(values: dict[str, Any]) -> dict[str, Any]:
        """A gate alone has its targets, and targets alone name their gate: those of the state would replace them."""
        gate, targets = values.get("gate"), values.get("targets")
        if targets is None and isinstance(gate, str) and gate in GATES:
            return values | {"targets": GATES[gate]}
        if "gate" not in values and isinstance(targets, list | tuple):
            return values | {"gate": _gate_of(tuple(targets))}
        return values

    @property
    def bias(self) -> float:
        """b = −θ, and never −0."""
        return 0.0 - self.theta


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
    best : how many the best line has right: 4, or 3 for XOR and its opposite.
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
    best: int
    lesson: Lesson | None
    step: int


def with_gate(state: State, gate: Gate) -> State:
    """Choose a gate: its targets and its textbook weights. ``custom`` keeps both as they are."""
    return dataclasses.replace(state, **PRESETS.get(gate, {"gate": gate}))


def with_targets(state: State, targets: Bits) -> State:
    """Change the targets; the gate is then the one of that truth table, or ``custom``. The weights stay."""
    return dataclasses.replace(state, gate=_gate_of(targets), targets=targets)


def _gate_of(targets: tuple[Any, ...]) -> Gate:
    """The gate with this truth table, or ``custom``."""
    return cast(Gate, next((name for name, bits in GATES.items() if bits == targets), "custom"))


#: Where learning starts if nobody says otherwise.
ZERO_START: dict[str, Any] = {"w1": 0.0, "w2": 0.0, "theta": 0.0}


def with_mode(state: State, mode: Mode) -> State:
    """Learn, from 0 if the line is right already, or take the line that is seen into one's own hands."""
    if mode == state.mode:
        return state
    found = solve(state)
    if mode == "learn":
        return dataclasses.replace(state, mode=mode, **(ZERO_START if found.n_correct == len(INPUTS) else {}))
    w1, w2, theta = (min(max(number, -10.0), 10.0) for number in (found.unit.w1, found.unit.w2, found.unit.theta))
    return dataclasses.replace(state, mode=mode, step=0, w1=w1, w2=w2, theta=theta)


def new_start(state: State) -> State:
    """Learning from other start weights: those of the next seed, and after the last of the first."""
    seed = (state.seed + 1) % (LAST_SEED + 1)
    w1, w2, theta = random_start(seed)
    return dataclasses.replace(state, seed=seed, w1=w1, w2=w2, theta=theta, mode="learn", step=0)


def solve(state: State) -> Result:
    lesson, at = _lesson(state), 0
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
        best=best_possible(state.targets),
        lesson=lesson,
        step=at,
    )


def _lesson(state: State) -> Lesson | None:
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


def working(state: State, result: Result) -> Working:
    if result.lesson is not None:
        return learning_working(state, result.lesson, result.step)
    x1, x2 = INPUTS[state.row]
    total = exact_sums(state.w1, state.w2, state.theta)[state.row]
    symbol, sign, last = (r"\theta", "-", state.theta) if state.form == "theta" else ("b", "+", state.bias)
    first, second, offset = (typed(value) for value in (state.w1 * x1, state.w2 * x2, last))
    lines = [
        rf"w_1 x_1 + w_2 x_2 {sign} {symbol} = {typed(state.w1, 'model')} \cdot \textcolor{{data}}{{{x1}}}"
        rf" + {typed(state.w2, 'model')} \cdot \textcolor{{data}}{{{x2}}} {sign} {typed(last, 'model')}",
        rf"= {first} + {second} {sign} {offset} {equals(total)}",
        _decision(state, result),
    ]
    if state.form == "bias":
        lines.insert(0, rf"b = -\theta = {typed(state.bias, 'model', bracket=False)}")
    return Working(_formula(state.at_zero, sign, symbol), tuple(lines))


def _formula(at_zero: int, sign: str, symbol: str) -> str:
    total = f"w_1 x_1 + w_2 x_2 {sign} {symbol}"
    above, below = (r"\ge", "<") if at_zero else (">", r"\le")
    return rf"y = \begin{{cases}} 1 & {total} {above} 0 \\ 0 & {total} {below} 0 \end{{cases}}"


def _decision(state: State, result: Result) -> str:
    above, below = (r"\ge", "<") if state.at_zero else (">", r"\le")
    output, target = result.outputs[state.row], result.targets[state.row]
    verdict = r"\textcolor{good}{y = t}" if output == target else r"\textcolor{bad}{y \ne t}"
    compared = f"{latex(result.sums[state.row])} {above if output else below} 0"
    return rf"{compared} \quad \to \quad y = {output}, \quad t = {target}: \quad {verdict}"


def _needs_fractions(state: State) -> bool:
    """Whether float arithmetic would lose the sum in rounding, as it does at 0.1 + 0.2 − 0.3."""
    for (x1, x2), total in zip(INPUTS, exact_sums(state.w1, state.w2, state.theta), strict=True):
        rounded = state.w1 * x1 + state.w2 * x2 - state.theta
        if step(rounded) != step(total) or not math.isclose(rounded, total, rel_tol=1e-12):
            return True
    return False


def code(state: State) -> str:
    lesson = _lesson(state)
    if lesson is not None:
        return learning_code(state, lesson, min(state.step, lesson.last))
    fractions = _needs_fractions(state)
    number = (lambda value: f'Fraction("{value!r}")') if fractions else repr
    name, sign, last = ("theta", "-", state.theta) if state.form == "theta" else ("b", "+", state.bias)
    return _SCRIPT.format(
        imports=_IMPORT_FRACTION if fractions else "",
        back="\nsums = sums.astype(float)" if fractions else "",
        w1=number(state.w1),
        w2=number(state.w2),
        name=name,
        sign=sign,
        last=number(last),
        compare=">=" if state.at_zero else ">",
        gate="the targets" if state.gate == "custom" else f"the targets of {state.gate}",
        targets=list(state.targets),
    )


_IMPORT_FRACTION = "from fractions import Fraction  # in floats 0.1 + 0.2 - 0.3 is 5.6e-17, not 0\n\n"

_SCRIPT = """\
# A perceptron with two inputs.
{imports}import numpy as np

X = np.array([[0, 0], [0, 1], [1, 0], [1, 1]])
w = np.array([{w1}, {w2}])
{name} = {last}
targets = np.array({targets})  # {gate}

sums = X @ w {sign} {name}
outputs = (sums {compare} 0).astype(int)  # step function
correct = outputs == targets{back}

# Can any line do it? For two binary inputs, weights -1, 0, 1 and thresholds between the sums are enough.
small, thresholds = (-1, 0, 1), (-2.5, -1.5, -0.5, 0.5, 1.5, 2.5)
separable = any(
    np.array_equal(X @ np.array([u, v]) > t, targets) for u in small for v in small for t in thresholds
)

for x, s, y, t, ok in zip(X, sums, outputs, targets, correct):
    print(x, f"sum = {{s:g}}", f"output = {{y}}", f"target = {{t}}", "ok" if ok else "wrong")
print("linearly separable:", separable)
"""


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
    found = {
        "sums": list(result.sums),
        "outputs": list(result.outputs),
        "targets": list(result.targets),
        "correct": list(result.correct),
        "separable": result.separable,
    }
    if result.lesson is not None:
        steps = _steps(state, result.lesson)
        found |= {name: steps[name] for name in ("w1", "w2", "theta")}
        found |= {"samples": list(result.lesson.samples), "errors": list(result.lesson.errors)}
        found |= {"status": result.lesson.status, "cycle": result.lesson.cycle}
    return found
