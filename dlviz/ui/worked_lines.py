"""The lines of a working: text that can be copied, whose numbers point at what they stand for, and are lit by it."""

from __future__ import annotations

import math
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextCharFormat,
    QTextCursor,
    QTextFragment,
    QTextOption,
)
from PySide6.QtWidgets import QFrame, QSizePolicy, QTextEdit

from dlviz.marks import Thing
from dlviz.model.linked_line import things
from dlviz.theme import LIGHT, Theme, font
from dlviz.ui.letters import look
from dlviz.ui.slim_bar import SlimBar

SIZE, SMALLER = 1.1, 0.9
SLACK = 1.5  # pixels by which a line may stand out of the view, whose height is a whole number
MORE = "⋯"  # stands where the next line would
NEXT = {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1}


@dataclass(frozen=True, slots=True)
class Written:
    """A number in the text: where it begins and ends, and the things that it is of, each by its names."""

    start: int
    end: int
    groups: tuple[tuple[Thing, ...], ...]

    @property
    def things(self) -> tuple[Thing, ...]:
        return tuple(thing for group in self.groups for thing in group)

    def stands_for(self, lit: Collection[Thing]) -> bool:
        return any(thing in lit for thing in self.things)


class WorkedLines(QTextEdit):
    """Emits ``pointed(things)``, a tuple, for the number under the mouse, or the one that the arrow keys go to."""

    pointed = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._theme, self._size = LIGHT, 0.0
        self._now: tuple[Thing, ...] = ()
        self._lit: frozenset[Thing] = frozenset()
        self._known: list[Written] | None = None
        self.setReadOnly(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.viewport().setAutoFillBackground(False)
        self.setWordWrapMode(QTextOption.WrapMode.WordWrap)
        self.setTabChangesFocus(True)
        self.document().setDocumentMargin(0)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        self.setMinimumHeight(60)
        self.slim_bar = SlimBar(self)
        self.setMouseTracking(True)
        self.viewport().setMouseTracking(True)

    def set_theme(self, theme: Theme) -> None:
        self._theme, self._size = theme, 0.0
        self.slim_bar.set_theme(theme)
        self._fit()

    def write(self, rich: str) -> None:
        """Show rich text whose anchors name what they stand for."""
        self.setHtml(rich)
        self._known = None  # looked for when somebody points: a tick of a slider needs none
        self._fit()
        if self._lit:
            self._show_lit()

    def _fit(self) -> None:
        """A number is never broken: the letters are smaller where one is wider than a line, and then it is scrolled."""
        size, least = SIZE, look(self._theme, 0.0, 0.0).least
        self._write_at(size)
        while size > least and self.document().idealWidth() > self.viewport().width():
            size = max(size * SMALLER, least)
            self._write_at(size)

    def _write_at(self, size: float) -> None:
        if size != self._size:
            self._size = size
            self.setFont(font(self._theme, size))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()

    def stand_for(self, lit: Collection[Thing]) -> frozenset[Thing]:
        """The other names of these things, as the numbers know them."""
        groups = (group for number in self._numbers for group in number.groups if any(one in lit for one in group))
        return frozenset(thing for group in groups for thing in group)

    def light(self, lit: Collection[Thing]) -> None:
        """Light the numbers that stand for one of these."""
        if frozenset(lit) != self._lit:
            self._lit = frozenset(lit)
            self._show_lit()

    # whole lines

    def spans(self) -> Iterator[tuple[float, float]]:
        """Where each line begins and ends, from the top of the text."""
        block = self.document().begin()
        while block.isValid():
            layout = block.layout()
            top = layout.position().y()
            for number in range(layout.lineCount()):
                line = layout.lineAt(number)
                yield top + line.y(), top + line.y() + line.height()
            block = block.next()

    def whole(self) -> QRect:
        """What of the view is painted: the lines that are in it from top to bottom, and no half of one."""
        bar, view = self.verticalScrollBar(), self.viewport().rect()
        if not bar.maximum():
            return view
        at, high = bar.value(), view.height()
        spans = [(top - at, bottom - at) for top, bottom in self.spans()]
        seen = [(top, bottom) for top, bottom in spans if top >= -SLACK and bottom <= high + SLACK]
        return QRect(0, math.floor(seen[0][0]), view.width(), math.ceil(seen[-1][1] - seen[0][0])) if seen else view

    def more(self) -> bool:
        """Whether lines come after the last one that is seen."""
        bottom = self.whole().bottom() + self.verticalScrollBar().value()
        return bool(self.verticalScrollBar().maximum()) and any(top >= bottom - SLACK for top, _ in self.spans())

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self.verticalScrollBar().maximum():
            super().paintEvent(event)
            return
        whole = self.whole()
        super().paintEvent(QPaintEvent(event.rect() & whole))
        if self.more():
            painter = QPainter(self.viewport())
            painter.setPen(self._theme.ink("quiet"))
            painter.setFont(self.font())
            room = QRect(0, whole.bottom(), whole.width(), self.viewport().height() - whole.bottom())
            painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, MORE)

    # the numbers

    @property
    def _numbers(self) -> list[Written]:
        if self._known is None:
            self._known = list(self._found())
        return self._known

    def _found(self) -> Iterator[Written]:
        """Where each number begins and ends, and what it stands for; a power or a sign may cut one into fragments."""
        block = self.document().begin()
        while block.isValid():
            start, end, name = 0, 0, ""
            for part in _fragments(block.begin()):
                href = part.charFormat().anchorHref()
                if href != name or part.position() != end:
                    if name:
                        yield Written(start, end, things(name))
                    start, name = part.position(), href
                end = part.position() + part.length()
            if name:
                yield Written(start, end, things(name))
            block = block.next()

    def _show_lit(self) -> None:
        look = QTextCharFormat()
        look.setBackground(self._theme.color("accent", 0.22))
        made = []
        for number in self._numbers if self._lit else ():
            if number.stands_for(self._lit):
                one = QTextEdit.ExtraSelection()
                one.cursor, one.format = self._cursor(number), look
                made.append(one)
        self.setExtraSelections(made)

    def _cursor(self, number: Written) -> QTextCursor:
        cursor = QTextCursor(self.document())
        cursor.setPosition(number.start)
        cursor.setPosition(number.end, QTextCursor.MoveMode.KeepAnchor)
        return cursor

    def _point(self, found: tuple[Thing, ...]) -> None:
        if found != self._now:
            self._now = found
            self.pointed.emit(found)

    # mouse and keys

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        self._point(self._under(event.position().toPoint()))

    def _under(self, place: QPoint) -> tuple[Thing, ...]:
        name = self.anchorAt(place)
        return Written(0, 0, things(name)).things if name else ()

    def leaveEvent(self, event: object) -> None:
        self._point(())

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._point(())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The arrows go from number to number, which is selected and so can be seen, heard and copied."""
        step = NEXT.get(Qt.Key(event.key()))
        if step is None or event.modifiers() != Qt.KeyboardModifier.NoModifier or not self._numbers:
            super().keyPressEvent(event)
            return
        cursor = self.textCursor()
        at = cursor.selectionStart() + (step > 0 and cursor.hasSelection())
        way = [number for number in self._numbers if (number.start >= at if step > 0 else number.start < at)]
        if way:
            number = way[0 if step > 0 else -1]
            self.setTextCursor(self._cursor(number))
            self.ensureCursorVisible()
            self._point(number.things)


def _fragments(at: object) -> Iterator[QTextFragment]:
    """Of a block, by its iterator."""
    while not at.atEnd():  # type: ignore[attr-defined]
        yield at.fragment()  # type: ignore[attr-defined]
        at += 1  # type: ignore[operator]
