"""What undo and redo would change, said in the menu and at the buttons, in the words of the panel it was done in."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject

from dlviz.changes import change
from dlviz.shell.menus import Menus
from dlviz.shell.page import Page
from dlviz.shell.undo_words import words
from dlviz.state import AppState
from dlviz.store import Store
from dlviz.ui.panel import AnyPanel
from dlviz.ui.quick import Quick


class UndoMenu(Quick, QObject):
    """Names what is undone where somebody looks: in the open menu, and in the tips of the buttons."""

    def __init__(self, store: Store, menus: Menus, pages: Sequence[Page]) -> None:
        super().__init__(store)
        self._store, self._menus, self._pages = store, menus, pages
        menus.menus["edit"].aboutToShow.connect(self._name)
        for name in ("undo", "redo"):
            menus.buttons[name].installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip:
            self._name()
        return False

    def show(self) -> None:
        """Whether there is something to undo; what it is, only where the menu is open, since a drag comes by often."""
        if self._menus.menus["edit"].isVisible():
            self._name()
        else:
            self._menus.show_step("undo", self._store.can_undo)
            self._menus.show_step("redo", self._store.can_redo)

    def _name(self) -> None:
        for name, step in (("undo", self._store.undoes), ("redo", self._store.redoes)):
            self._menus.show_step(name, step is not None, words(*step, self._panel_of(*step)) if step else "")

    def _panel_of(self, old: AppState, new: AppState) -> AnyPanel | None:
        panel = change(old, new).panel
        return next((page.panel for page in self._pages if page.name == panel), None)
