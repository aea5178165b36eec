"""The one timer: while it plays, it asks for the next step; what a step is, the state knows."""

from __future__ import annotations

from PySide6.QtCore import QElapsedTimer, QObject, Qt, QTimer, Signal

from dlviz.ui.quick import Quick

INTERVAL = 400  # milliseconds a step at 1×, slow enough to read the numbers
FRAME = 16  # milliseconds between two pictures of a motion
REST = 0.55  # of a step: so long the numbers are read before anything moves
SHORTEST = 90  # milliseconds of a step that is long enough to see a motion in


class Player(Quick, QObject):
    """Emits ``tick`` at a steady pace while playing, and ``playing_changed`` when it starts or stops.

    ``interval`` is the time of a step in milliseconds. Between two ticks ``moved`` says how far the way to the next
    step is gone, from 0 to 1, unless ``glides`` is off.
    """

    tick = Signal()
    moved = Signal(float)
    playing_changed = Signal(bool)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.glides = True
        self.interval = INTERVAL
        self._since = QElapsedTimer()
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._next)

    @property
    def playing(self) -> bool:
        return self._timer.isActive()

    def set_speed(self, factor: float) -> None:
        interval = round(INTERVAL / factor)
        if interval != self.interval:
            self.interval = interval
            if self.playing:
                self._begin()

    def play(self) -> None:
        if not self.playing:
            self._begin()
            self.playing_changed.emit(True)

    def pause(self) -> None:
        if self.playing:
            self._timer.stop()
            self.playing_changed.emit(False)

    def _begin(self) -> None:
        self._since.start()
        self._timer.start(FRAME if self.glides and self.interval >= SHORTEST else self.interval)

    def _next(self) -> None:
        share = self._since.elapsed() / self.interval
        if self._timer.interval() >= self.interval or share >= 1:
            self._since.start()
            self.tick.emit()
        elif share > REST:
            self.moved.emit((share - REST) / (1 - REST))
