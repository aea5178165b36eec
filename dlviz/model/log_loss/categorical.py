"""Categorical cross-entropy of rows with several classes, and what three libraries print for the same rows."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

import numpy as np

from dlviz.model.arrays import Array, frozen
from dlviz.model.log_loss.binary_cross_entropy import EDGE, LN, loss_of
from dlviz.model.log_loss.softmax import categorical_cross_entropy, categorical_cross_entropy_from_logits, softmax
from dlviz.model.log_loss.state import Given, Sample

#: How far from 1 a sum may be and still be one: what scikit-learn's log_loss allows before it warns.
SUM_TOLERANCE = math.sqrt(float(np.finfo(np.float64).eps))


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
    binary : with two classes whose ŷ sum to 1, the mean of the binary log loss of the second one's; else None.
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
    off = tuple(np.flatnonzero(np.abs(sums - 1) > SUM_TOLERANCE).tolist())
    return Classes(
        probabilities=frozen(p),
        sums=frozen(sums),
        off=off,
        losses=frozen(losses),
        mean=float(losses.mean()),
        means=MappingProxyType({name: float((natural / ln).mean()) for name, ln in LN.items()}),
        libraries=MappingProxyType({n: frozen(loss) for n, loss in _libraries(targets, p, sums, natural, given)}),
        binary=_binary(samples, p, base) if p.shape[1] == 2 and not off else None,
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
    divisor = np.where(sums > 0, sums, 1.0)[:, None]
    keras = categorical_cross_entropy(targets, np.clip(p / divisor, EDGE["keras"], 1 - EDGE["keras"]))
    keras = np.where(sums > 0, keras, np.nan)  # a row of zeros is 0/0: Keras prints nan for it, and so for the mean
    return [("sklearn", sklearn), ("keras", keras), ("torch", natural)]


def _binary(samples: tuple[Sample, ...], p: Array, base: str) -> float:
    """The formula of slide 17 for the same rows, y being the second class: -[y log ŷ + (1 - y) log(1 - ŷ)]."""
    right = np.array([p[i, 1] if label else p[i, 0] for i, (_, label, _) in enumerate(samples)])
    return float(loss_of(right, "e").mean() / LN[base])
