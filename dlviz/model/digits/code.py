"""The digits as NumPy: the file that comes with dlviz, the training up to the step looked at, and one digit read."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from dlviz.model.comments import QT_TRANSLATE_NOOP, Say, english, filled
from dlviz.model.digits.judged import WORST
from dlviz.model.digits.solve import Result, solve
from dlviz.model.digits.state import State
from dlviz.model.digits.training import TAUGHT, settings
from dlviz.model.forward import ACTIVATIONS
from dlviz.model.function_table import AREA
from dlviz.model.linked_code import Given, Links
from dlviz.model.methods import METHODS, code_name

COMMENTS = {
    "headline": QT_TRANSLATE_NOOP("Code", "Handwritten digits: 64 pixels, h(X W + b), softmax, descent."),
    "chaos": QT_TRANSLATE_NOOP(
        "Code", "Where a large rate makes the loss oscillate, rounding grows: numbers may differ from the screen."
    ),
    "the_file": QT_TRANSLATE_NOOP("Code", "where dlviz is installed: the file that comes with it"),
    "or_load": QT_TRANSLATE_NOOP("Code", "elsewhere: the same digits of scikit-learn, in the same order"),
    "one_hot": QT_TRANSLATE_NOOP("Code", "one row for each digit: 1 for its class, else 0"),
    "own": QT_TRANSLATE_NOOP("Code", "own digits, {0} times each"),
    "small_random": QT_TRANSLATE_NOOP("Code", "small random weights, biases of 0"),
    "mean_loss": QT_TRANSLATE_NOOP("Code", "mean -log of the true class's probability, and the share read rightly"),
    "dp_dz": QT_TRANSLATE_NOOP("Code", "the slope by the last sums: probabilities - targets"),
    "remembers": QT_TRANSLATE_NOOP("Code", "what the method remembers of the slopes"),
    "the_digit": QT_TRANSLATE_NOOP("Code", "the digit that is read, its class, and its row in the data (-1: none)"),
    "by_each_pixel": QT_TRANSLATE_NOOP("Code", "how the score of one digit changes with each pixel"),
    "nearest": QT_TRANSLATE_NOOP("Code", "how far it is from the nearest digit that was learned from"),
    "too_large": QT_TRANSLATE_NOOP("Code", "the training ends where the numbers become too large"),
}  # fmt: skip


def code(state: State, say: Say = english) -> str:
    """NumPy source of all that ``values`` names."""
    result, plan, method = solve(state), state.plan, METHODS[state.method]
    shape = (64, *state.hidden, 10)
    reach = ["before" if ACTIVATIONS[name].half_line else "before + units" for name in plan.functions]
    return filled(
        _PROGRAM,
        COMMENTS,
        say,
        area=AREA if ACTIVATIONS[state.activation].needs == "area" and state.hidden else [],
        split=f"{state.share!r}, {state.split_seed}",
        own=(TAUGHT,),
        taught=_own(state) if state.teach and state.own else [],
        shape=str(list(shape)),
        same=reach[0] if len(set(reach)) == 1 else f"{reach[0]} if i < {len(state.hidden)} else {reach[-1]}",
        seed=state.seed,
        functions=_functions(state) if state.hidden else [],
        h="h(z[-1])" if state.hidden else "z[-1]",
        rates=f"{state.learning_rate!r}, {state.batch_size}",
        l2=[f"l2 = {state.l2!r}"] if state.l2 else [],
        decay=" + l2 * W[i]" if state.l2 else "",
        settings=_settings(state),
        memory=_MEMORY if method.memories else [],
        update=_remembering(state) if method.memories else _PLAIN,
        step=result.step,
        ends=['np.seterr(over="ignore", invalid="ignore")  # $too_large', ""] if result.ended_at is not None else [],
        pixels=_pixels(result),
        true=result.shown.label,
        row=state.sample if result.shown.part in ("train", "test") else -1,
        asked=result.asked,
        back=_BACK if state.hidden else [],
        worst=WORST,
    )


def links(state: State) -> Links:
    fields = ("learning_rate", "batch_size", "seed", "share", "split_seed", "l2")
    given: dict[str, Given] = {
        **{name: name for name in fields},
        "pixels": "pixel:{}".format,
        "row": "sample" if state.source == "data" else "",
        "shape": lambda i: f"units{i}" if 0 < i <= len(state.hidden) else "",
    }
    return Links(given, {"probabilities": "digit:*", "digit_loss": "digit:*"})


_PROGRAM = """\
# $headline
# $chaos
import numpy as np

$area
try:  # $the_file
    from dlviz.resources import resource

    with np.load(resource("digits/digits.npz")) as data:
        X, labels = data["pixels"] / 16, data["labels"].astype(int)
except ImportError:  # $or_load
    from sklearn.datasets import load_digits

    X, labels = load_digits(return_X_y=True)
    X = X / 16
share, split_seed = $split
order = np.random.default_rng(split_seed).permutation(len(X))
n_train = max(1, int(share * len(X)))
train, test = order[:n_train], order[n_train:]
x, y = X[train], labels[train]
$taught
targets = np.eye(10)[y]  # $one_hot

seed = $seed
rng = np.random.default_rng(seed)
shape = $shape
W, b = [], []  # $small_random
for i, (before, units) in enumerate(zip(shape[:-1], shape[1:])):
    reach = (6 / ($same)) ** 0.5
    W.append(np.round(rng.uniform(-reach, reach, (before, units)), 3))
    b.append(np.zeros(units))

$ends
$functions

def forward(x):
    a, z = [x], []
    for i in range(len(W)):
        z.append(a[-1] @ W[i] + b[i])
        if i < len(W) - 1:
            a.append($h)
    return a, z


def softmax(z):
    powers = np.exp(z - z.max(axis=1, keepdims=True))
    return powers / powers.sum(axis=1, keepdims=True)


def loss_of(z, y):
    return np.logaddexp.reduce(z, axis=1) - z[np.arange(len(y)), y]


def scores(x, y):  # $mean_loss
    z = forward(x)[1][-1]
    return float(loss_of(z, y).mean()), float((z.argmax(axis=1) == y).mean())


learning_rate, batch_size = $rates
$l2
$settings
batch_size = min(batch_size, len(x))
per_epoch = -(-len(x) // batch_size)
updates = $step
losses, test_losses = [], []
$memory
for step in range(updates):
    epoch, batch = divmod(step, per_epoch)
    if batch == 0:
        losses.append(scores(x, y)[0])
        test_losses.append(scores(X[test], labels[test])[0])
        order = np.random.default_rng([seed, epoch]).permutation(len(x))
    now = order[batch * batch_size : (batch + 1) * batch_size]
    a, z = forward(x[now])
    delta = softmax(z[-1]) - targets[now]  # $dp_dz
    for i in reversed(range(len(W))):
        by_W, by_b = a[i].T @ delta / len(now)$decay, delta.mean(axis=0)
        $back
        $update
if updates % per_epoch == 0:
    losses.append(scores(x, y)[0])
    test_losses.append(scores(X[test], labels[test])[0])

weights, biases = W, b
loss, accuracy = scores(x, y)
test_loss, test_accuracy = scores(X[test], labels[test])
print("after", updates, "updates: training loss", loss, "accuracy", accuracy)
print("test loss", test_loss, "accuracy", test_accuracy)

# $the_digit
pixels = np.array([
    $pixels
])
true, row = $true, $row
a, z = forward(pixels[None, :] / 16)
probabilities = softmax(z[-1])[0]
read = int(probabilities.argmax())
digit_loss = float(loss_of(z[-1], np.array([true]))[0])
print("read as", read, "with probability", float(probabilities[read]), "loss", digit_loss)

# $by_each_pixel
asked_digit = $asked
slopes = W[-1][:, asked_digit]
for i in reversed(range(len(W) - 1)):
    slopes = W[i] @ (slopes * slope(z[i][0]))

# $nearest
others = train[train != row] if np.any(train == row) and len(train) > 1 else train
distance = float(np.sqrt(((16 * X[others] - pixels) ** 2).sum(axis=1)).min())

z_test = forward(X[test])[1][-1]
confusion = np.zeros((10, 10), dtype=int)
np.add.at(confusion, (labels[test], z_test.argmax(axis=1)), 1)
print("confusion: the true digit down, what it was read as across", confusion, sep="\\n")
worst_losses = -np.sort(-loss_of(z_test, labels[test]))[:$worst]
"""
_BACK = ["if i:", "    delta = delta @ W[i].T * slope(z[i - 1])"]
_MEMORY = """\
m_W, v_W = [0 * w for w in W], [0 * w for w in W]  # $remembers
m_b, v_b = [0 * c for c in b], [0 * c for c in b]
""".splitlines()
_PLAIN = ["W[i], b[i] = W[i] - learning_rate * by_W, b[i] - learning_rate * by_b"]


def _remembering(state: State) -> list[str]:
    """The rule of the method for the weights and for the biases of a layer."""
    lines = ["for values, slope_now, m, v in ((W, by_W, m_W, v_W), (b, by_b, m_b, v_b)):", "    m_g, v_g = m[i], v[i]"]
    lines += [f"    {line.replace('slope', 'slope_now')}" for line in METHODS[state.method].code]
    return [*lines, "    m[i], v[i] = m_g, v_g", "    values[i] = values[i] - move"]


def _settings(state: State) -> list[str]:
    """The method's own numbers under the names that its rule has in the code."""
    given = settings(state.plan)
    return [f"{code_name(name)} = {getattr(given, name)!r}" for name in METHODS[state.method].settings]


def _functions(state: State) -> list[str]:
    """h and h', and the sigmoid where they call it."""
    made = ACTIVATIONS[state.activation]
    h, steep = made.array
    lines = [""]
    if made.needs == "sigmoid":
        lines += ["def sigmoid(z):", f"    return {ACTIVATIONS['sigmoid'].array[0]}", "", ""]
    return [*lines, "def h(z):", f"    return {h}", "", "", "def slope(z):", f"    return {steep}", ""]


def _own(state: State) -> list[str]:
    rows = [f"    {list(pixels)}," for _, pixels in state.own]
    return [
        f"own_labels = np.array({[label for label, _ in state.own]})  # $own",
        "own = np.array([",
        *rows,
        "])",
        f"x = np.vstack([x, np.tile(own / 16, ({TAUGHT}, 1))])",
        f"y = np.concatenate([y, np.tile(own_labels, {TAUGHT})])",
    ]


def _pixels(result: Result) -> list[str]:
    whole: Sequence[Any] = result.shown.pixels.astype(int).tolist()
    return [", ".join(f"{value:2}" for value in whole[start : start + 8]) + "," for start in range(0, 64, 8)]
