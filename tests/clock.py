"""Time as the tests see it: it stands still until a test lets it pass, so that none waits and none is in a hurry.

What plays, rests or hides by itself in the program (``told_the_time``) gets its timers from here. What comes after the
events that are already there (timers of 0 ms) and the slices of long work stay Qt's.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import Any
from weakref import WeakSet

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from shiboken6 import isValid

FIRST = 1_000_000.0  # milliseconds; that it is not 0 shows who takes a time for a duration


class Clock:
    """The milliseconds of all tests, and the timers that wait for them."""

    def __init__(self) -> None:
        self.now = FIRST
        self.timers: WeakSet[Timer] = WeakSet()

    def pass_time(self, milliseconds: float) -> None:
        """So long, with everything that becomes due on the way, in its order."""
        end = self.now + milliseconds
        while (timer := self._next()) is not None and timer.due <= end:
            self.now = max(self.now, timer.due)
            timer.fire()
        self.now = end

    def pass_until(self, done: Callable[[], object], at_most: float = 60_000) -> None:
        """From one timer to the next, until it is so."""
        end = self.now + at_most
        while not done():
            timer = self._next()
            assert timer is not None, "nothing is waiting for the time to pass"
            assert timer.due <= end, f"not within {at_most / 1000:g} s of the program's time"
            self.now = max(self.now, timer.due)
            timer.fire()

    def forget(self) -> None:
        """What a test left running is nobody's."""
        for timer in tuple(self.timers):
            timer.active = False
        self.timers.clear()

    def _next(self) -> Timer | None:
        running = [timer for timer in self.timers if timer.active and isValid(timer)]
        return min(running, key=lambda timer: (timer.due, timer.number), default=None)


CLOCK = Clock()


class Timer(QObject):
    """What the program uses of QTimer, on the clock of the tests."""

    timeout = Signal()
    singleShot = staticmethod(QTimer.singleShot)  # noqa: N815 - Qt's own name
    made = 0

    def __init__(self, parent: QObject | None = None, *, singleShot: bool = False, interval: int = 0) -> None:
        super().__init__(parent)
        self._once, self._interval, self.active, self.due = singleShot, interval, False, 0.0
        Timer.made += 1
        self.number = Timer.made  # of two that are due together, the older one comes first

    def setTimerType(self, kind: Qt.TimerType) -> None:
        """A clock that is moved by hand is as precise as can be."""

    def setInterval(self, milliseconds: int) -> None:
        self._interval = milliseconds

    def interval(self) -> int:
        return self._interval

    def isActive(self) -> bool:
        return self.active

    def start(self, milliseconds: int | None = None) -> None:
        self._interval = self._interval if milliseconds is None else milliseconds
        self.active, self.due = True, CLOCK.now + self._interval
        CLOCK.timers.add(self)

    def stop(self) -> None:
        self.active = False

    def fire(self) -> None:
        self.active = not self._once
        self.due = CLOCK.now + max(self._interval, 1)
        self.timeout.emit()


class ElapsedTimer:
    """What the program uses of QElapsedTimer."""

    def __init__(self) -> None:
        self._start: float | None = None

    def start(self) -> None:
        self._start = CLOCK.now

    def isValid(self) -> bool:
        return self._start is not None

    def elapsed(self) -> int:
        assert self._start is not None, "asked before it was started"
        return int(CLOCK.now - self._start)


def told_the_time() -> tuple[Any, ...]:
    """The modules whose timers are the tests' own."""
    from dlviz.panels.descent.run_plot import RunPlot
    from dlviz.shell.autosave import Autosave
    from dlviz.shell.faults import Reporter
    from dlviz.shell.lecture.lecturer import Lecturer
    from dlviz.shell.notice import Notice
    from dlviz.shell.page import Page
    from dlviz.shell.safety import Safety
    from dlviz.shell.sweep import Sweep
    from dlviz.shell.tables import Tables
    from dlviz.ui.controls.player import Player
    from dlviz.ui.plots.plot import Plot
    from dlviz.ui.seldom import Seldom
    from dlviz.ui.training.transport import TrainingTransport

    waiting = (
        Player, TrainingTransport, Autosave, Reporter, Safety, Notice, Plot, RunPlot, Page, Sweep, Tables, Lecturer,
        Seldom,
    )  # fmt: skip
    return tuple(sys.modules[kind.__module__] for kind in waiting)


def install() -> None:
    """For this process, from now on."""
    for module in told_the_time():
        for name, ours in (("QTimer", Timer), ("QElapsedTimer", ElapsedTimer)):
            if hasattr(module, name):
                setattr(module, name, ours)
