"""The map of the keyboard: the menus' own table, and what the keys do where the focus is."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction, QKeySequence

from dlviz.shell.help.pages import Keys


def keys(menus: Mapping[str, tuple[str, Mapping[str, QAction]]]) -> Keys:
    """All keys, by the group that they stand in; ``menus`` holds title and actions of each menu."""
    groups = [(title, [(plain, _native(action)) for plain, action in _with_keys(actions)]) for title, actions in menus.values()]
    return [*groups, *_places()]


def _with_keys(actions: Mapping[str, QAction]) -> Iterator[tuple[str, QAction]]:
    for action in actions.values():
        if not action.shortcut().isEmpty():
            yield action.iconText().rstrip("…"), action


def _native(action: QAction) -> str:
    return ", ".join(key.toString(QKeySequence.SequenceFormat.NativeText) for key in action.shortcuts())


def _places() -> Keys:
    """What a key does depends on what has the focus; these are handled by the widgets themselves."""
    return [
        (
            _tr("A slider, or its exact entry"),
            [
                (_tr("a step"), "←  →"),
                (_tr("a finer step"), "Shift+←  Shift+→"),
                (_tr("a larger step"), "PgUp  PgDn"),
                (_tr("to the ends"), "Home  End"),
                (_tr("take what was typed, such as 3/14"), "Enter"),
            ],
        ),
        (
            _tr("A picture"),
            [
                (_tr("play, pause"), "Space"),
                (_tr("a step back, a step on"), "←  →"),
            ],
        ),
        (
            _tr("A table"),
            [
                (_tr("copy the cells that are selected"), "Ctrl+C"),
                (_tr("paste over the cells from here on"), "Ctrl+V"),
                (_tr("change a cell"), "F2"),
            ],
        ),
        (
            _tr("Everywhere"),
            [
                (_tr("the next control, the one before"), "Tab  Shift+Tab"),
                (_tr("leave what is open"), "Esc"),
            ],
        ),
    ]


def _tr(text: str) -> str:
    return QCoreApplication.translate("Keys", text)
