"""One typeset formula, in rows where it is wider than its place: its letters are never too small to be read."""

from __future__ import annotations

import math

from PySide6.QtCore import QEvent, QPointF, QSize, QSizeF, Qt, QTimer
from PySide6.QtGui import QPainter, QPaintEvent, QStaticText, QTextOption
from PySide6.QtWidgets import QSizePolicy, QWidget

from dlviz.glossary import of_letters
from dlviz.i18n import language
from dlviz.marks.look import LETTER
from dlviz.theme import LIGHT, Theme, font
from dlviz.ui import accessible
from dlviz.ui.pictures.letters import look
from dlviz.ui.pictures.typeset import Typeset, read
from dlviz.ui.quick import Quick
from dlviz.ui.workings.formula import anyones, spoken, typeset
from dlviz.ui.workings.formula_rows import rows

HIGH, LETTERS, BETWEEN = 46, 16, 4  # pixels at normal type: of the place, of the letters, between two rows
LEAST = 11  # pixels at normal type of the smallest letters
Row = Typeset | QStaticText


class FormulaView(Quick, QWidget):
    """A window paints first and typesets then; a picture cannot wait.

    What cannot be typeset is drawn in one line of rich text.
    """

    spoken_as = accessible.Formula

    def __init__(self) -> None:
        super().__init__()
        self._at_once, self._is_known, self.is_low = False, False, False
        self._latex, self._theme = "", LIGHT
        self._made: dict[str, Row] = {}
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(self._typeset)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_formula(self, latex: str) -> None:
        if latex != self._latex:
            self._latex = latex
            self.setAccessibleName(spoken(latex))
            self._again()

    def meanings(self) -> list[str]:
        """What the letters stand for. The whole glossary is read for it: when somebody asks, not when it is shown."""
        found = of_letters(spoken(self._latex))
        return [f"{letter} · {term.called(language())[0]}: {term.meaning(language())}" for letter, term in found]

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip:
            self.setToolTip("\n\n".join(self.meanings()))
        return super().event(event)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self._again()

    def typeset_at_once(self) -> None:
        """From now on, typeset before anything is painted."""
        self._at_once = True
        self._again()

    def be_low(self) -> None:
        """In letters as small as may be read, so that there is room for what stands under it."""
        if not self.is_low:
            self.is_low = True
            self.updateGeometry()
            self.update()

    def _again(self) -> None:
        self._is_known, self._made = False, {}
        if self._at_once:
            self._typeset()
        else:
            self._later.start()
            self.updateGeometry()

    def _typeset(self) -> None:
        self._is_known = bool(self._latex)
        self.updateGeometry()
        self.update()

    # in rows

    def _row(self, latex: str) -> Row:
        """Typeset once."""
        if latex not in self._made:
            made = read(typeset(latex, LETTERS * self._theme.type, self._theme.text))
            self._made[latex] = made or self._plain(latex)
        return self._made[latex]

    def _plain(self, latex: str) -> QStaticText:
        line = QStaticText(anyones(latex, self._theme))
        line.setTextFormat(Qt.TextFormat.RichText)
        in_one_line = QTextOption()
        in_one_line.setWrapMode(QTextOption.WrapMode.NoWrap)
        line.setTextOption(in_one_line)
        line.prepare(font=font(self._theme, 1.3))
        return line

    @property
    def least(self) -> float:
        """The smallest share of the letters' size that may be read: larger letters are wished to be larger here too."""
        return max(LEAST, look(self._theme, 0, 0).least * LETTER) / LETTERS

    def rows_for(self, wide: float) -> list[Row]:
        """The rows that stand in so much room; before it is typeset, none."""
        if not self._is_known:
            return []
        if self._wide(self._latex) * self.least <= wide:
            return [self._row(self._latex)]
        share = self.least if self.is_low else 1.0
        told = rows(
            self._latex, lambda row: self._wide(row) * share <= wide, lambda row: self._wide(row) * self.least <= wide
        )
        return [self._row(row) for row in told]

    def _wide(self, latex: str) -> float:
        return natural(self._row(latex)).width()

    # its place

    def _base(self) -> int:
        return round(HIGH * self._theme.type)

    def heightForWidth(self, wide: int) -> int:
        sizes = [natural(row) for row in self.rows_for(wide)]
        if self.is_low and sizes:
            return math.ceil(self.least * _height(sizes))
        if len(sizes) < 2:
            needed = sizes[0].height() * self.least if sizes else 0.0
        else:
            share = min(1.0, *(wide / size.width() for size in sizes))
            needed = share * _height(sizes)
        return max(self._base(), math.ceil(needed))

    def sizeHint(self) -> QSize:
        return QSize(200, self._base())

    def minimumSizeHint(self) -> QSize:
        return QSize(0, 0 if self.is_low else self._base())

    @property
    def share(self) -> float:
        """Of the size that it is typeset in, how large it is drawn."""
        sizes = [natural(row) for row in self.rows_for(self.width())]
        return min(1.0, self.height() / _height(sizes), *(self.width() / size.width() for size in sizes))

    def paintEvent(self, event: QPaintEvent) -> None:
        drawn = self.rows_for(self.width())
        if not drawn:
            return
        sizes, share = [natural(row) for row in drawn], self.share
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(0, (self.height() - _height(sizes) * share) / 2)
        painter.scale(share, share)
        for row, size in zip(drawn, sizes, strict=True):
            self._paint(painter, row)
            painter.translate(0, size.height() + BETWEEN)
        painter.end()

    def _paint(self, painter: QPainter, row: Row) -> None:
        if isinstance(row, Typeset):
            row.draw(painter)
            return
        painter.setFont(font(self._theme, 1.3))
        painter.setPen(self._theme.ink("text"))
        painter.drawStaticText(QPointF(), row)


def natural(row: Row) -> QSizeF:
    """As large as it was typeset."""
    return row.size if isinstance(row, Typeset) else row.size()


def _height(sizes: list[QSizeF]) -> float:
    return sum(size.height() for size in sizes) + BETWEEN * (len(sizes) - 1)
