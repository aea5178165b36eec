"""What all pictures of log loss share: the rows as points, their names, and the losses that are shown."""

from __future__ import annotations

import functools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from dlviz.marks import Mark, Points
from dlviz.model.arrays import Array
from dlviz.model.log_loss import Result, State
from dlviz.model.log_loss.binary_cross_entropy import loss_of
from dlviz.ui.pictures.ranges import rounded_range

LOG = {"10": "log₁₀", "e": "ln", "2": "log₂"}
CLASSES = {1: ("dot", "data", "o", 12.0), 0: ("square", "quiet", "s", 9.5)}  # legend, colour, shape, size
INFINITE_AT = 0.93  # of the height: there stands what is infinite
LONGEST, BEGINNING = 6, 3  # characters of a name in the picture, and how many of them are its first
INSET = 6.0  # pixels between the left axis and what stands in the corner beside it
POINT, LIT, KEYS = 12.0, 21.0, 27.0  # pixels across a point, across the ring round the one looked at, and the keys'
CLEAR = 2.0  # pixels between letters and a line
ROOM = 30.0  # pixels over a bar that its share takes


@dataclass(frozen=True, slots=True)
class Rows:
    """The rows of a table as points: their places, shape (m, 2), their classes, and which one is looked at."""

    spots: Array
    actual: Sequence[int]
    lit: int
    focus: bool = False


def loss_range(state: State, result: Result) -> tuple[float, float]:
    """The losses that both pictures show, so that a bar is as high as its point on the curve."""
    return _range_of(result.losses.tobytes(), state.base)


@functools.lru_cache(maxsize=8)  # both pictures ask, several times a tick
def _range_of(losses: bytes, base: str) -> tuple[float, float]:
    every = np.frombuffer(losses)
    finite = every[np.isfinite(every)]
    usual = float(loss_of(0.1, base))
    high = rounded_range(0.0, max(usual, float(finite.max(initial=0.0))) * 1.14, 0.0)[1]
    return -0.05 * high, high


def with_rings(span: tuple[float, float], first: float, last: float, share: float) -> tuple[float, float]:
    """The span, wider where the rings of a point at the first or last are cut: half of one is such a share of it."""
    low, high = min(span[0], (first - share * span[1]) / (1 - share)), span[1]
    if last <= high - share * (high - low):
        return low, high
    low = min(low, first - share * (last - first) / (1 - 2 * share))  # that much where both sides are too near
    return low, (last - share * low) / (1 - share)


def heights(losses: Array, high: float) -> Array:
    """Where the losses are drawn: an infinite one at the upper edge."""
    return np.where(np.isfinite(losses), losses, INFINITE_AT * high)


def short(name: str) -> str:
    """A row's name where there is little room, with its end, which is a number more often than not."""
    return name if len(name) <= LONGEST else f"{name[:BEGINNING].rstrip()}…{name[BEGINNING + 1 - LONGEST :].lstrip()}"


def row_points(rows: Rows) -> Iterator[Mark]:
    """A point for every row, by its class; one with a ring is looked at, the outer ring says where the keys are."""
    kinds = np.asarray(rows.actual)
    for kind, (_, role, shape, size) in CLASSES.items():
        which = np.flatnonzero(kinds == kind).tolist()
        x, y = rows.spots[which].T if which else (np.zeros(0), np.zeros(0))
        things = tuple(("row", i) for i in which)
        yield Points(x, y, role=role, size=size, shape=shape, things=things, name=f"class {kind}")
    x, y = rows.spots[rows.lit : rows.lit + 1].T
    yield Points(x, y, role="text", size=LIT, hollow=True, name="looked at")
    if rows.focus:
        yield Points(x, y, role="accent", size=KEYS, hollow=True, name="keys")
