"""The slim scroll bar: over an edge of what it scrolls, there where something is left out, and as far as that is."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea, QTableView, QTextBrowser, QWidget
from pytestqt.qtbot import QtBot

from dlviz.shell.window import Window
from dlviz.ui.slim_bar import WIDTH, SlimBar
from tests.everywhere import settle

WAYS = (Qt.Orientation.Vertical, Qt.Orientation.Horizontal)
every_way = pytest.mark.parametrize("way", WAYS, ids=["upright", "flat"])


@pytest.fixture
def area(qtbot: QtBot) -> QScrollArea:
    made = QScrollArea()
    qtbot.addWidget(made)
    inside = QWidget()
    inside.resize(900, 700)
    made.setWidget(inside)
    made.resize(300, 200)
    return made


def shown(area: QScrollArea, way: Qt.Orientation) -> SlimBar:
    bar = SlimBar(area, way)
    area.show()
    settle()
    return bar


@every_way
def test_it_lies_over_its_edge_and_takes_no_room(area: QScrollArea, way: Qt.Orientation) -> None:
    bars = {each: SlimBar(area, each) for each in WAYS}
    area.show()
    settle()
    found = bars[way]
    inside, edge = area.viewport().geometry(), area.contentsRect()
    assert inside == edge
    assert edge.contains(found.geometry())
    if way is Qt.Orientation.Vertical:
        assert (found.width(), edge.right() - found.geometry().right()) == (WIDTH, 1)
        assert found.height() > 0.9 * edge.height()
    else:
        assert (found.height(), edge.bottom() - found.geometry().bottom()) == (WIDTH, 1)
        assert found.width() > 0.9 * edge.width()


@every_way
def test_it_is_there_only_where_something_is_left_out(area: QScrollArea, way: Qt.Orientation) -> None:
    bar = shown(area, way)
    assert bar.isVisible()
    area.widget().resize(100, 100)
    settle()
    assert not bar.isVisible()
    area.widget().resize(900, 700)
    settle()
    assert bar.isVisible()


def test_what_came_to_need_less_while_nobody_saw_it_is_not_scrolled(qtbot: QtBot) -> None:
    """Qt tells an area that is not seen nothing of what it holds: it stood as high as it had been."""
    holder = QWidget()
    qtbot.addWidget(holder)
    area = QScrollArea(holder)
    area.resize(300, 200)
    area.setWidgetResizable(True)
    inside = QWidget()
    inside.setMinimumHeight(400)
    area.setWidget(inside)
    bar = SlimBar(area)
    holder.show()
    settle()
    assert bar.isVisible()
    area.hide()
    inside.setMinimumHeight(100)
    settle()
    area.show()
    settle()
    assert inside.height() == area.viewport().height()
    assert not bar.isVisible()


@every_way
def test_it_scrolls_and_is_scrolled(area: QScrollArea, way: Qt.Orientation) -> None:
    bar = shown(area, way)
    bar.grab()
    own = area.verticalScrollBar() if way is Qt.Orientation.Vertical else area.horizontalScrollBar()
    assert (bar.maximum(), bar.pageStep(), bar.singleStep()) == (own.maximum(), own.pageStep(), own.singleStep())
    bar.setValue(50)
    assert own.value() == 50
    own.setValue(70)
    assert bar.value() == 70


@every_way
def test_its_handle_is_where_the_value_is(area: QScrollArea, way: Qt.Orientation) -> None:
    bar = shown(area, way)
    own = area.verticalScrollBar() if way is Qt.Orientation.Vertical else area.horizontalScrollBar()
    (first,) = bar.marks
    bar.setValue(bar.maximum())
    (last,) = bar.marks
    at, along, room = ("y", "high", bar.height()) if way is Qt.Orientation.Vertical else ("x", "wide", bar.width())
    assert getattr(first, at) < getattr(last, at)
    assert getattr(last, at) + getattr(last, along) <= room
    share = own.pageStep() / (own.maximum() + own.pageStep())  # of what there is, so much is seen
    assert 0.75 * share * room < getattr(last, along) <= share * room  # the style keeps something free at its ends
    across = "wide" if along == "high" else "high"
    assert 0 < getattr(last, across) < WIDTH


@every_way
def test_a_picture_has_none(area: QScrollArea, way: Qt.Orientation) -> None:
    bar = shown(area, way)
    bar.become_picture()
    settle()
    assert bar.visibleRegion().isEmpty()


def test_it_is_painted_anew_where_another_share_of_it_all_is_seen(qtbot: QtBot) -> None:
    """Qt tells of another range and of another value, and never of another page, as of rows that became higher."""
    view = QTextBrowser()
    qtbot.addWidget(view)
    view.setPlainText("\n".join(map(str, range(90))))
    bar, own = SlimBar(view), view.verticalScrollBar()
    view.show()
    settle()
    own.setPageStep(own.pageStep() // 2)
    view.viewport().update(0, 0, 5, 5)
    settle()
    assert bar.pageStep() == own.pageStep()


def test_it_lies_over_the_rows_of_a_table_whose_head_is_another_when_it_is_first_seen(window: Window) -> None:
    """It stood 14 pixels lower, beside the head that the table had when it was made, until all was painted anew."""
    window.store.select("descent")
    settle()
    table = window.front.findChild(QTableView, "descent.steps_table")
    assert table is not None
    (bar,) = (each for each in table.findChildren(SlimBar) if each.isVisible())
    assert bar.y() == table.viewport().y() + 2
