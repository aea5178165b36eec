"""The truth table: each class with its shape, and targets that look and act like buttons."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPalette
from PySide6.QtWidgets import QAbstractItemView

from dlviz.marks import Look, Mark
from dlviz.model.boolean_functions import INPUTS
from dlviz.model.perceptron import Result
from dlviz.panels.perceptron.pictures import bit_picture
from dlviz.theme import Theme
from dlviz.ui.labels import line_height
from dlviz.ui.pictures.marked import MarkedCell
from dlviz.ui.tables.columns import Column
from dlviz.ui.tables.table import Table

OUTPUT, TARGET = 3, 4


class TruthTable(Table):
    """Emits ``chosen(row, column)`` for a click on a cell, or Enter or Space on it."""

    chosen = Signal(int, int)
    stands_for = "row"

    def __init__(self) -> None:
        super().__init__(rows=len(INPUTS))
        self._names: tuple[str, ...] = ()
        self._correct: Sequence[bool] = ()
        bits = _Bits(self)
        for column in (OUTPUT, TARGET):
            self.setItemDelegateForColumn(column, bits)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ContiguousSelection)
        self.setMouseTracking(True)
        self.clicked.connect(lambda index: self.chosen.emit(index.row(), index.column()))

    def name_columns(self, *names: str) -> None:
        """Only where a name changed: it comes with every state."""
        if names != self._names:
            self._names = names
            x1, x2, total, output, target, verdict = names
            self.set_columns(
                Column(x1, least="00"),
                Column(x2, least="00"),
                Column(total, role="model", least="−10.0000", thing="sum"),
                Column(output, least="0 0000", thing="output"),
                Column(target, least="0 0000"),
                Column(verdict, role=self._verdict, least="00"),
            )

    def _verdict(self, row: int) -> str:
        return "good" if self._correct[row] else "bad"

    def row_height(self) -> int:
        return round(line_height(self.font()) + 5)

    def show_perceptron(self, result: Result) -> None:
        signs = ["✓" if right else "✗" for right in result.correct]
        rows = [
            (x1, x2, total, output, target, sign)
            for (x1, x2), total, output, target, sign in zip(
                INPUTS, result.sums, result.outputs, result.targets, signs, strict=True
            )
        ]
        self._correct = result.correct
        self.show_rows(rows, result.unit.row)

    def set_theme(self, theme: Theme) -> None:
        super().set_theme(theme)
        made = QPalette(self.palette())  # the cell that has the keys is framed; its colours keep their meaning
        made.setColor(QPalette.ColorRole.Highlight, theme.color("accent", 0.22))
        made.setColor(QPalette.ColorRole.HighlightedText, theme.color("text"))
        self.setPalette(made)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        here = self.currentIndex()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and here.isValid():
            self.chosen.emit(here.row(), here.column())
        else:
            super().keyPressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        over = self.indexAt(event.position().toPoint()).isValid()
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor)


class _Bits(MarkedCell):
    def scene(self, look: Look, column: int, text: str, *, over: bool) -> Iterator[Mark]:
        return bit_picture(int(text), look, pressed=column == TARGET, over=over)
