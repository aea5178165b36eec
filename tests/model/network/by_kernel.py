"""The gradient of a whole loss as the kernel of a training has it, to be held against what others say it is."""

from __future__ import annotations

from dlviz.model.arrays import Array
from dlviz.model.forward import Names, Weights
from dlviz.model.kernel import Kernel, unflat, with_ones
from dlviz.model.network.training import as_targets


def gradient(
    layers: tuple[Weights, ...], names: Names, loss: str, X: Array, y: Array, l2: float = 0.0
) -> tuple[Weights, ...]:
    """∂(mean loss + λ/2 Σ w²)/∂ each weight and bias, by backpropagation."""
    kernel = Kernel(layers, names, loss)
    kernel.add_gradient(with_ones(X), as_targets(y, kernel.shape[-1]).T)
    return unflat(kernel.gradient / len(X) + l2 * kernel.decayed * kernel.theta, kernel.shape)
