"""One entry of a product written out, 1·5 + 2·7 = 19, in the colours of the two matrices, broken between terms."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from dlviz.theme import LIGHT, Theme, font

Run = tuple[str, str]  # a text and the role of its colour
Chunk = tuple[Run, ...]  # runs that stay together on a line
SIZES = (1.7, 1.45, 1.2, 1.0, 0.85, 0.7)


class Terms(NamedTuple):
    """What a sum is written with: its head (``c₁₁ =``), a pair for each term, and its end (``= 19``)."""

    head: str
    pairs: tuple[tuple[str, str], ...]
    end: str

    def text(self) -> str:
        """The whole on one line."""
        return f"{self.head} {' + '.join('·'.join(pair) for pair in self.pairs)} {self.end}".strip()


class TermSum(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self._theme = LIGHT
        self.terms = Terms("", (), "")

    def show_terms(self, terms: Terms) -> None:
        if terms != self.terms:
            self.terms = terms
            self.update()

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(320, 80)

    def chunks(self) -> Iterator[Chunk]:
        yield ((self.terms.head + " ", "text"),)
        for k, (left, right) in enumerate(self.terms.pairs):
            roles = tuple("bad" if factor == "?" else role for factor, role in ((left, "data"), (right, "model")))
            yield (("+ " if k else "", "quiet"), (left, roles[0]), ("·", "quiet"), (right, roles[1]), (" ", "quiet"))
        if self.terms.end:
            yield ((self.terms.end[:2], "text"), (self.terms.end[2:], "step"))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chunks = list(self.chunks())
        for size in SIZES:
            metrics = QFontMetricsF(font(self._theme, size, bold=True))
            lines = _broken(chunks, metrics, self.width())
            if len(lines) * metrics.lineSpacing() <= self.height() and _widest(lines, metrics) <= self.width():
                break
        painter.setFont(font(self._theme, size, bold=True))
        y = max(0.0, (self.height() - len(lines) * metrics.lineSpacing()) / 2) + metrics.ascent()
        for line in lines:
            self._write(painter, line, QPointF((self.width() - _width(line, metrics)) / 2, y), metrics)
            y += metrics.lineSpacing()

    def _write(self, painter: QPainter, line: list[Chunk], at: QPointF, metrics: QFontMetricsF) -> None:
        for text, role in (run for chunk in line for run in chunk):
            painter.setPen(self._theme.ink(role))
            painter.drawText(at, text)
            at.setX(at.x() + metrics.horizontalAdvance(text))


def _broken(chunks: list[Chunk], metrics: QFontMetricsF, room: float) -> list[list[Chunk]]:
    lines: list[list[Chunk]] = [[]]
    for chunk in chunks:
        if lines[-1] and _width([*lines[-1], chunk], metrics) > room:
            lines.append([])
        lines[-1].append(chunk)
    return lines


def _width(line: list[Chunk], metrics: QFontMetricsF) -> float:
    return sum(metrics.horizontalAdvance(text) for chunk in line for text, _ in chunk)


def _widest(lines: list[list[Chunk]], metrics: QFontMetricsF) -> float:
    return max(_width(line, metrics) for line in lines)
