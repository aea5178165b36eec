"""The matrix panel: A, B and their product where row and column meet; arrays and their shapes; chains; questions."""

from __future__ import annotations

from typing import Any

from dlviz.model import matrix
from dlviz.model.matrix import Result, State
from dlviz.model.matrix.product import Matrix, resized, shape_of, transposed
from dlviz.model.matrix.solve import QUESTION_A, QUESTION_PRODUCT
from dlviz.model.matrix.state import ALL_CELLS
from dlviz.panels.matrix import product_content
from dlviz.panels.matrix.matrix_grid import LARGEST
from dlviz.panels.matrix.modes import MatrixModesPanel
from dlviz.panels.matrix.product_scheme import ProductScheme
from dlviz.ui.fitted import Fitted

FRESH = {
    "symbols": False, "question": False, "answer_rows": 0, "answer_cols": 0, "row": 0, "col": 0,
    "step": ALL_CELLS,
}  # fmt: skip
# Letters or numbers, it is the same preset.
SHOWN_BY = {
    name: {"question": "question" in fields, "a": fields["a"], "b": fields["b"]}
    for name, fields in matrix.PRESETS.items()
}
ANSWERS = tuple(str(size) for size in range(1, LARGEST + 1))

# What belongs to a mode: its part of the stage, and its controls.
CARDS = {"product": "product_card", "array": "array_pair", "chain": "chain_card", "quiz": "quiz_card"}
CONTROLS = {
    "product": ("preset_head", "preset", "symbols", "shape_head", "rule", "time"),
    "question": ("question_head", "rows_head", "answer_rows", "cols_head", "answer_cols"),  # of the product
    "array": ("array_head", "array_preset", "literal_head", "literal", "literal_b_head", "literal_b"),
    "chain": ("chain_head", "chain_preset", "chain_shapes_head", "chain", "chain_numbers", "chain_rule"),
    "quiz": ("seed", "quiz_note"),
}  # fmt: skip


class MatrixPanel(MatrixModesPanel):
    NAME = "matrix"

    def build(self) -> None:
        self.product_card = self.card("product_card", 0, 0)
        self.scheme = ProductScheme()
        self.product_card.body.addWidget(self.scheme, 1)
        self._build_modes()
        self.stage.addWidget(self.working, 1, 0)
        self.stage.setRowStretch(0, 12)
        self.stage.setRowStretch(1, 5)
        for name, grid in self._grids():
            grid.setObjectName(f"matrix.{name}")
        self.scheme.bar.setObjectName("matrix.shapes")
        self.scheme.sum.setObjectName("matrix.sum")
        self.scheme.mismatch.setObjectName("matrix")
        self._connect()
        self._build_controls()

    def _grids(self) -> tuple[tuple[str, Any], ...]:
        return ("a", self.scheme.a), ("b", self.scheme.b), ("c", self.scheme.c)

    def _connect(self) -> None:
        for name, grid in self._grids()[:2]:
            grid.typed.connect(lambda row, col, value, name=name: self._type(name, row, col, value))
            grid.filled.connect(lambda rows, name=name: self._fill(name, rows))
            grid.resized.connect(lambda rows, cols, name=name: self._resize(name, rows, cols))
        self.scheme.c.picked.connect(self._look_at)
        self.scheme.mismatch.wished.connect(self._fix)

    def _build_controls(self) -> None:
        self.mode = self.choice("mode")
        self.preset_head = self.heading()
        self.preset = self.presets(tuple(matrix.PRESETS), columns=2)
        self.preset.wished.connect(lambda name: self.edit(**{**FRESH, **matrix.PRESETS[name]}))
        self.symbols = self.switch("symbols")
        self.below.addSpacing(6)
        self.shape_head = self.heading()
        self.rule = Fitted(lines=4)
        self.rule.setObjectName("matrix.rule")
        self.below.addWidget(self.rule)
        self.time = self.timeline("step")
        self.question_head = self.heading()
        self.rows_head = self.heading()
        self.answer_rows = self.presets(ANSWERS, name="answer_rows")
        self.answer_rows.wished.connect(lambda value: self.edit(answer_rows=int(value)))
        self.cols_head = self.heading()
        self.answer_cols = self.presets(ANSWERS, name="answer_cols")
        self.answer_cols.wished.connect(lambda value: self.edit(answer_cols=int(value)))
        self._build_mode_controls()
        self.slide_note = self.note()

    # wishes

    def _look_at(self, row: int, col: int, gesture: object) -> None:
        """While the product is played, to look at an entry is to go to its step."""
        done, cells = self.result.computed
        if done < cells:
            _, cols = shape_of(self.state.b)
            self.edit(gesture, step=row * cols + col + 1)
        else:
            self.edit(gesture, row=row, col=col)

    def _type(self, name: str, row: int, col: int, value: Any) -> None:
        """A cell of A or B with another number; what is no number is refused with its place."""
        rows = [list(cells) for cells in getattr(self.state, name)]
        rows[row][col] = value
        if not self.edit(**{name: tuple(map(tuple, rows))}):
            dict(self._grids())[name].refuse()

    def _fill(self, name: str, rows: Matrix) -> None:
        before = shape_of(getattr(self.state, name))
        change = self.edit if shape_of(rows) == before else self._reshape
        change(**{name: rows})

    def _resize(self, name: str, rows: int, cols: int) -> None:
        self._reshape(**{name: resized(getattr(self.state, name), rows, cols)})

    def _fix(self, fix: str) -> None:
        a, b = self.state.a, self.state.b
        self._reshape(**{
            "transpose_a": {"a": transposed(a)},
            "transpose_b": {"b": transposed(b)},
            "swap": {"a": b, "b": a},
        }[fix])  # fmt: skip

    def _reshape(self, **fields: Any) -> None:
        """Matrices of other shapes are no longer those that the slide's question asks about."""
        self.edit(question=False, **fields)

    # words

    def retranslate(self) -> None:
        word, other = self.term("matrix product")
        self.product_card.set_title(f"{word} {other}".strip(), self.tr("slide: 행렬의 내적 · np.dot · @"))
        self.product_card.set_legend(
            ("area", "data", self.tr("row of A")),
            ("area", "model", self.tr("column of B")),
            ("area", "step", self.tr("entry of C")),
        )
        self._retranslate_modes()
        self.preset_head.setText(self.tr("From the slides"))
        self.preset.set_texts({
            "dot": "np.dot(A, B)",
            "network": "1×2 · 2×3",
            "inner": "3×2 · 2×4",
            "mismatch": self.tr("does not fit"),
            "question": "[n,3]×[?,?]=[n,2]",
        })  # fmt: skip
        self.symbols.setText(self.tr("Letters instead of numbers"))
        self.shape_head.setText(self.tr("★ The rule of the shapes"))
        self.question_head.setText(self.tr("Question: the shape of W?"))
        self.rows_head.setText(self.tr("its rows"))
        self.cols_head.setText(self.tr("its columns"))
        for choice, text in ((self.answer_rows, self.tr("{0} rows")), (self.answer_cols, self.tr("{0} columns"))):
            for value, button in choice.buttons.items():
                button.setAccessibleName(text.format(value))
        self.slide_note.setText(
            self.tr(
                "The slide's 행렬의 내적 is the matrix product; np.dot of two 1-D arrays is the inner product. "
                "1×2 is a 2-D array, np.array([[1, 2]]); np.array([1, 2]) has shape (2,)."
            )
        )
        self.scheme.a.retranslate()
        self.scheme.b.retranslate()
        self.scheme.c.setAccessibleName(self.tr("Product C: arrow keys choose the entry looked at"))
        self.scheme.mismatch.retranslate()

    # drawing

    def draw(self, state: State, result: Result) -> None:
        self._arrange(state)
        if result.others is None:
            self._draw_product(state, result)
        else:
            {"array": self._draw_array, "chain": self._draw_chain, "quiz": self._draw_quiz}[state.mode](
                state, result.others
            )

    def _arrange(self, state: State) -> None:
        """Cards and controls of the mode; those of the others go."""
        self.transport = self.time if state.mode == "product" else None
        shown = (state.mode, "question") if state.mode == "product" and state.question else (state.mode,)
        for mode, names in CONTROLS.items():
            for name in names:
                getattr(self, name).setVisible(mode in shown)
        wanted = getattr(self, CARDS[state.mode])
        cards = [getattr(self, name) for name in CARDS.values()]
        if [card for card in cards if not card.isHidden()] != [wanted]:
            for card in cards:
                card.setVisible(card is wanted)
            self.stage.activate()  # what is drawn next asks for its size

    def _draw_product(self, state: State, result: Result) -> None:
        scheme = self.scheme
        if not result.ok:
            scheme.mismatch.show_mismatch(result.shape_a[1], result.shape_b[0], result.numpy_message, result.fixes)
        scheme.show_product(
            product_content.left(state, result),
            product_content.right(state, result),
            product_content.product(state, result),
        )
        scheme.show_shapes(product_content.shapes(state, result))
        terms = product_content.terms(state, result)
        scheme.show_terms(terms)
        for part in (scheme.sum, scheme.c):
            part.setAccessibleDescription(terms.text())
        self._draw_controls(state, result)

    def _draw_controls(self, state: State, result: Result) -> None:
        self.preset.show_value(self.preset_on(SHOWN_BY))
        done, cells = result.computed
        self.time.show_step(done, cells)
        self.time.setEnabled(bool(cells) and not state.question)
        for name, choice in (("answer_rows", self.answer_rows), ("answer_cols", self.answer_cols)):
            choice.show_value(str(getattr(state, name)))
        rule = self._answer_text(state, result) if state.question else self._rule_text(result)
        self.rule.setText(rule)
        self.scheme.bar.describe(rule)
        right = result.answer_right if state.question else result.ok
        self.rule.set_role({True: "good", False: "bad", None: "text"}[right])

    def _rule_text(self, result: Result) -> str:
        (rows, inner), (other, cols) = result.shape_a, result.shape_b
        if result.ok:
            return self.tr(
                "✓ The columns of A and the rows of B are equal: {0} = {1}. "
                "The rows of A and the columns of B give the shape of C: {2}×{3}."
            ).format(inner, other, rows, cols)
        return self.tr(
            "✗ The columns of A and the rows of B must be equal, but {0} ≠ {1}: there is no product."
        ).format(inner, other)

    def _answer_text(self, state: State, result: Result) -> str:
        if result.answer_right is None:
            return self.tr("? Choose the rows and the columns of the second matrix below.")
        (_, inner), (_, wanted) = QUESTION_A, QUESTION_PRODUCT
        if state.answer_rows != inner:
            return self.tr(
                "✗ The columns of the first and the rows of the second must be equal, but {0} ≠ {1}."
            ).format(inner, state.answer_rows)
        if state.answer_cols != wanted:
            return self.tr(
                "✗ The columns of the second become the columns of the result: "
                "that would be [n,{0}], and [n,{1}] is asked for."
            ).format(state.answer_cols, wanted)
        return self.tr(
            "✓ The rows of the second are the columns of the first: {0}. "
            "Its columns are the columns of the result: {1}."
        ).format(inner, wanted)
