"""A plot of runs: the path of each, a ball where it is, and the step that the mouse points at."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import numpy as np
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication

from dlviz.marks import Mark
from dlviz.model.arrays import Array
from dlviz.model.descent import Result, State, basins
from dlviz.model.descent.basins import Starts
from dlviz.model.descent.landscapes import LANDSCAPES
from dlviz.model.descent.solve import Walk
from dlviz.panels.descent.basin_picture import has_basins, starts
from dlviz.panels.descent.pictures import Place, ball_mark, path_marks
from dlviz.ui.pictures.ranges import rounded_range
from dlviz.ui.plots.plot import SNAP, Plot
from dlviz.ui.work import Work

REST = 120  # milliseconds after which a drag is over, unless the mouse is still down
Moved = Callable[[float, float, object], None]
Range = tuple[float, float]


class RunPlot(Plot):
    """``show_state`` draws the runs over what a subclass draws of their surface.

    Attributes
    ----------
    ball_size : pixels of the present run's ball.
    """

    ball_size = 16

    def __init__(self) -> None:
        super().__init__()
        self._state = State()
        self._result: Result | None = None
        self._share = 0.0
        self._moves = False
        self._wanted: Starts | None = None  # the starts that are still to be told apart in full
        self._rest = QTimer(self, singleShot=True, interval=REST)
        self._rest.timeout.connect(self._come_to_rest)
        self._finer: Work | None = None  # which does it
        self.pointer = self._step_under
        self.when_view_changes(self._draw)  # what is drawn goes from edge to edge

    # what a subclass writes

    def places(self, walk: Walk) -> tuple[Array, Array]:
        """Where each step of a run lies in this plane, shape (n,) each."""
        raise NotImplementedError

    def between(self, walk: Walk, w: float, b: float) -> Place:
        """Where W and b lie in this plane."""
        raise NotImplementedError

    def ranges(self, state: State, result: Result) -> tuple[Range, Range]:
        """What part of the plane is worth seeing."""
        raise NotImplementedError

    def ground(self, state: State, result: Result) -> Iterator[Mark]:
        """What seldom changes: the surface."""
        raise NotImplementedError

    def under(self, state: State, result: Result) -> Iterator[Mark]:
        """What lies under the paths and changes with the run."""
        return iter(())

    def arrows(self, state: State, result: Result) -> Iterator[Mark]:
        """What lies over the paths and under the balls."""
        raise NotImplementedError

    # runs

    def show_state(self, state: State, result: Result, *, moves: bool = False) -> None:
        """``moves`` while a person drags something or holds a key down: what takes long is finished after it."""
        self._state, self._result, self._share, self._moves = state, result, 0.0, moves
        self.show_range(*self.ranges(state, result))
        self._draw()

    def glide(self, share: float) -> None:
        """Show the balls on their way to the next step; ``share`` 0 is here, 1 there."""
        self._share = share
        self._draw()

    @property
    def is_coarse(self) -> bool:
        """Whether starts are told apart coarsely: where all of them are too much work for a tick, until it is done."""
        if self.is_picture or not has_basins(self._state):
            return False
        fine = self._starts()
        return fine != self._starts(is_coarse=True) and not basins.is_known(fine)

    def _starts(self, *, is_coarse: bool = False) -> Starts:
        here = self.axes
        return starts(self._state, (here.left, here.right, here.bottom, here.top), is_coarse=is_coarse)

    def _refine(self) -> None:
        """Have in slices, after a drag or at once, what is shown coarsely; what is under way for the same goes on."""
        wanted = self._starts() if self.is_coarse else None
        if wanted == self._wanted:
            return
        self._rest.stop()
        if self._finer is not None:
            self._finer.cancel()
        self._wanted, self._finer = wanted, None
        if wanted is not None and self._moves:
            self._rest.start()
        elif wanted is not None:
            self._come_to_rest()

    def _come_to_rest(self) -> None:
        if QGuiApplication.mouseButtons() != Qt.MouseButton.NoButton:
            self._rest.start()
            return
        self._finer = Work(basins.in_slices(self._starts()), self)
        self._finer.finished.connect(lambda _: self._draw())  # now that where they end is known and kept
        self._finer.failed.connect(_raise)

    def ball(self) -> Place:
        """Where the present run is."""
        x, y = self.places(self._now)
        return float(x[self._now.step]), float(y[self._now.step])

    def movable(self, moved: Moved, cursor: Qt.CursorShape) -> None:
        """Let the ball be dragged."""
        self.draggable(self.ball, moved, cursor)

    @property
    def _now(self) -> Result:
        assert self._result is not None
        return self._result

    def _draw(self) -> None:
        if self._result is None:
            return
        state, result = self._state, self._result
        self.still.show_marks(self.ground(state, result))
        paths = path_marks(state, result.walks, self.places)
        balls = [self._ball(i, walk) for i, walk in enumerate(result.walks)]
        self.sketch.show_marks([*self.under(state, result), *paths, *self.arrows(state, result), *reversed(balls)])
        self._refine()

    def _ball(self, i: int, walk: Walk) -> Mark:
        here = walk.at(self._state.step)
        there, share = walk.at(here + 1), self._share
        if share:
            w, b = ((1 - share) * float(v[here]) + share * float(v[there]) for v in (walk.w, walk.b))
            place = self.between(walk, w, b)
        else:
            x, y = self.places(walk)
            place = float(x[here]), float(y[here])
        return ball_mark(i, place, self.ball_size - 3 * (i > 0))

    def _step_under(self, x: float, y: float) -> int | None:
        """The step of the present run under the mouse."""
        xs, ys = self.places(self._now)
        across, up = self.box.viewPixelSize()
        with np.errstate(over="ignore"):
            away = np.hypot((xs - x) / across, (ys - y) / up)
        near = int(np.argmin(away))
        return near if away[near] <= SNAP else None


def _raise(error: Exception) -> None:
    raise error


def seen(state: State, result: Result, values: Callable[[Walk], Array], *, whole: bool) -> Array:
    """What all runs have come by: up to the step looked at, or the ``whole`` of those that stay near."""
    parts = []
    for walk in result.walks:
        near = whole and walk.status not in ("diverging", "overflow")
        parts.append(values(walk)[: None if near else walk.at(state.step) + 1])
    return np.concatenate(parts)


def around(state: State, result: Result, axis: int, *, whole: bool, margin: float) -> Range:
    """What of W (axis 0) or b (1) is worth seeing: a landscape, or as far to both sides of the minimum as runs come."""
    ways = seen(state, result, lambda walk: (walk.w, walk.b)[axis], whole=whole)
    if state.landscape != "data":
        low, high = LANDSCAPES[state.landscape].view[2 * axis : 2 * axis + 2]
        return min(low, float(ways.min())), max(high, float(ways.max()))
    least = result.surface.minima[0][axis]
    reach = max(float(np.abs(ways - least).max()), 1.0)
    return rounded_range(least - reach, least + reach, margin)
