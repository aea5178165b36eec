"""An enlarged card is read from the back row of a lecture room: its letters have 28 points, or there is a reason.

Numbers have no exception. What is smaller is listed here, card by card; what is not smaller any more leaves the list.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

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
from tests.pictures import faults, pictures

BACK_ROW = 28.0  # points, at 96 to the inch
SPARE = 0.4  # points
LAPTOP = (1346, 640)  # a panel in a window of 1366×700

# What may be smaller, by card: the texts, and why.
SMALLER = {
    "perceptron.neuron_card": (r"w·x [−+] [θb]", "the name of the sum in its circle; the working has it large"),
    "activations.gallery_card": (r"\D+", "names of fourteen functions side by side, and what a hand can do"),
    "activations.table_card": (r"\D+", "names of choices in the head: the numbers are large"),
    "matrix.product_card": (r"[ABC×=≠]", "letters and signs in the bar of shapes; they stand large at the matrices"),
    "log-loss.library_card": (r".{60,}", "the reason in a sentence under the table, as large as this leaves it room"),
}
SMALLEST = 19.0  # points, of these


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


def large_cards(panel: AnyPanel) -> Iterator[Card]:
    for _, state in states(panel.NAME):
        panel.show_state(state)
        settle()
        for card in panel.stage.there():
            panel.stage.enlarge(card)
            settle()
            yield card


@pytest.mark.parametrize("language", ["en", "ko"])
@pytest.mark.parametrize("name", PANELS)
def test_every_card_is_read_from_the_back_row(qtbot: QtBot, name: str, language: str) -> None:
    set_language(language)
    panel = unpainted(panel_class(name)(PROJECTOR))
    qtbot.addWidget(panel)
    panel.resize(*LAPTOP)
    panel.show()
    small, cut, seen = set(), set(), 0
    for card in large_cards(panel):
        excused = SMALLER.get(card.objectName(), ("", ""))[0]
        for text, points in written(card, panel):
            least = SMALLEST if re.fullmatch(excused, text, re.DOTALL) else BACK_ROW
            seen += 1
            if text and points < least - SPARE:
                small.add((card.objectName(), text, round(points, 1)))
        cut |= {fault for shown in pictures(panel) for fault in faults(shown)}
        if not fits(panel):
            cut.add(f"{card.objectName()} needs more than the window has")
    assert small == set()
    assert cut == set()
    assert seen > 20


def test_what_is_excused_is_still_smaller(qtbot: QtBot) -> None:
    """Or it has no need of an excuse."""
    set_language("en")
    found = set()
    for name in dict.fromkeys(card.partition(".")[0] for card in SMALLER):
        panel = unpainted(panel_class(name)(PROJECTOR))
        qtbot.addWidget(panel)
        panel.resize(*LAPTOP)
        panel.show()
        for card in large_cards(panel):
            if any(text and points < BACK_ROW - SPARE for text, points in written(card, panel)):
                found.add(card.objectName())
    assert found == set(SMALLER)
