"""A table of numbers and words: shows rows, lights some, reports what a person typed into a cell."""

from __future__ import annotations

import functools
from collections.abc import Callable, Collection, Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QBrush, QFontMetrics, QGuiApplication, QKeyEvent, QKeySequence, QPainter
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QWidget

from dlviz.model.numbers import fixed, plain, show
from dlviz.theme import LIGHT, Theme, font

Index = QModelIndex | QPersistentModelIndex
Row = Sequence[Any]
Role = Qt.ItemDataRole
LONGEST = 10  # characters of a computed number


def _fitting(value: float, room: int) -> str:
    """With all its decimals, or with as many as there is room for."""
    texts = (fixed(value, digits) for digits in (4, 3, 2))
    return next((text for text in texts if len(text) <= room), fixed(value, 1))


class _Rows(QAbstractTableModel):
    typed = Signal(int, int, str)

    def __init__(self, editable: Collection[int], words: Collection[int]) -> None:
        super().__init__()
        self.headers: list[str] = []
        self.rows: list[Row] = []
        self.lit = -1
        self.dress(LIGHT)
        self.role: Callable[[int, int], str] = lambda row, column: "text"
        self.room: Callable[[int], int] = lambda column: LONGEST
        self.editable, self._words = editable, words

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.headers)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole) -> Any:
        if role == Role.DisplayRole and orientation == Qt.Orientation.Horizontal:
            return self.headers[section]
        if role == Role.TextAlignmentRole:
            return self.side(section) | Qt.AlignmentFlag.AlignVCenter
        return None

    def side(self, column: int) -> Qt.AlignmentFlag:
        return Qt.AlignmentFlag.AlignLeft if column in self._words else Qt.AlignmentFlag.AlignRight

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled
        return flags | Qt.ItemFlag.ItemIsEditable if index.column() in self.editable else flags

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        row, column = index.row(), index.column()
        if column >= len(self.rows[row]):  # between other headers and other rows
            return None
        if role == Role.DisplayRole:
            return self.text(self.rows[row][column], column)
        if role == Role.EditRole:
            value = self.rows[row][column]
            return plain(value) if isinstance(value, float) else str(value)
        if role == Role.TextAlignmentRole:
            return self.side(column) | Qt.AlignmentFlag.AlignVCenter
        if role == Role.ForegroundRole:
            return self._ink(self.role(row, column))
        if role == Role.BackgroundRole and row == self.lit:
            return self._ground
        if role == Role.FontRole:
            return self._fonts[row == self.lit]
        return None

    def dress(self, theme: Theme) -> None:
        """Make colours and letters once: a view asks for them seven times a cell."""
        self._fonts = font(theme), font(theme, bold=True)
        self._ground = QBrush(theme.lit)
        self._ink = functools.cache(lambda role: QBrush(theme.ink(role)))

    def text(self, value: Any, column: int) -> str:
        """What was typed stays as it was typed; what was computed stands point under point."""
        if isinstance(value, float):
            if column in self.editable:
                return show(value)
            return _fitting(value, self.room(column))
        return "" if value is None else str(value)

    def setData(self, index: Index, value: Any, role: int = Role.EditRole) -> bool:
        if role == Role.EditRole and str(value) != self.data(index, Role.EditRole):
            self.typed.emit(index.row(), index.column(), str(value))
        return False  # the state decides what is shown

    def become(self, rows: list[Row]) -> None:
        """Show other rows; scrolling and the selected cell stay where they are."""
        less, more = len(rows), len(self.rows)
        if less < more:
            self.beginRemoveRows(QModelIndex(), less, more - 1)
            self.rows = rows
            self.endRemoveRows()
        elif less > more:
            self.beginInsertRows(QModelIndex(), more, less - 1)
            self.rows = rows
            self.endInsertRows()
        self.rows = rows
        self.changed()

    def changed(self) -> None:
        if self.rows and self.headers:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self.rows) - 1, len(self.headers) - 1))

    def light(self, lit: int) -> None:
        """Light another row; only the two that change are drawn again."""
        both, self.lit = (self.lit, lit), lit
        for row in both:
            if 0 <= row < len(self.rows) and self.headers:
                self.dataChanged.emit(self.index(row, 0), self.index(row, len(self.headers) - 1))


class Header(QHeaderView):
    """Quiet words over a thin line. Fusion's own head is a gradient, which QPdfWriter cannot write."""

    def __init__(self) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._theme = LIGHT
        self.setSectionsClickable(False)

    def dress(self, theme: Theme) -> None:
        self._theme = theme
        self.setFont(font(theme, 0.9))
        self.viewport().update()

    def sizeHint(self) -> QSize:
        return QSize(0, self.fontMetrics().height() + 8)

    def paintSection(self, painter: QPainter, rect: QRect, index: int) -> None:
        painter.fillRect(rect, self._theme.color("surface"))
        painter.setPen(self._theme.color("border"))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.setPen(self._theme.ink("quiet"))
        words = str(self.model().headerData(index, Qt.Orientation.Horizontal) or "")
        room = rect.adjusted(4, 0, -4, -2)
        side = self.model().headerData(index, Qt.Orientation.Horizontal, Role.TextAlignmentRole)
        painter.drawText(room, side, self.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, room.width()))


class Table(QTableView):
    """Emits ``typed(row, column, text)`` for an edit and ``picked(row)`` when a row is chosen by mouse or keys.

    ``editable`` are the columns that take typing, ``words`` those that begin at the left. Ctrl+C copies the selection
    as text for a spreadsheet. A column is never narrower than the text ``least``: too many columns are scrolled to.
    """

    typed = Signal(int, int, str)
    picked = Signal(int)

    def __init__(
        self,
        editable: Collection[int] = (),
        parent: QWidget | None = None,
        words: Collection[int] = (),
        least: str = "",
    ) -> None:
        super().__init__(parent)
        self._least, self._digit = least, 8
        self._rows = _Rows(editable, words)
        self._rows.setParent(self)
        self.setModel(self._rows)
        self._rows.room = self._room
        self._rows.typed.connect(self.typed)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setAlternatingRowColors(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.verticalHeader().hide()
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self._header = Header()
        self.setHorizontalHeader(self._header)
        header = self._header
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        header.setHighlightSections(False)
        header.setMinimumSectionSize(34)
        self.clicked.connect(lambda index: self.picked.emit(index.row()))

    def set_headers(self, *headers: str) -> None:
        """Set at each change of language; the number of columns may change too."""
        if list(headers) == self._rows.headers:
            return
        self._rows.beginResetModel()
        self._rows.headers = list(headers)
        self._rows.endResetModel()

    def set_editable(self, columns: Collection[int]) -> None:
        """Which columns take typing, where that changes with their number."""
        self._rows.editable = columns

    def _room(self, column: int) -> int:
        """How many digits a column that is seen has room for."""
        return min(LONGEST, (self.columnWidth(column) - 7) // self._digit) if self.isVisible() else LONGEST

    def set_roles(self, role: Callable[[int, int], str]) -> None:
        """Colour each cell by a meaning: ``role(row, column)``."""
        self._rows.role = role

    def show_rows(self, rows: Sequence[Row], lit: int = -1) -> None:
        self._rows.become(list(rows))
        self.light(lit)

    def light(self, row: int) -> None:
        """Light one row and bring it into view; -1 for none."""
        if row != self._rows.lit:
            self._rows.light(row)
            self.show_lit()

    def show_lit(self, hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible) -> None:
        """Bring the row that is lit into view."""
        if 0 <= self._rows.lit < self._rows.rowCount():
            across = self.horizontalScrollBar().value()
            self.scrollTo(self._rows.index(self._rows.lit, 0), hint)
            self.horizontalScrollBar().setValue(across)

    def become_picture(self) -> None:
        """In a picture nothing can be scrolled to: all columns share the room there is."""
        self._least = ""
        self._header.setMinimumSectionSize(34)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def set_theme(self, theme: Theme) -> None:
        self._rows.dress(theme)
        made = font(theme)
        self.setFont(made)
        self._header.dress(theme)
        bold = QFontMetrics(font(theme, bold=True))
        self._digit = bold.horizontalAdvance("0")
        if self._least:
            self._header.setMinimumSectionSize(bold.horizontalAdvance(self._least) + 8)
        self.verticalHeader().setDefaultSectionSize(round(self.fontMetrics().height() + 2))
        self._rows.changed()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self._copy()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and not self._editing():
            self.picked.emit(self.currentIndex().row())
            super().keyPressEvent(event)
        else:
            super().keyPressEvent(event)

    def _editing(self) -> bool:
        return self.state() == QAbstractItemView.State.EditingState

    def _copy(self) -> None:
        indexes = sorted(self.selectedIndexes(), key=lambda index: (index.row(), index.column()))
        lines: dict[int, list[str]] = {}
        for index in indexes:
            lines.setdefault(index.row(), []).append(str(self._rows.data(index, Role.EditRole)))
        QGuiApplication.clipboard().setText("\n".join("\t".join(cells) for cells in lines.values()))
