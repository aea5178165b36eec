"""How a table shares out its room: the widths of its columns, which of them are in sight, and whole rows."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QTableView

from dlviz.theme import Theme, font
from dlviz.ui.pictures.letters import narrowest
from dlviz.ui.quick import Quick
from dlviz.ui.tables.columns import Column, for_a_picture, pages, widths
from dlviz.ui.tables.header import Header
from dlviz.ui.tables.rows import UNBOUNDED, RowsModel

MARGINS = 7  # pixels of a cell beside its text
LEAST_ROW = 23  # pixels of a row that a hand can hit
BAR = 12  # pixels beside the columns that a scroll bar lies over


class TableRoom(Quick, QObject):
    """With ``fixed_rows`` the table is as high as these. In a picture nothing can be scrolled to or turned to."""

    def __init__(self, table: QTableView, rows: RowsModel, header: Header, fixed_rows: int) -> None:
        super().__init__(table)
        self._table, self._rows, self._header, self._fixed_rows = table, rows, header, fixed_rows
        self.is_picture = False
        self._page = 0
        self._columns: tuple[Column, ...] = ()  # as they were measured: while a model is reset it has others already
        self._needs: list[int] = []
        self._wishes: list[int] = []
        self._shared: dict[int, int] = {}  # the columns in sight, and how wide each is
        self._shared_of: tuple[int, int] | None = None  # the room and the page that this follows from
        self._letters = self._small = QFontMetrics(table.font())  # its widest, and the smallest of words
        rows.room = self._of
        header.turn.clicked.connect(lambda: self._turn(1))

    def _of(self, column: int) -> int:
        """How many pixels the text of a cell has in a column that is seen."""
        return self._table.columnWidth(column) - MARGINS if self._table.isVisible() else UNBOUNDED

    def measure(self, theme: Theme) -> None:
        """What the columns need at least, and what they would rather have: heads in their own letter."""
        letters = self._letters = QFontMetrics(font(theme, bold=True))
        self._small = QFontMetrics(narrowest(font(theme, bold=True)))
        self._columns = tuple(self._rows.columns)
        cells = [_wide(column.texts, letters) for column in self._columns]
        heads = [self._header.widths_of(column.head) for column in self._columns]
        self._needs = [max(cell, least) for cell, (least, _) in zip(cells, heads, strict=True)]
        self._wishes = [max(cell, head) for cell, (_, head) in zip(cells, heads, strict=True)]
        self._shared, self._shared_of = {}, None

    @property
    def least_width(self) -> int:
        """What the columns that never give way need, and the way to the others beside them."""
        columns = zip(self._needs, self._columns, strict=False)
        return sum(need for need, column in columns if not column.gives_way) + self._header.turn.sizeHint().width()

    @property
    def whole_width(self) -> int:
        """What all columns need beside each other."""
        return sum(self._needs)

    def share_out(self) -> None:
        """Give the columns that are in sight their widths."""
        columns = self._columns
        if not columns:
            return
        room = self._table.contentsRect().width() - (BAR if self._scrolls() else 0)
        if (of := None if self.is_picture else (room, self._page)) is not None and of == self._shared_of:
            return
        self._shared_of = of
        shared = self._in_a_picture(room) if self.is_picture else self._on_the_screen(room)
        if self._shared == shared:
            return
        self._shared = shared
        for i in range(len(columns)):
            if self._table.isColumnHidden(i) == (i in shared):
                self._table.setColumnHidden(i, i not in shared)
        for i, wide in shared.items():
            self._table.setColumnWidth(i, wide)
        self._offer([] if self.is_picture else [about.head for i, about in enumerate(columns) if i not in shared])

    def _on_the_screen(self, room: int) -> dict[int, int]:
        """One page of the columns, beside the way to the others where there are some."""
        found = pages(self._columns, self._needs, room)
        if len(found) > 1:
            room = self._table.contentsRect().width() - self._header.turn.sizeHint().width()
            found = pages(self._columns, self._needs, room)
        self._page %= len(found)
        return self._widths(found[self._page], self._needs, self._wishes, room)

    def _in_a_picture(self, room: int) -> dict[int, int]:
        """With less room than they need, they have what stands in each, as short as it can be said.

        No digit is cut that way, where each column would lose the same share.
        """
        needs = self._needs
        least = needs if sum(needs) <= room else [min(need, self._standing(i)) for i, need in enumerate(needs)]
        seen = for_a_picture(self._columns, needs, least, room)
        if sum(least[i] for i in seen) <= room < sum(needs[i] for i in seen):
            return self._widths(seen, least, needs, room)
        return self._widths(seen, needs, self._wishes, room)

    def _widths(self, seen: Sequence[int], needs: Sequence[int], wishes: Sequence[int], room: int) -> dict[int, int]:
        columns = [self._columns[i] for i in seen]
        made = widths(columns, [needs[i] for i in seen], [wishes[i] for i in seen], room)
        return dict(zip(seen, made, strict=True))

    def _standing(self, column: int) -> int:
        """How wide a column is at least with its head and the rows that are there."""
        rows = (self._rows.cells(row) for row in range(self._rows.rowCount()))
        texts = [self._rows.text(cells[column], column, 0) for cells in rows if column < len(cells)]
        about = self._columns[column]
        return max(self._header.widths_of(about.head)[0], _wide(texts, self._small if about.words else self._letters))

    def _offer(self, others: list[str]) -> None:
        """The way to the columns that are not in sight."""
        button = self._header.turn
        button.setVisible(bool(others))
        if others:
            button.setToolTip(self.tr("Show the other columns: {0}").format(", ".join(filter(None, others)) or "…"))
            button.setAccessibleName(button.toolTip())
            self._header.place_button(others)

    def _turn(self, by: int) -> None:
        """To the next columns that there was no room for."""
        self._page += by
        self.share_out()
        self._rows.changed()

    def _scrolls(self) -> bool:
        rows = self._rows.rowCount() * self._table.verticalHeader().defaultSectionSize()
        return rows > self._table.viewport().height()

    def fit_rows(self, least: int) -> None:
        """No row is ever cut: on the screen rows and head take what is left, a picture shows fewer and says which."""
        rows, head = self._table.verticalHeader(), self._header
        row = max(least, LEAST_ROW)
        high, count = self._table.contentsRect().height() - head.least_height, len(self._rows.rows)
        taller = 0
        if self._fixed_rows:
            self._table.setFixedHeight(head.least_height + self._fixed_rows * row + 2)
        elif self.is_picture:
            self._fit_into_picture(row, high)
        elif count * row > high >= row:
            fitting = count if high >= count * self._table.fontMetrics().height() else high // row
            row, taller = divmod(high, fitting)
        if (rows.defaultSectionSize(), head.taller) != (row, taller):
            head.taller = taller
            rows.setDefaultSectionSize(row)
            self._table.updateGeometries()
        self.share_out()

    def _fit_into_picture(self, row: int, high: int) -> None:
        """The rows that fit round the one that is lit, and a line that says which."""
        count = len(self._rows.rows)
        if count * row <= high:
            self._rows.show_only(0, UNBOUNDED)
            return
        fitting = max((high - self._header.fontMetrics().height() - 4) // row, 1)
        self._rows.show_only(min(max(self._rows.lit - fitting // 2, 0), count - fitting), fitting)

    def go_on(self, forward: bool) -> None:
        """Beyond the last column in sight are the others."""
        row = max(self._table.currentIndex().row(), 0)
        hidden = [i for i in range(len(self._rows.columns)) if self._table.isColumnHidden(i)]
        self._turn(1 if forward else -1)
        fresh = [i for i in hidden if not self._table.isColumnHidden(i)]
        self._table.setCurrentIndex(self._rows.index(row, fresh[0 if forward else -1]))


def _wide(texts: Sequence[str], letters: QFontMetrics) -> int:
    """A cell in which each of them is whole."""
    return max(map(letters.horizontalAdvance, texts), default=0) + MARGINS + 1
