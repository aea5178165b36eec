"""The rows of a table as Qt asks for them: only what is in sight is ever made, and nothing is changed by typing."""

from __future__ import annotations

import functools
import math
import re
from collections.abc import Callable, Collection, Iterator, Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QFontMetricsF, QTextLayout

from dlviz.model.arrays import Array
from dlviz.model.numbers import entered, fixed, pretty, show
from dlviz.theme import LIGHT, Theme, font
from dlviz.ui.quick import Quick
from dlviz.ui.tables.columns import Column

Index = QModelIndex | QPersistentModelIndex
Row = Sequence[Any]
Advance = Callable[[str], float]
Role = Qt.ItemDataRole
UNBOUNDED = 1 << 62
LONGEST = 10  # characters of a computed number; with a power of ten it has four digits at most


class Columns(Sequence[Row]):
    """Columns of numbers as rows, each made when it is looked at: there may be a million. A range
    stays whole numbers.
    """

    def __init__(self, *columns: Sequence[float] | Array) -> None:
        self._columns = columns

    def __len__(self) -> int:
        return len(self._columns[0])

    def __getitem__(self, at: Any) -> Any:
        return tuple([column[at] if isinstance(column, range) else float(column[at]) for column in self._columns])

    def __iter__(self) -> Iterator[Row]:
        return zip(
            *(column if isinstance(column, range) else map(float, column) for column in self._columns), strict=True
        )


def _fitting(value: float, fits: Callable[[str], bool], write: Callable[[float, int], str]) -> str:
    """With all its decimals, or as many as there is room for, or none, and else in powers of ten: never cut."""
    shortest = text = pretty(write(value, 4))
    if fits(text) or not math.isfinite(value):
        return text
    for shorter in (
        *(write(value, digits) for digits in (3, 2, 1, 0)),
        *(f"{value:.{digits}e}" for digits in (2, 1, 0)),
    ):
        text = pretty(shorter)
        if fits(text):
            return text
        shortest = min(shortest, text, key=len)
    return shortest


@functools.lru_cache(maxsize=8192)
def shape(value: float) -> str:
    """The shortest that a typed number is written, each digit a 0: what a column needs for it as a ``least``."""
    return re.sub("[⁰¹²³⁴-⁹]", "⁰", re.sub("[0-9]", "0", _fitting(value, lambda text: False, show)))


class RowsModel(Quick, QAbstractTableModel):
    """``taking`` is told what is typed into a cell, with its row and column, and says whether it is possible."""

    def __init__(self) -> None:
        super().__init__()
        self.columns: tuple[Column, ...] = ()
        self.rows: Sequence[Row] = []
        self.lit = -1
        self._pointed: Collection[int] = ()
        self._cells: Collection[int] = ()  # columns of what is pointed at in the row that is lit
        self.first, self.most = 0, UNBOUNDED  # in a picture, which scrolls to nothing, only so many are there
        self.dress(LIGHT)
        self.veiled: frozenset[int] = frozenset()
        self.room: Callable[[int], int] = lambda column: UNBOUNDED  # pixels for the text of a cell
        self.taking: Callable[[int, int, str], bool] = lambda row, column, text: True
        self.was_refused = False
        self.sight: Callable[[], range] = lambda: range(len(self.rows))
        self.paint_again: Callable[[int, int, int], bool] = lambda row, first, last: False
        self._inks: dict[int, list[str]] = {}  # of the rows in sight, when they were told last

    def become_columns(self, columns: tuple[Column, ...]) -> None:
        """Other columns; only where there are more or fewer the view begins anew, and no cell stays chosen."""
        if len(columns) == len(self.columns):
            heads, self.columns = self.headers, columns
            if heads != self.headers:
                self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(columns) - 1)
            self.changed()
            return
        self.beginResetModel()
        self.columns = columns
        self.endResetModel()

    @property
    def headers(self) -> list[str]:
        return [column.head for column in self.columns]

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else min(len(self.rows) - self.first, self.most)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.columns)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole) -> Any:
        if role == Role.DisplayRole and orientation == Qt.Orientation.Horizontal:
            return self.columns[section].head
        if role == Role.TextAlignmentRole:
            return self.side(section) | Qt.AlignmentFlag.AlignVCenter
        return None

    def side(self, column: int) -> Qt.AlignmentFlag:
        return Qt.AlignmentFlag.AlignLeft if self.columns[column].words else Qt.AlignmentFlag.AlignRight

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled
        typed = self.columns[index.column()].typed and index.column() not in self.veiled
        return flags | Qt.ItemFlag.ItemIsEditable if typed else flags

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        row, column = index.row() + self.first, index.column()
        if column >= len(self.rows[row]):  # between other headers and other rows
            return None
        if column in self.veiled and role in (Role.DisplayRole, Role.EditRole, Role.ForegroundRole):
            return self._ink("quiet") if role == Role.ForegroundRole else self.columns[column].unknown
        if role == Role.DisplayRole:
            return self.text(self.rows[row][column], column, self.room(column))
        if role == Role.EditRole:
            value = self.rows[row][column]
            return pretty(entered(value)) if isinstance(value, float) else str(value)
        if role == Role.TextAlignmentRole:
            return self.side(column) | Qt.AlignmentFlag.AlignVCenter
        if role == Role.ForegroundRole:
            return self._ink(self.columns[column].ink(row))
        if role == Role.BackgroundRole:
            return self._ground_of(row, column)
        if role == Role.FontRole:
            return self._fonts[row == self.lit]
        return None

    def cells(self, row: int) -> Row:
        """A row, as the view counts them; it may be made anew each time."""
        return self.rows[row + self.first]

    def told(self, cells: Row, row: int, column: int) -> tuple[str, QColor]:
        """What a cell of a row says, and its colour."""
        row += self.first
        if column >= len(cells):  # between other headers and other rows
            return "", self._ink("text").color()
        if column in self.veiled:
            return self.columns[column].unknown, self._ink("quiet").color()
        text = self.text(cells[column], column, self.room(column))
        return text, self._ink(self.columns[column].ink(row)).color()

    def look(self, row: int) -> tuple[QFont, QFontMetricsF, Advance, Callable[[int], QBrush | None]]:
        """The letters of a row, as the view counts them, their measure, how wide a text is in them, and the ground of
        its cells where they have one.
        """
        row += self.first
        lit, ground_of = row == self.lit, functools.partial(self._ground_of, row)
        return self._fonts[lit], self._measures[lit], self._advances[lit], ground_of

    def _ground_of(self, row: int, column: int) -> QBrush | None:
        """Of a row that is lit; in it, of a cell that stands for what is pointed at; of a row that does."""
        if row == self.lit:
            return self._pale if column in self._cells else self._ground
        return self._pale if row in self._pointed else None

    def dress(self, theme: Theme) -> None:
        """Make colours and letters once: a view asks for them seven times a cell."""
        self._fonts = font(theme), font(theme, bold=True)
        self._measures = QFontMetricsF(self._fonts[0]), QFontMetricsF(self._fonts[1])
        measure = self._measures[1]
        # Of a letter. A function of Qt itself would be asked for its documentation, which PySide6 takes 20 ms to load.
        self._wide = functools.cache(lambda letter: measure.horizontalAdvance(letter))
        wide = self._wide

        def fitted(value: float, write: Callable[[float, int], str], room: int) -> str:
            def fits(text: str) -> bool:
                return (len(text) <= LONGEST or "·" in text) and sum(map(wide, text)) <= room

            return _fitting(value, fits, write)

        self._advances = tuple(map(_advance, self._measures))
        has = functools.cache(lambda letter: _is_as_high(letter, self._fonts[0]))
        self.is_ours: Callable[[str], bool] = functools.lru_cache(maxsize=2048)(lambda text: all(map(has, text)))
        self._fitted = functools.lru_cache(maxsize=2048)(fitted)  # rows that are scrolled are written again
        self._ground, self._pale = QBrush(theme.lit), QBrush(theme.color("accent", 0.22))
        self._ink = functools.cache(lambda role: QBrush(theme.ink(role)))

    def text(self, value: Any, column: int, room: int = UNBOUNDED) -> str:
        """What was typed stays as it was typed; what was computed stands point under point, in so many pixels."""
        if isinstance(value, float):
            about = self.columns[column]
            return self._fitted(value, show if about.typed or about.loose else fixed, room)
        return "" if value is None else str(value)

    def seen(self, every: Sequence[Row] | None = None) -> Sequence[Row]:
        """The rows, or ``every`` one, as they may be taken away: what is veiled is a question mark there, too."""
        rows = self.rows if every is None else every
        if not self.veiled:
            return rows
        return [
            [
                about.unknown if i in self.veiled else cell
                for i, (about, cell) in enumerate(zip(self.columns, row, strict=False))
            ]
            for row in rows
        ]

    def setData(self, index: Index, value: Any, role: int = Role.EditRole) -> bool:
        """The state decides what is shown."""
        is_other = role == Role.EditRole and str(value) != self.data(index, Role.EditRole)
        self.was_refused = is_other and not self.taking(index.row(), index.column(), str(value))
        return is_other and not self.was_refused

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
        if less == more:
            self._become_others(rows)
            return
        if less < more:
            self.beginRemoveRows(QModelIndex(), less, more - 1)
            self.rows = rows
            self.endRemoveRows()
        else:
            self.beginInsertRows(QModelIndex(), more, less - 1)
            self.rows = rows
            self.endInsertRows()
        self.changed()

    def _become_others(self, rows: Sequence[Row]) -> None:
        """As many rows: only the cells in sight that look different are drawn again."""
        old, self.rows = self.rows, rows
        known, self._inks = self._inks, {}
        for row in self.sight():
            inks = self._inks[row] = [column.ink(row) for column in self.columns]
            changed = _differing(known.get(row, ()), inks, old[row], rows[row])
            if changed:
                self._tell_cells(row, changed[0], changed[-1])

    def changed(self) -> None:
        self._inks = {}
        if self.rows and self.columns:
            self.dataChanged.emit(self.index(0, 0), self.index(self.rowCount() - 1, len(self.columns) - 1))

    def light(self, lit: int) -> None:
        """Light another row; only the two that change are drawn again."""
        both, self.lit = (self.lit, lit), lit
        self._tell(*both)

    def point(self, rows: Collection[int], cells: Collection[int]) -> None:
        """The rows of what is pointed at elsewhere, a range where it is each; its columns in the row that is lit."""
        if cells != self._cells:
            self._cells = cells
            self._tell(self.lit)
        before, self._pointed = self._pointed, rows
        if isinstance(before, range) or isinstance(rows, range):
            if before != rows:
                self.dataChanged.emit(self.index(0, 0), self.index(self.rowCount() - 1, self.columnCount() - 1))
        else:
            self._tell(*(set(before) ^ set(rows)))

    def _tell(self, *rows: int) -> None:
        for row in rows:
            self._tell_cells(row, 0, len(self.columns) - 1)

    def _tell_cells(self, row: int, first: int, last: int) -> None:
        """By ``paint_again`` alone, which says whether that is enough, or to all who listen."""
        at = row - self.first
        if 0 <= at < self.rowCount() and self.columns and not self.paint_again(at, first, last):
            self.dataChanged.emit(self.index(at, first), self.index(at, last))


def _advance(measure: QFontMetricsF) -> Advance:
    """Kept, since most cells say again what they said."""
    return functools.lru_cache(maxsize=2048)(lambda text: measure.horizontalAdvance(text))


def _is_as_high(letter: str, letters: QFont) -> bool:
    """Whether a line of it is as high as any other: a sign that another font has makes it higher."""
    layout, plain = QTextLayout(letter, letters), QFontMetricsF(letters)
    layout.beginLayout()
    line = layout.createLine()
    layout.endLayout()
    return bool(line.height() <= math.ceil(plain.height()))


def _differing(inks_before: Sequence[str], inks: Sequence[str], before: Row, now: Row) -> Sequence[int]:
    """The columns whose cells look different: all of them where there were others."""
    if len(inks_before) != len(inks) or len(before) != len(now):
        return range(len(inks))
    every = enumerate(zip(inks_before, inks, before, now, strict=False))  # a row may be shorter than the head
    return [i for i, (one, other, old, new) in every if one != other or (old is not new and old != new)]
