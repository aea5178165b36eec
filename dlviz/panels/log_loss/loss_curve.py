"""The curve −log p with every row on it: how steeply the loss rises where the truth was held to be improbable."""

from __future__ import annotations

import itertools
from typing import Any

import numpy as np
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFontMetricsF

from dlviz.model import log_loss
from dlviz.model.arrays import Array
from dlviz.model.log_loss import Result, State
from dlviz.model.log_loss.binary_cross_entropy import correct, loss_of, probability_of
from dlviz.model.numbers import is_exact, show
from dlviz.panels.log_loss.row_plot import RowPlot
from dlviz.theme import font
from dlviz.ui.plot import Reading
from dlviz.ui.ranges import rounded_range

LOG = {"10": "log₁₀", "e": "ln", "2": "log₂"}
INFINITE_AT = 0.93  # of the height: there stands what is infinite
EXACT = 10  # decimals of the slide's logarithms
LONGEST = 6  # characters of a name in the picture
NAMES = 12  # rows beyond which names at the points only cover each other
CROWDED = 0.075  # of the width: nearer points share one label
WIDEST = 0.26  # of the width: what such a label may take


def loss_range(state: State, result: Result) -> tuple[float, float]:
    """The losses that both pictures show, so that a bar is as high as its point on the curve."""
    finite = result.losses[np.isfinite(result.losses)]
    usual = float(loss_of(0.1, state.base))
    high = rounded_range(0.0, max(usual, float(finite.max(initial=0.0))) * 1.14, 0.0)[1]
    return -0.05 * high, high


def heights(losses: Array, high: float) -> Array:
    """Where the losses are drawn: an infinite one at the upper edge."""
    return np.where(np.isfinite(losses), losses, INFINITE_AT * high)


def tidy(p: float) -> float:
    """A probability with few digits, finer where the loss is steep. Only the very edges give 0 and 1."""
    if p <= 0.0 or p >= 1.0:
        return min(max(p, 0.0), 1.0)
    digits = 2 if p >= 0.02 else 3
    return min(max(round(p, digits), 0.001), 1.0)


def short(name: str) -> str:
    """A row's name where there is little room."""
    return name if len(name) <= LONGEST else name[: LONGEST - 1] + "…"


class LossCurve(RowPlot):
    """Points move along the curve: the mouse takes the nearest place on it, and beyond the left edge p is 0."""

    def __init__(self) -> None:
        super().__init__(Qt.CursorShape.SizeAllCursor)
        self._state, self._result = log_loss.State(), log_loss.solve(log_loss.State())
        self._samples: tuple[Any, Array, Array] = ((), np.zeros(0), np.zeros(0))
        self.line = self.curve("error", 2.5)
        self.line.setZValue(-1)
        self.drop = self.curve("text", 1.2, dash=True)
        self.drop.setZValue(-2)
        self.names = [self.label("quiet", 0.85) for _ in range(NAMES)]
        self.infinite = self.label("bad", 1.05, (0.0, 0.5))
        self.sum = self.label("text", 1.05, (1.0, 0.0))
        self.when_view_changes(self._place_texts)
        self.reader = self._read

    def show_rows(self, state: State, result: Result) -> None:
        self._state, self._result = state, result
        low, high = loss_range(state, result)
        self.show_range((-0.04, 1.04), (low, high))
        self.put(self.line, *self._sampled(high))
        spots = np.column_stack((result.corrected, heights(result.losses, high)))
        self.show_spots(spots, [row[1] for row in state.rows], state.row)
        p, loss = spots[state.row]
        finite = np.isfinite(result.losses[state.row])  # beside an axis, ∞ would be read as a number
        self.put(self.drop, (p, p, -0.04 if finite else p), (low, loss, loss))
        self._say_infinite(high)
        self._place_texts()

    def probability_at(self, x: float, y: float) -> float:
        if x <= 0.0:
            return 0.0
        if x >= 1.0:
            return 1.0
        _, ps, losses = self._samples
        width, height = self.box.viewPixelSize()
        away = np.hypot((ps - x) / width, (losses - y) / height)
        return tidy(max(float(ps[np.nanargmin(away)]), 1e-9))

    def _sampled(self, high: float) -> tuple[Array, Array]:
        """Points of the curve, close together on the screen both where it is flat and where it is steep."""
        key = (self._state.base, self._state.clip, high)
        if key != self._samples[0]:
            steep = probability_of(np.linspace(0.0, high, 160), self._state.base)
            ps = np.sort(np.concatenate(([0.0], steep, np.linspace(0.01, 0.99, 99))))
            self._samples = (key, ps, loss_of(ps, self._state.base, self._state.clip))
        return self._samples[1], self._samples[2]

    # words in the picture

    def _place_texts(self) -> None:
        """What depends on the room there is."""
        (_, right), (_, top) = self.box.viewRange()
        self.write(self.sum, self._worked_out(), (right, top), (1.0, 0.0))
        self._name_points()

    def _name_points(self) -> None:
        """The names of the rows at their points; those that crowd share one label, in the order of the points."""
        crowds = self._crowds() if len(self.spots) <= NAMES else []
        for item, crowd in itertools.zip_longest(self.names, crowds):
            if crowd is None:
                item.setVisible(False)
            else:
                self._name_crowd(item, self.spots[crowd], [short(self._state.rows[row][0]) for row in crowd])

    def _name_crowd(self, item: Any, spots: Array, names: list[str]) -> None:
        """Beside the point where there is room, above it where the frame is near."""
        (x, y), last = spots.mean(axis=0).tolist(), float(spots[:, 0].max())
        text = "  ".join(names)
        if QFontMetricsF(font(self.theme, 0.85)).horizontalAdvance(text) > WIDEST * self.box.width():
            text = f"{names[0]} +{len(names) - 1}"
        if x < 0.6:
            self.write(item, f"   {text}", (x, y), (0.0, 1.1))  # clear of the ring
        elif last > 0.85:
            self.write(item, text, (min(last + 0.07, 1.03), y), (1.0, 1.9))
        else:
            self.write(item, text, (x, y), (0.5, 1.9))

    def _crowds(self) -> list[list[int]]:
        finite = np.isfinite(self._result.losses)
        crowds: list[list[int]] = []
        spots = self.spots
        for row in np.argsort(spots[:, 0], kind="stable").tolist():
            if not finite[row]:
                continue
            if crowds and spots[row, 0] - spots[crowds[-1][-1], 0] < CROWDED:
                crowds[-1].append(row)
            else:
                crowds.append([row])
        return crowds

    def _say_infinite(self, high: float) -> None:
        rows = np.flatnonzero(~np.isfinite(self._result.losses)).tolist()
        names = ", ".join(short(self._state.rows[row][0]) for row in rows[:3]) + (" …" if len(rows) > 3 else "")
        at = INFINITE_AT * high
        # On the other side of the curve, which it must not cover.
        beside = float(probability_of(at, self._state.base)) + 0.015
        self.write(self.infinite, f"← ∞  {names}" if rows else "", (beside, at), (0.0, 0.5))

    def _worked_out(self) -> str:
        """What the point looked at is, calculated; the upper right corner is always free."""
        row = self._state.row
        name, actual, predicted = self._state.rows[row]
        p, loss = float(self._result.corrected[row]), float(self._result.losses[row])
        before = float(correct(self._state.rows[row : row + 1])[0])
        rule = f"p = {'ŷ' if actual else '1 − ŷ'} = {show(before)}" + ("" if before == p else f" → {show(p)}")
        sign = "→" if p == 0.0 and np.isfinite(loss) else "=" if is_exact(loss) else "≈"
        return (
            f"{short(name)}: y = {actual}, ŷ = {show(predicted)}\n{rule}\n"
            f"−{LOG[self._state.base]} p {sign} {show(loss)}"
        )

    def _read(self, x: float, y: float) -> Reading | None:
        near = self.rows_near(self.box.mapViewToScene(QPointF(x, y)))
        if near:
            row = near[0]
            names = ", ".join(self._state.rows[i][0] for i in near)
            p, loss = float(self._result.corrected[row]), float(self._result.losses[row])
            return *self.spots[
                row
            ].tolist(), f"{names}\np = {show(p)}\n−{LOG[self._state.base]} p = {show(loss, EXACT)}"
        p = min(max(x, 0.0), 1.0)
        loss = float(loss_of(p, self._state.base, self._state.clip))
        return p, loss, f"p = {show(p)}\n−{LOG[self._state.base]} p = {show(loss, EXACT)}"
