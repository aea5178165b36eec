"""A table whose rows a person adds, takes away, pastes and opens, with a line that says what can be typed."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QItemSelectionModel, QPoint, Qt
from PySide6.QtGui import QFontMetrics, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QPushButton, QWidget

from dlviz.model.numeral import parse_number
from dlviz.theme import Theme, font
from dlviz.ui import accessible
from dlviz.ui.button import button
from dlviz.ui.controls.giving_way import CLOSE
from dlviz.ui.labels import Subtitle
from dlviz.ui.layouts import BARE, column, row
from dlviz.ui.quick import Quick
from dlviz.ui.tables.table import Table

HIGH, LOW = 190, 160  # pixels of a table among controls


class More(Quick, QPushButton):
    """A button with a sign: its name and its tip are the same words, which need be said once."""

    spoken_as = accessible.Press


class RowsTable(Quick, QWidget):
    """Tells ``taking`` the columns that are typed as a person wishes them, and the row that is meant.

    That says whether it is possible. What is no number stays text, to be refused with its place. A subclass names the
    columns and holds what is typed in them.
    """

    stands_for = ""  # as of a ``Table``
    row = "row"  # in the names of its buttons
    of_names: frozenset[int] = frozenset()  # columns of words
    of_classes: frozenset[int] = frozenset()  # columns of whole numbers

    def __init__(self, table: Table, name: str, rows: str) -> None:
        super().__init__()
        self.table, self.hint = table, Subtitle(0.9)
        self.held: Sequence[Sequence[Any]] = ()
        self._least = 1
        self.taking: Callable[[tuple[Any, ...], int], bool] = lambda columns, row: True
        self.table.setObjectName(f"{name}.{rows}")
        self.table.stands_for = self.stands_for
        self.more = More("⋯")
        self.more.setAutoDefault(True)  # Enter opens its menu
        self.more.setObjectName(f"{name}.exchange")
        self.add = button(f"{name}.add_{self.row}", self._add)
        self.remove = button(f"{name}.remove_{self.row}", self._remove)
        self._lay_out()
        self.table.exchange.place = self._place
        self.more.clicked.connect(lambda: self.table.exchange.show_menu(self.more.mapToGlobal(QPoint(0, 0))))
        self.table.taking = self._typed

    def _lay_out(self) -> None:
        buttons = row((self.hint, 1), self.more, self.add, self.remove)
        column((self.table, 1), buttons, of=self, gap=4, margins=BARE)

    def make_room(self, step: int, room: int) -> None:
        """As a control it shows fewer of its rows where all stands closer."""
        self.setFixedHeight(LOW if step >= CLOSE else HIGH)

    def name_buttons(self) -> None:
        self.add.setText(self.tr("Add a row"))
        self.remove.setText(self.tr("Remove the row"))
        self.more.setToolTip(self.tr("Copy, paste or open a table"))
        self.more.setAccessibleName(self.more.toolTip())

    def become_picture(self) -> None:
        self.hint.hide()

    def set_theme(self, theme: Theme) -> None:
        self.more.setFixedWidth(QFontMetrics(font(theme)).horizontalAdvance("⋯") + 24)

    def _place(self) -> tuple[int, int, int]:
        """Where cells are pasted: the present one; and how many columns there are to be seen."""
        return *self.table.place(), self.table.model().columnCount()

    def hold(self, columns: Sequence[Sequence[Any]], *, least: int = 1, most: int | None = None) -> None:
        """What is typed over from now on, and how many rows there may be."""
        self.held, self._least = columns, least
        rows = len(columns[0])
        self.add.setEnabled(most is None or rows < most)
        self.remove.setEnabled(rows > least)

    def _another(self) -> list[Any]:
        """The last row again, with a name of its own.

        No number stands there that nobody typed, it is one that the columns take, and the picture keeps its ranges.
        """
        return [free_name(column) if i in self.of_names else column[-1] for i, column in enumerate(self.held)]

    def _typed(self, row: int, column: int, text: str) -> bool:
        columns = list(self.held)
        columns[column] = (*columns[column][:row], self._entered(column, text), *columns[column][row + 1 :])
        return self.taking(tuple(map(tuple, columns)), row)

    def _entered(self, column: int, text: str) -> Any:
        number = None if column in self.of_names else parse_number(text)
        if number is None:
            return text.strip()
        return int(number) if column in self.of_classes and number.is_integer() else number

    def _add(self) -> None:
        """What comes is chosen, so that a key begins to type in it."""
        row = len(self.held[0])
        columns = tuple((*column, value) for column, value in zip(self.held, self._another(), strict=True))
        self.taking(columns, row)
        if row < self.table.model().rowCount():
            self._choose(row)
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The key of the button, of a table that has no use for it itself."""
        if self.table.hasFocus() and event.matches(QKeySequence.StandardKey.Delete) and self.remove.isEnabled():
            self._remove()
        else:
            super().keyPressEvent(event)

    def _remove(self) -> None:
        """The rows that are selected, where they are several; the row that is lit or current, and else the last.

        The first stay where there have to be some.
        """
        last = len(self.held[0]) - 1
        spans = self.table.selectionModel().selection().toList()
        rows = {row for span in spans for row in range(span.top(), span.bottom() + 1)}
        if len(rows) <= 1:
            row = self.table.currentIndex().row() if self.table.lit < 0 else self.table.lit
            rows = {row if 0 <= row <= last else last}
        was_wide = len(rows) > 1
        rows = set(sorted(rows)[max(len(rows) + self._least - last - 1, 0) :])
        kept = [row not in rows for row in range(last + 1)]
        columns = tuple(tuple(itertools.compress(column, kept)) for column in self.held)
        row = min(min(rows), len(columns[0]) - 1)
        if self.taking(columns, row) and was_wide:  # other rows would stand selected in their places
            self._choose(row)

    def _choose(self, row: int) -> None:
        """It alone, whatever key is held: Qt's own way adds to what is selected with Ctrl, or takes out of it."""
        alone = QItemSelectionModel.SelectionFlag.ClearAndSelect
        self.table.selectionModel().setCurrentIndex(self.table.model().index(row, 0), alone)


def rows_of(columns: Sequence[Sequence[Any]]) -> tuple[tuple[Any, ...], ...]:
    """The same, row for row."""
    return tuple(zip(*columns, strict=True))


def free_name(names: Sequence[str]) -> str:
    """The first of ID1, ID2, … that no row has."""
    return next(name for i in range(1, len(names) + 2) if (name := f"ID{i}") not in names)
