"""One step of Rosenblatt's rule written out, and the whole lesson as NumPy."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from dlviz.model.numbers import exact, whole
from dlviz.model.perceptron.unit import Weights, step, sums_of
from dlviz.model.separable import INPUTS
from dlviz.model.topic import Working

if TYPE_CHECKING:
    from dlviz.model.perceptron import State
    from dlviz.model.perceptron.learning import Lesson


def learning_working(state: State, lesson: Lesson, at: int) -> Working:
    """The sum, the error, and what it adds to each weight; at the end the four sums and their answers."""
    last = r"\Delta\theta = -\alpha (t - y)" if state.form == "theta" else r"\Delta b = \alpha (t - y)"
    formula = rf"\Delta w_i = \alpha \, (t - y) \, x_i, \qquad {last}"
    if at == lesson.last:
        return Working(formula, tuple(_answer(state, lesson.weights[at], row) for row in range(4)))
    return Working(formula, (*_error(state, lesson, at), *_moves(state, lesson, at)))


def _sum(state: State, weights: Weights, row: int) -> str:
    """The sum of a row with the numbers put in, and its value."""
    first, second, threshold = (whole(number, "model") for number in weights)
    x1, x2 = (rf"\textcolor{{data}}{{{x}}}" for x in INPUTS[row])
    sign, offset = ("-", threshold) if state.form == "theta" else ("+", whole(-weights[2], "model"))
    total = sums_of(weights)[row]
    return rf"{first} \cdot {x1} + {second} \cdot {x2} {sign} {offset} = {whole(total, bracket=False)}"


def _answer(state: State, weights: Weights, row: int) -> str:
    output, target = step(sums_of(weights)[row], state.at_zero), state.targets[row]
    verdict = r"\textcolor{good}{y = t}" if output == target else r"\textcolor{bad}{y \ne t}"
    return rf"{_sum(state, weights, row)} \quad \to \quad y = {output}, \quad t = {target}: \quad {verdict}"


def _error(state: State, lesson: Lesson, at: int) -> tuple[str, ...]:
    row, error = lesson.samples[at], lesson.errors[at]
    role, target = "bad" if error else "good", state.targets[row]
    output = target - error
    return (
        rf"{_sum(state, lesson.weights[at], row)} \quad \to \quad y = {output}",
        rf"t - y = {target} - {output} = \textcolor{{{role}}}{{{error}}}",
    )


def _moves(state: State, lesson: Lesson, at: int) -> tuple[str, ...]:
    """``Δw₁ = 0.1 · (-1) · 1 = -0.1,  w₁ := 0.5 + (-0.1) = 0.4`` for both weights and the threshold."""
    error, rate = Fraction(lesson.errors[at]), exact(state.learning_rate)
    before, after = lesson.weights[at], lesson.weights[at + 1]
    lines = []
    for i, x in enumerate(INPUTS[lesson.samples[at]]):
        product = rf"{whole(rate)} \cdot {whole(error)} \cdot \textcolor{{data}}{{{x}}}"
        lines.append(_move(f"w_{i + 1}", product, before[i], after[i]))
    if state.form == "theta":
        lines.append(_move(r"\theta", rf"-{whole(rate)} \cdot {whole(error)}", before[2], after[2]))
    else:
        lines.append(_move("b", rf"{whole(rate)} \cdot {whole(error)}", -before[2], -after[2]))
    return tuple(lines)


def _move(symbol: str, product: str, before: Fraction, after: Fraction) -> str:
    now, then = (whole(number, "model", bracket=False) for number in (before, after))
    change = whole(after - before, "step", bracket=False)
    became = rf"{symbol} \coloneqq {now} + {whole(after - before, 'step')} = {then}"
    return rf"\Delta{{{symbol}}} = {product} = {change}, \quad {became}"


def learning_code(state: State, lesson: Lesson, at: int) -> str:
    """NumPy with fractions: in floats a sum of tenths may miss the 0 that it is."""
    theta = state.form == "theta"
    shuffled = state.order == "shuffled"
    return _SCRIPT.format(
        imports="import random\n" if shuffled else "",
        targets=list(state.targets),
        w1=_fraction(state.w1),
        w2=_fraction(state.w2),
        name="theta" if theta else "b",
        last=_fraction(state.theta if theta else state.bias),
        rate=_fraction(state.learning_rate),
        sign="-" if theta else "+",
        change="-" if theta else "+",
        compare=">=" if state.at_zero else ">",
        order=f"draw = random.Random({state.seed})\norder = [0, 1, 2, 3]" if shuffled else "order = [0, 1, 2, 3]",
        shuffle="\n    if t % 4 == 0:\n        order = [0, 1, 2, 3]\n        draw.shuffle(order)" if shuffled else "",
        most=max(lesson.last, 1),
        why=_why(lesson),
        at=at,
        offsets="theta = offsets" if theta else "theta = [0 - b for b in offsets]  # the slides' threshold",
    )


def _fraction(value: float) -> str:
    return f'Fraction("{value!r}")'


def _why(lesson: Lesson) -> str:
    if lesson.status == "learned":
        return "it stops by itself when all four are right"
    if lesson.cycle:
        return f"it never ends: step {lesson.cycle[1]} is step {lesson.cycle[0]} again"
    return "no line can do it, so it never ends" if lesson.status == "endless" else "more steps may do it"


_SCRIPT = """\
# Rosenblatt's perceptron rule, sample by sample.
{imports}from fractions import Fraction  # in floats 0.1 + 0.2 - 0.3 is 5.6e-17, not 0

import numpy as np

X = np.array([[0, 0], [0, 1], [1, 0], [1, 1]])
targets = np.array({targets})
w = np.array([{w1}, {w2}])
{name} = {last}
learning_rate = {rate}
{order}


def answers(w, {name}):
    return (X @ w {sign} {name} {compare} 0).astype(int)  # step function


weights, offsets, samples, errors = [w], [{name}], [], []
for t in range({most}):  # {why}
    if (answers(w, {name}) == targets).all():
        break{shuffle}
    row = order[t % 4]
    error = targets[row] - answers(w, {name})[row]
    w = w + learning_rate * error * X[row]
    {name} = {name} {change} learning_rate * error
    weights.append(w)
    offsets.append({name})
    samples.append(row)
    errors.append(error)

w1, w2 = np.array(weights).T.astype(float)
step = {at}  # the one looked at
sums = X @ weights[step] {sign} offsets[step]
outputs = answers(weights[step], offsets[step])
correct = outputs == targets
sums = sums.astype(float)
{offsets}

for t, (row, error) in enumerate(zip(samples, errors)):
    print(t, X[row], "error", error, "->", w1[t + 1], w2[t + 1], float(offsets[t + 1]))
print("step", step, "outputs:", outputs, "correct:", correct)
"""
