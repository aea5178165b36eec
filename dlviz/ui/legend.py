"""What the colours and shapes of a plot mean, in the head of its card, where it covers nothing."""

from __future__ import annotations

import itertools
from typing import NamedTuple

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from dlviz.theme import LIGHT, Theme, font
from dlviz.ui.pen import PATTERNS, line_pen

SWATCH, POINT, GAP = 18, 11, 12
LEFT_OUT = "+{0}"  # how many more there are, which the tip says
SIGNS = {
    "line": "—", "dash": "- -", "dots": "···", "dashdot": "-·", "dot": "●", "ring": "○", "square": "■", "diamond": "◆",
    "triangle": "▲", "left": "◀", "right": "▶", "plus": "+", "cross": "×", "area": "▬",
}  # fmt: skip


class Entry(NamedTuple):
    """``kind`` is line, dash, dots, dashdot, dot, ring, square, diamond, triangle, left, right, plus, cross
    or area;
    ``role`` is a colour of the theme.
    """

    kind: str
    role: str
    text: str


def _sign(entry: Entry) -> int:
    """Pixels of the sign's width: a line is longer than a point."""
    return SWATCH if entry.kind in PATTERNS or entry.kind == "area" else POINT


def told(entry: Entry) -> str:
    """An entry in words, its sign before it."""
    return f"{SIGNS[entry.kind]}  {entry.text}"


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
        return QSize(sum(map(self._wide, self._entries)), self.fontMetrics().height() + 2)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.sizeHint().height())

    def _wide(self, entry: Entry) -> int:
        return _sign(entry) + 4 + self.fontMetrics().horizontalAdvance(entry.text) + GAP

    def shown(self) -> tuple[Entry, ...]:
        """The first of them that there is room for, whole, beside how many are left out."""
        room = self.width() + GAP
        if self.sizeHint().width() <= room:
            return self._entries
        room -= self.fontMetrics().horizontalAdvance(LEFT_OUT.format(len(self._entries))) + GAP
        ends = list(itertools.accumulate(map(self._wide, self._entries)))
        return self._entries[: sum(end <= room for end in ends)]

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and len(self.shown()) < len(self._entries):
            left_out = self._entries[len(self.shown()) :]
            QToolTip.showText(self.mapToGlobal(QPoint(0, 0)), "\n".join(map(told, left_out)), self)
            return True
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        metrics, middle, shown = self.fontMetrics(), self.height() / 2, self.shown()
        base = middle + (metrics.ascent() - metrics.descent()) / 2
        rest = LEFT_OUT.format(len(self._entries) - len(shown)) if len(shown) < len(self._entries) else ""
        x = self.width() - sum(map(self._wide, shown)) + (GAP if not rest else -metrics.horizontalAdvance(rest))
        for entry in shown:
            self.paint_swatch(painter, self._theme, entry, QRectF(x, middle - 5, _sign(entry), 10))
            painter.setPen(self._theme.color("text"))
            painter.drawText(QPointF(x + _sign(entry) + 4, base), entry.text)
            x += self._wide(entry)
        painter.setPen(self._theme.ink("quiet"))
        painter.drawText(QPointF(x, base), rest)

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
