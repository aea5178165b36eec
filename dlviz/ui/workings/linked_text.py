"""Pieces of a text view that point at what they stand for, and are lit by it: of a working, and of a program."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit

from dlviz.marks import Thing
from dlviz.model.linked_code import Written
from dlviz.model.linked_line import meets
from dlviz.theme import LIGHT, Theme
from dlviz.ui.quick import Quick

NEXT = {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1}


class LinkedText(Quick, QObject):
    """Emits ``pointed(things)``, a tuple, for the piece under the mouse, or the one that the arrow keys go to."""

    pointed = Signal(object)

    def __init__(self, view: QTextEdit | QPlainTextEdit, find: Callable[[], Iterable[Written]]) -> None:
        super().__init__(view)
        self._view, self._find = view, find
        self._theme = LIGHT
        self._known: list[Written] | None = None
        self._now: tuple[Thing, ...] = ()
        self._lit: frozenset[Thing] = frozenset()
        view.setMouseTracking(True)
        view.viewport().setMouseTracking(True)
        view.setTabChangesFocus(True)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self._show_lit()

    def forget(self) -> None:
        """The text is another; its pieces are looked for when somebody points: a tick of a slider needs none."""
        self._known = None
        if self._lit:
            self._show_lit()

    @property
    def pieces(self) -> list[Written]:
        if self._known is None:
            self._known = list(self._find())
        return self._known

    def stand_for(self, lit: Collection[Thing]) -> frozenset[Thing]:
        """The other names of these things, as the pieces know them."""
        groups = (group for piece in self.pieces for group in piece.groups if any(one in lit for one in group))
        return frozenset(thing for group in groups for thing in group)

    def light(self, lit: Collection[Thing]) -> None:
        """Light the pieces that stand for one of these."""
        if frozenset(lit) != self._lit:
            self._lit = frozenset(lit)
            self._show_lit()

    def _show_lit(self) -> None:
        look = QTextCharFormat()
        look.setBackground(self._theme.color("accent", 0.22))
        made = []
        for piece in self.pieces if self._lit else ():
            if any(meets(thing, self._lit) for thing in piece.things):
                one = QTextEdit.ExtraSelection()
                one.cursor, one.format = self._cursor(piece), look
                made.append(one)
        self._view.setExtraSelections(made)

    def _cursor(self, piece: Written) -> QTextCursor:
        cursor = QTextCursor(self._view.document())
        cursor.setPosition(piece.start)
        cursor.setPosition(piece.end, QTextCursor.MoveMode.KeepAnchor)
        return cursor

    def point(self, found: tuple[Thing, ...]) -> None:
        if found != self._now:
            self._now = found
            self.pointed.emit(found)

    def at(self, place: int) -> tuple[Thing, ...]:
        """What the smallest piece round a character stands for."""
        around = [piece for piece in self.pieces if piece.start <= place < piece.end]
        return min(around, key=lambda piece: piece.end - piece.start).things if around else ()

    def take_key(self, event: QKeyEvent) -> bool:
        """The arrows go from piece to piece, which is selected and so can be seen, heard and copied."""
        step = NEXT.get(Qt.Key(event.key()))
        if step is None or event.modifiers() != Qt.KeyboardModifier.NoModifier or not self.pieces:
            return False
        cursor = self._view.textCursor()
        at = cursor.selectionStart() + (step > 0 and cursor.hasSelection())
        way = [piece for piece in self.pieces if (piece.start >= at if step > 0 else piece.start < at)]
        if way:
            piece = way[0 if step > 0 else -1]
            self._view.setTextCursor(self._cursor(piece))
            self._view.ensureCursorVisible()
            self.point(piece.things)
        return True


class PointsOn(Quick):
    """Goes before a text view of Qt in the bases of one that has ``linked``: when nothing is pointed at, and keys."""

    linked: LinkedText

    def leaveEvent(self, event: QEvent) -> None:
        self.linked.point(())

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)  # type: ignore[misc]
        self.linked.point(())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self.linked.take_key(event):
            super().keyPressEvent(event)  # type: ignore[misc]
