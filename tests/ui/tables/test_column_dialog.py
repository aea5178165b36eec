"""Which columns are x and y: asked only where there is a choice, answered by mouse or keys, none taken twice."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QDialogButtonBox, QWidget

from dlviz.errors import Problem
from dlviz.files.choosing import Choice, decide
from dlviz.files.grid import Grid
from dlviz.files.separated import SAMPLE
from dlviz.i18n import set_language
from dlviz.theme import DARK, LIGHT, PROJECTOR
from dlviz.topics import topic
from dlviz.ui.tables.column_dialog import ColumnDialog, ask_choice
from tests.answers import while_asked
from tests.tables import numbers_of, read_text

FOUR = "name,size,price,rooms\na,1,10,3\nb,2,20,4"
Key = Qt.Key


def choice(text: str) -> Choice:
    """What the table of x and y would take."""
    return decide(read_text(text), topic("cost").takes[0])


def columns(choice: Choice | None) -> tuple[int, ...] | None:
    return None if choice is None else tuple(choice.columns.values())


@pytest.fixture
def dialog(qtbot: Any) -> ColumnDialog:
    made = ColumnDialog(None, choice(FOUR))
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    return made


def headers(dialog: ColumnDialog) -> list[str]:
    model = dialog.table.model()
    return [model.headerData(i, Qt.Orientation.Horizontal) for i in range(model.columnCount())]


def test_the_answer(qtbot: Any) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    while_asked(lambda dialog: QTest.keyClick(dialog.boxes[0], Key.Key_Return), ColumnDialog)
    assert columns(ask_choice(parent, choice(FOUR))) == (1, 2)

    def choose(dialog: ColumnDialog) -> None:
        QTest.keyClick(dialog.boxes[1], Key.Key_Down)
        dialog.buttons.button(QDialogButtonBox.StandardButton.Ok).click()

    while_asked(choose, ColumnDialog)
    assert columns(ask_choice(parent, choice(FOUR))) == (1, 3)
    while_asked(lambda dialog: QTest.keyClick(dialog, Key.Key_Escape), ColumnDialog)
    assert ask_choice(parent, choice(FOUR)) is None


def test_no_column_is_taken_twice(dialog: ColumnDialog) -> None:
    QTest.keyClick(dialog.boxes[0], Key.Key_Down)
    assert columns(dialog.choice) == (2, 1)
    assert [box.currentText() for box in dialog.boxes] == ["C: price", "B: size"]
    assert headers(dialog) == ["name", "y = size", "x = price", "rooms"]


def test_the_first_rows_are_shown_with_their_header(dialog: ColumnDialog) -> None:
    assert headers(dialog) == ["name", "x = size", "y = price", "rooms"]
    assert [dialog.table.model().index(1, i).data() for i in range(4)] == ["b", "2", "20", "4"]
    assert dialog.table.minimumHeight() > 8 * dialog.table.verticalHeader().defaultSectionSize()


def test_a_table_without_header_has_letters(qtbot: Any) -> None:
    made = ColumnDialog(None, choice("1,2,3\n4,5,6"))
    qtbot.addWidget(made)
    assert [made.boxes[0].itemText(i) for i in range(3)] == ["A", "B", "C"]
    assert headers(made) == ["x = A", "y = B", "C"]


def test_a_large_table_is_not_read_to_the_end_for_a_preview(qtbot: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    grid, head = read_text("1,2,3\n" * 200_000), Grid.head

    def few(self: Grid, count: int) -> list[list[str]]:
        assert count <= SAMPLE
        return head(self, count)

    monkeypatch.setattr(Grid, "head", few)
    made = ColumnDialog(None, decide(grid, topic("cost").takes[0]))
    qtbot.addWidget(made)
    assert "200\u202f000" in made.words.text()
    assert made.table.model().rowCount() == 8


@pytest.mark.parametrize("theme", [LIGHT, DARK, PROJECTOR])
def test_the_table_and_the_buttons_have_room(qtbot: Any, theme: Any) -> None:
    set_language("ko")
    made = ColumnDialog(None, choice(FOUR), None, theme)
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


def test_the_preview_follows_what_is_said_of_the_first_row(qtbot: Any) -> None:
    made = ColumnDialog(None, choice("지역,2019,2020\n서울,9.7,9.6\n부산,3.4,3.4"))
    qtbot.addWidget(made)
    made.show()
    assert headers(made) == ["지역", "x = 2019", "y = 2020"]
    assert made.table.model().rowCount() == 2
    header = made.questions["header"]
    assert header.accessibleName() == "Row 1 is"
    QTest.keyClick(header, Key.Key_Down)
    assert headers(made) == ["A", "x = B", "y = C"]
    assert made.table.model().rowCount() == 3
    assert made.choice.grid.header == "data"


def test_the_preview_shows_numbers_as_they_would_be_read(qtbot: Any) -> None:
    asked = choice("종가\t수량\n79,600\t1,000")
    with pytest.raises(Problem) as caught:
        numbers_of(asked.grid, 0)
    made = ColumnDialog(None, asked, caught.value)
    qtbot.addWidget(made)
    made.show()
    assert [made.table.model().index(0, i).data() for i in range(2)] == ["79600", "1000"]
    reading = made.questions["reading"]
    assert [reading.itemText(i) for i in range(reading.count())] == ["79600 (thousands)", "79.600 (decimal comma)"]
    QTest.keyClick(reading, Key.Key_Down)
    assert [made.table.model().index(0, i).data() for i in range(2)] == ["79.6", "1"]
    assert made.choice.grid.reading == "decimal"
