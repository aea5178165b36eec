"""The log-loss panel's many classes: one row's bars, the libraries, the table, and what a person changes there."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np

from dlviz.model import log_loss
from dlviz.model.log_loss import Result, State
from dlviz.model.log_loss.binary_cross_entropy import LN
from dlviz.model.log_loss.categorical import Classes
from dlviz.model.log_loss.edits import changed, given_as, logit_for, normalised, with_classes
from dlviz.model.log_loss.presets import CLASS_PRESETS
from dlviz.model.log_loss.state import MOST_CLASSES
from dlviz.model.numbers import marked, said, written
from dlviz.panels.log_loss.class_bars import ClassBars
from dlviz.panels.log_loss.loss_bars import LossBars
from dlviz.panels.log_loss.pictures import LOG
from dlviz.panels.log_loss.tables import SampleTable, as_samples
from dlviz.ui.card import Card
from dlviz.ui.controls.entries import Act, Count, Entries, Heading, Number, Pick, Presets, only
from dlviz.ui.controls.fitted import Fitted
from dlviz.ui.panel import Panel
from dlviz.ui.part import Part
from dlviz.ui.tables.columns import Column
from dlviz.ui.tables.table import Table

LIBRARIES = {"sklearn": "scikit-learn ≥ 1.5", "keras": "Keras 3", "torch": "PyTorch 2"}


class ManyClasses(Part[State, Result]):
    """Its cards stand where those of two outcomes stood; the losses are drawn over the same bars."""

    def __init__(self, panel: Panel[State, Result], bars: LossBars) -> None:
        super().__init__(panel)
        self.bars = bars
        self.classes_card, self.classes = panel.stage.filled("classes", ClassBars(), 0, 0, 2)
        self.classes.picked.connect(lambda c: self._change_sample(1, c))
        self.classes.wished.connect(self.drag_class)
        self.library_card = panel.stage.card("library_card", 1, 1)
        self.libraries = panel.stage.put(self.library_card, "libraries", Table(rows=1 + len(LIBRARIES)), 0)
        self.two_classes = panel.stage.put(self.library_card, "two_classes", Fitted(lines=3, large=2), 0)
        self.library_card.body.addStretch(1)
        panel.stage.foot(self.library_card, self.two_classes)
        self.sample_card = panel.stage.card("sample_card", 2, 1)
        self.samples = SampleTable(panel.NAME, panel.fields["samples"].most)
        self.sample_card.body.addWidget(self.samples)
        self.samples.taking = lambda columns, row: panel.edit(samples=as_samples(columns), row=row)
        self.samples.table.picked.connect(lambda row: panel.edit(row=row))

    @property
    def cards(self) -> tuple[Card, ...]:
        return self.classes_card, self.library_card, self.sample_card

    def presets(self) -> Presets[State, Result]:
        texts = {
            "digits": self.tr("ten digits"),
            "two_classes": self.tr("slide: 2 classes"),
            "sum_not_1": self.tr("sum is not 1"),
            "sure_and_wrong": self.tr("Sure and wrong"),
            "logits": self.tr("logits, softmax"),
            "hot": self.tr("logits, T = 5"),
        }
        return Presets("class_preset", texts, 2, presets=CLASS_PRESETS, shown=many)

    def entries(self) -> Entries[State, Result]:
        given = {"probabilities": self.tr("probabilities ŷ"), "logits": self.tr("logits z")}
        return only(
            many,
            Heading("label_head", self.tr("True class y of the row")),
            Pick(
                "label",
                {},
                values=range(MOST_CLASSES),
                usable=lambda state, _: range(len(state.samples[0][2])),
                spoken=self.tr("true class {0}"),
                value=lambda state, _: state.samples[state.row][1],
                becomes=lambda state, label: changed(state, 1, label),
            ),
            Pick("given", given, becomes=given_as, about=self.tr("The numbers are")),
            Number("temperature", "T", self.term("temperature"), enabled=lambda state, _: state.given == "logits"),
            Count(
                "n_classes",
                "C",
                (self.tr("number of classes"), ""),
                (2, MOST_CLASSES),
                value=lambda state, _: len(state.samples[0][2]),
                becomes=lambda state, n: replace(state, samples=with_classes(state.samples, n)),
            ),
        )

    def normalise(self) -> Act[State, Result]:
        return Act(
            "normalise",
            self.tr("Divide by the sum"),
            lambda: self.panel.edit(samples=normalised(self.panel.state.samples)),
            shown=many,
            enabled=lambda _, result: result.classes is not None and _has_sums(result.classes),
        )

    def retranslate(self) -> None:
        self.classes_card.set_title(self.tr("Classes of the row"), hint=self.tr("drag a bar; click for the true class"))
        self.classes_card.set_legend(
            ("area", "data", self.tr("ŷ of the true class")),
            ("area", "quiet", self.tr("ŷ of others")),
            ("dash", "data", self.tr("target y")),
        )
        self.classes.set_axes(self.tr("class"), "ŷ")
        self.library_card.set_title(self.tr("What the libraries print"), self.tr("in base e, for the same rows"))
        self.two_classes.about = self.tr("which classes count")
        self.libraries.setAccessibleName(self.tr("What the libraries print"))
        rules = (*self._rules(logits=True).values(), *self._rules(logits=False).values())
        self.libraries.set_columns(
            Column("", words=True, least=(self.tr("as defined"), *LIBRARIES.values()), share=0),
            Column(self.tr("this row")),
            Column(self.tr("mean")),
            Column(self.tr("rule"), words=True, least=rules, gives_way=1),
        )
        self.sample_card.set_title(self.tr("Table"))
        self.samples.retranslate()

    def draw(self, state: State, classes: Classes, reason: str) -> None:
        name, label, _ = state.samples[state.row]
        p, loss = classes.probabilities[state.row], float(classes.losses[state.row])
        log = f"−{LOG[state.base]} {written(float(p[label]))}"
        sign = "=" if loss in (0.0, np.inf) else "≈"
        self.classes.show_classes(p, label, f"{name}: y = {label}\n{log} {sign} {written(loss)}")
        self._draw_losses(state, classes)
        self.samples.show_samples(state.samples, state.row, classes, sums="Σŷ", loss=self.tr("loss"))
        self._draw_libraries(state, classes)
        self.classes.describe(
            lambda: self.tr("{0}: the true class is {1}, its probability {2}, the loss {3}. {4}").format(
                name, label, said(float(p[label])), said(loss), reason
            )
        )

    def heading(self) -> str:
        return self.tr("Slide 18, and example cases")

    def _draw_losses(self, state: State, classes: Classes) -> None:
        """Each loss is that of the true class's ŷ, as if its coming true had been the one outcome of two."""
        rows: Any = tuple(
            (name, 1, min(float(p[label]), 1.0))
            for (name, label, _), p in zip(state.samples, classes.probabilities, strict=True)
        )
        binary = log_loss.State(rows=rows, base=state.base, row=state.row)
        self.bars.show_rows(binary, replace(log_loss.solve(binary), losses=classes.losses, mean=classes.mean))

    def _draw_libraries(self, state: State, classes: Classes) -> None:
        rules = self._rules(logits=state.given == "logits")
        exact = classes.losses * LN[state.base]
        rows: list[Any] = [(self.tr("as defined"), float(exact[state.row]), float(exact.mean()), "−Σ y·ln ŷ")]
        rows += [
            (name, float(classes.libraries[key][state.row]), float(classes.libraries[key].mean()), rules[key])
            for key, name in LIBRARIES.items()
        ]
        self.libraries.show_rows(rows)
        self.two_classes.setText(self._relation(state, classes))

    def _rules(self, *, logits: bool) -> dict[str, str]:
        return {
            "sklearn": self.tr("clips to 2.2·10⁻¹⁶ … 1 − 2.2·10⁻¹⁶"),
            "keras": "from_logits=True" if logits else self.tr("divides by Σ, clips to 10⁻⁷ … 1 − 10⁻⁷"),
            "torch": "CrossEntropyLoss(z / T)" if logits else self.tr("NLLLoss(ln ŷ), no clipping"),
        }

    def _relation(self, state: State, classes: Classes) -> str:
        """How it hangs together with the binary loss."""
        if classes.binary is None:
            return self.tr(
                "Only the true class has y = 1, so −Σ y·log ŷ is −log ŷ of that class (0·log 0 counts as 0); the "
                "others count only because all ŷ sum to 1. It is the loss of one row: a sum over classes, not over m "
                "samples."
            )
        return self.tr(
            "Two classes: y₁ = 1 − y₀ and ŷ₁ = 1 − ŷ₀, so −Σ y·log ŷ is −[y·log ŷ + (1−y)·log(1−ŷ)]. The binary "
            "formula gives {0} for these rows, the sum over classes {1}."
        ).format(marked(classes.binary), marked(classes.mean))

    def off(self, state: State, classes: Classes) -> str:
        """Of the first row whose ŷ are no probabilities."""
        row = classes.off[0]
        name, total = state.samples[row][0], float(classes.sums[row])
        if total == 0:
            return self.tr("{0}: all ŷ are 0, so there is nothing to divide by.").format(name)
        return self.tr("{0}: the ŷ sum to {1} and not to 1, so they are no probabilities.").format(name, marked(total))

    def infinite(self, name: str) -> str:
        return self.tr("{0}: the model gave probability 0 to the true class, so the mean is ∞.").format(name)

    def _change_sample(self, column: int, value: Any, gesture: object = None, row: int | None = None) -> bool:
        return self.panel.attempt(lambda state: changed(state, column, value, row), gesture)

    def drag_class(self, c: int, p: float, gesture: object, row: int | None = None) -> None:
        """A bar is dragged: with logits, to the logit that makes this probability, the others as they are."""
        scores = self.panel.state.samples[self.panel.state.row if row is None else row][2]
        if self.panel.state.given == "logits":
            p = logit_for(scores, c, p, self.panel.state.temperature)
        self._change_sample(2, (*scores[:c], p, *scores[c + 1 :]), gesture, row)


def many(_: State, result: Result) -> bool:
    """Whether there are several classes, and not two outcomes."""
    return result.classes is not None


def _has_sums(classes: Classes) -> bool:
    return any(classes.sums[row] > 0 for row in classes.off)
