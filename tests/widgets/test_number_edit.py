"""What a person types for a number."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from dlviz.model.numbers import plain
from dlviz.widgets.number_edit import NumberEdit, parse_number


@pytest.mark.parametrize(
    ("text", "value"),
    [("0.1", 0.1), (" 2 ", 2.0), ("-3", -3.0), ("−3", -3.0), ("1e-3", 1e-3), (".5", 0.5), ("2.", 2.0), ("0,25", 0.25),
     ("3/14", 3 / 14), ("-1 / 4", -0.25), ("+7", 7.0), ("1E5", 1e5)],
)  # fmt: skip
def test_numbers(text: str, value: float) -> None:
    assert parse_number(text) == value


@pytest.mark.parametrize(
    "text",
    ["", " ", "nan", "inf", "-inf", "infinity", "1_000", "１", "٣", "two", "1,000", "1,2,3", "1/0", "1/", "/2", "1/2/3",
     "0x10", "1e", "e5", "--1", "1 2", "True", "None", "1e99999", "½"],
)  # fmt: skip
def test_what_is_no_number(text: str) -> None:
    assert parse_number(text) is None


@given(st.floats(allow_nan=False, allow_infinity=False))
def test_what_is_written_reads_back(value: float) -> None:
    assert parse_number(plain(value)) == value


@pytest.fixture
def edit(qtbot: QtBot) -> Any:
    made: Any = NumberEdit()
    qtbot.addWidget(made)
    made.show()
    made.show_value(0.5)
    made.heard = []
    made.wished.connect(made.heard.append)
    made.refused.connect(made.heard.append)
    return made


def type_in(qtbot: QtBot, edit: Any, text: str) -> None:
    edit.selectAll()
    qtbot.keyClicks(edit, text)
    qtbot.keyClick(edit, Qt.Key.Key_Return)


def test_enter_makes_the_wish(qtbot: QtBot, edit: Any) -> None:
    type_in(qtbot, edit, "0.75")
    assert edit.heard == [0.75]


def test_the_same_number_is_no_wish(qtbot: QtBot, edit: Any) -> None:
    type_in(qtbot, edit, "0.5")
    assert edit.heard == []


def test_what_is_refused_stays_to_be_mended_and_escape_takes_it_back(qtbot: QtBot, edit: Any) -> None:
    type_in(qtbot, edit, "half")
    assert edit.heard == ["half"]
    assert edit.text() == "half"
    qtbot.keyClick(edit, Qt.Key.Key_Escape)
    assert edit.text() == "0.5"


def test_being_told_a_value_is_no_wish(edit: Any) -> None:
    edit.show_value(2.0)
    assert (edit.text(), edit.heard) == ("2", [])
