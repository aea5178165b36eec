"""A chain of matrices as boxes to scale, the inner sizes tied together, and what comes out at the right."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy

from dlviz.model.matrix.chain import Chain, multiply_chain
from dlviz.model.numbers import show
from dlviz.theme import font
from dlviz.ui.painted import Painted
from dlviz.ui.pen import line_pen

GAP = 1.1  # units of a cell between two boxes
LARGEST = 54.0  # pixels of a cell at normal type


class ChainView(Painted):
    def __init__(self) -> None:
        super().__init__()
        self._numbers = False
        self._chain: Chain = multiply_chain(((1, 1), (1, 1)))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(360, 180)

    def sizeHint(self) -> QSize:
        return QSize(900, 400)

    def show_chain(self, chain: Chain, *, numbers: bool) -> None:
        self._chain, self._numbers = chain, numbers
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chain, letters = self._chain, 30 * self._theme.type
        shapes = [*chain.shapes, *([chain.made[-1]] if chain.broken is None else [])]
        wide = sum(cols for _, cols in shapes) + GAP * (len(shapes) - 1) + (0 if chain.broken is None else 1.5)
        tall = max(rows for rows, _ in shapes)
        unit = min((self.width() - 24) / wide, (self.height() - 3.6 * letters) / tall, LARGEST * self._theme.type)
        x, middle = (self.width() - wide * unit) / 2, self.height() / 2
        for i, shape in enumerate(shapes):
            result = i == len(chain.shapes)
            box = QRectF(x, middle - shape[0] * unit / 2, shape[1] * unit, shape[0] * unit)
            self._paint_box(painter, box, shape, i, result)
            x = box.right() + GAP * unit
            if i + 1 < len(shapes) or (chain.broken is not None and i + 1 == len(shapes)):
                self._paint_tie(painter, box.right() + GAP * unit / 2, middle, i)

    def _paint_box(self, painter: QPainter, box: QRectF, shape: tuple[int, int], i: int, result: bool) -> None:
        theme, broken = self._theme, self._chain.broken
        role = "step" if result else "bad" if i == broken else "data"
        painter.setPen(line_pen(theme, role, 1.8, dash=i == broken))
        painter.setBrush(theme.color(role, 0.1))
        painter.drawRect(box)
        self._paint_cells(painter, box, shape, self._chain.product if result else self._chain.matrices[i])
        name = "C" if result else f"A{'₁₂₃₄₅'[i]}"
        painter.setPen(theme.ink(role))
        painter.setFont(font(theme, 1.1, bold=True))
        line = painter.fontMetrics().height()
        room = QRectF(box.center().x() - 80, 0, 160, line)
        painter.drawText(room.translated(0, box.top() - line - 6), Qt.AlignmentFlag.AlignCenter, name)
        painter.drawText(
            room.translated(0, box.bottom() + 6), Qt.AlignmentFlag.AlignCenter, f"{shape[0]}×{shape[1]}"
        )  # fmt: skip

    def _paint_cells(self, painter: QPainter, box: QRectF, shape: tuple[int, int], matrix: Any) -> None:
        rows, cols = shape
        unit = box.width() / cols
        painter.setPen(line_pen(self._theme, "border", 1))
        for y in (box.top() + row * unit for row in range(1, rows)):
            painter.drawLine(QPointF(box.left(), y), QPointF(box.right(), y))
        for x in (box.left() + col * unit for col in range(1, cols)):
            painter.drawLine(QPointF(x, box.top()), QPointF(x, box.bottom()))
        if not self._numbers:
            return
        texts = [[show(float(value)) for value in line] for line in matrix.tolist()]
        longest = max(len(text) for line in texts for text in line)
        painter.setFont(font(self._theme, max(min(unit / 30, 1.7 * unit / longest / 14), 0.3)))
        painter.setPen(self._theme.ink("text"))
        for row, line in enumerate(texts):
            for col, text in enumerate(line):
                cell = QRectF(box.left() + col * unit, box.top() + row * unit, unit, unit)
                painter.drawText(cell, Qt.AlignmentFlag.AlignCenter, text)

    def _paint_tie(self, painter: QPainter, x: float, middle: float, i: int) -> None:
        """Between two matrices = or ≠, before the product an arrow; nothing where the chain broke before."""
        chain = self._chain
        last = i + 1 == len(chain.shapes)
        if (last and chain.broken is not None) or (chain.broken is not None and i + 1 > chain.broken):
            sign, role = ("", "quiet")
        elif last:
            sign, role = "=", "step"
        else:
            fits = chain.broken != i + 1
            sign, role = ("·", "good") if fits else ("≠", "bad")
        painter.setFont(font(self._theme, 1.6, bold=True))
        painter.setPen(self._theme.ink(role))
        painter.drawText(QRectF(x - 30, middle - 20, 60, 40), Qt.AlignmentFlag.AlignCenter, sign)
