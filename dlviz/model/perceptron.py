"""The perceptron of two binary inputs: weighted sum, step, and which gates one line can do."""

from __future__ import annotations

import dataclasses
import math
from dataclasses import dataclass
from fractions import Fraction
from typing import Annotated, Any, Literal, cast

from dlviz.model.fields import Checked, real, whole
from dlviz.model.numbers import equals, exact, latex, typed
from dlviz.model.separable import INPUTS, best_possible, is_separable
from dlviz.model.topic import Table, Working

Bit = Literal[0, 1]
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


@dataclass(frozen=True, slots=True)
class State(Checked):
    """``targets`` belong to ``gate``, so the two can never disagree: targets of no named gate make it ``custom``."""

    gate: Gate = "AND"
    w1: Annotated[float, real(-10, 10, slider=(-2, 2))] = 0.5
    w2: Annotated[float, real(-10, 10, slider=(-2, 2))] = 0.5
    theta: Annotated[float, real(-10, 10, slider=(-2, 2))] = 0.7
    form: Literal["theta", "bias"] = "theta"
    at_zero: Bit = 0
    targets: Bits = (0, 0, 0, 1)
    row: Annotated[int, whole(0, 3)] = 3

    def __post_init__(self) -> None:
        Checked.__post_init__(self)
        if self.targets not in GATES.values():
            object.__setattr__(self, "gate", "custom")
        object.__setattr__(self, "targets", GATES.get(self.gate, self.targets))

    @property
    def bias(self) -> float:
        """b = −θ, and never −0."""
        return 0.0 - self.theta


@dataclass(frozen=True, slots=True)
class Result:
    """The four inputs in the order of ``INPUTS``.

    Attributes
    ----------
    sums : w1·x1 + w2·x2 − θ, computed with the decimals that were typed.
    outputs : 1 above the threshold, 0 below; at exactly 0 as ``at_zero`` says.
    targets : what the gate asks for.
    correct : where the output is the target.
    n_correct : how many are.
    separable : whether any line can have all four right.
    best : how many the best line has right: 4, or 3 for XOR and its opposite.
    """

    sums: tuple[float, ...]
    outputs: tuple[int, ...]
    targets: tuple[int, ...]
    correct: tuple[bool, ...]
    n_correct: int
    separable: bool
    best: int


def with_gate(state: State, gate: Gate) -> State:
    """Choose a gate: its targets and its textbook weights. ``custom`` keeps both as they are."""
    return dataclasses.replace(state, **PRESETS.get(gate, {"gate": gate}))


def with_targets(state: State, targets: Bits) -> State:
    """Change the targets; the gate is then the one of that truth table, or ``custom``. The weights stay."""
    gate = next((name for name, bits in GATES.items() if bits == tuple(targets)), "custom")
    return dataclasses.replace(state, gate=cast(Gate, gate), targets=targets)


def exact_sums(w1: float, w2: float, theta: float) -> tuple[Fraction, ...]:
    """The weighted sums w1·x1 + w2·x2 − θ of the four inputs, without rounding (slide topic 1).

    Each number counts as the decimal that was typed, so that 0.1 + 0.2 − 0.3 is 0 and not 5.6e-17.
    """
    first, second, threshold = (exact(value) for value in (w1, w2, theta))
    return -threshold, second - threshold, first - threshold, first + second - threshold


def step(total: Fraction | float, at_zero: int = 0) -> int:
    """The step function: 1 above 0, 0 below, ``at_zero`` at exactly 0 (the lecture: 0; some books: 1)."""
    return at_zero if total == 0 else int(total > 0)


def solve(state: State) -> Result:
    sums = exact_sums(state.w1, state.w2, state.theta)
    outputs = tuple(step(total, state.at_zero) for total in sums)
    correct = tuple(output == target for output, target in zip(outputs, state.targets, strict=True))
    return Result(
        sums=tuple(float(total) for total in sums),
        outputs=outputs,
        targets=state.targets,
        correct=correct,
        n_correct=sum(correct),
        separable=is_separable(state.targets),
        best=best_possible(state.targets),
    )


def working(state: State, result: Result) -> Working:
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


def values(state: State, result: Result) -> dict[str, Any]:
    return {
        "sums": list(result.sums),
        "outputs": list(result.outputs),
        "targets": list(result.targets),
        "correct": list(result.correct),
        "separable": result.separable,
    }
