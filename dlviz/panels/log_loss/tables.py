"""The tables of log loss: rows of two classes, and of several, with what follows for each; typed over, added, taken."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import partial
from typing import Any

from dlviz.model.log_loss.categorical import Classes
from dlviz.model.log_loss.state import Sample
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

    def __init__(self, name: str, most: int) -> None:
        super().__init__(Table(follows=True), name, "rows")
        self._rows: tuple[tuple[Any, ...], ...] = ()
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
        self._rows = rows
        follow = zip(*([float(value) for value in column] for column in others), strict=True)
        self.table.show_rows([(*row, *more) for row, more in zip(rows, follow, strict=True)], lit)
        self.hold(rows_of(rows), most=self._most)

    def _class_role(self, row: int) -> str:
        return CLASS_ROLES[self._rows[row][LABEL]]


class SampleTable(RowsTable):
    """ID, class and the number for each class are typed."""

    stands_for = "row"
    row = "sample"
    of_names, of_classes = frozenset({0}), frozenset({LABEL})

    def __init__(self, name: str, most: int) -> None:
        super().__init__(Table(follows=True), name, "samples")
        self._samples: tuple[Sample, ...] = ()
        self._shapes: list[tuple[str, ...]] = []  # of the numbers for each class, as short as they are written
        self._off: tuple[int, ...] = ()
        self._most = most

    def retranslate(self) -> None:
        self.table.setAccessibleName(self.tr("Rows of classes and their losses"))
        self.hint.setText(self.tr("ID, class and numbers can be typed over"))
        self.name_buttons()

    def show_samples(self, samples: tuple[Sample, ...], lit: int, classes: Classes, *, sums: str, loss: str) -> None:
        """``sums`` heads the column of the sums, ``loss`` that of the losses."""
        if samples != self._samples:
            self._shapes = [
                tuple(sorted({"0.00", *map(shape, column)})) for column in zip(*(s[2] for s in samples), strict=True)
            ]
        self._samples, self._off = samples, classes.off
        size = len(samples[0][2])
        names = tuple(sorted({"ID00", *(name for name, *_ in samples if len(name) <= NAMED)}))
        self.table.set_columns(
            Column("ID", "data", typed=True, least=names),
            Column("y", "data", typed=True, least="00", share=0),
            *map(self._score, range(size)),
            Column(sums, self._sum_role, loose=True, least="1.00", gives_way=size + 2),
            Column(loss, "error", least="0.0000"),
        )
        rows = [
            (name, label, *scores, float(total), float(cost))
            for (name, label, scores), total, cost in zip(samples, classes.sums, classes.losses, strict=True)
        ]
        self.table.show_rows(rows, lit)
        self.hold(rows_of([(name, label, *scores) for name, label, scores in samples]), most=self._most)

    def _score(self, c: int) -> Column:
        """The loss is that of the true class: what no row has for one gives way first."""
        size, role = len(self._samples[0][2]), partial(self._score_role, c)
        is_true = any(sample[LABEL] == c for sample in self._samples)
        return Column(str(c), role, typed=True, least=self._shapes[c], gives_way=c + 1 if is_true else size + 1)

    def _score_role(self, c: int, row: int) -> str:
        return "data" if self._samples[row][LABEL] == c else "quiet"

    def _sum_role(self, row: int) -> str:
        return "bad" if row in self._off else "text"


def as_samples(columns: Sequence[Sequence[Any]]) -> tuple[tuple[Any, ...], ...]:
    """What is typed in a row, as the state has it."""
    return tuple((name, label, tuple(scores)) for name, label, *scores in rows_of(columns))
