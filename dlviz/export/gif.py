"""GIF, frame by frame: one palette for all frames, no dither, and of each frame only the part that has changed."""

from __future__ import annotations

import io
import struct
from dataclasses import fields

import numpy as np
from PIL import GifImagePlugin, Image
from PySide6.QtGui import QColor, QImage

from dlviz.theme import Theme

COLOURS = 64  # enough for our quiet pictures, and ten times quicker than Pillow's own choice for each frame
APART = 8  # of 255 in a channel


class Gif:
    """``loop`` is how often it plays, 0 for ever; see ``animation.Encoder``."""

    def __init__(self, theme: Theme, fps: int, loop: int) -> None:
        self._theme, self._fps, self._loop = theme, fps, loop
        self._file = io.BytesIO()
        self._before: np.ndarray | None = None
        self._count = 0

    def begin(self, samples: list[QImage]) -> None:
        self._palette = Image.new("P", (1, 1))
        flat = _palette(self._theme, [_picture(sample) for sample in samples])
        self._palette.putpalette(flat)
        width, height = samples[0].width(), samples[0].height()
        # Logical screen with a global table of 2^(5+1) colours (GIF89a, sections 18 and 19).
        self._file.write(b"GIF89a" + struct.pack("<HHBBB", width, height, 0x80 | 0x70 | 5, 0, 0) + bytes(flat))
        if self._loop != 1:
            times = 0 if self._loop == 0 else self._loop - 1  # it counts the times after the first
            self._file.write(b"\x21\xff\x0bNETSCAPE2.0\x03\x01" + struct.pack("<H", times) + b"\x00")

    def add(self, frame: QImage) -> None:
        made = _picture(frame).quantize(palette=self._palette, dither=Image.Dither.NONE)
        now = np.asarray(made)
        left, top, right, bottom = _changed(self._before, now)
        for block in GifImagePlugin.getdata(made.crop((left, top, right, bottom)), (left, top), duration=self._pause()):
            self._file.write(block)
        self._before, self._count = now, self._count + 1

    def end(self) -> bytes:
        self._file.write(b"\x3b")
        return self._file.getvalue()

    def _pause(self) -> int:
        """Milliseconds until the next frame: whole hundredths of a second, that add up to the pace asked for."""
        before, after = (round(100 * count / self._fps) for count in (self._count, self._count + 1))
        return 10 * (after - before)


def _picture(image: QImage) -> Image.Image:
    size = (image.width(), image.height())
    return Image.frombuffer("RGB", size, bytes(image.constBits()), "raw", "BGRX", image.bytesPerLine(), 1)


def _palette(theme: Theme, samples: list[Image.Image]) -> list[int]:
    """The theme's own colours, which mean something, and others that the pictures are mixed of."""
    meant = _meant(theme)
    sheet = Image.new("RGB", (samples[0].width, sum(sample.height for sample in samples)))
    for index, sample in enumerate(samples):
        sheet.paste(sample, (0, index * sample.height))
    flat = sheet.quantize(COLOURS, dither=Image.Dither.NONE).getpalette() or []
    mixed = [tuple(flat[i : i + 3]) for i in range(0, len(flat), 3)]
    # Pillow looks up colours in boxes of 8: white would become a nearly white one that shares its box.
    apart = [one for one in mixed if all(max(map(abs, np.subtract(one, other))) > APART for other in meant)]
    chosen = [*meant, *apart][:COLOURS]
    return [channel for color in chosen for channel in color] + [0] * 3 * (COLOURS - len(chosen))


def _meant(theme: Theme) -> list[tuple[int, int, int]]:
    """Each colour of the theme, and each as letters have it."""
    roles = [field.name for field in fields(theme) if str(getattr(theme, field.name)).startswith("#")]
    colors = [*(QColor(getattr(theme, role)) for role in roles), *map(theme.ink, roles), theme.lit]
    return list(dict.fromkeys((color.red(), color.green(), color.blue()) for color in colors))


def _changed(before: np.ndarray | None, now: np.ndarray) -> tuple[int, int, int, int]:
    """The box that holds all pixels that differ; one pixel, where none does."""
    if before is None:
        return 0, 0, now.shape[1], now.shape[0]
    differs = before != now
    rows, columns = np.flatnonzero(differs.any(axis=1)), np.flatnonzero(differs.any(axis=0))
    if not len(rows):
        return 0, 0, 1, 1
    return int(columns[0]), int(rows[0]), int(columns[-1]) + 1, int(rows[-1]) + 1
