"""The tables of log loss: rows of two classes, and of several, with what follows for each; typed over, added, taken."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import partial
from typing import Any

from dlviz.model.log_loss.categorical import Classes
from dlviz.model.log_loss.state import MOST_CLASSES, Sample
from dlviz.ui.tables.columns import Column
from dlviz.ui.tables.rows import shape
from dlviz.ui.tables.rows_table import RowsTable, rows_of
from dlviz.ui.tables.table import Table

CLASS_ROLES = {1: "data", 0: "quiet"}
NAMED = 10  # characters of a name that has its room
LABEL = 1  # the column of the class, in both


class LossTable(RowsTable):
    """ID, class and probability are typed."""

    stands_for = "row"
    of_names, of_classes = frozenset({0}), frozenset({LABEL})

    def __init__(self, name: str, most: int | None) -> None:
        super().__init__(Table(follows=True), name, "rows")
        self._most = most

    def retranslate(self) -> None:
        self.table.setAccessibleName(self.tr("Predictions and their losses"))
        self.hint.setText(self.tr("ID, y, ŷ can be typed over"))
        self.name_buttons()

    def name_columns(self, predicted: str, corrected: str, logarithm: str, loss: str) -> None:
        self.table.set_columns(
            Column("ID", self._class_role, typed=True, least="ID00"),
            Column("y", self._class_role, typed=True, least="00", share=0),
            Column(predicted, "model", typed=True, least="0.00"),
            Column(corrected, least="0.0000"),
            Column(logarithm),
            Column(loss, "error"),
        )

    def show_rows(self, rows: tuple[tuple[Any, ...], ...], lit: int, *others: Iterable[float]) -> None:
        """Show the rows with the columns that follow from them."""
        self.hold(rows_of(rows), most=self._most)
        follow = zip(*([float(value) for value in column] for column in others), strict=True)
        self.table.show_rows([(*row, *more) for row, more in zip(rows, follow, strict=True)], lit)

    def _class_role(self, row: int) -> str:
        return CLASS_ROLES[self.held[LABEL][row]]


class SampleTable(RowsTable):
    """ID, class and the number for each class are typed."""

    stands_for = "row"
    row = "sample"
    of_names, of_classes = frozenset({0}), frozenset({LABEL})

    def __init__(self, name: str, most: int | None) -> None:
        super().__init__(Table(follows=True), name, "samples")
        self._shapes: list[tuple[str, ...]] = []  # of the numbers for each class, as short as they are written
        self._off: tuple[int, ...] = ()
        self._most = most
        self._roles = [partial(self._score_role, c) for c in range(MOST_CLASSES)]  # a new one would be another column

    def retranslate(self) -> None:
        self.table.setAccessibleName(self.tr("Rows of classes and their losses"))
        self.hint.setText(self.tr("ID, class and numbers can be typed over"))
        self.name_buttons()

    def show_samples(self, samples: tuple[Sample, ...], lit: int, classes: Classes, *, sums: str, loss: str) -> None:
        """``sums`` heads the column of the sums, ``loss`` that of the losses."""
        held = rows_of([(name, label, *scores) for name, label, scores in samples])
        if held != self.held:
            self._shapes = [tuple(sorted({"0.00", *map(shape, column)})) for column in held[LABEL + 1 :]]
        self.hold(held, most=self._most)
        self._off = classes.off
        size = len(samples[0][2])
        names = tuple(sorted({"ID00", *(name for name, *_ in samples if len(name) <= NAMED)}))
        self.table.set_columns(
            Column("ID", "data", typed=True, least=names),
            Column("y", "data", typed=True, least="00", share=0),
            *(self._score(c, size) for c in range(size)),
            Column(sums, self._sum_role, loose=True, least="1.00", gives_way=size + 2),
            Column(loss, "error", least="0.0000"),
        )
        rows = [
            (name, label, *scores, float(total), float(cost))
            for (name, label, scores), total, cost in zip(samples, classes.sums, classes.losses, strict=True)
        ]
        self.table.show_rows(rows, lit)

    def _score(self, c: int, size: int) -> Column:
        """The loss is that of the true class: what no row has for one gives way first."""
        gives_way = c + 1 if c in self.held[LABEL] else size + 1
        return Column(str(c), self._roles[c], typed=True, least=self._shapes[c], gives_way=gives_way)

    def _score_role(self, c: int, row: int) -> str:
        return "data" if self.held[LABEL][row] == c else "quiet"

    def _sum_role(self, row: int) -> str:
        return "bad" if row in self._off else "text"


def as_samples(columns: Sequence[Sequence[Any]]) -> tuple[tuple[Any, ...], ...]:
    """What is typed in a row, as the state has it."""
    return tuple((name, label, tuple(scores)) for name, label, *scores in rows_of(columns))
