"""Asking which columns of a table are x and y, where it has more columns of numbers than are needed."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFormLayout, QVBoxLayout, QWidget

from dlviz.errors import DATA, Problem
from dlviz.files.grid import Grid, letter
from dlviz.theme import LIGHT, Theme, font
from dlviz.ui.card import Text
from dlviz.ui.dropdown import Dropdown
from dlviz.ui.table import Table

ROWS = 8  # of the table that are shown
ROLES = ("data", "model", "error")


class ColumnDialog(QDialog):
    """A box of columns for each name, over the first rows of the table. No column is taken for two names."""

    def __init__(self, parent: QWidget | None, grid: Grid, names: Sequence[str], theme: Theme = LIGHT) -> None:
        super().__init__(parent)
        self._grid, self._names = grid, tuple(names)
        self._columns = grid.likely
        self.chosen = first_guess(grid, self._names)
        self.setObjectName("columns")
        self.setWindowTitle(self.tr("Choose the columns"))
        self.words = Text(wrap=True)
        self.boxes = [self._box(name) for name in self._names]
        self.table = Table(words=[i for i in range(len(grid.names)) if i not in self._columns], least="-00.0000")
        self.table.setAccessibleName(self.tr("The first rows of the table"))
        self.table.set_roles(self._role)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self._lay_out()
        self._dress(theme)
        self._show()

    def _box(self, name: str) -> Dropdown:
        box = Dropdown(tuple(self._columns))
        box.setObjectName(f"columns.{name}")
        box.setAccessibleName(self.tr("Column for {0}").format(name))
        box.set_texts({index: self._lettered(index) for index in self._columns})
        box.wished.connect(lambda column: self._choose(name, column))
        return box

    def _lettered(self, index: int) -> str:
        given = self._grid.names[index]
        return f"{letter(index)}: {given}" if self._grid.has_header else given

    def _lay_out(self) -> None:
        form = QFormLayout()
        for name, box in zip(self._names, self.boxes, strict=True):
            label = Text(bold=True)
            label.setText(name)
            label.setBuddy(box)
            form.addRow(label, box)
        column = QVBoxLayout(self)
        column.setSpacing(10)
        for part in (self.words, form, self.table, self.buttons):
            column.addLayout(part) if isinstance(part, QFormLayout) else column.addWidget(part)
        column.setStretchFactor(self.table, 1)

    def _dress(self, theme: Theme) -> None:
        for child in self.findChildren(QWidget):
            if hasattr(child, "set_theme"):
                child.set_theme(theme)
            else:
                child.setFont(font(theme))
        row = self.table.verticalHeader().defaultSectionSize()
        self.table.setMinimumHeight(self.table.horizontalHeader().sizeHint().height() + row * ROWS + 20)
        width = round(520 * theme.type)
        self.resize(width, max(self.sizeHint().height(), self.heightForWidth(width)))

    def _choose(self, name: str, column: int) -> None:
        """Take a column; whoever had it gets the one that is given up."""
        place, chosen = self._names.index(name), list(self.chosen)
        if column in chosen:
            chosen[chosen.index(column)] = chosen[place]
        chosen[place] = column
        self.chosen = tuple(chosen)
        self._show()
        self.table.scrollTo(self.table.model().index(0, column))

    def _show(self) -> None:
        for box, column in zip(self.boxes, self.chosen, strict=True):
            box.show_value(column)
        self.table.set_headers(*map(self._header, range(len(self._grid.names))))
        self.table.show_rows(self._grid.head(ROWS))
        self.words.setText(
            self.tr("The table has {0} rows and {1} columns of numbers. Which of them are to be taken?").format(
                f"{len(self._grid):,}".replace(",", "\u202f"), len(self._columns)
            )
        )

    def _header(self, index: int) -> str:
        given = self._grid.names[index]
        name = self._names[self.chosen.index(index)] if index in self.chosen else given
        return given if name == given else f"{name} = {given}"

    def _role(self, row: int, column: int) -> str:
        return ROLES[self.chosen.index(column) % len(ROLES)] if column in self.chosen else "quiet"


def first_guess(grid: Grid, names: Sequence[str]) -> tuple[int, ...]:
    """The columns that are called so, and for the others the first that are left."""
    called = {grid.names[index].strip().casefold(): index for index in reversed(grid.likely)}
    wanted = [called.get(name.casefold()) for name in names]
    left = iter(index for index in grid.likely if index not in wanted)
    return tuple(next(left) if index is None else index for index in wanted)


def ask_columns(parent: QWidget | None, grid: Grid, names: Sequence[str] = ("x", "y")) -> tuple[int, ...] | None:
    """The columns for ``names``: asked for where there are more than enough; None where the person gave up.

    Raises
    ------
    Problem
        ``too_few_columns``.
    """
    only = _only_choice(grid, len(names))
    if only is not None:
        return only
    dialog = ColumnDialog(parent, grid, names, getattr(parent, "theme", LIGHT))
    taken = dialog.exec() == QDialog.DialogCode.Accepted
    dialog.deleteLater()
    return dialog.chosen if taken else None


def _only_choice(grid: Grid, count: int) -> tuple[int, ...] | None:
    """The columns to take where ``count`` columns of numbers are needed; None where a person has to choose."""
    if len(grid.names) == count:
        return tuple(range(count))  # a wrong cell is told when the column is asked for
    if len(grid.likely) < count:
        have = tuple(map(grid.called, grid.likely))
        raise Problem("too_few_columns", DATA, have=len(have), need=count, names=have, needed=("x", "y")[:count])
    return grid.likely if len(grid.likely) == count else None
