"""The arithmetic of pages: it computes what it should, and reaches nothing that it was not given."""

from __future__ import annotations

import time
from typing import Any

import pytest

from dlviz.lecture.quantity import evaluate, holds
from dlviz.model.typed_source import NotUnderstoodError
from tests.share import for_all

NAMES: dict[str, Any] = {
    "cost": 4.5, "w": [0.0, 0.5, 0.75], "form": "1/m", "ok": True, "shape": (3, 4), "sigmoid": {"value": 0.25},
}  # fmt: skip


@pytest.mark.parametrize(
    ("expression", "value"),
    [
        ("cost", 4.5), ("w[1] - w[0]", 0.5), ("2 * cost ** 2", 40.5), ("sigmoid.value", 0.25), ("-w[2]", -0.75),
        ("sum(w)", 1.25), ("max(w) == w[2]", True), ("form == '1/m' and not cost < 1", True), ("len(w) % 2", 1),
        ("shape == [3, 4]", True), ("0 < cost < 5", True), ("1 if ok else 2", 1), ("round(w[2], 1)", 0.8),
        ("log10(100)", 2.0), ("'a' in ['a', 'b']", True), ("w[-1]", 0.75), ("log10(0) < 0", True),
    ],
)  # fmt: skip
def test_it_computes(expression: str, value: Any) -> None:
    assert evaluate(expression, NAMES) == value


@for_all(
    "expression",
    [
        "__import__('os').system('true')", "().__class__", "cost.real", "w.append(1)", "(lambda: 1)()",
        "[x for x in w]", "open('/etc/passwd')", "nothing", "w[9]", "cost / 0", "cost +", "", "f'{cost}'", "sum",
        "exp(10000)", "sqrt(-1)", "'a' * 1000000000", "9 ** 9 ** 9", "w * 3", "-" * 500 + "1", "(" * 300, "max()",
        "w['a']", "cost is None", "x := 1", "sum(w, start=1)", "1 if cost else", "sigmoid.value.value", "\x00",
    ],
)  # fmt: skip
def test_what_it_cannot_compute_is_told_and_nothing_else_happens(expression: str) -> None:
    started = time.process_time()
    with pytest.raises(NotUnderstoodError):
        evaluate(expression, NAMES)
    assert time.process_time() - started < 1


def test_the_part_that_is_meant_is_named() -> None:
    with pytest.raises(NotUnderstoodError) as found:
        evaluate("cost + losss", NAMES)
    assert found.value.part == "losss"


def test_what_is_longer_than_any_text_is_not_read() -> None:
    assert evaluate(f"len([{'1, ' * 600}])", {}) == 600
    with pytest.raises(NotUnderstoodError):
        evaluate(f"len([{'1, ' * 700}])", {})


def test_a_condition_that_cannot_be_computed_does_not_hold() -> None:
    assert not holds("w[9] < 1", NAMES)
    assert holds("cost > 1", NAMES)
