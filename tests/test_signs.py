"""One rule for = and ≈: a number brings its sign with it, and no sentence promises that it is whole."""

from __future__ import annotations

import re
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtWidgets import QApplication, QLabel

from dlviz.model import cost, descent, digits, line_data, log_loss
from dlviz.model.numbers import said
from dlviz.panels import panel_class
from dlviz.panels.digits import words
from dlviz.theme import LIGHT

SOURCE = Path(__file__).resolve().parent.parent / "resources" / "i18n" / "dlviz_ko.ts"
EQUAL = re.compile(r"[=≈] ?\{\w+\}")
#: What stands there was typed, and is written with every digit; or it counts something, or is an output of 0 or 1.
TYPED = (
    "H(x) = {0}", "b = {0}", "H(x) = {1}x{2}", "At W = {1} the cost",
    "y = {1}x + {2} + noise", "At x = {3}", "equal: {3} = {4}", "{place} = {value}", "{key} = {value}",
    "x₁ = {2}, x₂ = {3}",
    "x₁ = {0}, x₂ = {1}", "w1 = {w1}, w2 = {w2}, θ = {theta}", "= all {0}", "so y = {1}", "always y = {0}",
)  # fmt: skip


def test_no_sentence_has_a_sign_before_a_number_that_may_be_rounded() -> None:
    sources = [message.findtext("source") or "" for message in ElementTree.parse(SOURCE).iter("message")]
    assert len(sources) > 1000
    assert [text for text in sources if EQUAL.search(text) and not any(typed in text for typed in TYPED)] == []


def texts(panel: str, state: object) -> str:
    made = panel_class(panel)(LIGHT, state)
    made.resize(1366, 700)
    found = "\n".join(label.text() for label in made.findChildren(QLabel))
    made.deleteLater()
    return found


@pytest.mark.parametrize(
    ("panel", "state", "told"),
    [
        ("cost", cost.State(y=(1.0, 2.0, 4.0)), "cost ≈ 0.119 at W ≈ 1.2143"),
        ("cost", cost.State(), "cost = 0 at W = 1"),
        ("log-loss", log_loss.State(), "log₁₀ ≈ 0.2144 · ln ≈ 0.4937"),
        ("log-loss", log_loss.State(), "Largest loss: ID4, ≈0.4949."),
        ("descent", descent.State(learning_rate=0.1), "the difference from the minimum by ≈0.5333."),
        (
            "descent",
            descent.State(learning_rate=0.45, x=(1.0, 1.0), y=(1.0, 1.0)),
            "the difference from the minimum by 0.55.",
        ),
        ("descent", descent.State(x=(-3.0, 1.0), y=(1.0, 2.0), standardise=True), "H(x) ="),
    ],
)
def test_a_readout_says_what_was_rounded(qapp: QApplication, panel: str, state: object, told: str) -> None:
    assert told in texts(panel, state)


def test_a_mean_below_0_has_the_minus_of_the_screen(qapp: QApplication) -> None:
    state = cost.State(x=(-3.0, 1.0), y=(1.0, 2.0), standardise=True)
    assert line_data.data(state).mean == -1.0
    assert "(x − −1) / 2" in texts("cost", state)


def test_a_pointed_digit_says_what_was_rounded() -> None:
    result = digits.solve(digits.State())
    p, z = float(result.probabilities[7]), float(result.logits[7])
    assert words.bar(result, 7) == f"ŷ₇ {said(p)}, z₇ {said(z)}"
    assert "≈" in words.bar(result, 7)
