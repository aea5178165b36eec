"""The data, the lines through it and each squared error as a real square, as marks: cost and descent both show them."""

from __future__ import annotations

import functools
import math
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
POINT = 11.0  # pixels across one of few
LINE = 2.5  # pixels that the line is wide
GAP = 9.0  # pixels between the middle of a point and the area of its square
EDGE, BARE = 2.0, 0.16  # pixels of a line that an area keeps away from; the share of letters over and under digits
# Where an area is tried, in its own widths and heights away from its point, the nearest first.
STEPS = sorted(((a / 2, b / 2) for a in range(7) for b in range(9)), key=sum)
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
    yield _line(0, (fit.w, fit.b), axes, "model", LINE)
    if squared:
        yield from _areas(fit, corners, axes)
    if few:
        yield Points(fit.x, fit.y, role="data", size=POINT, things=fit.things, name="points")


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
    """Each area in its square, as near its point as it touches nothing, where there is room; the largest first."""
    xs, ys = (corners[0].reshape(-1, 2) - axes.left) / axes.across, (axes.top - corners[1].reshape(-1, 2)) / axes.up
    sides, taken = np.abs(ys[:, 1] - ys[:, 0]), _edges(xs, ys, axes)
    high, left_hand = axes.look.measure.height(axes.look.label), side_of(fit.x) < 0
    for i in np.argsort(-sides, kind="stable").tolist():
        text = written(float((fit.h[i] - fit.y[i]) ** 2))
        wide, is_below = axes.look.measure.width(text, axes.look.label), bool(ys[i, 1] > ys[i, 0])
        for beyond, below in _spots(sides[i], wide, high, axes):
            left = xs[i, 0] - beyond - wide if left_hand else xs[i, 0] + beyond
            top = ys[i, 0] + below if is_below else ys[i, 0] - below - high
            box = np.array((left, top, left + wide, top + high))
            if not _is_free(box, taken, fit, axes):
                continue
            taken = np.vstack((taken, box + np.array((0.0, -BARE * high, 0.0, BARE * high))))  # whole lines of letters
            how: dict[str, Any] = {"size": axes.look.label, "role": "error", "align": "right" if left_hand else "left"}
            anchor = (1.0 if left_hand else 0.0, 0.0 if is_below else 1.0)
            x = float(fit.x[i]) + (-beyond if left_hand else beyond) * axes.across
            y = float(fit.y[i]) + (-below if is_below else below) * axes.up
            yield from label(axes.look, x, y, text, anchor=anchor, name=f"area {i}", **how)
            break


def _edges(xs: Array, ys: Array, axes: Axes) -> Array:
    """In pixels what no area may touch, edges of squares and points: left, top, right and bottom, shape (n, 4)."""
    (left, right), (top, bottom) = np.sort(xs).T, np.sort(ys).T
    sides = (
        (left, top, left, bottom),
        (right, top, right, bottom),
        (left, top, right, top),
        (left, bottom, right, bottom),
    )
    around = np.array((-1.0, -1.0, 1.0, 1.0)) * axes.look.type
    points = np.column_stack((xs[:, 0], ys[:, 0], xs[:, 0], ys[:, 0])) + POINT / 2 * around
    return np.vstack([*(np.column_stack(side) + EDGE * around for side in sides), points])


def _spots(side: float, wide: float, high: float, axes: Axes) -> Iterator[tuple[float, float]]:
    """Where letters may stand in a square: how many pixels across and down from its point."""
    for shift, drop in STEPS:
        beyond, below = GAP * axes.look.type + shift * wide, drop * high
        if beyond + wide <= side and below + high <= side:
            yield beyond, below


def _is_free(box: Array, taken: Array, fit: Fit, axes: Axes) -> bool:
    """Whether it lies inside and its letters touch nothing that is taken, nor the line."""
    left, top, right, bottom = box
    if left < 0 or top < 0 or right > axes.look.wide or bottom > axes.look.high:
        return False
    bare = BARE * (bottom - top)  # of a line of letters, over and under its digits
    head, foot = top + bare, bottom - bare
    touched = (left < taken[:, 2]) & (taken[:, 0] < right) & (head < taken[:, 3]) & (taken[:, 1] < foot)
    ends = axes.left + np.array((left, right)) * axes.across
    line = (axes.top - fit.w * ends - fit.b) / axes.up
    steep = math.hypot(1, fit.w * axes.across / axes.up)  # times as far up or down from its middle as straight off it
    beside = (LINE / 2 * axes.look.line + 1) * steep
    return not touched.any() and bool(line.max() < head - beside or line.min() > foot + beside)
