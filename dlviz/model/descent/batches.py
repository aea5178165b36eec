"""The data in portions: which points each step of a descent looks at, as the sums that its gradient needs."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator
from typing import Any

import numpy as np
from numpy.typing import NDArray

from dlviz.model.arrays import Array
from dlviz.model.line_data import Data
from dlviz.model.linear import LEAD, Form

# As long as a run can be.
MOST_STEPS = 1000

Slope = Callable[[int, float, float], tuple[float, ...]]


def slope(data: Data, use_bias: bool, form: Form, batch_size: int, seed: int, steps: int) -> Slope:
    """``slope(step, w, b)``: the gradient over the batch of a step, by W and, with bias, by b.

    The points are shuffled anew for each epoch with ``np.random.default_rng(seed)``; the last batch of an epoch holds
    what is left, as PyTorch's DataLoader has it.
    """
    rows = _sums(data, batch_size, seed, _horizon(data, batch_size, steps)).tolist()
    lead = LEAD[form]

    def by_w(step: int, w: float, b: float) -> tuple[float, ...]:
        m, _, _, xx, xy = rows[step]
        return (lead * (w * xx - xy) / m,)

    def by_both(step: int, w: float, b: float) -> tuple[float, ...]:
        m, x, y, xx, xy = rows[step]
        return lead * (w * xx + b * x - xy) / m, lead * (w * x + b * m - y) / m

    return by_both if use_bias else by_w


def whole_epochs(data: Data, batch_size: int, seed: int, steps: int) -> Array:
    """m, Σx, Σy, Σx² and Σxy of the batches of whole epochs, one a row: at least as many as there are steps.

    Of an epoch that is longer than the longest run the rows of its beginning.
    """
    rows = _sums(data, batch_size, seed, _horizon(data, batch_size, steps))
    epoch = -(-len(data) // batch_size)
    return rows if len(rows) < epoch else rows[: len(rows) // epoch * epoch]


def _horizon(data: Data, batch_size: int, steps: int) -> int:
    """The last step of which the sums are taken: the end of an epoch, so that what they say hangs not on ``steps``."""
    epoch = -(-len(data) // batch_size)
    return steps if epoch > MOST_STEPS else -(-(steps + 1) // epoch) * epoch - 1


def _sums(data: Data, batch_size: int, seed: int, steps: int) -> Array:
    """m, Σx, Σy, Σx² and Σxy of the batch of each step, shape (steps + 1, 5)."""
    key: tuple[Any, ...] = (slope, batch_size, seed, steps)
    if key not in data.kept:
        data.kept.pop(data.kept.pop(slope, None), None)  # the last ones: a slider of the seed must not fill the memory
        data.kept[slope] = key
        data.kept[key] = _add_up(data, batch_size, seed, steps)
    made: Array = data.kept[key]
    return made


def members(data: Data, batch_size: int, seed: int, step: int) -> NDArray[np.intp]:
    """Which points the batch of a step holds."""
    epoch, batch = divmod(step, -(-len(data) // batch_size))
    key = (batch_size, seed, epoch)
    if data.kept.get(members, (None,))[0] != key:
        order = next(itertools.islice(_orders(len(data), seed), epoch, None))
        data.kept[members] = (key, order)
    found: NDArray[np.intp] = data.kept[members][1][batch * batch_size : (batch + 1) * batch_size]
    return found


def _orders(m: int, seed: int) -> Iterator[NDArray[np.intp]]:
    """The points as each epoch shuffles them."""
    rng = np.random.default_rng(seed)
    while True:
        yield rng.permutation(m)


def _add_up(data: Data, batch_size: int, seed: int, steps: int) -> Array:
    wanted, rows = steps + 1, []
    starts = np.arange(0, len(data), batch_size)[:wanted]
    for shuffled in _orders(len(data), seed):
        if wanted <= 0:
            break
        order = shuffled[: len(starts) * batch_size]
        x, y = data.x[order], data.y[order]
        columns = np.stack([np.ones_like(x), x, y, x * x, x * y])
        rows.append(np.add.reduceat(columns, starts, axis=1).T[:wanted])
        wanted -= len(starts)
    return np.concatenate(rows)
