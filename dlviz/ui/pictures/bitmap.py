"""A bitmap that keeps what would else be painted anew each time."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPixmap


def bitmap(size: QSize, ratio: float, paint: Callable[[QPainter], None]) -> QPixmap:
    """What is painted in a room of so many pixels, on no ground, as fine as a screen of this ``ratio``."""
    made = QPixmap(size * ratio)
    made.setDevicePixelRatio(ratio)
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    paint(painter)
    painter.end()
    return made
