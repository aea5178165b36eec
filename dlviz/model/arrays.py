"""Arrays of numbers: one that nobody can change, and one as NumPy code."""

from __future__ import annotations

import textwrap
from collections.abc import Sequence

import numpy as np
from numpy.typing import ArrayLike, NDArray

Array = NDArray[np.float64]


def frozen(values: ArrayLike) -> Array:
    """A read-only float64 copy of ``values``."""
    array = np.array(values, dtype=np.float64)
    array.flags.writeable = False
    return array


def array_code(name: str, values: Sequence[float]) -> list[str]:
    """Lines of source that define a one-dimensional array, wrapped where they are long."""
    text = f"{name} = np.array([{', '.join(map(repr, values))}])"
    return textwrap.wrap(text, 100, subsequent_indent=" " * len(f"{name} = np.array(["), break_on_hyphens=False)
