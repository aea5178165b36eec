"""The help window: every page is written, in both languages, and searched."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, Qt, QUrl
from PySide6.QtGui import QAction, QDesktopServices, QTextDocument, QTextTable, QTextTableCell
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from dlviz.glossary import terms
from dlviz.i18n import plain
from dlviz.shell.help.keys import keys
from dlviz.shell.help.pages import share_out
from dlviz.shell.help.window import PAGES, HelpWindow
from dlviz.shell.window import Window
from tests.share import for_all

pytestmark = [pytest.mark.front("matrix"), pytest.mark.painted(4)]  # which is made soonest


@pytest.fixture
def pages(window: Window) -> Iterator[HelpWindow]:
    window.help.show_page("keys")
    made = window.help.pages
    assert made is not None
    yield made
    made.close()


def text(pages: HelpWindow, name: str) -> str:
    return pages.pages[name].toPlainText()


def test_the_map_shows_every_key_of_the_menus(window: Window, pages: HelpWindow) -> None:
    shown = text(pages, "keys")
    actions = [action for action in window.menus.actions.values() if not action.shortcut().isEmpty()]
    assert len(actions) > 20
    for action in actions:
        assert plain(action.iconText()).rstrip("…") in shown
        for key in action.shortcuts():
            assert key.toString() in shown
    assert "Shift+←" in shown


def test_a_key_that_a_menu_gets_is_in_the_map(window: Window, pages: HelpWindow) -> None:
    menu = QMenu("&Lecture", window.menuBar())
    action = QAction("&Next page", menu)
    action.setShortcut("Ctrl+Alt+N")
    menu.addAction(action)
    window.menuBar().addMenu(menu)
    window.help.show_page("keys")
    assert "Next page\nCtrl+Alt+N" in text(pages, "keys")
    assert keys([menu])[0] == ("Lecture", [("Next page", "Ctrl+Alt+N")])


@for_all("name", PAGES)
@for_all("language", ["ko", "en"])
def test_every_page_speaks_both_languages(window: Window, pages: HelpWindow, name: str, language: str) -> None:
    window.appearance.choose_language(language)
    QCoreApplication.processEvents()
    window.menus.actions[name].trigger()
    assert pages.tabs.currentIndex() == PAGES.index(name)
    shown = text(pages, name)
    assert len(shown) > 400
    if name == "licences":  # names and texts of licences are what they are
        assert ("습니다" in shown.split("What dlviz brings along")[0]) == (language == "ko")
    else:
        assert ("습니다" in shown or "실행 취소" in shown) == (language == "ko")
    if name == "keys":
        keys = r"(Ctrl|Shift|Alt|F\d|Esc|Enter|Tab|Home|PgUp|Space|Backspace)\b"
        foreign = [row for row in shown.split("\n") if re.search("[a-z]{3}", row) and not re.match(keys, row)]
        foreign = [row for row in foreign if "NumPy" not in row and "dlviz" not in row]
        assert (foreign == []) == (language == "ko")


def test_the_glossary_finds_words_of_either_language(qtbot: QtBot, pages: HelpWindow) -> None:
    assert all(term.english in text(pages, "glossary") for term in terms())
    qtbot.keyClicks(pages.search, "learning rate")
    assert text(pages, "glossary").startswith("learning rate")
    pages.search.setText("학습률")
    assert "learning rate" in text(pages, "glossary")
    pages.search.setText("<b>&")
    assert text(pages, "glossary") == "Nothing here has this in it."


def test_the_keys_are_searched_too(pages: HelpWindow) -> None:
    pages.search.setText("undo ctrl")
    assert text(pages, "keys").split("\n")[:2] == ["Edit", "Undo"]


def test_the_search_says_on_which_pages_it_finds_something(pages: HelpWindow) -> None:
    """The page in front was white, though the glossary had the word."""
    assert not pages.found.isVisible()
    pages.search.setText("sigmoid")
    assert text(pages, "keys") == "Nothing here has this in it."
    assert re.fullmatch(r"Found: What each panel computes\s\d+ · Glossary\s\d+", pages.found.text())
    pages.search.setText("xyzzy")
    assert pages.found.text() == "Found on no page."
    pages.search.setText(" ")
    assert not pages.found.isVisible()


def test_a_long_page_is_searched_where_it_stands(qtbot: QtBot, pages: HelpWindow) -> None:
    pages.show_page("teachers")
    pages.search.setText("Rosenblatt")
    page = pages.pages["teachers"]
    first = page.textCursor().selectionStart()
    assert page.textCursor().selectedText() == "Rosenblatt"
    qtbot.keyClick(pages.search, Qt.Key.Key_Return)
    second = page.textCursor().selectionStart()
    assert second > first
    for _ in range(8):
        qtbot.keyClick(pages.search, Qt.Key.Key_Return)
    assert page.textCursor().selectedText() == "Rosenblatt"  # round and round


@pytest.mark.parametrize("leave", ["escape", "close"])
def test_however_it_is_closed_the_search_begins_anew(
    qtbot: QtBot, window: Window, pages: HelpWindow, leave: str
) -> None:
    """After Escape F1 showed no key at all, but that what was looked for before is nowhere among them."""
    every = text(pages, "keys")
    pages.search.setText("momentum")
    qtbot.keyClick(pages, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert pages.search.hasFocus() or pages.search.selectedText() == "momentum"
    assert text(pages, "keys") != every
    pages.close() if leave == "close" else qtbot.keyClick(pages, Qt.Key.Key_Escape)
    assert not pages.isVisible()
    window.help.show_page("keys")
    assert pages.search.text() == ""
    assert text(pages, "keys") == every


def test_only_an_address_outside_is_followed(pages: HelpWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    for address in ("https://keras.io/api/", "file:///etc/passwd", "scenes.png"):
        pages._follow(QUrl(address))
    assert [url.toString() for url in opened] == ["https://keras.io/api/"]


def test_it_is_dressed_with_the_window(window: Window, pages: HelpWindow) -> None:
    window.appearance.choose_theme("dark")
    assert "#" in pages.pages["keys"].document().defaultStyleSheet()
    before = pages.pages["keys"].font().pointSizeF()
    window.appearance.choose_type_size(1.5)
    assert pages.pages["keys"].font().pointSizeF() == pytest.approx(1.5 * before)


@pytest.mark.parametrize("language", ["en", "ko"])
def test_a_column_of_a_long_page_is_as_wide_as_it_has_to_say(window: Window, pages: HelpWindow, language: str) -> None:
    """In the narrowest window the three columns were equal, and the long third one a page high in each row."""
    window.appearance.choose_language(language)
    QCoreApplication.processEvents()
    pages.resize(683, 600)
    pages.tabs.setCurrentIndex(PAGES.index("teachers"))
    page = pages.pages["teachers"]
    tables = [frame for frame in page.document().rootFrame().childFrames() if isinstance(frame, QTextTable)]
    assert len(tables) >= 2
    for table in tables:
        for row in range(table.rows()):
            assert not any(map(broken_words, (table.cellAt(row, column) for column in range(table.columns())))), row
    layout = page.document().documentLayout()
    blocks = [tables[0].cellAt(1, column).firstCursorPosition().block() for column in range(3)]
    first, second, third = (layout.blockBoundingRect(block).width() for block in blocks)
    assert third > 1.3 * second > 1.3 * 1.3 * first


def broken_words(cell: QTextTableCell) -> list[str]:
    """What a line ends with and the next begins with where both are of one word of Latin letters."""
    block, found = cell.firstCursorPosition().block(), []
    for i in range(block.layout().lineCount() - 1):
        line = block.layout().lineAt(i)
        around = block.text()[line.textStart() + line.textLength() - 1 :][:2]
        found += re.findall("[A-Za-z]{2}", around)
    return found


def test_a_column_without_a_word_has_its_share_too(qapp: object) -> None:
    document = QTextDocument()
    document.setMarkdown("| what | |\n|---|---|\n| a weight | |\n| a bias | |\n")
    share_out(document)
    (table,) = (frame for frame in document.rootFrame().childFrames() if isinstance(frame, QTextTable))
    what, empty = (length.rawValue() for length in table.format().columnWidthConstraints())
    assert 0 < empty < what
