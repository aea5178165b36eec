"""A chain of matrices: which shapes fit, step by step from the left, and the numbers that come out."""

from __future__ import annotations

import functools
import re
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from dlviz.model.arrays import sealed
from dlviz.model.fields import FieldError

MOST = 5  # matrices
LARGEST = 9  # rows and columns
LONGEST = 80  # characters

Shape = tuple[int, int]

_SHAPE = re.compile(r"\(?\s*(\d+)\s*[x×X*,]\s*(\d+)\s*\)?")


@dataclass(frozen=True, slots=True)
class Chain:
    """The product from the left, as far as it goes.

    Attributes
    ----------
    shapes : of the matrices.
    made : the shape after each matrix, from the first on; shorter where one does not fit.
    broken : which matrix does not fit to what stands before it, or None.
    matrices : filled with 1, 2, 3, … row by row.
    product : of all, or None where one does not fit.
    message : what NumPy says where one does not fit.
    """

    shapes: tuple[Shape, ...]
    made: tuple[Shape, ...]
    broken: int | None
    matrices: tuple[NDArray[Any], ...]
    product: NDArray[Any] | None
    message: str


def read_chain(text: str) -> tuple[Shape, ...]:
    """The shapes in a text such as ``1x2 @ 2x3 @ 3x2``.

    Raises
    ------
    FieldError
        With the rule ``chain``.
    """
    shapes = tuple((int(rows), int(cols)) for rows, cols in _SHAPE.findall(text))
    rest = re.sub(r"[\s·@.*×;→]+", "", _SHAPE.sub("", text))
    inside = all(1 <= size <= LARGEST for shape in shapes for size in shape)
    if rest or not (2 <= len(shapes) <= MOST and inside):
        raise FieldError("chain", text, "chain", most=MOST, largest=LARGEST)
    return shapes


@functools.lru_cache(maxsize=64)
def multiply_chain(shapes: tuple[Shape, ...]) -> Chain:
    """Multiply from the left; the inner sizes must be the same each time (slide topics 8 to 11)."""
    matrices = tuple(filled(shape) for shape in shapes)
    product, made = matrices[0], [shapes[0]]
    for i, matrix in enumerate(matrices[1:], start=1):
        try:
            product = sealed(product @ matrix)
        except ValueError as error:
            return Chain(shapes, tuple(made), i, matrices, None, str(error))
        made.append((made[-1][0], shapes[i][1]))
    return Chain(shapes, tuple(made), None, matrices, product, "")


def filled(shape: Shape) -> NDArray[Any]:
    """1, 2, 3, … row by row. Five factors of 9×9 stay below 3e14, which doubles count exactly."""
    return sealed(np.arange(1.0, shape[0] * shape[1] + 1).reshape(shape))
