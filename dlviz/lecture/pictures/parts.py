"""What the drawings of pages share: letters with their place, circles, arrows between them."""

from __future__ import annotations

import math

import numpy as np

from dlviz.marks import Arrow, Box, Line, Look, Words
from dlviz.marks.vocabulary import Align


def words(
    look: Look, x: float, y: float, text: str, *, role: str = "text", size: float = 1.0, align: Align = "center",
    bold: bool = False, slanted: bool = False,
) -> Words:  # fmt: skip
    """A text with its middle (or its left or right end) on a place, in a box of its own size."""
    size = max(size, look.least)
    wide = look.measure.width(text, size, bold=bold, slanted=slanted) + 2
    high = look.measure.height(size, bold=bold)
    anchor = {"center": 0.5, "left": 0.0, "right": 1.0}[align]
    x = min(max(x, wide * anchor), look.wide - wide * (1 - anchor))  # never cut by the edge
    return Words(x, y, wide, high, text, role=role, size=size, bold=bold, slanted=slanted, align=align,
                 anchor=(anchor, 0.5))  # fmt: skip


def circle(x: float, y: float, radius: float, *, role: str = "text", width: float = 1.5) -> Box:
    return Box(x - radius, y - radius, 2 * radius, 2 * radius, role=role, fill="surface", width=width, radius=radius)


def joined(x0: float, y0: float, x1: float, y1: float, gap0: float, gap1: float, *, role: str) -> Line:
    """A line from the edge of one circle to the edge of another."""
    length = math.hypot(x1 - x0, y1 - y0)
    dx, dy = (x1 - x0) / length, (y1 - y0) / length
    return Line(
        np.array([x0 + dx * gap0, x1 - dx * gap1]), np.array([y0 + dy * gap0, y1 - dy * gap1]), role=role, width=1.4
    )


def arrow(x0: float, y0: float, x1: float, y1: float, *, role: str = "quiet", width: float = 1.6) -> Arrow:
    return Arrow(np.array([x0, x1]), np.array([y0, y1]), role=role, width=width)
