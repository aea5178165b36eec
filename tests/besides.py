"""What a window shows besides its panels: dialogs, and the docks with the lecture and the code."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

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
from tests.share import is_due
from tests.tables import read_text

PAGES = (0, 4, 14, 20)  # of the lecture: a first one, and some that ask in different ways


def besides(window: Window, turn: int = 0, turns: int = 1) -> Iterator[tuple[str, QWidget]]:
    """Show one after the other, with what it is called; in several turns each has one."""
    for number, (name, show, away) in enumerate(_all(window)):
        if is_due(number, turn, turns):
            shown = show()
            settle()
            yield name, shown
            away(shown)
    window.lectures.close()


def _all(window: Window) -> Iterator[tuple[str, Callable[[], QWidget], Callable[[Any], object]]]:
    """What each is called, what brings it and what takes it away; the dock of the lecture stays from page to page."""
    makers: dict[str, Callable[[], QDialog]] = {
        "about": lambda: About(window, window.appearance.theme, lambda: None),
        "columns": lambda: _columns(window),
        "comma": lambda: _comma(window),
        "worksheet": lambda: WorksheetDialog(window, window.appearance.theme, None),
    }
    for name, make in makers.items():
        yield name, partial(_begun, make), _over
    yield "preferences", lambda: _preferences(window), QWidget.close
    for name in ("keys", "teachers", "glossary", "licences"):
        yield f"help {name}", partial(_help, window, name), QWidget.close
    yield "code", lambda: _code(window), QWidget.hide
    lectures = window.lectures
    openers: dict[str, Callable[[], None]] = {f"lecture {page}": partial(lectures.open, page) for page in PAGES}
    openers |= {"exercises": lectures.open_exercises, "blind": lectures.open_blind}
    for name, opener in openers.items():
        yield name, partial(_lecture, window, opener), lambda _: None


def _begun(make: Callable[[], QDialog]) -> QDialog:
    dialog = make()
    dialog.show()
    return dialog


def _over(dialog: QDialog) -> None:
    dialog.close()
    dialog.deleteLater()


def _preferences(window: Window) -> QWidget:
    window.appearance.show_preferences()
    assert window.appearance.preferences is not None
    return window.appearance.preferences


def _help(window: Window, page: str) -> QWidget:
    window.help.show_page(page)
    assert window.help.pages is not None
    return window.help.pages


def _code(window: Window) -> QWidget:
    window.code.show()
    return window.code


def _lecture(window: Window, opener: Callable[[], object]) -> QWidget:
    opener()
    assert window.lectures.dock is not None
    return window.lectures.dock


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
