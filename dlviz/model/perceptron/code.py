"""A perceptron as NumPy: the four answers, or the whole lesson of Rosenblatt's rule."""

from __future__ import annotations

import math

from dlviz.model.boolean_functions import INPUTS
from dlviz.model.comments import IN_FLOATS, QT_TRANSLATE_NOOP, Say, english, filled
from dlviz.model.linked_code import Given, Links
from dlviz.model.perceptron.learning import Lesson
from dlviz.model.perceptron.solve import lesson_of
from dlviz.model.perceptron.state import State
from dlviz.model.perceptron.unit import exact_sums, step

COMMENTS = {
    **IN_FLOATS,
    "headline": QT_TRANSLATE_NOOP("Code", "A perceptron with two inputs."),
    "targets": QT_TRANSLATE_NOOP("Code", "the targets"),
    "targets_of": QT_TRANSLATE_NOOP("Code", "the targets of {0}"),
    "step_function": QT_TRANSLATE_NOOP("Code", "step function"),
    "any_line": QT_TRANSLATE_NOOP(
        "Code", "Can any line do it? Weights -1, 0, 1 and thresholds between their sums are enough to try."
    ),
    "rule": QT_TRANSLATE_NOOP("Code", "Rosenblatt's perceptron rule, sample by sample."),
    "never_ends": QT_TRANSLATE_NOOP("Code", "it never ends: step {0} is step {1} again"),
    "all_repeats": QT_TRANSLATE_NOOP("Code", "the same weights before the same sample: from here on all repeats"),
    "stops": QT_TRANSLATE_NOOP("Code", "it stops by itself when all four are right"),
    "no_line": QT_TRANSLATE_NOOP("Code", "no line can do it, so it never ends"),
    "more_steps": QT_TRANSLATE_NOOP("Code", "more steps may do it"),
    "looked_at": QT_TRANSLATE_NOOP("Code", "the one looked at"),
    "threshold": QT_TRANSLATE_NOOP("Code", "the slides' threshold"),
}


def code(state: State, say: Say = english) -> str:
    """The four answers, or the lesson."""
    lesson = lesson_of(state)
    if lesson is not None:
        return _lesson(state, lesson, say)
    fractions = _needs_fractions(state)
    number = _fraction if fractions else repr
    name, sign, last = ("theta", "-", state.theta) if state.form == "theta" else ("b", "+", state.bias)
    return filled(
        _SCRIPT,
        COMMENTS,
        say,
        imports=["from fractions import Fraction  # $in_floats", ""] if fractions else [],
        back=["sums = sums.astype(float)"] if fractions else [],
        w1=number(state.w1),
        w2=number(state.w2),
        name=name,
        sign=sign,
        last=number(last),
        compare=">=" if state.at_zero else ">",
        gate="$targets" if state.gate == "custom" else "$targets_of",
        targets_of=(state.gate,),
        bits=repr(list(state.targets)),
        any_line_can=_ANY_LINE_CAN,
    )


def _needs_fractions(state: State) -> bool:
    """Whether float arithmetic would lose the sum in rounding, as it does at 0.1 + 0.2 − 0.3."""
    for (x1, x2), total in zip(INPUTS, exact_sums(state.w1, state.w2, state.theta), strict=True):
        rounded = state.w1 * x1 + state.w2 * x2 - state.theta
        if step(rounded) != step(total) or not math.isclose(rounded, total, rel_tol=1e-12):
            return True
    return False


def links(state: State) -> Links:
    offset = "theta weight:θ" if state.form == "theta" else "bias weight:θ"
    given: dict[str, Given] = {
        "w": lambda i: f"w{i + 1} weight:{'w₁' if i == 0 else 'w₂'}",
        "X": lambda row, i: f"row:{row}",
        "targets": "row:{}".format,
        "theta": offset,
        "b": offset,
        "learning_rate": "learning_rate",
    }
    return Links(given, {"draw": ("seed",), "sums": "sum", "outputs": "output", "correct": "row:*"})


_SCRIPT = """\
# $headline
$imports
import numpy as np

X = np.array([[0, 0], [0, 1], [1, 0], [1, 1]])
w = np.array([$w1, $w2])
$name = $last
targets = np.array($bits)  # $gate

sums = X @ w $sign $name
outputs = (sums $compare 0).astype(int)  # $step_function
correct = outputs == targets
$back

$any_line_can

for x, s, y, t, ok in zip(X, sums, outputs, targets, correct):
    print(x, f"sum = {s:g}", f"output = {y}", f"target = {t}", "ok" if ok else "wrong")
print("linearly separable:", separable)
"""


_ANY_LINE_CAN = """\
# $any_line
small, thresholds = (-1, 0, 1), (-2.5, -1.5, -0.5, 0.5, 1.5, 2.5)
separable = any(
    np.array_equal(X @ np.array([u, v]) > t, targets)
    for u in small for v in small for t in thresholds
)
""".splitlines()


def _lesson(state: State, lesson: Lesson, say: Say) -> str:
    """NumPy with fractions: in floats a sum of tenths may miss the 0 that it is."""
    theta, shuffled = state.form == "theta", state.order == "shuffled"
    return filled(
        _LEARNING,
        COMMENTS,
        say,
        imports=["import random"] if shuffled else [],
        bits=repr(list(state.targets)),
        w1=_fraction(state.w1),
        w2=_fraction(state.w2),
        name="theta" if theta else "b",
        last=_fraction(state.theta if theta else state.bias),
        rate=_fraction(state.learning_rate),
        sign="-" if theta else "+",
        compare=">=" if state.at_zero else ">",
        order=[*([f"draw = random.Random({state.seed})"] if shuffled else []), "order = [0, 1, 2, 3]"],
        shuffle=["if t % 4 == 0:", "    order = [0, 1, 2, 3]", "    draw.shuffle(order)"] if shuffled else [],
        watch=[] if shuffled else _WATCH,
        any_line_can=_ANY_LINE_CAN,
        most=max(lesson.last, 1),
        why=_why(lesson),
        never_ends=lesson.cycle[::-1] if lesson.cycle else (0, 0),
        at=min(state.step, lesson.last),
        offsets="theta = offsets" if theta else "theta = [0 - b for b in offsets]  # $threshold",
    )


def _fraction(value: float) -> str:
    return f'Fraction("{value!r}")'


def _why(lesson: Lesson) -> str:
    if lesson.status == "learned":
        return "$stops"
    if lesson.cycle:
        return "$never_ends"
    return "$no_line" if lesson.status == "endless" else "$more_steps"


_WATCH = """\
now = (*w, $name, t % 4)
if cycle is None and now in been:
    cycle = been[now], t  # $all_repeats
been.setdefault(now, t)
""".splitlines()
_LEARNING = """\
# $rule
$imports
from fractions import Fraction  # $in_floats

import numpy as np

X = np.array([[0, 0], [0, 1], [1, 0], [1, 1]])
targets = np.array($bits)
w = np.array([$w1, $w2])
$name = $last
learning_rate = $rate
$order


def answers(w, $name):
    return (X @ w $sign $name $compare 0).astype(int)  # $step_function


weights, offsets, samples, errors = [w], [$name], [], []
been, cycle = {}, None
for t in range($most):  # $why
    if (answers(w, $name) == targets).all():
        break
    $watch
    $shuffle
    row = order[t % 4]
    error = targets[row] - answers(w, $name)[row]
    w = w + learning_rate * error * X[row]
    $name = $name $sign learning_rate * error
    weights.append(w)
    offsets.append($name)
    samples.append(row)
    errors.append(error)

w1, w2 = np.array(weights).T.astype(float)
step = $at  # $looked_at
sums = X @ weights[step] $sign offsets[step]
outputs = answers(weights[step], offsets[step])
correct = outputs == targets
sums = sums.astype(float)

$any_line_can
if (answers(w, $name) == targets).all():
    status = "learned"
elif cycle:
    status = "cycling"
else:
    status = "unfinished" if separable else "endless"
$offsets

for t, (row, error) in enumerate(zip(samples, errors)):
    print(t, X[row], "error", error, "->", w1[t + 1], w2[t + 1], float(offsets[t + 1]))
print("step", step, "outputs:", outputs, "correct:", correct)
print("linearly separable:", separable, "status:", status, "cycle:", cycle)
"""
