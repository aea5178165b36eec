"""What a layout is asked for."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtWidgets import QWidget


def layout_requests(widget: QWidget, turns: int = 5, *, act: Callable[[], object] = lambda: None) -> int:
    """How often a widget that stands asks to be laid out in so many turns of the loop, after what was done to it."""
    listener = _Listener()
    _turn(turns)  # until it stands
    widget.installEventFilter(listener)
    act()
    _turn(turns)
    return len(listener.asked)


def restless(widget: QWidget, turns: int = 5) -> set[str]:
    """What in a widget asks to be laid out in each turn of the loop, though nothing is done to it.

    Once it may: a formula that was changed is set a moment later.
    """
    _turn(2 * turns)
    listener = _Listener()
    for part in (widget, *widget.findChildren(QWidget)):
        part.installEventFilter(listener)
    _turn(turns)
    asked = Counter(f"{type(part).__name__} {part.objectName()}" for part in listener.asked)
    return {name for name, times in asked.items() if times >= turns}


class _Listener(QObject):
    def __init__(self) -> None:
        super().__init__()
        self.asked: list[QObject] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self.asked.append(watched)
        return False


def _turn(turns: int) -> None:
    for _ in range(turns):
        QCoreApplication.processEvents()
