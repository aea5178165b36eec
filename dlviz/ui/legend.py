"""What the colours and shapes of a plot mean, in the head of its card, where it covers nothing."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from typing import NamedTuple

import numpy as np
from PySide6.QtCore import QEvent, QPoint, QSize
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from dlviz.marks import Box, Line, Look, Mark, Points, Words
from dlviz.ui.pictures.marked import Marked
from dlviz.ui.pictures.pen import PATTERNS

SWATCH, POINT, GAP, SIZE = 18, 11, 12, 0.85
STROKE, SHORTER = 2.2, 0.6  # of a line: its width in pixels, and how long its strokes are beside the picture's
LEFT_OUT = "+{0}"  # how many more there are, which the tip says
SIGNS = {
    "line": "—", "dash": "- -", "dots": "···", "dashdot": "-·", "dot": "●", "ring": "○", "square": "■", "diamond": "◆",
    "triangle": "▲", "left": "◀", "right": "▶", "plus": "+", "cross": "×", "area": "▬",
}  # fmt: skip

# The sign of a point in a picture, and its size here.
POINTS = {
    "dot": ("o", 10.0), "ring": ("o", 8.0), "square": ("s", 11.0), "diamond": ("d", 11.0), "triangle": ("t1", 11.0),
    "left": ("left", 11.0), "right": ("right", 11.0),
}  # fmt: skip
CROSSED = {  # x and y of two lines each
    "cross": ((-4.0, 4.0, np.nan, -4.0, 4.0), (-4.0, 4.0, np.nan, 4.0, -4.0)),
    "plus": ((-5.0, 5.0, np.nan, 0.0, 0.0), (0.0, 0.0, np.nan, -5.0, 5.0)),
}


class LegendEntry(NamedTuple):
    """``kind`` is line, dash, dots, dashdot, dot, ring, square, diamond, triangle, left, right, plus, cross
    or area;
    ``role`` is a colour of the theme.
    """

    kind: str
    role: str
    text: str


def _sign(entry: LegendEntry, grown: float) -> int:
    """Pixels of the sign's width: a line is longer than a point."""
    return round(grown * (SWATCH if entry.kind in PATTERNS or entry.kind == "area" else POINT))


def told(entry: LegendEntry) -> str:
    """An entry in words, its sign before it."""
    return f"{SIGNS[entry.kind]}  {entry.text}"


class Legend(Marked, QWidget):
    teaches = True
    letters = SIZE

    def __init__(self) -> None:
        super().__init__()
        self._entries: tuple[LegendEntry, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def show_entries(self, entries: tuple[LegendEntry, ...]) -> None:
        if entries != self._entries:
            self._entries = entries
            self.setAccessibleName(", ".join(entry.text for entry in entries))
            self.updateGeometry()
            self.update()

    def sizeHint(self) -> QSize:
        return QSize(sum(self._wide(entry, self._large) for entry in self._entries), self.fontMetrics().height() + 2)

    def minimumSizeHint(self) -> QSize:
        """How many are left out, all of them, is still whole."""
        wish = self.sizeHint()
        return QSize(min(wish.width(), self._long(LEFT_OUT.format(len(self._entries)), self._large)), wish.height())

    @property
    def _large(self) -> float:
        """The size of its letters: for the back row there are rather fewer entries than smaller letters."""
        return max(SIZE, self._theme.least)

    @property
    def _grown(self) -> float:
        """How much larger than usual the signs are: whoever needs larger letters sees them too."""
        return float(self._theme.type**0.5)

    def _wide(self, entry: LegendEntry, size: float) -> int:
        return _sign(entry, self._grown) + 4 + self._long(entry.text, size) + GAP

    def _long(self, text: str, size: float) -> int:
        return round(self.look.measure.width(text, size))

    def shown(self) -> tuple[LegendEntry, ...]:
        """The first of them that there is room for, whole, beside how many are left out."""
        room, size = self.width() + GAP, self._large
        ends = list(itertools.accumulate(self._wide(entry, size) for entry in self._entries))
        if not ends or ends[-1] <= room:
            return self._entries
        room -= self._long(LEFT_OUT.format(len(self._entries)), size) + GAP
        return self._entries[: sum(end <= room for end in ends)]

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and len(self.shown()) < len(self._entries):
            left_out = self._entries[len(self.shown()) :]
            QToolTip.showText(self.mapToGlobal(QPoint(0, 0)), "\n".join(map(told, left_out)), self)
            return True
        return super().event(event)

    def scene(self, look: Look) -> Iterator[Mark]:
        middle, shown, size = look.high / 2, self.shown(), self._large
        rest = LEFT_OUT.format(len(self._entries) - len(shown)) if len(shown) < len(self._entries) else ""
        counted = self._long(rest, size)
        x = look.wide - sum(self._wide(entry, size) for entry in shown) + (-counted if rest else GAP)
        for number, entry in enumerate(shown):
            sign = _sign(entry, self._grown)
            yield from swatch(entry, x, middle, sign, look, self._grown, name=f"sign {number}")
            at = (x + sign + 4, 0, self._long(entry.text, size), look.high)
            yield Words(*at, entry.text, size=size, align="left", name=f"entry {number}")
            x += self._wide(entry, size)
        if rest:
            yield Words(x, 0, counted, look.high, rest, role="quiet", size=size, align="left", name="left out")


def swatch(
    entry: LegendEntry, left: float, middle: float, wide: float, look: Look, grown: float = 1.0, name: str = "sign"
) -> Iterator[Mark]:
    """The stroke or the point of an entry about ``middle``, as it is in the picture, or so much larger."""
    if entry.kind == "area":
        box = left + 3, middle - 5 * grown, wide - 6, 10 * grown
        yield Box(*box, role=entry.role, width=1.2, fill=entry.role, alpha=0.35, name=name)
    elif entry.kind in PATTERNS:
        yield from _stroke(entry, left, middle, wide, look, grown, name)
    elif entry.kind in CROSSED:
        x, y = grown * np.array(CROSSED[entry.kind])
        yield Line(left + wide / 2 + x, middle + y, role=entry.role, width=2, name=name)
    else:
        shape, size = POINTS[entry.kind]
        at = np.array((left + wide / 2,)), np.array((middle,))
        yield Points(
            *at, role=entry.role, size=grown * size / look.type, shape=shape, hollow=entry.kind == "ring", name=name
        )


def _stroke(
    entry: LegendEntry, left: float, middle: float, wide: float, look: Look, grown: float, name: str
) -> Iterator[Mark]:
    """A line in strokes short enough for two of them to be seen, however thick it is."""
    high = STROKE * look.line
    parts = [grown * SHORTER * STROKE * part for part in PATTERNS[entry.kind]] or [wide]
    x = left
    for number, part in enumerate(itertools.cycle(parts)):
        if x >= left + wide:
            break
        if number % 2 == 0:
            length = min(part, left + wide - x)
            yield Box(x, middle - high / 2, length, high, fill=entry.role, name=name)
        x += part
