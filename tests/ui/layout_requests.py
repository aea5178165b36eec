"""What a layout is asked for."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtWidgets import QWidget


def layout_requests(widget: QWidget, turns: int = 5, *, act: Callable[[], object] = lambda: None) -> int:
    """How often a widget that stands asks to be laid out in so many turns of the loop, after what was done to it."""
    asked: list[QEvent] = []

    class Listener(QObject):
        def eventFilter(self, watched: QObject, event: QEvent) -> bool:
            if event.type() == QEvent.Type.LayoutRequest:
                asked.append(event)
            return False

    listener = Listener()
    for _ in range(turns):  # until it stands
        QCoreApplication.processEvents()
    widget.installEventFilter(listener)
    act()
    for _ in range(turns):
        QCoreApplication.processEvents()
    return len(asked)
