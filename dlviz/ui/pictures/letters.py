"""How wide the program's letters are: what pictures measure their texts with, and the fonts that paint them."""

from __future__ import annotations

import functools
from collections.abc import Iterator

from msgspec import Struct
from PySide6.QtGui import QFont, QFontInfo, QFontMetrics, QFontMetricsF

from dlviz.marks import Look
from dlviz.marks.look import LETTER
from dlviz.theme import Theme, code_font, sized


# Sizes are rounded only where something is made: what is known is asked for hundreds of times a tick.
@functools.lru_cache(maxsize=512)
def letter(theme: Theme, size: float, bold: bool = False, slanted: bool = False, code: bool = False) -> QFont:
    """The font of some words; made once, since making one costs more than painting a word with it."""
    size = round(size, 3)
    made = code_font(theme, size) if code else sized(theme, size, bold=bold)
    made.setBold(bold)
    made.setItalic(slanted)
    return made


@functools.lru_cache(maxsize=512)
def _metrics(theme: Theme, size: float, bold: bool, slanted: bool) -> QFontMetricsF:
    return QFontMetricsF(letter(theme, size, bold, slanted))


@functools.lru_cache(maxsize=8192)
def _width(theme: Theme, text: str, size: float, bold: bool, slanted: bool) -> float:
    return _metrics(theme, size, bold, slanted).horizontalAdvance(text)


@functools.lru_cache(maxsize=512)
def _height(theme: Theme, size: float, bold: bool) -> float:
    return _metrics(theme, size, bold, False).height()


class Letters(Struct, frozen=True):
    """The ``Measure`` of a theme."""

    theme: Theme

    def width(self, text: str, size: float = 1.0, *, bold: bool = False, slanted: bool = False) -> float:
        return _width(self.theme, text, size, bold, slanted)

    def height(self, size: float = 1.0, *, bold: bool = False) -> float:
        return _height(self.theme, size, bold)


def look(theme: Theme, wide: float, high: float) -> Look:
    """The look of a picture in a theme: whoever sits in the back row reads no letter under 14 pixels."""
    least = (14 if theme.name == "projector" else 11) / (LETTER * theme.type)
    return Look(wide, high, Letters(theme), theme.type, theme.line, min(least, 1.0))


NARROWEST, SMALLEST = 75, 11  # per cent of the size that the theme gives; pixels, below which nobody reads


def narrowed(letter: QFont, line: str, room: float) -> QFont | None:
    """The letters at the largest size at which a line fits, or None where that would be too small."""
    if QFontMetrics(letter).horizontalAdvance(line) <= room:
        return letter  # a copy of another size, even of the same, takes Qt long to find
    return next((made for made in _smaller(letter) if QFontMetrics(made).horizontalAdvance(line) <= room), None)


def narrowest(letter: QFont) -> QFont:
    """The smallest letters that a line is narrowed to."""
    *_, least = (letter, *_smaller(letter))
    return least


def _smaller(letter: QFont) -> Iterator[QFont]:
    full = letter.pointSizeF()
    for share in range(95, NARROWEST - 1, -5):
        made = QFont(letter)
        made.setPointSizeF(full * share / 100)
        if QFontInfo(made).pixelSize() < SMALLEST:
            break
        yield made
