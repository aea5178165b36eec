"""What the mouse reads in a plot, as marks: a ring round the place and its text, always inside the frame."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from dlviz.marks import Axes, Box, Mark, Points, label

Reading = tuple[float, float, str]
PAD = 4.0  # pixels between the text and its border
OFF = 10.0  # pixels between the place and the border


def reading_marks(reading: Reading | None, axes: Axes) -> Iterator[Mark]:
    """Nothing where there is nothing to read, or at no place."""
    if reading is None or not np.isfinite(reading[:2]).all():
        return
    x, y, text = reading
    measure, lines = axes.look.measure, text.split("\n")
    wide = max(measure.width(line, 0.9) for line in lines) + 4 + 2 * PAD
    high = measure.height(0.9) * len(lines) + 2 * PAD
    px, py = (x - axes.left) / axes.across, (axes.top - y) / axes.up
    left = px - wide * _side(px / max(axes.look.wide, 1.0))
    off = OFF * axes.look.type
    above = py - off - high >= 0 or py > axes.look.high - py
    top = py - off - high if above else py + off
    corner, under = axes.left + left * axes.across, axes.top - (top + high) * axes.up
    yield Points(np.array((x,)), np.array((y,)), role="text", size=12, hollow=True, name="ring")
    size = wide * axes.across, high * axes.up
    yield Box(corner, under, *size, role="border", fill="surface", alpha=0.92, radius=3.0, name="ground")
    at = corner + PAD * axes.across, under + (high - PAD) * axes.up
    yield from label(axes.look, *at, text, size=0.9, anchor=(0.0, 0.0), name="text")


def _side(across: float) -> float:
    """How much of the text stands to the left of its place."""
    return 0.0 if across < 0.25 else 1.0 if across > 0.75 else 0.5
