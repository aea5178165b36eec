"""Rows of a table as things: what is pointed at, by mouse or keys, and which rows stand for what is pointed at."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QMouseEvent
from PySide6.QtWidgets import QTableView

from dlviz.marks import Thing

BY_TAB = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)


class LinkedRows(QTableView):
    """Emits the row that the mouse ``pointed`` at, and the one that the keyboard ``reached``; None where it left.

    Attributes
    ----------
    stands_for : what kind of thing a row is in the pictures beside it, such as ``row`` or ``step``; nothing where it is
        none.
    """

    pointed = Signal(object)
    reached = Signal(object)
    stands_for = ""
    _pointed: int | None = None

    def things_of(self, row: int) -> tuple[Thing, ...]:
        """What a row stands for, and what else it is of."""
        return ((self.stands_for, row),)

    def rows_for(self, lit: Collection[Thing]) -> Collection[int]:
        """The rows that stand for one of these things."""
        rows = [thing[1] for thing in lit if isinstance(thing, tuple) and thing[:1] == (self.stands_for,)]
        return range(self.model().rowCount()) if "*" in rows else rows

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Not by ``entered``: that comes also where the rows move under a mouse that rests."""
        super().mouseMoveEvent(event)
        row = self.indexAt(event.position().toPoint()).row()
        self._point(row if row >= 0 else None)

    def leaveEvent(self, event: QEvent) -> None:
        self._point(None)
        super().leaveEvent(event)

    def _point(self, row: int | None) -> None:
        if row != self._pointed:
            self._pointed = row
            self.pointed.emit(row)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() in BY_TAB and (here := self.currentIndex()).isValid():
            self.reached.emit(here.row())

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.reached.emit(None)
