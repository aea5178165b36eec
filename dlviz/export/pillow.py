"""GIF, APNG and WebP through Pillow: one palette for all frames, no dither, frames made as they are written."""

from __future__ import annotations

import io
from collections.abc import Iterator
from fractions import Fraction
from itertools import pairwise
from typing import Any

import numpy as np
from PIL import Image
from PySide6.QtGui import QImage

from dlviz.theme import Theme

COLOURS = {".gif": 64, ".apng": 256}  # 64 are enough for our quiet pictures, and smaller; WebP has all
KINDS = {".gif": "GIF", ".apng": "PNG", ".webp": "WEBP"}
APART = 8  # of 255 in a channel


class Pillow:
    """A step stays ``pause`` seconds; it plays ``loop`` times, 0 for ever; see ``animation.Encoder``."""

    def __init__(self, ending: str, theme: Theme, pause: Fraction, loop: int) -> None:
        self._ending, self._theme, self._pause, self._loop = ending, theme, pause, loop

    def encode(self, frames: Iterator[QImage], samples: list[QImage], count: int) -> bytes:
        drawn = self._drawn(frames, samples)
        buffer = io.BytesIO()
        first = next(drawn)
        # Pillow goes twice through the frames of a PNG: they are kept, a byte for each pixel.
        rest = list(drawn) if self._ending == ".apng" else drawn
        first.save(
            buffer, KINDS[self._ending], save_all=True, append_images=rest, duration=self._pauses(count),
            **self._options(),
        )  # fmt: skip
        return buffer.getvalue()

    def _options(self) -> dict[str, Any]:
        if self._ending == ".webp":
            # With method 0 it is ten times as large, in the same time; no key frames but the first.
            return {"loop": self._loop, "lossless": True, "quality": 50, "method": 1, "kmin": 0, "kmax": 0}
        if self._ending == ".apng":
            return {"loop": self._loop}
        again = {} if self._loop == 1 else {"loop": max(self._loop - 1, 0)}  # it counts the times after the first
        return {"optimize": False, "disposal": 1, **again}

    def _drawn(self, frames: Iterator[QImage], samples: list[QImage]) -> Iterator[Image.Image]:
        if self._ending == ".webp":
            yield from map(_picture, frames)
            return
        palette = Image.new("P", (1, 1))
        palette.putpalette(_palette(self._theme, [_picture(sample) for sample in samples], COLOURS[self._ending]))
        for frame in frames:
            yield _picture(frame).quantize(palette=palette, dither=Image.Dither.NONE)

    def _pauses(self, count: int) -> list[int]:
        """Whole milliseconds of each frame, in a GIF hundredths of a second, that add up to what was asked for."""
        grain = 10 if self._ending == ".gif" else 1
        ends = [round(1000 * self._pause * number / grain) for number in range(count + 1)]
        return [grain * (after - before) for before, after in pairwise(ends)]


def _picture(image: QImage) -> Image.Image:
    size = (image.width(), image.height())
    return Image.frombuffer("RGB", size, bytes(image.constBits()), "raw", "BGRX", image.bytesPerLine(), 1)


def _palette(theme: Theme, samples: list[Image.Image], count: int) -> list[int]:
    """The theme's own colours, which mean something, and others that the pictures are mixed of."""
    meant = _meant(theme)
    sheet = Image.new("RGB", (samples[0].width, sum(sample.height for sample in samples)))
    for index, sample in enumerate(samples):
        sheet.paste(sample, (0, index * sample.height))
    drawn = sheet.quantize(count, dither=Image.Dither.NONE)
    flat, often = drawn.getpalette() or [], drawn.histogram()
    order = sorted(range(len(flat) // 3), key=lambda i: -often[i])  # those come first that are seen most
    mixed = [tuple(flat[3 * i : 3 * i + 3]) for i in order]
    # Pillow looks up colours in boxes of 8: white would become a nearly white one that shares its box.
    apart = [one for one in mixed if all(max(map(abs, np.subtract(one, other))) > APART for other in meant)]
    chosen = [*meant, *apart][:count]
    return [channel for color in chosen for channel in color] + [0] * 3 * (count - len(chosen))


def _meant(theme: Theme) -> list[tuple[int, int, int]]:
    """Each colour of the theme, and each as letters have it."""
    colors = [*map(theme.color, theme.roles), *map(theme.ink, theme.roles), theme.lit]
    return list(dict.fromkeys((color.red(), color.green(), color.blue()) for color in colors))
