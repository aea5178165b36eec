"""What is shown less often than it changes: nobody reads sixty numbers in a second, and each of them takes its time."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from dlviz.ui.quick import Quick


class Seldom(Quick, QObject):
    """Does what it is told; where that ``rests``, once, and after a rest the last of what it was told since.

    A rest has some ``milliseconds``, and goes on until it has passed over so ``many``, as long as they come: on a slow
    machine every second one would be done otherwise.
    """

    done = Signal()
    flushed = Signal()  # what it did last is to be seen, whatever else it waits for

    def __init__(self, parent: QObject, milliseconds: int, many: int = 0) -> None:
        super().__init__(parent)
        self._many, self._passed, self._before = many, 0, 0
        self._waits: Callable[[], None] | None = None
        self._rest = QTimer(self, singleShot=True, interval=milliseconds)
        self._rest.timeout.connect(self._over)

    @property
    def is_waiting(self) -> bool:
        """Whether something is still to be done."""
        return self._waits is not None

    def do(self, act: Callable[[], None], *, rests: bool) -> None:
        if rests and self._rest.isActive():
            self._waits, self._passed = act, self._passed + 1
            return
        self._do(act, rests=rests)

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
        self.done.emit()

    def _over(self) -> None:
        if self._waits is None:
            return
        if self._before < self._passed < self._many:  # others came, and more will
            self._before = self._passed
            self._rest.start()
        else:
            self._do(self._waits, rests=True)


def flush_all(within: QObject) -> None:
    """What is shown seldom while it plays says the same as all else as soon as it stands."""
    for seldom in within.findChildren(Seldom):
        seldom.flush()
