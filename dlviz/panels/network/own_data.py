"""A person's own data in the network panel: points put into the plane, and the tables of points and pairs."""

from __future__ import annotations

from dlviz.model.network import Result, State, edits
from dlviz.model.network.data import MOST_CLASSES
from dlviz.panels.network.own_tables import PairsTable, PointsTable
from dlviz.panels.network.plane_map import PlaneMap
from dlviz.ui.controls.entries import Count, Entries, Heading, Own, Pick, only
from dlviz.ui.panel import Panel
from dlviz.ui.part import Part
from dlviz.ui.tables.rows_table import HIGH, rows_of


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
        plane.placed.connect(lambda x1, x2: panel.attempt(lambda: edits.with_point(panel.state, x1, x2)))
        plane.shifted.connect(self._shift)
        plane.labelled.connect(lambda which: panel.wish(edits.labelled_point(panel.state, which)))
        plane.removed.connect(lambda which: panel.attempt(lambda: edits.without_point(panel.state, which)))

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
        state = self.panel.state
        if which < len(state.points):
            self.panel.attempt(lambda: edits.moved_point(state, which, x1, x2), gesture)


def own_points(state: State, _: Result) -> bool:
    return state.mode == "train" and state.data == "own"


def own_pairs(state: State, _: Result) -> bool:
    return state.mode == "train" and state.data == "pairs"
