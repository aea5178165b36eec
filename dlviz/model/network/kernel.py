"""Backpropagation as fast as NumPy lets small batches be: every array is made once, and filled in place.

All weights are one vector ``theta`` and all gradients another, so that an update is one subtraction. Samples stand in
columns with a row of ones under them: a bias is the weight from a unit that is always 1.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from dlviz.model.arrays import Array, frozen
from dlviz.model.network.layers import Weights, activate, slope


def with_ones(X: Array) -> Array:
    """Samples of shape (N, 2) as columns, (3, N): x1, x2 and 1."""
    return np.vstack([X.T, np.ones(len(X))])


class Kernel:
    """The network that a training works on.

    Attributes
    ----------
    shape : units of each layer, the inputs first.
    theta, gradient : all weights and biases, and what was last computed for them, shape (p,).
    decayed : 1 where ``theta`` has a weight, 0 where it has a bias.
    """

    def __init__(self, layers: Sequence[Weights], names: Sequence[str], loss: str) -> None:
        self.shape = (len(layers[0].W), *(len(layer.b) for layer in layers))
        self.theta = flat(layers)
        self.gradient = np.zeros_like(self.theta)
        self.decayed = decayed(self.shape)
        self._names, self._squared = tuple(names), loss == "squared"
        self._matrices, self._slopes = _views(self.theta, self.shape), _views(self.gradient, self.shape)
        self._to_below = tuple(matrix[:, :-1].T for matrix in self._matrices)
        self._rooms: dict[int, tuple[Room, ...]] = {}

    def add_gradient(self, x: Array, y: Array) -> None:
        """Put Σ ∂L/∂θ over the samples of ``x``, shape (3, n), with targets ``y``, shape (n,), into ``gradient``.

        L is the cross-entropy of a sigmoid, whose slope by z is ŷ − y, or (ŷ − y)².
        """
        rooms, dot = self._room(x.shape[1]), np.dot
        before = x
        for matrix, room in zip(self._matrices, rooms, strict=True):
            dot(matrix, before, out=room.a)
            room.fire()
            before = room.full
        last = rooms[-1]
        delta = last.delta
        np.subtract(last.a, y, out=delta)
        if self._squared:
            np.multiply(delta, 2.0, out=delta)
            last.back()
        for i in range(len(rooms) - 1, 0, -1):
            below = rooms[i - 1]
            dot(delta, below.full_t, out=self._slopes[i])
            dot(self._to_below[i], delta, out=below.delta)
            below.back()
            delta = below.delta
        dot(delta, x.T, out=self._slopes[0])

    def update(self, x: Array, y: Array, rate: float, l2: float) -> None:
        """θ := θ − α (1/n Σ ∂L/∂θ + λ θ) for one batch."""
        self.add_gradient(x, y)
        np.multiply(self.gradient, rate / x.shape[1], out=self.gradient)
        if l2:
            np.add(self.gradient, rate * l2 * self.decayed * self.theta, out=self.gradient)
        np.subtract(self.theta, self.gradient, out=self.theta)

    def _room(self, n: int) -> tuple[Room, ...]:
        """Arrays for batches of ``n`` samples, made when first asked for."""
        if n not in self._rooms:
            pairs = zip(self.shape[1:], self._names, strict=True)
            self._rooms[n] = tuple(Room.of(units, name, n) for units, name in pairs)
        return self._rooms[n]


@dataclass(frozen=True, slots=True, eq=False)
class Room:
    """What one layer needs for a batch: ``a`` (units, n) over a row of ones, and ∂L/∂z beside it."""

    full: Array
    full_t: Array
    a: Array
    delta: Array
    fire: Callable[[], None]
    back: Callable[[], None]

    @classmethod
    def of(cls, units: int, name: str, n: int) -> Room:
        full = np.ones((units + 1, n))
        a, delta, spare = full[:-1], np.zeros((units, n)), np.zeros((units, n))
        fire, back = _ACTS.get(name, _by_the_table(name))(a, delta, spare)
        return cls(full, full.T, a, delta, fire, back)


Acts = tuple[Callable[[], None], Callable[[], None]]


def _identity(a: Array, delta: Array, spare: Array) -> Acts:
    return (lambda: None), (lambda: None)


def _sigmoid(a: Array, delta: Array, spare: Array) -> Acts:
    """As (1 + tanh(z/2)) / 2, which cannot overflow; h' = h·(1 − h)."""
    multiply, tanh, add, subtract = np.multiply, np.tanh, np.add, np.subtract

    def fire() -> None:
        multiply(a, 0.5, out=a)
        tanh(a, out=a)
        add(a, 1.0, out=a)
        multiply(a, 0.5, out=a)

    def back() -> None:
        subtract(1.0, a, out=spare)
        multiply(spare, a, out=spare)
        multiply(delta, spare, out=delta)

    return fire, back


def _tanh(a: Array, delta: Array, spare: Array) -> Acts:
    """h' = 1 − h²."""
    multiply, tanh, subtract = np.multiply, np.tanh, np.subtract

    def fire() -> None:
        tanh(a, out=a)

    def back() -> None:
        multiply(a, a, out=spare)
        subtract(1.0, spare, out=spare)
        multiply(delta, spare, out=delta)

    return fire, back


def _relu(a: Array, delta: Array, spare: Array) -> Acts:
    multiply, maximum, greater = np.multiply, np.maximum, np.greater

    def fire() -> None:
        maximum(a, 0.0, out=a)

    def back() -> None:
        greater(a, 0.0, out=spare)
        multiply(delta, spare, out=delta)

    return fire, back


def _by_the_table(name: str) -> Callable[[Array, Array, Array], Acts]:
    """Any function of the gallery: it keeps its sums, since h' is asked of them."""

    def acts(a: Array, delta: Array, spare: Array) -> Acts:
        def fire() -> None:
            spare[:] = a
            a[:] = activate(name, a)

        def back() -> None:
            np.multiply(delta, slope(name, spare), out=delta)

        return fire, back

    return acts


_ACTS: dict[str, Callable[[Array, Array, Array], Acts]] = {
    "identity": _identity, "sigmoid": _sigmoid, "tanh": _tanh, "relu": _relu,
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
