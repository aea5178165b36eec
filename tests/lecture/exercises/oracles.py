"""What each kind of exercise asks, computed anew from its state: in fractions, with NumPy or with scikit-learn."""

from __future__ import annotations

import math
import re
from collections.abc import Callable
from fractions import Fraction
from typing import Any

import numpy as np
from sklearn.metrics import log_loss

from dlviz.lecture.exercises.exercise import Exercise

Found = list[float]
INPUTS = ((0, 0), (0, 1), (1, 0), (1, 1))


def exactly(value: float) -> Fraction:
    return Fraction(str(value))


def sums(state: Any) -> list[Fraction]:
    w1, w2, theta = exactly(state.w1), exactly(state.w2), exactly(state.theta)
    return [w1 * a + w2 * b - theta for a, b in INPUTS]


def weighted_sum(e: Exercise) -> Found:
    total = sums(e.state)[e.state.row]
    return [float(total), float(total > 0)]


def truth_table(e: Exercise) -> Found:
    return [float(total > 0) for total in sums(e.state)]


def perceptron_update(e: Exercise) -> Found:
    """Read off the question itself, so that the question is checked as well."""
    w1, w2, theta = (exactly(v.replace("−", "-")) for v in re.findall(r"[₁₂θ] = (−?\d+(?:\.\d+)?)", e.ask.en)[:3])
    a, b, t = (int(v) for v in re.search(r"example \((\d), (\d)\) has the target t = (\d)", e.ask.en).groups())  # type: ignore[union-attr]
    rate = exactly(re.search(r"α = ([\d.]+)\.", e.ask.en)[1])  # type: ignore[index]
    error = t - (w1 * a + w2 * b - theta > 0)
    return [float(w1 + rate * error * a), float(w2 + rate * error * b), float(theta - rate * error)]


def network(e: Exercise) -> list[tuple[np.ndarray, np.ndarray]]:
    return [(np.array(layer.weights, float), np.array(layer.biases, float)) for layer in e.state.layers]


def hidden_layers(e: Exercise) -> Found:
    sizes = re.search(r"layers of ([\d-]+) units", e.ask.en)[1].split("-")  # type: ignore[index]
    return [len(sizes) - 2, float(len(sizes) >= 4)]


def count_weights(e: Exercise) -> Found:
    return [sum(w.size for w, _ in network(e)), sum(b.size for _, b in network(e))]


def one_unit(e: Exercise) -> Found:
    (w, b), x = network(e)[0], np.array(e.state.inputs[0])
    z = float((x @ w + b)[0])
    return [z, max(0.0, z) if e.state.activation[0] == "relu" else float(z > 0)]


def forward_pass(e: Exercise) -> Found:
    (w1, b1), (w2, b2) = network(e)
    hidden = np.maximum(0, np.array(e.state.inputs[0]) @ w1 + b1)
    return [*hidden, *(hidden @ w2 + b2)]


def layer(e: Exercise) -> Found:
    w, b = network(e)[0]
    return list((np.array(e.state.inputs) @ w + b).ravel())


def activation(e: Exercise) -> Found:
    """Each name of a blank says what it stands for."""
    x, state = e.state.x, e.state
    sigmoid = 1 / (1 + math.exp(-x))
    lines = state.maxout_w1 * x + state.maxout_b1, state.maxout_w2 * x + state.maxout_b2
    known = {
        "ReLU": max(0.0, x), "Leaky": max(0.1 * x, x), "Maxout": max(lines),
        "step′": 0.0, "ReLU′": float(x > 0), "Leaky′": 1.0 if x > 0 else 0.1,
    }  # fmt: skip
    if e.kind == "step_values":
        xs = re.findall(r"h\((−?[\d.]+)\)", " ".join(blank.name for blank in e.blanks))
        return [float(float(v.replace("−", "-")) > 0) for v in xs]
    if e.kind == "first_above":
        theta = float(re.search(r"x − \((−?[\d.]+)\)", e.ask.en)[1].replace("−", "-"))  # type: ignore[index]
        return [math.floor(theta) + 1]
    if e.kind == "sigmoid_symmetry":
        return [sigmoid]
    if e.kind == "sigmoid_slope":
        return [sigmoid * (1 - sigmoid)]
    return [known[blank.name] for blank in e.blanks]


def product(e: Exercise) -> Found:
    return list((np.array(e.state.a) @ np.array(e.state.b)).ravel())


def one_entry(e: Exercise) -> Found:
    i, j = (int(v) - 1 for v in re.search(r"c(\d)(\d)", e.ask.en).groups())  # type: ignore[union-attr]
    return [float(np.array(e.state.a)[i] @ np.array(e.state.b)[:, j])]


def missing_entry(e: Exercise) -> Found:
    """Solved for, with the product that the question gives."""
    blocks = re.findall(r"\\begin\{pmatrix\} (.*?) \\end\{pmatrix\}", e.formula)
    a, b, c = ([row.split(" & ") for row in block.split(r" \\ ")] for block in blocks)
    i, j = next((i, j) for i in range(2) for j in range(2) if b[i][j] == "?")
    top, known = [int(v) for v in a[0]], int(b[1 - i][j])
    return [(int(c[0][j]) - top[1 - i] * known) / top[i]]


def can_multiply(e: Exercise) -> Found:
    m, k, other, n = (int(v) for v in re.search(r"A (\d)×(\d) matrix .* a (\d)×(\d) matrix", e.ask.en).groups())  # type: ignore[union-attr]
    return [m, n] if k == other else [0, 0]


def chain_shape(e: Exercise) -> Found:
    made = np.eye(int(e.state.chain[0]))
    for part in e.state.chain.split(" @ "):
        rows, columns = map(int, part.split("x"))
        made = made @ np.ones((rows, columns))
    return [float(size) for size in made.shape]


def asked(e: Exercise) -> Found:
    """The questions of the matrix panel, by NumPy."""
    text = e.ask.en.partition("turn.  ")[2]
    if found := re.fullmatch(r"np\.array\((.*)\)\.(shape|ndim|size) = .*", text):
        made = getattr(np.array(_literal(found[1])), found[2])
        return [float(v) for v in (made if isinstance(made, tuple) else (made,))]
    if found := re.fullmatch(r"np\.dot\(\((\d), (\d)\), \((\d),\)\) → \(\?,\)", text):
        return [float(np.dot(np.ones((int(found[1]), int(found[2]))), np.ones(int(found[3]))).shape[0])]
    left, right, result = (block.split(", ") for block in re.findall(r"\[(.*?)\]", text))
    whole = {"l0": left[0], "l1": left[1], "r0": right[0], "r1": right[1], "o0": result[0], "o1": result[1]}
    same = {"l0": "o0", "o0": "l0", "l1": "r0", "r0": "l1", "r1": "o1", "o1": "r1"}
    return [float(whole[same[place]]) for place, text in whole.items() if text == "?"]


def _literal(text: str) -> Any:
    import ast

    return ast.literal_eval(text)


def cost(e: Exercise) -> Found:
    x, y = [exactly(v) for v in e.state.x], [exactly(v) for v in e.state.y]

    def of(w: Fraction, b: Fraction = Fraction(0)) -> float:
        return float(sum((w * a + b - c) ** 2 for a, c in zip(x, y, strict=True)) / len(x))

    w, b = exactly(e.state.w), exactly(e.state.b)
    if e.kind == "one_loss":
        a, c = (exactly(v) for v in re.search(r"\(x, y\) = \(([\d.]+), ([\d.]+)\)", e.ask.en).groups())  # type: ignore[union-attr]
        return [float(w * a), float((w * a - c) ** 2)]
    if e.kind == "mean_of_losses":
        listed = re.search(r"losses (.*)\. Find", e.ask.en)[1].split(", ")  # type: ignore[index]
        return [sum(map(float, listed)) / len(listed)]
    if e.kind == "three_costs":
        return [of(exactly(v.replace("−", "-"))) for v in re.search(r"W = ([−\d., ]+) to", e.ask.en)[1].split(", ")]  # type: ignore[index]
    if e.kind == "mirror":
        given = exactly(re.search(r"cost as W = ([\d.]+)\.", e.ask.en)[1])  # type: ignore[index]
        other = 2 * y[0] / x[0] - given
        assert of(other) == of(given)
        return [float(other)]
    if e.kind in ("best_slope", "best_line"):
        columns = [np.array(e.state.x), np.ones(len(x))][: 1 + (e.kind == "best_line")]
        return [float(v) for v in np.linalg.lstsq(np.stack(columns, 1), np.array(e.state.y), rcond=None)[0]]
    return [of(w, b if e.state.use_bias else Fraction(0))]


def classes(e: Exercise) -> Found:
    rows = [(label, np.array(p)) for _, label, p in map(tuple, e.state.samples)]
    label, row = rows[0]
    if e.kind == "answered_class":
        return [float(np.argmax(row)), float(row.max())]
    if e.kind == "count_right":
        return [sum(float(np.argmax(p) == t) for t, p in rows)]
    if e.kind == "one_hot":
        return [*np.eye(5)[label], float(row[label])]
    return [log_loss([label], [row], labels=range(len(row)))]


def binary(e: Exercise) -> Found:
    labels, predicted = zip(*[(label, p) for _, label, p in map(tuple, e.state.rows)], strict=True)
    if e.kind == "corrected":
        return [float(exactly(p) if label else 1 - exactly(p)) for label, p in zip(labels, predicted, strict=True)]
    return [log_loss(labels, predicted, labels=[0, 1]) / math.log(10)]


def descent(e: Exercise) -> Found:
    """Plain steps in fractions, over the data that the question gives."""
    pairs = re.findall(r"\((−?[\d.]+), (−?[\d.]+)\)", e.ask.en) or [
        (str(a), str(b)) for a, b in zip(e.state.x, e.state.y, strict=True)
    ]
    data = [(exactly(float(a.replace("−", "-"))), exactly(float(b.replace("−", "-")))) for a, b in pairs]
    start = exactly(float(re.search(r"W = (−?\d+(?:\.\d+)?)", e.ask.en)[1].replace("−", "-")))  # type: ignore[index]
    rate = exactly(e.state.learning_rate)

    def slope(w: Fraction, form: int = 1) -> Fraction:
        return form * sum((w * x - y) * x for x, y in data) / len(data)

    def after(w: Fraction, rate: Fraction, steps: int = 1, form: int = 1) -> float:
        for _ in range(steps):
            w -= rate * slope(w, form)
        return float(w)

    whole = sum((start * x - y) ** 2 for x, y in data) / len(data)
    least = sum(x * y for x, y in data) / sum(x * x for x, _ in data)
    if e.kind == "five_steps":
        rates = re.search(r"α = ([\d., ]*\d)", e.ask.en)[1].split(", ")  # type: ignore[index]
        return [after(start, exactly(float(a)), 5) for a in rates]
    if e.kind == "steps_needed":
        near = exactly(float(re.search(r"below ([\d.]+) for", e.ask.en)[1]))  # type: ignore[index]
        return [next(n for n in range(99) if abs(after(start, rate, n) - float(least)) < near)]
    return {
        "both_forms": [float(whole / 2), float(whole)],
        "both_steps": [after(start, rate), after(start, rate, form=2)],
        "slope_here": [float(slope(start)), 1.0 if slope(start) < 0 else -1.0],
        "one_step_rate": [float((start - least) / (slope(start) or 1))],
        "whole_round": [float(start * data[-1][0]), float(whole / 2), float(slope(start)), after(start, rate)],
    }.get(e.kind, [after(start, rate)])


BY_KIND: dict[str, Callable[[Exercise], Found]] = {
    "weighted_sum": weighted_sum, "truth_table": truth_table, "perceptron_update": perceptron_update,
    "hidden_layers": hidden_layers, "count_weights": count_weights, "one_unit": one_unit,
    "forward_pass": forward_pass, "layer_product": layer, "layer_with_bias": layer,
    "product_2x2": product, "row_times_column": product, "one_entry": one_entry, "missing_entry": missing_entry,
    "can_multiply": can_multiply, "chain_shape": chain_shape, "shape_rule": asked, "result_shape": asked,
    "array_shape": asked, "array_dimensions": asked, "corrected": binary, "mean_log_loss": binary,
    **dict.fromkeys(("step_values", "first_above", "sigmoid_symmetry", "sigmoid_slope"), activation),
    **dict.fromkeys(("values_of_three", "slopes_of_three"), activation),
    **dict.fromkeys(("one_loss", "mean_of_losses", "cost_of_line", "cost_with_bias", "three_costs"), cost),
    **dict.fromkeys(("mirror", "best_slope", "best_line"), cost),
    **dict.fromkeys(("answered_class", "count_right", "true_class_loss", "one_hot"), classes),
    **dict.fromkeys(("next_step", "five_steps", "both_forms", "both_steps", "slope_here", "move_by_slope"), descent),
    **dict.fromkeys(("update_by_hand", "one_step_rate", "whole_round", "steps_needed"), descent),
}  # fmt: skip
