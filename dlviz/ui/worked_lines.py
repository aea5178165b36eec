"""The lines of a working: text that can be copied, whose numbers point at what they stand for, and are lit by it."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
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
from dlviz.ui.line_shape import Shape, paragraph, shape, shape_of, width
from dlviz.ui.slim_bar import SlimBar

SIZE, SMALLER = 1.1, 0.9
MOST_FORMATS = 1000
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


@dataclass(frozen=True, slots=True)
class Line:
    """A line that is shown: its shape, its digits, and with these the texts of its pieces and what they stand for."""

    shape: Shape
    digits: tuple[str, ...]
    texts: list[str] = field(compare=False)
    names: list[str] = field(compare=False)

    @classmethod
    def read(cls, line: str, theme: Theme) -> Line:
        told, digits = shape_of(line)
        made = shape(told, len(digits), theme)
        return cls(made, digits, made.texts(digits), made.names(digits))

    def put(self, cursor: QTextCursor, start: int, old: Line) -> int:
        """Write the line over the old one, which begins at ``start``; how many formats that took."""
        if self.shape is not old.shape:
            cursor.setPosition(start)
            cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
            cursor.removeSelectedText()
            for i, (text, name) in enumerate(zip(self.texts, self.names, strict=True)):
                cursor.insertText(text, self.shape.format(i, name))
            return len(self.texts)
        at, new_formats = start, 0
        befores, afters = zip(old.texts, old.names, strict=True), zip(self.texts, self.names, strict=True)
        for i, (before, after) in enumerate(zip(befores, afters, strict=True)):
            if before != after:
                cursor.setPosition(at)
                cursor.setPosition(at + width(before[0]), QTextCursor.MoveMode.KeepAnchor)
                cursor.insertText(after[0], self.shape.format(i, after[1]))
                new_formats += before[1] != after[1]
            at += width(after[0])
        return new_formats


class WorkedLines(QTextEdit):
    """Emits ``pointed(things)``, a tuple, for the number under the mouse, or the one that the arrow keys go to."""

    pointed = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._theme, self._size = LIGHT, 0.0
        self._now: tuple[Thing, ...] = ()
        self._lit: frozenset[Thing] = frozenset()
        self._known: list[Written] | None = None
        self._formats = 0  # how many were put in since the document was new, which keeps them all
        self._lines: list[Line] = []
        self.setReadOnly(True)
        self.setUndoRedoEnabled(False)
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
        self._lines = []
        self.slim_bar.set_theme(theme)
        self._fit()

    def write(self, lines: Sequence[str]) -> None:
        """Show lines of LaTeX whose links name what their numbers stand for; what stays the same is left as it is."""
        old, self._lines = self._lines, [Line.read(line, self._theme) for line in lines]
        if not lines or len(old) != len(lines) or self._formats > MOST_FORMATS:
            self.setHtml("".join(paragraph(line, self._theme) for line in lines))
            self._formats = 0
        elif not self._rewrite(old):
            return
        self._known = None  # looked for when somebody points: a tick of a slider needs none
        self._fit()
        if self._lit:
            self._show_lit()

    def _rewrite(self, old: Sequence[Line]) -> bool:
        """Put in what differs from the lines before; whether anything does."""
        changed = [i for i, (before, after) in enumerate(zip(old, self._lines, strict=True)) if before != after]
        if changed:
            cursor = QTextCursor(self.document())
            cursor.beginEditBlock()
            for i in changed:
                self._formats += self._lines[i].put(cursor, self.document().findBlockByNumber(i).position(), old[i])
            cursor.endEditBlock()
        return bool(changed)

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
