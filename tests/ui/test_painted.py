"""What is painted by hand follows the theme and leaves the painter as it was."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent, QStandardItemModel
from PySide6.QtWidgets import QStyleOptionViewItem, QTableView
from pytestqt.qtbot import QtBot

from dlviz.theme import DARK
from dlviz.ui.painted import Painted, PaintedCell


class Sheet(Painted):
    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), self._theme.color("surface"))


class Mark(PaintedCell):
    def __init__(self) -> None:
        super().__init__()
        self.heard: list[tuple[int, str]] = []

    def paint_text(self, painter: QPainter, option: QStyleOptionViewItem, column: int, text: str) -> None:
        self.heard.append((column, text))
        painter.setPen(Qt.GlobalColor.red)
        painter.fillRect(option.rect.adjusted(2, 2, -2, -2), Qt.GlobalColor.red)


def test_another_theme_paints_it_anew(qtbot: QtBot) -> None:
    sheet = Sheet()
    qtbot.addWidget(sheet)
    sheet.resize(20, 20)
    before = sheet.grab().toImage().pixelColor(10, 10)
    sheet.set_theme(DARK)
    after = sheet.grab().toImage().pixelColor(10, 10)
    assert before != after
    assert after.rgb() == DARK.color("surface").rgb()


def test_a_cell_paints_its_text_itself_and_disturbs_no_other(qtbot: QtBot) -> None:
    model, view, mark = QStandardItemModel(1, 2), QTableView(), Mark()
    qtbot.addWidget(view)
    model.setData(model.index(0, 0), "0.5")
    model.setData(model.index(0, 1), "one")
    view.setModel(model)
    view.setItemDelegateForColumn(0, mark)
    image = view.viewport().grab().toImage()
    assert set(mark.heard) == {(0, "0.5")}
    ratio = image.devicePixelRatio()
    inside = [view.visualRect(model.index(0, column)).center() * ratio for column in (0, 1)]
    assert image.pixelColor(inside[0]) == Qt.GlobalColor.red
    beside = view.visualRect(model.index(0, 1))
    colours = {
        image.pixelColor(round(x * ratio), round(y * ratio)).name()
        for x in range(beside.left(), beside.right())
        for y in range(beside.top(), beside.bottom())
    }
    assert "#ff0000" not in colours
