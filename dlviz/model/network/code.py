"""A network as NumPy: the forward pass, and before it the training that led to the step looked at."""

from __future__ import annotations

import inspect
from collections.abc import Sequence
from typing import Any

from dlviz.model.comments import QT_TRANSLATE_NOOP, Say, english, filled
from dlviz.model.network.data import MAKERS
from dlviz.model.network.layers import ACTIVATIONS
from dlviz.model.network.solve import Result, solve
from dlviz.model.network.state import State

COMMENTS = {
    "headline": QT_TRANSLATE_NOOP("Code", "A network: h(X W + b), layer after layer."),
    "rounded": QT_TRANSLATE_NOOP("Code", "rounded: in floats 0.1 + 0.2 - 0.3 is 5.6e-17, not 0"),
    "rest": QT_TRANSLATE_NOOP("Code", "the rest is for the test"),
}


def code(state: State, say: Say = english) -> str:
    """NumPy source that computes ``shapes`` and ``outputs``; after a training also ``loss`` and ``accuracy``."""
    return filled(_source(state), COMMENTS, say)


def _source(state: State) -> str:
    result = solve(state)
    train = result.step > 0
    parts = [
        ["# $headline", "import numpy as np", ""],
        _area_code(state),
        _layers_code(state),
        _functions_code(state, train),
        _training_code(state, result) if train else [],
        _forward_code(state),
    ]
    return "\n".join(entry for part in parts for entry in part) + "\n"


def _area_code(state: State) -> list[str]:
    if not any(ACTIVATIONS[name].needs == "area" for name in state.activation):
        return []
    return [
        "from math import erfc",
        "",
        "",
        "def area(z):",
        '    """Of the normal distribution, left of z."""',
        "    return np.vectorize(erfc)(-z / np.sqrt(2)) / 2",
        "",
        "",
    ]


def _layers_code(state: State) -> list[str]:
    lines = ["W = ["]
    lines += [f"    {_array(layer.weights, 4)}," for layer in state.layers]
    lines += ["]", "b = ["]
    lines += [f"    np.array({list(layer.biases)})," for layer in state.layers]
    return [*lines, "]", f"X = {_array(state.inputs, 0)}", "", ""]


def _array(rows: Sequence[Sequence[Any]], indent: int) -> str:
    between = ",\n" + " " * (indent + len("np.array([") + (4 if not indent else 0))
    return f"np.array([{between.join(str(list(row)) for row in rows)}])"


def _functions_code(state: State, train: bool) -> list[str]:
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
    lines.append(f"h = [{', '.join(state.activation)}]")
    if train:
        lines.append(f"slope = [{', '.join(f'slope_of_{name}' for name in state.activation)}]")
    return [*lines, ""]


def _training_code(state: State, result: Result) -> list[str]:
    cross = state.loss == "cross-entropy"
    decay = " + l2 * W[i]" if state.l2 else ""
    delta = "a[-1] - target" if cross else "2 * (a[-1] - target) * slope[-1](z[-1])"
    return [
        *_data_code(state),
        f"learning_rate, batch_size, seed = {state.learning_rate!r}, {state.batch_size}, {state.seed}",
        *([f"l2 = {state.l2!r}"] if state.l2 else []),
        "batch_size = min(batch_size, len(x))",
        "per_epoch = -(-len(x) // batch_size)",
        f"for update in range({result.step}):",
        "    epoch, batch = divmod(update, per_epoch)",
        "    order = np.random.default_rng([seed, epoch]).permutation(len(x))",
        "    now = order[batch * batch_size : (batch + 1) * batch_size]",
        "    a, z, target = [x[now]], [], y[now, None]",
        "    for i in range(len(W)):",
        "        z.append(a[-1] @ W[i] + b[i])",
        "        a.append(h[i](z[-1]))",
        f"    delta = {delta}",
        "    for i in reversed(range(len(W))):",
        f"        by_W, by_b = a[i].T @ delta / len(now){decay}, delta.mean(axis=0)",
        "        if i:",
        "            delta = delta @ W[i].T * slope[i - 1](z[i - 1])",
        "        W[i], b[i] = W[i] - learning_rate * by_W, b[i] - learning_rate * by_b",
        "",
        "a = x",
        "for i in range(len(W)):",
        "    z = a @ W[i] + b[i]",
        "    a = h[i](z)",
        "z, a = z[:, 0], a[:, 0]",
        "loss = np.logaddexp(0, np.where(y == 1, -z, z)).mean()" if cross else "loss = ((a - y) ** 2).mean()",
        "accuracy = ((a > 0.5) == (y == 1)).mean()",
        f'print("after {result.step} updates: loss", loss, "accuracy", accuracy)',
        "",
    ]


def _data_code(state: State) -> list[str]:
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
    return [f"x = {_array(X.tolist(), 0)}", f"y = np.array({y.astype(int).tolist()})", ""]


def _forward_code(state: State) -> list[str]:
    return [
        "shapes, a = [X.shape], X",
        "for i in range(len(W)):",
        "    z = a @ W[i] + b[i]",
        "    a = h[i](z)",
        "    shapes += [W[i].shape, a.shape]",
        "outputs = a",
        "print(shapes)",
        "print(outputs)",
    ]
