"""What is shown less often than it changes: nobody reads sixty numbers in a second, and each of them takes its time."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer


class Seldom(QObject):
    """Does what it is told; where that ``rests``, once, and after a rest the last of what it was told since."""

    def __init__(self, parent: QObject, milliseconds: int) -> None:
        super().__init__(parent)
        self._waits: Callable[[], None] | None = None
        self._rest = QTimer(self, singleShot=True, interval=milliseconds)
        self._rest.timeout.connect(self._over)

    def do(self, act: Callable[[], None], *, rests: bool) -> None:
        if not rests:
            self._rest.stop()
        elif self._rest.isActive():
            self._waits = act
            return
        else:
            self._rest.start()
        self._waits = None
        act()

    def _over(self) -> None:
        if self._waits is not None:
            self.do(self._waits, rests=True)
