"""A working line that is too long is broken where it reads best, and takes hardly more lines than it must."""

from __future__ import annotations

import random

import pytest
from PySide6.QtGui import QTextDocument
from pytestqt.qtbot import QtBot

from dlviz.theme import LIGHT, PROJECTOR
from dlviz.topics import PANELS, topic
from dlviz.ui.workings.line_breaks import chosen, gaps
from dlviz.ui.workings.line_shape import PARAGRAPH, rich
from dlviz.ui.workings.worked_lines import WorkedLines
from tests.random_states import random_state
from tests.test_contracts import in_every_mode


def view_of(qtbot: QtBot, *lines: str, wide: int = 300) -> WorkedLines:
    view = WorkedLines()
    qtbot.addWidget(view)
    view.set_theme(PROJECTOR)
    view.resize(wide, 400)
    view.show()
    view.write(lines)
    return view


def rows(view: WorkedLines) -> list[str]:
    """The lines as they are seen."""
    return rows_of(view.document())


def rows_of(document: QTextDocument) -> list[str]:
    document.size()  # lays it out
    found, block = [], document.begin()
    while block.isValid():
        layout = block.layout()
        for number in range(layout.lineCount()):
            line = layout.lineAt(number)
            found.append(block.text()[line.textStart() : line.textStart() + line.textLength()].replace("\u00a0", " "))
        block = block.next()
    return [" ".join(row.split()) for row in found]


CASES = [
    (
        r"h(1) = \frac{1}{1 + e^{-1}} \approx \frac{1}{1 + 0.36788} \approx 0.7311",
        300,
        ["h(1) = 1 / (1 + e^−1)", "≈ 1 / (1 + 0.36788) ≈ 0.7311"],
    ),
    (
        r"\Delta{w_1} = 0.1 \cdot 0 = 0, \quad w_1 \coloneqq 0.4 + 0 = 0.4",
        230,
        ["Δw1 = 0.1 · 0 = 0,", "w1 := 0.4 + 0 = 0.4"],
    ),
    (
        r"z = 0.4 \cdot 0 + 0.4 \cdot 0 - 0.4 = -0.4 \quad \to \quad y = 0",
        260,
        ["z = 0.4 · 0 + 0.4 · 0 − 0.4", "= −0.4 → y = 0"],
    ),
    (
        r"m_W \approx 0.9 \cdot 1.57 + 0.1 \cdot 5.62 \approx 1.976, \quad \hat{m} \approx \frac{1.97601}{1 - 0.9^{7}}"
        r" \approx 3.7876",
        310,
        ["mW ≈ 0.9 · 1.57 + 0.1 · 5.62", "≈ 1.976,", "m̂ ≈ 1.97601 / (1 − 0.9^7)", "≈ 3.7876"],
    ),
    (
        r"W := 0.8327 - 0.1 \cdot (-0.09976) \approx 0.8427",
        300,
        ["W := 0.8327 − 0.1 · (−0.09976)", "≈ 0.8427"],
    ),
    (
        r"\text{A.ndim} = 3, \quad \text{A.shape} = (2, 2, 3), \quad \text{A.size} = 2 \cdot 2 \cdot 3 = 12",
        320,
        ["A.ndim = 3, A.shape = (2, 2, 3),", "A.size = 2 · 2 · 3 = 12"],
    ),
]


@pytest.mark.parametrize(("latex", "wide", "expected"), CASES)
def test_a_line_is_broken_where_it_reads_best(qtbot: QtBot, latex: str, wide: int, expected: list[str]) -> None:
    assert rows(view_of(qtbot, latex, wide=wide)) == expected


def test_behind_a_comma_before_a_relation_before_a_sum_before_a_product() -> None:
    text = "a = (b + c) + d ≈ e, f = g"
    ranks = {text[gap.end :][:1]: gap.rank for gap in gaps(text)}
    assert ranks["f"] < ranks["≈"] < ranks["+"] < gaps("a · (b")[0].rank < gaps("(b + c)")[0].rank
    assert gaps("a = b")[0].rank > ranks["≈"]  # what is told stays with the first of what it is


def test_as_few_lines_as_can_be_and_the_first_the_fuller_ones() -> None:
    assert chosen([10, 10, 10, 10], [1, 1, 1], [1, 1, 1], 45) == frozenset()
    assert chosen([10, 10, 10, 10], [1, 1, 1], [1, 1, 1], 35) == {2}
    assert chosen([10, 10, 10, 10], [1, 1, 1], [1, 0, 1], 35) == {1}
    assert chosen([10, 90, 10], [1, 1], [1, 1], 35) == {0, 1}  # wider than the room: alone
    assert chosen([], [], [], 35) == frozenset()


@pytest.mark.parametrize("name", PANELS)
def test_hardly_a_line_more_than_a_view_of_qt_takes(qtbot: QtBot, name: str) -> None:
    view, rng, seen, least = view_of(qtbot), random.Random(name), 0, 0
    one = topic(name)
    for state in (*in_every_mode(name, 2), *(random_state(name, rng) for _ in range(4))):
        lines = one.working(state, one.solve(state)).linked
        view.write(lines)
        plain = QTextDocument()
        plain.setDefaultFont(view.font())
        plain.setDocumentMargin(0)
        plain.setTextWidth(view.viewport().width())
        plain.setHtml("".join(PARAGRAPH.format(rich(line, PROJECTOR)) for line in lines))
        seen, least = seen + len(rows(view)), least + len(rows_of(plain))
    assert least <= seen <= 1.05 * least


def test_what_is_copied_has_blanks_as_before(qtbot: QtBot) -> None:
    latex = r"\Delta{w_1} = 0.1 \cdot 0 = 0, \quad w_1 \coloneqq 0.4 + 0 = 0.4"
    assert view_of(qtbot, latex, wide=200).toPlainText() == view_of(qtbot, latex, wide=900).toPlainText()


def test_other_numbers_and_another_width_break_it_anew(qtbot: QtBot) -> None:
    view = view_of(qtbot, "x = 1 + 2 = 3, y = 4", wide=164)
    assert rows(view) == ["x = 1 + 2 = 3,", "y = 4"]
    view.write(("x = 1234 + 2345 = 3579, y = 4",))
    assert rows(view) == ["x = 1234 + 2345", "= 3579, y = 4"]
    view.resize(400, 300)
    assert rows(view) == ["x = 1234 + 2345 = 3579, y = 4"]
    view.set_theme(LIGHT)
    view.write(("x = 1234 + 2345 = 3579, y = 4",))
    view.resize(164, 300)
    assert len(rows(view)) == 2


def test_in_another_theme_lines_are_broken_rather_than_written_smaller(qtbot: QtBot) -> None:
    """Nobody has to write them again: a stage that gets other letters once more shows the lines that it has."""
    latex = r"W := 0.43333 - 0.1 \cdot (-2.31111) \approx 0.6644, W := 1.25 + 0.1 \cdot 2.31111 \approx 1.4811"
    fresh, dressed = view_of(qtbot, latex, wide=300), view_of(qtbot, latex, wide=467)
    dressed.set_theme(LIGHT)
    dressed.set_theme(PROJECTOR)
    dressed.resize(300, 400)
    assert rows(dressed) == rows(fresh)
    assert dressed.font() == fresh.font()
