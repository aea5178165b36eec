"""Rows and cells of a table as things: what is pointed at, by mouse or keys, and which rows stand for a thing."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import QEvent, QModelIndex, Qt, Signal
from PySide6.QtGui import QFocusEvent, QMouseEvent
from PySide6.QtWidgets import QTableView

from dlviz.marks import Thing
from dlviz.ui.quick import Quick

BY_TAB = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)


class LinkedRows(Quick, QTableView):
    """Emits the row that the mouse ``pointed`` at, None where it left; and by mouse or keys the ``meant`` things.

    Attributes
    ----------
    stands_for : what kind of thing a row is in the pictures beside it, such as ``row`` or ``step``; nothing where it is
        none.
    """

    pointed = Signal(object)
    meant = Signal(object)
    stands_for = ""
    _pointed: int | None = None
    _cell = (-1, -1)  # under the mouse

    def things_of(self, row: int) -> tuple[Thing, ...]:
        """What a row stands for, and what else it is of."""
        return ((self.stands_for, row),)

    def things_at(self, row: int, column: int) -> tuple[Thing, ...]:
        """What a cell stands for: its row, and whatever else it is."""
        return self.things_of(row)

    def rows_for(self, lit: Collection[Thing]) -> Collection[int]:
        """The rows that stand for one of these things."""
        rows = [thing[1] for thing in lit if isinstance(thing, tuple) and thing[:1] == (self.stands_for,)]
        return range(self.model().rowCount()) if "*" in rows else rows

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Not by ``entered``: that comes also where the rows move under a mouse that rests."""
        super().mouseMoveEvent(event)
        self._point(self.indexAt(event.position().toPoint()))

    def leaveEvent(self, event: QEvent) -> None:
        self._point(QModelIndex())
        super().leaveEvent(event)

    def _point(self, at: QModelIndex) -> None:
        """The row first: pictures that look at it then show what a cell of it is."""
        row = at.row() if at.isValid() else None
        if row != self._pointed:
            self._pointed = row
            self.pointed.emit(row)
        if self._cell != (at.row(), at.column()):
            self._cell = at.row(), at.column()
            self._mean(at)

    def _mean(self, at: QModelIndex) -> None:
        self.meant.emit(self.things_at(at.row(), at.column()) if at.isValid() else ())

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() in BY_TAB and (here := self.currentIndex()).isValid():
            self._mean(here)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._mean(QModelIndex())
