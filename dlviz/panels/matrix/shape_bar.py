"""The shapes of a product side by side, 3×2 · 2×4 → 3×4, with the inner sizes tied together by = or ≠."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPolygonF
from PySide6.QtWidgets import QWidget

from dlviz.theme import LIGHT, Theme, font
from dlviz.ui.pen import line_pen

Sizes = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Shapes:
    """Sizes as texts, "?" for what is asked, "" for what there is not.

    ``inner`` says whether the inner sizes are equal, ``outer`` whether the columns of the result come out as ``asked``;
    None: not to be told yet.
    """

    left: Sizes
    right: Sizes
    result: Sizes
    names: tuple[str, str, str] = ("A", "B", "C")
    inner: bool | None = True
    outer: bool | None = None
    asked: bool = False


# Widths of the parts in units of the letter's height: size × size · size × size → size × size.
_SIZE, _TIMES, _DOT, _ARROW = 1.15, 0.9, 1.2, 1.6
_TOTAL = 6 * _SIZE + 3 * _TIMES + _DOT + _ARROW
_TALL = 3.75


class ShapeBar(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self._theme = LIGHT
        self._shapes = Shapes(("1", "1"), ("1", "1"), ("1", "1"))

    def show_shapes(self, shapes: Shapes) -> None:
        if shapes != self._shapes:
            self._shapes = shapes
            self.update()

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(320, 100)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        line = QFontMetricsF(font(self._theme)).height()
        unit = min(self.width() / _TOTAL, self.height() / _TALL, max(36 * self._theme.type, self.width() / 16))
        painter.translate((self.width() - unit * _TOTAL) / 2, (self.height() - unit * _TALL) / 2)
        _Bar(painter, self._theme, self._shapes, unit, unit / line).paint()


class _Bar:
    """One painting of the bar."""

    def __init__(self, painter: QPainter, theme: Theme, shapes: Shapes, unit: float, size: float) -> None:
        self._painter, self._theme, self._shapes, self._unit, self._size = painter, theme, shapes, unit, size
        self._x = 0.0

    def paint(self) -> None:
        shapes = self._shapes
        inner, outer = (_role(equal) for equal in (shapes.inner, shapes.outer))
        self._factor(shapes.left, ("data", inner), shapes.names[0], "data", (False, True))
        first = self._x - self._unit * _SIZE / 2
        self._sign("·", _DOT)
        second = self._x + self._unit * _SIZE / 2
        asked = shapes.asked
        self._factor(shapes.right, (inner, outer if asked else "model"), shapes.names[1], "model", (True, asked))
        third = self._x - self._unit * _SIZE / 2
        self._sign("→", _ARROW)
        fourth = self._x + self._unit * (1.5 * _SIZE + _TIMES)
        self._factor(shapes.result, ("data", outer if asked else "model"), shapes.names[2], "step", (False, asked))
        self._tie(first, second, shapes.inner)
        if asked:
            self._tie(third, fourth, shapes.outer)

    def _factor(self, sizes: Sizes, roles: Sizes, name: str, role: str, boxed: tuple[bool, bool]) -> None:
        start = self._x
        self._number(sizes[0], roles[0], boxed[0])
        self._sign("×" if sizes[0] else "", _TIMES)
        self._number(sizes[1], roles[1], boxed[1])
        if not sizes[0]:
            self._text(QRectF(start, self._unit, self._x - start, 1.4 * self._unit), "✗", "bad", 1.0, bold=True)
        self._text(QRectF(start, 0, self._x - start, self._unit), name, role, 0.72, bold=True, italic=True)

    def _number(self, text: str, role: str, boxed: bool) -> None:
        unit = self._unit
        box = QRectF(self._x, unit, unit * _SIZE, 1.4 * unit)
        if boxed:
            self._painter.setPen(line_pen(self._theme, role, 1.6))
            self._painter.setBrush(self._theme.color(role, 0.14))
            self._painter.drawRoundedRect(box.adjusted(unit * 0.13, unit * 0.1, -unit * 0.13, -unit * 0.1), 4, 4)
        self._text(box, text, role, 1.0, bold=boxed)
        self._x += unit * _SIZE

    def _sign(self, text: str, width: float) -> None:
        box = QRectF(self._x, self._unit, self._unit * width, 1.4 * self._unit)
        self._text(box, text, "quiet", 0.9)
        self._x += self._unit * width

    def _tie(self, left: float, right: float, equal: bool | None) -> None:
        """A bracket from one size to the other, with the sign between them."""
        unit, role = self._unit, _role(equal)
        top, low = 2.38 * unit, 2.95 * unit
        self._painter.setPen(line_pen(self._theme, role, 1.6))
        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        self._painter.drawPolyline(QPolygonF([QPointF(left, top), QPointF(left, low), QPointF(right, low),
                                              QPointF(right, top)]))  # fmt: skip
        middle = QRectF((left + right) / 2 - 0.55 * unit, low - 0.5 * unit, 1.1 * unit, unit)
        self._painter.setPen(Qt.PenStyle.NoPen)
        self._painter.setBrush(self._theme.color("surface"))
        self._painter.drawRect(middle)
        self._text(middle, {True: "=", False: "≠", None: "?"}[equal], role, 1.0, bold=True)

    def _text(
        self, box: QRectF, text: str, role: str, size: float, *, bold: bool = False, italic: bool = False
    ) -> None:
        made = font(self._theme, self._size * size, bold=bold)
        made.setItalic(italic)
        self._painter.setFont(made)
        self._painter.setPen(self._theme.ink(role))
        self._painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)


def _role(equal: bool | None) -> str:
    return {True: "good", False: "bad", None: "quiet"}[equal]
