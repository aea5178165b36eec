"""The plane of the inputs as marks: what is answered everywhere, the lines, the data and the samples."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from dlviz.marks import Axes, Line, Mark, Points, Regions, Shades, columns
from dlviz.model.arrays import Array
from dlviz.model.clipping import clip_line
from dlviz.model.forward import Weights
from dlviz.model.network.data import DataSet
from dlviz.model.network.plane import Frame
from dlviz.panels.network.classes import CLASSES

NOWHERE = (math.nan, math.nan)  # where one line ends and the next begins


@dataclass(frozen=True, slots=True, eq=False)
class Field:
    """What is shown: ``shares`` of the colour scale on a grid over ``frame``, and the lines at its level.

    Of several classes their ``margins`` in place of the shares, shape (classes, n, n).
    """

    frame: Frame
    shares: Array
    lines: Sequence[Array]
    smooth: bool
    margins: Array | None = None


def field_marks(field: Field, layer: Weights | None, axes: Axes) -> Iterator[Mark]:
    """What is answered everywhere, the line where it turns, and that of each unit of the first layer."""
    (left, right), (bottom, top) = field.frame.x, field.frame.y
    room = left, bottom, right - left, top - bottom
    if field.margins is not None:
        roles = tuple(look.role for look in CLASSES[: len(field.margins)])
        yield Regions(*room, field.margins, roles, name="regions")
    else:
        yield Shades(*room, field.shares, smooth=field.smooth, name="field")
    if layer is not None:
        points: list[tuple[float, float]] = []
        for w, b in zip(layer.W.T.tolist(), layer.b.tolist(), strict=True):
            span = min(axes.left, axes.bottom), max(axes.right, axes.top)
            ends = clip_line(w[0], w[1], -b, *span) if any(w) else None
            points += [*ends, NOWHERE] if ends else []
        if points:
            x, y = columns(points)
            yield Line(x, y, role="model", width=1.4, dash="dash", name="units")
    gap = np.array([NOWHERE])
    border = [part for line in field.lines for part in (line, gap)]
    if border:
        x, y = np.concatenate(border).T
        yield Line(x, y, role="text", width=2.4, name="border")


def data_marks(data: DataSet | None) -> Iterator[Mark]:
    """The points of each class; what is kept for the test is hollow."""
    if data is None:
        return
    labels = data.labels
    for part, hollow in ((slice(None, data.n_train), False), (slice(data.n_train, None), True)):
        X, y, order = data.X[part], labels[part], data.order[part]
        for kind in reversed(range(max(int(labels.max()) + 1, 2))):
            look, (x1, x2) = CLASSES[kind], X[y == kind].T
            size, name = look.size * (0.8 if hollow else 1), f"{'test' if hollow else 'train'} {kind}"
            own = tuple(("point", order[i]) for i in np.flatnonzero(y == kind)) if order else ()
            yield Points(x1, x2, role=look.role, shape=look.shape, size=size, hollow=hollow, things=own, name=name)


def sample_marks(inputs: ArrayLike, row: int) -> Iterator[Mark]:
    """The samples, shape (N, 2), and the one looked at."""
    points = np.reshape(np.asarray(inputs, dtype=np.float64), (-1, 2))
    things = tuple(("row", i) for i in range(len(points)))
    yield Points(points[:, 0], points[:, 1], role="text", size=15, hollow=True, things=things, name="samples")
    here = points[row : row + 1]
    yield Points(here[:, 0], here[:, 1], role="model", size=19, hollow=True, name="looked at")
