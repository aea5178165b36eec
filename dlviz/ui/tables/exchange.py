"""What a table gives to and takes from others: copies and pastes by keys and by its context menu, files of it."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator, Sequence
from typing import Any

from PySide6.QtCore import QEvent, QItemSelectionRange, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractScrollArea, QMenu, QWidget

from dlviz.model.slices import Slices, finish
from dlviz.ui.clipboard import is_filled, put_text
from dlviz.ui.quick import Quick

Keys = QKeySequence.StandardKey


class Exchange(Quick, QObject):
    """Gives a widget that shows a table its copies and pastes; emits ``pasted`` and ``open_wished``, see ``Intake``.

    Attributes
    ----------
    give : makes the text to copy: of what is selected, or, asked with True, of the whole table; empty for none.
    put : makes it and puts it into the clipboard; the window's own goes on meanwhile.
    takes : whether anything can be pasted or opened here.
    place : the row and the column from which on cells are pasted, and how many columns are shown.
    """

    pasted = Signal()
    open_wished = Signal()

    def __init__(self, host: QWidget, give: Callable[[bool], Slices[str]]) -> None:
        super().__init__(host)
        self._host, self.give = host, give
        self.put: Callable[[Slices[str]], object] = lambda steps: put_text(finish(steps))
        self.takes = False
        self.place: Callable[[], tuple[int, int, int]] = lambda: (0, 0, 0)
        host.installEventFilter(self)
        host.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        host.customContextMenuRequested.connect(lambda at: self.show_menu(self._inside().mapToGlobal(at)))

    # wishes

    def copy(self, whole: bool = False) -> None:
        self.put(self.give(whole))

    def paste(self) -> None:
        if self.takes:
            self.pasted.emit()

    def open_file(self) -> None:
        if self.takes:
            self.open_wished.emit()

    # keys and menu

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QKeyEvent) or watched is not self._host:
            return False
        act = self._act(event)
        if act is None:
            return False
        if event.type() == QEvent.Type.KeyPress:
            act()
        event.accept()  # also as ShortcutOverride: the table comes before the window's menu
        return True

    def _act(self, event: QKeyEvent) -> Callable[[], Any] | None:
        if event.matches(Keys.Copy):
            return self.copy
        return self.paste if self.takes and event.matches(Keys.Paste) else None

    def show_menu(self, at: QPoint) -> None:
        self.menu().popup(at)

    def menu(self) -> QMenu:
        """What can be done now; made anew each time, so that it speaks the present language."""
        menu = QMenu(self._host)
        menu.setObjectName("exchange")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.setFont(self._host.font())
        self._add(menu, "copy", self.tr("Copy"), self.copy, Keys.Copy)
        self._add(menu, "copy_table", self.tr("Copy table"), lambda: self.copy(whole=True))
        if self.takes:
            paste = self._add(menu, "paste", self.tr("Paste"), self.paste, Keys.Paste)
            paste.setEnabled(is_filled())
            menu.addSeparator()
            self._add(menu, "open_csv", self.tr("Open CSV…"), self.open_file)
        return menu

    def _add(self, menu: QMenu, name: str, text: str, act: Callable[[], Any], key: Any = None) -> QAction:
        action = menu.addAction(text)
        action.setObjectName(f"exchange.{name}")
        action.triggered.connect(lambda _checked=False: act())
        if key is not None:
            action.setShortcut(QKeySequence(key))
            action.setShortcutVisibleInContextMenu(True)
        return action

    def _inside(self) -> QWidget:
        return self._host.viewport() if isinstance(self._host, QAbstractScrollArea) else self._host


def selected(rows: Sequence[Sequence[Any]], spans: Sequence[QItemSelectionRange]) -> Iterator[Sequence[Any]]:
    """The cells of a selection, each under those of its column; from here and there, with gaps between them.

    Where it is is asked once, at the beginning: the table may show others while the text is made.
    """
    boxes = [(range(span.top(), span.bottom() + 1), range(span.left(), span.right() + 1)) for span in spans]
    if len(boxes) == 1:
        ((down, across),) = boxes
        part = itertools.islice(rows, down.start, down.stop)
        yield from (cells[across.start : across.stop] for cells in part)
        return
    columns = sorted({column for _, across in boxes for column in across})
    for row in sorted({row for down, _ in boxes for row in down}):
        here = [across for down, across in boxes if row in down]
        inside = (any(column in across for across in here) for column in columns)
        yield [rows[row][column] if there else None for column, there in zip(columns, inside, strict=True)]
