"""The table: a number is never cut, whatever room there is."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from dlviz.theme import LIGHT
from dlviz.ui.table import Table


def made(qtbot: QtBot, rows: list[list[float]], width: int, least: str = "") -> Table:
    table = Table(least=least)
    qtbot.addWidget(table)
    table.set_headers(*"abcdefgh"[: len(rows[0])])
    table.set_theme(LIGHT)
    table.show_rows(rows, lit=0)
    table.resize(width, 200)
    table.show()
    return table


@pytest.mark.parametrize(
    ("value", "text"), [(-217311.1111, "−217311.11"), (-1011945.4074, "−1011945.4"), (0.5, "0.5000")]
)
def test_a_long_number_loses_decimals_rather_than_its_end(qtbot: QtBot, value: float, text: str) -> None:
    assert made(qtbot, [[value]], 300).model().index(0, 0).data() == text


def test_in_a_narrow_column_too(qtbot: QtBot) -> None:
    table = made(qtbot, [[-12.3456, 0.0, 0.0]], 3 * 52)
    assert table.model().index(0, 0).data() in ("−12.3", "−12.35")


def test_too_many_columns_are_scrolled_to(qtbot: QtBot) -> None:
    table = made(qtbot, [[-1.5] * 8] * 20, 300, least="−00.0000")
    assert min(table.columnWidth(column) for column in range(8)) > table.fontMetrics().horizontalAdvance("−00.0000")
    table.horizontalScrollBar().setValue(40)
    table.light(15)
    assert table.horizontalScrollBar().value() == 40
    table.become_picture()
    assert sum(table.columnWidth(column) for column in range(8)) <= table.viewport().width()
