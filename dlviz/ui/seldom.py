"""What is shown less often than it changes: nobody reads sixty numbers in a second, and each of them takes its time."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from dlviz.ui.quick import Quick
from dlviz.ui.turns import Turns


class Seldom(Quick, QObject):
    """Does what it is told; where that ``rests``, once, and after a rest the last of what it was told since.

    After a rest it waits for one of the ``turns`` that it has together with others.
    A rest has some ``milliseconds``, and goes on until it has passed over so ``many``, as long as they come: on a slow
    machine every second one would be done otherwise.
    """

    flushed = Signal()  # what it did last is to be seen, whatever else it waits for

    def __init__(self, parent: QObject, milliseconds: int, many: int = 0, turns: Turns | None = None) -> None:
        super().__init__(parent)
        self._many, self._passed, self._before = many, 0, 0
        self._turns, self._is_due = turns, False
        self._waits: Callable[[], None] | None = None
        self._rest = QTimer(self, singleShot=True, interval=milliseconds)
        self._rest.timeout.connect(self._over)

    def do(self, act: Callable[[], None], *, rests: bool) -> None:
        if not rests:
            self._do(act, rests=False)
            return
        self._waits = act
        if self._rest.isActive():
            self._passed += 1
        else:
            self._take_turn()

    def flush(self) -> None:
        """Do now what still waits: nothing more comes that would pass it over."""
        if self._waits is not None:
            self._do(self._waits, rests=False)
        self.flushed.emit()

    def _do(self, act: Callable[[], None], *, rests: bool) -> None:
        self._waits, self._passed, self._before = None, 0, 0
        self._rest.stop()
        if rests:
            self._rest.start()
        act()

    def _over(self) -> None:
        if self._waits is None:
            return
        if self._before < self._passed < self._many:  # others came, and more will
            self._before = self._passed
            self._rest.start()
        else:
            self._take_turn()

    def _take_turn(self) -> None:
        if not self._is_due:
            self._is_due = True
            self._turns.take(self._have_turn) if self._turns else self._have_turn()

    def _have_turn(self) -> None:
        self._is_due = False
        if self._waits is not None:  # it was not called for in the meantime
            self._do(self._waits, rests=True)


def flush_all(within: QObject) -> None:
    """What is shown seldom while it plays says the same as all else as soon as it stands."""
    for seldom in within.findChildren(Seldom):
        seldom.flush()
