"""How well all digits of the test are read: the confusion matrix, the digits of a cell, and the plane of two scores."""

from __future__ import annotations

from functools import partial
from typing import Any

import numpy as np

from dlviz.files.writing import text_in_slices
from dlviz.model.digits import Result, State
from dlviz.model.digits.data import CLASSES
from dlviz.model.numbers import lowered
from dlviz.model.slices import Slices
from dlviz.panels.digits import words
from dlviz.panels.digits.judged_pictures import confusion_marks, gallery_marks, plane_marks, plane_places
from dlviz.ui.card import Card
from dlviz.ui.controls.entries import Act, Entries, Heading, Pick, in_mode, only
from dlviz.ui.panel import Panel
from dlviz.ui.part import Part
from dlviz.ui.pictures.drawing import Drawing
from dlviz.ui.pictures.ranges import rounded_range
from dlviz.ui.plots.plot import Plot
from dlviz.ui.tables.exchange import Exchange

judging = in_mode("judge")


class Judging(Part[State, Result]):
    def __init__(self, panel: Panel[State, Result]) -> None:
        super().__init__(panel)
        self.confusion_card, self.confusion = panel.stage.filled("confusion", Drawing(), 0, 0)
        self.confusion.pressed.connect(self._choose_cell)
        self.exchange = Exchange(self.confusion, self._counts)
        self.gallery_card, self.gallery = panel.stage.filled("gallery", Drawing(), 0, 1)
        self.gallery.pressed.connect(lambda thing: panel.edit(source="data", sample=thing[1]))
        self.plane_card, self.plane = panel.stage.filled("plane", Plot(), 1, 1)
        self.plane.when_view_changes(lambda: self._draw_plane(panel.state, panel.result))

    @property
    def cards(self) -> tuple[Card, ...]:
        return self.confusion_card, self.gallery_card, self.plane_card

    # wishes

    def _choose_cell(self, thing: Any) -> None:
        """The digits of a cell; pressed again, the worst judged."""
        _, true, read = thing
        state = self.panel.state
        same = (state.cell_true, state.cell_read) == (true, read)
        self.panel.edit(cell_true=-1 if same else true, cell_read=-1 if same else read)

    def entries(self) -> Entries[State, Result]:
        digits = {k: str(k) for k in range(CLASSES)}
        return only(
            judging,
            Act(
                "worst", self.tr("Show the largest losses"), lambda: self.panel.edit(cell_true=-1, cell_read=-1),
                enabled=lambda state, _: state.cell_true >= 0,
            ),
            Heading("first_head", self.tr("Digit across, in the plane")),
            Pick("first", digits, 5, values=range(CLASSES), spoken=self.tr("across: {0}")),
            Heading("second_head", self.tr("Digit upwards")),
            Pick("second", digits, 5, values=range(CLASSES), spoken=self.tr("upwards: {0}")),
        )  # fmt: skip

    def _counts(self, _whole: bool) -> Slices[str]:
        """The confusion matrix for a spreadsheet, its true classes in front; nothing of one that is asked for."""
        if self.confusion.is_veiled:
            return text_in_slices(())
        corner = f"{words.true_class()}, {words.answer()}"
        rows = [(k, *counts) for k, counts in enumerate(self.panel.result.test.confusion.tolist())]
        return text_in_slices(rows, [corner, *map(str, range(CLASSES))])

    # words and pictures

    def retranslate(self) -> None:
        self.confusion.setAccessibleName(self.tr("Confusion matrix: arrow keys choose a cell, Enter shows its digits"))
        self.gallery.setAccessibleName(self.tr("Digits of the test: arrow keys choose one, Enter looks at it"))

    def name_cards(self, state: State, result: Result) -> None:
        self.confusion_card.set_title(self.tr("Confusion matrix"), words.accuracy(result))
        self.gallery_card.set_title(*self._listed(state, result))
        self.plane_card.set_title(self.tr("Scores of {0} and {1}").format(state.first, state.second))
        self.plane_card.set_legend(
            ("dot", "data", str(state.first)),
            ("square", "model", str(state.second)),
            ("line", "text", self.tr("equal")),
        )
        self.plane.set_axes(f"z{lowered(state.first)}", f"z{lowered(state.second)}")

    def draw(self, state: State, result: Result) -> None:
        self.confusion.show_scene(partial(confusion_marks, state, result))
        self.confusion.describe(partial(words.accuracy, result))
        self.gallery.show_scene(partial(gallery_marks, state, result))
        self.gallery.describe(lambda: " ".join(self._listed(state, result)))
        self._draw_plane(state, result)

    def _listed(self, state: State, result: Result) -> tuple[str, str]:
        if state.cell_true < 0 or state.cell_read < 0:
            return self.tr("Largest losses"), self.tr("true class → read as")
        n = int(result.test.confusion[state.cell_true, state.cell_read])
        return self.tr("{0} read as {1}").format(state.cell_true, state.cell_read), self.tr("{0} digits").format(n)

    def _draw_plane(self, state: State, result: Result) -> None:
        _, (across, up) = plane_places(state, result)
        z = result.logits
        every = np.concatenate([across, up, z[[state.first, state.second]]])
        fine = every[np.isfinite(every) & (np.abs(every) < 1e6)]
        low, high = rounded_range(float(fine.min()), float(fine.max()), 0.05) if len(fine) else (-1.0, 1.0)
        self.plane.show_range((low, high), (low, high))
        self.plane.sketch.show_marks(plane_marks(state, result, self.plane.axes))
        self.plane.describe(
            lambda: self.tr("{0} digits: the score of {1} across, that of {2} upwards.").format(
                len(across), state.first, state.second
            )
        )
