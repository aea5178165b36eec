"""Asking what of a table is meant: which columns, whether its first row is names, what its commas are.

Under the questions stand the first rows as they would be taken.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFormLayout, QWidget

from dlviz.errors import Problem
from dlviz.files.choosing import Choice
from dlviz.files.grid import letter
from dlviz.files.separated import short
from dlviz.messages.particles import fitting
from dlviz.model.numbers import plain
from dlviz.theme import LIGHT, Theme
from dlviz.topics import TITLES
from dlviz.ui.controls.dropdown import Dropdown
from dlviz.ui.dialogs import DialogButtons
from dlviz.ui.dressing import dress
from dlviz.ui.labels import Text
from dlviz.ui.layouts import column
from dlviz.ui.quick import Quick
from dlviz.ui.tables.columns import Column
from dlviz.ui.tables.table import Table

ROWS = 8  # of the table that are shown
MOST = 12  # columns of words that can be chosen for a name
ROLES = ("data", "model", "error")


class ColumnDialog(Quick, QDialog):
    """A box for each question, over the first rows of the table. No column is taken for two names.

    Attributes
    ----------
    choice : what would be taken now.
    """

    def __init__(
        self, parent: QWidget | None, choice: Choice, problem: Problem | None = None, theme: Theme = LIGHT
    ) -> None:
        super().__init__(parent)
        self.choice, self._problem = replace(choice, doubt=""), problem
        self._asks_header, self._columns = choice.doubt == "header", choice.grid.likely
        if problem is not None:
            self.choice = replace(self.choice, grid=choice.grid.read_as("thousands"))
        self.setObjectName("columns")
        asked = self.tr("Choose the columns") if choice.columns else self.tr("How is the table meant?")
        panel = TITLES.get(getattr(parent, "NAME", ""))
        self.setWindowTitle(f"{QCoreApplication.translate('Panels', panel)}: {asked}" if panel else asked)
        self.words = Text(wrap=True)
        self.questions = self._questions()
        self.boxes = [self._box(key) for key in choice.columns]
        self.table = Table()
        self.table.setAccessibleName(self.tr("The first rows of the table"))
        self.buttons = DialogButtons(QDialogButtonBox.StandardButton.Ok, QDialogButtonBox.StandardButton.Cancel)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self._lay_out()
        self._dress(theme)
        self._show()

    # what is asked

    def _questions(self) -> dict[str, Dropdown]:
        """What has to be said of the table before its columns mean anything."""
        made: dict[str, Dropdown] = {}
        if self._asks_header:
            made["header"] = Dropdown(("names", "data"))
            first = ", ".join(short(cell, 12) or "–" for cell in self.choice.grid.first[:6])
            made["header"].set_texts({"names": self.tr("names: {0}").format(first), "data": self.tr("data")})
        if self._problem is not None:
            details = self._problem.details
            both = self._problem.kind == "two_readings"
            made["reading"] = Dropdown(("thousands", "decimal") if both else ("thousands",))
            made["reading"].set_texts(
                {"thousands": self.tr("{0} (thousands)").format(details["thousands"])}
                | ({"decimal": self.tr("{0} (decimal comma)").format(details["decimal"])} if both else {})
            )
        for name, box in made.items():
            box.setObjectName(f"columns.{name}")
            box.setAccessibleName(self._question(name))
            box.wished.connect(lambda value, name=name: self._answer(name, value))
        return made

    def _question(self, name: str) -> str:
        if name == "header":
            return self.tr("Row {0} is").format(self.choice.grid.top)
        assert self._problem is not None
        return fitting(self.tr("{0} is").format(self._problem.details["value"]))

    def _box(self, key: str) -> Dropdown:
        box = Dropdown(tuple(self._columns_for(key)))
        box.setObjectName(f"columns.{key}")
        box.setAccessibleName(self.tr("Column for {0}").format(self._called(key)))
        box.wished.connect(lambda column: self._choose(key, column))
        return box

    def _called(self, key: str) -> str:
        """What a person calls the column that takes one of the table: those of a matrix have no names."""
        table = self.choice.table
        if not table.is_matrix:
            return key
        return self.tr("{0}, column {1}").format(table.name.upper(), list(self.choice.columns).index(key) + 1)

    def _columns_for(self, key: str) -> list[int]:
        """Numbers, and for what is a word the first columns of any kind."""
        kinds = {wanted.key: wanted.kind for wanted in self.choice.table.columns}
        chosen = self.choice.columns[key]
        columns = range(min(self.choice.grid.width, MOST)) if kinds.get(key) == "word" else self._columns
        return sorted({*columns, chosen})

    def _lettered(self, index: int) -> str:
        grid = self.choice.grid
        return f"{letter(index)}: {grid.names[index]}" if grid.is_named(index) else letter(index)

    # answers

    def _choose(self, key: str, column: int) -> None:
        """Take a column; whoever had it gets the one that is given up."""
        chosen = dict(self.choice.columns)
        for other, index in chosen.items():
            if index == column:
                chosen[other] = chosen[key]
        chosen[key] = column
        self.choice = replace(self.choice, columns=chosen)
        self._show()
        self.table.scrollTo(self.table.model().index(0, column))

    def _answer(self, name: str, value: Any) -> None:
        grid = self.choice.grid
        self.choice = replace(
            self.choice, grid=grid.with_header(value) if name == "header" else grid.read_as(value)
        )  # fmt: skip
        self._show()

    # how it looks

    def _lay_out(self) -> None:
        form = QFormLayout()
        labels = {name: self._question(name) for name in self.questions}
        for text, box in [
            *((labels[name], box) for name, box in self.questions.items()),
            *zip(map(self._called, self.choice.columns), self.boxes, strict=True),
        ]:
            label = Text(bold=True)
            label.setText(text)
            label.setBuddy(box)
            form.addRow(label, box)
        column(self.words, form, (self.table, 1), self.buttons, of=self, gap=10)

    def _dress(self, theme: Theme) -> None:
        dress(self, theme)
        row = self.table.verticalHeader().defaultSectionSize()
        self.table.setMinimumHeight(self.table.horizontalHeader().sizeHint().height() + row * ROWS + 20)
        width = round(520 * theme.type)
        self.resize(width, max(self.sizeHint().height(), self.heightForWidth(width)))

    def _show(self) -> None:
        grid = self.choice.grid
        for key, box in zip(self.choice.columns, self.boxes, strict=True):
            box.set_texts({index: self._lettered(index) for index in self._columns_for(key)})
            box.show_value(self.choice.columns[key])
        if "header" in self.questions:
            self.questions["header"].show_value("names" if grid.has_header else "data")
        if "reading" in self.questions:
            self.questions["reading"].show_value(grid.reading)
        self.table.set_columns(*map(self._column, range(grid.width)))
        self.table.show_rows([list(map(self._cell, range(grid.width), cells)) for cells in grid.head(ROWS)])
        self.words.setText(self._words())

    def _words(self) -> str:
        if self._problem is not None:
            return self.tr("Row {0}, column {1}: “{2}” has a comma. What is it?").format(
                *(self._problem.details[name] for name in ("row", "column", "value"))
            )
        if self._asks_header:
            return self.tr("The first row may be the names of the columns, or data. Which is it?")
        rows = f"{len(self.choice.grid):,}".replace(",", "\u202f")
        return self.tr("The table has {0} rows and {1} columns of numbers. Which of them are to be taken?").format(
            rows, len(self._columns)
        )

    def _cell(self, index: int, cell: str) -> str:
        """A cell as it would be taken."""
        is_read = self._problem is not None and (index in self._taken() or not self.choice.columns)
        value = self.choice.grid.read(cell) if is_read else None
        return cell if value is None else plain(value)

    def _taken(self) -> tuple[int, ...]:
        return tuple(self.choice.columns.values())

    def _header(self, index: int) -> str:
        given = self.choice.grid.names[index]
        name = next((self._called(key) for key, column in self.choice.columns.items() if column == index), given)
        return given if name == given else f"{name} = {given}"

    def _column(self, index: int) -> Column:
        return Column(self._header(index), self._role(index), words=index not in self._columns, least="-00.0000")

    def _role(self, column: int) -> str:
        taken = self._taken()
        return ROLES[taken.index(column) % len(ROLES)] if column in taken else "quiet" if taken else "text"


def ask_choice(parent: QWidget | None, choice: Choice, problem: Problem | None = None) -> Choice | None:
    """What is meant, by whoever brought the table; None where the person gave up."""
    dialog = ColumnDialog(parent, choice, problem, getattr(parent, "theme", LIGHT))
    taken = dialog.exec() == QDialog.DialogCode.Accepted
    dialog.deleteLater()
    return dialog.choice if taken else None
