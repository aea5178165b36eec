"""Rows of several classes: the class that was, a number for each class, their sum and the loss; to type over."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import Signal

from dlviz.model.log_loss.categorical import Classes
from dlviz.model.log_loss.state import Sample
from dlviz.model.numeral import parse_number
from dlviz.ui.columns import Column
from dlviz.ui.rows_table import RowsTable
from dlviz.ui.table import Table

NAME, LABEL, FIRST = 0, 1, 2


class SampleTable(RowsTable):
    """Emits ``edited(samples, row)`` with the rows as a person wishes them, and ``picked(row)``."""

    edited = Signal(tuple, int)
    picked = Signal(int)
    stands_for = "row"

    def __init__(self, name: str, most: int) -> None:
        super().__init__(Table(follows=True), name, "samples")
        self.add.setObjectName(f"{name}.add_sample")
        self.remove.setObjectName(f"{name}.remove_sample")
        self._samples: tuple[Sample, ...] = ()
        self._off: tuple[int, ...] = ()
        self._row, self._most = 0, most
        self.table.picked.connect(self.picked)

    def retranslate(self) -> None:
        self.table.setAccessibleName(self.tr("Rows of classes and their losses"))
        self.hint.setText(self.tr("ID, class and numbers can be typed over"))
        self.name_buttons()

    def show_samples(self, samples: tuple[Sample, ...], lit: int, classes: Classes, *, sums: str, loss: str) -> None:
        """``sums`` heads the column of the sums, ``loss`` that of the losses."""
        self._samples, self._row, self._off = samples, lit, classes.off
        size = len(samples[0][2])
        self.table.set_columns(
            Column("ID", "data", typed=True, least="ID00", share=0),
            Column("y", "data", typed=True, least="0", share=0),
            *(Column(str(c), partial(self._score_role, c), typed=True, least="0.00") for c in range(size)),
            Column(sums, self._sum_role, loose=True, least="1.00"),
            Column(loss, "error", least="0.0000"),
        )
        rows = [
            (name, label, *scores, float(total), float(cost))
            for (name, label, scores), total, cost in zip(samples, classes.sums, classes.losses, strict=True)
        ]
        self.table.show_rows(rows, lit)
        self.add.setEnabled(len(samples) < self._most)
        self.remove.setEnabled(len(samples) > 1)

    def _score_role(self, c: int, row: int) -> str:
        return "data" if self._samples[row][LABEL] == c else "quiet"

    def _sum_role(self, row: int) -> str:
        return "bad" if row in self._off else "text"

    def _typed(self, row: int, column: int, text: str) -> None:
        name, label, scores = self._samples[row]
        number: Any = parse_number(text) if column else None
        value: Any = text.strip() if number is None else number
        if column == NAME:
            entry: tuple[Any, ...] = (text.strip(), label, scores)
        elif column == LABEL:
            entry = (name, int(value) if isinstance(value, float) and value.is_integer() else value, scores)
        else:
            at = column - FIRST
            entry = (name, label, (*scores[:at], value, *scores[at + 1 :]))
        self.edited.emit((*self._samples[:row], entry, *self._samples[row + 1 :]), row)

    def _add(self) -> None:
        names = {row[NAME] for row in self._samples}
        name = next(name for i in range(1, len(names) + 2) if (name := f"ID{i}") not in names)
        size = len(self._samples[0][2])
        one = tuple(float(c == 0) for c in range(size))
        self.edited.emit((*self._samples, (name, 0, one)), len(self._samples))

    def _remove(self) -> None:
        rows = self._samples[: self._row] + self._samples[self._row + 1 :]
        self.edited.emit(rows, min(self._row, len(rows) - 1))
