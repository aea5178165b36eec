"""A network as NumPy: the forward pass, and before it the training that led to the step looked at."""

from __future__ import annotations

import numpy as np

from dlviz.model.comments import QT_TRANSLATE_NOOP, Say, english, filled
from dlviz.model.forward import ACTIVATIONS, SOFTMAX
from dlviz.model.function_table import AREA
from dlviz.model.linked_code import Given, Links
from dlviz.model.network.code_data import array, data_lines, vector
from dlviz.model.network.solve import solve
from dlviz.model.network.state import State

COMMENTS = {
    "headline": QT_TRANSLATE_NOOP("Code", "A network: h(X W + b), layer after layer."),
    "rounded": QT_TRANSLATE_NOOP("Code", "rounded: in floats 0.1 + 0.2 - 0.3 is 5.6e-17"),
    "loss_and_right": QT_TRANSLATE_NOOP("Code", "the mean loss, and the share of points on the right side of 0.5"),
    "each_epoch": QT_TRANSLATE_NOOP("Code", "at the start of each epoch"),
    "no_test": QT_TRANSLATE_NOOP("Code", "no points are left for the test"),
    "ends": QT_TRANSLATE_NOOP("Code", "the training ends where the numbers become too large"),
    "loss_and_largest": QT_TRANSLATE_NOOP("Code", "the mean loss, and the share of points whose class is the largest"),
    "held": QT_TRANSLATE_NOOP("Code", "the biases are held"),
    "all_sums": QT_TRANSLATE_NOOP("Code", "each output of a softmax depends on all sums"),
    "one_hot": QT_TRANSLATE_NOOP("Code", "a target for each output: 1 for the class, else 0"),
    "outputs": QT_TRANSLATE_NOOP("Code", "fewer outputs than classes"),
    "targets": QT_TRANSLATE_NOOP("Code", "the numbers of outputs and of targets differ"),
    "no_sigmoid": QT_TRANSLATE_NOOP("Code", "cross-entropy needs probabilities: a sigmoid at the end"),
    "no_softmax": QT_TRANSLATE_NOOP("Code", "categorical cross-entropy needs probabilities: a softmax at the end"),
    "no_probabilities": QT_TRANSLATE_NOOP("Code", "cross-entropy needs targets that are probabilities"),
    "alone": QT_TRANSLATE_NOOP("Code", "the softmax of one output is always 1"),
    "steps": QT_TRANSLATE_NOOP("Code", "the slope of the step function is 0"),
}
_WHY_NOT = {
    "outputs": "outputs", "targets": "targets", "step": "steps", "alone": "alone", "cross-entropy": "no_sigmoid",
    "softmax": "no_softmax", "probabilities": "no_probabilities",
}  # fmt: skip


def code(state: State, say: Say = english) -> str:
    """NumPy source of all that ``values`` names: the training up to the step looked at, its losses, a forward pass."""
    result = solve(state)
    is_one = "y > 0.5" if state.data == "pairs" else "y == 1"
    steep = ("None" if name == SOFTMAX else f"slope_of_{name}" for name in state.activation)
    trainable, train, several = not result.why_not, result.step > 0, state.sizes[-1] > 1
    return filled(
        _PROGRAM,
        COMMENTS,
        say,
        area=AREA if any(ACTIVATIONS[name].needs == "area" for name in state.activation) else [],
        weights=[f"{array(layer.weights)}," for layer in state.layers],
        biases=[line for layer in state.layers for line in vector("", layer.biases, "]),")],
        inputs=array(state.inputs, len("X = ")),
        functions=_functions(state, train=train),
        h=", ".join(state.activation),
        slopes=[f"slope = [{', '.join(steep)}]"] if train else [],
        scores=_SCORES if trainable else [],
        def_scores=f"def scores(x, y):  # $loss_and_{'largest' if several else 'right'}",
        single=[] if several else ["z, a = z[:, 0], a[:, 0]"],
        loss=_loss(state),
        right="a.argmax(axis=1) == y.argmax(axis=1)" if several else f"(a > 0.5) == ({is_one})",
        training=_TRAINING if train else [],
        no_training=["losses = [scores(x, y)[0]]", ""] if trainable and not train else [],
        scored=[*_SCORED, *_scored_test(state), ""] if trainable else [],
        why_not="True" if trainable else "False  # $" + _WHY_NOT[result.why_not],
        too_large=['np.seterr(over="ignore", invalid="ignore")  # $ends', ""] if result.ended_at is not None else [],
        data=data_lines(state),
        rates=f"{state.learning_rate!r}, {state.batch_size}, {state.seed}",
        l2=[f"l2 = {state.l2!r}"] if state.l2 else [],
        by=[_by(state)],
        moved=["W[i] = W[i] - learning_rate * by_W  # $held" if state.hold_biases else _MOVED],
        step=result.step,
        target="y[now]" if several else "y[now, None]",
        delta=_delta(state),
    )


#: The mean loss, of one output or several.
_LOSSES = {
    ("cross-entropy", False): "np.logaddexp(0, np.where(y == 1, -z, z)).mean()",
    ("squared", False): "((a - y) ** 2).mean()",
    ("half squared", False): "((a - y) ** 2).mean() / 2",
    ("cross-entropy", True): "(y * (np.logaddexp.reduce(z, axis=1, keepdims=True) - z)).sum(axis=1).mean()",
    ("squared", True): "((a - y) ** 2).sum(axis=1).mean()",
    ("half squared", True): "((a - y) ** 2).sum(axis=1).mean() / 2",
}
_SOFT_TARGETS = "(y * np.logaddexp(0, -z) + (1 - y) * np.logaddexp(0, z)).mean()"


def _loss(state: State) -> str:
    """The mean loss; targets between 0 and 1 have a part of each class."""
    soft = state.data == "pairs" and not np.isin(state.data_set.y, (0.0, 1.0)).all()
    if soft and state.loss == "cross-entropy" and state.sizes[-1] == 1:
        return _SOFT_TARGETS
    return _LOSSES[state.loss, state.sizes[-1] > 1]


def _delta(state: State) -> list[str]:
    """∂L/∂z of the last layer."""
    two = "2 * " if state.loss == "squared" else ""
    if state.loss == "cross-entropy":
        return ["delta = a[-1] - target"]
    if state.activation[-1] == SOFTMAX:
        return [
            f"by_a = {two}(a[-1] - target)  # $all_sums",
            "delta = a[-1] * (by_a - (a[-1] * by_a).sum(axis=1, keepdims=True))",
        ]
    return [f"delta = {two}(a[-1] - target) * slope[-1](z[-1])"]


def links(state: State) -> Links:
    given: dict[str, Given] = {
        "W": lambda layer, i, j: f"weight:{layer + 1}:{i + 1}:{j + 1}",
        "b": lambda layer, j: f"weight:{layer + 1}:0:{j + 1}",
        "X": lambda row, i: f"unit:0:{i + 1}" if row == state.row else "",
    }
    data = state.data_set
    if data.order and not solve(state).why_not:
        given["x"] = given["y"] = lambda row, *_: f"point:{data.order[row]}"
        if data.n_train < len(data.order):
            given["x_test"] = given["y_test"] = lambda row, *_: f"point:{data.order[data.n_train + row]}"
    given |= {name: name for name in ("learning_rate", "batch_size", "seed", "l2")}
    return Links(given, {"rng": ("data_seed",), "a": "unit:*", "z": "unit:*", "W": "weight:*", "b": "weight:*"})


def _by(state: State) -> str:
    """The slopes by the weights of a layer, and by its biases where they learn."""
    by_W = f"a[i].T @ delta / len(now){' + l2 * W[i]' if state.l2 else ''}"
    return f"by_W = {by_W}" if state.hold_biases else f"by_W, by_b = {by_W}, delta.mean(axis=0)"


_MOVED = "W[i], b[i] = W[i] - learning_rate * by_W, b[i] - learning_rate * by_b"
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
print("shapes of X, then of the weights and outputs of each layer:", shapes)
print("outputs:", outputs, sep="\\n")
"""
_SCORES = """\
$data
$def_scores
    a = x
    for i in range(len(W)):
        z = a @ W[i] + b[i]
        a = h[i](z)
    $single
    loss = $loss
    right = $right
    return float(loss), float(right.mean())


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
    a, z, target = [x[now]], [], $target
    for i in range(len(W)):
        z.append(a[-1] @ W[i] + b[i])
        a.append(h[i](z[-1]))
    $delta
    for i in reversed(range(len(W))):
        $by
        if i:
            delta = delta @ W[i].T * slope[i - 1](z[i - 1])
        $moved
if updates % per_epoch == 0:
    losses.append(scores(x, y)[0])

""".splitlines()
_SCORED = """\
loss, accuracy = scores(x, y)
print("after", updates, "updates: loss", loss, "accuracy", accuracy)
""".splitlines()


def _scored_test(state: State) -> list[str]:
    if not len(state.data_set.test[0]):
        return ['test_loss = test_accuracy = float("nan")  # $no_test']
    return [
        "test_loss, test_accuracy = scores(x_test, y_test)",
        'print("test loss", test_loss, "accuracy", test_accuracy)',
    ]


def _functions(state: State, *, train: bool) -> list[str]:
    lines: list[str] = []
    used = list(dict.fromkeys(state.activation))
    if "sigmoid" not in used and any(ACTIVATIONS[name].needs == "sigmoid" for name in used):
        used.insert(0, "sigmoid")
    for name in used:
        h, steep = ACTIVATIONS[name].array
        note = "  # $rounded" if name == "step" else ""
        lines += [f"def {name}(z):", f"    return {h}{note}", "", ""]
        if train and steep:
            lines += [f"def slope_of_{name}(z):", f"    return {steep}", "", ""]
    return lines
