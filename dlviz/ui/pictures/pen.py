"""Pens in the colours of meaning, as thick as the theme wants them."""

from __future__ import annotations

import functools

from PySide6.QtGui import QPen

from dlviz.theme import Theme

# Strokes and gaps in widths of the line, by the names that a legend calls them.
PATTERNS = {"line": (), "dash": (4.0, 3.0), "dots": (1.0, 2.2), "dashdot": (6.0, 2.5, 1.0, 2.5)}


@functools.lru_cache(maxsize=512)
def line_pen(theme: Theme, role: str, width: float, *, dash: bool | str = False, alpha: float = 1.0) -> QPen:
    """A pen as wide as so many pixels of a usual screen are on this one; ``dash`` may name one of ``PATTERNS``.

    It is made once: whoever wants another colour of it takes a copy.
    """
    pen = QPen(theme.stroke(role, alpha), width * theme.line)
    pattern = PATTERNS["dash" if dash is True else dash or "line"]
    if pattern:
        pen.setDashPattern(list(pattern))
    return pen
