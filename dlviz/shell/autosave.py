"""Keeps the state in the folder of this run, so that a crash costs seconds; a slow disk never stops the window."""

from __future__ import annotations

import contextlib
import threading
from collections.abc import Callable

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal

from dlviz.errors import file_problem
from dlviz.files.writer import write_whole
from dlviz.shell.runs import Run
from dlviz.store import Store

AFTER = 2000  # milliseconds of rest after a change
AT_MOST = 8000  # milliseconds of changes without a rest: with the writing, less than 10 s are ever lost
PATIENCE = 10.0  # seconds that an end waits for a disk


class Autosave(QObject):
    """Writes 2 s after a change, where that is ``wanted``; emits ``failed`` once, where the disk takes nothing.

    ``take`` is called in the window's thread and returns what makes the content there and then, in another one: states
    never change.
    """

    failed = Signal(object)
    _written = Signal(object)

    def __init__(
        self,
        store: Store,
        run: Run,
        take: Callable[[], Callable[[], bytes]],
        parent: QObject,
        wanted: Callable[[], bool] = lambda: True,
    ) -> None:
        super().__init__(parent)
        self._run, self._take, self._wanted, self._told = run, take, wanted, False
        self._thread: threading.Thread | None = None
        self._busy, self._again = threading.Event(), False
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._begin)
        self._since = QElapsedTimer()
        self._written.connect(self._end)
        store.changed.connect(self._changed)

    def _changed(self) -> None:
        if not self._wanted():
            self._forget()
            return
        if not self._timer.isActive():
            self._since.start()
        self._timer.start(max(0, min(AFTER, AT_MOST - self._since.elapsed())))

    def _begin(self) -> None:
        """Write in a thread of its own; while one still writes, what came since waits for its end."""
        self._again = self._busy.is_set()
        if not self._again:
            self._thread = threading.Thread(target=self._work, args=(self._take(),), daemon=True)
            self._busy.set()
            self._thread.start()

    def _work(self, content: Callable[[], bytes]) -> None:
        try:
            error = self._write(content)
        finally:  # also of a fault: the next change is written
            self._busy.clear()
        with contextlib.suppress(RuntimeError):  # the window has gone in the meantime
            self._written.emit(error)

    def _end(self, error: OSError | None) -> None:
        self._complain(error)
        if not self._wanted():
            self._forget()
        elif self._again:
            self._begin()

    def write(self) -> bool:
        """Write it now, and wait for it; whether it could be written."""
        self.stop()
        error = self._write(self._take())
        self._complain(error)
        return error is None

    def _write(self, content: Callable[[], bytes]) -> OSError | None:
        try:
            write_whole(self._run.state_file, content(), private=True)
        except OSError as error:
            return error
        return None

    def _complain(self, error: OSError | None) -> None:
        if error is not None and not self._told:
            self._told = True
            self.failed.emit(file_problem("cannot_keep", self._run.state_file, error))

    def _forget(self) -> None:
        """Whoever does not want it has nothing kept, not even what was kept before."""
        self._timer.stop()
        with contextlib.suppress(OSError):
            self._run.state_file.unlink(missing_ok=True)

    def stop(self) -> None:
        """Write no more; what is being written is waited for."""
        self._timer.stop()
        self._again = False
        if self._thread is not None:
            self._thread.join(PATIENCE)
