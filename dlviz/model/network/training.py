"""A training: walked only as far as was asked for, and always the same way."""

from __future__ import annotations

import functools
from dataclasses import dataclass
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from dlviz.model.arrays import Array
from dlviz.model.functions import softplus
from dlviz.model.network.data import DataSet, Pair, as_targets, classes_of, data_set
from dlviz.model.network.kernel import Kernel, unflat, with_ones
from dlviz.model.network.layers import SOFTMAX, Layer, Names, Pass, Weights, as_weights, forward, slope

Loss = Literal["cross-entropy", "squared", "half squared"]
FACTOR = {"squared": 2.0, "half squared": 1.0}  # of ŷ − y in the slope of a squared error
BIGGEST = 1e100  # beyond it nothing can be drawn


@dataclass(frozen=True, slots=True)
class Plan:
    """All that a training depends on: equal plans walk the same way to the last bit."""

    layers: tuple[Layer, ...]
    names: Names
    data: str
    n: int
    noise: float
    data_seed: int
    share: float
    own: tuple[tuple[float, ...], ...] | None
    loss: Loss
    learning_rate: float
    batch_size: int
    l2: float
    seed: int

    @property
    def data_set(self) -> DataSet:
        return data_set(self.data, self.n, self.noise, self.data_seed, self.share, self.own)


def losses(layers: tuple[Weights, ...], names: Names, loss: str, data: Pair) -> tuple[float, float]:
    """The mean loss over some data, and the share of points whose class is answered; NaN without data.

    Of several outputs the errors are added up, and the class is the largest one; a single one answers above 0.5.
    """
    X, y = data
    if not len(X):
        return float("nan"), float("nan")
    targets = as_targets(y, len(layers[-1].b))
    with np.errstate(over="ignore", invalid="ignore"):
        made = forward(layers, names, X)
        out, z = made.activations[-1], made.sums[-1]
        each = cross_entropies(z, targets) if loss == "cross-entropy" else FACTOR[loss] / 2 * (out - targets) ** 2
        right = classes_of(out) == classes_of(targets)
        return float(each.sum(axis=1).mean()), float(right.mean())


def cross_entropies(sums: Array, targets: Array) -> Array:
    """The terms −y log ŷ of each output, both of shape (n, k).

    From the sums before the sigmoid or the softmax, so that no digit is lost: −log σ(z) = softplus(−z).
    """
    if sums.shape[1] > 1:
        return np.asarray(targets * (np.logaddexp.reduce(sums, axis=1, keepdims=True) - sums))
    if ((targets == 0) | (targets == 1)).all():
        return softplus(np.where(targets == 1, -sums, sums))
    return targets * softplus(-sums) + (1 - targets) * softplus(sums)


class Run:
    """The walk of one plan. It only grows: ``at`` goes on to a step that was not asked for before.

    Attributes
    ----------
    per_epoch : updates in an epoch.
    ended_at : the last step before the numbers become too large, or None as far as it has gone.
    """

    def __init__(self, plan: Plan) -> None:
        self._plan, self._data = plan, plan.data_set
        X, y = self._data.train
        self._outputs = len(plan.layers[-1].biases)
        self._x, self._y = with_ones(X), as_targets(y, self._outputs).T
        self._size = min(plan.batch_size, len(X))
        self.per_epoch = -(-len(X) // self._size)
        self.ended_at: int | None = None
        self._kernel = Kernel(as_weights(plan.layers), plan.names, plan.loss)
        self._at = 0
        self._epochs: list[Array] = []  # the weights at the start of each epoch
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
        return self._kernel.theta.copy()

    @property
    def targets(self) -> Array:
        """Those that are learned, shape (n, outputs)."""
        return self._y.T

    @property
    def reached(self) -> int:
        """The start of the last epoch that was come to: from here on the way is still to go."""
        return (len(self._epochs) - 1) * self.per_epoch

    def layers_at(self, step: int) -> tuple[Weights, ...]:
        return unflat(self.at(step), self._kernel.shape)

    def history(self, step: int) -> Array:
        """Loss and accuracy on the training data, and on the test data, for each epoch begun up to ``step``.

        Shape (epochs, 4); ``at`` must have been there.
        """
        seen = self._history[: step // self.per_epoch + 1]
        seen.flags.writeable = False
        return seen

    def look(self, layers: tuple[Weights, ...]) -> tuple[float, float, float, float]:
        """Loss and accuracy of some weights, in the order of ``history``."""
        plan, data = self._plan, self._data
        return (*losses(layers, plan.names, plan.loss, data.train), *losses(layers, plan.names, plan.loss, data.test))

    def batch(self, step: int) -> Pair:
        """The points, shape (n, 2), and targets, shape (n, outputs), that the update after ``step`` looks at."""
        epoch, i = divmod(step, self.per_epoch)
        which = self._order(epoch)[i * self._size : (i + 1) * self._size]
        return self._data.train[0][which], self._y.T[which]

    def _reachable(self, step: int) -> int:
        return step if self.ended_at is None else min(step, self.ended_at)

    def _order(self, epoch: int) -> NDArray[np.int64]:
        """Each epoch shuffles anew, and depends on no other, so that any can be begun at."""
        return np.random.default_rng([self._plan.seed, epoch]).permutation(self._x.shape[1])

    def _go_to_epoch(self, epoch: int) -> None:
        self._kernel.theta[:] = self._epochs[epoch]
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
        x, y = self._x[:, order], self._y[:, order]
        part = slice((self._at - first) * size, (until - first) * size)
        with np.errstate(over="ignore", invalid="ignore"):
            self._kernel.updates(x[:, part], y[:, part], size, self._plan.learning_rate, self._plan.l2)
        self._at = until

    def _too_large(self) -> bool:
        return not np.abs(self._kernel.theta).max() <= BIGGEST  # so that NaN is too large

    def _find_the_end(self, epoch: int) -> None:
        """Walk the epoch once more, update by update, to the last step that can be shown."""
        self._go_to_epoch(epoch)
        while not self._too_large():
            before = self._kernel.theta.copy()
            self._walk(epoch, self._at + 1)
        self._kernel.theta[:] = before
        self._at -= 1
        self.ended_at = self._at

    def _keep(self) -> None:
        """An epoch begins here: remember it."""
        epoch, theta = len(self._epochs), self._kernel.theta.copy()
        if epoch == len(self._history):
            self._history = np.vstack([self._history, np.zeros_like(self._history)])
        self._history[epoch] = self.look(unflat(theta, self._kernel.shape))
        self._epochs.append(theta)


@functools.lru_cache(maxsize=4)
def run(plan: Plan) -> Run:
    """The walk of a plan, kept while it is played."""
    return Run(plan)


def gradient(
    layers: tuple[Weights, ...], names: Names, loss: str, X: Array, y: Array, l2: float = 0.0
) -> tuple[Weights, ...]:
    """∂(mean loss + λ/2 Σ w²)/∂ each weight and bias, by backpropagation."""
    kernel = Kernel(layers, names, loss)
    kernel.add_gradient(with_ones(X), as_targets(y, kernel.shape[-1]).T)
    total = kernel.gradient / len(X) + l2 * kernel.decayed * kernel.theta
    return unflat(total, kernel.shape)


def deltas(layers: tuple[Weights, ...], names: Names, loss: str, flow: Pass, y: Array) -> tuple[Array, ...]:
    """∂L/∂z of each sample and unit, from the last layer back: what each sum is to blame for, shape (N, units)."""
    out = flow.activations[-1]
    delta = out - as_targets(y, out.shape[1])
    if loss != "cross-entropy":
        delta = FACTOR[loss] * delta
        if names[-1] == SOFTMAX:  # each output hangs on all sums
            delta = out * (delta - (out * delta).sum(axis=1, keepdims=True))
        else:
            delta = delta * slope(names[-1], flow.sums[-1])
    found = [delta]
    for layer, name, z in zip(layers[:0:-1], names[-2::-1], flow.sums[-2::-1], strict=True):
        found.append(found[-1] @ layer.W.T * slope(name, z))
    return tuple(reversed(found))
