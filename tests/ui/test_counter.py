"""A count of things in a list: whole and within its limits, or refused with both said."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QVBoxLayout, QWidget

from dlviz.messages import sentence
from dlviz.ui.counter import Counter
from dlviz.ui.number_field import add_number


@pytest.fixture
def counter(qtbot: Any) -> Iterator[Counter]:
    column = QWidget()
    qtbot.addWidget(column)
    made = add_number(QVBoxLayout(column), "network.units", Counter("units", "n", 1, 8))
    made.show_value(3)
    column.show()
    assert column.findChild(Counter, "network.units") is made
    yield made
    column.close()


def retype(counter: Counter, text: str) -> None:
    counter.edit.selectAll()
    QTest.keyClicks(counter.edit, text)
    QTest.keyClick(counter.edit, Qt.Key.Key_Return)


def test_a_count_is_a_whole_number(counter: Counter) -> None:
    heard: list[Any] = []
    counter.counted.connect(lambda number, gesture: heard.append(number))
    retype(counter, "5")
    QTest.keyClick(counter.slider, Qt.Key.Key_End)
    assert heard == [5, 8]
    assert all(isinstance(number, int) for number in heard)


@pytest.mark.parametrize("text", ["0", "9", "2.5", "many"])
def test_what_is_no_such_count_is_refused_with_its_limits(counter: Counter, text: str) -> None:
    counted: list[Any] = []
    refused: list[Any] = []
    counter.counted.connect(lambda number, gesture: counted.append(number))
    counter.miscounted.connect(refused.append)
    retype(counter, text)
    assert counted == []
    assert "units" in sentence(refused[0])
    assert "from 1 to 8" in sentence(refused[0])


def test_what_there_is_to_choose_from_may_change(counter: Counter) -> None:
    heard: list[Any] = []
    counter.counted.connect(lambda number, gesture: heard.append(number))
    counter.count_to(4)
    QTest.keyClick(counter.slider, Qt.Key.Key_End)
    retype(counter, "5")
    counter.count_to(12)
    retype(counter, "12")
    assert heard == [4, 12]
