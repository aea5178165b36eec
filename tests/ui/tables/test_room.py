"""The table: a number is never cut, a column and a row are in sight as a whole, whatever room there is."""

from __future__ import annotations

import re
from html import unescape

import pytest
from PySide6.QtCore import QBuffer, QCoreApplication, QPoint, Qt
from PySide6.QtGui import QFontMetrics, QImage, QPainter
from PySide6.QtSvg import QSvgGenerator
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from dlviz.theme import LIGHT, PROJECTOR, Theme, font
from dlviz.ui.tables import room as table_room
from dlviz.ui.tables.columns import Column, for_a_picture, pages, widths
from dlviz.ui.tables.header import Header
from dlviz.ui.tables.rows import Columns
from dlviz.ui.tables.table import Table
from tests.share import for_all

Key = Qt.Key


def made(qtbot: QtBot, columns: list[Column], rows: list[list[float]], width: int, height: int = 200) -> Table:
    table = Table()
    qtbot.addWidget(table)
    table.set_columns(*columns)
    table.set_theme(LIGHT)
    table.resize(width, height)
    table.show()
    table.show_rows(rows, lit=0)
    return table


def steps(qtbot: QtBot, width: int, height: int = 200) -> Table:
    columns = [
        Column("step", least="00", share=0),
        *(Column(head) for head in ("W", "b")),
        *(Column(head, gives_way=1) for head in ("ΔW", "Δb")),
        Column("cost"),
        Column("v", gives_way=2),
    ]
    return made(qtbot, columns, [[-1.5] * 7] * 20, width, height)


def heads(table: Table) -> list[str]:
    model = table.model()
    return [model.headerData(i, Qt.Orientation.Horizontal) for i in range(7) if not table.isColumnHidden(i)]


def test_while_columns_become_others_the_room_goes_by_those_that_were_measured(qtbot: QtBot) -> None:
    """Columns were hidden in the midst of a model's reset, by which Qt crashed."""
    table = steps(qtbot, 260)
    asked: list[str] = []
    table.setColumnHidden = lambda *_: asked.append("hidden")  # type: ignore[method-assign, assignment]
    table._rows.modelReset.connect(lambda: (table.room.share_out(), asked.append("reset")))
    table.set_columns(Column("one", least="0" * 9), *(Column(head, least="0" * 9) for head in "pqrs"))
    assert asked[0] == "reset"
    assert "hidden" in asked


@pytest.mark.parametrize(
    ("value", "text"),
    [(-217311.1111, "−217311.11"), (-1011945.4074, "−1011945.4"), (0.5, "0.5000"), (-9999999.12, "−9999999.1")],
)
def test_a_long_number_loses_decimals_rather_than_its_end(qtbot: QtBot, value: float, text: str) -> None:
    assert made(qtbot, [Column("a")], [[value]], 300).model().index(0, 0).data() == text


@pytest.mark.parametrize("value", [-12.3456, -1011945.4074, 123456.0, 0.000123, -1.5e-9, 1e300])
@pytest.mark.parametrize("typed", [True, False])
def test_a_number_that_is_seen_is_whole_in_a_narrow_column_too(qtbot: QtBot, value: float, typed: bool) -> None:
    table = made(qtbot, [Column(head, typed=typed) for head in "abc"], [[value] * 3], 3 * 60)
    table.light(0)
    text = table.model().index(0, 0).data()
    letter = table.model().index(0, 0).data(Qt.ItemDataRole.FontRole)
    assert QFontMetrics(letter).horizontalAdvance(text) <= table.columnWidth(0) - 6
    assert text.startswith("−") is (value < 0)


@pytest.mark.parametrize(
    ("value", "text"), [(-9.97, "−10"), (-96.3, "−96"), (285714.2857, "285714"), (1.5e9, "1.5·10⁹")]
)
def test_a_number_loses_its_last_decimal_before_it_is_a_power_of_ten(qtbot: QtBot, value: float, text: str) -> None:
    """−9.97 was −10¹."""
    table = made(qtbot, [Column("a")], [[value]], 300)
    assert table._rows.text(value, 0, QFontMetrics(font(LIGHT, bold=True)).horizontalAdvance(text) + 1) == text


def test_what_is_typed_is_shown_as_it_is_where_there_is_room(qtbot: QtBot) -> None:
    table = made(qtbot, [Column("a", typed=True), Column("b")], [[0.25, 0.25]], 300)
    assert [table.model().index(0, i).data() for i in range(2)] == ["0.25", "0.2500"]


def test_columns_that_there_is_no_room_for_give_way_together_and_are_turned_to(qtbot: QtBot) -> None:
    table = steps(qtbot, 330)
    turn = table._header.turn
    assert heads(table) == ["step", "W", "b", "cost"]
    assert (turn.text(), turn.toolTip()) == ("+3", "Show the other columns: ΔW, Δb, v")
    turn.click()
    assert heads(table) == ["step", "W", "ΔW", "Δb", "v"]
    turn.click()
    assert heads(table) == ["step", "W", "b", "cost"]


def test_arrow_keys_go_on_to_the_columns_that_are_not_in_sight(qtbot: QtBot) -> None:
    table = steps(qtbot, 330)
    table.setCurrentIndex(table.model().index(2, 5))
    QTest.keyClick(table, Key.Key_Right)
    assert "ΔW" in heads(table)
    assert (table.currentIndex().row(), table.currentIndex().column()) == (2, 3)
    table.setCurrentIndex(table.model().index(2, 0))
    QTest.keyClick(table, Key.Key_Left)
    assert (table.currentIndex().row(), table.currentIndex().column()) == (2, 5)


def test_with_room_for_all_nothing_is_turned_to(qtbot: QtBot) -> None:
    table = steps(qtbot, 900)
    assert len(heads(table)) == 7
    assert not table._header.turn.isVisible()


@pytest.mark.parametrize("width", range(120, 900, 60))
def test_no_column_is_cut(qtbot: QtBot, width: int) -> None:
    table = steps(qtbot, width)
    assert table._header.length() <= table.viewport().width()
    assert not table.horizontalScrollBar().isVisible()


@pytest.mark.parametrize("height", range(90, 400, 17))
def test_no_row_is_cut(qtbot: QtBot, height: int) -> None:
    table = steps(qtbot, 500, height)
    row = table.verticalHeader().defaultSectionSize()
    assert table.viewport().height() % row == 0
    table.light(19)
    assert table.visualRect(table.model().index(19, 0)).bottom() == table.viewport().height() - 1
    assert row < 2 * table.row_height()


def test_rows_move_a_little_together_where_that_shows_all_of_them(qtbot: QtBot) -> None:
    table = made(qtbot, [Column("a")], [[1.0]] * 5, 200, 200)
    table.resize(200, table._header.least_height + 5 * 22)
    assert table.viewport().height() >= 5 * table.verticalHeader().defaultSectionSize()


def test_a_picture_shows_all_columns_or_drops_those_that_give_way(qtbot: QtBot) -> None:
    table = steps(qtbot, 430)
    table.become_picture()
    assert heads(table) == ["step", "W", "b", "ΔW", "Δb", "cost", "v"]
    assert table._header.length() <= table.viewport().width()
    table.resize(250, 200)
    assert "v" not in heads(table)


@pytest.mark.parametrize("width", [300, 340, 380])
def test_a_picture_with_less_room_than_its_columns_ask_for_cuts_no_number(qtbot: QtBot, width: int) -> None:
    """It took from each the same share, and 0.05 became 0… beside a column of zeros."""
    columns = [Column("ID", typed=True, least="ID00"), *(Column(str(c), typed=True, least="0.00") for c in range(10))]
    rows = [[1.0, 0.1, 0.05, 0.6, 0.0, 0.05, 0.1, 0.0, 0.1, 0.0, 0.0], [2.0, *[0.0] * 9, 1.0]]
    table = made(qtbot, columns, rows[1:], width)
    table.become_picture()
    table.show_rows(rows, 0)  # one more than it was laid out for
    assert sum(table.room._needs) > width
    letters, model = QFontMetrics(font(LIGHT, bold=True)), table.model()
    for row in range(2):
        for column in range(len(columns)):
            text = model.index(row, column).data()
            assert text == f"{rows[row][column]:g}"
            assert letters.horizontalAdvance(text) <= table.columnWidth(column) - 2 * 3, (row, column)


@pytest.mark.parametrize("theme", [LIGHT, PROJECTOR])
def test_words_in_a_picture_are_written_smaller_or_leave_it_and_are_never_cut(qtbot: QtBot, theme: Theme) -> None:
    """They took their share of the room: "scikit-learn …", and rules without their ends."""
    names, rules = ("as defined", "scikit-learn ≥ 1.5"), ("−Σ y·ln ŷ", "clips to 2.2·10⁻¹⁶ … 1 − 2.2·10⁻¹⁶")
    table = made(
        qtbot,
        [
            Column("", words=True, least=names, share=0),
            Column("this row"),
            Column("mean"),
            Column("rule", words=True, least=rules, gives_way=1),
        ],
        [],
        900,
    )
    table.become_picture()
    table.set_theme(theme)
    table.show_rows([(name, 0.5108, 0.9268, rule) for name, rule in zip(names, rules, strict=True)], 1)
    seen = set()
    for width in range(sum(table.room._needs) + 40, table.room.least_width, -9):
        table.resize(width, 200)
        written = written_in(table)
        assert "scikit-learn ≥ 1.5" in written
        assert written.count("…") == (rules[1] in written)
        seen.add(rules[1] in written)
        assert table.isColumnHidden(3) is not (rules[1] in written)
    assert seen == {True, False}


def written_in(table: Table) -> str:
    """What its cells say on paper, where Qt writes signs of other fonts apart."""
    generator, buffer = QSvgGenerator(), QBuffer()
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    generator.setOutputDevice(buffer)
    painter = QPainter(generator)
    table.render(painter, QPoint())
    painter.end()
    return unescape("".join(re.findall(r">([^<>]+)</text>", bytes(buffer.data().data()).decode())))


def test_a_table_of_so_many_rows_is_as_high_as_they_are(qtbot: QtBot) -> None:
    table = Table(rows=4)
    qtbot.addWidget(table)
    table.set_columns(Column("a"))
    for theme in (LIGHT, PROJECTOR):
        table.set_theme(theme)
        table.show_rows(Columns([1.0, 2.0, 3.0, 4.0]))
        table.show()
        assert table.viewport().height() >= 4 * table.verticalHeader().defaultSectionSize()
        assert table.sizeHint().height() == table.height()


# the arithmetic of it


def test_pages_hold_every_column_and_the_first_one_always() -> None:
    columns = [Column(str(i), gives_way=i % 3) for i in range(9)]
    for room in range(20, 400, 10):
        made = pages(columns, [40] * 9, room)
        assert {i for page in made for i in page} == set(range(9))
        assert all(page[0] == 0 and page == sorted(set(page)) for page in made)
        assert all(len(page) * 40 <= max(room, 80) for page in made)


def test_a_picture_keeps_what_does_not_give_way() -> None:
    columns = [Column("a"), Column("b", gives_way=1), Column("c", gives_way=2)]
    rooms = {300: [0, 1, 2], 215: [0, 1, 2], 150: [0, 1], 20: [0]}
    assert {room: for_a_picture(columns, [100] * 3, [60] * 3, room) for room in rooms} == rooms


@for_all("room", range(1, 500, 7))
def test_all_of_the_room_is_given_and_no_column_has_less_than_it_needs_where_there_is_enough(room: int) -> None:
    columns = [Column("a", share=0), Column("b"), Column("c", share=3)]
    given = widths(columns, [30, 40, 50], [30, 60, 90], room)
    assert sum(given) == room
    assert room < 120 or all(wide >= need for wide, need in zip(given, [30, 40, 50], strict=True))


def test_without_shares_the_last_column_has_the_rest() -> None:
    assert widths([Column("a", share=0), Column("b", share=0)], [30, 40], [30, 40], 100) == [30, 70]


@pytest.mark.parametrize(("theme", "least"), [(LIGHT, 11), (PROJECTOR, 14)])
def test_a_head_is_whole_and_a_column_gives_way_before_its_letters_are_too_small(
    qtbot: QtBot, theme: Theme, least: int
) -> None:
    columns = [
        Column("row", least="00", share=0),
        Column("probability"),
        Column("learning rate", least="0.1"),
        Column("loss = error²", gives_way=1),
    ]
    table = made(qtbot, columns, [[1.5] * 4] * 3, 300)
    table.set_theme(theme)
    header, seen = table.horizontalHeader(), set()
    assert isinstance(header, Header)
    for width in range(240, 700, 4):
        table.resize(width, 200)
        for i in (i for i in range(4) if not table.isColumnHidden(i)):
            room, words = table.columnWidth(i) - 8, columns[i].head
            letter = header.letter(words, room)
            pixels = letter.pixelSize() if letter.pixelSize() > 0 else header.fontInfo().pixelSize()
            assert pixels >= least, (width, words)
            assert QFontMetrics(letter).horizontalAdvance(words) <= room, (width, words)
            seen.add(pixels)
    assert min(seen) == least


def test_a_head_is_painted_in_the_letter_that_fits(qtbot: QtBot) -> None:
    """Not in its own, whose end would be cut off."""
    header = made(qtbot, [Column("probability")], [[1.5]], 300).horizontalHeader()
    assert isinstance(header, Header)
    words, own = "probability", QFontMetrics(header.font()).horizontalAdvance("probability")
    for room in (own + 1, own - 3):
        image = QImage(room + 8, 30, QImage.Format.Format_RGB32)
        painter = QPainter(image)
        header.paintSection(painter, image.rect(), 0)
        used = painter.font()
        painter.end()
        assert (QFontMetrics(used).horizontalAdvance(words) < own) == (room < own)
        assert used == header.letter(words, room)


def test_a_table_that_was_hidden_opens_no_further_down_than_its_row_needs(qtbot: QtBot) -> None:
    """It was seen before, and comes back with little room until all round it is laid out."""
    table = made(qtbot, [Column("x")], [[float(i)] for i in range(40)], 300)
    high = 12 * table.row_height()
    table.resize(300, high)
    QCoreApplication.processEvents()
    table.hide()
    table.resize(300, 5 * table.row_height())
    table.show()
    table.light(5)
    assert table.verticalScrollBar().value() > 0
    table.resize(300, high)
    QCoreApplication.processEvents()
    assert table.verticalScrollBar().value() == 0


def test_the_room_is_shared_out_again_only_where_it_is_another(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    table, shared = steps(qtbot, 200), list[int]()
    table.light(3)

    def counted(columns: list[Column], needs: list[int], wide: int) -> list[list[int]]:
        shared.append(wide)
        return pages(columns, needs, wide)

    monkeypatch.setattr(table_room, "pages", counted)
    for lit in (1, 2, 1, 2):
        table.light(lit)
    assert not shared
    before = heads(table)
    table.resize(400, 200)
    assert shared
    assert heads(table) != before
