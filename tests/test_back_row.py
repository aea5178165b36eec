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
from tests.share import part_of

BACK_ROW = 28.0  # points, at 96 to the inch
SPARE = 0.4  # points
LAPTOP = (1346, 640)  # a panel in a window of 1366×700

# What may be smaller, by card: the texts, and why.
SMALLER = {
    "perceptron.neuron_card": (r"w·x [−+] [θb]", "the name of the sum in its circle; the working has it large"),
    "activations.gallery_card": (r"\D+", "names of fourteen functions side by side, and what a hand can do"),
    "activations.table_card": (r"\D+", "names of choices in the head: the numbers are large"),
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
    """The first of each mode, all presets, and those of the lecture, each under one name, that of an excuse if any."""
    named = [*((words, state) for panel, words, state in kept_states() if panel == name), *states(name)]
    named.sort(key=lambda one: one[0] not in {state for _, state in SMALLER_IN})
    once: dict[object, str] = {}
    for words, state in named:
        once.setdefault(state, words)
    return [(words, state) for state, words in once.items()]


def enlarged(panel: AnyPanel, state: Any) -> Iterator[Card]:
    """Each card in a state."""
    panel.show_state(state)
    settle()
    for card in panel.stage.there():
        panel.stage.enlarge(card)
        settle()
        yield card


def excuses(card: Card, state: str) -> list[str]:
    """Patterns of the texts that may be smaller."""
    found = SMALLER.get(card.objectName()), SMALLER_IN.get((card.objectName(), state))
    return [excuse[0] for excuse in found if excuse is not None]


@pytest.mark.parametrize(("turn", "language"), [(0, "en"), (4, "ko")])
@pytest.mark.parametrize("name", PANELS)
def test_every_card_is_read_from_the_back_row(qtbot: QtBot, name: str, turn: int, language: str) -> None:
    set_language(language)
    panel = unpainted(panel_class(name)(PROJECTOR))
    qtbot.addWidget(panel)
    panel.resize(*LAPTOP)
    panel.show()
    small, cut, seen = set(), set(), 0
    due = part_of(every_state(name), lambda _: name, turn, 8)
    for state, card in ((words, card) for words, one in due for card in enlarged(panel, one)):
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
    assert seen


@pytest.mark.parametrize("name", sorted({card.partition(".")[0] for card in (*SMALLER, *(c for c, _ in SMALLER_IN))}))
def test_what_is_excused_is_still_smaller(qtbot: QtBot, name: str) -> None:
    """Or it has no need of an excuse. The states that are named come first, the others while an excuse is open."""
    set_language("en")
    panel = unpainted(panel_class(name)(PROJECTOR))
    qtbot.addWidget(panel)
    panel.resize(*LAPTOP)
    panel.show()
    excused: dict[object, str] = {card: excuse for card, (excuse, _) in SMALLER.items() if card.startswith(name)}
    excused |= {key: excuse for key, (excuse, _) in SMALLER_IN.items() if key[0].startswith(name)}
    named = {state for _, state in SMALLER_IN}
    for words, state in sorted(every_state(name), key=lambda one: one[0] not in named):
        for card in enlarged(panel, state) if excused else ():
            for text, _ in (one for one in written(card, panel) if one[0] and one[1] < BACK_ROW - SPARE):
                for key in (card.objectName(), (card.objectName(), words)):
                    if re.fullmatch(excused.get(key, "(?!)"), text, re.DOTALL):
                        del excused[key]
    assert excused == {}
