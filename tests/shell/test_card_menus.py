"""The menu of a card: what it copies and saves is that card, in the state of the window, and a veil keeps it shut."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QItemSelection, QPoint, Qt
from PySide6.QtGui import QAction, QContextMenuEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QToolButton
from pytestqt.qtbot import QtBot

from dlviz.i18n import set_language
from dlviz.panels.cost.panel import FIRST_ROWS
from dlviz.shell import exports
from dlviz.shell.window import Window
from dlviz.state import AppState
from dlviz.topics import topic
from dlviz.ui import work
from dlviz.ui.card import Card
from dlviz.ui.plots.plot import Plot
from dlviz.ui.tables.table import Table

pytestmark = pytest.mark.painted(4)


def opened() -> QMenu:
    (found,) = (
        menu for menu in QApplication.topLevelWidgets() if menu.objectName() == "card_menu" and menu.isVisible()
    )
    assert isinstance(found, QMenu)
    return found


def card(window: Window, name: str) -> Card:
    found = window.front.findChild(Card, name)
    assert isinstance(found, Card)
    return found


def choose(window: Window, name: str, action: str) -> None:
    menu = window.card_menus.menu(window.front, card(window, name))
    next(found for found in menu.actions() if found.objectName() == f"card_menu.{action}").trigger()
    menu.deleteLater()


@pytest.fixture
def descent(window: Window) -> Window:
    window.store.select("descent")
    window.front.edit(learning_rate=0.3, step=5)
    window.show()
    return window


@pytest.mark.qt_log_ignore("grabbing the keyboard")
def test_the_button_in_the_head_opens_it(qtbot: QtBot, descent: Window) -> None:
    button = card(descent, "descent.curve_card").findChild(QToolButton, "descent.curve_card.more")
    assert isinstance(button, QToolButton)
    assert button.accessibleName() == "Copy or save this card"
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    menu = opened()
    assert [action.text() for action in menu.actions()] == ["Copy picture", "Save picture as…", "Copy numbers"]
    menu.close()


def test_the_button_moves_nothing(descent: Window) -> None:
    for found in descent.front.findChildren(Card):
        button = found.findChild(QToolButton, f"{found.objectName()}.more")
        assert isinstance(button, QToolButton)
        assert button.height() <= found.title.minimumHeight()


@pytest.mark.qt_log_ignore("grabbing the keyboard")
def test_a_right_click_on_a_picture_opens_it(descent: Window) -> None:
    plot = descent.front.findChild(Plot, "descent.curve")
    assert isinstance(plot, Plot)
    at = QPoint(40, 40)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, plot.viewport().mapToGlobal(at))
    QApplication.sendEvent(plot.viewport(), event)
    opened().close()


def test_the_picture_of_a_card_is_copied(descent: Window) -> None:
    choose(descent, "descent.curve_card", "copy_picture")
    one = QGuiApplication.clipboard().image()
    choose(descent, "descent.costs_card", "copy_picture")
    assert not one.isNull()
    assert one != QGuiApplication.clipboard().image()


def test_the_picture_of_a_card_is_saved(descent: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[Any] = []

    def ask(_window: Any, title: str, name: str, kinds: dict[str, str]) -> Path:
        asked.append((title, name, tuple(kinds)))
        return tmp_path / "그림.svg"

    monkeypatch.setattr(exports, "ask_save", ask)
    choose(descent, "descent.curve_card", "save_picture")
    endings = (".png", ".svg", ".pdf", ".gif", ".mp4", ".apng", ".webp", ".html")
    assert asked == [("Save this card", "descent.curve.png", endings)]
    assert "α = 0.3" in (tmp_path / "그림.svg").read_text(encoding="utf-8")


def test_numbers_of_a_table_and_of_a_picture_are_copied(descent: Window) -> None:
    choose(descent, "descent.table_card", "copy_numbers")
    lines = QGuiApplication.clipboard().text().splitlines()
    assert len(lines) == 52
    assert lines[0].startswith("step\tW")
    choose(descent, "descent.curve_card", "copy_numbers")
    lines = QGuiApplication.clipboard().text().splitlines()
    assert len(lines) == 52
    assert float(lines[6].split("\t")[1]) == descent.front.result.w[5]


def many_rows(qtbot: QtBot, window: Window) -> Table:
    """More than a table holds; what another test copied is gone."""
    QGuiApplication.clipboard().setText("before")
    many = tuple(float(i) for i in range(FIRST_ROWS + 5))
    window.store.open(AppState(panel="cost").with_panel("cost", topic("cost").State(x=many, y=many)))
    window.show()
    qtbot.waitUntil(lambda: window.front.state.x == many)
    found = window.front.findChild(Table, "cost.x_y")
    assert isinstance(found, Table)
    return found


def test_all_rows_are_copied_of_a_table_that_holds_the_first_of_very_many(qtbot: QtBot, window: Window) -> None:
    """Ten thousand were, of any more."""
    many_rows(qtbot, window)
    choose(window, "cost.table_card", "copy_numbers")
    qtbot.waitUntil(lambda: QGuiApplication.clipboard().text().count("\n") >= FIRST_ROWS)
    lines = QGuiApplication.clipboard().text().splitlines()
    assert len(lines) == FIRST_ROWS + 6
    assert lines[-1].split("\t")[:2] == [str(FIRST_ROWS + 4)] * 2


def test_who_selects_all_of_a_table_that_holds_the_first_of_very_many_copies_all(qtbot: QtBot, window: Window) -> None:
    """By keys it was what the table holds, without a word."""
    table, clipboard = many_rows(qtbot, window), QGuiApplication.clipboard()
    clipboard.setText("before")
    QTest.keyClick(table, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: clipboard.text() != "before")
    lines = clipboard.text().splitlines()
    assert len(lines) == FIRST_ROWS + 5  # as ever without the heads, of which none is selected
    assert lines[-1].split("\t")[:2] == [str(FIRST_ROWS + 4)] * 2
    selection, last = table.selectionModel(), table.model().index(FIRST_ROWS - 1, 1)
    cells = QItemSelection(table.model().index(0, 0), last)
    selection.select(cells, selection.SelectionFlag.ClearAndSelect)
    clipboard.setText("before")
    QTest.keyClick(table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: clipboard.text() != "before")
    assert len(clipboard.text().splitlines()) == FIRST_ROWS  # cells that were chosen are those


WAYS = {
    "the card's menu": lambda window, _: choose(window, "cost.table_card", "copy_numbers"),
    "another card's menu": lambda window, _: choose(window, "cost.curve_card", "copy_numbers"),
    "the table's menu": lambda _, table: table.exchange.menu().findChild(QAction, "exchange.copy_table").trigger(),
    "a key": lambda _, table: QTest.keyClick(table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier),
}


@pytest.mark.parametrize("way", WAYS)
def test_very_many_rows_are_copied_while_the_window_goes_on(
    qtbot: QtBot, window: Window, monkeypatch: pytest.MonkeyPatch, way: str
) -> None:
    """A million stood it still for three seconds."""
    monkeypatch.setattr(work, "SLICE", 1)  # or a fast machine is through in one turn
    clipboard, table = QGuiApplication.clipboard(), many_rows(qtbot, window)
    clipboard.setText("before")
    WAYS[way](window, table)
    assert clipboard.text() == "before"
    (strip,) = window.strips.strips()
    assert strip.text.text() == "Copying …"
    strip.decline()
    assert window.notice.text() == "Cancelled. The clipboard is as it was."
    for _ in range(50):
        QCoreApplication.processEvents()
    assert clipboard.text() == "before"
    WAYS[way](window, table)
    qtbot.waitUntil(lambda: clipboard.text() != "before")
    assert len(clipboard.text().splitlines()) == FIRST_ROWS + 6
    assert not window.strips.strips()


@pytest.mark.parametrize("what", ["formula", "numbers", "picture", "code"])
def test_what_is_copied_last_stays(qtbot: QtBot, window: Window, what: str) -> None:
    """Rows that took longer came over it a second after it was said to be in the clipboard."""
    table = many_rows(qtbot, window)
    WAYS["a key"](window, table)
    if what == "numbers":
        window.front.edit(x=(1.0, 2.0), y=(3.0, 5.0))
        choose(window, "cost.table_card", "copy_numbers")
    elif what == "code":
        window.code.show_code("cost", window.front.state)
        window.code.copy.click()
    else:
        getattr(window.exports, f"copy_{what}")()
    last = QGuiApplication.clipboard().mimeData().formats(), QGuiApplication.clipboard().text()
    assert last[1] != "before"
    assert not window.strips.strips()
    for _ in range(50):
        QCoreApplication.processEvents()
    assert (QGuiApplication.clipboard().mimeData().formats(), QGuiApplication.clipboard().text()) == last


@pytest.mark.usefixtures("one_process")
def test_a_film_is_made_on_while_rows_are_copied(qtbot: QtBot, window: Window, tmp_path: Path) -> None:
    """It was given up without a word; and who cancels the one has the other all the same."""
    table = many_rows(qtbot, window)
    window.store.select("descent")
    window.front.edit(steps=1000)  # it is not there before all is copied, however long that takes
    window.exports.write(tmp_path / "x.gif")
    making, clipboard = window.strips.strips()[0].text.text(), QGuiApplication.clipboard()
    WAYS["a key"](window, table)
    assert [strip.text.text() for strip in window.strips.strips()] == [making, "Copying …"]
    window.strips.strips()[1].decline()
    WAYS["a key"](window, table)
    qtbot.waitUntil(lambda: clipboard.text() != "before")
    (film,) = window.strips.strips()
    assert film.text.text() == making
    done = film.progress.value()
    qtbot.waitUntil(lambda: film.progress.value() > done)
    film.decline()


def test_the_formula_is_copied_as_latex(descent: Window) -> None:
    choose(descent, "descent.working", "copy_formula")
    text = QGuiApplication.clipboard().text()
    assert text.startswith("\\begin{gathered}\nW \\coloneqq W - \\alpha")
    assert "textcolor" not in text
    assert text.count("{") == text.count("}")


def test_what_is_veiled_is_not_given_away(descent: Window) -> None:
    descent.front.veils.lay({}, "?", descent.front.theme)
    curve = card(descent, "descent.curve_card")
    descent.card_menus.show(descent.front, curve, curve, QPoint())
    assert not any(menu.objectName() == "card_menu" for menu in QApplication.topLevelWidgets() if menu.isVisible())


def test_it_speaks_the_present_language(descent: Window) -> None:
    set_language("ko")
    QApplication.sendPostedEvents(None, QEvent.Type.LanguageChange.value)
    menu = descent.card_menus.menu(descent.front, card(descent, "descent.working"))
    assert [action.text() for action in menu.actions()][-1] == "수식 복사(LaTeX)"
    menu.deleteLater()
    set_language("en")
