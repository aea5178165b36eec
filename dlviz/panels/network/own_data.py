"""A person's own data in the network panel: points put into the plane, and the tables of points and pairs."""

from __future__ import annotations

from typing import Any

from dlviz.model.network import Result, State, edits
from dlviz.model.network.data import MOST_CLASSES
from dlviz.model.numbers import lowered
from dlviz.panels.network.classes import CLASSES
from dlviz.panels.network.plane_map import PlaneMap
from dlviz.ui.controls.entries import Count, Entries, Heading, Own, Pick, only
from dlviz.ui.panel import Panel
from dlviz.ui.part import Part
from dlviz.ui.tables.columns import Column
from dlviz.ui.tables.rows_table import HIGH, RowsTable, rows_of
from dlviz.ui.tables.table import Table

INPUTS = ("x₁", "x₂")
TARGET = 2


class PointsTable(RowsTable):
    """x1, x2 and the class."""

    stands_for = "point"
    of_classes = frozenset({TARGET})

    def __init__(self, name: str) -> None:
        super().__init__(Table(), name, "points")
        self._points: tuple[tuple[Any, ...], ...] = ()

    def retranslate(self) -> None:
        self.table.set_columns(*(Column(name, self._role, typed=True) for name in (*INPUTS, "t")))
        self.table.setAccessibleName(self.tr("Own points: x1, x2 and the class"))
        self.name_buttons()

    def _role(self, row: int) -> str:
        return CLASSES[self._points[row][TARGET]].role

    def show_points(self, points: tuple[tuple[Any, ...], ...]) -> None:
        if points is not self._points:
            self._points = points
            self.table.show_rows(points)
            self.hold(rows_of(points), least=2)


class PairsTable(RowsTable):
    """x1, x2 and a target for each output."""

    stands_for = "point"
    row = "pair"

    def __init__(self, name: str) -> None:
        super().__init__(Table(), name, "pairs")
        self.more.setObjectName(f"{name}.exchange_pairs")
        self._pairs: tuple[tuple[float, ...], ...] = ()

    def retranslate(self) -> None:
        self.table.setAccessibleName(self.tr("Own pairs: x1, x2 and a target for each output"))
        self.name_buttons()

    def show_pairs(self, pairs: tuple[tuple[float, ...], ...]) -> None:
        if pairs is not self._pairs:
            self._pairs = pairs
            inputs = [Column(name, "data", typed=True, loose=True) for name in INPUTS]
            heads = (f"t{lowered(i + 1)}" for i in range(len(pairs[0]) - len(INPUTS)))
            self.table.set_columns(*inputs, *(Column(head, typed=True, loose=True) for head in heads))
            self.table.show_rows(pairs)
            self.hold(rows_of(pairs))


class OwnData(Part[State, Result]):
    """What is taken from a person where the data are their own."""

    def __init__(self, panel: Panel[State, Result], plane: PlaneMap) -> None:
        super().__init__(panel)
        self.plane = plane
        self.points, self.pairs = PointsTable(panel.NAME), PairsTable(panel.NAME)
        self.points.taking = lambda columns, _: panel.edit(points=rows_of(columns))
        self.pairs.taking = lambda columns, _: panel.edit(pairs=rows_of(columns))
        for table in (self.points, self.pairs):
            table.setFixedHeight(HIGH)
        plane.placed.connect(lambda x1, x2: panel.attempt(lambda state: edits.with_point(state, x1, x2)))
        plane.shifted.connect(self._shift)
        plane.labelled.connect(lambda which: panel.attempt(lambda state: edits.labelled_point(state, which)))
        plane.removed.connect(lambda which: panel.attempt(lambda state: edits.without_point(state, which)))

    def entries(self) -> Entries[State, Result]:
        return [
            *only(
                own_points,
                Heading("label_head", self.tr("Class of the points that you click")),
                Pick("label", {}, MOST_CLASSES, values=range(MOST_CLASSES), spoken=self.tr("class {0}")),
                Own("points", self.points, self.points.retranslate),
            ),
            Count(
                "targets", "k", self.term("targets"), (1, MOST_CLASSES), shown=own_pairs,
                value=lambda state, _: len(state.pairs[0]) - 2,
                becomes=edits.target_count,
            ),
            Own("pairs", self.pairs, self.pairs.retranslate, shown=own_pairs),
        ]  # fmt: skip

    def draw(self, state: State) -> None:
        self.points.show_points(state.points)
        self.pairs.show_pairs(state.pairs)
        self.plane.show_own(state.points if state.mode == "train" and state.data == "own" else None)

    def _shift(self, which: int, x1: float, x2: float, gesture: object) -> None:
        """A point that an undo in mid-drag has taken away cannot be moved any more."""
        if which < len(self.panel.state.points):
            self.panel.attempt(lambda state: edits.moved_point(state, which, x1, x2), gesture)


def own_points(state: State, _: Result) -> bool:
    return state.mode == "train" and state.data == "own"


def own_pairs(state: State, _: Result) -> bool:
    return state.mode == "train" and state.data == "pairs"
