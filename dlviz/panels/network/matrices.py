"""The same network as matrices: X·W + b → h → A, layer under layer, each with its shape."""

from __future__ import annotations

import itertools
import math
from collections.abc import Callable, Iterator, Sequence

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QFrame, QScrollArea

from dlviz.marks import Look, Mark
from dlviz.marks.last_told import LastTold
from dlviz.model.network.state import Place
from dlviz.panels.network.matrices_picture import MARGIN, Block, Sizes, block_marks
from dlviz.panels.network.places import Unit, named, unit_name
from dlviz.theme import Theme
from dlviz.ui.pictures.drawing import Drawing, edges
from dlviz.ui.quick import Quick
from dlviz.ui.slim_bar import SlimBar
from dlviz.ui.tables.cell_text import exact

CELL = (46.0, 21.0)  # pixels at normal type and size
TRIES = 3
WIDER = (1.0, 0.9, 0.8, 0.7)  # of its usual width is a cell where letters are large and the room is wide enough
THIN = (1.0, 0.97, 0.94, 0.92, 0.9)  # of a cell: in the last 0.574 still has room
THINNER = (0.86, 0.83, 0.8, 0.78, 0.76, 0.735)  # the same where three decimals have no room: in the last 0.57 has it
FLAT = (1.0, 0.95, 0.9, 0.85, 0.8)  # of its height, and of a line's: so near they may stand rather than be scrolled
FLATTER = (*FLAT, 0.75, 0.7, 0.66, 0.64)  # the same without a line for their shapes, where they are enlarged
LOW = 0.72  # of a line's height at least: the letters of a name are in it
LEAST, MOST = 0.8, 1.8  # of the size of the type, as the room allows; smaller ones would not be read
SHORT = "−0.5"  # no number from 0.1 to 1 is longer where it has one decimal
SMALL = "−0.05"  # where a layer goes on in another row there is room for smaller ones, too
AFAR = 1.2  # times as wide is a cell whose number is read from the back row
WHOLE = QSize(560, 300)  # pixels at normal type; in a picture of the panel, larger ones would leave the rest no room
LEAST_GAP = 0.65  # of what a bracket and a sign would like
INDENT = 2.0  # times the room beside a matrix, before those that go on in another row
GAP, LINE, WORDS = 9.0, 8.0, 17.0  # beside a matrix, between two layers, for a line of words


class NetworkMatrices(Drawing):
    """Emits ``hovered(unit or None)``, ``picked(place)`` for a weight or bias and ``row_picked(row)`` for a sample."""

    hovered = Signal(object)
    picked = Signal(object)
    row_picked = Signal(int)

    def __init__(self) -> None:
        super().__init__((0, 0))
        self._lines: Sequence[Sequence[Block]] = ()
        self._row, self._chosen = 0, Place(1, 1, 1)
        self._lit_unit: Unit | None = None
        self._room = QSize()
        self._size = self._thin = self._flat = 1.0
        self._has_shapes, self._wraps = True, False
        self._cell = QSizeF(*CELL)
        self._boxes: list[tuple[Block, QRectF]] = []
        self._parts = LastTold()

    # what it is told

    def show_lines(self, lines: Sequence[Sequence[Block]], row: int, chosen: Place) -> None:
        moved = [[block.about for block in line] for line in lines] != [
            [block.about for block in line] for line in self._lines
        ]
        self._lines, self._row, self._chosen = lines, row, chosen
        if moved:
            self._fit()
        blocks = itertools.chain.from_iterable(lines)
        self._boxes = [(block, box) for block, (_, box) in zip(blocks, self._boxes, strict=True)]
        self.tell()

    def light_unit(self, unit: Unit | None) -> None:
        if unit != self._lit_unit:
            self._lit_unit = unit
            self.tell()

    def set_room(self, room: QSize) -> None:
        """How large it may be without being scrolled."""
        if room != self._room:
            self._room = room
            self._fit()

    def set_theme(self, theme: Theme) -> None:
        super().set_theme(theme)
        self._fit()

    # where things are

    def _fit(self) -> None:
        """All of it as large as the room allows; where it is too large at the least size, the cells are smaller.

        Where that is not enough a layer goes on in another row, or its numbers have fewer decimals; only what has no
        room after that is scrolled, and downwards before sideways.
        """
        if self._room.isEmpty():  # it is not laid out yet
            self._be_usual(self._least)
        else:
            self._fit_room()
        self.setMinimumSize(*map(math.ceil, self._extent()))
        self.tell()

    def _fit_room(self) -> None:
        self._be_usual(1.0)
        for _ in range(TRIES):  # not all of it grows with its size
            wide, high = map(math.ceil, self._extent())
            share = min(self._room.width() / max(wide, 1), self._room.height() / max(high, 1))
            self._size = min(max(self._size * share, self._least), MOST)
        large = self.theme.type**0.5  # times the width of a cell that gives a decimal for the size of its letters
        shares = (*(share * large for share in WIDER if share * large > 1), *THIN)
        thinner = tuple(thin for thin in THINNER if self._writes(SHORT, thin))
        small = tuple(thin for thin in (*shares, *thinner) if self._writes(SMALL, thin))
        ways = (
            (False, shares, False),
            (True, shares, True),
            (False, thinner, False),
            (True, small, False),
            (True, (*shares, *thinner), False),
            (True, THINNER, False),
        )
        next((way for way in ways if self._has_room(*way)), None)

    def _has_room(self, wraps: bool, thins: Sequence[float], to_the_foot: bool) -> bool:
        """Whether one of these widths of a cell is narrow enough, and all of it low enough where that is asked."""
        self._wraps = wraps
        extents = {thin: self._thinned(thin) for thin in thins}
        narrow = [thin for thin in thins if extents[thin][0] <= self._room.width()]
        self._thin = min(narrow, key=lambda thin: extents[thin][1], default=1.0)  # the widest with the fewest rows
        ways = [(flat, True) for flat in FLAT]
        if self.theme.least:
            ways += [(flat, False) for flat in FLATTER]
        low = next((way for way in ways if self._height(*way) <= self._room.height()), None)
        self._flat, self._has_shapes = low or ways[0]
        return bool(narrow) and not (to_the_foot and low is None)

    def _writes(self, number: str, thin: float) -> bool:
        """Whether a cell of this width has room for a number with a sign: else there would be dots in place of it."""
        self._thinned(thin)
        room = self._cell.width() - MARGIN
        return self.look.measure.width(number, self.look.least, bold=True) <= room

    def _be_usual(self, size: float) -> None:
        self._size, self._thin, self._flat, self._has_shapes, self._wraps = size, 1.0, 1.0, True, False

    def least(self) -> QSize:
        """What they take where they are as small as they are read."""
        self._be_usual(self._least)
        needed = QSize(*map(math.ceil, self._extent()))
        self._fit()
        return needed

    def _thinned(self, thin: float) -> tuple[int, float]:
        self._thin = thin
        wide, high = self._extent()
        return math.ceil(wide), high

    def _height(self, flat: float, has_shapes: bool) -> int:
        self._flat, self._has_shapes = flat, has_shapes
        return math.ceil(self._extent()[1])

    def _extent(self) -> tuple[float, float]:
        narrow = self._thin / self.theme.type**0.5  # where letters are large, a number gives a decimal for their size
        narrow *= AFAR if self.theme.least else 1.0
        self._cell = QSizeF(CELL[0] * narrow, CELL[1] * self._flat) * self._scale
        after = self._sizes().after  # for its bracket, and its sign
        self._place(after)
        ends = [(box.right() + after(block), box.bottom()) for block, box in self._boxes]
        wide, high = (max(column) for column in zip(*ends, strict=True)) if ends else (0.0, 0.0)
        return wide, high + self._under() + 4

    @property
    def _least(self) -> float:
        return max(LEAST, self.theme.least)

    @property
    def _scale(self) -> float:
        return self.theme.type * self._size

    def _line_height(self) -> float:
        return WORDS * self._scale * max(self._flat, LOW)

    def _under(self) -> float:
        """For the line with the shapes."""
        return self._line_height() if self._has_shapes else 0.0

    def _sizes(self) -> Sizes:
        cell = self._cell.width(), self._cell.height()
        gap = min(max(2 * self._thin - 1, LEAST_GAP), 1.0)
        return Sizes(cell, self._size, self._line_height(), self._scale, gap, self._has_shapes)

    def _place(self, after: Callable[[Block], float]) -> None:
        """Every matrix where it stands, with so much room after it."""
        self._boxes, y, height = [], 2.0, self._line_height()
        for line in self._lines:
            for number, row in enumerate(self._rows(line, after)):
                tall = max(len(block.values) for block in row) * self._cell.height()
                x = GAP * self._scale * (1.0 if number == 0 else INDENT)
                for block in row:
                    size = self._box(block)
                    top = y + height + (tall - size.height()) / 2
                    self._boxes.append((block, QRectF(QPointF(x, top), size)))
                    x += size.width() + after(block)
                y += tall + height + self._under() + LINE * self._scale * self._flat

    def _box(self, block: Block) -> QSizeF:
        rows, cols = block.values.shape
        return QSizeF(cols * self._cell.width(), rows * self._cell.height())

    def _rows(self, line: Sequence[Block], after: Callable[[Block], float]) -> list[list[Block]]:
        """What of a layer stands side by side: all of it, or as much as has room."""
        rows: list[list[Block]] = [[]]
        room = left = self._room.width() - GAP * self._scale
        for block in line:
            wide = self._box(block).width() + after(block)
            if self._wraps and rows[-1] and wide > left:
                rows.append([])
                left = room - (INDENT - 1) * GAP * self._scale
            rows[-1].append(block)
            left -= wide
        return rows

    def _at(self, at: QPointF) -> tuple[Block, int, int] | None:
        for block, box in self._boxes:
            if box.contains(at):
                row, col = (at.y() - box.y()) // self._cell.height(), (at.x() - box.x()) // self._cell.width()
                rows, cols = block.values.shape
                return block, min(int(row), rows - 1), min(int(col), cols - 1)
        return None

    # what a person does

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        found = self._at(event.position())
        self.setCursor(Qt.CursorShape.PointingHandCursor if found else Qt.CursorShape.ArrowCursor)
        self._point_at(found[0].unit(found[2]) if found else None)
        self.pointed.emit(found[0].thing(found[1], found[2]) if found else None)
        if found:
            self._bubble.show_beside(event.position(), self.reading(*found))
        else:
            self._bubble.hide()

    def leaveEvent(self, event: QEvent) -> None:
        self._bubble.hide()
        self._point_at(None)
        self.pointed.emit(None)

    def _point_at(self, unit: Unit | None) -> None:
        if unit != self._lit_unit:
            self.light_unit(unit)
            self.hovered.emit(unit)

    def reading(self, block: Block, row: int, col: int) -> str:
        value = exact(float(block.values[row, col]))
        if block.kind == "unit":
            return f"{unit_name(block.unit(col), 'z' if block.name[0] == 'Z' else 'a')} = {value}\n[{row}, {col}]"
        return f"{named(block.weight(row, col))} = {value}"

    def mousePressEvent(self, event: QMouseEvent) -> None:
        found = self._at(event.position())
        if found and found[0].kind == "unit":
            self.row_picked.emit(found[1])
        elif found:
            self.picked.emit(found[0].weight(*found[1:]))

    # how it looks

    def scene(self, look: Look) -> Iterator[Mark]:
        told = self._sizes(), self._row, self._lit_unit, self._chosen, look, self._parts
        for number, (block, box) in enumerate(self._boxes):
            yield from block_marks(block, edges(box), *told, number)

    def sizeHint(self) -> QSize:
        return self.minimumSize()


class MatrixScroll(Quick, QScrollArea):
    """Scrolls the matrices where there are more than fit."""

    def __init__(self) -> None:
        super().__init__()
        self.matrices = NetworkMatrices()
        self.setWidget(self.matrices)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.viewport().setAutoFillBackground(False)
        self.matrices.setAutoFillBackground(False)
        self.slim_bars = [SlimBar(self, way) for way in (Qt.Orientation.Vertical, Qt.Orientation.Horizontal)]

    def resizeEvent(self, event: object) -> None:
        super().resizeEvent(event)  # type: ignore[arg-type]
        self.matrices.set_room(self.maximumViewportSize())

    def become_picture(self) -> None:
        """Nobody scrolls in a picture: matrices of a small network are whole in that of the panel, too."""
        self.setMinimumSize(self.matrices.least().boundedTo(WHOLE * self.matrices.theme.type))

    def be_whole(self) -> None:
        """In a picture of this card alone they are whole whatever their size."""
        self.setMinimumSize(self.matrices.least())

    def sizeHint(self) -> QSize:
        return QSize(300, 150)

    def minimumSizeHint(self) -> QSize:
        return QSize(120, 80)
