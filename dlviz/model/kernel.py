"""Backpropagation as fast as NumPy lets small batches be: every array is made once, and filled in place.

All weights are one vector ``theta`` and all gradients another, so that an update is one subtraction. Samples stand in
columns with a row of ones under them: a bias is the weight from a unit that is always 1.
"""

from __future__ import annotations

import functools
import itertools
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from operator import itemgetter

import numpy as np

from dlviz.model.arrays import Array, frozen
from dlviz.model.forward import Weights, activate, slope


def with_ones(X: Array) -> Array:
    """Samples of shape (N, 2) as columns, (3, N): x1, x2 and 1."""
    return np.vstack([X.T, np.ones(len(X))])


Act = tuple[Callable[..., object], tuple[object, ...]]  # what is called, and with what


class Kernel:
    """The network that a training works on.

    What an update does is the same each time, so it is written down once for each size of a batch: a list of calls
    over arrays that stay, which is then gone through without a decision. One output or several make no difference.

    Attributes
    ----------
    shape : units of each layer, the inputs first.
    theta, gradient : all weights and biases, and what was last computed for them, shape (p,).
    decayed : 1 where ``theta`` has a weight, 0 where it has a bias.
    """

    def __init__(
        self, layers: Sequence[Weights], names: Sequence[str], loss: str, *, hold_biases: bool = False
    ) -> None:
        """Biases that are held have no slope here, and stay what they are whatever moves the rest."""
        self.shape = (len(layers[0].W), *(len(layer.b) for layer in layers))
        self.theta = flat(layers)
        self.gradient = np.zeros_like(self.theta)
        self.decayed = decayed(self.shape)
        self._spare = np.zeros_like(self.theta)
        self._names, self._loss = tuple(names), loss
        self._hold_biases = hold_biases
        self._matrices, self._slopes = _views(self.theta, self.shape), _views(self.gradient, self.shape)
        self._programs: dict[int, Program] = {}

    def add_gradient(self, x: Array, y: Array) -> None:
        """Put Σ ∂L/∂θ over the samples of ``x``, shape (3, n), into ``gradient``.

        ``y`` are the targets, shape (n,), or (k, n) of k outputs. L is the cross-entropy of a sigmoid or a softmax,
        whose slope by z is ŷ − y, or Σ (ŷ − y)², or half of that.
        """
        program = self._program(x.shape[1])
        program.x[...], program.y[...] = x, y
        for call, given in program.gradient:
            call(*given)

    def updates(self, x: Array, y: Array, size: int, rate: float, l2: float) -> None:
        """θ := θ − α (1/n Σ ∂L/∂θ + λ θ) for each ``size`` columns of ``x`` and ``y``, and for what is left."""
        samples = np.vstack([x, y])
        rows, n = samples.shape
        whole = n - n % size
        if whole:
            self._update(samples[:, :whole].reshape(rows, -1, size).swapaxes(0, 1), rate, l2)
        if whole < n:
            self._update(samples[None, :, whole:], rate, l2)

    def _update(self, batches: Array, rate: float, l2: float) -> None:
        """One update for each of the batches, shape (batches, 3 + k, n): what is asked once is not asked at each."""
        program = self._program(batches.shape[2])
        batch, calls = program.batch, program.update(rate, l2)
        for each in batches:
            batch[:] = each
            for call, given in calls:
                call(*given)

    def _program(self, n: int) -> Program:
        """The calls for batches of ``n`` samples, written down when first asked for."""
        if n not in self._programs:
            self._programs[n] = Program(self, n)
        return self._programs[n]


class Program:
    """The calls of one gradient and one update over ``n`` samples.

    Attributes
    ----------
    x, y : where a batch is put, shape (3, n) and (k, n); ``batch`` is both, one over the other.
    gradient : the calls after which the kernel's gradient is that of the batch.
    """

    def __init__(self, kernel: Kernel, n: int) -> None:
        self._kernel, self._n = kernel, n
        columns = kernel.shape[0] + 1
        self.batch = np.zeros((columns + kernel.shape[-1], n))
        self.x, self.y = self.batch[:columns], self.batch[columns:]
        self._updates: dict[tuple[float, float], list[Act]] = {}
        self.gradient = [*self._forward(), *self._blame(), *self._backward()]

    def update(self, rate: float, l2: float) -> list[Act]:
        """The gradient's calls and those of the step; made anew only where the settings change."""
        if (rate, l2) not in self._updates:
            kernel = self._kernel
            theta, gradient, spare = kernel.theta, kernel.gradient, kernel._spare
            calls: list[Act] = [*self.gradient, (np.multiply, (gradient, np.array(rate / self._n), gradient))]
            if l2:
                calls.append((np.multiply, (rate * l2 * kernel.decayed, theta, spare)))
                calls.append((np.add, (gradient, spare, gradient)))
            calls.append((np.subtract, (theta, gradient, theta)))
            self._updates = {(rate, l2): calls}
        return self._updates[rate, l2]

    def _forward(self) -> list[Act]:
        """Sums and answers, layer by layer."""
        kernel, before = self._kernel, self.x
        calls: list[Act] = []
        self._rooms: list[OfLayer] = []
        # One under the other, each over a row of ones; beside them what their slopes are made of.
        every = np.ones((sum(kernel.shape[1:]) + len(kernel.shape) - 1, self._n))
        beside, top = np.zeros_like(every), 0
        for matrix, units, name in zip(kernel._matrices, kernel.shape[1:], kernel._names, strict=True):
            rows = slice(top, top + units + 1)
            room = OfLayer.of(name, every[rows], beside[rows])
            calls += [(matrix.dot, (before, room.a)), *room.fire]
            self._rooms.append(room)
            before, top = room.full, rows.stop
        return [*calls, *self._slopes_of_tanh(every, beside)]

    def _slopes_of_tanh(self, every: Array, beside: Array) -> Iterator[Act]:
        """1 − h² of layers that follow each other at once: a call takes longer than what it computes."""
        layers, top = zip(self._kernel._names, self._kernel.shape[1:], strict=True), 0
        for name, together in itertools.groupby(layers, itemgetter(0)):
            rows = slice(top, top := top + sum(units + 1 for _, units in together))
            if name == "tanh":
                a, spare = every[rows][:-1], beside[rows][:-1]
                yield np.multiply, (a, a, spare)
                yield np.subtract, (ONE, spare, spare)

    def _blame(self) -> list[Act]:
        """∂L/∂z of the last layer."""
        last, loss = self._rooms[-1], self._kernel._loss
        calls: list[Act] = [(np.subtract, (last.a, self.y, last.delta))]
        if loss == "cross-entropy":
            return calls
        if loss == "squared":
            calls.append((np.multiply, (last.delta, TWO, last.delta)))
        return [*calls, *last.back]

    def _backward(self) -> list[Act]:
        """From the last layer to the first: the gradient of its weights, and what the layer below is to blame for."""
        kernel, rooms = self._kernel, self._rooms
        calls: list[Act] = []
        for i in range(len(rooms) - 1, 0, -1):
            delta, below = rooms[i].delta, rooms[i - 1]
            calls += [
                (delta.dot, (below.full.T, kernel._slopes[i])),
                (kernel._matrices[i][:, :-1].T.dot, (delta, below.delta)),
                *below.back,
            ]
        calls.append((rooms[0].delta.dot, (self.x.T, kernel._slopes[0])))
        if kernel._hold_biases:
            calls.append((np.multiply, (kernel.gradient, kernel.decayed, kernel.gradient)))
        return calls


@dataclass(frozen=True, slots=True, eq=False)
class OfLayer:
    """What one layer needs for a batch: ``a`` (units, n) over a row of ones, and ∂L/∂z beside it.

    ``fire`` are the calls that make answers of the sums in ``a``, ``back`` those that multiply ``delta`` by h'.
    """

    full: Array
    a: Array
    delta: Array
    fire: list[Act]
    back: list[Act]

    @classmethod
    def of(cls, name: str, full: Array, beside: Array) -> OfLayer:
        a, spare = full[:-1], beside[:-1]
        delta = np.zeros_like(a)
        fire, back = _ACTS.get(name, _by_the_table(name))(a, delta, spare)
        return cls(full, a, delta, fire, back)


# Numbers as arrays, which NumPy need not make anew of them at each call.
HALF, ONE, TWO, ZERO = (np.array(number) for number in (0.5, 1.0, 2.0, 0.0))
Acts = tuple[list[Act], list[Act]]


def _identity(a: Array, delta: Array, spare: Array) -> Acts:
    return [], []


def _sigmoid(a: Array, delta: Array, spare: Array) -> Acts:
    """As (1 + tanh(z/2)) / 2, which cannot overflow; h' = h·(1 − h)."""
    multiply = np.multiply
    fire: list[Act] = [
        (multiply, (a, HALF, a)), (np.tanh, (a, a)), (np.add, (a, ONE, a)), (multiply, (a, HALF, a)),
    ]  # fmt: skip
    return fire, [
        (np.subtract, (ONE, a, spare)), (multiply, (spare, a, spare)), (multiply, (delta, spare, delta)),
    ]  # fmt: skip


def _tanh(a: Array, delta: Array, spare: Array) -> Acts:
    """h' = 1 − h², which is in ``spare`` by then."""
    return [(np.tanh, (a, a))], [(np.multiply, (delta, spare, delta))]


def _relu(a: Array, delta: Array, spare: Array) -> Acts:
    fire = functools.partial(np.maximum, a, ZERO, out=a)  # it alone takes no place for its result by position
    return [(fire, ())], [(np.greater, (a, ZERO, spare)), (np.multiply, (delta, spare, delta))]


def _softmax(a: Array, delta: Array, spare: Array) -> Acts:
    """e^z / Σ e^z over the units of a sample, the largest z taken off; each h hangs on all sums: δ := h (δ − Σ h δ)."""

    def fire() -> None:
        np.subtract(a, a.max(axis=0), out=a)
        np.exp(a, out=a)
        np.divide(a, a.sum(axis=0), out=a)

    def back() -> None:
        np.multiply(a, delta, out=spare)
        np.subtract(delta, spare.sum(axis=0), out=delta)
        np.multiply(a, delta, out=delta)

    return [(fire, ())], [(back, ())]


def _by_the_table(name: str) -> Callable[[Array, Array, Array], Acts]:
    """Any function of the gallery: it keeps its sums, since h' is asked of them."""

    def acts(a: Array, delta: Array, spare: Array) -> Acts:
        def fire() -> None:
            spare[:] = a
            a[:] = activate(name, a)

        def back() -> None:
            np.multiply(delta, slope(name, spare), out=delta)

        return [(fire, ())], [(back, ())]

    return acts


_ACTS: dict[str, Callable[[Array, Array, Array], Acts]] = {
    "identity": _identity, "sigmoid": _sigmoid, "tanh": _tanh, "relu": _relu, "softmax": _softmax,
}  # fmt: skip


# one vector for all weights


def flat(layers: Sequence[Weights]) -> Array:
    """All weights and biases as one vector: for each unit its weights, then its bias."""
    return np.concatenate([np.column_stack([layer.W.T, layer.b]).ravel() for layer in layers])


def unflat(theta: Array, shape: Sequence[int]) -> tuple[Weights, ...]:
    """The layers that ``flat`` made a vector of."""
    return tuple(Weights(frozen(view[:, :-1].T), frozen(view[:, -1])) for view in _views(theta, shape))


def decayed(shape: Sequence[int]) -> Array:
    """1 where a weight stands in the vector, 0 where a bias does: L2 leaves biases alone."""
    made = np.ones(sum((before + 1) * units for before, units in itertools.pairwise(shape)))
    for view in _views(made, shape):
        view[:, -1] = 0.0
    return made


def _views(vector: Array, shape: Sequence[int]) -> tuple[Array, ...]:
    """For each layer its part of the vector as a matrix of shape (units, units before + 1)."""
    views, at = [], 0
    for before, units in itertools.pairwise(shape):
        size = units * (before + 1)
        views.append(vector[at : at + size].reshape(units, before + 1))
        at += size
    return tuple(views)
