"""A table whose rows a person adds and takes away, with a line that says what can be typed."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from dlviz.theme import Theme, font
from dlviz.widgets.card import Text
from dlviz.widgets.table import Table


class RowsTable(QWidget):
    """Lays out ``table``, ``hint``, ``add`` and ``remove``; a subclass says what a typed cell and the buttons wish."""

    def __init__(self, table: Table, name: str, rows: str) -> None:
        super().__init__()
        self.table, self.hint = table, Text("quiet", 0.9)
        self.table.setObjectName(f"{name}.{rows}")
        # A long hint is cut rather than pushing the buttons out.
        self.hint.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.add, self.remove = QPushButton(), QPushButton()
        self.add.setObjectName(f"{name}.add_row")
        self.remove.setObjectName(f"{name}.remove_row")
        self._lay_out()
        self.table.typed.connect(self._typed)
        self.add.clicked.connect(self._add)
        self.remove.clicked.connect(self._remove)

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.addWidget(self.hint, 1)
        buttons.addWidget(self.add)
        buttons.addWidget(self.remove)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.table, 1)
        column.addLayout(buttons)

    def name_buttons(self) -> None:
        self.add.setText(self.tr("Add a row"))
        self.remove.setText(self.tr("Remove the row"))

    def become_picture(self) -> None:
        self.hint.hide()

    def set_theme(self, theme: Theme) -> None:
        self.setFont(font(theme))

    def _typed(self, row: int, column: int, text: str) -> None:
        raise NotImplementedError

    def _add(self) -> None:
        raise NotImplementedError

    def _remove(self) -> None:
        raise NotImplementedError
