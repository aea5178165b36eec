"""An array that a person types as nested lists of numbers: read safely, and looked at as NumPy sees it (slide 12)."""

from __future__ import annotations

import ast
import functools
import math
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Literal

import numpy as np
from numpy.typing import NDArray

from dlviz.model.arrays import sealed
from dlviz.model.fields import FieldError
from dlviz.model.typed_source import NotUnderstoodError, parsed, source

LONGEST = 400  # characters
DEEPEST = 3  # axes
LARGEST = 8  # entries along an axis, as many as can be drawn
BIGGEST = 10**15  # a number with a decimal point
BIGGEST_WHOLE = 10**9  # eight products of two such stay below 2**63, beyond which NumPy's whole numbers start again

Nested = Any  # a number, or a list of Nested
Dot = Literal["", "inner", "matrix", "matrix_vector", "vector_matrix", "scalar", "general", "mismatch", "ragged"]


@dataclass(frozen=True, slots=True)
class Inspected:
    """What ``np.array(literal)`` is, or why it is none.

    Attributes
    ----------
    nested : the numbers as lists.
    array : the array; None where the rows are ragged.
    message : NumPy's own complaint about ragged rows, or empty.
    odd : for ragged rows, the place of the first list that differs and the two lengths; else None. Length 0 stands
        for a number among lists.
    """

    nested: Nested
    array: NDArray[Any] | None
    message: str
    odd: tuple[tuple[int, ...], int, int] | None

    @property
    def shape(self) -> tuple[int, ...] | None:
        return None if self.array is None else self.array.shape


@functools.lru_cache(maxsize=64)
def inspect(text: str) -> Inspected:
    """Read a literal that ``check_literal`` has let through."""
    nested = _nested(parsed(text, LONGEST))
    try:
        return Inspected(nested, sealed(np.array(nested)), "", None)
    except ValueError as error:
        return Inspected(nested, None, str(error), _odd(nested))


def check_literal(path: str, text: str) -> None:
    """Refuse what is no array of numbers in lists; ragged rows are let through, to be explained.

    Raises
    ------
    FieldError
        With the rule ``literal`` and the piece that is not understood, ``array_whole``, ``array_number`` or
        ``array_size``.
    """
    try:
        nested = _nested(parsed(text, LONGEST))
    except NotUnderstoodError as error:
        raise FieldError(path, text, "literal", part=error.part) from None
    if _depth(nested) > DEEPEST or _widest(nested) > LARGEST or not _widest(nested, least=True):
        raise FieldError(path, text, "array_size", deepest=DEEPEST, largest=LARGEST)
    numbers = list(_numbers(nested))
    if any(isinstance(number, int) and abs(number) > BIGGEST_WHOLE for number in numbers):
        raise FieldError(path, text, "array_whole", least=-float(BIGGEST_WHOLE), most=float(BIGGEST_WHOLE))
    if any(abs(number) > BIGGEST for number in numbers):
        raise FieldError(path, text, "array_number", least=-float(BIGGEST), most=float(BIGGEST))


def _nested(node: ast.expr, depth: int = 0) -> Nested:
    match node:
        case ast.List(elts=parts) | ast.Tuple(elts=parts) if depth <= DEEPEST:
            return [_nested(part, depth + 1) for part in parts]
        case ast.Constant(value=bool() as value):
            return value
        case ast.Constant(value=int() | float() as value):
            return value
        case ast.UnaryOp(op=ast.USub() | ast.UAdd() as sign, operand=ast.Constant(value=int() | float() as value)):
            if not isinstance(value, bool):
                return -value if isinstance(sign, ast.USub) else value
        case ast.BinOp(left=left, op=ast.Div(), right=ast.Constant(value=int() | float() as below)) if below:
            above = None if isinstance(left, ast.BinOp) else _nested(left, DEEPEST + 1)
            if isinstance(above, int | float) and not isinstance(above, bool) and not isinstance(below, bool):
                return _quotient(above, below)
    raise NotUnderstoodError(source(node))


def _quotient(above: float, below: float) -> float:
    """A fraction as every entry of a number takes it; NumPy's code has it as it was typed."""
    try:
        return above / below
    except OverflowError:
        return math.inf


def _numbers(nested: Nested) -> Iterator[float]:
    if isinstance(nested, list):
        for part in nested:
            yield from _numbers(part)
    else:
        yield nested


def _depth(nested: Nested) -> int:
    return 1 + max(map(_depth, nested), default=0) if isinstance(nested, list) else 0


def _widest(nested: Nested, *, least: bool = False) -> int:
    """The most, or the fewest, entries of any list; a number by itself counts as one."""
    if not isinstance(nested, list):
        return 1
    pick = min if least else max
    return pick([len(nested), *(_widest(part, least=least) for part in nested)])


def _odd(nested: Nested) -> tuple[tuple[int, ...], int, int] | None:
    """Where the first list has another length than the list before it, level by level."""
    level: list[tuple[tuple[int, ...], Nested]] = [((), nested)]
    while level:
        lengths = [len(part) if isinstance(part, list) else 0 for _, part in level]
        wrong = next((i for i, length in enumerate(lengths) if length != lengths[0]), None)
        if wrong is not None:
            return level[wrong][0], lengths[0], lengths[wrong]
        level = [((*path, i), part) for path, inner in level if isinstance(inner, list) for i, part in enumerate(inner)]
    return None


@dataclass(frozen=True, slots=True)
class DotProduct:
    """``np.dot(a, b)`` of arrays of any number of axes: which rule holds, and what comes out.

    ``kind`` is inner for two 1-D arrays, matrix for two 2-D ones, matrix_vector and vector_matrix for mixed ones,
    scalar with a number, general with three axes; mismatch with NumPy's ``message``, ragged where one is no array.
    """

    kind: Dot
    value: NDArray[Any] | None
    message: str


@functools.lru_cache(maxsize=64)
def dot(a: str, b: str) -> DotProduct:
    """The product of two literals."""
    left, right = inspect(a).array, inspect(b).array
    if left is None or right is None:
        return DotProduct("ragged", None, "")
    try:
        value = sealed(np.asarray(np.dot(left, right)))
    except ValueError as error:
        return DotProduct("mismatch", None, str(error))
    return DotProduct(_kind(left.ndim, right.ndim), value, "")


def _kind(left: int, right: int) -> Dot:
    if 0 in (left, right):
        return "scalar"
    kinds: dict[tuple[int, int], Dot] = {
        (1, 1): "inner", (2, 2): "matrix", (2, 1): "matrix_vector", (1, 2): "vector_matrix",
    }  # fmt: skip
    return kinds.get((left, right), "general")


def literal_source(text: str) -> str:
    """The literal as NumPy code, as it was typed."""
    return ast.unparse(ast.parse(text.strip(), mode="eval"))


def shape_text(shape: tuple[int, ...]) -> str:
    """As NumPy writes it: (3, 2), (4,), ()."""
    return str(tuple(int(size) for size in shape))
