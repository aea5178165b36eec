"""A product with the entry looked at, or why there is none; the array, the chain and the question beside it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

from dlviz.model.arrays import Array
from dlviz.model.matrix.array_literal import DotProduct, Inspected, dot, inspect, shape_text
from dlviz.model.matrix.chain import Chain, multiply_chain, read_chain
from dlviz.model.matrix.product import (
    Fix,
    Shape,
    Terms,
    fixes,
    multiply,
    numpy_message,
    product_shape,
    right_factor,
    shape_of,
    terms_of,
)
from dlviz.model.matrix.quiz import Question, is_shown, question, read_answer
from dlviz.model.matrix.state import State
from dlviz.model.topic import Table, named

#: The slide's question [n,3] × [?,?] = [n,2].
QUESTION_A: Shape = ("n", 3)
QUESTION_PRODUCT: Shape = ("n", 2)


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
    shown: bool


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
    terms : the pairs whose products add up to the entry looked at, see ``terms_of``.
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
    terms: Terms
    answer_right: bool | None
    computed: tuple[int, int]
    others: Others | None


def solve(state: State) -> Result:
    shape_a, shape_b = shape_of(state.a), shape_of(state.b)
    ok = product_shape(shape_a, shape_b) is not None
    cells = shape_a[0] * shape_b[1] if ok else 0
    i, j = _place(state)
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
        terms=terms_of(state.a, state.b, i, j) if ok else (),
        answer_right=_answer_right(state),
        computed=(min(state.step, cells), cells),
        others=None if state.mode == "product" else _others(state),
    )


def lasts(state: State) -> dict[str, int]:
    return {"row": len(state.a) - 1, "col": len(state.b[0]) - 1}


def _place(state: State) -> tuple[int, int]:
    """The entry looked at, which is none beside the product."""
    return min(state.row, len(state.a) - 1), min(state.col, len(state.b[0]) - 1)


def _others(state: State) -> Others:
    asked, given, shown = question(state.seed), read_answer(state.answer), is_shown(state.answer)
    return Others(
        inspected=inspect(state.literal),
        other=inspect(state.literal_b),
        product=dot(state.literal, state.literal_b),
        chain=multiply_chain(read_chain(state.chain)),
        question=asked,
        given=given,
        right=None if given is None or shown else given == asked.answer,
        shown=shown,
    )


def _answer_right(state: State) -> bool | None:
    if not (state.answer_rows and state.answer_cols):
        return None
    return (state.answer_rows, state.answer_cols) == right_factor(QUESTION_A, QUESTION_PRODUCT)


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
        return _array_table(found.inspected, found.product)
    return _chain_table(found.chain) if state.mode == "chain" else _quiz_table(found.question, found.given)


def _other_values(state: State, found: Others) -> dict[str, Any]:
    if state.mode == "array":
        return _array_values(found.inspected, found.product)
    if state.mode == "chain":
        return _chain_values(found.chain)
    return {"question": found.question.asked, "answer": list(found.question.answer), "right": found.right}


def values(state: State, result: Result) -> dict[str, Any]:
    if result.others is not None:
        return _other_values(state, result.others)
    return named(result, "shape_a", "shape_b", "shape", "product", "ok", "reason")


# an array, a chain, a question


def _array_values(inspected: Inspected, product: DotProduct) -> dict[str, Any]:
    array, value = inspected.array, product.value
    return {
        "ndim": None if array is None else array.ndim,
        "shape": None if array is None else list(array.shape),
        "size": None if array is None else array.size,
        "dtype": None if array is None else str(array.dtype),
        "dot": None if value is None else value.tolist(),
        "dot_shape": None if value is None else list(value.shape),
        "numpy_message": inspected.message or product.message,
    }


def _array_table(inspected: Inspected, product: DotProduct) -> Table:
    found = _array_values(inspected, product)
    names = ("ndim", "shape", "size", "dtype", "dot_shape")
    cells = [shape_text(tuple(found[n])) if isinstance(found[n], list) else found[n] for n in names]
    return Table({"fact": list(names), "value": cells})


def _chain_values(chain: Chain) -> dict[str, Any]:
    return {
        "shapes": [list(shape) for shape in chain.shapes],
        "shape": list(chain.made[-1]) if chain.broken is None else None,
        "product": None if chain.product is None else chain.product.tolist(),
        "ok": chain.broken is None,
        "numpy_message": chain.message,
    }


def _chain_table(chain: Chain) -> Table:
    made = [f"{rows}x{cols}" for rows, cols in chain.made]
    return Table(
        {
            "rows": [rows for rows, _ in chain.shapes],
            "columns": [cols for _, cols in chain.shapes],
            "product so far": made + [None] * (len(chain.shapes) - len(made)),
        }
    )


def _quiz_table(asked: Question, given: tuple[int, ...] | None) -> Table:
    def text(numbers: tuple[int, ...] | None) -> str | None:
        return None if numbers is None else ", ".join(map(str, numbers))

    return Table({"question": [asked.asked], "answer": [text(asked.answer)], "given": [text(given)]})
