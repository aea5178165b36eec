"""Printed pages: pieces under each other on A4, in device-independent pixels, 96 to the inch."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QPointF, QRectF, Qt
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QFont,
    QPageSize,
    QPainter,
    QPalette,
    QPdfWriter,
    QPen,
    QTextDocument,
)

from dlviz.model.slices import Slices
from dlviz.theme import LIGHT, font
from dlviz.ui.pictures.typeset import Typeset, read
from dlviz.ui.workings.formula import anyones, to_html, typeset, unbroken_rich

DPI = 96
WIDTH, HEIGHT = 794, 1123  # A4
LEFT, TOP, BOTTOM = 64, 60, 64
INSIDE = WIDTH - 2 * LEFT
FOOT = HEIGHT - BOTTOM


class Piece(Protocol):
    """Something that takes some height and is drawn at a place."""

    @property
    def height(self) -> float: ...

    def draw(self, painter: QPainter, at: QPointF) -> None: ...


class Letters:
    """Text that is broken into lines; ``rich`` is HTML of our own making, never a person's."""

    def __init__(self, text: str, letter: QFont, *, rich: bool = False, indent: float = 0.0) -> None:
        self._document, self._indent = QTextDocument(), indent
        self._document.setDefaultFont(letter)
        self._document.setDocumentMargin(0)
        self._document.setHtml(text) if rich else self._document.setPlainText(text)
        self._document.setTextWidth(INSIDE - indent)

    @property
    def text(self) -> str:
        return self._document.toPlainText()

    @property
    def height(self) -> float:
        return float(self._document.size().height())

    def draw(self, painter: QPainter, at: QPointF) -> None:
        painter.save()
        painter.translate(at + QPointF(self._indent, 0))
        context = QAbstractTextDocumentLayout.PaintContext()
        context.palette.setColor(QPalette.ColorRole.Text, Qt.GlobalColor.black)
        self._document.documentLayout().draw(painter, context)
        painter.restore()


class Formula:
    """A formula as it was typeset."""

    def __init__(self, drawn: Typeset) -> None:
        self._drawn = drawn
        self._scale = min(1.0, (INSIDE - 24) / max(drawn.size.width(), 1.0))

    @property
    def height(self) -> float:
        return float(self._drawn.size.height()) * self._scale + 8

    def draw(self, painter: QPainter, at: QPointF) -> None:
        painter.save()
        painter.translate(at + QPointF(24, 4))
        painter.scale(self._scale, self._scale)
        self._drawn.draw(painter)
        painter.restore()


def formula(latex: str) -> Piece:
    """A formula, typeset; one that cannot be is written in a line."""
    drawn = read(typeset(latex, 15, "#000000"))
    return Formula(drawn) if drawn else Letters(anyones(latex), font(LIGHT, 1.1), rich=True, indent=24)


@dataclass(frozen=True, slots=True)
class Space:
    """Room with nothing in it."""

    height: float

    def draw(self, painter: QPainter, at: QPointF) -> None:
        """There is nothing to draw."""


@dataclass(frozen=True, slots=True)
class Gaps:
    """``y = ______`` for each name, beside each other, as many to a row as there is room for."""

    names: tuple[str, ...]
    letter: QFont
    each: int = 150

    @property
    def _columns(self) -> int:
        return max(1, (INSIDE - 24) // self.each)

    @property
    def height(self) -> float:
        return 34.0 * -(-len(self.names) // self._columns)

    def draw(self, painter: QPainter, at: QPointF) -> None:
        painter.save()
        painter.setFont(self.letter)
        painter.setPen(QPen(Qt.GlobalColor.black, 1.3))
        for i, name in enumerate(self.names):
            row, column = divmod(i, self._columns)
            x, base = at.x() + 24 + column * self.each, at.y() + 34 * row + 24
            painter.drawText(QPointF(x, base), f"{name} =")
            start = x + painter.fontMetrics().horizontalAdvance(f"{name} = ")
            painter.drawLine(QPointF(start, base + 3), QPointF(x + self.each - 16, base + 3))
        painter.restore()


@dataclass(frozen=True, slots=True)
class Drawing:
    """A picture: ``paint`` draws it with its corner in the origin."""

    size: tuple[int, int]
    paint: Callable[[QPainter], None]

    @property
    def height(self) -> float:
        return self.size[1] + 10.0

    def draw(self, painter: QPainter, at: QPointF) -> None:
        painter.save()
        painter.translate(at + QPointF(24, 4))
        self.paint(painter)
        painter.restore()


def formula_line(latex: str) -> Piece:
    """A line of a working, with its colours, as on the screen."""
    if "matrix" in latex:  # which takes more than one line
        return formula(latex)
    return Letters(unbroken_rich(to_html(latex, LIGHT)), font(LIGHT), rich=True, indent=24)


class Paper:
    """Puts groups of pieces on pages; a group is not torn apart unless it is longer than a page."""

    def __init__(self, painter: QPainter, turn: Callable[[], object], foot: str) -> None:
        self._painter, self._turn, self._foot = painter, turn, foot
        self._y, self._page = float(TOP), 1
        self._number()

    def put(self, group: Sequence[Piece]) -> None:
        whole = sum(piece.height for piece in group)
        if self._y + whole > FOOT and self._y > TOP and whole <= FOOT - TOP:
            self.turn()
        for piece in group:
            if self._y + piece.height > FOOT and self._y > TOP:
                self.turn()
            piece.draw(self._painter, QPointF(LEFT, self._y))
            self._y += piece.height

    def turn(self) -> None:
        self._turn()
        self._y, self._page = float(TOP), self._page + 1
        self._number()

    def _number(self) -> None:
        self._painter.setFont(font(LIGHT, 0.85))
        self._painter.setPen(Qt.GlobalColor.black)
        box = QRectF(LEFT, HEIGHT - 48, INSIDE, 20)
        self._painter.drawText(box, Qt.AlignmentFlag.AlignLeft, self._foot)
        self._painter.drawText(box, Qt.AlignmentFlag.AlignRight, str(self._page))


def printed(title: str, foot: str, fill: Callable[[Paper], Iterator[float]]) -> Slices[bytes]:
    """A PDF of A4 pages that ``fill`` puts its groups on; a share at a time, since a class's take minutes."""
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(DPI)
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    writer.setPageMargins(QMarginsF(0, 0, 0, 0))
    writer.setTitle(title)
    painter = QPainter(writer)
    try:
        yield from fill(Paper(painter, writer.newPage, foot))
    finally:
        painter.end()
    return bytes(data.data())
