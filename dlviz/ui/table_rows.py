"""The rows of a table as Qt asks for them: only what is in sight is ever made, and nothing is changed by typing."""

from __future__ import annotations

import functools
from collections.abc import Callable, Collection, Iterator, Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QBrush

from dlviz.marks.veiled import UNKNOWN
from dlviz.model.numbers import entered, fixed, pretty, written
from dlviz.theme import LIGHT, Theme, font

Index = QModelIndex | QPersistentModelIndex
Row = Sequence[Any]
Role = Qt.ItemDataRole
UNBOUNDED = 1 << 62
LONGEST = 10  # characters of a computed number


class Columns(Sequence[Row]):
    """Columns of numbers as rows, each made when it is looked at: there may be a million. A range
    stays whole numbers.
    """

    def __init__(self, *columns: Sequence[float]) -> None:
        self._columns = columns

    def __len__(self) -> int:
        return len(self._columns[0])

    def __getitem__(self, at: Any) -> Any:
        if isinstance(at, slice):
            return [self[row] for row in range(*at.indices(len(self)))]
        return tuple([column[at] if isinstance(column, range) else float(column[at]) for column in self._columns])

    def __iter__(self) -> Iterator[Row]:
        return zip(
            *(column if isinstance(column, range) else map(float, column) for column in self._columns), strict=True
        )


def _fitting(value: float, room: int) -> str:
    """With all its decimals, or with as many as there is room for."""
    texts = (pretty(fixed(value, digits)) for digits in (4, 3, 2))
    return next((text for text in texts if len(text) <= room), pretty(fixed(value, 1)))


class RowsModel(QAbstractTableModel):
    typed = Signal(int, int, str)

    def __init__(self, editable: Collection[int], words: Collection[int]) -> None:
        super().__init__()
        self.headers: list[str] = []
        self.rows: Sequence[Row] = []
        self.lit = self._pointed = -1
        self.first, self.most = 0, UNBOUNDED  # in a picture, which scrolls to nothing, only so many are there
        self.dress(LIGHT)
        self.role: Callable[[int, int], str] = lambda row, column: "text"
        self.room: Callable[[int], int] = lambda column: LONGEST
        self.editable, self._words = editable, words
        self.veiled: frozenset[int] = frozenset()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else min(len(self.rows) - self.first, self.most)

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
        if index.column() in self.veiled:
            return flags
        return flags | Qt.ItemFlag.ItemIsEditable if index.column() in self.editable else flags

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        row, column = index.row() + self.first, index.column()
        if column >= len(self.rows[row]):  # between other headers and other rows
            return None
        if column in self.veiled and role in (Role.DisplayRole, Role.EditRole, Role.ForegroundRole):
            return self._ink("quiet") if role == Role.ForegroundRole else UNKNOWN
        if role == Role.DisplayRole:
            return self.text(self.rows[row][column], column)
        if role == Role.EditRole:
            value = self.rows[row][column]
            return entered(value) if isinstance(value, float) else str(value)
        if role == Role.TextAlignmentRole:
            return self.side(column) | Qt.AlignmentFlag.AlignVCenter
        if role == Role.ForegroundRole:
            return self._ink(self.role(row, column))
        if role == Role.BackgroundRole and row in (self.lit, self._pointed):
            return self._ground if row == self.lit else self._pale
        if role == Role.FontRole:
            return self._fonts[row == self.lit]
        return None

    def dress(self, theme: Theme) -> None:
        """Make colours and letters once: a view asks for them seven times a cell."""
        self._fonts = font(theme), font(theme, bold=True)
        self._ground, self._pale = QBrush(theme.lit), QBrush(theme.color("accent", 0.22))
        self._ink = functools.cache(lambda role: QBrush(theme.ink(role)))

    def text(self, value: Any, column: int) -> str:
        """What was typed stays as it was typed; what was computed stands point under point."""
        if isinstance(value, float):
            if column in self.editable:
                return written(value)
            return _fitting(value, self.room(column))
        return "" if value is None else str(value)

    def seen(self) -> Sequence[Row]:
        """The rows as they may be taken away: what is veiled is a question mark there, too."""
        if not self.veiled:
            return self.rows
        return [[UNKNOWN if i in self.veiled else cell for i, cell in enumerate(row)] for row in self.rows]

    def setData(self, index: Index, value: Any, role: int = Role.EditRole) -> bool:
        if role == Role.EditRole and str(value) != self.data(index, Role.EditRole):
            self.typed.emit(index.row(), index.column(), str(value))
        return False  # the state decides what is shown

    def show_only(self, first: int, most: int) -> None:
        """From the row ``first`` on no more than ``most`` rows."""
        if (first, most) != (self.first, self.most):
            self.beginResetModel()
            self.first, self.most = first, most
            self.endResetModel()

    def become(self, rows: Sequence[Row]) -> None:
        """Show other rows; scrolling and the selected cell stay where they are."""
        self.show_only(0, UNBOUNDED)
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
            self.dataChanged.emit(self.index(0, 0), self.index(self.rowCount() - 1, len(self.headers) - 1))

    def light(self, lit: int) -> None:
        """Light another row; only the two that change are drawn again."""
        both, self.lit = (self.lit, lit), lit
        self._tell(*both)

    def point(self, row: int) -> None:
        """A row that is pointed at in a picture; -1 for none."""
        if row != self._pointed:
            both, self._pointed = (self._pointed, row), row
            self._tell(*both)

    def _tell(self, *rows: int) -> None:
        for row in rows:
            at = row - self.first
            if 0 <= at < self.rowCount() and self.headers:
                self.dataChanged.emit(self.index(at, 0), self.index(at, len(self.headers) - 1))
