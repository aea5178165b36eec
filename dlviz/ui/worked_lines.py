"""The lines of a working: text that can be copied, whose numbers point at what they stand for, and are lit by it."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QPoint
from PySide6.QtGui import (
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QResizeEvent,
    QTextFragment,
    QTextOption,
)
from PySide6.QtWidgets import QFrame, QSizePolicy, QTextEdit

from dlviz.marks import Thing
from dlviz.model.linked_code import Written
from dlviz.model.linked_line import things
from dlviz.theme import LIGHT, Theme, font
from dlviz.ui.letters import look
from dlviz.ui.linked_text import LinkedText
from dlviz.ui.slim_bar import SlimBar

SIZE, SMALLER = 1.1, 0.9


class WorkedLines(QTextEdit):
    """A text of numbers, each ``linked`` to what it stands for."""

    def __init__(self) -> None:
        super().__init__()
        self._theme, self._size = LIGHT, 0.0
        self.setReadOnly(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.viewport().setAutoFillBackground(False)
        self.setWordWrapMode(QTextOption.WrapMode.WordWrap)
        self.document().setDocumentMargin(0)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        self.setMinimumHeight(60)
        self.slim_bar = SlimBar(self)
        self.linked = LinkedText(self, self._found)

    def set_theme(self, theme: Theme) -> None:
        self._theme, self._size = theme, 0.0
        self.slim_bar.set_theme(theme)
        self.linked.set_theme(theme)
        self._fit()

    def write(self, rich: str) -> None:
        """Show rich text whose anchors name what they stand for."""
        self.setHtml(rich)
        self._fit()
        self.linked.forget()

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

    # the numbers

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

    # mouse and keys

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        self.linked.point(self._under(event.position().toPoint()))

    def _under(self, place: QPoint) -> tuple[Thing, ...]:
        name = self.anchorAt(place)
        return tuple(thing for group in things(name) for thing in group) if name else ()

    def leaveEvent(self, event: object) -> None:
        self.linked.point(())

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.linked.point(())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self.linked.take_key(event):
            super().keyPressEvent(event)


def _fragments(at: object) -> Iterator[QTextFragment]:
    """Of a block, by its iterator."""
    while not at.atEnd():  # type: ignore[attr-defined]
        yield at.fragment()  # type: ignore[attr-defined]
        at += 1  # type: ignore[operator]
