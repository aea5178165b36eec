"""Categorical cross-entropy written out for the row looked at and for the mean, and as NumPy."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import TYPE_CHECKING

from dlviz.model.log_loss.binary_cross_entropy import EDGE
from dlviz.model.log_loss.categorical import Classes
from dlviz.model.numbers import latex, plain, read, relation
from dlviz.model.topic import Working
from dlviz.model.written import DOTS, ROOM, chain, line, long_sum, seen

if TYPE_CHECKING:
    from dlviz.model.log_loss import State


def classes_working(state: State, classes: Classes) -> Working:
    """The softmax where logits are given, the sum over the classes, then the mean over the rows."""
    log = rf"\log_{{{state.base}}}"
    formula = rf"L = -\sum_{{c=0}}^{{{len(state.samples[0][2]) - 1}}} y_c \, {log} \hat{{y}}_c"
    if classes.binary is not None:
        formula += rf" = -[\, y \, {log} \hat{{y}} + (1 - y) \, {log} (1 - \hat{{y}}) \,]"
    lines = [_softmax(state, classes)] if state.given == "logits" else []
    return Working(formula, (*lines, *_row(state, classes, log), *_mean(classes)))


def _softmax(state: State, classes: Classes) -> str:
    """ŷ of the true class: its power over the sum of all."""
    _, label, scores = state.samples[state.row]
    t = "" if state.temperature == 1 else f" / {plain(state.temperature)}"
    powers = _terms(len(scores), label, lambda c: f"e^{{{plain(scores[c])}{t}}}")
    p = float(classes.probabilities[state.row, label])
    value = latex(p, role="model")
    return rf"\hat{{y}}_{{{label}}} = \frac{{e^{{{plain(scores[label])}{t}}}}}{{{powers}}} {relation(p)} {value}"


def _row(state: State, classes: Classes, log: str) -> tuple[str, ...]:
    """``-(0 · log 0.1 + ⋯ + 1 · log 0.6 + ⋯)``: only the true class remains."""
    _, label, _ = state.samples[state.row]
    p, loss = classes.probabilities[state.row], float(classes.losses[state.row])

    def term(c: int) -> str:
        role = "model" if c == label else "quiet"
        return rf"{int(c == label)} \cdot {log} {_whole(latex(float(p[c]), role=role))}"

    own = _whole(latex(float(p[label]), role="model"))
    exact = relation(float(p[label]))
    shown = "=" if exact == "=" and relation(loss) == "=" else r"\approx"
    total = rf"L = -(\, {_terms(len(p), label, term)} \,)"
    return (total, rf"{exact} -{log} {own} {shown} {latex(loss, role='error')}")


def _whole(number: str) -> str:
    return f"({number})" if r"\cdot" in number else number


def _terms(size: int, label: int, term: Callable[[int], str]) -> str:
    """All terms of a few classes; of many the first, that of the label and the last."""
    if size <= 3:
        return " + ".join(map(term, range(size)))
    kept = sorted({0, label, size - 1})
    parts: list[str] = []
    for place, c in enumerate(kept):
        if place and c - kept[place - 1] > 1:
            parts.append(DOTS)
        parts.append(term(c))
    return " + ".join(parts)


def _mean(classes: Classes) -> tuple[str, ...]:
    losses, n = classes.losses.tolist(), len(classes.losses)
    total = float(classes.losses.sum())

    def added(digits: int) -> str:
        return rf"\frac{{{long_sum(lambda i: latex(losses[i], digits, role='error'), n, ROOM - 40)}}}{{{n}}}"

    terms = line(added, [losses[i] for i in seen(n)], classes.mean, lambda d: sum(read(x, d) for x in losses) / n)
    end = line(lambda d: latex(classes.mean, d, role="error"), [classes.mean])
    first, last = chain((terms, end)) if not math.isinf(total) else (*chain((terms,)), *chain((end,)))
    return (rf"\frac{{\sum L}}{{N}} {first} {last}",)


def classes_code(state: State) -> str:
    """NumPy of the rows, their losses, and what the libraries' rules make of them."""
    labels = [row[1] for row in state.samples]
    rows = [f"    [{', '.join(map(repr, row[2]))}]," for row in state.samples]
    name = "logits" if state.given == "logits" else "probabilities"
    lines = [
        "# Categorical cross-entropy: -sum of y log(predicted) over the classes.",
        "import numpy as np",
        "",
        f"labels = np.array({labels})",
        f"{name} = np.array([",
        *rows,
        "])",
        f"one_hot = np.eye({len(state.samples[0][2])})[labels]",
        "",
        *(_from_logits(state) if state.given == "logits" else _FROM_PROBABILITIES),
        "sums = probabilities.sum(axis=1)",
        "losses = 0 - np.where(one_hot == 1, ln, 0).sum(axis=1)" + _over(state),
        "logs = 0 - losses",
        "corrected = (probabilities * one_hot).sum(axis=1)",
        "mean = losses.mean()",
        "",
        *_library_code(state),
        "",
        'print("losses:", losses)',
        'print("mean:", mean, "libraries:", libraries)',
    ]
    return "\n".join(lines) + "\n"


_FROM_PROBABILITIES = [
    'with np.errstate(divide="ignore"):  # log 0 is -inf',
    "    ln = np.log(probabilities)",
]


def _from_logits(state: State) -> list[str]:
    return [
        f"z = logits / {state.temperature!r}  # temperature",
        "z = z - z.max(axis=1, keepdims=True)  # nothing overflows, and the softmax is the same",
        "ln = z - np.log(np.exp(z).sum(axis=1, keepdims=True))",
        "probabilities = np.exp(z) / np.exp(z).sum(axis=1, keepdims=True)",
    ]


def _over(state: State) -> str:
    return "" if state.base == "e" else f" / np.log({state.base})"


def _library_code(state: State) -> list[str]:
    head = [
        "eps = np.finfo(float).eps",
        "clipped = np.clip(probabilities, eps, 1 - eps)",
        "natural = 0 - np.where(one_hot == 1, ln, 0).sum(axis=1)",
        "libraries = {",
        '    "sklearn": -(one_hot * np.log(clipped)).sum(axis=1).mean(),',
    ]
    if state.given == "logits":
        return [*head, '    "keras": natural.mean(),  # from_logits=True', '    "torch": natural.mean(),', "}"]
    edge = f"{EDGE['keras']!r}"
    share = "probabilities / np.where(sums > 0, sums, 1)[:, None]"
    keras = f'    "keras": -(one_hot * np.log(np.clip({share}, {edge}, 1 - {edge}))).sum(axis=1).mean(),'
    return [*head, keras, '    "torch": natural.mean(),  # NLLLoss of log: no clipping', "}"]
