"""Which columns are x and y: asked only where there is a choice, answered by mouse or keys, none taken twice."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QDialogButtonBox, QWidget

from dlviz.errors import Problem
from dlviz.files.tabular import Grid, read_text
from dlviz.i18n import set_language
from dlviz.messages import sentence
from dlviz.theme import DARK, LIGHT, PROJECTOR
from dlviz.ui.column_dialog import ColumnDialog, ask_columns, first_guess

FOUR = "name,size,price,rooms\na,1,10,3\nb,2,20,4"
Key = Qt.Key


@pytest.fixture
def dialog(qtbot: Any) -> ColumnDialog:
    made = ColumnDialog(None, read_text(FOUR), ("x", "y"))
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    return made


def headers(dialog: ColumnDialog) -> list[str]:
    model = dialog.table.model()
    return [model.headerData(i, Qt.Orientation.Horizontal) for i in range(model.columnCount())]


@pytest.mark.parametrize(
    ("text", "expected"),
    [("1,2\n3,4", (0, 1)), ("x,y\n1,2", (0, 1)), ("id,x,y\na,1,2\nb,3,4", (1, 2)),
     ("id,x,y\na,1,2\nb,3,no\nc,4,5", (1, 2)),
     ("x,y\n1,abc", (0, 1))],
)  # fmt: skip
def test_nothing_is_asked_where_there_is_no_choice(qapp: Any, text: str, expected: tuple[int, int]) -> None:
    assert ask_columns(None, read_text(text)) == expected


@pytest.mark.parametrize(("text", "have"), [("1\n2", 1), ("a,b,1\nc,d,2", 1), ("a b c\nd e f", 0)])
def test_too_few_columns(qapp: Any, text: str, have: int) -> None:
    with pytest.raises(Problem) as caught:
        ask_columns(None, read_text(text))
    assert (caught.value.details["have"], caught.value.details["need"]) == (have, 2)
    assert "2" in sentence(caught.value)


@pytest.mark.parametrize(
    ("names", "expected"),
    [("a,b,c", (0, 1)), ("y,x,z", (1, 0)), ("a,X,b", (1, 0)), ("a,b,y", (0, 2)), ("x,x,y", (0, 2)), ("y,b,c", (1, 0))],
)
def test_columns_that_are_called_so_come_first(names: str, expected: tuple[int, int]) -> None:
    assert first_guess(read_text(f"{names}\n1,2,3"), ("x", "y")) == expected


def answer(act: Callable[[ColumnDialog], None]) -> list[ColumnDialog]:
    seen: list[ColumnDialog] = []

    def do() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, ColumnDialog)
        seen.append(dialog)
        act(dialog)

    QTimer.singleShot(0, do)
    return seen


def test_the_answer(qtbot: Any) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    grid = read_text(FOUR)
    answer(lambda dialog: QTest.keyClick(dialog.boxes[0], Key.Key_Return))
    assert ask_columns(parent, grid) == (1, 2)

    def choose(dialog: ColumnDialog) -> None:
        QTest.keyClick(dialog.boxes[1], Key.Key_Down)
        dialog.buttons.button(QDialogButtonBox.StandardButton.Ok).click()

    answer(choose)
    assert ask_columns(parent, grid) == (1, 3)
    answer(lambda dialog: QTest.keyClick(dialog, Key.Key_Escape))
    assert ask_columns(parent, grid) is None


def test_no_column_is_taken_twice(dialog: ColumnDialog) -> None:
    QTest.keyClick(dialog.boxes[0], Key.Key_Down)
    assert dialog.chosen == (2, 1)
    assert [box.currentText() for box in dialog.boxes] == ["C: price", "B: size"]
    assert headers(dialog) == ["name", "y = size", "x = price", "rooms"]


def test_the_first_rows_are_shown_with_their_header(dialog: ColumnDialog) -> None:
    assert headers(dialog) == ["name", "x = size", "y = price", "rooms"]
    assert [dialog.table.model().index(1, i).data() for i in range(4)] == ["b", "2", "20", "4"]
    assert dialog.table.minimumHeight() > 8 * dialog.table.verticalHeader().defaultSectionSize()


def test_a_table_without_header_has_letters(qtbot: Any) -> None:
    made = ColumnDialog(None, read_text("1,2,3\n4,5,6"), ("x", "y"))
    qtbot.addWidget(made)
    assert [made.boxes[0].itemText(i) for i in range(3)] == ["A", "B", "C"]
    assert headers(made) == ["x = A", "y = B", "C"]


def test_a_large_table_is_not_read_to_the_end_for_a_preview(qtbot: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    grid = read_text("1,2,3\n" * 200_000)
    monkeypatch.setattr(Grid, "rows", property(lambda self: pytest.fail("all rows were made")))
    made = ColumnDialog(None, grid, ("x", "y"))
    qtbot.addWidget(made)
    assert "200\u202f000" in made.words.text()
    assert made.table.model().rowCount() == 8


@pytest.mark.parametrize("theme", [LIGHT, DARK, PROJECTOR])
def test_the_table_and_the_buttons_have_room(qtbot: Any, theme: Any) -> None:
    set_language("ko")
    made = ColumnDialog(None, read_text(FOUR), ("x", "y"), theme)
    qtbot.addWidget(made)
    made.show()
    assert made.table.geometry().bottom() < made.buttons.geometry().top()
    assert made.table.verticalScrollBar().maximum() == 0
    assert "열" in made.words.text()


def test_a_screen_reader_and_the_keyboard_get_round(dialog: ColumnDialog) -> None:
    assert [box.accessibleName() for box in dialog.boxes] == ["Column for x", "Column for y"]
    for box, name in zip(dialog.boxes, "xy", strict=True):  # on Linux the name is that of the label
        labels = QAccessible.queryAccessibleInterface(box).relations()
        assert [label.text(QAccessible.Text.Name) for label, _ in labels] == [name]
    assert all(isinstance(box, QComboBox) and box.focusPolicy() & Qt.FocusPolicy.TabFocus for box in dialog.boxes)
    dialog.boxes[0].setFocus()
    QTest.keyClick(dialog.boxes[0], Key.Key_Tab)
    assert dialog.focusWidget() is dialog.boxes[1]
