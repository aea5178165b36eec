"""What a person chose: two matrices and the entry looked at, an array, a chain, a question."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Literal

from dlviz.model.fields import Checked, FieldError, count, real, text, whole
from dlviz.model.matrix.array_literal import LONGEST, check_literal
from dlviz.model.matrix.chain import LONGEST as LONGEST_CHAIN
from dlviz.model.matrix.chain import read_chain
from dlviz.model.matrix.quiz import read_answer

Row = Annotated[tuple[Annotated[float, real(-1e6, 1e6, slider=(-10, 10))], ...], count(1, 6)]
Mode = Literal["product", "array", "chain", "quiz"]

#: The step at which the whole product is there, whatever its size.
ALL_CELLS = 36


@dataclass(frozen=True, slots=True)
class State(Checked):
    """``row`` and ``col``, counted from 0, name the entry looked at; an answer of 0 is one not yet given.

    ``step`` is how many entries of the product are computed, row by row; from the last one on all are there. The
    other modes look at an array and its ``np.dot`` with another, at a chain of shapes, and at a question whose number
    is ``seed``.
    """

    a: Annotated[tuple[Row, ...], count(1, 6)] = ((1.0, 2.0), (3.0, 4.0))
    b: Annotated[tuple[Row, ...], count(1, 6)] = ((5.0, 6.0), (7.0, 8.0))
    row: Annotated[int, whole(0, 5)] = 0
    col: Annotated[int, whole(0, 5)] = 0
    symbols: bool = False
    question: bool = False
    answer_rows: Annotated[int, whole(0, 9)] = 0
    answer_cols: Annotated[int, whole(0, 9)] = 0
    mode: Mode = "product"
    step: Annotated[int, whole(0, ALL_CELLS)] = ALL_CELLS
    literal: Annotated[str, text(LONGEST)] = "[[1, 2], [3, 4], [5, 6]]"
    literal_b: Annotated[str, text(LONGEST)] = "[[1, 2, 3], [4, 5, 6]]"
    chain: Annotated[str, text(LONGEST_CHAIN)] = "1x2 @ 2x3 @ 3x2 @ 2x2"
    chain_numbers: bool = False
    seed: Annotated[int, whole(0, 1_000_000, slider=(0, 40))] = 0
    answer: Annotated[str, text(20)] = ""

    def __post_init__(self) -> None:
        Checked.__post_init__(self)
        for name, matrix in (("a", self.a), ("b", self.b)):
            for i, row in enumerate(matrix):
                if len(row) != len(matrix[0]):
                    raise FieldError(f"{name}[{i}]", row, "rectangular", columns=len(matrix[0]))
        for name in ("literal", "literal_b"):
            check_literal(name, getattr(self, name))
        read_chain(self.chain)
        read_answer(self.answer)
