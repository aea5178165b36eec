"""An image, a sound and a row of a table, each turned into numbers x."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from dlviz.lecture.pictures.parts import arrow, words
from dlviz.marks import Box, Image, Line, Look, Mark, Points
from dlviz.model.arrays import Array

# A handwritten 2, in 8 by 8 cells of brightness from 0 to 9.
TWO = (
    "00366300", "03920590", "00000680", "00001950", "00008700", "00078000", "00690000", "05999996",
)  # fmt: skip
IMAGE = {"ko": "이미지: 밝기", "en": "image: brightness"}
SOUND = {"ko": "소리: 순간의 높이", "en": "sound: heights"}
TABLE = {"ko": "표의 한 줄", "en": "row of a table"}
ROW = (("170", "62", "25"), ("158", "51", "31"))


def uses(look: Look, language: str) -> Iterator[Mark]:
    """Three rows: the thing, an arrow, and what is left of it."""
    third = look.high / 3
    side = min(third - 8, look.wide * 0.22)
    for i, draw in enumerate((_image, _sound, _table)):
        top = i * third + (third - side) / 2
        yield from draw(look, language, top, side)


def _numbers(look: Look, language: str, top: float, side: float, what: dict[str, str], x: str) -> Iterator[Mark]:
    middle, left = top + side / 2, look.wide * 0.28
    yield arrow(left, middle, left + look.px(22), middle)
    half = look.measure.height(0.95) / 2 + 1
    start = left + look.px(28)
    yield words(look, start, middle - half, what[language], role="quiet", size=0.9, align="left")
    yield words(look, start, middle + half, x, role="model", size=0.95, align="left")


def _image(look: Look, language: str, top: float, side: float) -> Iterator[Mark]:
    cells = np.array([[int(cell) for cell in row] for row in TWO])
    grey = (255 - cells * 255 // 9).astype(np.uint8)
    pixels = np.stack([grey, grey, grey, np.full_like(grey, 255)], axis=2)
    yield Image(4, top, side, side, pixels)
    yield Box(4, top, side, side, role="border")
    row = ", ".join(f"0.{cell}" if cell != "0" else "0" for cell in TWO[0][:4])
    yield from _numbers(look, language, top, side, IMAGE, f"x = ({row}, …)")


def _sound(look: Look, language: str, top: float, side: float) -> Iterator[Mark]:
    def wave(t: Array) -> Array:
        made: Array = 0.6 * np.sin(9 * t) + 0.35 * np.sin(23 * t + 1)
        return made

    width = look.wide * 0.25
    times, at = np.linspace(0, 1, 80), np.linspace(0.04, 0.96, 9)
    middle, high = top + side / 2, side * 0.48
    yield Line(4 + width * times, middle - high * wave(times), role="data", width=1.5)
    yield Points(4 + width * at, middle - high * wave(at), role="model", size=6.0)
    heights = ", ".join(f"{value:.1f}".replace("-", "−") for value in wave(at)[:4])
    yield from _numbers(look, language, top, side, SOUND, f"x = ({heights}, …)")


def _table(look: Look, language: str, top: float, side: float) -> Iterator[Mark]:
    width, high = look.wide * 0.25 / 3, min(side / 2, look.measure.height(0.9) + 4)
    start = top + side / 2 - high
    for j, row in enumerate(ROW):
        for i, cell in enumerate(row):
            lit = j == 0
            yield Box(4 + i * width, start + j * high, width, high, role="model" if lit else "border",
                      width=1.6 if lit else 1.0)  # fmt: skip
            yield words(look, 4 + (i + 0.5) * width, start + (j + 0.5) * high, cell, size=0.82,
                        role="text" if lit else "quiet")  # fmt: skip
    yield from _numbers(look, language, top, side, TABLE, f"x = ({', '.join(ROW[0])})")
