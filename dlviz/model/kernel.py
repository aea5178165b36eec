"""Backpropagation as fast as NumPy lets small batches be: every array is made once, and filled in place.

All weights are one vector ``theta`` and all gradients another, so that an update is one subtraction. Samples stand in
columns with a row of ones under them: a bias is the weight from a unit that is always 1.
"""

from __future__ import annotations

import functools
import itertools
import math
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from operator import itemgetter

import numpy as np

from dlviz.model.arrays import Array, frozen, sealed
from dlviz.model.forward import Weights, activate, slope


def with_ones(X: Array) -> Array:
    """Samples of shape (N, 2) as columns, (3, N): x1, x2 and 1."""
    return np.vstack([X.T, np.ones(len(X))])


Act = tuple[Callable[..., object], tuple[object, ...]]  # what is called, and with what
# Numbers as arrays, which NumPy need not make anew of them at each call.
HALF, ONE, TWO, ZERO = (np.array(number) for number in (0.5, 1.0, 2.0, 0.0))
DOUBLE = "double sigmoid"  # of half the sums
AT_ONCE = 64  # batches whose calls are written down: they take a tenth of a megabyte


class Kernel:
    """The network that a training works on.

    What an update does is the same each time, so it is written down once for each size of a batch: a list of calls
    over arrays that stay, which is then gone through without a decision. One output or several make no difference.

    A last sigmoid under its cross-entropy is kept by halves: σ(z) = (1 + tanh(z/2)) / 2, so with z/2 from half weights
    2 σ takes two calls, and twice the error one more. Halves and doubles of a float have the same digits.

    Attributes
    ----------
    shape : units of each layer, the inputs first.
    gradient : what was last computed for all weights and biases, shape (p,).
    decayed : 1 where ``theta`` has a weight, 0 where it has a bias.
    """

    def __init__(
        self, layers: Sequence[Weights], names: Sequence[str], loss: str, *, hold_biases: bool = False
    ) -> None:
        """Biases that are held have no slope here, and stay what they are whatever moves the rest."""
        self.shape = (len(layers[0].W), *(len(layer.b) for layer in layers))
        theta = flat(layers)
        self._kept, self.gradient, self._spare = np.zeros((3, len(theta)))
        self.decayed = decayed(self.shape)
        self._names, self._loss = tuple(names), loss
        self._hold_biases = hold_biases
        self._matrices, self._slopes = _views(self._kept, self.shape), _views(self.gradient, self.shape)
        self._part = ONE  # of the weights, that which is kept; and of the slopes computed, that which is true
        if loss == "cross-entropy" and names[-1] == "sigmoid":
            self._names = (*names[:-1], DOUBLE)
            self._part = np.ones_like(theta)
            _views(self._part, self.shape)[-1][:] = HALF
        self.theta = theta
        self._programs: dict[int, Program] = {}

    @property
    def theta(self) -> Array:
        """All weights and biases, shape (p,); to be set as a whole."""
        return sealed(self._kept / self._part)

    @theta.setter
    def theta(self, theta: Array) -> None:
        np.multiply(theta, self._part, self._kept)

    def add_gradient(self, x: Array, y: Array) -> None:
        """Put Σ ∂L/∂θ over the samples of ``x``, shape (3, n), into ``gradient``.

        ``y`` are the targets, shape (n,), or (k, n) of k outputs. L is the cross-entropy of a sigmoid or a softmax,
        whose slope by z is ŷ − y, or Σ (ŷ − y)², or half of that.
        """
        for call, given in self._program(x.shape[1]).gradient(x, y):
            call(*given)
        self.gradient *= self._part

    def updates(self, x: Array, y: Array, size: int, rate: float, l2: float) -> None:
        """θ := θ − α (1/n Σ ∂L/∂θ + λ θ) for each ``size`` columns of ``x`` and ``y``, and for what is left."""
        n = x.shape[1]
        whole, stride = n - n % size, size * AT_ONCE
        parts = [(slice(first, min(first + stride, whole)), size) for first in range(0, whole, stride)]
        if whole < n:
            parts.append((slice(whole, n), n - whole))
        for part, each in parts:
            for calls in self._program(each).updates(x[:, part], y[..., part], rate, l2):
                for call, given in calls:
                    call(*given)

    def _program(self, n: int) -> Program:
        """The calls for batches of ``n`` samples, written down when first asked for."""
        if n not in self._programs:
            self._programs[n] = Program(self, n)
        return self._programs[n]


class Program:
    """The calls of a gradient and of an update over ``n`` samples.

    All batches of an epoch lie beside each other in one place. Their calls are the same but for the three that look at
    samples: the sums of the first layer, the error of the last, and the gradient of the first layer's weights.
    """

    def __init__(self, kernel: Kernel, n: int) -> None:
        self._kernel, self._n = kernel, n
        self._x, self._y = np.zeros((0, kernel.shape[0] + 1, n)), np.zeros((0, kernel.shape[-1], n))
        self._settings = math.nan, math.nan
        self._updates: list[list[Act]] = []
        self._gradient: list[Act] = []
        self._answers, self._back = self._forward(), [*self._blame(), *self._backward()]

    def gradient(self, x: Array, y: Array) -> list[Act]:
        """The calls after which the kernel's gradient is that of these samples."""
        self._lay(x, y)
        if not self._gradient:
            self._gradient = self._over(0)
        return self._gradient

    def updates(self, x: Array, y: Array, rate: float, l2: float) -> list[list[Act]]:
        """For each ``n`` of the samples the calls of an update; written anew only where the settings change."""
        batches = self._lay(x, y)
        if self._settings != (rate, l2):
            self._settings, self._updates = (rate, l2), []
        if batches > len(self._updates):
            step = self._step(rate, l2)
            self._updates += [[*self._over(i), *step] for i in range(len(self._updates), batches)]
        return self._updates[:batches]

    def _lay(self, x: Array, y: Array) -> int:
        """Put samples where the calls look for them, and say how many batches they are.

        Calls that look into a place that is too small are of no use any more.
        """
        rows, batches = len(x), int(x.shape[1] // self._n)
        if batches > len(self._x):
            self._x, self._y = (np.zeros((batches, *place.shape[1:])) for place in (self._x, self._y))
            self._gradient, self._updates = [], []
        self._x[:batches] = x.reshape(rows, batches, self._n).swapaxes(0, 1)
        times = TWO if self._kernel._names[-1] == DOUBLE else ONE
        np.multiply(y.reshape(-1, batches, self._n).swapaxes(0, 1), times, self._y[:batches])
        return batches

    def _over(self, i: int) -> list[Act]:
        """The calls of the gradient of batch ``i``."""
        kernel, first, last, x, y = self._kernel, self._rooms[0], self._rooms[-1], self._x[i], self._y[i]
        calls: list[Act] = [
            (kernel._matrices[0].dot, (x, first.a)),
            *self._answers,
            (np.subtract, (last.a, y, last.delta)),
            *self._back,
            (first.delta.dot, (x.T, kernel._slopes[0])),
        ]
        if kernel._hold_biases:
            calls.append((np.multiply, (kernel.gradient, kernel.decayed, kernel.gradient)))
        return calls

    def _step(self, rate: float, l2: float) -> list[Act]:
        """From a gradient on: −α/n of it, and what L2 takes."""
        kernel = self._kernel
        kept, gradient, spare = kernel._kept, kernel.gradient, kernel._spare
        part = np.asarray(rate / self._n * kernel._part * kernel._part)
        calls: list[Act] = [(np.multiply, (gradient, part, gradient))]
        if l2:
            calls.append((np.multiply, (rate * l2 * kernel.decayed, kept, spare)))
            calls.append((np.add, (gradient, spare, gradient)))
        return [*calls, (np.subtract, (kept, gradient, kept))]

    def _forward(self) -> list[Act]:
        """Sums and answers, layer by layer, once there are those of the first sums."""
        kernel, calls = self._kernel, list[Act]()
        self._rooms = list[OfLayer]()
        # One under the other, each over a row of ones; beside them what their slopes are made of.
        every = np.ones((sum(kernel.shape[1:]) + len(kernel.shape) - 1, self._n))
        beside, top = np.zeros_like(every), 0
        for matrix, units, name in zip(kernel._matrices, kernel.shape[1:], kernel._names, strict=True):
            rows = slice(top, top + units + 1)
            room = OfLayer.of(name, every[rows], beside[rows])
            if self._rooms:
                calls.append((matrix.dot, (self._rooms[-1].full, room.a)))
            calls += room.fire
            self._rooms.append(room)
            top = rows.stop
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
        """∂L/∂z of the last layer, once there is its error."""
        last, loss = self._rooms[-1], self._kernel._loss
        if loss == "cross-entropy":
            return []
        return [(np.multiply, (last.delta, TWO, last.delta)), *last.back] if loss == "squared" else last.back

    def _backward(self) -> list[Act]:
        """From the last layer to the second: the gradient of its weights, and what the layer below is to blame for."""
        kernel, rooms = self._kernel, self._rooms
        calls: list[Act] = []
        for i in range(len(rooms) - 1, 0, -1):
            delta, below = rooms[i].delta, rooms[i - 1]
            calls += [
                (delta.dot, (below.full.T, kernel._slopes[i])),
                (kernel._matrices[i].T.dot, (delta, below.blame)),
                *below.back,
            ]
        return calls


@dataclass(frozen=True, slots=True, eq=False)
class OfLayer:
    """What one layer needs for a batch: ``a`` (units, n) over a row of ones, and ∂L/∂z beside it.

    ``full`` and ``blame`` have that row as well: NumPy copies a part of a matrix before it multiplies it, which
    takes as long again. ``fire`` are the calls that make answers of the sums in ``a``, ``back`` those that multiply
    ``delta`` by h'.
    """

    full: Array
    a: Array
    blame: Array
    delta: Array
    fire: list[Act]
    back: list[Act]

    @classmethod
    def of(cls, name: str, full: Array, beside: Array) -> OfLayer:
        a, spare = full[:-1], beside[:-1]
        blame = np.zeros_like(full)
        delta = blame[:-1]
        fire, back = _ACTS.get(name, _by_the_table(name))(a, delta, spare)
        return cls(full, a, blame, delta, fire, back)


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


def _double_sigmoid(a: Array, delta: Array, spare: Array) -> Acts:
    """2 σ(z) = 1 + tanh(z/2) where ``a`` has z/2; its slope is not asked for under the cross-entropy."""
    return [(np.tanh, (a, a)), (np.add, (a, ONE, a))], []


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
    DOUBLE: _double_sigmoid,
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
