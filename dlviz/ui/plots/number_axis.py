"""An axis whose numbers are written as all others are: −0.5 with a true minus sign, 10⁻⁵ as a power."""

from __future__ import annotations

import math
from collections.abc import Sequence
from itertools import pairwise
from typing import Any

import numpy as np
from PySide6.QtCore import QRectF
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QGraphicsWidget

from dlviz.model.numbers import pretty, read_pretty
from dlviz.system.pyqtgraph_alone import pg
from dlviz.ui.quick import Quick

BETWEEN = 4.0  # pixels between the last text and the name
SHARE = 0.3  # of a row of numbers that the name of the axis may take


class NumberAxis(Quick, pg.AxisItem):  # type: ignore[misc]
    """A ``flat`` one has its name at the end of the row of its numbers, and not in a row of its own."""

    flat = False
    # Qt asks a dozen times at each painting; pyqtgraph's own reckons with ticks and a grid, which there are none of.
    boundingRect = QGraphicsWidget.boundingRect  # noqa: N815

    def __init__(self, orientation: str) -> None:
        super().__init__(orientation)
        self._names: list[tuple[str, float]] = []  # and how many pixels each takes, if it has a shorter one
        self._ticks: tuple[object, Any] = None, None  # what they were asked for, and what they are
        self.enableAutoSIPrefix(False)  # "cost (x1e+27)" beside 4e+10 is nobody's number

    def updateAutoSIPrefix(self) -> None:
        """Nothing, since there is none: pyqtgraph's own writes the name anew at each other range."""

    def tickValues(self, minVal: float, maxVal: float, size: float) -> Any:
        """The axis and the grid ask for the same."""
        asked = minVal, maxVal, size, self.logMode
        if asked != self._ticks[0]:
            self._ticks = asked, super().tickValues(minVal, maxVal, size)
        return self._ticks[1]

    def tickStrings(self, values: Sequence[float], scale: float, spacing: float) -> list[str]:
        """Without zeros at the end, as numbers are written elsewhere: pyqtgraph's depend on how close the ticks are.

        And of 123456.5 it writes six digits.
        """
        texts = super().tickStrings(values, scale, spacing)
        if not self.logMode:
            apart, numbers = spacing * scale, [value * scale for value in values]
            digits = _digits(numbers, apart)
            texts = [
                text if abs(float(text) - number) < 0.1 * apart else f"{number:.{digits}g}"
                for text, number in zip(texts, numbers, strict=True)
            ]
        return [pretty(_shortest(text)) for text in texts]

    def logTickValues(self, minVal: float, maxVal: float, size: float, stdTicks: Any) -> Any:
        """Within a decade, where pyqtgraph has a number or none, those of a plain scale."""
        ticks = super().logTickValues(minVal, maxVal, size, stdTicks)
        if sum(len(values) for _, values in ticks) > 1:
            return ticks
        low, high = 10.0**minVal, 10.0**maxVal
        plain = [at for spacing, _ in self.tickSpacing(low, high, size)[:1] for at in _multiples(spacing, low, high)]
        return [(None, np.log10(plain).tolist())]

    def logTickStrings(self, values: Sequence[float], scale: float, spacing: float) -> list[str]:
        """Within a decade with as many digits as tell each from the next: pyqtgraph writes one."""
        numbers = [10.0**value * scale for value in values]
        short = [f"{number:.1g}" for number in numbers]
        if all(math.isclose(float(text), number, rel_tol=1e-12) for text, number in zip(short, numbers, strict=True)):
            return short
        digits = _digits(numbers, min((after - before for before, after in pairwise(sorted(numbers))), default=0.0))
        return [f"{number:.{digits}g}" for number in numbers]

    def setLabel(self, *what: Any, **style: Any) -> None:
        """Another name, or the same in other letters, ends where the one before did."""
        super().setLabel(*what, **style)
        self.resizeEvent()

    def be_named(self, *names: str, **style: Any) -> None:
        """By the first of these, from long to short, that there is room for."""
        self._names = []
        for text in reversed(names):
            self.setLabel(text, **style)
            self._names.insert(0, (text, float(self.label.boundingRect().width())))

    def name_within(self, wide: float) -> None:
        """The longest of its names that is no wider, or the shortest."""
        if len(self._names) < 2:
            return
        text = next((name for name, need in self._names if need <= wide), self._names[-1][0])
        if text != self.labelText:
            self.setLabel(text)

    def _updateLabel(self) -> None:
        """A name alone is written: until there is one, pyqtgraph's own reads nothing as rich text, six times."""
        if self.labelText:
            super()._updateLabel()
        else:
            self.picture = None
            self.update()

    def lie_flat(self, *, flat: bool) -> None:
        self.flat = flat
        self.resizeEvent()

    def can_lie_flat(self, wide: float) -> bool:
        """Whether the name leaves most of so wide a row to the numbers, and each class or row its own."""
        name = self._name().width()
        return bool(name <= min(SHARE * wide, wide - self._end_of_own(wide)))

    def _end_of_own(self, wide: float) -> float:
        """Where the last text ends that was given to the axis, each of which tells something else."""
        own, (low, high) = [tick for level in self._tickLevels or () for tick in level], self.range
        if not own or high <= low:
            return 0.0
        letters = QFontMetricsF(self.style["tickFont"] or self.font())
        ends = ((at - low) / (high - low) * wide + letters.horizontalAdvance(text) / 2 for at, text in own)
        return float(max(ends)) + BETWEEN

    def resizeEvent(self, ev: Any = None) -> None:
        super().resizeEvent(ev)
        if self.flat and self.label is not None:
            self.label.setPos(self._name().topLeft())

    def _name(self) -> QRectF:
        """Where the name stands at the end of the row."""
        name, row = self.label.boundingRect(), self.size()
        return QRectF(row.width() - name.width(), (row.height() - name.height()) / 2, name.width(), name.height())

    def generateDrawSpecs(self, p: Any) -> Any:
        """No number under the name, and none over another."""
        specs = super().generateDrawSpecs(p)
        if specs is None:
            return specs
        axis, ticks, texts = specs
        if self.orientation == "left" and self._tickLevels is None:
            texts = self._apart(texts)
        if self.flat and self.label.isVisible():
            end = self._name().left() - BETWEEN
            texts = [text for text in texts if text[0].right() < end]
        return axis, ticks, texts

    def _apart(self, texts: list[Any]) -> list[Any]:
        """All numbers, or those that are so many steps from 0, as far from each other as letters are high.

        Where these would be no scale, the highest and the lowest, or the lowest alone.
        """
        letters = QFontMetricsF(self.style["tickFont"] or self.font())
        ordered = sorted(texts, key=_middle)
        gaps = [_middle(below) - _middle(above) for above, below in pairwise(ordered)]
        if not gaps or min(gaps) >= letters.ascent():
            return texts
        if self.logMode:
            return _by_rank(ordered, letters.ascent())
        every = math.ceil(letters.ascent() / max(min(gaps), 1.0))
        numbers = [read_pretty(text[2]) for text in ordered]
        step = min(above - below for above, below in pairwise(numbers))
        kept = [
            text for text, number in zip(ordered, numbers, strict=True) if step and round(number / step) % every == 0
        ]
        if len(kept) > 1:
            return kept
        return [ordered[0], ordered[-1]] if sum(gaps) >= letters.ascent() else ordered[-1:]


def _shortest(text: str) -> str:
    return text.rstrip("0").rstrip(".") if "." in text and "e" not in text else text


def _digits(numbers: Sequence[float], apart: float) -> int:
    """So many tell numbers that lie so far apart from each other; of a double no more are its own."""
    largest = max(map(abs, numbers), default=0.0)
    needed = math.ceil(math.log10(largest) - math.log10(apart)) + 1 if largest and apart else 0
    return min(max(needed, 6), 15)


def _multiples(spacing: float, low: float, high: float) -> list[float]:
    return [spacing * i for i in range(math.ceil(low / spacing), math.floor(high / spacing) + 1)]


def _middle(text: Any) -> float:
    return float(text[0].center().y())


def _by_rank(texts: list[Any], apart: float) -> list[Any]:
    """Powers of ten as far apart as that, from the highest, then of the numbers between them those with room: first
    2 and 5.
    """
    kept: list[Any] = []
    for text in sorted(texts, key=lambda text: _rank(read_pretty(text[2]))):
        if all(abs(_middle(text) - _middle(other)) >= apart for other in kept):
            kept.append(text)
    return kept


def _rank(number: float) -> int:
    first = round(number / 10 ** math.floor(math.log10(number) + 1e-9), 6)
    return {1.0: 0, 2.0: 1, 5.0: 1}.get(first, 2)
