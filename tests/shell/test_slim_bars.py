"""Whatever scrolls in the program has the same slim bars; the style's own, with arrows, are nowhere."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractScrollArea, QComboBox, QGraphicsView, QWidget

from dlviz.shell.export.window import ExportWindow
from dlviz.shell.lecture.worksheet_dialog import WorksheetDialog
from dlviz.shell.maker import Maker
from dlviz.shell.window import Window
from dlviz.theme import LIGHT

OFF = Qt.ScrollBarPolicy.ScrollBarAlwaysOff


def with_own_bars(widget: QWidget) -> Iterator[str]:
    """Areas of which the style would show a bar; a plot and a list that drops down scroll by themselves."""
    for area in (widget, *widget.findChildren(QWidget)):
        if not isinstance(area, QAbstractScrollArea) or isinstance(area, QGraphicsView):
            continue
        if isinstance(area.parentWidget(), QComboBox) or "ComboBox" in type(area.parentWidget()).__name__:
            continue
        if (area.verticalScrollBarPolicy(), area.horizontalScrollBarPolicy()) != (OFF, OFF):
            yield f"{type(area).__name__} {area.objectName()}"


def test_no_area_shows_a_bar_of_the_style(window: Window, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Maker, "_go_on", lambda maker: None)
    window.menus.actions["export"].trigger()
    made = window.findChildren(ExportWindow)[-1]
    window.lectures.open_number(1)
    window.lectures.give()
    assert window.lectures.lecturer is not None
    sheet = WorksheetDialog(window, LIGHT, None)
    notes = window.lectures.lecturer.notes
    assert not [(type(part).__name__, *with_own_bars(part)) for part in (made, sheet, notes) if [*with_own_bars(part)]]
    found = [*with_own_bars(window)]
    assert found == [], "; ".join(found)
    window.lectures.lecturer.end()
    window.exports.workshop.close()
