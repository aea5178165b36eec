"""A PNG file of ours is read by others as the bitmap that it is of."""

from __future__ import annotations

import io
from typing import Any

import numpy as np
import pytest
from PIL import Image
from PySide6.QtGui import QColor, QImage, qRgba

from dlviz.export import png_file
from dlviz.export.png_file import as_png

KINDS = (QImage.Format.Format_RGB32, QImage.Format.Format_ARGB32_Premultiplied)


def noise(kind: QImage.Format, wide: int, high: int) -> QImage:
    made, rng = QImage(wide, high, QImage.Format.Format_ARGB32), np.random.default_rng(wide * high)
    for y in range(high):
        for x in range(wide):
            made.setPixel(x, y, qRgba(*rng.integers(0, 256, 4).tolist()))
    return made.convertToFormat(kind)


def read(data: bytes) -> QImage:
    return QImage.fromData(data)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("size", [(1, 1), (2, 3), (5, 1), (37, 23)])  # rows that are padded in memory, and not
def test_qt_reads_every_pixel_again(qapp: Any, monkeypatch: pytest.MonkeyPatch, kind: Any, size: Any) -> None:
    made = noise(kind, *size)
    whole = as_png(made)
    assert read(whole).convertToFormat(kind) == made
    for portion in (1, 4 * size[0], 13 * size[0]):
        monkeypatch.setattr(png_file, "PORTION", portion)
        assert as_png(made) == whole


@pytest.mark.parametrize("kind", KINDS)
def test_pillow_reads_it_as_qt_does(qapp: Any, kind: Any) -> None:
    made = noise(kind, 17, 9)
    made.setDotsPerMeterX(5906)
    made.setDotsPerMeterY(3780)
    image = Image.open(io.BytesIO(as_png(made)))
    image.load()
    assert image.mode == ("RGBA" if made.hasAlphaChannel() else "RGB")
    plain = made.convertToFormat(QImage.Format.Format_ARGB32)
    theirs = np.asarray(image.convert("RGBA")).reshape(-1, 4).tolist()
    ours = [plain.pixelColor(x, y).getRgb() for y in range(9) for x in range(17)]
    assert [tuple(pixel) for pixel in theirs] == ours
    assert image.info["dpi"] == pytest.approx((5906 * 0.0254, 3780 * 0.0254))
    again = read(as_png(made))
    assert (again.dotsPerMeterX(), again.dotsPerMeterY()) == (5906, 3780)


def test_a_flat_picture_is_small(qapp: Any) -> None:
    made = QImage(1280, 720, QImage.Format.Format_RGB32)
    made.fill(QColor("#F4F6F9"))
    assert len(as_png(made)) < 20_000
