"""Cells of a table that are typed over: what is refused stays in its entry, to be mended."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QAbstractItemDelegate, QAbstractItemView, QLineEdit, QStyledItemDelegate, QWidget

from dlviz.theme import LIGHT, Theme
from dlviz.ui.quick import Quick
from dlviz.ui.tables.linked_rows import LinkedRows
from dlviz.ui.tables.rows import RowsModel

REFUSED = "refused"  # of the entry over a cell: what was typed into it
Hint = QAbstractItemDelegate.EndEditHint
EDITING = QAbstractItemView.State.EditingState


class TypedCell(Quick, QStyledItemDelegate):
    """Qt fills the entry anew whenever its cell is told, as when a row is lit: what a person typed stays, and so does
    that the next key types over it. A number is typed at the side where it stands."""

    def setEditorData(self, editor: QWidget, index: QModelIndex | QPersistentModelIndex) -> None:
        entry = editor if isinstance(editor, QLineEdit) else None
        if entry is not None and entry.isModified():
            return
        was_selected = entry is not None and entry.hasSelectedText()
        super().setEditorData(editor, index)
        if entry is not None:
            entry.setAlignment(index.data(Qt.ItemDataRole.TextAlignmentRole))
            if was_selected:
                entry.selectAll()


class TypedRows(LinkedRows):
    """``taking`` is told row, column and text of what is typed into a cell, and says whether it is possible."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.taking: Callable[[int, int, str], bool] = lambda row, column, text: True
        self._theme = LIGHT
        self._rows = RowsModel()
        self._rows.setParent(self)
        self._rows.taking = lambda row, column, text: self.taking(row, column, text)
        self.setModel(self._rows)
        self.setItemDelegate(TypedCell(self))

    def commitData(self, editor: QWidget) -> None:
        self._rows.was_refused = False
        super().commitData(editor)
        editor.setProperty(REFUSED, self._rows.was_refused)

    def closeEditor(self, editor: QWidget, hint: Hint) -> None:
        """What was refused stays, until it is right, given up or left."""
        if hint == Hint.RevertModelCache:
            editor.setProperty(REFUSED, False)
        if editor.property(REFUSED) and isinstance(editor, QLineEdit) and self.window().focusWidget() is editor:
            _mark_wrong(editor, self._theme)
        else:
            super().closeEditor(editor, hint)

    def _editing(self) -> bool:
        return self.state() is EDITING

    def commit_entry(self) -> None:
        """Take what is typed into a cell, and close its entry."""
        editor = self.focusWidget()
        if self._editing() and editor is not None and editor is not self:
            self.commitData(editor)
            self.closeEditor(editor, Hint.NoHint)


def _mark_wrong(entry: QLineEdit, theme: Theme) -> None:
    palette = QPalette(entry.palette())
    palette.setColor(QPalette.ColorRole.Text, theme.ink("bad"))
    entry.setPalette(palette)
    entry.selectAll()
