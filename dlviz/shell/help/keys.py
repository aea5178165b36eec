"""The map of the keyboard: the menus' own table, and what the keys do where the focus is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu

from dlviz.i18n import plain
from dlviz.messages import translate
from dlviz.shell.help.pages import Keys, Rows


def keys(menus: Iterable[QMenu]) -> Keys:
    """All keys, by the group that they stand in: the menus as they are, then what depends on the focus."""
    return [*((plain(menu.title()), list(_rows(menu))) for menu in menus), *_places()]


def _rows(menu: QMenu) -> Iterator[tuple[str, str]]:
    for action in menu.actions():
        inside = action.menu()
        if isinstance(inside, QMenu):
            yield from ((f"{plain(inside.title())}: {what}", key) for what, key in _rows(inside))
        elif not action.shortcut().isEmpty():
            yield action.iconText().rstrip("…"), _native(action)


def _native(action: QAction) -> str:
    return ",  ".join(key.toString(QKeySequence.SequenceFormat.NativeText) for key in action.shortcuts())


def _places() -> Keys:
    """What a key does depends on what has the focus; these are handled by the widgets themselves."""
    slider: Rows = [
        (translate("Keys", "a step"), "←  →"),
        (translate("Keys", "a finer step"), "Shift+←  Shift+→"),
        (translate("Keys", "a larger step"), "PgUp  PgDn"),
        (translate("Keys", "to the ends"), "Home  End"),
        (translate("Keys", "take what was typed, such as 3/14"), "Enter"),
    ]
    picture: Rows = [(translate("Keys", "play, pause"), "Space"), (translate("Keys", "a step back, a step on"), "←  →")]
    table: Rows = [
        (translate("Keys", "copy the cells that are selected"), "Ctrl+C"),
        (translate("Keys", "paste over the cells from here on"), "Ctrl+V"),
        (translate("Keys", "change a cell"), "F2"),
    ]
    anywhere: Rows = [
        (translate("Keys", "the next control, the one before"), "Tab  Shift+Tab"),
        (translate("Keys", "leave what is open"), "Esc"),
        (translate("Keys", "paste a table into the panel"), "Ctrl+V"),
    ]
    return [
        (translate("Keys", "A slider, or its exact entry"), slider),
        (translate("Keys", "A picture"), picture),
        (translate("Keys", "A table"), table),
        (translate("Keys", "Everywhere"), anywhere),
    ]
