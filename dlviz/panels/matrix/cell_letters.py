"""How large a cell's text is written, and which of several texts, so that it fits into the cell."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain, product

from dlviz.marks import Look
from dlviz.ui.tables.cell_text import candidates, is_fair, is_same

Written = tuple[str, float]  # a text and its size in letters of the theme
LARGEST = 2.6
SHRINK = (1.0, 0.85, 0.72)  # of a cell's normal letters, before digits are dropped
FINELY = tuple(0.9**step for step in range(20))  # of them, for a text that is always written
KEPT = 1000


class CellLetters:
    """The letters for cells of one size; what was fitted once is kept."""

    def __init__(self, look: Look, wide: float, high: float) -> None:
        self._look, self._wide, self._high = look, wide, high
        share = 0.56 if not look.is_afar else 0.64  # of a cell's height
        usual, two_figures = look.letter(min(high * share, wide * 0.31)), look.letter(min(high * share, wide * 0.5))
        self.normal = min(max(usual, min(two_figures, 1.0), look.least), LARGEST)  # a longer number is smaller itself
        self._written: dict[object, Written] = {}

    def fit(self, what: float | tuple[str, ...]) -> Written:
        """A number, or the first of several texts that there is room for; bold or not, it comes out the same."""
        if what not in self._written:
            if len(self._written) >= KEPT:
                self._written.clear()
            self._written[what] = self._first_text(what) if isinstance(what, tuple) else self._number(what)
        return self._written[what]

    def _sizes(self, shares: tuple[float, ...]) -> list[float]:
        """From the normal letters down to the smallest that may be read."""
        return [*(s * self.normal for s in shares if s * self.normal > self._look.least), self._look.least]

    def _number(self, value: float) -> Written:
        """Long numbers are written smaller before digits are dropped, and become dots before they are cut."""
        ways, sizes = dict.fromkeys(candidates(value)), self._sizes(SHRINK)
        whole = [text for text in ways if is_same(text, value)]
        fair = [text for text in ways if is_fair(text, value)]
        tried = chain(product(sizes, whole), product(sizes, fair), product(sizes[-1:], ways))
        return next(((text, size) for size, text in tried if self._fits(text, size)), ("…", sizes[-1]))

    def _first_text(self, ways: tuple[str, ...]) -> Written:
        """Sums are written smaller before they become a letter: in the way that is largest."""
        *sums, last = ways
        sizes = self._sizes(FINELY)
        largest = [(text, size) for text in sums if (size := next(self._fitting(text, sizes), 0.0))]
        return max(largest, key=lambda way: way[1], default=(last, next(self._fitting(last, sizes), self.normal)))

    def _fitting(self, text: str, sizes: list[float]) -> Iterator[float]:
        return (size for size in sizes if self._fits(text, size))

    def _fits(self, text: str, size: float) -> bool:
        measure, lines = self._look.measure, text.split("\n")
        tall = len(lines) * measure.height(size, bold=True) <= self._high
        return tall and max(measure.width(line, size, bold=True) for line in lines) <= self._wide - 10
