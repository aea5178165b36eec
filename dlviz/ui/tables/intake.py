"""How a table comes into a panel, whichever way: opened, pasted, dropped. It is read in slices, and asked about.

What is small is there at once; while more is read the window goes on, and a new one takes the place of the one before.
What reads tables is loaded when one comes: no start waits for it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from dlviz.errors import Problem
from dlviz.messages import taken
from dlviz.model.fields import Checked, FieldError
from dlviz.model.slices import Slices, finish
from dlviz.model.wanted import WantedTable
from dlviz.ui.clipboard import clipboard_table
from dlviz.ui.quick import Quick
from dlviz.ui.tables.exchange import Exchange
from dlviz.ui.tables.table import Table
from dlviz.ui.work import Work

if TYPE_CHECKING:
    from dlviz.files.choosing import Choice
    from dlviz.files.grid import Grid

Words = Callable[[], str]
SMALL = 50_000  # bytes or letters that are read within some milliseconds


class Intake(Quick, QObject):
    """Emits ``took(state)`` for a state with a table in it, ``told(words)``, ``refused(problem)``, and ``began(work)``.

    The words are a function that says which columns were taken; of cells that were pasted nothing has to be said.
    """

    took = Signal(object)
    told = Signal(object)
    refused = Signal(object)
    began = Signal(object)

    def __init__(
        self, panel: QWidget, name: str, tables: Sequence[WantedTable[Checked]], state: Callable[[], Any]
    ) -> None:
        super().__init__(panel)
        self._panel, self._name, self._tables, self._state = panel, name, tuple(tables), state
        self._work: Work | None = None
        for table in self._tables:
            host = panel.findChild(QWidget, f"{name}.{table.name}")
            exchange = host.findChild(Exchange) if isinstance(host, QWidget) else None
            if exchange is not None:
                self.serve(exchange, table)

    def serve(self, exchange: Exchange, table: WantedTable[Checked]) -> None:
        """Take what is opened and pasted at a table that shows one of ours."""
        exchange.open_wished.connect(lambda: self.open(table))
        exchange.pasted.connect(lambda: self.paste_cells(table, exchange.place))
        exchange.takes = True

    def cell(self, field: str) -> tuple[int, str] | None:
        """The row, counted from 1, and the head of the column of a value such as ``rows[0][1]`` in a table of ours."""
        for table in self._tables:
            place, host = table.cell(field), self._panel.findChild(Table, f"{self._name}.{table.name}")
            if place is not None and isinstance(host, Table):
                is_shown = place[1] < host.model().columnCount()
                head = host.model().headerData(place[1], Qt.Orientation.Horizontal) if is_shown else ""
                return place[0] + 1, f'"{head or table.key_at(place[1])}"'
        return None

    # ways in

    def open(self, table: WantedTable[Checked] | None = None) -> None:
        """Ask for a file and take it in place of what there is."""
        from dlviz.ui.dialogs import ask_table

        path = ask_table(self._panel)
        if path is not None:
            self.open_file(path, table)

    def open_file(self, path: Path, table: WantedTable[Checked] | None = None) -> None:
        """Take a file for one table of the panel, or for that which it fits."""
        from dlviz.files.tabular import file_in_slices

        self._run(file_in_slices(path), partial(self.take, table=table), small=_size(path) < SMALL)

    def paste(self, table: WantedTable[Checked] | None = None) -> None:
        """Take what is in the clipboard in place of what there is."""
        self._from_clipboard(partial(self.take, table=table))

    def paste_cells(self, table: WantedTable[Checked], place: Callable[[], tuple[int, int, int]]) -> None:
        """Take what is in the clipboard over the cells from the present one on."""
        self._from_clipboard(lambda grid: self._take_cells(grid, table, place()))

    def take(self, grid: Grid, table: WantedTable[Checked] | None = None, why: Words = str) -> None:
        """Take a table that was read in place of what there is; ask where it is in doubt.

        ``why`` says, before what was taken, what else has to be told of it.
        """
        from dlviz.files.choosing import best, in_order
        from dlviz.ui.tables.column_dialog import ask_choice

        first = () if table is None else (table,)
        rest = in_order([other for other in self._tables if other is not table], self._state())
        try:
            choice: Choice | None = best(grid, (*first, *rest))
        except Problem as problem:
            self.refused.emit(problem)
            return
        if choice is not None and choice.doubt:
            choice = ask_choice(self._panel, choice)
        if choice is not None:
            self._take(choice, why)

    def cancel(self) -> None:
        """Give up what is being read."""
        if self._work is not None:
            self._work.cancel()

    # how it is done

    def _from_clipboard(self, then: Callable[[Grid], None]) -> None:
        from dlviz.files.tabular import file_in_slices, text_in_slices

        try:
            held = clipboard_table()
        except Problem as problem:
            self.refused.emit(problem)
            return
        if isinstance(held, str):
            self._run(text_in_slices(held), then, small=len(held) < SMALL)
        else:
            self._run(file_in_slices(held), then, small=_size(held) < SMALL)

    def _take(self, choice: Choice, why: Words) -> None:
        from dlviz.files import taking
        from dlviz.ui.tables.column_dialog import ask_choice

        def ask(problem: Problem) -> None:
            asked = ask_choice(self._panel, choice, problem)
            if asked is not None:
                self._take(asked, why)

        steps = taking.whole(choice, self._state)
        self._run(steps, lambda state: self._give(state, choice, why), ask, small=_is_small(choice.grid))

    def _take_cells(self, grid: Grid, table: WantedTable[Checked], place: tuple[int, int, int]) -> None:
        from dlviz.files import taking
        from dlviz.files.choosing import Choice
        from dlviz.ui.tables.column_dialog import ask_choice

        def ask(problem: Problem | None) -> None:
            choice = Choice(grid, table, {}, "" if problem else "header")
            asked = ask_choice(self._panel, choice, problem)
            if asked is not None:
                self._take_cells(asked.grid, table, place)

        if grid.header == "doubt":
            ask(None)
            return
        steps = taking.pasted(grid, table, self._state, *place)
        self._run(steps, self.took.emit, ask, small=_is_small(grid))

    def _run(
        self,
        steps: Slices[Any],
        then: Callable[[Any], None],
        ask: Callable[[Problem], None] | None = None,
        *,
        small: bool,
    ) -> None:
        """Do it: at once what is small, the rest in slices."""
        self.cancel()
        if small:
            try:
                made = finish(steps)
            except (Problem, FieldError) as error:
                self._failed(error, ask)
                return
            then(made)
            return
        work = self._work = Work(steps, self)
        work.finished.connect(then)
        work.failed.connect(lambda error: self._failed(error, ask))
        self.began.emit(work)

    def _give(self, state: Checked, choice: Choice, why: Words) -> None:
        self.took.emit(state)
        self.told.emit(lambda: f"{why()} {taken(choice)}".strip())

    def _failed(self, error: Exception, ask: Callable[[Problem], None] | None) -> None:
        from dlviz.files.grid import READINGS

        if isinstance(error, Problem) and error.kind in READINGS and ask is not None:
            ask(error)
        elif isinstance(error, Problem | FieldError):
            self.refused.emit(error)
        else:
            raise error


def _is_small(grid: Grid) -> bool:
    return len(grid) * grid.width < SMALL // 10


def _size(path: Path) -> int:
    """Of what cannot be looked at reading tells more."""
    try:
        return path.stat().st_size
    except OSError:
        return 0
