"""Sizes by the name of what they are for. Knows no Qt."""

from __future__ import annotations

import math
import re

import msgspec

from dlviz.errors import USAGE, Problem

DPI = 96  # dots an inch of a picture at the scale 1


class Preset(msgspec.Struct, frozen=True):
    """Pixels of the layout, on which the size of letters depends, and how fine a bitmap is where nobody says."""

    size: tuple[int, int]
    scale: int


# Of a card, whose letters have some 20 points on a slide, and of a panel, which needs more room.
PRESETS = {
    "slide": (Preset((640, 360), 3), Preset((960, 540), 2)),  # 1920×1080 dots
    "slide-4:3": (Preset((640, 480), 3), Preset((960, 720), 2)),  # 1920×1440
    "a4": (Preset((640, 400), 3),) * 2,  # 169 mm: a page less its margins
    "column": (Preset((320, 240), 3),) * 2,  # 85 mm: half of that
    "square": (Preset((480, 480), 3), Preset((720, 720), 2)),
    "screen": (Preset((1280, 720), 1),) * 2,
}


def preset(name: str, *, of_card: bool) -> Preset | None:
    """None where no size has this name."""
    return PRESETS[name][0 if of_card else 1] if name in PRESETS else None


def size_of(text: str, *, of_card: bool) -> tuple[int, int]:
    """``slide`` or ``1280x720`` as pixels.

    Raises
    ------
    Problem
        ``size_text``.
    """
    if (known := preset(text, of_card=of_card)) is not None:
        return known.size
    found = re.fullmatch(r"([0-9]{1,6})[x×]([0-9]{1,6})", text)
    if not found:
        raise Problem("size_text", USAGE, size=text, presets=tuple(PRESETS))
    return int(found[1]), int(found[2])


def scale_of(text: str, scale: int | None, dpi: int | None, *, of_card: bool) -> float:
    """How fine a bitmap of a size is: as said by ``scale`` or by ``dpi``, else as its preset has it.

    Raises
    ------
    Problem
        Where both are said.
    """
    if scale is not None and dpi is not None:
        raise Problem("not_both", USAGE, one="scale", other="dpi")
    if dpi is not None:
        return _float(dpi) / DPI
    if scale is not None:
        return _float(scale)
    known = preset(text, of_card=of_card)
    return _float(known.scale if known else 1)


def _float(number: float) -> float:
    """The same, also where it is beyond every float."""
    try:
        return float(number)
    except OverflowError:
        return math.inf
