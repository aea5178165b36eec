"""Rows worth a look: those of slide 17 and of a network for digits, sure and wrong ones, sums that are not 1."""

from __future__ import annotations

from typing import Any

from dlviz.model.log_loss.state import DIGITS, SLIDE, Row, Sample

PRESETS: dict[str, dict[str, Any]] = {
    "slide": {"rows": SLIDE, "base": "10", "clip": "none", "row": 0},
    "libraries": {"rows": SLIDE, "base": "e", "clip": "none", "row": 0},
    # Quite sure, and wrong: ID4 came true and was given no chance.
    "sure_and_wrong": {"rows": (*SLIDE[:6], ("ID4", 1, 0.0), SLIDE[7]), "base": "10", "clip": "none", "row": 6},
    "perfect": {
        "rows": tuple((name, actual, float(actual)) for name, actual, _ in SLIDE),
        "base": "10",
        "clip": "none",
        "row": 0,
    },
}


def _two(rows: tuple[Row, ...]) -> tuple[Sample, ...]:
    return tuple((name, actual, (float(f"{1 - p:.2f}"), p)) for name, actual, p in rows)


_COMMON = {"mode": "categorical", "row": 0, "temperature": 1.0, "given": "probabilities", "base": "e"}
_WRONG = (("ID1", 2, (0.1, 0.9, 0.0)), ("ID2", 0, (0.8, 0.1, 0.1)), ("ID3", 1, (0.2, 0.7, 0.1)))
_OFF = (("ID1", 0, (0.9, 0.3, 0.1)), ("ID2", 1, (0.2, 0.5, 0.1)), ("ID3", 2, (0.1, 0.2, 0.7)))
_LOGITS = (("ID1", 0, (2.0, 1.0, 0.1)), ("ID2", 1, (0.5, 2.5, -1.0)), ("ID3", 2, (3.0, 1.0, 0.2)))

CLASS_PRESETS: dict[str, dict[str, Any]] = {
    "digits": {**_COMMON, "samples": DIGITS},
    "two_classes": {**_COMMON, "samples": _two(SLIDE), "base": "10"},
    "sum_not_1": {**_COMMON, "samples": _OFF},
    "sure_and_wrong": {**_COMMON, "samples": _WRONG},
    "logits": {**_COMMON, "samples": _LOGITS, "given": "logits"},
    "hot": {**_COMMON, "samples": _LOGITS, "given": "logits", "temperature": 5.0},
}
