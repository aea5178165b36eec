"""The data in portions: which points each step of a descent looks at, as the sums that its gradient needs."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from dlviz.model.arrays import Array, sealed
from dlviz.model.chance import generator
from dlviz.model.line_data import Data
from dlviz.model.linear import LEAD, Form
from dlviz.model.slices import Slices

# An epoch of more batches than this is no longer gone to its end for what the batches say of growth.
LONG_EPOCH = 1000
TOGETHER = 20_000  # points of several epochs that are added up at once
MOST_TOGETHER = 200_000  # of one long epoch
ROWS = 1_000  # of sums that become numbers at once
SHUFFLED = 1_000  # epochs that are shuffled at once: of few points that takes longer than the adding

Slope = Callable[[int, float, float], tuple[float, ...]]


def slope(data: Data, use_bias: bool, form: Form, batch_size: int, seed: int, steps: int) -> Slope:
    """``slope(step, w, b)``: the gradient over the batch of a step, by W and, with bias, by b.

    The points are shuffled anew for each epoch with ``np.random.default_rng(seed)``; the last batch of an epoch holds
    what is left, as PyTorch's DataLoader has it.
    """
    row = _one_by_one(_sums(data, batch_size, seed, _horizon(data, batch_size, steps)))
    lead = LEAD[form]

    def by_w(step: int, w: float, b: float) -> tuple[float, ...]:
        m, _, _, xx, xy = row(step)
        return (lead * (w * xx - xy) / m,)

    def by_both(step: int, w: float, b: float) -> tuple[float, ...]:
        m, x, y, xx, xy = row(step)
        return lead * (w * xx + b * x - xy) / m, lead * (w * x + b * m - y) / m

    return by_both if use_bias else by_w


def _one_by_one(sums: Array) -> Callable[[int], list[float]]:
    """The row of a step as Python's numbers, a thousand at a time: all of a long way would be made, and looked through
    for garbage, at once.
    """
    start, rows = 0, sums[:ROWS].tolist()

    def row(step: int) -> list[float]:
        nonlocal start, rows
        if not 0 <= step - start < len(rows):
            start = step // ROWS * ROWS
            rows = sums[start : start + ROWS].tolist()
        found: list[float] = rows[step - start]
        return found

    return row


def whole_epochs(data: Data, batch_size: int, seed: int, steps: int) -> Array:
    """m, Σx, Σy, Σx² and Σxy of the batches of whole epochs, one a row: as many as there are steps, or a thousand.

    Of an epoch that is longer than that the rows of its beginning.
    """
    rows = _sums(data, batch_size, seed, _horizon(data, batch_size, min(steps, LONG_EPOCH)))
    epoch = -(-len(data) // batch_size)
    return rows if len(rows) < epoch else rows[: len(rows) // epoch * epoch]


def _horizon(data: Data, batch_size: int, steps: int) -> int:
    """The last step of which the sums are taken: the end of an epoch, so that what they say hangs not on ``steps``."""
    epoch = -(-len(data) // batch_size)
    return steps if epoch > LONG_EPOCH else -(-(steps + 1) // epoch) * epoch - 1


def _sums(data: Data, batch_size: int, seed: int, steps: int) -> Array:
    """m, Σx, Σy, Σx² and Σxy of the batch of each step, shape (steps + 1, 5)."""
    for _ in _growing(data, batch_size, seed, steps):
        pass
    made: Array = data.kept[slope][1]
    return made[: steps + 1]


def adding_up(data: Data, batch_size: int, seed: int, steps: int) -> Slices[None]:
    """Take the sums of so many steps in slices, so that ``slope`` has them; yields the share that is done."""
    return _growing(data, batch_size, seed, _horizon(data, batch_size, steps))


def _growing(data: Data, batch_size: int, seed: int, steps: int) -> Slices[None]:
    """Keep the sums of the last batch size and seed with the data: a slider of the seed must not fill the memory."""
    key, kept = (batch_size, seed), data.kept.get(slope)
    if kept is not None and kept[0] == key and len(kept[1]) > steps:
        return
    orders, starts = _orders(data, seed), np.arange(0, len(data), batch_size)
    wanted, rows, epoch, together = steps + 1, [], 0, max(min(TOGETHER // len(data), SHUFFLED), 1)
    many = max(MOST_TOGETHER // batch_size, 1)  # batches; those of several epochs are fewer
    while wanted > 0:
        count, used = min(together, -(-wanted // len(starts))), min(len(starts), wanted)
        for first in range(0, used, many):
            part = slice(first, min(first + many, used))
            points = slice(part.start * batch_size, part.stop * batch_size)
            order = np.concatenate([orders(epoch + i)[points] for i in range(count)])
            rows.append(_added(data, order, starts[part] - points.start, count)[:wanted])
            wanted -= len(rows[-1])
            yield 1 - max(wanted, 0) / (steps + 1)
        epoch += count
    data.kept[slope] = (key, np.concatenate(rows))


def _added(data: Data, order: NDArray[np.intp], starts: NDArray[np.intp], epochs: int) -> Array:
    """The sums of the batches that begin at ``starts`` in each of so many epochs of one length."""
    x, y, length = data.x[order], data.y[order], len(order) // epochs
    columns = np.stack([np.ones_like(x), x, y, x * x, x * y])
    every = (starts + length * np.arange(epochs)[:, None]).ravel()
    return np.add.reduceat(columns, every, axis=1).T


def members(data: Data, batch_size: int, seed: int, step: int) -> NDArray[np.intp]:
    """Which points the batch of a step holds."""
    epoch, batch = divmod(step, -(-len(data) // batch_size))
    return sealed(_orders(data, seed)(epoch)[batch * batch_size : (batch + 1) * batch_size])


def _orders(data: Data, seed: int) -> Orders:
    """The orders of a seed, of which only the last are kept with the data."""
    kept: Orders | None = data.kept.get(members)
    if kept is None or kept.seed != seed:
        kept = data.kept[members] = Orders(len(data), seed)
    return kept


class Orders:
    """The points as each epoch shuffles them, one generator after the other; where it stood is remembered now and then,
    so that a late epoch is no long way.
    """

    EVERY = 64

    def __init__(self, m: int, seed: int) -> None:
        self.seed, self._m = seed, m
        self._rng = generator(seed)
        self._states = [self._rng.bit_generator.state]
        self._next = 0
        self._last: tuple[int, NDArray[np.intp]] | None = None

    def __call__(self, epoch: int) -> NDArray[np.intp]:
        if self._last is None or self._last[0] != epoch:
            self._go_to(epoch)
            self._last = epoch, self._shuffle()
        return self._last[1]

    def _go_to(self, epoch: int) -> None:
        nearest = min(epoch // self.EVERY, len(self._states) - 1)
        if epoch < self._next or nearest * self.EVERY > self._next:
            self._rng.bit_generator.state, self._next = self._states[nearest], nearest * self.EVERY
        while self._next < epoch:
            self._shuffle()

    def _shuffle(self) -> NDArray[np.intp]:
        order = self._rng.permutation(self._m)
        self._next += 1
        if self._next == len(self._states) * self.EVERY:
            self._states.append(self._rng.bit_generator.state)
        return order
