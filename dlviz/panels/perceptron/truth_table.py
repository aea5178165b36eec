"""The truth table: each class with its shape, and targets that look and act like buttons."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPalette, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QStyle, QStyleOptionViewItem, QWidget

from dlviz.marks.hit import HERE
from dlviz.model.boolean_functions import INPUTS
from dlviz.model.perceptron import Result
from dlviz.panels.perceptron.pictures import class_mark
from dlviz.theme import Theme, font
from dlviz.ui.brush import paint
from dlviz.ui.card import line_height
from dlviz.ui.painted import PaintedCell
from dlviz.ui.pen import line_pen
from dlviz.ui.table import Table

SUM, OUTPUT, TARGET, VERDICT = 2, 3, 4, 5


class TruthTable(Table):
    """Emits ``chosen(row, column)`` for a click on a cell, or Enter or Space on it."""

    chosen = Signal(int, int)
    stands_for = "row"

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._names: tuple[str, ...] = ()
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.horizontalHeader().setMinimumSectionSize(16)
        self.bits = _Bits(self)
        for column in (OUTPUT, TARGET):
            self.setItemDelegateForColumn(column, self.bits)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ContiguousSelection)
        self.setMouseTracking(True)
        self.clicked.connect(lambda index: self.chosen.emit(index.row(), index.column()))

    def name_columns(self, *names: str) -> None:
        """``set_headers`` builds the table anew: only where a name changed."""
        if names != self._names:
            self._names = names
            self.set_headers(*names)
            self._fit()

    def show_perceptron(self, result: Result) -> None:
        signs = ["✓" if right else "✗" for right in result.correct]
        rows = [
            (x1, x2, total, output, target, sign)
            for (x1, x2), total, output, target, sign in zip(
                INPUTS, result.sums, result.outputs, result.targets, signs, strict=True
            )
        ]
        self.set_roles(lambda row, column: _role(column, result, row))
        self.show_rows(rows, result.unit.row)

    def set_theme(self, theme: Theme) -> None:
        super().set_theme(theme)
        self.bits.theme = theme
        made = QPalette(self.palette())  # the cell that has the keys is framed; its colours keep their meaning
        made.setColor(QPalette.ColorRole.Highlight, theme.color("accent", 0.22))
        made.setColor(QPalette.ColorRole.HighlightedText, theme.color("text"))
        self.setPalette(made)
        row = round(line_height(self.font()) + 5)
        self.verticalHeader().setDefaultSectionSize(row)
        self._fit()

    def _fit(self) -> None:
        """As high as its rows and as wide as its card, so that it never scrolls."""
        header, row = self.horizontalHeader(), self.verticalHeader().defaultSectionSize()
        self.setFixedHeight(header.sizeHint().height() + row * len(INPUTS) + 2)
        least = [self._least_width(column, name) for column, name in enumerate(self._names)]
        room, needed = self.viewport().width(), max(sum(least), 1)
        spare, share = max(room - needed, 0) / max(len(least), 1), min(room / needed, 1.0)
        for column, width in enumerate(least):
            last = column == len(least) - 1
            mode = QHeaderView.ResizeMode.Stretch if last else QHeaderView.ResizeMode.Fixed
            header.setSectionResizeMode(column, mode)
            if not last:
                header.resizeSection(column, int(width * share + spare))

    def _least_width(self, column: int, name: str) -> int:
        if column == SUM:
            return QFontMetrics(font(self.bits.theme, bold=True)).horizontalAdvance("−10.0000") + 8
        metrics = self.horizontalHeader().fontMetrics()
        longest = "0 000" if column in (OUTPUT, TARGET) else "00"
        return max(metrics.horizontalAdvance(name), metrics.horizontalAdvance(longest)) + 12

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

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


def _role(column: int, result: Result, row: int) -> str:
    if column == SUM:
        return "model"
    if column == VERDICT:
        return "good" if result.correct[row] else "bad"
    return "text"


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
