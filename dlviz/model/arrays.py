"""Arrays of numbers: one that nobody can change, one that a state can hold, and one as NumPy code."""

from __future__ import annotations

import functools
import textwrap
from collections.abc import Hashable, Sequence

import numpy as np
from numpy.typing import ArrayLike, NDArray

Array = NDArray[np.float64]


def frozen(values: ArrayLike) -> Array:
    """A read-only float64 copy of ``values``."""
    array = np.array(values, dtype=np.float64)
    array.flags.writeable = False
    return array


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
    """Lines of source that define a one-dimensional array, wrapped where they are long."""
    text = f"{name} = np.array([{', '.join(map(repr, values))}])"
    return textwrap.wrap(text, 100, subsequent_indent=" " * len(f"{name} = np.array(["), break_on_hyphens=False)
