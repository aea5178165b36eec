"""The log-loss panel: every row on the curve −log p and what it costs as a bar; or several classes, row by row."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import numpy as np
from msgspec.inspect import FloatType

from dlviz.i18n import counted
from dlviz.model import log_loss
from dlviz.model.fields import Field
from dlviz.model.log_loss import Result, State
from dlviz.model.log_loss.edits import changed
from dlviz.model.numbers import decimal, marked, said, written
from dlviz.panels.log_loss.classes import ManyClasses, many
from dlviz.panels.log_loss.loss_bars import LossBars
from dlviz.panels.log_loss.loss_curve import LossCurve
from dlviz.panels.log_loss.pictures import CLASSES, LOG
from dlviz.panels.log_loss.tables import LossTable
from dlviz.ui.controls.entries import Count, Entries, Heading, Note, Number, Pick, Presets, Readout, only
from dlviz.ui.panel import Panel
from dlviz.ui.tables.rows_table import rows_of

PREDICTED = Field("predicted", FloatType(ge=0, le=1), {"slider": (0.0, 1.0)}, 0.5, ())


class LogLossPanel(Panel[State, Result]):
    NAME = "log-loss"

    def build(self) -> None:
        self.curve_card, self.curve = self.stage.filled("curve", LossCurve(), 0, 0, 2)
        self.bars_card, self.bars = self.stage.filled("bars", LossBars(), 0, 1)
        for plot in (self.curve, self.bars):
            plot.picked.connect(lambda row: self.edit(row=row))
            plot.wished.connect(self._take_corrected)
        self.stage.addWidget(self.working, 2, 0)
        self.table_card = self.stage.card("table_card", 2, 1)
        self.table = LossTable(self.NAME, self.fields["rows"].most)
        self.table_card.body.addWidget(self.table)
        self.table.taking = lambda columns, row: self.edit(rows=rows_of(columns), row=row)
        self.table.table.picked.connect(lambda row: self.edit(row=row))
        self.many = ManyClasses(self, self.bars)
        self._arrange()

    def _arrange(self) -> None:
        """The cards of a mode stand where those of the other stood."""
        self.stage.only(many, *self.many.cards)
        self.stage.only(_two, self.curve_card, self.table_card)
        self.stage.share(
            rows=lambda state, result: (9, 1, 9) if many(state, result) else (4, 0, 3),
            columns=lambda state, result: (10, 13) if many(state, result) else (10, 11),
        )

    def entries(self) -> Entries[State, Result]:
        note = self.tr(
            "Here y is the target, what happened, and ŷ the prediction; the slides also write p for ŷ and N for m, "
            "and their later p is the corrected probability. Their formula lacks a bracket: −1/m Σ[y log ŷ + "
            "(1−y) log(1−ŷ)]. Not every logarithm is negative: log 1 = 0. Two digits of the table are truncated "
            "(log 0.90, log 0.49). A loss is of one row; the mean is the cost."
        )
        return [
            Pick(
                "mode",
                {"binary": self.tr("two outcomes"), "categorical": self.tr("many classes")},
                about=self.tr("Classes"),
            ),
            Heading("preset_head", self._heading),
            self.many.presets(),
            *self._row(),
            *self.many.entries(),
            Heading("base_head", self.tr("Base of the logarithm")),
            Pick("base", {"10": self.tr("10 (slide)"), "e": self.tr("e (libraries)"), "2": "2"}),
            Readout("means", self._means, lines=3, role="quiet", fitted=True, about=self.tr("mean in each base")),
            *self._limits(),
            Readout("mean", self._mean, role="error", size=1.5, about=self.tr("mean")),
            Readout("reason", self._reason, lines=2, role=_reason_role, fitted=True, about=self.tr("largest loss")),
            self.many.normalise(),
            Note("slide_note", note, shown=_two),
        ]

    def _row(self) -> Entries[State, Result]:
        presets = {
            "slide": self.tr("Slide (base 10)"),
            "libraries": self.tr("Slide (base e)"),
            "sure_and_wrong": self.tr("Sure and wrong"),
            "perfect": self.tr("Perfect"),
        }
        return [
            Presets("preset", presets, 2, presets=log_loss.PRESETS, shown=_two),
            Count(
                "row",
                "i",
                lambda state, _: (self.tr("present row"), _rows(state)[state.row][0]),
                (1, 2),
                most=lambda state, _: len(_rows(state)),
                value=lambda state, _: state.row + 1,  # a person counts from 1
                becomes=lambda state, row: replace(state, row=row - 1),
            ),
            Number(
                "predicted",
                "ŷ",
                self.term("predicted"),
                about=self.tr("predicted probability"),
                over=PREDICTED,
                value=lambda state, _: state.rows[state.row][2],
                becomes=lambda state, value: changed(state, 2, value),
                shown=_two,
            ),
            Pick(
                "actual",
                {1: self.tr("actual y = 1"), 0: self.tr("actual y = 0")},
                values=(1, 0),
                about=self.tr("actual y"),
                value=lambda state, _: state.rows[state.row][1],
                becomes=lambda state, kind: changed(state, 1, kind),
                shown=_two,
            ),
        ]

    def _limits(self) -> Entries[State, Result]:
        names = {"none": self.tr("no limit: ∞"), "sklearn": "scikit-learn", "keras": "Keras", "torch": "PyTorch"}
        return only(
            _two,
            Heading("clip_head", self.tr("When p = 0: loss ∞, or a limit")),
            Pick("clip", names, 2),
            Readout("clip_rule", self._rule, role="quiet"),
        )

    def retranslate(self) -> None:
        corrected = self.term("corrected probability")
        self.curve_card.set_title(self.tr("The curve −log p"), hint=self.tr("drag a point along it"))
        both = " · ".join(word for word in corrected if word)
        self.curve.set_axes(f"p  {both}", self.tr("loss"), f"p  {corrected[0]}", "p")
        classes = [(CLASSES[kind][0], CLASSES[kind][1], f"y = {kind}") for kind in CLASSES]
        self.curve_card.set_legend(*classes, ("ring", "text", self.tr("present row")))
        self.bars_card.set_title(self.tr("Loss of each row"), self.tr("% of the whole loss"))
        self.bars.set_axes("ID", self.tr("loss"))
        self.bars_card.set_legend(("area", "error", self.tr("loss")), ("dash", "text", self.tr("mean")))
        self.table_card.set_title(self.tr("Table"), self.tr("p = ŷ where y = 1, else 1 − ŷ"))
        self.table.retranslate()
        self.many.retranslate()

    def draw(self, state: State, result: Result) -> None:
        reason = self._reason(state, result)
        if result.classes is None:
            self._draw_binary(state, result)
        else:
            self.many.draw(state, result.classes, reason)
        self.bars.describe(
            lambda: counted(
                self.tr("The losses of {0} rows as bars; their mean is {1}. {2}").format(
                    len(_rows(state)), marked((result.classes or result).mean), reason
                )
            )
        )

    def _draw_binary(self, state: State, result: Result) -> None:
        self.curve.show_rows(state, result)
        self.bars.show_rows(state, result)
        log = LOG[state.base]
        self.table.name_columns(self.tr("ŷ predicted"), self.tr("p corrected"), f"{log} p", self.tr("loss"))
        self.table.show_rows(state.rows, state.row, result.corrected, result.logs, result.losses)
        self._describe(state, result)

    def _heading(self, state: State, result: Result) -> str:
        return self.many.heading() if many(state, result) else self.tr("The slide, and two extremes")

    def _mean(self, _: State, result: Result) -> str:
        return self.tr("mean {0}").format(said((result.classes or result).mean))

    def _means(self, state: State, result: Result) -> str:
        means = " · ".join(f"{LOG[base]} {said(mean)}" for base, mean in (result.classes or result).means.items())
        slide = state.mode == "binary" and state.rows == log_loss.PRESETS["slide"]["rows"]
        note = self.tr("The slide prints 0.214; libraries use ln.") if slide else self.tr("Libraries use ln.")
        return f"{means}\n{note}"

    def _rule(self, state: State, _: Result) -> str:
        return {
            "none": self.tr("−log 0 = ∞ is shown as it is."),
            "sklearn": self.tr("limit: 2.2·10⁻¹⁶ ≤ p ≤ 1 − 2.2·10⁻¹⁶"),
            "keras": self.tr("limit: 10⁻⁷ ≤ p ≤ 1 − 10⁻⁷"),
            "torch": self.tr("limit: ln p ≥ −100"),
        }[state.clip]

    def _reason(self, state: State, result: Result) -> str:
        losses, rows = (result.classes or result).losses, _rows(state)
        infinite = np.flatnonzero(~np.isfinite(losses)).tolist()
        if result.classes is not None and result.classes.off:
            return self.many.off(state, result.classes)
        if infinite and result.classes is not None:
            return self.many.infinite(rows[infinite[0]][0])
        if infinite:
            return self.tr(
                "{0}: the model gave probability 0 to what happened, so the mean is ∞. A limit above keeps it finite."
            ).format(rows[infinite[0]][0])
        if result.classes is None and result.mean == 0.0:
            return self.tr("Each row was predicted with certainty: log 1 = 0, no loss.")
        most = int(np.argmax(losses))
        return self.tr("Largest loss: {0}, {1}.").format(rows[most][0], marked(float(losses[most])))

    def _describe(self, state: State, result: Result) -> None:
        name, actual, predicted = state.rows[state.row]
        self.curve.describe(
            lambda: counted(
                self.tr("{0} rows on the curve −log p. {1}: actual {2}, predicted {3}, p {4}, loss {5}.").format(
                    len(state.rows),
                    name,
                    actual,
                    written(predicted),
                    said(float(result.corrected[state.row])),
                    said(float(result.losses[state.row])),
                )
            )
        )

    # wishes

    def _take_corrected(self, row: int, p: float, gesture: object) -> None:
        if self.state.mode == "categorical":
            self.many.drag_class(self.state.samples[row][1], p, gesture, row)
            return
        predicted = p if self.state.rows[row][1] else float(1 - decimal(p))
        self.attempt(lambda state: changed(state, 2, predicted, row), gesture)


def _two(_: State, result: Result) -> bool:
    return result.classes is None


def _rows(state: State) -> Sequence[tuple[Any, ...]]:
    return state.rows if state.mode == "binary" else state.samples


def _reason_role(_: State, result: Result) -> str:
    return "bad" if result.classes is not None and result.classes.off else "quiet"
