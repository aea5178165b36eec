"""A state as a picture: a fresh panel, drawn off the screen at a fixed size. Menu and command line both come here."""

from __future__ import annotations

import gc
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QBuffer, QByteArray, QEvent, QIODevice, QMarginsF, QPoint, QRect, QSize, QSizeF, Qt
from PySide6.QtGui import QImage, QImageWriter, QPageSize, QPainter, QPdfWriter
from PySide6.QtSvg import QSvgGenerator
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from dlviz.model.fields import Checked
from dlviz.panels import panel_class, title
from dlviz.theme import Theme, palette
from dlviz.ui.card import Text
from dlviz.ui.panel import AnyPanel


class Figure(QWidget):
    """A panel's stage under its title, never shown on the screen."""

    def __init__(self, panel: str, state: Checked, theme: Theme, size: tuple[int, int]) -> None:
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
        self.setPalette(palette(theme))
        self.setAutoFillBackground(True)
        self.title = Text(size=1.2, bold=True)
        self.panel: AnyPanel = panel_class(panel)(theme, state)
        self.panel.show_only_the_stage()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(0)
        self.title.setContentsMargins(14, 0, 0, 0)
        column.addWidget(self.title)
        column.addWidget(self.panel, 1)
        self.title.set_theme(theme)
        self.title.setText(title(panel))
        self._fit(size)
        self.panel.show_state(state)

    def _fit(self, size: tuple[int, int]) -> None:
        """Lay out at the size that was asked for, though it be smaller than the panel would like."""
        self.setMinimumSize(1, 1)
        self.resize(*size)
        self.show()
        QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
        self.resize(*size)

    def paint(self, painter: QPainter) -> None:
        self.render(painter, QPoint())


def paint(panel: str, state: Checked, theme: Theme, size: tuple[int, int], draw: Callable[[Figure], Any]) -> Any:
    """Make the figure, let ``draw`` have it, and take it away again.

    What pyqtgraph leaves of it are cycles that own Qt objects. Python would sweep them up at any moment, such as
    inside a ``disconnect``, where Qt holds the lock that their end waits for: the program would stand still for ever.
    """
    swept = gc.isenabled()
    gc.disable()  # so that all of it is young, and found in a millisecond
    try:
        return _paint(panel, state, theme, size, draw)
    finally:
        if swept:
            gc.collect(0)
            gc.enable()


def _paint(panel: str, state: Checked, theme: Theme, size: tuple[int, int], draw: Callable[[Figure], Any]) -> Any:
    figure = Figure(panel, state, theme, size)
    try:
        return draw(figure)
    finally:
        take_away(figure)


def take_away(figure: Figure) -> None:
    figure.close()
    figure.deleteLater()
    QApplication.sendPostedEvents(figure, QEvent.Type.DeferredDelete.value)


def image(panel: str, state: Checked, theme: Theme, size: tuple[int, int] = (1280, 720), scale: int = 1) -> QImage:
    """A bitmap ``scale`` times as fine, with the same layout."""
    # The width of pyqtgraph's pens is in pixels whatever the scale, so the theme widens them.
    made: QImage = paint(panel, state, theme.scaled(line=scale), size, lambda figure: photograph(figure, size, scale))
    return made


def photograph(figure: Figure, size: tuple[int, int], scale: int) -> QImage:
    """What the figure shows now."""
    made = QImage(QSize(*size) * scale, QImage.Format.Format_RGB32)
    made.setDevicePixelRatio(scale)
    painter = QPainter(made)
    figure.paint(painter)
    painter.end()
    return made


def png(panel: str, state: Checked, theme: Theme, size: tuple[int, int], scale: int) -> bytes:
    made = image(panel, state, theme, size, scale)

    def write(buffer: QBuffer) -> None:
        writer = QImageWriter(buffer, QByteArray(b"PNG"))
        writer.setQuality(80)  # no loss in PNG: a sixth larger than the default, and a third quicker
        writer.write(made)

    return into_memory(write)


def svg(panel: str, state: Checked, theme: Theme, size: tuple[int, int]) -> bytes:
    def device(buffer: QBuffer, dpi: int) -> QSvgGenerator:
        generator = QSvgGenerator()
        generator.setOutputDevice(buffer)
        generator.setSize(QSize(*size))
        generator.setViewBox(QRect(0, 0, *size))
        generator.setResolution(dpi)  # or axes and data shift against each other
        return generator

    return _drawn_into(device, panel, state, theme, size)


def pdf(panel: str, state: Checked, theme: Theme, size: tuple[int, int]) -> bytes:
    def device(buffer: QBuffer, dpi: int) -> QPdfWriter:
        writer = QPdfWriter(buffer)
        writer.setResolution(dpi)
        points = QSizeF(size[0], size[1]) * 72.0 / dpi
        writer.setPageSize(QPageSize(points, QPageSize.Unit.Point, "", QPageSize.SizeMatchPolicy.ExactMatch))
        writer.setPageMargins(QMarginsF(0, 0, 0, 0))
        return writer

    return _drawn_into(device, panel, state, theme, size)


def _drawn_into(
    device: Callable[[QBuffer, int], QSvgGenerator | QPdfWriter],
    panel: str,
    state: Checked,
    theme: Theme,
    size: tuple[int, int],
) -> bytes:
    """A drawing of lines and letters: ``device`` writes it into a buffer, for a screen of some dots an inch."""

    def write(buffer: QBuffer) -> None:
        def draw(figure: Figure) -> None:
            made = device(buffer, figure.logicalDpiX())
            made.setTitle(figure.title.text())
            painter = QPainter(made)
            figure.paint(painter)
            painter.end()

        paint(panel, state, theme, size, draw)

    return into_memory(write)


def into_memory(write: Callable[[QBuffer], Any]) -> bytes:
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    write(buffer)
    buffer.close()
    return bytes(data.data())
