"""What the colours and shapes of a plot mean, in the head of its card, where it covers nothing."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from dlviz.theme import LIGHT, Theme, font
from dlviz.ui.pen import PATTERNS, line_pen

SWATCH, GAP = 18, 12


class Entry(NamedTuple):
    """``kind`` is line, dash, dots, dashdot, dot, ring, square, diamond, triangle, left, right, plus, cross
    or area;
    ``role`` is a colour of the theme.
    """

    kind: str
    role: str
    text: str


class Legend(QWidget):
    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = LIGHT
        self._entries: tuple[Entry, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def show_entries(self, entries: tuple[Entry, ...]) -> None:
        if entries != self._entries:
            self._entries = entries
            self.setAccessibleName(", ".join(entry.text for entry in entries))
            self.updateGeometry()
            self.update()

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.setFont(font(theme, 0.85))
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        widths = (SWATCH + 4 + metrics.horizontalAdvance(entry.text) + GAP for entry in self._entries)
        return QSize(sum(widths), metrics.height() + 2)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        metrics, x, middle = self.fontMetrics(), self.width() - self.sizeHint().width() + GAP, self.height() / 2
        for entry in self._entries:
            if x < 0:  # where there is no room for all, whole entries go
                x += SWATCH + 4 + metrics.horizontalAdvance(entry.text) + GAP
                continue
            self.paint_swatch(painter, self._theme, entry, QRectF(x, middle - 5, SWATCH, 10))
            x += SWATCH + 4
            painter.setPen(self._theme.color("text"))
            painter.drawText(QPointF(x, middle + (metrics.ascent() - metrics.descent()) / 2), entry.text)
            x += metrics.horizontalAdvance(entry.text) + GAP

    @staticmethod
    def paint_swatch(painter: QPainter, theme: Theme, entry: Entry, box: QRectF) -> None:
        center = box.center()
        painter.setBrush(theme.stroke(entry.role))
        painter.setPen(Qt.PenStyle.NoPen)
        if entry.kind in PATTERNS:
            pen = QPen(line_pen(theme, entry.role, 2.2))  # of our own: the lines of this width keep theirs
            if entry.kind != "line":
                pattern = [0.6 * part / theme.line for part in PATTERNS[entry.kind]]  # twice, however thick the line
                pen.setDashPattern(pattern)
                pen.setCapStyle(Qt.PenCapStyle.FlatCap)  # a square one fills the gaps
            painter.setPen(pen)
            painter.drawLine(QPointF(box.left(), center.y()), QPointF(box.right(), center.y()))
        elif entry.kind == "area":
            painter.setBrush(theme.color(entry.role, 0.35))
            painter.setPen(line_pen(theme, entry.role, 1.2))
            painter.drawRect(box.adjusted(3, 0, -3, 0))
        elif entry.kind == "dot":
            painter.drawEllipse(center, 4.5, 4.5)
        elif entry.kind == "ring":
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(line_pen(theme, entry.role, 1.8))
            painter.drawEllipse(center, 4, 4)
        elif entry.kind in _CROSSED:
            painter.setPen(line_pen(theme, entry.role, 2))
            for point in _CROSSED[entry.kind]:
                painter.drawLine(center - QPointF(*point), center + QPointF(*point))
        else:
            painter.drawPolygon(QPolygonF([center + QPointF(*point) for point in _SHAPES[entry.kind]]))


_CROSSED = {"cross": [(4, 4), (4, -4)], "plus": [(5, 0), (0, 5)]}
_SHAPES = {
    "left": [(-5, 0), (4, -5), (4, 5)],
    "right": [(5, 0), (-4, -5), (-4, 5)],
    "square": [(-4, -4), (4, -4), (4, 4), (-4, 4)],
    "diamond": [(0, -5), (5, 0), (0, 5), (-5, 0)],
    "triangle": [(0, -5), (5, 4), (-5, 4)],
}
