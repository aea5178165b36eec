"""The matrix panel's other modes, each a part of it: an array and its np.dot, a chain of shapes, questions with a ?."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QSizePolicy, QWidget

from dlviz.model.matrix import Result, State
from dlviz.model.matrix.array_literal import LONGEST
from dlviz.model.matrix.chain import LONGEST as LONGEST_CHAIN
from dlviz.model.matrix.edits import with_question
from dlviz.model.matrix.presets import ARRAY_PRESETS, CHAIN_PRESETS
from dlviz.model.matrix.solve import Others
from dlviz.panels.matrix.array_cards import ArrayCard, DotCard
from dlviz.panels.matrix.pictures import chain_picture
from dlviz.panels.matrix.quiz_card import QuizCard
from dlviz.ui.controls.entries import Entries, Entry, Heading, Number, Presets, Readout, Toggle, in_mode, only
from dlviz.ui.layouts import BARE, row
from dlviz.ui.panel import Panel
from dlviz.ui.part import Part
from dlviz.ui.pictures.drawing import Drawing

_arrays, _chains, _asks = map(in_mode, ("array", "chain", "quiz"))


class Arrays(Part[State, Result]):
    def __init__(self, panel: Panel[State, Result]) -> None:
        super().__init__(panel)
        self.array_card, self.dot_card = ArrayCard(panel.NAME), DotCard(panel.NAME)
        self.pair = QWidget()
        row((self.array_card, 1), (self.dot_card, 1), of=self.pair, gap=8, margins=BARE)
        in_its_place(panel, self.pair)
        panel.stage.only(_arrays, self.pair)

    def entries(self) -> Entries[State, Result]:
        presets = {"ragged": self.tr("ragged"), "inner": self.tr("1-D · 1-D: inner product")}
        return only(
            _arrays,
            Heading("array_head", self.tr("From the slides, and cases to compare")),
            Presets("array_preset", presets, 2, values=tuple(ARRAY_PRESETS), presets=ARRAY_PRESETS),
            Heading("literal_head", "A = np.array(…)"),
            Entry("literal", LONGEST, about=self.tr("Array A as nested lists")),
            Heading("literal_b_head", "B = np.array(…)"),
            Entry("literal_b", LONGEST, about=self.tr("Array B as nested lists")),
        )

    def retranslate(self) -> None:
        self.array_card.retranslate()
        self.dot_card.retranslate()

    def draw(self, state: State, others: Others) -> None:
        self.array_card.show_array(state.literal, others.inspected)
        self.dot_card.show_product(others.inspected, others.other, others.product)


class Chains(Part[State, Result]):
    def __init__(self, panel: Panel[State, Result]) -> None:
        super().__init__(panel)
        self.card = panel.stage.card("chain_card", 0, 0)
        self.picture = Drawing((310, 180), (900, 400))
        self.card.body.addWidget(self.picture, 1)
        panel.stage.only(_chains, self.card)

    def entries(self) -> Entries[State, Result]:
        presets = {
            "slide": "1×2 · 2×3",
            "layers": self.tr("three layers"),
            "batch": self.tr("a batch of 9"),
            "broken": self.tr("does not fit"),
        }
        return only(
            _chains,
            Heading("chain_head", self.tr("Example products of several matrices")),
            Presets("chain_preset", presets, 2, presets=CHAIN_PRESETS),
            Heading("chain_shapes_head", self.tr("Shapes of 2 to 5 matrices")),
            Entry("chain", LONGEST_CHAIN, about=self.tr("Shapes of the matrices")),
            Toggle("chain_numbers", self.tr("filled with 1, 2, 3, …")),
            Readout("chain_rule", self._rule, lines=7, fitted=True, role=_chain_role),
        )

    def retranslate(self) -> None:
        self.card.set_title(self.tr("Product of several matrices"), self.tr("multiplied from the left"))

    def draw(self, state: State, result: Result, others: Others) -> None:
        chain, numbers = others.chain, state.chain_numbers
        self.picture.show_scene(lambda look: chain_picture(chain, numbers, look))
        self.picture.describe(partial(self._rule, state, result))

    def _rule(self, _: State, result: Result) -> str:
        if result.others is None:
            return ""
        chain = result.others.chain
        if chain.broken is None:
            (rows, _inner), (_other, cols) = chain.shapes[0], chain.shapes[-1]
            return self.tr(
                "✓ Each pair of inner sizes is equal and vanishes. The rows of the first and the columns of the last "
                "stay: {0}×{1}."
            ).format(rows, cols)
        before, here = chain.made[-1], chain.shapes[chain.broken]
        words = self.tr("✗ Up to here it is {0}×{1}, and the next has {2} rows: {1} ≠ {2}.")
        return f"{words.format(*before, here[0])}\nNumPy: {chain.message}"


class Questions(Part[State, Result]):
    def __init__(self, panel: Panel[State, Result]) -> None:
        super().__init__(panel)
        self.card = QuizCard(panel.NAME, lambda text: panel.edit(answer=text))
        in_its_place(panel, self.card)
        self.card.wished.connect(lambda number: panel.attempt(lambda state: with_question(state, number)))
        panel.stage.only(_asks, self.card)
        for widget in (self.card.others, self.card.help):  # the number of the question stands in the strip, too
            panel.stage.foot(self.card, widget)

    def entries(self) -> Entries[State, Result]:
        note = self.tr(
            "Each number is another question, and the same number is always the same one: a class can work "
            "through the same list."
        )
        return only(
            _asks,
            Number("seed", "n", self.term("question number"), becomes=with_question),
            Readout("quiz_note", lambda *_: note, lines=5, role="quiet"),
        )

    def draw(self, state: State, others: Others) -> None:
        self.card.show_question(state.seed, others.question, state.answer, others.given, others.right, others.shown)


def in_its_place(panel: Panel[State, Result], widget: QWidget) -> None:
    """In the room of the product, whatever its own parts ask for: nothing moves when the mode changes."""
    widget.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Ignored)
    panel.stage.addWidget(widget, 0, 0)


def _chain_role(_: State, result: Result) -> str:
    return "bad" if result.others is not None and result.others.chain.broken is not None else "good"
