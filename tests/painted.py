"""What of a widget is painted, and how often."""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, QObject, QPoint
from PySide6.QtGui import QImage, QPaintEvent, QRegion
from PySide6.QtWidgets import QWidget


class Painted(QObject):
    """``times`` it was painted, the ``pixels`` of all times together, and the ``region`` that they make."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.clear()
        widget.installEventFilter(self)

    def clear(self) -> None:
        self.times, self.pixels, self.region = 0, 0, QRegion()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QPaintEvent):
            self.times += 1
            self.pixels += sum(part.width() * part.height() for part in event.region())  # type: ignore[attr-defined]
            self.region = self.region.united(event.region())
        return False


def dots(widget: QWidget, ratio: float, place: tuple[int, int] = (0, 0)) -> NDArray[np.int_]:
    """The dots of a widget at a place of a screen of this ratio, each as blue, green, red and nothing."""
    wide, high = math.ceil((place[0] + widget.width()) * ratio), math.ceil((place[1] + widget.height()) * ratio)
    image = QImage(wide, high, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(ratio)
    image.fill(0)
    QWidget.render(widget, image, QPoint(*place))  # a plot's own would render its scene
    return np.frombuffer(image.constBits(), np.uint8).astype(int)
