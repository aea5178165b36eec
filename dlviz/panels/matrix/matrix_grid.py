"""A matrix between its brackets, with a row, a column or a cell lit, drawn large enough for the last row of a hall."""

from __future__ import annotations

from dataclasses import dataclass, field

from PySide6.QtCore import QEvent, QPointF, QRectF, QSizeF, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from dlviz.files.writing import to_text
from dlviz.panels.matrix.cell_letters import CellLetters
from dlviz.theme import LIGHT, Theme, font
from dlviz.ui.cell_text import exact, indexed
from dlviz.ui.exchange import Exchange
from dlviz.ui.pen import line_pen

LARGEST = 6  # rows and columns that a matrix may have
SIDE, EDGE = 16.0, 8.0  # pixels between the cells and the widget's edge, for the bracket
Matrix = tuple[tuple[float, ...], ...]
Place = tuple[int, int]
STEPS = {Qt.Key.Key_Left: (0, -1), Qt.Key.Key_Right: (0, 1), Qt.Key.Key_Up: (-1, 0), Qt.Key.Key_Down: (1, 0)}


@dataclass(frozen=True, slots=True)
class Content:
    """What a grid shows.

    Attributes
    ----------
    values : the numbers, for hovering and typing even where letters are shown.
    name : A, B, C, or X, W, Y where letters are shown; formulas write its entries in lower case.
    letters : for each cell texts from long to short, of which the first that fits is drawn; empty for numbers.
    lit : the row and the column that are looked at; a grid lights what concerns it.
    alone : cells without a partner to be multiplied with.
    unknown : drawn with dashes and question marks, and not to be changed.
    blank : cells that are not computed yet.
    """

    values: Matrix
    name: str = "A"
    letters: tuple[tuple[tuple[str, ...], ...], ...] = ()
    lit: Place = (0, 0)
    alone: frozenset[Place] = field(default_factory=frozenset)
    unknown: bool = False
    blank: frozenset[Place] = field(default_factory=frozenset)

    @property
    def shape(self) -> Place:
        return len(self.values), len(self.values[0])


class MatrixGrid(QWidget):
    """Base of the three grids of a product; ``code_name`` is its name in NumPy, ``role`` the colour of what is lit.

    A stands against the right edge and B on the lower one, so that the lit row and column meet in C. Emits
    ``hovered(point or None)`` for the cell under the mouse, which ``hover_text`` reads.
    """

    hovered = Signal(object)

    def __init__(self, code_name: str, role: str, *, at_right: bool = False, at_bottom: bool = False) -> None:
        super().__init__()
        self.code_name, self.role = code_name, role
        self.content = Content(((0.0,),))
        self.cell = QSizeF(60, 40)
        self.theme = LIGHT
        self.letters = CellLetters(LIGHT, self.cell)
        self._at_right, self._at_bottom = at_right, at_bottom
        self._hovered: Place | None = None
        self.exchange = Exchange(self, self._text)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)

    # what it is told

    def show_content(self, content: Content) -> None:
        if content != self.content:
            self.content = content
            self._reshaped()
            if self._hovered:
                self._hover(self._hovered if self._has(self._hovered) else None)
            self.update()

    def set_cell(self, cell: QSizeF) -> None:
        if cell != self.cell:
            self.cell = cell
            self.letters = CellLetters(self.theme, cell)
            self._reshaped()
            self.update()

    def set_theme(self, theme: Theme) -> None:
        self.theme = theme
        self.letters = CellLetters(theme, self.cell)
        self.update()

    def _text(self, whole: bool) -> str:
        """The matrix for a spreadsheet; nothing of one that is asked for."""
        return "" if self.content.unknown else to_text(self.content.values)

    def _reshaped(self) -> None:
        """For what has its place by the edges of the matrix."""

    # where things are

    def inside(self) -> QRectF:
        """All cells together."""
        rows, cols = self.content.shape
        width, height = cols * self.cell.width(), rows * self.cell.height()
        x = self.width() - SIDE - width if self._at_right else SIDE
        y = self.height() - EDGE - height if self._at_bottom else EDGE
        return QRectF(x, y, width, height)

    def rect_of(self, place: Place) -> QRectF:
        (row, col), inside = place, self.inside()
        width, height = self.cell.width(), self.cell.height()
        return QRectF(inside.x() + col * width, inside.y() + row * height, width, height)

    def place_at(self, at: QPointF) -> Place | None:
        inside = self.inside()
        if not inside.contains(at):
            return None
        rows, cols = self.content.shape
        row, col = (at.y() - inside.y()) // self.cell.height(), (at.x() - inside.x()) // self.cell.width()
        return min(int(row), rows - 1), min(int(col), cols - 1)

    def _has(self, place: Place) -> bool:
        rows, cols = self.content.shape
        return place[0] < rows and place[1] < cols

    def is_lit(self, place: Place) -> bool:
        raise NotImplementedError

    def cursor_place(self) -> Place:
        """The cell that the keyboard is at."""
        raise NotImplementedError

    # reading

    def reading(self, place: Place) -> str:
        """The exact value, as formulas name it and as NumPy does."""
        row, col = place
        if self.content.unknown or place in self.content.blank:
            return "?"
        entry = indexed(self.content.name.lower(), row, col)
        return f"{entry} = {exact(self.content.values[row][col])}\n{self.code_name}[{row}, {col}]"

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        place = self.place_at(event.position())
        self.setCursor(self.pointer() if place and not self.content.unknown else Qt.CursorShape.ArrowCursor)
        if place != self._hovered:
            self._hover(place)

    def leaveEvent(self, event: QEvent) -> None:
        self._hover(None)

    def _hover(self, place: Place | None) -> None:
        self._hovered = place
        self.hovered.emit(QPointF(self.rect_of(place).center()) if place else None)
        self.update()

    def hover_text(self) -> str:
        return self.reading(self._hovered) if self._hovered else ""

    def pointer(self) -> Qt.CursorShape:
        raise NotImplementedError

    # how it looks

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if not self.content.unknown:
            self.paint_bands(painter)
        self._paint_brackets(painter)
        self._paint_cells(painter)
        self._paint_marks(painter)
        self.paint_name(painter)

    def paint_bands(self, painter: QPainter) -> None:
        raise NotImplementedError

    def band(self, painter: QPainter, role: str, box: QRectF, strength: float, *, dash: bool = False) -> None:
        painter.setBrush(self.theme.color(role, strength))
        painter.setPen(line_pen(self.theme, role, 1.4, dash=dash, alpha=0.8) if strength > 0.1 else Qt.PenStyle.NoPen)
        painter.drawRect(box)

    def _paint_brackets(self, painter: QPainter) -> None:
        inside = self.inside().adjusted(-4, -3, 4, 3)
        painter.setPen(line_pen(self.theme, "text", 1.8, dash=self.content.unknown))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for x, inward in ((inside.left(), 6.0), (inside.right(), -6.0)):
            top, bottom = inside.top(), inside.bottom()
            corners = [(x + inward, top), (x, top), (x, bottom), (x + inward, bottom)]
            painter.drawPolyline(QPolygonF([QPointF(*corner) for corner in corners]))

    def _paint_cells(self, painter: QPainter) -> None:
        text, quiet, ink, bad = (self.theme.ink(role) for role in ("text", "quiet", self.role, "bad"))
        unknown, alone = self.content.unknown, self.content.alone
        rows, cols = self.content.shape
        for place in ((row, col) for row in range(rows) for col in range(cols)):
            lit = self.is_lit(place) and not unknown
            written, size = self.text_of(place)
            painter.setFont(self.letters.font(size, bold=lit))
            painter.setPen(quiet if unknown else bad if place in alone else ink if lit else text)
            painter.drawText(self.rect_of(place), Qt.AlignmentFlag.AlignCenter, written)

    def text_of(self, place: Place) -> tuple[str, float]:
        """What is drawn in a cell, and how large; both are the same whether it is lit or not."""
        row, col = place
        if place in self.content.blank:
            return "", 1.0
        if self.content.unknown:
            return "?", 1.0
        letters = self.content.letters
        return self.letters.fit(letters[row][col] if letters else self.content.values[row][col])

    def _paint_marks(self, painter: QPainter) -> None:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if self._hovered and not self.content.unknown:
            painter.setPen(QPen(self.theme.color("accent"), 1))
            painter.drawRoundedRect(self.rect_of(self._hovered).adjusted(1.5, 1.5, -1.5, -1.5), 4, 4)
        for place in self.content.alone:
            painter.setPen(line_pen(self.theme, "bad", 1.8, dash=True))
            painter.drawRoundedRect(self.rect_of(place).adjusted(3, 3, -3, -3), 4, 4)
            painter.setFont(font(self.theme, 0.8, bold=True))
            corner = self.rect_of(place).adjusted(0, 4, -7, 0)
            painter.drawText(corner, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignRight, "✗")
        if self.hasFocus():
            painter.setPen(QPen(self.theme.color("accent"), 2))
            painter.drawRoundedRect(self.rect_of(self.cursor_place()).adjusted(2, 2, -2, -2), 4, 4)

    def name_box(self) -> QRectF:
        """Beside the row nearest to where the three matrices meet, on the outer side."""
        inside, height = self.inside(), self.cell.height()
        y = inside.bottom() - height if self._at_bottom else inside.top()
        width = round(30 * self.theme.type)
        x = inside.left() - 8 - width if self._at_right else inside.right() + 8
        return QRectF(x, y, width, height)

    def paint_name(self, painter: QPainter) -> None:
        made = font(self.theme, 1.5, bold=True)
        made.setItalic(True)
        painter.setFont(made)
        painter.setPen(self.theme.ink(self.role))
        painter.drawText(self.name_box(), Qt.AlignmentFlag.AlignCenter, self.content.name)


def moved(place: Place, key: int, shape: Place) -> Place | None:
    """The cell that a key goes to from ``place``, or None where the key does not move."""
    (row, col), (rows, cols) = place, shape
    if key in STEPS:
        down, right = STEPS[Qt.Key(key)]
        return min(max(row + down, 0), rows - 1), min(max(col + right, 0), cols - 1)
    return {Qt.Key.Key_Home: (row, 0), Qt.Key.Key_End: (row, cols - 1)}.get(Qt.Key(key))
