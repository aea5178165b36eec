"""The truth table: each class with its shape, and targets that look and act like buttons."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPalette
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyleOptionViewItem, QWidget

from dlviz.marks.hit import HERE
from dlviz.model.boolean_functions import INPUTS
from dlviz.model.perceptron import Result
from dlviz.panels.perceptron.pictures import class_mark
from dlviz.theme import Theme
from dlviz.ui.brush import paint
from dlviz.ui.card import line_height
from dlviz.ui.columns import Column
from dlviz.ui.painted import PaintedCell
from dlviz.ui.pen import line_pen
from dlviz.ui.table import Table

OUTPUT, TARGET = 3, 4


class TruthTable(Table):
    """Emits ``chosen(row, column)`` for a click on a cell, or Enter or Space on it."""

    chosen = Signal(int, int)
    stands_for = "row"

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, rows=len(INPUTS))
        self._names: tuple[str, ...] = ()
        self._correct: Sequence[bool] = ()
        self.bits = _Bits(self)
        for column in (OUTPUT, TARGET):
            self.setItemDelegateForColumn(column, self.bits)
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
                Column(total, role="model", least="−10.0000"),
                Column(output, least="0 0000"),
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
        self.bits.theme = theme
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


class _Bits(PaintedCell):
    """A class as its shape and its number, a circle for 1, a square for 0; a target has the frame of a button."""

    def paint_text(self, painter: QPainter, option: QStyleOptionViewItem, column: int, text: str) -> None:
        area = QRectF(option.rect)
        wide = option.fontMetrics.horizontalAdvance("0") + 24.0
        face = QRectF(area.right() - wide - 3, area.top() + 2.5, wide, area.height() - 5)
        if column == TARGET:
            over = bool(option.state & QStyle.StateFlag.State_MouseOver)
            painter.setPen(line_pen(self.theme, "accent" if over else "border", 1.2))
            painter.setBrush(self.theme.color("surface"))
            painter.drawRoundedRect(face, 5, 5)
        paint(painter, class_mark(face.left() + 10, face.center().y(), int(text), 4.5), self.theme, HERE)
        painter.setPen(QColor(self.theme.text))
        painter.drawText(face.adjusted(0, 0, -6, 0), Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, text)
