"""A network as NumPy: the forward pass, and before it the training that led to the step looked at."""

from __future__ import annotations

import inspect
from collections.abc import Sequence
from typing import Any

from dlviz.model.comments import QT_TRANSLATE_NOOP, Say, english, filled
from dlviz.model.network.data import MAKERS
from dlviz.model.network.layers import ACTIVATIONS
from dlviz.model.network.solve import solve
from dlviz.model.network.state import State

COMMENTS = {
    "headline": QT_TRANSLATE_NOOP("Code", "A network: h(X W + b), layer after layer."),
    "rounded": QT_TRANSLATE_NOOP("Code", "rounded: in floats 0.1 + 0.2 - 0.3 is 5.6e-17, not 0"),
    "rest": QT_TRANSLATE_NOOP("Code", "the rest is for the test"),
}


def code(state: State, say: Say = english) -> str:
    """NumPy source that computes ``shapes`` and ``outputs``; after a training also ``loss`` and ``accuracy``."""
    result = solve(state)
    train, cross = result.step > 0, state.loss == "cross-entropy"
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
        training=_TRAINING if train else [],
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

$training
shapes, a = [X.shape], X
for i in range(len(W)):
    z = a @ W[i] + b[i]
    a = h[i](z)
    shapes += [W[i].shape, a.shape]
outputs = a
print(shapes)
print(outputs)
"""
_AREA = '''\
from math import erfc


def area(z):
    """Of the normal distribution, left of z."""
    return np.vectorize(erfc)(-z / np.sqrt(2)) / 2


'''.splitlines()
_TRAINING = """\
$data
learning_rate, batch_size, seed = $rates
$l2
batch_size = min(batch_size, len(x))
per_epoch = -(-len(x) // batch_size)
for update in range($step):
    epoch, batch = divmod(update, per_epoch)
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

a = x
for i in range(len(W)):
    z = a @ W[i] + b[i]
    a = h[i](z)
z, a = z[:, 0], a[:, 0]
loss = $loss
accuracy = ((a > 0.5) == (y == 1)).mean()
print("after $step updates: loss", loss, "accuracy", accuracy)

""".splitlines()


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
            f"x, y = x[order[:{data.n_train}]], y[order[:{data.n_train}]]  # $rest",
        ]
        return [*made, ""]
    X, y = data.train
    return [f"x = {_array(X.tolist(), len('x = '))}", f"y = np.array({y.astype(int).tolist()})", ""]
