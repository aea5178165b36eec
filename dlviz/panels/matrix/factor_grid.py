"""A and B of a product: cells typed over in place, rows and columns added and taken by small buttons at the edges."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from PySide6.QtCore import QRect, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent

from dlviz.marks import Mark
from dlviz.model.numeral import begins_number
from dlviz.panels.matrix.matrix_grid import LARGEST, MatrixGrid, Place, moved
from dlviz.ui.pictures.letters import letter
from dlviz.ui.tables.cell_edit import CellEdit, StepButton
from dlviz.ui.tables.cell_text import exact

Key = Qt.Key
# The small buttons, and by how many rows and columns each makes it larger.
STEPS = {"add_row": (1, 0), "remove_row": (-1, 0), "add_column": (0, 1), "remove_column": (0, -1)}


class FactorGrid(MatrixGrid):
    """Emits ``resized(rows, columns)``; what is typed is told to ``taking``, with its row and column.

    Arrow keys, Home and End move; typing, Enter, F2 or a click opens a cell; Enter takes the number and goes on to the
    next cell, Up and Down to the one above or below; Escape gives up; Page Up and Page Down add and take 1.
    """

    resized = Signal(int, int)

    def __init__(self, code_name: str, role: str, *, at_right: bool = False, at_bottom: bool = False) -> None:
        super().__init__(code_name, role, at_right=at_right, at_bottom=at_bottom)
        self._by_row = at_right  # A is read by rows, B by columns
        self._place: Place = (0, 0)
        self.exchange.place = lambda: (*self._place, 0)
        self.taking: Callable[[int, int, Any], bool] = lambda row, col, value: False
        self.entry = CellEdit(lambda value: self.taking(*self._place, value), self)
        self.entry.left.connect(self._leave)
        self.buttons = {part: StepButton("+" if sum(by) > 0 else "−", self) for part, by in STEPS.items()}
        for part, by in STEPS.items():
            self.buttons[part].clicked.connect(lambda _=False, by=by: self._resize_by(*by))

    def setObjectName(self, name: str) -> None:
        super().setObjectName(name)
        self.entry.setObjectName(f"{name}.entry")
        for part, button in self.buttons.items():
            button.setObjectName(f"{name}.{part}")

    def retranslate(self) -> None:
        name = self.code_name.upper()
        self.setAccessibleName(self.tr("Matrix {0}").format(name))
        self.entry.setAccessibleName(self.tr("Entry of {0}").format(name))
        for button, text in zip(
            self.buttons.values(),
            (
                self.tr("Add a row to {0}"),
                self.tr("Remove the last row of {0}"),
                self.tr("Add a column to {0}"),
                self.tr("Remove the last column of {0}"),
            ),
            strict=True,
        ):
            button.setToolTip(text.format(name))
            button.setAccessibleName(text.format(name))

    def become_picture(self) -> None:
        """Nothing can be typed into a picture, and nothing added."""
        super().become_picture()
        for button in self.buttons.values():
            button.hide()

    def is_lit(self, place: Place) -> bool:
        return place[0] == self.content.lit[0] if self._by_row else place[1] == self.content.lit[1]

    def cursor_place(self) -> Place:
        return self._place

    def pointer(self) -> Qt.CursorShape:
        return Qt.CursorShape.IBeamCursor

    def bands(self) -> Iterator[Mark]:
        """The lit row reaches to the right edge, the lit column to the lower one, where C goes on with them."""
        inside = self.inside()
        if not self.is_picture:
            yield from self._fields()
        if self._by_row:
            start = self.rect_of((self.content.lit[0], 0))
            yield self.band(self.role, QRectF(inside.right(), start.top(), self.width(), start.height()), 0.08)
            yield self.band(self.role, start.united(self._end()), 0.16)
        else:
            start = self.rect_of((0, self.content.lit[1]))
            yield self.band(self.role, QRectF(start.left(), inside.bottom(), start.width(), self.height()), 0.08)
            yield self.band(self.role, start.united(self._end()), 0.16, dash="dash")

    def _fields(self) -> Iterator[Mark]:
        """A faint frame round each cell: here something can be typed."""
        rows, cols = self.content.shape
        for place in ((row, col) for row in range(rows) for col in range(cols)):
            yield self.frame(place, 3.5, "border", 1, radius=5)

    def _end(self) -> QRectF:
        """The last cell of the lit row or column."""
        (rows, cols), (row, col) = self.content.shape, self.content.lit
        return self.rect_of((row, cols - 1) if self._by_row else (rows - 1, col))

    # the small buttons

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._reshaped()

    def _reshaped(self) -> None:
        rows, cols = self.content.shape
        self._place = min(self._place[0], rows - 1), min(self._place[1], cols - 1)
        for part, (more, wider) in STEPS.items():
            is_possible = 1 <= rows + more <= LARGEST and 1 <= cols + wider <= LARGEST
            self.buttons[part].setEnabled(is_possible and not self.content.unknown)
        self._place_buttons()
        self.tell_description()
        self.exchange.takes = not self.content.unknown
        if self.entry.isVisible():
            self.entry.setGeometry(self._entry_box())

    def _place_buttons(self) -> None:
        """On the outer edges, and so that a button stays under the mouse while it is pressed again and again."""
        inside, name, side = self.inside(), self.name_box(), self.buttons["add_row"].width()
        x = round(inside.right() - 2 * side - 2 if self._at_right else inside.left())
        y = round(inside.top() - side - 8 if self._at_bottom else inside.bottom() + 8)
        self.buttons["remove_column"].move(x, y)
        self.buttons["add_column"].move(x + side + 2, y)
        down = round(name.top() - 2 * side - 2 if self._at_bottom else name.bottom())
        across = round(name.center().x() - side / 2)
        if down < y + side and y < down + 2 * side + 2:  # beside those of a column that is narrower than they are
            across = min(across, x - side - 2) if self._at_right else max(across, x + 2 * side + 4)
        self.buttons["add_row"].move(across, down)
        self.buttons["remove_row"].move(across, down + side + 2)

    def _resize_by(self, rows: int, cols: int) -> None:
        have_rows, have_cols = self.content.shape
        self.resized.emit(have_rows + rows, have_cols + cols)

    # typing

    def mousePressEvent(self, event: QMouseEvent) -> None:
        place = self.place_at(event.position())
        if event.button() == Qt.MouseButton.LeftButton and place is not None:
            self._go(place)
            self._open()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, text = event.key(), event.text()
        place = moved(self._place, key, self.content.shape)
        if place is not None:
            self._go(place)
        elif key in (Key.Key_Return, Key.Key_Enter, Key.Key_F2, Key.Key_Space):
            self._open()
        elif key in (Key.Key_PageUp, Key.Key_PageDown) and not self.content.unknown:
            row, col = self._place
            self.taking(row, col, self.content.values[row][col] + (1 if key == Key.Key_PageUp else -1))
        elif begins_number(text):
            self._open(text)
        else:
            event.ignore()

    def _go(self, place: Place) -> None:
        self._place = place
        self.tell_description()
        self.tell()

    def description(self) -> str:
        """The cell that the keyboard is at, then the whole matrix."""
        if self.content.unknown:
            return "?"
        rows = (", ".join(map(exact, row)) for row in self.content.values)
        cell = self.reading(self._place).splitlines()[0]
        return f"{cell}; [{', '.join(f'[{row}]' for row in rows)}]"

    def _open(self, text: str = "") -> None:
        if self.content.unknown:
            return
        row, col = self._place
        self.entry.setFont(letter(self.theme, round(self.letters.normal, 3)))
        self.entry.open_over(self._entry_box(), self.content.values[row][col], text)

    def _entry_box(self) -> QRect:
        """Over its cell, and wide enough to see what is typed even where the cells are narrow."""
        box = self.rect_of(self._place)
        wider = max(0.0, 76 * self.theme.type - box.width()) / 2
        box = box.adjusted(-wider, 1, wider, -1)
        box.moveLeft(min(max(box.left(), 0), self.width() - box.width()))
        return box.toRect()

    def _leave(self, key: int) -> None:
        """Take the keyboard back, which closes the entry, and go on to the cell that the key leads to."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        place = moved(self._place, key, self.content.shape)
        if key in (Key.Key_Return, Key.Key_Enter):
            place = self._next()
        if place is not None:
            self._go(place)

    def _next(self) -> Place:
        """The next cell as one reads."""
        rows, cols = self.content.shape
        after = self._place[0] * cols + self._place[1] + 1
        return divmod(min(after, rows * cols - 1), cols)
