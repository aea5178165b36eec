"""What shows marks besides the pictures follows the theme, keeps what stands still, and a cell disturbs no other."""

from __future__ import annotations

from collections.abc import Hashable, Iterator
from typing import Any

import numpy as np
import pytest
from PySide6.QtGui import QColor, QImage, QPainter, QStandardItemModel
from PySide6.QtWidgets import QLabel, QTableView, QWidget
from pytestqt.qtbot import QtBot

from dlviz.marks import Box, Look, Mark
from dlviz.marks.veiled import UNKNOWN
from dlviz.theme import DARK, LIGHT
from dlviz.ui.pictures.marked import Marked, MarkedCell, frame
from tests.painted import dots


class Sheet(Marked, QWidget):
    def scene(self, look: Look) -> Iterator[Mark]:
        yield Box(0, 0, look.wide, look.high, fill="surface")


class Kept(Marked, QWidget):
    key = 1
    told = 0

    def still(self, look: Look) -> Iterator[Mark]:
        self.told += 1
        yield Box(0, 0, look.wide, look.high, fill="data" if self.key == 1 else "model")

    def still_from(self) -> Hashable:
        return self.key

    def scene(self, look: Look) -> Iterator[Mark]:
        yield Box(5, 5, 10, 10, fill="good")


class Named(Marked, QLabel):
    def scene(self, look: Look) -> Iterator[Mark]:
        yield Box(0, 0, look.wide, look.high, fill="data")


class Dressed(MarkedCell):
    def __init__(self) -> None:
        super().__init__()
        self.heard: list[tuple[int, str]] = []

    def scene(self, look: Look, column: int, text: str, *, over: bool) -> Iterator[Mark]:
        self.heard.append((column, text))
        yield Box(2, 2, look.wide - 4, look.high - 4, fill="bad")


def test_what_it_stands_for_is_pointed_at_and_left_again(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    sheet = Sheet()
    qtbot.addWidget(sheet)
    sheet.resize(20, 20)
    sheet.stands_for = ("w", 1)
    plain, anew = sheet.grab().toImage(), list[bool]()
    monkeypatch.setattr(sheet, "update", lambda: anew.append(True))
    sheet.light({("w", 1)})
    assert sheet.grab().toImage() != plain
    sheet.light({("w", 2)})
    assert sheet.grab().toImage() == plain
    assert len(anew) == 2


@pytest.mark.parametrize("ratio", [1.25, 1.75])
def test_what_stands_still_lies_where_it_would_be_painted(qtbot: QtBot, ratio: float) -> None:
    class Still(Marked, QWidget):
        def still(self, look: Look) -> Iterator[Mark]:
            yield frame(look, "text", 1.5, radius=5)

        def still_from(self) -> Hashable:
            return 0

    class Told(Marked, QWidget):
        def scene(self, look: Look) -> Iterator[Mark]:
            yield frame(look, "text", 1.5, radius=5)

    images = []
    for kind in (Still, Told):
        made = kind()
        qtbot.addWidget(made)
        made.resize(61, 37)
        images.append([dots(made, ratio, place) for place in ((3, 5), (4, 7))])  # and where it is moved
    assert all(np.abs(kept - told).max() <= 4 for kept, told in zip(*images, strict=True))


def test_another_theme_paints_it_anew(qtbot: QtBot) -> None:
    sheet = Sheet()
    qtbot.addWidget(sheet)
    sheet.resize(20, 20)
    before = sheet.grab().toImage().pixelColor(10, 10)
    sheet.set_theme(DARK)
    after = sheet.grab().toImage().pixelColor(10, 10)
    assert before != after
    assert after.rgb() == DARK.color("surface").rgb()
    assert sheet.marks[0].same(Box(0, 0, 20, 20, fill="surface"))


def test_what_stands_still_is_told_again_only_where_it_follows_from_something_else(qtbot: QtBot) -> None:
    kept = Kept()
    qtbot.addWidget(kept)
    kept.resize(40, 30)
    for _ in range(3):
        image = kept.grab().toImage()
    assert kept.told == 1
    assert image.pixelColor(30, 25) == LIGHT.color("data")
    assert image.pixelColor(10, 10) == LIGHT.color("good")
    kept.key = 2
    assert kept.grab().toImage().pixelColor(30, 25) == LIGHT.color("model")
    kept.resize(60, 30)
    assert kept.grab().toImage().pixelColor(55, 25) == LIGHT.color("model")
    assert kept.told == 3
    assert [mark.fill for mark in kept.marks if isinstance(mark, Box)] == ["model", "good"]


@pytest.mark.parametrize("lie", ["instead", "under", "over"])
def test_marks_lie_instead_of_a_label_or_under_it_or_over_it(qtbot: QtBot, lie: Any, monkeypatch: Any) -> None:
    monkeypatch.setattr(Named, "marks_lie", lie)
    label = Named()
    qtbot.addWidget(label)
    label.setText("█" * 9)
    label.resize(60, 20)
    image = label.grab().toImage()
    colours = {image.pixelColor(x, y).name() for x in range(60) for y in range(20)}
    assert (colours == {LIGHT.color("data").name()}) == (lie != "under")


def test_a_part_away_from_a_border_is_filled_as_the_whole_is(qtbot: QtBot) -> None:
    class Framed(Marked, QWidget):
        def scene(self, look: Look) -> Iterator[Mark]:
            yield frame(look, "bad", 3, radius=8, fill="surface")

    framed = Framed()
    qtbot.addWidget(framed)
    framed.resize(60, 40)
    whole = framed.grab().toImage()
    assert whole.pixelColor(30, 1) == LIGHT.color("bad")
    assert whole.pixelColor(30, 20) == LIGHT.color("surface")
    image = QImage(60, 40, QImage.Format.Format_RGB32)
    image.fill(QColor("black"))
    painter = QPainter(image)
    for rect in (framed.rect().adjusted(9, 4, -9, -4), framed.rect().adjusted(0, 0, -40, 0)):
        framed.render(painter, rect.topLeft(), rect, QWidget.RenderFlag.DrawChildren)
    painter.end()
    for x, y in ((30, 20), (10, 5), (10, 1), (1, 20)):
        assert image.pixelColor(x, y) == whole.pixelColor(x, y)


def test_a_cell_shows_marks_and_disturbs_no_other(qtbot: QtBot) -> None:
    model, view, mark = QStandardItemModel(1, 2), QTableView(), Dressed()
    qtbot.addWidget(view)
    model.setData(model.index(0, 0), "0.5")
    model.setData(model.index(0, 1), "one")
    view.setModel(model)
    view.setItemDelegateForColumn(0, mark)
    image = view.viewport().grab().toImage()
    assert set(mark.heard) == {(0, "0.5")}
    ratio = image.devicePixelRatio()
    inside = [view.visualRect(model.index(0, column)).center() * ratio for column in (0, 1)]
    assert image.pixelColor(inside[0]) == LIGHT.color("bad")
    beside = view.visualRect(model.index(0, 1))
    colours = {
        image.pixelColor(round(x * ratio), round(y * ratio)).name()
        for x in range(beside.left(), beside.right())
        for y in range(beside.top(), beside.bottom())
    }
    assert LIGHT.color("bad").name() not in colours


def test_a_cell_that_is_asked_for_is_a_question_mark(qtbot: QtBot) -> None:
    model, view, mark = QStandardItemModel(1, 1), QTableView(), Dressed()
    qtbot.addWidget(view)
    model.setData(model.index(0, 0), UNKNOWN)
    view.setModel(model)
    view.setItemDelegateForColumn(0, mark)
    blank = view.grab().toImage()
    model.setData(model.index(0, 0), "")
    assert view.grab().toImage() != blank
    assert mark.heard == [(0, "")]
