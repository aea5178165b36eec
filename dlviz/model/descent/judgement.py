"""Whether a descent arrives, and how long a step may be: decided by curvature where theory tells, else by growth."""

from __future__ import annotations

import math
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from dlviz.model import linear
from dlviz.model.descent.state import Run
from dlviz.model.descent.trajectory import Surface, Trajectory

Status = Literal["converged", "running", "oscillating", "diverging", "overflow"]

# Arrived: the gradient is a millionth of what it was, so W is right to all the digits that are shown.
ARRIVED = 1e-6

# A learning rate that is 2/lambda but for rounding swings for ever; it does not diverge.
AT_THE_LIMIT = 1e-9


def limit(run: Run, curvature: float) -> float | None:
    """The learning rate from which the error grows along a direction of this curvature; None where no rate does.

    It is 2/λ for plain steps, and with momentum μ what keeps the roots of the recurrence within the unit circle:
    2(1 + μ)/λ, for Nesterov's 2(1 + μ)/(1 + 2μ)/λ. Methods that divide by the size of the gradient have no limit.
    """
    mu = run.momentum
    shares = {"gd": 2.0, "momentum": 2 * (1 + mu), "nesterov": 2 * (1 + mu) / (1 + 2 * mu)}
    if run.method not in shares:
        return None
    return shares[run.method] / curvature if curvature > 0 else math.inf


def factor(run: Run, curvature: float) -> float | None:
    """What a step multiplies the error by along a direction: 1 - αλ, with momentum in the long run; else None."""
    rest, mu = 1 - run.learning_rate * curvature, run.momentum
    if run.method == "gd":
        return rest
    if run.method == "momentum":
        return _radius(rest + mu, mu)
    if run.method == "nesterov":
        return _radius((1 + mu) * rest, mu * rest)
    return None


def _radius(p: float, q: float) -> float:
    """The larger size of the two roots of z² - p z + q."""
    inside = p * p / 4 - q
    return math.sqrt(q) if inside < 0 else abs(p) / 2 + math.sqrt(inside)


def one_step(run: Run, curvatures: tuple[float, ...]) -> float | None:
    """The learning rate with which a plain step lands at the minimum; None where two curvatures want different ones."""
    if run.method != "gd" or not linear.alike(curvatures):
        return None
    return 1 / curvatures[0] if curvatures[0] > 0 else math.inf


def arrived(path: Trajectory, surface: Surface) -> NDArray[np.bool_]:
    """At which steps the gradient is small beside the first one, or no more than the rounding of its own sums."""
    size = np.max(np.abs(surface.gradient(path.w, path.b)), axis=0)  # over all data, whatever the batches
    return np.asarray(size <= np.maximum(ARRIVED * size[0], surface.rounding(path.w, path.b)))


def status(path: Trajectory, has_arrived: bool, rate: float, diverges_from: float | None, *, noisy: bool) -> Status:
    """``overflow``; else ``converged`` if the last step has arrived; else ``diverging`` if the learning rate is above
    ``diverges_from``, or where that does not decide, if the cost grows; else ``oscillating`` if the last two gradients
    point against each other; else ``running``.
    """
    if path.overflow_at is not None:
        return "overflow"
    if has_arrived:
        return "converged"
    if noisy or diverges_from is None:
        if _grows(path):
            return "diverging"
    elif rate > diverges_from * (1 + AT_THE_LIMIT):
        return "diverging"
    return "oscillating" if not noisy and path.gradient[-2] @ path.gradient[-1] < 0 else "running"


def _grows(path: Trajectory) -> bool:
    """Whether the cost of the last quarter stays above all that of the first half."""
    n = len(path.cost)
    return n >= 8 and bool(path.cost[-(n // 4) :].min() > path.cost[: n // 2].max())
