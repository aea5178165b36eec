"""The pictures of the gallery as marks: a small one of each function, with the x that all share."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from dlviz.marks import Box, Line, Look, Mark, Points, Words, fitted, shortened
from dlviz.model.activations.state import HIGH, LOW
from dlviz.model.arrays import Array
from dlviz.panels.activations.pictures import Curves

BESIDE_NAME = 12  # pixels across that a name leaves


@dataclass(frozen=True, slots=True)
class Small:
    """A small picture: its curves, which part of y it shows, and the room inside, in pixels."""

    curves: Curves
    left: float
    top: float
    wide: float
    high: float

    def place(self, x: float, y: float) -> tuple[float, float]:
        """Pixels of a place; a height that is not seen is at the edge."""
        low, high = self.curves.heights
        y = min(max(y, low), high)
        across = (x - LOW) / (HIGH - LOW)
        return self.left + across * self.wide, self.top + self.high - (y - low) / (high - low) * self.high

    def line(self, x0: float, y0: float, x1: float, y1: float) -> tuple[Array, Array]:
        (left, bottom), (right, top) = self.place(x0, y0), self.place(x1, y1)
        return np.array((left, right)), np.array((bottom, top))


def small_picture(small: Small) -> Iterator[Mark]:
    """The flat stretches, the axes, the height 1, which tells how tall this picture is, and the curves."""
    curves, (low, high) = small.curves, small.curves.heights
    for number, (left, right) in enumerate(curves.flats):
        x, y = small.place(left, high)
        wide = (right - left) / (HIGH - LOW) * small.wide
        yield Box(x, y, wide, small.high, fill="quiet", alpha=0.16, name=f"flat {number}")
    yield Line(*small.line(LOW, 0, HIGH, 0), role="border", width=1, name="x axis")
    yield Line(*small.line(0, low, 0, high), role="border", width=1, name="y axis")
    if small.place(0, 0)[1] - small.place(0, 1)[1] > 6:
        yield Line(*small.line(LOW, 1, HIGH, 1), role="border", width=1, dash="dots", name="one")
    for curve, role, width in ((curves.slope, "gradient", 1.2), (curves.value, "model", 2.0)):  # dashes are a tangent's
        if curve is not None:
            yield Line(*_small_curve(small, curve), role=role, width=width, name=role)


def _small_curve(small: Small, y: Array) -> tuple[Array, Array]:
    curves, (low, high) = small.curves, small.curves.heights
    across = small.left + (curves.grid - LOW) / (HIGH - LOW) * small.wide
    kept = thinned(across)
    seen = np.where((low <= y) & (y <= high), y, np.nan)[kept]  # a pole does not run over the name
    return across[kept], small.top + small.high - (seen - low) / (high - low) * small.high


def small_at(small: Small, x: float, y: float, type_: float) -> Iterator[Mark]:
    """x as a line with its dot; a triangle at the edge where it is outside of the picture."""
    low, high = small.curves.heights
    if not LOW <= x <= HIGH:
        right = x > HIGH
        at = small.place(HIGH if right else LOW, (low + high) / 2)
        inward = -5.0 * type_ if right else 5.0 * type_
        shape = "right" if right else "left"
        yield Points(np.array((at[0] + inward,)), np.array((at[1],)), role="data", size=9, shape=shape, name="beyond")
        return
    yield Line(*small.line(x, low, x, high), role="data", width=1.2, name="x")
    if math.isfinite(y):
        at = small.place(x, y)
        yield Points(np.array((at[0],)), np.array((at[1],)), role="model", size=8.4, name="dot")


def frame_picture(text: str, look: Look, *, chosen: bool, over: bool, focus: bool) -> Iterator[Mark]:
    """The border of a small picture, and the name on top of it."""
    width = 2.0 if chosen else 1.0
    half = width / 2
    fill, alpha = ("accent", 0.08) if chosen else ("surface", 1.0)
    role = "accent" if chosen or over else "border"
    box = (half, half, look.wide - width, look.high - width)
    yield Box(*box, role=role, width=width, fill=fill, alpha=alpha, radius=5, name="frame")
    if focus:
        yield Box(3.5, 3.5, look.wide - 7, look.high - 7, role="accent", width=2, dash="dots", radius=3, name="focus")
    room = look.wide - BESIDE_NAME
    size = fitted(look, [text], room, 99, most=max(look.label, look.least), bold=True)
    high = look.measure.height(size or look.least, bold=chosen)
    shown = text if size else shortened(look, text, room, look.least, bold=True)
    yield Words(7, 4, room, high, shown, size=size or look.least, bold=chosen, align="left", name="name", reading=text)


def thinned(pixels: Array) -> NDArray[np.bool_]:
    """Which points a small picture needs: one in a pixel and a half, both ends, and both sides of every jump."""
    column = np.floor(pixels / 1.5)
    kept = np.ones(len(pixels), dtype=bool)
    kept[1:-1] = np.diff(column)[:-1] > 0
    jump = np.flatnonzero(np.diff(pixels) < 1e-6)
    kept[jump] = kept[jump + 1] = True
    return kept
