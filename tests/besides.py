"""What a window shows besides its panels: dialogs, and the docks with the lecture and the code."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from PySide6.QtWidgets import QDialog, QWidget

from dlviz.errors import Problem
from dlviz.files.choosing import decide
from dlviz.files.taking import whole
from dlviz.model.slices import finish
from dlviz.shell.help.about import About
from dlviz.shell.lecture.worksheet_dialog import WorksheetDialog
from dlviz.shell.window import Window
from dlviz.topics import first_state, topic
from dlviz.ui.tables.column_dialog import ColumnDialog
from tests.everywhere import settle
from tests.tables import read_text

PAGES = (0, 4, 14, 20)  # of the lecture: a first one, and some that ask in different ways


def besides(window: Window) -> Iterator[tuple[str, QWidget]]:
    """Show one after the other, with what it is called."""
    yield from _dialogs(window)
    yield from _docks(window)


def _dialogs(window: Window) -> Iterator[tuple[str, QWidget]]:
    makers: dict[str, Callable[[], QDialog]] = {
        "about": lambda: About(window, window.appearance.theme, lambda: None),
        "columns": lambda: _columns(window),
        "comma": lambda: _comma(window),
        "worksheet": lambda: WorksheetDialog(window, window.appearance.theme, None),
    }
    for name, make in makers.items():
        dialog = make()
        dialog.show()
        settle()
        yield name, dialog
        dialog.close()
        dialog.deleteLater()
    window.appearance.show_preferences()
    settle()
    assert window.appearance.preferences is not None
    yield "preferences", window.appearance.preferences
    window.appearance.preferences.close()
    for page in ("keys", "teachers", "glossary", "licences"):
        window.help.show_page(page)
        settle()
        assert window.help.pages is not None
        yield f"help {page}", window.help.pages
    window.help.pages.close()


def _columns(window: Window) -> ColumnDialog:
    grid = read_text("2019,2020,2021\n5,6,7\n8,9,10\n")
    return ColumnDialog(window, decide(grid, topic("cost").takes[0]), None, window.appearance.theme)


def _comma(window: Window) -> ColumnDialog:
    choice = decide(read_text("x\ty\n79,600\t1\n77,000\t2\n"), topic("cost").takes[0])
    try:
        finish(whole(choice, lambda: first_state("cost")))
    except Problem as problem:
        return ColumnDialog(window, choice, problem, window.appearance.theme)
    raise AssertionError


def _docks(window: Window) -> Iterator[tuple[str, QWidget]]:
    window.code.show()
    settle()
    yield "code", window.code
    window.code.hide()
    for page in PAGES:
        window.lectures.open(page)
        settle()
        assert window.lectures.dock is not None
        yield f"lecture {page}", window.lectures.dock
    window.lectures.open_exercises()
    settle()
    yield "exercises", window.lectures.dock
    window.lectures.open_blind()
    settle()
    yield "blind", window.lectures.dock
    window.lectures.close()
