"""A plot of runs: the path of each, a ball where it is, and the step that the mouse points at."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from PySide6.QtCore import QPointF, Qt

from dlviz.model.arrays import Array
from dlviz.model.descent import Result, Walk
from dlviz.widgets.plot import SNAP, Plot
from dlviz.widgets.run_style import RUN_STYLES

Place = tuple[float, float]
Moved = Callable[[float, float, object], None]


class RunPlot(Plot):
    """``show_runs`` puts the paths up; a subclass says where a run's steps lie in its plane, and draws the rest.

    Attributes
    ----------
    linked : whether a line joins the steps.
    ball_size : pixels of the present run's ball.
    """

    linked = True
    ball_size = 16

    def __init__(self) -> None:
        super().__init__()
        self._walks: tuple[Walk, ...] = ()
        self._step = 0
        self.draw_ground()
        self._links = [self.curve(style.role, 1.5, dash=style.dash, alpha=0.75) for style in RUN_STYLES]
        self._dots = [self.points(style.role, 6 if i else 7, style.symbol) for i, style in enumerate(RUN_STYLES)]
        self.draw_arrows()
        self._balls = [
            self.points(style.role, self.ball_size - 3 * (i > 0), style.symbol) for i, style in enumerate(RUN_STYLES)
        ]
        self._balls[0].setZValue(10)
        self.pointer = self._step_under

    # what a subclass writes

    def places(self, walk: Walk) -> tuple[Array, Array]:
        """Where each step of a run lies in this plane, shape (n,) each."""
        raise NotImplementedError

    def draw_ground(self) -> None:
        """Make what lies under the paths."""

    def draw_arrows(self) -> None:
        """Make what lies over the paths and under the balls."""

    # runs

    def show_runs(self, result: Result) -> None:
        """The paths up to the step looked at, the present run's with its ball."""
        self._walks, self._step = result.walks, result.step
        for i in range(len(RUN_STYLES)):
            walk = self._walks[i] if i < len(self._walks) else None
            x, y = self.places(walk) if walk else (np.zeros(0), np.zeros(0))
            end = walk.at(self._step) + 1 if walk else 0
            if self.linked:
                self.put(self._links[i], x[:end], y[:end])
            self.put(self._dots[i], x[: max(end - 1, 0)], y[: max(end - 1, 0)])
            self.put(self._balls[i], x[max(end - 1, 0) : end], y[max(end - 1, 0) : end])

    def ball(self) -> Place:
        """Where the present run is."""
        x, y = self.places(self._walks[0])
        return float(x[self._step]), float(y[self._step])

    def movable(self, moved: Moved, cursor: Qt.CursorShape) -> None:
        """Let the ball be dragged."""
        self.draggable(self.ball, moved, cursor)

    def glide(self, share: float) -> None:
        """Show the balls on their way to the next step; ``share`` 0 is here, 1 there."""
        for walk, ball in zip(self._walks, self._balls, strict=False):
            here, there = walk.at(self._step), walk.at(self._step + 1)
            w, b = ((1 - share) * float(v[here]) + share * float(v[there]) for v in (walk.w, walk.b))
            self.put(ball, *([value] for value in self.between(walk, w, b)))

    def between(self, walk: Walk, w: float, b: float) -> Place:
        """Where W and b lie in this plane."""
        raise NotImplementedError

    def _step_under(self, x: float, y: float) -> int | None:
        """The step of the present run under the mouse."""
        xs, ys = self.places(self._walks[0])
        at, size = QPointF(x, y), self.box.viewPixelSize()
        with np.errstate(over="ignore"):
            away = np.hypot((xs - at.x()) / size[0], (ys - at.y()) / size[1])
        near = int(np.argmin(away))
        return near if away[near] <= SNAP else None


def seen(result: Result, values: Callable[[Walk], Array], *, whole: bool) -> Array:
    """What all runs have come by: up to the step looked at, or the ``whole`` of those that stay near."""
    parts = []
    for walk in result.walks:
        near = whole and walk.status not in ("diverging", "overflow")
        parts.append(values(walk)[: None if near else walk.at(result.step) + 1])
    return np.concatenate(parts)


def basin_roles(count: int) -> tuple[str, ...]:
    """A colour for each minimum."""
    return ("step", "error", "gradient", "run1")[:count]
