"""The matrix panel, driven as a person drives it."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import combinations, product
from typing import Any

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QCheckBox, QLabel, QLineEdit, QWidget

from dlviz.i18n import set_language
from dlviz.marks import Words
from dlviz.model.matrix import PRESETS, State, solve
from dlviz.panels.matrix import product_content
from dlviz.panels.matrix.panel import MatrixPanel
from dlviz.theme import DARK, PROJECTOR
from tests.everywhere import settle
from tests.share import for_all

pytestmark = pytest.mark.painted(4)

Key = Qt.Key
SIX = State(a=((1.0,) * 6,) * 6, b=((2.0,) * 6,) * 6)
CLASH = State(**PRESETS["mismatch"])


@pytest.fixture
def panel(qtbot: Any) -> MatrixPanel:
    """A panel that shows what it wishes for, as a window makes it do."""
    made = MatrixPanel()
    qtbot.addWidget(made)
    made.changed.connect(lambda state, gesture: made.show_state(state))
    made.resize(1366, 690)
    made.show()
    made.activateWindow()
    qtbot.waitExposed(made)
    return made


def find(panel: MatrixPanel, name: str) -> Any:
    found = panel.findChild(QWidget, f"matrix.{name}")
    assert found is not None, name
    return found


def press(panel: MatrixPanel, name: str) -> None:
    QTest.mouseClick(panel.findChild(QAbstractButton, f"matrix.{name}"), Qt.MouseButton.LeftButton)


def center(grid: Any, row: int, col: int) -> QPoint:
    return grid.rect_of((row, col)).center().toPoint()


def click(grid: Any, row: int, col: int) -> None:
    QTest.mouseClick(grid, Qt.MouseButton.LeftButton, pos=center(grid, row, col))


def entry(panel: MatrixPanel, name: str) -> QLineEdit:
    made = find(panel, f"{name}.entry")
    assert isinstance(made, QLineEdit)
    return made


def refusals(panel: MatrixPanel) -> list[Any]:
    heard: list[Any] = []
    panel.refused.connect(heard.append)
    return heard


# typing into A and B


@pytest.mark.parametrize("name", ["a", "b"])
def test_a_click_opens_a_cell_and_enter_takes_the_number(panel: MatrixPanel, name: str) -> None:
    click(find(panel, name), 1, 0)
    assert entry(panel, name).isVisible()
    QTest.keyClicks(entry(panel, name), "-2.5")
    QTest.keyClick(entry(panel, name), Key.Key_Return)
    assert getattr(panel.state, name)[1][0] == -2.5
    assert not entry(panel, name).isVisible()
    assert find(panel, name).hasFocus()


def test_typing_goes_on_from_cell_to_cell(panel: MatrixPanel) -> None:
    grid = find(panel, "a")
    grid.setFocus()
    for text in "9876":
        QTest.keyClicks(grid, text)
        QTest.keyClick(entry(panel, "a"), Key.Key_Enter)
    assert panel.state.a == ((9.0, 8.0), (7.0, 6.0))
    assert grid.cursor_place() == (1, 1)


def test_arrows_move_and_stop_at_the_edges(panel: MatrixPanel) -> None:
    grid = find(panel, "b")
    grid.setFocus()
    moves = [(Key.Key_Right, (0, 1)), (Key.Key_Right, (0, 1)), (Key.Key_Down, (1, 1)), (Key.Key_Home, (1, 0)),
             (Key.Key_Left, (1, 0)), (Key.Key_Up, (0, 0)), (Key.Key_End, (0, 1))]  # fmt: skip
    for key, place in moves:
        QTest.keyClick(grid, key)
        assert grid.cursor_place() == place
    assert panel.state == State()


def test_up_and_down_take_the_number_and_move(panel: MatrixPanel) -> None:
    grid = find(panel, "a")
    click(grid, 0, 1)
    QTest.keyClicks(entry(panel, "a"), "4/8")
    QTest.keyClick(entry(panel, "a"), Key.Key_Down)
    assert panel.state.a[0][1] == 0.5
    assert grid.cursor_place() == (1, 1)


def test_escape_takes_the_typing_back(panel: MatrixPanel) -> None:
    click(find(panel, "a"), 0, 0)
    QTest.keyClicks(entry(panel, "a"), "77")
    QTest.keyClick(entry(panel, "a"), Key.Key_Escape)
    assert panel.state == State()
    assert not entry(panel, "a").isVisible()


@pytest.mark.parametrize(("text", "rule"), [("abc", "number"), ("1e9", "number"), ("nan", "number"), ("", "number")])
def test_bad_typing_is_refused_with_its_place(panel: MatrixPanel, text: str, rule: str) -> None:
    heard = refusals(panel)
    click(find(panel, "a"), 0, 1)
    entry(panel, "a").clear()
    QTest.keyClicks(entry(panel, "a"), text)
    QTest.keyClick(entry(panel, "a"), Key.Key_Return)
    assert [(error.path, error.rule) for error in heard] == [("a[0][1]", rule)]
    assert panel.state == State()
    assert entry(panel, "a").isVisible()  # to be mended
    QTest.keyClicks(entry(panel, "a"), "3")  # what was refused is selected
    QTest.keyClick(entry(panel, "a"), Key.Key_Return)
    assert panel.state.a[0][1] == 3
    assert not entry(panel, "a").isVisible()


def test_leaving_a_cell_takes_what_is_typed_once(panel: MatrixPanel) -> None:
    wishes: list[Any] = []
    panel.changed.connect(lambda state, gesture: wishes.append(state))
    click(find(panel, "a"), 0, 0)
    QTest.keyClicks(entry(panel, "a"), "5")
    find(panel, "b").setFocus()
    assert [state.a[0][0] for state in wishes] == [5.0]
    assert not entry(panel, "a").isVisible()


def test_leaving_a_bad_cell_shows_the_true_number_again(panel: MatrixPanel) -> None:
    heard = refusals(panel)
    click(find(panel, "a"), 0, 0)
    QTest.keyClicks(entry(panel, "a"), "x")
    find(panel, "b").setFocus()
    assert [error.path for error in heard] == ["a[0][0]"]
    assert panel.state == State()
    click(find(panel, "a"), 0, 0)
    assert entry(panel, "a").text() == "1"


def test_page_keys_add_and_take_one(panel: MatrixPanel) -> None:
    grid = find(panel, "a")
    grid.setFocus()
    QTest.keyClick(grid, Key.Key_PageUp)
    assert panel.state.a[0][0] == 2
    QTest.keyClick(grid, Key.Key_PageDown)
    QTest.keyClick(grid, Key.Key_PageDown)
    assert panel.state.a[0][0] == 0


# rows and columns


@for_all(
    ("button", "a", "b"),
    [
        ("a.add_row", (3, 2), (2, 2)),
        ("a.add_column", (2, 3), (2, 2)),
        ("a.remove_row", (1, 2), (2, 2)),
        ("a.remove_column", (2, 1), (2, 2)),
        ("b.add_row", (2, 2), (3, 2)),
        ("b.add_column", (2, 2), (2, 3)),
        ("b.remove_row", (2, 2), (1, 2)),
        ("b.remove_column", (2, 2), (2, 1)),
    ],
)
def test_rows_and_columns_by_buttons(panel: MatrixPanel, button: str, a: Any, b: Any) -> None:
    panel.show_state(State())
    press(panel, button)
    result = solve(panel.state)
    assert (result.shape_a, result.shape_b) == (a, b)
    assert panel.state.a[0][0] == 1


@for_all("button", ["a.add_row", "a.add_column", "b.add_row", "b.add_column"])
def test_a_button_stays_under_the_mouse(panel: MatrixPanel, button: str) -> None:
    """While the cells keep their size, pressing again and again adds again and again."""
    panel.show_state(State(a=((1.0, 2.0),) * 4, b=((1.0,) * 4,) * 2 + ((1.0,) * 4,) * 2))
    made = find(panel, button)
    along = QPoint.y if button in ("a.add_row", "b.add_row") else QPoint.x
    before = along(made.mapTo(panel, QPoint()))
    QTest.mouseClick(made, Qt.MouseButton.LeftButton)
    assert abs(along(made.mapTo(panel, QPoint())) - before) < made.height()


def test_buttons_stop_at_one_and_six(panel: MatrixPanel) -> None:
    panel.show_state(SIX)
    assert not any(find(panel, f"{name}.add_{what}").isEnabled() for name in "ab" for what in ("row", "column"))
    panel.show_state(State(a=((1.0,),), b=((1.0,),)))
    assert not any(find(panel, f"{name}.remove_{what}").isEnabled() for name in "ab" for what in ("row", "column"))


# the entry looked at


def test_a_cell_of_c_is_chosen_by_mouse_and_dragged_over(panel: MatrixPanel) -> None:
    gestures: list[Any] = []
    panel.changed.connect(lambda state, gesture: gestures.append(gesture))
    grid = find(panel, "c")
    QTest.mousePress(grid, Qt.MouseButton.LeftButton, pos=center(grid, 0, 1))
    QTest.mouseMove(grid, center(grid, 1, 1))
    QTest.mouseRelease(grid, Qt.MouseButton.LeftButton, pos=center(grid, 1, 1))
    assert (panel.state.row, panel.state.col) == (1, 1)
    assert len(gestures) == 2
    assert gestures[0] == gestures[1] is not None  # one drag is one step of undo


def test_arrows_choose_a_cell_of_c(panel: MatrixPanel) -> None:
    grid = find(panel, "c")
    grid.setFocus()
    QTest.keyClick(grid, Key.Key_Down)
    QTest.keyClick(grid, Key.Key_Right)
    assert (panel.state.row, panel.state.col) == (1, 1)
    assert find(panel, "sum").accessibleDescription() == "c₂₂ = 3·6 + 4·8 = 50"
    QTest.keyClick(grid, Key.Key_Home)
    assert find(panel, "sum").accessibleDescription() == "c₂₁ = 3·5 + 4·7 = 43"


def test_the_lit_row_and_column_meet_in_the_lit_cell(panel: MatrixPanel) -> None:
    panel.show_state(replace(SIX, row=2, col=4))
    a, b, c = (find(panel, name) for name in "abc")
    here = c.mapTo(panel, center(c, 2, 4))
    assert abs(a.mapTo(panel, center(a, 2, 0)).y() - here.y()) <= 1
    assert abs(b.mapTo(panel, center(b, 0, 4)).x() - here.x()) <= 1
    assert [a.is_lit((row, 3)) for row in range(6)] == [row == 2 for row in range(6)]
    assert [b.is_lit((3, col)) for col in range(6)] == [col == 4 for col in range(6)]


def test_hover_reads_exact_values(panel: MatrixPanel) -> None:
    panel.show_state(replace(State(), a=((0.123456789012, 2.0), (3.0, 4.0))))
    grid = find(panel, "a")
    QTest.mouseMove(grid, center(grid, 1, 1))
    QTest.mouseMove(grid, center(grid, 0, 0))
    assert panel.scheme.bubble.isVisible()
    assert panel.scheme.bubble.text() == "a₁₁ = 0.123456789012\na[0, 0]"
    grid = find(panel, "c")
    QTest.mouseMove(grid, center(grid, 1, 0))
    assert panel.scheme.bubble.text() == "c₂₁ = 43\nproduct[1, 0]"
    assert panel.scheme.rect().contains(panel.scheme.bubble.geometry())
    panel.show_state(State(a=((2.0, 0.0),), b=((1.0,), (1.0,))))  # that entry is gone
    assert not panel.scheme.bubble.isVisible()


def test_in_a_low_room_the_higher_matrix_gets_more_of_it(panel: MatrixPanel) -> None:
    panel.show_state(State(a=((1.0, 2.0, 3.0),) * 2, b=((1.0, 2.0),) * 3))
    panel.scheme.resize(900, 800)
    QApplication.processEvents()
    assert panel.scheme.c.y() == 400
    panel.scheme.resize(700, 300)
    QApplication.processEvents()
    assert 150 < panel.scheme.c.y() <= 180
    outside = panel.scheme.b.height() - 3 * panel.scheme.b.cell.height()
    assert panel.scheme.b.cell.height() > (150 - outside) / 3
    assert panel.scheme.c.cell.height() == panel.scheme.b.cell.height()


# mismatch


def test_a_mismatch_is_explained(panel: MatrixPanel) -> None:
    press(panel, "preset.mismatch")
    assert not panel.result.ok
    assert find(panel, "mismatch").isVisible()
    assert not find(panel, "c").isVisible()
    assert panel.result.numpy_message in find(panel, "numpy_message").text()
    assert "3 entries" in find(panel, "reason").text()
    assert find(panel, "sum").accessibleDescription() == "c₁₁ = 1·1 + 2·4 + 3·?"
    assert "3 ≠ 2" in find(panel, "shapes").accessibleDescription()
    assert find(panel, "a").content.alone == {(0, 2)}


@for_all(
    ("start", "shown"),
    [
        (CLASH, {"transpose_a", "transpose_b"}),
        (State(a=((1.0, 2.0),) * 3, b=((1.0, 2.0, 3.0),) * 6), {"swap"}),
        (State(a=((1.0, 2.0, 3.0),) * 2, b=((1.0,) * 5,) * 4), set()),
    ],
)
def test_the_fixes_that_work_are_offered_and_work(panel: MatrixPanel, start: State, shown: set[str]) -> None:
    panel.show_state(start)
    fixes = ("transpose_a", "transpose_b", "swap")
    assert {fix for fix in fixes if find(panel, fix).isVisible()} == shown == set(panel.result.fixes)
    assert find(panel, "mismatch").no_fix.isVisible() == (not shown)
    for fix in shown:
        panel.show_state(start)
        wishes: list[Any] = []
        panel.changed.connect(lambda *wish, wishes=wishes: wishes.append(wish))
        press(panel, fix)
        assert panel.result.ok
        assert find(panel, "c").isVisible()
        assert wishes == [(panel.state, None)]  # one step of undo


def test_where_there_is_little_room_the_sizes_of_numpys_words_stay_and_nothing_is_cut(panel: MatrixPanel) -> None:
    panel.show_state(State(a=((1.0,) * 4,) * 2, b=((1.0, 2.0),) * 3))
    mismatch = find(panel, "mismatch")
    for wide, high in ((600, 300), (330, 150), (300, 130)):
        mismatch.resize(wide, high)
        QApplication.processEvents()
        assert mismatch._column.heightForWidth(wide) <= high
        assert mismatch.message.text().startswith("ValueError: ")
        assert mismatch.message.text().endswith("(size 3 is different from 4)")
        assert panel.result.numpy_message in mismatch.message.toolTip()


@pytest.mark.parametrize("language", ["en", "ko"])
@pytest.mark.parametrize(("state", "least"), [(CLASH, 28.0), (State(a=((1.0,) * 3,) * 2, b=((1.0,) * 5,) * 4), 19.0)])
def test_the_reason_is_whole_in_an_enlarged_card_and_read_from_the_back_row(
    qtbot: Any, language: str, state: State, least: float
) -> None:
    set_language(language)
    panel = MatrixPanel(PROJECTOR)
    qtbot.addWidget(panel)
    panel.resize(1346, 640)
    panel.show()
    panel.show_state(state)
    settle()
    panel.stage.enlarge(panel.stage.there()[0])
    settle(5)
    mismatch = find(panel, "mismatch")
    assert mismatch._column.heightForWidth(mismatch.width()) <= mismatch.height()
    assert mismatch._column.minimumSize().width() <= mismatch.width()
    assert mismatch.why.isVisible()
    assert all(label.font().pointSizeF() > least - 0.4 for label in mismatch.findChildren(QLabel) if label.isVisible())
    assert panel.result.numpy_message in mismatch.why.toolTip()


@pytest.mark.parametrize("language", ["en", "ko"])
@pytest.mark.parametrize("size", [(336, 592), (663, 592)])
def test_on_half_a_screen_numbers_are_read_and_buttons_stand_apart(
    qtbot: Any, language: str, size: tuple[int, int]
) -> None:
    """In the largest letters, beside the lecture and without it: cells were slits, and + and − lay on each other."""
    set_language(language)
    panel = MatrixPanel(PROJECTOR.scaled(type=1.5))
    qtbot.addWidget(panel)
    panel.resize(*size)
    panel.show()
    on_each_other, unread = set(), set()
    for rows, inner, cols in product((1, 2, 4), repeat=3):
        panel.show_state(State(a=((1.0,) * inner,) * rows, b=((2.0,) * cols,) * inner))
        settle()
        for grid in (panel.scheme.a, panel.scheme.b):
            for one, other in combinations(grid.buttons.values(), 2):
                if one.geometry().intersects(other.geometry()):
                    on_each_other.add((grid.code_name, rows, inner, cols))
            if not all(grid.rect().contains(button.geometry()) for button in grid.buttons.values()):
                on_each_other.add((grid.code_name, rows, inner, cols, "out"))
            if "…" in {mark.text for mark in grid.marks if isinstance(mark, Words)}:
                unread.add((grid.code_name, rows, inner, cols))
    assert on_each_other == set()
    assert unread == set()
    panel.show_state(CLASH)
    settle()
    mismatch = find(panel, "mismatch")
    assert mismatch._column.minimumSize().width() <= mismatch.width()


@pytest.mark.parametrize("language", ["en", "ko"])
def test_the_meaning_of_facts_that_has_no_room_is_named_where_a_button_leads_to_it(qtbot: Any, language: str) -> None:
    """A button said "+1"."""
    set_language(language)
    panel = MatrixPanel(PROJECTOR.scaled(type=1.5), State(mode="array"))
    qtbot.addWidget(panel)
    panel.resize(663, 592)
    panel.show()
    settle()
    facts = find(panel, "facts")
    header = facts.horizontalHeader()
    meaning = facts.model().headerData(2, Qt.Orientation.Horizontal)
    assert header.turn.isVisible()
    assert header.turn.text() == f"+ {meaning}"
    assert header.turn.width() >= header.turn.fontMetrics().horizontalAdvance(header.turn.text())
    QTest.mouseClick(header.turn, Qt.MouseButton.LeftButton)
    assert not facts.isColumnHidden(2)


def test_two_rows_and_two_columns_have_numbers_as_large_as_text_on_half_a_screen(qtbot: Any) -> None:
    theme = PROJECTOR.scaled(type=1.5)
    panel = MatrixPanel(theme)
    qtbot.addWidget(panel)
    panel.resize(663, 592)
    panel.show()
    settle()
    numbers = [mark.size for mark in panel.scheme.a.marks if isinstance(mark, Words) and mark.thing]
    assert len(numbers) == 4
    assert min(numbers) >= 0.8


# the question of the slide


def test_the_question_is_answered(panel: MatrixPanel) -> None:
    press(panel, "preset.question")
    assert panel.state.question
    assert find(panel, "b").content.unknown
    assert find(panel, "c").content.unknown
    assert "Choose" in find(panel, "rule").text()
    press(panel, "answer_rows.2")
    press(panel, "answer_cols.4")
    assert "3 ≠ 2" in find(panel, "rule").text()
    assert find(panel, "b").content.shape == (2, 4)
    press(panel, "answer_rows.3")
    assert "[n,4]" in find(panel, "rule").text()
    press(panel, "answer_cols.2")
    assert find(panel, "rule").text().startswith("✓")
    assert find(panel, "answer_rows.3").isChecked()
    assert not find(panel, "c").content.unknown
    assert find(panel, "c").text_of((1, 0))[0] == "x₂₁w₁₁ + x₂₂w₂₁ + x₂₃w₃₁"


def test_an_open_question_takes_no_typing(panel: MatrixPanel) -> None:
    press(panel, "preset.question")
    before = panel.state
    grid = find(panel, "b")
    click(grid, 0, 0)
    grid.setFocus()
    QTest.keyClicks(grid, "5")
    QTest.keyClick(grid, Key.Key_PageUp)
    click(find(panel, "c"), 1, 1)
    assert panel.state == before
    assert not entry(panel, "b").isVisible()


def test_answers_wait_for_the_question_and_other_shapes_end_it(panel: MatrixPanel) -> None:
    assert not find(panel, "answer_rows").isVisible()
    assert not panel.controls["question_head"].isVisible()
    press(panel, "preset.question")
    assert find(panel, "answer_rows").isVisible()
    assert panel.controls["question_head"].isVisible()
    press(panel, "a.add_column")
    assert not panel.state.question
    press(panel, "preset.dot")
    assert panel.state == State()


@for_all("name", PRESETS)
def test_presets(panel: MatrixPanel, name: str) -> None:
    panel.show_state(replace(SIX, symbols=True, question=True, answer_rows=4, row=5, col=5))
    press(panel, f"preset.{name}")
    assert panel.state == State(**PRESETS[name])
    assert [key for key, button in panel.controls["preset"].buttons.items() if button.isChecked()] == [name]


def test_letters(panel: MatrixPanel) -> None:
    switch = panel.findChild(QCheckBox, "matrix.symbols")
    switch.setFocus()
    QTest.keyClick(switch, Key.Key_Space)
    assert panel.state.symbols
    assert find(panel, "a").text_of((1, 0))[0] == "x₂₁"
    assert find(panel, "c").text_of((0, 1))[0] == "x₁₁w₁₂ + x₁₂w₂₂"
    assert find(panel, "sum").accessibleDescription() == "y₁₁ = x₁₁·w₁₁ + x₁₂·w₂₁"


# what is shown


def test_shapes(panel: MatrixPanel) -> None:
    shapes = product_content.shapes(panel.state, panel.result)
    assert (shapes.left, shapes.right, shapes.result, shapes.inner) == (("2", "2"),) * 3 + (True,)
    clash = product_content.shapes(CLASH, solve(CLASH))
    assert (clash.result, clash.inner) == (("", ""), False)
    asked = State(**{**PRESETS["question"], "answer_rows": 3, "answer_cols": 4})
    asked_shapes = product_content.shapes(asked, solve(asked))
    assert asked_shapes.left == ("n", "3")
    assert asked_shapes.right == ("3", "4")
    assert (asked_shapes.inner, asked_shapes.outer) == (True, False)


@for_all(
    ("a", "b", "written"),
    [
        (0.1, 3.0, "c₁₁ = 0.1·3 = 0.3"),
        (-0.001234, -2.0, "c₁₁ = (−0.001234)·(−2) ≈ 0.0025"),
        (999999.5, 123456.789, "c₁₁ = 999999.5·123456.789 ≈ 1.235·10¹¹"),
    ],
)
def test_the_sum_is_honest(panel: MatrixPanel, a: float, b: float, written: str) -> None:
    panel.show_state(State(a=((a,),), b=((b,),)))
    assert find(panel, "sum").accessibleDescription() == written


def test_drawing_emits_nothing_and_nothing_leaves_its_place(panel: MatrixPanel) -> None:
    heard: list[Any] = []
    panel.changed.connect(lambda *_: heard.append(_))
    panel.refused.connect(heard.append)
    place = find(panel, "c").rect_of((1, 1))
    for value in (-123456.789, 1e6, 0.0, 1e-9):
        panel.show_state(replace(State(), a=((value, 2.0), (3.0, value))))
        assert find(panel, "c").rect_of((1, 1)) == place
    for state in (SIX, CLASH, *(State(**fields) for fields in PRESETS.values())):
        panel.show_state(state)
    for theme in (DARK, PROJECTOR):
        panel.set_theme(theme)
    assert heard == []


@pytest.mark.parametrize("theme", [DARK, PROJECTOR])
@pytest.mark.parametrize("size", [(1366, 690), (1024, 560)])
def test_everything_lies_inside_its_field(panel: MatrixPanel, theme: Any, size: tuple[int, int]) -> None:
    panel.set_theme(theme)
    panel.resize(*size)
    panel.show_state(SIX)
    for name in "abc":
        grid = find(panel, name)
        assert grid.rect().toRectF().contains(grid.inside().united(grid.name_box()))
    for name in ("a", "b"):
        for button in find(panel, name).buttons.values():
            assert button.parentWidget().rect().contains(button.geometry())


def words(panel: MatrixPanel) -> tuple[str, ...]:
    mismatch = panel.controls["preset"].buttons["mismatch"]
    return find(panel, "rule").text(), mismatch.text(), find(panel, "a").accessibleName()


def test_the_language_follows(panel: MatrixPanel) -> None:
    english = (
        find(panel, "rule").text(),
        panel.controls["preset"].buttons["mismatch"].text(),
        find(panel, "a").accessibleName(),
    )
    assert panel.product_card.title.text() == "Matrix product 행렬 곱"
    set_language("ko")
    QTest.qWait(1)
    korean = (
        find(panel, "rule").text(),
        panel.controls["preset"].buttons["mismatch"].text(),
        find(panel, "a").accessibleName(),
    )
    assert not set(english) & set(korean)
    assert panel.product_card.title.text() == "행렬 곱 matrix product"
    assert "행렬의 내적" in panel.controls["slide_note"].text()


def test_descriptions_follow(panel: MatrixPanel) -> None:
    assert find(panel, "a").accessibleDescription() == "a₁₁ = 1; [[1, 2], [3, 4]]"
    click(find(panel, "a"), 1, 1)
    QTest.keyClicks(entry(panel, "a"), "8")
    QTest.keyClick(entry(panel, "a"), Key.Key_Return)
    assert find(panel, "a").accessibleDescription() == "a₂₂ = 8; [[1, 2], [3, 8]]"
    assert find(panel, "c").accessibleDescription() == "c₁₁ = 1·5 + 2·7 = 19"


def test_a_picture_has_nothing_to_press(qtbot: Any) -> None:
    made = MatrixPanel()
    qtbot.addWidget(made)
    made.room.become_picture()
    made.resize(1000, 600)
    made.show()
    made.show_state(CLASH)
    assert not [button for button in made.ground.findChildren(QAbstractButton) if button.isVisible()]
    assert "Transpose A" in find(made, "mismatch").would_fit.text()


def test_the_sentences_call_the_matrices_as_the_picture_does(panel: MatrixPanel) -> None:
    fits = State(a=((1.0, 2.0, 3.0), (4.0, 5.0, 6.0)), b=((1.0, 2.0),) * 3, symbols=True)
    panel.show_state(fits)
    assert panel.controls["rule"].text().startswith("✓ The columns of X and the rows of W are equal: 3 = 3.")
    assert "shape of Y" in panel.controls["rule"].text()
    panel.show_state(replace(CLASH, symbols=True))
    mismatch = find(panel, "mismatch")
    told = [panel.controls["rule"].text(), mismatch.title.text(), mismatch.why.text(), mismatch.no_fix.text()]
    told += [button.text() for button in mismatch.fixes.values()]
    assert not [text for text in told if re.search(r"\b[BC]\b|A ·|of A\b|(Transpose|Swap) A\b", text)]
    panel.show_state(CLASH)
    assert mismatch.title.text() == "✗ There is no product A · B"
    assert mismatch.fixes["swap"].text() == "Swap A and B"


def test_outside_the_cells_a_click_does_nothing(panel: MatrixPanel) -> None:
    for name in "abc":
        grid = find(panel, name)
        corner = QPointF(2, 2) if name != "c" else QPointF(grid.width() - 2, grid.height() - 2)
        QTest.mouseClick(grid, Qt.MouseButton.LeftButton, pos=corner.toPoint())
    assert panel.state == State()
    assert not entry(panel, "a").isVisible()
