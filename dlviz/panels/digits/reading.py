"""The controls of reading one digit: which one it is, what the drawing is meant to be, and one's own digits."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from dlviz.errors import DATA, Problem
from dlviz.model.digits import Result, State, edits
from dlviz.model.digits.data import CLASSES
from dlviz.model.digits.state import MOST_OWN
from dlviz.panels.digits import words
from dlviz.ui.controls.entries import Act, Count, Entries, Heading, Number, Pick, Readout, Row, Toggle, in_mode, only
from dlviz.ui.panel import Panel
from dlviz.ui.part import Part

reading = in_mode("read")


class Reading(Part[State, Result]):
    """``open_own`` asks for a file with digits of one's own."""

    def __init__(self, panel: Panel[State, Result], open_own: Callable[[], None]) -> None:
        super().__init__(panel)
        self._open_own = open_own

    def entries(self) -> Entries[State, Result]:
        sources = {"data": self.tr("the data"), "drawing": self.tr("the drawing"), "own": self.tr("own digits")}
        read = Readout("read", words.read, lines=4, role=_role, fitted=True)
        return [read, *only(
            reading,
            Heading("source_head", self.tr("Digit to read")),
            Pick(
                "source", sources,
                usable=lambda state, _: tuple(sources) if state.own else ("data", "drawing"),
            ),
            Number(
                "sample", "i", self.term("number in the data"), enabled=lambda state, _: state.source == "data",
                shown=lambda state, result: not _own(state, result),
            ),
            Count(
                "own_row", "i", self.term("own digit"), (1, MOST_OWN), shown=_own, most=lambda state, _: len(state.own),
                value=lambda state, _: min(state.own_row, len(state.own) - 1) + 1,
                becomes=lambda state, row: replace(state, own_row=row - 1),
            ),
            Row("pen", [
                Act("undo_stroke", self.tr("Undo stroke"), self.undo_stroke, enabled=_drawn),
                Act("clear", self.tr("Clear"), self.clear, enabled=_drawn),
            ]),
            Toggle("fit", self.tr("Centre and scale: 32 high, as the data")),
            Heading("label_head", self.tr("Meant as")),
            Pick(
                "label", {k: str(k) for k in range(CLASSES)}, 5, values=range(CLASSES),
                spoken=self.tr("meant as {0}"), value=lambda state, _: edits.label_of(state), becomes=edits.meant_as,
            ),
            Row("keeping", [
                Act("keep", self.tr("Keep as own"), self._keep),
                Act("forget", self.tr("Forget"), self._forget, enabled=lambda state, _: bool(state.own)),
            ]),
            Act("open", self.tr("Open own digits…"), self._open_own),
        )]  # fmt: skip

    def undo_stroke(self) -> None:
        self.panel.attempt(edits.without_last_stroke)

    def clear(self) -> None:
        self.panel.attempt(edits.cleared)

    def _keep(self) -> None:
        if self.panel.result.shown.empty:
            self.panel.refused.emit(Problem("nothing_drawn", DATA))
            return
        self.panel.attempt(lambda state: edits.kept(state, self.panel.result))

    def _forget(self) -> None:
        self.panel.attempt(edits.forgotten)


def _own(state: State, _: Result) -> bool:
    return state.source == "own" and bool(state.own)


def _drawn(state: State, _: Result) -> bool:
    return bool(state.strokes)


def _role(state: State, result: Result) -> str:
    return "quiet" if result.shown.empty else words.role(result)
