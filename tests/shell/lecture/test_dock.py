"""The dock of the lecture stands beside a panel, also in half a screen."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from dlviz.panels.matrix.panel import MatrixPanel
from dlviz.shell.page import PanelArea
from dlviz.shell.window import Window
from dlviz.theme import PROJECTOR
from tests.everywhere import settle, unpainted
from tests.painted import Painted
from tests.share import for_all, part_of

HALF = 683  # pixels of a screen of 1366


@pytest.mark.parametrize(("turn", "language"), list(enumerate(["en", "ko"])))
def test_each_page_beside_its_panel_is_in_half_a_screen(shown: Window, turn: int, language: str) -> None:
    """In the letters that need most room, before and after the answer, and with the other tabs in front."""
    unpainted(shown)
    shown.appearance.choose_language(language)
    shown.appearance.choose_theme(PROJECTOR.name)
    shown.appearance.choose_type_size(1.5)
    shown.resize(HALF, 700)
    shown.lectures.open(0)
    lesson, dock = shown.lectures.lesson, shown.lectures.dock
    assert lesson is not None
    assert dock is not None
    wide, beyond = {}, set()
    for index, page in part_of(enumerate(lesson.pages), lambda one: one[1].panel, turn, 2):
        lesson.open(index)
        dock.tabs.setCurrentIndex(index % dock.tabs.count())
        settle(8)  # a title gives way once its card has come to its room
        wide[page.number] = shown.minimumSizeHint().width()
        area = next(area for area in shown.findChildren(PanelArea) if area.isAncestorOf(shown.front))
        if area.horizontalScrollBar().maximum():
            beyond.add(page.number)
    assert beyond == set()
    assert max(wide.values()) <= HALF, wide
    assert shown.width() == HALF
    assert dock.width() <= HALF / 2


def test_the_ends_of_the_lecture_name_no_page_beyond(shown: Window) -> None:
    shown.lectures.open(0)
    lesson, dock = shown.lectures.lesson, shown.lectures.dock
    assert lesson is not None
    assert dock is not None
    assert (dock.back.text(), dock.on.text()) == ("◀", "2 ▶")
    lesson.open(len(lesson.pages) - 1)
    assert (dock.back.text(), dock.on.text()) == ("◀ 22", "▶")


def test_a_turn_of_a_page_paints_nothing_before_all_of_it_is_there(shown: Window) -> None:
    """A bar of progress paints at once what it is told, and all of the window with it."""
    shown.lectures.open(0)
    lesson, dock = shown.lectures.lesson, shown.lectures.dock
    assert lesson is not None
    assert dock is not None
    settle()
    painted = Painted(dock)
    lesson.turn(1)
    assert painted.times == 0
    settle()
    assert painted.times > 0
    assert dock.bar.value() == 2


def test_a_key_turns_the_pages_wherever_the_focus_is(shown: Window) -> None:
    shown.activateWindow()
    down, up, control = Qt.Key.Key_PageDown, Qt.Key.Key_PageUp, Qt.KeyboardModifier.ControlModifier
    QTest.keyClick(shown, down, control)  # the lecture is closed: it opens at the page of the last time
    lesson, dock = shown.lectures.lesson, shown.lectures.dock
    assert lesson is not None
    assert dock is not None
    lesson.open(0)
    dock.tabs.setCurrentWidget(dock.pages_list)
    numbers = []
    for key in (up, down, down, up):
        QTest.keyClick(QApplication.focusWidget() or shown, key, control)
        numbers.append(lesson.pages.index(lesson.page))
    assert numbers == [0, 1, 2, 1]
    assert dock.tabs.currentWidget() is dock.page_view
    shown.front.findChildren(QLineEdit)[0].setFocus()
    QTest.keyClick(QApplication.focusWidget() or shown, down, control)
    assert lesson.pages.index(lesson.page) == 2
    assert dock.on.toolTip() == "Next page (Ctrl+PgDown)"


@for_all("language", ["en", "ko"])
def test_names_of_matrices_beside_the_lecture_end_before_their_buttons(shown: Window, language: str) -> None:
    """In the largest letters, where the rows are low."""
    shown.appearance.choose_language(language)
    shown.appearance.choose_theme(PROJECTOR.name)
    shown.appearance.choose_type_size(1.5)
    shown.lectures.open_number(9)
    assert shown.lectures.lesson is not None
    shown.lectures.lesson.give(1)
    settle()
    panel = shown.front
    assert isinstance(panel, MatrixPanel)
    for grid in (panel.scheme.a, panel.scheme.b):
        assert grid.name_size * 0.6 * grid.look.measure.height() < grid.cell.height()
