"""The matrix panel: A, B and their product where row and column meet; arrays and their shapes; chains; questions."""

from __future__ import annotations

import re
from functools import partial
from typing import Any

from dlviz.model import matrix
from dlviz.model.matrix import Result, State
from dlviz.model.matrix.product import Matrix, resized, shape_of, transposed
from dlviz.model.matrix.solve import QUESTION_A, QUESTION_PRODUCT
from dlviz.model.matrix.state import ALL_CELLS
from dlviz.panels.matrix import product_content
from dlviz.panels.matrix.matrix_grid import LARGEST
from dlviz.panels.matrix.modes import Arrays, Chains, Questions
from dlviz.panels.matrix.pictures import shape_bar
from dlviz.panels.matrix.product_scheme import ProductScheme
from dlviz.panels.matrix.sum_picture import sum_picture
from dlviz.ui.controls.entries import Entries, Heading, Note, Pick, Presets, Readout, Timeline, Toggle, in_mode, only
from dlviz.ui.panel import Panel
from dlviz.ui.tables.cell_text import indexed

FRESH = {
    "symbols": False, "question": False, "answer_rows": 0, "answer_cols": 0, "row": 0, "col": 0,
    "step": ALL_CELLS,
}  # fmt: skip
SHOWN_BY = ("question", "a", "b")  # letters or numbers, it is the same preset
ANSWERS = range(1, LARGEST + 1)
_product = in_mode("product")


class MatrixPanel(Panel[State, Result]):
    NAME = "matrix"

    def build(self) -> None:
        self.product_card = self.stage.card("product_card", 0, 0)
        self.scheme = ProductScheme()
        self.product_card.body.addWidget(self.scheme, 1)
        self.arrays, self.chains, self.questions = Arrays(self), Chains(self), Questions(self)
        self.stage.only(_product, self.product_card)
        self.stage.addWidget(self.working, 1, 0)
        self.stage.share(rows=lambda *_: (12, 5))
        for name, grid in self._grids():
            grid.setObjectName(f"matrix.{name}")
        self.scheme.bar.setObjectName("matrix.shapes")
        self.scheme.sum.setObjectName("matrix.sum")
        self.scheme.mismatch.setObjectName("matrix")
        self._connect()

    def _grids(self) -> tuple[tuple[str, Any], ...]:
        return ("a", self.scheme.a), ("b", self.scheme.b), ("c", self.scheme.c)

    def _connect(self) -> None:
        for name, grid in self._grids()[:2]:
            grid.taking = partial(self._type, name)
            grid.resized.connect(lambda rows, cols, name=name: self._resize(name, rows, cols))
        self.scheme.c.picked.connect(self._look_at)
        self.scheme.mismatch.wished.connect(self._fix)

    def entries(self) -> Entries[State, Result]:
        modes = {
            "product": self.tr("product"),
            "array": self.tr("array"),
            "chain": self.tr("several"),
            "quiz": self.tr("exercises"),
        }
        return [
            Pick("mode", modes, about=self.tr("What is looked at")),
            *self._product(),
            *self._question(),
            *self.arrays.entries(),
            *self.chains.entries(),
            *self.questions.entries(),
            Note(
                "slide_note",
                self.tr(
                    "The slide's 행렬의 내적 is the matrix product; np.dot of two 1-D arrays is the inner product. "
                    "1×2 is a 2-D array, np.array([[1, 2]]); np.array([1, 2]) has shape (2,)."
                ),
            ),
        ]

    def _product(self) -> Entries[State, Result]:
        presets = {
            "dot": "np.dot(A, B)",
            "network": "1×2 · 2×3",
            "inner": "3×2 · 2×4",
            "mismatch": self.tr("does not fit"),
            "question": "[n,3]×[?,?]=[n,2]",
        }
        fields = {name: {**FRESH, **preset} for name, preset in matrix.PRESETS.items()}
        return only(
            _product,
            Heading("preset_head", self.tr("From the slides")),
            Presets("preset", presets, 2, presets=fields, by=SHOWN_BY),
            Toggle("symbols", self.tr("Letters instead of numbers")),
            Heading("shape_head", self.tr("★ The rule of the shapes"), gap=6),
            Readout("rule", self._rule, lines=4, fitted=True, role=_rule_role),
            Timeline(
                "step",
                self.term("entries computed"),
                lambda _, result: result.computed,
                stays=False,
                enabled=lambda state, result: bool(result.computed[1]) and not state.question,
            ),
        )

    def _question(self) -> Entries[State, Result]:
        return only(
            _question,
            Heading("question_head", self.tr("Question: the shape of W?")),
            Heading("rows_head", self.tr("its rows")),
            Pick("answer_rows", {}, values=ANSWERS, spoken=self.tr("{0} rows")),
            Heading("cols_head", self.tr("its columns")),
            Pick("answer_cols", {}, values=ANSWERS, spoken=self.tr("{0} columns")),
        )

    # wishes

    def _look_at(self, row: int, col: int, gesture: object) -> None:
        """While the product is played, to look at an entry is to go to its step."""
        done, cells = self.result.computed
        if done < cells:
            _, cols = shape_of(self.state.b)
            self.edit(gesture, step=row * cols + col + 1)
        else:
            self.edit(gesture, row=row, col=col)

    def called(self, field: str) -> str:
        """An entry by its heading or its own words, and a cell of A or B as formulas name it, a₁₂."""
        named = {"literal": "A", "literal_b": "B"}
        entries = {"chain": self.controls["chain"], "answer": self.questions.card.entry}
        words: dict[str, str] = {name: entry.accessibleName() for name, entry in entries.items()}
        cell = re.fullmatch(r"([ab])\[(\d+)\]\[(\d+)\]", field)
        if cell:
            grid = dict(self._grids())[cell[1]]
            return indexed(grid.content.name.lower(), int(cell[2]), int(cell[3]))
        return (named | words).get(field) or super().called(field)

    def _type(self, name: str, row: int, col: int, value: Any) -> bool:
        """A cell of A or B with another number; what is no number is refused with its place."""
        rows = [list(cells) for cells in getattr(self.state, name)]
        rows[row][col] = value
        made: Any = tuple(map(tuple, rows))
        return self.edit(a=made) if name == "a" else self.edit(b=made)

    def _resize(self, name: str, rows: int, cols: int) -> None:
        a, b = self.state.a, self.state.b
        self._reshape(*((resized(a, rows, cols), b) if name == "a" else (a, resized(b, rows, cols))))

    def _fix(self, fix: str) -> None:
        a, b = self.state.a, self.state.b
        self._reshape(*{"transpose_a": (transposed(a), b), "transpose_b": (a, transposed(b)), "swap": (b, a)}[fix])

    def _reshape(self, a: Matrix, b: Matrix) -> None:
        """Matrices of other shapes are no longer those that the slide's question asks about."""
        self.edit(question=False, a=a, b=b)

    # words

    def retranslate(self) -> None:
        word, other = self.term("matrix product")
        self.product_card.set_title(
            f"{word[:1].upper()}{word[1:]} {other}".strip(), self.tr("slide: 행렬의 내적 · np.dot · @")
        )
        self.scheme.bar.about, self.scheme.sum.about = self.tr("shapes"), self.tr("present entry")
        self.arrays.retranslate()
        self.chains.retranslate()
        self.questions.card.retranslate()
        self.scheme.a.retranslate()
        self.scheme.b.retranslate()
        self.scheme.c.setAccessibleName(self.tr("Product C: arrow keys choose the entry looked at"))
        self.scheme.mismatch.retranslate()

    # drawing

    def draw(self, state: State, result: Result) -> None:
        if result.others is None:
            self._draw_product(state, result)
        elif state.mode == "array":
            self.arrays.draw(state, result.others)
        elif state.mode == "chain":
            self.chains.draw(state, result, result.others)
        else:
            self.questions.draw(state, result.others)

    def _draw_product(self, state: State, result: Result) -> None:
        scheme, (left, right, product) = self.scheme, product_content.names(state)
        self.product_card.set_legend(
            ("area", "data", self.tr("row of {0}").format(left)),
            ("area", "model", self.tr("column of {0}").format(right)),
            ("area", "step", self.tr("entry of {0}").format(product)),
        )
        if not result.ok:
            sizes, message = (result.shape_a[1], result.shape_b[0]), result.numpy_message
            scheme.mismatch.show_mismatch((left, right), sizes, message, result.fixes)
        scheme.show_product(
            product_content.left(state, result),
            product_content.right(state, result),
            product_content.product(state, result),
        )
        terms = product_content.terms(state, result)
        scheme.c.about = product
        scheme.bar.show_scene(partial(shape_bar, product_content.shapes(state, result)))
        scheme.sum.show_scene(partial(sum_picture, terms))
        for part in (scheme.sum, scheme.c):
            part.describe(terms.text)
        scheme.bar.describe(partial(self._rule, state, result))

    def _rule(self, state: State, result: Result) -> str:
        return self._answer_text(state, result) if state.question else self._rule_text(state, result)

    def _rule_text(self, state: State, result: Result) -> str:
        (rows, inner), (other, cols), names = result.shape_a, result.shape_b, product_content.names(state)
        if result.ok:
            return self.tr(
                "✓ The columns of {0} and the rows of {1} are equal: {3} = {4}. "
                "The rows of {0} and the columns of {1} give the shape of {2}: {5}×{6}."
            ).format(*names, inner, other, rows, cols)
        return self.tr(
            "✗ The columns of {0} and the rows of {1} must be equal, but {2} ≠ {3}: there is no product."
        ).format(*names[:2], inner, other)

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


def _question(state: State, _: Result) -> bool:
    return state.mode == "product" and state.question


def _rule_role(state: State, result: Result) -> str:
    right = result.answer_right if state.question else result.ok
    return {True: "good", False: "bad", None: "text"}[right]
