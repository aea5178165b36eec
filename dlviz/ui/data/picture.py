"""The data, the lines through it and each squared error as a real square, as marks: cost and descent both show them."""

from __future__ import annotations

import functools
from collections.abc import Iterator, Sequence
from typing import Any

import msgspec
import numpy as np

from dlviz.marks import Axes, Boxes, Line, Mark, Points, label
from dlviz.model.arrays import Array
from dlviz.model.line_data import SINGLY
from dlviz.model.numbers import written
from dlviz.ui.data.run_style import RUN_STYLES
from dlviz.ui.pictures.ranges import rounded_range

FEW = SINGLY
SQUARED = 20  # points whose errors are squares: more of them would only cover each other
GAP = 9.0  # pixels between the middle of a point and the area of its square
WIDER = 1.0  # times its own width, how much wider a view may become to hold its squares
MARGINS = (0.08, 0.25, 0.5, 1.0, 2.0, 4.0)  # over and under what there is to see, the least that does

Straight = tuple[float, float]  # W and b
Range = tuple[float, float]


class Fit(msgspec.Struct, frozen=True, dict=True):
    """Points x and y, shape (n,) each, with a line, those of other runs, and the points of a batch (x and y)."""

    x: Array
    y: Array
    w: float
    b: float
    others: Sequence[Straight] = ()
    batch: tuple[Array, Array] | None = None
    things: tuple[Any, ...] = ()

    @functools.cached_property
    def h(self) -> Array:
        return np.asarray(self.w * self.x + self.b)


def many_marks(x: Array, y: Array) -> Iterator[Mark]:
    """Points too many to hold: they lie under the line."""
    yield Points(x, y, role="data", size=5, name="points")


def fit_marks(fit: Fit, axes: Axes) -> Iterator[Mark]:
    """What moves with the line; of few points also they themselves, over it."""
    few, squared = len(fit.x) <= FEW, len(fit.x) <= SQUARED
    if fit.batch is not None:
        yield Points(*fit.batch, role="gradient", size=18, shape="ring", name="batch")
    corners = squares(fit, axes)
    if squared:
        yield Boxes(*corners, role="error", width=1.6, alpha=0.22, things=fit.things, name="squares")
    if few:
        gaps = np.full_like(fit.y, np.nan)
        ends = np.column_stack((fit.y, fit.h, gaps)).ravel()
        yield Line(np.repeat(fit.x, 3), ends, role="error", width=2.4, name="errors")
    for i, line in enumerate(fit.others, start=1):
        style = RUN_STYLES[i]
        yield _line(i, line, axes, style.role, 1.6, style.dash)
    yield _line(0, (fit.w, fit.b), axes, "model", 2.5)
    if squared:
        yield from _areas(fit, corners, axes)
    if few:
        yield Points(fit.x, fit.y, role="data", size=11, things=fit.things, name="points")


def _line(number: int, line: Straight, axes: Axes, role: str, width: float, dash: str = "") -> Line:
    x = np.array((axes.left, axes.right))
    return Line(x, line[0] * x + line[1], role=role, width=width, dash=dash, name=f"line {number}")


# the squares


def side_of(x: Array) -> int:
    """On which side of their points all squares stand: towards x = 0, where the errors of a line are least."""
    return -1 if float(x.min()) + float(x.max()) >= 0 else 1


def squares(fit: Fit, axes: Axes) -> tuple[Array, Array]:
    """Two opposite corners of each square, whose sides are equal on the screen, whatever the units of the axes."""
    error = np.clip(fit.h - fit.y, -10 * (axes.top - axes.bottom), 10 * (axes.top - axes.bottom))
    across = side_of(fit.x) * np.abs(error) * (axes.across / axes.up)
    return np.column_stack((fit.x, fit.x + across)).ravel(), np.column_stack((fit.y, fit.y + error)).ravel()


def frame_of(x: Array, heights: Range, sides: Array, wide: float, high: float) -> tuple[Range, Range]:
    """The ranges of x and y in which points and lines between ``heights`` are seen, and all squares whole.

    A square is ``sides`` high and as wide on a screen of ``wide`` by ``high`` pixels. Where it would take more than
    the double width the view becomes higher instead, and the squares smaller.
    """
    across = rounded_range(min(0.0, float(x.min())), max(0.0, float(x.max())), 0.2)
    for margin in MARGINS:
        up = rounded_range(*heights, margin)
        wider = room_for_squares(x, sides, across, up, wide, high)
        if wider[1] - wider[0] <= (1 + WIDER) * (across[1] - across[0]):
            break
    return wider, up


def room_for_squares(x: Array, sides: Array, across: Range, up: Range, wide: float, high: float) -> Range:
    """The range of x widened, on the side where the squares stand, until all of them lie inside.

    In a view that is w across a square is sides·k·w across, so that the edge e of the view has to be beyond
    x ± sides·k·|e − other edge|.
    """
    left, right = across
    k = high / max(wide, 1.0) / max(up[1] - up[0], 1e-300)
    share = np.minimum(sides * k, 0.999)
    if side_of(x) < 0:
        return min(left, float(np.min((x - share * right) / (1 - share)))), right
    return left, max(right, float(np.max((x - share * left) / (1 - share))))


def _areas(fit: Fit, corners: tuple[Array, Array], axes: Axes) -> Iterator[Mark]:
    """Each area in its square, beside its point, where there is room; the largest first."""
    xs, ys = corners[0].reshape(-1, 2), corners[1].reshape(-1, 2)
    taken: list[tuple[float, float, float, float]] = []
    high, left_hand = axes.look.measure.height(axes.look.label), side_of(fit.x) < 0
    gap = GAP * axes.look.type
    for i in np.argsort(-np.abs(ys[:, 1] - ys[:, 0]), kind="stable").tolist():
        text = written(float((fit.h[i] - fit.y[i]) ** 2))
        wide = axes.look.measure.width(text, axes.look.label)
        is_below = bool(ys[i, 1] < ys[i, 0])  # the square hangs from its point
        px = (float(xs[i, 0]) - axes.left) / axes.across + (-gap - wide if left_hand else gap)
        py = (axes.top - float(ys[i, 0])) / axes.up - (0 if is_below else high)
        box = (px, py, px + wide, py + high)
        side = abs(float(ys[i, 1] - ys[i, 0])) / axes.up
        if wide + gap > side or high > side or not _is_free(box, taken, axes):
            continue
        taken.append(box)
        how: dict[str, Any] = {"size": axes.look.label, "role": "error", "align": "right" if left_hand else "left"}
        anchor = (1.0 if left_hand else 0.0, 0.0 if is_below else 1.0)
        at = float(xs[i, 0]) + (-gap if left_hand else gap) * axes.across
        yield from label(axes.look, at, float(ys[i, 0]), text, anchor=anchor, name=f"area {i}", **how)


def _is_free(
    box: tuple[float, float, float, float], taken: list[tuple[float, float, float, float]], axes: Axes
) -> bool:
    left, top, right, bottom = box
    inside = left >= 0 and top >= 0 and right <= axes.look.wide and bottom <= axes.look.high
    return inside and not any(
        left < other[2] and other[0] < right and top < other[3] and other[1] < bottom for other in taken
    )
