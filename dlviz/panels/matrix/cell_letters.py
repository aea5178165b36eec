"""How large a cell's text is written, and which of several texts, so that it fits into the cell."""

from __future__ import annotations

from PySide6.QtCore import QSizeF
from PySide6.QtGui import QFont, QFontMetricsF

from dlviz.theme import Theme, font
from dlviz.ui.cell_text import candidates, is_fair, is_same

Written = tuple[str, float]  # a text and its size, 1 for what most cells have
SMALLEST = 0.8  # of the normal letter: no sum is written smaller
KEPT = 1000


class CellLetters:
    """The letters for cells of one size; what was fitted once is kept."""

    def __init__(self, theme: Theme, cell: QSizeF) -> None:
        self._theme, self._cell = theme, cell
        figure = QFontMetricsF(font(theme)).capHeight()  # line heights differ from font to font far more
        self._normal = float(min(max(min(cell.height() * 0.365, cell.width() * 0.225) / figure, 0.5), 2.6))
        self._written: dict[object, Written] = {}
        self._fonts: dict[tuple[float, bool], QFont] = {}

    def font(self, size: float = 1.0, *, bold: bool = False) -> QFont:
        if (size, bold) not in self._fonts:
            self._fonts[size, bold] = font(self._theme, self._normal * size, bold=bold)
        return self._fonts[size, bold]

    def fit(self, what: float | tuple[str, ...]) -> Written:
        """A number, or the first of several texts that there is room for; bold or not, it comes out the same."""
        if what not in self._written:
            if len(self._written) >= KEPT:
                self._written.clear()
            self._written[what] = self._first_text(what) if isinstance(what, tuple) else self._number(what)
        return self._written[what]

    def _number(self, value: float) -> Written:
        """Long numbers are written smaller before digits are dropped."""
        ways, sizes = tuple(candidates(value)), (1.0, 0.85, 0.72)
        whole = [(text, size) for size in sizes for text in ways if is_same(text, value)]
        fair = [(text, size) for size in sizes for text in ways if is_fair(text, value)]
        return next((way for way in (*whole, *fair) if self._fits(*way)), (ways[-1], 0.72))

    def _first_text(self, ways: tuple[str, ...]) -> Written:
        """Sums are written smaller before they become a letter."""
        sizes = [size for size in (1.0, 0.8, 0.65, 0.55, 0.45) if size * self._normal >= SMALLEST]
        tries = ((text, size) for text in ways for size in sizes)
        return next((way for way in tries if self._fits(*way)), (ways[-1], 1.0))

    def _fits(self, text: str, size: float) -> bool:
        metrics, lines = QFontMetricsF(self.font(size, bold=True)), text.split("\n")
        tall = len(lines) * metrics.lineSpacing() <= self._cell.height()
        return tall and max(map(metrics.horizontalAdvance, lines)) <= self._cell.width() - 10
