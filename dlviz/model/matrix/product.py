"""Which matrices fit, in numbers and in letters such as n, and what their product is."""

from __future__ import annotations

from fractions import Fraction
from typing import Literal

import numpy as np

from dlviz.model.arrays import Array, frozen
from dlviz.model.numbers import exact

Matrix = tuple[tuple[float, ...], ...]
Terms = tuple[tuple[float, float], ...]
Fix = Literal["transpose_a", "transpose_b", "swap"]

Size = int | str
Shape = tuple[Size, Size]

#: A size that is asked for.
UNKNOWN = "?"


def product_shape(a: Shape, b: Shape) -> Shape | None:
    """The shape of a @ b: the inner sizes must be the same and vanish, the outer ones stay (slide topic 9).

    A letter is a size of its own, the same only as itself; ``?`` may be any size.

    >>> product_shape(("n", 3), (3, 2)), product_shape((2, 3), (2, 3))
    (('n', 2), None)
    """
    fits = a[1] == b[0] or UNKNOWN in (a[1], b[0])
    return (a[0], b[1]) if fits else None


def right_factor(a: Shape, product: Shape) -> Shape | None:
    """The shape that b must have for a @ b to have the shape ``product``, or None where there is none.

    >>> right_factor(("n", 3), ("n", 2))
    (3, 2)
    """
    return (a[1], product[1]) if a[0] == product[0] or UNKNOWN in (a[0], product[0]) else None


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


def terms_of(a: Matrix, b: Matrix, i: int, j: int) -> Terms:
    """The pairs (a[i, k], b[k, j]) whose products add up to entry i, j."""
    return tuple((left, row[j]) for left, row in zip(a[i], b, strict=True))


def total(terms: Terms) -> Fraction:
    """What their products add up to, with the decimals that were typed and without rounding."""
    return sum((exact(left) * exact(right) for left, right in terms), Fraction(0))


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
        entry = float(total(terms_of(a, b, i, j)))
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
