"""The only mutable thing: it holds the history of the one state and says when the state has changed."""

from __future__ import annotations

from dataclasses import replace

import msgspec
from PySide6.QtCore import QObject, Signal

from dlviz.history import History
from dlviz.model.fields import Checked
from dlviz.state import AppState, weigh
from dlviz.topics import first_state


class Held(msgspec.Struct, frozen=True):
    """What the history is of: a state, and the number of the file that it belongs to."""

    state: AppState
    file: int = 0


class Store(QObject):
    """Emits ``changed(old, new)`` once for each change; an equal state emits nothing.

    ``played(old, new)`` comes before it where the change was no edit but a step that was played, ``crossed`` where it
    leads into another file. Which files the numbers stand for is known to whoever opens them.
    """

    crossed = Signal()
    changed = Signal(object, object)
    played = Signal(object, object)

    def __init__(self, state: AppState | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._history = History(Held(state or AppState()), weigh=lambda one, other: weigh(one.state, other.state))

    @property
    def state(self) -> AppState:
        return self._history.present.state

    @property
    def file(self) -> int:
        return self._history.present.file

    @property
    def can_undo(self) -> bool:
        return bool(self._history.past)

    @property
    def can_redo(self) -> bool:
        return bool(self._history.future)

    @property
    def undoes(self) -> tuple[AppState, AppState] | None:
        """The states before and after the edit that undo takes back."""
        return (self._history.past[-1].state, self.state) if self.can_undo else None

    @property
    def redoes(self) -> tuple[AppState, AppState] | None:
        """The states before and after the edit that redo makes again."""
        return (self.state, self._history.future[0].state) if self.can_redo else None

    def edit(self, panel: str, state: Checked, gesture: object = None) -> None:
        """Take a panel's new state; edits of one ``gesture`` are undone together."""
        self._become(self._history.push(self._with(self.state.with_panel(panel, state)), gesture))

    def play(self, panel: str, state: Checked) -> None:
        """Take a panel's new state without a step to undo."""
        after = self.state.with_panel(panel, state)
        self.played.emit(self.state, after)
        self._become(self._history.amend(self._with(after)))

    def select(self, panel: str) -> None:
        """Bring a panel to the front; where it is there, nothing changes."""
        if panel != self.state.panel:
            self._become(self._history.amend(self._with(replace(self.state, panel=panel))))

    def reset(self, panel: str) -> None:
        """Give a panel its first state back."""
        self.edit(panel, first_state(panel))

    def open(self, state: AppState, file: int | None = None) -> None:
        """Take a whole state, which may belong to another ``file``; one undo goes back, to the file before as well.

        A file that holds what is shown already is no step.
        """
        held = self._with(state) if file is None else Held(state, file)
        self._become(self._history.amend(held) if state == self.state else self._history.push(held))

    def undo(self) -> None:
        self._become(self._history.undo())

    def redo(self) -> None:
        self._become(self._history.redo())

    def _with(self, state: AppState) -> Held:
        return Held(state, self.file)

    def _become(self, history: History[Held]) -> None:
        before, self._history = self._history.present, history
        if self.file != before.file:
            self.crossed.emit()
        if self.state != before.state:
            self.changed.emit(before.state, self.state)
