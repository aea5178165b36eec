"""A table of numbers and words: shows rows, lights some, reports what a person typed into a cell."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemDelegate, QAbstractItemView, QFrame, QTableView, QWidget

from dlviz.files.writing import to_text
from dlviz.theme import LIGHT, Theme, font
from dlviz.ui.columns import Column, for_a_picture, pages, widths
from dlviz.ui.exchange import Exchange, selected
from dlviz.ui.slim_bar import SlimBar
from dlviz.ui.table_header import Header
from dlviz.ui.table_rows import UNBOUNDED, Row, RowsModel

MARGINS = 7  # pixels of a cell beside its text
LEAST_ROW = 23  # pixels of a row that a hand can hit
BAR = 12  # pixels beside the columns that a scroll bar lies over
CHOOSING = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
GOING = [getattr(Qt.Key, f"Key_{name}") for name in ("Up", "Down", "PageUp", "PageDown", "Home", "End")]
SIDEWAYS = (Qt.Key.Key_Left, Qt.Key.Key_Right)


class Table(QTableView):
    """Emits ``typed(row, column, text)`` for an edit and ``picked(row)`` when a row is chosen by mouse or keys.

    Its columns are declared (``dlviz.ui.columns``) and share its room; those that there is no room for are turned to
    by a button in the head, or by going on to the right. No row is ever cut. With ``rows`` it is as high as these; one
    that ``follows`` picks the row that arrow keys lead to. ``exchange`` copies it as text for a spreadsheet.
    """

    typed = Signal(int, int, str)
    picked = Signal(int)
    pointed = Signal(object)
    stands_for = ""  # what kind of thing a row is in the pictures beside it, such as ``row`` or ``step``

    def __init__(self, parent: QWidget | None = None, *, rows: int = 0, follows: bool = False) -> None:
        super().__init__(parent)
        self._fixed_rows, self._follows = rows, follows
        self._page = 0
        self._needs: list[int] = []
        self._wishes: list[int] = []
        self._shared: tuple[int, ...] = ()
        self._is_picture, self._theme = False, LIGHT
        self._pointed: int | None = None
        self._rows = RowsModel()
        self._rows.setParent(self)
        self.setModel(self._rows)
        self.exchange = Exchange(self, self._text)
        self._rows.room = self._room
        self._rows.typed.connect(self.typed)
        self._header = Header()
        self.setHorizontalHeader(self._header)
        self._header.turn.clicked.connect(lambda: self._turn(1))
        self._look_plain()
        self.slim_bar = SlimBar(self)
        self.clicked.connect(lambda index: self.picked.emit(index.row()))
        self.setMouseTracking(True)

    def _look_plain(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(8)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def set_columns(self, *columns: Column) -> None:
        """Set at each change of language; the number of columns may change too."""
        self._rows.become_columns(columns)
        self._measure()
        self._share_out()

    # room

    def row_height(self) -> int:
        return round(self.fontMetrics().height() + 2)

    def _room(self, column: int) -> int:
        """How many pixels the text of a cell has in a column that is seen."""
        return self.columnWidth(column) - MARGINS if self.isVisible() else UNBOUNDED

    def _measure(self) -> None:
        """What the columns need at least, and what they would rather have: heads in their own letter."""
        letters = QFontMetrics(font(self._theme, bold=True))
        cells = [
            max(letters.horizontalAdvance(text) for text in column.texts) + MARGINS + 1 for column in self._rows.columns
        ]
        heads = [self._header.widths_of(column.head) for column in self._rows.columns]
        self._needs = [max(cell, least) for cell, (least, _) in zip(cells, heads, strict=True)]
        self._wishes = [max(cell, head) for cell, (_, head) in zip(cells, heads, strict=True)]
        self._shared = ()

    def _share_out(self) -> None:
        """Give the columns that are in sight their widths."""
        columns, needs = self._rows.columns, self._needs
        room = self.contentsRect().width() - (BAR if self._scrolls() else 0)
        if not columns or self._shared == (room, self._page, self._is_picture):
            return
        self._shared = room, self._page, self._is_picture
        seen = self._in_sight(columns, needs, room)
        turns = len(seen) < len(columns) and not self._is_picture
        if turns:
            room = self.contentsRect().width() - self._header.turn.sizeHint().width()
            seen = self._in_sight(columns, needs, room)
        made = widths([columns[i] for i in seen], [needs[i] for i in seen], [self._wishes[i] for i in seen], room)
        for i in range(len(columns)):
            if self.isColumnHidden(i) == (i in seen):
                self.setColumnHidden(i, i not in seen)
        for i, wide in zip(seen, made, strict=True):
            self.setColumnWidth(i, wide)
        self._offer([columns[i].head for i in range(len(columns)) if i not in seen] if turns else [])

    def _in_sight(self, columns: Sequence[Column], needs: Sequence[int], room: int) -> list[int]:
        if self._is_picture:
            return for_a_picture(columns, needs, room)
        made = pages(columns, needs, room)
        self._page %= len(made)
        return made[self._page]

    def _offer(self, others: list[str]) -> None:
        """The way to the columns that are not in sight."""
        button = self._header.turn
        button.setVisible(bool(others))
        if others:
            button.setText(f"+{len(others)}")
            button.setToolTip(self.tr("Show the other columns: {0}").format(", ".join(filter(None, others)) or "…"))
            button.setAccessibleName(button.toolTip())
            self._header.place_button()

    def _turn(self, by: int) -> None:
        """To the next columns that there was no room for."""
        self._page += by
        self._share_out()
        self._rows.changed()

    def _scrolls(self) -> bool:
        return self._rows.rowCount() * self.verticalHeader().defaultSectionSize() > self.viewport().height()

    def _fit_rows(self) -> None:
        """No row is ever cut: on the screen rows and head take what is left, a picture shows fewer and says which."""
        rows, head = self.verticalHeader(), self._header
        row = max(self.row_height(), LEAST_ROW)
        high, count = self.contentsRect().height() - head.least_height, len(self._rows.rows)
        taller = 0
        if self._fixed_rows:
            self.setFixedHeight(head.least_height + self._fixed_rows * row + 2)
        elif self._is_picture:
            self._fit_into_picture(row, high)
        elif count * row > high >= row:
            fitting = count if high >= count * self.fontMetrics().height() else high // row
            row, taller = divmod(high, fitting)
        if (rows.defaultSectionSize(), head.taller) != (row, taller):
            head.taller = taller
            rows.setDefaultSectionSize(row)
            self.updateGeometries()
        self._share_out()

    def _fit_into_picture(self, row: int, high: int) -> None:
        """The rows that fit round the one that is lit, and a line that says which."""
        count = len(self._rows.rows)
        if count * row <= high:
            self._rows.show_only(0, UNBOUNDED)
            return
        fitting = max((high - self._header.fontMetrics().height() - 4) // row, 1)
        self._rows.show_only(min(max(self._rows.lit - fitting // 2, 0), count - fitting), fitting)

    @property
    def rows_said(self) -> str:
        """Which rows a picture shows, where it does not show all."""
        return self.rows_of(self._rows.first, self._rows.rowCount())

    def rows_of(self, first: int, some: int) -> str:
        """That these are some of the rows; nothing where they are all."""
        if some >= self.count:
            return ""
        return self.tr("rows {0}–{1} of {2}").format(first + 1, first + some, self.count)

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
        super().resizeEvent(event)
        self._fit_rows()

    # what it is told

    def veil(self, columns: Collection[int]) -> None:
        """Veil these columns, until none is named; the first is 0."""
        if frozenset(columns) != self._rows.veiled:
            self._rows.veiled = frozenset(columns)
            self._rows.changed()

    def show_rows(self, rows: Sequence[Row], lit: int = -1) -> None:
        """Show rows, of which only those in sight are ever asked for; they are not to change later."""
        self._rows.become(rows)
        self.light(lit)
        self._fit_rows()

    def light(self, row: int) -> None:
        """Light one row and bring it into view; -1 for none."""
        if row != self._rows.lit:
            self._rows.light(row)
            self.show_lit()
            self._fit_rows()

    def light_pointed(self, row: int | None) -> None:
        """A row that is pointed at elsewhere; None for none."""
        self._rows.point(-1 if row is None else row)

    def show_lit(self, hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible) -> None:
        """Bring the row that is lit into view."""
        if not self._is_picture and 0 <= self._rows.lit < self._rows.rowCount():
            self.scrollTo(self._rows.index(self._rows.lit, 0), hint)

    def become_picture(self) -> None:
        """In a picture nothing can be scrolled to or turned to."""
        self._is_picture = True
        self.slim_bar.setFixedSize(0, 0)
        self._fit_rows()

    def paintEvent(self, event: QPaintEvent) -> None:
        self._go_on_with_the_light()
        super().paintEvent(event)
        if self._is_picture and (said := self.rows_said):
            painter = QPainter(self.viewport())
            painter.setFont(self._header.font())
            painter.setPen(self._theme.ink("quiet"))
            box = self.viewport().rect().adjusted(4, 0, -4, 0)
            painter.drawText(box, Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeft, said)

    def _go_on_with_the_light(self) -> None:
        """The row that is lit is so up to the edge, beyond its last column."""
        end = self._header.length()
        if 0 <= self._rows.lit - self._rows.first < self._rows.rowCount() and end < self.viewport().width():
            row = self.visualRect(self._rows.index(self._rows.lit - self._rows.first, 0))
            row.setLeft(end)
            row.setRight(self.viewport().width())
            QPainter(self.viewport()).fillRect(row, self._theme.lit)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self._rows.dress(theme)
        self.setFont(font(theme))
        self._header.dress(theme)
        self._rows.changed()
        self._measure()
        self._fit_rows()

    # what a person does

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
        before = self.currentIndex()
        if event.key() in CHOOSING and not self._editing():
            self.picked.emit(before.row())
        super().keyPressEvent(event)
        here = self.currentIndex()
        if event.key() in SIDEWAYS and here == before and self._header.turn.isVisible():
            self._go_on(event.key() == Qt.Key.Key_Right)
        # The selection model would also tell of rows that came and went.
        elif self._follows and event.key() in GOING and here.row() not in (-1, before.row()):
            self.picked.emit(here.row())

    def _go_on(self, forward: bool) -> None:
        """Beyond the last column in sight are the others."""
        row = max(self.currentIndex().row(), 0)
        hidden = [i for i in range(len(self._rows.columns)) if self.isColumnHidden(i)]
        self._turn(1 if forward else -1)
        fresh = [i for i in hidden if not self.isColumnHidden(i)]
        self.setCurrentIndex(self._rows.index(row, fresh[0 if forward else -1]))

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
        return to_text(selected(self._rows.seen(), spans))
