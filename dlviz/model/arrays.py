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


def frozen(values: ArrayLike) -> Array:
    """A read-only float64 copy of ``values``."""
    array = np.array(values, dtype=np.float64)
    array.flags.writeable = False
    return array


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
    lines, line = [], f"{name} = np.array(["
    indent, first = " " * len(line), True
    texts = map(repr, values)
    for text, end in zip(texts, itertools.chain(itertools.repeat(",", len(values) - 1), ["])"]), strict=False):
        if len(line) + len(text) + len(end) + (not first) > WIDTH and not first:
            lines.append(line)
            line, first = indent, True
        line, first = f"{line}{'' if first else ' '}{text}{end}", False
    return [*lines, line]


def array_in_short(name: str, values: Sequence[float]) -> str:
    """The line of an array too long to be read, with its ends only: to be looked at, not to be run."""
    return f"{name} = np.array([{', '.join(map(repr, values[:3]))}, ..., {values[-1]!r}])"
