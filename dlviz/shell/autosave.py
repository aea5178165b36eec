"""Keeps the state in the folder of this run, so that a crash costs seconds."""

from __future__ import annotations

import contextlib
from collections.abc import Callable

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal

from dlviz.errors import Problem, file_problem
from dlviz.files.writer import write_whole
from dlviz.shell.runs import Run
from dlviz.store import Store

AFTER = 2000  # milliseconds of rest after a change
AT_MOST = 8000  # milliseconds of changes without a rest: with the writing, less than 10 s are ever lost


class Autosave(QObject):
    """Writes what ``text`` gives 2 s after a change, where that is ``wanted``.

    Emits ``failed`` once, where the disk takes nothing.
    """

    failed = Signal(object)

    def __init__(
        self,
        store: Store,
        run: Run,
        text: Callable[[], str],
        parent: QObject,
        wanted: Callable[[], bool] = lambda: True,
    ) -> None:
        super().__init__(parent)
        self._run, self._text, self._wanted, self._told = run, text, wanted, False
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self.write)
        self._since = QElapsedTimer()
        store.changed.connect(self._changed)

    def _changed(self) -> None:
        if not self._wanted():
            self._forget()
            return
        if not self._timer.isActive():
            self._since.start()
        self._timer.start(max(0, min(AFTER, AT_MOST - self._since.elapsed())))

    def write(self) -> bool:
        """Write it now; whether it could be written."""
        self._timer.stop()
        try:
            write_whole(self._run.state_file, self._text().encode(), private=True)
        except OSError as error:
            if not self._told:
                self._told = True
                problem: Problem = file_problem("cannot_keep", self._run.state_file, error)
                self.failed.emit(problem)
            return False
        return True

    def _forget(self) -> None:
        """Whoever does not want it has nothing kept, not even what was kept before."""
        self._timer.stop()
        with contextlib.suppress(OSError):
            self._run.state_file.unlink(missing_ok=True)

    def stop(self) -> None:
        self._timer.stop()
