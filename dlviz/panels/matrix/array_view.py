"""An array of up to three axes as cells, each axis an arrow with its size; ragged rows show what is missing."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPolygonF
from PySide6.QtWidgets import QSizePolicy

from dlviz.model.numbers import show
from dlviz.theme import font
from dlviz.ui.painted import Painted
from dlviz.ui.pen import line_pen

AXES = ("data", "model", "step")  # the colours of axis 0, 1 and 2
BETWEEN = 0.7  # of a cell, between the layers of a 3-D array
LARGEST = 52.0  # pixels of a cell at normal type
Cell = tuple[float, float, str, bool]  # place in cells, text, whether it is missing


@dataclass(slots=True)
class _Plan:
    """What is drawn, in units of a cell; an arrow has its axis and its size."""

    cells: list[Cell] = field(default_factory=list)
    across: list[tuple[float, float, int, int]] = field(default_factory=list)  # from, to, axis, size
    down: list[tuple[float, float, int, int]] = field(default_factory=list)
    layers: list[tuple[float, str]] = field(default_factory=list)
    wide: float = 1.0
    tall: float = 1.0


class ArrayView(Painted):
    def __init__(self, name: str) -> None:
        super().__init__()
        self._name, self._words = name, ""
        self._plan = _Plan()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(120, 80)

    def sizeHint(self) -> QSize:
        return QSize(320, 180)

    def set_words(self, axis: str) -> None:
        """How an axis is called."""
        self._words = axis
        self.update()

    def show_nested(self, nested: Any, shape: tuple[int, ...] | None) -> None:
        """The numbers as nested lists; ``shape`` is None where they are ragged."""
        self._plan = _ragged(nested) if shape is None else _plan(nested, shape, self._name)
        self.update()

    def show_nothing(self) -> None:
        self._plan = _Plan()
        self.update()

    # how it looks

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        plan, metrics = self._plan, QFontMetricsF(font(self._theme, 0.9))
        left = metrics.horizontalAdvance(f"{self._words} 0: 8") + 22 if plan.down else 12.0
        top = metrics.height() * (1 if plan.across else 0) + 22 * bool(plan.across)
        top += metrics.height() + 6 if plan.layers else 0
        room_x, room_y = self.width() - left - 12, self.height() - top - 8
        cell = max(min(room_x / plan.wide, room_y / plan.tall, LARGEST * self._theme.type), 6.0)
        painter.translate(left + max((room_x - cell * plan.wide) / 2, 0), top + max((room_y - cell * plan.tall) / 2, 0))
        self._paint_cells(painter, cell)
        self._paint_axes(painter, cell, metrics)

    def _paint_cells(self, painter: QPainter, cell: float) -> None:
        theme = self._theme
        longest = max((len(text) for _, _, text, _ in self._plan.cells), default=1)
        size = min(cell * 0.45, 1.5 * (cell - 6) / longest) / QFontMetricsF(font(theme)).capHeight() * 0.75
        painter.setFont(font(theme, max(size, 0.4)))
        for x, y, text, missing in self._plan.cells:
            box = QRectF(x * cell, y * cell, cell, cell).adjusted(1.5, 1.5, -1.5, -1.5)
            painter.setPen(line_pen(theme, "bad" if missing else "border", 1.6 if missing else 1.2, dash=missing))
            painter.setBrush(Qt.BrushStyle.NoBrush if missing else theme.color("surface"))
            painter.drawRoundedRect(box, 4, 4)
            painter.setPen(theme.ink("bad" if missing else "text"))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)

    def _paint_axes(self, painter: QPainter, cell: float, metrics: QFontMetricsF) -> None:
        painter.setFont(font(self._theme, 0.9))
        above = -10.0
        for x, name in self._plan.layers:
            painter.setPen(self._theme.ink("quiet"))
            painter.drawText(QPointF(x * cell, -5), name)
        if self._plan.layers:
            above -= metrics.height() + 6
        for start, end, axis, size in self._plan.across:
            self._arrow(painter, QPointF(start * cell, above), QPointF(end * cell, above), AXES[axis])
            middle = QRectF(
                start * cell - 60, above - metrics.height() - 4, (end - start) * cell + 120, metrics.height()
            )
            painter.drawText(middle, Qt.AlignmentFlag.AlignCenter, f"{self._words} {axis}: {size}")
        for start, end, axis, size in self._plan.down:
            self._arrow(painter, QPointF(-10, start * cell), QPointF(-10, end * cell), AXES[axis])
            text = f"{self._words} {axis}: {size}"
            at = QPointF(-18 - metrics.horizontalAdvance(text), (start + end) / 2 * cell + metrics.ascent() / 2)
            painter.drawText(at, text)

    def _arrow(self, painter: QPainter, start: QPointF, end: QPointF, role: str) -> None:
        painter.setPen(line_pen(self._theme, role, 2))
        painter.drawLine(start, end)
        along = (end - start) / max((end - start).manhattanLength(), 1)
        side = QPointF(-along.y(), along.x())
        painter.setBrush(self._theme.color(role))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.drawPolygon(QPolygonF([end, end - along * 8 + side * 4, end - along * 8 - side * 4]))
        painter.setPen(self._theme.ink(role))


def _plan(nested: Any, shape: tuple[int, ...], name: str) -> _Plan:
    """Cells and arrows: one axis to the right, two down and right, three as layers beside each other."""
    layers = nested if len(shape) == 3 else [nested]
    rows, cols = (*(1, 1), *shape)[-2:]
    plan = _Plan(wide=cols * len(layers) + BETWEEN * (len(layers) - 1), tall=rows)
    for i, layer in enumerate(layers):
        left = i * (cols + BETWEEN)
        plan.cells += list(_cells(_as_rows(layer), left))
        if len(shape) == 3:
            plan.layers.append((left, f"{name}[{i}]"))
    last = len(shape) - 1
    if len(shape) == 3:
        plan.across.append((0, plan.wide, 0, shape[0]))
    elif shape:
        plan.across.append((0, cols, last, cols))
    if len(shape) >= 2:
        plan.down.append((0, rows, last - 1, rows))
    return plan


def _as_rows(nested: Any) -> list[list[Any]]:
    if not isinstance(nested, list):
        return [[nested]]
    return nested if isinstance(nested[0], list) else [nested]


def _cells(rows: list[list[Any]], left: float) -> Iterator[Cell]:
    for y, row in enumerate(rows):
        for x, value in enumerate(row):
            yield left + x, y, number_text(value), False


def _ragged(nested: Any) -> _Plan:
    """The outermost list row by row, and the cells that the shorter ones lack."""
    rows = [part if isinstance(part, list) else [part] for part in nested]
    longest = max(map(len, rows))
    plan = _Plan(wide=longest, tall=len(rows), down=[(0, len(rows), 0, len(rows))])
    for y, row in enumerate(rows):
        for x in range(longest):
            text = number_text(row[x]) if x < len(row) else "?"
            plan.cells.append((x, y, text, x >= len(row)))
    return plan


def number_text(value: Any) -> str:
    if isinstance(value, list):
        return str(value).replace(" ", "")
    return str(value) if isinstance(value, bool) else show(float(value)).replace("-", "−", 1)
