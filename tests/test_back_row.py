"""An enlarged card is read from the back row of a lecture room: its letters have 28 points, or there is a reason.

What is smaller is listed here, card by card, and numbers only in the states that have no room for them; what is not
smaller any more leaves the list.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget
from pytestqt.qtbot import QtBot

from dlviz.i18n import set_language
from dlviz.marks import Words
from dlviz.marks.look import LETTER
from dlviz.panels import panel_class
from dlviz.theme import PROJECTOR
from dlviz.topics import PANELS
from dlviz.ui.card import Card
from dlviz.ui.controls.fitted import Fitted
from dlviz.ui.labels import OneLine
from dlviz.ui.panel import AnyPanel
from dlviz.ui.plots.plot import Plot
from dlviz.ui.tables.table import Table
from tests.everywhere import settle, states, unpainted
from tests.pictures import faults, kept_states, pictures
from tests.share import is_due

BACK_ROW = 28.0  # points, at 96 to the inch
SPARE = 0.4  # points
LAPTOP = (1346, 640)  # a panel in a window of 1366×700

# What may be smaller, by card: the texts, and why.
SMALLER = {
    "perceptron.neuron_card": (r"w·x [−+] [θb]", "the name of the sum in its circle; the working has it large"),
    "activations.gallery_card": (r"\D+", "names of fourteen functions side by side, and what a hand can do"),
    "activations.table_card": (r"\D+", "names of choices in the head: the numbers are large"),
    "matrix.product_card": (r"[ABCXWY×=≠]", "letters and signs in the bar of shapes; they stand large at the matrices"),
    "log-loss.library_card": (r".{60,}", "the reason in a sentence under the table, as large as this leaves it room"),
}
# The same in one state only.
SMALLER_IN = {
    ("network.drawing_card", "preset-presets-three_classes"): (r"−?\d\.\d+", "eight units under each other"),
    ("matrix.product_card", "preset-presets-mismatch"): ("✗", "a sign in the corner of a cell, beside its number"),
    ("matrix.product_card", "lecture-11"): (r"[\d✗]", "why it does not fit, and a way out, take part of their room"),
    ("matrix.product_card", "lecture-09"): (r"\S+ \+ \S+ \+ \S+", "three terms in a cell; the sum over it is large"),
}
SMALLEST = 17.0  # points, of these


def written(card: Card, panel: AnyPanel) -> Iterator[tuple[str, float]]:
    """Each text of a card and how many points its letters have; of a table and a plot those of all their numbers."""
    for shown in pictures(panel):
        for mark in shown.marks:
            if isinstance(mark, Words) and mark.text.strip():
                yield mark.text, mark.size * LETTER * shown.look.type * 72 / 96
    for widget in card.findChildren(QWidget):
        if not widget.isVisible():
            continue
        if isinstance(widget, Table):
            yield "1.0", widget.font().pointSizeF()
        elif isinstance(widget, Plot):
            for axis in widget.axis.values():
                yield "1.0", axis.style["tickFont"].pointSizeF()
        elif isinstance(widget, Fitted):
            yield widget.text(), widget.letters().pointSizeF()
        elif isinstance(widget, OneLine):
            yield widget.text(), (widget.written() or widget.font()).pointSizeF()
        elif isinstance(widget, QLabel | QAbstractButton):
            yield widget.text(), widget.font().pointSizeF()


def fits(panel: AnyPanel) -> bool:
    """Whether a window would not have to scroll it."""
    need = panel.minimumSizeHint()
    return need.width() <= LAPTOP[0] and need.height() <= LAPTOP[1]


def every_state(name: str) -> list[tuple[str, Any]]:
    """The first of each mode, all presets, and those of the lecture."""
    return [*states(name), *((words, state) for panel, words, state in kept_states() if panel == name)]


def large_cards(panel: AnyPanel, turn: int = 0, turns: int = 1) -> Iterator[tuple[str, Card]]:
    """Each card in each state, in several turns each state once, with the name of the state."""
    for number, (words, state) in enumerate(every_state(panel.NAME)):
        if is_due(number, turn, turns):
            panel.show_state(state)
            settle()
            for card in panel.stage.there():
                panel.stage.enlarge(card)
                settle()
                yield words, card


def excuses(card: Card, state: str) -> list[str]:
    """Patterns of the texts that may be smaller."""
    found = SMALLER.get(card.objectName()), SMALLER_IN.get((card.objectName(), state))
    return [excuse[0] for excuse in found if excuse is not None]


@pytest.mark.parametrize(("turn", "language"), list(enumerate(["en", "ko"])))
@pytest.mark.parametrize("name", PANELS)
def test_every_card_is_read_from_the_back_row(qtbot: QtBot, name: str, turn: int, language: str) -> None:
    set_language(language)
    panel = unpainted(panel_class(name)(PROJECTOR))
    qtbot.addWidget(panel)
    panel.resize(*LAPTOP)
    panel.show()
    small, cut, seen = set(), set(), 0
    for state, card in large_cards(panel, turn, 2):
        excused = excuses(card, state)
        for text, points in written(card, panel):
            least = SMALLEST if any(re.fullmatch(each, text, re.DOTALL) for each in excused) else BACK_ROW
            seen += 1
            if text and points < least - SPARE:
                small.add((card.objectName(), state, text, round(points, 1)))
        cut |= {fault for shown in pictures(panel) for fault in faults(shown)}
        if not fits(panel):
            cut.add(f"{card.objectName()} needs more than the window has")
    assert small == set()
    assert cut == set()
    assert seen > 20


def test_what_is_excused_is_still_smaller(qtbot: QtBot) -> None:
    """Or it has no need of an excuse."""
    set_language("en")
    found = set[object]()
    for name in dict.fromkeys(card.partition(".")[0] for card in (*SMALLER, *(card for card, _ in SMALLER_IN))):
        panel = unpainted(panel_class(name)(PROJECTOR))
        qtbot.addWidget(panel)
        panel.resize(*LAPTOP)
        panel.show()
        for state, card in large_cards(panel):
            for text in (text for text, points in written(card, panel) if text and points < BACK_ROW - SPARE):
                for key, among in ((card.objectName(), SMALLER), ((card.objectName(), state), SMALLER_IN)):
                    if key in among and re.fullmatch(among[key][0], text, re.DOTALL):
                        found.add(key)
    assert found == {*SMALLER, *SMALLER_IN}
