"""Categorical cross-entropy of rows with several classes, and what three libraries print for the same rows."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Annotated, Any, Literal

import numpy as np

from dlviz.model.arrays import Array, frozen
from dlviz.model.fields import count, one_line, real, whole
from dlviz.model.log_loss.binary_cross_entropy import EDGE
from dlviz.model.softmax import (
    LN,
    categorical_cross_entropy,
    categorical_cross_entropy_from_logits,
    softmax,
)  # fmt: skip

Given = Literal["probabilities", "logits"]
MOST_CLASSES = 10
LABEL = whole(0, MOST_CLASSES - 1)
Scores = Annotated[tuple[Annotated[float, real(-1000, 1000, slider=(0, 1))], ...], count(2, MOST_CLASSES)]
Sample = tuple[Annotated[str, one_line(40)], Annotated[int, LABEL], Scores]

#: How far from 1 a sum may be and still be one: what scikit-learn's log_loss allows before it warns.
SUM_TOLERANCE = math.sqrt(float(np.finfo(np.float64).eps))

#: Ten digits as in MNIST. The first two are those of Saito, Deep Learning from Scratch, 4.2.
DIGITS: tuple[Sample, ...] = (
    ("ID1", 2, (0.1, 0.05, 0.6, 0.0, 0.05, 0.1, 0.0, 0.1, 0.0, 0.0)),
    ("ID2", 2, (0.1, 0.05, 0.1, 0.0, 0.05, 0.1, 0.0, 0.6, 0.0, 0.0)),
    ("ID3", 7, (0.0, 0.0, 0.05, 0.05, 0.0, 0.0, 0.0, 0.9, 0.0, 0.0)),
    ("ID4", 4, (0.02, 0.03, 0.05, 0.05, 0.4, 0.05, 0.05, 0.1, 0.05, 0.2)),
    ("ID5", 9, (0.0, 0.0, 0.0, 0.1, 0.25, 0.0, 0.0, 0.15, 0.05, 0.45)),
)


@dataclass(frozen=True, slots=True)
class Classes:
    """What follows for the N rows and C classes.

    Attributes
    ----------
    probabilities : shape (N, C): as given, or the softmax of the logits.
    sums : of each row's probabilities, shape (N,).
    off : the rows whose probabilities do not sum to 1.
    losses : -Σ y log ŷ of each row, shape (N,), in the base of the state.
    mean, means : of the losses; in each base.
    libraries : per library the losses that it computes, by its own rule and in base e, shape (N,).
    binary : with two classes, the mean of the binary log loss of the second class's ŷ; else None.
    """

    probabilities: Array
    sums: Array
    off: tuple[int, ...]
    losses: Array
    mean: float
    means: Mapping[str, float]
    libraries: Mapping[str, Array]
    binary: float | None


def solve_classes(samples: tuple[Sample, ...], given: Given, temperature: float, base: str) -> Classes:
    """Losses of rows of one-hot targets (slide 18)."""
    targets, scores = one_hot(samples), np.array([row[2] for row in samples])
    p = scores if given == "probabilities" else softmax(scores, temperature)
    sums = np.array([math.fsum(row) for row in p.tolist()])
    if given == "probabilities":
        natural = categorical_cross_entropy(targets, p)
    else:
        natural = categorical_cross_entropy_from_logits(targets, scores / temperature)
    losses = natural / LN[base]
    return Classes(
        probabilities=frozen(p),
        sums=frozen(sums),
        off=tuple(np.flatnonzero(np.abs(sums - 1) > SUM_TOLERANCE).tolist()),
        losses=frozen(losses),
        mean=float(losses.mean()),
        means=MappingProxyType({name: float((natural / ln).mean()) for name, ln in LN.items()}),
        libraries=MappingProxyType({n: frozen(loss) for n, loss in _libraries(targets, p, sums, natural, given)}),
        binary=_binary(samples, p, base) if p.shape[1] == 2 else None,
    )


def one_hot(samples: tuple[Sample, ...]) -> Array:
    """1 for the class of each row, 0 for all others; shape (N, C)."""
    return np.asarray(np.eye(len(samples[0][2]))[[row[1] for row in samples]])


def _libraries(targets: Array, p: Array, sums: Array, natural: Array, given: Given) -> list[tuple[str, Array]]:
    """scikit-learn clips, Keras divides by the sum and clips, PyTorch does neither; from logits the last two do not
    clip at all (sklearn.metrics.log_loss, keras.losses.CategoricalCrossentropy, torch.nn.NLLLoss of log ŷ and
    torch.nn.CrossEntropyLoss)."""
    sklearn = categorical_cross_entropy(targets, np.clip(p, EDGE["sklearn"], 1 - EDGE["sklearn"]))
    if given == "logits":
        return [("sklearn", sklearn), ("keras", natural), ("torch", natural)]
    divisor = np.where(sums > 0, sums, 1.0)[:, None]  # a row of zeros would be 0/0, which Keras clips too
    keras = categorical_cross_entropy(targets, np.clip(p / divisor, EDGE["keras"], 1 - EDGE["keras"]))
    return [("sklearn", sklearn), ("keras", keras), ("torch", natural)]


def _binary(samples: tuple[Sample, ...], p: Array, base: str) -> float:
    """The formula of slide 17 for the same rows, y being the second class: -[y log ŷ + (1 - y) log(1 - ŷ)]."""
    right = np.array([p[i, 1] if label else p[i, 0] for i, (_, label, _) in enumerate(samples)])
    logs = np.full(right.shape, -np.inf)
    np.log(right, out=logs, where=right > 0)
    return float((0.0 - logs).mean() / LN[base])


def normalised(samples: tuple[Sample, ...]) -> tuple[Sample, ...]:
    """Each row divided by its sum; a row of zeros stays, since there is nothing to divide by."""
    made = []
    for name, label, scores in samples:
        total = math.fsum(scores)
        off = total > 0 and abs(total - 1) > SUM_TOLERANCE
        made.append((name, label, tuple(score / total for score in scores) if off else scores))
    return tuple(made)


def as_given(samples: tuple[Sample, ...], given: Given, temperature: float) -> tuple[Sample, ...]:
    """The same rows as logits where they were probabilities (ln ŷ, at least -100), or the other way round."""
    if given == "logits":
        return tuple(
            (name, label, tuple(round(math.log(p), 4) if p > 0 else -100.0 for p in scores))
            for name, label, scores in samples
        )
    return tuple(
        (name, label, tuple(softmax(scores, temperature).tolist())) for name, label, scores in samples
    )  # fmt: skip


def logit_for(scores: tuple[float, ...], c: int, p: float, temperature: float) -> float:
    """The logit of class ``c`` that gives it the probability ``p`` beside the others: T·(ln p/(1 − p) + logsumexp)."""
    others = [score / temperature for i, score in enumerate(scores) if i != c]
    largest = max(others)
    total = largest + math.log(math.fsum(math.exp(score - largest) for score in others))
    p = min(max(p, 0.001), 0.999)
    return round(min(max(temperature * (math.log(p / (1 - p)) + total), -1000.0), 1000.0), 3) + 0.0


def with_classes(samples: tuple[Sample, ...], size: int) -> tuple[Sample, ...]:
    """The rows with so many classes: new ones get 0; a label that is gone becomes the last."""
    return tuple(
        (name, min(label, size - 1), (*scores[:size], *[0.0] * (size - len(scores)))) for name, label, scores in samples
    )


def values_of(classes: Classes, samples: tuple[Sample, ...]) -> dict[str, Any]:
    """The same names as in the binary case, and the probabilities of all classes."""
    of_label = [float(row[label]) for row, (_, label, _) in zip(classes.probabilities, samples, strict=True)]
    return {
        "corrected": of_label,
        "logs": (0.0 - classes.losses).tolist(),
        "losses": classes.losses.tolist(),
        "mean": classes.mean,
        "probabilities": classes.probabilities.tolist(),
        "sums": classes.sums.tolist(),
        "libraries": {name: float(losses.mean()) for name, losses in classes.libraries.items()},
    }


def _two(rows: tuple[tuple[str, int, float], ...]) -> tuple[Sample, ...]:
    return tuple((name, actual, (float(f"{1 - p:.2f}"), p)) for name, actual, p in rows)


def presets(slide: tuple[tuple[str, int, float], ...]) -> dict[str, dict[str, Any]]:
    """Rows worth a look; ``slide`` are the rows of slide 17, which become two classes."""
    common = {"mode": "categorical", "row": 0, "temperature": 1.0, "given": "probabilities", "base": "e"}
    wrong = (("ID1", 2, (0.1, 0.9, 0.0)), ("ID2", 0, (0.8, 0.1, 0.1)), ("ID3", 1, (0.2, 0.7, 0.1)))
    off = (("ID1", 0, (0.9, 0.3, 0.1)), ("ID2", 1, (0.2, 0.5, 0.1)), ("ID3", 2, (0.1, 0.2, 0.7)))
    logits = (("ID1", 0, (2.0, 1.0, 0.1)), ("ID2", 1, (0.5, 2.5, -1.0)), ("ID3", 2, (3.0, 1.0, 0.2)))
    return {
        "digits": {**common, "samples": DIGITS},
        "two_classes": {**common, "samples": _two(slide), "base": "10"},
        "sum_not_1": {**common, "samples": off},
        "sure_and_wrong": {**common, "samples": wrong},
        "logits": {**common, "samples": logits, "given": "logits"},
        "hot": {**common, "samples": logits, "given": "logits", "temperature": 5.0},
    }
