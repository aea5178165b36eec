"""What theory says of a descent over a quadratic cost: how a step multiplies the distance to the minimum."""

from __future__ import annotations

import math

import numpy as np

from dlviz.model import linear
from dlviz.model.arrays import Array
from dlviz.model.bowl import alike
from dlviz.model.descent import batches
from dlviz.model.descent.state import Run
from dlviz.model.descent.trajectory import Surface
from dlviz.model.line_data import Data
from dlviz.model.methods import METHODS


def limit(run: Run, curvature: float) -> float | None:
    """The learning rate from which the error grows along a direction of this curvature; None where no rate does.

    It is 2/λ for plain steps, and with momentum μ what keeps the roots of the recurrence within the unit circle:
    2(1 + μ)/λ, for Nesterov's 2(1 + μ)/(1 + 2μ)/λ. Methods that divide by the size of the gradient have no limit.
    """
    share = METHODS[run.method].limit
    if share is None:
        return None
    return share[0](run.momentum) / curvature if curvature > 0 else math.inf


def factor(run: Run, curvature: float) -> float | None:
    """What a step multiplies the error by along a direction: 1 - αλ, with momentum in the long run; else None."""
    polynomial = _recurrence(run, curvature)
    if polynomial is None:
        return None
    p, q = polynomial
    if METHODS[run.method].m is None:
        return p
    inside = p * p / 4 - q
    return math.sqrt(q) if inside < 0 else abs(p) / 2 + math.sqrt(inside)


def _recurrence(run: Run, curvature: float) -> tuple[float, float] | None:
    """p and q of the recurrence e[t + 1] = p e[t] - q e[t - 1] of the distance along a direction."""
    recurrence = METHODS[run.method].recurrence
    return None if recurrence is None else recurrence[0](1 - run.learning_rate * curvature, run.momentum)


def _changes_sign(run: Run, curvature: float) -> bool:
    """Whether the larger root is negative or one of a complex pair, so that the distance swings about 0."""
    p, q = _recurrence(run, curvature) or (0.0, 0.0)
    return p < 0 or p * p / 4 < q


def swings(run: Run, surface: Surface, first: Array) -> bool:
    """Whether the run swings about the minimum in the long run: along the direction of which most is left.

    ``first`` is the gradient at the start; a direction that it does not have, no step brings in.
    """
    curvatures = surface.curvatures_at(run.w0, run.b0)
    parts = np.abs(_directions(surface, curvatures) @ first)
    present = [value for value, part in zip(curvatures, parts, strict=True) if part > 1e-9 * np.abs(first).max()]
    if not present:
        return False
    slowest = max(present, key=lambda value: abs(factor(run, value) or 0.0))
    return _changes_sign(run, slowest)


def _directions(surface: Surface, curvatures: tuple[float, ...]) -> Array:
    """Unit vectors along which the cost has these curvatures, one a row."""
    if len(curvatures) == 1:
        return np.ones((1, 1))
    here, by_w, by_b = (np.array(surface.gradient(*place)) for place in ((0.0, 0.0), (1.0, 0.0), (0.0, 1.0)))
    # A gradient of doubles differs from place to place by the Hessian only as far as the data are of common size.
    hessian = np.column_stack((by_w - here, by_b - here))
    return np.asarray(np.linalg.eigh((hessian + hessian.T) / 2)[1].T[::-1])


def one_step(run: Run, curvatures: tuple[float, ...]) -> float | None:
    """The learning rate with which a plain step lands at the minimum; None where two curvatures want different ones."""
    method = METHODS[run.method]
    if method.recurrence is None or method.memories or not alike(curvatures):
        return None
    return 1 / curvatures[0] if curvatures[0] > 0 else math.inf


def growth_of_batches(run: Run, data: Data, steps: int, use_bias: bool) -> float | None:
    """What the batches of whole epochs, taken again and again, multiply the distance by; None where no theory tells.

    A step over a batch is linear in (W, b) and the memory; the matrices of the steps are multiplied, and the largest
    eigenvalue of the product decides.
    """
    if METHODS[run.method].recurrence is None:
        return None
    rows = batches.whole_epochs(data, run.batch_size, run.seed, steps)
    lead = linear.LEAD[run.form]
    m, x, _, xx, _ = rows.T
    if use_bias:
        hessians = lead * np.stack([np.stack([xx / m, x / m], -1), np.stack([x / m, np.ones_like(m)], -1)], -2)
    else:
        hessians = lead * (xx / m)[:, None, None]
    return _spectral_growth(_steps(run, hessians))


def _steps(run: Run, hessians: Array) -> Array:
    """For each Hessian the matrix that takes (place, memory) to the next: the rule, of the matrices of both."""
    n, d, _ = hessians.shape
    place, memory = (np.broadcast_to(half, (n, d, 2 * d)) for half in np.split(np.eye(2 * d), 2))
    slope = np.concatenate([hessians, np.zeros_like(hessians)], axis=2)
    move, memory, _ = METHODS[run.method].rule(run, 1, slope, memory, None)
    size = 2 * d if METHODS[run.method].m else d  # no memory, no rows and columns of it
    return np.concatenate([place - move, memory], axis=1)[:, :size, :size]


def _spectral_growth(matrices: Array) -> float:
    """The largest eigenvalue of their product, as a growth per matrix; scaled on the way, so that nothing overflows."""
    count, scale = len(matrices), 0.0
    while len(matrices) > 1:
        even = len(matrices) // 2 * 2
        pairs = matrices[1:even:2] @ matrices[0:even:2]
        matrices = np.concatenate([pairs, matrices[even:]])
        sizes = np.abs(matrices).max(axis=(1, 2))
        if not sizes.all():
            return 0.0
        scale += float(np.log(sizes).sum())
        matrices = matrices / sizes[:, None, None]
    largest = float(np.abs(np.linalg.eigvals(matrices[0])).max())
    return math.exp(min((scale + math.log(largest)) / count, 700.0)) if largest else 0.0
