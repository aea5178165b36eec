"""One typeset formula, in as many lines as its letters need to be read."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QByteArray, QEvent, QPointF, QRectF, QSize, QSizeF, Qt, QTimer
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent, QStaticText, QTextOption
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QSizePolicy, QWidget

from dlviz.glossary import of_letters
from dlviz.i18n import language
from dlviz.theme import LIGHT, Theme, font
from dlviz.ui.formula import anyones, pieces, spoken, to_text, typeset

LETTERS = 16  # pixels of a formula's letters at normal type
HIGH = 46  # pixels of one line at normal type
GAP = 18  # pixels at normal type between two formulas of a line
PLAIN = 1.3  # times normal letters, of what cannot be typeset
BETWEEN = 5  # pixels at normal type between two lines
SMALLEST = 0.7  # of the letters' own size: 11 pixels at normal type, and larger where a person wants all letters larger
TRIES = 5  # sizes between the usual one and the smallest


class Piece:
    """A formula that is drawn as a whole: typeset, or in rich text where it cannot be."""

    def __init__(self, latex: str, theme: Theme) -> None:
        svg = typeset(latex, LETTERS * theme.type, theme.text)
        self._theme = theme
        self._drawn = QSvgRenderer(QByteArray(svg)) if svg else _plain(latex, theme)
        self.size = QSizeF(self._drawn.defaultSize()) if isinstance(self._drawn, QSvgRenderer) else self._drawn.size()

    def paint(self, painter: QPainter, at: QPointF, scale: float) -> None:
        painter.save()
        painter.translate(at)
        painter.scale(scale, scale)
        if isinstance(self._drawn, QSvgRenderer):
            self._drawn.render(painter, QRectF(QPointF(), self.size))
        else:
            painter.setFont(font(self._theme, PLAIN))
            painter.setPen(self._theme.ink("text"))
            painter.drawStaticText(QPointF(), self._drawn)
        painter.restore()


def _plain(latex: str, theme: Theme) -> QStaticText:
    line = QStaticText(anyones(latex, theme))
    line.setTextFormat(Qt.TextFormat.RichText)
    unbroken = QTextOption()
    unbroken.setWrapMode(QTextOption.WrapMode.NoWrap)
    line.setTextOption(unbroken)
    line.prepare(font=font(theme, PLAIN))
    return line


class Placed(NamedTuple):
    """A piece, where it stands and how much smaller than its own size it is."""

    piece: Piece
    at: QPointF
    scale: float


class FormulaView(QWidget):
    """Draws one formula. A window paints first and typesets then; a picture cannot wait.

    Several that stand beside each other go under each other where they would be too small to be read: what changes
    its height is the width, or another formula, never a number.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._at_once = False
        self._latex, self._theme = "", LIGHT
        self._whole: Piece | None = None
        self._parts: tuple[Piece, ...] = ()
        self._placed: list[Placed] = []
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(self._finish)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_formula(self, latex: str) -> None:
        if latex != self._latex:
            self._latex = latex
            self.setAccessibleName(spoken(latex))
            self._again()

    @property
    def pixels(self) -> float:
        """The height of the letters in which the smallest of its pieces is drawn."""
        return min((LETTERS * self._theme.type * placed.scale for placed in self._placed), default=float("inf"))

    @property
    def drawn_height(self) -> float:
        return max((placed.at.y() + placed.piece.size.height() * placed.scale for placed in self._placed), default=0.0)

    def _explain(self) -> None:
        """What the letters stand for: as a tip, and for whoever does not see it."""
        found = of_letters(to_text(self._latex))
        lines = [f"{letter} · {term.called(language())[0]}: {term.meaning(language())}" for letter, term in found]
        self.setToolTip("\n\n".join(lines))
        self.setAccessibleDescription(" ".join(lines))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._explain()
        super().changeEvent(event)

    def set_theme(self, theme: Theme) -> None:
        if theme != self._theme or not self.minimumHeight():
            self._theme = theme
            self.setFixedHeight(self._line)
            self._again()

    @property
    def _line(self) -> int:
        """Pixels of the height of one line."""
        return round(HIGH * self._theme.type)

    def typeset_at_once(self) -> None:
        """From now on, typeset before anything is painted."""
        self._at_once = True
        self._again()

    def _again(self) -> None:
        self._whole, self._parts, self._placed = None, (), []
        if self._at_once:
            self._typeset()
        else:
            self._later.start()

    def _finish(self) -> None:
        self._typeset()
        self._explain()

    def _typeset(self) -> None:
        if self._latex:
            self._whole = Piece(self._latex, self._theme)
        self._place()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._place()

    def _place(self) -> None:
        """Say where each piece stands, and take the height that they need."""
        self._placed = self._lines()
        self.setFixedHeight(max(self._line, math.ceil(self.drawn_height)))
        self.update()

    def _lines(self) -> list[Placed]:
        if self._whole is None:
            return []
        natural = self._whole.size
        scale = min(1.0, self._line / natural.height(), self.width() / natural.width())
        split = pieces(self._latex)
        if scale >= SMALLEST or len(split) == 1:
            return [Placed(self._whole, QPointF(0, (self._line - natural.height() * scale) / 2), scale)]
        if not self._parts:
            self._parts = tuple(Piece(part, self._theme) for part in split)
        fits = min(self.width() / part.size.width() for part in self._parts)
        sizes = [SMALLEST + (1 - SMALLEST) * n / TRIES for n in range(TRIES, -1, -1)]
        found = [self._rows(min(size, fits)) for size in sizes]
        fewest = min(len(rows) for rows in found)
        at = next(n for n, rows in enumerate(found) if len(rows) == fewest)
        return self._under_each_other(found[at], min(sizes[at], fits))

    def _rows(self, scale: float) -> list[list[Piece]]:
        """As many pieces in each line as there is room for."""
        rows: list[list[Piece]] = []
        for part in self._parts:
            if rows and self._wide([*rows[-1], part], scale) <= self.width():
                rows[-1].append(part)
            else:
                rows.append([part])
        return rows

    def _wide(self, row: Sequence[Piece], scale: float) -> float:
        return sum(part.size.width() * scale for part in row) + GAP * self._theme.type * (len(row) - 1)

    def _under_each_other(self, rows: list[list[Piece]], scale: float) -> list[Placed]:
        placed, top = [], BETWEEN * self._theme.type / 2
        for row in rows:
            high, left = max(part.size.height() for part in row) * scale, 0.0
            for part in row:
                placed.append(Placed(part, QPointF(left, top + (high - part.size.height() * scale) / 2), scale))
                left += part.size.width() * scale + GAP * self._theme.type
            top += high + BETWEEN * self._theme.type
        return placed

    def sizeHint(self) -> QSize:
        return QSize(200, self._line)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for placed in self._placed:
            placed.piece.paint(painter, placed.at, placed.scale)
