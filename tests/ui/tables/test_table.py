"""The table: rows as they are, typing as a wish, a copy for a spreadsheet."""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import Any, ClassVar

import numpy as np
import pytest
from PySide6.QtCore import QCoreApplication, QItemSelection, QItemSelectionModel, Qt
from PySide6.QtGui import QFontMetricsF, QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from dlviz.files.writing import AT_ONCE
from dlviz.marks import Box, Look, Mark
from dlviz.model.slices import finish
from dlviz.panels.cost.data_table import DataTable
from dlviz.theme import DARK, LIGHT, Theme, font
from dlviz.ui.pictures.marked import MarkedCell
from dlviz.ui.tables import cells as table_cells
from dlviz.ui.tables.cells import TableCells
from dlviz.ui.tables.columns import Column
from dlviz.ui.tables.room import MARGINS
from dlviz.ui.tables.rows import RowsModel
from dlviz.ui.tables.table import Table
from tests.counting import calls
from tests.everywhere import settle
from tests.painted import Painted

Key, Role = Qt.Key, Qt.ItemDataRole
COLUMNS = (
    Column("x", typed=True),
    Column("y", typed=True),
    Column("error", lambda row: "error" if row == 0 else "text"),
    Column("name", words=True),
)
ROWS = [(1.0, 2.0, 1.23456789, "one"), (2.0, 4.0, -0.5, "two"), (0.1, 1e9, math.inf, None)]


@pytest.fixture
def table(qtbot: Any) -> Table:
    made = Table()
    qtbot.addWidget(made)
    made.set_columns(*COLUMNS)
    made.set_theme(LIGHT)
    made.show_rows(ROWS)
    made.resize(500, 300)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


@pytest.fixture
def heard(table: Table) -> list[Any]:
    made: list[Any] = []
    table.taking = lambda *what: made.append(what) is None
    table.picked.connect(lambda row: made.append(row))
    return made


def cell(table: Table, row: int, column: int, role: Role = Role.DisplayRole) -> Any:
    return table.model().index(row, column).data(role)


def edit(table: Table, row: int, column: int, text: str) -> None:
    """Double-click a cell, write over it, press Enter."""
    index = table.model().index(row, column)
    place = table.visualRect(index).center()
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    QTest.mouseDClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    editor = table.viewport().findChild(QLineEdit)
    assert editor is not None
    editor.selectAll()
    QTest.keyClicks(editor, text)
    QTest.keyClick(editor, Key.Key_Return)
    QCoreApplication.processEvents()  # the editor is closed later
    assert not editor.isVisible()


def test_what_was_typed_and_what_was_computed(table: Table) -> None:
    assert [cell(table, 0, column) for column in range(4)] == ["1", "2", "1.2346", "one"]
    assert [cell(table, 2, column) for column in range(4)] == ["0.1", "10⁹", "∞", ""]
    assert cell(table, 0, 2, Role.EditRole) == "1.23456789"


def test_a_number_has_the_digits_that_its_column_has_room_for(table: Table) -> None:
    """A sign and the letters of a power of ten take none away: a readout has as many digits."""
    table.show_rows([(0.0, 0.0, value, "") for value in (-1.0424e-13, 1.0424e-14, -0.5)])
    table.resize(900, 300)
    QCoreApplication.processEvents()
    assert [cell(table, row, 2) for row in range(3)] == ["−1.042·10⁻¹³", "1.042·10⁻¹⁴", "−0.5000"]
    table.resize(360, 300)
    QCoreApplication.processEvents()
    room = table.columnWidth(2) - MARGINS
    letters = QFontMetricsF(font(LIGHT, bold=True))
    for row in range(3):
        assert letters.horizontalAdvance(cell(table, row, 2)) <= room + 1


def test_numbers_of_numpy_are_numbers(table: Table) -> None:
    table.show_rows([(np.float64(0.5), np.float64(2.0), np.float64(1 / 3), np.str_("a"))])
    assert [cell(table, 0, column) for column in range(4)] == ["0.5", "2", "0.3333", "a"]
    assert cell(table, 0, 0, Role.EditRole) == "0.5"


def test_it_says_nothing_when_it_is_told(table: Table, heard: list[Any]) -> None:
    for rows in (ROWS[:1], ROWS * 50, [], ROWS):
        table.show_rows(rows, lit=0)
        assert table.model().rowCount() == len(rows)
    table.set_columns(*map(Column, ("엑스", "와이", "오차", "이름")))
    table.set_theme(DARK)
    table.light(2)
    table.light(-1)
    table.grab()
    assert heard == []


def test_headers(table: Table) -> None:
    assert [table.model().headerData(i, Qt.Orientation.Horizontal) for i in range(4)] == ["x", "y", "error", "name"]


def test_fewer_headers_than_cells_and_the_other_way_round(table: Table) -> None:
    table.set_columns(Column("x"))
    table.grab()
    table.set_columns(*COLUMNS, Column("more"))
    table.grab()
    assert cell(table, 0, 4) is None


def test_a_typed_cell_is_a_wish_and_the_table_waits(table: Table, heard: list[Any]) -> None:
    edit(table, 1, 0, "7.5")
    assert [what for what in heard if isinstance(what, tuple)] == [(1, 0, "7.5")]
    assert cell(table, 1, 0) == "2"


def test_a_cell_typed_as_it_was_is_no_wish(table: Table, heard: list[Any]) -> None:
    edit(table, 1, 0, "2")
    assert [what for what in heard if isinstance(what, tuple)] == []


def test_only_the_editable_columns_take_typing(table: Table) -> None:
    editable = [bool(table.model().index(0, i).flags() & Qt.ItemFlag.ItemIsEditable) for i in range(4)]
    assert editable == [True, True, False, False]


def test_a_click_picks(table: Table, heard: list[Any]) -> None:
    place = table.visualRect(table.model().index(2, 3)).center()
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert heard == [2]


@pytest.mark.parametrize("key", [Key.Key_Return, Key.Key_Enter, Key.Key_Space])
def test_a_key_picks(table: Table, heard: list[Any], key: Qt.Key) -> None:
    table.setCurrentIndex(table.model().index(1, 3))
    QTest.keyClick(table, key)
    assert 1 in heard


def test_arrows_move_among_the_cells(table: Table) -> None:
    table.setFocus()
    table.setCurrentIndex(table.model().index(0, 0))
    for key in (Key.Key_Down, Key.Key_Down, Key.Key_Right, Key.Key_Up):
        QTest.keyClick(table, key)
    assert (table.currentIndex().row(), table.currentIndex().column()) == (1, 1)


def test_the_selected_cell_stays_when_numbers_change(table: Table) -> None:
    table.setCurrentIndex(table.model().index(1, 1))
    table.show_rows([(9.0, 9.0, 9.0, "nine")] * 5)
    assert (table.currentIndex().row(), table.currentIndex().column()) == (1, 1)


def test_a_copy_is_for_a_spreadsheet(table: Table) -> None:
    table.selectAll()
    QTest.keyClick(table, Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    lines = QGuiApplication.clipboard().text().split("\n")
    assert lines[0].split("\t") == ["1", "2", "1.23456789", "one"]
    assert len(lines) == len(ROWS)
    assert float(lines[2].split("\t")[2]) == math.inf


def test_a_copy_of_one_cell(table: Table) -> None:
    table.selectionModel().setCurrentIndex(table.model().index(0, 2), QItemSelectionModel.SelectionFlag.ClearAndSelect)
    QTest.keyClick(table, Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "1.23456789"


def test_what_is_typed_stays_when_its_row_is_lit(table: Table, heard: list[Any]) -> None:
    """What was meant with a click is meant no more once the entry has the focus, and the cell is told of it."""
    table.setFocus()
    table.setCurrentIndex(table.model().index(1, 0))
    table.edit(table.currentIndex())
    (entry,) = table.findChildren(QLineEdit)
    table.light(1)
    QTest.keyClick(entry, Key.Key_5)
    assert entry.text() == "5"  # typed over 2, not behind it
    table.light(-1)
    QTest.keyClick(entry, Key.Key_7)
    assert entry.text() == "57"
    QTest.keyClick(entry, Key.Key_Return)
    QCoreApplication.processEvents()
    assert heard == [(1, 0, "57")]


def test_a_number_is_typed_where_it_stands(table: Table) -> None:
    """At the left end of its cell 5 stood right behind the 2 of the column before, and was read as 25."""
    table.edit(table.model().index(1, 0))
    (entry,) = table.findChildren(QLineEdit)
    assert entry.alignment() == cell(table, 1, 0, Role.TextAlignmentRole)


def test_a_lit_row_looks_different(table: Table) -> None:
    before = table.grab().toImage()
    table.light(1)
    lit = table.grab().toImage()
    table.light(-1)
    assert lit != before
    assert table.grab().toImage() == before


def test_cells_have_the_colour_of_their_meaning(table: Table) -> None:
    assert cell(table, 0, 2, Role.ForegroundRole).color() == LIGHT.ink("error")
    assert cell(table, 1, 2, Role.ForegroundRole).color() == LIGHT.ink("text")


def test_a_screen_reader_reads_cells(table: Table) -> None:
    from PySide6.QtGui import QAccessible

    interface = QAccessible.queryAccessibleInterface(table)
    names = {interface.child(i).text(QAccessible.Text.Name) for i in range(interface.childCount())}
    assert {"1.2346", "two", "error"} <= names


# the data that cost and descent share


@pytest.fixture
def data(qtbot: Any) -> DataTable:
    made = DataTable("cost")
    qtbot.addWidget(made)
    made.set_theme(LIGHT)
    made.retranslate("H(x)")
    made.show_data((1.0, 2.0), (3.0, 5.0), (0.0, 0.0))
    made.show()
    return made


def test_rows_are_added_and_taken(data: DataTable) -> None:
    wishes: list[Any] = []
    data.taking = lambda columns, _: wishes.append(columns) is None
    data.add.click()
    data.table.setCurrentIndex(data.table.model().index(0, 0))
    data.remove.click()
    assert wishes == [((1.0, 2.0, 2.0), (3.0, 5.0, 5.0)), ((2.0,), (5.0,))]


def test_the_last_row_cannot_be_taken(data: DataTable) -> None:
    data.show_data((1.0,), (3.0,), (0.0,))
    assert not data.remove.isEnabled()


def test_the_rows_that_are_selected_are_taken_by_the_button_and_by_a_key(data: DataTable) -> None:
    data.show_data((1.0, 2.0, 3.0, 4.0), (5.0, 6.0, 7.0, 8.0), (0.0,) * 4)
    wishes: list[Any] = []

    def taken(columns: Any, row: int) -> bool:
        wishes.append((columns, row))
        return True

    data.taking = taken
    select, at = QItemSelectionModel.SelectionFlag, data.table.model().index
    for remove in (data.remove.click, lambda: QTest.keyClick(data.table, Key.Key_Delete)):
        data.table.setCurrentIndex(at(0, 0))
        data.table.selectionModel().select(at(2, 1), select.Select)
        remove()
        assert [index.row() for index in data.table.selectedIndexes()] == [0]
    assert wishes == [(((2.0, 4.0), (6.0, 8.0)), 0)] * 2
    data.table.setCurrentIndex(at(3, 0))
    QTest.keyClick(data.table, Key.Key_Delete)
    assert wishes[2:] == [(((1.0, 2.0, 3.0), (5.0, 6.0, 7.0)), 2)]
    data.table.selectAll()
    QTest.keyClick(data.table, Key.Key_Delete)
    assert wishes[3:] == [(((1.0,), (5.0,)), 0)]  # one has to stay
    data.show_data((1.0,), (3.0,), (0.0,))
    QTest.keyClick(data.table, Key.Key_Delete)
    assert len(wishes) == 4  # the last row is not to be taken


def test_what_is_selected_after_rows_went_is_so_whatever_key_is_held(data: DataTable) -> None:
    """With Ctrl it was taken out of the selection, or added to what stood in the places of other rows."""
    data.show_data((1.0, 2.0, 3.0, 4.0), (5.0, 6.0, 7.0, 8.0), (0.0,) * 4)
    data.table.setCurrentIndex(data.table.model().index(0, 0))
    data.table.selectionModel().select(data.table.model().index(2, 1), QItemSelectionModel.SelectionFlag.Select)
    QTest.mouseClick(data.remove, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ControlModifier)
    assert [index.row() for index in data.table.selectedIndexes()] == [0]


def test_a_row_is_taken_by_delete_alone_and_where_rows_are(data: DataTable) -> None:
    """Beside the table, as at the button that adds one, the key took a row; with Shift it means to cut."""
    data.show_data((1.0, 2.0), (5.0, 6.0), (0.0,) * 2)
    wishes: list[Any] = []
    data.taking = lambda columns, _: wishes.append(columns) is None
    data.table.setFocus()
    QTest.keyClick(data.table, Key.Key_Delete, Qt.KeyboardModifier.ShiftModifier)
    data.add.setFocus()
    QTest.keyClick(data.add, Key.Key_Delete)
    assert wishes == []
    data.table.setFocus()
    QTest.keyClick(data.table, Key.Key_Delete)
    assert wishes == [((2.0,), (6.0,))]


def test_what_is_no_number_stays_text_and_is_refused_by_the_state(data: DataTable) -> None:
    wishes: list[Any] = []
    data.taking = lambda columns, _: wishes.append(columns) is None
    data.table.taking(0, 1, "three")
    data.table.taking(1, 0, "1/4")
    assert wishes == [((1.0, 2.0), ("three", 5.0)), ((1.0, 0.25), (3.0, 5.0))]


# what a tick costs


def told(table: Table, monkeypatch: pytest.MonkeyPatch) -> list[tuple[int, int]]:
    """The cells whose texts are asked for from now on."""
    asked: list[tuple[int, int]] = []
    made = RowsModel.told
    monkeypatch.setattr(
        RowsModel,
        "told",
        lambda rows, cells, row, column: asked.append((row, column)) or made(rows, cells, row, column),
    )
    QCoreApplication.processEvents()
    asked.clear()
    return asked


def test_only_cells_that_look_different_are_painted_again(table: Table, monkeypatch: pytest.MonkeyPatch) -> None:
    table.show_rows(list(ROWS))
    asked = told(table, monkeypatch)
    table.show_rows(list(ROWS))
    QCoreApplication.processEvents()
    assert asked == []
    table.show_rows([ROWS[0], (2.0, 4.5, -0.5, "two"), ROWS[2]])
    QCoreApplication.processEvents()
    assert asked == [(1, 1)]
    asked.clear()
    table.light(2)
    QCoreApplication.processEvents()
    assert {row for row, _ in asked} == {2}


def test_a_cell_whose_colour_alone_is_another_is_painted_again(table: Table, monkeypatch: pytest.MonkeyPatch) -> None:
    bad: set[int] = set()
    table.set_columns(Column("x", lambda row: "error" if row in bad else "text"), *COLUMNS[1:])
    table.show_rows(ROWS)
    table.show_rows(list(ROWS))
    asked = told(table, monkeypatch)
    bad.add(1)
    table.show_rows(list(ROWS))
    QCoreApplication.processEvents()
    assert asked == [(1, 0)]


def test_a_row_that_has_other_columns_is_painted_again(table: Table, monkeypatch: pytest.MonkeyPatch) -> None:
    table.show_rows(list(ROWS))
    asked = told(table, monkeypatch)
    table.show_rows([*ROWS[:2], ROWS[2][:3]])
    QCoreApplication.processEvents()
    assert asked == [(2, column) for column in range(4)]


def test_of_many_rows_only_those_in_sight_are_looked_at(table: Table, monkeypatch: pytest.MonkeyPatch) -> None:
    class Watched(list[tuple[float, float, float, str]]):
        def __getitem__(self, at: Any) -> Any:
            looked.add(at)
            return super().__getitem__(at)

    looked: set[int] = set()
    table.show_rows([(float(i), 1.0, 1.0, "") for i in range(100_000)])
    QCoreApplication.processEvents()
    table.show_rows(Watched((float(i), 2.0, 1.0, "") for i in range(100_000)))
    table.hide()
    table.show_rows(Watched((float(i), 3.0, 1.0, "") for i in range(100_000)))
    assert len(looked) < 50


def test_rows_that_were_scrolled_to_follow_too(table: Table, monkeypatch: pytest.MonkeyPatch) -> None:
    table.show_rows([(float(i), 1.0, 1.0, "") for i in range(100)])
    table.scrollToBottom()
    QCoreApplication.processEvents()
    asked = told(table, monkeypatch)
    table.show_rows([(float(i), 1.0, 1.0 + (i == 98), "") for i in range(100)])
    QCoreApplication.processEvents()
    assert 98 in {row for row, _ in asked}


def test_the_row_that_is_lit_is_so_up_to_the_edge(table: Table) -> None:
    table.light(1)
    table.setColumnWidth(len(COLUMNS) - 1, 50)
    assert table.horizontalHeader().length() < table.viewport().width() - 1
    image = painted(table)
    places = [table.visualRect(table.model().index(row, 0)).center().y() for row in range(3)]
    assert [image.pixel(image.width() - 2, y) == LIGHT.lit.rgb() for y in places] == [False, True, False]


class Bars(MarkedCell):
    """A bar as long as the number is large; it says whether the mouse is over it."""

    hovered: ClassVar[list[bool]] = []

    def scene(self, look: Look, column: int, text: str, *, over: bool) -> Iterator[Mark]:
        self.hovered.append(over)
        yield Box(2, 2, 8 * abs(float(text.replace("−", "-"))), look.high - 4, fill="data" if over else "model")


def painted(table: Table) -> QImage:
    return table.viewport().grab().toImage()


@pytest.mark.parametrize("theme", [LIGHT, DARK])
def test_cells_are_painted_as_the_style_paints_them(
    table: Table, theme: Theme, monkeypatch: pytest.MonkeyPatch
) -> None:
    table.set_theme(theme)
    bars = Bars(table)
    table.setItemDelegateForColumn(0, bars)
    table.show_rows(
        [
            *ROWS,
            (2.0, 1.0, 0.5, "✗"),
            (-1.5, 3.0, 12.5, "a name that is longer than the column in which it stands " * 3),
        ],
        lit=1,
    )
    table.light_pointed({(table.stands_for, 2)})
    over = table.viewport().mapToGlobal(table.visualRect(table.model().index(4, 0)).center())
    for prepare in (
        lambda: None, lambda: table.setCurrentIndex(table.model().index(1, 1)), table.setFocus,
        lambda: table.setCurrentIndex(table.model().index(2, 0)), lambda: QTest.mouseMove(table.viewport()),
        lambda: QTest.mouseMove(table.viewport(), table.viewport().mapFromGlobal(over)), lambda: table.veil((0, 1)),
    ):  # fmt: skip
        prepare()
        QCoreApplication.processEvents()
        ours = painted(table)
        with monkeypatch.context() as changed:
            changed.setattr(TableCells, "is_plain", lambda cells: False)
            assert painted(table) == ours
    assert {*Bars.hovered} == {True, False}


def test_the_row_that_is_lit_stays_in_sight_when_the_room_is_another(qtbot: Any) -> None:
    """Also where it was lit before the table was ever seen, as when a file is opened."""
    table = Table()
    qtbot.addWidget(table)
    table.set_columns(*COLUMNS)
    table.set_theme(LIGHT)
    table.show_rows([(float(i), 0.0, 0.0, "") for i in range(60)], 50)
    for high in (300, 120, 400, 200):
        table.resize(500, high)
        table.show()
        settle()
        assert sees(table, 50), high


def test_who_scrolled_away_from_the_row_that_is_lit_stays_there(table: Table) -> None:
    table.show_rows([(float(i), 0.0, 0.0, "") for i in range(60)], 50)
    table.scrollToTop()
    table.resize(500, 200)
    settle()
    assert sees(table, 0)
    assert not sees(table, 50)


def sees(table: Table, row: int) -> bool:
    """Whether the whole of a row is in sight."""
    top = table.rowViewportPosition(row)
    return top >= 0 and top + table.rowHeight(row) <= table.viewport().height()


def test_a_veiled_remark_asks_nothing_of_its_own(table: Table) -> None:
    """It stands beside the number that it speaks of, in a column without a head; most rows have none."""
    table.set_columns(Column("h(x)"), Column("h′(x)"), Column("", words=True, remark=True))
    table.show_rows([(1.0, 0.5, ""), (2.0, 0.0, "saturated")])
    table.veil((1, 2))
    model = table.model()
    texts = [[model.data(model.index(row, column)) for column in range(3)] for row in range(2)]
    assert texts == [["1.0000", "?", ""], ["2.0000", "?", ""]]
    assert [cell for row in table._rows.seen() for cell in row] == [1.0, "?", "", 2.0, "?", ""]
    assert [table._rows.told(table._rows.cells(1), 1, column)[0] for column in range(3)] == ["2.0000", "?", ""]


def test_rows_that_are_scrolled_are_moved_and_look_as_if_they_were_painted(table: Table) -> None:
    """Also under the bar, which lies over them; only what comes into sight is painted."""
    table.show_rows([(float(i), i / 7, -i / 3, "many") for i in range(60)])
    last = table.rowAt(table.viewport().height() - 1)
    QCoreApplication.processEvents()
    assert table.slim_bar.isVisible()
    painted, high = Painted(table.viewport()), table.viewport().height()
    for row in (last, last + 1, last + 2, last + 1, 3, 40, 41, 59, 0):
        table.light(row)
        painted.clear()
        QCoreApplication.processEvents()
        if row in (last + 1, last + 2, 41):
            assert painted.pixels < table.viewport().width() * high / 2
        shown = table.screen().grabWindow(table.winId()).toImage()
        assert shown == table.grab().toImage().convertToFormat(shown.format())


def test_a_part_of_a_table_asks_only_for_what_lies_there(table: Table, monkeypatch: pytest.MonkeyPatch) -> None:
    """Of each row it is found once on which line its letters stand, and of a column that is not painted nothing."""
    table.show()
    QCoreApplication.processEvents()
    lines, told, line, tell = list[int](), set[int](), table_cells._line, table._rows.told
    monkeypatch.setattr(table_cells, "_line", lambda measure, *row: (lines.append(row[0]), line(measure, *row))[1])
    monkeypatch.setattr(table._rows, "told", lambda *cell: (told.add(cell[-1]), tell(*cell))[1])
    table.viewport().repaint(table.visualRect(table.model().index(0, 1)).adjusted(1, 1, -1, -1))
    assert told == {1}
    assert lines == [0]
    table.viewport().repaint()
    assert len(told) == len(table._rows.columns)
    assert len(lines) <= 1 + table._rows.rowCount() + 1


@pytest.mark.parametrize("follows", [True, False])
def test_the_present_cell_goes_along_with_the_row_that_is_lit(qtbot: Any, follows: bool) -> None:
    """After an undo, or a move of the timeline, one row was lit and a cell of another was blue, from which the keys
    went on.
    """
    table, heard = Table(follows=follows), list[int]()
    qtbot.addWidget(table)
    table.set_columns(*COLUMNS)
    table.picked.connect(heard.append)
    table.show_rows(ROWS, 1)
    table.setCurrentIndex(table.model().index(1, 2))
    table.light(0)
    assert (table.place(), len(table.selectedIndexes())) == ((0, 2), 1)
    table.light(-1)
    table.light(2)
    assert table.place() == (0, 2)  # it stood beside the row that was lit
    table.light(0)
    table.selectAll()
    table.light(1)
    assert len(table.selectedIndexes()) == 12
    assert heard == []


def test_a_look_at_a_row_leaves_the_present_cell_where_it_is(table: Table) -> None:
    table.show_rows(ROWS, 1)
    table.setCurrentIndex(table.model().index(1, 2))
    table.light(0, look=True)
    assert table.place() == (1, 2)
    table.light(1)
    table.light(2)
    assert table.place() == (2, 2)


def test_the_present_cell_goes_along_from_a_row_that_is_gone(table: Table) -> None:
    """After a row was added and taken back, the keys went on from the last one, which neither was lit nor selected."""
    for lit, gone in ((0, 2), (0, 1), (1, 1)):
        table.show_rows(ROWS, len(ROWS) - 1)
        table.setCurrentIndex(table.model().index(len(ROWS) - 1, 2))
        table.show_rows(ROWS[:-gone], lit)
        assert (table.place(), [index.row() for index in table.selectedIndexes()]) == ((lit, 2), [lit])
    table.show_rows(ROWS, 0)
    table.setCurrentIndex(table.model().index(len(ROWS) - 1, 2))
    table.show_rows(ROWS[:-1], 1)  # it stood beside the row that was lit
    assert table.place() == (len(ROWS) - 2, 2)


@pytest.mark.parametrize("pieces", [1, 2])
def test_what_is_copied_is_what_was_selected_whatever_comes_meanwhile(table: Table, pieces: int) -> None:
    """Many rows are made in slices; once the table showed others, the cells of the rest were blank."""
    model, selection = table.model(), table.selectionModel()
    table.show_rows([(float(i), i + 0.5, 0.0, "") for i in range(3 * AT_ONCE)])
    for column in (0, 2)[:pieces]:
        cells = QItemSelection(model.index(0, column), model.index(2 * AT_ONCE, column))
        selection.select(cells, selection.SelectionFlag.Select)
    steps = table.exchange.give(False)
    next(steps)
    table.set_columns(*COLUMNS[:2])
    table.show_rows([(7.0, 7.0)])
    assert finish(steps).splitlines() == ["\t".join((str(i), "0")[:pieces]) for i in range(2 * AT_ONCE + 1)]


def test_of_very_many_rows_that_are_selected_those_in_sight_are_painted(table: Table) -> None:
    """Each picture asked all 50,000 cells: while a million rows were copied, their strip took the time."""
    counted = []
    for count in (100, 10_000):
        table.show_rows([(float(i), 2.0, 0.5, "one") for i in range(count)])
        table.selectAll()
        settle()
        counted.append(calls(table.viewport().grab))
    assert counted[1] < 1.1 * counted[0]
