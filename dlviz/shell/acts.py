"""What each action of the menus does, by its name; what is typed is entered before anything is done with the state."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtGui import QAction

from dlviz.shell.card_menus import Act, what
from dlviz.shell.documents import holds_state
from dlviz.topics import PANELS

if TYPE_CHECKING:
    from dlviz.shell.window import Window

HELP = ("keys", "teachers", "glossary", "licences")  # its pages


def acts(window: Window) -> dict[str, Callable[[], Any] | QAction]:
    """Those of the menus, most of them a part's of the window."""
    appearance, settings, help_desk = window.appearance, window.settings, window.help
    others: dict[str, Callable[[], Any] | QAction] = {
        "quit": window.close, "code": window.code.toggleViewAction(),
        "full_screen": window.toggle_full_screen,
        "motion": _switch(window, appearance.choose_motion, on=settings.motion),
        "controls": _switch(window, appearance.choose_controls, on=True),
        "enlarge": lambda: window.front.room.turn_large(), "preferences": appearance.show_preferences,
        "larger": lambda: appearance.step_type(1), "smaller": lambda: appearance.step_type(-1),
        "normal_size": lambda: appearance.choose_type_size(1.0),
        **{page: partial(help_desk.show_page, page) for page in HELP},
        "about": help_desk.about, "what": lambda: help_desk.ask_what(window.front), "tour": window.show_tour,
    }  # fmt: skip
    return others | {name: window.after_entries(act) for name, act in _with_state(window).items()}


def _with_state(window: Window) -> dict[str, Callable[[], Any]]:
    documents, exports, lectures, store = window.documents, window.exports, window.lectures, window.store

    def ask_export() -> None:
        exports.ask(window.front, None if documents.modified else documents.path)

    def paste() -> None:
        """A table, or a state that was copied as text."""
        (documents.paste_text if holds_state() else window.tables.paste)()

    return {
        "new": documents.new, "open": documents.open, "save": documents.save, "save_as": documents.save_as,
        "copy_state": documents.copy_text, "paste_state": documents.paste_text, "paste_table": paste,
        "export": lectures.after_answer(ask_export), "copy": lectures.after_answer(exports.copy_picture),
        "print": lectures.after_answer(exports.print_panel), "undo": store.undo, "redo": store.redo,
        "reset": lambda: store.reset(window.page.name), **lectures.acts(),
        **{f"panel.{name}": partial(store.select, name) for name in PANELS},
    }  # fmt: skip


def card_acts(window: Window) -> dict[str, Act]:
    """Those of the menu of a card."""
    exports = window.exports
    made: dict[str, Act] = {
        "copy_picture": lambda panel, card: exports.copy_picture(what(panel, card)),
        "save_picture": lambda panel, card: exports.ask_card(what(panel, card)),
        "copy_numbers": lambda _, card: exports.copy_numbers(card),
        "copy_formula": lambda *_: exports.copy_formula(),
    }
    return {name: window.after_entries(act) for name, act in made.items()}


def _switch(window: Window, act: Callable[[bool], object], *, on: bool) -> QAction:
    """An action that is on or off."""
    made = QAction(window)
    made.setCheckable(True)
    made.setChecked(on)
    made.toggled.connect(act)
    return made
