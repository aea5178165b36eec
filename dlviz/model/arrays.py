"""Arrays of numbers: one that nobody can change, one that a state can hold, and one as NumPy code."""

from __future__ import annotations

import functools
import itertools
from collections.abc import Hashable, Sequence
from typing import TypeVar

import numpy as np
from numpy.typing import ArrayLike, NDArray

Array = NDArray[np.float64]
T = TypeVar("T", bound=np.generic)
WIDTH = 100  # characters of a line of source
INSIDE = 5  # of them are left to those of a list, which is indented and ends in a comma


def frozen(values: ArrayLike) -> Array:
    """A read-only float64 copy of ``values``."""
    return sealed(np.array(values, dtype=np.float64))


def sealed(values: NDArray[T]) -> NDArray[T]:
    """The array itself, read-only from now on."""
    values.flags.writeable = False
    return values


def distinct(values: NDArray[T]) -> NDArray[T]:
    """Each of the values once, rising. ``np.unique`` would load NumPy's masked arrays first, and the panel wait."""
    ordered = np.sort(values)
    differs = np.ones(len(ordered), dtype=bool)
    np.not_equal(ordered[1:], ordered[:-1], out=differs[1:])
    return ordered[differs]


class Numbers(tuple[float, ...]):
    """A tuple of floats in a state. It knows its hash and its array once they were asked for, however long it is.

    Attributes
    ----------
    checked_for : the annotation of the field whose limits it keeps, so that they are looked at once.
    """

    checked_for: Hashable = None

    @functools.cached_property
    def array(self) -> Array:
        """Shape (len(self),), read-only."""
        return frozen(self)

    @functools.cached_property
    def _hash(self) -> int:
        return super().__hash__()

    def __hash__(self) -> int:
        return self._hash


def array_code(name: str, values: Sequence[float]) -> list[str]:
    """Lines of source that define a one-dimensional array, wrapped where they are long.

    By hand, since ``textwrap`` takes two seconds for 200,000 numbers.
    """
    return wrapped(f"{name} = np.array([", list(map(repr, values)), "])")


def rows_code(rows: Sequence[Sequence[str]], before: int = 0) -> str:
    """An array of written numbers, a row a line, which goes on under itself where it is long.

    ``before`` is how much stands in front of the first line.
    """
    start = "np.array(["
    indent = " " * (before + len(start))
    lines = [line for row in rows for line in wrapped(f"{indent}[", row, "],", WIDTH - INSIDE)]
    return f"{start}{chr(10).join(lines).removeprefix(indent).removesuffix(',')}])"


def wrapped(line: str, texts: Sequence[str], close: str, width: int = WIDTH) -> list[str]:
    """A list as source, wrapped where it is long: ``line`` is what it begins with, its bracket and all."""
    lines: list[str] = []
    indent, first = " " * len(line), True
    for text, end in zip(texts, itertools.chain(itertools.repeat(",", len(texts) - 1), [close]), strict=False):
        if len(line) + len(text) + len(end) + (not first) > width and not first:
            lines.append(line)
            line, first = indent, True
        line, first = f"{line}{'' if first else ' '}{text}{end}", False
    return [*lines, line]


def array_in_short(name: str, values: Sequence[float]) -> str:
    """The line of an array too long to be read, with its ends only: to be looked at, not to be run."""
    return f"{name} = np.array([{', '.join(map(repr, values[:3]))}, ..., {values[-1]!r}])"
