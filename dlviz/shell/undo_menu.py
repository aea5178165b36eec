"""What undo and redo would change, said in the menu and at the buttons, in the words of the panel it was done in."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QEvent, QObject

from dlviz.changes import change
from dlviz.panels import title
from dlviz.shell.menus import Menus
from dlviz.shell.page import Page
from dlviz.state import AppState
from dlviz.store import Store
from dlviz.ui.panel import AnyPanel
from dlviz.ui.quick import Quick

MOST = 3  # labels in one name


def words(old: AppState, new: AppState, panel: AnyPanel | None) -> str:
    """``learning rate``, ``data``, ``preset`` …; ``panel`` is the one that was edited, where it was ever shown."""
    translate = QCoreApplication.translate
    done = change(old, new, _clock(panel))
    texts = {
        "data": translate("Undo", "data"),
        "preset": translate("Undo", "preset"),
        "reset": translate("Undo", "reset"),
        "session": translate("Undo", "another session"),
    }
    if done.kind in texts:
        return texts[done.kind]
    labels = [label for field in done.fields if panel and (label := panel.controls.words_of(field))]
    if labels:
        return ", ".join(labels[:MOST])
    return translate("Undo", "edit in {0}").format(title(done.panel))


def _clock(panel: AnyPanel | None) -> str | None:
    """The field of the step shown."""
    return panel.transport.field.name if panel and panel.transport else None


class UndoMenu(Quick, QObject):
    """Names what is undone where somebody looks: in the open menu, and in the tips of the buttons."""

    def __init__(self, store: Store, menus: Menus, pages: Sequence[Page]) -> None:
        super().__init__(store)
        self._store, self._menus, self._pages = store, menus, pages
        self._shown: tuple[bool, bool] | None = None  # what is there, where no more than that is said
        menus.menus["edit"].aboutToShow.connect(self._name)
        for name in ("undo", "redo"):
            menus.buttons[name].installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip:
            self._name()
        return False

    def show(self, *, reworded: bool = False) -> None:
        """Whether there is something to undo; what it is, only where the menu is open, since a drag comes by often."""
        if self._menus.menus["edit"].isVisible():
            self._name()
        elif (there := (self._store.can_undo, self._store.can_redo)) != self._shown or reworded:
            self._shown = there
            self._menus.show_step("undo", there[0])
            self._menus.show_step("redo", there[1])

    def _name(self) -> None:
        self._shown = None
        for name, step in (("undo", self._store.undoes), ("redo", self._store.redoes)):
            self._menus.show_step(name, step is not None, words(*step, self._panel_of(*step)) if step else "")

    def _panel_of(self, old: AppState, new: AppState) -> AnyPanel | None:
        panel = change(old, new).panel
        return next((page.panel for page in self._pages if page.name == panel), None)
