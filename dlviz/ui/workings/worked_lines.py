"""The lines of a working: text that can be copied, whose numbers point at what they stand for, and are lit by it."""

from __future__ import annotations

import functools
import itertools
import math
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from PySide6.QtCore import QPoint, QRect, QSizeF, Qt
from PySide6.QtGui import (
    QFontMetrics,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextBlock,
    QTextBlockFormat,
    QTextCursor,
    QTextFragment,
    QTextOption,
)
from PySide6.QtWidgets import QFrame, QSizePolicy, QTextEdit

from dlviz.marks import Thing
from dlviz.model.linked_code import Written
from dlviz.model.linked_line import things
from dlviz.model.recent import Recent
from dlviz.theme import LIGHT, Theme, font
from dlviz.ui.pictures.letters import look
from dlviz.ui.pictures.on_surface import OnSurface
from dlviz.ui.slim_bar import WIDTH, SlimBar
from dlviz.ui.workings.line_breaks import Blanks, blanks, widest, with_blanks
from dlviz.ui.workings.line_shape import Line, Run, block_format, put, shape
from dlviz.ui.workings.linked_text import LinkedText, PointsOn

SIZE, SMALLER = 1.1, 0.9
SLACK = 1.5  # pixels by which a line may stand out of the view, whose height is a whole number
MORE = "⋯"  # stands where the next line would
BESIDE = r", \quad "  # between two equations in a line
MOST_FORMATS = 1000


class Way(NamedTuple):
    """How lines are laid: in letters of which size, ``close`` to each other, and at last ``aside`` in one line."""

    size: float
    close: bool = False
    aside: bool = False


UNLAID = Way(0.0)
Known = tuple[tuple[str, ...], Theme, float, Way]  # lines, how wide the text is, and how they are laid
NEEDED: Recent[tuple[float, float]] = Recent(1000, 20_000)  # lines


class WorkedLines(OnSurface, PointsOn, QTextEdit):
    """A text of numbers, each ``linked`` to what it stands for."""

    def __init__(self) -> None:
        super().__init__()
        self._theme, self._way, self._in_picture = LIGHT, UNLAID, False
        self._told: tuple[str, ...] = ()
        self._laid: Known | None = None
        self._put: list[Sequence[Run]] = []  # what the document holds, line by line
        self._formats = 0  # how many were put in since the document was new, which keeps them all
        self.setReadOnly(True)
        self.setUndoRedoEnabled(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.viewport().setAutoFillBackground(False)
        self.setWordWrapMode(QTextOption.WrapMode.WordWrap)
        self.document().setDocumentMargin(0)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        self.setMinimumHeight(60)
        self.setViewportMargins(0, 0, WIDTH, 0)  # where the bar is, which lies over no letter
        self.slim_bar = SlimBar(self)
        self.sideways = SlimBar(self, Qt.Orientation.Horizontal)
        self.linked = LinkedText(self, self._found)

    def set_theme(self, theme: Theme) -> None:
        self._theme, self._way, self._laid, self._put = theme, UNLAID, None, []
        self._fit()
        self.linked.set_theme(theme)

    def become_picture(self) -> None:
        self._in_picture = True
        for bar in (self.slim_bar, self.sideways):
            bar.become_picture()
        self._fit()

    def bring_surface(self) -> None:
        self._lays = True
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def write(self, lines: Sequence[str]) -> None:
        """Show lines of LaTeX whose links name what their numbers stand for; what stays the same is left as it is."""
        if self._told != (told := tuple(lines)):
            self._told = told
            self._fit()
            self.linked.forget()

    def _fit(self) -> None:
        """A number is never broken: the letters are smaller where one is wider than a line, and then it is scrolled.

        So they are in a picture, which nobody can scroll, where not all lines have room; then they stand close, and at
        last side by side.
        """

        def is_cut(way: Way) -> bool:
            return self._in_picture and self._needed(way)[1] - self.viewport().height() > SLACK

        way, least, lines = Way(SIZE), look(self._theme, 0.0, 0.0).least, [Line.read(line) for line in self._told]
        while way.size > least and any(self._widest(line, way.size) > self.viewport().width() for line in lines):
            way = Way(max(way.size * SMALLER, least))
        while way.size > least and (self._needed(way)[0] > self.viewport().width() or is_cut(way)):
            way = Way(max(way.size * SMALLER, least))
        if is_cut(way):
            way = way._replace(close=True)
        if is_cut(way):
            way = way._replace(aside=True)
        if self._laid != self._known(way):
            self._lay(way)

    def _known(self, way: Way) -> Known:
        return self._told, self._theme, self.document().textWidth(), way

    def _needed(self, way: Way) -> tuple[float, float]:
        """Width and height of the lines as they are laid in this way, which is done once for all heights of a view."""
        known = self._known(way)
        if (found := NEEDED.get(known)) is not None:
            return found
        self._lay(way)
        high = self.document().size().height()  # which lays it out
        return NEEDED.put(known, (self.document().idealWidth(), high), len(self._told))

    def _side_by_side(self) -> list[str]:
        """The equations, so many in a line as it has room for: short ones waste none."""
        made: list[str] = []
        for line in self._told:
            if made and not self._blanks(Line.read(both := f"{made[-1]}{BESIDE}{line}")):
                made[-1] = both
            else:
                made.append(line)
        return made

    def _lay(self, way: Way) -> None:
        before, self._way = self._way, way
        told = map(Line.read, self._side_by_side() if way.aside else self._told)
        lines = [_broken(line, self._blanks(line), self._theme) for line in told]  # where each line reads best
        document, page = self.document(), self.document().pageSize()
        if is_other := way != before or len(lines) != len(self._put):
            document.setPageSize(QSizeF(0, 0))  # where nothing is laid out, or each of these changes would be
        if way.size != before.size:
            self.setFont(font(self._theme, way.size))
        self._write(lines)
        apart = QTextBlockFormat()
        apart.setBottomMargin(0.0 if way.close else block_format().bottomMargin())
        if lines and document.begin().blockFormat().bottomMargin() != apart.bottomMargin():
            everything = QTextCursor(document)
            everything.select(QTextCursor.SelectionType.Document)
            everything.mergeBlockFormat(apart)
        if is_other:
            document.setPageSize(page)
        self._laid = self._known(way)

    @property
    def lack(self) -> float:
        """Pixels of height by which its lines, written as small as they are now, stand out of the view."""
        return self.document().size().height() - self.viewport().height()

    def _write(self, lines: list[Sequence[Run]]) -> None:
        """Put in what differs from what is written."""
        if is_new := len(self._put) != len(lines) or self._formats > MOST_FORMATS:
            self._begin_anew(len(lines))
        cursor = QTextCursor(self.document())
        cursor.beginEditBlock()
        for number, (old, new) in enumerate(zip(self._put, lines, strict=True)):
            if old is not new:
                self._formats += put(cursor, self.document().findBlockByNumber(number).position(), old, new)
        cursor.endEditBlock()
        self._put = lines
        if is_new:
            self.setTextCursor(QTextCursor(self.document()))  # which went along to the end

    def _begin_anew(self, count: int) -> None:
        """So many empty lines in a new document."""
        self.clear()
        cursor = QTextCursor(self.document())
        for number in range(count):
            if number:
                cursor.insertBlock()
            cursor.setBlockFormat(block_format())
        self._formats, self._put = 0, [[] for _ in range(count)]

    def _widest(self, line: Line, size: float) -> float:
        """Of a line, what is never broken; of letters that have a view, which what has none yet will get."""
        if self.document().textWidth() <= 0:
            return 0.0
        return widest(line.shape, tuple(map(len, line.digits)), self._theme, size)

    def _blanks(self, line: Line) -> Blanks:
        room = self.document().textWidth()
        if room <= 0:  # it has none yet
            return ()
        return blanks(line.shape, tuple(map(len, line.digits)), self._theme, self._way.size, room)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width() or self._in_picture:
            self._fit()

    # whole lines

    def spans(self) -> Iterator[tuple[float, float]]:
        """Where each line begins and ends, from the top of the text."""
        return itertools.chain.from_iterable(self._lines_of_each())

    def _blocks(self) -> Iterator[QTextBlock]:
        """Of the document, one a line that was told."""
        return map(self.document().findBlockByNumber, range(self.document().blockCount()))

    def _lines_of_each(self) -> Iterator[list[tuple[float, float]]]:
        """The same, for one equation after the other."""
        for block in self._blocks():
            layout = block.layout()
            top = layout.position().y()
            lines = [layout.lineAt(number) for number in range(layout.lineCount())]
            yield [(top + line.y(), top + line.y() + line.height()) for line in lines]

    def whole(self) -> QRect:
        """What of the view is painted: the lines that are in it from top to bottom, and no half of one."""
        bar, view = self.verticalScrollBar(), self.viewport().rect()
        if not self._stands_out:
            return view
        at, high = bar.value(), view.height()
        spans = [(top - at, bottom - at) for top, bottom in self.spans()]
        seen = [(top, bottom) for top, bottom in spans if top >= -SLACK and bottom <= high + SLACK]
        if self._in_picture:
            seen = self._whole_equations(high - self._ink().height() - 2 * SLACK) or seen
        return QRect(0, math.floor(seen[0][0]), view.width(), math.ceil(seen[-1][1] - seen[0][0])) if seen else view

    def _whole_equations(self, high: float) -> list[tuple[float, float]]:
        """Their lines, so that no equation ends in its midst, and the sign that others follow has room."""
        whole = itertools.takewhile(lambda lines: not lines or lines[-1][1] <= high, self._lines_of_each())
        return list(itertools.chain.from_iterable(whole)) or [line for line in self.spans() if line[1] <= high]

    @property
    def _stands_out(self) -> bool:
        return self.verticalScrollBar().maximum() > SLACK

    def more(self) -> bool:
        """Whether lines come after the last one that is seen."""
        bottom = self.whole().bottom() + self.verticalScrollBar().value()
        return self._stands_out and any(top >= bottom - SLACK for top, _ in self.spans())

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._lays:
            painter = QPainter(self.viewport())
            self.lay_surface(painter, event, self._theme)
            painter.end()
        if not self._stands_out:
            super().paintEvent(event)
            return
        if not (lines := event.rect() & self.whole()).isEmpty():  # an empty one Qt takes for no bounds
            super().paintEvent(QPaintEvent(lines))
        if (dots := self.dots()) is not None:
            painter = QPainter(self.viewport())
            painter.setPen(self._theme.ink("quiet"))
            painter.setFont(self.font())
            painter.drawText(dots.bottomLeft() - self._ink().bottomLeft(), MORE)

    def dots(self) -> QRect | None:
        """Where the sign that lines come after the last one stands, without the room round it; None where nowhere."""
        end, ink = self.whole().bottom() + 1, self._ink()
        left = self.viewport().height() - end
        if not self.more() or left < ink.height():
            return None
        return QRect(ink.left(), end + (left - ink.height()) // 2, ink.width(), ink.height())

    def _ink(self) -> QRect:
        """Of the sign, from the place where it is written."""
        return QFontMetrics(self.font()).tightBoundingRect(MORE)

    # the numbers

    def _found(self) -> Iterator[Written]:
        """Where each number begins and ends, and what it stands for; a power or a sign may cut one into fragments."""
        for block in self._blocks():
            start = block.position()
            for name, parts in itertools.groupby(
                _fragments(block.begin()), lambda part: part.charFormat().anchorHref()
            ):
                end = start + sum(part.length() for part in parts)
                if name:
                    yield Written(start, end, things(name))
                start = end

    # mouse and keys

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        self.linked.point(self._under(event.position().toPoint()))

    def _under(self, place: QPoint) -> tuple[Thing, ...]:
        name = self.anchorAt(place)
        return tuple(thing for group in things(name) for thing in group) if name else ()


@functools.lru_cache(maxsize=256)
def _broken(line: Line, found: Blanks, theme: Theme) -> Sequence[Run]:
    """Of lines most stay as they are from one tick to the next."""
    made = shape(line.shape, len(line.digits), theme)
    return made.runs(line.digits, lambda text: with_blanks(text, found))


def _fragments(at: object) -> Iterator[QTextFragment]:
    """Of a block, by its iterator."""
    while not at.atEnd():  # type: ignore[attr-defined]
        yield at.fragment()  # type: ignore[attr-defined]
        at += 1  # type: ignore[operator]
