"""Gives a widget and all that it holds a theme: its colours and its letters."""

from __future__ import annotations

import functools

from PySide6.QtWidgets import QAbstractButton, QWidget

from dlviz.theme import Theme, font
from dlviz.ui.pictures.marked import Marked


def dress(holder: QWidget, theme: Theme, *, but: QWidget | None = None) -> None:
    """Put a theme on all that ``holder`` holds, and on the holder its letters; on one that is drawn all of it.

    What has a ``set_theme`` is given the theme, any other button its letters; ``but`` and what that holds are left out.
    """
    letters = font(theme)
    holder.setFont(letters)
    if isinstance(holder, Marked):
        holder.set_theme(theme)
    others = {but, *but.findChildren(QWidget)} if but is not None else ()
    for child in holder.findChildren(QWidget):
        if child in others:
            continue
        kind: type = type(child)
        if _has_theme(kind):
            child.set_theme(theme)  # type: ignore[attr-defined]
        elif isinstance(child, QAbstractButton):
            child.setFont(letters)


@functools.cache
def _has_theme(kind: type) -> bool:
    """Asked of a widget instead, Qt looks through all its signals and slots for what is not there."""
    return hasattr(kind, "set_theme")
