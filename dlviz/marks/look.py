"""What a picture is told about its place: room, letters and how wide a text is; no colours and no Qt."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import chain
from typing import Protocol

import msgspec

LABEL, AFAR = 0.85, 2.0  # of the letters; at so large a type a picture is read from the back row
FIGURE = 0.68  # of the height of a line, which is all that figures need
LETTER = 40 / 3  # pixels of the normal letter's size at 96 to the inch: 10 points


class Measure(Protocol):
    """How much room letters take, in pixels; ``size`` counts in letters of the theme."""

    def width(self, text: str, size: float = 1.0, *, bold: bool = False, slanted: bool = False) -> float: ...

    def height(self, size: float = 1.0, *, bold: bool = False) -> float:
        """Of one line, in either language."""
        ...


class Look(msgspec.Struct, frozen=True):
    """The room of a picture in pixels, and its letters.

    Attributes
    ----------
    wide, high : pixels of the drawing; of a plot, of the inside of its axes.
    type, line : how many times larger letters, and thicker lines, are than normal (``Theme``).
    least : the smallest ``size`` of letters that may be read from where the theme is looked at: 11 pixels at normal
        type, 14 in the projector theme.
    measure : how wide texts are.
    """

    wide: float
    high: float
    measure: Measure
    type: float = 1.0
    line: float = 1.0
    least: float = 11 / LETTER

    @property
    def label(self) -> float:
        """The size of what stands beside a mark."""
        return self.beside(LABEL)

    @property
    def is_afar(self) -> bool:
        """Whether it is read from the back row."""
        return self.type >= AFAR

    def beside(self, size: float) -> float:
        """The size of letters that are smaller than others, but where the back row reads them."""
        return max(size, 1.0) if self.is_afar else size

    def px(self, pixels: float) -> float:
        """Pixels at normal type as pixels at this type."""
        return pixels * self.type

    def letter(self, pixels: float) -> float:
        """The ``size`` of letters that are so many pixels high."""
        return pixels / (LETTER * self.type)


SIZES = (2.4, 2.0, 1.7, 1.4, 1.2, 1.1, 1.0, 0.95, 0.9, 0.85, 0.75, 0.65, 0.55, 0.45)


def fitted(
    look: Look,
    texts: Iterable[str],
    wide: float,
    high: float,
    *,
    most: float = 1.0,
    least: float | None = None,
    bold: bool = False,
) -> float | None:
    """The largest size, ``most`` at the most, at which each of the texts fits into ``wide`` by ``high`` pixels.

    None where not even the smallest that may be read (``look.least`` or ``least``) fits: then the picture shows
    fewer things, never smaller ones.
    """
    least = look.least if least is None else least
    kept = tuple(texts)
    for size in chain((most,), (s for s in SIZES if least < s < most), (least,)):
        if size > most + 1e-9:
            break
        if look.measure.height(size, bold=bold) <= high + 0.5 and all(
            look.measure.width(text, size, bold=bold) <= wide + 0.5 for text in kept
        ):
            return size
    return None


def shortened(look: Look, text: str, wide: float, size: float, *, bold: bool = False) -> str:
    """The text, or as much of it as there is room for, ending in dots."""
    if look.measure.width(text, size, bold=bold) <= wide:
        return text
    for end in range(len(text) - 1, 0, -1):
        if look.measure.width(text[:end] + "…", size, bold=bold) <= wide:
            return text[:end] + "…"
    return ""
