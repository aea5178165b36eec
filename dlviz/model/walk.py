"""The walk of a training: it is gone only as far as was asked for, and always the same way."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import cast

import numpy as np
from numpy.typing import NDArray

from dlviz.model.arrays import Array, sealed
from dlviz.model.chance import generator
from dlviz.model.forward import Weights
from dlviz.model.kernel import Kernel, unflat, with_ones
from dlviz.model.methods import METHODS, MethodName, Settings

BIGGEST = 1e100  # beyond it nothing can be drawn
Scores = tuple[float, float, float, float]  # loss and accuracy on training data, and on test data
Pair = tuple[Array, Array]
Score = Callable[[tuple[Weights, ...]], Scores]


@dataclass(frozen=True, slots=True)
class Course:
    """How a training goes on: samples in a batch, seed of their order, L2, and how a gradient becomes a move."""

    batch_size: int
    seed: int
    settings: Settings
    l2: float = 0.0
    method: MethodName = "gd"


@dataclass(frozen=True, slots=True, eq=False)
class Trained:
    """What a network has come to at the step of its training that is looked at.

    Attributes
    ----------
    weights : of each layer, after ``step`` updates.
    step, last, per_epoch : the update looked at, the last of the timeline, updates in an epoch.
    ended_at : the last step before the numbers became too large; None if they have not up to here.
    history : loss and accuracy on training and on test data at the start of each epoch so far, shape (epochs, 4).
    scores : the same four at ``step``. Without test data the last two are NaN.
    """

    weights: tuple[Weights, ...]
    step: int
    last: int
    per_epoch: int
    ended_at: int | None
    history: Array
    scores: Scores


class TrainingWalk:
    """A kernel on its course over some data. It only grows: ``at`` goes on to a step that was not asked for before.

    Attributes
    ----------
    per_epoch : updates in an epoch, samples : in the data.
    ended_at : the last step before the numbers become too large, or None as far as it has gone.
    """

    def __init__(self, kernel: Kernel, data: Pair, course: Course, look: Score) -> None:
        """``data`` are samples of shape (n, inputs) and targets (n,), or (k, n) of k outputs; ``look`` scores."""
        self._data, self._course, self.look = data, course, look
        self._columns = np.vstack([with_ones(data[0]), data[1]])  # those of the inputs and the 1, and the targets
        self.samples = len(data[0])
        self._size = min(course.batch_size, self.samples)
        self.per_epoch = -(-len(data[0]) // self._size)
        self.ended_at: int | None = None
        self._kernel = kernel
        self._rule = METHODS[course.method].rule if course.method != "gd" else None
        # What is kept at the start of an epoch: the weights, and what the method remembers of gradients and squares.
        self._memory = np.zeros((2, len(kernel.theta)))
        self._at = 0
        self._shuffled: tuple[int, NDArray[np.int64]] = -1, np.zeros(0, dtype=np.int64)
        self._epochs: list[Array] = []
        self._history = np.zeros((64, 4))
        self._keep()

    def at(self, step: int) -> Array:
        """All weights after ``step`` updates as one vector; where the training ends before, those at its end."""
        step = self._reachable(step)
        if step < self._at or step // self.per_epoch > self._at // self.per_epoch:
            self._go_to_epoch(min(step // self.per_epoch, len(self._epochs) - 1))
        while self._at < step:
            self._go_on(step)
            step = self._reachable(step)
        return self._kernel.theta

    @property
    def reached(self) -> int:
        """The start of the last epoch that was come to: from here on the way is still to go."""
        return (len(self._epochs) - 1) * self.per_epoch

    def start(self, step: int) -> int:
        """From where the way to a step begins: the start of an epoch, or where it stands, if that is nearer."""
        epoch = min(step // self.per_epoch, len(self._epochs) - 1) * self.per_epoch
        return self._at if epoch <= self._at <= step else epoch

    def layers_at(self, step: int) -> tuple[Weights, ...]:
        return unflat(self.at(step), self._kernel.shape)

    def trained(self, step: int, last: int) -> Trained:
        """What has come of ``step`` updates, on a timeline of ``last``; of those at its end where the training ends."""
        weights = self.layers_at(step)
        if (ended := self.end_before(step)) is not None:
            step = last = ended
        return Trained(weights, step, last, self.per_epoch, ended, self.history(step), self.scores(step))

    def end_before(self, step: int) -> int | None:
        """Where the training ended on the way to a step, or None where it has not."""
        return self.ended_at if self.ended_at is not None and self.ended_at <= step else None

    def history(self, step: int) -> Array:
        """Loss and accuracy on the training data, and on the test data, for each epoch begun up to ``step``.

        Shape (epochs, 4); ``at`` must have been there.
        """
        return sealed(self._history[: step // self.per_epoch + 1])

    def scores(self, step: int) -> Scores:
        """Those after ``step`` updates, which were made; at the start of an epoch they are kept."""
        epoch, since = divmod(self._reachable(step), self.per_epoch)
        if since or epoch >= len(self._epochs):
            return self.look(self.layers_at(step))
        return cast("Scores", tuple(self._history[epoch].tolist()))

    def batch(self, step: int) -> Pair:
        """The samples, shape (n, inputs), and targets that the update after ``step`` looks at."""
        epoch, i = divmod(step, self.per_epoch)
        which = self._order(epoch)[i * self._size : (i + 1) * self._size]
        return sealed(self._data[0][which]), sealed(self._data[1][..., which])

    def _reachable(self, step: int) -> int:
        return step if self.ended_at is None else min(step, self.ended_at)

    def _order(self, epoch: int) -> NDArray[np.int64]:
        """Each epoch shuffles anew, and depends on no other, so that any can be begun at. The last is kept."""
        if epoch != self._shuffled[0]:
            self._shuffled = epoch, generator([self._course.seed, epoch]).permutation(len(self._data[0]))
        return self._shuffled[1]

    def _go_to_epoch(self, epoch: int) -> None:
        kept = self._epochs[epoch]
        self._kernel.theta = kept[0]
        if self._rule is not None:
            self._memory[:] = kept[1:]
        self._at = epoch * self.per_epoch

    def _go_on(self, step: int) -> None:
        """To ``step``, or to the end of the epoch if that is nearer."""
        epoch = self._at // self.per_epoch
        end = (epoch + 1) * self.per_epoch
        self._walk(epoch, min(step, end))
        if self._too_large():
            self._find_the_end(epoch)
        elif self._at == end and epoch + 1 == len(self._epochs):
            self._keep()

    def _walk(self, epoch: int, until: int) -> None:
        """The updates up to the step ``until`` of this epoch."""
        order, size, first = self._order(epoch), self._size, epoch * self.per_epoch
        part = order[(self._at - first) * size : (until - first) * size]
        columns, inputs = self._columns.take(part, axis=1), self._kernel.shape[0] + 1
        x, y = columns[:inputs], columns[inputs:]
        with np.errstate(over="ignore", invalid="ignore", divide="ignore"):
            if self._rule is None:
                self._kernel.updates(x, y, size, self._course.settings.learning_rate, self._course.l2)
            else:
                for start in range(0, len(part), size):
                    self._move(x[:, start : start + size], y[:, start : start + size])
        self._at = until

    def _move(self, x: Array, y: Array) -> None:
        """One update by a method that remembers."""
        kernel, course = self._kernel, self._course
        assert self._rule is not None
        kernel.add_gradient(x, y)
        g = kernel.gradient / x.shape[1] + course.l2 * kernel.decayed * kernel.theta
        self._at += 1
        move, m, v = self._rule(course.settings, self._at, g, *self._memory)
        kernel.theta = kernel.theta - move
        self._memory[0], self._memory[1] = m, v

    def _too_large(self) -> bool:
        with np.errstate(over="ignore"):
            return not np.abs(self._kernel.theta).max() <= BIGGEST  # so that NaN is too large

    def _find_the_end(self, epoch: int) -> None:
        """Walk the epoch once more, update by update, to the last step that can be shown."""
        self._go_to_epoch(epoch)
        while not self._too_large():
            before, memory = self._kernel.theta, self._memory.copy()
            self._walk(epoch, self._at + 1)
        self._kernel.theta, self._memory[:] = before, memory
        self._at -= 1
        self.ended_at = self._at

    def _keep(self) -> None:
        """An epoch begins here: remember it."""
        epoch, theta = len(self._epochs), self._kernel.theta
        if epoch == len(self._history):
            self._history = np.vstack([self._history, np.zeros_like(self._history)])
        self._history[epoch] = self.look(unflat(theta, self._kernel.shape))
        self._epochs.append(np.vstack([theta, self._memory]) if self._rule is not None else theta[None, :])
