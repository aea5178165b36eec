"""The only mutable thing: it holds the history of the one state and says when the state has changed."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from dlviz.history import History
from dlviz.model.fields import Checked
from dlviz.state import AppState, weigh
from dlviz.topics import first_state


class Store(QObject):
    """Emits ``changed(old, new)`` once for each change; an equal state emits nothing.

    ``played(old, new)`` comes before it where the change was no edit but a step that was played.
    """

    changed = Signal(object, object)
    played = Signal(object, object)

    def __init__(self, state: AppState | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._history = History(state or AppState(), weigh=weigh)

    @property
    def state(self) -> AppState:
        return self._history.present

    @property
    def can_undo(self) -> bool:
        return bool(self._history.past)

    @property
    def can_redo(self) -> bool:
        return bool(self._history.future)

    @property
    def undoes(self) -> tuple[AppState, AppState] | None:
        """The states before and after the edit that undo takes back."""
        return (self._history.past[-1], self.state) if self.can_undo else None

    @property
    def redoes(self) -> tuple[AppState, AppState] | None:
        """The states before and after the edit that redo makes again."""
        return (self.state, self._history.future[0]) if self.can_redo else None

    def edit(self, panel: str, state: Checked, gesture: object = None) -> None:
        """Take a panel's new state; edits of one ``gesture`` are undone together."""
        self._become(self._history.push(self.state.with_panel(panel, state), gesture))

    def play(self, panel: str, state: Checked) -> None:
        """Take a panel's new state without a step to undo."""
        after = self.state.with_panel(panel, state)
        self.played.emit(self.state, after)
        self._become(self._history.amend(after))

    def select(self, panel: str) -> None:
        """Bring a panel to the front."""
        self._become(self._history.amend(replace(self.state, panel=panel)))

    def reset(self, panel: str) -> None:
        """Give a panel its first state back."""
        self.edit(panel, first_state(panel))

    def open(self, state: AppState) -> None:
        """Take a whole state, as from a file; one undo goes back."""
        self._become(self._history.push(state))

    def undo(self) -> None:
        self._become(self._history.undo())

    def redo(self) -> None:
        self._become(self._history.redo())

    def _become(self, history: History[AppState]) -> None:
        old, self._history = self.state, history
        if self.state != old:
            self.changed.emit(old, self.state)
