"""Long work in slices between the events of the window, so that it never freezes and can be cancelled."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Generator
from functools import partial

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal

from dlviz.ui.quick import Quick

SLICE = 12  # milliseconds: less than a frame of the screen


class Work(Quick, QObject):
    """Runs a generator that yields the share that is done; emits ``finished`` with what it returns, or ``failed``.

    It tells how far it is, and its end, in turns of the window's events of their own, and what is shown of it is
    painted before it goes on: the longest turn is a slice, or what is told, or what is painted, and never their sum.
    """

    progressed = Signal(float)
    finished = Signal(object)
    failed = Signal(object)
    ended = Signal()  # in any way

    def __init__(self, steps: Generator[float, None, object], parent: QObject, done: float = 0.0) -> None:
        """``done`` is the share that it begins with, and tells first."""
        super().__init__(parent)
        self._steps, self._is_over = steps, False
        self._turn: Callable[[], None] = partial(self._tell, done)
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(lambda: self._turn())
        self._timer.start()

    def _tell(self, done: float) -> None:
        self._turn = self._rest
        self.progressed.emit(done)

    def _rest(self) -> None:
        self._turn = self._slice

    def _slice(self) -> None:
        clock = QElapsedTimer()
        clock.start()
        done = 0.0
        try:
            while clock.elapsed() < SLICE:
                done = next(self._steps)
        except StopIteration as end:
            self._turn = partial(self._finish, end.value)
        except Exception as error:
            self._end()
            self.failed.emit(error)
        else:
            self._turn = partial(self._tell, done)

    def _finish(self, made: object) -> None:
        self._end()
        self.finished.emit(made)

    def cancel(self) -> None:
        """Stop it; what is over already is left alone."""
        if self._is_over:
            return
        with contextlib.suppress(RuntimeError, ValueError):  # cancelled from inside its own slice
            self._steps.close()
        self._end()

    def _end(self) -> None:
        self._is_over, self._turn = True, self._rest  # and what was made is not kept
        self._timer.stop()
        self.ended.emit()
        self.deleteLater()
