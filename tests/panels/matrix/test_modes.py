"""The matrix panel's other modes, and its product played, driven as a person drives them."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from dlviz.i18n import set_language
from dlviz.marks import Words
from dlviz.model.matrix import PRESETS, State
from dlviz.model.matrix.presets import ARRAY_PRESETS, CHAIN_PRESETS
from dlviz.model.matrix.quiz import question
from dlviz.panels.matrix.array_picture import array_plan
from dlviz.panels.matrix.panel import MatrixPanel
from dlviz.theme import LIGHT, PROJECTOR, Theme
from dlviz.ui.tables.table import Table
from tests.clock import Clock
from tests.everywhere import settle
from tests.panels.hands import shown
from tests.share import for_all

pytestmark = pytest.mark.painted(4)

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def panel(qtbot: QtBot) -> MatrixPanel:
    return shown(qtbot, MatrixPanel)


def write(entry: QLineEdit, text: str) -> None:
    entry.setFocus()
    entry.setText(text)
    QTest.keyClick(entry, Qt.Key.Key_Return)


def mode(panel: MatrixPanel, name: str) -> None:
    QTest.mouseClick(panel.controls["mode"].buttons[name], LEFT)


def test_each_mode_has_its_stage_and_its_controls(panel: MatrixPanel) -> None:
    parts = {
        "product": panel.product_card,
        "array": panel.arrays.pair,
        "chain": panel.chains.card,
        "quiz": panel.questions.card,
    }
    for name in ("array", "chain", "quiz", "product"):
        mode(panel, name)
        assert panel.state.mode == name
        assert [part for part in parts.values() if part.isVisible()] == [parts[name]]
    assert panel.controls["step"].isVisible()
    assert not panel.controls["literal"].isVisible()


# the product, played


def test_the_product_is_stepped_through(panel: MatrixPanel) -> None:
    assert panel.controls["step"].timeline.edit.text() == "4"
    QTest.mouseClick(panel.controls["step"].first, LEFT)
    assert panel.state.step == 0
    assert len(panel.scheme.c.content.blank) == 4
    QTest.mouseClick(panel.controls["step"].forward, LEFT)
    assert panel.scheme.c.content.lit == (0, 0)
    QTest.mouseClick(panel.controls["step"].forward, LEFT)
    QTest.mouseClick(panel.controls["step"].forward, LEFT)
    assert panel.scheme.c.content.lit == (1, 0)
    assert panel.scheme.a.content.lit[0] == 1
    assert panel.scheme.c.content.blank == {(1, 1)}
    assert panel.scheme.c.reading((1, 1)) == "?"
    QTest.mouseClick(panel.controls["step"].back, LEFT)
    assert panel.result.looked_at == (0, 1)


def test_playing_computes_all_entries_and_stops(clock: Clock, panel: MatrixPanel) -> None:
    panel.show_state(State(**PRESETS["inner"]))
    panel.controls["step"].player.set_speed(100)
    panel.controls["step"].toggle()
    assert panel.state.step == 0
    clock.pass_until(lambda: not panel.controls["step"].player.playing)
    assert panel.result.computed == (12, 12)
    assert panel.scheme.c.content.blank == frozenset()


def test_an_entry_that_is_picked_while_playing_is_a_step(panel: MatrixPanel) -> None:
    panel.show_state(State(step=1))
    panel.scheme.c.picked.emit(1, 0, None)
    assert panel.state.step == 3
    panel.show_state(State())
    panel.scheme.c.picked.emit(1, 0, None)
    assert (panel.state.row, panel.state.col) == (1, 0)


def test_what_does_not_fit_cannot_be_played(panel: MatrixPanel) -> None:
    panel.show_state(State(**PRESETS["mismatch"]))
    assert not panel.controls["step"].isEnabled()


def test_space_plays_only_the_product(panel: MatrixPanel) -> None:
    mode(panel, "chain")
    QTest.keyClick(panel, Qt.Key.Key_Space)
    assert not panel.controls["step"].player.playing
    assert panel.state == State(mode="chain")


# arrays


def facts(panel: MatrixPanel) -> dict[str, str]:
    model = panel.arrays.array_card.facts.model()
    return {model.data(model.index(i, 0)): model.data(model.index(i, 1)) for i in range(model.rowCount())}


def test_an_array_is_typed(panel: MatrixPanel) -> None:
    mode(panel, "array")
    write(panel.controls["literal"], "[1, 2, 3, 4]")
    assert panel.state.literal == "[1, 2, 3, 4]"
    assert facts(panel) == {
        "A.ndim": "1", "A.shape": "(4,)", "A.shape[0]": "4", "A.size": "4", "A.dtype": "int64",
    }  # fmt: skip
    write(panel.controls["literal"], "[[[1.5], [2]], [[3], [4]]]")
    assert facts(panel)["A.shape"] == "(2, 2, 1)"
    assert facts(panel)["A.dtype"] == "float64"
    write(panel.controls["literal"], "7")
    assert facts(panel)["A.shape"] == "()"


def test_ragged_rows_are_explained(panel: MatrixPanel) -> None:
    mode(panel, "array")
    write(panel.controls["literal"], "[[1, 2, 3], [4, 5]]")
    text = panel.arrays.array_card.complaint.text()
    assert panel.arrays.array_card.pages.currentWidget() is panel.arrays.array_card.complaint
    assert text.startswith("A[0] has 3 entries and A[1] has 2.")
    assert "NumPy: setting an array element with a sequence." in text
    write(panel.controls["literal"], "[[1, 2], 3]")
    assert panel.arrays.array_card.complaint.text().startswith("A[0] and A[1]: one is a list")
    assert "no product" in panel.arrays.dot_card.rule.text()


def test_what_is_no_array_is_refused_and_stays_to_be_mended(panel: MatrixPanel, qtbot: QtBot) -> None:
    mode(panel, "array")
    with qtbot.waitSignal(panel.refused):
        write(panel.controls["literal"], "[1, x]")
    assert panel.controls["literal"].text() == "[1, x]"
    assert panel.state == State(mode="array")


def test_what_is_refused_is_named_as_on_the_screen(panel: MatrixPanel) -> None:
    heard: list[str] = []
    panel.refused.connect(lambda error: heard.append(panel.called(error.path)))
    for name in ("literal", "literal_b", "chain", "answer"):
        panel.edit(**{name: "three"})
    panel.edit(a=((1.0, 2.0), (3.0, "x")))
    assert heard == ["A", "B", "Shapes of the matrices", "Your answer", "a₂₂"]
    assert panel.called("seed") == "n question number"


@pytest.mark.painted
@for_all("name", list(ARRAY_PRESETS))
def test_every_array_preset(panel: MatrixPanel, name: str) -> None:
    panel.show_state(State())
    mode(panel, "array")
    QTest.mouseClick(panel.controls["array_preset"].buttons[name], LEFT)
    assert panel.controls["array_preset"].buttons[name].isChecked()
    assert panel.arrays.dot_card.rule.text()
    panel.grab()


def test_the_two_meanings_of_naejeok(panel: MatrixPanel) -> None:
    mode(panel, "array")
    QTest.mouseClick(panel.controls["array_preset"].buttons["inner"], LEFT)
    assert "inner product (내적)" in panel.arrays.dot_card.rule.text()
    assert "shape ()" in panel.arrays.dot_card.rule.text()
    QTest.mouseClick(panel.controls["array_preset"].buttons["2-D"], LEFT)
    assert "행렬의 내적" in panel.arrays.dot_card.rule.text()
    write(panel.controls["literal_b"], "[1, 2, 3]")
    assert "has 2 entries, the axis of B that it meets 3" in panel.arrays.dot_card.rule.text()
    assert "NumPy: shapes" in panel.arrays.dot_card.rule.text()


# chains


@pytest.mark.painted
@for_all("name", list(CHAIN_PRESETS))
def test_every_chain_preset(panel: MatrixPanel, name: str) -> None:
    panel.show_state(State())
    mode(panel, "chain")
    QTest.mouseClick(panel.controls["chain_preset"].buttons[name], LEFT)
    assert panel.controls["chain_preset"].buttons[name].isChecked()
    assert panel.controls["chain_rule"].text()[0] == ("✗" if name == "broken" else "✓")
    panel.grab()


def test_a_chain_is_typed(panel: MatrixPanel, qtbot: QtBot) -> None:
    mode(panel, "chain")
    write(panel.controls["chain"], "2×3 · 3×4 · 4×1")
    assert "stay: 2×1" in panel.controls["chain_rule"].text()
    write(panel.controls["chain"], "2x3 4x1")
    assert "Up to here it is 2×3, and the next has 4 rows: 3 ≠ 4." in panel.controls["chain_rule"].text()
    with qtbot.waitSignal(panel.refused):
        write(panel.controls["chain"], "2x3")
    QTest.mouseClick(panel.controls["chain_numbers"], LEFT)
    assert panel.state.chain_numbers


# questions


def answer(panel: MatrixPanel, numbers: Any) -> None:
    write(panel.questions.card.entry, ", ".join(map(str, numbers)))


def test_a_question_is_answered(panel: MatrixPanel) -> None:
    mode(panel, "quiz")
    asked = question(0)
    assert panel.questions.card.question.text() == asked.asked
    answer(panel, (99,))
    assert panel.questions.card.verdict.text().startswith("✗ Not 99.")
    answer(panel, asked.answer)
    assert panel.questions.card.verdict.text().startswith("✓ Right.")
    assert panel.questions.card.question.text() == asked.solved


def test_the_answer_may_be_shown(panel: MatrixPanel) -> None:
    mode(panel, "quiz")
    QTest.mouseClick(panel.questions.card.solve, LEFT)
    assert panel.result.others.right is None  # nobody has found it
    assert panel.questions.card.question.text() == question(0).solved
    assert panel.questions.card.verdict.text().startswith("The answer is")
    assert not panel.questions.card.solve.isEnabled()


def test_a_button_that_goes_grey_passes_the_focus_on_to_the_next_question(panel: MatrixPanel) -> None:
    """The panel itself shows no ring: whoever works by keys would not see where the keyboard is."""
    mode(panel, "quiz")
    card = panel.questions.card
    for grey in (card.solve, card.before):
        if not grey.isEnabled():
            QTest.mouseClick(card.after, LEFT)
        grey.setFocus(Qt.FocusReason.TabFocusReason)
        QTest.keyClick(grey, Qt.Key.Key_Space)
        assert not grey.isEnabled()
        assert panel.window().focusWidget() is card.after


def test_the_next_question_is_not_yet_answered(panel: MatrixPanel, qtbot: QtBot) -> None:
    mode(panel, "quiz")
    answer(panel, (1, 2))
    QTest.mouseClick(panel.questions.card.after, LEFT)
    assert (panel.state.seed, panel.state.answer) == (1, "")
    QTest.mouseClick(panel.questions.card.before, LEFT)
    assert panel.state.seed == 0
    assert not panel.questions.card.before.isEnabled()
    panel.controls["seed"].taking(12, None)
    assert panel.state.seed == 12
    with qtbot.waitSignal(panel.refused):
        panel.controls["seed"].taking("many", None)


def test_what_is_no_answer_is_refused(panel: MatrixPanel, qtbot: QtBot) -> None:
    mode(panel, "quiz")
    with qtbot.waitSignal(panel.refused):
        write(panel.questions.card.entry, "three")
    panel.questions.card.entry.setText("7")
    QTest.mouseClick(panel.questions.card.check, LEFT)
    assert panel.state.answer == "7"


def test_a_product_with_more_axes_than_colours_is_drawn(panel: MatrixPanel) -> None:
    cube = "[[[1, 2], [3, 4]], [[5, 6], [7, 8]]]"
    panel.show_state(State(mode="array", literal=cube, literal_b=cube))
    plan = array_plan(np.zeros((2, 3, 4, 5)).tolist(), (2, 3, 4, 5), "C")
    assert (plan.down, plan.above) == ([(0, 2, 0, 2)], [(0, 3, 1, 3)])
    assert len(plan.cells) == 6


@pytest.mark.parametrize(("theme", "high"), [(LIGHT, 640), (PROJECTOR, 640), (PROJECTOR.scaled(type=1.5), 650)])
def test_the_numbers_of_a_product_of_arrays_are_read_in_large_letters_too(
    qtbot: QtBot, theme: Theme, high: int
) -> None:
    """Not as dots in tiny cells beside the words."""
    panel = shown(qtbot, MatrixPanel, size=(1346, high))
    panel.set_theme(theme)
    panel.edit(mode="array", literal="[[1, 2], [3, 4], [5, 6]]", literal_b="[[1, 2, 3], [4, 5, 6]]")
    card = panel.arrays.dot_card
    panel.stage.choose(card)
    settle()
    numbers = [mark.text for mark in card.product.marks if isinstance(mark, Words) and mark.text.isdecimal()]
    assert numbers == ["9", "12", "15", "19", "26", "33", "29", "40", "51"]
    assert card.rule.shown() == card.rule.unbroken()


@pytest.mark.parametrize("language", ["en", "ko"])
def test_the_rule_beside_large_arrays_has_the_height_of_its_card(qtbot: QtBot, language: str) -> None:
    set_language(language)
    panel = MatrixPanel(PROJECTOR)
    qtbot.addWidget(panel)
    panel.resize(1366, 690)
    panel.show()
    panel.show_state(State(mode="array"))
    panel.stage.enlarge(panel.arrays.dot_card)
    settle()
    rule = panel.arrays.dot_card.rule
    assert rule.shown() == rule.unbroken()


def test_facts_of_a_large_array_are_whole_in_half_a_screen(qtbot: QtBot) -> None:
    panel = shown(qtbot, MatrixPanel, size=(663, 640))
    panel.show_state(State(mode="array"))
    panel.stage.enlarge(panel.arrays.array_card)
    settle()
    facts = panel.arrays.array_card.facts
    letters = QFontMetrics(facts.font())
    assert facts.columnWidth(0) > letters.horizontalAdvance("A.shape[0]")
    assert facts.columnWidth(1) > letters.horizontalAdvance("(3, 2)")


def is_there(facts: Table, column: int) -> bool:
    return facts.isVisible() and not facts.isColumnHidden(column)


def test_the_meaning_of_each_fact_stands_beside_an_array_in_half_a_screen(qtbot: QtBot) -> None:
    panel = shown(qtbot, MatrixPanel, size=(683, 632))
    panel.show_state(State(mode="array"))
    settle()
    assert is_there(panel.arrays.array_card.facts, 2)


def test_facts_leave_their_room_to_an_array_that_would_be_a_strip(qtbot: QtBot) -> None:
    """The working says them too; a complaint stays, and the facts come back with the room."""
    panel = MatrixPanel(PROJECTOR.scaled(type=1.5))
    qtbot.addWidget(panel)
    panel.resize(560, 600)
    panel.show()
    panel.show_state(State(mode="array"))
    settle()
    card = panel.arrays.array_card
    assert not card.facts.isVisible()
    texts = {mark.text for mark in card.view.marks if isinstance(mark, Words)}
    assert {"1", "2", "3", "4", "5", "6"} <= texts
    panel.show_state(State(mode="array", literal="[[1, 2], [3]]"))
    settle()
    assert card.complaint.isVisible()
    panel.show_state(State(mode="array"))
    panel.resize(1366, 768)
    settle()
    assert is_there(card.facts, 1)
