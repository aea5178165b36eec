"""The one timer: while it plays, it asks for the next step; what a step is, the state knows."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

INTERVAL = 400  # milliseconds a step at 1×, slow enough to read the numbers


class Player(QObject):
    """Emits ``tick`` at a steady pace while playing, and ``playing_changed`` when it starts or stops."""

    tick = Signal()
    playing_changed = Signal(bool)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._timer = QTimer(self)
        self._timer.setInterval(INTERVAL)
        self._timer.timeout.connect(self.tick)

    @property
    def playing(self) -> bool:
        return self._timer.isActive()

    def set_speed(self, factor: float) -> None:
        self._timer.setInterval(round(INTERVAL / factor))

    def play(self) -> None:
        if not self.playing:
            self._timer.start()
            self.playing_changed.emit(True)

    def pause(self) -> None:
        if self.playing:
            self._timer.stop()
            self.playing_changed.emit(False)
