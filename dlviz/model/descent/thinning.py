"""Which of very many steps are worth drawing: evenly many of them, and the extremes of each part."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from dlviz.model.arrays import Array, distinct


def worth_drawing(most: int, *columns: Array) -> NDArray[np.intp]:
    """At most ``most`` places in ``columns`` of one length, rising; all of them where there are no more.

    The first and the last are among them, and of each of equal parts the place where a column is least and greatest.
    What is not finite is no extreme. The parts hang on the length alone, so that a path that is drawn up to a place
    does not change behind it.
    """
    n = len(columns[0])
    if n <= most:
        return np.arange(n)
    parts = (most - 2) // (2 * len(columns))
    size = -(-n // parts)
    found = [np.array((0, n - 1))]
    whole = n // size * size
    for column in columns:
        for sign, worst in ((1.0, np.inf), (-1.0, np.inf)):
            values = np.where(np.isfinite(column), sign * column, worst)
            starts = np.arange(0, whole, size)
            found.append(starts + values[:whole].reshape(-1, size).argmin(axis=1))
            if whole < n:
                found.append(np.array((whole + int(values[whole:].argmin()),)))
    return distinct(np.concatenate(found))
