"""What the drawing of a product shows for a state and its result: contents of the grids, sizes, the sum written out."""

from __future__ import annotations

from itertools import zip_longest

from dlviz.model.matrix import Result, State
from dlviz.model.matrix.solve import QUESTION_A, QUESTION_PRODUCT
from dlviz.model.numbers import said
from dlviz.panels.matrix.matrix_grid import LARGEST, Content, Place
from dlviz.panels.matrix.pictures import Shapes
from dlviz.panels.matrix.sum_picture import Terms
from dlviz.ui.tables.cell_text import exact, indexed

Letters = tuple[tuple[tuple[str, ...], ...], ...]


def is_asking(state: State, result: Result) -> bool:
    """Whether the slide's question waits for its right answer: until then W and Y are not shown."""
    return bool(state.question and not result.answer_right)


def names(state: State) -> tuple[str, str, str]:
    """The slides call the matrices X, W, Y where they write letters."""
    return ("X", "W", "Y") if state.symbols or state.question else ("A", "B", "C")


def looked_at(state: State, result: Result) -> Place:
    """The row of A and the column of B that are lit, though there be no product."""
    if result.looked_at is not None:
        place: Place = result.looked_at
        return place
    return min(state.row, result.shape_a[0] - 1), min(state.col, result.shape_b[1] - 1)


def left(state: State, result: Result) -> Content:
    (row, _), (_, inner) = looked_at(state, result), result.shape_a
    alone = frozenset() if state.question else frozenset((row, k) for k in range(result.shape_b[0], inner))
    return Content(state.a, names(state)[0], _letters("x", result.shape_a, state), (row, 0), alone)


def right(state: State, result: Result) -> Content:
    if is_asking(state, result):
        rows, cols = min(state.answer_rows or 2, LARGEST), min(state.answer_cols or 1, LARGEST)
        return _unknown(rows, cols, names(state)[1])
    (_, col), (inner, _) = looked_at(state, result), result.shape_b
    alone = frozenset((k, col) for k in range(result.shape_a[1], inner))
    return Content(state.b, names(state)[1], _letters("w", result.shape_b, state), (0, col), alone)


def product(state: State, result: Result) -> Content | None:
    if is_asking(state, result):
        return _unknown(len(state.a), int(QUESTION_PRODUCT[1]), names(state)[2])
    if result.product is None:
        return None
    values = tuple(map(tuple, result.product.tolist()))
    done, (rows, cols) = result.computed[0], result.product.shape
    places = ((row, col) for row in range(rows) for col in range(cols))
    blank = frozenset(place for place in places if place[0] * cols + place[1] >= done)
    return Content(values, names(state)[2], _sums(state, result), looked_at(state, result), blank=blank)


def shapes(state: State, result: Result) -> Shapes:
    if state.question:
        return _question_shapes(state)
    (rows, inner), (other, cols) = result.shape_a, result.shape_b
    made = (str(rows), str(cols)) if result.ok else ("", "")
    return Shapes((str(rows), str(inner)), (str(other), str(cols)), made, names(state), result.ok)


def _question_shapes(state: State) -> Shapes:
    (n, inner), (_, wanted) = QUESTION_A, QUESTION_PRODUCT
    rows, cols = state.answer_rows, state.answer_cols
    return Shapes(
        (str(n), str(inner)),
        (str(rows or "?"), str(cols or "?")),
        (str(n), str(wanted)),
        names(state),
        inner == rows if rows else None,
        wanted == cols if cols else None,
        asked=True,
    )


def terms(state: State, result: Result) -> Terms:
    """The entry looked at; where the inner sizes differ, ? for the partners that are missing."""
    if is_asking(state, result) or (result.ok and not result.computed[0]):
        return Terms("", (), "")  # nothing is computed yet
    i, j = looked_at(state, result)
    head = f"{indexed(names(state)[2].lower(), i, j)} ="
    if state.symbols:
        row = [indexed("x", i, k) for k in range(result.shape_a[1])]
        column = [indexed("w", k, j) for k in range(result.shape_b[0])]
    else:
        row, column = [_factor(value) for value in state.a[i]], [_factor(cells[j]) for cells in state.b]
    end = "" if result.product is None or state.symbols else said(float(result.product[i, j]))
    return Terms(head, tuple(zip_longest(row, column, fillvalue="?")), end, (i, j))


def _unknown(rows: int, cols: int, name: str) -> Content:
    return Content(((0.0,) * cols,) * rows, name, unknown=True)


def _letters(letter: str, shape: Place, state: State) -> Letters:
    if not state.symbols:
        return ()
    return tuple(tuple((indexed(letter, i, j),) for j in range(shape[1])) for i in range(shape[0]))


def _sums(state: State, result: Result) -> Letters:
    """Every entry as slide 9 writes it: on one line, on several, or its letter alone."""
    if not state.symbols:
        return ()
    (rows, inner), (_, cols) = result.shape_a, result.shape_b
    return tuple(tuple(_sum(i, j, inner) for j in range(cols)) for i in range(rows))


def _sum(i: int, j: int, inner: int) -> tuple[str, ...]:
    parts = [f"{indexed('x', i, k)}{indexed('w', k, j)}" for k in range(inner)]
    return " + ".join(parts), "\n+ ".join(parts), indexed("y", i, j)


def _factor(value: float) -> str:
    """Every digit that was typed, so that the sum can be checked."""
    return f"({exact(value)})" if value < 0 else exact(value)
