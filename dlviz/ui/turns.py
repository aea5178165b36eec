"""Turns of the event loop, which all that is shown seldom shares: what takes its time comes one at a time."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

from dlviz.ui.quick import Quick


class Turns(Quick, QObject):
    """Gives each act a turn of its own, and nothing the turn after it, in which is painted what it told."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._waiting: list[Callable[[], None]] = []
        self._paints = False
        self._next = QTimer(self, singleShot=True, interval=0)
        self._next.timeout.connect(self._go_on)

    def take(self, act: Callable[[], None]) -> None:
        """Do it now, or where another has the turn once that is over."""
        if self._next.isActive():
            self._waiting.append(act)
        else:
            self._do(act)

    def _do(self, act: Callable[[], None]) -> None:
        self._paints = True
        self._next.start()
        act()

    def _go_on(self) -> None:
        if self._paints:
            self._paints = False
            self._next.start()
        elif self._waiting:
            self._do(self._waiting.pop(0))
