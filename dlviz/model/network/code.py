"""A network as NumPy: the forward pass, and before it the training that led to the step looked at."""

from __future__ import annotations

import inspect
from collections.abc import Sequence
from typing import Any

from dlviz.model.comments import QT_TRANSLATE_NOOP, Say, english, filled
from dlviz.model.forward import ACTIVATIONS
from dlviz.model.network.data import MAKERS, Pair
from dlviz.model.network.solve import solve
from dlviz.model.network.state import State

COMMENTS = {
    "headline": QT_TRANSLATE_NOOP("Code", "A network: h(X W + b), layer after layer."),
    "rounded": QT_TRANSLATE_NOOP("Code", "rounded: in floats 0.1 + 0.2 - 0.3 is 5.6e-17, not 0"),
    "loss_and_right": QT_TRANSLATE_NOOP("Code", "the mean loss, and the share of points on the right side of 0.5"),
    "each_epoch": QT_TRANSLATE_NOOP("Code", "at the start of each epoch"),
    "no_test": QT_TRANSLATE_NOOP("Code", "no points are left for the test"),
    "ends": QT_TRANSLATE_NOOP("Code", "the training ends where the numbers become too large"),
    "outputs": QT_TRANSLATE_NOOP("Code", "more outputs than the one that has a target"),
    "no_sigmoid": QT_TRANSLATE_NOOP("Code", "cross-entropy needs probabilities: a sigmoid at the end"),
    "steps": QT_TRANSLATE_NOOP("Code", "the slope of the step function is 0"),
}
_WHY_NOT = {"outputs": "outputs", "cross-entropy": "no_sigmoid", "step": "steps"}


def code(state: State, say: Say = english) -> str:
    """NumPy source of all that ``values`` names: the training up to the step looked at, its losses, a forward pass."""
    result = solve(state)
    trainable, train, cross = not result.why_not, result.step > 0, state.loss == "cross-entropy"
    return filled(
        _PROGRAM,
        COMMENTS,
        say,
        area=_AREA if any(ACTIVATIONS[name].needs == "area" for name in state.activation) else [],
        weights=[f"{_array(layer.weights)}," for layer in state.layers],
        biases=[f"np.array({list(layer.biases)})," for layer in state.layers],
        inputs=_array(state.inputs, len("X = ")),
        functions=_functions(state, train=train),
        h=", ".join(state.activation),
        slopes=[f"slope = [{', '.join(f'slope_of_{name}' for name in state.activation)}]"] if train else [],
        scores=_SCORES if trainable else [],
        training=_TRAINING if train else [],
        no_training=["losses = [scores(x, y)[0]]", ""] if trainable and not train else [],
        scored=[*_SCORED, _scored_test(state), ""] if trainable else [],
        why_not="True" if trainable else "False  # $" + _WHY_NOT[result.why_not],
        too_large=['np.seterr(over="ignore", invalid="ignore")  # $ends', ""] if result.ended_at is not None else [],
        data=_data(state),
        rates=f"{state.learning_rate!r}, {state.batch_size}, {state.seed}",
        l2=[f"l2 = {state.l2!r}"] if state.l2 else [],
        decay=" + l2 * W[i]" if state.l2 else "",
        step=result.step,
        delta="a[-1] - target" if cross else "2 * (a[-1] - target) * slope[-1](z[-1])",
        loss="np.logaddexp(0, np.where(y == 1, -z, z)).mean()" if cross else "((a - y) ** 2).mean()",
    )


_PROGRAM = """\
# $headline
import numpy as np

$area
W = [
    $weights
]
b = [
    $biases
]
X = $inputs


$functions
h = [$h]
$slopes

trainable = $why_not
updates = $step

$too_large
$scores
$training
$no_training
$scored
shapes, activations, a = [X.shape], [], X
for i in range(len(W)):
    z = a @ W[i] + b[i]
    a = h[i](z)
    shapes += [W[i].shape, a.shape]
    activations.append(a)
outputs, weights, biases = a, W, b
print(shapes)
print(outputs)
"""
_AREA = '''\
from math import erfc


def area(z):
    """Of the normal distribution, left of z."""
    return np.vectorize(erfc)(-z / np.sqrt(2)) / 2


'''.splitlines()
_SCORES = """\
$data
def scores(x, y):  # $loss_and_right
    a = x
    for i in range(len(W)):
        z = a @ W[i] + b[i]
        a = h[i](z)
    z, a = z[:, 0], a[:, 0]
    return float($loss), float(((a > 0.5) == (y == 1)).mean())


""".splitlines()
_TRAINING = """\
learning_rate, batch_size, seed = $rates
$l2
batch_size = min(batch_size, len(x))
per_epoch = -(-len(x) // batch_size)
losses = []  # $each_epoch
for update in range(updates):
    epoch, batch = divmod(update, per_epoch)
    if batch == 0:
        losses.append(scores(x, y)[0])
    order = np.random.default_rng([seed, epoch]).permutation(len(x))
    now = order[batch * batch_size : (batch + 1) * batch_size]
    a, z, target = [x[now]], [], y[now, None]
    for i in range(len(W)):
        z.append(a[-1] @ W[i] + b[i])
        a.append(h[i](z[-1]))
    delta = $delta
    for i in reversed(range(len(W))):
        by_W, by_b = a[i].T @ delta / len(now)$decay, delta.mean(axis=0)
        if i:
            delta = delta @ W[i].T * slope[i - 1](z[i - 1])
        W[i], b[i] = W[i] - learning_rate * by_W, b[i] - learning_rate * by_b
if updates % per_epoch == 0:
    losses.append(scores(x, y)[0])

""".splitlines()
_SCORED = """\
loss, accuracy = scores(x, y)
print("after", updates, "updates: loss", loss, "accuracy", accuracy)
""".splitlines()


def _scored_test(state: State) -> str:
    if not len(state.data_set.test[0]):
        return 'test_loss = test_accuracy = float("nan")  # $no_test'
    return "test_loss, test_accuracy = scores(x_test, y_test)"


def _array(rows: Sequence[Sequence[Any]], before: int = 0) -> str:
    """An array as code, a row a line; ``before`` is how much stands in front of it."""
    between = ",\n" + " " * (before + len("np.array(["))
    return f"np.array([{between.join(str(list(row)) for row in rows)}])"


def _functions(state: State, *, train: bool) -> list[str]:
    lines: list[str] = []
    used = list(dict.fromkeys(state.activation))
    if "sigmoid" not in used and any(ACTIVATIONS[name].needs == "sigmoid" for name in used):
        used.insert(0, "sigmoid")
    for name in used:
        h, steep = ACTIVATIONS[name].array
        note = "  # $rounded" if name == "step" else ""
        lines += [f"def {name}(z):", f"    return {h}{note}", "", ""]
        if train:
            lines += [f"def slope_of_{name}(z):", f"    return {steep}", "", ""]
    return lines


def _data(state: State) -> list[str]:
    data = state.data_set
    if state.data in MAKERS:
        source = inspect.getsource(MAKERS[state.data]).replace("  # type: ignore[no-untyped-def]", "")
        made = [
            "",
            *source.splitlines(),
            "",
            "",
            f"rng = np.random.default_rng({state.data_seed})",
            f"x, y = {state.data}({state.n}, {state.noise!r}, rng)",
            "order = rng.permutation(len(x))",
            f"train, test = order[:{data.n_train}], order[{data.n_train}:]",
            "x_test, y_test = x[test], y[test]",
            "x, y = x[train], y[train]",
        ]
        return [*made, ""]
    return [*_points("", data.train), *(_points("_test", data.test) if len(data.test[0]) else []), ""]


def _points(which: str, points: Pair) -> list[str]:
    X, y = points
    x = f"x{which} = "
    return [f"{x}{_array(X.tolist(), len(x))}", f"y{which} = np.array({y.astype(int).tolist()})"]
