"""The matrix panel's other modes: an array and its np.dot, a chain of shapes, questions with a ?."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from dlviz.model.matrix import Result, State
from dlviz.model.matrix.array_literal import LONGEST
from dlviz.model.matrix.chain import LONGEST as LONGEST_CHAIN
from dlviz.model.matrix.chain import Chain
from dlviz.model.matrix.presets import ARRAY_PRESETS, CHAIN_PRESETS
from dlviz.model.matrix.solve import Others
from dlviz.panels.matrix.array_cards import ArrayCard, DotCard
from dlviz.panels.matrix.pictures import chain_picture
from dlviz.panels.matrix.quiz_card import QuizCard
from dlviz.ui.choice import Choice
from dlviz.ui.drawing import Drawing
from dlviz.ui.fitted import Fitted
from dlviz.ui.number_field import NumberField, add_number
from dlviz.ui.panel import Panel
from dlviz.ui.text_edit import TextEdit
from dlviz.ui.transport import Transport


class MatrixModesPanel(Panel[State, Result]):
    """A subclass has the choice of the mode and the product with its timeline."""

    mode: Choice
    time: Transport

    def _build_modes(self) -> None:
        """What stands in the place of the product in the other modes."""
        self.array_card, self.dot_card, self.quiz_card = ArrayCard(self.NAME), DotCard(self.NAME), QuizCard(self.NAME)
        self.array_pair = QWidget()
        row = QHBoxLayout(self.array_pair)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.array_card, 1)
        row.addWidget(self.dot_card, 1)
        # The room is the product's, whatever its own parts ask for: nothing moves when the mode changes.
        self.array_pair.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Ignored)
        self.quiz_card.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Ignored)
        self.stage.addWidget(self.array_pair, 0, 0)
        self.stage.addWidget(self.quiz_card, 0, 0)
        self.quiz_card.answered.connect(lambda text: self._take_text("answer", self.quiz_card.entry, text))
        self.quiz_card.wished.connect(self._ask)
        self.chain_card = self.card("chain_card", 0, 0)
        self.chain_view = Drawing((360, 180), (900, 400))
        self.chain_card.body.addWidget(self.chain_view, 1)

    def _build_mode_controls(self) -> None:
        self.array_head = self.heading()
        self.array_preset = self.presets(tuple(ARRAY_PRESETS), 2, "array_preset")
        self.array_preset.wished.connect(lambda name: self.edit(**ARRAY_PRESETS[name]))
        self.literal_head = self.heading()
        self.literal = self._entry("literal", LONGEST)
        self.literal_b_head = self.heading()
        self.literal_b = self._entry("literal_b", LONGEST)
        self.chain_head = self.heading()
        self.chain_preset = self.presets(tuple(CHAIN_PRESETS), 2, "chain_preset")
        self.chain_preset.wished.connect(lambda name: self.edit(**CHAIN_PRESETS[name]))
        self.chain_shapes_head = self.heading()
        self.chain = self._entry("chain", LONGEST_CHAIN)
        self.chain_numbers = self.switch("chain_numbers")
        self.chain_rule = Fitted(lines=7)
        self.chain_rule.setObjectName("matrix.chain_rule")
        self.below.addWidget(self.chain_rule)
        self.seed = add_number(self.below, "matrix.seed", NumberField(self.fields["seed"], "n", whole=True))
        self.seed.wished.connect(self._ask)
        self.seed.refused.connect(self._ask)
        self.quiz_note = self.readout("quiz_note", lines=5, role="quiet")
        self.below.addWidget(self.quiz_note)

    def _entry(self, name: str, longest: int) -> TextEdit:
        entry = TextEdit(longest)
        entry.setObjectName(f"matrix.{name}")
        entry.written.connect(lambda text: self._take_text(name, entry, text))
        self.below.addWidget(entry)
        return entry

    def _retranslate_modes(self) -> None:
        self.mode.set_texts(
            {
                "product": self.tr("product"),
                "array": self.tr("array"),
                "chain": self.tr("chain"),
                "quiz": self.tr("find ?"),
            }
        )
        self.time.retranslate(*self.term("entries computed"))
        for card in (self.array_card, self.dot_card, self.quiz_card):
            card.retranslate()
        self.array_head.setText(self.tr("From the slides, and cases to compare"))
        self.array_preset.set_texts({"ragged": self.tr("ragged"), "inner": self.tr("1-D · 1-D: 내적")})
        self.literal_head.setText("A = np.array(…)")
        self.literal.setAccessibleName(self.tr("Array A as nested lists"))
        self.literal_b_head.setText("B = np.array(…)")
        self.literal_b.setAccessibleName(self.tr("Array B as nested lists"))
        self.chain_card.set_title(self.tr("A chain of matrices"), self.tr("multiplied from the left"))
        self.chain_view.setAccessibleName(self.tr("A chain of matrices"))
        self.chain_head.setText(self.tr("Chains worth a look"))
        self.chain_preset.set_texts(
            {
                "slide": "1×2 · 2×3",
                "layers": self.tr("three layers"),
                "batch": self.tr("a batch of 9"),
                "broken": self.tr("does not fit"),
            }
        )
        self.chain_shapes_head.setText(self.tr("Shapes of 2 to 5 matrices"))
        self.chain.setAccessibleName(self.tr("Shapes of the chain"))
        self.chain_numbers.setText(self.tr("filled with 1, 2, 3, …"))
        self.seed.set_term(*self.term("question number"))
        self.quiz_note.setText(
            self.tr(
                "Each number is another question, and the same number is always the same one: a class can work "
                "through the same list."
            )
        )

    def called(self, field: str) -> str:
        """An entry by its heading or its own words, and a cell of A or B as A[0][1]."""
        named = {"literal": "A", "literal_b": "B"}
        words = {"chain": self.chain.accessibleName(), "answer": self.quiz_card.entry.accessibleName()}
        cell = field[:1].upper() + field[1:] if field[:2] in ("a[", "b[") else super().called(field)
        return (named | words).get(field, cell)

    def _take_text(self, name: str, entry: TextEdit, text: str) -> None:
        if not self.edit(**{name: text}):
            entry.refuse()

    def _ask(self, seed: Any, gesture: object = None) -> None:
        """Another question, not yet answered."""
        if isinstance(seed, float) and seed.is_integer():
            seed = int(seed)
        if not self.edit(gesture, seed=seed, answer=""):
            self.seed.edit.refuse()

    def _draw_array(self, state: State, others: Others) -> None:
        self.array_card.show_array(state.literal, others.inspected)
        self.dot_card.show_product(others.inspected, others.other, others.product)
        self.array_preset.show_value(self.preset_on(ARRAY_PRESETS))
        self.literal.show_text(state.literal)
        self.literal_b.show_text(state.literal_b)

    def _draw_chain(self, state: State, others: Others) -> None:
        chain = others.chain
        numbers = state.chain_numbers
        self.chain_view.show_scene(lambda look: chain_picture(chain, numbers, look))
        self.chain_preset.show_value(self.preset_on(CHAIN_PRESETS))
        self.chain.show_text(state.chain)
        rule = self._chain_text(chain)
        self.chain_rule.setText(rule)
        self.chain_rule.set_role("good" if chain.broken is None else "bad")
        self.chain_view.describe(rule)

    def _chain_text(self, chain: Chain) -> str:
        if chain.broken is None:
            (rows, _), (_, cols) = chain.shapes[0], chain.shapes[-1]
            return self.tr(
                "✓ Each pair of inner sizes is equal and vanishes. The rows of the first and the columns of the last "
                "stay: {0}×{1}."
            ).format(rows, cols)
        before, here = chain.made[-1], chain.shapes[chain.broken]
        words = self.tr("✗ Up to here it is {0}×{1}, and the next has {2} rows: {1} ≠ {2}.")
        return f"{words.format(*before, here[0])}\nNumPy: {chain.message}"

    def _draw_quiz(self, state: State, others: Others) -> None:
        self.quiz_card.show_question(state.seed, others.question, state.answer, others.given, others.right)
        self.seed.show_value(state.seed)
