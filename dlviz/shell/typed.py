"""What is typed and not yet entered belongs to the work: it is taken before anything is done with the state.

Where it is refused, this is said and nothing done. An editor, or what holds one, has a ``commit_entry``; it takes what
was typed as leaving the editor would.
"""

from __future__ import annotations

import functools
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QEvent, QMetaObject, QObject, QTimer
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QApplication, QDockWidget, QLineEdit, QMainWindow, QMenu, QWidget

from dlviz.messages import sentence
from dlviz.model.fields import FieldError
from dlviz.shell.notice import Notice, Words
from dlviz.ui.panel import AnyPanel
from dlviz.ui.quick import Quick
from dlviz.ui.tables.typed_rows import REFUSED

KEY = QKeySequence.StandardKey
BACK_AND_FORTH = ("Ctrl+Z", "Ctrl+Shift+Z", "Ctrl+Y")


class Typed(Quick, QObject):
    """Watches over the widget of a window that has the focus.

    The window's shortcuts work from every field, though Qt's fields would take some for themselves, such as Ctrl+E and
    Ctrl+K. Undo and redo are the field's own only while it shows something else than what is.
    """

    def __init__(self, window: QMainWindow, notice: Notice) -> None:
        super().__init__(window)
        self._window, self._notice = window, notice
        self._refusals = 0
        self.was_refused = False  # just now, by the entry that a change of panels has closed
        self._watched: QWidget | None = None
        self._looking: tuple[QMetaObject.Connection, ...] = ()
        self._said: Words | None = None  # of what was refused, as long as it is looked at
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._follow)

    def settle(self) -> bool:
        """Have what is typed taken; False where it is refused, which whoever refuses it says."""
        before = self._refusals
        widget: QWidget | None = self._window.focusWidget()
        while widget is not None and widget is not self._window:
            if hasattr(widget, "commit_entry"):
                widget.commit_entry()
                break
            widget = widget.parentWidget()
        return self._refusals == before

    def first(self, act: Callable[..., Any]) -> Callable[..., Any]:
        """The act, once what is typed is taken."""
        return lambda *arguments: act(*arguments) if self.settle() else None

    def refuse(self, panel: AnyPanel, error: Exception) -> None:
        self._refusals += 1
        self.was_refused = True
        QTimer.singleShot(0, self, self._go_on)
        self.say_until_right(functools.partial(_said, panel, error))

    def _go_on(self) -> None:
        self.was_refused = False

    def say_until_right(self, words: Words) -> None:
        """Say it until the entry that was refused just now shows again what is, unless it is left refused.

        In a table, until an entry closes in which nothing was refused.
        """
        self._notice.say(words)
        self._look_no_longer()
        entry = self._watched
        if not isinstance(entry, QLineEdit):
            return
        table, self._said = _table_of(entry), words

        def see() -> None:
            if entry.hasFocus() and not is_pending(entry):
                self._take_back()

        def closed(editor: QWidget) -> None:
            if not editor.property(REFUSED):
                self._take_back()

        if table is None:
            self._looking = entry.textChanged.connect(see), entry.editingFinished.connect(see)
        else:
            self._looking = (table.itemDelegate().closeEditor.connect(closed),)

    def _look_no_longer(self) -> None:
        for connection in self._looking:
            QObject.disconnect(connection)  # the entry itself may be half gone
        self._looking, self._said = (), None

    def _take_back(self) -> None:
        words = self._said
        self._look_no_longer()
        if words is not None:
            self._notice.take_back(words)

    def _follow(self, old: QWidget | None, new: QWidget | None) -> None:
        if self._watched is not None:
            self._watched.removeEventFilter(self)
            self._watched.destroyed.disconnect(self._forget)
        if new is None or _table_of(new) is None or _table_of(new) is not _table_of(old):
            was_taken = not getattr(self._watched, "was_refused", True)  # what it left
            self._take_back() if was_taken else self._look_no_longer()
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


def _said(panel: AnyPanel, error: Exception) -> str:
    """In the words of the screen."""
    if isinstance(error, FieldError):
        error = FieldError(panel.called(error.path), error.value, error.rule, **error.limits)
    return sentence(error, on_screen=True)
