"""The log-loss panel: every row on the curve −log p and what it costs as a bar; or several classes, row by row."""

from __future__ import annotations

import re
from typing import Any

import numpy as np
from msgspec.inspect import FloatType

from dlviz.model import log_loss
from dlviz.model.fields import Field
from dlviz.model.log_loss import Result, State
from dlviz.model.log_loss.edits import normalised
from dlviz.model.log_loss.presets import CLASS_PRESETS
from dlviz.model.numbers import decimal, show
from dlviz.panels.log_loss.classes import ClassPanel
from dlviz.panels.log_loss.loss_bars import LossBars
from dlviz.panels.log_loss.loss_curve import LossCurve
from dlviz.panels.log_loss.loss_table import LossTable
from dlviz.panels.log_loss.pictures import CLASSES, LOG
from dlviz.ui.choice import Choice
from dlviz.ui.counter import Counter
from dlviz.ui.fitted import Fitted
from dlviz.ui.number_field import NumberField, add_number

BINARY = ("preset", "predicted", "actual", "clip_head", "clip", "clip_rule", "slide_note")
CATEGORICAL = ("class_preset", "label_head", "label", "given", "temperature", "n_classes", "normalise")


class LogLossPanel(ClassPanel):
    NAME = "log-loss"

    def build(self) -> None:
        self.curve_card = self.card("curve_card", 0, 0, 2)
        self.curve = self.place(self.curve_card, "curve", LossCurve())
        self.bars_card = self.card("bars_card", 0, 1)
        self.bars = self.place(self.bars_card, "bars", LossBars())
        for plot in (self.curve, self.bars):
            plot.picked.connect(self._look_at)
            plot.wished.connect(self._take_corrected)
        self.stage.addWidget(self.working, 2, 0)
        self.table_card = self.card("table_card", 2, 1)
        rows: Any = self.fields["rows"].kind
        self.table = LossTable(self.NAME, rows.max_length)
        self.table_card.body.addWidget(self.table)
        self.table.edited.connect(lambda rows, row: self.edit(rows=rows, row=row))
        self.table.picked.connect(self._look_at)
        self._build_classes()
        self._build_controls()

    def _build_controls(self) -> None:
        self.mode = self.choice("mode")
        self.preset_head = self.heading()
        self.class_preset = self.presets(tuple(CLASS_PRESETS), 2, "class_preset")
        self.class_preset.wished.connect(lambda name: self.edit(**CLASS_PRESETS[name]))
        self.preset = self.presets(tuple(log_loss.PRESETS), 2)
        self.preset.wished.connect(lambda name: self.edit(**log_loss.PRESETS[name]))
        self.row = add_number(self.controls, "log-loss.row", Counter("row", "i", 1, 2))
        self.row.counted.connect(lambda row, gesture: self.edit(gesture, row=row - 1))  # a person counts from 1
        self.row.miscounted.connect(self.refused)
        one = Field("predicted", FloatType(ge=0, le=1), {"slider": (0.0, 1.0)}, 0.5, ())
        self.predicted = add_number(self.controls, "log-loss.predicted", NumberField(one, "ŷ"))
        self.predicted.wished.connect(self._take_predicted)
        self.predicted.refused.connect(lambda text: self._take_predicted(text, None))
        self.actual = Choice((1, 0))
        self.actual.setObjectName(f"{self.NAME}.actual")
        self.actual.wished.connect(lambda kind: self._change_row(1, kind))
        self.controls.addWidget(self.actual)
        self._build_class_controls()
        self.base_head = self.heading()
        self.base = self.choice("base")
        self.means = self._line("means", 2)
        self.clip_head = self.heading()
        self.clip = self.choice("clip", 2)
        self.clip_rule = self._line("clip_rule", 1)
        self.mean = self.readout("mean", role="error", size=1.5)
        self.controls.addWidget(self.mean)
        self.reason = Fitted("quiet", lines=2)
        self.reason.setObjectName("log-loss.reason")
        self.controls.addWidget(self.reason)
        self.normalise = self.button("normalise")
        self.normalise.clicked.connect(lambda: self.edit(samples=normalised(self.state.samples)))
        self.slide_note = self.note()

    def _line(self, name: str, lines: int) -> Any:
        line = self.readout(name, lines=lines, role="quiet")
        self.controls.addWidget(line)
        return line

    def retranslate(self) -> None:
        corrected = self.term("corrected probability")
        self.curve_card.set_title(self.tr("The curve −log p"), hint=self.tr("drag a point along it"))
        self.curve.set_axes(f"p  {' · '.join(word for word in corrected if word)}", self.tr("loss"))
        classes = [(CLASSES[kind][0], CLASSES[kind][1], f"y = {kind}") for kind in CLASSES]
        self.curve_card.set_legend(*classes)
        self.bars_card.set_title(self.tr("Loss of each row"), self.tr("% of the whole loss"))
        self.bars.set_axes("ID", self.tr("loss"))
        self.bars_card.set_legend(("area", "error", self.tr("loss")), ("dash", "text", self.tr("mean")))
        self.table_card.set_title(self.tr("Table"), self.tr("p = ŷ where y = 1, else 1 − ŷ"))
        self.table.retranslate()
        self._retranslate_classes()
        self.preset.set_texts(
            {
                "slide": self.tr("Slide (base 10)"),
                "libraries": self.tr("Slide (base e)"),
                "sure_and_wrong": self.tr("Sure and wrong"),
                "perfect": self.tr("Perfect"),
            }
        )
        self.predicted.set_term(*self.term("predicted"))
        self.predicted.edit.setAccessibleName(self.tr("predicted probability"))
        self.predicted.slider.setAccessibleName(self.tr("predicted probability"))
        self.actual.set_texts({1: self.tr("actual y = 1"), 0: self.tr("actual y = 0")})
        self.base_head.setText(self.tr("Base of the logarithm"))
        self.base.set_texts({"10": self.tr("10 (slide)"), "e": self.tr("e (libraries)"), "2": "2"})
        self.clip_head.setText(self.tr("When p = 0: loss ∞, or a limit"))
        self.clip.set_texts(
            {"none": self.tr("no limit: ∞"), "sklearn": "scikit-learn", "keras": "Keras", "torch": "PyTorch"}
        )
        self.slide_note.setText(
            self.tr(
                "The slide's formula lacks a bracket: −1/m Σ[y log ŷ + (1−y) log(1−ŷ)]. Its later p is the corrected "
                "probability. Not every logarithm is negative: log 1 = 0. A loss is of one row; the mean is the cost."
            )
        )

    def draw(self, state: State, result: Result) -> None:
        self._arrange(state)
        if result.classes is None:
            self._draw_binary(state, result)
        else:
            self._draw_classes(state, result.classes)
        self._draw_row(state)

    def _arrange(self, state: State) -> None:
        """The cards and controls of a mode stand where those of the other stood."""
        many = state.mode == "categorical"
        for name in BINARY:
            getattr(self, name).setVisible(not many)
        for name in CATEGORICAL:
            getattr(self, name).setVisible(many)
        if self.curve_card.isHidden() == many and self.classes_card.isHidden() != many:
            return
        for card in (self.classes_card, self.library_card, self.sample_card):
            card.setVisible(many)
        for card in (self.curve_card, self.table_card):
            card.setVisible(not many)
        for column, stretch in enumerate((10, 13) if many else (10, 11)):
            self.stage.setColumnStretch(column, stretch)
        for row, stretch in enumerate((9, 1, 9) if many else (4, 0, 3)):
            self.stage.setRowStretch(row, stretch)
        self.stage.activate()  # what is drawn next asks for its size

    def _draw_row(self, state: State) -> None:
        rows = state.rows if state.mode == "binary" else state.samples
        self.row.set_term(self.tr("row looked at"), rows[state.row][0])
        self.row.count_to(len(rows))
        self.row.show_value(state.row + 1)

    def _draw_binary(self, state: State, result: Result) -> None:
        self.curve.show_rows(state, result)
        self.bars.show_rows(state, result)
        log = LOG[state.base]
        self.table.set_headers("ID", "y", self.tr("ŷ predicted"), self.tr("p corrected"), f"{log} p", self.tr("loss"))
        self.table.show_rows(state.rows, state.row, result.corrected, result.logs, result.losses)
        _, actual, predicted = state.rows[state.row]
        self.preset_head.setText(self.tr("The slide, and two extremes"))
        self.preset.show_value(self.preset_on(log_loss.PRESETS))
        self.predicted.show_value(predicted)
        self.actual.show_value(actual)
        self.mean.setText(self.tr("mean = {0}").format(show(result.mean)))
        self.means.setText(self._means(state, result))
        self.clip_rule.setText(self._rule(state))
        self.reason.setText(self._reason(state, result))
        self.reason.set_role("quiet")
        self._describe(state, result)

    def called(self, field: str) -> str:
        """A cell by its place in the table, as in ``row 1, column C``."""
        found = re.fullmatch(r"(?:rows|samples)\[(\d+)\]\[(\d+)\](?:\[(\d+)\])?", field)
        if not found:
            return super().called(field)
        row, column, place = (int(number or 0) for number in found.groups())
        return self.tr("row {0}, column {1}").format(row + 1, chr(ord("A") + column + place))

    def _means(self, state: State, result: Result) -> str:
        means = " · ".join(f"{LOG[base]} {show(mean)}" for base, mean in result.means.items())
        slide = state.rows == log_loss.PRESETS["slide"]["rows"]
        note = self.tr("The slide prints 0.214; libraries use ln.") if slide else self.tr("Libraries use ln.")
        return f"{means}\n{note}"

    def _rule(self, state: State) -> str:
        return {
            "none": self.tr("−log 0 = ∞ is shown as it is."),
            "sklearn": self.tr("kept: 2.2e-16 ≤ p ≤ 1 − 2.2e-16"),
            "keras": self.tr("kept: 1e-7 ≤ p ≤ 1 − 1e-7"),
            "torch": self.tr("kept: ln p ≥ −100"),
        }[state.clip]

    def _reason(self, state: State, result: Result) -> str:
        infinite = np.flatnonzero(~np.isfinite(result.losses)).tolist()
        if infinite:
            return self.tr(
                "{0}: what happened was held impossible (p = 0). One ∞ makes the mean ∞; a limit above is the way out."
            ).format(state.rows[infinite[0]][0])
        if result.mean == 0.0:
            return self.tr("Each row is foretold with certainty: log 1 = 0, no loss.")
        most = int(np.argmax(result.losses))
        return self.tr("{0} costs most: {1}.").format(state.rows[most][0], show(float(result.losses[most])))

    def _describe(self, state: State, result: Result) -> None:
        name, actual, predicted = state.rows[state.row]
        self.curve.setAccessibleDescription(
            self.tr("{0} rows on the curve −log p. {1}: actual {2}, predicted {3}, p = {4}, loss {5}.").format(
                len(state.rows),
                name,
                actual,
                show(predicted),
                show(float(result.corrected[state.row])),
                show(float(result.losses[state.row])),
            )
        )
        self.bars.setAccessibleDescription(
            self.tr("The losses of {0} rows as bars; their mean is {1}. {2}").format(
                len(state.rows), show(result.mean), self._reason(state, result)
            )
        )

    # wishes

    def _take_predicted(self, value: Any, gesture: object) -> None:
        if not self._change_row(2, value, gesture):
            self.predicted.edit.refuse()

    def _change_row(self, column: int, value: Any, gesture: object = None) -> bool:
        rows, at = self.state.rows, self.state.row
        entry = (*rows[at][:column], value, *rows[at][column + 1 :])
        return self.edit(gesture, rows=(*rows[:at], entry, *rows[at + 1 :]))

    def _take_corrected(self, row: int, p: float, gesture: object) -> None:
        if self.state.mode == "categorical":
            self._drag_class(self.state.samples[row][1], p, gesture, row)
            return
        name, actual, _ = self.state.rows[row]
        predicted = p if actual else float(1 - decimal(p))
        rows = self.state.rows
        self.edit(gesture, rows=(*rows[:row], (name, actual, predicted), *rows[row + 1 :]), row=row)
