"""How the run itself is judged, as plain NumPy: the code view shows these functions as they stand.

``place`` has W and b of each step, shape (n, 2), and ``slopes`` the gradient over all data there, shape (n, d).
"""

from __future__ import annotations

import ast
import inspect
import textwrap
from collections.abc import Callable, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from dlviz.model.arrays import Array

# Arrived: the gradient is a millionth of what it was, so W is right to all the digits that are shown.
ARRIVED = 1e-6

# A learning rate that is 2/lambda but for rounding swings for ever; it does not diverge.
AT_THE_LIMIT = 1e-9

# A run of fewer steps says nothing of growth, nor of what stays within bounds.
ENOUGH = 8


def settled_from(place: Array, slopes: Array, rounding: Array, moves: Array | None) -> int | None:
    """The first step from which on the gradient stays small, and what could carry the run away again: its move.

    Small is a millionth of the first one, or no more than the rounding of its own sums. A method with a memory may
    pass the minimum at full speed, and a batch may push away from it, so there the ``moves`` have to be small as well:
    a millionth of the range that the run went over.
    """
    size = np.abs(slopes).max(axis=1)
    rests = size <= np.maximum(ARRIVED * size[0], rounding)
    if moves is not None:
        span = np.ptp(place, axis=0).max()
        move = np.abs(moves).max(axis=1)
        rests &= move <= np.maximum(ARRIVED * span, 4 * np.finfo(float).eps * np.hypot(*place.T))
    unrest = np.flatnonzero(~rests)
    first = int(unrest[-1]) + 1 if len(unrest) else 0
    return first if first < len(size) else None


def grows(place: Array, minima: Sequence[tuple[float, float]], reach: float) -> bool:
    """Whether it goes ever farther out: beyond where it started and what the surface is about, and by half more in the
    last quarter than in the third, and there than in the first half.
    """
    n = len(place)
    if n < ENOUGH:
        return False
    away = np.min([np.hypot(*(place - low).T) for low in minima], axis=0)
    first, third, last = (float(part.max()) for part in np.split(away, [n // 2, 3 * n // 4]))
    return last > 1.5 * third > 2.25 * first and last > 2 * max(float(away[0]), reach)


def bounded(slopes: Array, noisy: bool) -> str:
    """How a run goes on that neither rests nor grows, from its last half."""
    turned = turns(slopes)
    if not turned.any():
        return "running"
    if len(slopes) < ENOUGH:
        return "running" if noisy or not turned.all() else "oscillating"
    if shrinks(slopes):
        return "running" if noisy else "oscillating"
    return "oscillating" if not noisy and turned.all() and repeats(slopes) else "wandering"


def shrinks(slopes: Array) -> bool:
    """Whether the largest gradient gets smaller from quarter to quarter; the first may hold the start's own way."""
    n = len(slopes)
    size = np.abs(slopes).max(axis=1)
    if n < ENOUGH:
        return bool(size[-1] < size[0])
    quarters = np.split(size, [n // 4, n // 2, 3 * n // 4])
    second, third, last = (float(part.max()) for part in quarters[1:])
    return last < 0.95 * third < 0.95**2 * second


def repeats(slopes: Array) -> bool:
    """Whether the last quarter goes to and fro between the same two gradients."""
    late = slopes[3 * len(slopes) // 4 - 2 :]
    return bool(np.abs(late[2:] - late[:-2]).max() <= 0.05 * np.abs(late).max())


def turns(slopes: Array) -> NDArray[np.bool_]:
    """For each move of the last half, whether the gradients before and after it point against each other."""
    late = slopes[len(slopes) // 2 :] if len(slopes) >= ENOUGH else slopes
    with np.errstate(all="ignore"):  # 1e100 times 1e100 is no overflow, but what is next to 0 may underflow
        return np.asarray((late[:-1] * late[1:]).sum(axis=1) < 0)


def source(function: Callable[..., Any]) -> list[str]:
    """The lines of one of them for a reader: without its types and its description, which is said in her language."""
    tree = ast.parse(textwrap.dedent(inspect.getsource(function)))
    made = tree.body[0]
    assert isinstance(made, ast.FunctionDef)
    made.returns, made.body = None, made.body[1:]
    for argument in made.args.args:
        argument.annotation = None
    return ast.unparse(tree).replace("'", '"').split("\n")
