"""What is changed in one go: rows that sum to 1, probabilities and logits, one bar pulled, more or fewer classes."""

from __future__ import annotations

import math
from dataclasses import replace
from typing import Any

from dlviz.model.brought import brought
from dlviz.model.log_loss.categorical import SUM_TOLERANCE
from dlviz.model.log_loss.softmax import softmax
from dlviz.model.log_loss.state import Given, Sample, State


def changed(state: State, column: int, value: Any, row: int | None = None) -> State:
    """The row that is looked at, or another one, with another entry, among the rows of the state's mode."""
    name = "rows" if state.mode == "binary" else "samples"
    rows, at = getattr(state, name), state.row if row is None else row
    entry = (*rows[at][:column], value, *rows[at][column + 1 :])
    fields: dict[str, Any] = {"row": at, name: (*rows[:at], entry, *rows[at + 1 :])}
    return replace(state, **fields)


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
    return tuple((name, label, tuple(softmax(scores, temperature).tolist())) for name, label, scores in samples)


def given_as(state: State, given: Given) -> State:
    """The rows stay the same ones, written the other way."""
    if given == state.given:
        return state
    return replace(state, given=given, samples=as_given(state.samples, given, state.temperature), temperature=1.0)


def meant(state: State, values: dict[str, Any]) -> dict[str, Any]:
    """``values`` that a person names, with what they bring along."""
    return brought(state, values, {"given": given_as})


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
