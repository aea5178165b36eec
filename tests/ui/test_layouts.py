"""Rows and columns are what was written: in that order, stretched so much, with that gap and those margins."""

from __future__ import annotations

import gc
from typing import Any

import pytest
from PySide6.QtWidgets import QBoxLayout, QLabel, QWidget, QWidgetItem

from dlviz.ui.controls.on_screen import OnScreen
from dlviz.ui.layouts import BARE, before, column, held_by, row


def inside(layout: QBoxLayout) -> list[tuple[Any, int]]:
    items = (layout.itemAt(i) for i in range(layout.count()))
    return [(item.widget() or item.layout() or "room", layout.stretch(i)) for i, item in enumerate(items)]


@pytest.mark.parametrize(("make", "way"), [(row, "LeftToRight"), (column, "TopToBottom")])
def test_parts_stand_as_they_are_written(qtbot: Any, make: Any, way: str) -> None:
    holder, one, two = QWidget(), QLabel("1"), QLabel("2")
    qtbot.addWidget(holder)
    nested = row(two)
    made = make(one, 3, (nested, 2), of=holder, gap=5, margins=(1, 2, 3, 4))
    assert holder.layout() is made
    assert made.direction().name == way
    assert inside(made) == [(one, 0), ("room", 3), (nested, 2)]
    assert (made.spacing(), made.getContentsMargins()) == (5, (1, 2, 3, 4))
    assert [widget for widget in held_by(made) if isinstance(widget, QLabel)] == [one, two]


def test_what_is_not_said_is_as_the_style_has_it(qtbot: Any) -> None:
    holder, plain = QWidget(), QWidget()
    for widget in (holder, plain):
        qtbot.addWidget(widget)
    made, by_qt = column(of=holder), QBoxLayout(QBoxLayout.Direction.TopToBottom, plain)
    assert (made.spacing(), made.getContentsMargins()) == (by_qt.spacing(), by_qt.getContentsMargins())
    assert row(margins=BARE).getContentsMargins() == BARE


def test_no_item_of_a_layout_is_kept(qtbot: Any) -> None:
    """Qt deletes it with its widget, and what Python still knows of it would be taken for what comes to its place."""
    holder, on_screen = QWidget(), OnScreen(QLabel("1"), QLabel("2"))
    qtbot.addWidget(holder)
    made = column(QLabel("heading"), on_screen, row(QLabel("3")), 1, of=holder)
    kept = {id(each) for each in gc.get_objects() if isinstance(each, QWidgetItem)}
    assert [widget.text() for widget in held_by(made) if isinstance(widget, QLabel)] == ["heading", "1", "2", "3"]
    heading = before(on_screen)
    assert isinstance(heading, QLabel)
    assert heading.text() == "heading"
    assert before(heading) is None
    assert on_screen.fits(on_screen.width()) or on_screen.sizeHint().width() > on_screen.width()
    assert not [each for each in gc.get_objects() if isinstance(each, QWidgetItem) and id(each) not in kept]
