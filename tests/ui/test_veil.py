"""A veil over a whole card says in its marks that something is asked, and what to do."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from dlviz.i18n import set_language
from dlviz.marks import Words
from dlviz.marks.hit import HERE
from dlviz.marks.veiled import asked
from dlviz.panels.descent.panel import DescentPanel
from dlviz.panels.perceptron.panel import PerceptronPanel
from dlviz.theme import DARK, LIGHT, THEMES
from dlviz.ui.labels import Text
from dlviz.ui.veil import Veil
from tests.everywhere import settle
from tests.pictures import Shown, faults

WORDS = "Answer first"


@pytest.mark.parametrize("size", [(400, 300), (240, 160)])
@pytest.mark.parametrize("theme", THEMES)
def test_a_veil_shows_a_question_mark_and_its_words(qtbot: QtBot, theme: str, size: tuple[int, int]) -> None:
    veil = Veil()
    qtbot.addWidget(veil)
    veil.set_theme(THEMES[theme])
    veil.resize(*size)
    veil.show_words("Answer first", "Cost at each step")
    assert [mark.text for mark in veil.marks if isinstance(mark, Words)] == ["?", "Cost at each step", "Answer first"]
    assert veil.accessibleName() == "Cost at each step: Answer first"
    assert list(faults(Shown("veil", veil.marks, veil.look, HERE))) == []
    before = veil.grab().toImage()
    veil.show_words("Predict it first")
    assert veil.grab().toImage() != before


def test_a_veil_is_called_as_its_card_is_called_now(qtbot: QtBot) -> None:
    """A title may follow the state, whose working is written later where it plays."""
    panel = DescentPanel()
    qtbot.addWidget(panel)
    panel.veils.lay({}, WORDS, LIGHT)
    card = panel.stage.cards[0]
    card.set_title("Cost at step 7")
    (veil,) = card.findChildren(Veil)
    assert veil.accessibleName() == f"Cost at step 7: {WORDS}"


def test_a_question_mark_says_what_it_stands_for_in_another_language(qtbot: QtBot) -> None:
    """Of a dock that was taken out, which lays the veils, Qt may tell before the panel has its words."""
    panel = PerceptronPanel()
    qtbot.addWidget(panel)
    panel.veils.lay({"table": ["verdict"], "controls": ["ties"]}, WORDS, LIGHT)
    ties = panel.controls.findChild(Text, "perceptron.ties")
    assert ties is not None
    before = {ties.text(), panel.verdict.text()}
    assert all(text.endswith(": ?") for text in before)
    set_language("ko")
    settle()
    assert panel.verdict.text() == asked(panel.verdict.about)
    assert before.isdisjoint({ties.text(), panel.verdict.text()})
    assert ties.text().endswith(": ?")


def test_what_stands_in_the_place_of_the_controls_has_the_theme_of_the_panel(qtbot: QtBot) -> None:
    """It was made with the first veil of all, and had that theme when it was seen first."""
    panel = DescentPanel()
    qtbot.addWidget(panel)
    panel.veils.lay({"controls": ["step"]}, WORDS, LIGHT)
    panel.set_theme(DARK)
    panel.veils.lay({}, WORDS, DARK)
    (curtain,) = (veil for veil in panel.findChildren(Veil) if veil.parent() is panel)
    assert curtain._theme is DARK
