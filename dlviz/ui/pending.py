"""What is typed and not yet entered belongs to the work: one place that has it taken, whichever editor it is in.

An editor, or what holds one, has a ``commit_entry``; it takes what was typed as leaving the editor would.
"""

from __future__ import annotations

import functools
from collections.abc import Callable

from PySide6.QtCore import QEvent, QMetaObject, QObject
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QApplication, QDockWidget, QLineEdit, QMainWindow, QMenu, QWidget

from dlviz.ui.quick import Quick

KEY = QKeySequence.StandardKey
REFUSED = "refused"  # of the entry over a cell of a table: what was typed into it
BACK_AND_FORTH = ("Ctrl+Z", "Ctrl+Shift+Z", "Ctrl+Y")


class Entries(Quick, QObject):
    """Watches over the widget of a window that has the focus.

    The window's shortcuts work from every field, though Qt's fields would take some for themselves, such as Ctrl+E and
    Ctrl+K. Undo and redo are the field's own only while it shows something else than what is.
    """

    def __init__(self, window: QMainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._watched: QWidget | None = None
        self._looking: tuple[QMetaObject.Connection, ...] = ()
        self._once_right: Callable[[], None] | None = None
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._follow)

    def commit(self) -> None:
        """Have what is typed taken; a refusal is said by whoever refuses it."""
        widget: QWidget | None = self._window.focusWidget()
        while widget is not None and widget is not self._window:
            if hasattr(widget, "commit_entry"):
                widget.commit_entry()
                return
            widget = widget.parentWidget()

    def once_right(self, act: Callable[[], None]) -> None:
        """Do this once the entry that was refused just now shows again what is, unless it is left refused.

        In a table it is done when an entry closes in which nothing was refused.
        """
        self._look_no_longer()
        entry = self._watched
        if not isinstance(entry, QLineEdit):
            return
        table, self._once_right = _table_of(entry), act

        def see() -> None:
            if entry.hasFocus() and not is_pending(entry):
                self._look_no_longer()
                act()

        def closed(editor: QWidget) -> None:
            if not editor.property(REFUSED):
                self._look_no_longer()
                act()

        if table is None:
            self._looking = entry.textChanged.connect(see), entry.editingFinished.connect(see)
        else:
            self._looking = (table.itemDelegate().closeEditor.connect(closed),)

    def _look_no_longer(self) -> None:
        for connection in self._looking:
            QObject.disconnect(connection)  # the entry itself may be half gone
        self._looking, self._once_right = (), None

    def _follow(self, old: QWidget | None, new: QWidget | None) -> None:
        if self._watched is not None:
            self._watched.removeEventFilter(self)
            self._watched.destroyed.disconnect(self._forget)
        if new is None or _table_of(new) is None or _table_of(new) is not _table_of(old):
            act = self._once_right
            self._look_no_longer()
            if act is not None and not getattr(self._watched, "was_refused", True):  # what it left was taken
                act()
        self._watched = new if new is not None and self._is_ours(new) else None
        if self._watched is not None:
            self._watched.installEventFilter(self)
            self._watched.destroyed.connect(self._forget)

    def _is_ours(self, widget: QWidget) -> bool:
        """Whether it stands in the window, or in a dock that was taken out of it."""
        around = widget.window()
        return around is self._window or (isinstance(around, QDockWidget) and around.parentWidget() is self._window)

    def _forget(self) -> None:
        self._watched = None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QKeyEvent) or event.type() == QEvent.Type.KeyRelease:
            return False
        keys = QKeySequence(event.keyCombination())
        is_undo = keys in map(QKeySequence, BACK_AND_FORTH) or event.matches(KEY.Undo) or event.matches(KEY.Redo)
        if is_undo:
            is_ours = not is_pending(watched)
        else:
            is_ours = event.type() == QEvent.Type.ShortcutOverride and keys in self._shortcuts
        if is_ours:
            event.ignore()  # not the field's: the shortcut comes now, or nothing where it is switched off
        return is_ours

    @functools.cached_property
    def _shortcuts(self) -> frozenset[QKeySequence]:
        """Those of the menus, which are made before a key is pressed; among all that the window holds it takes 1 ms."""
        menus = self._window.menuBar().findChildren(QMenu)
        return frozenset(keys for menu in menus for action in menu.actions() for keys in action.shortcuts())


def _table_of(widget: QWidget | None) -> QAbstractItemView | None:
    """The table whose cell it edits, or which it is."""
    while widget is not None and not isinstance(widget, QAbstractItemView):
        widget = widget.parentWidget()
    return widget


def is_pending(widget: QObject) -> bool:
    """Whether something was typed into a field that is not entered yet."""
    pending = getattr(widget, "pending", None)
    return bool(pending) if pending is not None else isinstance(widget, QLineEdit) and widget.isModified()
