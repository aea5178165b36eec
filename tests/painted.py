"""What of a widget is painted, and how often."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QPaintEvent, QRegion
from PySide6.QtWidgets import QWidget


class Painted(QObject):
    """``times`` it was painted, the ``pixels`` of all times together, and the ``region`` that they make."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.clear()
        widget.installEventFilter(self)

    def clear(self) -> None:
        self.times, self.pixels, self.region = 0, 0, QRegion()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QPaintEvent):
            self.times += 1
            self.pixels += sum(part.width() * part.height() for part in event.region())  # type: ignore[attr-defined]
            self.region = self.region.united(event.region())
        return False
