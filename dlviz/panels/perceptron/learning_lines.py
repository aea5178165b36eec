"""What learning draws into the input plane: the lines it came by, and the line that the next sample makes."""

from __future__ import annotations

import math
from collections.abc import Sequence

from dlviz.model.clipping import clip_line
from dlviz.model.perceptron.learning import Lesson
from dlviz.ui.plot import Plot

SEEN = 8  # lines of the past that are drawn
Numbers = tuple[float, float, float]


class LearningLines:
    """Belongs to a plot, whose view the lines are cut to."""

    def __init__(self, plot: Plot) -> None:
        self._plot = plot
        self._past: list[Numbers] = []
        self._next: Numbers | None = None
        self.past = plot.curve("model", 1.4, alpha=0.3)
        self.next = plot.curve("step", 2.4, dash=True)
        for item in (self.past, self.next):
            item.setZValue(-1)
        plot.when_view_changes(self._draw)

    def show_lesson(self, lesson: Lesson | None, at: int) -> None:
        """The weights of the step looked at are not drawn here, but those before and the ones to come."""
        self._past, self._next = [], None
        if lesson is not None:
            now, weights = lesson.weights[at], lesson.weights
            before = dict.fromkeys(reversed(weights[:at]))
            self._past = [_floats(one) for one in before if one != now][:SEEN]
            if at < lesson.last and weights[at + 1] != now:
                self._next = _floats(weights[at + 1])
        self._draw()

    def _draw(self) -> None:
        self._plot.put(self.past, *self._columns(self._past))
        self._plot.put(self.next, *self._columns([self._next] if self._next else []))

    def _columns(self, lines: Sequence[Numbers]) -> tuple[list[float], list[float]]:
        """All lines in one curve: a gap stands between them."""
        (left, right), (bottom, top) = self._plot.box.viewRange()
        xs: list[float] = []
        ys: list[float] = []
        for line in lines:
            ends = clip_line(*line, min(left, bottom), max(right, top))
            if ends is not None:
                xs += [ends[0][0], ends[1][0], math.nan]
                ys += [ends[0][1], ends[1][1], math.nan]
        return xs, ys


def _floats(weights: Sequence[object]) -> Numbers:
    first, second, third = (float(number) for number in weights)  # type: ignore[arg-type]
    return first, second, third
