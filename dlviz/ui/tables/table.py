"""A table of numbers and words: shows rows, lights some, reports what a person typed into a cell."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence

from PySide6.QtCore import QItemSelectionModel, QRect, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QHideEvent, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QTableView, QWidget

from dlviz.files.writing import text_in_slices
from dlviz.marks import Thing
from dlviz.model.slices import Slices
from dlviz.theme import Theme, font
from dlviz.ui.pictures.marked import MarkedCell
from dlviz.ui.slim_bar import SlimBar
from dlviz.ui.tables.cells import TableCells
from dlviz.ui.tables.columns import Column
from dlviz.ui.tables.exchange import Exchange, selected
from dlviz.ui.tables.header import Header
from dlviz.ui.tables.room import TableRoom
from dlviz.ui.tables.rows import Row
from dlviz.ui.tables.typed_rows import TypedRows

CHOOSING = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
GOING = [getattr(Qt.Key, f"Key_{name}") for name in ("Up", "Down", "PageUp", "PageDown", "Home", "End")]
SIDEWAYS = (Qt.Key.Key_Left, Qt.Key.Key_Right)


class Table(TypedRows):
    """Emits ``picked(row)`` when a row is chosen by mouse or keys; ``taking`` is told what is typed into a cell.

    Its columns are declared (``dlviz.ui.tables.columns``) and share its room; those that there is no room for are
    turned to by a button in the head, or by going on to the right. No row is ever cut. With ``rows`` it is as high as
    these; one that ``follows`` picks the row that arrow keys lead to. The present cell goes along with the row that is
    lit. ``exchange`` copies it as text for a spreadsheet.
    """

    picked = Signal(int)
    beyond = 0  # rows that the data have after those that it holds
    every: Callable[[], Sequence[Row]] | None = None  # all of them, where there are such

    def __init__(self, parent: QWidget | None = None, *, rows: int = 0, follows: bool = False) -> None:
        super().__init__(parent)
        self._fixed_rows, self._follows = rows, follows
        self._is_seen = False
        self._stands_at = -1  # the row that is lit but for a look
        self.exchange = Exchange(self, self._text)
        self._header = Header()
        self.setHorizontalHeader(self._header)
        self.room = TableRoom(self, self._rows, self._header, rows)
        self._cells = TableCells(self, self._rows)
        self._rows.sight, self._rows.paint_again = self._cells.sight, self._paint_again
        _look_plain(self)
        self.slim_bar = SlimBar(self)
        self.clicked.connect(lambda index: self.picked.emit(index.row()))
        self.setMouseTracking(True)

    def set_columns(self, *columns: Column) -> None:
        """Set at each change of language; the number of columns may change too."""
        if columns == self._rows.columns:
            return
        self._rows.become_columns(columns)
        self.room.measure(self._theme)
        self.room.share_out()

    # room

    def row_height(self) -> int:
        return round(self.fontMetrics().height() + 2)

    @property
    def rows_said(self) -> str:
        """Which rows a picture shows, where it does not show all."""
        return self.rows_of(self._rows.first, self._rows.rowCount())

    def rows_of(self, first: int, some: int) -> str:
        """That these are some of the rows; nothing where they are all."""
        if some >= self.count + self.beyond:
            return ""
        return self.tr("rows {0}–{1} of {2}").format(first + 1, first + some, self.count + self.beyond)

    # what it says, whatever of it there is room for

    @property
    def count(self) -> int:
        return len(self._rows.rows)

    @property
    def lit(self) -> int:
        """The row that is lit; -1 for none."""
        return self._rows.lit

    def heads(self) -> list[str]:
        return list(self._rows.headers)

    def texts(self, row: int) -> list[str]:
        """The cells of a row with all their digits."""
        return [self._rows.text(value, column) for column, value in enumerate(self._rows.rows[row])]

    def is_of_words(self, column: int) -> bool:
        """Whether a column begins at the left, as words do."""
        return self._rows.side(column) == Qt.AlignmentFlag.AlignLeft

    def sizeHint(self) -> QSize:
        """A stack of pages is as high as the hints of its pages, whatever height is fixed."""
        hint = super().sizeHint()
        return QSize(hint.width(), self.maximumHeight()) if self._fixed_rows else hint

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The row that is lit stays in sight where it was; who scrolled away from it stays there."""
        was_seen = not event.oldSize().isValid() or self._sees_lit(event.oldSize().height())
        super().resizeEvent(event)
        self.room.fit_rows(self.row_height())
        if not self._is_seen:
            self.verticalScrollBar().setValue(0)  # it was scrolled for the room that it had before it was laid out
        if was_seen:
            self.show_lit()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._is_seen = False

    # what it is told

    def veil(self, columns: Collection[int]) -> None:
        """Veil these columns, until none is named; the first is 0."""
        if frozenset(columns) != self._rows.veiled:
            self._rows.veiled = frozenset(columns)
            self._rows.changed()

    def show_rows(self, rows: Sequence[Row], lit: int = -1) -> None:
        """Show rows, of which only those in sight are ever asked for; they are not to change later."""
        if len(rows) < self.count:
            self.light(lit)  # before the row of the present cell is gone
        self._rows.become(rows)
        self.light(lit)
        self.room.fit_rows(self.row_height())

    def light(self, row: int, *, look: bool = False) -> None:
        """Light one row and bring it into view; -1 for none. A ``look`` at it leaves no trace."""
        if row != self._rows.lit:
            self._rows.light(row)
            self.show_lit()
            self.room.fit_rows(self.row_height())
        if not look and row != self._stands_at:
            was, self._stands_at = self._stands_at, row
            self._go_along(was, row)

    def _go_along(self, was: int, row: int) -> None:
        """Keys go on from a row that an undo or a timeline lit; a cell in which one types, or of several, stays."""
        here, spans = self.currentIndex(), self.selectionModel().selection().toList()
        alone = len(spans) == 1 and spans[0].width() == spans[0].height() == 1
        if here.row() == was >= 0 and alone and 0 <= row < self._rows.rowCount() and not self._editing():
            only = QItemSelectionModel.SelectionFlag.ClearAndSelect
            self.selectionModel().setCurrentIndex(self._rows.index(row, here.column()), only)

    def _sees_lit(self, high: int) -> bool:
        """Whether the row that is lit is in a view of that height, or would be but for its edge."""
        return 0 <= self.rowViewportPosition(self.lit) < high

    def light_pointed(self, lit: Collection[Thing]) -> None:
        """The rows of what is pointed at elsewhere, and the cells of what the pictures show of the row that is lit."""
        of = [column.is_of(self.lit, shown=True) for column in self._rows.columns] if self.lit >= 0 else []
        self._rows.point(self.rows_for(lit), {i for i, thing in enumerate(of) if thing is not None and thing in lit})

    def things_at(self, row: int, column: int) -> tuple[Thing, ...]:
        """The row, and what its number is in the pictures."""
        thing, of_row = self._rows.columns[column].is_of(row, shown=row == self.lit), super().things_at(row, column)
        return of_row if thing is None else (*of_row, thing)

    def show_lit(self, hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible) -> None:
        """Bring the row that is lit into view."""
        if not self.room.is_picture and 0 <= self._rows.lit < self._rows.rowCount():
            self.scrollTo(self._rows.index(self._rows.lit, 0), hint)

    def become_picture(self) -> None:
        """In a picture nothing can be scrolled to or turned to."""
        self.room.is_picture = True
        self.slim_bar.become_picture()
        self.room.fit_rows(self.row_height())

    def paintEvent(self, event: QPaintEvent) -> None:
        self._is_seen = True
        self._cells.go_on_with_the_light(self._theme.lit)
        if self._cells.is_plain():
            self._cells.paint(event.region())
        else:
            super().paintEvent(event)
        if self.room.is_picture and (said := self.rows_said):
            painter = QPainter(self.viewport())
            painter.setFont(self._header.font())
            painter.setPen(self._theme.ink("quiet"))
            box = self.viewport().rect().adjusted(4, 0, -4, 0)
            painter.drawText(box, Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeft, said)

    def _paint_again(self, row: int, first: int, last: int) -> bool:
        """Cells of a row from one column to another: Qt would paint the whole table. False where others have to know.

        These are the entry of a cell and a screen reader.
        """
        if self._editing() or QAccessible.isActive():
            return False
        y, high, left = self.rowViewportPosition(row), self.rowHeight(row), self.columnViewportPosition(first)
        is_last = last == len(self._rows.columns) - 1  # beside which the row is lit up to the edge
        right = self.viewport().width() if is_last else self.columnViewportPosition(last + 1)
        self.viewport().update(left, y, right - left, high)
        return True

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Qt moves the rows, and paints those that come; all of them, where something lies over them, as the bar does.

        So it moves them as if the bar were not there, and what it took along is painted.
        """
        bar, view, shown = self.slim_bar, self.viewport(), Qt.WidgetAttribute.WA_WState_Visible
        is_seen = bar.testAttribute(shown)
        bar.setAttribute(shown, False)
        super().scrollContentsBy(dx, dy)
        bar.setAttribute(shown, is_seen)
        if is_seen:
            view.update(view.rect() if dx else QRect(view.mapFrom(self, bar.pos()).x(), 0, bar.width(), view.height()))

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        for marked in self.findChildren(MarkedCell):
            marked.theme = theme
        self._rows.dress(theme)
        self.setFont(font(theme))
        self._header.dress(theme)
        self._rows.changed()
        self.room.measure(theme)
        self.room.fit_rows(self.row_height())

    # what a person does

    def keyPressEvent(self, event: QKeyEvent) -> None:
        before = self.currentIndex()
        if event.key() in CHOOSING and not self._editing():
            self.picked.emit(before.row())
        super().keyPressEvent(event)
        here = self.currentIndex()
        if event.key() in SIDEWAYS and here == before and self._header.turn.isVisible():
            self.room.go_on(event.key() == Qt.Key.Key_Right)
        # The selection model would also tell of rows that came and went.
        elif event.key() in GOING and here.row() not in (-1, before.row()):
            if self._follows:
                self.picked.emit(here.row())
            self._mean(here)
        elif event.key() in SIDEWAYS and here != before and here.isValid():
            self._mean(here)

    def place(self) -> tuple[int, int]:
        """The present cell; the first one where none is."""
        here = self.currentIndex()
        return max(here.row(), 0), max(here.column(), 0)

    def _text(self, whole: bool) -> Slices[str]:
        """The cells that are selected, or all under their headers where that is asked for or nothing is selected.

        Who selects all that it holds means all that there are.
        """
        spans, held = self.selectionModel().selection().toList(), (self._rows.rowCount(), self._rows.columnCount())
        headers = self._rows.headers if whole or not spans else ()
        if headers or [(span.height(), span.width()) for span in spans] == [held]:
            every = self._rows.rows if self.every is None else self.every()
            return text_in_slices(self._rows.seen(every), headers, len(every))
        return text_in_slices(selected(self._rows.seen(), spans), count=sum(span.height() for span in spans))


def _look_plain(table: QTableView) -> None:
    table.setFrameShape(QFrame.Shape.NoFrame)
    table.setShowGrid(False)
    table.setWordWrap(False)
    table.setTabKeyNavigation(False)
    table.setCornerButtonEnabled(False)
    table.verticalHeader().hide()
    table.verticalHeader().setMinimumSectionSize(8)
    table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
