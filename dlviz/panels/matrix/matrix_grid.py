"""A matrix between its brackets, with a row, a column or a cell lit, drawn large enough for the last row of a hall."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

import numpy as np
from PySide6.QtCore import QEvent, QPointF, QRectF, QSizeF, Qt, Signal
from PySide6.QtGui import QMouseEvent

from dlviz.files.writing import text_in_slices
from dlviz.marks import Box, Line, Look, Mark, Words
from dlviz.model.slices import Slices
from dlviz.panels.matrix.cell_letters import CellLetters
from dlviz.theme import Theme
from dlviz.ui.pictures.drawing import Drawing, edges
from dlviz.ui.tables.cell_text import exact, indexed
from dlviz.ui.tables.exchange import Exchange

LARGEST = 6  # rows and columns that a matrix may have
SIDE, EDGE = 16.0, 8.0  # pixels between the cells and the widget's edge, for the bracket
BESIDE = 30  # pixels at normal type for its name, beside the cells
NAME, NAME_INK = 1.5, 0.8  # the size of its name; how high its ink and a gap are, of a line
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


class MatrixGrid(Drawing):
    """Base of the three grids of a product; ``code_name`` is its name in NumPy, ``role`` the colour of what is lit.

    A stands against the right edge and B on the lower one, so that the lit row and column meet in C. Emits
    ``hovered(point or None)`` for the cell under the mouse, which ``hover_text`` reads.
    """

    hovered = Signal(object)

    def __init__(self, code_name: str, role: str, *, at_right: bool = False, at_bottom: bool = False) -> None:
        super().__init__((0, 0), (200, 140))
        self.code_name, self.role = code_name, role
        self.content = Content(((0.0,),))
        self.cell, self.beside = QSizeF(60, 40), float(BESIDE)
        self.letters = self._letters()
        self._at_right, self._at_bottom = at_right, at_bottom
        self._hovered: Place | None = None
        self.exchange = Exchange(self, self._text)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    # what it is told

    def show_content(self, content: Content) -> None:
        if content != self.content:
            self.content = content
            self._reshaped()
            if self._hovered:
                self._hover(self._hovered if self._has(self._hovered) else None)
            self.tell()

    def set_cell(self, cell: QSizeF, beside: float) -> None:
        """So large are its cells, and so wide is what stands beside them."""
        if (cell, beside) != (self.cell, self.beside):
            self.cell, self.beside = cell, beside
            self.letters = self._letters()
            self._reshaped()
            self.tell()

    def set_theme(self, theme: Theme) -> None:
        self.theme = theme
        self.letters = self._letters()
        super().set_theme(theme)

    def _letters(self) -> CellLetters:
        return CellLetters(self.look, self.cell.width(), self.cell.height())

    def _text(self, whole: bool) -> Slices[str]:
        """The matrix for a spreadsheet; nothing of one that is asked for."""
        return text_in_slices(() if self.content.unknown else self.content.values)

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
        self.pointed.emit(("cell", self.code_name, *place) if place and not self.content.unknown else None)
        self.tell()

    def hover_text(self) -> str:
        return self.reading(self._hovered) if self._hovered else ""

    def pointer(self) -> Qt.CursorShape:
        raise NotImplementedError

    # how it looks

    def scene(self, look: Look) -> Iterator[Mark]:
        if not self.content.unknown:
            yield from self.bands()
        yield from self._brackets()
        yield from self._cells()
        yield from self._alone()
        if self._hovered and not self.content.unknown:
            yield self.frame(self._hovered, 1.5, "accent", 1)
        if self.hasFocus():
            yield self.frame(self.cursor_place(), 2, "accent", 2)
        x, y, wide, high = edges(self.name_box())
        yield Words(x, y, wide, high, self.content.name, role=self.role, size=self.name_size, bold=True, slanted=True)

    def bands(self) -> Iterator[Mark]:
        raise NotImplementedError

    def band(self, role: str, box: QRectF, strength: float, *, dash: str = "") -> Box:
        return Box(*edges(box), role=role if strength > 0.1 else "", width=1.4, dash=dash, fill=role, alpha=strength)

    def frame(self, place: Place, inward: float, role: str, width: float, *, dash: str = "", radius: float = 4) -> Box:
        box = self.rect_of(place).adjusted(inward, inward, -inward, -inward)
        return Box(*edges(box), role=role, width=width, dash=dash, radius=radius)

    def _brackets(self) -> Iterator[Mark]:
        inside = self.inside().adjusted(-4, -3, 4, 3)
        top, bottom = inside.top(), inside.bottom()
        ys, dash = np.array((top, top, bottom, bottom)), "dash" if self.content.unknown else ""
        for x, inward in ((inside.left(), 6.0), (inside.right(), -6.0)):
            yield Line(np.array((x + inward, x, x, x + inward)), ys, role="text", width=1.8, dash=dash)

    def _cells(self) -> Iterator[Mark]:
        unknown, alone = self.content.unknown, self.content.alone
        rows, cols = self.content.shape
        for place in ((row, col) for row in range(rows) for col in range(cols)):
            lit = self.is_lit(place) and not unknown
            role = "quiet" if unknown else "bad" if place in alone else self.role if lit else "text"
            written, size = self.text_of(place)
            lines = written.split("\n")
            x, y, wide, high = edges(self.rect_of(place))
            line = self.look.measure.height(size, bold=True)
            top = y + (high - line * len(lines)) / 2
            for number, text in enumerate(lines):
                thing = ("cell", self.code_name, *place)
                at = (x, top + number * line, wide, line)
                yield Words(*at, text, role=role, size=size, bold=lit, thing=thing)

    def text_of(self, place: Place) -> tuple[str, float]:
        """What is drawn in a cell, and how large; both are the same whether it is lit or not."""
        row, col = place
        if place in self.content.blank:
            return "", self.letters.normal
        if self.content.unknown:
            return "?", self.letters.normal
        letters = self.content.letters
        return self.letters.fit(letters[row][col] if letters else self.content.values[row][col])

    def _alone(self) -> Iterator[Mark]:
        for place in sorted(self.content.alone):
            yield self.frame(place, 3, "bad", 1.8, dash="dash")
            box, (text, size) = self.rect_of(place), self.text_of(place)
            if box.width() < self.look.measure.width(text, size) + 2 * 27:  # it would lie over the number
                continue
            at = (box.right() - 27, box.top() + 4, 20, self.look.measure.height(0.85))
            yield Words(*at, "✗", role="bad", size=0.85, bold=True, align="right")

    @property
    def name_size(self) -> float:
        """No wider than its room, and no higher than the row that it stands beside: over and under it are buttons."""
        measure = self.look.measure
        wide = self.beside / measure.width(self.content.name, bold=True, slanted=True)
        return min(max(min(self.cell.height() / (NAME_INK * measure.height()), wide), 0.8), NAME)

    def name_box(self) -> QRectF:
        """Beside the row nearest to where the three matrices meet, on the outer side."""
        inside, height = self.inside(), self.cell.height()
        y = inside.bottom() - height if self._at_bottom else inside.top()
        width = round(self.beside)
        x = inside.left() - 8 - width if self._at_right else inside.right() + 8
        return QRectF(x, y, width, height)


def moved(place: Place, key: int, shape: Place) -> Place | None:
    """The cell that a key goes to from ``place``, or None where the key does not move."""
    (row, col), (rows, cols) = place, shape
    if key in STEPS:
        down, right = STEPS[Qt.Key(key)]
        return min(max(row + down, 0), rows - 1), min(max(col + right, 0), cols - 1)
    return {Qt.Key.Key_Home: (row, 0), Qt.Key.Key_End: (row, cols - 1)}.get(Qt.Key(key))
