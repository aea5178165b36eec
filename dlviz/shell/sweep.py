"""Python's full search for garbage, while nobody waits for a picture.

With all panels open it takes some 30 ms, and Python would have it in the middle of a drag.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication

from dlviz.shell.window import Window

DUE = 10  # searches of what is younger, after which Python itself would search all
RARE = 100  # after which it does, where the state never rests, as while a training goes on for an hour
REST = 2000  # milliseconds after a change


class Sweep(QObject):
    """Searches all when the state has rested for a while, if it is due; nothing wakes up where nothing was done."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        young, middle, _ = gc.get_threshold()
        gc.set_threshold(young, middle, RARE)
        self._rest = QTimer(self, singleShot=True, interval=REST)
        self._rest.timeout.connect(self._look)
        window.store.changed.connect(lambda *_: self._rest.start())

    def _look(self) -> None:
        if QGuiApplication.mouseButtons() != Qt.MouseButton.NoButton or self._window.page.is_on_the_way:
            self._rest.start()  # a hand that rests goes on
        elif gc.get_count()[2] >= DUE:
            gc.collect()
