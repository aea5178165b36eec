"""The matrix product: which shapes fit, each entry written out, what NumPy says; arrays, chains and questions."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import Annotated, Any, Literal

import numpy as np

from dlviz.model.arrays import Array, frozen
from dlviz.model.fields import Checked, FieldError, count, real, text, whole
from dlviz.model.matrix import modes
from dlviz.model.matrix.array_literal import LONGEST, DotProduct, Inspected, check_literal, dot, inspect
from dlviz.model.matrix.chain import LONGEST as LONGEST_CHAIN
from dlviz.model.matrix.chain import Chain, multiply_chain, read_chain
from dlviz.model.matrix.quiz import Question, question, read_answer
from dlviz.model.matrix.shapes import Shape, product_shape, right_factor
from dlviz.model.matrix.takes import TAKES as TAKES
from dlviz.model.matrix.working import mismatch_lines, product_lines, question_lines, script
from dlviz.model.numbers import exact
from dlviz.model.topic import Table, Working

Row = Annotated[tuple[Annotated[float, real(-1e6, 1e6, slider=(-10, 10))], ...], count(1, 6)]
Matrix = tuple[tuple[float, ...], ...]
Mode = Literal["product", "array", "chain", "quiz"]

#: The slide's question [n,3] × [?,?] = [n,2].
QUESTION_A: Shape = ("n", 3)
QUESTION_PRODUCT: Shape = ("n", 2)

PRESETS: dict[str, dict[str, Any]] = {
    "dot": {"a": ((1.0, 2.0), (3.0, 4.0)), "b": ((5.0, 6.0), (7.0, 8.0))},
    "network": {"a": ((1.0, 2.0),), "b": ((1.0, 3.0, 5.0), (2.0, 4.0, 6.0))},
    "inner": {"a": ((1.0, 2.0), (3.0, 4.0), (5.0, 6.0)), "b": ((1.0, 2.0, 3.0, 4.0), (5.0, 6.0, 7.0, 8.0))},
    "mismatch": {"a": ((1.0, 2.0, 3.0), (4.0, 5.0, 6.0)), "b": ((1.0, 2.0, 3.0), (4.0, 5.0, 6.0))},
    "question": {
        "a": ((1.0, 2.0, 3.0), (4.0, 5.0, 6.0)),
        "b": ((1.0, 4.0), (2.0, 5.0), (3.0, 6.0)),
        "symbols": True,
        "question": True,
    },
}

ARRAY_PRESETS: dict[str, dict[str, Any]] = {
    "1-D": {"literal": "[1, 2, 3, 4]", "literal_b": "[1, 1, 1, 1]"},
    "2-D": {"literal": "[[1, 2], [3, 4], [5, 6]]", "literal_b": "[[1, 2, 3], [4, 5, 6]]"},
    "3-D": {"literal": "[[[1, 2, 3], [4, 5, 6]], [[7, 8, 9], [10, 11, 12]]]", "literal_b": "[1, 0, 0]"},
    "ragged": {"literal": "[[1, 2, 3], [4, 5]]", "literal_b": "[1, 2]"},
    "inner": {"literal": "[1, 2, 3]", "literal_b": "[4, 5, 6]"},
    "2-D · 1-D": {"literal": "[[1, 2], [3, 4]]", "literal_b": "[5, 6]"},
    "1-D · 2-D": {"literal": "[5, 6]", "literal_b": "[[1, 2], [3, 4]]"},
    "(2,) | (1, 2)": {"literal": "[[1, 2]]", "literal_b": "[1, 2]"},
}
CHAIN_PRESETS: dict[str, dict[str, Any]] = {
    "slide": {"chain": "1x2 @ 2x3", "chain_numbers": True},
    "layers": {"chain": "1x2 @ 2x3 @ 3x2 @ 2x2", "chain_numbers": False},
    "batch": {"chain": "9x3 @ 3x5 @ 5x2", "chain_numbers": False},
    "broken": {"chain": "2x3 @ 3x4 @ 2x5", "chain_numbers": False},
}


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
        read_chain("chain", self.chain)
        read_answer("answer", self.answer)


@dataclass(frozen=True, slots=True)
class Others:
    """What the other modes show: an array, another, their ``np.dot``; a chain; a question and its answer."""

    inspected: Inspected
    other: Inspected
    product: DotProduct
    chain: Chain
    question: Question
    given: tuple[int, ...] | None
    right: bool | None


Fix = Literal["transpose_a", "transpose_b", "swap"]


@dataclass(frozen=True, slots=True)
class Result:
    """The product, or why there is none.

    Attributes
    ----------
    shape_a, shape_b, shape : rows and columns; ``shape`` is None where the matrices do not fit.
    product : shape ``shape``, or None.
    reason : ``inner`` where the inner sizes differ, else empty.
    numpy_message : what NumPy itself says about ``a @ b``, or empty.
    fixes : which changes would make the matrices fit.
    looked_at : the entry of ``row`` and ``col``, moved into the product, or None.
    terms : the pairs (a[i, k], b[k, j]) whose products add up to the entry looked at.
    answer_right : whether the answer to the slide's question is right; None while it is not given.
    computed : how many entries of the product are computed, and how many there are: (0, 0) where there is none.
    others : what the other modes show; None in mode product.
    """

    shape_a: tuple[int, int]
    shape_b: tuple[int, int]
    shape: tuple[int, int] | None
    ok: bool
    product: Array | None
    reason: Literal["", "inner"]
    numpy_message: str
    fixes: tuple[Fix, ...]
    looked_at: tuple[int, int] | None
    terms: tuple[tuple[float, float], ...]
    answer_right: bool | None
    computed: tuple[int, int]
    others: Others | None


def shape_of(matrix: Matrix) -> tuple[int, int]:
    return len(matrix), len(matrix[0])


def resized(matrix: Matrix, rows: int, cols: int) -> Matrix:
    """The matrix with so many rows and columns: entries keep their place, new ones are 0."""
    have_rows, have_cols = shape_of(matrix)
    return tuple(
        tuple(matrix[i][j] if i < have_rows and j < have_cols else 0.0 for j in range(cols)) for i in range(rows)
    )


def transposed(matrix: Matrix) -> Matrix:
    """Rows and columns exchanged."""
    return tuple(zip(*matrix, strict=True))


def exact_entry(a: Matrix, b: Matrix, i: int, j: int) -> Fraction:
    """Entry i, j of the product, with the decimals that were typed and without rounding."""
    return sum((exact(left) * exact(row[j]) for left, row in zip(a[i], b, strict=True)), Fraction(0))


def multiply(a: Matrix, b: Matrix) -> tuple[Array, bool]:
    """The product a @ b of typed decimals, and whether floats alone would have given something else.

    NumPy multiplies. Only where the terms of an entry nearly cancel, and rounding could be all that is left of it, is
    the entry computed from the decimals, so that 0.1 + 0.2 − 0.3 is 0.
    """
    left, right = np.array(a), np.array(b)
    product = left @ right
    close = np.abs(product) < 1e-3 * (np.abs(left) @ np.abs(right))
    changed = False
    for i, j in np.argwhere(close).tolist():
        entry = float(exact_entry(a, b, i, j))
        changed |= abs(product[i, j] - entry) > 1e-13 * abs(entry)
        product[i, j] = entry
    return frozen(product), bool(changed)


def numpy_message(a: Matrix, b: Matrix) -> str:
    """What NumPy says when it is asked for a @ b; empty where it has no objection."""
    try:
        np.matmul(np.array(a), np.array(b))
    except ValueError as error:
        return str(error)
    return ""


def fixes(shape_a: tuple[int, int], shape_b: tuple[int, int]) -> tuple[Fix, ...]:
    """The single changes after which two matrices that do not fit would."""
    if product_shape(shape_a, shape_b):
        return ()
    tries: dict[Fix, tuple[Shape, Shape]] = {
        "transpose_a": (shape_a[::-1], shape_b),
        "transpose_b": (shape_a, shape_b[::-1]),
        "swap": (shape_b, shape_a),
    }
    return tuple(name for name, pair in tries.items() if product_shape(*pair))


def solve(state: State) -> Result:
    shape_a, shape_b = shape_of(state.a), shape_of(state.b)
    ok = product_shape(shape_a, shape_b) is not None
    cells = shape_a[0] * shape_b[1] if ok else 0
    i, j = min(state.row, shape_a[0] - 1), min(state.col, shape_b[1] - 1)
    if state.step < cells:  # the entry that was computed last
        i, j = divmod(max(state.step - 1, 0), shape_b[1])
    return Result(
        shape_a=shape_a,
        shape_b=shape_b,
        shape=(shape_a[0], shape_b[1]) if ok else None,
        ok=ok,
        product=multiply(state.a, state.b)[0] if ok else None,
        reason="" if ok else "inner",
        numpy_message="" if ok else numpy_message(state.a, state.b),
        fixes=fixes(shape_a, shape_b),
        looked_at=(i, j) if ok else None,
        terms=tuple((left, row[j]) for left, row in zip(state.a[i], state.b, strict=True)) if ok else (),
        answer_right=_answer_right(state),
        computed=(min(state.step, cells), cells),
        others=None if state.mode == "product" else _others(state),
    )


def _others(state: State) -> Others:
    asked, given = question(state.seed), read_answer("answer", state.answer)
    return Others(
        inspected=inspect(state.literal),
        other=inspect(state.literal_b),
        product=dot(state.literal, state.literal_b),
        chain=multiply_chain(read_chain("chain", state.chain)),
        question=asked,
        given=given,
        right=None if given is None else given == asked.answer,
    )


def _answer_right(state: State) -> bool | None:
    if not (state.answer_rows and state.answer_cols):
        return None
    return (state.answer_rows, state.answer_cols) == right_factor(QUESTION_A, QUESTION_PRODUCT)


def working(state: State, result: Result) -> Working:
    found = result.others
    if found is None:
        return _product_working(state, result)
    if state.mode == "array":
        return modes.array_working(found.inspected, found.other, found.product)
    if state.mode == "chain":
        return modes.chain_working(found.chain)
    return modes.quiz_working(found.question, found.right)


def _product_working(state: State, result: Result) -> Working:
    left, right, product = names = ("x", "w", "y") if state.symbols else ("a", "b", "c")
    formula = rf"{product}_{{ij}} = \sum_{{k=1}}^{{{result.shape_a[1]}}} {left}_{{ik}} \, {right}_{{kj}}"
    if state.question and not result.answer_right:
        lines: tuple[str, ...] = ()  # a sum written out would give the answer away
    elif result.looked_at is None:
        lines = mismatch_lines(result.shape_a, result.shape_b)
    else:
        lines = product_lines(names, result.looked_at, result.terms, spelled=state.symbols)
    if state.question:
        lines += question_lines(QUESTION_A, QUESTION_PRODUCT, (state.answer_rows, state.answer_cols))
    return Working(formula, lines)


def code(state: State) -> str:
    if state.mode == "array":
        return modes.array_code(state, inspect(state.literal), dot(state.literal, state.literal_b))
    if state.mode == "chain":
        return modes.chain_code(multiply_chain(read_chain("chain", state.chain)))
    if state.mode == "quiz":
        return modes.quiz_code(question(state.seed))
    ok = product_shape(shape_of(state.a), shape_of(state.b)) is not None
    return script(state.a, state.b, ok=ok, fractions=ok and multiply(state.a, state.b)[1])


def table(state: State, result: Result) -> Table:
    """The product, a column for each of its columns; the two shapes where there is none."""
    if result.others is not None:
        return _other_table(state, result.others)
    if result.product is None:
        rows, cols = zip(result.shape_a, result.shape_b, strict=True)
        return Table({"matrix": ["a", "b"], "rows": rows, "columns": cols})
    return Table({f"column {j + 1}": column for j, column in enumerate(result.product.T.tolist())})


def _other_table(state: State, found: Others) -> Table:
    if state.mode == "array":
        return modes.array_table(found.inspected, found.product)
    return modes.chain_table(found.chain) if state.mode == "chain" else modes.quiz_table(found.question, found.given)


def _other_values(state: State, found: Others) -> dict[str, Any]:
    if state.mode == "array":
        return modes.array_values(found.inspected, found.product)
    return modes.chain_values(found.chain) if state.mode == "chain" else modes.quiz_values(found.question, found.right)


def values(state: State, result: Result) -> dict[str, Any]:
    if result.others is not None:
        return _other_values(state, result.others)
    return {
        "shape_a": list(result.shape_a),
        "shape_b": list(result.shape_b),
        "shape": list(result.shape) if result.shape else None,
        "product": None if result.product is None else result.product.tolist(),
        "ok": result.ok,
        "reason": result.reason,
    }
