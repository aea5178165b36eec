"""The cells of a table painted with a pen, as Qt's style would: that asks the rows nine times for each of them."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPointF, QRect, Qt
from PySide6.QtGui import QColor, QCursor, QFont, QFontMetricsF, QPainter, QRegion
from PySide6.QtWidgets import QAbstractItemDelegate, QStyle, QStyleOptionViewItem, QTableView

from dlviz.ui.pictures.letters import narrowed
from dlviz.ui.pictures.marked import MarkedCell
from dlviz.ui.tables.rows import RowsModel

MARGIN = 3  # pixels beside a text, as the style has them


class TableCells:
    """Paints what is in sight of a table.

    A cell that is selected or has the keys is painted by the style itself, as is one with a sign of another font, whose
    line is higher.
    """

    def __init__(self, table: QTableView, rows: RowsModel) -> None:
        self._table, self._rows = table, rows

    def is_plain(self) -> bool:
        """Whether each column says text or marks."""
        return all(isinstance(self._own(i), MarkedCell | None) for i in range(len(self._rows.columns)))

    def _own(self, column: int) -> QAbstractItemDelegate | None:
        """A column's own way of painting."""
        return self._table.itemDelegateForColumn(column)

    def in_sight(self, room: QRect) -> range:
        """The rows, as the view counts them, that these pixels show something of."""
        first, last = max(self._table.rowAt(max(room.top(), 0)), 0), self._table.rowAt(room.bottom())
        if last < 0:  # they end above, or the view has not been laid out yet
            last = first + room.height() // max(self._table.verticalHeader().defaultSectionSize(), 1)
        return range(first, min(last + 1, self._rows.rowCount()))

    def sight(self) -> range:
        """The rows that are seen now."""
        return self.in_sight(self._table.viewport().rect()) if self._table.isVisible() else range(0)

    def go_on_with_the_light(self, light: QColor) -> None:
        """The row that is lit is so up to the edge, beyond its last column."""
        end, edge = self._table.horizontalHeader().length(), self._table.viewport().width()
        lit = self._rows.lit - self._rows.first
        if 0 <= lit < self._rows.rowCount() and end < edge:
            row = self._table.visualRect(self._rows.index(lit, 0))
            row.setLeft(end)
            row.setRight(edge)
            QPainter(self._table.viewport()).fillRect(row, light)

    def paint(self, room: QRegion) -> None:
        """Paint the cells that these pixels show something of."""
        table, rows = self._table, self._rows
        painter = QPainter(table.viewport())
        part = room.boundingRect()
        columns = [
            (i, x, wide, self._own(i))
            for i in range(len(rows.columns))
            if not table.isColumnHidden(i)
            and (x := table.columnViewportPosition(i)) <= part.right()
            and part.left() < x + (wide := table.columnWidth(i))
        ]
        sight = self.in_sight(part)
        special = self._special(sight)
        for row in sight:
            y, high = table.rowViewportPosition(row), table.rowHeight(row)
            cells = rows.cells(row)
            letters, measure, advance, ground_of = rows.look(row)
            painter.setFont(letters)
            line = _line(measure, y, high)
            for column, x, wide, own in columns:
                box = QRect(x, y, wide, high)
                if not room.intersects(box):
                    continue
                text, ink = rows.told(cells, row, column)
                if (row, column) in special or not (own or rows.is_ours(text)):
                    self._as_styled(painter, row, column, box)  # with its ground
                    painter.setFont(letters)
                    continue
                if (ground := ground_of(column)) is not None:
                    painter.fillRect(box, ground)
                if isinstance(own, MarkedCell):
                    own.paint_marks(painter, box, column, text)
                elif text:
                    painter.setPen(ink)
                    self._write(painter, measure, text, advance(text), column, box, line)

    def _write(
        self, painter: QPainter, measure: QFontMetricsF, text: str, wide: float, column: int, box: QRect, line: float
    ) -> None:
        room = box.width() - 2 * MARGIN
        if wide > room and (smaller := self._smaller(painter.font(), text, column, room)) is not None:
            painter.save()
            painter.setFont(smaller)
            measure = QFontMetricsF(smaller)
            line = _line(measure, box.top(), box.height())
            self._write(painter, measure, text, measure.horizontalAdvance(text), column, box, line)
            painter.restore()
            return
        if wide > room:
            text = measure.elidedText(text, self._elided(column), room)
            wide = measure.horizontalAdvance(text)
        left = float(box.left() + MARGIN)
        if not self._rows.columns[column].words:
            left += room - wide
        painter.drawText(QPointF(left, line), text)

    def _elided(self, column: int) -> Qt.TextElideMode:
        """A name that is too long keeps its end, which is a number more often than not."""
        words = self._rows.columns[column].words
        return Qt.TextElideMode.ElideRight if words else Qt.TextElideMode.ElideMiddle

    def _smaller(self, usual: QFont, text: str, column: int, room: int) -> QFont | None:
        """The letters of words that have less room than they need; None where they fit in none that can be read."""
        made = narrowed(usual, text, room - 1) if self._rows.columns[column].words else None  # which counts them whole
        return made if made is not None and QFontMetricsF(made).horizontalAdvance(text) <= room else None

    def _special(self, sight: range) -> set[tuple[int, int]]:
        """The cells in sight that are selected, that which has the keys, and one of marks that the mouse is over."""
        found = {
            (row, column)
            for span in self._table.selectionModel().selection().toList()
            for row in range(max(span.top(), sight.start), min(span.bottom() + 1, sight.stop))
            for column in range(span.left(), span.right() + 1)
        }
        if self._table.hasFocus():
            found.add((self._table.currentIndex().row(), self._table.currentIndex().column()))
        here = self._hovered()
        return {*found, (here.row(), here.column())} if here is not None else found

    def _hovered(self) -> QModelIndex | None:
        view = self._table.viewport()
        here = self._table.indexAt(view.mapFromGlobal(QCursor.pos())) if view.underMouse() else None
        return here if here is not None and self._own(here.column()) else None

    def _as_styled(self, painter: QPainter, row: int, column: int, box: QRect) -> None:
        option, at = QStyleOptionViewItem(), self._rows.index(row, column)
        self._table.initViewItemOption(option)
        option.rect = box
        option.textElideMode = self._elided(column)
        if self._table.selectionModel().isSelected(at):
            option.state |= QStyle.StateFlag.State_Selected
        if self._table.hasFocus() and at == self._table.currentIndex():
            option.state |= QStyle.StateFlag.State_HasFocus
        if at == self._hovered():
            option.state |= QStyle.StateFlag.State_MouseOver
        self._table.itemDelegateForIndex(at).paint(painter, option, at)


def _line(measure: QFontMetricsF, top: int, high: int) -> float:
    """On which line the letters of a row stand."""
    return top + high // 2 - round(measure.height()) // 2 + measure.ascent()
