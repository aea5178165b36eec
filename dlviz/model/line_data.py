"""The data that cost and descent share: typed points, or a generated line plus noise; as they are, or standardised."""

from __future__ import annotations

import contextlib
import math
from collections.abc import Hashable, Iterator, Sequence
from contextvars import ContextVar
from dataclasses import dataclass, field
from typing import Annotated, Any

import numpy as np

from dlviz.model.arrays import Array, array_code, array_in_short, frozen, sealed
from dlviz.model.chance import generator
from dlviz.model.comments import QT_TRANSLATE_NOOP
from dlviz.model.fields import Checked, FieldError, count, real, whole
from dlviz.model.linked_code import Links
from dlviz.model.recent import Recent
from dlviz.model.slices import Pieces, finish

MOST_TYPED = 1_000_000
SINGLY = 60  # points whose errors are drawn, and which can be pointed at; of more they would hide the data
MANY = 200_000  # points of which only the last are kept
PORTION = 250_000  # points that are made within some milliseconds
# Prices in won are 1e9. With x of 1e12 a cost curves by 1e24, and squares of what a line then says stay below the
# 1e100 beyond which nothing is drawn.
FARTHEST = 1e12
Reals = Annotated[tuple[Annotated[float, real(-FARTHEST, FARTHEST)], ...], count(1, MOST_TYPED)]

COMMENTS = {
    "standardised": QT_TRANSLATE_NOOP("Code", "standardised"),
    "shortened": QT_TRANSLATE_NOOP("Code", "shown in short: copied and saved whole"),
}

# Generated x are spread over this range, in which the slides' 1, 2, 3 lie.
SPREAD = (0.0, 4.0)


@dataclass(frozen=True, slots=True)
class LineData(Checked):
    """The fields about the data. While ``generated`` is above 0, so many generated points stand in for ``x`` and ``y``.

    A generated point is y = generated_w · x + generated_b + generated_noise · n with x uniform in ``SPREAD`` and n
    from the standard normal distribution; ``generated_seed`` starts the random numbers. However many are made, each
    could have been typed. ``standardise`` replaces each x by (x - mean) / standard deviation.
    """

    x: Reals = (1.0, 2.0, 3.0)
    y: Reals = (1.0, 2.0, 3.0)
    generated: Annotated[int, whole(0, 10_000_000, slider=(0, 200))] = 0
    generated_w: Annotated[float, real(-FARTHEST / 10, FARTHEST / 10, slider=(-4, 4))] = 1.0
    generated_b: Annotated[float, real(-FARTHEST / 10, FARTHEST / 10, slider=(-4, 4))] = 0.0
    generated_noise: Annotated[float, real(0, FARTHEST / 20, slider=(0, 2))] = 0.5
    generated_seed: Annotated[int, whole(0, 2**31 - 1, slider=(0, 100))] = 0
    standardise: bool = False

    def __post_init__(self) -> None:
        Checked.__post_init__(self)
        if len(self.x) != len(self.y):
            raise FieldError("y", self.y, "same_length", other="x")


@dataclass(frozen=True, eq=False)
class Data:
    """The points as they are used; made once for the same fields, so that what is derived from it can be kept with it.

    Attributes
    ----------
    x, y : shape (m,), read-only; x is standardised where that was asked for.
    original_x : x before that.
    mean, scale : x = (original_x - mean) / scale; 0 and 1 where nothing was done.
    kept : what was derived from these points, under the name of what derives it.
    """

    x: Array
    y: Array
    original_x: Array
    mean: float = 0.0
    scale: float = 1.0
    kept: dict[Hashable, Any] = field(default_factory=dict, repr=False)

    def __len__(self) -> int:
        return len(self.x)

    def original(self, w: float, b: float) -> tuple[float, float]:
        """The line H(x) = w x + b over the standardised x, as weight and bias over the original x."""
        return w / self.scale, b - w * self.mean / self.scale


def data(state: LineData) -> Data:
    """The points of a state."""
    return finish(making(state))


def yet(state: LineData) -> Data | None:
    """The points of a state where they are made already."""
    return _shelf(state).get(_key(state))


def making(state: LineData) -> Pieces[Data]:
    """Make the points of a state, and keep them, in pieces between which a window may do something else."""
    made = yet(state)
    if made is None:
        made = yield from _made(state)
        _shelf(state).put(_key(state), made, len(made))
    return made


def portions(count: int, size: int = PORTION) -> Iterator[slice]:
    """So many places, in portions that are gone through soon."""
    return (slice(start, min(start + size, count)) for start in range(0, count, size))


def _shelf(state: LineData) -> Recent[Data]:
    return KEPT_MANY if (state.generated or len(state.x)) > MANY else KEPT_FEW


def _key(state: LineData) -> Hashable:
    if not state.generated:
        return state.x, state.y, state.standardise
    line = (state.generated_w, state.generated_b, state.generated_noise, state.generated_seed)
    return state.generated, line, state.standardise


# Of ten million points, 160 MB and more, only the last are kept: a slider that makes others lets them go.
KEPT_FEW: Recent[Data] = Recent(4, 4 * MANY)
KEPT_MANY: Recent[Data] = Recent(1, 0)


def _made(state: LineData) -> Pieces[Data]:
    if state.generated:
        x, y = yield from _generated(state)
    else:
        x, y = (frozen(column) if (kept := getattr(column, "array", None)) is None else kept
                for column in (state.x, state.y))  # fmt: skip
    if not state.standardise:
        return Data(x, y, x)
    # Where every x is the same they all become 0, which less a rounded mean they would not; and x such as 1e-200,
    # whose squares vanish, have no deviation to divide by.
    mean, scale = float(x[0]), 1.0
    if x.min() < x.max():
        mean = float(x.mean())
        scale = (yield from _deviation(x, mean)) or 1.0
    moved = np.empty_like(x)
    for part in portions(len(x)):
        moved[part] = (x[part] - mean) / scale
        yield
    return Data(sealed(moved), y, x, mean, scale)


def _deviation(x: Array, mean: float) -> Pieces[float]:
    """As ``x.std()``, to the last bit."""
    squares = np.empty_like(x)
    for part in portions(len(x)):
        np.subtract(x[part], mean, out=squares[part])
        np.multiply(squares[part], squares[part], out=squares[part])
        yield
    return math.sqrt(float(squares.sum()) / len(x))


def _generated(state: LineData) -> Pieces[tuple[Array, Array]]:
    """The random numbers come in the order in which they would at once: all x, then the noise of all."""
    rng = generator(state.generated_seed)
    x, y = np.empty(state.generated), np.empty(state.generated)
    for part in portions(len(x)):
        x[part] = rng.uniform(*SPREAD, part.stop - part.start)
        yield
    for part in portions(len(x)):
        noise = state.generated_noise * rng.standard_normal(part.stop - part.start)
        y[part] = state.generated_w * x[part] + state.generated_b + noise
        yield
    return sealed(x), sealed(y)


#: Whether the source is to be looked at only, so that what nobody can read need not be written.
IN_SHORT: ContextVar[bool] = ContextVar("IN_SHORT", default=False)
LONG = 1000  # numbers of a column


@contextlib.contextmanager
def in_short() -> Iterator[None]:
    """Inside it the source of data has long columns shortened."""
    token = IN_SHORT.set(True)
    try:
        yield
    finally:
        IN_SHORT.reset(token)


def is_long(state: Checked) -> bool:
    """Whether the source of a state looks other in short."""
    return isinstance(state, LineData) and not state.generated and len(state.x) > LONG


def _column_code(name: str, values: Sequence[float]) -> list[str]:
    if IN_SHORT.get() and len(values) > LONG:
        return [f"{array_in_short(name, values)}  # $shortened"]
    return array_code(name, values)


def links(state: LineData) -> Links:
    """What the variables of ``data_code`` stand for."""
    row = "row:{}".format
    if not state.generated:
        return Links({"x": row, "y": row})
    line = ("generated_w", "generated_b", "generated_noise", "generated")
    return Links({}, {"rng": ("generated_seed",), "x": ("", "", "generated"), "y": line})


def data_code(state: LineData) -> list[str]:
    """Lines of source that define the arrays x and y, wrapped where they are long."""
    if state.generated:
        low, high = SPREAD
        line = f"{state.generated_w!r} * x + {state.generated_b!r}"
        lines = [
            f"rng = np.random.default_rng({state.generated_seed})",
            f"x = rng.uniform({low!r}, {high!r}, {state.generated})",
            f"y = {line} + {state.generated_noise!r} * rng.standard_normal({state.generated})",
        ]
    else:
        lines = [*_column_code("x", state.x), *_column_code("y", state.y)]
    if state.standardise:
        lines += [
            "mean, scale = (x.mean(), x.std() or 1.0) if x.min() < x.max() else (x[0], 1.0)",
            "x = (x - mean) / scale  # $standardised",
        ]
    return lines
