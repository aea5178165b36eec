"""Tables and pictures that come to the window, dropped or pasted or named at the start, and the panels that take them.

What takes longer than a moment shows how far it is, and can be cancelled. What reads is loaded when a table comes.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

from dlviz.errors import Problem
from dlviz.files.names import shown
from dlviz.messages import sentence
from dlviz.model.fields import Checked, FieldError
from dlviz.model.slices import Slices, finish
from dlviz.panels import title
from dlviz.shell.notice import say_problem
from dlviz.shell.strip import Board, Strip
from dlviz.state import AppState
from dlviz.topics import PANELS, PICTURES, topic
from dlviz.ui.clipboard import clipboard_picture, clipboard_table, is_picture
from dlviz.ui.panel import AnyPanel
from dlviz.ui.work import Work

if TYPE_CHECKING:
    from dlviz.files.choosing import Choice
    from dlviz.files.grid import Grid

Way = Literal["dropped", "named", "pasted"]  # onto a panel, at the start, or where perhaps another entry was meant
MOMENT = 500  # milliseconds after which a person wants to know how far it is


class Tables(QObject):
    """Reads a table for whichever panel takes it; ``panel`` brings one to the front and gives it."""

    def __init__(
        self,
        window: QWidget,
        front: Callable[[], AnyPanel],
        panel: Callable[[str], AnyPanel],
        states: Callable[[], AppState],
        say: Callable[..., None],
        strips: Board,
    ) -> None:
        super().__init__(window)
        self._front, self._panel, self._states, self._say, self._strips = front, panel, states, say, strips
        self._work: Work | None = None

    def open(self, path: Path, way: Way = "dropped") -> None:
        """Read a table for the panel in front; where it is not surely its, or was not dropped on it, offer others.

        What one panel alone takes comes to it, except where it is pasted.
        """

        from dlviz.files.tabular import file_in_slices

        def which() -> str:
            return self.tr("Which panel is to take {0}?").format(shown(path.name))

        if is_picture(path):
            self._picture(path, which, way)
        else:
            self._read(file_in_slices(path), which, way, path.name)

    def paste(self) -> None:
        """Take what is in the clipboard for the panel in front; where that takes no tables, offer others."""
        front = self._front()
        if (picture := clipboard_picture()) is not None:
            self._picture(picture, lambda: self.tr("Which panel is to take the pasted picture?"), "pasted")
            return
        if topic(front.NAME).takes:
            front.intake.paste()
            return
        from dlviz.files.tabular import text_in_slices

        try:
            held = clipboard_table()
        except Problem as problem:
            self._say(partial(sentence, problem))
            return
        if isinstance(held, Path):
            self.open(held, "pasted")
        else:
            self._read(text_in_slices(held), lambda: self.tr("Which panel is to take the pasted table?"), "pasted")

    def _read(self, steps: Slices[Grid], which: Callable[[], str], way: Way, name: str = "") -> None:
        self.cancel()
        work = self._work = Work(steps, self)
        work.finished.connect(lambda grid: self._offer(grid, which, way))
        work.failed.connect(partial(say_problem, self._say))
        self.show(work, name)

    def show(self, work: Work, name: str = "") -> None:
        """Show how far a work is when it takes longer than a moment, with a button that ends it."""

        def come() -> None:
            words = (lambda: self.tr("Reading {0} …").format(shown(name))) if name else (lambda: self.tr("Reading …"))
            cancel = ("cancel", lambda: self.tr("Cancel"), lambda: self._cancelled(work))
            self._strips.follow(work, Strip("table", words, cancel))

        timer = QTimer(work, singleShot=True, interval=MOMENT)
        timer.timeout.connect(come)
        work.ended.connect(timer.stop)  # a dialog that asks about what was read keeps the work alive
        timer.start()

    def cancel(self) -> None:
        """Give up what is being read for the window, and a question about what was: another takes its place."""
        self._strips.take_away("panels")
        if self._work is not None:
            self._work.cancel()

    # how it is done

    def _cancelled(self, work: Work) -> None:
        work.cancel()
        self._say(lambda: self.tr("Cancelled. Nothing was changed."))

    def _offer(self, grid: Grid, which: Callable[[], str], way: Way) -> None:
        found = fitting(grid, self._states())
        front, is_dropped = self._front().NAME, way == "dropped"
        is_front = list(found) == [front] or (is_dropped and front in found and not found[front].doubt)
        is_only = len(found) == 1 and way != "pasted"
        is_unsure = all(each.doubt or each.table.is_matrix for each in found.values())  # any numbers are a matrix
        is_here = is_unsure and front not in found and is_dropped and _is_meant(grid, front, self._states())
        if is_here or (not found and topic(front).takes):
            self._front().intake.take(grid)  # it says why not
        elif not found:
            self._say(partial(sentence, _refusal(grid, self._states()["cost"])))
        elif is_front:
            self._take(front, grid)
        elif is_only:
            (only,) = found
            self._take(only, grid, lambda: self.tr("Only {0} takes this table.").format(title(only)))
        else:
            self._ask(which, {name: partial(self._take, name, grid) for name in found})

    def _picture(self, picture: Path | QImage, which: Callable[[], str], way: Way) -> None:
        self.cancel()
        if self._front().NAME == PICTURES:
            self._front().picture_came.emit(picture, str)
        elif way == "pasted":
            self._ask(which, {PICTURES: lambda: self._panel(PICTURES).picture_came.emit(picture, str)})
        else:
            self._panel(PICTURES).picture_came.emit(
                picture, lambda: self.tr("Only {0} takes pictures.").format(title(PICTURES))
            )

    def _take(self, name: str, grid: Grid, why: Callable[[], str] = str) -> None:
        self._panel(name).intake.take(grid, why=why)

    def _ask(self, which: Callable[[], str], ways: dict[str, Callable[[], None]]) -> None:
        """One button for each panel that takes it, and one that lets it be."""
        panels = [(name, partial(title, name), take) for name, take in ways.items()]
        self._strips.add(Strip("panels", which, *panels, ("none", lambda: self.tr("None"), lambda: None)))


def _refusal(grid: Grid, state: Checked) -> Problem | FieldError:
    """Why no panel takes it: what is no table for the cost, of which this is a state, is none."""
    from dlviz.files.choosing import best
    from dlviz.files.taking import whole

    try:
        finish(whole(best(grid, topic("cost").takes), lambda: state))
    except (Problem, FieldError) as problem:
        return problem
    raise AssertionError  # it would have been found


def _is_meant(grid: Grid, panel: str, states: AppState) -> bool:
    """Whether it is surely for a panel, also where that refuses it."""
    from dlviz.files.choosing import best, in_order
    from dlviz.files.taking import is_meant

    try:
        return bool(topic(panel).takes) and is_meant(best(grid, in_order(topic(panel).takes, states[panel])))
    except Problem:
        return False


def fitting(grid: Grid, states: AppState) -> dict[str, Choice]:
    """What each panel would take of a table into its state; those that take nothing are left out."""
    from dlviz.files.choosing import best, in_order
    from dlviz.files.taking import is_taken

    found: dict[str, Choice] = {}
    for panel in PANELS:
        if topic(panel).takes:
            state = states[panel]
            try:
                choice = best(grid, in_order(topic(panel).takes, state))
            except Problem:
                continue
            if is_taken(choice, state):
                found[panel] = choice
    return found
