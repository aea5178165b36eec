"""Pens in the colours of meaning, as thick as the theme wants them."""

from __future__ import annotations

from PySide6.QtGui import QPen

from dlviz.theme import Theme


def line_pen(theme: Theme, role: str, width: float, *, dash: bool = False, alpha: float = 1.0) -> QPen:
    """A pen whose width is in pixels, whatever the units of the plot."""
    pen = QPen(theme.color(role, alpha), width * theme.line)
    pen.setCosmetic(True)
    if dash:
        pen.setDashPattern([4, 3])
    return pen
