"""The data that cost and descent share: typed points, or a generated line plus noise; as they are, or standardised."""

from __future__ import annotations

import contextlib
import functools
from collections.abc import Hashable, Iterator, Sequence
from contextvars import ContextVar
from dataclasses import dataclass, field
from typing import Annotated, Any

import numpy as np

from dlviz.model.arrays import Array, array_code, array_in_short, frozen
from dlviz.model.comments import QT_TRANSLATE_NOOP
from dlviz.model.fields import Checked, FieldError, count, real, whole

MOST_TYPED = 1_000_000
SINGLY = 60  # points whose errors are drawn as squares, and which can be pointed at; of more they would hide the data
MANY = 200_000  # points of which only the last are kept
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
    from the standard normal distribution; ``generated_seed`` starts the random numbers. ``standardise`` replaces each
    x by (x - mean) / standard deviation.
    """

    x: Reals = (1.0, 2.0, 3.0)
    y: Reals = (1.0, 2.0, 3.0)
    generated: Annotated[int, whole(0, 10_000_000, slider=(0, 200))] = 0
    generated_w: Annotated[float, real(-1000, 1000, slider=(-4, 4))] = 1.0
    generated_b: Annotated[float, real(-1000, 1000, slider=(-4, 4))] = 0.0
    generated_noise: Annotated[float, real(0, 1000, slider=(0, 2))] = 0.5
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
    kept: dict[Hashable, Any] = field(default_factory=dict)

    def __len__(self) -> int:
        return len(self.x)

    def original(self, w: float, b: float) -> tuple[float, float]:
        """The line H(x) = w x + b over the standardised x, as weight and bias over the original x."""
        return w / self.scale, b - w * self.mean / self.scale


def data(state: LineData) -> Data:
    """The points of a state."""
    typed = (state.x, state.y) if not state.generated else None
    line = (state.generated_w, state.generated_b, state.generated_noise, state.generated_seed)
    kept = _many if (state.generated or len(state.x)) > MANY else _few
    return kept(typed, state.generated, line if state.generated else None, state.standardise)


def _data(
    typed: tuple[tuple[float, ...], tuple[float, ...]] | None,
    points: int,
    line: tuple[float, float, float, int] | None,
    standardise: bool,
) -> Data:
    if typed is not None:
        x, y = (getattr(column, "array", None) for column in typed)
        x, y = (frozen(typed[0]), frozen(typed[1])) if x is None or y is None else (x, y)
    else:
        assert line is not None
        x, y = _generate(points, *line)
    if not standardise:
        return Data(x, y, x)
    # Where every x is the same they all become 0, which less a rounded mean they would not; and x such as 1e-200,
    # whose squares vanish, have no deviation to divide by.
    mean, scale = (float(x.mean()), float(x.std()) or 1.0) if x.min() < x.max() else (float(x[0]), 1.0)
    return Data(frozen((x - mean) / scale), y, x, mean, scale)


# Of ten million points, 160 MB and more, only the last are kept: a slider that makes others lets them go.
_few, _many = functools.lru_cache(maxsize=4)(_data), functools.lru_cache(maxsize=1)(_data)


def _generate(points: int, w: float, b: float, noise: float, seed: int) -> tuple[Array, Array]:
    rng = np.random.default_rng(seed)
    x = rng.uniform(*SPREAD, points)
    y = w * x + b + noise * rng.standard_normal(points)
    for values in (x, y):
        values.flags.writeable = False
    return x, y


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
