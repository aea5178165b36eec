"""A table whose rows a person adds, takes away, pastes and opens, with a line that says what can be typed."""

from __future__ import annotations

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from dlviz.theme import Theme, font
from dlviz.ui import accessible
from dlviz.ui.card import Subtitle
from dlviz.ui.table import Table


class More(QPushButton):
    """A button with a sign: its name and its tip are the same words, which need be said once."""

    spoken_as = accessible.Press


class RowsTable(QWidget):
    """Lays out ``table``, ``hint``, ``more``, ``add`` and ``remove``; a subclass says what all of them wish."""

    stands_for = ""  # as of a ``Table``

    def __init__(self, table: Table, name: str, rows: str) -> None:
        super().__init__()
        self.table, self.hint = table, Subtitle(0.9)
        self.table.setObjectName(f"{name}.{rows}")
        self.table.stands_for = self.stands_for
        self.more = More("⋯")
        self.more.setObjectName(f"{name}.exchange")
        self.add, self.remove = QPushButton(), QPushButton()
        self.add.setObjectName(f"{name}.add_row")
        self.remove.setObjectName(f"{name}.remove_row")
        self._lay_out()
        self.table.exchange.place = self._place
        self.more.clicked.connect(lambda: self.table.exchange.show_menu(self.more.mapToGlobal(QPoint(0, 0))))
        self.table.typed.connect(self._typed)
        self.add.clicked.connect(self._add)
        self.remove.clicked.connect(self._remove)

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.addWidget(self.hint, 1)
        buttons.addWidget(self.more)
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
        self.more.setToolTip(self.tr("Copy, paste or open a table"))
        self.more.setAccessibleName(self.more.toolTip())

    def become_picture(self) -> None:
        self.hint.hide()

    def set_theme(self, theme: Theme) -> None:
        self.setFont(font(theme))
        self.more.setFont(font(theme))
        self.more.setFixedWidth(self.more.fontMetrics().horizontalAdvance("⋯") + 24)

    def _place(self) -> tuple[int, int, int]:
        """Where cells are pasted: the present one; and how many columns there are to be seen."""
        return *self.table.place(), self.table.model().columnCount()

    def _typed(self, row: int, column: int, text: str) -> None:
        raise NotImplementedError

    def _add(self) -> None:
        raise NotImplementedError

    def _remove(self) -> None:
        raise NotImplementedError
