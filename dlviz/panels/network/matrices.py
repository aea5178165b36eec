"""The same network as matrices: X·W + b → h → A, layer under layer, each with its shape."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import QFont, QFontMetricsF, QMouseEvent, QPainter, QPaintEvent, QPolygonF
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QWidget

from dlviz.model.arrays import Array
from dlviz.model.network.state import Place
from dlviz.model.numbers import show
from dlviz.panels.network.places import Unit, named, unit_name
from dlviz.theme import LIGHT, Theme, font
from dlviz.ui.bubble import Bubble
from dlviz.ui.cell_text import exact
from dlviz.ui.pen import line_pen

CELL = (46.0, 21.0)  # pixels at normal type and size
LEAST, MOST = 0.8, 1.8  # of the size of the type, as the room allows; smaller ones would not be read
GAP, SIGN, LINE, WORDS = 9.0, 20.0, 8.0, 17.0  # beside a matrix, for a sign, between two layers, for a line of words


@dataclass(frozen=True, slots=True, eq=False)
class Block:
    """One matrix of a line.

    Attributes
    ----------
    name, values, role : X, W, b, Z or A, its numbers of shape (rows, columns), the colour of its letters.
    shape : its shape as NumPy gives it.
    sign : what stands after it: ``·``, ``+``, ``=``, the name of h with an arrow, or nothing.
    kind : ``unit`` where a column is a unit and a row a sample, ``weight`` where they are weights, ``bias``.
    column : of the drawing: the layer whose units the columns are.
    """

    name: str
    values: Array
    role: str
    shape: tuple[int, ...]
    sign: str
    kind: str
    column: int

    def unit(self, col: int) -> Unit:
        return self.column, col + 1


class NetworkMatrices(QWidget):
    """Emits ``hovered(unit or None)``, ``picked(place)`` for a weight or bias and ``row_picked(row)`` for a sample."""

    hovered = Signal(object)
    picked = Signal(object)
    row_picked = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._theme = LIGHT
        self._lines: Sequence[Sequence[Block]] = ()
        self._row, self._chosen = 0, Place(1, 1, 1)
        self._lit: Unit | None = None
        self._room = QSize()
        self._size, self._cell = 1.0, QSizeF(*CELL)
        self._boxes: list[tuple[Block, QRectF]] = []
        self._bubble = Bubble(self)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    # what it is told

    def show_lines(self, lines: Sequence[Sequence[Block]], row: int, chosen: Place) -> None:
        moved = [[block.shape for block in line] for line in lines] != [
            [block.shape for block in line] for line in self._lines
        ]
        self._lines, self._row, self._chosen = lines, row, chosen
        if moved:
            self._fit()
        self._place()
        self.update()

    def light(self, unit: Unit | None) -> None:
        if unit != self._lit:
            self._lit = unit
            self.update()

    def set_room(self, room: QSize) -> None:
        """How large it may be without being scrolled."""
        if room != self._room:
            self._room = room
            self._fit()

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self._fit()

    # where things are

    def _fit(self) -> None:
        """All of it as large as the room allows."""
        self._size = 1.0
        wide, high = self._extent()
        size = min(self._room.width() / max(wide, 1.0), self._room.height() / max(high, 1.0))
        self._size = min(max(size, LEAST), MOST)
        self.setMinimumSize(*map(int, self._extent()))
        self.update()

    def _extent(self) -> tuple[float, float]:
        narrow = 1 / self._theme.type**0.5  # where letters are large, a number gives a decimal for their size
        self._cell = QSizeF(CELL[0] * narrow, CELL[1]) * self._scale
        self._place()
        ends = [(box.right() + self._after(block), box.bottom()) for block, box in self._boxes]
        wide, high = (max(column) for column in zip(*ends, strict=True)) if ends else (0.0, 0.0)
        return wide, high + self._line_height() + 4

    @property
    def _scale(self) -> float:
        return self._theme.type * self._size

    def _font(self, size: float, *, bold: bool = False) -> QFont:
        return font(self._theme, size * self._size, bold=bold)

    def _line_height(self) -> float:
        return WORDS * self._scale

    def _after(self, block: Block) -> float:
        """The room after a matrix: for its bracket, and its sign."""
        signs = max(SIGN, 8.0 * len(block.sign)) if block.sign else 0.0
        return (2 * GAP + signs) * self._scale

    def _place(self) -> None:
        self._boxes, y, height = [], 2.0, self._line_height()
        for line in self._lines:
            tall = max(len(block.values) for block in line) * self._cell.height()
            x = GAP * self._scale
            for block in line:
                rows, cols = block.values.shape
                size = QSizeF(cols * self._cell.width(), rows * self._cell.height())
                top = y + height + (tall - size.height()) / 2
                self._boxes.append((block, QRectF(QPointF(x, top), size)))
                x += size.width() + self._after(block)
            y += tall + 2 * height + LINE * self._scale

    def _cell_box(self, box: QRectF, row: int, col: int) -> QRectF:
        at = QPointF(box.x() + col * self._cell.width(), box.y() + row * self._cell.height())
        return QRectF(at, self._cell)

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
        if found:
            self._bubble.show_beside(event.position(), self.reading(*found))
        else:
            self._bubble.hide()

    def leaveEvent(self, event: QEvent) -> None:
        self._bubble.hide()
        self._point_at(None)

    def _point_at(self, unit: Unit | None) -> None:
        if unit != self._lit:
            self.light(unit)
            self.hovered.emit(unit)

    def reading(self, block: Block, row: int, col: int) -> str:
        value = exact(float(block.values[row, col]))
        if block.kind == "unit":
            return f"{unit_name(block.unit(col), 'z' if block.name[0] == 'Z' else 'a')} = {value}\n[{row}, {col}]"
        return f"{named(self._weight(block, row, col))} = {value}"

    def _weight(self, block: Block, row: int, col: int) -> Place:
        return Place(block.column, 0 if block.kind == "bias" else row + 1, col + 1)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        found = self._at(event.position())
        if found and found[0].kind == "unit":
            self.row_picked.emit(found[1])
        elif found:
            self.picked.emit(self._weight(*found))

    # how it looks

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for block, box in self._boxes:
            if box.bottom() + 40 >= event.rect().top() and box.top() - 40 <= event.rect().bottom():
                self._paint_block(painter, block, box)

    def _paint_block(self, painter: QPainter, block: Block, box: QRectF) -> None:
        self._paint_bands(painter, block, box)
        painter.setPen(line_pen(self._theme, "text", 1.5))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for x, inward in ((box.left() - 3, 5.0), (box.right() + 3, -5.0)):
            top, bottom = box.top() - 1, box.bottom() + 1
            corners = [(x + inward, top), (x, top), (x, bottom), (x + inward, bottom)]
            painter.drawPolyline(QPolygonF([QPointF(*corner) for corner in corners]))
        painter.setPen(self._theme.ink(block.role))
        for row, col, value in _cells(block.values):
            text, made = self._written(value, bold=block.unit(col) == self._lit)
            painter.setFont(made)
            painter.drawText(self._cell_box(box, row, col), Qt.AlignmentFlag.AlignCenter, text)
        self._paint_words(painter, block, box)

    def _written(self, value: float, *, bold: bool) -> tuple[str, QFont]:
        """A number with three decimals, or with fewer, or smaller, where there is no room."""
        made = self._font(0.95, bold=bold)
        metrics, room = QFontMetricsF(made), self._cell.width() - 4
        texts = [show(value, digits).replace("-", "−") for digits in (3, 2, 1)]
        text = next((text for text in texts if metrics.horizontalAdvance(text) <= room), "")
        if text:
            return text, made
        wide = metrics.horizontalAdvance(texts[-1])
        made.setPointSizeF(made.pointSizeF() * room / wide)
        return texts[-1], made

    def _paint_bands(self, painter: QPainter, block: Block, box: QRectF) -> None:
        """The sample looked at, the unit pointed at, and the weight looked at."""
        painter.setPen(Qt.PenStyle.NoPen)
        rows, cols = block.values.shape
        if block.kind == "unit":
            painter.setBrush(self._theme.color("accent", 0.1))
            painter.drawRect(self._cell_box(box, self._row, 0).united(self._cell_box(box, self._row, cols - 1)))
        for col in range(cols):
            if block.unit(col) == self._lit:
                painter.setBrush(self._theme.color(block.role, 0.2))
                painter.drawRect(self._cell_box(box, 0, col).united(self._cell_box(box, rows - 1, col)))
        place = self._chosen
        if block.kind == ("bias" if place.source == 0 else "weight") and block.column == place.layer:
            painter.setPen(line_pen(self._theme, "accent", 1.6))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            cell = self._cell_box(box, max(place.source - 1, 0), place.unit - 1)
            painter.drawRoundedRect(cell.adjusted(1.5, 1.5, -1.5, -1.5), 3, 3)

    def _paint_words(self, painter: QPainter, block: Block, box: QRectF) -> None:
        """The name over a matrix, its shape under it, its sign behind it."""
        height = self._line_height()
        wide = max(box.width() + 4, 74.0 * self._scale)
        middle = box.center().x()
        painter.setFont(self._font(0.95, bold=True))
        painter.setPen(self._theme.ink(block.role))
        title = max(wide, painter.fontMetrics().horizontalAdvance(block.name) + 2.0)
        above = QRectF(max(middle - title / 2, 2.0), box.top() - height, title, height)
        painter.drawText(above, Qt.AlignmentFlag.AlignCenter, block.name)
        painter.setFont(self._font(0.8))
        painter.setPen(self._theme.ink("quiet"))
        shape = f"({', '.join(map(str, block.shape))}{',' if len(block.shape) == 1 else ''})"
        below = QRectF(middle - wide / 2, box.bottom() + 1, wide, height)
        painter.drawText(below, Qt.AlignmentFlag.AlignCenter, shape)
        if block.sign:
            painter.setFont(self._font(1.0))
            painter.setPen(self._theme.color("text"))
            after = QRectF(box.right(), box.center().y() - height / 2, self._after(block), height)
            painter.drawText(after, Qt.AlignmentFlag.AlignCenter, block.sign)

    def sizeHint(self) -> QSize:
        return self.minimumSize()


def _cells(values: Array) -> Iterator[tuple[int, int, float]]:
    for row, numbers in enumerate(values.tolist()):
        for col, value in enumerate(numbers):
            yield row, col, value


class MatrixScroll(QScrollArea):
    """Scrolls the matrices where there are more than fit."""

    def __init__(self) -> None:
        super().__init__()
        self.matrices = NetworkMatrices()
        self.setWidget(self.matrices)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.viewport().setAutoFillBackground(False)
        self.matrices.setAutoFillBackground(False)

    def resizeEvent(self, event: object) -> None:
        super().resizeEvent(event)  # type: ignore[arg-type]
        self.matrices.set_room(self.maximumViewportSize())

    def sizeHint(self) -> QSize:
        return QSize(300, 150)

    def minimumSizeHint(self) -> QSize:
        return QSize(120, 80)
