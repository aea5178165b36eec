"""Gradient descent: the steps, whether they arrive, and how large a step may be (slides 19 to 22)."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from typing import Annotated, Any, Literal

import numpy as np
from numpy.typing import NDArray

from dlviz.model import linear
from dlviz.model.arrays import Array, frozen
from dlviz.model.descent_text import code, working
from dlviz.model.fields import Checked, real, whole
from dlviz.model.linear import Bowl, Form, Minimum, Parabola, Reals
from dlviz.model.topic import Table
from dlviz.model.trajectory import Trajectory, descend

__all__ = ["PRESETS", "SHARES", "Result", "State", "code", "preset", "solve", "table", "values", "working"]

Status = Literal["converged", "running", "oscillating", "diverging", "overflow"]

# Arrived: the gradient is a millionth of what it was, so W is right to all the digits that are shown.
ARRIVED = 1e-6

# A learning rate that is 2/lambda but for rounding swings for ever; it does not diverge.
AT_THE_LIMIT = 1e-9


@dataclass(frozen=True, slots=True)
class State(Checked):
    """The data, where the descent starts and how it walks; ``step`` is the one that is looked at.

    ``log_scale`` shows the costs by powers of ten.
    """

    x: Reals = (1.0, 2.0, 3.0)
    y: Reals = (1.0, 2.0, 3.0)
    w0: Annotated[float, real(-1000, 1000, slider=(-4, 4))] = 0.0
    b0: Annotated[float, real(-1000, 1000, slider=(-4, 4))] = 0.0
    use_bias: bool = False
    form: Form = "1/2m"
    learning_rate: Annotated[float, real(1e-6, 100, slider=(1e-3, 1), log=True)] = 0.1
    steps: Annotated[int, whole(1, 1000)] = 50
    step: Annotated[int, whole(0, 1000)] = 0
    log_scale: bool = False

    def __post_init__(self) -> None:
        Checked.__post_init__(self)
        linear.check_same_length(self.x, self.y)

    @property
    def start(self) -> tuple[float, float]:
        """W and b at step 0; a line without bias has b = 0."""
        return self.w0, self.b0 if self.use_bias else 0.0


@dataclass(frozen=True, slots=True)
class Result:
    """The whole descent, and the step looked at.

    Attributes
    ----------
    w, b, cost : shape (n,), for steps 0 to n - 1; n is ``steps`` + 1 unless they overflow.
    gradient, change : shape (n, 1), or (n, 2) with bias: partial derivatives, and the move -alpha · gradient.
    step : the step looked at: the state's, or the last that there is.
    overflow_at : the first step beyond ±1e100, where the lists stop; or None.
    converged_at : the first step at which the gradient is a millionth of the first one; or None.
    status : ``overflow``; else ``converged`` if the last step has arrived; else ``diverging`` if alpha is above
        ``diverges_from``; else ``oscillating`` if the last two gradients point against each other; else ``running``.
    curvatures : eigenvalues of the Hessian, the largest first.
    factors : 1 - alpha · curvature: what a step multiplies the error by, in the direction of each eigenvalue.
    one_step : the learning rate that arrives in one step; None where two curvatures want different ones.
    diverges_from : at this learning rate the descent swings for ever, above it the error grows; inf on a flat cost.
    parabola : the cost over W at the b of the step.
    """

    w: Array
    b: Array
    cost: Array
    gradient: Array
    change: Array
    step: int
    overflow_at: int | None
    converged_at: int | None
    status: Status
    minimum: Minimum
    curvatures: tuple[float, ...]
    factors: tuple[float, ...]
    one_step: float | None
    diverges_from: float
    parabola: Parabola

    def tangent(self, w: Array) -> Array:
        """The line that touches the curve over W at the step looked at: its slope is the gradient."""
        here = self.step
        return np.asarray(self.cost[here] + self.gradient[here, 0] * (w - self.w[here]))


def solve(state: State) -> Result:
    """Walk all the steps and judge them."""
    data = (state.x, state.y, state.use_bias, state.form)
    bowl = linear.bowl(*data)
    path = descend(*data, state.start, state.learning_rate, state.steps)
    step = min(state.step, len(path.w) - 1)
    arrived = _arrived(path, bowl)
    return Result(
        w=path.w,
        b=path.b,
        cost=path.cost,
        gradient=path.gradient,
        change=frozen(0.0 - state.learning_rate * path.gradient),
        step=step,
        overflow_at=path.overflow_at,
        converged_at=int(arrived.argmax()) if arrived.any() else None,
        status=_status(path, bool(arrived[-1]), state.learning_rate * bowl.curvatures[0]),
        minimum=bowl.minimum,
        curvatures=bowl.curvatures,
        factors=tuple(1 - state.learning_rate * value for value in bowl.curvatures),
        one_step=_one_step(bowl.curvatures),
        diverges_from=2 / bowl.curvatures[0] if bowl.curvatures[0] else math.inf,
        parabola=bowl.slice(float(path.b[step])),
    )


def _arrived(path: Trajectory, bowl: Bowl) -> NDArray[np.bool_]:
    """At which steps the gradient is small beside the first one, or no more than the rounding of its own sums."""
    size = np.abs(path.gradient).max(axis=1)
    limit = np.maximum(ARRIVED * size[0], bowl.rounding(path.w, path.b))
    return np.asarray(size <= limit)


def _status(path: Trajectory, arrived: bool, stride: float) -> Status:
    if path.overflow_at is not None:
        return "overflow"
    if arrived:
        return "converged"
    if stride > 2 * (1 + AT_THE_LIMIT):
        return "diverging"
    return "oscillating" if path.gradient[-2] @ path.gradient[-1] < 0 else "running"


def _one_step(curvatures: tuple[float, ...]) -> float | None:
    largest = curvatures[0]
    if not largest:
        return math.inf
    return 1 / largest if linear.alike(curvatures) else None


def table(state: State, result: Result) -> Table:
    """One row for each step: where it stands, and the move that it is about to make."""
    names = ("_w", "_b") if state.use_bias else ("",)
    columns: dict[str, list[Any]] = {"step": list(range(len(result.w))), "w": result.w.tolist()}
    if state.use_bias:
        columns["b"] = result.b.tolist()
    columns["cost"] = result.cost.tolist()
    columns |= {f"gradient{name}": result.gradient[:, i].tolist() for i, name in enumerate(names)}
    columns |= {f"change{name}": result.change[:, i].tolist() for i, name in enumerate(names)}
    return Table(columns)


def values(state: State, result: Result) -> dict[str, Any]:
    """What the JSON export holds. With bias an entry of ``gradient`` is the pair [by W, by b]."""
    return {
        "w": result.w.tolist(),
        "b": result.b.tolist(),
        "cost": result.cost.tolist(),
        "gradient": (result.gradient if state.use_bias else result.gradient[:, 0]).tolist(),
        "status": result.status,
        "one_step": result.one_step,
        "diverges_from": result.diverges_from,
    }


# Learning rates as parts of 1/lambda, lambda the largest curvature. "good" is the lecture's 0.1 on the lecture's data.
SHARES = {"too_small": 0.02, "good": 7 / 15, "one_step": 1.0, "swinging": 2.0, "diverging": 2.2}


def preset(state: State, name: str) -> State:
    """``state`` with the learning rate that ``name`` promises on its data; on a flat cost it keeps its own.

    With bias, ``one_step`` is the step that lands in the steepest direction: no step lands in both.
    """
    largest = linear.bowl(state.x, state.y, state.use_bias, state.form).curvatures[0]
    if not largest:
        return state
    rate = SHARES[name] / largest
    # One step and the swing need every digit, the others should look like numbers that a person chose.
    rate = rate if name in ("one_step", "swinging") else float(f"{rate:.1e}")
    return replace(state, learning_rate=min(max(rate, 1e-6), 100.0), step=0)


PRESETS: dict[str, dict[str, Any]] = {
    name: {"learning_rate": preset(State(), name).learning_rate, "step": 0} for name in SHARES
}
