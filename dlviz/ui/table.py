"""A table of numbers and words: shows rows, lights some, reports what a person typed into a cell."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Collection, Iterator, Sequence

from PySide6.QtCore import QEvent, QItemSelectionRange, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemDelegate, QAbstractItemView, QFrame, QHeaderView, QTableView, QWidget

from dlviz.files.writing import to_text
from dlviz.theme import LIGHT, Theme, font
from dlviz.ui.exchange import Exchange
from dlviz.ui.table_rows import LONGEST, UNBOUNDED, Role, Row, RowsModel

LEAST_LETTER = 11  # pixels


class Header(QHeaderView):
    """Quiet words over a thin line. Fusion's own head is a gradient, which QPdfWriter cannot write."""

    def __init__(self) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._theme = LIGHT
        self.setSectionsClickable(False)

    def dress(self, theme: Theme) -> None:
        self._theme = theme
        self.setFont(font(theme, 0.9))
        self.viewport().update()

    def sizeHint(self) -> QSize:
        return QSize(0, self.fontMetrics().height() + 8)

    def paintSection(self, painter: QPainter, rect: QRect, index: int) -> None:
        painter.fillRect(rect, self._theme.color("surface"))
        painter.setPen(self._theme.color("border"))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.setPen(self._theme.ink("quiet"))
        words = str(self.model().headerData(index, Qt.Orientation.Horizontal) or "")
        room = rect.adjusted(4, 0, -4, -2)
        side = self.model().headerData(index, Qt.Orientation.Horizontal, Role.TextAlignmentRole)
        letter = self.letter(words, room.width())
        painter.setFont(letter)
        painter.drawText(room, side, QFontMetrics(letter).elidedText(words, Qt.TextElideMode.ElideRight, room.width()))

    def letter(self, words: str, room: int) -> QFont:
        """The letter of a head: smaller where the column is narrow, and no smaller than can be read."""
        made = QFont(self.font())
        pixels = self.fontInfo().pixelSize()
        while pixels > LEAST_LETTER and QFontMetrics(made).horizontalAdvance(words) > room:
            pixels -= 1
            made.setPixelSize(pixels)
        return made


class Table(QTableView):
    """Emits ``typed(row, column, text)`` for an edit and ``picked(row)`` when a row is chosen by mouse or keys.

    ``editable`` are the columns that take typing, ``words`` those that begin at the left. ``exchange`` copies it as
    text for a spreadsheet. A column is never narrower than the text ``least``: too many columns are scrolled to.
    """

    typed = Signal(int, int, str)
    picked = Signal(int)
    pointed = Signal(object)
    stands_for = ""  # what kind of thing a row is in the pictures beside it, such as ``row`` or ``step``

    def __init__(
        self,
        editable: Collection[int] = (),
        parent: QWidget | None = None,
        words: Collection[int] = (),
        least: str = "",
    ) -> None:
        super().__init__(parent)
        self.editable = tuple(editable)
        self._least, self._digit = least, 8
        self._is_picture, self._theme = False, LIGHT
        self._rows = RowsModel(editable, words)
        self._rows.setParent(self)
        self.setModel(self._rows)
        self.exchange = Exchange(self, self._text)
        self._rows.room = self._room
        self._rows.typed.connect(self.typed)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setAlternatingRowColors(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.verticalHeader().hide()
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self._header = Header()
        self.setHorizontalHeader(self._header)
        header = self._header
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        header.setHighlightSections(False)
        header.setMinimumSectionSize(34)
        self.clicked.connect(lambda index: self.picked.emit(index.row()))
        self.setMouseTracking(True)
        self._pointed: int | None = None

    def set_headers(self, *headers: str) -> None:
        """Set at each change of language; the number of columns may change too."""
        if list(headers) == self._rows.headers:
            return
        self._rows.beginResetModel()
        self._rows.headers = list(headers)
        self._rows.endResetModel()

    def set_editable(self, columns: Collection[int]) -> None:
        """Which columns take typing, where that changes with their number."""
        self.editable = self._rows.editable = tuple(columns)

    def _room(self, column: int) -> int:
        """How many digits a column that is seen has room for."""
        return min(LONGEST, (self.columnWidth(column) - 7) // self._digit) if self.isVisible() else LONGEST

    def veil(self, columns: Collection[int]) -> None:
        """Veil these columns, until none is named; the first is 0."""
        if frozenset(columns) != self._rows.veiled:
            self._rows.veiled = frozenset(columns)
            self._rows.changed()

    def set_roles(self, role: Callable[[int, int], str]) -> None:
        """Colour each cell by a meaning: ``role(row, column)``."""
        self._rows.role = role

    def show_rows(self, rows: Sequence[Row], lit: int = -1) -> None:
        """Show rows, of which only those in sight are ever asked for; they are not to change later."""
        self._rows.become(rows)
        self.light(lit)
        self._fit_whole_rows()

    def light(self, row: int) -> None:
        """Light one row and bring it into view; -1 for none."""
        if row != self._rows.lit:
            self._rows.light(row)
            self.show_lit()
            self._fit_whole_rows()

    def light_pointed(self, row: int | None) -> None:
        """A row that is pointed at elsewhere; None for none."""
        self._rows.point(-1 if row is None else row)

    def show_lit(self, hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible) -> None:
        """Bring the row that is lit into view."""
        if not self._is_picture and 0 <= self._rows.lit < self._rows.rowCount():
            across = self.horizontalScrollBar().value()
            self.scrollTo(self._rows.index(self._rows.lit, 0), hint)
            self.horizontalScrollBar().setValue(across)

    def become_picture(self) -> None:
        """In a picture nothing can be scrolled to: all columns share the room there is."""
        self._least, self._is_picture = "", True
        self._header.setMinimumSectionSize(34)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def _fit_whole_rows(self) -> None:
        """In a picture no row is cut: those that fit round the one that is lit, and a line that says which."""
        if not self._is_picture:
            return
        high, row, count = self.viewport().height(), self.verticalHeader().defaultSectionSize(), len(self._rows.rows)
        if count * row <= high or self.minimumHeight() == self.maximumHeight():
            self._rows.show_only(0, UNBOUNDED)
            return
        fitting = max((high - self._saying_height()) // row, 1)
        first = min(max(self._rows.lit - fitting // 2, 0), count - fitting)
        self._rows.show_only(first, fitting)

    def _saying_height(self) -> int:
        return self._header.fontMetrics().height() + 4

    @property
    def rows_said(self) -> str:
        """Which rows a picture shows, where it does not show all."""
        rows, count = self._rows, len(self._rows.rows)
        if rows.rowCount() >= count:
            return ""
        return self.tr("rows {0}–{1} of {2}").format(rows.first + 1, rows.first + rows.rowCount(), count)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_whole_rows()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._is_picture and (said := self.rows_said):
            painter = QPainter(self.viewport())
            painter.setFont(self._header.font())
            painter.setPen(self._theme.ink("quiet"))
            box = self.viewport().rect().adjusted(4, 0, -4, 0)
            painter.drawText(box, Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeft, said)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self._rows.dress(theme)
        made = font(theme)
        self.setFont(made)
        self._header.dress(theme)
        bold = QFontMetrics(font(theme, bold=True))
        self._digit = bold.horizontalAdvance("0")
        if self._least:
            self._header.setMinimumSectionSize(bold.horizontalAdvance(self._least) + 8)
        self.verticalHeader().setDefaultSectionSize(round(self.fontMetrics().height() + 2))
        self._rows.changed()
        self._fit_whole_rows()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Not by ``entered``: that comes also where the rows move under a mouse that rests."""
        super().mouseMoveEvent(event)
        row = self.indexAt(event.position().toPoint()).row()
        self._point(row if row >= 0 else None)

    def leaveEvent(self, event: QEvent) -> None:
        self._point(None)
        super().leaveEvent(event)

    def _point(self, row: int | None) -> None:
        if row != self._pointed:
            self._pointed = row
            self.pointed.emit(row)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and not self._editing():
            self.picked.emit(self.currentIndex().row())
            super().keyPressEvent(event)
        else:
            super().keyPressEvent(event)

    def _editing(self) -> bool:
        return self.state() == QAbstractItemView.State.EditingState

    def commit_entry(self) -> None:
        """Take what is typed into a cell, and close its entry."""
        editor = self.focusWidget()
        if self._editing() and editor is not None and editor is not self:
            self.commitData(editor)
            self.closeEditor(editor, QAbstractItemDelegate.EndEditHint.NoHint)

    def place(self) -> tuple[int, int]:
        """The present cell; the first one where none is."""
        here = self.currentIndex()
        return max(here.row(), 0), max(here.column(), 0)

    def _text(self, whole: bool) -> str:
        """The cells that are selected, or all under their headers where that is asked for or nothing is selected."""
        spans = self.selectionModel().selection().toList()
        if whole or not spans:
            return to_text(self._rows.seen(), self._rows.headers)
        if len(spans) == 1:
            (span,) = spans
            rows = itertools.islice(self._rows.seen(), span.top(), span.bottom() + 1)
            return to_text(cells[span.left() : span.right() + 1] for cells in rows)
        return to_text(self._cells_apart(spans))

    def _cells_apart(self, spans: Sequence[QItemSelectionRange]) -> Iterator[Row]:
        """Cells from here and there, each under those of its column, with gaps between them."""
        columns = sorted({column for span in spans for column in range(span.left(), span.right() + 1)})
        for row in sorted({row for span in spans for row in range(span.top(), span.bottom() + 1)}):
            here = [span for span in spans if span.top() <= row <= span.bottom()]
            cells = self._rows.seen()[row]
            yield [
                cells[column] if any(span.left() <= column <= span.right() for span in here) else None
                for column in columns
            ]
